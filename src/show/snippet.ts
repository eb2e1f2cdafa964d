import { findFrontMatter } from '../text/front-matter';
import { mapMarkdown } from '../text/markdown';
import type { Span } from '../types';

/** Words of a note around a place, without Markdown. */
export interface Snippet {
	readonly before: string;
	readonly text: string;
	readonly after: string;
}

/** Characters on either side of the place. */
const mostBefore = 18;
const mostAfter = 60;
/** Longer lines are read from here to there only. */
const mostLine = 2000;
/** Before an item in an item: on a line of its own, it would make code of it. */
const indentRe = /^[ \t]+|^[ \t>]+(?=[-+*\d])/;

/** Also in quotes and callouts. */
const headingRe = /^[ >]{0,12}#{1,6}[ \t]/;
/** The line below a heading that is underlined. */
const underlineRe = /^ {0,3}(?:={2,}|-{2,})[ \t]*\r?$/;

/** The sentence around a stretch of a note's source, cut to what one line of a card shows. */
export function snippetAround(source: string, span: Span): Snippet {
	const lineBreak = source.indexOf('\n', span.end);
	const lineEnd = Math.min(lineBreak < 0 ? source.length : lineBreak, span.end + mostLine);
	const indented = Math.max(source.lastIndexOf('\n', span.start - 1) + 1, span.start - mostLine);
	const lineStart = indented + (indentRe.exec(source.slice(indented, span.start))?.[0].length ?? 0);
	const line = source.slice(lineStart, lineEnd);
	const { masked, bars } = mapMarkdown(line, 0);
	const isRow = bars.size > 0 || line.trimStart().startsWith('|');
	const read = (from: number, to: number): string => {
		let text = '';
		let at = from;
		for (const { start, end, reason } of masked) {
			if (reason === 'key' || end <= at || start >= to) continue;
			text += line.slice(at, Math.max(at, start));
			if (reason === 'math' || reason === 'code') text += inner(line.slice(start, end));
			at = end;
		}
		text += line.slice(at, Math.max(at, to));
		return (isRow ? text.replaceAll('|', ' · ') : text).replace(/\s+/g, ' ');
	};
	const [start, end] = [span.start - lineStart, span.end - lineStart];
	const [before, after] = [read(0, start), read(end, line.length)];
	// The borders of a table separate nothing.
	return { before: lastWords(isRow ? before.replace(/^[\s·]+/, '') : before), text: read(start, end), after: firstWords(isRow ? after.replace(/[\s·]+$/, '') : after) };
}

/** Tells whether an offset of a note stands in its properties, in a heading, or in the line that repeats the note's own name, `title`. */
export function isInTitle(source: string, offset: number, title: string): boolean {
	if (offset < findFrontMatter(source).bodyStart) return true;
	const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
	const lineEnd = endOfLine(source, offset);
	const line = source.slice(lineStart, lineEnd);
	if (headingRe.test(line) || line.replace(/[*_]{2}/g, '').trim() === title) return true;
	return underlineRe.test(source.slice(lineEnd + 1, endOfLine(source, lineEnd + 1)));
}

/** What stands between the signs around math or code: a sentence without it says something else. */
function inner(text: string): string {
	return text.replace(/^([$`]{1,8})([\s\S]*)\1$/, '$2').trim();
}

function endOfLine(source: string, offset: number): number {
	const lineBreak = source.indexOf('\n', offset);
	return lineBreak < 0 ? source.length : lineBreak;
}

function lastWords(text: string): string {
	const sentence = text.replace(/^[\s\S]{0,4000}[。！？!?；]/, '').trimStart();
	return sentence.length > mostBefore ? `…${sentence.slice(-mostBefore)}` : sentence;
}

function firstWords(text: string): string {
	const end = text.search(/[。！？!?；]/);
	const sentence = (end < 0 ? text : text.slice(0, end + 1)).trimEnd();
	return sentence.length > mostAfter ? `${sentence.slice(0, mostAfter)}…` : sentence;
}
