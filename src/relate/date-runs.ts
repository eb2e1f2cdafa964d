import type { DateMention, PartialDate } from '../types';
import type { Draft } from './draft';
import { isSum } from './meaning';
import { spanning, yearOf } from './periods';
import { periodsOfRise } from './rise';
import type { Run } from './runs';
import { firstWithin, type Scene } from './scene';
import { choosePeriod, measureOf, nearestDate, type Measure, type Timed } from './timing';
import { earlierOf, rememberPeriods, type ToldPeriods } from './told-periods';

/** Gives the figures of a sentence, of which is known what they measure and whose they are, the periods for which they hold. */
export function dateRuns(scene: Scene, runs: readonly Run[], beside: readonly Beside[], told: ToldPeriods): void {
	const before: Draft[] = [];
	for (let i = 0; i < runs.length; i++) {
		const run = runs[i];
		const dated = beside[i];
		if (run === undefined || dated === undefined) break;
		dateRun(scene, run, dated, told, before);
		for (const draft of run.drafts) before.push(draft);
		rememberPeriods(told, scene, run.drafts);
	}
}

/** What a list of figures measures, and the date beside it. */
export interface Beside {
	readonly measure: Measure;
	readonly date: DateMention | undefined;
}

/** The dates beside the lists of figures of a sentence, of which is known what they measure. */
export function datesBeside(scene: Scene, runs: readonly Run[]): readonly Beside[] {
	return runs.map(({ list, measured }) => {
		const measure = measureOf(scene, list.span, measured, list.isRate);
		return { measure, date: nearestDate(scene, measure) };
	});
}

function dateRun(scene: Scene, run: Run, beside: Beside, told: ToldPeriods, before: readonly Draft[]): void {
	const { list, aligned, levels, drafts } = run;
	if (levels === null) {
		const { value, aside } = timeOf(scene, run, beside, told, before);
		for (const [i, draft] of drafts.entries()) {
			draft.period = aligned.periods?.[i] ?? value;
			draft.aside = aside;
		}
	} else if (list.isRise) {
		const [start] = levels;
		const [end] = drafts;
		if (start !== undefined && end !== undefined) [start.period, end.period] = periodsOfRise(scene, start, end, run.series, told);
	} else
		for (const [i, draft] of drafts.entries()) {
			draft.period = levels[i]?.period ?? null;
			draft.aside = levels[i]?.aside ?? false;
		}
}

function timeOf(scene: Scene, { list, meaning, from, series, isCarried }: Run, { measure, date }: Beside, told: ToldPeriods, before: readonly Draft[]): Timed {
	const { quantities, span, clause } = list;
	if (series !== null && quantities.length === 1 && isOfSeries(scene.text.slice(clause.start, span.start), series.scene === scene)) return { value: spanning(series.periods[0] ?? '', series.periods.at(-1) ?? ''), aside: false };
	const isDated = firstWithin(scene.dates, clause.start, span.start) !== undefined;
	if (isCarried && meaning.metric === 'growth' && (!isDated || from?.aside === true)) return { value: from?.aside === true ? told.base : (laterBefore(before) ?? from?.period ?? null), aside: false };
	if (meaning.isRepeat && !isDated && from !== null) return { value: from.period, aside: false };
	return choosePeriod(scene, measure, date, meaning.isPeak, earlierOf(told));
}

/** The period of the last figure but one, where the last is the same of a year before, and so only what it is compared with: 2023年营收5亿元,2022年4亿元,增长…. */
function laterBefore(linked: readonly Draft[]): PartialDate | null {
	const [first, second] = linked.slice(-2);
	if (first === undefined || second === undefined || first.metric !== second.metric || first.period === null || second.period === null) return null;
	const [year, before] = [yearOf(first.period), yearOf(second.period)];
	return year !== null && before !== null && before < year ? first.period : null;
}

/** Whether the words before a figure say that it is of all years of the series before, which the sentence itself may have told. */
function isOfSeries(lead: string, isOfSentence: boolean): boolean {
	return (isOfSentence && (isSum(lead) || compoundRe.test(lead))) || sumOfYearsRe.test(lead);
}

/** A rate of growth over all years of a series. */
const compoundRe = /复合|年均/;
/** A sum over the years of the series before. */
const sumOfYearsRe = /[两三四五]年(?:间|里|来|半)?(?:总计|合共|合计|总共|共计|累计|一共|加起来|共)/;
