import { fold, type FoldTable } from '../text/fold';
import { Trie } from '../text/trie';
import type { Company, CompanyId } from '../types';
import { noneRefused, type Refused } from './refusals';

/** A surface that the trie knows: a name of a company, or a trap. */
export interface KnownName {
	/** Whose name it is; null for a trap, a longer word that only looks like a name. */
	readonly company: Company | null;
	/** Also a common word: counts only with evidence in the same text. */
	readonly weak: boolean;
	/** As written in the lexicon; upper case matters for weak Latin names. Empty for a trap. */
	readonly surface: string;
}

/** Who is known. Built once per change of the built-in or the vault's companies; read-only afterwards. */
export interface Lexicon {
	readonly companies: ReadonlyMap<CompanyId, Company>;
	readonly names: readonly KnownName[];
	/** Folded surfaces; values are indices into `names`. */
	readonly trie: Trie;
	readonly words: CommonWords;
	/** With all names of the refused companies that nobody else has. */
	readonly refused: Refused;
}

/** Common words of two characters that name no company: by the code unit of the first, the second ones. */
export type CommonWords = ReadonlyMap<number, string>;

/** Whether the two characters at an offset of a text are one of the words. */
export function isCommonWord(words: CommonWords, text: string, at: number): boolean {
	if (at < 0 || at + 1 >= text.length) return false;
	const seconds = words.get(text.charCodeAt(at)) ?? '';
	const second = text.charCodeAt(at + 1);
	// A string to look for would be made for every look.
	for (let i = 0; i < seconds.length; i++) if (seconds.charCodeAt(i) === second) return true;
	return false;
}

/**
 * Builds a lexicon. Where two companies share a name, the earlier one has it: hand over the vault's own companies first.
 * Entries with the id of an earlier one are left out. What is refused becomes a trap: nothing is found in it, and longer names are.
 */
export function buildLexicon(companies: Iterable<Company>, table: FoldTable, words: CommonWords, refused: Refused = noneRefused): Lexicon {
	const outs: Company[] = [];
	const out = new Set(refused.names);
	const byId = new Map<CompanyId, Company>();
	const names: KnownName[] = [];
	const surfaces: string[] = [];
	const trap: KnownName = { company: null, weak: false, surface: '' };
	const add = (folded: string, known: KnownName): void => {
		surfaces.push(folded);
		names.push(out.size > 0 && out.has(folded) ? trap : known);
	};
	for (const company of companies) {
		if (byId.has(company.id)) continue;
		if (refused.ids.has(company.id)) {
			outs.push(company);
			continue;
		}
		byId.set(company.id, company);
		const { hans, hant, en, aliases, former } = company;
		const weak = company.weak.map((name) => fold(name, table));
		const learn = (surface: string, folded: string): void => {
			if (surface !== '') add(squeezed(folded), { company, weak: weak.length > 0 && weak.includes(folded), surface });
		};
		const foldedHans = fold(hans, table);
		const foldedHant = fold(hant, table);
		learn(hans, foldedHans);
		// Most Traditional names are folded to the Simplified one.
		if (foldedHant !== foldedHans) learn(hant, foldedHant);
		if (en !== hans && en !== hant) learn(en, fold(en, table));
		for (const surface of aliases) learn(surface, fold(surface, table));
		for (const surface of former) learn(surface, fold(surface, table));
	}
	// Traps last: a name that is also somebody else's trap stays a name.
	for (const company of byId.values()) for (const surface of company.traps) add(squeezed(fold(surface, table)), trap);
	const taken = new Set(outs.length > 0 ? surfaces : []);
	for (const company of outs)
		for (const surface of surfacesOf(company)) {
			const folded = squeezed(fold(surface, table));
			add(folded, trap);
			if (!taken.has(folded)) out.add(folded);
		}
	return { companies: byId, names, trie: new Trie(surfaces), words, refused: { ids: refused.ids, names: out } };
}

/** Every written form of a company, most usual first. */
export function surfacesOf(company: Company): string[] {
	return [company.hans, company.hant, company.en, ...company.aliases, ...company.former].filter((surface) => surface !== '');
}

/** Blanks that a reading does not have: all but a single space between Latin words. */
const droppedBlankRe = /[\u2e80-\uffff]\s|\s[\u2e80-\uffff\s]|[^\S ]/;

/** A folded surface as the reading has it. */
function squeezed(folded: string): string {
	return folded.includes(' ') && droppedBlankRe.test(folded) ? folded.replace(/\s+/g, squeeze) : folded;
}

/** The reading has no spaces beside Han characters, and one between Latin words. */
function squeeze(spaces: string, at: number, text: string): string {
	return isNarrow(text.charCodeAt(at - 1)) && isNarrow(text.charCodeAt(at + spaces.length)) ? ' ' : '';
}

function isNarrow(unit: number): boolean {
	return unit < 0x2e80;
}
