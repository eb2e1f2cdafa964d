import { wordsOf } from './event-types';

/**
 * Words beside another one that make a different word of it. They are asked for beside every word of the tables that a text has, and hardly ever
 * stand there: no word need be compared but those that have the unit which is there.
 */
export class Neighbours {
	private readonly words: readonly string[];
	private readonly byFirst: WordsByUnit;
	private readonly byLast: WordsByUnit;

	/** From a list of a table, words separated by spaces. */
	constructor(list: string | undefined) {
		this.words = wordsOf(list);
		this.byFirst = byUnit(this.words, 0);
		this.byLast = byUnit(this.words, -1);
	}

	isEmpty(): boolean {
		return this.words.length === 0;
	}

	/** Whether one of the words begins at a place. */
	begins(text: string, at: number): boolean {
		if (at >= text.length) return false;
		for (const word of this.byFirst.of(text.charCodeAt(at))) if (text.startsWith(word, at)) return true;
		return false;
	}

	/** Whether one of the words ends at a place. */
	ends(text: string, at: number): boolean {
		if (at === 0) return false;
		for (const word of this.byLast.of(text.charCodeAt(at - 1))) if (text.endsWith(word, at)) return true;
		return false;
	}
}

/** Words by one of their code units. Most units have none, which two numbers tell nearly always: one that has words passes, and of the others the fewer the fewer words there are. */
class WordsByUnit {
	private low = 0;
	private high = 0;
	private readonly words = new Map<number, string[]>();

	add(unit: number, word: string): void {
		this.low |= 1 << (unit & 31);
		this.high |= 1 << ((unit >> 5) & 31);
		const others = this.words.get(unit);
		if (others === undefined) this.words.set(unit, [word]);
		else others.push(word);
	}

	of(unit: number): readonly string[] {
		const mayHave = ((this.low >>> (unit & 31)) & (this.high >>> ((unit >> 5) & 31)) & 1) === 1;
		return mayHave ? (this.words.get(unit) ?? none) : none;
	}
}

const none: readonly string[] = [];
/** Most rules leave most lists out: one for all of them stays in the processor's cache. */
const noWords = new WordsByUnit();

/** Words by the code unit at an index, which counts from the end where it is negative. */
function byUnit(words: readonly string[], index: number): WordsByUnit {
	if (words.length === 0) return noWords;
	const ready = new WordsByUnit();
	for (const word of words) ready.add(word.charCodeAt(index < 0 ? word.length + index : index), word);
	return ready;
}
