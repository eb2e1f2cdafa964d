import { Keymap } from 'obsidian';
import { labelQuietly } from '../quiet-label';
import type { EventTelling } from '../types';
import type { DensityBar, TimelineRow, TimelineYear } from './timeline-model';
import { appearanceOf, drawRow, drawTelling, type RowContext } from './timeline-row';

/** Opens a telling; in a new tab if asked. */
export type OpenTelling = (telling: EventTelling, newTab: boolean) => void;

/** Neighbouring rows that are drawn and dropped together. */
interface Chunk {
	readonly el: HTMLElement;
	/** Indices into the rows, `end` excluded. */
	readonly start: number;
	readonly end: number;
	/** The rows of its year. */
	readonly group: { readonly start: number; readonly count: number };
	isDrawn: boolean;
}

/** An item of the tree: a row, or one of its tellings. */
interface Place {
	readonly row: number;
	readonly telling: number | null;
}

const chunkSize = 40;
/** Height of a row of two lines, in pixels, until a chunk has been drawn and can be measured. */
const guessedHeight = 46;
/** How far outside the visible part rows are drawn, so that scrolling meets no gaps. */
const drawnAhead = '600px';

/**
 * The rows of a timeline as a tree under sticky years. Only what is near the visible part is in the DOM, so thousands of rows
 * cost as much as a screenful. One stop for the Tab key; arrows, Home and End move, Right and Left open and close tellings.
 */
export class TimelineList {
	private readonly scrollEl: HTMLElement;
	private readonly observer: IntersectionObserver;
	private chunks: Chunk[] = [];
	private readonly chunkByEl = new Map<Element, Chunk>();
	private readonly years: { readonly year: number | null; readonly el: HTMLElement }[] = [];
	private rows: readonly TimelineRow[] = [];
	/** How rows that are drawn look. */
	private readonly appearances = new Map<number, string>();
	/** Elements of rows that are drawn. */
	private readonly rowEls = new Map<number, HTMLElement>();
	private readonly tellingEls = new Map<number, readonly HTMLElement[]>();
	private readonly expanded = new Set<string>();
	private current: Place = { row: 0, telling: null };

	constructor(parent: HTMLElement, label: string, private readonly context: RowContext, private readonly open: OpenTelling) {
		this.scrollEl = parent.createDiv({ cls: 'ira-timeline-list', attr: { role: 'tree' } });
		labelQuietly(this.scrollEl, label);
		this.observer = new IntersectionObserver((entries) => this.onScrolled(entries), { root: this.scrollEl, rootMargin: drawnAhead });
		this.scrollEl.addEventListener('keydown', (event) => this.onKey(event));
		this.scrollEl.addEventListener('click', (event) => this.onClick(event));
		this.scrollEl.addEventListener('auxclick', (event) => {
			if (event.button === 1) this.onClick(event);
		});
	}

	destroy(): void {
		this.observer.disconnect();
	}

	/** Shows other rows. With `keepPlace`, what is visible stays where it is, and so does the focus. */
	show(years: readonly TimelineYear[], keepPlace: boolean): void {
		const rows = years.flatMap((year) => year.rows);
		const isSame = rows.length === this.rows.length && rows.every((row, index) => row.key === this.rows[index]?.key && this.looksAsDrawn(row, index));
		const anchor = keepPlace ? this.topRow() : null;
		const hadFocus = this.scrollEl.contains(this.scrollEl.doc.activeElement);
		const currentKey = this.rows[this.current.row]?.key;
		this.rows = rows;
		if (isSame) return;

		this.clear();
		let start = 0;
		for (const { year, rows: own } of years) {
			this.addYear(year, start, own.length);
			start += own.length;
		}
		const row = Math.max(0, rows.findIndex(({ key }) => key === currentKey));
		this.current = { row, telling: null };
		this.drawAt(row);
		this.rowEls.get(row)?.setAttr('tabindex', 0);
		if (hadFocus) this.rowEls.get(row)?.focus({ preventScroll: true });
		if (anchor === null) this.scrollEl.scrollTop = 0;
		else this.restore(anchor);
	}

	/** Scrolls to the newest year of a bar that has events. */
	jumpTo({ from, to }: DensityBar): void {
		const found = this.years.find(({ year }) => year !== null && year <= to && year >= from);
		if (found === undefined) return;
		this.scrollEl.scrollTop += found.el.getBoundingClientRect().top - this.scrollEl.getBoundingClientRect().top;
	}

