import { UnitSet } from '../text/unit-set';
import { dateOf, halfOf, inYear, isDay, isMonth, quarterOf, unknownDate, type CalendarDate } from './calendar';
import { hanDigit, hanDigitAt, isDigit, isLatin, readDigits } from './numerals';

/** What a relative word is measured from: the day of publication, or the date told last in the text. */
export type Anchor = 'published' | 'context';

/**
 * What a relative date counts. `weekday` counts days from the Monday of the anchor's week; `nearest` does, too, and means the one of these days
 * that the sentence's time asks for (周三 was, unless it is to come); `same` is the anchor itself, and `season` its
 * year as far as it was over (年底 told in spring is that of the year before).
 */
export type Step = 'year' | 'month' | 'day' | 'quarter' | 'weekday' | 'nearest' | 'same' | 'season';

/** Steps from an anchor. */
export interface Steps {
	readonly anchor: Anchor;
	readonly by: Step;
	readonly offset: number;
	/** Only what the same line tells is an anchor (当年). */
	readonly needsLine: boolean;
}

/** The words of one date, before anything around them is asked. */
export interface DateWords {
	readonly end: number;
	/** What the words themselves tell. */
	readonly told: CalendarDate;
	/** Where the words are relative (去年, 上月, 次日). */
	readonly relative: Steps | null;
	/** Last month or day of a stretch within one year or month (1-9月, 前三季度, 6月12-21日). */
	readonly until: { readonly month: number; readonly day: number | null } | null;
	/** 同期 after a year: the same part of the year as told last. */
	readonly samePart: boolean;
	/** `199X`: a decade; nothing else is told then. */
	readonly decade: string | null;
	/** The year is written without 年 and counts only as a member of a list or range that ends in one. */
	readonly shortened: boolean;
	/** A part of a fiscal year (2026财年第一季), which is not of the calendar's. */
	readonly fiscal: boolean;
}

interface Part {
	readonly end: number;
	readonly told: CalendarDate;
	readonly until: DateWords['until'];
	readonly samePart: boolean;
}

interface Year {
	readonly end: number;
	readonly year: number | null;
	readonly relative: DateWords['relative'];
	/** 年 or a word like it closes the year; a quarter, half or month must follow otherwise. */
	readonly closed: boolean;
}

/** Most members of a list of years (2018、2019和2020年) that are looked ahead over. */
const mostListed = 12;
/** Years before this are history, not industry; later ones are amounts. */
const firstYear = 1700;
const lastYear = 2099;

/** A relative word with the characters beside it that make it another word. */
interface Relative extends Steps {
	readonly word: string;
	readonly notBefore: string;
	readonly notAfter: string;
}

