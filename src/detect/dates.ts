import type { DateMention, Line, PartialDate, Reading } from '../types';
import { dateOf, firstMonth, inYear, isDay, lastQuarterBefore, parsePlain, quarterOf, shiftDay, shiftMonth, startMonth, unknownDate, weekdayOf, writeDate, type CalendarDate } from './calendar';
import { readCellYear, readDateWords, readRangeEnd, yearlyWords, type DateWords, type Steps } from './date-words';
import { standsInDateline } from '../text/dateline';
import { GuardedPattern } from '../text/guarded-pattern';
import { UnitSet } from '../text/unit-set';
import { endOfRun, hanDigitAt, isDigit, isLatin } from './numerals';

export interface DateContext {
	/** The note's date of publication: what 今年 and 上月 are measured from. Null leaves them out, or leaves their year open. */
	readonly published: PartialDate | null;
	/** The year of writing where that date is not known; none when absent. */
	readonly written?: number | null;
	readonly lines: readonly Line[];
}

/** A date with its place in the calendar; `to` is the end of a stretch. */
interface Resolved {
	readonly from: CalendarDate;
	readonly to: CalendarDate | null;
}

/** What was told last, for dates that leave their year or month to the text before. */
interface Told extends Resolved {
	readonly at: number;
	readonly line: number;
	/** Told to the month, in a heading, or at the head of a sentence (2023年,…): it dates what follows, also in later lines. */
	readonly strong: boolean;
	/** In a heading or at the head of a sentence. */
	readonly topic: boolean;
	/** A quarter or half of a report (2021年二季度业绩…), or one told after it. */
	readonly reported: boolean;
	/** A stretch of years: 上一年 may follow it, but no month belongs to it. */
	readonly years: boolean;
}

/** What follows so many dates (10 MB of tables) is left unread. Reading takes a microsecond for each and could go on, but there is not memory for any number. */
export const mostDates = 500_000;

/** How far back a year may be told, in code units of the reading. */
const reach = 1500;

const starters = new UnitSet('0123456789零〇一二两三四五六七八九十元今去前大明来后本上下同该当次翌隔第昨首头民周星礼这年qf');
/** What can follow a first character that is no Arabic digit: 一 and 上 are everywhere, 一月 and 上月 are not. */
const seconds = new UnitSet('0123456789零〇一二两三四五六七八九十百年月日天晚晨半季个世国财前y度收开升跌涨早(至周星礼期拜底末初时夜');
const [piece, ordinal, moment, that] = ['个'.charCodeAt(0), '第'.charCodeAt(0), '时'.charCodeAt(0), '当'.charCodeAt(0)];
/** 上个月, 三个月前, 上个季度, 这个星期五, 上个世纪. */
const countedParts = new UnitSet('月季周星礼世');
/** 第三季度, 第三财季, 第三个季度, 第二年. */
const numberedParts = new UnitSet('季财个年');
const openEnds = ['至今', '到现在', '到如今', '迄今', '到目前', '至目前', '至现在'];
const futureRe = /(?:将|预[计期定]|拟|计划|有望|可望|料|定于|最快|力争|争取|[要会]在)[^,。;\n]{0,8}$/;

/**
 * Reads every date of folded text, in order, without overlap: span of the date's words, value as precise as they and the text before
 * make it. Reading ends after {@link mostDates}. Relative words need the date of publication; a month or day whose year nothing tells is `--04`.
 */
