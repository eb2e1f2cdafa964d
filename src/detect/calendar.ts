import type { PartialDate } from '../types';

/** A point or stretch of the calendar as far as its words tell; a missing year, month or day is null. */
export interface CalendarDate {
	readonly year: number | null;
	readonly month: number | null;
	readonly day: number | null;
	readonly half: 1 | 2 | null;
	readonly quarter: 1 | 2 | 3 | 4 | null;
}

// Every date is built by one of the next four, never by spreading: dates of one shape are read several times faster.

/** A year, month or day; null for what is unknown. */
export function dateOf(year: number | null, month: number | null = null, day: number | null = null): CalendarDate {
	return { year, month, day, half: null, quarter: null };
}

export function halfOf(year: number | null, half: CalendarDate['half']): CalendarDate {
	return { year, month: null, day: null, half, quarter: null };
}

export function quarterOf(year: number | null, quarter: CalendarDate['quarter']): CalendarDate {
	return { year, month: null, day: null, half: null, quarter };
}

/** The same part of another year. */
export function inYear({ month, day, half, quarter }: CalendarDate, year: number | null): CalendarDate {
	return { year, month, day, half, quarter };
}

export const unknownDate: CalendarDate = dateOf(null);

/** Reads a plain partial date (`2023`, `2023-08`, `2023-08-04`); nulls where it does not say. */
export function parsePlain(date: PartialDate | null): CalendarDate {
	if (date === null || !isYear(date.slice(0, 4))) return unknownDate;
	const [year = '', month = '', day = ''] = date.split('-');
	return dateOf(Number(year), numberOrNull(month), numberOrNull(day));
}

/** Writes a date EDTF-like; null where the words say too little: a quarter or half without a year, or nothing at all. */
export function writeDate(date: CalendarDate): PartialDate | null {
	const { year, month, day, half, quarter } = date;
	if (month !== null) {
		const start = year === null ? '-' : String(year);
		return day === null ? `${start}-${twoDigits(month)}` : `${start}-${twoDigits(month)}-${twoDigits(day)}`;
	}
	if (year === null || day !== null) return null;
	if (half !== null) return `${year}-H${half}`;
	return quarter === null ? String(year) : `${year}-Q${quarter}`;
}

/** A month `offset` months from a known one, or a day of it. */
export function shiftMonth(year: number, month: number, offset: number, day: number | null = null): CalendarDate {
	const count = year * 12 + (month - 1) + offset;
	return dateOf(Math.floor(count / 12), (count % 12) + 1, day);
}

/** The calendar quarter that ended last before a month began. */
export function lastQuarterBefore(year: number, month: number): CalendarDate {
	const ended = Math.floor((month - 1) / 3);
	return ended === 1 || ended === 2 || ended === 3 ? quarterOf(year, ended) : quarterOf(year - 1, 4);
}

/** A day `offset` days from a known one, counted without clocks or zones. */
export function shiftDay(date: CalendarDate, offset: number): CalendarDate {
	if (date.year === null || date.month === null || date.day === null) return unknownDate;
	let { year, month } = date;
	let day = date.day + offset;
	for (; day < 1; day += daysIn(year, month)) {
		year = month === 1 ? year - 1 : year;
		month = month === 1 ? 12 : month - 1;
	}
	for (; day > daysIn(year, month); month = month === 12 ? 1 : month + 1) {
		day -= daysIn(year, month);
		year = month === 12 ? year + 1 : year;
	}
	return dateOf(year, month, day);
}

/** Day of the week of a day, 0 for Monday; 0 for a date that tells no day. */
export function weekdayOf({ year, month, day }: CalendarDate): number {
	if (year === null || month === null || day === null) return 0;
	// Counted in years that begin with March, so that the leap day is their last (Sakamoto's method).
	const turn = month < 3 ? year - 1 : year;
	const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
	return (turn + Math.floor(turn / 4) - Math.floor(turn / 100) + Math.floor(turn / 400) + shift + day + 6) % 7;
}

/** First month of what a date tells, counted from year 0; null without a year. For comparing the ends of a range. */
export function firstMonth(date: CalendarDate): number | null {
	if (date.year === null) return null;
	return date.year * 12 + startMonth(date) - 1;
}

/** First month (1 to 12) of the part of the year that a date names; 1 for a year alone. */
export function startMonth(date: CalendarDate): number {
	if (date.month !== null) return date.month;
	if (date.quarter !== null) return date.quarter * 3 - 2;
	return date.half === 2 ? 7 : 1;
}

export function isMonth(value: number): boolean {
	return value >= 1 && value <= 12;
}

export function isDay(value: number): boolean {
	return value >= 1 && value <= 31;
}

function daysIn(year: number, month: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function twoDigits(value: number): string {
	return value < 10 ? `0${value}` : String(value);
}

function numberOrNull(digits: string): number | null {
	const value = Number(digits);
	return digits !== '' && Number.isInteger(value) ? value : null;
}

function isYear(digits: string): boolean {
	return digits.length === 4 && Number.isInteger(Number(digits));
}
