import { Keymap } from 'obsidian';
import { labelQuietly } from '../quiet-label';
import { DrawnRows, type RowLook } from './drawn-rows';
import { RowChunks, type RowGroup } from './row-chunks';
import { RowPlaces, type Place } from './row-places';

/** What a tree shows, and what happens when it is used. `Item` is what a row unfolds to. */
export interface RowTreeUse<Row extends { readonly key: string }, Item> extends RowLook<Row, Item> {
	/** Height of a row in pixels until some have been drawn and can be measured. */
	readonly guessedHeight: number;
	/** What a row leads to by itself; null when a click on it unfolds it. */
	readonly leadOf: (row: Row) => Item | null;
	readonly open: (item: Item, newTab: boolean) => void;
	/** The pointer is over an item, or over a row that leads to one. */
	readonly hover: (item: Item, el: HTMLElement, event: MouseEvent) => void;
}

/**
 * Rows as a tree under sticky headings. Only what is near the visible part is in the document, so thousands of rows cost as much as a
 * screenful. One stop for the Tab key; arrows, Home and End move, Right and Left unfold and fold, Enter opens.
 */
export class RowTree<Row extends { readonly key: string }, Item> {
	private readonly scrollEl: HTMLElement;
	private readonly places: RowPlaces<Row, Item>;
	private readonly drawn: DrawnRows<Row, Item>;
	private readonly chunks: RowChunks<Row, Item>;
	/** The heading that was jumped to, until the reader goes on from there. */
	private target: string | null = null;

	constructor(parent: HTMLElement, label: string, private readonly use: RowTreeUse<Row, Item>) {
		this.scrollEl = parent.createDiv({ cls: 'ira-pane-list', attr: { role: 'tree' } });
		labelQuietly(this.scrollEl, label);
		this.places = new RowPlaces(use.itemsOf);
		this.drawn = new DrawnRows(use, this.places);
		this.chunks = new RowChunks(this.scrollEl, use.guessedHeight, this.places, this.drawn);
		this.scrollEl.addEventListener('keydown', (event) => this.onKey(event));
		this.scrollEl.addEventListener('click', (event) => this.onClick(event));
		this.scrollEl.addEventListener('auxclick', (event) => {
			if (event.button === 1) this.onClick(event);
		});
		this.scrollEl.addEventListener('mouseover', (event) => this.onHover(event));
		// A finger and the scroll bar begin with a pointer, too.
		for (const goesOn of ['wheel', 'pointerdown', 'keydown'] as const) this.scrollEl.addEventListener(goesOn, () => (this.target = null), { passive: true });
	}

	destroy(): void {
		this.chunks.destroy();
	}

	/** Shows other rows. With `keepPlace`, what is visible stays where it is, or the heading that was jumped to, and so does the focus. */
	show(groups: readonly RowGroup<Row>[], keepPlace: boolean): void {
		const rows = groups.flatMap((group) => group.rows);
		const keys = new Set(rows.map(({ key }) => key));
		const anchor = keepPlace ? this.chunks.topRow((key) => keys.has(key)) : null;
		const hadFocus = this.scrollEl.contains(this.scrollEl.doc.activeElement);
		this.places.show(rows);
		this.chunks.show(groups);
		const { current } = this.places;
		if (current !== null) {
			this.chunks.drawAt(current.key);
			const el = this.drawn.elementAt(current);
			el?.setAttr('tabindex', 0);
			if (hadFocus && el !== this.scrollEl.doc.activeElement) el?.focus({ preventScroll: true });
		}
		const from = anchor?.key ?? this.places.first()?.key;
		if (from !== undefined) this.chunks.drawFrom(from);
		if (!keepPlace) {
			this.target = null;
			this.scrollEl.scrollTop = 0;
			return;
		}
		if (this.target !== null && !this.chunks.jumpTo(this.target)) this.target = null;
		if (this.target === null && anchor !== null) this.chunks.restore(anchor);
	}

	/** Draws a row again that looks different for another reason than new rows. */
	redraw(row: Row): void {
		this.drawn.redraw(row);
	}

	/** Scrolls to a heading. While rows come in, as when the notes of a vault are read, others would take its place. */
	jumpTo(key: string): void {
		this.target = key;
		this.chunks.jumpTo(key);
	}

	private onClick(event: MouseEvent): void {
		const place = this.drawn.placeOf(event.targetNode);
		if (place === null) return;
		this.moveTo(place);
		const isUnfolding = event.targetNode?.instanceOf(Element) === true && event.targetNode.closest('.is-expandable') !== null;
		if (isUnfolding) this.toggle(place);
		else this.activate(place, event.button === 1 || Keymap.isModEvent(event) !== false);
	}

	private onHover(event: MouseEvent): void {
		const place = this.drawn.placeOf(event.targetNode);
		const item = place === null ? null : this.itemAt(place);
		const el = place === null ? undefined : this.drawn.elementAt(place);
		if (item !== null && el !== undefined) this.use.hover(item, el, event);
	}

	private onKey(event: KeyboardEvent): void {
		const { places, drawn } = this;
		const place = drawn.placeOf(event.targetNode);
		if (place === null) return;
		switch (event.key) {
			case 'ArrowDown':
				this.moveTo(places.after(place));
				break;
			case 'ArrowUp':
				this.moveTo(places.before(place));
				break;
			case 'Home':
				this.moveTo(places.first() ?? place);
				break;
			case 'End':
				this.moveTo(places.last() ?? place);
				break;
			case 'ArrowRight':
				if (places.countItems(place.key) > 0) this.moveTo(places.after(place));
				else drawn.toggle(place.key, true);
				break;
			case 'ArrowLeft':
				if (place.item !== null) this.moveTo({ key: place.key, item: null });
				else drawn.toggle(place.key, false);
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
		else this.toggle(place);
	}

	private toggle({ key }: Place): void {
		this.drawn.toggle(key, !this.places.isUnfolded(key));
	}

	private itemAt({ key, item }: Place): Item | null {
		const row = this.places.row(key);
		if (row === undefined) return null;
		return item === null ? this.use.leadOf(row) : (this.use.itemsOf(row)[item] ?? null);
	}

	private moveTo(place: Place): void {
		const { current: former } = this.places;
		if (former !== null) this.drawn.elementAt(former)?.setAttr('tabindex', -1);
		this.places.current = place;
		this.chunks.drawAt(place.key);
		const el = this.drawn.elementAt(place);
		el?.setAttr('tabindex', 0);
		el?.focus();
		if (former !== null) this.chunks.release(former.key);
	}
}