	private clear(): void {
		this.observer.disconnect();
		this.chunks = [];
		this.chunkByEl.clear();
		this.years.length = 0;
		this.rowEls.clear();
		this.tellingEls.clear();
		this.appearances.clear();
		this.scrollEl.empty();
	}

	private addYear(year: number | null, start: number, count: number): void {
		const name = year === null ? this.context.t('timeline.undated') : String(year);
		const el = this.scrollEl.createDiv({ cls: 'ira-timeline-section', attr: { role: 'group', 'aria-label': name } });
		el.createDiv({ cls: 'ira-timeline-year', text: name, attr: { 'aria-hidden': 'true' } });
		this.years.push({ year, el });
		for (let first = start; first < start + count; first += chunkSize) {
			const end = Math.min(first + chunkSize, start + count);
			const chunkEl = el.createDiv({ cls: 'ira-timeline-chunk', attr: { role: 'none' } });
			chunkEl.setCssProps({ '--ira-chunk-height': `${(end - first) * guessedHeight}px` });
			const chunk: Chunk = { el: chunkEl, start: first, end, group: { start, count }, isDrawn: false };
			this.chunks.push(chunk);
			this.chunkByEl.set(chunkEl, chunk);
			this.observer.observe(chunkEl);
		}
	}

	// ---- what is in the DOM

	private onScrolled(entries: readonly IntersectionObserverEntry[]): void {
		for (const { target, isIntersecting } of entries) {
			const chunk = this.chunkByEl.get(target);
			if (chunk === undefined) continue;
			if (isIntersecting) this.draw(chunk);
			else this.drop(chunk);
		}
	}

	private draw(chunk: Chunk): void {
		if (chunk.isDrawn) return;
		chunk.isDrawn = true;
		chunk.el.addClass('is-drawn');
		for (let index = chunk.start; index < chunk.end; index++) {
			const row = this.rows[index];
			if (row === undefined) continue;
			const rowEl = drawRow(chunk.el, row, this.context);
			// Most rows of a year are not in the document, and a screen reader cannot count them.
			rowEl.setAttrs({ 'aria-posinset': index - chunk.group.start + 1, 'aria-setsize': chunk.group.count });
			this.rowEls.set(index, rowEl);
			this.appearances.set(index, appearanceOf(row, this.context));
			if (this.expanded.has(row.key)) this.drawTellings(index, row);
		}
		if (this.current.row >= chunk.start && this.current.row < chunk.end) this.elementAt(this.current)?.setAttr('tabindex', 0);
	}

	/** Leaves a gap of the same height. The chunk of the current row stays: it holds the Tab stop. */
	private drop(chunk: Chunk): void {
		if (!chunk.isDrawn || (this.current.row >= chunk.start && this.current.row < chunk.end)) return;
		chunk.el.setCssProps({ '--ira-chunk-height': `${chunk.el.offsetHeight}px` });
		chunk.isDrawn = false;
		chunk.el.removeClass('is-drawn');
		chunk.el.empty();
		for (let index = chunk.start; index < chunk.end; index++) {
			this.rowEls.delete(index);
			this.tellingEls.delete(index);
			this.appearances.delete(index);
		}
	}

	private looksAsDrawn(row: TimelineRow, index: number): boolean {
		const drawn = this.appearances.get(index);
		return drawn === undefined || drawn === appearanceOf(row, this.context);
	}

	private drawAt(row: number): void {
		const chunk = this.chunks.find(({ start, end }) => row >= start && row < end);
		if (chunk !== undefined) this.draw(chunk);
	}

	private drawTellings(index: number, { event }: TimelineRow): void {
		const rowEl = this.rowEls.get(index);
		if (rowEl === undefined) return;
		rowEl.setAttr('aria-expanded', 'true');
		let after = rowEl;
		this.tellingEls.set(index, event.tellings.map((telling) => (after = drawTelling(after, telling))));
	}

	private toggle(index: number, isOpen: boolean): void {
		const row = this.rows[index];
		if (row === undefined || row.event.tellings.length < 2 || this.expanded.has(row.key) === isOpen) return;
		if (isOpen) {
			this.expanded.add(row.key);
			this.drawTellings(index, row);
		} else {
			this.expanded.delete(row.key);
			for (const el of this.tellingEls.get(index) ?? []) el.remove();
			this.tellingEls.delete(index);
			this.rowEls.get(index)?.setAttr('aria-expanded', 'false');
		}
	}

