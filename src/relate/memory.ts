import type { CompanyId, DateMention, Line, Mention, PartialDate, Prose, Reading, Span } from '../types';
import { parsePlain } from '../detect/calendar';
import type { Draft } from './draft';
import { isFlow } from './naming';
import { topicOf } from './owner';
import { isSinglePeriod, isYearless, yearOf } from './periods';
import { groupOf, protagonistOf, titleOf } from './protagonist';
import { reportIn } from './report';
import { UnitSet } from '../text/unit-set';
import type { Scene } from './scene';
import { NoteNames, openerOf } from './strangers';
import { lastingDate, type Earlier } from './timing';

/** What the sentences before leave behind for the next one. */
export interface Memory {
	last: Draft | null;
	/** The last figure that is no rate of change. */
	level: Draft | null;
	/** The last amount of a part. */
	part: Draft | null;
	/** Periods of the last list of figures that was lined up with some. */
	series: readonly PartialDate[] | null;
	seriesIn: Span | null;
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
	/** The period that the note's title names: a year, a half, a quarter or a month. */
	readonly title: PartialDate | null;
	/** Year of publication. */
	readonly year: PartialDate | null;
	/** The last full year, where the note came out when its results do. */
	readonly lastYear: PartialDate | null;
	/** Date of the heading above. */
	heading: PartialDate | null;
	company: CompanyId | null;
	companyAge: number;
	/** Whom the note, or the section, is about: every paragraph begins with it. */
	about: CompanyId | null;
	/** Whom the title above the paragraphs names; it stands in for the one whom the note is about. */
	section: CompanyId | null;
	/** Whose the last figure of the paragraph is. */
	owner: CompanyId | null;
	/** Whose part the one is whom the note is about. */
	readonly group: CompanyId | null;
	/** Whom an interview is with. */
	host: CompanyId | null;
	readonly names: NoteNames;
}

