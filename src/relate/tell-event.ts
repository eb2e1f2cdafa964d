import type { Event, EventType, Figure, Mention, PartialDate, Span } from '../types';
import { standsInDateline } from '../text/dateline';
import { namesAuthority } from './authorities';
import { isDay } from './date-order';
import { followingDate, governingDate, isLater, isNews, type EventDate } from './event-dates';
import type { EventNote } from './event-note';
import { assignRoles, employers, participants } from './event-parties';
import { reportingPeriod } from './event-period';
import { startOf, type Told } from './event-spans';
import { isInvesting } from './event-roles';
import { statusOf } from './event-status';
import { carriedSubjects, isVenue, opensClause, type Subject } from './event-subject';
import type { TitleParts } from './event-title';
import type { Hit } from './event-triggers';
import { GuardedPattern } from '../text/guarded-pattern';
import { firstAfter } from '../text/spans';

/** An event before it has its title. */
export type Untitled = Omit<Event, 'title'>;

/** An event with the date that it may hand on to the next one. */
export interface Dated {
	readonly event: Untitled;
	/** What its title is made of, which is done when all are told: that takes much other code. */
	readonly title: TitleParts;
	readonly date: EventDate | null;
	/** Of results: the word for what was measured. */
	readonly measure: Span | null;
	/** Whether its own words name a company. */
	readonly named: boolean;
}

/** What the line has told so far, for the sentences that follow. */
export interface LineSoFar {
	readonly line: number;
	readonly date: EventDate | null;
	/** Of the results told last. */
	readonly period: PartialDate | null;
	/** The word for what was measured there. */
	readonly measure: Span | null;
	readonly event: Untitled | null;
}

/**
 * Tells the event of one hit, with its date, parties, status and title; null where its clause tells none: undated without being news, about nobody, or
 * only said of somebody in passing. `next` is the clause that the next event of the sentence begins with.
 */
