import type { Reading } from '../types';
import { hasBit, setBit } from './bits';

/** A word found by {@link Trie.longest}: where it ends, and the number that was stored with it. */
export interface Match {
	readonly end: number;
	readonly value: number;
}

/** The fewer bits, the more positions are looked at in vain; large filters fall out of the caches. */
const bitsPerWord = 32;
const mostBits = 2 ** 18;
/** A row of the filter that has all second units. */
const fullRow = -1;

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
	 * For every first unit, told apart by its last bits only, the second ones, of which the last five bits tell them apart: one look at this tells at
	 * most positions of a text that no word starts there. A word of a single unit fills its row.
	 */
	private readonly rows: Int32Array;
	/** A bit for every hash of the three units that a word begins with, or those that it has. Of the positions that are left, it refuses three in four. */
	private readonly beginnings: Uint32Array;
	private readonly words: readonly string[];
	private readonly numbers: readonly number[];
	/**
	 * By hash of two units, with open addressing: both units, the first word that waits to be put in (counted from 1, for 0 is none), the number of
	 * the word that these two are, plus 1, and whether longer ones have been put in. A word of a single unit is one with 0 behind it, which no other has.
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
		let deep = 0;
		for (const entry of entries) {
			const plain = typeof entry === 'string';
			const word = plain ? entry : entry[0];
			numbers.push(plain ? words.length : entry[1]);
			words.push(word);
			if (word.length > 2) deep += word.length - 2;
		}
		this.words = words;
		this.numbers = numbers;
		this.rows = new Int32Array(Math.min(mostBits, powerOfTwo(words.length * bitsPerWord)) / 32);
		this.beginnings = new Uint32Array(this.rows.length);
		this.pairs = new Int32Array(stride * powerOfTwo(words.length * 1.5));
		this.nextWaiting = new Int32Array(words.length + 1);
		this.nodes = new Int32Array(stride * powerOfTwo(deep * 1.5));
		// From the last to the first, so that the first of a chain is the first of its words.
		for (let i = words.length - 1; i >= 0; i--) {
			const word = words[i] ?? '';
			if (word === '') continue;
			const unit = word.charCodeAt(0);
			const next = unitAt(word, 1);
			const row = unit & (this.rows.length - 1);
			this.rows[row] = word.length === 1 ? fullRow : (this.rows[row] ?? 0) | (1 << next);
			setBit(this.beginnings, beginningHash(unit, next, unitAt(word, 2)) & (this.beginnings.length * 32 - 1));
			const pair = this.pairAt(unit, next);
			this.pairs[pair] = (unit << 16) | next;
			this.nextWaiting[i + 1] = this.pairs[pair + 1] ?? 0;
			this.pairs[pair + 1] = i + 1;
		}
	}

	/** The longest word starting exactly at `at` and ending at `limit` at the latest, or null. */
	longest(text: string, at: number, limit = text.length): Match | null {
		return this.walk(text, at, limit) ? { end: this.foundEnd, value: this.foundValue } : null;
	}

	/** Every word starting exactly at `at`, longest first. */
	all(text: string, at: number): Match[] {
		const found: Match[] = [];
		for (let word = this.longest(text, at); word !== null; word = this.longest(text, at, word.end - 1)) found.push(word);
		return found;
	}

	/** Words from left to right, longest first, without overlap. `start` and `end` limit the search: a word that goes on behind `end` is not found, nor a shorter one that it begins with. */
	scan({ text, units }: Reading, start = 0, end = text.length): (Match & { readonly start: number })[] {
		const found: (Match & { start: number })[] = [];
		for (let at = this.nextStart(units, start, end); at < end; at = this.nextStart(units, at, end)) {
			if (this.walk(text, at, text.length) && this.foundEnd <= end) {
				found.push({ start: at, end: this.foundEnd, value: this.foundValue });
				at = this.foundEnd;
			} else at++;
		}
		return found;
	}

	/** The next position at which a word may start, or `end`. Reads no unit past the end of the text: one such read makes it half as fast from then on. */
	nextStart(units: Uint16Array, start: number, end: number): number {
		const last = Math.min(end, units.length - 1);
		let at = start;
		while ((at = this.nextInRows(units, at, last)) < last && !this.mayStart(units, at)) at++;
		return at;
	}

	/**
	 * The next position that the rows let a word start at, or one of the last two, of which they are not asked. What most positions cost is this loop, so it has nothing else in it, and takes
	 * two of them at a time: checks of the arrays, which V8 makes once a turn, are half of it.
	 */
	private nextInRows(units: Uint16Array, start: number, last: number): number {
		const { rows } = this;
		const mask = rows.length - 1;
		let at = start;
		for (; at < last - 1; at += 2) {
			const unit = units[at] ?? 0;
			const next = units[at + 1] ?? 0;
			const third = units[at + 2] ?? 0;
			if ((((rows[unit & mask] ?? 0) >>> next) & 1) === 1) return at;
			if ((((rows[next & mask] ?? 0) >>> third) & 1) === 1) return at + 1;
		}
		return at;
	}

	/** False for three in four of the positions where the rows let a word start and none does. */
	private mayStart(units: Uint16Array, at: number): boolean {
		const { beginnings, rows } = this;
		const bits = beginnings.length * 32 - 1;
		const unit = units[at] ?? 0;
		const next = units[at + 1] ?? 0;
		if (hasBit(beginnings, beginningHash(unit, next, 0) & bits) || (at + 2 < units.length && hasBit(beginnings, beginningHash(unit, next, units[at + 2] ?? 0) & bits))) return true;
		return rows[unit & (rows.length - 1)] === fullRow && hasBit(beginnings, beginningHash(unit, 0, 0) & bits);
	}

	/** Follows the longest word from a position to `limit` at most; leaves it in `foundEnd` and `foundValue`. */
	private walk(text: string, at: number, limit: number): boolean {
		const { pairs, nodes, rows } = this;
		const unit = unitAt(text, at);
		const next = unitAt(text, at + 1);
		const row = rows[unit & (rows.length - 1)] ?? 0;
		if (((row >>> next) & 1) === 0 && row !== fullRow) return false;
		let end = 0;
		/** The number of the longest word so far, plus 1. */
		let number = 0;
		if (row === fullRow && at < limit) {
			end = at + 1;
			number = pairs[this.pairOf(unit, 0) + 2] ?? 0;
		}
		if (next !== 0 && at + 2 <= limit) {
			const pair = this.pairOf(unit, next);
			if (pairs[pair + 2] !== 0) {
				end = at + 2;
				number = pairs[pair + 2] ?? 0;
			}
			let goesOn = pairs[pair + 3] !== 0;
			let parent = pair + 1;
			for (let i = at + 2; goesOn && i < limit; i++) {
				const node = this.nodeAt(parent, text.charCodeAt(i));
				if (nodes[node + 2] !== 0) {
					end = i + 1;
					number = nodes[node + 2] ?? 0;
				}
				goesOn = nodes[node + 3] !== 0;
				parent = pairs.length + node + 1;
			}
		}
		this.foundEnd = end;
		this.foundValue = number - 1;
		return number !== 0;
	}

	/** The entry of two units, with all words that begin with them put in. */
	private pairOf(unit: number, next: number): number {
		const pair = this.pairAt(unit, next);
		if (this.pairs[pair + 1] !== 0) this.putIn(pair);
		return pair;
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
		let at = ((Math.imul(key, 0x9e3779b1) >>> 12) << 2) & last;
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

/** Of the units that a word begins with, 0 where it has none; 32 bits. */
function beginningHash(unit: number, next: number, third: number): number {
	return (unit * 0x9e3b) ^ (next * 0x1f) ^ (Math.imul(third, 0x85ebca6b) >>> 8);
}

/** The next power of two from 16 to 2 ** 30. */
function powerOfTwo(least: number): number {
	let power = 16;
	while (power < least && power < 2 ** 30) power *= 2;
	return power;
}
