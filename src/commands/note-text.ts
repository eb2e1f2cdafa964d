import { MarkdownView, type App, type TFile } from 'obsidian';
import { apply } from '../script/apply';
import type { Edit } from '../script/convert';
import { applyEdits } from './editor-edits';

/** The text of a note as it is at the moment: in the editor that has it open, else on disk. */
export async function readNote(app: App, file: TFile): Promise<string> {
	const editing = viewsOf(app, file).find(isEditing);
	if (editing !== undefined) return editing.editor.getValue();
	// What was typed just before the change to Reading view is not on disk yet.
	for (const view of viewsOf(app, file)) await view.save();
	return app.vault.read(file);
}

/** Writes into the editor that has the note open, so that it can be undone, else on disk; false when it changed since it was read. */
export async function writeNote(app: App, file: TFile, source: string, edits: readonly Edit[]): Promise<boolean> {
	const editing = viewsOf(app, file).find(isEditing);
	if (editing !== undefined) {
		if (editing.editor.getValue() !== source) return false;
		applyEdits(editing.editor, edits);
		return true;
	}
	let isWritten = false;
	await app.vault.process(file, (current) => {
		isWritten = current === source;
		return isWritten ? apply(source, edits) : current;
	});
	return isWritten;
}

/** Whether an editor has a note open. */
export function isInEditor(app: App, file: TFile): boolean {
	return viewsOf(app, file).some(isEditing);
}

function viewsOf(app: App, file: TFile): MarkdownView[] {
	return app.workspace.getLeavesOfType('markdown').flatMap(({ view }) => (view instanceof MarkdownView && view.file === file ? [view] : []));
}

function isEditing(view: MarkdownView): boolean {
	return view.getMode() === 'source';
}
