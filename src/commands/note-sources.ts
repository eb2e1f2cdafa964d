import { MarkdownView, type App } from 'obsidian';

/** The texts of a note: as its editors have it, and as it is saved. */
export async function noteSources({ workspace, vault }: App, path: string): Promise<string[]> {
	const edited: string[] = [];
	workspace.iterateAllLeaves(({ view }) => {
		if (view instanceof MarkdownView && view.file?.path === path && view.getMode() === 'source') edited.push(view.editor.getValue());
	});
	const file = vault.getFileByPath(path);
	return file === null ? edited : [...edited, await vault.cachedRead(file)];
}
