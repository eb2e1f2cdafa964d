import type { Span } from '../types';

/** A clause longer than this is cut: what is far away does not belong together. */
const mostClause = 240;

/**
 * Splits a sentence into clauses at commas, semicolons, colons and stops. A comma between digits, and marks inside 《》, do not
 * split. Spans are those of the text given, without the mark and without blanks at the edges.
 */
export function splitClauses(text: string, sentence: Span): Span[] {
	const clauses: Span[] = [];
	let start = sentence.start;
	let titled = false;
	const close = (end: number, next: number): void => {
		let from = start;
		let to = end;
		while (from < to && isEdge(text[from])) from++;
		while (to > from && isEdge(text[to - 1]) && !closesWithin(text, from, to - 1)) to--;
		if (to > from) clauses.push({ start: from, end: to });
		start = next;
	};
	for (let at = sentence.start; at < sentence.end; at++) {
		const char = text[at];
		if (char === '《') titled = true;
		else if (char === '》') titled = false;
		else if (!titled && isMark(char) && !isInsideNumber(text, at)) close(at, at + 1);
		if (at - start >= mostClause) close(at, at);
	}
	close(sentence.end, sentence.end);
	return clauses;
}

function isMark(char: string | undefined): boolean {
	return char === ',' || char === ';' || char === '。' || char === '!' || char === '?' || char === ':' || char === '\t' || char === '|';
}

function isEdge(char: string | undefined): boolean {
	return char === ' ' || char === '\t' || char === '“' || char === '”' || char === '(' || char === ')';
}

/** Whether the bracket or quotation mark at `at` closes one that opens after `from`. */
function closesWithin(text: string, from: number, at: number): boolean {
	const opening = text[at] === '”' ? '“' : text[at] === ')' ? '(' : null;
	return opening !== null && text.slice(from, at).includes(opening);
}

function isInsideNumber(text: string, at: number): boolean {
	return isDigit(text[at - 1]) && isDigit(text[at + 1]);
}

function isDigit(char: string | undefined): boolean {
	return char !== undefined && char >= '0' && char <= '9';
}