/** Longer words first where one begins another. `notBefore` and `notAfter` are characters beside it that make it another word. */
const relativeWords: readonly Relative[] = [
	{ word: '大前年', anchor: 'published', by: 'year', offset: -3, notBefore: '', notAfter: '', needsLine: false },
	{ word: '今年度', anchor: 'published', by: 'year', offset: 0, notBefore: '如当现', notAfter: '', needsLine: false },
	{ word: '今年', anchor: 'published', by: 'year', offset: 0, notBefore: '如当现', notAfter: '', needsLine: false },
	{ word: '本年度', anchor: 'published', by: 'year', offset: 0, notBefore: '日成基资', notAfter: '', needsLine: false },
	{ word: '本年', anchor: 'published', by: 'year', offset: 0, notBefore: '日成基资', notAfter: '轻', needsLine: false },
	{ word: '去年度', anchor: 'published', by: 'year', offset: -1, notBefore: '过', notAfter: '', needsLine: false },
	{ word: '去年', anchor: 'published', by: 'year', offset: -1, notBefore: '过', notAfter: '', needsLine: false },
	{ word: '前年', anchor: 'published', by: 'year', offset: -2, notBefore: '以之年目此日月天大提当', notAfter: '', needsLine: false },
	{ word: '明年', anchor: 'published', by: 'year', offset: 1, notBefore: '说证表声文发透光指', notAfter: '', needsLine: false },
	{ word: '来年', anchor: 'published', by: 'year', offset: 1, notBefore: '近年以未本往将', notAfter: '轻', needsLine: false },
	{ word: '后年', anchor: 'published', by: 'year', offset: 2, notBefore: '此之今以最然先其年月日天前', notAfter: '均化复轻', needsLine: false },
	{ word: '上一财年', anchor: 'context', by: 'year', offset: -1, notBefore: '', notAfter: '', needsLine: false },
	{ word: '上一年度', anchor: 'context', by: 'year', offset: -1, notBefore: '', notAfter: '', needsLine: false },
	{ word: '上一年', anchor: 'context', by: 'year', offset: -1, notBefore: '', notAfter: '', needsLine: false },
	{ word: '前一年', anchor: 'context', by: 'year', offset: -1, notBefore: '提目', notAfter: '', needsLine: false },
	{ word: '上年度', anchor: 'context', by: 'year', offset: -1, notBefore: '以晚早加网线马', notAfter: '', needsLine: false },
	{ word: '上年', anchor: 'context', by: 'year', offset: -1, notBefore: '以晚早加网线马', notAfter: '纪', needsLine: false },
	{ word: '同年', anchor: 'context', by: 'year', offset: 0, notBefore: '', notAfter: '龄', needsLine: false },
	{ word: '该年度', anchor: 'context', by: 'year', offset: 0, notBefore: '应', notAfter: '', needsLine: false },
	{ word: '该年', anchor: 'context', by: 'year', offset: 0, notBefore: '应', notAfter: '', needsLine: false },
	{ word: '当年', anchor: 'context', by: 'year', offset: 0, notBefore: '应相想', notAfter: '', needsLine: true },
	{ word: '次年', anchor: 'context', by: 'year', offset: 1, notBefore: '一两二三四五六七八九十首多几0123456789', notAfter: '会', needsLine: false },
	{ word: '翌年', anchor: 'context', by: 'year', offset: 1, notBefore: '', notAfter: '', needsLine: false },
	{ word: '隔年', anchor: 'context', by: 'year', offset: 1, notBefore: '', notAfter: '', needsLine: false },
	{ word: '第二年', anchor: 'context', by: 'year', offset: 1, notBefore: '续连', notAfter: '', needsLine: false },
	{ word: '年初', anchor: 'published', by: 'season', offset: 1, notBefore: '0123456789一两二三四五六七八九十百几多半数每某哪往历年近明后', notAfter: '一二三级中始', needsLine: false },
	{ word: '年底', anchor: 'published', by: 'season', offset: 12, notBefore: '0123456789一两二三四五六七八九十百几多半数每某哪往历年近明后', notAfter: '层部薪', needsLine: false },
	{ word: '年末', anchor: 'published', by: 'season', offset: 12, notBefore: '0123456789一两二三四五六七八九十百几多半数每某哪往历年近明后', notAfter: '', needsLine: false },
	{ word: '当时', anchor: 'context', by: 'same', offset: 0, notBefore: '相应恰适正想', notAfter: '间点髦', needsLine: true },
	{ word: '上个月', anchor: 'published', by: 'month', offset: -1, notBefore: '以', notAfter: '', needsLine: false },
	{ word: '上月', anchor: 'published', by: 'month', offset: -1, notBefore: '以晚', notAfter: '球', needsLine: false },
	{ word: '下个月', anchor: 'published', by: 'month', offset: 1, notBefore: '以', notAfter: '', needsLine: false },
	{ word: '下月', anchor: 'published', by: 'month', offset: 1, notBefore: '以', notAfter: '', needsLine: false },
	{ word: '本月', anchor: 'published', by: 'month', offset: 0, notBefore: '日成基资', notAfter: '', needsLine: false },
	{ word: '当月', anchor: 'context', by: 'month', offset: 0, notBefore: '', notAfter: '', needsLine: false },
	{ word: '同月', anchor: 'context', by: 'month', offset: 0, notBefore: '', notAfter: '', needsLine: false },
	{ word: '次月', anchor: 'context', by: 'month', offset: 1, notBefore: '一两二三四五六七八九十0123456789', notAfter: '', needsLine: false },
	{ word: '今日', anchor: 'published', by: 'day', offset: 0, notBefore: '如现', notAfter: '头资本', needsLine: false },
	{ word: '今天', anchor: 'published', by: 'day', offset: 0, notBefore: '到至在的于如是,', notAfter: '的我们你这,', needsLine: false },
	{ word: '今早', anchor: 'published', by: 'day', offset: 0, notBefore: '', notAfter: '', needsLine: false },
	{ word: '今晨', anchor: 'published', by: 'day', offset: 0, notBefore: '', notAfter: '', needsLine: false },
	{ word: '今晚', anchor: 'published', by: 'day', offset: 0, notBefore: '', notAfter: '', needsLine: false },
	{ word: '昨日', anchor: 'published', by: 'day', offset: -1, notBefore: '', notAfter: '', needsLine: false },
	{ word: '昨天', anchor: 'published', by: 'day', offset: -1, notBefore: '', notAfter: '', needsLine: false },
	{ word: '昨晚', anchor: 'published', by: 'day', offset: -1, notBefore: '', notAfter: '', needsLine: false },
	{ word: '前天', anchor: 'published', by: 'day', offset: -2, notBefore: '以之此提目', notAfter: '', needsLine: false },
	{ word: '昨夜', anchor: 'published', by: 'day', offset: -1, notBefore: '', notAfter: '', needsLine: false },
	{ word: '明天', anchor: 'published', by: 'day', offset: 1, notBefore: '说证表声发', notAfter: '的会', needsLine: false },
	{ word: '后天', anchor: 'published', by: 'day', offset: 2, notBefore: '先此之以今大最', notAfter: '的性', needsLine: false },
	{ word: '明日', anchor: 'published', by: 'day', offset: 1, notBefore: '说证表声发', notAfter: '本', needsLine: false },
	{ word: '当天', anchor: 'context', by: 'day', offset: 0, notBefore: '应', notAfter: '', needsLine: false },
	{ word: '当日', anchor: 'context', by: 'day', offset: 0, notBefore: '应', notAfter: '本', needsLine: false },
	{ word: '同日', anchor: 'context', by: 'day', offset: 0, notBefore: '', notAfter: '本', needsLine: false },
	{ word: '次日', anchor: 'context', by: 'day', offset: 1, notBefore: '一两二三四五六七八九十0123456789', notAfter: '留本', needsLine: false },
	{ word: '隔日', anchor: 'context', by: 'day', offset: 1, notBefore: '', notAfter: '', needsLine: false },
	{ word: '隔天', anchor: 'context', by: 'day', offset: 1, notBefore: '', notAfter: '', needsLine: false },
	{ word: '翌日', anchor: 'context', by: 'day', offset: 1, notBefore: '', notAfter: '', needsLine: false },
	{ word: '上一季度', anchor: 'context', by: 'quarter', offset: -1, notBefore: '', notAfter: '', needsLine: false },
	{ word: '上个季度', anchor: 'published', by: 'quarter', offset: -1, notBefore: '', notAfter: '', needsLine: false },
	{ word: '上季度', anchor: 'published', by: 'quarter', offset: -1, notBefore: '以', notAfter: '', needsLine: false },
	{ word: '上季', anchor: 'published', by: 'quarter', offset: -1, notBefore: '以', notAfter: '节', needsLine: false },
	{ word: '本季度', anchor: 'published', by: 'quarter', offset: 0, notBefore: '日成基', notAfter: '', needsLine: false },
	{ word: '当季', anchor: 'context', by: 'quarter', offset: 0, notBefore: '', notAfter: '节', needsLine: false },
];
const relativeByUnit = groupByFirstUnit(relativeWords);

