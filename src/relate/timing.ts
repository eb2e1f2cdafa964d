import type { DateMention, PartialDate, Span } from '../types';
import { standsApart } from '../detect/dates';
import { isDigit } from '../detect/numerals';
import { metricEntry, type MetricName } from './metrics';
import { lastPeriodWord } from './period-words';
import { inYear, isSinglePeriod, isYearless, monthsUpTo, quarterBefore, spanning, yearBefore, yearOf, yearsOf, yearsUpTo } from './periods';
import { clauseAt, clauseOf, firstWithin, lastOf, lastWithin, within, type Scene } from './scene';
import { GuardedPattern } from '../text/guarded-pattern';
import { UnitSet } from '../text/unit-set';

/** What was told before, for words that point back. */
export interface Earlier {
	/** Period of the last figure that has one and that nothing was only measured against. */
	readonly period: PartialDate | null;
	/** The date that holds for the paragraph, from the sentences before or the heading. */
	readonly paragraph: PartialDate | null;
	/** The period whose results the text goes through (截至6月底止季度, 第三季财报). */
	readonly report: PartialDate | null;
	/** The report was announced in this paragraph or the one before. */
	readonly isFresh: boolean;
	/** The period that the note's title names. */
	readonly title: PartialDate | null;
	/** The last full year, where the note came out when its results do. */
	readonly lastYear: PartialDate | null;
}

/** When a figure holds. */
export interface Timed {
	readonly value: PartialDate | null;
	/** Told only to measure another figure against (较上年同期的5亿): what follows is of the period before. */
	readonly aside: boolean;
}

const unknown: Timed = { value: null, aside: false };

