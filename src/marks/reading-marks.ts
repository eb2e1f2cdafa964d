import { Component, debounce, MarkdownRenderChild, type MarkdownPostProcessorContext } from 'obsidian';
import type { Parts } from '../parts';
import type { CompanyId, NoteAnnotations, Span } from '../types';
import { failedSums } from './failed-sums';
import { locate } from './locate';
import { classesOf, isContradicted, isShown, listMarks, stillFits, type Mark, type Marked } from './marks';
import type { FoundMark } from './found-mark';
import { place, type Piece } from './place';
import { readableSource } from './readable';
import { readShownText } from './shown-text';
import { SourceLines } from './source-lines';
import { unwrapMarks, wrapPieces } from './wrap';

/** Milliseconds for which changes of the index are gathered: while the vault is read they come one a note. */
const gathering = 250;
/** Milliseconds of work at one go. */
const mostWork = 20;

const embeds = '.internal-embed, .markdown-embed';

/** Rendered Markdown that is on screen. */
interface LiveSection {
	readonly el: HTMLElement;
	readonly path: string;
	/** The section's lines, from 0, `lineEnd` included; null where the app does not tell. */
	readonly lines: () => { lineStart: number; lineEnd: number } | null;
	/** What was marked last; null when nothing has been yet. */
	painted: string | null;
}

/** A note while its sections are marked. */
interface OpenNote {
	readonly source: string;
	readonly lines: SourceLines;
	readonly marks: readonly Mark[];
}

/**
 * Marks rendered notes: Reading view, and the tables, callouts and embeds that Live Preview renders. A section stays known as long as
 * it is on screen, and is marked again when annotations, verdicts or settings change.
 */
export class ReadingMarks extends Component {
	private readonly live = new Set<LiveSection>();
	private readonly found = new WeakMap<Element, FoundMark>();
	private readonly listed = new WeakMap<NoteAnnotations, readonly Mark[]>();
	private running = false;
	private again = false;

	constructor(private readonly parts: Parts) {
		super();
	}

	override onload(): void {
		const { index, settings } = this.parts;
		this.register(index.onChange(this.paintSoon));
		this.register(settings.onChange(() => void this.paint()));
	}

	override onunload(): void {
		this.paintSoon.cancel();
		for (const { el } of this.live) unwrapMarks(rootOf(el), () => false);
		this.live.clear();
	}

	/** Takes in a piece of rendered Markdown; the post-processor. */
	readonly add = (el: HTMLElement, context: MarkdownPostProcessorContext): void => {
		if (el.closest('.ira-card') !== null) return;
		// The list of footnotes is one section, whose parts stand all over the note.
		const notes = Array.from(el.querySelectorAll<HTMLElement>('section.footnotes li'));
		const sections = (notes.length > 0 ? notes : [el]).map((part): LiveSection => ({
			el: part,
			path: context.sourcePath,
			lines: () => (part === el ? context.getSectionInfo(el) : null),
			painted: null,
		}));
		const child = new MarkdownRenderChild(el);
		child.register(() => {
			for (const section of sections) this.live.delete(section);
		});
		context.addChild(child);
		for (const section of sections) this.live.add(section);
		// Cells of a table come one by one, and before they are in the document.
		window.setTimeout(() => void this.paint(), 0);
	};

	/** The mark that an element of ours shows. */
	markOf(el: Element): FoundMark | null {
		return this.found.get(el) ?? null;
	}

	private readonly paintSoon = debounce(() => void this.paint(), gathering, false);

	/** Marks what is on screen as it should be now. One run at a time; what comes meanwhile is done afterwards. */
	private async paint(): Promise<void> {
		if (this.running) {
			this.again = true;
			return;
		}
		this.running = true;
		try {
			do {
				this.again = false;
				await this.paintAll();
			} while (this.again);
		} finally {
			this.running = false;
		}
	}

	private async paintAll(): Promise<void> {
		const notes = new Map<string, OpenNote | null>();
		for (const { path } of this.live) if (!notes.has(path)) notes.set(path, await this.open(path));
		let since = performance.now();
		for (const [root, listed] of byRoot(this.live)) {
			// Sections leave the screen, and the plugin is unloaded, during the pauses below.
			const sections = listed.filter((one) => this.live.has(one));
			const [section] = sections;
			const note = section === undefined ? null : (notes.get(section.path) ?? null);
			if (section === undefined || note === null) continue;
			try {
				this.paintRoot(root, sections, section, note);
			} catch (error) {
				// What other plugins do to rendered text is not foreseeable; the other sections are still marked.
				console.error(error);
			}
			if (performance.now() - since < mostWork) continue;
			await new Promise((resolve) => window.setTimeout(resolve, 0));
			since = performance.now();
		}
	}

