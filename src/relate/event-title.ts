import type { CompanyId, Mention, Prose, Span } from '../types';
import { isAgent } from './event-parties';
import { opensClause } from './event-subject';
import { GuardedPattern } from '../text/guarded-pattern';
import { UnitSet } from '../text/unit-set';

/** Longest title, in code units of the reading. */
const longestTitle = 30;
const leastTitle = 8;
/** Connecting words and a source before a title, at most. */
const longestLead = 60;
const leadRe = /^(?:[^,;。]{0,24}日电[)]?|[(]?(?:本报)?记者[^,;。]{0,16}报[道导][)]?|据[^,]{0,24},|消息,|讯,|电,|是(?=[和与由在于])|而且?|但是?|并(?!购|入|表|联|行)且?|同时|此外|另外|其中|例如|比如|不过|然而|随后|此后|当时|此前|早在|早前|更早的|近日|日前|最近|同年|当年|同月|同日|当日|次日|[这那同]一年|该年|加上|由于|随著|今年|如今|目前|现在|曾(?=[,于在])|的|[,、;:。*])+/;
/** Words that only point back to somebody; the name takes their place. */
const pronounRe = /^(?:[这该此][笔宗桩]|它们?|他们?|其|该公司|本公司|本集团|该集团|公司|集团|双方|两家|二者|我们|该行|后者|前者)(?:的|则|也|却|还|已经?|亦|仍)?/;
const longestPronoun = 8;
/** Words that lean on a sentence before. 又 and 再 stay: they tell of another event. */
const leaningRe = /^(?:则|也|却|还|便|就|亦|仍)(?![是有没能会要可])/;
/** A company behind one of these does not act. */
const ruledRe = /(?:收到|受到|引入|来自|由|被|对|将|把|向|与|和|同|跟|为|获|遭|给|从|在|于|让|令|的)$/;
const decidesRe = /^(?:决定|宣布|表示|要求|认定|裁定|判决|责令|对)/;
/** 由甲主办: the one who acts, without the passive. */
const agentRe = /^由/;
const withRe = /^(?:与|和|同|跟)/;
/** Where an event stands, and who may have to be named in its title. */
export interface TitleParts {
	readonly span: Span;
	/** The clause of the trigger. */
	readonly clause: Span;
	readonly trigger: Span;
	readonly date: Span | null;
	/** Those whom the clause goes on telling of without naming them. */
	readonly carried: readonly Mention[];
	/** Those whom the event's words name, in order. */
	readonly named: readonly Mention[];
	/** Whether it is done to a company, which then does not act. */
	readonly isDoneTo: (id: CompanyId) => boolean;
	/** What the clause goes on measuring without a word for it: 净亏损, where 2024年收窄至8亿元. */
	readonly measure: Span | null;
}

/**
 * A title in the source's own words and script: who acts, and the clause that tells what happened, without date, connecting words and
 * pronouns, cut at a mark. Code unit by code unit, for the source of a span may hold glosses and syntax that a title must not.
 */
export function titleOf(prose: Prose, { span, clause, trigger, date, carried, named, isDoneTo, measure }: TitleParts): string {
	const { text } = prose;
	let start = Math.max(span.start, clause.start);
	const first = named.find((mention) => mention.start >= start && mention.end <= trigger.start && !isAgent(text, mention));
	const actor = first === undefined || isDoneTo(first.id) || ruledRe.test(text.slice(Math.max(start, first.start - 2), first.start)) ? undefined : first;
	const lead = actor === undefined ? named.filter((mention) => mention.end <= start && opensClause(text, mention)) : [];
	const subjects = actor !== undefined ? [] : carried.length > 0 ? carried : lead.slice(0, 1);
	// Where the clause has nobody to begin with, the one before it has.
	if (first === undefined && subjects.length === 0 && named.some((mention) => mention.end <= start)) start = span.start;
	// 决定自即日起对…: who decides stands before.
	if (first === undefined && subjects.length === 0 && decidesRe.test(text.slice(start, start + 2))) start = Math.min(start, span.start);
	const from = actor?.start ?? start;
	let kept = withoutLead(text, positions({ start: from, end: span.end }, date === null ? null : leftOut(text, { start: from, end: span.end }, date)));
	if (actor !== undefined) kept = without(kept, actor.end, leaningRe.exec(text.slice(actor.end, actor.end + 2))?.[0].length ?? 0);
	else if (subjects.length > 0) {
		kept = dropAtStart(text, kept, pronounRe, longestPronoun);
		kept = dropAtStart(text, kept, leaningRe, 2);
	} else if (agentRe.test(wordsAt(text, kept, 2))) kept = kept.slice(1);
	else if (withRe.test(wordsAt(text, kept, 2))) kept = kept.slice(1);
	const name = subjects.map((subject) => printedAt(prose, positions(subject, null))).join('、');
	const measured = measure === null ? '' : printedAt(prose, positions(measure, null));
	if (measured !== '' && actor !== undefined) kept = kept.filter((at) => at >= actor.end);
	const subject = measured !== '' && actor !== undefined ? printedAt(prose, positions(actor, null)) : name;
	const shown = cutToLength(text, kept, longestTitle - subject.length - measured.length);
	const title = balanced(printedAt(prose, shown).trim());
	const next = kept[shown.length];
	return `${title.includes(subject) ? title : `${subject}${measured}${title}`}${next === undefined || isMark(text, next) || endsSentence(text, next) ? '' : '…'}`;
}

const openers = '“‘「『《【（(';
const closers = '”’」』》】）)';
const marks = new UnitSet(`${openers}${closers}*`);

