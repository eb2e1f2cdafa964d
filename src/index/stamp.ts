import type { Refused } from '../lexicon/refusals';
import type { CompanyCard } from '../lexicon/vault-companies';
import type { AnchoredVerdict } from '../relate/claim-verdicts';
import type { Anchor } from '../text/anchor';

/** What annotations are true for: the state of their note's file, and everything that the note was read with. */
export type Stamp = string;

/** Stands for all that every note is read with. */
export type Edition = string;

/** What makes the annotations of a vault different from those of another one, or from those of last week. */
export interface Reading {
	/** Stands for the code, with the companies and tables that are in it. */
	readonly code: string;
	/** The vault's company notes, in the order in which they are taken. */
	readonly cards: readonly CompanyCard[];
	readonly refused: Refused;
	readonly publishedKeys: readonly string[];
}

/** The edition of notes that are read with this: another one for whatever can change what is found in them. */
export function editionOf({ code, cards, refused, publishedKeys }: Reading): Edition {
	return digest(JSON.stringify([code, cards, [...refused.ids].sort(), [...refused.names].sort(), publishedKeys]));
}

/**
 * `file` is as the vault has it, in milliseconds and bytes: both, as Sync brings changed files with old times. `refused` are the places of this
 * note that are no company, `verdicts` what was said of its claims.
 */
export function stampOf(file: { readonly mtime: number; readonly size: number }, edition: Edition, refused: readonly Anchor[], verdicts: readonly AnchoredVerdict[]): Stamp {
	const places = refused.length + verdicts.length === 0 ? '' : `-${digest(JSON.stringify([refused, verdicts]))}`;
	return `${file.mtime}-${file.size}-${edition}${places}`;
}

/** Stands for a text in a few letters, at once; 53 bits: cyrb53, which its author bryc gave to the public domain. */
function digest(text: string): string {
	let low = 0xdeadbeef;
	let high = 0x41c6ce57;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		low = Math.imul(low ^ unit, 0x9e3779b1);
		high = Math.imul(high ^ unit, 0x5f356495);
	}
	const mixedLow = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
	const mixedHigh = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(mixedLow ^ (mixedLow >>> 13), 0xc2b2ae35);
	return (0x100000000 * (mixedHigh & 0x1fffff) + (mixedLow >>> 0)).toString(36);
}
