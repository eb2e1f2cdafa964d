import { Trie } from '../text/trie';
import type { EventType, Figure, Reading, Span } from '../types';
import { hasAuthority } from './authorities';
import type { EventNote, TriggerWord } from './event-note';
import { eventTypeOrder, eventTypes, notTriggers, wordsOf, type EventFrame, type TriggerRule } from './event-types';
import { GuardedPattern } from '../text/guarded-pattern';
import { Neighbours } from './neighbours';
import type { SpanIndex } from '../text/span-index';
import { UnitSet } from '../text/unit-set';

/** A rule of the table with its lists split, and with all that a rule may leave out: objects of one shape are read several times faster. */
export interface ReadyRule {
	readonly type: EventType;
	readonly frame: EventFrame;
	readonly rank: number;
	/** Null where nothing is asked for. One pass over a clause, where looking for each word alone would be dozens. */
	readonly with: RegExp | null;
	readonly without: RegExp | null;
	readonly object: RegExp | null;
	readonly notBefore: Neighbours;
	readonly notAfter: Neighbours;
	readonly wide: boolean;
	readonly company: boolean;
	readonly dated: boolean;
	readonly since: boolean;
	readonly figure: WantedFigure | null;
	readonly to: boolean;
	readonly model: boolean | null;
	readonly named: boolean;
	readonly alone: boolean;
	readonly sure: boolean;
	readonly adds: boolean;
	readonly behind: EventType | null;
	readonly partOf: EventType | null;
}

type WantedFigure = NonNullable<TriggerRule['figure']>;

/** A trigger where it stands, with the rule that holds there. */
export interface Hit {
	readonly span: Span;
	readonly ready: ReadyRule;
	/** Index of its clause in the sentence. */
	readonly clause: number;
	/** What the clause tells where this asks for two who do it together, and only one is named (甲联合某市发布地图). */
	readonly otherwise?: Hit;
}

const { trie, rulesByWord } = readyTriggers();

/** Every word of the trigger table in a text, in order. */
export function scanTriggers(reading: Reading): readonly TriggerWord[] {
	return trie.scan(reading);
}

/** What stands right before a trigger that tells of no event: a condition, a wish, advice, a habit. */
const unrealRe = new GuardedPattern('相避防了能多会于可家应如些最需平部们定果当总每难造意很知该带议何任论少确常够许想图除便助即往笔味否若须假希贡尝旦帮宁旨妨楚倘逢', /(?:如果|任何|确保|否则|应[在于]|(?:不少|许多|很多|多数|一些|部分)(?:投资[者人]|股东|散户|创业者|公司|企业)|是[^,;。]{1,20}最大|旨在|(?:^|[^有])意在|试图|尝试|如(?=[^今此期何果同下上图实一是约愿常,\d])|如(?=\d{4}年)|若|倘若|须|务须|(?:要|尽量|应|须|力求|设法)(?:避免|防止)|相当于(?![^,;。]{0,18}价|[^,;。]{0,16}(?:估值|现金|代价))|假如|一旦|要想|为了|如何|何时|是否|往往|常会|总是|平时|每逢|通常|能否|即使|即便|无论|不论|除非|以便|有助于|用于|应该|应当|需要|必须|建议|不妨|难以|每年(?!一度)|可以|能够|帮助|希望|想要|意味著|宁愿|可在|(?:两|三|四|五|数|多)家[^,;。]{0,4}(?:合计|总计|共)|或许|也许|说不定|不知|不清楚|会不会|能(?:给|为|带来)|(?:我们|笔者)(?:测算|认为|预计|判断|预测|估计)|为[^,;。]{1,12}(?:带来|贡献|创造))[^,;。]{0,20}$/);
/** What stands right behind a trigger that names an idea and no event. */
const ideaRe = new GuardedPattern('年来以多可等后并代间际周常条准史味概遍险槛般', /^(?:已经?|至今)?[\d一二三四五六七八九十两]{1,3}(?:多|余)?(?:周年|年来|年之际|年间|年历史|年以来|年后|年多|年$|年[,、的])|^[^,;。]{0,3}(?:一般在|通常在|普遍在|大多在|不等于|并不等于|不代表|并不代表|不意味|并不意味|的?风险|的(?:可能|概率|门槛|条件|标准))/);
const listedHitReach = 12;
/** 成立3个月: how long somebody was there when something else happened. */
const agedRe = /^(?:已经?|仅|才|刚{1,2}|不到|不足|近|约|了){0,4}(?:半年|[\d一二两三四五六七八九十]{1,3}(?:多|余|几)?(?:个多?月|天|周))/;
const aging: ReadonlySet<EventType> = new Set<EventType>(['founding', 'ipo']);
/** 这次出售之前的5月: only when something else was. */
const earlierRe = new GuardedPattern('前', /^[^,;。]{0,6}(?:之前|以前|前夕)的/);

