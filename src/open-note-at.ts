import { MarkdownView, TFile, type App } from 'obsidian';
import { lightItem } from './light-item';

/**
 * Opens a note at the line that holds an offset of its source, in whatever mode notes open. The line is scrolled to and shown
 * briefly by the app. Does nothing when the note is gone.
 */
export async function openNoteAt(app: App, path: string, offset: number, newLeaf: boolean): Promise<void> {
	const file = app.vault.getAbstractFileByPath(path);
	if (!(file instanceof TFile)) return;
	const source = await app.vault.cachedRead(file);
	const leaf = app.workspace.getLeaf(newLeaf ? 'tab' : false);
	await leaf.openFile(file, { active: true, eState: { line: lineAt(source, offset) } });
	const { view } = leaf;
	if (view instanceof MarkdownView && view.getMode() === 'preview') lightItem(view.previewMode.containerEl, source, offset);
}

/** The line that holds an offset of a note source; the first one is 0. */
export function lineAt(source: string, offset: number): number {
	let line = 0;
	for (let at = source.indexOf('\n'); at >= 0 && at < offset; at = source.indexOf('\n', at + 1)) line++;
	return line;
}
