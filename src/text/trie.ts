/** A word found by {@link Trie.longest}: where it ends, and the number that was stored with it. */
export interface Match {
	readonly end: number;
	readonly value: number;
}

/**
 * A set of words with a number each, for finding the longest one that starts at a position of a text.
 * Nodes lie in flat typed arrays; children of a node are contiguous and sorted by code unit.
 */
export class Trie {
	/** Root child by code unit, 0 for none. */
	private readonly roots = new Uint16Array(65536);
	/**
	 * A bit for every hash of two code units that a word begins with, and one for every word of a single unit. Small enough to stay in
	 * the processor's first cache, these tell at most positions of a text that no word starts there.
	 */
	private readonly pairs = new Uint32Array(2048);
	private readonly singles: Uint32Array | null;
	private readonly labels: Uint16Array;
	private readonly firstChild: Uint32Array;
	private readonly childCount: Uint16Array;
	private readonly values: Int32Array;
	/** Result of the last walk: an object for every look-up would be most of the garbage. */
	private foundEnd = 0;
	private foundValue = -1;

	/** Words must be folded as the text is. A word that occurs twice keeps its first number. Numbers must not be negative. */
	constructor(entries: Iterable<readonly [word: string, value: number]>) {
		const unique = new Map<string, number>();
		for (const [word, value] of entries) if (word !== '' && !unique.has(word)) unique.set(word, value);
		const words = [...unique.keys()].sort(byCodeUnits);
		const singles = words.filter((word) => word.length === 1);
		this.singles = singles.length > 0 ? new Uint32Array(2048) : null;
		for (const word of singles) setBit(this.singles, word.charCodeAt(0));
		for (const word of words) if (word.length > 1) setBit(this.pairs, pairHash(unitAt(word, 0), unitAt(word, 1)));
		const size = countNodes(words);
		this.labels = new Uint16Array(size);
		this.firstChild = new Uint32Array(size);
		this.childCount = new Uint16Array(size);
		this.values = new Int32Array(size).fill(-1);

		// Breadth first over groups of words that share a prefix, so that children of one node lie side by side.
		let next = 1;
		const queue: { node: number; from: number; to: number; depth: number }[] = [{ node: 0, from: 0, to: words.length, depth: 0 }];
		for (const { node, from, to, depth } of queue) {
			let i = from;
			const first = words[i];
			if (first !== undefined && first.length === depth) {
				this.values[node] = unique.get(first) ?? -1;
				i++;
			}
			this.firstChild[node] = next;
			while (i < to) {
				const unit = words[i]?.charCodeAt(depth) ?? 0;
				const groupStart = i;
				while (i < to && words[i]?.charCodeAt(depth) === unit) i++;
				this.labels[next] = unit;
				if (node === 0) this.roots[unit] = next;
				this.childCount[node] = (this.childCount[node] ?? 0) + 1;
				queue.push({ node: next, from: groupStart, to: i, depth: depth + 1 });
				next++;
			}
		}
	}

	/** The longest word starting exactly at `at`, or null. */
	longest(text: string, at: number): Match | null {
		return this.mayStart(text, at) && this.walk(text, at) ? { end: this.foundEnd, value: this.foundValue } : null;
	}

	/** Every word starting exactly at `at`, shortest first. */
	all(text: string, at: number): Match[] {
		const found: Match[] = [];
		let node = this.roots[text.charCodeAt(at)] ?? 0;
		for (let i = at + 1; node !== 0; i++) {
			const value = this.values[node] ?? -1;
			if (value >= 0) found.push({ end: i, value });
			if (i >= text.length) break;
			node = this.child(node, text.charCodeAt(i));
		}
		return found;
	}

	/** Words from left to right, longest first, without overlap. `start` and `end` limit the search. */
	scan(text: string, start = 0, end = text.length): (Match & { readonly start: number })[] {
		const found: (Match & { start: number })[] = [];
		for (let at = this.nextStart(text, start, end); at < end; at = this.nextStart(text, at, end)) {
			if (this.walk(text, at) && this.foundEnd <= end) {
				found.push({ start: at, end: this.foundEnd, value: this.foundValue });
				at = this.foundEnd;
			} else at++;
		}
		return found;
	}

	/**
	 * The next position at which a word may start, or `end`. Words of one unit aside, what most positions cost is this loop, so it reads
	 * every code unit once and none past the end of the text: one such read makes it half as fast from then on.
	 */
	nextStart(text: string, start: number, end: number): number {
		const { pairs, singles } = this;
		const last = Math.min(end, text.length - 1);
		let at = start;
		if (at < last) {
			let unit = text.charCodeAt(at);
			for (; at < last; at++) {
				const next = text.charCodeAt(at + 1);
				if (hasBit(pairs, pairHash(unit, next)) || (singles !== null && hasBit(singles, unit))) return at;
				unit = next;
			}
		}
		return at;
	}

	/** False where no word starts, for nearly all such positions. Allocates nothing. */
	private mayStart(text: string, at: number): boolean {
		const unit = unitAt(text, at);
		return hasBit(this.pairs, pairHash(unit, unitAt(text, at + 1))) || (this.singles !== null && hasBit(this.singles, unit));
	}

	/** Follows the longest word from a position; leaves it in `foundEnd` and `foundValue`. */
	private walk(text: string, at: number): boolean {
		this.foundValue = -1;
		let node = this.roots[text.charCodeAt(at)] ?? 0;
		for (let i = at + 1; node !== 0; i++) {
			const value = this.values[node] ?? -1;
			if (value >= 0) {
				this.foundEnd = i;
				this.foundValue = value;
			}
			if (i >= text.length) break;
			node = this.child(node, text.charCodeAt(i));
		}
		return this.foundValue >= 0;
	}

	private child(node: number, unit: number): number {
		let low = this.firstChild[node] ?? 0;
		let high = low + (this.childCount[node] ?? 0);
		while (low < high) {
			const middle = (low + high) >> 1;
			const label = this.labels[middle] ?? 0;
			if (label === unit) return middle;
			if (label < unit) low = middle + 1;
			else high = middle;
		}
		return 0;
	}
}

/** Past the end of a text 0: asking for a unit there gives NaN, which makes every look-up twice as slow from then on. */
function unitAt(text: string, at: number): number {
	return at < text.length ? text.charCodeAt(at) : 0;
}

function pairHash(unit: number, next: number): number {
	return ((unit * 31) ^ (next * 7)) & 0xffff;
}

function setBit(bits: Uint32Array | null, index: number): void {
	if (bits !== null) bits[index >> 5] = (bits[index >> 5] ?? 0) | (1 << (index & 31));
}

function hasBit(bits: Uint32Array, index: number): boolean {
	return (((bits[index >> 5] ?? 0) >>> (index & 31)) & 1) === 1;
}

function byCodeUnits(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Nodes of a trie over sorted words, the root included. */
function countNodes(words: readonly string[]): number {
	let count = 1;
	let previous = '';
	for (const word of words) {
		let shared = 0;
		while (shared < previous.length && shared < word.length && previous.charCodeAt(shared) === word.charCodeAt(shared)) shared++;
		count += word.length - shared;
		previous = word;
	}
	return count;
}
