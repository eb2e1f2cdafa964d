import type { Prose, Span } from '../types';

/** Longest title, in code units of the reading. */
export const longestTitle = 40;
const leastTitle = 8;
const leadRe = /^(?:据[^,]{0,24},|消息,|讯,|电,|是(?=[和与由在于])|而且?|但是?|并且?|同时|此外|另外|其中|例如|比如|例如,|不过|然而|随后|此后|早在|曾|于|在|自|从|到|截至|截止到?|的|[,、;:。])+/;
const closers = '”’」』》)）';

/** Words that tie a date to the clause and go with it: 于2016年, 2018年的. */
const beforeDateRe = /(?:早在|于|在|自|从|到|至|截至|截止)$/;

/**
 * A title in the source's own words and script: the event's span without its date and connecting words, cut at a mark. Code unit by
 * code unit, for the source of a span may hold glosses and syntax that a title must not.
 */
export function titleOf(prose: Prose, span: Span, date: Span | null, subject: Span | null): string {
	const { text } = prose;
	const kept: number[] = [];
	const left = date === null ? null : leftOut(text, span, date);
	let start = span.start;
	const skipLead = (): void => {
		start += leadRe.exec(text.slice(start, Math.min(span.end, start + longestTitle)))?.[0].length ?? 0;
	};
	skipLead();
	if (date !== null && date.start <= start && date.end > start && date.end < span.end) start = date.end;
	skipLead();
	for (let at = start; at < span.end && kept.length < longestTitle; at++) {
		if (left !== null && at >= left.start && at < left.end) continue;
		kept.push(at);
	}
	const end = (kept[kept.length - 1] ?? start) + 1;
	if (end < span.end) {
		let cut = kept.length - 1;
		while (cut > leastTitle && !isMark(text[kept[cut] ?? 0])) cut--;
		if (cut > leastTitle) kept.length = cut;
	}
	const told = kept.map((at) => printedFlat(prose, { start: at, end: at + 1 })).join('').trim();
	const title = closers.includes(told.charAt(0)) ? told.slice(1) : told;
	const name = subject === null ? '' : printedFlat(prose, subject);
	const whole = title.includes(name) || title.length + name.length > longestTitle ? title : `${name}${title}`;
	const last = kept[kept.length - 1] ?? span.end;
	return last + 1 < span.end && !isMark(text[last + 1]) && last + 1 !== left?.start ? `${whole}…` : whole;
}

/** The words of a date that a title does without: with 于 or 在 before it, and then with 的 behind it. None where the sentence leans on them (把2018年与2019年加在一起). */
function leftOut(text: string, span: Span, date: Span): Span | null {
	const before = text.slice(Math.max(span.start, date.start - 2), date.start);
	if (/[把将以按就用为是和与或及比较]$/.test(before)) return null;
	const preposition = beforeDateRe.exec(before)?.[0].length ?? 0;
	return { start: date.start - preposition, end: preposition > 0 && text[date.end] === '的' ? date.end + 1 : date.end };
}

function printedFlat(prose: Prose, { start, end }: Span): string {
	let flat = '';
	for (let at = start; at < end; at++) flat += prose.source[prose.offsets[at] ?? 0] ?? '';
	return flat;
}

function isMark(char: string | undefined): boolean {
	return char === ',' || char === ';' || char === '、' || char === '。' || char === ':';
}