/** What is known before the first sentence: from the title, the date of publication and the names in the note. */
export function memoryOf(prose: Prose, mentions: readonly Mention[], dates: readonly DateMention[]): Memory {
	const about = protagonistOf(prose, mentions);
	return {
		last: null, level: null, part: null, series: null, seriesIn: null, paragraph: null, lead: null, reported: null, base: null, report: null, reportAge: 0,
		title: titleDate(prose, dates),
		year: prose.published === null ? null : yearOf(prose.published),
		lastYear: lastYearAt(prose.published),
		heading: null, company: null, companyAge: 0,
		about,
		group: about === null ? null : groupOf(prose.text, mentions, about),
		section: null,
		host: null,
		owner: null,
		names: new NoteNames(prose.text, mentions),
	};
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

/** A line that begins with who speaks: 张三:…, **记者:**…. */
const answerRe = /^[^,。;:]{1,10}:/;
const mostAnswer = 11;

function isAnswer(text: string, line: Line): boolean {
	return answerRe.test(text.slice(line.start, Math.min(line.end, line.start + mostAnswer)));
}

const mostHeadline = 24;
const stops = new UnitSet('。,;!?');

function isTitle(units: Uint16Array, { kind, start, end }: Line): boolean {
	return kind === 'heading' || (end - start <= mostHeadline && stops.next(units, start, end) === end);
}

/** Signs in the middle of a sentence. */
const goingOn = new UnitSet(',;、');

/** Whether the line before ends in the middle of a sentence, as those of a broken paragraph do: …;\n营收5亿元. */
function goesOnFrom(text: string, line: Line): boolean {
	let end = line.start;
	while (end > 0 && text[end - 1] === '\n') end--;
	return line.kind === 'text' && goingOn.has(text.charCodeAt(end - 1));
}

/** Forgets what held for the paragraph before only, and counts how old the rest is. */
export function startLine(memory: Memory, { text, units }: Reading, line: Line): void {
	if (goesOnFrom(text, line)) return;
	if (line.kind !== 'item') memory.lead = null;
	else memory.lead ??= memory.paragraph;
	// A short line without a stop is a title of what follows.
	if (!isTitle(units, line)) {
		memory.companyAge++;
		memory.reportAge++;
	}
	else if (line.start > 0) memory.section = null;
	if (line.kind === 'heading') memory.heading = memory.report = memory.reported = null;
	const about = memory.host !== null && isAnswer(text, line) ? memory.host : memory.about === null ? null : (memory.section ?? memory.about);
	if (about !== null) {
		memory.company = about;
		memory.companyAge = 0;
	}
	memory.paragraph = memory.lead ?? memory.heading ?? memory.reported;
	memory.reported = null;
	memory.owner = null;
}

/** From here on the text goes through the results of a period. */
export function announce(memory: Memory, report: PartialDate): void {
	memory.report = memory.base = report;
	memory.reportAge = 0;
}

/** Keeps what the figures of a list, in order, leave behind for the figures after them. */
export function rememberFigures(memory: Memory, scene: Scene, drafts: readonly Draft[]): void {
	let last: Draft | null = null;
	for (const draft of drafts) {
		const { period, aside } = draft;
		if (period !== null && !aside && !isAhead(period, scene, memory)) memory.base = period;
		memory.owner = draft.company;
		if (draft.metric !== null) last = draft;
	}
	if (last === null) return;
	memory.last = last;
	if (last.metric !== 'growth') memory.level = last;
	if (last.subject !== null && last.metric !== 'growth') memory.part = last;
	if (isFlow(last.of ?? last.metric) && !last.aside) memory.reported = last.period === null || isYearless(last.period) || isAhead(last.period, scene, memory) ? null : last.period;
}

/** Whom and what time a sentence is about, and the period whose results it announces, whatever was told before. */
export interface Topic {
	readonly told: ReturnType<typeof topicOf>;
	readonly date: PartialDate | null;
	readonly report: PartialDate | null;
}

export function readTopic(scene: Scene, actors: readonly Mention[], published: PartialDate | null): Topic {
	return { told: topicOf(scene.text, actors), date: lastingDate(scene), report: reportIn(scene, published) };
}

/** Keeps whom and what time a sentence was about. */
export function rememberTopic(memory: Memory, scene: Scene, actors: readonly Mention[], { told, date }: Topic): void {
	if (actors.length === 0) takeUpOpener(memory, scene);
	// Whoever is only acted upon is nobody's subject.
	// What is told of a platform is told of the company that the paragraph is about.
	const company = told.isSubject && !(told.isPlatform && memory.company !== null && memory.companyAge === 0) ? told.company : null;
	if (memory.host === null && company !== null && scene.start < mostTitle && interviewRe.test(scene.text.slice(scene.start, scene.end))) memory.host = company;
	if (company !== null) {
		memory.company = company;
		memory.companyAge = 0;
	}
	if (told.company !== null && scene.start > 0 && isTitle(scene.units, scene.line)) memory.section = told.company;
	if (date === null) return;
	memory.paragraph = date;
	if (scene.line.kind === 'heading') memory.heading = date;
}

/** Somebody who opens a clause and is no mention is whom the next sentences are about. */
function takeUpOpener(memory: Memory, scene: Scene): void {
	for (const clause of scene.clauses) {
		const opener = openerOf(scene, clause, memory.names);
		if (opener === undefined) continue;
		memory.company = opener;
		memory.companyAge = 0;
		return;
	}
}

/** The title of an interview stands this near to the top. */
const mostTitle = 200;
const interviewRe = /专访|对话|访谈|对谈|独家采访|采访实录|答记者问/;

const forecastRe = /预|将|目标|[有可]望|计划|展望|估|料|明年|后年/;

/** A forecast's time: nothing else is told of it. */
function isAhead(period: PartialDate, scene: Scene, { year }: Memory): boolean {
	if (year === null) return false;
	const told = yearOf(period);
	return told !== null && told > year && forecastRe.test(scene.text.slice(scene.start, scene.end));
}

/** Paragraphs for which an announced report goes on. */
const mostReportAge = 3;

/** The periods told before, as the choice of the next one looks at them. */
export function earlierOf({ base, paragraph, report, reportAge, title, lastYear }: Memory): Earlier {
	return { period: base, paragraph, report, isFresh: reportAge <= mostReportAge, title, lastYear };
}
