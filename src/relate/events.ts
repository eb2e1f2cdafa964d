import { Trie } from '../text/trie';
import type { DateMention, Event, EventType, Figure, Mention, Prose, Span } from '../types';
import { splitClauses } from './clauses';
import { completeDates, governingDate, isLater, type CompletedDate, type EventDate } from './event-dates';
import { assignRoles, isAgent, participants } from './event-parties';
import { statusOf } from './event-status';
import { longestTitle, titleOf } from './event-title';
import { eventTypeOrder, eventTypes, wordsOf, type TriggerRule } from './event-types';
import { isFurniture } from './furniture';
import { firstAfter, indicesInside, inside } from './spans';

/** A rule of the table with its lists split. */
interface ReadyRule {
	readonly type: EventType;
	readonly rank: number;
	readonly rule: TriggerRule;
	readonly with: readonly string[];
	readonly without: readonly string[];
	readonly notBefore: readonly string[];
	readonly notAfter: readonly string[];
}

/** A trigger where it stands, with the rule that holds there. */
interface Hit {
	readonly span: Span;
	readonly ready: ReadyRule;
	readonly clause: number;
}

/** What the stages of one note share. */
interface Note {
	readonly prose: Prose;
	readonly mentions: readonly Mention[];
	readonly dates: readonly CompletedDate[];
	readonly figures: readonly Figure[];
}

const { trie, rulesByWord } = readyTriggers();

/**
 * Finds the events that a note tells, one for every telling, in order. Spans, mentions, dates and figures are those of the reading.
 * Undated events are kept where the words leave no doubt.
 */
export function findEvents(prose: Prose, mentions: readonly Mention[], dates: readonly DateMention[], figures: readonly Figure[]): Event[] {
	const note: Note = { prose, mentions, dates: completeDates(dates, prose), figures };
	const events: Event[] = [];
	let told: { readonly date: EventDate; readonly line: number } | null = null as { readonly date: EventDate; readonly line: number } | null;
	let topic: Topic | null = null;
	let lineIndex = 0;
	let sentenceIndex = 0;
	const hits = trie.scan(prose.text);
	for (let i = 0; i < hits.length; ) {
		const hit = hits[i];
		if (hit === undefined) break;
		while ((prose.sentences[sentenceIndex]?.end ?? Infinity) <= hit.start) {
			topic = topicOf(note, sentenceIndex, topic);
			sentenceIndex++;
		}
		const whole = prose.sentences[sentenceIndex];
		if (whole === undefined) break;
		const sentence = pieceAround(prose.text, whole, hit);
		const found: { start: number; end: number; value: number }[] = [];
		for (let next = hits[i]; next !== undefined && next.start < sentence.end; next = hits[++i]) found.push(next);
		while ((prose.lines[lineIndex]?.end ?? Infinity) < sentence.end) lineIndex++;
		const line = prose.lines[lineIndex];
		if (line === undefined || found.length === 0) continue;
		if (isFurniture(prose.text.slice(line.start, line.end)) || prose.text[whole.end - 1] === '?') continue;
		const before = topic !== null && sentenceIndex - topic.sentence <= topicReach ? topic.mention : null;
		for (const event of tellSentence(note, sentence, found, told?.line === lineIndex ? told.date : null, before)) {
			events.push(event.event);
			if (event.date !== null) told = { date: event.date, line: lineIndex };
		}
	}
	return events;
}

/** Longer than any sentence that is one; the work on a piece of text grows with the square of its clauses. */
const mostSentence = 800;

/** The sentence of a trigger, or a stretch of it from the trigger on where text without full stops makes it endless. */
function pieceAround(text: string, sentence: Span, trigger: Span): Span {
	if (sentence.end - sentence.start <= mostSentence) return sentence;
	let start = trigger.start;
	const from = Math.max(sentence.start, trigger.start - mostSentence / 4);
	while (start > from && !isPause(text[start - 1])) start--;
	let end = Math.min(sentence.end, start + mostSentence);
	const to = Math.max(trigger.end, end - mostSentence / 4);
	while (end > to && end < sentence.end && !isPause(text[end - 1])) end--;
	return { start, end };
}

function isPause(char: string | undefined): boolean {
	return char === ',' || char === ';' || char === '\t';
}

/** What following sentences without a company are about. */
interface Topic {
	readonly mention: Mention;
	readonly sentence: number;
}

/** Sentences over which a topic holds. */
const topicReach = 2;

const opensClauseRe = /[,;。:!?\n](?:而|但|但是|然而|不过|其中|同时|此外|另外|例如|比如|近日|日前|随后|曾经|[^,;。:]{0,8}的)?$/;

function opensClause(text: string, sentenceStart: number, mention: Span): boolean {
	return mention.start === sentenceStart || opensClauseRe.test(text.slice(Math.max(sentenceStart, mention.start - 10), mention.start));
}