	// ---- place on the screen

	private topRow(): { readonly key: string; readonly offset: number } | null {
		const top = this.scrollEl.getBoundingClientRect().top;
		for (const [index, el] of [...this.rowEls].sort(([a], [b]) => a - b)) {
			const { top: rowTop, bottom } = el.getBoundingClientRect();
			const row = this.rows[index];
			if (bottom > top && row !== undefined) return { key: row.key, offset: rowTop - top };
		}
		return null;
	}

	private restore({ key, offset }: { readonly key: string; readonly offset: number }): void {
		const index = this.rows.findIndex((row) => row.key === key);
		if (index < 0) return;
		this.drawAt(index);
		const el = this.rowEls.get(index);
		if (el !== undefined) this.scrollEl.scrollTop += el.getBoundingClientRect().top - this.scrollEl.getBoundingClientRect().top - offset;
	}

	// ---- moving and opening

	private onClick(event: MouseEvent): void {
		const place = this.placeOf(event.targetNode);
		if (place === null) return;
		this.moveTo(place);
		const isCount = event.targetNode?.instanceOf(Element) === true && event.targetNode.closest('.is-expandable') !== null;
		if (isCount) this.toggle(place.row, !this.isExpanded(place.row));
		else this.openAt(place, event.button === 1 || Keymap.isModEvent(event) !== false);
	}

	private onKey(event: KeyboardEvent): void {
		const place = this.placeOf(event.targetNode);
		if (place === null) return;
		switch (event.key) {
			case 'ArrowDown':
				this.moveTo(this.after(place));
				break;
			case 'ArrowUp':
				this.moveTo(this.before(place));
				break;
			case 'Home':
				this.moveTo({ row: 0, telling: null });
				break;
			case 'End':
				this.moveTo({ row: this.rows.length - 1, telling: null });
				break;
			case 'ArrowRight':
				if (this.isExpanded(place.row)) this.moveTo(this.after(place));
				else this.toggle(place.row, true);
				break;
			case 'ArrowLeft':
				if (place.telling !== null) this.moveTo({ row: place.row, telling: null });
				else this.toggle(place.row, false);
				break;
			case 'Enter':
				this.openAt(place, Keymap.isModEvent(event) !== false);
				break;
			default:
				return;
		}
		event.preventDefault();
	}

	private openAt({ row, telling }: Place, newTab: boolean): void {
		const event = this.rows[row]?.event;
		// A row leads to the telling whose words it shows.
		const told = telling === null ? (event?.tellings.find(({ title }) => title === event.title) ?? event?.tellings[0]) : event?.tellings[telling];
		if (told !== undefined) this.open(told, newTab);
	}

	private isExpanded(row: number): boolean {
		return this.expanded.has(this.rows[row]?.key ?? '');
	}

	private after({ row, telling }: Place): Place {
		const count = this.isExpanded(row) ? (this.rows[row]?.event.tellings.length ?? 0) : 0;
		const next = telling === null ? 0 : telling + 1;
		if (next < count) return { row, telling: next };
		return row + 1 < this.rows.length ? { row: row + 1, telling: null } : { row, telling };
	}

	private before({ row, telling }: Place): Place {
		if (telling !== null) return { row, telling: telling > 0 ? telling - 1 : null };
		if (row === 0) return { row, telling };
		const count = this.isExpanded(row - 1) ? (this.rows[row - 1]?.event.tellings.length ?? 0) : 0;
		return { row: row - 1, telling: count > 0 ? count - 1 : null };
	}

	private moveTo(place: Place): void {
		this.elementAt(this.current)?.setAttr('tabindex', -1);
		this.current = place;
		this.drawAt(place.row);
		const el = this.elementAt(place);
		el?.setAttr('tabindex', 0);
		el?.focus();
	}

	private elementAt({ row, telling }: Place): HTMLElement | undefined {
		return telling === null ? this.rowEls.get(row) : (this.tellingEls.get(row)?.[telling] ?? this.rowEls.get(row));
	}

	private placeOf(target: Node | null): Place | null {
		for (const [row, el] of this.rowEls) {
			if (el.contains(target)) return { row, telling: null };
			const telling = this.tellingEls.get(row)?.findIndex((tellingEl) => tellingEl.contains(target)) ?? -1;
			if (telling >= 0) return { row, telling };
		}
		return null;
	}
}
