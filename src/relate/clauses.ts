import { isDigit } from '../detect/numerals';
import { clauseMarks, firstFrom } from '../text/marks';
import { UnitSet } from '../text/unit-set';
import type { Prose, Span } from '../types';

/** A clause longer than this is cut: what is far away does not belong together. */
const mostClause = 240;
const [comma, titleOpen, titleClose] = [',', '《', '》'].map((sign) => sign.charCodeAt(0));
const signs = new UnitSet(clauseMarks);
const edges = new UnitSet(' \t“”()');

/**
 * Splits a sentence into clauses at commas, semicolons, colons, stops and the brackets of a headline (【】). A comma between digits or
 * between letters in brackets, and marks inside 《》, do not split. Spans are those of the text given, without the mark and without blanks at the edges.
 */
export function splitClauses({ text, units, marks }: Pick<Prose, 'text' | 'units' | 'marks'>, sentence: Span): Span[] {
	const clauses: Span[] = [];
	let start = sentence.start;
	let titled = false;
	for (let next = firstFrom(marks, start), at = marks[next] ?? Infinity; at < sentence.end; at = marks[++next] ?? Infinity) {
		const unit = units[at] ?? 0;
		if (!signs.has(unit)) continue;
		if (unit === titleOpen) titled = true;
		else if (unit === titleClose) titled = false;
		else if (!titled && !isInsideNumber(text, at) && !(unit === comma && isInsideGloss(text, at))) {
			start = addPieces(clauses, text, start, at);
			addClause(clauses, text, start, at);
			start = at + 1;
		}
	}
	addClause(clauses, text, addPieces(clauses, text, start, sentence.end - 1), sentence.end);
	return clauses;
}

/** Adds pieces of a stretch that is too long for a clause; gives where the rest of it starts. */
function addPieces(clauses: Span[], text: string, start: number, end: number): number {
	let from = start;
	for (; end - from >= mostClause; from += mostClause) addClause(clauses, text, from, from + mostClause);
	return from;
}

/** Adds what a stretch has between blanks, brackets and quotation marks at its edges. */
function addClause(clauses: Span[], text: string, start: number, end: number): void {
	let from = start;
	let to = end;
	while (from < to && edges.has(text.charCodeAt(from))) from++;
	while (to > from && edges.has(text.charCodeAt(to - 1)) && !closesWithin(text, from, to - 1)) to--;
	if (to > from) clauses.push({ start: from, end: to });
}

/** Whether the bracket or quotation mark at `at` closes one that opens after `from`. */
function closesWithin(text: string, from: number, at: number): boolean {
	const opening = text[at] === '”' ? '“' : text[at] === ')' ? '(' : null;
	return opening !== null && text.slice(from, at).includes(opening);
}

/** Brackets are looked for this far around a comma. */
const longestGloss = 80;

/** 体验中心(Some Experience Center,SEC)开幕: whether a comma at `at` stands between letters within brackets. */
function isInsideGloss(text: string, at: number): boolean {
	if (!isLetter(text.charCodeAt(at - 1)) || !isLetter(text.charCodeAt(text[at + 1] === ' ' ? at + 2 : at + 1))) return false;
	const before = text.slice(Math.max(0, at - longestGloss), at);
	const after = text.slice(at, at + longestGloss);
	return before.lastIndexOf('(') > before.lastIndexOf(')') && /^[^(。]*\)/.test(after);
}

function isLetter(unit: number): boolean {
	return unit >= 0x61 && unit <= 0x7a;
}

function isInsideNumber(text: string, at: number): boolean {
	return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}
