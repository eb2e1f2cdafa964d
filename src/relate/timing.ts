import type { DateMention, PartialDate, Span } from '../types';
import { isSinglePeriod, monthsUpTo, spanning, yearBefore, yearsOf, yearsUpTo } from './periods';
import { clauseAt, clauseOf, within, type Scene } from './scene';

/** What was told before, for words that point back. */
export interface Earlier {
	/** Period of the last figure that has one. */
	readonly period: PartialDate | null;
	/** The date that holds for the paragraph, from the sentences before or the heading. */
	readonly paragraph: PartialDate | null;
}

const comparedBeforeRe = /(?:较|比|比起|相比|相较|相较于|对比|较之|与|同)$/;
const comparedAfterRe = /^(?:同期)?(?:相比|比|相较)/;
const foundedBeforeRe = /(?:成立于|创立于|创办于|创建于|始建于|建于|诞生于|出生于)$/;
const lastYearRe = /(?:上一?年度?|去年|前一年|上一财年|上年)(?:的)?(?:同期|同季)?/;
const sameTimeRe = /(?:同期|同一时期|同时期|期间|这期间|其间|同年|当年|当期|这.{1,3}年多?)/;
const thatMomentRe = /(?:当时|届时|彼时|上市时|ipo时|挂牌时|当天|当日|首日)/;
const lastingRe = /(?:成立以来|上市以来|自.{0,8}以来|至今|迄今|一直以来|历史上|有史以来|通常|一般|往往|长期|截至目前|目前|现在|如今|未来|个月后|年后|初|上市前|上市之前)/;
const nowRe = /^(?:而|但)?(?:目前|如今|现在|现阶段|当前|当下)/;
const upToRe = /(?:截至|截止|截止到|截止至|截至到|到)$/;
/** 截至2023年9月30日止三个月, 截至2023年12月31日止年度. */
const monthsRe = /^止?的?(?:(?:([369]|12|三|六|九|十二)个月)|(?:财政|会计)?年度)/;
const startsRe = /^(?:开始|起|以来|以后|之后|到|至)/;
const yearsRe = /([0-9]{1,2}(?:\.5)?|[一二两三四五六七八九十])(?:个)?(?:财|会计)?年(半)?(?:时间|里|间|来|多)?[^,。]{0,12}$/;
const numerals: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 十二: 12 };

/**
 * Chooses when a figure holds: the date beside it, else in its clause, else in the clauses before, else what words point back to, else
 * (`isFlow`) the date of its paragraph. `from` is where the figure before ends.
 */
export function choosePeriod(scene: Scene, run: Span, isFlow: boolean, isPeak: boolean, earlier: Earlier): PartialDate | null {
	const { text } = scene;
	const index = clauseAt(scene, run.start);
	const clause = clauseOf(scene, index);
	const lead = text.slice(clause.start, run.start);
	const back = lastYearRe.exec(lead);
	if (back !== null && earlier.period !== null && !isCompared(text, clause, { start: clause.start + back.index, end: clause.start + back.index + back[0].length }) && !isYearOfReport(scene, clause, run))
		return yearBefore(earlier.period) ?? earlier.period;

	const own = within(scene.dates, clause.start, run.start).filter((date) => holdsFor(scene, clause, date, run));
	const nearest = own.at(-1);
	if (nearest !== undefined) return stretched(scene, nearest, index, run);
	const bracketed = within(scene.dates, run.end, run.end + 14).find(({ start }) => /^[(]$/.test(text.slice(run.end, start)));
	if (bracketed !== undefined) return bracketed.value;
	if (isPeak || nowRe.test(lead)) return null;
	if (sameTimeRe.test(lead) && earlier.period !== null) return earlier.period;
	for (let i = index - 1; i >= 0; i--) {
		const before = clauseOf(scene, i);
		const dated = within(scene.dates, before.start, before.end).filter((date) => holdsFor(scene, before, date, run) && !foundedBeforeRe.test(text.slice(Math.max(0, date.start - 4), date.start)));
		const last = dated.at(-1);
		// A range of years is told for a flow; what stands beside it (三年的占比…,员工有…) does not last so long.
		if (last !== undefined && !isFlow && (last.value.endsWith('/..') || (yearsOf(last.value) !== null && within(scene.quantities, last.end, run.start).length > 0))) return null;
		if (last !== undefined) return stretched(scene, last, i, run);
	}
	const behind = within(scene.dates, run.end, clause.end)[0];
	if (behind !== undefined && within(scene.quantities, run.end, behind.start).length === 0 && !comparedBeforeRe.test(text.slice(Math.max(0, behind.start - 3), behind.start))) return behind.value;
	const opening = text.slice(scene.start, run.start);
	if (thatMomentRe.test(opening)) return earlier.paragraph;
	return isFlow && !lastingRe.test(opening) ? earlier.paragraph : null;
}

/**
 * A date that a figure is measured against (较2022年增长) holds only for the amount it qualifies (2022年的10亿元); one that qualifies a company
 * (2014年成立的某某) holds for no figure.
 */
function holdsFor(scene: Scene, clause: Span, date: Span, run: Span): boolean {
	const { text } = scene;
	const qualified = within(scene.mentions, date.end, Math.min(run.start, clause.end)).some(({ start }) => start - date.end > 2 && text[start - 1] === '的');
	return !qualified && !isCompared(text, clause, date) || (run.start - date.end <= 4 && text[date.end] === '的');
}

function isCompared(text: string, clause: Span, date: Span): boolean {
	return comparedBeforeRe.test(text.slice(Math.max(clause.start, date.start - 4), date.start)) || comparedAfterRe.test(text.slice(date.end, date.end + 6));
}

/** 去年 that the sentence itself dates is no word that points back. */
function isYearOfReport(scene: Scene, clause: Span, run: Span): boolean {
	return within(scene.dates, clause.start, run.start).length > 0;
}

/** A date with what widens it: 从2018年开始…截至今年 is a range, 截至2021年6月累计三年半 another. */
function stretched(scene: Scene, date: DateMention, index: number, run: Span): PartialDate {
	const { text } = scene;
	const months = monthsRe.exec(text.slice(date.end, date.end + 12));
	const reported = months === null ? null : monthsUpTo(date.value, months[1] === undefined ? 12 : (numerals[months[1]] ?? Number(months[1])));
	if (reported !== null) return reported;
	const lead = text.slice(Math.max(scene.start, date.start - 4), date.start);
	// Only the start is told, or the end could not be read.
	if (/[从自]$/.test(lead) && startsRe.test(text.slice(date.end, date.end + 4)) && isSinglePeriod(date.value)) return `${date.value}/..`;
	if (!upToRe.test(lead)) return date.value;
	const years = yearsRe.exec(text.slice(Math.max(date.end, run.start - 24), run.start));
	const count = years === null ? 0 : (numerals[years[1] ?? ''] ?? Number(years[1])) + (years[2] === undefined ? 0 : 0.5);
	const told = count > 0 ? yearsUpTo(date.value, count) : null;
	if (told !== null) return told;
	const opened = scene.dates.find(({ start, end, value }) => end <= date.start && within(scene.quantities, end, date.start).length === 0 && (value.endsWith('/..') || (/[从自]$/.test(text.slice(Math.max(scene.start, start - 1), start)) && isSinglePeriod(value))));
	if (opened === undefined || clauseAt(scene, opened.start) > index) return date.value;
	return spanning(opened.value, date.value);
}
