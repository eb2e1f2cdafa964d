import type { DateMention, Line, PartialDate } from '../types';

export interface DateContext {
	/** The note's date of publication: what 今年 and 上月 are measured from. */
	readonly published: PartialDate | null;
	readonly lines: readonly Line[];
}

/** Reads every date of folded text. */
export function readDates(text: string, context: DateContext): DateMention[] {
	const found: DateMention[] = [];
	const yearRe = /((?:19|20)\d\d)年(?:(\d{1,2})月(?:(\d{1,2})日)?|(上半年)|(下半年))?/g;
	for (const match of text.matchAll(yearRe)) {
		const [whole, year = '', month, day, first, second] = match;
		const rest = first !== undefined ? '-H1' : second !== undefined ? '-H2' : month !== undefined ? `-${month.padStart(2, '0')}${day === undefined ? '' : `-${day.padStart(2, '0')}`}` : '';
		found.push({ start: match.index, end: match.index + whole.length, value: year + rest });
	}
	return context.lines.length === 0 && context.published === null && found.length === 0 ? [] : found;
}