const comparedBeforeRe = new GuardedPattern('较比起于之与同跟', /(?:较|比|比起|相比|相较|相较于|对比|较之|与|同|跟)$/);
const comparedAfterRe = new GuardedPattern('同相比较持', /^(?:同期)?(?:相比|比|相较|持平)/);
const fromBeforeRe = /(?:较|比|从|由|自|是|为|相当于|相比|对比)(?:原先|原来|此前|之前)?的?$/;
const isBeforeRe = /[是为]$/;
const amountRe = /[0-9一二两三四五六七八九十几数近约]/;
const ratioBeforeRe = /(?:是|为|相当于|达|达到|回到|恢复到|恢复至|只有|仅)$/;
const foundedBeforeRe = /(?:成立于|创立于|创办于|创建于|始建于|建于|诞生于|出生于)$/;
const lastYearRe = new GuardedPattern('上去前', /(?:上一?年度?|去年|前一年|上一财年|上年)(?:的)?(?:同期|同季)?/);
const lastQuarterRe = new GuardedPattern('季', /(?:上一?季度?|前一季度?)[^,。;]{0,10}$/);
const sameTimeRe = new GuardedPattern('同间当单期这', /(?:同期|同季|同一时期|同时期|期间|这期间|其间|同年|当年|当期|当季|单季|期内|这.{1,3}年多?)/);
/** 同期,甲的用户…: what opens the sentence holds for all of it. */
const opensSameTimeRe = new GuardedPattern('而与同', /^而?(?:与此)?同[期年季],/);
/** Where the paragraph tells of a day, of that one: 截至收盘. */
const tradedRe = new GuardedPattern('盘', /[开收]盘|午盘|早盘|盘中/);
const thatMomentRe = new GuardedPattern('时天日', /(?:当时|届时|彼时|上市时|ipo时|挂牌时|当天|当日|首日)/);
const lastingRe = /(?:成立以来|上市以来|年半?(?:的时间)?之?内|(?:过去|近|最近)[一二两三四五六七八九十几0-9]{1,2}年|自.{0,8}以来|至今|迄今|一直以来|历史上|有史以来|通常|一般|往往|长期|截至目前|目前|现在|如今|未来|个月后|年后|初|上市前|上市之前)/;
/** Summed up to a day that nobody tells. */
const sumRe = /[累总]计(?!营收|收入|净|实现)|至今|迄今/;
const nowRe = new GuardedPattern('而但目如现当', /^(?:而|但)?(?:目前|如今|现在|现阶段|当前|当下)/);
const pastYearsRe = new GuardedPattern('过近', /(?:过去|近|最近)[一二两三四五六七八九十几0-9]{1,2}年/);
const upToRe = new GuardedPattern('到截止', /(?:截至|截止|截止到|截止至|截至到|到)$/);
/** 截至2023年9月30日止三个月, 截至6月底止的季度, 截至2023年12月31日止年度. */
const monthsRe = /^止?的?(?:(?:([369]|12|三|六|九|十二)个月)|(季度?)|(半年度?)|(?:财政|会计)?年度)/;
/** What can begin those words. */
const reportedStarts = new UnitSet('止的369十三六九1季半财会年');
/** 三季报(截至7月31日): the quarter of a year that does not end in December. */
const quarterlyRe = /季(?:报|度|度报告|度业绩|财报)?\(截[至止]$/;
const startsRe = /^(?:开始|起|以来|以后|之后|到|至)/;
const yearsRe = /(?:^|[^0-9])([0-9]{1,2}(?:\.5)?|[一二两三四五六七八九十])(?:个)?(?:财|会计)?年(半)?(?:时间|里|间|来|多)?[^,。]{0,12}$/;
const numerals: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 十二: 12 };
/** Between a date and the amount that it qualifies: 2022年的, 2021年高峰期的. */
const besideRe = new GuardedPattern('的', /^[^,。;:0-9]{0,6}的(?:约|近|超过?|逾)?$/);
/** A figure of the whole year, where the words around it speak of a part: 完成全年5万辆的目标. */
const wholeYearRe = new GuardedPattern('全度内底', /(?:全年|年度|年内|年底前?)[^,。;:0-9]{0,10}$/);
const aheadRe = /[预将估料望]|展望|今年|年底?前/;
/** 全年营收…,净利润…: of the same year, whoever told which. */
const yearlyRe = new GuardedPattern('全', /全年[^,。;:0-9]{0,8}\d/);
/** What a year is to bring. */
const aimRe = /目标|计划|指引|预算|[完达]成|超越/;
const yearWordsRe = /^(?:去年|上年|上一年|前一年|一年前|上年度)$/;
const thatFigureRe = /^(?:同期|同季|,|则|也|还|这一|这个|该|此)*(?:数字|数据|数值|指标|比例|金额|规模)/;
/** 2015年开张,经过四年,门店有五家: of another time. */
const elapsedRe = new GuardedPattern('经历隔过', /(?:经过|历经|历时|时隔)[一二两三四五六七八九十几数多0-9]{1,3}个?多?[年月]|[年月]时?间?过去/);
/** What is counted at a moment, and not over the stretch that the clause before tells of. */
const balances: ReadonlySet<MetricName> = new Set<MetricName>(['cash', 'debt', 'assets', 'inventory', 'receivables', 'employees', 'researchers', 'stores', 'customers', 'market_cap', 'valuation', 'debt_ratio']);
/** What accounts tell: of the stretch of a report, and never of the day on which it came out, or something else happened. */
const accounts: ReadonlySet<MetricName> = new Set<MetricName>([
	'revenue', 'segment_revenue', 'net_loss', 'adjusted_net_loss', 'net_profit', 'adjusted_net_profit', 'operating_profit', 'operating_loss', 'gross_profit', 'pretax_profit', 'ebitda', 'ebita', 'ebit',
	'ebitda_margin', 'eps', 'gross_margin', 'net_margin', 'operating_margin', 'rd_ratio', 'rd_spend', 'selling_expense', 'selling_expense_ratio', 'admin_expense', 'admin_expense_ratio', 'expense_ratio',
	'revenue_share', 'operating_cash_flow', 'free_cash_flow', 'roe', 'impairment', 'net_interest_margin',
]);
/** 单日营收 is of a day all the same. */
const dailyRe = new GuardedPattern('日天', /[单每首当一全][日天]|日[营收赚入]|日均/);
/** Words of publishing after a day: what was published then is of the period before it. */
const announcedRe = /^[^,。;]{0,16}?(?:公布|披露|发布|公告|发表|交卷|交出|举行|召开|刊发|出炉|财报|业绩|季报|年报|中报|成绩单)/;

/** What a figure measures, as far as that says which dates can be its own. */
export interface Measure {
	readonly run: Span;
	/** Index of the clause in which it stands. */
	readonly index: number;
	readonly clause: Span;
	readonly measured: MetricName | null;
	readonly isRate: boolean;
	readonly isFlow: boolean;
	/** Told in accounts, and of no single day. */
	readonly isOfReports: boolean;
}