export function tell(note: EventNote, sentence: Span, clauses: readonly Span[], told: Told, next: number, before: LineSoFar, topic: Subject | null): Dated | null {
	const { prose } = note;
	const { hit } = told;
	const { type, frame, behind, sure } = hit.ready;
	const clause = clauses[hit.clause];
	if (clause === undefined) return null;
	if (behind !== null && before.event?.type !== behind) return null;
	let expected = false;
	let date = governingDate(note, clauses, hit.clause, hit.span, before.date);
	let last = told.last;
	if (date === null) {
		const later = followingDate(note, clauses, last, next);
		if (later !== null) ({ date, last, expected } = later);
	}
	if (hit.ready.frame.parties === 'two' && withAllRe.test(prose.text.slice(clause.start, hit.span.start))) return null;
	// 7月初,甲成立的基金宣布…: the day is that of what the one founded does now.
	if (type === 'founding' && prose.text[hit.span.end] === '的' && date?.span != null && date.value.replace('--', '0000-').length > 4 && hit.span.start - date.span.end > 1) return null;
	// 甲所创办的企业: whose they are.
	if (type === 'founding' && prose.text[hit.span.end] === '的' && prose.text[hit.span.start - 1] === '所') return null;
	const end = withoutGloss(prose.text, hit.span.end, clauses[last]?.end ?? clause.end);
	const span = { start: startOf(note, clauses, hit, date), end };
	// 甲周一宣布停工,约300名员工已被裁: what the date opened is told already, and another type begins with its own clause.
	if (before.event !== null && before.event.type !== type && before.event.start >= sentence.start && before.event.end > span.start && note.mentions.inside({ start: clause.start, end: hit.span.start }).length + note.figures.inside({ start: clause.start, end: hit.span.start }).length > 0) span.start = clause.start;
	if (type === 'earnings' && hit.ready.figure !== 'counted') date = periodOr(note, { start: Math.min(span.start, clause.start), end }, hit.span, date, before.period);
	const named = type === 'personnel' && leavesRe.test(prose.text.slice(hit.span.start, hit.span.end)) ? employers(note, span) : participants(note, span);
	// 全球出货12亿部,甲占两成: the whole is of nobody.
	if (type === 'earnings' && named.length > 0 && named.every(({ start }) => start >= hit.span.end) && wholeRe.in(prose.text, clause.start, hit.span.start) && prose.text.slice(hit.span.end, named[0]?.start).includes(',')) return null;
	const isTold = date === null && isNews(prose.text.slice(clauses[0]?.start ?? clause.start, hit.span.start));
	const isSure = date !== null || mayBeUndated(note, hit, span, named);
	if (!isTold && !isSure) return null;
	if (date?.span == null && conditionRe.in(prose.text, Math.max(sentence.start, clause.start - statusLead), clause.start)) return null;
	if (named.length === 0 && frame.parties === 'company' && ofTradeRe.in(prose.text, Math.max(span.start, hit.span.start - statusLead), hit.span.start)) return null;
	let carried = frame.parties === 'authority' ? [] : carriedSubjects(note, sentence, span, hit.span.start, named, topic, type);
	if (carried.length > 0 && timeRe.test(prose.text.slice(hit.span.end, clause.end))) {
		const next = clauses[hit.clause + 1];
		const teller = next === undefined ? undefined : participants(note, next).find((mention) => opensClause(prose.text, mention));
		if (teller !== undefined) carried = named.some(({ id }) => id === teller.id) ? [] : [teller];
	}
	// Who is bought is not the buyer that 公司 means.
	if (type === 'acquisition' && carried.length > 0) carried = carried.filter(({ id }) => named.every((mention) => mention.id !== id || mention.start < hit.span.end));
	const head = date?.span == null ? null : headOfFounding(prose.text, hit, date.span);
	if (head !== null) carried = carried.filter(({ start }) => start >= head);
	const affected = named.length > 0 || frame.parties !== 'affected' ? [] : listedBehind(note, clauses, last);
	const parties = [...named, ...affected];
	// Whose figures they are has been weighed, and somebody whom nobody has listed opens the clause.
	const isOfNobody = type === 'earnings' && parties.length === 0 && belongToNobody(note.figures.inside({ start: hit.span.start, end }));
	if (isOfNobody) carried = [];
	if (!hasParties(prose.text, hit, span, clause, parties, carried)) {
		if (head === null && !isPlainlyDated(note, hit, span, date)) return null;
		// Where a note is about one company, a sentence that names nobody is, too.
		if (head === null && !isOfNobody && parties.every(({ kind }) => kind === 'organisation') && note.protagonist !== null && !institutionRe.test(prose.text.slice(span.start, hit.span.start)) && participants(note, sentence).every(({ kind }) => kind === 'organisation')) carried = [note.protagonist];
	}
	const news = isTold && (parties.some((mention) => mention.start < hit.span.start && !isPlace(prose.text, mention)) || (carried.length > 0 && topic?.near === true));
	if (date === null && !(news ? !frame.datedOnly || (type === 'earnings' && note.figures.inside(span).some(({ kind }) => kind === 'money')) : isSure)) return null;
	if (date?.span == null && (isAttribute(prose.text, hit.span, type) || isMember(prose.text, clause, hit.span) || isNamedAgain(prose.text, clause, hit.span) || isNoun(prose.text, hit.span, type))) return null;
	// Who enters a market is told of all the time: only a date beside it makes that an event.
	if (type === 'competition' && (date?.span == null || clause.start - date.span.end > nextToDate)) return null;
	const status = statusOf({
		type,
		lead: prose.text.slice(Math.max(sentence.start, clause.start - statusLead), clause.start),
		before: wordsBefore(note, clause, hit.span),
		trigger: prose.text.slice(hit.span.start, hit.span.end),
		after: prose.text.slice(hit.span.end, clause.end),
		rest: prose.text.slice(clause.end, Math.min(sentence.end, clause.end + statusLead)),
		next: prose.text.slice(sentence.end, sentence.end + statusLead / 2),
		isPast: date?.basis === 'explicit' && prose.published !== null && date.value.slice(0, 4) < prose.published.slice(0, 4),
	});
	if (date === null && !news && status === 'happened' && !sure && !((type === 'partnership' || type === 'acquisition') && named.some(({ id }) => id !== named[0]?.id)) && !named.some((mention) => mention.start > hit.span.start)) return null;
	if (type === 'earnings' && status === 'denied') return null;
	const again = named.length === 0 && before.event?.type === type && againRe.test(prose.text.slice(clause.start, hit.span.start)) ? before.event : null;
	const { companies, roles } = again ?? assignRoles(prose.text, type, parties, hit.span, carried.map(({ id }) => id));
	const measure = type !== 'earnings' ? null : behind === null ? hit.span : before.measure;
	const titleClause = type === 'personnel' ? withPerson(note, clauses, hit) : clause;
	return {
		date,
		measure,
		named: named.length > 0,
		// Named one by one: a spread makes objects several times slower to build.
		event: {
			start: span.start,
			end: span.end,
			date: date?.value ?? null,
			dateBasis: date?.basis ?? null,
			type,
			companies,
			roles,
			figures: note.figures.indicesInside(span),
			status: status === 'happened' && (expected || (date !== null && isLater(date.value, publishedAt(note, span.start, date.value)))) ? 'planned' : status,
		},
		title: {
			span: titleClause === clause ? span : { start: titleClause.start, end: span.end }, clause: titleClause, trigger: hit.span, date: date?.span ?? null,
			carried: type === 'personnel' ? [] : carried.filter(({ id }) => companies.includes(id)), named,
			isDoneTo: (id) => roles[id] === frame.after && frame.after !== frame.before && !isInvesting(prose.text.slice(hit.span.start, hit.span.end)),
			measure: behind !== null && isBare(note, clause.start, hit.span.start) ? measure : null,
		},
	};
}

