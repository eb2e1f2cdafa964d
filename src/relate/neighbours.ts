import { wordsOf } from './event-types';

/**
 * Words beside another one that make a different word of it. They are asked for beside every word of the tables that a text has, and hardly ever
 * stand there: for the short lists that most are, a few bits of the unit that does tell so, and no word need be compared.
 */
export class Neighbours {
	private readonly words: readonly string[];
	private readonly firsts = new UnitSieve();
	private readonly lasts = new UnitSieve();

	/** From a list of a table, words separated by spaces. */
	constructor(list: string | undefined) {
		this.words = wordsOf(list);
		for (const word of this.words) {
			this.firsts.add(word.charCodeAt(0));
			this.lasts.add(word.charCodeAt(word.length - 1));
		}
	}

	isEmpty(): boolean {
		return this.words.length === 0;
	}

	/** Whether one of the words begins at a place. */
	begins(text: string, at: number): boolean {
		return at < text.length && this.firsts.mayHave(text.charCodeAt(at)) && this.words.some((word) => text.startsWith(word, at));
	}

	/** Whether one of the words ends at a place. */
	ends(text: string, at: number): boolean {
		return at > 0 && this.lasts.mayHave(text.charCodeAt(at - 1)) && this.words.some((word) => text.endsWith(word, at));
	}
}

/** What is left of a set of code units in two numbers: a unit that it holds always passes, and of the others the fewer the smaller the set is. */
class UnitSieve {
	private low = 0;
	private high = 0;

	add(unit: number): void {
		this.low |= 1 << (unit & 31);
		this.high |= 1 << ((unit >> 5) & 31);
	}

	mayHave(unit: number): boolean {
		return ((this.low >>> (unit & 31)) & (this.high >>> ((unit >> 5) & 31)) & 1) === 1;
	}
}
