import type { DrawnRows } from './drawn-rows';
import type { RowPlaces } from './row-places';

/** Rows under one sticky heading. */
export interface RowGroup<Row> {
	/** The same after an update; no two groups have the same. */
	readonly key: string;
	readonly name: string;
	/** What stands at the end of the heading, a number of rows; nothing when empty. */
	readonly detail: string;
	readonly rows: readonly Row[];
}

/** A heading with its rows, in the document. */
interface Section {
	readonly key: string;
	readonly el: HTMLElement;
	readonly chunks: Chunk[];
	readonly name: string;
	/** Keys of the rows, in order. */
	readonly keys: string;
	detail: string;
	/** Null while the heading is not drawn. */
	detailEl: HTMLElement | null;
}

/** Neighbouring rows that are drawn and dropped together; few rows together with their heading, as there can be thousands of headings. */
interface Chunk {
	readonly el: HTMLElement;
	readonly section: Section;
	readonly keys: readonly string[];
	/** Where the first of them stands among the rows of its heading, and how many these are. */
	readonly position: number;
	readonly setSize: number;
	isDrawn: boolean;
	/** In the visible part, or not far outside. */
	isNear: boolean;
}

/** A row, and how many pixels below the upper edge of the visible part it begins. */
export interface Anchor {
	readonly key: string;
	readonly offset: number;
}

const chunkSize = 20;
/** Height of a heading in pixels, until it has been drawn. */
const guessedHeading = 28;
/** How far outside the visible part rows are drawn, so that scrolling meets no gaps. */
const drawnAhead = '600px';

/** Rows under headings, in chunks of which only those near the visible part are drawn; for the others stands a gap of their height. */
export class RowChunks<Row extends { readonly key: string }, Item> {
	private readonly observer: IntersectionObserver;
	private sections: Section[] = [];
	private readonly chunkByEl = new Map<Element, Chunk>();

	/** `guessedHeight` is that of a row in pixels, until some have been drawn and can be measured. */
	constructor(private readonly scrollEl: HTMLElement, private readonly guessedHeight: number, private readonly places: RowPlaces<Row, Item>, private readonly drawn: DrawnRows<Row, Item>) {
		this.observer = new IntersectionObserver((entries) => this.onScrolled(entries), { root: scrollEl, rootMargin: drawnAhead });
	}

	destroy(): void {
		this.observer.disconnect();
	}

	/** Shows other groups; headings with the same rows as before stay in the document. */
	show(groups: readonly RowGroup<Row>[]): void {
		const before = new Map(this.sections.map((section) => [section.key, section]));
		const sections = groups.map((group) => {
			const known = before.get(group.key);
			before.delete(group.key);
			if (known === undefined) return this.makeSection(group);
			if (known.keys !== keysOf(group)) return this.replace(known, group);
			this.update(known, group);
			return known;
		});
		for (const section of before.values()) this.remove(section);
		let next = this.scrollEl.firstElementChild;
		for (const { el } of sections) {
			if (el === next) next = next.nextElementSibling;
			else this.scrollEl.insertBefore(el, next);
		}
		this.sections = sections;
	}

	/** Sees to it that a row is in the document. */
	drawAt(key: string): void {
		const chunk = this.chunkOf(key);
		if (chunk !== undefined) this.draw(chunk);
	}

	/** Draws as much from a row on as can be seen at once, and what is right above it, so that nothing blinks until the app tells what is near. */
	drawFrom(key: string): void {
		const chunks = this.sections.flatMap((section) => section.chunks);
		const first = chunks.findIndex(({ keys }) => keys.includes(key));
		if (first < 0) return;
		let left = this.scrollEl.clientHeight;
		for (const chunk of chunks.slice(Math.max(0, first - 1))) {
			if (left < 0) return;
			this.draw(chunk);
			const at = chunk.keys.indexOf(key);
			if (chunk !== chunks[first - 1]) left -= (chunk.keys.length - Math.max(0, at)) * this.guessedHeight;
		}
	}

	/** A row that held the Tab stop does no longer: its chunk can go where it is out of sight. */
	release(key: string): void {
		const left = this.chunkOf(key);
		if (left?.isNear === false) this.drop([left]);
	}

	/** Scrolls to a heading; false where there is none of that key. */
	jumpTo(key: string): boolean {
		const found = this.sections.find((section) => section.key === key);
		if (found === undefined) return false;
		this.scrollEl.scrollTop += found.el.getBoundingClientRect().top - this.scrollEl.getBoundingClientRect().top;
		return true;
	}

	/** The uppermost of the rows that stay, from the first visible one on. */
	topRow(isStaying: (key: string) => boolean): Anchor | null {
		const top = this.scrollEl.getBoundingClientRect().top;
		for (const { el, chunks } of this.sections) {
			if (el.getBoundingClientRect().bottom <= top) continue;
			for (const key of chunks.flatMap((chunk) => (chunk.isDrawn ? chunk.keys : []))) {
				const { top: rowTop = 0, bottom = 0 } = this.drawn.rowElement(key)?.getBoundingClientRect() ?? {};
				if (bottom > top && isStaying(key)) return { key, offset: rowTop - top };
			}
		}
		return null;
	}

