import type { PartialDate, Span } from '../types';
import { isComparedDate, isYearAgo, type EventDate } from './event-dates';
import type { CompletedDate } from './complete-dates';
import type { EventNote } from './event-note';
import { firstAfter } from '../text/spans';

/** Sentences of one paragraph in which a period told before still holds, in code units. */
const periodReach = 400;

/**
 * The reporting period of a result told in `span`, whose trigger is at `trigger`: one written there, one that its day closes (截至12月31日
 * 止六个月), one that the name of the report gives (7月24日公布的二季报), `told` by the results just before, that of its figures, or one told
 * somewhat earlier. Null when nothing tells. `reported` is the day or month on which it came out, where the text says so.
 */
export function reportingPeriod(note: EventNote, span: Span, trigger: number, told: PartialDate | null, reported: EventDate | null): { value: PartialDate; span: Span | null } | null {
	const { text } = note.prose;
	const dates = note.dates.inside(span).filter((date) => !isComparedDate(text, date));
	const closed = dates.map((date) => ({ value: closedPeriod(text, date), span: date })).find(({ value }) => value !== null);
	if (closed !== undefined && closed.value !== null) return { value: closed.value, span: closed.span };
	const words = text.slice(span.start, span.end);
	const written = dates.filter((date) => isPeriod(date.value) && date.start !== reported?.span?.start);
	const series = /分别|依次/.test(words) ? stretchOf(written.length > 1 ? written.map(({ value }) => value) : note.figures.inside(span).flatMap(({ period }) => period ?? [])) : null;
	if (series !== null) return { value: series, span: written[0] ?? null };
	const own = written.filter((date) => date.start < trigger).pop() ?? written.find((date) => !isYearAgo(text, date));
	if (own !== undefined) return { value: own.value, span: own };
	const named = namedReport(words, dates[0]?.value ?? note.prose.published);
	if (named !== null) return { value: named, span: null };
	const half = /半年|中期|六个月/.test(words) ? halfBefore(note, span.start) : null;
	if (half !== null && isReportedOn(half, reported)) return { value: half, span: null };
	// A stretch whose year nobody tells is not the period told before.
	if (stretchRe.test(words)) return null;
	if (told !== null && isReportedOn(told, reported)) return { value: told, span: null };
	const compared = note.dates.inside(span).filter((date) => isComparedDate(text, date));
	const figures = note.figures.inside(span).filter(({ start }) => !compared.some(({ end }) => end <= start && start - end <= besideDate));
	const measured = (figures.find((figure) => figure.start > trigger) ?? figures[0])?.period ?? null;
	if (measured !== null && isPeriod(measured) && isReportedOn(measured, reported)) return { value: measured, span: null };
	const before = toldBefore(note, span.start);
	return before !== null && isReportedOn(before.value, reported) ? before : null;
}

/** Between a date and the figure that it dates: 较2023年的118亿元. */
const besideDate = 2;

/** Months after a period within which its results come out: those of a year by April, of a part of one before those of the next part. */
const mostMonths = { year: 4, part: 3 };

/** Whether results of a period that other words tell can be those that came out on a day: on 8月15日 it is not the first quarter's any more. */
function isReportedOn(period: PartialDate, reported: EventDate | null): boolean {
	const [first = period, end = first] = period.split('/');
	const [last, day] = [lastMonth(end), lastMonth(reported?.value ?? '')];
	// Results of several years stand in a prospectus of any day.
	if (last === null || day === null || (first !== end && yearRe.test(end))) return true;
	return day >= last && day - last <= (yearRe.test(period) ? mostMonths.year : mostMonths.part);
}

const yearRe = /^\d{4}$/;

/** The last month of a date, counted from the year 0; null without a year. */
function lastMonth(date: PartialDate): number | null {
	const match = /^(\d{4})(?:-([HQ]?)(\d\d?))?/.exec(date);
	return match === null ? null : Number(match[1]) * 12 + Number(match[3] ?? 12) * (match[2] === 'H' ? 6 : match[2] === 'Q' ? 3 : 1);
}

const stretchRe = /前[两二三四五六七八九十\d]{1,2}(?:季|个?月)/;

/** From the first to the last of several periods (2018年、2019年和2021年上半年分别为…); null for one alone. */
function stretchOf(values: readonly PartialDate[]): PartialDate | null {
	const ordered = [...new Set(values.filter(isPeriod))].sort();
	const first = ordered[0]?.split('/')[0];
	const last = ordered.at(-1)?.split('/').pop();
	return first === undefined || last === undefined || first === last ? null : `${first}/${last}`;
}

