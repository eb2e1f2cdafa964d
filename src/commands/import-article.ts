import type { Plugin } from 'obsidian';
import { ImportModal } from '../import/import-modal';
import type { Parts } from '../parts';

/** *Import article*: a file or the clipboard becomes a note. */
export function registerImportArticle(plugin: Plugin, parts: Parts): void {
	plugin.addCommand({ id: 'import-article', name: parts.t('command.importArticle'), icon: 'file-down', callback: () => new ImportModal(parts).open() });
}