/** The triggers that hold in their clauses: the first type of the table for each clause. */
export function chooseHits(note: EventNote, clauses: readonly Span[], found: readonly TriggerWord[]): Hit[] {
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
		const ready = ruleAt(note, clauses, index, word);
		if (ready === undefined || unrealRe.in(text, Math.max(clause.start, word.start - 30), word.start) || ideaRe.in(text, word.end, word.end + 10) || earlierRe.in(text, word.end, word.end + 10) || isTerm(text, word) || (aging.has(ready.type) && agedRe.test(text.slice(word.end, word.end + 10))) || isInNoteLink(note, word.start)) continue;
		const hit: Hit = { span: { start: word.start, end: word.end }, ready, clause: index };
		if (best === null) best = hit;
		else if (ready.type !== best.ready.type && ready.sure && best.ready.sure && text.slice(best.span.end, word.start).includes('、') && word.start - best.span.end <= listedHitReach) {
			// 面临上市失败、运营停摆: two events of one clause.
			chosen.push(best);
			best = hit;
		} else if (ready.rank < best.ready.rank) best = ready.frame.parties === 'two' ? { span: hit.span, ready, clause: index, otherwise: best } : hit;
		else if (best.ready.frame.parties === 'two' && best.otherwise === undefined && ready.type !== best.ready.type) best = { span: best.span, ready: best.ready, clause: best.clause, otherwise: hit };
	}
	if (best !== null) chosen.push(best);
	return chosen;
}

const quotes = new UnitSet('“”\'');
/** A list has its name in quotation marks: 被列入“实体清单”. */
const listRe = /[清名]单$/;

/** 把“人员优化”写入目标: a word in quotation marks is only called so, unless somebody was (被“优化”). */
function isTerm(text: string, { start, end }: Span): boolean {
	return quotes.has(text.charCodeAt(start - 1)) && quotes.has(text.charCodeAt(end)) && text[start - 2] !== '被' && text[end + 1] !== '了' && !listRe.test(text.slice(end - 2, end));
}

/** How far back the opening of a link is looked for, in code units of the source. */
const linkReach = 80;

/** Whether a place is inside `[[…]]`: the name of another note tells nothing here. */
function isInNoteLink({ prose, hasNoteLinks }: EventNote, at: number): boolean {
	if (!hasNoteLinks) return false;
	const place = prose.offsets[at] ?? 0;
	const before = prose.source.slice(Math.max(0, place - linkReach), place);
	return before.lastIndexOf('[[') > before.lastIndexOf(']]');
}

function ruleAt(note: EventNote, clauses: readonly Span[], index: number, word: TriggerWord): ReadyRule | undefined {
	for (const candidate of rulesByWord[word.value] ?? []) if (holds(note, clauses, index, word, candidate)) return candidate;
	return undefined;
}

function holds(note: EventNote, clauses: readonly Span[], index: number, word: Span, candidate: ReadyRule): boolean {
	const { text } = note.prose;
	const clause = clauses[index];
	if (clause === undefined) return false;
	// What fails most for what it costs comes first, patterns over the clause last.
	if (candidate.figure !== null && !hasFigure(note.figures, candidate.wide ? { start: clause.start, end: (clauses[index + 1] ?? clause).end } : clause, word, candidate.figure)) return false;
	if (candidate.notBefore.begins(text, word.end) || candidate.notAfter.ends(text, word.start)) return false;
	if (candidate.company && !hasInside(note.mentions, { start: word.end, end: Math.min(clause.end, word.end + objectReach) })) return false;
	if (candidate.dated && !hasInside(note.dates, { start: datedFrom(clauses, index, candidate), end: clause.end })) return false;
	if (candidate.since && !isSince(note, word)) return false;
	if (candidate.to && !isGivenTo(note, word)) return false;
	if (candidate.model !== null && isOfModel(note, clause, word) !== candidate.model) return false;
	if (candidate.named && !latinRe.test(text.slice(word.end, word.end + 8))) return false;
	if (candidate.object !== null && !candidate.object.test(text.slice(word.end, clause.end))) return false;
	if (candidate.with !== null || candidate.without !== null) {
		const before = text.slice(clause.start, word.start);
		const after = text.slice(word.end, (candidate.wide ? clauses[index + 1] : undefined)?.end ?? clause.end);
		if (candidate.with !== null && !candidate.with.test(before) && !candidate.with.test(after)) return false;
		if (candidate.without !== null && (candidate.without.test(before) || candidate.without.test(after))) return false;
	}
	return candidate.frame.parties !== 'authority' || hasAuthority(text, clause);
}

/** How far behind its verb a company may begin and end that it is done to. */
const objectReach = 24;

/** A clause of no more than a date. */
const longestDate = 16;

