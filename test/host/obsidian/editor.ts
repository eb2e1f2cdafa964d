import { indentLess, indentMore, redo, undo, deleteLine, isolateHistory, insertNewlineAndIndent, moveLineDown, moveLineUp } from '@codemirror/commands';
import { EditorSelection, type ChangeSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type {
	EditorChange,
	EditorPosition,
	EditorRange,
	EditorRangeOrCaret,
	EditorSelection as Selection,
	EditorSelectionOrCaret,
	EditorTransaction,
} from 'obsidian';
import { flashLineEffect } from './flash-line';

/** Obsidian's editor over a CodeMirror view, which is `cm`. Lines and columns count from 0. */
export class Editor {
	constructor(readonly cm: EditorView) {}

	getDoc(): this {
		return this;
	}

	refresh(): void {
		this.cm.requestMeasure();
	}

	getValue(): string {
		return this.cm.state.doc.toString();
	}

	setValue(content: string): void {
		this.cm.dispatch({ changes: { from: 0, to: this.cm.state.doc.length, insert: content } });
	}

	getLine(line: number): string {
		return this.cm.state.doc.line(line + 1).text;
	}

	setLine(line: number, text: string): void {
		this.replaceRange(text, { line, ch: 0 }, { line, ch: this.getLine(line).length });
	}

	lineCount(): number {
		return this.cm.state.doc.lines;
	}

	lastLine(): number {
		return this.lineCount() - 1;
	}

	getSelection(): string {
		const { from, to } = this.cm.state.selection.main;
		return this.cm.state.sliceDoc(from, to);
	}

	somethingSelected(): boolean {
		return this.cm.state.selection.ranges.some((range) => !range.empty);
	}

	getRange(from: EditorPosition, to: EditorPosition): string {
		return this.cm.state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
	}

	replaceSelection(replacement: string): void {
		this.cm.dispatch(this.cm.state.replaceSelection(replacement), { userEvent: 'input' });
	}

	replaceRange(replacement: string, from: EditorPosition, to: EditorPosition = from): void {
		this.cm.dispatch({ changes: this.#change({ text: replacement, from, to }), userEvent: 'input' });
	}

	getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): EditorPosition {
		return this.offsetToPos(this.cm.state.selection.main[side]);
	}

	listSelections(): Selection[] {
		return this.cm.state.selection.ranges.map(({ anchor, head }) => ({
			anchor: this.offsetToPos(anchor),
			head: this.offsetToPos(head),
		}));
	}

	setCursor(pos: EditorPosition | number, ch = 0): void {
		const at = typeof pos === 'number' ? { line: pos, ch } : pos;
		this.setSelection(at, at);
	}

	setSelection(anchor: EditorPosition, head: EditorPosition = anchor): void {
		this.setSelections([{ anchor, head }]);
	}

	setSelections(ranges: EditorSelectionOrCaret[], main = 0): void {
		const made = ranges.map(({ anchor, head }) => EditorSelection.range(this.posToOffset(anchor), this.posToOffset(head ?? anchor)));
		this.cm.dispatch({ selection: EditorSelection.create(made, main), scrollIntoView: true });
	}

	focus(): void {
		this.cm.focus();
	}

	blur(): void {
		this.cm.contentDOM.blur();
	}

	hasFocus(): boolean {
		return this.cm.hasFocus;
	}

	getScrollInfo(): { top: number; left: number } {
		return { top: this.cm.scrollDOM.scrollTop, left: this.cm.scrollDOM.scrollLeft };
	}

	scrollTo(x?: number | null, y?: number | null): void {
		this.cm.scrollDOM.scrollTo({ left: x ?? this.cm.scrollDOM.scrollLeft, top: y ?? this.cm.scrollDOM.scrollTop });
	}

	scrollIntoView({ from, to }: EditorRange, center = false): void {
		const range = EditorSelection.range(this.posToOffset(from), this.posToOffset(to));
		this.cm.dispatch({ effects: EditorView.scrollIntoView(range, { y: center ? 'center' : 'nearest' }) });
	}

	/** Shows a line and lights it up for a while, as when a search result is opened. */
	flashLine(line: number): void {
		const at = this.cm.state.doc.line(Math.min(line + 1, this.lineCount())).from;
		this.cm.dispatch({
			selection: { anchor: at },
			effects: [EditorView.scrollIntoView(at, { y: 'center' }), flashLineEffect.of(at)],
		});
		window.setTimeout(() => {
			if (this.cm.dom.isConnected) this.cm.dispatch({ effects: flashLineEffect.of(null) });
		}, 1500);
	}

	undo(): void {
		undo(this.cm);
	}

	redo(): void {
		redo(this.cm);
	}

	exec(command: string): void {
		const run = {
			indentMore,
			indentLess,
			deleteLine,
			newlineAndIndent: insertNewlineAndIndent,
			swapLineUp: moveLineUp,
			swapLineDown: moveLineDown,
		}[command];
		if (!run) throw new Error(`The preview's editor has no command ${command}`);
		run(this.cm);
	}

	/** All changes at once: one undo step. */
	transaction({ changes, selection, selections, replaceSelection }: EditorTransaction): void {
		if (replaceSelection !== undefined) this.cm.dispatch(this.cm.state.replaceSelection(replaceSelection));
		const made = this.cm.state.changes((changes ?? []).map((change) => this.#change(change)));
		const wanted = selections ?? (selection ? [selection] : []);
		const after = made.apply(this.cm.state.doc);
		const offset = ({ line, ch }: EditorPosition): number => after.line(line + 1).from + ch;
		const ranges = wanted.map(({ from, to }: EditorRangeOrCaret) => EditorSelection.range(offset(from), offset(to ?? from)));
		this.cm.dispatch({
			changes: made,
			...(ranges.length > 0 ? { selection: EditorSelection.create(ranges) } : {}),
			annotations: isolateHistory.of('full'),
			userEvent: 'set',
		});
	}

	wordAt(pos: EditorPosition): EditorRange | null {
		const word = this.cm.state.wordAt(this.posToOffset(pos));
		return word && { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) };
	}

	posToOffset({ line, ch }: EditorPosition): number {
		const { doc } = this.cm.state;
		if (line < 0) return 0;
		if (line >= doc.lines) return doc.length;
		const { from, length } = doc.line(line + 1);
		return from + Math.min(Math.max(ch, 0), length);
	}

	offsetToPos(offset: number): EditorPosition {
		const { doc } = this.cm.state;
		const line = doc.lineAt(Math.min(Math.max(offset, 0), doc.length));
		return { line: line.number - 1, ch: Math.min(offset, line.to) - line.from };
	}

	/** Reads every line, then writes what is wanted, in one step. */
	processLines<T>(
		read: (line: number, text: string) => T | null,
		write: (line: number, text: string, value: T | null) => EditorChange | void,
		ignoreEmpty = false,
	): void {
		const lines = this.getValue().split('\n');
		const values = lines.map((text, line) => (ignoreEmpty && text.trim() === '' ? null : read(line, text)));
		const changes = lines.flatMap((text, line) => {
			if (ignoreEmpty && text.trim() === '') return [];
			const change = write(line, text, values[line] ?? null);
			return change ? [change] : [];
		});
		this.transaction({ changes });
	}

	#change({ from, to, text }: EditorChange): ChangeSpec {
		return { from: this.posToOffset(from), to: this.posToOffset(to ?? from), insert: text };
	}
}