export function readDates({ text, units }: Reading, context: DateContext): DateMention[] {
	const found: DateMention[] = [];
	let published = parsePlain(context.published);
	const written = context.published === null ? (context.written ?? null) : null;
	let told: Told | null = null;
	/** The last date told to the day: what 当日 and 次日 are measured from. */
	let day: Told | null = null;
	/** The last date that was no aside: what a bare month or day belongs to. */
	let base: Told | null = null;
	let line = 0;
	/** Where the last aside ends. */
	let asideEnd = -1;
	for (let at = starters.next(units, 0); at < units.length && found.length < mostDates; at = starters.next(units, at)) {
		const unit = units[at] ?? 0;
		if (isDigit(unit)) {
			const end = endOfDigits(text, at);
			if (!beginsDate(text, at, end)) {
				at = isLatin(text.charCodeAt(end)) ? endOfRun(text, at) : end;
				continue;
			}
		} else if (!mayBeginDate(units, at) || isInsideNumeral(text, at)) {
			at++;
			continue;
		}
		while (line + 1 < context.lines.length && (context.lines[line]?.end ?? 0) < at) line++;
		const words = readDateWords(text, at) ?? (isCellStart(text, at) ? readCellYear(text, at) : null);
		if (words === null) {
			at = isDigit(unit) ? skipNumber(text, at) : at + 1;
			continue;
		}
		if (words.decade !== null) {
			found.push({ start: at, end: words.end, value: words.decade });
			at = words.end;
			continue;
		}
		// 6月21日(周三): the day of the week repeats the date.
		if (words.relative?.by === 'nearest' && at - (found.at(-1)?.end ?? -2) <= 1) {
			at = words.end;
			continue;
		}
		const place = { text, at, end: words.end, line, published, written, told, base, day };
		const single = resolve(words, place);
		if (single === null) {
			// 今年 of an undated note ends what the years of other lines may date.
			if (told?.line !== line && words.relative?.anchor === 'published' && words.relative.by === 'year') told = base = null;
			at = words.end;
			continue;
		}
		const range = readRange(words, single, place);
		const { end, resolved, value } = range ?? { end: words.end, resolved: single, value: writeResolved(single) };
		if (value !== null) found.push({ start: at, end, value });
		const last = resolved.to ?? resolved.from;
		const held = context.lines[line];
		if (standsApart(text, at)) {
			at = end;
			continue;
		}
		if (held !== undefined && resolved.to === null && last.year !== null && last.day !== null && words.told.year !== null && standsInDateline(text, held, { start: at, end })) {
			// What follows was published then: an answer of a collage, a clipping under its own dateline.
			published = resolved.from;
			told = base = null;
		} else if (last.year === null) {
			// A month of an unknown year ends what the years told before it may date.
			told = base = null;
		} else {
			const topic = held?.kind === 'heading' || isTopic(text, at, end);
			const reported: boolean = isPart(resolved.from) && goesOnReport(text, at, words.told.year === null ? base : null);
			told = { from: resolved.from, to: resolved.to, at, line, reported, strong: topic || last.month !== null || isTopic(text, startOfLead(text, at), end), topic, years: resolved.to !== null && resolved.to.year !== resolved.from.year };
			if (isAside(text, at, end, words) || isJoined(text, asideEnd, at)) asideEnd = end;
			else {
				base = told;
				if (last.day !== null) day = told;
			}
		}
		at = end;
	}
	return found;
}

interface Place {
	readonly text: string;
	readonly at: number;
	readonly end: number;
	readonly line: number;
	readonly published: CalendarDate;
	/** The year of writing where no date of publication is known: what 今年 is measured from, and nothing that names no year of its own. */
	readonly written: number | null;
	readonly told: Told | null;
	readonly base: Told | null;
	readonly day: Told | null;
}

const apartRe = new GuardedPattern('标于', /(?:目标[^,。;\n]{0,6}[到至]?|(?:成立|创立|创办|创建|诞生)于)$/);

/** Whether a date is that of a goal or of a founding (目标到2030年, 成立于2010年), and dates nothing that follows. */
export function standsApart(text: string, start: number): boolean {
	return apartRe.in(text, start - 9, start);
}

/** Words after a date that a text goes back to in passing: 2020年以来的新高, 1952年的《…》, 2014年成立的甲. */
const asides = ['以来', '的《', '的新高', '的高点', '的低点', '成立的', '创立的', '创办的', '上市的'];
const asideStarts = new UnitSet('以的成创上');

const timesRe = /^的[\d.一二两三四五六七八九十百]{1,5}倍/;
const mostTimes = 8;

/** Whether something is told to be a multiple of what it was on the date that ends at an offset: 2022年的3倍. */
export function isMultiplied(text: string, end: number): boolean {
	return text[end] === '的' && timesRe.test(text.slice(end, end + mostTimes));
}

/** A date that something is measured against (较2020年, 去年同期) or that is mentioned in passing. */
function isAside(text: string, start: number, end: number, words: DateWords): boolean {
	// 今年以来 tells of now, and what follows does, too.
	if (words.relative?.anchor === 'published' && words.relative.offset === 0) return false;
	return words.samePart || '较比与'.includes(text.charAt(start - 1) || '。') || (asideStarts.has(text.charCodeAt(end)) && (asides.some((word) => text.startsWith(word, end)) || isMultiplied(text, end)));
}

