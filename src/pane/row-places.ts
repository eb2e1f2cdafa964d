/** A place in a tree: a row, or one of the items that it unfolds to. */
export interface Place {
	readonly key: string;
	readonly item: number | null;
}

/** The rows of a tree in their order, which of them are unfolded, and how one moves among them. */
export class RowPlaces<Row extends { readonly key: string }, Item> {
	/** The one stop for the Tab key. */
	current: Place | null = null;
	private order: readonly string[] = [];
	private indices: ReadonlyMap<string, number> = new Map();
	private rows: ReadonlyMap<string, Row> = new Map();
	private readonly unfolded = new Set<string>();

	constructor(private readonly itemsOf: (row: Row) => readonly Item[]) {}

	/** Takes other rows; the current place stays if its row does, else the row that has moved up to it is current. */
	show(rows: readonly Row[]): void {
		const before = this.current === null ? undefined : this.indices.get(this.current.key);
		this.order = rows.map(({ key }) => key);
		this.indices = new Map(this.order.map((key, index) => [key, index]));
		this.rows = new Map(rows.map((row) => [row.key, row]));
		if (this.current === null || !this.rows.has(this.current.key)) this.current = before === undefined ? this.first() : (this.rowAt(before) ?? this.last());
	}

	row(key: string): Row | undefined {
		return this.rows.get(key);
	}

	/** Remembers, also while it is not shown, whether a row is unfolded. Tells whether that is a change of what is seen. */
	unfold(key: string, isUnfolded: boolean): boolean {
		const row = this.rows.get(key);
		if (row === undefined || this.itemsOf(row).length === 0 || this.isUnfolded(key) === isUnfolded) return false;
		if (isUnfolded) this.unfolded.add(key);
		else this.unfolded.delete(key);
		return true;
	}

	isUnfolded(key: string): boolean {
		return this.unfolded.has(key);
	}

	/** How many items of a row are seen. */
	countItems(key: string): number {
		const row = this.rows.get(key);
		return row !== undefined && this.unfolded.has(key) ? this.itemsOf(row).length : 0;
	}

	first(): Place | null {
		return this.rowAt(0);
	}

	last(): Place | null {
		return this.rowAt(this.order.length - 1);
	}

	/** The place below; the same at the end. */
	after(place: Place): Place {
		const next = place.item === null ? 0 : place.item + 1;
		if (next < this.countItems(place.key)) return { key: place.key, item: next };
		return this.rowAt((this.indices.get(place.key) ?? 0) + 1) ?? place;
	}

	/** The place above; the same at the beginning. */
	before(place: Place): Place {
		const { key, item } = place;
		if (item !== null) return { key, item: item > 0 ? item - 1 : null };
		const above = this.rowAt((this.indices.get(key) ?? 0) - 1);
		if (above === null) return place;
		const count = this.countItems(above.key);
		return { key: above.key, item: count > 0 ? count - 1 : null };
	}

	private rowAt(index: number): Place | null {
		const key = this.order[index];
		return key === undefined ? null : { key, item: null };
	}
}