export function measureOf(scene: Scene, run: Span, measured: MetricName | null, isRate: boolean): Measure {
	const index = clauseAt(scene, run.start);
	const clause = clauseOf(scene, index);
	const isOfReports = measured !== null && accounts.has(measured) && !dailyRe.in(scene.text, clause.start, run.start);
	return { run, index, clause, measured, isRate, isFlow: measured !== null && metricEntry(measured).flow, isOfReports };
}

/** The last date before a figure in its clause that can be its own. */
export function nearestDate(scene: Scene, measure: Measure): DateMention | undefined {
	const { run, clause } = measure;
	return scene.dates.length === 0 ? undefined : lastOf(scene.dates, clause.start, run.start, (date) => holds(scene, measure, date, clause));
}

/** Whether a date of a part of the sentence can be that of a figure. */
function holds(scene: Scene, { run, isRate, isFlow, isOfReports }: Measure, date: DateMention, part: Span): boolean {
	return !(isOfReports && isDay(scene, date)) && holdsFor(scene, part, date, run, isRate) && !(isFlow && isAnnounced(scene.text, date));
}

/**
 * Chooses when a figure holds: the `nearest` date in its clause, else in the clauses before, else what words point back to, else
 * (for what is told for a stretch of time) the date of its paragraph, else that of the note. Dates that something is measured against hold for nothing else, and the day on which results were
 * published for no results.
 */