/** 比去年同期和上季度: one more that something is measured against. */
function isJoined(text: string, asideEnd: number, start: number): boolean {
	return start === asideEnd + 1 && '及和与、或'.includes(text.charAt(asideEnd) || '。');
}

function resolve(words: DateWords, place: Place): Resolved | null {
	const same = words.samePart ? samePart(words, place) : null;
	if (same !== null) return same;
	const stretch = words.relative === null ? null : toldStretch(words.relative, place);
	if (stretch !== null) return stretch;
	const base = words.relative === null ? withYear(words.told, place) : fromRelative(words, words.relative, place);
	if (base === null) return null;
	if (words.until === null) return { from: words.fiscal ? inCalendar(base, place) : base, to: null };
	const { month, day } = words.until;
	return { from: base, to: dateOf(base.year, month, day ?? base.day) };
}

/** 当时, 当季: the whole stretch that was told last in the line; null where none was. */
function toldStretch({ by, offset, anchor }: Steps, { told, line }: Place): Resolved | null {
	if (told === null || told.to === null || told.line !== line || anchor !== 'context' || offset !== 0) return null;
	return by === 'same' || by === 'quarter' ? { from: told.from, to: told.to } : null;
}

/**
 * A fiscal quarter that by the calendar is still to come, told as past, is the one that ended last before the text was published: companies
 * report within weeks.
 */
function inCalendar(date: CalendarDate, place: Place): CalendarDate {
	const { published } = place;
	if (date.year === null || date.quarter === null || published.year === null || published.month === null || isFuture(place)) return date;
	if (date.year * 12 + date.quarter * 3 - 1 < published.year * 12 + published.month - 1) return date;
	return lastQuarterBefore(published.year, published.month);
}

/** Fills in what the words leave to the text before or to the date of publication. */
function withYear(date: CalendarDate, place: Place): CalendarDate | null {
	if (date.year !== null) return date;
	if (date.month === null && date.day !== null) return withMonth(date, place);
	// Of the year of 年一季度 only the word is left: any year would be a guess.
	if (place.text.charAt(place.at - 1) === '年') return null;
	return inYear(date, toldYear(date, place) ?? publishedYear(date, place));
}

/** A day alone: of the month told in the same line, or of the month of publication. */
function withMonth(date: CalendarDate, place: Place): CalendarDate | null {
	const { base, published } = place;
	const last = base === null || base.line !== place.line ? null : (base.to ?? base.from);
	if (last !== null && last.month !== null && last.day !== null) return dateOf(last.year, last.month, date.day);
	if (published.year === null || published.month === null || date.day === null) return null;
	if (published.day === null || date.day <= published.day || isFuture(place)) return dateOf(published.year, published.month, date.day);
	return shiftMonth(published.year, published.month, -1, date.day);
}

function toldYear(date: CalendarDate, place: Place): number | null {
	const { told, base, line, at, text, end, published } = place;
	// An aside dates what follows only where nothing else could.
	const near = base ?? (published.year === null ? told : null);
	if (near === null || near.years || near.from.year === null) return null;
	if (date.month === null && near.from.day !== null && published.year !== null && near.from.year < published.year - 1 && listedRe.test(text.slice(near.at, near.at + mostListing))) return null;
	const isNear = near.line === line && isSameSentence(text, near.at, at);
	// 1月1日,甲公布快报。12月…: a part of the year that had not come when it was told.
	const ahead = date.day === null && near.from.day !== null && near.from.year === published.year ? startMonth(date) - (near.from.month ?? 12) : 0;
	if (ahead > (isNear && date.month !== null ? mostAhead : 1) && startMonth(date) > (published.month ?? 12) + 1 && !isFuture(place)) return null;
	const now = published.year === null ? near.from.year : yearGoneOnTo(date, near, place);
	// A semicolon ends what a date governs as a full stop does, and a comma lets a later step begin (去年12月递表,3月获批).
	if (isNear && (now === near.from.year || (text.charAt(at - 1) !== ',' && !text.slice(near.at, at).includes(';')))) return near.from.year;
	// Plans are told for years ahead, news of the months before.
	const present = published.year ?? place.written;
	if (present !== null && near.from.year > present) return null;
	// What a year of another paragraph says in passing dates no news of this one.
	if (now !== near.from.year && (near.line === line || near.topic || published.year === null)) return now;
	// News of a day is of the year of publication, unless a year heads the passage.
	if (near.line === line && (published.year === null || near.topic || date.day === null)) return near.from.year;
	if (published.year !== null && !near.topic) return null;
	return (near.strong || (isPart(date) && near.reported)) && at - near.at <= reach && !isDateline(text, end) ? near.from.year : null;
}

