import { Notice, type Plugin, type TFile } from 'obsidian';
import { noteView } from '../note-view';
import type { Parts } from '../parts';
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
			const view = noteView(parts.app);
			if (view?.file === null || view === null) return false;
			if (!checking) void repairNote(view.file, parts, converters);
			return true;
		},
	});
}

export async function repairNote(file: TFile, parts: Parts, converters: NoteConverters): Promise<void> {
	const { app, t } = parts;
	const source = await readNote(app, file);
	const repairs = await converters.findRepairs(source).catch(() => null);
	if (repairs === null) {
		new Notice(t('convert.notNow'));
		return;
	}
	if (repairs.length === 0) {
		new Notice(t('repair.nothing'));
		return;
	}
	const edits = await chooseRepairs(app, t, t('repair.title', { name: file.basename }), source, repairs);
	if (edits === null) return;
	const isWritten = await writeNote(app, file, source, edits);
	new Notice(isWritten ? t('repair.done', { count: edits.length }) : t('convert.noteChanged'));
}
