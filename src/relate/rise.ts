import type { PartialDate, Span } from '../types';
import type { Draft } from './draft';
import { isFlow } from './naming';
import { yearBefore, yearsOf } from './periods';
import type { Series } from './runs';
import { clauseAt, clauseOf, lastWithin, type Scene } from './scene';
import { choosePeriod, measureOf, nearestDate } from './timing';
import { earlierOf, type ToldPeriods } from './told-periods';
import { GuardedPattern } from '../text/guarded-pattern';

const fromRe = /(?:从|由|自)(?:原先|原来|此前|之前|原本)?的?$/;
const riseRe = new GuardedPattern('为到至', /^(?:左右|以上|多|的)?,?[^,。;:0-9]{0,10}(?:至|到|为)(?:了|现在的|如今的|目前的|[去今前][年季][^,。;:0-9]{0,4}的)?(?:约|近|超过?|逾|不足|不到)?$/);

/** Whether a figure is what the one before rose or fell to: 由〔17%〕提升至20%. Both measure the same thing. */
export function isRiseFrom(scene: Scene, { start: from, end }: Span, span: Span): boolean {
	if (span.start - end > 32 || !riseRe.test(wordsBetween(scene, end, span.start))) return false;
	const clause = clauseOf(scene, clauseAt(scene, from));
	const date = lastWithin(scene.dates, clause.start, from);
	const start = date !== undefined && from - date.end <= 2 ? date.start : from;
	return fromRe.test(scene.text.slice(Math.max(clause.start, start - 6), start));
}

/** The words between two figures without the time of the second: 下降到2020年的. */
function wordsBetween({ text, dates }: Scene, start: number, end: number): string {
	const date = lastWithin(dates, start, end);
	return date === undefined || !ofTimeRe.test(text.slice(date.end, end)) ? text.slice(start, end) : text.slice(start, date.start);
}

const ofTimeRe = /^的?(?:约|近|超过?|逾|不足|不到)?$/;

/** What changes by decision, and is of one time before and after: a forecast, a target, a rate. */
const revisedRe = /[上下]调|调[高低升降]|[上下]修|修正|改/;
const plannedRe = /目标|预[测期估]|指引|计划/;
/** What the last series was told for: 同期, 三年里. */
const sameYearsRe = /同期|同时期|[两三四五]年(?:里|间|来|内)/;

/**
 * When a figure held before it rose or fell, and when the one that it rose to does: at the time told beside that; at the first and the last year of a
 * stretch; else in the year before, and at the time that the text goes through.
 */
export function periodsOfRise(scene: Scene, start: Draft, { quantity }: Draft, series: Series | null, told: ToldPeriods): readonly [before: PartialDate | null, after: PartialDate | null] {
	const { text } = scene;
	const { period } = start;
	const own = lastWithin(scene.dates, start.quantity.end, quantity.start);
	if (own !== undefined) return [period, own.value];
	const beside = lastWithin(scene.dates, scene.start, start.quantity.start);
	const isDated = beside !== undefined && start.quantity.start - beside.end <= 2 && fromRe.test(text.slice(Math.max(scene.start, beside.start - 6), beside.start));
	if (isDated) {
		const measure = measureOf(scene, quantity, start.metric, false);
		return [period, otherThan(period, choosePeriod(scene, measure, nearestDate(scene, measure), false, earlierOf(told)).value, told.base, told.year)];
	}
	const isSeries = series !== null && (series.scene === scene || sameYearsRe.test(text.slice(scene.start, start.quantity.start)));
	const years = isSeries ? series.periods : period === null ? null : yearsOf(period);
	if (years !== null) return [years[0] ?? null, years.at(-1) ?? null];
	const isOfYear = period !== null && /^\d{4}(?:-[HQ]\d)?$/.test(period) && isFlow(start.metric) && !revisedRe.test(text.slice(start.quantity.end, quantity.start)) && !plannedRe.test(text.slice(Math.max(scene.start, start.quantity.start - 16), start.quantity.start));
	return [isOfYear ? yearBefore(period) : period, period];
}

function otherThan(period: PartialDate | null, ...others: readonly (PartialDate | null)[]): PartialDate | null {
	return others.find((other) => other !== null && other !== period) ?? null;
}
