import type { Place, RowPlaces } from './row-places';

/** How rows are drawn, and what they unfold to. */
export interface RowLook<Row, Item> {
	/** What a row unfolds to; nothing for a row that does not unfold. */
	readonly itemsOf: (row: Row) => readonly Item[];
	/** Draws a row as the last of `parent`. What unfolds it by a click has the class `is-expandable`. */
	readonly drawRow: (parent: HTMLElement, row: Row) => HTMLElement;
	/** Draws an item; the tree puts it below its row. */
	readonly drawItem: (parent: HTMLElement, item: Item, row: Row) => HTMLElement;
	/** What of a row and its items is seen: while it is the same, nothing is drawn again. */
	readonly appearanceOf: (row: Row) => string;
}

/** Where a row stands under its heading. */
export interface Standing {
	readonly heading: string;
	/** From 0. */
	readonly position: number;
	/** How many rows the heading has. */
	readonly setSize: number;
}

/** A row in the document. */
interface DrawnRow {
	readonly el: HTMLElement;
	readonly itemEls: HTMLElement[];
	readonly appearance: string;
	readonly standing: Standing;
}

/** The rows of a tree that are in the document, with their items where they are unfolded. */
export class DrawnRows<Row extends { readonly key: string }, Item> {
	private readonly drawn = new Map<string, DrawnRow>();

	constructor(private readonly look: RowLook<Row, Item>, private readonly places: RowPlaces<Row, Item>) {}

	/** Draws a row as the last of `home`. */
	draw(home: HTMLElement, row: Row, standing: Standing): HTMLElement {
		const el = this.look.drawRow(home, row);
		// A screen reader does not say under which heading a row stands; a row may say so itself.
		const { heading, position, setSize } = standing;
		if (!el.getText().startsWith(heading)) el.prepend(createSpan({ cls: 'ira-hidden', text: `${heading} ` }));
		// Most rows of a heading are not in the document, and a screen reader cannot count them.
		el.setAttrs({ 'aria-posinset': position + 1, 'aria-setsize': setSize });
		this.drawn.set(row.key, { el, itemEls: [], appearance: this.look.appearanceOf(row), standing });
		if (this.look.itemsOf(row).length > 0) el.setAttr('aria-expanded', 'false');
		if (this.places.isUnfolded(row.key)) this.drawItems(row);
		const { current } = this.places;
		if (current?.key === row.key) this.elementAt(current)?.setAttr('tabindex', 0);
		return el;
	}

	/** Draws a row again if it looks different now. */
	update(row: Row): void {
		if (this.drawn.get(row.key)?.appearance !== this.look.appearanceOf(row)) this.redraw(row);
	}

	/** Draws a row again where it is; nothing where it is not in the document. */
	redraw(row: Row): void {
		const old = this.drawn.get(row.key);
		const home = old?.el.parentElement;
		if (old === undefined || home === null || home === undefined) return;
		const next = (old.itemEls.at(-1) ?? old.el).nextSibling;
		const hadFocus = [old.el, ...old.itemEls].some((el) => el === el.doc.activeElement);
		for (const el of [old.el, ...old.itemEls]) el.remove();
		const el = this.draw(home, row, old.standing);
		for (const drawnEl of [el, ...(this.drawn.get(row.key)?.itemEls ?? [])]) home.insertBefore(drawnEl, next);
		if (hadFocus && this.places.current !== null) this.elementAt(this.places.current)?.focus({ preventScroll: true });
	}

	/** Forgets the rows of `keys` that are in `home`: one that has come under another heading is drawn there by now. */
	forget(keys: readonly string[], home: HTMLElement): void {
		for (const key of keys) if (this.homeOf(key) === home) this.drawn.delete(key);
	}

	/** Unfolds or folds a row; does nothing where it is so already, or has no items. */
	toggle(key: string, isUnfolded: boolean): void {
		const row = this.places.row(key);
		if (row === undefined || !this.places.unfold(key, isUnfolded)) return;
		if (isUnfolded) {
			this.drawItems(row);
			return;
		}
		const drawn = this.drawn.get(key);
		for (const el of drawn?.itemEls.splice(0) ?? []) el.remove();
		drawn?.el.setAttr('aria-expanded', 'false');
	}

	/** What a row stands in; null where it is not in the document. */
	homeOf(key: string): HTMLElement | null {
		return this.drawn.get(key)?.el.parentElement ?? null;
	}

	rowElement(key: string): HTMLElement | undefined {
		return this.drawn.get(key)?.el;
	}

	elementAt({ key, item }: Place): HTMLElement | undefined {
		const drawn = this.drawn.get(key);
		return item === null ? drawn?.el : (drawn?.itemEls[item] ?? drawn?.el);
	}

	/** The row or item that a node is in. */
	placeOf(target: Node | null): Place | null {
		for (const [key, { el, itemEls }] of this.drawn) {
			if (el.contains(target)) return { key, item: null };
			const item = itemEls.findIndex((itemEl) => itemEl.contains(target));
			if (item >= 0) return { key, item };
		}
		return null;
	}

	private drawItems(row: Row): void {
		const drawn = this.drawn.get(row.key);
		const home = drawn?.el.parentElement;
		if (drawn === undefined || home === null || home === undefined) return;
		drawn.el.setAttr('aria-expanded', 'true');
		let after = drawn.el;
		for (const item of this.look.itemsOf(row)) {
			const el = this.look.drawItem(home, item, row);
			after.after(el);
			drawn.itemEls.push(el);
			after = el;
		}
	}
}
