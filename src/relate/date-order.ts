import type { PartialDate } from '../types';

const dayRe = /^(\d{4})-(\d\d)-(\d\d)$/;
const partStart: Readonly<Record<string, string>> = { H1: '01', H2: '07', Q1: '01', Q2: '04', Q3: '07', Q4: '10' };

/** Whether a date is known to the day. */
export function isDay(date: PartialDate | null): date is PartialDate {
	return date !== null && dayRe.test(date);
}

/** Days between two dates that are known to the day; infinite for others. */
export function daysApart(a: PartialDate, b: PartialDate): number {
	return Math.abs(dayNumber(a) - dayNumber(b));
}

function dayNumber(date: PartialDate): number {
	const match = dayRe.exec(date);
	// In UTC on both sides, so that no time zone moves a day.
	return match === null ? Infinity : Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86_400_000;
}

/**
 * How two dates stand to each other: `equal`; `refines` when one lies within the other (2023-06 in 2023, 2023-06 in 2023-H1, 2021 in
 * 2020/2022); `unknown` when one of them is null; `apart` otherwise.
 */
export function dateRelation(a: PartialDate | null, b: PartialDate | null): 'equal' | 'refines' | 'apart' | 'unknown' {
	if (a === null || b === null) return 'unknown';
	if (a === b) return 'equal';
	const [firstA, lastA] = monthsOf(a);
	const [firstB, lastB] = monthsOf(b);
	const within = (firstA >= firstB && lastA <= lastB) || (firstB >= firstA && lastB <= lastA);
	return within && !(isDay(a) && isDay(b)) ? 'refines' : 'apart';
}

/** Whether the first date ends on or after the day, or in or after the month, on which the second one begins. */
export function mayReach(date: PartialDate, start: PartialDate): boolean {
	if (isDay(date) && isDay(start)) return date >= start;
	return monthsOf(date)[1] >= monthsOf(start)[0];
}

/** First and last month of a date, in months since the year 0; what has no year is nowhere. */
function monthsOf(date: PartialDate): readonly [number, number] {
	const [from = '', to = from] = date.split('/');
	return [from === '..' ? -Infinity : monthOf(from, false), to === '..' ? Infinity : monthOf(to, true)];
}

function monthOf(date: string, last: boolean): number {
	const match = /^(\d{3})([\dX])(?:-(\d\d|[HQ]\d))?/.exec(date);
	if (match === null) return NaN;
	const year = Number(match[1]) * 10 + (match[2] === 'X' ? (last ? 9 : 0) : Number(match[2]));
	const part = match[3];
	if (part === undefined) return year * 12 + (last ? 11 : 0);
	const start = Number(partStart[part] ?? part) - 1;
	return year * 12 + start + (last ? (part.startsWith('H') ? 5 : part.startsWith('Q') ? 2 : 0) : 0);
}

/** How coarse what begins alike can be: decade, year, half, quarter, month and day. */
const coarseness = ['X', '', 'H', 'Q'];

/**
 * Orders dates from old to new: by where they begin, a coarse one before the finer ones it holds, then ranges by where they end; without a year
 * behind all others, null last.
 */
export function compareDates(a: PartialDate | null, b: PartialDate | null): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	const [keyA, keyB] = [sortKey(a), sortKey(b)];
	return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

/** A blank sorts before whatever a date goes on with. */
function sortKey(date: PartialDate): string {
	const [from = '', to = ''] = date.split('/');
	const start = from === '..' ? to : from;
	if (start.startsWith('--')) return `9999${start}`;
	const rank = coarseness.indexOf(/[XHQ]/.exec(start)?.[0] ?? '');
	return `${start.replace('X', '0').replace(/[HQ]\d/, (part) => partStart[part] ?? part)} ${start.length > 4 && rank === 1 ? coarseness.length : rank} ${to === '' ? '' : endKey(to)}`;
}

/** When a range ends, to be compared as text; open ends come last. */
function endKey(end: PartialDate): string {
	return end === '..' ? '~' : `${String(monthOf(end, true)).padStart(6, '0')}-${dayRe.exec(end)?.[3] ?? '32'}`;
}