/** 2021年二季度业绩…。二季度,…: what follows a report goes on about parts of its year. */
const reportedRe = /^[^,。;]{4,12}(?:财报|财务报告|业绩|季报|半年报|中报)/;
const mostReport = 18;

/** Whether a part of the year that is told at an offset is that of a report, or follows `before`, which is. */
function goesOnReport(text: string, at: number, before: Told | null): boolean {
	return before?.reported === true || reportedRe.test(text.slice(at, at + mostReport));
}

/** A quarter or a half. */
function isPart({ quarter, half }: CalendarDate): boolean {
	return quarter !== null || half !== null;
}

/** Months between two dates of a sentence of which the later one may still be to come; a quarter or half year may be by one. */
const mostAhead = 8;

/** A company that was listed in 2018 tells of its last half year. */
const listedRe = /^[^,。;]{4,30}(?:上市|挂牌|登陆|成立|创立|创办)/;
const mostListing = 36;

/** 早在3月: earlier than what was told. */
const backRe = /早在|此前|之前/;
/** Days before the publication that news tells of. */
const mostNewsDays = 7;

/**
 * The year of a month or day behind one told before. The same, unless it lies before what was told there (去年11月…。3月,…), for a text that goes
 * back says how far: then the next, or that of publication; as is a day right before the publication. Null leaves it to the publication.
 */
function yearGoneOnTo(date: CalendarDate, near: Told, { text, at, published }: Place): number | null {
	const { year } = near.from;
	if (date.day !== null && published.day !== null && date.month === published.month && date.day <= published.day && published.day - date.day <= mostNewsDays) return null;
	const last = near.to ?? near.from;
	if (year === null || date.month === null || last.month === null || date.month >= last.month || backRe.test(text.slice(Math.max(0, at - 3), at))) return year;
	return published.year !== null && year + 1 < published.year ? year + 1 : null;
}

/** Longer sentences are taken for two. */
const mostSentence = 160;

function isSameSentence(text: string, from: number, to: number): boolean {
	return to - from <= mostSentence && !text.slice(from, to).includes('。');
}

/** 4月27日消息: news of its own, not the next step of what was told before. */
function isDateline(text: string, end: number): boolean {
	return ['消息', '讯', '电', '日讯', '报道'].some((word) => text.startsWith(word, end));
}

/** A year at the head of a sentence, set off by a comma. */
function isTopic(text: string, start: number, end: number): boolean {
	return text.charAt(end) === ',' && '\n。!?;'.includes(text.charAt(start - 1) || '\n');
}

/** What a sentence can begin with before its year: 早在2018年,…. */
const leads = new UnitSet('早在到至而但');
const mostLead = 3;

function startOfLead(text: string, start: number): number {
	let head = start;
	while (head > start - mostLead && leads.has(text.charCodeAt(head - 1))) head--;
	return head;
}

/** The year of publication, or the one before for a part of the year that had not come yet when it was told as past. */
function publishedYear(date: CalendarDate, place: Place): number | null {
	const { year, month } = place.published;
	if (year === null || month === null) return year;
	const slack = date.month === null ? 0 : 1;
	return startMonth(date) > month + slack && !isFuture(place) ? year - 1 : year;
}

function isFuture(place: Place): boolean {
	return futureRe.test(place.text.slice(Math.max(0, place.at - 12), place.at));
}

