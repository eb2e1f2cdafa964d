import { Prec, RangeSet, RangeValue, StateEffect, type Extension, type Range } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type PluginValue, type ViewUpdate } from '@codemirror/view';
import { Component, debounce, editorInfoField } from 'obsidian';
import { mostNoteLength } from '../index/indexer';
import type { Parts } from '../parts';
import type { Span } from '../types';
import { annotatedText, type AnnotatedText } from './annotated-text';
import { failedSums } from './failed-sums';
import type { FoundMark } from './found-mark';
import { linkSpans, outsideLinks } from './link-spans';
import type { MarkKind } from './mark-kinds';
import { classesOf, isContradicted, isShown, kindOfElement, listMarks, verdictClasses, type Marked } from './marks';
import { isElement } from './node-kinds';

/** Milliseconds without typing after which a note is annotated again. */
const pause = 400;
/** Milliseconds for which changes of the index are gathered: while the vault is read they come one a note. */
const gathering = 250;

/** What an editor that is not visible has drawn at most, in characters, unless its text was replaced: then it takes all of it for visible. */
const mostUnseen = 20_000;

/** A mark in an editor's document. What is typed at its edges is outside. */
class MarkValue extends RangeValue {
	override startSide = 1;
	override endSide = -1;

	constructor(readonly marked: Marked) {
		super();
	}
}

type Marks = RangeSet<MarkValue>;

const noMarks: Marks = RangeSet.of<MarkValue>([]);

/** New marks for the whole document. */
const marksFound = StateEffect.define<Marks>();
/** Settings or verdicts have changed: what is in sight has to be drawn again. */
const redraw = StateEffect.define();

/**
 * Marks notes in Live Preview and source mode. The document is annotated when typing pauses, never while; until then marks ride along
 * with the text. Nothing is inserted or replaced, so input methods are left alone.
 */
export class EditorMarks extends Component {
	private readonly open = new Set<MarkedEditor>();
	private readonly plugin;

	/** To be registered once. */
	readonly extension: Extension;

	constructor(private readonly parts: Parts) {
		super();
		this.plugin = ViewPlugin.define((view) => new MarkedEditor(view, parts, this.open), {
			// Around what the app's own decorations make of the text, so that one mark is one element; claims around the rest, and
			// their signs inside everything.
			provide: (plugin) => [
				EditorView.decorations.of((view) => view.plugin(plugin)?.signs ?? Decoration.none),
				Prec.low(EditorView.decorations.of((view) => view.plugin(plugin)?.inner ?? Decoration.none)),
				Prec.lowest(EditorView.decorations.of((view) => view.plugin(plugin)?.claims ?? Decoration.none)),
			],
		});
		this.extension = this.plugin;
	}

	override onload(): void {
		const { index, settings, watcher } = this.parts;
		this.register(index.onChange(this.indexChanged));
		this.register(settings.onChange(() => this.each((editor) => editor.redraw())));
		this.register(watcher.onLexiconChange(() => this.each((editor) => editor.annotateSoon(0))));
	}

	override onunload(): void {
		this.indexChanged.cancel();
	}

	/** The mark that an element of an editor shows. */
	markOf(el: Element): FoundMark | null {
		const editor = this.editorAround(el);
		const kind = kindOfElement(el);
		return editor === null || kind === null ? null : editor.markAt(editor.view.posAtDOM(el), kind);
	}

	/** The mark of a kind that holds or touches a position; of any kind, companies and figures before claims; right before a claim, where its sign stands, the claim. */
	markAt(view: EditorView, pos: number, kind: MarkKind | null): FoundMark | null {
		const editor = view.plugin(this.plugin);
		if (kind !== null) return editor?.markAt(pos, kind) ?? null;
		const claim = editor?.markAt(pos, 'claim') ?? null;
		return claim?.span.start === pos ? claim : (editor?.markAt(pos, 'figure') ?? editor?.markAt(pos, 'company') ?? claim);
	}

	private readonly indexChanged = debounce(() => this.each((editor) => editor.indexChanged()), gathering, false);

	private editorAround(el: Element): MarkedEditor | null {
		const home = el.closest<HTMLElement>('.cm-editor');
		const view = home === null ? null : EditorView.findFromDOM(home);
		return view?.plugin(this.plugin) ?? null;
	}

	private each(act: (editor: MarkedEditor) => void): void {
		for (const editor of [...this.open]) act(editor);
	}
}

/** The marks of one editor: of a note, or of a cell of its table. */
class MarkedEditor implements PluginValue {
	inner: DecorationSet = Decoration.none;
	claims: DecorationSet = Decoration.none;
	signs: DecorationSet = Decoration.none;
	private all: Marks = noMarks;
	private timer = 0;
	/** The last request went unanswered: nobody could annotate yet. */
	private unanswered = false;
	private closed = false;

	constructor(readonly view: EditorView, private readonly parts: Parts, private readonly open: Set<MarkedEditor>) {
		open.add(this);
		this.annotateSoon(0);
	}

	destroy(): void {
		this.closed = true;
		this.open.delete(this);
		window.clearTimeout(this.timer);
	}