export function choosePeriod(scene: Scene, measure: Measure, nearest: DateMention | undefined, isPeak: boolean, earlier: Earlier): Timed {
	const { text } = scene;
	const { run, index, clause, measured, isFlow, isOfReports } = measure;
	const back = lastYearRe.match(text, clause.start, run.start);
	// 据2023年年报,公司去年…: the year of the report.
	const isOfReport = back !== null && back[0] === '去年' && firstWithin(scene.dates, scene.start, clause.start)?.value.startsWith('--') === false;
	if (back !== null && isTheYearReported(scene, back[0], clause.start, run, earlier.period)) return { value: earlier.period, aside: false };
	if (back !== null && !isOfReport && earlier.period !== null && !isYearless(earlier.period) && firstWithin(scene.dates, clause.start, run.start) === undefined && !isCompared(text, clause, { start: clause.start + back.index, end: clause.start + back.index + back[0].length }))
		return { value: yearBefore(isOfDay(earlier.period) && !back[0].includes('同') ? earlier.period.slice(0, 4) : earlier.period) ?? earlier.period, aside: true };

	const quarter = earlier.period === null || !lastQuarterRe.in(text, clause.start, run.start) || firstWithin(scene.dates, clause.start, run.start) !== undefined ? null : quarterBefore(earlier.period);
	if (quarter !== null) return { value: quarter, aside: true };

	if (isUnread(scene, { start: clause.start, end: run.start }, nearest)) return unknown;
	// 7月将至,…去年营收: of a year that nobody tells.
	if (back !== null && !isOfReport && (earlier.period === null || isYearless(earlier.period)) && firstWithin(scene.dates, clause.start, run.start) === undefined) return { value: null, aside: true };
	const year = wholeYearRe.match(text, clause.start, run.start);
	if (year !== null && (nearest === undefined || nearest.end <= clause.start + year.index)) {
		const isAim = aimRe.test(text.slice(clause.start, Math.min(clause.end, run.end + 12)));
		const isOver = isOfReports && !isAim && !aheadRe.test(text.slice(clause.start, run.start));
		const told = nearest?.value ?? (isOver ? lastStretch(scene, run) : lastDate(scene, run)) ?? earlier.report ?? earlier.title ?? [earlier.period, earlier.paragraph].find((period) => period !== null && !(isOver && period.length === 10)) ?? null;
		const known = told === null ? null : yearOf(told);
		// Nobody tells the results of a year before it is over.
		const whole = isOver && earlier.lastYear !== null && (known === null || known > earlier.lastYear) ? earlier.lastYear : known;
		if (whole !== null) return { value: whole, aside: isAim };
	}
	if (nearest !== undefined) {
		// The same part of another year is that of the figure before, where the date before is of something else.
		const same = earlier.period !== null && text.startsWith('同期', nearest.end - 2) ? inYear(earlier.period, nearest.value.slice(0, 4)) : null;
		// Results of a year that came out in the next one, whose day dates 上年同期.
		if (same !== null) return { value: same === earlier.period ? (yearBefore(same) ?? same) : same, aside: true };
		const words = text.slice(nearest.start, nearest.end);
		if (earlier.period !== null && yearWordsRe.test(words) && (words === '一年前' || thatFigureRe.test(text.slice(nearest.end, run.start)))) return { value: yearBefore(earlier.period) ?? nearest.value, aside: true };
		return { value: stretched(scene, nearest, index, run, isFlow), aside: isAside(text, clause, nearest) };
	}
	const bracketed = text[run.end] === '(' ? firstWithin(scene.dates, run.end + 1, run.end + 14) : undefined;
	if (bracketed !== undefined && bracketed.start === run.end + 1) return { value: bracketed.value, aside: false };
	if ((isPeak && !/[后时]$/.test(text.slice(scene.start, Math.max(scene.start, clause.start - 1)))) || nowRe.at(text, clause.start, run.start)) return unknown;
	if ((sameTimeRe.in(text, clause.start, run.start) || opensSameTimeRe.at(text, scene.start, run.start)) && earlier.period !== null) return { value: earlier.period, aside: false };
	if (pastYearsRe.in(text, clause.start, run.start)) return unknown;
	if (isOfReports && earlier.period !== null && yearlyRe.in(text, lastWithin(scene.dates, scene.start, clause.start)?.end ?? scene.start, clause.start)) return { value: earlier.period, aside: false };
	if (scene.dates.length === 0 && earlier.paragraph !== null && isOfDay(earlier.paragraph) && tradedRe.in(text, scene.start, run.start)) return { value: earlier.paragraph, aside: false };
	if (!isFlow && scene.dates.length === 0 && !thatMomentRe.in(text, scene.start, run.start)) return unknown;
	const opened = !isFlow ? null : openingDate(scene, clause, (date) => holds(scene, measure, date, scene));
	if (opened !== null) return { value: stretched(scene, opened, index, run, isFlow), aside: false };
	for (let i = index - 1; i >= 0; i--) {
		const before = clauseOf(scene, i);
		// 累计前七月营收…,每股盈余…: of a stretch whose year nobody tells.
		const isDated = firstWithin(scene.dates, before.start, before.end) !== undefined;
		if (!isDated && isUnread(scene, before, undefined)) return unknown;
		if (!isFlow && i < index - 1 && nowRe.at(text, clauseOf(scene, i + 1).start, clauseOf(scene, i + 1).end)) return unknown;
		if (!isDated) continue;
		const last = lastOf(scene.dates, before.start, before.end, (date) => holds(scene, measure, date, before) && !isAside(text, before, date) && !foundedBeforeRe.test(text.slice(Math.max(0, date.start - 4), date.start)));
		// A range of years is told for a flow; what stands beside it (三年的占比…,员工有…) does not last so long.
		if (last !== undefined && !isFlow && (last.value.endsWith('/..') || ((measured !== null && balances.has(measured) ? last.value.includes('/') : yearsOf(last.value) !== null) && firstWithin(scene.quantities, last.end, run.start) !== undefined))) return unknown;
		if (last !== undefined) return elapsedRe.in(text, last.end, run.start) ? unknown : { value: stretched(scene, last, i, run, isFlow), aside: false };
	}
	const behind = firstWithin(scene.dates, run.end, clause.end);
	if (behind !== undefined && firstWithin(scene.quantities, run.end, behind.start) === undefined && !comparedBeforeRe.in(text, behind.start - 3, behind.start)) return { value: behind.value, aside: false };
	const opening = text.slice(scene.start, run.start);
	if (thatMomentRe.test(opening)) return { value: earlier.paragraph, aside: false };
	if (!isFlow || lastingRe.test(opening) || sumRe.test(text.slice(clause.start, run.start))) return unknown;
	const isPublished = within(scene.dates, scene.start, run.start).some((date) => isAnnounced(text, date));
	const isFromDay = earlier.paragraph !== null && isOfDay(earlier.paragraph);
	const paragraph = isFromDay && isOfReports ? null : earlier.paragraph;
	if (isPublished) return { value: earlier.report ?? paragraph, aside: false };
	const report = earlier.isFresh ? earlier.report : null;
	return { value: isFromDay ? (report ?? earlier.title ?? paragraph) : (paragraph ?? report ?? earlier.title), aside: false };
}

/** Whether a period is a single day: 去年 behind one is the year before, and not a day of it. */
function isOfDay(period: PartialDate): boolean {
	return period.length === 'yyyy-mm-dd'.length;
}

