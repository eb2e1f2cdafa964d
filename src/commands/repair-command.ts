import { MarkdownView, Notice, type Plugin, type TFile } from 'obsidian';
import { buildLexicon } from '../lexicon/lexicon';
import { readCommonWords } from '../lexicon/built-in-companies';
import type { Parts } from '../parts';
import { proposeRepairs, type Repair } from '../script/repair';
import { buildFoldTable } from '../text/fold';
import type { NoteConverters } from './note-converters';
import { chooseRepairs } from './repair-preview';
import { readNote, writeNote } from './note-text';

/** *Repair clipping*: of the open note, after a look at what would change. */
export function registerRepairCommand(plugin: Plugin, parts: Parts, converters: NoteConverters): void {
	plugin.addCommand({
		id: 'repair-clipping',
		name: parts.t('command.repair'),
		icon: 'bandage',
		checkCallback: (checking) => {
			const view = parts.app.workspace.getActiveViewOfType(MarkdownView);
			if (view?.file === null || view === null) return false;
			if (!checking) void repairNote(view.file, parts, converters);
			return true;
		},
	});
}

export async function repairNote(file: TFile, parts: Parts, converters: NoteConverters): Promise<void> {
	const { app, t } = parts;
	const source = await readNote(app, file);
	const repairs = await findRepairs(source, parts, converters);
	if (repairs.length === 0) {
		new Notice(t('repair.nothing'));
		return;
	}
	const edits = await chooseRepairs(app, t, t('repair.title', { name: file.basename }), source, repairs);
	if (edits === null) return;
	const isWritten = await writeNote(app, file, source, edits);
	new Notice(isWritten ? t('repair.done', { count: edits.length }) : t('convert.noteChanged'));
}

/** What can be repaired in a text. The lexicon for it is built anew: it takes less time than a reader needs to see the list. */
export function findRepairs(source: string, { watcher }: Parts, converters: NoteConverters): Promise<Repair[]> {
	return converters.use('repair', (built) => {
		const fold = buildFoldTable();
		const lexicon = buildLexicon(watcher.companies(), fold, readCommonWords());
		return proposeRepairs(source, { format: 'markdown', lexicon, fold, converters: built });
	});
}
