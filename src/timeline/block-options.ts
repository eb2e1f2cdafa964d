import { mayReach } from '../relate/date-order';
import type { EventType, PartialDate } from '../types';

/** What a timeline inside a note shows. */
export interface BlockOptions {
	/** Names of companies, of which an event has to concern one; empty where the note decides. */
	readonly companies: readonly string[];
	/** All types when empty. */
	readonly types: readonly EventType[];
	/** First and last year, month or day; null for no limit. */
	readonly from: PartialDate | null;
	readonly to: PartialDate | null;
	/** Events shown, the newest. */
	readonly limit: number;
}

/** What is wrong with a block, and the word that is. */
export interface BlockProblem {
	readonly kind: 'shape' | 'option' | 'type' | 'date' | 'limit' | 'company';
	readonly word: string;
}

export const optionNames = ['company', 'types', 'from', 'to', 'limit'] as const;

const usualLimit = 50;
/** So many rows are drawn without being felt. */
const mostRows = 500;
const dateRe = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * Reads what a block asks for, from its YAML as parsed; null is an empty block, which shows everything. `typeNamed` knows the event types by the words
 * that readers see. Gives the first problem where something cannot be understood: an option that is silently left out would show the wrong events.
 */
export function readBlockOptions(parsed: unknown, typeNamed: (name: string) => EventType | null): BlockOptions | BlockProblem {
	if (parsed !== null && (typeof parsed !== 'object' || Array.isArray(parsed))) return { kind: 'shape', word: writtenAs(parsed) };
	const given = new Map<string, unknown>(Object.entries(parsed ?? {}).filter(([, value]) => value !== null));
	for (const name of given.keys()) if (!optionNames.some((known) => known === name)) return { kind: 'option', word: name };
	const types: EventType[] = [];
	for (const name of wordsOf(given.get('types'))) {
		const type = typeNamed(name);
		if (type === null) return { kind: 'type', word: name };
		types.push(type);
	}
	const dates: (PartialDate | null)[] = [];
	for (const name of ['from', 'to']) {
		const date = given.has(name) ? writtenAs(given.get(name)).trim() : null;
		if (date !== null && !isLimit(date)) return { kind: 'date', word: date };
		dates.push(date);
	}
	const [from = null, to = null] = dates;
	const limit = given.get('limit') ?? usualLimit;
	if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1) return { kind: 'limit', word: writtenAs(limit) };
	return { companies: wordsOf(given.get('company')), types, from, to, limit: Math.min(limit, mostRows) };
}

/** One word, several in a list, or several set apart by commas; a link is its name. */
function wordsOf(value: unknown): string[] {
	const words = Array.isArray(value) ? value.flat(2).map(writtenAs) : value === undefined ? [] : writtenAs(value).split(/[,，、]/);
	return words.map((word) => word.replace(/^\s*\[\[([^\]|]*)(?:\|[^\]]*)?\]\]\s*$/, '$1').trim()).filter((word) => word !== '');
}

function writtenAs(value: unknown): string {
	return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** Whether a word is a year, a month or a day to begin or end with. */
export function isLimit(word: string): boolean {
	return dateRe.test(word);
}

/** Whether a date, or a part of its stretch, lies in what a block asks for; an unknown year lies in none that has a limit. */
export function isBetween(date: PartialDate | null, { from, to }: Pick<BlockOptions, 'from' | 'to'>): boolean {
	if (from === null && to === null) return true;
	if (date === null || date.startsWith('--')) return false;
	return (from === null || mayReach(date, from)) && (to === null || mayReach(to, date));
}
