import { Keymap } from 'obsidian';
import { labelQuietly } from '../quiet-label';

/** Rows under one sticky heading. */
export interface RowGroup<Row> {
	/** The same after an update; no two groups have the same. */
	readonly key: string;
	readonly name: string;
	/** What stands at the end of the heading, a number of rows; nothing when empty. */
	readonly detail: string;
	readonly rows: readonly Row[];
}

/** What a tree shows, and what happens when it is used. `Item` is what a row unfolds to. */
export interface RowTreeUse<Row extends { readonly key: string }, Item> {
	/** Height of a row in pixels until some have been drawn and can be measured. */
	readonly guessedHeight: number;
	/** What a row unfolds to; nothing for a row that does not unfold. */
	readonly itemsOf: (row: Row) => readonly Item[];
	/** Draws a row as the last of `parent`. What unfolds it by a click has the class `is-expandable`. */
	readonly drawRow: (parent: HTMLElement, row: Row) => HTMLElement;
	/** Draws an item; the tree puts it below its row. */
	readonly drawItem: (parent: HTMLElement, item: Item, row: Row) => HTMLElement;
	/** What of a row and its items is seen: while it is the same, nothing is drawn again. */
	readonly appearanceOf: (row: Row) => string;
	/** What a row leads to by itself; null when a click on it unfolds it. */
	readonly leadOf: (row: Row) => Item | null;
	readonly open: (item: Item, newTab: boolean) => void;
	/** The pointer is over an item, or over a row that leads to one. */
	readonly hover: (item: Item, el: HTMLElement, event: MouseEvent) => void;
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

/** A row in the document. */
interface DrawnRow {
	readonly el: HTMLElement;
	readonly itemEls: HTMLElement[];
	readonly appearance: string;
}

/** An item of the tree: a row, or what it unfolds to. */
interface Place {
	readonly key: string;
	readonly item: number | null;
}

const chunkSize = 40;
/** Height of a heading in pixels, until it has been drawn. */
const guessedHeading = 28;
/** How far outside the visible part rows are drawn, so that scrolling meets no gaps. */
const drawnAhead = '600px';

/**
 * Rows as a tree under sticky headings. Only what is near the visible part is in the document, so thousands of rows cost as much as a
 * screenful. One stop for the Tab key; arrows, Home and End move, Right and Left unfold and fold, Enter opens.
 */
export class RowTree<Row extends { readonly key: string }, Item> {
	private readonly scrollEl: HTMLElement;
	private readonly observer: IntersectionObserver;
	private sections: Section[] = [];
	private readonly chunkByEl = new Map<Element, Chunk>();
	private order: readonly string[] = [];
	private indices: ReadonlyMap<string, number> = new Map();
	private rows: ReadonlyMap<string, Row> = new Map();
	private readonly drawn = new Map<string, DrawnRow>();
	private readonly expanded = new Set<string>();
	private current: Place | null = null;

	constructor(parent: HTMLElement, label: string, private readonly use: RowTreeUse<Row, Item>) {
		this.scrollEl = parent.createDiv({ cls: 'ira-pane-list', attr: { role: 'tree' } });
		labelQuietly(this.scrollEl, label);
		this.observer = new IntersectionObserver((entries) => this.onScrolled(entries), { root: this.scrollEl, rootMargin: drawnAhead });
		this.scrollEl.addEventListener('keydown', (event) => this.onKey(event));
		this.scrollEl.addEventListener('click', (event) => this.onClick(event));
		this.scrollEl.addEventListener('auxclick', (event) => {
			if (event.button === 1) this.onClick(event);
		});
		this.scrollEl.addEventListener('mouseover', (event) => this.onHover(event));
	}

	destroy(): void {
		this.observer.disconnect();
	}