/** Years of the republic that notes can be about: to 2061. */
const mostRepublicYears = 151;
/** What a year of two digits may stand before: 25年财报. */
const reportNames = ['财报', '年报', '业绩'];

/** Words that go on with a date; one look at what they begin with leaves most places. */
interface Tails {
	readonly words: readonly string[];
	readonly starts: UnitSet;
}

function tailsOf(...words: string[]): Tails {
	return { words, starts: new UnitSet(words.map((word) => word.charAt(0)).join('')) };
}

/** Words after a year that still name it: 2018年底, 2020年初, 2021年秋季. */
const yearTails = tailsOf('年初', '年底', '年末', '年中', '年终', '初', '底', '末', '春季', '夏季', '秋季', '冬季', '春天', '夏天', '秋天', '冬天', '春', '夏', '秋', '冬', '全年', '中');
const monthTails = tailsOf('上旬', '中旬', '下旬', '初', '底', '末', '中');
const decadeTails = tailsOf('初期', '中期', '末期', '后期', '初', '末');
/** Nearly always one of the first two. */
const yearWords = tailsOf('年度', '年', '自然年度', '自然年', '财政年度', '财年度', '财年', '会计年度', '日历年', '学年');

const centuries = [['上个世纪', 19], ['上世纪', 19], ['20世纪', 19], ['二十世纪', 19], ['21世纪', 20], ['本世纪', 20]] as const;

/** Reads the date whose words start exactly at `at`; null when none do. */
export function readDateWords(text: string, at: number): DateWords | null {
	const whole = isDigit(text.charCodeAt(at)) ? readWholeNumber(text, at) : readWholeWord(text, at);
	if (whole !== null) return whole;
	const year = readYear(text, at);
	if (year !== null && (year.relative === null || year.relative.by === 'year')) {
		const gap = text.charAt(year.end) === '的' || text.charAt(year.end) === ' ' ? 1 : 0;
		const part = readPart(text, year.end + gap, true) ?? (gap === 1 ? null : readPart(text, year.end, true));
		if (part !== null) return wordsOfPart(part, inYear(part.told, year.year), year.relative, isFiscal(text, at, part.end));
		if (!year.closed) return listsYears(text, year.end) ? { end: year.end, told: dateOf(year.year), relative: null, until: null, samePart: false, decade: null, shortened: true, fiscal: false } : null;
		return wordsOf(tailEnd(text, year.end, yearTails, '国央心文级小型等期间年') ?? year.end, dateOf(year.year), year.relative);
	}
	if (year !== null) return withDay(text, year);
	return (weekStarts.has(text.charCodeAt(at)) ? readWeekday(text, at) : null) ?? readAgo(text, at) ?? partWords(text, at);
}

const weekWords = ['周', '星期', '礼拜'];
const weekStarts = new UnitSet('周星礼上本这下');
const weeks = [['上', -7], ['本', 0], ['这', 0], ['下', 7]] as const;

/** 上周五, 本星期四, 周三. */
function readWeekday(text: string, at: number): DateWords | null {
	const week = weeks.find(([word]) => text.charAt(at) === word);
	const start = week === undefined ? at : at + (text.charAt(at + 1) === '个' ? 2 : 1);
	const word = weekWords.find((each) => text.startsWith(each, start));
	if (word === undefined) return null;
	const char = text.charAt(start + word.length);
	const weekday = char === '天' && word !== '周' ? 6 : char === '' ? -1 : '一二三四五六日'.indexOf(char);
	const end = start + word.length + 1;
	const before = text.charAt(at - 1);
	const after = text.charAt(end);
	// 每周一次, 两周四次; 周一至周五 are the days of every week; 周六福 is a name.
	if (weekday < 0 || (after !== '' && '次回场期福围鸣至到休班个'.includes(after))) return null;
	if (week === undefined && before !== '' && '0123456789一两二三四五六七八九十百每双单隔数几半个首整全至到末、和'.includes(before)) return null;
	return wordsOf(end, unknownDate, { anchor: 'published', by: week === undefined ? 'nearest' : 'weekday', offset: (week?.[1] ?? 0) + weekday, needsLine: false });
}

/** A date that begins with digits and is told apart by what follows them: 90年代, 2023-08-04, 3q23. */
function readWholeNumber(text: string, at: number): DateWords | null {
	const end = endOfDigits(text, at, 5);
	switch (text.charAt(end)) {
		case '年':
			return text.charAt(end + 1) === '代' ? readDecade(text, at) : null;
		case '世':
			return readDecade(text, at);
		case 'q':
		case 'h':
			return readQuarterFirst(text, at);
		case '-':
		case '/':
		case '.':
			return end - at === 4 ? readIso(text, at) : null;
		default:
			return null;
	}
}

function readWholeWord(text: string, at: number): DateWords | null {
	const char = text.charAt(at);
	if (char === 'q') return readQuarterAndYear(text, at);
	if (char === '昨' || char === '今' || char === '明') return readNumberedDay(text, at);
	return char === '上' || char === '本' || char === '二' || text.charAt(at + 1) === '十' ? readDecade(text, at) : null;
}

