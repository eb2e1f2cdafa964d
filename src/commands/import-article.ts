import type { Plugin } from 'obsidian';
import { ImportModal } from '../import/import-modal';
import type { Parts } from '../parts';
import type { NoteConverters } from './note-converters';
import { chooseRepairs } from './repair-preview';

/** *Import article*: a file or the clipboard becomes a note, repaired where that is wanted. */
export function registerImportArticle(plugin: Plugin, parts: Parts, converters: NoteConverters): void {
	const { app, t } = parts;
	plugin.addCommand({
		id: 'import-article',
		name: t('command.importArticle'),
		icon: 'file-down',
		callback: () =>
			new ImportModal(parts, {
				find: (source) => converters.findRepairs(source),
				choose: (source, repairs) => chooseRepairs(app, t, t('import.repairsTitle'), source, repairs),
			}).open(),
	});
}
