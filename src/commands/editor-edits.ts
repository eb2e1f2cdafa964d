import type { Editor } from 'obsidian';
import type { Edit } from '../script/convert';
import type { Span } from '../types';

/**
 * Makes edits in an editor, all in one undo step. They are small, so the cursor, folds and the place on the screen stay.
 * Offsets count code units of the editor's own text.
 */
export function applyEdits(editor: Editor, edits: readonly Edit[]): void {
	editor.transaction({ changes: edits.map(({ start, end, text }) => ({ from: editor.offsetToPos(start), to: editor.offsetToPos(end), text })) });
}

/** What is selected; empty when there are only cursors. */
export function selectedSpans(editor: Editor): Span[] {
	return editor
		.listSelections()
		.map(({ anchor, head }) => [editor.posToOffset(anchor), editor.posToOffset(head)].sort((a, b) => a - b))
		.flatMap(([start = 0, end = 0]) => (start < end ? [{ start, end }] : []));
}
