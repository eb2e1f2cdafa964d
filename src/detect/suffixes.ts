/** A word found directly before a position: where it starts, and what was stored with it. */
export interface Suffix<T> {
	readonly start: number;
	readonly word: string;
	readonly value: T;
}

/** A closed table of folded words, for finding the longest one that ends at a position of a text. */
export class Suffixes<T> {
	/** For every code unit one more than the index of the words that end in it; 0 for none. */
	private readonly groupOf = new Uint16Array(65536);
	private readonly groups: { word: string; value: T }[][] = [];

	constructor(entries: Iterable<readonly [word: string, value: T]>) {
		for (const [word, value] of entries) {
			const last = word.charCodeAt(word.length - 1);
			const group = this.groups[(this.groupOf[last] ?? 0) - 1];
			if (group === undefined) this.groupOf[last] = this.groups.push([{ word, value }]);
			else group.push({ word, value });
		}
		for (const group of this.groups) group.sort((a, b) => b.word.length - a.word.length);
	}

	/** The longest word whose last code unit stands at `end - 1`, or null. */
	before(text: string, end: number): Suffix<T> | null {
		const index = end > 0 ? (this.groupOf[text.charCodeAt(end - 1)] ?? 0) : 0;
		const group = index === 0 ? undefined : this.groups[index - 1];
		if (group === undefined) return null;
		for (const { word, value } of group) {
			const start = end - word.length;
			if (start >= 0 && text.startsWith(word, start)) return { start, word, value };
		}
		return null;
	}
}
