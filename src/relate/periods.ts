import type { PartialDate } from '../types';

const partRe = /^(\d{4})(?:-(H[12]|Q[1-4]|\d{2})(?:-(\d{2}))?)?$/;
/** A series of more years than this is no series of figures. */
const mostYears = 30;

/** The same stretch of the year before: `2023-H1` → `2022-H1`, `2021/2023` → `2020/2022`. Null where no year is known. */
export function yearBefore(period: PartialDate): PartialDate | null {
	const shifted = period.split('/').map((part) => (partRe.test(part) ? `${Number(part.slice(0, 4)) - 1}${part.slice(4)}` : null));
	return shifted.some((part) => part === null) ? null : shifted.join('/');
}

/** The quarter before one: `2024-Q1` → `2023-Q4`. Null for anything else. */
export function quarterBefore(period: PartialDate): PartialDate | null {
	const match = /^(\d{4})-Q([1-4])$/.exec(period);
	if (match === null) return null;
	const quarter = Number(match[2]);
	return quarter === 1 ? `${Number(match[1]) - 1}-Q4` : `${match[1] ?? ''}-Q${quarter - 1}`;
}

/** The years of a range, the last one as finely as it is told: `2018/2021-H1` → 2018, 2019, 2020, 2021-H1. Null for anything else. */
export function yearsOf(period: PartialDate): PartialDate[] | null {
	const [first = '', last, ...rest] = period.split('/');
	if (last === undefined || rest.length > 0 || !/^\d{4}$/.test(first) || !partRe.test(last)) return null;
	const from = Number(first);
	const to = Number(last.slice(0, 4));
	if (to <= from || to - from >= mostYears) return null;
	return [...Array.from({ length: to - from }, (_, i) => String(from + i)), last];
}

/** The range from the start of one period to the end of another: `2018` and `2021-H1` → `2018/2021-H1`. */
export function spanning(first: PartialDate, last: PartialDate): PartialDate {
	const from = first.split('/')[0] ?? first;
	const to = last.split('/').at(-1) ?? last;
	return from === to ? from : `${from}/${to}`;
}

/**
 * The stretch of so many years up to a moment: 3.5 years up to `2021-06` → `2018/2021-H1`, 3 years up to `2020` → `2018/2020`. Null where
 * the two do not meet at the start of a year.
 */
export function yearsUpTo(end: PartialDate, years: number): PartialDate | null {
	const match = partRe.exec(end);
	if (match === null || years < 1 || years > mostYears) return null;
	const part = match[2] ?? '12';
	const elapsed = part.startsWith('H') ? Number(part[1]) / 2 : part.startsWith('Q') ? Number(part[1]) / 4 : Number(part) / 12;
	const start = Number(match[1]) + elapsed - years;
	if (Math.abs(start - Math.round(start)) > 0.05) return null;
	const last = elapsed === 1 ? String(match[1]) : elapsed === 0.5 ? `${match[1]}-H1` : end;
	return start === Number(last) ? last : `${Math.round(start)}/${last}`;
}

/**
 * The stretch of so many months up to a day, as financial reports name it: 3 months up to `2023-09-30` → `2023-Q3`, 12 up to `2023-12-31` →
 * `2023`, 9 up to `2023-09-30` → `2023-01/2023-09`. Null where the date has no month.
 */
export function monthsUpTo(end: PartialDate, months: number): PartialDate | null {
	const match = /^(\d{4})-(\d{2})/.exec(end);
	if (match === null) return null;
	const year = match[1] ?? '';
	const month = Number(match[2]);
	if (months === 12 && month === 12) return year;
	if (months === 6 && month % 6 === 0) return `${year}-H${month / 6}`;
	if (months === 3 && month % 3 === 0) return `${year}-Q${month / 3}`;
	const first = month - months + 1;
	const start = first > 0 ? `${year}-${String(first).padStart(2, '0')}` : `${Number(year) - 1}-${String(first + 12).padStart(2, '0')}`;
	return `${start}/${year}-${match[2] ?? ''}`;
}

/** A day or month of a year that nobody told (`--06-21`). */
export function isYearless(period: PartialDate): boolean {
	return period.startsWith('--');
}

/** A year, a half or a quarter of it, a month or a day, and no range, decade or date without a year. */
export function isSinglePeriod(period: PartialDate): boolean {
	return partRe.test(period);
}

/** The year that a period ends in; null where none is told. */
export function yearOf(period: PartialDate): PartialDate | null {
	const last = period.slice(period.lastIndexOf('/') + 1);
	return partRe.test(last) ? last.slice(0, 4) : null;
}

/** The same part of another year: `2023-H1` in `2022` → `2022-H1`. Null for ranges over years and periods without one. */
export function inYear(period: PartialDate, year: string): PartialDate | null {
	const parts = period.split('/');
	const own = parts[0]?.slice(0, 4) ?? '';
	if (!/^\d{4}$/.test(year) || parts.some((part) => !partRe.test(part) || part.slice(0, 4) !== own)) return null;
	return parts.map((part) => `${year}${part.slice(4)}`).join('/');
}