/** 昨(29)日, 明(13)日: a day of the calendar beside the word for it, as Taiwanese papers print it. 昨收, 昨升 without any. */
function readNumberedDay(text: string, at: number): DateWords | null {
	const offset = '昨今明'.indexOf(text.charAt(at)) - 1;
	if (offset < -1) return null;
	const next = text.charAt(at + 1);
	const relative = { anchor: 'published', by: 'day', offset, needsLine: false } as const;
	if (offset < 0 && next !== '' && '收开升跌涨早'.includes(next) && !'上'.includes(text.charAt(at + 2) || '。')) return wordsOf(at + 1, unknownDate, relative);
	if (next !== '(') return null;
	const day = readSmall(text, at + 2, 2);
	if (day === null || !isDay(day.value) || text.charAt(day.end) !== ')' || text.charAt(day.end + 1) !== '日') return null;
	return wordsOf(day.end + 2, dateOf(null, null, day.value), relative);
}

/** 财年, 财政年度, 会计年度, 财季 and fy. */
function isFiscal(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at++) {
		const char = text.charAt(at);
		if (char === '财' || char === '会' || (char === 'f' && text.charAt(at + 1) === 'y')) return true;
	}
	return false;
}

/** Reads the later end of a range, where the words may say less: 6月12日至〔21日〕, 2018-〔20年〕 with the century of `from`. */
export function readRangeEnd(text: string, at: number, from: CalendarDate): DateWords | null {
	const words = readDateWords(text, at);
	if (words !== null) return words.shortened ? null : words;
	if (!isDigit(text.charCodeAt(at))) return null;
	const day = from.day === null ? null : readDay(text, at);
	if (day !== null) return wordsOf(day.end, dateOf(null, null, day.day));
	const short = readSmall(text, at, 2);
	const end = short === null || from.year === null ? null : yearWordAt(text, short.end);
	return short === null || from.year === null || end === null || short.end - at !== 2 ? null : wordsOf(end, dateOf(Math.floor(from.year / 100) * 100 + short.value));
}

/** A year that fills a cell of a table row: 2021, 2023e. */
export function readCellYear(text: string, at: number): DateWords | null {
	const end = endOfDigits(text, at, 5);
	const year = readDigits(text, at, end);
	if (end - at !== 4 || year < 1900 || year > lastYear) return null;
	const letter = text.charAt(end) === 'e' || text.charAt(end) === 'a' ? 1 : 0;
	const next = text.charAt(end + letter);
	return next === '\t' || next === '\n' || next === '' ? wordsOf(end + letter, dateOf(year)) : null;
}

function wordsOf(end: number, told: CalendarDate, relative: DateWords['relative'] = null, fiscal = false): DateWords {
	return { end, told, relative, until: null, samePart: false, decade: null, shortened: false, fiscal };
}

function wordsOfPart({ end, until, samePart }: Part, told: CalendarDate, relative: DateWords['relative'], fiscal: boolean): DateWords {
	return { end, told, relative, until, samePart, decade: null, shortened: false, fiscal };
}

function partWords(text: string, at: number): DateWords | null {
	const part = readPart(text, at, false);
	return part === null ? null : wordsOfPart(part, part.told, null, false);
}

/** 上月15日, 本月初: a relative month may have a day. */
function withDay(text: string, year: Year): DateWords {
	const { relative, end } = year;
	if (relative === null || relative.by !== 'month') return wordsOf(end, unknownDate, relative);
	const day = readDay(text, end);
	return day === null ? wordsOf(tailEnd(text, end, monthTails, '国心') ?? end, unknownDate, relative) : wordsOf(day.end, dateOf(null, null, day.day), relative);
}

const [people, bracket, ten, hundred] = ['民'.charCodeAt(0), '('.charCodeAt(0), '十'.charCodeAt(0), '百'.charCodeAt(0)];

function readYear(text: string, at: number): Year | null {
	const unit = text.charCodeAt(at);
	if (isDigit(unit)) return readDigitYear(text, at);
	if (unit === people && text.startsWith('民国', at)) return readRepublicYear(text, at + 2);
	if (unit === 102 && text.charAt(at + 1) === 'y' && !isLatin(text.charCodeAt(at - 1))) return readFiscalYear(text, at + 2);
	if (text.charCodeAt(at + 1) === bracket) return readBracketedYear(text, at);
	for (const entry of relativeByUnit.get(unit) ?? []) {
		if (!text.startsWith(entry.word, at)) continue;
		const before = text.charAt(at - 1);
		const after = text.charAt(at + entry.word.length);
		if ((before !== '' && entry.notBefore.includes(before)) || (after !== '' && entry.notAfter.includes(after))) continue;
		return { end: at + entry.word.length, year: null, relative: entry, closed: true };
	}
	return readHanYear(text, at);
}

/** 今(2021)年, 去(110)年度: the year of the calendar or of the republic beside the word for it. */
function readBracketedYear(text: string, at: number): Year | null {
	if (!'今去前明本'.includes(text.charAt(at))) return null;
	const end = endOfDigits(text, at + 2, 5);
	const value = readDigits(text, at + 2, end);
	const word = text.charAt(end) === ')' ? yearWordAt(text, end + 1) : null;
	const year = end - at === 6 ? value : end - at === 5 ? value + 1911 : 0;
	return word === null || year < 1900 || year > lastYear ? null : { end: word, year, relative: null, closed: true };
}

/** What a number of four digits is the year of without any 年, unless the word before it says that it is a sum: 2024营收. */
export const yearlyWords = '营收 营业收入 营业额 净利 净亏 毛利 销量'.split(' ');
const sumBefore = '入薪价员工约近超达逾有仅只为是共减增售卖';