	update(update: ViewUpdate): void {
		let stale = update.docChanged || update.viewportChanged;
		if (update.docChanged) {
			this.all = this.all.map(update.changes);
			this.inner = this.inner.map(update.changes);
			this.claims = this.claims.map(update.changes);
			this.signs = this.signs.map(update.changes);
			this.annotateSoon(pause);
		}
		for (const { effects } of update.transactions)
			for (const effect of effects) {
				if (effect.is(marksFound)) this.all = effect.value;
				stale ||= effect.is(marksFound) || effect.is(redraw);
			}
		if (stale && !this.view.composing && !this.isOverdrawn) this.draw();
	}

	redraw(): void {
		if (this.view.composing) this.annotateSoon(pause);
		else if (!this.isOverdrawn) this.view.dispatch({ effects: redraw.of(null) });
	}

	/** Its marks would be drawn by the thousand for nobody. When it is shown, what it takes for visible changes, and they are drawn. */
	private get isOverdrawn(): boolean {
		const { inView, viewport } = this.view;
		return !inView && viewport.to - viewport.from > mostUnseen;
	}

	indexChanged(): void {
		if (this.unanswered) this.annotateSoon(0);
		this.redraw();
	}

	annotateSoon(delay: number): void {
		window.clearTimeout(this.timer);
		this.timer = window.setTimeout(() => void this.annotate(), delay);
	}

	markAt(pos: number, kind: MarkKind): FoundMark | null {
		let found: { span: Span; marked: Marked } | null = null;
		this.all.between(pos, pos, (start, end, { marked }) => {
			const better = found === null || (start <= pos && pos < end);
			if (better && marked.kind === kind && isShown(marked, this.parts.settings.current)) found = { span: { start, end }, marked };
		});
		return found === null ? null : this.describe(found);
	}

	private describe({ span, marked }: { span: Span; marked: Marked }): FoundMark {
		const { state } = this.view;
		const { node } = this.view.domAtPos(Math.min(span.start + 1, span.end));
		const el = (isElement(node) ? node : node.parentElement)?.closest<HTMLElement>(`.ira-${marked.kind}`) ?? null;
		return { path: state.field(editorInfoField, false)?.file?.path ?? '', marked, span, text: state.sliceDoc(span.start, span.end), parts: el === null ? [] : [el] };
	}

	private async annotate(): Promise<void> {
		// An input method is at work; decorations that change under it break the composition.
		if (this.view.composing) {
			this.annotateSoon(pause);
			return;
		}
		const { doc } = this.view.state;
		const text = annotatedText(this.view);
		const marks = text === null || text.source.length > mostNoteLength ? noMarks : await this.ask(text);
		if (marks === null || this.closed || this.view.state.doc !== doc) return;
		if (this.view.composing) this.annotateSoon(pause);
		else if (this.isOverdrawn) this.all = marks;
		else this.view.dispatch({ effects: marksFound.of(marks) });
	}

	private async ask({ source, start, end }: AnnotatedText): Promise<Marks | null> {
		try {
			const annotations = await this.parts.watcher.annotate(source, this.view.state.field(editorInfoField, false)?.file?.path ?? '');
			this.unanswered = false;
			const marks = listMarks(annotations, await failedSums(annotations)).filter((mark) => mark.start >= start && mark.end <= end);
			return RangeSet.of(marks.map((mark): Range<MarkValue> => new MarkValue(mark.marked).range(mark.start - start, mark.end - start)), true);
		} catch {
			// The vault is still being opened, or the plugin is going: the index announces when it is ready.
			this.unanswered = true;
			return null;
		}
	}

	private draw(): void {
		const { state, visibleRanges } = this.view;
		const { settings, index } = this.parts;
		const inner: Range<Decoration>[] = [];
		const claims: Range<Decoration>[] = [];
		const signs: Range<Decoration>[] = [];
		const drawn = new Set<MarkValue>();
		for (const { from, to } of visibleRanges) {
			const first = state.doc.lineAt(from).from;
			const links = linkSpans(state.doc.sliceString(first, state.doc.lineAt(to).to)).map(({ start, end }) => ({ start: start + first, end: end + first }));
			this.all.between(from, to, (start, end, value) => {
				const { marked } = value;
				if (start === end || drawn.has(value) || !isShown(marked, settings.current)) return;
				drawn.add(value);
				const cls = classesOf(marked, isContradicted(marked, (figure) => index.verdictOf(figure)));
				const parts = outsideLinks({ start, end }, links);
				for (const [i, part] of parts.entries()) {
					const edges = [...(i === parts.length - 1 ? ['ira-end'] : []), ...(i === 0 && marked.kind !== 'claim' ? ['ira-start'] : [])];
					const decoration = Decoration.mark({ class: [...cls, ...edges].join(' ') });
					(marked.kind === 'claim' ? claims : inner).push(decoration.range(part.start, part.end));
				}
				const [part] = parts;
				// A sentence can be several elements; its sign stands before the first character alone.
				if (marked.kind === 'claim' && part !== undefined) signs.push(claimSign(marked).range(part.start, part.start + firstCharacter(state.doc.sliceString(part.start, Math.min(part.start + 2, part.end)))));
			});
		}
		this.inner = Decoration.set(inner, true);
		this.claims = Decoration.set(claims, true);
		this.signs = Decoration.set(signs, true);
	}
}

function claimSign(marked: Marked): Decoration {
	return Decoration.mark({ class: ['ira-claim-sign', ...verdictClasses(marked)].join(' ') });
}

function firstCharacter(text: string): number {
	return String.fromCodePoint(text.codePointAt(0) ?? 0).length;
}
