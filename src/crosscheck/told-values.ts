import { compareValues } from '../relate/compare';
import { plain } from '../show/wording';
import type { Telling } from '../types';

/** One of the values of a fact, with everybody who tells it. */
export interface ToldValue {
	/** As a note prints it; the words with a scale or unit where one has them. */
	readonly text: string;
	/** How many notes tell it. */
	readonly notes: number;
	/** By note and place. */
	readonly tellings: readonly Telling[];
}

/** Tellings of other values are compared with as many values at most, so that time does not grow with the square of their number. */
const mostCompared = 24;
/** So often, some milliseconds, values of one fact are compared: a row is made at one go. What comes later stays apart. */
const mostComparisons = 600;
const wordsRe = /[^\d.,\s+-]/;

/** Groups tellings that do not contradict each other: what most notes tell comes first. Roundings of one number are one value with `loosely`, and several without. */
export function toldValues(tellings: readonly Telling[], loosely: boolean): ToldValue[] {
	const exact = new Map<string, Telling[]>();
	for (const telling of tellings) {
		const key = `${telling.value} ${telling.max ?? ''}`;
		const known = exact.get(key);
		if (known === undefined) exact.set(key, [telling]);
		else known.push(telling);
	}
	const values = byWeight([...exact.values()]);
	if (!loosely) return values.map(valueOf);
	const kept: Telling[][] = [];
	let comparisons = 0;
	for (const group of values) {
		const home = kept.slice(0, mostCompared).find((other) => comparisons++ < mostComparisons && isAlike(other[0], group[0]));
		if (home === undefined) kept.push([...group]);
		else home.push(...group);
	}
	// A vague value can stand between two that contradict each other.
	return kept.length > 1 ? byWeight(kept).map(valueOf) : values.map(valueOf);
}

function byWeight(groups: Telling[][]): Telling[][] {
	const weights = new Map(groups.map((group) => [group, countNotes(group)]));
	return groups.sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
}

function isAlike(a: Telling | undefined, b: Telling | undefined): boolean {
	const verdict = a === undefined || b === undefined ? null : compareValues(a, b);
	return verdict === 'agree' || verdict === 'rounding';
}

function valueOf(tellings: readonly Telling[]): ToldValue {
	const worded = tellings.find(({ text }) => wordsRe.test(text)) ?? tellings[0];
	return { text: plain(worded?.text ?? ''), notes: countNotes(tellings), tellings };
}

function countNotes(tellings: readonly Telling[]): number {
	return new Set(tellings.map(({ file }) => file)).size;
}