/** Whether there are figures, and nobody has any of them. */
function belongToNobody(figures: readonly Figure[]): boolean {
	return figures.length > 0 && figures.every(({ metric, company }) => metric !== null && company === null);
}

/** A market, and nobody in it. */
const wholeRe = new GuardedPattern('全国行市', /全球|全国|行业|市场/);

/** 如果甲裁员,那乙收购…: what is only thought of. */
const conditionRe = new GuardedPattern('果如设倘是旦', /(?:^|[,;:“。!?])(?:但|可|那么?)?(?:如果|假如|假设|倘若|要是|一旦)/);

/** What a whole trade goes through, and nobody in particular: 行业众多公司频遭关停. */
const ofTradeRe = new GuardedPattern('频屡业内多批许少量有', /频[遭频现传]|屡[遭屡]|(?:行业|业[内界]|圈内|众多|大批|许多|不少|多家|一批|大量|[已共]有\d{1,4}[多余]?家)[^,;。员]{0,8}(?:公司|企业|玩家|厂商|厂家|品牌|平台|机构|同行|巨头|选手|独角兽|[车药房]企|商家)/);

/** Shortest words in brackets that an event ends before. */
const leastGloss = 16;

/** Where an event ends that stretches to `end`: before a long gloss in brackets (成立甲(…研究院)), unless it tells a figure or a date. */
function withoutGloss(text: string, from: number, end: number): number {
	if (text[end - 1] !== ')') return end;
	const open = from + text.slice(from, end).lastIndexOf('(');
	return open > from && end - open >= leastGloss && !/\d/.test(text.slice(open, end)) ? open : end;
}

/** Longest name that stands alone before what is told of it. */
const longestHead = 40;
const headRe = /^[^,;。!?:]{2,40}[,。:]?$/;

