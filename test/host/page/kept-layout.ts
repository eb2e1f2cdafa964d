import type { ViewState } from 'obsidian';
import type { App } from '../obsidian/app';
import type { WorkspaceSidedock } from '../obsidian/workspace-items';
import { isRecord } from '../obsidian/yaml';

/** Puts the sidebars back as they were; what a plugin had there waits for the plugin. */
export async function restoreLayout(app: App): Promise<void> {
	const { leftSplit, rightSplit } = app.workspace;
	const kept = app.loadLocalStorage('layout');
	const left = isRecord(kept) ? kept['left'] : null;
	const right = isRecord(kept) ? kept['right'] : null;
	await restoreSide(leftSplit, left, (state) => app.workspace.getLeftLeaf(false).setViewState(state));
	await restoreSide(rightSplit, right, (state) => app.workspace.getRightLeaf(false).setViewState(state));
	if (app.workspace.getLeavesOfType('file-explorer').length === 0) {
		await app.workspace.getLeftLeaf(false).setViewState({ type: 'file-explorer' });
		if (!document.body.hasClass('is-mobile')) leftSplit.expand();
	}
}

/** Writes the sidebars down whenever they change. */
export function keepLayout(app: App): void {
	app.workspace.on('preview-save-layout', () => app.saveLocalStorage('layout', app.workspace.getLayout()));
}

async function restoreSide(dock: WorkspaceSidedock, kept: unknown, open: (state: ViewState) => Promise<void>): Promise<void> {
	if (!isRecord(kept) || !Array.isArray(kept['leaves'])) return;
	if (kept['collapsed'] === false) dock.expand();
	for (const state of kept['leaves']) if (isViewState(state) && state.type !== 'empty') await open(state);
}

function isViewState(value: unknown): value is ViewState {
	return isRecord(value) && typeof value['type'] === 'string';
}
