import { EditorView } from '@codemirror/view';
import type { MarkdownView } from 'obsidian';
import type { FoundMark } from './found-mark';
import type { MarkKind } from './mark-kinds';
import type { MarkSurfaces } from './register-marks';

/** What is marked at the cursor of a note, of one kind where it is given; in Reading view at what is selected, or under the pointer. */
export function markAtCursor(view: MarkdownView, marks: MarkSurfaces, kind: MarkKind | null = null): FoundMark | null {
	return view.getMode() === 'source' ? inEditor(view, marks, kind) : inReading(view, marks, kind);
}

function inEditor({ contentEl }: MarkdownView, { editor }: MarkSurfaces, kind: MarkKind | null): FoundMark | null {
	const focused = contentEl.doc.activeElement?.closest<HTMLElement>('.cm-editor');
	const home = focused && contentEl.contains(focused) ? focused : contentEl.querySelector<HTMLElement>('.cm-editor');
	const edited = home === null ? null : EditorView.findFromDOM(home);
	return edited === null ? null : editor.markAt(edited, edited.state.selection.main.head, kind);
}

function inReading({ contentEl }: MarkdownView, { reading, editor }: MarkSurfaces, kind: MarkKind | null): FoundMark | null {
	const marked = kind === null ? '.ira-mark' : `.ira-${kind}`;
	const { focusNode } = contentEl.doc.getSelection() ?? { focusNode: null };
	const selected = focusNode !== null && contentEl.contains(focusNode) ? focusNode.parentElement?.closest<HTMLElement>(marked) : null;
	const pointed = contentEl.findAll(`${marked}:hover`).at(-1);
	const el = selected ?? pointed;
	return el === undefined ? null : (reading.markOf(el) ?? editor.markOf(el));
}
