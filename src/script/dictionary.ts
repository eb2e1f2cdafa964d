import { Trie } from '../text/trie';

/** Words, and what replaces each. */
export interface Dictionary {
	/** Values are indices into `replacements`. */
	readonly words: Trie;
	readonly replacements: readonly string[];
}

/** Takes apart one of OpenCC's dictionaries: `from to` pairs, separated by bars. */
export function pairsOf(dictionary: string): [from: string, to: string][] {
	return dictionary.split('|').map((entry) => {
		const space = entry.indexOf(' ');
		return [entry.slice(0, space), entry.slice(space + 1)];
	});
}

/** Of a word that occurs twice the first replacement counts. */
export function buildDictionary(pairs: readonly (readonly [from: string, to: string])[]): Dictionary {
	return { words: new Trie(pairs.map(([from], index) => [from, index])), replacements: pairs.map(([, to]) => to) };
}
