// How one moves in a tree by keyboard: `a`, `a.0` and so on are a row and what it unfolds to.
import { describe, expect, it } from 'vitest';
import { RowPlaces, type Place } from '../../src/pane/row-places';

interface Row {
	readonly key: string;
	readonly items: number;
}

/** A tree of `a:2 b c:1`, a row with the number of its items. */
function tree(rows: string): RowPlaces<Row, number> {
	const places = new RowPlaces<Row, number>(({ items }) => Array.from({ length: items }, (_, i) => i));
	places.show(rowsOf(rows));
	return places;
}

function rowsOf(rows: string): Row[] {
	return rows.split(' ').map((row) => ({ key: row.slice(0, 1), items: Number(row.slice(2) || 0) }));
}

function written(place: Place | null): string {
	return place === null ? 'none' : place.item === null ? place.key : `${place.key}.${place.item}`;
}

/** Every place from the first to the last, and back. */
function walk(places: RowPlaces<Row, number>, step: 'after' | 'before'): string {
	let place = step === 'after' ? places.first() : places.last();
	const met = [written(place)];
	for (let next = place; place !== null; place = next) {
		next = places[step](place);
		if (written(next) === written(place)) break;
		met.push(written(next));
	}
	return met.join(' ');
}

describe('moving in a tree', () => {
	it('goes from row to row while nothing is unfolded', () => expect(walk(tree('a:2 b c:1'), 'after')).toBe('a b c'));

	it('goes through what is unfolded, both ways', () => {
		const places = tree('a:2 b c:1');
		places.unfold('a', true);
		expect(walk(places, 'after')).toBe('a a.0 a.1 b c');
		places.unfold('c', true);
		expect(walk(places, 'before')).toBe('c b a.1 a.0 a');
	});

	it('unfolds no row that has nothing below it', () => {
		const places = tree('a:2 b');
		expect([places.unfold('b', true), places.unfold('a', true), places.unfold('a', true)]).toEqual([false, true, false]);
	});
});

describe('other rows', () => {
	it('leave the current place where its row still is', () => {
		const places = tree('a b c');
		places.current = { key: 'b', item: null };
		places.show(rowsOf('c b'));
		expect(written(places.current)).toBe('b');
	});

	it('make the row current that moves up to one that goes, or the last', () => {
		const places = tree('a b c d');
		places.current = { key: 'c', item: null };
		places.show(rowsOf('a b d'));
		expect(written(places.current)).toBe('d');
		places.show(rowsOf('a b'));
		expect(written(places.current)).toBe('b');
	});

	it('come back unfolded as they were', () => {
		const places = tree('a:1 b');
		places.unfold('a', true);
		places.show(rowsOf('b'));
		places.show(rowsOf('a:1 b'));
		expect(walk(places, 'after')).toBe('a a.0 b');
	});
});