function topicOf(note: Note, sentence: number, before: Topic | null): Topic | null {
	const span = note.prose.sentences[sentence];
	if (span === undefined) return before;
	const named = participants(note.prose, note.mentions, span);
	// The one that opens a clause is its subject; 随着甲、乙入局 only sets the scene.
	const subject = named.find((mention) => opensClause(note.prose.text, span.start, mention)) ?? named[0];
	return subject === undefined ? before : { mention: subject, sentence };
}

function tellSentence(note: Note, sentence: Span, found: readonly { start: number; end: number; value: number }[], told: EventDate | null, topic: Mention | null): { event: Event; date: EventDate | null }[] {
	const { prose, mentions } = note;
	const clauses = splitClauses(prose.text, sentence);
	const chosen = joinClauses(note, clauses, chooseHits(note, clauses, found));
	const events: { event: Event; date: EventDate | null }[] = [];
	for (const { hit, last } of chosen) {
		const clause = clauses[hit.clause];
		const end = clauses[last]?.end;
		if (clause === undefined || end === undefined) continue;
		const date = dateOf(note, clauses, hit, last, told);
		const rule = eventTypes[hit.ready.type];
		const span = { start: startOf(note, clauses, hit, date), end };
		const named = participants(prose, mentions, span);
		const carried = named.some((mention) => mention.start < hit.span.start && !isAgent(prose.text, mention)) || rule.parties === 'authority' ? null : carriedSubject(note, sentence, span.start, topic, prose.text.slice(span.start, hit.span.start));
		if (!hasParties(prose.text, hit, span, clause, named, carried)) continue;
		if (date === null && !mayBeUndated(hit, named)) continue;
		const status = statusOf({
			lead: prose.text.slice(sentence.start, clause.start),
			before: wordsBefore(note, clause, hit.span),
			trigger: prose.text.slice(hit.span.start, hit.span.end),
			after: prose.text.slice(hit.span.end, clause.end),
			rest: prose.text.slice(clause.end, sentence.end),
		});
		if (date === null && status === 'happened' && hit.ready.rule.sure !== true && !named.some((mention) => mention.start > hit.span.start)) continue;
		// A title has room for the clause that tells what happened, not always for all that leads to it.
		const titleSpan = hit.span.end - span.start > longestTitle && clause.start > span.start ? { start: clause.start, end } : span;
		const parties = assignRoles(prose.text, hit.ready.type, named, hit.span, carried?.id ?? null);
		events.push({
			date,
			event: {
				...span,
				date: date?.value ?? null,
				dateBasis: date?.basis ?? null,
				type: hit.ready.type,
				...parties,
				figures: indicesInside(note.figures, span),
				// The one who resigns is a person, not the company told of before.
				title: titleOf(prose, titleSpan, date?.span ?? null, hit.ready.type === 'personnel' ? null : titleSpan.start === span.start ? carried : (named[0] ?? carried)),
				status: status === 'happened' && date !== null && isLater(date.value, prose.published) ? 'planned' : status,
			},
		});
	}
	return events;
}

/** What stands before the trigger in its clause; 将 before a company is the 把 of 将甲列入清单 and tells nothing of the future. */
function wordsBefore(note: Note, clause: Span, trigger: Span): string {
	let words = note.prose.text.slice(clause.start, trigger.start);
	for (const { start } of inside(note.mentions, { start: clause.start, end: trigger.start })) {
		const at = start - clause.start - 1;
		if (words[at] === '将') words = `${words.slice(0, at)}把${words.slice(at + 1)}`;
	}
	return words;
}

/** Without a date, only what leaves no doubt is an event: a sure trigger, or somebody named who does something to another, plans, denies or is said to do it. */
function mayBeUndated(hit: Hit, named: readonly Mention[]): boolean {
	if (eventTypes[hit.ready.type].datedOnly === true) return false;
	return hit.ready.rule.sure === true || named.some((mention) => mention.start < hit.span.start);
}

// ---- which triggers count

const unrealRe = /(?:如果|若|倘若|假如|一旦|要想|为了|如何|是否|往往|通常|能否|即使|即便|无论|不论|除非|以便|有助于|用于|应该|应当|需要|必须|建议|不妨|难以|每年都|可以|能够|帮助|希望|想要|意味著)[^,;。]{0,20}$/;
const listedHitReach = 12;

