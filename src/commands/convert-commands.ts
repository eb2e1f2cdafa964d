import { MarkdownView, Notice, type Editor, type Plugin, type TFile } from 'obsidian';
import type { StringKey } from '../i18n/strings';
import type { Parts } from '../parts';
import { convertText, type Conversion } from '../script/convert';
import type { Converters } from '../script/converter';
import { detectScript } from '../script/detect-script';
import { confirmConversion } from './conversion-preview';
import { configFor, countChanged, editsWithin, targets, type Target } from './conversion';
import { applyEdits, selectedSpans } from './editor-edits';

const nameOfTarget = {
	hans: 'command.convertToHans',
	hant: 'command.convertToHant',
	taiwan: 'command.convertToTaiwan',
	hongKong: 'command.convertToHongKong',
} as const satisfies Readonly<Record<Target, StringKey>>;

/** Long enough for a notice to be painted before the dictionaries are put together. Milliseconds. */
const paintTime = 50;

/** *Convert to …*: of what is selected, else of the whole note after a look at the changes; also in the editor's menu. */
export function registerConvertCommands(plugin: Plugin, parts: Parts): void {
	const conversion = new NoteConversion(parts);
	plugin.register(parts.watcher.onLexiconChange(() => conversion.forgetNames()));
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

/** Converts notes; keeps the converters, which take long to build. */
class NoteConversion {
	private converters: Converters | null = null;

	constructor(private readonly parts: Parts) {}

	/** Names are kept whole, so other names need other converters. */
	forgetNames(): void {
		this.converters = null;
	}

	async convert(view: MarkdownView, file: TFile, target: Target): Promise<void> {
		if (view.getMode() === 'source' && selectedSpans(view.editor).length > 0) return this.convertSelection(view.editor, target);
		const { app, t } = this.parts;
		const source = view.getMode() === 'source' ? view.editor.getValue() : await app.vault.read(file);
		const conversion = await this.convertSource(source, target);
		if (conversion.edits.length === 0) {
			new Notice(t('convert.already', { script: t(`script.${target}`) }));
			return;
		}
		const title = t('convert.title', { name: file.basename, script: t(`script.${target}`) });
		if (!(await confirmConversion(app, t, title, source, conversion))) return;
		if (await this.write(view, file, source, conversion)) new Notice(t('convert.done', { count: conversion.changed }));
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

	/** Writes into the editor where the note is being edited, so that it can be undone; false when it changed since it was read. */
	private async write(view: MarkdownView, file: TFile, source: string, conversion: Conversion): Promise<boolean> {
		if (view.file === file && view.getMode() === 'source') {
			if (view.editor.getValue() !== source) return false;
			applyEdits(view.editor, conversion.edits);
			return true;
		}
		let isWritten = false;
		await this.parts.app.vault.process(file, (current) => {
			isWritten = current === source;
			return isWritten ? conversion.text : current;
		});
		return isWritten;
	}

	/** `part` is what decides by its script which way to go, where not all of the source is meant. */
	private async convertSource(source: string, target: Target, part = source): Promise<Conversion> {
		const isFirst = this.converters === null;
		const notice = isFirst ? new Notice(this.parts.t('convert.preparing'), 0) : null;
		if (isFirst) await new Promise((resolve) => window.setTimeout(resolve, paintTime));
		const converters = (this.converters ??= await this.createConverters());
		const script = detectScript(part, converters.scripts).script ?? detectScript(source, converters.scripts).script;
		const conversion = convertText(source, configFor(target, script, part), { converters, format: 'markdown' });
		notice?.hide();
		return conversion;
	}

	/** The dictionaries are a megabyte of text, and are unpacked when they are first asked for. */
	private async createConverters(): Promise<Converters> {
		const { createConverters } = await import('../script/converter');
		return createConverters(this.names());
	}

	/** Names that are common words as well are left to the dictionaries. */
	private names(): { readonly hans: string; readonly hant: string }[] {
		return this.parts.watcher.companies().filter(({ hans, hant, weak }) => !weak.includes(hans) && !weak.includes(hant));
	}
}
