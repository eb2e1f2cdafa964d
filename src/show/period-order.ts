import type { PartialDate } from '../types';

/** Sorts periods by when they end, those that end together by what they are called. */
export function byEnd(a: PartialDate, b: PartialDate): number {
	const [endA, endB] = [endOf(a), endOf(b)];
	return endA < endB ? -1 : endA > endB ? 1 : a < b ? -1 : a > b ? 1 : 0;
}

/** When a period ends, as words to sort by: a year ends after its halves and quarters, what has no known year after all. */
export function endOf(period: PartialDate): string {
	if (period.startsWith('--')) return `9999-${period.slice(2)}`;
	const end = period.includes('/') ? (period.split('/')[1] ?? period) : period;
	const [year = '', part] = [end.slice(0, 4), end.slice(5)];
	if (part === '') return `${year}-12-32`;
	const month = /^([HQ])(\d)$/.exec(part);
	return month === null ? `${year}-${part}` : `${year}-${String(Number(month[2]) * (month[1] === 'H' ? 6 : 3)).padStart(2, '0')}-32`;
}
