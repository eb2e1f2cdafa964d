import { isMultiplied } from '../detect/dates';
import type { Mention, PartialDate, Prose, Span } from '../types';
import { fromPublicationRe, statedYear, type CompletedDate } from './complete-dates';
import type { EventNote } from './event-note';
import type { SpanIndex } from '../text/span-index';
import { GuardedPattern } from '../text/guarded-pattern';
import { UnitSet } from '../text/unit-set';

/** News of an unknown day: the words say when, but only the day of publication would tell the date. */
const newsRe = new GuardedPattern('近前昨今刚周月去日', /近日|日前|昨日|昨天|昨晚|昨夜|今日|今天|今晨|今早|今晚|刚刚|上周|本周|上个?月|[昨今](?:[(]\d{1,2}[)]|\d{1,2}日)|(?:今|去|前)年(?!来|以来|至今)|本月|近期|最近|(?:^|[^\d])\d{1,2}日/);

/** Whether words tell of something as news, though no date can be given. */
export function isNews(words: string): boolean {
	return newsRe.test(words);
}

/** When an event happened, and how that is known. `span` is where it is written, if it is in the same sentence. */
export interface EventDate {
	readonly value: PartialDate;
	readonly basis: 'explicit' | 'context' | 'published';
	readonly span: Span | null;
}

/** Words that stand for the time told last. */
const samePeriodRe = /^(?:同期|当期|同季度?|当季度?|同一时期)$/;
const sameTimeRe = /(?:同期|同一?时期|同年|当年|同月|当月|当日|同日|当天|同一天|这期间|此期间|期间|此时|当时)/;
/** The same where the sentence before tells no event. */
const withThisRe = new GuardedPattern('而也与同', /^(?:而|也)?(?:与[此之]同[期时]|同一时[间期])/);
/** The year that the text is about. */
const thatYearRe = new GuardedPattern('这那同该', /(?:[这那]一年|同一年|该年)(?![多级]|[前后来里]|以[前后来])/);
const notSameTimeRe = /(?:去年|上年|较|比|以往|历史|与(?![此之]))[^,;]{0,4}同期/;
const goesOnRe = /^(?:而|并|且|但|同时|此外|随后|其后|之后|此次|本次|这次|该|其中|此外|另外|另(?![一有])|还|也|其|公司|双方|此后|紧接著|彼时|不过|此举|至此|不仅)/;
/** A sum of what happened at several times. */
const overYearsRe = /先后|累计|合计|至今|迄今|历年/;
const nowRe = new GuardedPattern('近前今刚周昨内眼现月截', /(?:近日|日前|最近|近期|目前|如今|当前|刚刚(?!成立[^,;。]{0,5}[年月天])|本周|上周|今日|今天|昨日|昨天|昨晚|今晨|今早|日内|眼下|现已|本月|截稿)/);
const thisRe = new GuardedPattern('此即', /此次|即日/);

/**
 * The date that governs a clause: one in the clause itself, else one that opens an earlier clause of the sentence, else one the
 * words refer back to (同期, 这一年), else the day of publication where the words say 近日 and the like.
 */
export function governingDate({ prose, dates, mentions }: EventNote, clauses: readonly Span[], index: number, trigger: Span, told: EventDate | null): EventDate | null {
	const { text } = prose;
	const clause = clauses[index];
	if (clause === undefined) return null;
	const within = usable(text, dates.inside(clause)).filter((date) => date.end === trigger.start || !(sinceRe.at(text, date.end, date.end + 4) || saysWho(text, date, trigger)));
	const own = rose(text, within) ?? nearest(mentions, within, trigger);
	if (own !== null) return told !== null && told.value.slice(4) === own.value.slice(4) && samePeriodRe.test(text.slice(own.start, own.end)) ? { value: told.value, basis: 'context', span: own } : (nextYear(prose, dates, own) ?? eventDate(text, own));
	if (nowRe.in(text, clause.start, trigger.start)) return dayOfNews(text, dates, clauses, index) ?? published(prose) ?? datelineBefore(text, dates, clauses, index);
	const later = laterIn(text, clause.start, Math.min(trigger.start, clause.start + laterReach));
	if (later !== null) return after(prose, dates, clause.start, later);
	for (let i = index - 1; i >= 0; i--) {
		const earlier = clauses[i];
		if (earlier === undefined) break;
		const found = usable(text, dates.inside(earlier)).filter((date) => !isAside(text, date) || (told?.span?.start === date.start && !isOfFounding(text, date)));
		const last = found.at(-1);
		if (last !== undefined) return nextYear(prose, dates, last) ?? eventDate(text, last);
		const before = i < index - 1 ? null : laterIn(text, earlier.start, Math.min(earlier.end, earlier.start + laterReach));
		if (before !== null) return after(prose, dates, earlier.start, before);
	}
	const start = clauses[0]?.start ?? clause.start;
	if (thatYearRe.in(text, start, trigger.start)) {
		const year = told === null ? yearBefore(text, dates, start) : statedYear(told.value);
		if (year !== null) return { value: year, basis: 'context', span: null };
	}
	if (told === null && withThisRe.at(text, start, trigger.start)) {
		const date = dateBefore(text, dates, start);
		if (date !== null && !date.value.startsWith('--')) return { value: date.value, basis: 'context', span: null };
	}
	if (told !== null && goesOnWith(text.slice(start, trigger.start))) return { value: told.value, basis: 'context', span: null };
	return nowRe.in(text, start, trigger.start) || thisRe.in(text, start, trigger.start) ? published(prose) : null;
}

