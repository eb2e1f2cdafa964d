import type { Line, Span } from '../types';

/** A quotation longer than this is not trusted to be closed by the next quotation mark. */
const mostQuotation = 600;
/** Words that tie a quotation to who said it: 「…。」吴桐说。 is one sentence. */
const speechTagRe = /^[^。！!？?，,；;\n]{0,20}(?:说|表示|称|指出|认为|坦言|透露|介绍|回应|强调|解释|补充|写道|分析|问道|直言|告诉)/;

/**
 * Splits folded text into sentences: up to 。！？ (with closing quotation marks and brackets) or the end of the line.
 * Semicolons do not end a sentence, nor does a full stop inside quotation marks.
 */
export function splitSentences(text: string, lines: readonly Line[]): Span[] {
	const sentences: Span[] = [];
	for (const line of lines) {
		let start = skipSpace(text, line.start, line.end);
		for (let at = start; at < line.end; at++) {
			if (text[at] === '“') {
				const close = closingQuotation(text, at, line.end);
				if (close < 0) continue;
				at = close;
				const endsInside = isStop(text, close - 1);
				if (!endsInside || isClosing(text[close + 1]) || speechTagRe.test(text.slice(close + 1, Math.min(line.end, close + 32)))) continue;
			} else if (!isStop(text, at)) continue;
			while (at + 1 < line.end && (isStop(text, at + 1) || isClosing(text[at + 1]))) at++;
			sentences.push({ start, end: at + 1 });
			start = skipSpace(text, at + 1, line.end);
			at = start - 1;
		}
		if (start < line.end) sentences.push({ start, end: line.end });
	}
	return sentences;
}

function isStop(text: string, at: number): boolean {
	const char = text[at];
	if (char === '。' || char === '!' || char === '?') return true;
	// An English full stop has a letter before and a space or the end after it; 3.5 and A.I. have not.
	return char === '.' && (text[at + 1] === ' ' || text[at + 1] === '\n' || at + 1 === text.length) && /[a-z)”]/.test(text[at - 1] ?? '') && !/[.\s]/.test(text[at - 2] ?? ' ');
}

function isClosing(char: string | undefined): boolean {
	return char === '”' || char === ')' || char === '’' || char === '》' || char === '】' || char === ']';
}

function closingQuotation(text: string, open: number, lineEnd: number): number {
	const limit = Math.min(lineEnd, open + mostQuotation);
	let depth = 0;
	for (let at = open; at < limit; at++) {
		if (text[at] === '“') depth++;
		else if (text[at] === '”' && --depth === 0) return at;
	}
	return -1;
}

function skipSpace(text: string, at: number, end: number): number {
	while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
	return at;
}
