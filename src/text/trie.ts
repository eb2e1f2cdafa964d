import type { Reading } from '../types';
import { hasBit, setBit } from './bits';

/** A word found by {@link Trie.longest}: where it ends, and the number that was stored with it. */
export interface Match {
	readonly end: number;
	readonly value: number;
}

/** One position in so many is looked at in vain, and a large filter falls out of the caches. */
const bitsPerWord = 32;
const mostPairBits = 2 ** 18;

/** Numbers that an entry of {@link Trie}'s tables has: four, so that none lies across two lines of the processor's caches. */
const stride = 4;

/**
 * A set of words with a number each, for finding the longest one that starts at a position of a text.
 * Looking words up is waiting for memory, so tables are flat and an entry has all of a node. The first two units of a word are one step, found by
 * a hash of both; every later unit is a step, found by a hash of its parent and itself. Words need no order to be put in. A word is put in when a text
 * first has its first two units: the whole of a large lexicon takes longer than most texts need to be read.
 */
export class Trie {
	/**
	 * A bit for every hash of two code units that a word begins with, and one for every word of a single unit. Small enough to stay in
	 * the processor's caches, these tell at most positions of a text that no word starts there. The hash has a power of two of bits, many for
	 * a word, so that few positions are looked at in vain.
	 */
	private readonly pairBits: Uint32Array;
	private readonly singleBits: Uint32Array | null;
	/** The same for the three units that a word begins with, or the two that it has: of the positions that are left, three in four. */
	private readonly tripleBits: Uint32Array;
	private readonly words: readonly string[];
	private readonly numbers: readonly number[];
	/** Numbers of the words of one unit. */
	private readonly singles = new Map<number, number>();
	/**
	 * By hash of two units, with open addressing: both units, the first word that waits to be put in (counted from 1, for 0 is none), the number of
	 * the word that these two are, plus 1, and whether longer ones have been put in.
	 */
	private readonly pairs: Int32Array;
	/** For every word the next one with the same two units that waits. */
	private readonly nextWaiting: Int32Array;
	/** By hash of parent and unit, with open addressing, at most two thirds full: the parent, the unit, the number of the word that ends here, plus 1, and whether longer ones go on. */
	private readonly nodes: Int32Array;
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
		let deep = 0;
		for (const entry of entries) {
			const plain = typeof entry === 'string';
			const word = plain ? entry : entry[0];
			numbers.push(plain ? words.length : entry[1]);
			words.push(word);
			if (word.length === 1) hasSingles = true;
			else if (word.length > 2) deep += word.length - 2;
		}
		this.words = words;
		this.numbers = numbers;
		this.pairBits = new Uint32Array(Math.min(mostPairBits, powerOfTwo(words.length * bitsPerWord)) / 32);
		this.tripleBits = new Uint32Array(this.pairBits.length);
		this.singleBits = hasSingles ? new Uint32Array(2048) : null;
		this.pairs = new Int32Array(stride * powerOfTwo(words.length * 1.5));
		this.nextWaiting = new Int32Array(words.length + 1);
		this.nodes = new Int32Array(stride * powerOfTwo(deep * 1.5));
		// From the last to the first, so that the first of a chain is the first of its words.
		for (let i = words.length - 1; i >= 0; i--) {
			const word = words[i] ?? '';
			if (word.length < 2) {
				if (this.singleBits === null || word === '') continue;
				setBit(this.singleBits, word.charCodeAt(0));
				this.singles.set(word.charCodeAt(0), numbers[i] ?? -1);
				continue;
			}
			const unit = word.charCodeAt(0);
			const next = word.charCodeAt(1);
			const bits = this.pairBits.length * 32 - 1;
			const hash = pairHash(unit, next);
			setBit(this.pairBits, hash & bits);
			setBit(this.tripleBits, tripleHash(hash, unitAt(word, 2)) & bits);
			const pair = this.pairAt(unit, next);
			this.pairs[pair] = (unit << 16) | next;
			this.nextWaiting[i + 1] = this.pairs[pair + 1] ?? 0;
			this.pairs[pair + 1] = i + 1;
		}
	}

	/** The longest word starting exactly at `at`, or null. */
	longest(text: string, at: number): Match | null {
		return this.mayStart(text, at) && this.walk(text, at) ? { end: this.foundEnd, value: this.foundValue } : null;
	}

	/** Every word starting exactly at `at`, shortest first. */
	all(text: string, at: number): Match[] {
		const found: Match[] = [];
		if (this.mayStart(text, at)) this.walk(text, at, found);
		return found;
	}

	/** Words from left to right, longest first, without overlap. `start` and `end` limit the search. */
	scan({ text, units }: Reading, start = 0, end = text.length): (Match & { readonly start: number })[] {
		const found: (Match & { start: number })[] = [];
		for (let at = this.nextStart(units, start, end); at < end; at = this.nextStart(units, at, end)) {
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
	nextStart(units: Uint16Array, start: number, end: number): number {
		const { pairBits, singleBits } = this;
		const bits = pairBits.length * 32 - 1;
		const last = Math.min(end, units.length - 1);
		let at = start;
		if (at < last) {
			let unit = units[at] ?? 0;
			for (; at < last; at++) {
				const next = units[at + 1] ?? 0;
				const hash = pairHash(unit, next);
				if ((hasBit(pairBits, hash & bits) && this.mayGoOn(hash, at + 2 < units.length ? (units[at + 2] ?? 0) : 0)) || (singleBits !== null && hasBit(singleBits, unit))) return at;
				unit = next;
			}
		}
		return at;
	}

	/** False where no word starts, for nearly all such positions. Allocates nothing. */
	private mayStart(text: string, at: number): boolean {
		const unit = unitAt(text, at);
		const hash = pairHash(unit, unitAt(text, at + 1));
		return (hasBit(this.pairBits, hash & (this.pairBits.length * 32 - 1)) && this.mayGoOn(hash, unitAt(text, at + 2))) || (this.singleBits !== null && hasBit(this.singleBits, unit));
	}

	/** False where no word is the two units of a hash, or goes on with a third, for nearly all such positions. */
	private mayGoOn(pair: number, third: number): boolean {
		const { tripleBits } = this;
		const bits = tripleBits.length * 32 - 1;
		return hasBit(tripleBits, tripleHash(pair, 0) & bits) || hasBit(tripleBits, tripleHash(pair, third) & bits);
	}

	/** Follows the longest word from a position; leaves it in `foundEnd` and `foundValue`. Adds all words on the way to `found`. */
	private walk(text: string, at: number, found: Match[] | null = null): boolean {
		this.foundValue = -1;
		const unit = unitAt(text, at);
		if (this.singleBits !== null && hasBit(this.singleBits, unit)) this.reach(at + 1, this.singles.get(unit) ?? -1, found);
		if (at + 1 >= text.length) return this.foundValue >= 0;
		const { pairs, nodes } = this;
		const pair = this.pairAt(unit, text.charCodeAt(at + 1));
		if (pairs[pair + 1] !== 0) this.putIn(pair);
		this.reach(at + 2, (pairs[pair + 2] ?? 0) - 1, found);
		let goesOn = pairs[pair + 3] !== 0;
		let parent = pair + 1;
		for (let i = at + 2; goesOn && i < text.length; i++) {
			const node = this.nodeAt(parent, text.charCodeAt(i));
			this.reach(i + 1, (nodes[node + 2] ?? 0) - 1, found);
			goesOn = nodes[node + 3] !== 0;
			parent = pairs.length + node + 1;
		}
		return this.foundValue >= 0;
	}

	/** Notes the word that ends somewhere, if one does: a value below 0 is none. */
	private reach(end: number, value: number, found: Match[] | null): void {
		if (value < 0) return;
		this.foundEnd = end;
		this.foundValue = value;
		found?.push({ end, value });
	}

	/** Puts in the words that wait at an entry of {@link pairs}. */
	private putIn(pair: number): void {
		let waiting = this.pairs[pair + 1] ?? 0;
		this.pairs[pair + 1] = 0;
		for (; waiting !== 0; waiting = this.nextWaiting[waiting] ?? 0) this.add(pair, this.words[waiting - 1] ?? '', this.numbers[waiting - 1] ?? -1);
	}

	private add(pair: number, word: string, value: number): void {
		const { pairs, nodes } = this;
		let table = pairs;
		let entry = pair;
		/** What children know their parent by: an offset, counted from 1, with those of {@link nodes} behind those of {@link pairs}. */
		let parent = pair + 1;
		for (let i = 2; i < word.length; i++) {
			table[entry + 3] = 1;
			const unit = word.charCodeAt(i);
			table = nodes;
			entry = this.nodeAt(parent, unit);
			nodes[entry] = parent;
			nodes[entry + 1] = unit;
			parent = pairs.length + entry + 1;
		}
		if (table[entry + 2] === 0) table[entry + 2] = value + 1;
	}

	/** The entry of two units, or the free one where theirs would be. */
	private pairAt(unit: number, next: number): number {
		const { pairs } = this;
		const key = (unit << 16) | next;
		const last = pairs.length - 1;
		let at = (pairHash(unit, next) << 2) & last;
		while (pairs[at] !== key && pairs[at] !== 0) at = (at + stride) & last;
		return at;
	}

	/** The entry of the child of a node for a unit, or the free one where it would be. */
	private nodeAt(parent: number, unit: number): number {
		const { nodes } = this;
		const last = nodes.length - 1;
		let at = (((Math.imul(parent, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 7) << 2) & last;
		while ((nodes[at] !== parent || nodes[at + 1] !== unit) && nodes[at] !== 0) at = (at + stride) & last;
		return at;
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

/** Of the hash of two code units, and a third or 0 for none; 32 bits. */
function tripleHash(pair: number, third: number): number {
	return pair ^ (Math.imul(third, 0x85ebca6b) >>> 8);
}

/** The next power of two from 16 to 2 ** 30. */
function powerOfTwo(least: number): number {
	let power = 16;
	while (power < least && power < 2 ** 30) power *= 2;
	return power;
}