function readDigitYear(text: string, at: number): Year | null {
	const before = text.charCodeAt(at - 1);
	if (isDigit(before) || isLatin(before) || before === 46 || before === 36) return null;
	const end = endOfDigits(text, at, 5);
	const value = readDigits(text, at, end);
	if (end - at === 4) {
		if (value < firstYear || value > lastYear) return null;
		const word = yearWordAt(text, end);
		if (word !== null) return { end: word, year: value, relative: null, closed: true };
		if (text.startsWith('全年', end)) return { end: end + 2, year: value, relative: null, closed: true };
		if (value < 1900) return null;
		if (yearlyWords.some((yearly) => text.startsWith(yearly, end)) && !sumBefore.includes(text.charAt(at - 1) || '。')) return { end, year: value, relative: null, closed: true };
		if ((text.charAt(end) === 'e' || text.charAt(end) === 'a') && !isLatin(text.charCodeAt(end + 1)) && !isDigit(text.charCodeAt(end + 1))) return { end: end + 1, year: value, relative: null, closed: true };
		return { end, year: value, relative: null, closed: false };
	}
	// 100年 alone is a length of time; 109年度 and 112年上半年 are years of the republic.
	if (end - at === 3 && value < mostRepublicYears && (text.startsWith('年度', end) || (text.charAt(end) === '年' && opensPeriod(text, end + 1)))) return { end: yearWordAt(text, end) ?? end + 1, year: value + 1911, relative: null, closed: true };
	if (end - at !== 2 || before === 45) return null;
	const year = value > 50 ? 1900 + value : 2000 + value;
	if (text.startsWith('财年', end) && value >= 10) return { end: end + 2, year, relative: null, closed: true };
	if (text.charAt(end) === '年') {
		// 21年 alone is a length of time; 08年 and 21年上半年 are not.
		// 过去10年12月份
		if ('去近前后这那过续每满达约逾超多几共'.includes(text.charAt(at - 1) || '。')) return null;
		const clear = text.charAt(at) === '0' || before === 39 || opensPeriod(text, end + 1);
		return clear ? { end: end + 1, year, relative: null, closed: true } : null;
	}
	const next = text.charAt(end);
	return (next === 'q' || next === 'h') && readPart(text, end, true) !== null ? { end, year, relative: null, closed: false } : null;
}

/** Whether a part of a year, or the name of a yearly report, stands behind a number: then the number is a year. */
function opensPeriod(text: string, at: number): boolean {
	return readPart(text, at, true) !== null || reportNames.some((name) => text.startsWith(name, at));
}

function readRepublicYear(text: string, at: number): Year | null {
	let end = endOfDigits(text, at, 4);
	let value = readDigits(text, at, end);
	if (end === at) {
		const han = readHanSmall(text, at, 999);
		if (han === null) return null;
		({ end, value } = han);
	}
	const word = yearWordAt(text, end);
	return word === null || value < 1 || value > 200 ? null : { end: word, year: value + 1911, relative: null, closed: true };
}

function readFiscalYear(text: string, at: number): Year | null {
	const start = text.charAt(at) === ' ' ? at + 1 : at;
	const end = endOfDigits(text, start, 5);
	const value = readDigits(text, start, end);
	if (end - start === 4 && value >= 1900 && value <= lastYear) return { end, year: value, relative: null, closed: true };
	return end - start === 2 ? { end, year: 2000 + value, relative: null, closed: true } : null;
}

/** 二〇二三年, 一九九八年. */
function readHanYear(text: string, at: number): Year | null {
	let year = 0;
	for (let i = at; i < at + 4; i++) {
		const digit = hanDigitAt(text, i);
		if (digit < 0 || text.charAt(i) === '两') return null;
		year = year * 10 + digit;
	}
	const word = yearWordAt(text, at + 4);
	return word === null || year < firstYear || year > lastYear ? null : { end: word, year, relative: null, closed: true };
}

/** End of the word that closes a year at `at` (年, 财年, 年度); null when none stands there. */
function yearWordAt(text: string, at: number): number | null {
	const start = text.charAt(at) === ' ' ? at + 1 : at;
	if (!yearWords.starts.has(text.charCodeAt(start))) return null;
	for (const word of yearWords.words) if (text.startsWith(word, start) && !(word === '年' && text.charAt(start + 1) === '代')) return start + word.length;
	return null;
}

/** A year without 年 counts where a list or range of years follows that has it: 2018、2019和2020年. */
function listsYears(text: string, at: number): boolean {
	let end = at;
	for (let member = 0; member < mostListed; member++) {
		const link = text.charAt(end);
		if (link === '' || !'、,和及与或至到-~—/'.includes(link)) return false;
		const start = end + 1;
		end = endOfDigits(text, start, 5);
		if (end - start !== 4 && !(end - start === 2 && (link === '-' || link === '/' || link === '~'))) return false;
		if (end - start === 4) {
			const value = readDigits(text, start, end);
			if (value < 1900 || value > lastYear) return false;
		}
		if (yearWordAt(text, end) !== null) return true;
	}
	return false;
}

const partStarts = new UnitSet('0123456789零〇一二两三四五六七八九十百元上下同中半前首头第qh');

