import { EditorView } from '@codemirror/view';
import { cellSpan } from './table-cell';

/** What has to be annotated for an editor, and the stretch of it that the editor shows. */
export interface AnnotatedText {
	readonly source: string;
	readonly start: number;
	readonly end: number;
}

/**
 * The text around what an editor shows. For a note that is its document; a cell of a table in Live Preview is an editor of its own, and
 * only the whole note tells what the cell means. Null when the cell's place in the note cannot be found.
 */
export function annotatedText(view: EditorView): AnnotatedText | null {
	const shown = view.state.doc.toString();
	const outer = view.dom.parentElement?.closest<HTMLElement>('.cm-editor') ?? null;
	if (outer === null) return { source: shown, start: 0, end: shown.length };
	const note = EditorView.findFromDOM(outer);
	const cell = view.dom.closest('td, th');
	const row = cell?.closest('tr');
	const table = row?.closest('table');
	if (note === null || !cell || !row || !table) return null;
	// Inside a widget every position is that of the widget's beginning.
	const { doc } = note.state;
	const head = doc.lineAt(note.posAtDOM(table));
	const rowNumber = Array.from(table.querySelectorAll('tr')).indexOf(row);
	const number = head.number + (rowNumber === 0 ? 0 : rowNumber + 1);
	if (number > doc.lines) return null;
	const line = doc.line(number);
	const span = cellSpan(line.text, Array.from(row.children).indexOf(cell));
	if (span === null) return null;
	const start = line.from + span.start;
	return {
		source: `${doc.sliceString(0, start)}${shown.replace(/\n/g, ' ')}${doc.sliceString(line.from + span.end)}`,
		start,
		end: start + shown.length,
	};
}
