import type { DateMention, Line, Mention, Prose, Quantity, Reading, Span } from '../types';
import { isDigit } from '../detect/numerals';
import { firstFrom } from '../text/marks';
import { UnitSet } from '../text/unit-set';
import { splitClauses } from './clauses';
import { findMetricWords, type MetricWord } from './metrics';

/** A sentence with everything found in it, in order. Spans are of the reading. */
export interface Scene extends Reading, Span {
	readonly line: Line;
	readonly clauses: readonly Span[];
	readonly mentions: readonly Mention[];
	readonly dates: readonly DateMention[];
	readonly quantities: readonly Quantity[];
	readonly words: readonly MetricWord[];
}

const nothing: readonly never[] = [];
/** A sentence longer than this is cut into stretches of this length at most, which bounds the work per figure. */
const mostScene = 600;
/** A stretch that a pause would make shorter than this is cut where its length ends. */
const leastScene = 300;
const pauses = new UnitSet(',;\t');

/** Sentences of a reading, cut where they are too long. */
export function scenesIn(prose: Prose): Span[] {
	const scenes: Span[] = [];
	for (const span of prose.sentences) {
		let start = span.start;
		while (span.end - start > mostScene) {
			const end = pauseBefore(prose, start + leastScene, start + mostScene) ?? start + mostScene;
			scenes.push({ start, end });
			start = end;
		}
		scenes.push(start === span.start ? span : { start, end: span.end });
	}
	return scenes;
}

/** Behind the last pause between two offsets; null where none is. A comma inside a number is none. */
function pauseBefore({ marks, units }: Prose, from: number, to: number): number | null {
	for (let i = firstFrom(marks, to) - 1; i >= 0; i--) {
		const at = marks[i] ?? 0;
		if (at < from) return null;
		if (pauses.has(units[at] ?? 0) && !isDigit(units[at + 1] ?? 0)) return at + 1;
	}
	return null;
}

/** Sets up a sentence. Metric words are looked for only where there are quantities that they could name. */
export function setScene(prose: Prose, span: Span, line: Line, found: Pick<Scene, 'mentions' | 'dates' | 'quantities'>): Scene {
	const { text, units } = prose;
	const { mentions, dates, quantities } = found;
	const told = quantities.length > 0;
	const clauses = told ? splitClauses(prose, span) : nothing;
	const named = told ? wordsBeside(prose, span, dates) : nothing;
	const words = mentions.length === 0 || named.length === 0 ? named : named.filter((word) => !overlapsOne(mentions, word));
	return { start: span.start, end: span.end, text, units, line, clauses, mentions, dates, quantities, words };
}

/** Whether one of a list in order lies partly in a stretch. */
function overlapsOne(found: readonly Span[], { start, end }: Span): boolean {
	for (const one of found) {
		if (one.start >= end) return false;
		if (one.end > start) return true;
	}
	return false;
}

/** Metric words outside dates: the 年 of 2023年费用 is of the year. */
function wordsBeside(reading: Reading, span: Span, dates: readonly DateMention[]): readonly MetricWord[] {
	if (dates.length === 0) return findMetricWords(reading, span);
	const words: MetricWord[] = [];
	let start = span.start;
	for (const date of dates) {
		if (date.start > start) findMetricWords(reading, { start, end: date.start }, words);
		start = date.end;
	}
	return start < span.end ? findMetricWords(reading, { start, end: span.end }, words) : words;
}

/** Index of the clause that holds an offset: the last one that starts at or before it. */
export function clauseAt(scene: Scene, offset: number): number {
	let index = scene.clauses.length - 1;
	while (index > 0 && (scene.clauses[index]?.start ?? 0) > offset) index--;
	return Math.max(0, index);
}

export function clauseOf(scene: Scene, index: number): Span {
	return scene.clauses[index] ?? scene;
}

/** Those of a list in order, without overlap, that lie in a stretch. */
export function within<Found extends Span>(found: readonly Found[], start: number, end: number): readonly Found[] {
	if (found.length === 0) return nothing;
	let low = countBefore(found, start);
	const inside: Found[] = [];
	for (let one = found[low]; one !== undefined && one.end <= end; one = found[++low]) inside.push(one);
	return inside;
}

/** The last of a list in order that lies in a stretch; nothing is gathered for it. */
export function lastWithin<Found extends Span>(found: readonly Found[], start: number, end: number): Found | undefined {
	for (let i = countBefore(found, end) - 1; i >= 0; i--) {
		const one = found[i];
		if (one === undefined || one.start < start) return undefined;
		if (one.end <= end) return one;
	}
	return undefined;
}

/** The last of a list in order that lies in a stretch and is one of those that are asked for. */
export function lastOf<Found extends Span>(found: readonly Found[], start: number, end: number, isMeant: (one: Found) => boolean): Found | undefined {
	for (let i = countBefore(found, end) - 1; i >= 0; i--) {
		const one = found[i];
		if (one === undefined || one.start < start) return undefined;
		if (one.end <= end && isMeant(one)) return one;
	}
	return undefined;
}

/** The first of a list in order that lies in a stretch. */
export function firstWithin<Found extends Span>(found: readonly Found[], start: number, end: number): Found | undefined {
	const one = found[countBefore(found, start)];
	return one !== undefined && one.end <= end ? one : undefined;
}

/** How many of a list in order start before an offset. */
function countBefore(found: readonly Span[], offset: number): number {
	let low = 0;
	let high = found.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((found[middle]?.start ?? offset) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Hands out, stretch by stretch in order, what lies in each; every item is looked at once. */
export class Cursor<Found extends Span> {
	private next = 0;
	/** Most stretches end before the next item. */
	private nextStart: number;

	constructor(private readonly found: readonly Found[]) {
		this.nextStart = found[0]?.start ?? Infinity;
	}

	/** Items that start in `[start, end)`; stretches must come in order. */
	take({ start, end }: Span): readonly Found[] {
		if (this.nextStart >= end) return nothing;
		while (this.nextStart < start) this.pass();
		const taken: Found[] = [];
		for (let one = this.found[this.next]; one !== undefined && one.start < end; one = this.found[this.next]) {
			taken.push(one);
			this.pass();
		}
		return taken;
	}

	private pass(): void {
		this.nextStart = this.found[++this.next]?.start ?? Infinity;
	}
}