	/** Null as long as the note is not annotated. */
	private async open(path: string): Promise<OpenNote | null> {
		const { app, index } = this.parts;
		const file = app.vault.getFileByPath(path);
		if (file === null || index.get(path) === null) return null;
		const source = await app.vault.cachedRead(file);
		const annotations = index.get(path);
		return annotations === null ? null : { source, lines: new SourceLines(source), marks: await this.marksOf(annotations) };
	}

	private async marksOf(annotations: NoteAnnotations): Promise<readonly Mark[]> {
		const known = this.listed.get(annotations);
		if (known !== undefined) return known;
		const marks = listMarks(annotations, await failedSums(annotations));
		this.listed.set(annotations, marks);
		return marks;
	}

	private paintRoot(root: HTMLElement, sections: readonly LiveSection[], { lines, path }: LiveSection, note: OpenNote): void {
		const { settings, index } = this.parts;
		const told = lines();
		const span = told === null ? locate(note.source, readShownText(root).text) : note.lines.span(told.lineStart, told.lineEnd);
		if (span === null) return;
		const inside = marksWithin(note.marks, span);
		// The note has changed since it was annotated; the index will announce the new annotations.
		if (!stillFits(inside, note.source)) return;
		const judged = inside
			.filter(({ marked }) => isShown(marked, settings.current))
			.map((mark) => ({ mark, contradicted: isContradicted(mark.marked, (figure) => index.verdictOf(figure)) }));
		// A company note that is made, or goes, can change who is meant without moving a mark.
		const wanted = judged.map(({ mark, contradicted }) => `${classesOf(mark.marked, contradicted).join(' ')} ${mark.start} ${mark.end} ${companyOf(mark.marked) ?? ''}`).join();
		if (sections.every(({ painted }) => painted === wanted)) return;

		unwrapMarks(root, (el) => isInEmbedBelow(root, el));
		const contradicted = new Set(judged.flatMap((one) => (one.contradicted ? [one.mark] : [])));
		this.wrap(root, path, note.source, span, judged.map(({ mark }) => mark), contradicted);
		for (const section of sections) section.painted = wanted;
	}

	private wrap(root: HTMLElement, path: string, source: string, span: Span, marks: readonly Mark[], contradicted: ReadonlySet<Mark>): void {
		if (marks.length === 0) return;
		const shown = readShownText(root);
		const placed = place(marks, readableSource(source, span.start, span.end), shown);
		if (placed === null) return;
		const found = new Map<Mark, { mark: FoundMark; parts: HTMLElement[] }>();
		const make = (piece: Piece): HTMLElement => {
			const { mark, first, last } = piece;
			const el = createSpan({ cls: classesOf(mark.marked, contradicted.has(mark)) });
			el.toggleClass('ira-start', first);
			el.toggleClass('ira-end', last);
			const known = found.get(mark);
			const parts = known?.parts ?? [];
			const one = known?.mark ?? { path, marked: mark.marked, span: { start: mark.start, end: mark.end }, text: source.slice(mark.start, mark.end), parts };
			parts.push(el);
			found.set(mark, { mark: one, parts });
			this.found.set(el, one);
			return el;
		};
		for (const [index, pieces] of placed) {
			const node = shown.nodes[index]?.node;
			if (node !== undefined) wrapPieces(node, pieces, make);
		}
	}
}

function companyOf(marked: Marked): CompanyId | null {
	return marked.kind === 'company' ? marked.mention.id : marked.kind === 'figure' ? marked.figure.company : null;
}

/** Cells of a rendered table are sections of their own, but only the whole table tells which of two equal cells is which. */
function rootOf(el: HTMLElement): HTMLElement {
	return el.closest<HTMLElement>('.cm-table-widget table') ?? el;
}

function byRoot(sections: Iterable<LiveSection>): Map<HTMLElement, LiveSection[]> {
	const roots = new Map<HTMLElement, LiveSection[]>();
	for (const section of sections) {
		const root = rootOf(section.el);
		const known = roots.get(root);
		if (known === undefined) roots.set(root, [section]);
		else known.push(section);
	}
	return roots;
}

function isInEmbedBelow(root: Element, el: Element): boolean {
	const embed = el.closest(embeds);
	return embed !== null && embed !== root && root.contains(embed);
}

/** Marks come by start; those that begin and end inside the stretch. */
function marksWithin(marks: readonly Mark[], { start, end }: Span): Mark[] {
	let low = 0;
	for (let high = marks.length; low < high; ) {
		const middle = (low + high) >> 1;
		if ((marks[middle]?.start ?? end) < start) low = middle + 1;
		else high = middle;
	}
	const inside: Mark[] = [];
	for (let mark = marks[low]; mark !== undefined && mark.start < end; mark = marks[++low]) if (mark.end <= end) inside.push(mark);
	return inside;
}
