import type { PartialDate } from '../types';

/** Where an event's date stands in a timeline. */
export interface ShownDate {
	/** The year of its heading; null where no year is known. */
	readonly year: number | null;
	/** What is known besides the year: `06-21`, `06`, `Q2`; the year itself where nothing is, `–` where no date is. */
	readonly label: string;
}

const dateRe = /^(\d{3}[\dX])(?:-(.{2,5}))?$/;

/** Reads a date as a timeline shows it. A range stands where it begins, with its end after a dash: `06-12–21`, `06–09`, `2018–23`. */
export function showDate(date: PartialDate | null): ShownDate {
	if (date === null) return { year: null, label: '–' };
	if (date.startsWith('--')) return { year: null, label: date.slice(2) };
	const [from = '', to] = date.split('/');
	if (to === undefined) return showSingle(from);
	if (from === '..') return { ...showSingle(to), label: `–${showSingle(to).label}` };
	const start = showSingle(from);
	return { year: start.year, label: to === '..' ? `${start.label}–` : `${start.label}–${shortEnd(from, to)}` };
}

function showSingle(date: string): ShownDate {
	const [, year, rest] = dateRe.exec(date) ?? [];
	if (year === undefined) return { year: null, label: date };
	return { year: Number(year.replace('X', '0')), label: rest ?? (year.endsWith('X') ? `${year.slice(0, 3)}0s` : year) };
}

/** The end of a range without what it has in common with the start. */
function shortEnd(from: string, to: string): string {
	if (from.slice(0, 4) !== to.slice(0, 4)) return from.length === 4 && from.slice(0, 2) === to.slice(0, 2) ? to.slice(2) : to;
	const isMonthShared = from.length === 10 && to.length === 10 && from.slice(0, 7) === to.slice(0, 7);
	return to.slice(isMonthShared ? 8 : 5);
}