/** The triggers that hold in their clauses: the first type of the table for each clause. */
function chooseHits(note: Note, clauses: readonly Span[], found: readonly { start: number; end: number; value: number }[]): Hit[] {
	const { text } = note.prose;
	const chosen: Hit[] = [];
	let index = 0;
	let best: Hit | null = null;
	for (const word of found) {
		while ((clauses[index]?.end ?? Infinity) < word.end) {
			if (best !== null) chosen.push(best);
			best = null;
			index++;
		}
		const clause = clauses[index];
		if (clause === undefined) break;
		if (word.start < clause.start) continue;
		const ready = (rulesByWord[word.value] ?? []).find((candidate) => holds(note, clause, word, candidate));
		if (ready === undefined || unrealRe.test(text.slice(Math.max(clause.start, word.start - 30), word.start))) continue;
		const hit: Hit = { span: { start: word.start, end: word.end }, ready, clause: index };
		if (best === null) best = hit;
		else if (ready.type !== best.ready.type && ready.rule.sure === true && best.ready.rule.sure === true && text.slice(best.span.end, word.start).includes('、') && word.start - best.span.end <= listedHitReach) {
			// 面临上市失败、运营停摆: two events of one clause.
			chosen.push(best);
			best = hit;
		} else if (ready.rank < best.ready.rank) best = hit;
	}
	if (best !== null) chosen.push(best);
	return chosen;
}

function holds(note: Note, clause: Span, word: Span, candidate: ReadyRule): boolean {
	const { text } = note.prose;
	const { rule } = candidate;
	if (candidate.notBefore.some((next) => text.startsWith(next, word.end))) return false;
	if (candidate.notAfter.some((previous) => text.endsWith(previous, word.start))) return false;
	const rest = `${text.slice(clause.start, word.start)} ${text.slice(word.end, clause.end)}`;
	if (candidate.with.length > 0 && !candidate.with.some((other) => rest.includes(other))) return false;
	if (candidate.without.some((other) => rest.includes(other))) return false;
	if (rule.dated === true && inside(note.dates, clause).length === 0) return false;
	return rule.figure === undefined || inside(note.figures, clause).some((figure) => figure.kind === 'money' || (rule.figure === 'amount' && (figure.kind === 'percent' || figure.kind === 'price' || figure.kind === 'count')));
}

// ---- how far an event reaches

/** Clauses without a trigger that may lie between two that tell of one event. */
const mostSkipped = 1;
/** Events of a sentence that one more clause may belong to. */
const mostJoined = 4;

/**
 * Joins the clauses of a sentence that tell of one event: same type, no date or company of their own. Results and sales reach to the
 * last of them, for the figures are told there; of others the first clause tells what happened, and the rest is detail.
 */
function joinClauses(note: Note, clauses: readonly Span[], hits: readonly Hit[]): { hit: Hit; last: number }[] {
	const joined: { hit: Hit; last: number }[] = [];
	for (const hit of hits) {
		if (joined.slice(-mostJoined).some((other) => other.hit.ready.type === hit.ready.rule.partOf && goesOn(note, clauses, other.hit.clause, hit.clause))) continue;
		const previous = joined.slice(-mostJoined).find((other) => other.hit.ready.type === hit.ready.type && (goesOn(note, clauses, other.hit.clause, hit.clause) || (hit.ready.rule.adds === true && hit.clause - other.last <= mostSkipped)));
		if (previous === undefined) joined.push({ hit, last: hit.clause });
		else if (hit.clause - previous.last <= mostSkipped + 1 && eventTypes[hit.ready.type].goesOn === true) previous.last = hit.clause;
	}
	return joined;
}

/** Whether no clause after `first` up to `last` has a date, or a company that `first` and those before it do not name. */
function goesOn(note: Note, clauses: readonly Span[], first: number, last: number): boolean {
	const from = clauses[first];
	const to = clauses[last];
	if (from === undefined || to === undefined) return false;
	const later = { start: from.end, end: to.end };
	if (inside(note.dates, later).length > 0 || note.prose.text.slice(from.end, to.start).includes(';')) return false;
	const known = new Set(participants(note.prose, note.mentions, { start: clauses[0]?.start ?? from.start, end: from.end }).map((mention) => mention.id));
	return participants(note.prose, note.mentions, later).every((mention) => known.size === 0 || known.has(mention.id));
}

const connectiveRe = /^(?:而且|而|但是|但|并且|并|同时|此外|另外|其中|不过|然而|例如|比如|随后|其|更是|所以|因此)(?=.)/;
/** How far before the clause of the trigger an event may begin, in code units. */
const longLead = 60;