/** The part of a year at `at`: month, day, half, quarter. `afterYear` allows what would be too vague alone. */
function readPart(text: string, at: number, afterYear: boolean): Part | null {
	const unit = text.charCodeAt(at);
	if (!partStarts.has(unit)) return null;
	const char = text.charAt(at);
	if ((char === '上' || char === '下') && (text.startsWith('半年', at + 1) || text.startsWith('半财年', at + 1))) {
		if (!afterYear && text.charAt(at - 1) === '以') return null;
		return partOf(at + (text.charAt(at + 2) === '财' ? 4 : 3), halfOf(null, char === '上' ? 1 : 2));
	}
	if (afterYear) {
		if (text.startsWith('同期', at)) return { end: at + 2, told: unknownDate, until: null, samePart: true };
		if (text.startsWith('中期', at) || text.startsWith('中报', at)) return partOf(at + 1 + (text.charAt(at + 1) === '期' ? 1 : 0), halfOf(null, 1));
		if (text.startsWith('半年度', at)) return partOf(at + 3, halfOf(null, 1));
		if (text.startsWith('半年报', at)) return partOf(at + 2, halfOf(null, 1));
	}
	if ((char === 'q' || char === 'h') && isDigit(text.charCodeAt(at + 1)) && !isDigit(text.charCodeAt(at + 2)) && !isLatin(text.charCodeAt(at + 2)) && (afterYear || !isLatin(text.charCodeAt(at - 1)))) {
		const number = Number(text.charAt(at + 1));
		const quarter = asQuarter(number);
		if (char === 'q') return quarter === null ? null : partOf(at + 2, quarterOf(null, quarter));
		return afterYear && (number === 1 || number === 2) ? partOf(at + 2, halfOf(null, number)) : null;
	}
	const stretch = readFirstMonths(text, at, afterYear);
	if (stretch !== null) return partOf(stretch.end, dateOf(null, 1), { month: stretch.until, day: null });
	const quarter = readQuarter(text, at, afterYear);
	if (quarter !== null) return partOf(quarter.end, quarterOf(null, quarter.quarter));
	if (!afterYear && (isDigit(text.charCodeAt(at - 1)) || text.charAt(at - 1) === '.' || isLatin(text.charCodeAt(at - 1)))) return null;
	const month = readMonth(text, at, afterYear);
	if (month !== null) return month;
	const day = afterYear ? null : isDigit(unit) ? readDay(text, at) : null;
	return day === null || text.charAt(day.end - 1) !== '日' || !isBareDay(text, at, day.end) ? null : partOf(day.end, dateOf(null, null, day.day));
}

function partOf(end: number, told: CalendarDate, until: Part['until'] = null): Part {
	return { end, told, until, samePart: false };
}

/** 元月, and neither 5元月租 nor 元月均. */
function readFirstMonth(text: string, at: number): { end: number; value: number } | null {
	return text.startsWith('元月', at) && !'0123456789十百千万亿多余几美港日欧块'.includes(text.charAt(at - 1) || '。') && !'租费薪供均付'.includes(text.charAt(at + 2) || '。') ? { end: at + 1, value: 1 } : null;
}

function readMonth(text: string, at: number, afterYear: boolean): Part | null {
	const first = readFirstMonth(text, at);
	const digits = first !== null || isDigit(text.charCodeAt(at));
	const read = first ?? (digits ? readSmall(text, at, 2) : readHanSmall(text, at, 12));
	if (read === null || !isMonth(read.value)) return null;
	let { end } = read;
	let until: number | null = null;
	if ('-~至到—'.includes(text.charAt(end) || '。')) {
		const last = digits ? readSmall(text, end + 1, 2) : readHanSmall(text, end + 1, 12);
		if (last === null || !isMonth(last.value) || last.value <= read.value || text.charAt(last.end) !== '月') return null;
		until = last.value;
		end = last.end;
	}
	if (text.charAt(end) !== '月') return null;
	end++;
	if (until !== null) return partOf(text.charAt(end) === '份' ? end + 1 : end, dateOf(null, read.value), { month: until, day: null });
	const day = readDay(text, end);
	if (day !== null) return partOf(day.end, dateOf(null, read.value, day.day), day.until === null ? null : { month: read.value, day: day.until });
	const tail = text.charAt(end) === '份' ? end + 1 : (tailEnd(text, end, monthTails, '国心') ?? end);
	// Han numerals before 月 belong to a longer number (二三月, 近三月) unless a boundary stands before them.
	if (!digits && !afterYear && tail === end && !'\n\t,。;:、(“至从自到在于起年'.includes(text.charAt(at - 1) || '\n')) return null;
	// 三月球 and 五月亮 are no months; 11月亮相 is one.
	if (!digits && '球饼薪租费供光亮嫂子'.includes(text.charAt(tail) || '。') && !text.startsWith('亮相', tail)) return null;
	return partOf(tail, dateOf(null, read.value));
}

/** 27日, 12-21日, 二十七日, 8号. */
function readDay(text: string, at: number): { end: number; day: number; until: number | null } | null {
	const digits = isDigit(text.charCodeAt(at));
	const read = digits ? readSmall(text, at, 2) : readHanSmall(text, at, 31);
	if (read === null || !isDay(read.value)) return null;
	let { end } = read;
	let until: number | null = null;
	if (digits && '-~至到—'.includes(text.charAt(end) || '。')) {
		const last = readSmall(text, end + 1, 2);
		if (last === null || !isDay(last.value) || last.value <= read.value) return null;
		until = last.value;
		end = last.end;
	}
	const sign = text.charAt(end);
	if (sign !== '日' && !(sign === '号' && !'楼线院文机店码'.includes(text.charAt(end + 1) || '。'))) return null;
	return { end: end + 1, day: read.value, until };
}

/** 8日 alone is a day only when nothing beside it makes it a length of time or another word. */
function isBareDay(text: string, start: number, end: number): boolean {
	return !'内均元本线期化游圆之后前以间活时'.includes(text.charAt(end) || '。') && !'约近续连前每超第过满足后的了共达用逾隔历-/、到至'.includes(text.charAt(start - 1) || '。');
}

const firstLeads = new UnitSet('前首头');

