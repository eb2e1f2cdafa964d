import { findFrontMatter } from '../text/front-matter';
import { mapMarkdown, type Masked, type MarkdownMap } from '../text/markdown';
import type { Span } from '../types';
import { frontMatterValues } from './front-matter-values';

/** Stands for what is masked between two words. */
const gap = '\uFFFC';

/** A link that shows its own target; it needs an alias when what it shows is converted. */
export interface BareLink extends Span {
	/** Offset in the source of its closing brackets. */
	readonly close: number;
	/** In a table the bar before an alias is escaped. */
	readonly inTable: boolean;
}

/** A marker inside the text that takes no room in it: the `**` of 头**发**. */
export interface Marker extends Span {
	readonly opens: boolean;
}

/** What of a note may be converted. */
export interface Convertible {
	/** Without markers, so that 头**发** is one word, and with one U+FFFC for each other stretch that stays as it is. */
	readonly text: string;
	/** Offset in the source of each code unit of `text`, and the length of the source at the end. */
	readonly offsets: Uint32Array;
	/** In order; `start` and `end` count code units of `text`. */
	readonly links: readonly BareLink[];
	/** In order; offsets of the source. */
	readonly markers: readonly Marker[];
	/** Lines that are headings, in order; offsets of the source. */
	readonly headings: readonly Span[];
}

/** Tells what of a note may be converted. Nothing of plain text is masked; of front matter, the values of these properties are not. */
export function readConvertible(source: string, format: 'markdown' | 'plain', properties: readonly string[] = []): Convertible {
	const map: MarkdownMap = format === 'markdown' ? mapMarkdown(source, findFrontMatter(source).bodyStart) : { masked: [], lines: new Map(), bars: new Set() };
	const offsets = new Uint32Array(source.length + map.masked.length + 1);
	const parts: string[] = [];
	const links: BareLink[] = [];
	const markers: Marker[] = [];
	let length = 0;
	let linkStart = -1;
	let lineStart = 0;
	const copy = (start: number, end: number): void => {
		if (end <= start) return;
		parts.push(source.slice(start, end));
		for (let at = start; at < end; at++) offsets[length++] = at;
	};
	const leaveGap = (at: number): void => {
		parts.push(gap);
		offsets[length++] = at;
	};
	const open = new Set<string>();
	let at = 0;
	for (const masked of withTemplates(withoutValues(map.masked, source, properties), source, format)) {
		copy(at, masked.start);
		const lineBreak = source.slice(at, masked.end).lastIndexOf('\n');
		if (lineBreak >= 0) lineStart = at + lineBreak + 1;
		at = masked.end;
		const marker = masked.reason === 'mark' ? source.slice(masked.start, masked.end) : '';
		if (marker === '[[') {
			leaveGap(masked.start);
			linkStart = length;
		} else if (marker === ']]') {
			if (linkStart >= 0) links.push({ start: linkStart, end: length, close: masked.start, inTable: map.lines.get(lineStart)?.kind === 'row' });
			linkStart = -1;
			leaveGap(masked.start);
		} else if (marker === '') leaveGap(masked.start);
		else if (!isBlank(source[masked.end])) markers.push({ start: masked.start, end: masked.end, opens: opens(marker, open) });
		// A marker before a space stands at the end of its line or word, or is that of a list or quotation.
		else markers.push({ start: masked.start, end: masked.end, opens: !open.delete(marker) });
	}
	copy(at, source.length);
	offsets[length] = source.length;
	return { text: parts.join(''), offsets: offsets.subarray(0, length + 1), links, markers, headings: headingLines(source, map) };
}

function headingLines(source: string, { lines }: MarkdownMap): Span[] {
	return [...lines].flatMap(([start, { kind }]) => {
		if (kind !== 'heading') return [];
		const lineBreak = source.indexOf('\n', start);
		return [{ start, end: lineBreak < 0 ? source.length : lineBreak }];
	});
}

/** The mask with holes in the front matter, where the text of properties stands. */
function withoutValues(masked: readonly Masked[], source: string, properties: readonly string[]): readonly Masked[] {
	const [first, ...rest] = masked;
	if (first?.reason !== 'frontmatter' || properties.length === 0) return masked;
	const kept: Masked[] = [];
	let at = first.start;
	for (const { start, end } of frontMatterValues(source, properties)) {
		kept.push({ ...first, start: at, end: start });
		at = end;
	}
	return [...kept, { ...first, start: at }, ...rest];
}

const templateRe = /<%(?:[^%]|%(?!>)){0,2000}%>|\{\{[^\n{}]{1,200}\}\}/g;

/** The mask with commands of template plugins, which are code, where nothing else is masked yet. */
function withTemplates(masked: readonly Masked[], source: string, format: 'markdown' | 'plain'): readonly Masked[] {
	if (format === 'plain' || !(source.includes('<%') || source.includes('{{'))) return masked;
	const merged: Masked[] = [];
	let next = 0;
	for (const { 0: template, index: start } of source.matchAll(templateRe)) {
		const end = start + template.length;
		for (let kept = masked[next]; kept !== undefined && kept.end <= start; kept = masked[++next]) merged.push(kept);
		if ((masked[next]?.start ?? source.length) >= end) merged.push({ start, end, reason: 'code' });
	}
	return [...merged, ...masked.slice(next)];
}

/** Brackets say themselves whether they open; of other markers every second one closes. */
function opens(marker: string, open: Set<string>): boolean {
	if (marker === '[') return true;
	if (marker === ']') return false;
	if (open.delete(marker)) return false;
	open.add(marker);
	return true;
}

function isBlank(char: string | undefined): boolean {
	return char === undefined || char === ' ' || char === '\t' || char === '\n' || char === '\r';
}
