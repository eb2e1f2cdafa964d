import type { DateMention, PartialDate, Prose, Span } from '../types';
import { inside } from './spans';

/** When an event happened, and how that is known. `span` is where it is written, if it is in the same sentence. */
export interface EventDate {
	readonly value: PartialDate;
	readonly basis: 'explicit' | 'context' | 'published';
	readonly span: Span | null;
}

/** A date mention whose year, where it was left out, has been taken from the text before or from the publication. */
export interface CompletedDate extends DateMention {
	readonly completed: boolean;
}

/** Gives days and months without a year the year that was told last before them, else that of publication. */
export function completeDates(dates: readonly DateMention[], published: PartialDate | null): CompletedDate[] {
	let year = published === null ? null : yearOf(published);
	return dates.map((date) => {
		const own = yearOf(date.value);
		if (own !== null) {
			// A year to come is a forecast; what follows is told of the present again.
			year = own;
			return { ...date, completed: false };
		}
		return year === null || !date.value.startsWith('--') ? { ...date, completed: false } : { ...date, value: `${year}${date.value.slice(1)}`, completed: true };
	});
}

function yearOf(value: PartialDate): string | null {
	return /^\d{4}/.exec(value)?.[0] ?? null;
}

const sameTimeRe = /(?:同期|同年|当年|同月|当月|当日|同日|当天|同一天|这期间|此期间|期间|此时|当时|那一年|这一年|该年)/;
const notSameTimeRe = /(?:去年|上年|较|比|以往|历史|与)[^,;]{0,4}同期/;
const goesOnRe = /^(?:而|并|且|但|同时|此外|随后|其后|之后|此次|本次|这次|该|其中|此外|另外|另|还|也|其|公司|双方|此后|紧接著|彼时|不过|此举|至此|不仅)/;
const nowRe = /(?:近日|日前|最近|近期|目前|如今|当前|刚刚|本周|上周|今日|今天|昨日|昨天|昨晚|今晨|今早|日内|眼下|现已|本月|此次|即日|截稿)/;

/**
 * The date that governs a clause: one in the clause itself, else one that opens an earlier clause of the sentence, else one the
 * words refer back to (同期, 同年), else the day of publication where the words say 近日 and the like.
 */
export function governingDate(prose: Prose, dates: readonly CompletedDate[], clauses: readonly Span[], index: number, trigger: Span, told: EventDate | null): EventDate | null {
	const { text } = prose;
	const clause = clauses[index];
	if (clause === undefined) return null;
	const own = nearest(usable(text, inside(dates, clause)), trigger);
	if (own !== null) return eventDate(own);
	for (let i = index - 1; i >= 0; i--) {
		const earlier = clauses[i];
		if (earlier === undefined) break;
		const found = usable(text, inside(dates, earlier));
		const last = found[found.length - 1];
		if (last !== undefined) return eventDate(last);
	}
	const words = text.slice(clauses[0]?.start ?? clause.start, trigger.start);
	if (told !== null && (sameTimeRe.test(words) || goesOnRe.test(words)) && !notSameTimeRe.test(words)) return { value: told.value, basis: 'context', span: null };
	if (prose.published !== null && nowRe.test(words)) return { value: prose.published.slice(0, 7), basis: 'published', span: null };
	return null;
}

function eventDate(date: CompletedDate): EventDate {
	return { value: date.value, basis: date.completed ? 'context' : 'explicit', span: date };
}

/** The last date before the trigger, else the first after it (成立于2014年). */
function nearest(dates: readonly CompletedDate[], trigger: Span): CompletedDate | null {
	let before: CompletedDate | null = null;
	for (const date of dates) {
		if (date.start < trigger.start) before = date;
		else return before ?? date;
	}
	return before;
}

/** Dates inside the title of a work are part of a name; decades and open starts date nothing. */
function usable(text: string, dates: readonly CompletedDate[]): CompletedDate[] {
	return dates.filter((date) => !date.value.startsWith('..') && !date.value.includes('X') && !date.value.startsWith('--') && !isInTitle(text, date));
}

function isInTitle(text: string, span: Span): boolean {
	const before = text.slice(Math.max(0, span.start - 30), span.start);
	return before.lastIndexOf('《') > before.lastIndexOf('》');
}

/** Whether a date lies after the day, month or year of publication. */
export function isLater(value: PartialDate, published: PartialDate | null): boolean {
	if (published === null) return false;
	const from = value.split('/')[0] ?? value;
	const length = Math.min(from.length, published.length);
	return /^\d{4}(?:-\d\d){0,2}$/.test(from) && from.slice(0, length) > published.slice(0, length);
}