/** 前三季度, 首9个月: end of the words and the last month. */
function readFirstMonths(text: string, at: number, afterYear: boolean): { end: number; until: number } | null {
	if (!firstLeads.has(text.charCodeAt(at))) return null;
	const read = isDigit(text.charCodeAt(at + 1)) ? readSmall(text, at + 1, 2) : readHanSmall(text, at + 1, 12);
	if (read === null || !isMonth(read.value)) return null;
	const { end, value } = read;
	const quarters = ['个季度', '季度', '季'].find((word) => text.startsWith(word, end));
	if (quarters !== undefined) return value >= 2 && value <= 3 ? { end: end + quarters.length, until: value * 3 } : null;
	// 此前六个月, 前三个月内: a length of time.
	const before = text.charAt(at - 1);
	if (!afterYear && before !== '' && '此之目以日提年月'.includes(before)) return null;
	const months = text.startsWith('个月', end) ? 2 : text.charAt(end) === '月' ? 1 : 0;
	const after = text.charAt(end + months);
	return months === 0 || value < 2 || (!afterYear && after !== '' && '内前后的'.includes(after)) ? null : { end: end + months, until: value };
}

const quarterStarts = new UnitSet('季财个');

/** 第三季度, 三季度, 首季, 二季报, 第四财季. */
function readQuarter(text: string, at: number, afterYear: boolean): { end: number; quarter: 1 | 2 | 3 | 4 } | null {
	const ordinal = text.charAt(at) === '第' ? 1 : 0;
	const char = text.charAt(at + ordinal);
	if (char === '首' && ordinal === 0) {
		if (text.startsWith('季度', at + 1)) return { end: at + 3, quarter: 1 };
		if (text.startsWith('财季', at + 1)) return { end: at + 3, quarter: 1 };
		return text.charAt(at + 1) === '季' && text.charAt(at + 2) !== '节' ? { end: at + 2, quarter: 1 } : null;
	}
	const number = isDigit(text.charCodeAt(at + ordinal)) ? Number(char) : hanDigit(char);
	const quarter = asQuarter(number);
	const end = at + ordinal + 1;
	if (quarter === null || char === '两' || !quarterStarts.has(text.charCodeAt(end))) return null;
	// 近三季度, 连续三季度: a number of quarters.
	if (ordinal === 0 && '前首头近两续每过后十百个'.includes(text.charAt(at - 1) || '。')) return null;
	if (ordinal === 0 && isDigit(text.charCodeAt(at - 1))) return null;
	for (const word of ['财政季度', '季度', '财季']) if (text.startsWith(word, end)) return { end: end + word.length, quarter };
	if (ordinal === 1 && text.startsWith('个季度', end)) return afterYear ? { end: end + 3, quarter } : null;
	if (text.charAt(end) !== '季') return null;
	const next = text.charAt(end + 1);
	if (next === '报' || next === '财') return { end: end + 1, quarter };
	// 四季 are seasons, 第三季 may be of a series.
	return afterYear && next !== '节' ? { end: end + 1, quarter } : ordinal === 1 && next !== '节' && next !== '亚' && next !== '军' ? { end: end + 1, quarter } : null;
}

/** 2023-08-04, 2023/8/4, 2023.8.4, 2023-08. */
function readIso(text: string, at: number): DateWords | null {
	const before = text.charCodeAt(at - 1);
	if (!isDigit(text.charCodeAt(at)) || isDigit(before) || before === 46 || before === 45 || before === 47 || isLatin(before)) return null;
	const yearEnd = endOfDigits(text, at, 5);
	const year = readDigits(text, at, yearEnd);
	const mark = text.charAt(yearEnd);
	if (yearEnd - at !== 4 || year < 1900 || year > lastYear || (mark !== '-' && mark !== '/' && mark !== '.')) return null;
	const month = readSmall(text, yearEnd + 1, 2);
	if (month === null || !isMonth(month.value)) return null;
	const day = text.charAt(month.end) === mark ? readSmall(text, month.end + 1, 2) : null;
	if (day !== null && isDay(day.value)) return wordsOf(text.charAt(day.end) === '日' ? day.end + 1 : day.end, dateOf(year, month.value, day.value));
	const next = text.charAt(month.end);
	if (mark === '.' || next === '年' || next === '%' || next === '亿' || next === '万' || (mark === '-' && month.end - yearEnd !== 3)) return null;
	return wordsOf(month.end, dateOf(year, month.value));
}

/** q3 2025, q2'25, q4 fy24; null where no year stands behind the quarter. */
function readQuarterAndYear(text: string, at: number): DateWords | null {
	const quarter = asQuarter(Number(text.charAt(at + 1)));
	if (quarter === null || isLatin(text.charCodeAt(at - 1)) || isDigit(text.charCodeAt(at - 1))) return null;
	let start = at + 2;
	const mark = text.charAt(start);
	if (mark === ' ' || mark === '/' || mark === "'") start++;
	const fiscal = text.startsWith('fy', start);
	if (fiscal) start += 2;
	const end = endOfDigits(text, start, 5);
	const year = longYear(text.slice(start, end));
	if (year === null || (end - start === 2 && !fiscal && mark !== "'") || isLatin(text.charCodeAt(end))) return null;
	return wordsOf(text.charAt(end) === '年' ? end + 1 : end, quarterOf(year, quarter), null, fiscal);
}

/** The year of four or of two digits; null for any other number. */
function longYear(digits: string): number | null {
	const value = Number(digits);
	if (digits.length === 2) return 2000 + value;
	return digits.length === 4 && value >= 1900 && value <= lastYear ? value : null;
}

