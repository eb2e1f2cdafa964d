import type { App, MarkdownView, TFile } from 'obsidian';
import { apply } from '../script/apply';
import type { Edit } from '../script/convert';
import { applyEdits } from './editor-edits';

/** Writes into the editor where the note is being edited, so that it can be undone; false when it changed since it was read. */
export async function writeNote(app: App, view: MarkdownView, file: TFile, source: string, edits: readonly Edit[]): Promise<boolean> {
	if (view.file === file && view.getMode() === 'source') {
		if (view.editor.getValue() !== source) return false;
		applyEdits(view.editor, edits);
		return true;
	}
	let isWritten = false;
	await app.vault.process(file, (current) => {
		isWritten = current === source;
		return isWritten ? apply(source, edits) : current;
	});
	return isWritten;
}
