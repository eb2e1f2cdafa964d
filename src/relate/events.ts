import type { Event, Figure, Line, Mention, Prose } from '../types';
import { standsInDateline } from '../text/dateline';
import { isDay } from './date-order';
import type { CompletedDate } from './complete-dates';
import type { EventNote } from './event-note';
import { actorsAmong } from './event-parties';
import { joinClauses, type Told } from './event-spans';
import { Topics, type Subject } from './event-subject';
import { titleOf } from './event-title';
import { scanTriggers } from './event-triggers';
import { isFurniture } from './furniture';
import { namesUndatedPeriod } from './period-words';
import { protagonistOf } from './protagonist';
import { triggeredSentences, type TriggeredSentence } from './triggered-sentences';
import { GuardedPattern } from '../text/guarded-pattern';
import { SpanIndex } from '../text/span-index';
import { tell, type Dated, type LineSoFar, type Untitled } from './tell-event';

/**
 * Finds the events that a note tells, one for every telling, in order. Spans, mentions, dates and figures are those of the reading.
 * Undated events are kept where the words leave no doubt.
 */
export function findEvents(prose: Prose, mentions: readonly Mention[], dates: readonly CompletedDate[], figures: readonly Figure[]): Event[] {
	const words = scanTriggers(prose);
	if (words.length === 0) return [];
	const about = protagonistOf(prose, mentions);
	const protagonist = mentions.find(({ id }) => id === about) ?? null;
	const note: EventNote = {
		prose,
		protagonist,
		mentions: new SpanIndex(mentions),
		actors: new SpanIndex(actorsAmong(prose.text, mentions)),
		dates: new SpanIndex(dates),
		figures: new SpanIndex(figures),
		hasNoteLinks: prose.source.includes('[['),
	};
	const topics = new Topics(note);
	const events: Pick<Dated, 'event' | 'title'>[] = [];
	let before: LineSoFar = { line: -1, date: null, period: null, measure: null, event: null };
	let page = { line: -1, isFurniture: false, isTitle: false };
	// Every step is done with all sentences before the next: the code of each is large, and slower where they take turns.
	const sentences = triggeredSentences(note, words);
	const joined = sentences.map(({ clauses, hits }) => joinClauses(note, clauses, hits));
	const subjects = sentences.map(({ index, lineIndex }) => topics.at(index, lineIndex));
	for (const [i, sentence] of sentences.entries()) {
		const { line, lineIndex } = sentence;
		if (before.line !== lineIndex) before = { line: lineIndex, date: lineIndex - before.line <= nextLine && sameTimeRe.at(prose.text, line.start, line.start + 6) ? before.date : null, period: null, measure: null, event: null };
		const told = tellSentence(note, sentence, joined[i] ?? [], before, subjects[i] ?? null);
		if (told.length === 0) continue;
		// Few lines tell anything: only they are worth a look.
		if (page.line !== lineIndex) page = { line: lineIndex, isFurniture: isOfPage(note, line), isTitle: isTitle(prose.text, line) };
		if (page.isFurniture) continue;
		for (const dated of told) {
			// A title without a date says what the text below tells in full.
			if (page.isTitle && dated.date === null) continue;
			const last = events.at(-1);
			if (last !== undefined && last.event.start >= line.start && announces(last.event, dated.event)) events[events.length - 1] = { event: announced(last.event, dated.event), title: dated.title };
			else if (last !== undefined && last.event.start >= line.start && goesOnWith(note, last.event, dated)) events[events.length - 1] = { event: together(note, last.event, dated.event), title: last.title };
			else events.push(dated);
			before = afterwards(before, dated);
		}
	}
	return events.map(({ event, title }) => titled(event, titleOf(prose, title)));
}

/** Named one by one: a spread makes objects several times slower to build. */
function titled({ start, end, date, dateBasis, type, companies, roles, figures, status }: Untitled, title: string): Event {
	return { start, end, date, dateBasis, type, companies, roles, figures, title, status };
}

/** A line that begins so is told of the time of the one before. */
const sameTimeRe = new GuardedPattern('而也与同当', /^(?:而|也)?(?:与[此之]同[期时]|同[期年月日]|同一[年月天]|当[年月日天][^前])/);
const nextLine = 2;

/** Lines of a page are looked at this far. */
const mostHead = 200;