function fromRelative(words: DateWords, relative: Steps, place: Place): CalendarDate | null {
	const { published } = place;
	const told = relative.by === 'day' ? place.day : relative.by === 'quarter' ? (place.base ?? place.told) : place.told;
	const near = told !== null && (told.line === place.line || (!relative.needsLine && relative.by !== 'day' && place.at - told.at <= reach)) ? (told.to ?? told.from) : null;
	const now = published.year === null ? dateOf(place.written) : published;
	const base = relative.by === 'quarter' ? toldQuarter(near, relative, published) : relative.anchor === 'published' ? now : near;
	if (base === null || base.year === null) {
		// 今年4月 of an undated note is an April; 去年12月 a December.
		return relative.by === 'year' && words.told.month !== null ? words.told : null;
	}
	switch (relative.by) {
		case 'year':
			return inYear(words.told, base.year + relative.offset);
		case 'month':
			return base.month === null ? null : shiftMonth(base.year, base.month, relative.offset, words.told.day);
		case 'day':
			return base.day === null ? null : shiftDay(base, relative.offset);
		case 'same':
			return base;
		case 'season': {
			const season = dateOf(null, relative.offset);
			const year = toldYear(season, place) ?? (/^之?前/.test(place.text.slice(place.end, place.end + 2)) ? base.year : publishedYear(season, place));
			return dateOf(year);
		}
		case 'weekday':
			return base.day === null ? null : shiftDay(base, relative.offset - weekdayOf(base));
		case 'nearest': {
			if (base.day === null) return null;
			const ahead = relative.offset - weekdayOf(base);
			if (isFuture(place)) return shiftDay(base, ahead < 0 ? ahead + 7 : ahead);
			return shiftDay(base, ahead > 0 ? ahead - 7 : ahead);
		}
		case 'quarter': {
			if (base.quarter === null) return null;
			return quarterAt(base.year * 4 + base.quarter - 1 + relative.offset);
		}
		default: {
			const never: never = relative.by;
			return never;
		}
	}
}

/** The quarter told last, or the one that what was told last or the day of publication lies in: what 当季 and 上季度 are measured from. */
function toldQuarter(near: CalendarDate | null, { anchor }: Steps, published: CalendarDate): CalendarDate | null {
	if (near !== null && near.quarter !== null) return near;
	const held = near === null ? unknownDate : quarterHolding(near);
	return held.quarter !== null ? held : anchor === 'published' ? quarterHolding(published) : null;
}

function quarterHolding({ year, month }: CalendarDate): CalendarDate {
	return year === null || month === null ? unknownDate : quarterAt(year * 4 + Math.floor((month - 1) / 3));
}

/** A quarter counted from the first one of year 0. */
function quarterAt(index: number): CalendarDate {
	const quarter = (index % 4) + 1;
	return quarterOf(Math.floor(index / 4), quarter === 1 || quarter === 2 || quarter === 3 ? quarter : 4);
}

/** 去年同期: the part of the year told last in the line, in another year; null when nothing was told there. */
function samePart(words: DateWords, place: Place): Resolved | null {
	const told = place.base ?? place.told;
	if (told === null || told.line !== place.line || told.from.year === null) return null;
	const year = words.relative === null ? words.told.year : told.from.year + words.relative.offset;
	return { from: inYear(told.from, year), to: told.to === null ? null : inYear(told.to, year) };
}

function readRange(words: DateWords, single: Resolved, place: Place): { end: number; resolved: Resolved; value: PartialDate | null } | null {
	const { text } = place;
	if (single.to !== null) return null;
	const first = writeDate(single.from);
	if (first === null) return null;
	const link = linkLength(text, words.end);
	const open = link === 0 && text.charAt(words.end) !== '迄' ? undefined : openEnds.find((word) => text.startsWith(word, words.end));
	// 至今年2月 goes on to a date.
	if (open !== undefined && !'年日天晚晨'.includes(text.charAt(words.end + open.length) || '。') && single.from.year !== null) return { end: words.end + open.length, resolved: { from: single.from, to: null }, value: `${first}/..` };
	if (link === 0) return null;
	const later = readRangeEnd(text, words.end + link, single.from);
	if (later === null || later.decade !== null || later.samePart) return null;
	const end = laterEnd(later, single.from, place);
	if (end === null) return null;
	const last = later.until === null ? end : dateOf(end.year, later.until.month, end.day);
	// A stretch of an unknown year has no notation, and its end alone would be another date.
	if (single.from.year === null && last.year === null) return { end: later.end, resolved: { from: single.from, to: last }, value: null };
	const second = writeDate(last);
	const [low, high] = [firstMonth(single.from), firstMonth(last)];
	if (second === null || low === null || high === null || high < low || (high === low && (last.day ?? 0) <= (single.from.day ?? 0) && second === first)) return null;
	return { end: later.end, resolved: { from: single.from, to: last }, value: `${first}/${second}` };
}

