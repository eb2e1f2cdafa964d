/** A word found by {@link Trie.longest}: where it ends, and the number that was stored with it. */
export interface Match {
	readonly end: number;
	readonly value: number;
}

/** One position in so many is looked at in vain, and a large filter falls out of the caches. */
const bitsPerWord = 32;
const mostPairBits = 2 ** 18;

/**
 * A set of words with a number each, for finding the longest one that starts at a position of a text.
 * Nodes lie in flat typed arrays and are found by a hash of their parent and code unit, so that words need no order to be put in. A word is put
 * in when a text first has its first two units: the whole of a large lexicon takes longer than most texts need to be read.
 */
export class Trie {
	/**
	 * A bit for every hash of two code units that a word begins with, and one for every word of a single unit. Small enough to stay in
	 * the processor's caches, these tell at most positions of a text that no word starts there. The hash has a power of two of bits, many for
	 * a word, so that few positions are looked at in vain.
	 */
	private readonly pairs: Uint32Array;
	private readonly singles: Uint32Array | null;
	private readonly words: readonly string[];
	private readonly numbers: readonly number[];
	/** By hash of two units the first word to be put in yet, and for every word the next one; counted from 1, for 0 is none. */
	private readonly waiting: Int32Array;
	private readonly nextWaiting: Int32Array;
	/** Nodes by hash, with open addressing, at most two thirds full. 0 is free: node 0 is the root, and nobody's child. */
	private readonly slots: Int32Array;
	private readonly parents: Int32Array;
	private readonly labels: Uint16Array;
	private readonly values: Int32Array;
	private nodeCount = 1;
	/** Result of the last walk: an object for every look-up would be most of the garbage. */
	private foundEnd = 0;
	private foundValue = -1;

	/**
	 * Words must be folded as the text is. A word that occurs twice keeps its first number. Numbers must not be negative; a word given without
	 * one has its place among the words as its number.
	 */
	constructor(entries: Iterable<string | readonly [word: string, value: number]>) {
		const words: string[] = [];
		const numbers: number[] = [];
		let hasSingles = false;
		for (const entry of entries) {
			const plain = typeof entry === 'string';
			const word = plain ? entry : entry[0];
			numbers.push(plain ? words.length : entry[1]);
			words.push(word);
			if (word.length === 1) hasSingles = true;
		}
		this.words = words;
		this.numbers = numbers;
		this.pairs = new Uint32Array(Math.min(mostPairBits, powerOfTwo(words.length * bitsPerWord)) / 32);
		this.waiting = new Int32Array(powerOfTwo(words.length));
		this.nextWaiting = new Int32Array(words.length + 1);
		let units = 1;
		const singles = hasSingles ? new Uint32Array(2048) : null;
		// From the last to the first, so that the first of a chain is the first of its words.
		for (let i = words.length - 1; i >= 0; i--) {
			const word = words[i] ?? '';
			units += word.length;
			if (word.length < 2) continue;
			const hash = pairHash(word.charCodeAt(0), word.charCodeAt(1));
			setBit(this.pairs, hash & (this.pairs.length * 32 - 1));
			const chain = hash & (this.waiting.length - 1);
			this.nextWaiting[i + 1] = this.waiting[chain] ?? 0;
			this.waiting[chain] = i + 1;
		}
		this.slots = new Int32Array(powerOfTwo(units * 1.5));
		this.parents = new Int32Array(units);
		this.labels = new Uint16Array(units);
		this.values = new Int32Array(units).fill(-1);
		this.singles = singles;
		for (let i = 0; singles !== null && i < this.words.length; i++) {
			const word = this.words[i] ?? '';
			if (word.length !== 1) continue;
			setBit(singles, word.charCodeAt(0));
			this.add(word, this.numbers[i] ?? -1);
		}
	}

	/** The longest word starting exactly at `at`, or null. */
	longest(text: string, at: number): Match | null {
		return this.mayStart(text, at) && this.walk(text, at) ? { end: this.foundEnd, value: this.foundValue } : null;
	}

	/** Every word starting exactly at `at`, shortest first. */
	all(text: string, at: number): Match[] {
		const found: Match[] = [];
		this.putIn(text, at);
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
		const bits = pairs.length * 32 - 1;
		const last = Math.min(end, text.length - 1);
		let at = start;
		if (at < last) {
			let unit = text.charCodeAt(at);
			for (; at < last; at++) {
				const next = text.charCodeAt(at + 1);
				if (hasBit(pairs, pairHash(unit, next) & bits) || (singles !== null && hasBit(singles, unit))) return at;
				unit = next;
			}
		}
		return at;
	}

	/** False where no word starts, for nearly all such positions. Allocates nothing. */
	private mayStart(text: string, at: number): boolean {
		const unit = unitAt(text, at);
		return hasBit(this.pairs, pairHash(unit, unitAt(text, at + 1)) & (this.pairs.length * 32 - 1)) || (this.singles !== null && hasBit(this.singles, unit));
	}

	/** Follows the longest word from a position; leaves it in `foundEnd` and `foundValue`. */
	private walk(text: string, at: number): boolean {
		this.foundValue = -1;
		this.putIn(text, at);
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

	/** Puts in the words that wait for the two units at a position. */
	private putIn(text: string, at: number): void {
		const chain = pairHash(unitAt(text, at), unitAt(text, at + 1)) & (this.waiting.length - 1);
		let waiting = this.waiting[chain] ?? 0;
		this.waiting[chain] = 0;
		for (; waiting !== 0; waiting = this.nextWaiting[waiting] ?? 0) this.add(this.words[waiting - 1] ?? '', this.numbers[waiting - 1] ?? -1);
	}

	private add(word: string, value: number): void {
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

/** Of two code units, 32 bits. */
function pairHash(unit: number, next: number): number {
	return (unit * 0x9e3b) ^ (next * 0x1f);
}

function setBit(bits: Uint32Array, index: number): void {
	bits[index >> 5] = (bits[index >> 5] ?? 0) | (1 << (index & 31));
}

function hasBit(bits: Uint32Array, index: number): boolean {
	return (((bits[index >> 5] ?? 0) >>> (index & 31)) & 1) === 1;
}

/** The next power of two from 16 to 2 ** 30. */
function powerOfTwo(least: number): number {
	let power = 16;
	while (power < least && power < 2 ** 30) power *= 2;
	return power;
}