/** 3q23, 1h2023, 2q'25, 2q: brokers put the part first. */
function readQuarterFirst(text: string, at: number): DateWords | null {
	const before = text.charCodeAt(at - 1);
	const letter = text.charAt(at + 1);
	if ((letter !== 'q' && letter !== 'h') || isDigit(before) || isLatin(before) || before === 46) return null;
	const number = Number(text.charAt(at));
	const quarter = asQuarter(number);
	if (quarter === null) return null;
	const mark = text.charAt(at + 2);
	const start = at + (mark === "'" || (mark === ' ' && isDigit(text.charCodeAt(at + 3))) ? 3 : 2);
	const end = endOfDigits(text, start, 5);
	const year = mark === ' ' && end - start !== 4 ? null : longYear(text.slice(start, end));
	if (isLatin(text.charCodeAt(end))) return null;
	if (year === null) return letter === 'q' && start === at + 2 && end === start ? wordsOf(end, quarterOf(null, quarter)) : null;
	if (letter === 'q') return wordsOf(end, quarterOf(year, quarter));
	return number === 1 || number === 2 ? wordsOf(end, halfOf(year, number)) : null;
}

/** 90年代, 上世纪80年代, 20世纪九十年代, 2010年代. */
function readDecade(text: string, at: number): DateWords | null {
	let start = at;
	let century: number | null = null;
	for (const [word, value] of centuries)
		if (text.startsWith(word, at)) {
			century = value;
			start = at + word.length;
			break;
		}
	const end = endOfDigits(text, start, 5);
	const digits = text.slice(start, end);
	let decade: number;
	let after = end;
	if (end === start) {
		const tens = hanDigit(text.charAt(start));
		if (tens < 1 || text.charAt(start + 1) !== '十') return null;
		decade = tens;
		after = start + 2;
	} else {
		if (isDigit(text.charCodeAt(start - 1)) || !digits.endsWith('0') || (digits.length !== 2 && digits.length !== 4)) return null;
		decade = Number(digits.charAt(digits.length - 2));
		if (digits.length === 4) century = Number(digits.slice(0, 2));
	}
	if (!text.startsWith('年代', after)) return null;
	const tail = tailEnd(text, after + 2, decadeTails, '') ?? after + 2;
	return { end: tail, told: unknownDate, relative: null, until: null, samePart: false, decade: `${century ?? (decade >= 4 ? 19 : 20)}${decade}X`, shortened: false, fiscal: false };
}

const notBeforeAgo = new UnitSet('0123456789.十百几数多');
const agoWords = [['年前', 'year'], ['年以前', 'year'], ['个月前', 'month'], ['天前', 'day']] as const;
const agoStarts = new UnitSet('年个天');

/** 三年前, 5个月前: measured back from the day of publication. */
function readAgo(text: string, at: number): DateWords | null {
	if (notBeforeAgo.has(text.charCodeAt(at - 1))) return null;
	const read = isDigit(text.charCodeAt(at)) ? readSmall(text, at, 2) : readHanSmall(text, at, 99);
	if (read === null || read.value < 1 || !agoStarts.has(text.charCodeAt(read.end))) return null;
	for (const [word, by] of agoWords)
		if (text.startsWith(word, read.end)) return wordsOf(read.end + word.length, unknownDate, { anchor: 'published', by, offset: -read.value, needsLine: false });
	return null;
}

function tailEnd(text: string, at: number, { words, starts }: Tails, notAfterMiddle: string): number | null {
	if (!starts.has(text.charCodeAt(at))) return null;
	for (const tail of words) {
		if (!text.startsWith(tail, at)) continue;
		const next = text.charAt(at + tail.length);
		// 2018年中国, 4月中心, 2020年初步, 2021年底层, 2022年春节 begin another word.
		if (tail === '中' && (next === '' ? false : notAfterMiddle.includes(next) || !',。、的;:)!?至到'.includes(next))) continue;
		if ((tail === '初' || tail === '底' || tail === '末' || tail.length === 1) && next !== '' && '步级创始层部盘端节运晚天秋招夏'.includes(next) && tail !== '中') continue;
		return at + tail.length;
	}
	return null;
}

function asQuarter(number: number): 1 | 2 | 3 | 4 | null {
	return number === 1 || number === 2 || number === 3 || number === 4 ? number : null;
}

function readSmall(text: string, at: number, most: number): { end: number; value: number } | null {
	const end = endOfDigits(text, at, most + 1);
	return end === at || end - at > most ? null : { end, value: readDigits(text, at, end) };
}

/** A Chinese numeral up to 999 at `at`: 三, 十二, 二十七, 一百一十. Digit by digit as well (一一〇). */
function readHanSmall(text: string, at: number, most: number): { end: number; value: number } | null {
	let value = 0;
	let digit = 0;
	let end = at;
	let scaled = false;
	for (; end < at + 6; end++) {
		const next = hanDigitAt(text, end);
		if (next >= 0) {
			digit = scaled || end === at ? next : digit * 10 + next;
			continue;
		}
		const unit = text.charCodeAt(end);
		const factor = unit === ten ? 10 : unit === hundred ? 100 : 0;
		if (factor === 0) break;
		value += (digit === 0 ? 1 : digit) * factor;
		digit = 0;
		scaled = true;
	}
	value += digit;
	return end === at || value > most || value < 1 ? null : { end, value };
}

function endOfDigits(text: string, at: number, most: number): number {
	let end = at;
	while (end - at < most && isDigit(text.charCodeAt(end))) end++;
	return end;
}

function groupByFirstUnit(words: readonly Relative[]): Map<number, Relative[]> {
	const groups = new Map<number, Relative[]>();
	for (const entry of words) {
		const group = groups.get(entry.word.charCodeAt(0));
		if (group === undefined) groups.set(entry.word.charCodeAt(0), [entry]);
		else group.push(entry);
	}
	return groups;
}

/** Every word of the tables, for the test that they are folded. */
export const dateTableWords: readonly string[] = [...relativeWords.map(({ word }) => word), ...yearTails.words, ...monthTails.words, ...yearWords.words, ...yearlyWords];