/** Where the name of one in a list of companies stands, known or not, of whom the next words tell when it was founded (某某科技。成立于2015年); null where they do not. */
function headOfFounding(text: string, { span, ready }: Hit, date: Span): number | null {
	if (ready.type !== 'founding' || text[span.end] !== '于' || date.start !== span.end + 1) return null;
	const from = Math.max(0, span.start - longestHead);
	const head = text.slice(from, span.start).trimEnd();
	const start = from + head.lastIndexOf('\n') + 1;
	return (from === 0 || start > from) && headRe.test(text.slice(start, from + head.length)) ? start : null;
}

/** Verbs of leaving, which touch whom somebody worked for before. */
const leavesRe = /^(?:[离辞卸退]|不再)/;

/** 上市时,甲的市值…: the one whom the next clause opens with was listed. */
const timeRe = /^(?:之?[时后前]|的时候|当天|当日|首日)$/;

/** The same happens to the same: 7月18日再约谈一次. */
const againRe = /(?:再次?|又|二度|第二次)$/;

/** The day that a date is measured by: that of the nearest dateline before, where the note's own would make it lie in the future. */
function publishedAt(note: EventNote, at: number, value: PartialDate): PartialDate | null {
	const { prose, dates } = note;
	if (!isLater(value, prose.published)) return prose.published;
	for (let i = dates.firstAfter(at) - 1; i >= 0; i--) {
		const date = dates.spans[i];
		const line = date === undefined ? undefined : prose.lines[firstAfter(prose.lines, date.start)];
		if (date !== undefined && line !== undefined && isDay(date.value) && standsInDateline(prose.text, line, date)) return date.value;
	}
	return prose.published;
}

/** Verbs of telling results, whose month is that of the telling (今年3月,甲公布业绩). */
const reportsRe = /^(?:发布|公布|披露|公告|发表|公开|出炉|交出)$/;
const monthRe = /^\d{4}-\d\d$/;

function periodOr(note: EventNote, span: Span, trigger: Span, date: EventDate | null, told: PartialDate | null): EventDate | null {
	const { text } = note.prose;
	const isSeries = /分别|依次/.test(text.slice(span.start, span.end));
	const reported = date !== null && (isDay(date.value) || (monthRe.test(date.value) && date.span !== null && date.span.start < trigger.start && reportsRe.test(text.slice(trigger.start, trigger.end)))) ? date : null;
	if (date !== null && reported === null && date.span !== null && !isSeries) return date;
	const period = reportingPeriod(note, span, trigger.start, told, reported);
	return period === null ? date : { basis: period.span === null ? 'context' : 'explicit', ...period };
}

/** How far before and behind its clause words still tell of an event's status. */
const statusLead = 60;
/** How far before a trigger they do within the clause. */
const statusReach = 36;

/** What stands before the trigger in its clause; 将 before a company is the 把 of 将甲列入清单 and tells nothing of the future. */
function wordsBefore(note: EventNote, clause: Span, trigger: Span): string {
	const { text } = note.prose;
	let from = Math.max(clause.start, trigger.start - statusReach);
	// What brackets hold keeps 将 no further away: 将以3亿美元(约合20亿元)收购.
	if (from > clause.start && text.slice(from, trigger.start).includes(')')) from = Math.max(clause.start, from - statusReach);
	let words = text.slice(from, trigger.start);
	if (words.includes('将')) {
		for (const { start } of note.mentions.inside({ start: from, end: trigger.start })) {
			const at = start - from - 1;
			if (words[at] === '将') words = `${words.slice(0, at)}把${words.slice(at + 1)}`;
		}
	}
	return words.includes(')') ? words.replace(/\([^()]{0,30}\)/g, '').slice(-statusReach) : words;
}

/** Results of a market, a trade, a country or a class of things, and of nobody in particular. */
const ofManyRe = /市场|行业|产业|族群|业者|厂商|全球|国内|我国|中国|大陆|应用|上限|人均|平均|财政|政府|居民/;