function isOfPage({ prose, dates }: EventNote, line: Line): boolean {
	const head = prose.text.slice(line.start, Math.min(line.end, line.start + mostHead));
	if (isFurniture(prose.text, line) || isForeign(head)) return true;
	// 昨日发布财报。 is no dateline: that has a number, and no sentence beside it.
	return line.end - line.start <= mostHead && !head.includes('。') && dates.inside(line).some((date) => isDay(date.value) && /\d/.test(prose.text.slice(date.start, date.end)) && standsInDateline(prose.text, line, date));
}

/** Share of Han characters under which a line may be in another language. */
const leastHan = 0.25;

/** Whether a line is in another language, and only quotes a report: with fewer Han characters than words in letters, as the names in a Chinese line may be long. */
function isForeign(words: string): boolean {
	let han = 0;
	let latin = 0;
	let foreign = 0;
	let before = 0;
	// With so many, the rest cannot make it another language's.
	for (let at = 0; at < words.length && han < leastHan * words.length; at++) {
		const code = words.charCodeAt(at);
		const isLatin = code >= 0x61 && code <= 0x7a;
		if (code >= 0x4e00 && code <= 0x9fff) han++;
		else if (isLatin) {
			latin++;
			if (at !== before + 1 || latin === 1) foreign++;
			before = at;
		}
	}
	return han < leastHan * (han + latin) && han < foreign;
}

/** Longest line without a full stop that is still a title. */
const longestHeadline = 40;

function isTitle(text: string, line: Line): boolean {
	return line.kind === 'heading' || (line.kind === 'text' && line.end - line.start <= longestHeadline && !/[。!;]/.test(text.slice(line.start, line.end)));
}

function afterwards(told: LineSoFar, { event, date, measure }: Dated): LineSoFar {
	return { line: told.line, date: date ?? told.date, period: event.type === 'earnings' ? (date?.value ?? told.period) : told.period, measure: measure ?? told.measure, event };
}

/** Results told on in the next sentence (公布中期业绩。期内收入…), and who else took part in a round told just before (本轮由甲领投). */
function goesOnWith({ prose: { text }, dates }: EventNote, last: Untitled, { event, date, named }: Dated): boolean {
	if (last.type !== event.type || event.start < last.end || event.start - last.end > longestGap) return false;
	if (event.type === 'earnings') return !named && date?.span == null && !namesUndatedPeriod(text, { start: last.end, end: event.end }, dates.spans) && event.date === last.date && event.companies.join() === last.companies.join();
	return event.type === 'funding' && date?.span == null && (roundRe.test(text.slice(event.start, event.start + 8)) || roundRe.test(text.slice(last.end + 1, last.end + 9)) || event.companies.some((id) => last.companies.includes(id)));
}

const roundRe = /^(?:本|此|该|这|上述|其中)?(?:(?:战略|天使|[a-h]\+?)?轮|次|投资方|投资人|领投|跟投|由)/;

function together({ figures }: EventNote, first: Untitled, second: Untitled): Untitled {
	const span = { start: first.start, end: second.end };
	return { ...first, ...span, companies: [...new Set([...first.companies, ...second.companies])], roles: { ...second.roles, ...first.roles }, figures: figures.indicesInside(span) };
}

const longestGap = 40;

/** 3月20日,甲公布业绩,2023年营收5亿元: whether the first of two only says on which day the second came out, which tells the period and what was measured. */
function announces(first: Untitled, second: Untitled): boolean {
	return first.type === 'earnings' && second.type === 'earnings' && first.figures.length === 0 && second.figures.length > 0 && second.start >= first.end && second.start - first.end <= longestGap
		&& first.date !== null && second.date !== null && isDay(first.date) && !isDay(second.date) && second.companies.every((id) => first.companies.includes(id));
}

function announced(first: Untitled, second: Untitled): Untitled {
	return { ...second, start: first.start, companies: first.companies, roles: first.roles };
}

function tellSentence(note: EventNote, { span: sentence, clauses }: TriggeredSentence, joined: readonly Told[], told: LineSoFar, topic: Subject | null): Dated[] {
	const events: Dated[] = [];
	let before = told;
	joined.forEach((one, i) => {
		const next = joined[i + 1]?.hit.clause ?? clauses.length;
		const event = tell(note, sentence, clauses, one, next, before, topic) ?? (one.hit.otherwise === undefined ? null : tell(note, sentence, clauses, { hit: one.hit.otherwise, last: one.last }, next, before, topic));
		if (event === null) return;
		before = afterwards(before, event);
		events.push(event);
	});
	return events;
}
