import type { PartialDate } from '../types';
import { standsInDateline } from './dateline';
import type { Properties } from './front-matter';

/** Front matter keys that hold the day of publication, first found first. */
export const publishedKeys: readonly string[] = [
	'published', 'date', 'pubdate', 'publish_date', '發布日期', '发布日期', '發佈日期', '發布時間', '发布时间', '發佈時間', '出版日期', '日期', 'created',
];

const dateRe = /^\s{0,4}((?:19|20)\d\d)(?:\s?[-/.年]\s?(\d{1,2})(?:\s?[-/.月]\s?(\d{1,2})(?!\d))?)?/;

/** Reads the date of publication from front matter: a full date, a month or a year. Null when no key holds one. */
export function publishedInFrontMatter(properties: Properties, keys: readonly string[]): PartialDate | null {
	for (const key of keys) {
		const value = properties[key];
		if (typeof value !== 'string' && typeof value !== 'number') continue;
		const match = dateRe.exec(String(value));
		const date = match === null ? null : partialDate(match[1], match[2], match[3]);
		if (date !== null) return date;
	}
	return null;
}

/** A dateline stands near the top of a page. */
const datelineReach = 1500;
/** 某报2024年3月28日消息,: how a dispatch opens, in the first paragraph below its title. */
const houseBeforeRe = /^(?:[^,。;:!?据称传截]{0,9}(?:社|报|网|刊|台|财经|科技|新闻|氪|嗅))?$/;
const dispatchRe = /^(?:早间|晚间|上午|下午|凌晨)?(?:消息|讯|电)[,:)]/;
const titleReach = 120;
const yearToldRe = /([今去])\(((?:19|20)\d\d)\)年/;
const fullDateRe = /((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?(?!\d)/g;
/**
 * Finds a dateline in folded text: a full date with a clock time, a label (发布时间, 来源) or a byline, alone on its
 * line, or where a dispatch opens. A date inside a sentence is none. Where there is none, the year that 今(2021)年 tells.
 */
export function publishedInText(text: string): PartialDate | null {
	const top = text.slice(0, datelineReach);
	for (const match of top.matchAll(fullDateRe)) {
		const date = { start: match.index, end: match.index + match[0].length };
		const lineBreak = text.indexOf('\n', date.end);
		const line = { start: top.lastIndexOf('\n', date.start) + 1, end: lineBreak < 0 ? text.length : lineBreak };
		if (standsInDateline(text, line, date) || (line.start <= titleReach && dispatchRe.test(text.slice(date.end, date.end + 6)) && houseBeforeRe.test(text.slice(line.start, date.start)))) return partialDate(match[1], match[2], match[3]);
	}
	const year = yearToldRe.exec(top);
	return year === null ? null : String(Number(year[2]) + (year[1] === '去' ? 1 : 0));
}

function partialDate(year: string | undefined, month: string | undefined, day: string | undefined): PartialDate | null {
	if (year === undefined) return null;
	const m = Number(month ?? 0);
	const d = Number(day ?? 0);
	if (m < 1 || m > 12) return year;
	if (d < 1 || d > 31) return `${year}-${twoDigits(m)}`;
	return `${year}-${twoDigits(m)}-${twoDigits(d)}`;
}

function twoDigits(value: number): string {
	return String(value).padStart(2, '0');
}
