import { MarkdownView, Notice, type Editor, type Plugin, type TFile } from 'obsidian';
import type { StringKey } from '../i18n/strings';
import type { Parts } from '../parts';
import { convertText, type Conversion } from '../script/convert';
import { detectScript } from '../script/detect-script';
import { confirmConversion } from './conversion-preview';
import { configFor, countChanged, editsWithin, targets, type Target } from './conversion';
import { applyEdits, selectedSpans } from './editor-edits';
import type { NoteConverters } from './note-converters';
import { readNote } from './read-note';
import { writeNote } from './write-note';

const nameOfTarget = {
	hans: 'command.convertToHans',
	hant: 'command.convertToHant',
	taiwan: 'command.convertToTaiwan',
	hongKong: 'command.convertToHongKong',
} as const satisfies Readonly<Record<Target, StringKey>>;

/** *Convert to …*: of what is selected, else of the whole note after a look at the changes; also in the editor's menu. */
export function registerConvertCommands(plugin: Plugin, parts: Parts, converters: NoteConverters): void {
	const conversion = new NoteConversion(parts, converters);
	const { app, t } = parts;
	for (const target of targets) {
		plugin.addCommand({
			id: `convert-to-${target === 'hongKong' ? 'hong-kong' : target}`,
			name: t(nameOfTarget[target]),
			icon: 'languages',
			checkCallback: (checking) => {
				const view = app.workspace.getActiveViewOfType(MarkdownView);
				if (view?.file === null || view === null) return false;
				if (!checking) void conversion.convert(view, view.file, target);
				return true;
			},
		});
	}
	plugin.registerEvent(
		app.workspace.on('editor-menu', (menu, editor) => {
			if (selectedSpans(editor).length === 0) return;
			for (const target of targets)
				menu.addItem((item) => item.setTitle(t(nameOfTarget[target])).setIcon('languages').setSection('selection').onClick(() => void conversion.convertSelection(editor, target)));
		}),
	);
}

class NoteConversion {
	constructor(private readonly parts: Parts, private readonly converters: NoteConverters) {}

	async convert(view: MarkdownView, file: TFile, target: Target): Promise<void> {
		if (view.getMode() === 'source' && selectedSpans(view.editor).length > 0) return this.convertSelection(view.editor, target);
		const { app, t } = this.parts;
		const source = await readNote(app, view, file);
		const conversion = await this.convertSource(source, target);
		if (conversion.edits.length === 0) {
			new Notice(t('convert.already', { script: t(`script.${target}`) }));
			return;
		}
		const title = t('convert.title', { name: file.basename, script: t(`script.${target}`) });
		if (!(await confirmConversion(app, t, title, source, conversion))) return;
		if (await writeNote(app, view, file, source, conversion.edits)) new Notice(t('convert.done', { count: conversion.changed }));
		else new Notice(t('convert.noteChanged'));
	}

	/** Converts what is selected, seen as part of its note: code stays code, and a half-selected link stays a link. */
	async convertSelection(editor: Editor, target: Target): Promise<void> {
		const { t } = this.parts;
		const source = editor.getValue();
		const spans = selectedSpans(editor);
		const conversion = await this.convertSource(source, target, spans.map(({ start, end }) => source.slice(start, end)).join('\n'));
		const edits = editsWithin(conversion.edits, spans);
		if (editor.getValue() !== source) {
			new Notice(t('convert.noteChanged'));
			return;
		}
		if (edits.length > 0) applyEdits(editor, edits);
		new Notice(edits.length > 0 ? t('convert.done', { count: countChanged(source, edits) }) : t('convert.already', { script: t(`script.${target}`) }));
	}

	/** `part` is what decides by its script which way to go, where not all of the source is meant. */
	private convertSource(source: string, target: Target, part = source): Promise<Conversion> {
		return this.converters.use((converters) => {
			const script = detectScript(part, converters.scripts).script ?? detectScript(source, converters.scripts).script;
			return convertText(source, configFor(target, script, part), { converters, format: 'markdown' });
		});
	}
}
