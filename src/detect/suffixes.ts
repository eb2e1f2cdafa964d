import { UnitSet } from '../text/unit-set';

/** A word found directly before a position: where it starts, and what was stored with it. */
export interface Suffix<T> {
	readonly start: number;
	readonly word: string;
	readonly value: T;
}

/** A closed table of folded words, for finding the longest one that ends at a position of a text. */
export class Suffixes<T> {
	/** One look at the last code unit decides at most positions. */
	private readonly lasts: UnitSet;
	/** By the last code unit, longest words first. */
	private readonly groups = new Map<number, { word: string; value: T }[]>();

	constructor(entries: Iterable<readonly [word: string, value: T]>) {
		for (const [word, value] of entries) {
			const last = word.charCodeAt(word.length - 1);
			const group = this.groups.get(last);
			if (group === undefined) this.groups.set(last, [{ word, value }]);
			else group.push({ word, value });
		}
		for (const group of this.groups.values()) group.sort((a, b) => b.word.length - a.word.length);
		this.lasts = new UnitSet(String.fromCharCode(...this.groups.keys()));
	}

	/** The longest word whose last code unit stands at `end - 1`, or null. */
	before(text: string, end: number): Suffix<T> | null {
		if (end <= 0 || !this.lasts.has(text.charCodeAt(end - 1))) return null;
		for (const { word, value } of this.groups.get(text.charCodeAt(end - 1)) ?? []) {
			const start = end - word.length;
			if (start >= 0 && text.startsWith(word, start)) return { start, word, value };
		}
		return null;
	}
}
