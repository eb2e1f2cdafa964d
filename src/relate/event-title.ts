import type { Prose, Span } from '../types';

const mostTitle = 40;
const leadRe = /^(?:据[^,]{0,16},|而且?|但是?|并且?|同时|此外|另外|其中|例如|比如|例如,|不过|然而|随后|此后|早在|曾|于|在|自|从|到|截至|截止到?|的|[,、;:。])+/;
const closers = '”’」』》)）';

/** A title in the source's own words and script: the event's span without its date and connecting words, cut at a mark. */
export function titleOf(prose: Prose, span: Span, date: Span | null): string {
	let start = span.start;
	if (date !== null && date.start - span.start <= 4 && date.end < span.end) start = date.end;
	for (let i = 0; i < 2; i++) start += leadRe.exec(prose.text.slice(start, Math.min(span.end, start + mostTitle)))?.[0].length ?? 0;
	let end = Math.min(span.end, start + mostTitle);
	if (end < span.end) {
		const cut = lastMark(prose.text, start + 8, end);
		if (cut > 0) end = cut;
	}
	// Code unit by code unit: the source of a span may hold glosses and syntax that a title must not.
	let title = '';
	for (let at = start; at < end; at++) title += prose.source[prose.offsets[at] ?? 0] ?? '';
	title = title.trim();
	if (end < span.end && lastMark(prose.text, end, end + 1) < 0) title += '…';
	return title.startsWith('“') || !closers.includes(title.charAt(0)) ? title : title.slice(1);
}

function lastMark(text: string, from: number, to: number): number {
	for (let at = to - 1; at >= from; at--) {
		const char = text[at];
		if (char === ',' || char === ';' || char === '、' || char === '。' || char === ':') return at;
	}
	return -1;
}
