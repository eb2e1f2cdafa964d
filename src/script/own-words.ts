import { readingOf } from '../text/reading';
import type { Script, Span } from '../types';
import { apply } from './apply';
import { configs, type Config } from './configs';
import { countScripts, type ScriptTables } from './detect-script';
import { buildDictionary, type Dictionary } from './dictionary';
import type { Replacement } from './pipeline';

/** What the user has decided about words. */
export interface OwnWords {
	/** Words that stay as they are, in whichever script they are written. */
	readonly neverConvert: readonly string[];
	/** Words and what becomes of each, whatever a dictionary says. What one pair makes, no other pair changes. */
	readonly alwaysConvert: readonly (readonly [from: string, to: string])[];
}

/** A word that the user has decided about, where it stands. */
export interface OwnWord extends Span {
	readonly text: string;
}

/** The words that concern a configuration: a pair that leads to the other script than it does is left out. */
export function ownWordsFor(config: Config, { neverConvert, alwaysConvert }: OwnWords, { units }: ScriptTables): Dictionary | null {
	const { to } = configs[config];
	const pairs = alwaysConvert.filter(([from, text]) => !isOnly(other(to), text) && !isOnly(to, from));
	if (neverConvert.length + pairs.length === 0) return null;
	return buildDictionary([...neverConvert, ...pairs.map(([, text]) => text)].map((word): [string, string] => [word, word]).concat(pairs.map(([from, text]) => [from, text])));

	function isOnly(script: Script | null, word: string): boolean {
		const { hans, hant } = countScripts(word, 0, word.length, units);
		return script === 'hans' ? hans > 0 && hant === 0 : script === 'hant' ? hant > 0 && hans === 0 : false;
	}
}

function other(script: Script | null): Script | null {
	return script === 'hans' ? 'hant' : script === 'hant' ? 'hans' : null;
}

/** Where they stand: from left to right, longest first, without overlap. */
export function findOwnWords(text: string, words: Dictionary | null): OwnWord[] {
	if (words === null) return [];
	return words.words.scan(readingOf(text)).map(({ start, end, value }) => ({ start, end, text: words.replacements[value] ?? '' }));
}

/** The text with signs in their place that belong to no word of a dictionary, so that nothing else converts them or looks at them. */
export function withoutOwnWords(text: string, found: readonly OwnWord[]): string {
	return found.length === 0 ? text : apply(text, found.map(({ start, end }) => ({ start, end, text: '\uFFFC'.repeat(end - start) })));
}

/** What they change, among what else changes; both in order. */
export function withOwnWords(replacements: readonly Replacement[], found: readonly OwnWord[], text: string): Replacement[] {
	const own = found.filter((word) => text.slice(word.start, word.end) !== word.text).map(({ start, end, text: to }): Replacement => ({ start, end, text: to, word: { start, end }, uncertain: false }));
	return own.length === 0 ? [...replacements] : [...replacements, ...own].sort((a, b) => a.start - b.start);
}
