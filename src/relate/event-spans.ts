import type { EventType, Span } from '../types';
import { isComparedDate, isYearAgo, type EventDate } from './event-dates';
import type { EventNote } from './event-note';
import { participants } from './event-parties';
import type { Hit } from './event-triggers';
import { GuardedPattern } from '../text/guarded-pattern';

/** An event with the last of its clauses. */
export interface Told {
	readonly hit: Hit;
	last: number;
}

/** Clauses without a trigger that may lie between two that tell of one event. */
const mostSkipped = 1;
/** Events of a sentence that one more clause may belong to. */
const mostJoined = 4;

/**
 * Joins the clauses of a sentence that tell of one event: same type, no date or company of their own. Results and sales reach to the
 * last that holds a figure of theirs; of others the first clause tells what happened, and the rest is detail.
 */
export function joinClauses(note: EventNote, clauses: readonly Span[], hits: readonly Hit[]): Told[] {
	const joined: Told[] = [];
	for (const [i, hit] of hits.entries()) {
		if (isPlanBefore(note, clauses[hit.clause] ?? hit.span, hit, hits[i + 1])) continue;
		const near = joined.slice(-mostJoined);
		if (near.some((other) => other.hit.ready.type === hit.ready.partOf && goesOn(note, clauses, other.hit, hit.clause))) continue;
		const previous = near.find((other) => other.hit.ready.type === hit.ready.type && goesOn(note, clauses, other.hit, hit.clause, other.last) && !isOneOfCrowd(note, clauses, other.hit, hit)) ?? (hit.ready.adds ? near.reverse().find((other) => other.hit.ready.type === hit.ready.type && hit.clause - other.last <= mostSkipped + 1 && note.dates.inside(clauses[hit.clause] ?? hit.span).length === 0) : undefined);
		const agreed = joined[joined.length - 1];
		if (previous === undefined && agreed !== undefined && isAgreed(note, clauses, agreed, hit)) agreed.last = hit.clause;
		else if (previous === undefined) joined.push({ hit, last: hit.clause });
		else if (hit.clause - previous.last <= mostSkipped + 1 && hit.ready.frame.goesOn) previous.last = hit.clause;
	}
	joined.forEach((told, i) => (told.last = lastClause(note, clauses, told, joined[i + 1]?.hit.clause ?? clauses.length)));
	return joined;
}

const plannedBeforeRe = new GuardedPattern('传曝', /(?:被传|据传|传出|传闻|被曝|曝出)[^,;。]{0,24}后$/);

/** 在被传拟上市三个月后,甲递交招股书: a plan that the next clause carries out. */
function isPlanBefore({ prose: { text }, dates }: EventNote, clause: Span, hit: Hit, next: Hit | undefined): boolean {
	return next !== undefined && next.ready.type === hit.ready.type && plannedBeforeRe.in(text, clause.start, clause.end) && dates.inside(clause).length === 0;
}

const crowdRe = /们|纷纷|多家|众多|不少|一批/;

/** 巨头们重启上市,甲被传…: what one of them does. */
function isOneOfCrowd(note: EventNote, clauses: readonly Span[], crowd: Hit, hit: Hit): boolean {
	const clause = clauses[hit.clause];
	if (clause === undefined || hit.clause === crowd.clause || participants(note, { start: clause.start, end: hit.span.start }).length === 0) return false;
	return crowdRe.test(note.prose.text.slice(clauses[crowd.clause]?.start, crowd.span.start));
}

/** Types of what partners agree to do. */
const agreedTypes: ReadonlySet<EventType> = new Set<EventType>(['founding', 'product', 'partnership']);
const agreementRe = /^(?:签|达成|缔结|合作|携手|联手|战略合作|深度合作|战略协议|框架协议|备忘录)/;
const contentRe = /^(?:双方|两家)?(?:将|拟|计划|共同|联合|推出|打造|开发)/;

/** 甲与乙签订协议,将在某地成立平台: what is agreed upon is no event of its own. */
function isAgreed({ prose: { text }, dates, actors }: EventNote, clauses: readonly Span[], agreed: Told, hit: Hit): boolean {
	const clause = clauses[hit.clause];
	if (agreed.hit.ready.type !== 'partnership' || hit.clause !== agreed.last + 1 || clause === undefined || !agreedTypes.has(hit.ready.type)) return false;
	if (!agreementRe.test(text.slice(agreed.hit.span.start, agreed.hit.span.end)) || !contentRe.test(text.slice(clause.start, clause.start + 4))) return false;
	return dates.inside(clause).length === 0 && actors.inside({ start: clause.start, end: hit.span.start }).length === 0;
}

/** Clauses with figures only that an event may take in behind its last trigger. */
const mostFollowing = 4;

const sponsorsRe = /保荐|承销|账簿管理/;

/** The last clause of an event before clause `next`: what stands behind its colon, and for results and sales the figures that follow. */
function lastClause(note: EventNote, clauses: readonly Span[], { hit, last }: Told, next: number): number {
	const { text } = note.prose;
	const { frame } = hit.ready;
	let end = last;
	if (end + 1 < next && markBetween(text, clauses[end], clauses[end + 1]) === ':' && frame.parties !== 'none') end++;
	if (!frame.goesOn) return end;
	const limit = Math.min(next, end + 1 + mostFollowing);
	for (let at = end + 1; at < limit; at++) {
		const clause = clauses[at];
		if (clause === undefined || markBetween(text, clauses[at - 1], clause) === ';') break;
		if (!goesOn(note, clauses, hit, at, last)) break;
		if (hasFigure(note, clause)) end = at;
		else break;
	}
	// Who brings somebody to the exchange takes part in it.
	const behind = clauses[end + 1];
	if (hit.ready.type === 'ipo' && end + 1 < next && behind !== undefined && sponsorsRe.test(text.slice(behind.start, behind.end))) end++;
	return end;
}

