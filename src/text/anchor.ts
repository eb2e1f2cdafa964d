import type { Span } from '../types';

/**
 * A stretch of a note told by its words, so that it is found again after edits around it: the text quote selector of the W3C's Web
 * Annotation Data Model. Line breaks count without their `\r`, since an editor has none.
 */
export interface Anchor {
	readonly quote: string;
	/** What stood before and after, up to {@link contextLength} code units; shorter only at the ends of the note. */
	readonly prefix: string;
	readonly suffix: string;
	/** Where it stood last: a hint, which only decides between places that look the same. Code units of the note source. */
	readonly start: number;
}

const contextLength = 32;
/** So many code units on both sides tell a place; otherwise it takes half of what was remembered, which is one side. */
const tellingLength = 8;

/** Remembers a span of a note. */
export function anchorOf(source: string, { start, end }: Span): Anchor {
	return {
		quote: plain(source.slice(start, end)),
		prefix: plain(source.slice(Math.max(0, start - 2 * contextLength), start)).slice(-contextLength),
		suffix: plain(source.slice(end, end + 2 * contextLength)).slice(0, contextLength),
		start,
	};
}

/**
 * Finds the span of an anchor in the note as it is now: of the places that have its words, the one with most of its surroundings, if
 * enough of them is left. Null when the words are gone, or stand in other surroundings only.
 */
export function findAnchor(source: string, anchor: Anchor): Span | null {
	let best: { span: Span; shared: number; distance: number } | null = null;
	for (const span of places(source, anchor.quote)) {
		const before = sharedBefore(source, span.start, anchor.prefix);
		const after = sharedAfter(source, span.end, anchor.suffix);
		const shared = before + after;
		const isTold = 2 * shared >= anchor.prefix.length + anchor.suffix.length || Math.min(before, after) >= tellingLength;
		if (!isTold) continue;
		const distance = Math.abs(span.start - anchor.start);
		if (best === null || shared > best.shared || (shared === best.shared && distance < best.distance)) best = { span, shared, distance };
	}
	return best?.span ?? null;
}

function plain(text: string): string {
	return text.replaceAll('\r', '');
}

/** Where the quote stands, whatever its line breaks look like. */
function* places(source: string, quote: string): Generator<Span> {
	const [first = ''] = quote.split('\n', 1);
	if (quote === '') return;
	// A quote that begins with a line break is told by its break.
	const opening = first === '' ? '\n' : first;
	for (let start = source.indexOf(opening); start >= 0; start = source.indexOf(opening, start + 1)) {
		const end = endOfQuote(source, start, quote);
		if (end !== null) yield { start, end };
	}
}

function endOfQuote(source: string, start: number, quote: string): number | null {
	let at = start;
	for (let i = 0; i < quote.length; i++, at++) {
		while (source[at] === '\r') at++;
		if (source[at] !== quote[i]) return null;
	}
	return at;
}

/** How many code units of the prefix stand before a place, counted from the place. */
function sharedBefore(source: string, start: number, prefix: string): number {
	let shared = 0;
	for (let at = start - 1; shared < prefix.length && at >= 0; at--) {
		if (source[at] === '\r') continue;
		if (source[at] !== prefix[prefix.length - 1 - shared]) break;
		shared++;
	}
	return shared;
}

function sharedAfter(source: string, end: number, suffix: string): number {
	let shared = 0;
	for (let at = end; shared < suffix.length && at < source.length; at++) {
		if (source[at] === '\r') continue;
		if (source[at] !== suffix[shared]) break;
		shared++;
	}
	return shared;
}
