/** A word found by {@link Trie.longest}: where it ends, and the number that was stored with it. */
export interface Match {
	readonly end: number;
	readonly value: number;
}

/**
 * A set of words with a number each, for finding the longest one that starts at a position of a text.
 * Nodes lie in flat typed arrays and are found by a hash of their parent and code unit, so that words need no order to be put in.
 */
export class Trie {
	/**
	 * A bit for every hash of two code units that a word begins with, and one for every word of a single unit. Small enough to stay in
	 * the processor's first cache, these tell at most positions of a text that no word starts there.
	 */
	private readonly pairs = new Uint32Array(2048);
	private readonly singles: Uint32Array | null;
	/** Nodes by hash, with open addressing, at most two thirds full. 0 is free: node 0 is the root, and nobody's child. */
	private readonly slots: Int32Array;
	private readonly parents: Int32Array;
	private readonly labels: Uint16Array;
	private readonly values: Int32Array;
	private nodeCount = 1;
	/** Result of the last walk: an object for every look-up would be most of the garbage. */
	private foundEnd = 0;
	private foundValue = -1;

	/** Words must be folded as the text is. A word that occurs twice keeps its first number. Numbers must not be negative. */
	constructor(entries: Iterable<readonly [word: string, value: number]>) {
		const listed = [...entries];
		let most = 1;
		for (const [word] of listed) most += word.length;
		let slotCount = 16;
		while (slotCount < most * 1.5) slotCount *= 2;
		this.slots = new Int32Array(slotCount);
		this.parents = new Int32Array(most);
		this.labels = new Uint16Array(most);
		this.values = new Int32Array(most).fill(-1);
		this.singles = listed.some(([word]) => word.length === 1) ? new Uint32Array(2048) : null;
		for (const [word, value] of listed) if (word !== '') this.add(word, value);
	}

	private add(word: string, value: number): void {
		if (word.length > 1) setBit(this.pairs, pairHash(unitAt(word, 0), unitAt(word, 1)));
		else if (this.singles !== null) setBit(this.singles, word.charCodeAt(0));
		let node = 0;
		for (let i = 0; i < word.length; i++) {
			const unit = word.charCodeAt(i);
			const slot = this.slotOf(node, unit);
			let next = this.slots[slot] ?? 0;
			if (next === 0) {
				next = this.nodeCount++;
				this.slots[slot] = next;
				this.parents[next] = node;
				this.labels[next] = unit;
			}
			node = next;
		}
		if (this.values[node] === -1) this.values[node] = value;
	}

	/** The longest word starting exactly at `at`, or null. */
	longest(text: string, at: number): Match | null {
		return this.mayStart(text, at) && this.walk(text, at) ? { end: this.foundEnd, value: this.foundValue } : null;
	}

	/** Every word starting exactly at `at`, shortest first. */
	all(text: string, at: number): Match[] {
		const found: Match[] = [];
		let node = this.child(0, unitAt(text, at));
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
		let node = this.child(0, unitAt(text, at));
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
		return this.slots[this.slotOf(node, unit)] ?? 0;
	}

	/** Where the child of a node for a code unit is, or would be. */
	private slotOf(parent: number, unit: number): number {
		const { slots, parents, labels } = this;
		const last = slots.length - 1;
		let slot = (Math.imul(parent, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 7;
		for (;;) {
			slot &= last;
			const node = slots[slot] ?? 0;
			if (node === 0 || (labels[node] === unit && parents[node] === parent)) return slot;
			slot++;
		}
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
