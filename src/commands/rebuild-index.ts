import { Notice, type Plugin } from 'obsidian';
import type { Parts } from '../parts';

/** *Rebuild index*: forgets what is kept of all notes and reads them again, and says so while it lasts, and when it is done. */
export function registerRebuildIndex(plugin: Plugin, { watcher, t }: Parts): void {
	let isRunning = false;
	const rebuild = async (): Promise<void> => {
		if (isRunning) {
			new Notice(t('rebuild.running'));
			return;
		}
		isRunning = true;
		const running = new Notice(t('rebuild.running'), 0);
		try {
			new Notice(t('rebuild.done', { count: await watcher.rebuild() }));
		} catch (error) {
			console.error(t('rebuild.failed'), error);
			new Notice(t('rebuild.failed'));
		} finally {
			running.hide();
			isRunning = false;
		}
	};
	plugin.addCommand({ id: 'rebuild-index', name: t('command.rebuildIndex'), icon: 'refresh-cw', callback: () => void rebuild() });
}