/**
 * Whether 去年 is the year that was gone through before, and not the one before it: results of a whole year come out in the next, in which
 * those who tell them call it 去年. Behind another figure of the sentence it is what that one is measured against, unless it was called so, too.
 */
function isTheYearReported(scene: Scene, words: string, start: number, run: Span, period: PartialDate | null): boolean {
	if (words !== '去年' || period === null || !/^\d{4}$/.test(period) || firstWithin(scene.dates, start, run.start) !== undefined) return false;
	return firstWithin(scene.quantities, scene.start, start) === undefined || scene.text.slice(scene.start, start).includes('去年');
}

/**
 * In a list of statements set apart by semicolons (甲上半年…;乙5月…;丙…), the date that opens the sentence holds for those that tell none, and not
 * the one in the statement before. Null for any other sentence.
 */
function openingDate(scene: Scene, clause: Span, holds: (date: DateMention) => boolean): DateMention | null {
	if (scene.dates.length === 0) return null;
	const { text } = scene;
	const said = text.slice(scene.start, clause.start);
	if (!said.includes(';')) return null;
	const from = scene.start + said.lastIndexOf(';');
	const [opening] = scene.dates;
	// 2023年甲前三季度: the last date of the first clause.
	const first = opening === undefined ? undefined : lastWithin(scene.dates, opening.start, clauseOf(scene, clauseAt(scene, opening.start)).end);
	if (first === undefined || first.end > from || firstWithin(scene.dates, from, clause.start) !== undefined) return null;
	const firstEnd = scene.start + said.indexOf(';');
	return first.end <= firstEnd && !first.value.includes('..') && yearsOf(first.value) === null && first.value.length !== 10 && holds(first) && !isAside(text, scene, first) ? first : null;
}

/** Whether the words of a stretch before a figure name a period nearer than any date, of a year that nobody tells: 9月营收…,第三季营收…. */
function isUnread(scene: Scene, { start, end }: Span, nearest: DateMention | undefined): boolean {
	const word = lastPeriodWord.match(scene.text, start, end);
	if (word === null) return false;
	const at = start + word.index;
	return (nearest === undefined || nearest.end <= at) && firstWithin(scene.dates, at - 4, end) === undefined;
}

/** From then on, and founded then: nothing else is told of that time. */
const beginsRe = new GuardedPattern('起以开由就成创', /^(?:起|以后|开始|[由就]?(?:成立|创立|创办))/);

/** The date that a sentence leaves to the ones after it: the last that is no aside. A stretch of so many months is told as that stretch. */
export function lastingDate(scene: Scene): PartialDate | null {
	for (let i = scene.dates.length - 1; i >= 0; i--) {
		const date = scene.dates[i];
		if (date === undefined || date.value.startsWith('--') || isAside(scene.text, scene, date) || beginsRe.at(scene.text, date.end, date.end + 4) || (scene.text.charAt(date.start - 1) === '于' && standsApart(scene.text, date.start))) continue;
		return monthsTo(scene.text, date) ?? wholeOf(scene.text, date);
	}
	return null;
}

/** A date, or its year where that is told with it: 第四季及全年业绩. */
export function wholeOf(text: string, { end, value }: DateMention): PartialDate {
	return text.startsWith('全年', end + 1) && '及和暨与'.includes(text.charAt(end)) ? (yearOf(value) ?? value) : value;
}

/** The period of results up to a day: 止六个月, 止的季度, 止年度 behind the date. Null where no such words stand there. */
export function monthsTo(text: string, date: DateMention): PartialDate | null {
	if (text[date.end] === ')' && quarterlyRe.test(text.slice(Math.max(0, date.start - 12), date.start))) return monthsUpTo(date.value, 3);
	if (!reportedStarts.has(text.charCodeAt(date.end))) return null;
	const months = monthsRe.exec(text.slice(date.end, date.end + 12));
	if (months === null) return null;
	const count = months[1] !== undefined ? (numerals[months[1]] ?? Number(months[1])) : months[2] !== undefined ? 3 : months[3] !== undefined ? 6 : 12;
	return monthsUpTo(date.value, count);
}

function lastDate(scene: Scene, run: Span): PartialDate | null {
	return lastWithin(scene.dates, scene.start, run.start)?.value ?? null;
}