/** Where the date of a clause may begin. What is counted for several in a row is dated once: 甲6月交付2万辆,乙交付1万辆. */
function datedFrom(clauses: readonly Span[], index: number, { figure }: ReadyRule): number {
	const clause = clauses[index];
	const before = index === 0 ? undefined : clauses[index - 1];
	if (figure === 'counted') return clauses[0]?.start ?? 0;
	return (before !== undefined && before.end - before.start <= longestDate ? before.start : clause?.start) ?? 0;
}

const sinceRe = /^(?:以来|之?初|至今|迄今)/;

/** Whether the words give the time from a date on: 自2016年|成立|以来. */
function isSince({ prose: { text }, dates }: EventNote, word: Span): boolean {
	if (!sinceRe.test(text.slice(word.end, word.end + 2))) return false;
	const date = dates.spans[dates.firstAfter(word.start) - 1];
	return date !== undefined && date.end === word.start;
}

/** Whether a trigger stands right behind a company that something is given to. */
function isGivenTo({ prose: { text }, mentions }: EventNote, word: Span): boolean {
	const last = mentions.spans[mentions.firstAfter(word.start) - 1];
	return last !== undefined && last.end === word.start && (text[last.start - 1] === '向' || text[last.start - 1] === '对');
}

/** A name in letters, of a thing and no class of shares. */
const modelRe = /^(?![ah]股|ipo)[a-z][a-z0-9]*/;

/** Whether the company named last before a trigger is only the maker of a model: 甲SU7上市. */
function isOfModel({ prose, mentions }: EventNote, clause: Span, word: Span): boolean {
	const last = mentions.spans[mentions.firstAfter(word.start) - 1];
	return last !== undefined && last.start >= clause.start && modelRe.test(prose.text.slice(last.end, word.start));
}

function hasInside(index: SpanIndex<Span>, outer: Span): boolean {
	const first = index.spans[index.firstAfter(outer.start)];
	return first !== undefined && first.start >= outer.start && first.end <= outer.end;
}

/** What comes out may have a few words before its name: 首款Mate, 其X5. */
const latinRe = /^(?:了|其|旗下|首款|新款|全新|一[个款项种]|名[为叫]|“)*[a-z]{2,}|^“?[a-z]\d/;

/** Between a verb and what it counts (交付了约36279辆, 销售新能源车38万辆). */
const countedReach = 14;

function hasFigure(figures: SpanIndex<Figure>, clause: Span, word: Span, wanted: WantedFigure): boolean {
	for (let i = figures.firstAfter(clause.start); i < figures.spans.length; i++) {
		const figure = figures.spans[i];
		if (figure === undefined || figure.start >= clause.end) return false;
		if (figure.kind === 'money' && wanted !== 'counted') return true;
		if (wanted === 'result' && (figure.kind === 'percent' || figure.kind === 'price' || figure.kind === 'multiple')) return true;
		if (wanted === 'amount' && (figure.kind === 'percent' || figure.kind === 'price' || figure.kind === 'count')) return true;
		if (wanted === 'counted' && figure.kind === 'count' && figure.start >= word.end && figure.start - word.end <= countedReach) return true;
	}
	return false;
}

function anyOf(list: string | undefined): RegExp | null {
	const words = wordsOf(list);
	return words.length === 0 ? null : new RegExp(words.map((word) => word.replace(/[+.*?^$()[\]{}|\\]/g, '\\$&')).join('|'));
}

function readyTriggers(): { trie: Trie; rulesByWord: ReadyRule[][] } {
	const rules = new Map<string, ReadyRule[]>();
	eventTypeOrder.forEach((type, rank) => {
		const { parties, before, after, datedOnly = false, goesOn = false, triggers } = eventTypes[type];
		const frame: EventFrame = { parties, before, after, datedOnly, goesOn };
		for (const rule of triggers) {
			const ready: ReadyRule = {
				type, frame, rank, with: anyOf(rule.with), without: anyOf(rule.without), object: anyOf(rule.object), notBefore: new Neighbours(rule.notBefore), notAfter: new Neighbours(rule.notAfter),
				wide: rule.wide === true, company: rule.company === true, dated: rule.dated === true, since: rule.since === true, figure: rule.figure ?? null, to: rule.to === true, model: rule.model ?? null, named: rule.named === true,
				alone: rule.alone === true, sure: rule.sure === true, adds: rule.adds === true, behind: rule.behind ?? null, partOf: rule.partOf ?? null,
			};
			for (const word of wordsOf(rule.words)) rules.set(word, [...(rules.get(word) ?? []), ready]);
		}
	});
	const words = [...rules.keys(), ...wordsOf(notTriggers)];
	return { trie: new Trie(words), rulesByWord: words.map((word) => rules.get(word) ?? []) };
}
