import type { Editor, EditorPosition } from 'obsidian';
import { apply } from '../script/apply';
import type { Edit } from '../script/convert';
import type { Span } from '../types';
import { mergeByLine, offsetAfter } from './conversion-edits';

/** Up to here an editor takes edits one by one without being felt. */
const mostSingleEdits = 1000;

/**
 * Makes edits in an editor, all in one undo step; cursors and selections stay on their characters. Offsets count code units of the
 * editor's own text.
 */
export function applyEdits(editor: Editor, edits: readonly Edit[]): void {
	const before = editor.getValue();
	const after = apply(before, edits);
	const changes = edits.length > mostSingleEdits ? mergeByLine(before, edits) : edits;
	const move = (position: EditorPosition): EditorPosition => positionIn(after, offsetAfter(edits, editor.posToOffset(position)));
	const selections = editor.listSelections().map(({ anchor, head }) => ({ from: move(anchor), to: move(head) }));
	editor.transaction({
		changes: changes.map(({ start, end, text }) => ({ from: editor.offsetToPos(start), to: editor.offsetToPos(end), text })),
		selections,
	});
}

function positionIn(text: string, offset: number): EditorPosition {
	let line = 0;
	let lineStart = 0;
	for (let lineBreak = text.indexOf('\n'); lineBreak >= 0 && lineBreak < offset; lineBreak = text.indexOf('\n', lineStart)) {
		line++;
		lineStart = lineBreak + 1;
	}
	return { line, ch: offset - lineStart };
}

/** What is selected; empty when there are only cursors. */
export function selectedSpans(editor: Editor): Span[] {
	return editor
		.listSelections()
		.map(({ anchor, head }) => [editor.posToOffset(anchor), editor.posToOffset(head)].sort((a, b) => a - b))
		.flatMap(([start = 0, end = 0]) => (start < end ? [{ start, end }] : []));
}