/** Somebody who is plainly a body of people, right before what it does: 某大学发布. */
const institutionRe = /(?:大学|学院|研究院|研究所|实验室|有限公司|科技公司|科技|集团|银行|医院|药业|电子|汽车|半导体)(?:宣布|正式|首次|联合|共同|也|再次|率先|成功|还)*$/;

/** 芯片“某某”2021年发布, chatgpt于2022年面世: a thing with a name of its own comes out. */
const launchedRe = /(?:[^,;。”]{1,16}”|(?:^|[^a-z0-9-])[a-z][a-z0-9-]{3,16})(?:正式|首次|开始|于|在)*$/;
const dateWordsRe = /(?:[于在]|早在)?[\d一二三四五六七八九十今去前本]{1,4}年[^,;。a-z]{0,6}?(?:[月初底中末日]|$)/;
const launchReach = 40;

/** Many, whom nobody names: 有816家公司倒闭, 倒闭的10个案例. */
const ofNobodyRe = /\d[^,;。]{0,3}家[^,;。]{0,12}(?:公司|企业|机构|厂商|门店)|大批|众多|许多|不少|一批|多家|案例/;

/** What a sure word or a result and a date beside it tell is an event also of somebody whom nobody knows as a company. */
function isPlainlyDated({ prose: { text }, figures }: EventNote, { ready, span: hit }: Hit, span: Span, date: EventDate | null): boolean {
	if (ready.frame.parties === 'authority' || date?.span == null || date.span.start < span.start) return false;
	if (ready.type === 'product' && launchedRe.test(text.slice(Math.max(span.start, hit.start - launchReach), hit.start).replace(dateWordsRe, ''))) return true;
	return (ready.sure && !ofNobodyRe.test(text.slice(span.start, hit.end + 12))) || institutionRe.test(text.slice(span.start, hit.start)) || (ready.type === 'earnings' && ready.figure !== null && (ready.figure !== 'counted' || figures.inside(span).some(({ kind }) => kind === 'money')) && !ofManyRe.test(text.slice(span.start, span.end)));
}

/** Without a date, only what leaves no doubt is an event: a sure trigger with somebody named or an amount, or somebody named who does something to another, plans, denies or is said to do it. */
function mayBeUndated(note: EventNote, hit: Hit, span: Span, named: readonly Mention[]): boolean {
	if (hit.ready.frame.datedOnly) return false;
	if (hit.ready.sure) return named.length > 0 || note.figures.inside(span).some(({ kind }) => kind === 'money');
	return named.some((mention) => mention.start < hit.span.start) || (named.length > 0 && selfOpensRe.test(note.prose.text.slice(span.start, hit.span.start)));
}

/** 公司原计划收购甲: the one told of, by what it is. */
const selfOpensRe = /^(?:该|本)?(?:公司|集团)(?!的)/;

/** Words that say how a verb is meant, and not what it is about. */
const adverbsRe = /^(?:因病|因故|正式|突然|宣布|于|便|就|则|又|再|并|已|也|进一步|大幅|明显|同比|环比|约|到|至|后|,)*$/;

/** Whether nothing but dates, companies and adverbs stands before a verb in its clause. */
function isBare(note: EventNote, start: number, end: number): boolean {
	let words = '';
	let at = start;
	for (const { start: from, end: to } of [...note.dates.inside({ start, end }), ...note.mentions.inside({ start, end })].sort((a, b) => a.start - b.start)) {
		if (from > at) words += note.prose.text.slice(at, from);
		at = Math.max(at, to);
	}
	return adverbsRe.test(words + note.prose.text.slice(at, end));
}

/** The clause of a change of people, with the one before it where it does not say who it is: 前法务长某某,8月因病过世. */
function withPerson(note: EventNote, clauses: readonly Span[], hit: Hit): Span {
	const clause = clauses[hit.clause] ?? hit.span;
	const before = hit.clause === 0 ? undefined : clauses[hit.clause - 1];
	return before !== undefined && isBare(note, clause.start, hit.span.start) ? { start: before.start, end: clause.end } : clause;
}

