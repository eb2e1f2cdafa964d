import { fold, type FoldTable } from '../text/fold';
import type { Span } from '../types';
import type { Replacement } from './pipeline';
import { isHan } from './repair-reading';
import { surnames } from './people';

/** Which stretch of three characters around one tells what it is: with the two before it, one on each side, the two behind it. */
const windows = [[-2, 0], [-1, 1], [0, 2]] as const;

/**
 * What uncertain characters have to become, where the same words occur in the note in the target script: 范明远 is 范明遠 beside
 * 范明遠, not 範明遠. Where the note has both, nothing is told. `done` are the stretches in the target script.
 */
export function decideByMentions(text: string, replacements: readonly Replacement[], done: readonly Span[], table: FoldTable, counterpartsOf: (char: string) => readonly string[]): ReadonlyMap<Replacement, string> {
	const decided = new Map<Replacement, string>();
	const open = replacements.filter(({ uncertain, start, end }) => uncertain && end === start + 1);
	if (open.length === 0 || done.length === 0) return decided;
	const counterparts = new Map(open.map(({ start }) => [text.charAt(start), counterpartsOf(text.charAt(start))]));
	const known = new Set([...counterparts.values()].flat());
	const reading = fold(text, table);
	const told = new Map<string, Set<string>>();
	for (const { start, end } of done)
		for (let at = start; at < end; at++) {
			const char = text.charAt(at);
			if (known.has(char)) for (const key of keysAt(reading, at)) told.set(key, (told.get(key) ?? new Set()).add(char));
		}
	if (told.size === 0) return decided;
	for (const replacement of open) {
		const possible = counterparts.get(text.charAt(replacement.start)) ?? [];
		const found = new Set(keysAt(reading, replacement.start).flatMap((key) => [...(told.get(key) ?? [])]).filter((char) => possible.includes(char)));
		const [only] = found;
		if (found.size === 1 && only !== undefined) decided.set(replacement, only);
	}
	return decided;
}

function keysAt(reading: string, at: number): string[] {
	const keys = windows.flatMap(([first, last]) => {
		const words = reading.slice(Math.max(0, at + first), at + last + 1);
		return words.length === 3 && [...words].every(isHan) ? [`${first}${words}`] : [];
	});
	// A surname with one more character is a name already.
	if (surnames.includes(reading.charAt(at)) && isHan(reading[at + 1])) keys.push(reading.slice(at, at + 2));
	return keys;
}