/** Leaves out marks without their other half, as a title is cut from the middle of a sentence: a closing one, an opening one with what it opens at the end. */
function balanced(title: string): string {
	let firstMark = 0;
	while (firstMark < title.length && !marks.has(title.charCodeAt(firstMark))) firstMark++;
	if (firstMark === title.length) return title;
	const open: number[] = [];
	const left = new Set<number>();
	for (let at = firstMark; at < title.length; at++) {
		const char = title.charAt(at);
		const closes = closers.indexOf(char);
		if (openers.includes(char)) open.push(at);
		else if (closes >= 0) {
			const last = open.at(-1);
			if (last !== undefined && openers.indexOf(title.charAt(last)) === closes) open.pop();
			else left.add(at);
		} else if (char === '*') left.add(at);
	}
	const [first] = open;
	if (first === undefined && left.size === 0) return title;
	for (const at of open) left.add(at);
	const end = first !== undefined && first >= leastTitle && '（('.includes(title.charAt(first)) ? first : title.length;
	let kept = '';
	for (let at = 0; at < end; at++) if (!left.has(at)) kept += title.charAt(at);
	return kept.trim();
}

function positions(span: Span, left: Span | null): number[] {
	const kept: number[] = [];
	for (let at = span.start; at < span.end && kept.length < longestTitle + longestLead; at++) if (left === null || at < left.start || at >= left.end) kept.push(at);
	return kept;
}

function wordsAt(text: string, kept: readonly number[], length: number): string {
	return joinedAt(kept, Math.min(kept.length, length), (at) => at, text);
}

/** The units of some text at the first `length` places that `offset` makes of these: stretch by stretch, for a unit at a time is many times the work. */
function joinedAt(places: readonly number[], length: number, offset: (at: number) => number, text: string): string {
	let words = '';
	for (let i = 0; i < length; ) {
		const start = offset(places[i] ?? 0);
		let end = start + 1;
		for (i++; i < length && offset(places[i] ?? 0) === end; i++) end++;
		words += text.slice(start, end);
	}
	return words;
}

function withoutLead(text: string, kept: readonly number[]): readonly number[] {
	return dropAtStart(text, kept, leadRe, longestLead);
}

function dropAtStart(text: string, kept: readonly number[], re: RegExp, reach: number): readonly number[] {
	const length = re.exec(wordsAt(text, kept, reach))?.[0].length ?? 0;
	return length === 0 ? kept : kept.slice(length);
}

function without(kept: readonly number[], start: number, length: number): readonly number[] {
	return length === 0 ? kept : kept.filter((at) => at < start || at >= start + length);
}

function cutToLength(text: string, kept: readonly number[], longest: number): readonly number[] {
	if (kept.length <= longest && !kept.some((at) => endsSentence(text, at))) return kept;
	for (let cut = 0; cut < Math.min(kept.length, longest); cut++) if (endsSentence(text, kept[cut] ?? 0)) return kept.slice(0, cut);
	for (let cut = Math.min(kept.length, longest); cut > leastTitle; cut--) if (isMark(text, kept[cut] ?? 0)) return kept.slice(0, cut);
	return kept.slice(0, longest - 1);
}

/** The words of a date that a title does without: with 于 or 在 before it, and then with 的 behind it. None where the sentence leans on them (把2018年与2019年加在一起). */
function leftOut(text: string, span: Span, date: Span): Span | null {
	const before = text.slice(Math.max(span.start, date.start - 2), date.start);
	if (/[把将以按就用为是和与或及比较]$/.test(before)) return null;
	const preposition = beforeDateRe.exec(before)?.[0].length ?? 0;
	const isJoined = joints.has(text.charCodeAt(date.end));
	if ('止报'.includes(text.charAt(date.end) || '。') || (isJoined && joinedRe.test(text.slice(date.end, date.end + 6)))) return null;
	const end = date.end + (isJoined ? (listedYearsRe.exec(text.slice(date.end, date.end + 60))?.[0].length ?? 0) : 0);
	// 成立于2014年的甲 and 2014年成立的公司 would be left without what they were.
	if ((preposition > 0 && text[end] === '的' && /[立办建]于$/.test(before)) || foundedRe.at(text, end, end + 3)) return null;
	const goesWith = text[end] === '间' || text[end] === '起' || (preposition > 0 && text[end] === '的');
	return { start: date.start - preposition, end: goesWith ? end + 1 : end };
}

const foundedRe = new GuardedPattern('成创', /^[成创][立办建]的/);

/** What joins a date with another one. */
const joints = new UnitSet('、和及与');

/** A period with another one beside it: 第四季度及全年. */
const joinedRe = /^[及和与、](?:全年|年度|中期|第?[一二三四]季|[上下]半年)/;
/** Further years of a series go with the first: 2021年、2022年和2023年. */
const listedYearsRe = /^(?:[、和及与]\d{4}年(?:上半年|下半年|[一二三四]季度)?){1,6}/;
/** Words that tie a date to the clause and go with it: 于2016年, 2018年的. */
const beforeDateRe = /(?:早在|于|在|自|从|到|至|截至|截止)$/;

function printedAt(prose: Prose, places: readonly number[]): string {
	return joinedAt(places, places.length, (at) => prose.offsets[at] ?? prose.source.length, prose.source);
}

function isMark(text: string, at: number): boolean {
	const char = text[at];
	return char === ',' ? !(isDigit(text.charAt(at - 1)) && isDigit(text[at + 1])) : char === ';' || char === '、' || char === ':' || char === '。' || char === '\t';
}

function endsSentence(text: string, at: number): boolean {
	return text[at] === '。' || (text[at] === '.' && text[at + 1] === ' ');
}

function isDigit(char: string | undefined): boolean {
	return char !== undefined && char >= '0' && char <= '9';
}