/** The same, days left out. */
function lastStretch(scene: Scene, run: Span): PartialDate | null {
	return within(scene.dates, scene.start, run.start).filter((date) => !isDay(scene, date)).at(-1)?.value ?? null;
}

/**
 * A date that a figure is measured against (较2022年增长) holds only for the amount it qualifies (2022年的10亿元); one that qualifies a company
 * (2014年成立的某某) holds for no figure.
 */
function holdsFor(scene: Scene, clause: Span, date: Span, run: Span, isRate: boolean): boolean {
	const { text } = scene;
	const qualified = within(scene.mentions, date.end, Math.min(run.start, clause.end)).some(({ start }) => start - date.end > 2 && text.charAt(start - 1) === '的');
	if (qualified || text.startsWith('以来', date.end) || text.startsWith('的《', date.end)) return false;
	const isBeside = (!isRate && date.end === run.start) || (besideRe.test(text.slice(date.end, Math.min(run.start, date.end + 12))) && run.start - date.end <= 12);
	// 是去年同期的3倍
	if (isRate && isBeside && ratioBeforeRe.test(text.slice(Math.max(clause.start, date.start - 3), date.start))) return false;
	return isBeside || !(isCompared(text, clause, date) || isStart(text, clause, date));
}

function isCompared(text: string, clause: Span, date: Span): boolean {
	return comparedBeforeRe.in(text, Math.max(clause.start, date.start - 4), date.start) || comparedAfterRe.at(text, date.end, date.end + 6);
}

/** 较上年同期的, 从2020年的, 由首季的: the date of what something is measured against, or comes from. */
function isAside(text: string, clause: Span, date: Span): boolean {
	if (text.startsWith('同期', date.end - 2) && date.end - date.start > 2) return true;
	if (text.startsWith('以来', date.end)) return true;
	if (isCompared(text, clause, date)) return true;
	return isStart(text, clause, date);
}

function isStart(text: string, clause: Span, date: Span): boolean {
	if (text[date.end] !== '的') return false;
	const lead = text.slice(Math.max(clause.start, date.start - 6), date.start);
	// 是去年的3倍, and no 是今年4月的那一轮.
	return fromBeforeRe.test(lead) && (!isBeforeRe.test(lead) || amountRe.test(text.charAt(date.end + 1)));
}

/** A day, and neither the end of a stretch (截至12月31日) nor 去年同期. */
function isDay({ text, start }: Scene, date: DateMention): boolean {
	return date.value.length === 10 && text.charAt(date.end - 1) !== '期' && !upToRe.test(text.slice(Math.max(start, date.start - 4), date.start)) && monthsTo(text, date) === null;
}

function isAnnounced(text: string, date: DateMention): boolean {
	return date.value.length === 10 && announcedRe.test(text.slice(date.end, date.end + 24));
}

/** A date with what widens it: 从2018年开始…截至今年 is a range, 截至2021年6月累计三年半 another. */
function stretched(scene: Scene, date: DateMention, index: number, run: Span, isFlow: boolean): PartialDate {
	const { text } = scene;
	const reported = monthsTo(text, date);
	if (reported !== null) return reported;
	const lead = text.slice(Math.max(scene.start, date.start - 4), date.start);
	// Only the start is told, or the end could not be read.
	if (isFlow && /[从自]$/.test(lead) && startsRe.test(text.slice(date.end, date.end + 4)) && isSinglePeriod(date.value)) return `${date.value}/..`;
	if (!upToRe.test(lead)) return date.value;
	let from = Math.max(date.end, run.start - 24);
	// Cut in two, the last digits of a year would be read as a number of years.
	while (from < run.start && isDigit(text.charCodeAt(from)) && isDigit(text.charCodeAt(from - 1))) from++;
	const years = yearsRe.exec(text.slice(from, run.start));
	const count = years === null ? 0 : (numerals[years[1] ?? ''] ?? Number(years[1])) + (years[2] === undefined ? 0 : 0.5);
	const told = count > 0 ? yearsUpTo(date.value, count) : null;
	if (told !== null) return told;
	const opened = scene.dates.find(({ start, end, value }) => end <= date.start && firstWithin(scene.quantities, end, date.start) === undefined && (value.endsWith('/..') || (/[从自]$/.test(text.slice(Math.max(scene.start, start - 1), start)) && isSinglePeriod(value))));
	if (opened === undefined || clauseAt(scene, opened.start) > index) return date.value;
	return spanning(opened.value, date.value);
}
