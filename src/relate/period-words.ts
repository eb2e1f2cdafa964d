import type { DateMention, Span } from '../types';
import { GuardedPattern } from '../text/guarded-pattern';
import { firstAfter } from '../text/spans';

/** Quarters, halves and stretches of months, where no year is needed to know one. */
const periodWord = '(?:第?[一二三四1-4]季度?|前[一二三四五六七八九十两0-9]{1,2}个?[月季]度?|[上下]半年|(?:^|[^a-z])[qh][1-4](?![a-z0-9]))';

/** A period shortly before the end of some words, and nothing but words behind it. */
export const lastPeriodWord = new GuardedPattern('季月半qh', new RegExp(`${periodWord}[^,。;]{0,24}$`));
const anyPeriodRe = new RegExp(`${periodWord}|[今去上]年(?!来|同期)`);
/** A period word starts within this of the date that it is part of. */
const yearReach = 6;

/** Whether a stretch names a period of a year that nobody tells: 今年一季度营收2亿元, in a note of an unknown day. */
export function namesUndatedPeriod(text: string, span: Span, dates: readonly DateMention[]): boolean {
	const match = anyPeriodRe.exec(text.slice(span.start, span.end));
	if (match === null) return false;
	const at = span.start + match.index;
	const date = dates[firstAfter(dates, at - yearReach)];
	return date === undefined || date.start > at + match[0].length;
}
