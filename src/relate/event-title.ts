import type { Prose, Span } from '../types';

/** Longest title, in code units of the reading. */
export const longestTitle = 40;
const leastTitle = 8;
/** Connecting words and a source before a title, at most. */
const longestLead = 60;
const leadRe = /^(?:据[^,]{0,24},|消息,|讯,|电,|是(?=[和与由在于])|而且?|但是?|并且?|同时|此外|另外|其中|例如|比如|不过|然而|随后|此后|早在|曾(?=[,于在])|的|[,、;:。])+/;
const closers = '”’」』》)）';

/** Words that tie a date to the clause and go with it: 于2016年, 2018年的. */
const beforeDateRe = /(?:早在|于|在|自|从|到|至|截至|截止)$/;

/**
 * A title in the source's own words and script: the event's span without its date and connecting words, cut at a mark. Code unit by
 * code unit, for the source of a span may hold glosses and syntax that a title must not.
 */
export function titleOf(prose: Prose, span: Span, date: Span | null, subject: Span | null): string {
	const kept = withoutLead(prose.text, positions(span, date === null ? null : leftOut(prose.text, span, date)));
	const shown = cutToLength(prose.text, kept);
	const told = printedAt(prose, shown).trim();
	const title = closers.includes(told.charAt(0)) ? told.slice(1) : told;
	const name = subject === null ? '' : printedAt(prose, positions(subject, null));
	const whole = title.includes(name) || title.length + name.length > longestTitle ? title : `${name}${title}`;
	const next = kept[shown.length];
	return next === undefined || isMark(prose.text[next]) ? whole : `${whole}…`;
}

function positions(span: Span, left: Span | null): number[] {
	const kept: number[] = [];
	for (let at = span.start; at < span.end; at++) if (left === null || at < left.start || at >= left.end) kept.push(at);
	return kept;
}

function withoutLead(text: string, kept: readonly number[]): readonly number[] {
	const words = kept.slice(0, longestLead).map((at) => text.charAt(at)).join('');
	return kept.slice(leadRe.exec(words)?.[0].length ?? 0);
}

function cutToLength(text: string, kept: readonly number[]): readonly number[] {
	if (kept.length <= longestTitle) return kept;
	for (let cut = longestTitle; cut > leastTitle; cut--) if (isMark(text[kept[cut] ?? 0])) return kept.slice(0, cut);
	return kept.slice(0, longestTitle);
}

/** The words of a date that a title does without: with 于 or 在 before it, and then with 的 behind it. None where the sentence leans on them (把2018年与2019年加在一起). */
function leftOut(text: string, span: Span, date: Span): Span | null {
	const before = text.slice(Math.max(span.start, date.start - 2), date.start);
	if (/[把将以按就用为是和与或及比较]$/.test(before)) return null;
	const preposition = beforeDateRe.exec(before)?.[0].length ?? 0;
	const goesWith = text[date.end] === '间' || (preposition > 0 && text[date.end] === '的');
	return { start: date.start - preposition, end: goesWith ? date.end + 1 : date.end };
}

function printedAt(prose: Prose, places: readonly number[]): string {
	return places.map((at) => prose.source.charAt(prose.offsets[at] ?? prose.source.length)).join('');
}

function isMark(char: string | undefined): boolean {
	return char === ',' || char === ';' || char === '、' || char === '。' || char === ':';
}
