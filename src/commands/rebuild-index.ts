import { Notice, type Plugin } from 'obsidian';
import type { Parts } from '../parts';

/** *Rebuild index*: forgets what is kept of all notes and reads them again, and says when that is done. */
export function registerRebuildIndex(plugin: Plugin, { index, watcher, t }: Parts): void {
	const rebuild = async (): Promise<void> => {
		try {
			await watcher.rebuild();
			new Notice(t('rebuild.done', { count: index.paths.length }));
		} catch {
			new Notice(t('convert.notNow'));
		}
	};
	plugin.addCommand({ id: 'rebuild-index', name: t('command.rebuildIndex'), icon: 'refresh-cw', callback: () => void rebuild() });
}
