import { Keymap, Notice, type Plugin } from 'obsidian';
import { openNoteAt } from '../open-note-at';
import type { Parts } from '../parts';
import { chooseCompany } from './company-suggest';

/** *Find company*: opens the company's own note, else the note that mentions it most, at its first mention. */
export function registerFindCompany(plugin: Plugin, parts: Parts): void {
	const { app, index, watcher, t } = parts;
	plugin.addCommand({
		id: 'find-company',
		name: t('command.findCompany'),
		icon: 'building-2',
		callback: () => chooseCompany(parts, (company, name, event) => {
			const newTab = Keymap.isModEvent(event) !== false;
			const ownNote = watcher.noteOf(company);
			const most = index.notesOn(company)[0];
			if (ownNote !== null) void openNoteAt(app, ownNote, 0, newTab);
			else if (most !== undefined) void openNoteAt(app, most.path, most.mentions[0]?.start ?? 0, newTab);
			else new Notice(t('findCompany.notMentioned', { name }));
		}),
	});
}