/** Whether the words before a trigger tell of the time told last. */
function goesOnWith(words: string): boolean {
	return !overYearsRe.test(words) && (sameTimeRe.test(words) || goesOnRe.test(words)) && !notSameTimeRe.test(words);
}

/** 两年后, 仅三个月之后: so long after what the line told last. 成立两年后 counts from something else. */
const laterRe = /^(?:而|但|就在|在|仅|短短|到了|过了|时隔|[^,;。预未将若如在立市前一二两三四五六七八九十\d]{1,6})?([一两二三四五六七八九十\d]{1,3})(年|个月|天|周)(?:之|以)?后(?!的?[12]\d{3})/;
const laterReach = 16;

function laterIn(text: string, start: number, end: number): RegExpExecArray | null {
	const words = text.slice(start, end);
	return words.includes('后') ? laterRe.exec(words) : null;
}

const nextYearRe = /^(?:次年|翌年|第二年|隔年)/;
/** How far back the date stands that others are counted from, in code units. */
const countedReach = 300;

/** The date told last before a place in its line. */
function dateBefore(text: string, dates: SpanIndex<CompletedDate>, at: number): CompletedDate | null {
	for (let i = dates.firstAfter(at) - 1; i >= 0; i--) {
		const date = dates.spans[i];
		if (date === undefined || at - date.end > countedReach || text.slice(date.end, at).includes('\n')) return null;
		if (!isComparedDate(text, date)) return date;
	}
	return null;
}

/** 成立于2010年4月。次年8月…: the month of the year that follows; null where the words tell no such month, or the reading knows its year. */
function nextYear({ text }: Prose, dates: SpanIndex<CompletedDate>, date: CompletedDate): EventDate | null {
	if (!(date.completed || date.value.startsWith('--')) || !nextYearRe.test(text.slice(date.start, date.start + 3))) return null;
	const year = statedYear(dateBefore(text, dates, date.start)?.value ?? '');
	return year === null ? null : { value: `${Number(year) + 1}${date.value.slice(date.completed ? 4 : 1)}`, basis: 'context', span: date };
}

/** Years that may have gone by since a date in a text of which nobody knows when it was written. */
const mostCounted = 15;

/** The date so many years, months or days after the one told last; null where that is not known as exactly, or the sum has not come yet. */
function after({ text, published, written }: Prose, dates: SpanIndex<CompletedDate>, at: number, match: RegExpExecArray): EventDate | null {
	const base = dateBefore(text, dates, at)?.value.split('/').pop() ?? '';
	const value = counted(base, readNumber(match[1] ?? ''), match[2] ?? '');
	const now = published ?? (written === null ? null : String(written));
	return value === null || (now === null ? Number(value.slice(0, 4)) - Number(base.slice(0, 4)) > mostCounted : isLater(value, now)) ? null : { value, basis: 'context', span: null };
}

function counted(base: PartialDate, length: number, unit: string): PartialDate | null {
	const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(base) ?? [];
	if (year === undefined || length === 0) return null;
	if (unit === '年') return String(Number(year) + length);
	if (month === undefined) return null;
	if (unit === '个月') return new Date(Date.UTC(Number(year), Number(month) - 1 + length)).toISOString().slice(0, 7);
	return day === undefined ? null : new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + length * (unit === '周' ? 7 : 1))).toISOString().slice(0, 10);
}

/** A whole number under a hundred, in digits or characters; 0 for anything else. */
function readNumber(words: string): number {
	if (/^\d+$/.test(words)) return Number(words);
	const [tens, ones] = words.includes('十') ? words.split('十') : ['', words];
	const digit = (char: string): number => (char === '两' ? 2 : ' 一二三四五六七八九'.indexOf(char));
	const value = (words.includes('十') ? (tens === '' ? 1 : digit(tens ?? '')) * 10 : 0) + (ones === '' ? 0 : digit(ones ?? ''));
	return Math.max(0, value);
}

const dayRe = /-\d\d-\d\d$/;
const datelineRe = /^[^,;。]{0,6}?(?:消息|讯|电|报道|公告|宣布|披露|公布|晚间)$/;