/** Halves, quarters and stretches of months or years: what results are told for, as days are not. */
function isPeriod(value: PartialDate): boolean {
	return !/^--|^\.\.|\.\.$|\d-\d\d-\d\d/.test(value);
}

const closesRe = /^(?:日|底|末)?止?(?:的)?((?:三|六|九|十二|3|6|9|12)个月|年度|全年|财年|财政年度|半年|上半年|季度)/;
const monthsByWord: Readonly<Record<string, number>> = { 三个月: 3, '3个月': 3, 季度: 3, 六个月: 6, '6个月': 6, 半年: 6, 上半年: 6, 九个月: 9, '9个月': 9, 十二个月: 12, '12个月': 12, 年度: 12, 全年: 12, 财年: 12, 财政年度: 12 };

/** The stretch that a day or month closes, where the words behind it say how long it was; null where they do not. */
function closedPeriod(text: string, date: CompletedDate): PartialDate | null {
	const match = closesRe.exec(text.slice(date.end, date.end + 10));
	const last = /^(\d{4})-(\d\d)(?:-\d\d)?$/.exec(date.value);
	if (match === null || last === null || !/止|截至|截止/.test(text.slice(Math.max(0, date.start - 3), date.end + 3))) return null;
	const length = monthsByWord[match[1] ?? ''];
	if (length === undefined) return null;
	return periodOf(Number(last[1]), Number(last[2]), length);
}

/** The period of `length` months that ends with a month, by its usual name. */
function periodOf(year: number, month: number, length: number): PartialDate {
	const first = year * 12 + month - length;
	const start = { year: Math.floor(first / 12), month: (first % 12) + 1 };
	if (start.year === year) {
		if (length === 12) return String(year);
		if (length === 6 && (month === 6 || month === 12)) return `${year}-H${month / 6}`;
		if (length === 3 && month % 3 === 0) return `${year}-Q${month / 3}`;
	}
	return `${start.year}-${twoDigits(start.month)}/${year}-${twoDigits(month)}`;
}

function twoDigits(value: number): string {
	return String(value).padStart(2, '0');
}

const reportRe = /(?:第)?(?:([一二三四])季度?(?:财报|报)|(半年报|中报|中期业绩|中期报告)|(年报|年度报告|全年业绩)|(全年)(?!\d|[^,;。]{0,10}目标|预|计划|有望|料|仍|将))/;

/** The period that the name of a report gives, with the year of the day it was told. */
function namedReport(words: string, day: PartialDate | null): PartialDate | null {
	const year = day === null ? null : /^\d{4}/.exec(day)?.[0];
	if (year == null) return null;
	const match = reportRe.exec(words);
	if (match === null) return null;
	const month = Number(/^\d{4}-(\d\d)/.exec(day ?? '')?.[1] ?? 12);
	if (match[1] !== undefined) {
		const quarter = '一二三四'.indexOf(match[1]) + 1;
		return `${quarter * 3 - 2 > month ? Number(year) - 1 : year}-Q${quarter}`;
	}
	// 全年 alone is the year before until results of the first half are told.
	if (match[4] !== undefined && month > 6) return null;
	// Interim results come out in the half that follows, the year's in the next year.
	if (match[2] !== undefined) return month <= 6 ? `${Number(year) - 1}-H2` : `${year}-H1`;
	return month <= 6 ? String(Number(year) - 1) : year;
}

const samePartRe = /^\d{4}-[HQ]\d$|^\d{4}-\d\d\/\d{4}-\d\d$/;

/** Dates looked through for a half that interim results were told for. */
const mostLookedThrough = 40;

function halfBefore(note: EventNote, before: number): PartialDate | null {
	const { text } = note.prose;
	const first = note.dates.firstAfter(before) - 1;
	for (let i = first; i >= 0 && i > first - mostLookedThrough; i--) {
		const date = note.dates.spans[i];
		if (date === undefined || isComparedDate(text, date)) continue;
		const value = closedPeriod(text, date) ?? date.value;
		if (/^\d{4}-H\d$/.test(value)) return value;
	}
	return null;
}

/** A half or quarter told shortly before. */
function toldBefore(note: EventNote, before: number): { value: PartialDate; span: null } | null {
	const { text, lines } = note.prose;
	const from = lines[firstAfter(lines, before)]?.start ?? 0;
	for (let i = note.dates.firstAfter(before) - 1; i >= 0; i--) {
		const date = note.dates.spans[i];
		if (date === undefined || before - date.end > periodReach || date.end < from) return null;
		if (isComparedDate(text, date)) continue;
		const value = closedPeriod(text, date) ?? date.value;
		if (samePartRe.test(value)) return { value, span: null };
	}
	return null;
}