	/**
	 * Shows other rows; headings with the same rows as before stay in the document. With `keepPlace`, what is visible stays where it is, and so
	 * does the focus.
	 */
	show(groups: readonly RowGroup<Row>[], keepPlace: boolean): void {
		const anchor = keepPlace ? this.topRow() : null;
		const hadFocus = this.scrollEl.contains(this.scrollEl.doc.activeElement);
		const focused = this.current;
		const rows = groups.flatMap((group) => group.rows);
		this.order = rows.map(({ key }) => key);
		this.indices = new Map(this.order.map((key, index) => [key, index]));
		this.rows = new Map(rows.map((row) => [row.key, row]));

		this.arrange(groups);
		this.current = focused !== null && this.rows.has(focused.key) ? focused : this.firstPlace();
		if (this.current !== null) {
			this.drawAt(this.current.key);
			const el = this.elementAt(this.current);
			el?.setAttr('tabindex', 0);
			if (hadFocus && el !== this.scrollEl.doc.activeElement) el?.focus({ preventScroll: true });
		}
		if (!keepPlace) this.scrollEl.scrollTop = 0;
		else if (anchor !== null) this.restore(anchor);
	}

	/** Draws a row again that looks different for another reason than new rows. */
	redraw(row: Row): void {
		const chunk = this.chunkOf(row.key);
		if (chunk !== undefined) this.redrawIn(chunk, row);
	}

	/** Scrolls to a heading. */
	jumpTo(key: string): void {
		const found = this.sections.find((section) => section.key === key);
		if (found === undefined) return;
		this.scrollEl.scrollTop += found.el.getBoundingClientRect().top - this.scrollEl.getBoundingClientRect().top;
	}

	// ---- what is in the document

	private arrange(groups: readonly RowGroup<Row>[]): void {
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
		el.setCssProps({ '--ira-chunk-height': `${keys.length * this.use.guessedHeight + extraHeight}px` });
		const chunk: Chunk = { el, section, keys, position: first, setSize: keysOfSection.length, isDrawn: false, isNear: false };
		section.chunks.push(chunk);
		this.chunkByEl.set(el, chunk);
		this.observer.observe(el);
	}

	/** What was to be seen is drawn at once, so that nothing blinks. */
	private replace(old: Section, group: RowGroup<Row>): Section {
		const seen = new Set(old.chunks.flatMap((chunk) => (chunk.isDrawn ? chunk.keys : [])));
		const made = this.makeSection(group);
		old.el.before(made.el);
		this.remove(old);
		for (const chunk of made.chunks) if (chunk.keys.some((key) => seen.has(key))) this.draw(chunk);
		return made;
	}

	private update(section: Section, group: RowGroup<Row>): void {
		if (section.detail !== group.detail) section.detailEl?.setText(group.detail);
		section.detail = group.detail;
		for (const chunk of section.chunks) {
			if (!chunk.isDrawn) continue;
			for (const key of chunk.keys) {
				const row = this.rows.get(key);
				if (row !== undefined && this.drawn.get(key)?.appearance !== this.use.appearanceOf(row)) this.redrawIn(chunk, row);
			}
		}
	}

