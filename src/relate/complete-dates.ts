import type { DateMention, PartialDate, Prose } from '../types';
import { standsApart } from '../detect/dates';

/** A date mention whose year, where it was left out, has been taken from the text before or from the publication. */
export interface CompletedDate extends DateMention {
	readonly completed: boolean;
}

/** Words that count from the date of publication, and not from what was told before. */
export const fromPublicationRe = /今|去年|明年|后年|前年|昨|本|上个?月|下个?月|上周|下周/;

/**
 * Gives days and months without a year the year told last in the same line, else that of publication, else the latest year told so
 * far: a founding year in between says nothing of the days that follow.
 */
export function completeDates(dates: readonly DateMention[], prose: Prose): CompletedDate[] {
	const published = prose.published === null ? null : statedYear(prose.published);
	let nearby: string | null = null;
	let latest: string | null = null;
	let line = 0;
	return dates.map((date) => {
		for (; (prose.lines[line]?.end ?? Infinity) <= date.start; line++) nearby = null;
		const own = standsApart(prose.text, date.start) ? null : (lastStatedYear(date.value) ?? statedYear(date.value));
		if (own !== null) {
			nearby = own;
			// What is planned for years ahead dates no news.
			if ((latest === null || own > latest) && (prose.written === null || Number(own) <= prose.written)) latest = own;
		}
		if (own !== null || !date.value.startsWith('--')) return asItIs(date);
		// 今年 of an undated note is not a year that it tells by number.
		const year = fromPublicationRe.test(prose.text.slice(date.start, date.start + 2)) ? published : (nearby ?? published ?? latest);
		return year === null ? asItIs(date) : { start: date.start, end: date.end, value: `${year}${date.value.slice(1)}`, completed: true };
	});
}

function asItIs({ start, end, value }: DateMention): CompletedDate {
	return { start, end, value, completed: false };
}

/** The year that a date, or the end of a stretch, is written with; null where that has none. */
function lastStatedYear(value: PartialDate): string | null {
	return statedYear(value.slice(value.indexOf('/') + 1));
}

/** The year that a date, or the start of a stretch, is written with; null for a day or month of an unknown year. */
export function statedYear(value: PartialDate): string | null {
	return /^\d{4}/.exec(value)?.[0] ?? null;
}