	/** Scrolls so that a row stands where it was. */
	restore({ key, offset }: Anchor): void {
		const el = this.drawn.rowElement(key);
		if (el !== undefined) this.scrollEl.scrollTop += el.getBoundingClientRect().top - this.scrollEl.getBoundingClientRect().top - offset;
	}

	private makeSection(group: RowGroup<Row>): Section {
		// Without a label, which the app would show wherever the pointer is: rows say the name.
		const el = createDiv({ cls: 'ira-pane-section', attr: { role: 'group' } });
		const section: Section = { key: group.key, el, chunks: [], name: group.name, keys: keysOf(group), detail: group.detail, detailEl: null };
		const keys = group.rows.map(({ key }) => key);
		if (keys.length <= chunkSize) this.addChunk(section, el, keys, 0, guessedHeading);
		else {
			drawHeading(section);
			for (let first = 0; first < keys.length; first += chunkSize) this.addChunk(section, el.createDiv({ attr: { role: 'none' } }), keys, first, 0);
		}
		return section;
	}

	private addChunk(section: Section, el: HTMLElement, keysOfSection: readonly string[], first: number, extraHeight: number): void {
		const keys = keysOfSection.slice(first, first + chunkSize);
		el.addClass('ira-pane-chunk');
		el.setCssProps({ '--ira-chunk-height': `${keys.length * this.guessedHeight + extraHeight}px` });
		const chunk: Chunk = { el, section, keys, position: first, setSize: keysOfSection.length, isDrawn: false, isNear: false };
		section.chunks.push(chunk);
		this.chunkByEl.set(el, chunk);
		this.observer.observe(el);
	}

	private replace(old: Section, group: RowGroup<Row>): Section {
		const made = this.makeSection(group);
		old.el.before(made.el);
		this.remove(old);
		return made;
	}

	private update(section: Section, group: RowGroup<Row>): void {
		if (section.detail !== group.detail) section.detailEl?.setText(group.detail);
		section.detail = group.detail;
		for (const row of this.rowsOf(section.chunks.filter(({ isDrawn }) => isDrawn))) this.drawn.update(row);
	}

	private remove(section: Section): void {
		for (const chunk of section.chunks) {
			this.observer.unobserve(chunk.el);
			this.chunkByEl.delete(chunk.el);
			this.drawn.forget(chunk.keys, chunk.el);
		}
		section.el.remove();
	}

	private onScrolled(entries: readonly IntersectionObserverEntry[]): void {
		const left: Chunk[] = [];
		for (const { target, isIntersecting } of entries) {
			const chunk = this.chunkByEl.get(target);
			if (chunk === undefined) continue;
			chunk.isNear = isIntersecting;
			if (isIntersecting) this.draw(chunk);
			else left.push(chunk);
		}
		this.drop(left);
	}

	private draw(chunk: Chunk): void {
		if (chunk.isDrawn) return;
		chunk.isDrawn = true;
		chunk.el.addClass('is-drawn');
		const { el, section, keys, position, setSize } = chunk;
		if (section.detailEl === null) drawHeading(section);
		for (const row of this.rowsOf([chunk])) this.drawn.draw(el, row, { heading: section.name, position: position + keys.indexOf(row.key), setSize });
	}

	/** Leaves gaps of the same height. The chunk of the current row stays, until another row is: it holds the Tab stop. */
	private drop(chunks: readonly Chunk[]): void {
		const { current } = this.places;
		const drawn = chunks.filter((chunk) => chunk.isDrawn && (current === null || !chunk.keys.includes(current.key)));
		// All heights first: to measure after a change lays everything out anew.
		const heights = drawn.map(({ el }) => el.offsetHeight);
		for (const [index, chunk] of drawn.entries()) {
			chunk.el.setCssProps({ '--ira-chunk-height': `${heights[index] ?? 0}px` });
			chunk.isDrawn = false;
			chunk.el.removeClass('is-drawn');
			this.drawn.forget(chunk.keys, chunk.el);
			chunk.el.empty();
			if (chunk.el === chunk.section.el) chunk.section.detailEl = null;
		}
	}

	private rowsOf(chunks: readonly Chunk[]): Row[] {
		return chunks.flatMap(({ keys }) => keys.flatMap((key) => this.places.row(key) ?? []));
	}

	private chunkOf(key: string): Chunk | undefined {
		const home = this.drawn.homeOf(key);
		if (home !== null) return this.chunkByEl.get(home);
		for (const { chunks } of this.sections) for (const chunk of chunks) if (chunk.keys.includes(key)) return chunk;
		return undefined;
	}
}

function drawHeading(section: Section): void {
	const el = section.el.createDiv({ cls: 'ira-pane-heading', attr: { 'aria-hidden': 'true' } });
	el.createSpan({ text: section.name });
	section.detailEl = el.createSpan({ cls: 'ira-pane-heading-detail', text: section.detail });
}

function keysOf<Row extends { readonly key: string }>({ name, rows }: RowGroup<Row>): string {
	return [name, ...rows.map(({ key }) => key)].join('\n');
}
