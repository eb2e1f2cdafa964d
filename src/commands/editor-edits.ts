import type { Editor } from 'obsidian';
import type { Edit } from '../script/convert';
import type { Span } from '../types';
import { mergeByLine, offsetAfter } from './conversion';

/** Up to here an editor takes edits one by one without being felt. */
const mostSingleEdits = 1000;

/**
 * Makes edits in an editor, all in one undo step; cursors and selections stay on their characters. Offsets count code units of the
 * editor's own text, and no edit reaches over the end of a line.
 */
export function applyEdits(editor: Editor, edits: readonly Edit[]): void {
	const changes = edits.length > mostSingleEdits ? mergeByLine(editor.getValue(), edits) : edits;
	const selections = editor.listSelections().map(({ anchor, head }) => {
		const [from = anchor, to = head] = [anchor, head].map((position) => {
			const lineStart = editor.posToOffset({ line: position.line, ch: 0 });
			const after = offsetAfter(edits, editor.posToOffset(position)) - offsetAfter(edits, lineStart);
			return { line: position.line, ch: after };
		});
		return { from, to };
	});
	editor.transaction({
		changes: changes.map(({ start, end, text }) => ({ from: editor.offsetToPos(start), to: editor.offsetToPos(end), text })),
		selections,
	});
}

/** What is selected; empty when there are only cursors. */
export function selectedSpans(editor: Editor): Span[] {
	return editor
		.listSelections()
		.map(({ anchor, head }) => [editor.posToOffset(anchor), editor.posToOffset(head)].sort((a, b) => a - b))
		.flatMap(([start = 0, end = 0]) => (start < end ? [{ start, end }] : []));
}
