import { EditorView } from '@codemirror/view';
import type { MarkdownView } from 'obsidian';
import type { FoundMark } from './found-mark';
import type { MarkSurfaces } from './register-marks';

/** What is marked at the cursor of a note; in Reading view at what is selected, or under the pointer. */
export function markAtCursor(view: MarkdownView, marks: MarkSurfaces): FoundMark | null {
	return view.getMode() === 'source' ? inEditor(view, marks) : inReading(view, marks);
}

function inEditor({ contentEl }: MarkdownView, { editor }: MarkSurfaces): FoundMark | null {
	const focused = contentEl.doc.activeElement?.closest<HTMLElement>('.cm-editor');
	const home = focused && contentEl.contains(focused) ? focused : contentEl.querySelector<HTMLElement>('.cm-editor');
	const edited = home === null ? null : EditorView.findFromDOM(home);
	return edited === null ? null : editor.markAt(edited, edited.state.selection.main.head);
}

function inReading({ contentEl }: MarkdownView, { reading, editor }: MarkSurfaces): FoundMark | null {
	const { focusNode } = contentEl.doc.getSelection() ?? { focusNode: null };
	const selected = focusNode !== null && contentEl.contains(focusNode) ? focusNode.parentElement?.closest<HTMLElement>('.ira-mark') : null;
	const pointed = contentEl.findAll('.ira-mark:hover').at(-1);
	const el = selected ?? pointed;
	return el === undefined ? null : (reading.markOf(el) ?? editor.markOf(el));
}