function hasFigure(note: EventNote, clause: Span): boolean {
	const figure = note.figures.spans[note.figures.firstAfter(clause.start)];
	return figure !== undefined && figure.start >= clause.start && figure.start < clause.end;
}

function markBetween(text: string, before: Span | undefined, after: Span | undefined): string {
	if (before === undefined || after === undefined) return '';
	const between = text.slice(before.end, after.start);
	return between.includes(';') ? ';' : between.includes(':') ? ':' : ',';
}

const thatTime = '当时';
const announcesRe = /^(?:发布|公布|披露|公告|发表|公开|交出)$/;

/** Whether a date is a year or a part of one, and no month or day. */
function isStretch(value: string): boolean {
	return /^\d{4}(?:-[HQ]\d)?$|\//.test(value);
}

/** Whether no clause after `first`, which is that of `hit` or tells of it as well, up to `last` has a date, or a company that those before do not name. A semicolon ends all but results. */
function goesOn(note: EventNote, clauses: readonly Span[], hit: Hit, last: number, first = hit.clause): boolean {
	const { text } = note.prose;
	const from = clauses[first];
	const to = clauses[last];
	if (from === undefined || to === undefined) return false;
	const later = { start: from.end, end: to.end };
	// 5月14日公布财报,2024财年营收…: the results that came out then.
	const announces = hit.ready.type === 'earnings' && last === first + 1 && announcesRe.test(text.slice(hit.span.start, hit.span.end));
	if (note.dates.inside(later).some((date) => !isComparedDate(text, date) && !(hit.ready.type === 'earnings' && isYearAgo(text, date)) && text.slice(date.start, date.end) !== thatTime && !(announces && isStretch(date.value)))) return false;
	if (hit.ready.type !== 'earnings' && text.slice(from.end, to.start).includes(';')) return false;
	const named = participants(note, later);
	if (named.length === 0) return true;
	const known = new Set(participants(note, { start: clauses[0]?.start ?? from.start, end: from.end }).map((mention) => mention.id));
	return named.every((mention) => known.size === 0 || known.has(mention.id));
}

const connectiveRe = new GuardedPattern('其而过时如但更并所因然外且例随另', /^(?:而且|而|但是|但|并且|并|同时|此外|另外|其中|不过|然而|例如|比如|随后|其|更是|所以|因此)(?=.)/);
/** How far before the clause of the trigger an event may begin, in code units. */
const longLead = 60;

const inRe = /^(?:并|已|也|又|则|就|才|便|曾)?[于在]$/;
const longestSubject = 40;

/** From the date or from the subject, where one of an earlier clause is needed to say when or who; else from the clause of the trigger. */
export function startOf(note: EventNote, clauses: readonly Span[], hit: Hit, date: EventDate | null): number {
	const { text } = note.prose;
	const clause = clauses[hit.clause];
	if (clause === undefined) return hit.span.start;
	let start = clause.start;
	if (date?.span != null && date.span.start < clause.start) {
		const home = homeOf(clauses, date.span.start);
		start = home !== undefined && date.span.start - home.start <= longLead / 2 ? home.start : date.span.start;
		// Far from its date, or behind what the date tells of somebody else, an event is told by its own clause.
		const dated = home?.end ?? clause.start;
		if (clause.start - start > longLead || hasOtherSubject(note, { start, end: clause.start }, { start: clause.start, end: hit.span.start }) || hasOtherSubject(note, { start, end: dated }, { start: dated, end: hit.span.start })) start = clause.start;
	}
	const datedHere = date?.span != null && date.span.start >= start;
	if (datedHere && date.span !== null && start === clause.start && inRe.test(text.slice(start, date.span.start))) {
		// 甲的新芯片,于2023年3月量产: a clause that begins with a preposition has its subject before.
		const lead = clauses[hit.clause - 1];
		if (lead !== undefined && lead.end - lead.start <= longestSubject && markBetween(text, lead, clause) === ',' && note.dates.inside(lead).length === 0 && participants(note, { start, end: hit.span.start }).length === 0) start = lead.start;
	}
	if (!datedHere && participants(note, { start, end: hit.span.start }).length === 0) {
		const subject = participants(note, { start: clauses[0]?.start ?? start, end: start }).pop();
		const home = subject === undefined ? undefined : homeOf(clauses, subject.start);
		if (home !== undefined && clause.start - home.start <= longLead && !text.slice(home.start, start).includes(';')) start = home.start;
	}
	return start + (connectiveRe.match(text, start, start + 6)?.[0].length ?? 0);
}

/** The clause that an offset lies in, or the next one. */
function homeOf(clauses: readonly Span[], offset: number): Span | undefined {
	return clauses.find(({ end }) => end > offset);
}

/** Whether both stretches name companies, and not the same. */
function hasOtherSubject(note: EventNote, lead: Span, own: Span): boolean {
	const known = participants(note, lead).map((mention) => mention.id);
	const named = participants(note, own);
	return known.length > 0 && named.length > 0 && named.every((mention) => !known.includes(mention.id));
}