/** From the date or from the subject, where one of an earlier clause is needed to say when or who; else from the clause of the trigger. */
function startOf(note: Note, clauses: readonly Span[], hit: Hit, date: EventDate | null): number {
	const { text } = note.prose;
	const clause = clauses[hit.clause];
	if (clause === undefined) return hit.span.start;
	let start = clause.start;
	if (date?.span != null && date.span.start < clause.start) {
		const home = clauses[firstAfter(clauses, date.span.start)];
		start = home !== undefined && date.span.start - home.start <= longLead / 2 ? home.start : date.span.start;
		// Far from its date, or behind what the date tells of somebody else, an event is told by its own clause.
		if (clause.start - start > longLead || hasOtherSubject(note, { start, end: clause.start }, { start: clause.start, end: hit.span.start })) start = clause.start;
	}
	const datedHere = date?.span != null && date.span.start >= start;
	if (!datedHere && participants(note.prose, note.mentions, { start, end: hit.span.start }).length === 0) {
		const subject = participants(note.prose, note.mentions, { start: clauses[0]?.start ?? start, end: start }).pop();
		const home = subject === undefined ? undefined : clauses[firstAfter(clauses, subject.start)];
		if (home !== undefined && clause.start - home.start <= longLead && !text.slice(home.start, start).includes(';')) start = home.start;
	}
	return start + (connectiveRe.exec(text.slice(start, start + 6))?.[0].length ?? 0);
}

/** Whether both stretches name companies, and not the same. */
function hasOtherSubject(note: Note, lead: Span, own: Span): boolean {
	const known = participants(note.prose, note.mentions, lead).map((mention) => mention.id);
	const named = participants(note.prose, note.mentions, own);
	return known.length > 0 && named.length > 0 && named.every((mention) => !known.includes(mention.id));
}

// ---- when

function dateOf(note: Note, clauses: readonly Span[], hit: Hit, last: number, told: EventDate | null): EventDate | null {
	const date = governingDate(note.prose, note.dates, clauses, hit.clause, hit.span, told);
	if (hit.ready.type !== 'earnings' || date?.span != null) return date;
	const clause = clauses[hit.clause];
	const end = clauses[last]?.end;
	if (clause === undefined || end === undefined) return date;
	const periods = [...new Set(inside(note.figures, { start: clause.start, end }).flatMap((figure) => figure.period ?? []))].sort();
	const [first] = periods;
	const final = periods[periods.length - 1];
	if (first === undefined || final === undefined) return date;
	return { value: first === final ? first : `${first.split('/')[0] ?? first}/${final.split('/')[1] ?? final}`, basis: 'context', span: null };
}

// ---- who

const selfRe = /(?:公司|集团|该公司|其|双方|后者|前者|该行|本公司|我们|它|他们|该企业|企业|旗下)/;

/** The company that a clause without one goes on telling of. */
function carriedSubject(note: Note, sentence: Span, start: number, topic: Mention | null, words: string): Mention | null {
	const earlier = participants(note.prose, note.mentions, { start: sentence.start, end: start });
	// The last one that opens a clause is its subject; 投资方包括甲、乙 names others on the way.
	const subject = earlier.filter((mention) => opensClause(note.prose.text, sentence.start, mention)).pop() ?? earlier[0];
	if (subject !== undefined) return subject;
	// A sentence that names somebody else as its subject is not about the topic any more.
	return topic !== null && (words.length <= 12 || selfRe.test(words)) ? topic : null;
}

const togetherRe = /(?:与|和|同|跟|及|、|携手|联手|双方|各方|三方|两家|多家|\d+家)/;
const authorityRe = /(?:国务院|部|委|局|院|央行|人民银行|政府|省|市|区|欧盟|欧洲|美国|英国|日本|韩国|德国|法国|印度|中国|我国|国家|当局|监管|立法|法院|金管会|证监会|国会|议会|两会|中央|主管机关)/;

function hasParties(text: string, hit: Hit, span: Span, clause: Span, named: readonly Mention[], carried: Mention | null): boolean {
	switch (eventTypes[hit.ready.type].parties) {
		case 'none': return true;
		case 'authority': return authorityRe.test(text.slice(span.start, hit.span.start)) || authorityRe.test(text.slice(Math.max(0, clause.start - 40), clause.end));
		case 'company': return named.length > 0 || carried !== null;
		case 'two': return named.length > 1 || ((named.length > 0 || carried !== null) && togetherRe.test(text.slice(clause.start, clause.end)));
	}
}

// ---- the table, made ready

function readyTriggers(): { trie: Trie; rulesByWord: ReadyRule[][] } {
	const rules = new Map<string, ReadyRule[]>();
	eventTypeOrder.forEach((type, rank) => {
		for (const rule of eventTypes[type].triggers) {
			const ready: ReadyRule = { type, rank, rule, with: wordsOf(rule.with), without: wordsOf(rule.without), notBefore: wordsOf(rule.notBefore), notAfter: wordsOf(rule.notAfter) };
			for (const word of wordsOf(rule.words)) rules.set(word, [...(rules.get(word) ?? []), ready]);
		}
	});
	const words = [...rules.keys()];
	return { trie: new Trie(words.map((word, index) => [word, index])), rulesByWord: words.map((word) => rules.get(word) ?? []) };
}