/** The day that a clause opens with and that somebody announces something on: 4月8日,甲宣布,公司刚刚完成融资. */
function dayOfNews(text: string, dates: SpanIndex<CompletedDate>, clauses: readonly Span[], index: number): EventDate | null {
	for (const clause of clauses.slice(0, index)) {
		const date = dates.inside(clause)[0];
		if (date !== undefined && date.start === clause.start && dayRe.test(date.value)) return announcedRe.test(text.slice(date.end, clauses[index]?.start)) ? eventDate(text, date) : null;
	}
	return null;
}

const announcedRe = /^,?[^,;。]{0,30}(?:宣布|公告|公布|披露|透露|表示)[,:“]{1,2}$/;

/** The day of the dispatch or notice that a sentence opens with (9月3日消息,今天…): its 今天. */
function datelineBefore(text: string, dates: SpanIndex<CompletedDate>, clauses: readonly Span[], index: number): EventDate | null {
	for (const clause of clauses.slice(0, index)) {
		const date = dates.inside(clause).pop();
		if (date !== undefined && dayRe.test(date.value) && datelineRe.test(text.slice(date.end, clause.end))) return eventDate(text, date);
	}
	return null;
}

/** 2014年成立的甲: since when it is there. */
const sinceRe = new GuardedPattern('成创上', /^(?:成立|创立|创办|创建|上市)的/);
const asideBeforeRe = new GuardedPattern('于', /(?:[成建设创]立|创办|创建|诞生|始)于$/);
const asideAfterRe = new GuardedPattern('就便即已起成创', /^(?:就|便|即|已|起家|成立的|创立的|创办的)/);

/** 自2015年首次亮相以来: from when something is counted. */
const openRe = new GuardedPattern('自从', /[自从]$/);
const untilNowRe = /^[^,;。]{2,16}(?:以来|至今|迄今)/;

/** 2007年就做…, 成立于2010年的: since when somebody is there or does what he does. What is told behind it happened at another time. */
function isAside(text: string, date: Span): boolean {
	return asideAfterRe.at(text, date.end, date.end + 3) || isOfFounding(text, date) || (openRe.in(text, date.start - 2, date.start) && untilNowRe.test(text.slice(date.end, date.end + 20)));
}

/** 成立于2018年,获得…: nothing but the founding happened then. */
function isOfFounding(text: string, date: Span): boolean {
	return asideBeforeRe.in(text, date.start - 3, date.start);
}

/** 成立于2021年的甲融资: the year says who 甲 is, and not when he raised money. */
function saysWho(text: string, date: Span, trigger: Span): boolean {
	return text[date.end] === '的' && trigger.start > date.end && isOfFounding(text, date);
}

/** How far back the year that 这一年 points to may stand, in code units and in dates. */
const yearReach = 400;
const mostYears = 8;

/** The year told last before a place, asides left out; null behind a stretch of years, which tells of none of them. */
function yearBefore(text: string, dates: SpanIndex<CompletedDate>, before: number): PartialDate | null {
	const first = dates.firstAfter(before) - 1;
	for (let i = first; i >= 0 && i > first - mostYears; i--) {
		const date = dates.spans[i];
		if (date === undefined || before - date.end > yearReach) return null;
		if (isAside(text, date) || isComparedDate(text, date)) continue;
		return date.value.includes('/') ? null : statedYear(date.value);
	}
	return null;
}

/** The month of publication. */
function published(prose: Prose): EventDate | null {
	return prose.published === null ? null : { value: prose.published.slice(0, 7), basis: 'published', span: null };
}

const settlesRe = /(?:完成|交割|变更|生效|公布|宣布|发布|公告|披露|落地|到账)/;
const expectedRe = /(?:预计|预期|将|有望|料|计划|拟)/;
/** Clauses behind an event that may tell its date. */
const mostBehind = 2;

/** The date that a clause behind an undated event tells of its completion (甲获乙投资,8月13日完成变更), with the index of that clause, and whether it is only expected; `next` is the clause of the next event. */
export function followingDate(note: EventNote, clauses: readonly Span[], last: number, next: number): { date: EventDate; last: number; expected: boolean } | null {
	const { prose } = note;
	for (let i = last + 1; i < Math.min(next, last + 1 + mostBehind, clauses.length); i++) {
		const clause = clauses[i];
		if (clause === undefined || note.mentions.inside(clause).length > 0) return null;
		const own = usable(prose.text, note.dates.inside(clause))[0];
		if (own !== undefined) return settlesRe.test(prose.text.slice(own.end, clause.end)) ? { date: eventDate(prose.text, own), last: i, expected: expectedRe.test(prose.text.slice(clause.start, own.start)) } : null;
	}
	return null;
}

const writtenYearRe = /\d{4}|\d\d年|[零〇一二三四五六七八九]{2,4}年|民国/;

