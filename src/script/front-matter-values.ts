import { findFrontMatter } from '../text/front-matter';
import type { Span } from '../types';

const keyRe = /^(?:"([^"\n]{1,200})"|'([^'\n]{1,200})'|([^\s#'"[\]{},:-][^\n:]{0,200}?))[ \t]{0,20}:(?=[ \t\r]|$)/;
/** A line that goes on with the value above it: indented, or an item of a list. */
const goesOnRe = /^(?:[ \t]|-(?:[ \t]|\r?$)|\r?$)/;
/** What stands in a value that is no text of it: links, addresses, comments, and the key of a mapping inside. */
const protectedRe = /\[\[[^\]\n]{1,500}\]\]|[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'\],]{1,2000}|[ \t]#[^\n]{0,2000}/gi;

/** Stretches of front matter that hold the text of some properties, in order; offsets of the source. `keys` are compared without case. */
export function frontMatterValues(source: string, keys: readonly string[]): Span[] {
	const { bodyStart, yaml } = findFrontMatter(source);
	if (bodyStart === 0 || keys.length === 0) return [];
	const wanted = new Set(keys.map((key) => key.toLowerCase()));
	const spans: Span[] = [];
	let isWanted = false;
	let lineStart = source.indexOf('\n') + 1;
	const yamlEnd = lineStart + yaml.length;
	while (lineStart < yamlEnd) {
		const lineBreak = source.indexOf('\n', lineStart);
		const lineEnd = lineBreak < 0 || lineBreak > yamlEnd ? yamlEnd : lineBreak;
		const line = source.slice(lineStart, lineEnd);
		const goesOn = goesOnRe.test(line);
		const key = goesOn ? null : keyRe.exec(line);
		if (!goesOn) isWanted = key !== null && wanted.has((key[1] ?? key[2] ?? key[3] ?? '').toLowerCase());
		if (isWanted) spans.push(...withoutProtected(source, lineStart + (key?.[0].length ?? 0), lineEnd));
		lineStart = lineEnd + 1;
	}
	return spans;
}

function withoutProtected(source: string, start: number, end: number): Span[] {
	const spans: Span[] = [];
	let at = start;
	for (const { 0: kept, index } of source.slice(start, end).matchAll(protectedRe)) {
		if (start + index > at) spans.push({ start: at, end: start + index });
		at = start + index + kept.length;
	}
	if (end > at) spans.push({ start: at, end });
	return spans;
}