	private remove(section: Section): void {
		for (const chunk of section.chunks) {
			this.observer.unobserve(chunk.el);
			this.chunkByEl.delete(chunk.el);
			// A row that has come under another heading is drawn there by now.
			for (const key of chunk.keys) if (this.drawn.get(key)?.el.parentElement === chunk.el) this.drawn.delete(key);
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
		if (chunk.section.detailEl === null) drawHeading(chunk.section);
		for (const key of chunk.keys) {
			const row = this.rows.get(key);
			if (row !== undefined) this.drawRow(chunk, row);
		}
	}

	/** Leaves gaps of the same height. The chunk of the current row stays, until another row is: it holds the Tab stop. */
	private drop(chunks: readonly Chunk[]): void {
		const drawn = chunks.filter((chunk) => chunk.isDrawn && (this.current === null || !chunk.keys.includes(this.current.key)));
		// All heights first: to measure after a change lays everything out anew.
		const heights = drawn.map(({ el }) => el.offsetHeight);
		for (const [index, chunk] of drawn.entries()) {
			chunk.el.setCssProps({ '--ira-chunk-height': `${heights[index] ?? 0}px` });
			chunk.isDrawn = false;
			chunk.el.removeClass('is-drawn');
			chunk.el.empty();
			if (chunk.el === chunk.section.el) chunk.section.detailEl = null;
			for (const key of chunk.keys) this.drawn.delete(key);
		}
	}

	private drawRow(chunk: Chunk, row: Row): HTMLElement {
		const el = this.use.drawRow(chunk.el, row);
		// A screen reader does not say under which heading a row stands; a row may say so itself.
		const { name } = chunk.section;
		if (!el.getText().startsWith(name)) el.prepend(createSpan({ cls: 'ira-hidden', text: `${name} ` }));
		// Most rows of a heading are not in the document, and a screen reader cannot count them.
		el.setAttrs({ 'aria-posinset': chunk.position + chunk.keys.indexOf(row.key) + 1, 'aria-setsize': chunk.setSize });
		this.drawn.set(row.key, { el, itemEls: [], appearance: this.use.appearanceOf(row) });
		if (this.use.itemsOf(row).length > 0) el.setAttr('aria-expanded', 'false');
		if (this.expanded.has(row.key)) this.drawItems(row);
		if (this.current?.key === row.key) this.elementAt(this.current)?.setAttr('tabindex', 0);
		return el;
	}

	private redrawIn(chunk: Chunk, row: Row): void {
		const old = this.drawn.get(row.key);
		if (old === undefined) return;
		const next = (old.itemEls.at(-1) ?? old.el).nextSibling;
		const hadFocus = [old.el, ...old.itemEls].some((el) => el === el.doc.activeElement);
		for (const el of [old.el, ...old.itemEls]) el.remove();
		const el = this.drawRow(chunk, row);
		for (const drawnEl of [el, ...(this.drawn.get(row.key)?.itemEls ?? [])]) chunk.el.insertBefore(drawnEl, next);
		if (hadFocus && this.current !== null) this.elementAt(this.current)?.focus({ preventScroll: true });
	}

	private drawItems(row: Row): void {
		const drawn = this.drawn.get(row.key);
		const home = drawn?.el.parentElement;
		if (drawn === undefined || home === null || home === undefined) return;
		drawn.el.setAttr('aria-expanded', 'true');
		let after = drawn.el;
		for (const item of this.use.itemsOf(row)) {
			const el = this.use.drawItem(home, item, row);
			after.after(el);
			drawn.itemEls.push(el);
			after = el;
		}
	}

	private toggle(key: string, isOpen: boolean): void {
		const row = this.rows.get(key);
		if (row === undefined || this.use.itemsOf(row).length === 0 || this.expanded.has(key) === isOpen) return;
		if (isOpen) {
			this.expanded.add(key);
			this.drawItems(row);
			return;
		}
		this.expanded.delete(key);
		const drawn = this.drawn.get(key);
		for (const el of drawn?.itemEls.splice(0) ?? []) el.remove();
		drawn?.el.setAttr('aria-expanded', 'false');
	}

	private chunkOf(key: string): Chunk | undefined {
		const drawnIn = this.drawn.get(key)?.el.parentElement;
		if (drawnIn !== null && drawnIn !== undefined) return this.chunkByEl.get(drawnIn);
		for (const { chunks } of this.sections) for (const chunk of chunks) if (chunk.keys.includes(key)) return chunk;
		return undefined;
	}

	private drawAt(key: string): void {
		const chunk = this.chunkOf(key);
		if (chunk !== undefined) this.draw(chunk);
	}

	// ---- place on the screen

	private topRow(): { readonly key: string; readonly offset: number } | null {
		const top = this.scrollEl.getBoundingClientRect().top;
		for (const { el, chunks } of this.sections) {
			if (el.getBoundingClientRect().bottom <= top) continue;
			for (const key of chunks.flatMap((chunk) => (chunk.isDrawn ? chunk.keys : []))) {
				const { top: rowTop = 0, bottom = 0 } = this.drawn.get(key)?.el.getBoundingClientRect() ?? {};
				if (bottom > top) return { key, offset: rowTop - top };
			}
		}
		return null;
	}

	private restore({ key, offset }: { readonly key: string; readonly offset: number }): void {
		if (!this.rows.has(key)) return;
		this.drawAt(key);
		const el = this.drawn.get(key)?.el;
		if (el !== undefined) this.scrollEl.scrollTop += el.getBoundingClientRect().top - this.scrollEl.getBoundingClientRect().top - offset;
	}

	// ---- moving and opening

	private onClick(event: MouseEvent): void {
		const place = this.placeOf(event.targetNode);
		if (place === null) return;
		this.moveTo(place);
		const isUnfolding = event.targetNode?.instanceOf(Element) === true && event.targetNode.closest('.is-expandable') !== null;
		if (isUnfolding) this.toggle(place.key, !this.expanded.has(place.key));
		else this.activate(place, event.button === 1 || Keymap.isModEvent(event) !== false);
	}

	private onHover(event: MouseEvent): void {
		const place = this.placeOf(event.targetNode);
		const item = place === null ? null : this.itemAt(place);
		const el = place === null ? undefined : this.elementAt(place);
		if (item !== null && el !== undefined) this.use.hover(item, el, event);
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
				this.moveTo(this.firstPlace() ?? place);
				break;
			case 'End':
				this.moveTo(this.rowAt(this.order.length - 1) ?? place);
				break;
			case 'ArrowRight':
				if (this.isUnfolded(place.key)) this.moveTo(this.after(place));
				else this.toggle(place.key, true);
				break;
			case 'ArrowLeft':
				if (place.item !== null) this.moveTo({ key: place.key, item: null });
				else this.toggle(place.key, false);
				break;
			case 'Enter':
				this.activate(place, Keymap.isModEvent(event) !== false);
				break;
			default:
				return;
		}
		event.preventDefault();
	}

