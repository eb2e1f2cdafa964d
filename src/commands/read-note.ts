import type { App, MarkdownView, TFile } from 'obsidian';

/** The text of a note as its view has it, in whatever mode that is. */
export async function readNote(app: App, view: MarkdownView, file: TFile): Promise<string> {
	if (view.getMode() === 'source') return view.editor.getValue();
	// What was typed just before the change to Reading view is not on disk yet.
	await view.save();
	return app.vault.read(file);
}
