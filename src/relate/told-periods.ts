import type { DateMention, Line, PartialDate, Prose } from '../types';
import { parsePlain } from '../detect/calendar';
import type { Draft } from './draft';
import { isFlow } from './naming';
import type { Passage } from './passages';
import { isSinglePeriod, isYearless, yearOf } from './periods';
import { titleOf } from './protagonist';
import type { Scene } from './scene';
import type { Earlier } from './timing';

/** What times the sentences before tell of. */
export interface ToldPeriods {
	/** Date that holds for the rest of the paragraph. */
	paragraph: PartialDate | null;
	/** Date of the line that a list of items follows. */
	lead: PartialDate | null;
	/** Period of the last flow that the paragraph told, which the next paragraph may go on about. */
	reported: PartialDate | null;
	/** Period of the last figure that was no aside. */
	base: PartialDate | null;
	/** The period whose results the text goes through. */
	report: PartialDate | null;
	/** Paragraphs since it was announced. */
	reportAge: number;
	/** Date of the heading above. */
	heading: PartialDate | null;
	/** The period that the note's title names: a year, a half, a quarter or a month. */
	readonly title: PartialDate | null;
	/** Year of publication. */
	readonly year: PartialDate | null;
	/** The last full year, where the note came out when its results do. */
	readonly lastYear: PartialDate | null;
}

/** What is known before the first sentence: from the title and the date of publication. */
export function toldPeriods(prose: Prose, dates: readonly DateMention[]): ToldPeriods {
	const { published } = prose;
	return { paragraph: null, lead: null, reported: null, base: null, report: null, reportAge: 0, heading: null, title: titleDate(prose, dates), year: published === null ? null : yearOf(published), lastYear: lastYearAt(published) };
}

/** Results of a year come out in the first half of the next. */
const lastMonthOfResults = 6;

function lastYearAt(published: PartialDate | null): PartialDate | null {
	const { year, month } = parsePlain(published);
	return year === null || month === null || month > lastMonthOfResults ? null : String(year - 1);
}

function titleDate({ lines, text }: Prose, dates: readonly DateMention[]): PartialDate | null {
	const title = titleOf({ text, lines });
	const [only, ...others] = title === null || text.slice(title.start, title.end).includes('。') ? [] : dates.filter(({ start, end }) => start >= title.start && end <= title.end);
	return only !== undefined && others.length === 0 && only.value.length < 10 && isSinglePeriod(only.value) ? only.value : null;
}

/** Forgets what held for the paragraph before only, and counts how old the report is. */
export function startPeriods(told: ToldPeriods, { kind }: Line, begins: NonNullable<Passage['begins']>): void {
	if (kind !== 'item') told.lead = null;
	else told.lead ??= told.paragraph;
	if (begins === 'paragraph') told.reportAge++;
	if (kind === 'heading') told.heading = told.report = told.reported = null;
	told.paragraph = told.lead ?? told.heading ?? told.reported;
	told.reported = null;
}

/** From here on the text goes through the results of a period. */
export function announce(told: ToldPeriods, report: PartialDate): void {
	told.report = told.base = report;
	told.reportAge = 0;
}

/** Keeps what the figures of a list, in order, leave behind for the figures after them. */
export function rememberPeriods(told: ToldPeriods, scene: Scene, drafts: readonly Draft[]): void {
	let last: Draft | null = null;
	for (const draft of drafts) {
		const { period, aside } = draft;
		if (period !== null && !aside && !isAhead(period, scene, told)) told.base = period;
		if (draft.metric !== null) last = draft;
	}
	if (last !== null && isFlow(last.of ?? last.metric) && !last.aside) told.reported = last.period === null || isYearless(last.period) || isAhead(last.period, scene, told) ? null : last.period;
}

/** Keeps the date that a sentence leaves to those after it. */
export function rememberDate(told: ToldPeriods, { line }: Scene, date: PartialDate): void {
	told.paragraph = date;
	if (line.kind === 'heading') told.heading = date;
}

const forecastRe = /预|将|目标|[有可]望|计划|展望|估|料|明年|后年/;

/** A forecast's time: nothing else is told of it. */
function isAhead(period: PartialDate, scene: Scene, { year }: ToldPeriods): boolean {
	if (year === null) return false;
	const told = yearOf(period);
	return told !== null && told > year && forecastRe.test(scene.text.slice(scene.start, scene.end));
}

/** Paragraphs for which an announced report goes on. */
const mostReportAge = 3;

/** The periods told before, as the choice of the next one looks at them. */
export function earlierOf({ base, paragraph, report, reportAge, title, lastYear }: ToldPeriods): Earlier {
	return { period: base, paragraph, report, isFresh: reportAge <= mostReportAge, title, lastYear };
}
