import type { Span } from '../types';

/** `[[target|shown]]`, `[shown](address)` and bare addresses. */
const linkRe = /!?\[\[[^\]\n]{1,500}\]\]|!?\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)|https?:\/\/[^\s<>，。；：！？、）」』]{1,2000}/g;

/** Links in a stretch of Markdown, in order. The app has its own preview for them. */
export function linkSpans(text: string): Span[] {
	return Array.from(text.matchAll(linkRe), (match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** What is left of a stretch without the links in it. */
export function outsideLinks({ start, end }: Span, links: readonly Span[]): Span[] {
	const left: Span[] = [];
	let at = start;
	for (const link of links) {
		if (link.end <= at) continue;
		if (link.start >= end) break;
		if (link.start > at) left.push({ start: at, end: link.start });
		at = link.end;
	}
	if (at < end) left.push({ start: at, end });
	return left;
}