/** 在甲上架: where it happens, and not who does it. */
function isPlace(text: string, mention: Span): boolean {
	return text.charAt(mention.start - 1) === '在' || text.charAt(mention.start - 1) === '于';
}

/** 被甲收购的乙, 完成融资后: undated, it only says of whom or from when something else is told. */
function isAttribute(text: string, trigger: Span, type: EventType): boolean {
	return (type === 'ipo' && listedThereRe.test(text.slice(trigger.end, trigger.end + 2))) || attributeRe.test(text.slice(trigger.end, trigger.end + 16));
}

const isRe = /是[^,;。]{0,30}$/;
const oneOfRe = /^[^,;。]{0,16}的[^,;。]{1,10}之一$/;

/** 甲是近期关闭工厂的外企之一: who belongs to them, and no news. */
function isMember(text: string, clause: Span, trigger: Span): boolean {
	return text.slice(clause.end - 2, clause.end) === '之一' && isRe.test(text.slice(clause.start, trigger.start)) && oneOfRe.test(text.slice(trigger.end, clause.end));
}

/** 甲此次减持,…: what is told already, and is spoken of now. */
function isNamedAgain(text: string, clause: Span, trigger: Span): boolean {
	return trigger.end === clause.end && /^[这此本该]次$/.test(text.slice(trigger.start - 2, trigger.start));
}

const goingOnRe = /(?:持续|频繁|可能|一再|反复|潜在|未来)的$/;

/** 持续的裁员: spoken of, and not told. */
function isNoun(text: string, { start }: Span, type: EventType): boolean {
	return type === 'layoff' && goingOnRe.test(text.slice(start - 3, start));
}

/** Words that may stand between a date and the clause that it dates. */
const nextToDate = 2;

/** 北交所上市的甲 */
const listedThereRe = /^的[^计申消传交]/;
const attributeRe = /^了?(?:[^,;。:“的]{1,6}[板所市])?的(?!(?:[^,;。]{0,6}(?:财报|年报|季报|中报|业绩|报告))(?:显示|中)|计划|交易|协议|公告|申请|[^,;。]{0,6}(?:消息|传闻)|[^,;。]{0,10}(?:融资|投资|收购|股权|股份))[^,;。]{2}|^[^,;。:“]{0,8}?(?:之?后|以来|之?前|时|期间)$/;

const listedRe = /(?:其中|在列|在内|之列|包括|涉及|均|都)/;
/** Clauses behind a measure that may tell whom it meets. */
const mostListed = 2;

/** Those whom the clauses behind a measure name: 将140家实体列入清单,甲与乙均在其中. */
function listedBehind(note: EventNote, clauses: readonly Span[], last: number): Mention[] {
	for (const clause of clauses.slice(last + 1, last + 1 + mostListed)) {
		const named = participants(note, clause);
		if (named.length > 0) return listedRe.test(note.prose.text.slice(clause.start, clause.end)) ? named : [];
	}
	return [];
}

const togetherRe = /(?:与|和|同|跟|及|、|携手|联手|双方|各方|三方|两家|多家|\d+家)/;

/** With the world at large: 与政府、企业携手. */
const withAllRe = /(?:与|和|同|跟)(?:国内外|各[界方国大]|更多|所有|(?:政府|企业|产业|客户|业者|学界|伙伴)、)[^,;。]{0,16}$/;

function hasParties(text: string, hit: Hit, span: Span, clause: Span, named: readonly Mention[], carried: readonly Mention[]): boolean {
	const anybody = named.some((mention) => !isVenue(text, mention)) || carried.length > 0;
	switch (hit.ready.frame.parties) {
		case 'none': return true;
		case 'authority': return true;
		case 'affected': return anybody || namesAuthority(text.slice(span.start, hit.span.start));
		case 'company': return anybody;
		case 'two': return named.length + carried.length > 1 || (anybody && (hit.ready.alone || togetherRe.test(text.slice(clause.start, clause.end))));
	}
}
