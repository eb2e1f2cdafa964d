import { isDigit } from '../detect/numerals';
import { clauseMarks, firstFrom } from '../text/marks';
import { UnitSet } from '../text/unit-set';
import type { Prose, Reading, Span } from '../types';

/** A clause longer than this is cut: what is far away does not belong together. */
const mostClause = 240;
const [comma, colon, titleOpen, titleClose, blank, quoteClose, bracketClose] = [',', ':', '《', '》', ' ', '”', ')'].map((sign) => sign.charCodeAt(0));
const signs = new UnitSet(clauseMarks);
const edges = new UnitSet(' \t“”()');

/**
 * Splits a sentence into clauses at commas, semicolons, colons, stops and the brackets of a headline (【】). A comma between digits, a comma or
 * colon between letters in brackets, and marks inside 《》, do not split. Spans are those of the text given, without the mark and without blanks at the edges.
 */
export function splitClauses(reading: Pick<Prose, 'text' | 'units' | 'marks'>, sentence: Span): Span[] {
	const { units, marks } = reading;
	const clauses: Span[] = [];
	let start = sentence.start;
	let titled = false;
	for (let next = firstFrom(marks, start); next < marks.length; next++) {
		const at = marks[next] ?? 0;
		if (at >= sentence.end) break;
		const unit = units[at] ?? 0;
		if (!signs.has(unit)) continue;
		if (unit === titleOpen) titled = true;
		else if (unit === titleClose) titled = false;
		else if (!titled && !isInsideNumber(units, at) && !((unit === comma || unit === colon) && isInsideGloss(reading, at))) {
			start = addPieces(clauses, reading, start, at);
			addClause(clauses, reading, start, at);
			start = at + 1;
		}
	}
	addClause(clauses, reading, addPieces(clauses, reading, start, sentence.end - 1), sentence.end);
	return clauses;
}

/** Adds pieces of a stretch that is too long for a clause; gives where the rest of it starts. */
function addPieces(clauses: Span[], reading: Reading, start: number, end: number): number {
	let from = start;
	for (; end - from >= mostClause; from += mostClause) addClause(clauses, reading, from, from + mostClause);
	return from;
}

/** Adds what a stretch has between blanks, brackets and quotation marks at its edges. */
function addClause(clauses: Span[], reading: Reading, start: number, end: number): void {
	const { units } = reading;
	let from = start;
	let to = end;
	while (from < to && edges.has(units[from] ?? 0)) from++;
	while (to > from && edges.has(units[to - 1] ?? 0) && !closesWithin(reading, from, to - 1)) to--;
	if (to > from) clauses.push({ start: from, end: to });
}

/** Whether the bracket or quotation mark at `at` closes one that opens after `from`. */
function closesWithin({ text, units }: Reading, from: number, at: number): boolean {
	const unit = units[at];
	const opening = unit === quoteClose ? '“' : unit === bracketClose ? '(' : null;
	return opening !== null && text.slice(from, at).includes(opening);
}

/** Brackets are looked for this far around a comma. */
const longestGloss = 80;

/** 体验中心(Some Experience Center,SEC)开幕, 甲(NYSE:ABC): whether a mark at `at` stands between letters within brackets. */
function isInsideGloss({ text, units }: Reading, at: number): boolean {
	if (!isLetter(units[at - 1] ?? 0) || !isLetter(units[units[at + 1] === blank ? at + 2 : at + 1] ?? 0)) return false;
	const before = text.slice(Math.max(0, at - longestGloss), at);
	const after = text.slice(at, at + longestGloss);
	return before.lastIndexOf('(') > before.lastIndexOf(')') && /^[^(。]*\)/.test(after);
}

function isLetter(unit: number): boolean {
	return unit >= 0x61 && unit <= 0x7a;
}

function isInsideNumber(units: Uint16Array, at: number): boolean {
	return isDigit(units[at - 1] ?? 0) && isDigit(units[at + 1] ?? 0);
}