function laterEnd(later: DateWords, from: CalendarDate, place: Place): CalendarDate | null {
	if (later.relative !== null) return fromRelative(later, later.relative, { ...place, told: { from, to: null, at: place.at, line: place.line, reported: false, strong: true, topic: false, years: false } });
	const { told } = later;
	if (told.year !== null) return told;
	if (told.month === null && told.day !== null) return from.month === null || !isDay(told.day) ? null : dateOf(from.year, from.month, told.day);
	if (from.year === null) return told;
	return inYear(told, startMonth(told) < startMonth(from) ? from.year + 1 : from.year);
}

function linkLength(text: string, at: number): number {
	const char = text.charAt(at);
	if (char === '至' || char === '到' || char === '~' || char === '-' || char === '—') return text.charAt(at + 1) === char && (char === '-' || char === '—') ? 2 : 1;
	return 0;
}

function writeResolved({ from, to }: Resolved): PartialDate | null {
	const first = writeDate(from);
	if (to === null || first === null) return first;
	const second = writeDate(to);
	return second === null || from.year === null ? null : `${first}/${second}`;
}

function isCellStart(text: string, at: number): boolean {
	const before = text.charAt(at - 1);
	return before === '\t' || ((before === '\n' || before === '') && text.charAt(at + 4) === '\t');
}

/** What follows the digits of a date, whatever their number. */
const afterDigits = new UnitSet('年月日号至到~—-季qhe财自会学 个天世');
const dateUnits = new UnitSet('月日号年财');
/** What follows a year without 年: the rest of a date, a list of years, a cell's end. */
const afterYears = new UnitSet(`年月日号至到~—-/季qhea财自会学 个天世全.、,和及与或\t\n上下中前首第${yearlyWords.map((word) => word.charAt(0)).join('')}`);

/** One look at what follows a number, which is an amount in most places: a date goes on with few characters. */
function beginsDate(text: string, start: number, end: number): boolean {
	const next = text.charCodeAt(end);
	if (end - start === 4) return end === text.length || afterYears.has(next);
	// 109年度, 112年第一季: years of the republic.
	if (end - start === 3) return text.charAt(start) === '1' && text.charAt(end) === '年';
	if (end - start > 3) return false;
	if (!afterDigits.has(next)) return false;
	// 5个, 30天: only 5个月前, 30天前.
	if (text.charAt(end) === '个') return text.startsWith('月前', end + 1);
	const link = linkLength(text, end);
	if (link > 0) {
		// 1-9月, 12至21日
		const last = endOfDigits(text, end + link - 1);
		return last > end + link && dateUnits.has(text.charCodeAt(last));
	}
	return text.charAt(end) !== '天' || text.charAt(end + 1) === '前';
}

/** One look or two at what follows leave most places where characters that dates begin with are parts of other words: 一个, 同时, 第三方. */
function mayBeginDate(units: Uint16Array, at: number): boolean {
	const next = units[at + 1] ?? 0;
	if (!seconds.has(next)) return false;
	if (next === piece) return countedParts.has(units[at + 2] ?? 0);
	if (units[at] === ordinal) return numberedParts.has(units[at + 2] ?? 0);
	return next !== moment || units[at] === that;
}

/** A Chinese digit behind another one: a date begins with the first. */
function isInsideNumeral(text: string, at: number): boolean {
	return at > 0 && hanDigitAt(text, at) >= 0 && hanDigitAt(text, at - 1) >= 0;
}

function endOfDigits(text: string, at: number): number {
	let end = at + 1;
	while (isDigit(text.charCodeAt(end))) end++;
	return end;
}

/** Past the number at `at`, so that nothing is read from its middle; a serial number or version goes as a whole. */
function skipNumber(text: string, at: number): number {
	const end = endOfDigits(text, at);
	return isLatin(text.charCodeAt(end)) ? endOfRun(text, at) : end;
}