/** A year in the words is explicit; 今年 is measured from the publication, 同年 and a bare 6月21日 from the text before. */
function eventDate(text: string, date: CompletedDate): EventDate {
	const words = text.slice(date.start, date.end);
	const basis = writtenYearRe.test(words) && !date.completed ? 'explicit' : fromPublicationRe.test(words) ? 'published' : 'context';
	return { value: date.value, basis, span: date };
}

/** 从2022年的甲增至2023年的乙 tells of the second year. */
function rose(text: string, dates: readonly CompletedDate[]): CompletedDate | null {
	const first = dates[0];
	const last = dates.at(-1);
	if (first === undefined || last === undefined || first === last) return null;
	return /(?:从|由|自)$/.test(text.slice(Math.max(0, first.start - 1), first.start)) && /(?:至|到|为)$/.test(text.slice(last.start - 1, last.start)) ? last : null;
}

/** The last date before the trigger, else the first after it (成立于2014年), unless that is of another one in a list (甲购入厂房、乙6月购入土地). */
function nearest(mentions: SpanIndex<Mention>, dates: readonly CompletedDate[], trigger: Span): CompletedDate | null {
	let before: CompletedDate | null = null;
	for (const date of dates) {
		if (date.start < trigger.start) before = date;
		else return before ?? (mentions.inside({ start: trigger.end, end: date.start }).length > 1 ? null : date);
	}
	return before;
}

/** Of a stretch of an unknown year only the first month would be left. */
const stretchRe = /[季半前全首]|至|到|-/;

/** 2026年第31次审议会议: the year only numbers it. */
const meetingRe = /^第[\d一二三四五六七八九十]{1,4}(?:号|次[^,;。]{0,18}会)/;

/** Dates inside the title of a work are part of a name; decades and open starts date nothing. */
function usable(text: string, dates: readonly CompletedDate[]): CompletedDate[] {
	return dates.filter((date) => !date.value.startsWith('..') && !date.value.includes('X') && !(date.value.startsWith('--') && stretchRe.test(text.slice(date.start, date.end))) && !isInTitle(text, date) && !isComparedDate(text, date) && !(text[date.end] === '第' && meetingRe.test(text.slice(date.end, date.end + 24))));
}

const comparedRe = new GuardedPattern('较比于过及对', /(?:较|比|相较|对比|高于|低于|超过|不及|相对)于?$/);
const withRe = new GuardedPattern('与和跟同', /[与和跟同]$/);
const alikeRe = /^(?:[^,;。]{0,16}相比|[^,;。]{0,4}(?:持平|相当|相若|接近|类似|一样|同期))/;
/** 依据1952年的法令: the year of a rule. */
const sourceRe = new GuardedPattern('据照', /(?:依据|根据|依照|按照)[^,;。]{0,3}$/);
const fromRe = new GuardedPattern('从由', /(?:从|由)$/);
const toRe = /^的[^,;。]{1,16}(?:增|升|降|减|跌|扩|缩|收|涨|滑|压|提|攀)[^,;。]{0,4}[至到为]/;

/** Whether a date is only measured against: 较2018年增长, 从上年同期的16亿扩大到29亿. */
export function isComparedDate(text: string, date: Span): boolean {
	const { start, end } = date;
	// 每股盈利0.63元(2024年:1.12元)
	if (text[start - 1] === '(' && text[end] === ':') return true;
	if (isMultiplied(text, end)) return true;
	const from = start - 6;
	if (comparedRe.in(text, from, start) || sourceRe.in(text, from, start)) return true;
	return (withRe.in(text, from, start) && alikeRe.test(text.slice(end, end + 26))) || (fromRe.in(text, from, start) && toRe.test(text.slice(end, end + 26)));
}

const yearAgoRe = /^[去上前][^,;。]{0,8}同期$/;

/** Whether a date tells when results were others, beside those told: 收入6亿元,去年同期为4亿元. */
export function isYearAgo(text: string, { start, end }: Span): boolean {
	return yearAgoRe.test(text.slice(start, end));
}

/** How far back the mark that opens the title of a work is looked for. */
const titleReach = 30;
const titleMarks = new UnitSet('《》');

function isInTitle(text: string, { start }: Span): boolean {
	let at = start - 1;
	while (at >= start - titleReach && !titleMarks.has(text.charCodeAt(at))) at--;
	return at >= start - titleReach && text[at] === '《';
}

/** Whether a date lies after the day, month or year of publication. */
export function isLater(value: PartialDate, published: PartialDate | null): boolean {
	if (published === null) return false;
	const from = value.split('/')[0] ?? value;
	const length = Math.min(from.length, published.length);
	return /^\d{4}(?:-\d\d){0,2}$/.test(from) && from.slice(0, length) > published.slice(0, length);
}
