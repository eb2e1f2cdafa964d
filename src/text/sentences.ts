import type { Line, Prose, Span } from '../types';
import { tagVerbs } from './speech-tags';
import { UnitSet } from './unit-set';

/** A quotation longer than this is not trusted to be closed by the next quotation mark. */
const mostQuotation = 600;
const [openQuote, closeQuote] = ['“'.charCodeAt(0), '”'.charCodeAt(0)];
const stops = new UnitSet('。!?');
const closings = new UnitSet('”)’》】]');
const fullStop = 0x2e;
const colon = 0x3a;
const newline = 10;
const space = 32;
const blanks = new UnitSet(' \t');
/** Words that tie a quotation to who said it: 「…。」吴桐说。 is one sentence. */
const speechTagRe = new RegExp(`^[^。！!？?，,；;\\n]{0,20}(?:${tagVerbs})`);

/**
 * Splits folded text into sentences: up to 。！？ (with closing quotation marks and brackets) or the end of the line.
 * Semicolons do not end a sentence, nor does a full stop inside quotation marks.
 */
export function splitSentences({ text, units, marks }: Pick<Prose, 'text' | 'units' | 'marks'>, lines: readonly Line[]): Span[] {
	const sentences: Span[] = [];
	let next = 0;
	for (const line of lines) {
		let start = skipSpace(text, line.start, line.end);
		/** Where to go on: behind what a sentence or a quotation has taken. */
		let from = start;
		for (let at = marks[next] ?? line.end; at < line.end; at = marks[++next] ?? line.end) {
			if (at < from) continue;
			if (units[at] === openQuote) {
				const opened = at;
				const close = closingQuotation(units, opened, line.end);
				if (close < 0) continue;
				at = close;
				from = close + 1;
				if (!isStop(text, close - 1) || closings.has(text.charCodeAt(close + 1))) continue;
				// Behind a colon it has been said already whose words they are.
				if (units[opened - 1] !== colon && speechTagRe.test(text.slice(close + 1, Math.min(line.end, close + 32)))) continue;
			} else if (!isStop(text, at)) continue;
			while (at + 1 < line.end && (isStop(text, at + 1) || closings.has(text.charCodeAt(at + 1)))) at++;
			sentences.push({ start, end: at + 1 });
			from = start = skipSpace(text, at + 1, line.end);
		}
		if (start < line.end) sentences.push({ start, end: line.end });
	}
	return sentences;
}

function isStop(text: string, at: number): boolean {
	const unit = text.charCodeAt(at);
	if (unit !== fullStop) return stops.has(unit);
	// An English full stop has a letter before and a space or the end after it; 3.5 and A.I. have not.
	const next = text.charCodeAt(at + 1);
	return (next === space || next === newline || at + 1 === text.length) && /[a-z)”]/.test(text.charAt(at - 1)) && !/[.\s]/.test(text.charAt(at - 2) || ' ');
}

function closingQuotation(units: Uint16Array, open: number, lineEnd: number): number {
	const limit = Math.min(lineEnd, open + mostQuotation);
	let depth = 0;
	for (let at = open; at < limit; at++) {
		const unit = units[at];
		if (unit === openQuote) depth++;
		else if (unit === closeQuote && --depth === 0) return at;
	}
	return -1;
}

function skipSpace(text: string, at: number, end: number): number {
	while (at < end && blanks.has(text.charCodeAt(at))) at++;
	return at;
}