	private activate(place: Place, newTab: boolean): void {
		const item = this.itemAt(place);
		if (item !== null) this.use.open(item, newTab);
		else this.toggle(place.key, !this.expanded.has(place.key));
	}

	private itemAt({ key, item }: Place): Item | null {
		const row = this.rows.get(key);
		if (row === undefined) return null;
		return item === null ? this.use.leadOf(row) : (this.use.itemsOf(row)[item] ?? null);
	}

	private isUnfolded(key: string): boolean {
		return this.countItems(key) > 0;
	}

	private countItems(key: string): number {
		const row = this.rows.get(key);
		return row !== undefined && this.expanded.has(key) ? this.use.itemsOf(row).length : 0;
	}

	private firstPlace(): Place | null {
		return this.rowAt(0);
	}

	private rowAt(index: number): Place | null {
		const key = this.order[index];
		return key === undefined ? null : { key, item: null };
	}

	private after(place: Place): Place {
		const next = place.item === null ? 0 : place.item + 1;
		if (next < this.countItems(place.key)) return { key: place.key, item: next };
		return this.rowAt((this.indices.get(place.key) ?? 0) + 1) ?? place;
	}

	private before(place: Place): Place {
		const { key, item } = place;
		if (item !== null) return { key, item: item > 0 ? item - 1 : null };
		const above = this.rowAt((this.indices.get(key) ?? 0) - 1);
		if (above === null) return place;
		const count = this.countItems(above.key);
		return { key: above.key, item: count > 0 ? count - 1 : null };
	}

	private moveTo(place: Place): void {
		const former = this.current;
		if (former !== null) this.elementAt(former)?.setAttr('tabindex', -1);
		this.current = place;
		this.drawAt(place.key);
		const el = this.elementAt(place);
		el?.setAttr('tabindex', 0);
		el?.focus();
		const left = former === null ? undefined : this.chunkOf(former.key);
		if (left?.isNear === false) this.drop([left]);
	}

	private elementAt({ key, item }: Place): HTMLElement | undefined {
		const drawn = this.drawn.get(key);
		return item === null ? drawn?.el : (drawn?.itemEls[item] ?? drawn?.el);
	}

	private placeOf(target: Node | null): Place | null {
		for (const [key, { el, itemEls }] of this.drawn) {
			if (el.contains(target)) return { key, item: null };
			const item = itemEls.findIndex((itemEl) => itemEl.contains(target));
			if (item >= 0) return { key, item };
		}
		return null;
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
