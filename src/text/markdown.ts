import { parser, GFM, type BlockContext, type InlineContext, type Line as BlockLine, type MarkdownConfig } from '@lezer/markdown';
import type { LineKind, Span } from '../types';

/**
 * Why a stretch of Markdown source is not prose.
 * `mark` is syntax that a reader does not see and that does not interrupt a word (`**`, `==`, `[[`); a `key` (of an inline
 * field, or of a reference that is its own label) is read but must not be converted; everything else is neither read nor converted.
 */
export type MaskReason = 'mark' | 'code' | 'math' | 'comment' | 'target' | 'tag' | 'html' | 'id' | 'entity' | 'key' | 'callout' | 'frontmatter';

/** A stretch of source that is not prose. */
export interface Masked extends Span {
	readonly reason: MaskReason;
}

/** A line of source that is more than plain text. */
export interface MarkedLine {
	readonly kind: LineKind;
	readonly level: number;
}

export interface MarkdownMap {
	/** In order, without overlap. */
	readonly masked: readonly Masked[];
	/** By the offset at which the line starts in the source. */
	readonly lines: ReadonlyMap<number, MarkedLine>;
	/** Offsets of the bars between table cells. */
	readonly bars: ReadonlySet<number>;
}

/** Tells prose from syntax in an Obsidian note. Front matter must have been cut off: `bodyStart` is where the body begins. */
export function mapMarkdown(source: string, bodyStart: number): MarkdownMap {
	const masked: Masked[] = bodyStart > 0 ? [{ start: 0, end: bodyStart, reason: 'frontmatter' }] : [];
	const lines = new Map<number, MarkedLine>();
	const bars = new Set<number>();
	const body = bodyStart > 0 ? source.slice(bodyStart) : source;
	const mask = (from: number, to: number, reason: MaskReason): void => {
		const start = Math.max(from + bodyStart, masked[masked.length - 1]?.end ?? 0);
		if (to + bodyStart > start) masked.push({ start, end: to + bodyStart, reason });
	};

	const labels = referenceLabels(body);
	let listDepth = 0;
	parserFor(body).parse(body).iterate({
		enter(node) {
			const name = node.name;
			const reason = maskByNode[name];
			if (name === 'HTMLTag') {
				const code = htmlCodeRe.exec(body.slice(node.from, node.from + mostHtmlCode));
				mask(node.from, node.from + (code?.[0].length ?? node.to - node.from), code === null ? 'html' : 'code');
				return false;
			}
			if (reason !== undefined) {
				mask(node.from, node.to, reason);
				return false;
			}
			if (name === 'ListItem') listDepth++;
			const level = headingLevel[name];
			if (level !== undefined) lines.set(lineStart(body, node.from) + bodyStart, { kind: 'heading', level });
			else if (name === 'ListItem') lines.set(lineStart(body, node.from) + bodyStart, { kind: 'item', level: listDepth });
			else if (name === 'TableRow' || name === 'TableHeader') lines.set(lineStart(body, node.from) + bodyStart, { kind: 'row', level: 0 });
			else if (name === 'TableDelimiter') {
				// The row under the header is one such node, too; only single bars separate cells.
				if (node.to - node.from === 1) bars.add(node.from + bodyStart);
				else mask(node.from, node.to, 'mark');
			} else if (name === 'LinkMark') {
				// `[text]` alone is no link, and its brackets are read.
				const link = node.node.parent;
				if (link !== null && (link.getChild('URL') !== null || link.getChild('LinkLabel') !== null)) mask(node.from, node.to, 'mark');
			} else if (name === 'Link') {
				return !maskReference(body, node.from, node.to, labels, mask);
			} else if (name === 'Wikilink') {
				maskWikilink(body, node.from, node.to, mask);
				return false;
			} else if (name === 'HTMLBlock') {
				maskHtml(body, node.from, node.to, mask);
				return false;
			}
			return true;
		},
		leave(node) {
			if (node.name === 'ListItem') listDepth--;
		},
	});
	return { masked, lines, bars };
}

const headingLevel: Readonly<Record<string, number>> = {
	ATXHeading1: 1, ATXHeading2: 2, ATXHeading3: 3, ATXHeading4: 4, ATXHeading5: 5, ATXHeading6: 6, SetextHeading1: 1, SetextHeading2: 2,
};

const maskByNode: Readonly<Record<string, MaskReason>> = {
	FencedCode: 'code', CodeBlock: 'code', InlineCode: 'code', Math: 'math', ObsidianComment: 'comment', Comment: 'comment',
	CommentBlock: 'comment', ProcessingInstruction: 'html', ProcessingInstructionBlock: 'html', Entity: 'entity', URL: 'target', LinkTitle: 'target',
	LinkLabel: 'target', LinkReference: 'target', Autolink: 'target', Image: 'target', Embed: 'target', Tag: 'tag', BlockId: 'id',
	FootnoteLabel: 'id', FieldKey: 'key', CalloutType: 'callout', EmphasisMark: 'mark', StrikethroughMark: 'mark', HighlightMark: 'mark', HeaderMark: 'mark',
	ListMark: 'mark', QuoteMark: 'mark', TaskMarker: 'mark', HorizontalRule: 'mark',
};

/** `[[target|shown]]` shows what is after the bar, `[[target]]` the target itself. */
function maskWikilink(body: string, from: number, to: number, mask: (from: number, to: number, reason: MaskReason) => void): void {
	const bar = body.slice(from, to).indexOf('|');
	if (bar < 0) {
		mask(from, from + 2, 'mark');
		mask(to - 2, to, 'mark');
		return;
	}
	mask(from, from + bar + 1, 'target');
	mask(to - 2, to, 'mark');
}

/** Labels that have a definition, as they are compared. */
function referenceLabels(body: string): ReadonlySet<string> {
	return new Set(Array.from(body.matchAll(/^[ >\t]{0,20}\[(?!\^)([^\]\n]{1,200})\]:/gm), (match) => comparable(match[1] ?? '')));
}

function comparable(label: string): string {
	return label.trim().replace(/\s{1,200}/g, ' ').toLowerCase();
}

/** `[label]` and `[label][]` show a label that has to stay the same as in its definition. False for every other link. */
function maskReference(body: string, from: number, to: number, labels: ReadonlySet<string>, mask: (from: number, to: number, reason: MaskReason) => void): boolean {
	if (labels.size === 0) return false;
	const close = body.endsWith('][]', to) ? to - 3 : body[to - 1] === ']' ? to - 1 : -1;
	if (close < 0 || !labels.has(comparable(body.slice(from + 1, close)))) return false;
	const collapsed = close < to - 1;
	if (collapsed) mask(from, from + 1, 'mark');
	mask(from + 1, close, 'key');
	if (collapsed) mask(close, to, 'target');
	return true;
}

const htmlTagRe = /<(code|pre|samp|script|style|textarea)\b[^<>]{0,2000}>[\s\S]{0,2000}?<\/\1>|<!--[\s\S]{0,20000}?-->|<[a-zA-Z/!?][^<>]{0,2000}>/gi;
/** A tag with what it encloses, where that is code. */
const htmlCodeRe = /^<(code|pre|samp|script|style|textarea)\b[^<>]{0,200}>(?:[^\n]|\n(?!\s{0,200}\n)){0,2000}?<\/\1>/i;
const mostHtmlCode = 2300;
const htmlRawRe = /^\s{0,3}<(?:script|style|pre|textarea)\b/i;

/** A block of HTML is read without its tags, unless it is code. */
function maskHtml(body: string, from: number, to: number, mask: (from: number, to: number, reason: MaskReason) => void): void {
	const block = body.slice(from, to);
	if (htmlRawRe.test(block)) {
		mask(from, to, 'html');
		return;
	}
	for (const tag of block.matchAll(htmlTagRe)) mask(from + tag.index, from + tag.index + tag[0].length, 'html');
}

function lineStart(text: string, at: number): number {
	return text.lastIndexOf('\n', at - 1) + 1;
}

// ---- Obsidian's additions to Markdown

const obsidian: MarkdownConfig = {
	defineNodes: ['Wikilink', 'Embed', 'Math', 'ObsidianComment', 'Tag', 'BlockId', 'FootnoteLabel', 'FieldKey', 'CalloutType', 'Highlight', 'HighlightMark'],
	parseBlock: [
		{ name: 'ReferenceDefinition', parse: parseReferenceDefinition, before: 'HTMLBlock' },
		{ name: 'MathBlock', parse: (cx, line) => parseFencedBy('$$', 'Math', cx, line), before: 'HTMLBlock', endLeaf: (_, line) => line.text.startsWith('$$', line.pos) },
		{ name: 'CommentedBlock', parse: (cx, line) => parseFencedBy('%%', 'ObsidianComment', cx, line), before: 'HTMLBlock', endLeaf: (_, line) => isOpening(line, '%%') },
	],
	parseInline: [{ name: 'Obsidian', parse: parseObsidian, before: 'Escape' }],
	// A label in brackets with a colon is a footnote here as often as a reference; both have rules above.
	remove: ['LinkReference', 'Autolink'],
};

const obsidianParser = parser.configure([GFM, obsidian]);
/** Resolving link brackets is quadratic in their number within one paragraph. */
const linklessParser = obsidianParser.configure({ remove: ['Link', 'Image', 'LinkEnd'] });
const mostLinkBrackets = 2000;

function parserFor(body: string): typeof obsidianParser {
	let count = 0;
	for (let at = body.indexOf('['); at >= 0; at = body.indexOf('[', at + 1)) {
		const paragraphEnd = body.indexOf('\n\n', at);
		if (++count > mostLinkBrackets) return linklessParser;
		if (paragraphEnd < 0) continue;
		const next = body.indexOf('[', at + 1);
		if (next > paragraphEnd) count = 0;
	}
	return obsidianParser;
}

const referenceRe = /^\[(?!\^)[^\]\n]{1,200}\]:\s{0,20}\S/;

function parseReferenceDefinition(cx: BlockContext, line: BlockLine): boolean {
	if (line.next !== 91 || !referenceRe.test(line.text.slice(line.pos))) return false;
	const from = cx.lineStart + line.pos;
	cx.addElement(cx.elt('LinkReference', from, cx.lineStart + line.text.length));
	cx.nextLine();
	return true;
}

function isOpening(line: BlockLine, fence: string): boolean {
	return line.text.startsWith(fence, line.pos) && !line.text.includes(fence, line.pos + fence.length);
}

/** A block from a line that begins with the fence to the next fence; without one it runs to the end of the note, as in the app. */
function parseFencedBy(fence: string, node: string, cx: BlockContext, line: BlockLine): boolean {
	if (!isOpening(line, fence)) return false;
	const from = cx.lineStart + line.pos;
	let to = cx.lineStart + line.text.length;
	while (cx.nextLine()) {
		const close = line.text.indexOf(fence);
		to = cx.lineStart + (close < 0 ? line.text.length : close + fence.length);
		if (close < 0) continue;
		cx.nextLine();
		break;
	}
	cx.addElement(cx.elt(node, from, to));
	return true;
}

/** One parser for all that Obsidian adds: the parsers of a grammar are asked at every character, and most characters begin nothing. */
function parseObsidian(cx: InlineContext, next: number, pos: number): number {
	for (const parse of parsersByStart[next] ?? []) {
		const end = parse(cx, pos);
		if (end >= 0) return end;
	}
	if (isLatin(next)) {
		const url = parseUrl(cx, pos);
		if (url >= 0) return url;
	}
	return parseFieldKey(cx, next, pos);
}

type ParseAt = (cx: InlineContext, pos: number) => number;

/** By the code unit of the first character. */
const parsersByStart: Readonly<Record<number, readonly ParseAt[]>> = {
	[unit('!')]: [parseEmbed],
	[unit('#')]: [parseTag],
	[unit('$')]: [parseMath],
	[unit('%')]: [parseComment],
	[unit('=')]: [parseHighlight],
	[unit('[')]: [parseWikilink, parseBracketed],
	[unit('^')]: [parseBlockId],
};

function unit(char: string): number {
	return char.charCodeAt(0);
}

const mostWikilink = 500;

function parseWikilink(cx: InlineContext, pos: number): number {
	if (cx.char(pos + 1) !== 91) return -1;
	const end = wikilinkEnd(cx, pos + 2);
	return end < 0 ? -1 : cx.addElement(cx.elt('Wikilink', pos, end));
}

function parseEmbed(cx: InlineContext, pos: number): number {
	if (cx.char(pos + 1) !== 91 || cx.char(pos + 2) !== 91) return -1;
	const end = wikilinkEnd(cx, pos + 3);
	return end < 0 ? -1 : cx.addElement(cx.elt('Embed', pos, end));
}

function wikilinkEnd(cx: InlineContext, from: number): number {
	const text = cx.slice(from, Math.min(cx.end, from + mostWikilink));
	const close = text.indexOf(']]');
	const open = text.indexOf('[[');
	return close <= 0 || (open >= 0 && open < close) || text.slice(0, close).includes('\n') ? -1 : from + close + 2;
}

const footnoteRe = /^\[\^[^\]\s]{1,100}\]:?/;
const calloutRe = /^\[![^\]\n]{1,60}\][+-]?/;

/** `[^1]`, `[^1]:` and, at the start of a quotation, `[!note]`. */
function parseBracketed(cx: InlineContext, pos: number): number {
	const text = cx.slice(pos, Math.min(cx.end, pos + 110));
	const footnote = footnoteRe.exec(text);
	if (footnote !== null) return cx.addElement(cx.elt('FootnoteLabel', pos, pos + footnote[0].length));
	const callout = pos === cx.offset ? calloutRe.exec(text) : null;
	return callout === null ? -1 : cx.addElement(cx.elt('CalloutType', pos, pos + callout[0].length));
}

const mostInlineMath = 2000;

/** An opening `$` has no space after it, a closing one no space before it and no digit after it: US$2亿 is no formula. */
function parseMath(cx: InlineContext, pos: number): number {
	const width = cx.char(pos + 1) === 36 ? 2 : 1;
	const text = cx.slice(pos + width, Math.min(cx.end, pos + width + mostInlineMath));
	if (width === 2) {
		const close = text.indexOf('$$');
		return close < 0 ? -1 : cx.addElement(cx.elt('Math', pos, pos + close + 4));
	}
	if (/^\s/.test(text)) return -1;
	for (let close = text.indexOf('$'); close > 0; close = text.indexOf('$', close + 1)) {
		if (/[\s\\]/.test(text[close - 1] ?? '') || /[\d]/.test(text[close + 1] ?? '')) continue;
		return cx.addElement(cx.elt('Math', pos, pos + close + 2));
	}
	return -1;
}

const mostComment = 20000;

function parseComment(cx: InlineContext, pos: number): number {
	if (cx.char(pos + 1) !== 37) return -1;
	const close = cx.slice(pos + 2, Math.min(cx.end, pos + mostComment)).indexOf('%%');
	return close < 0 ? -1 : cx.addElement(cx.elt('ObsidianComment', pos, pos + close + 4));
}

const highlightDelimiter = { resolve: 'Highlight', mark: 'HighlightMark' };

function parseHighlight(cx: InlineContext, pos: number): number {
	if (cx.char(pos + 1) !== 61 || cx.char(pos + 2) === 61) return -1;
	return cx.addDelimiter(highlightDelimiter, pos, pos + 2, !isSpace(cx.char(pos + 2)), !isSpace(cx.char(pos - 1)));
}

function isSpace(unit: number): boolean {
	return unit < 0 || unit === 32 || unit === 9 || unit === 10;
}

const tagRe = /^#(?=[^\s#]{0,100}[^\d\s#/])[\p{L}\p{N}_/\-\p{Emoji_Presentation}]{1,100}/u;

function parseTag(cx: InlineContext, pos: number): number {
	if (pos > cx.offset && !isSpace(cx.char(pos - 1))) return -1;
	const tag = tagRe.exec(cx.slice(pos, Math.min(cx.end, pos + 101)));
	return tag === null ? -1 : cx.addElement(cx.elt('Tag', pos, pos + tag[0].length));
}

const blockIdRe = /^\^[a-zA-Z0-9-]{1,100}(?=\s*(?:\n|$))/;

function parseBlockId(cx: InlineContext, pos: number): number {
	if (pos > cx.offset && !isSpace(cx.char(pos - 1))) return -1;
	const id = blockIdRe.exec(cx.slice(pos, Math.min(cx.end, pos + 120)));
	return id === null ? -1 : cx.addElement(cx.elt('BlockId', pos, pos + id[0].length));
}

/** Chinese punctuation ends an address; GFM's rule would run on into the sentence. */
const urlRe = /^(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)[^\s<>"'“”‘’「」『』（）《》，。；：！？、|\]]{1,2000}/i;

function parseUrl(cx: InlineContext, pos: number): number {
	if (isLatin(cx.char(pos - 1))) return -1;
	const url = urlRe.exec(cx.slice(pos, Math.min(cx.end, pos + 2010)));
	if (url === null) return -1;
	// A closing bracket belongs to the link around the address unless the address opened it.
	const closing = url[0].indexOf(')');
	const length = closing >= 0 && !url[0].slice(0, closing).includes('(') ? closing : url[0].length;
	return cx.addElement(cx.elt('URL', pos, pos + length));
}

function isLatin(unit: number): boolean {
	return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

const fieldKeyRe = /^[\p{L}\p{N}_ -]{1,60}::(?=\s)/u;

/** Dataview's `key:: value`, at the start of a line or in brackets. */
function parseFieldKey(cx: InlineContext, next: number, pos: number): number {
	const before = cx.char(pos - 1);
	const starts = pos === cx.offset || before === 10 || before === 91 || before === 40;
	if (!starts || next <= 32) return -1;
	const key = fieldKeyRe.exec(cx.slice(pos, Math.min(cx.end, pos + 64)));
	return key === null ? -1 : cx.addElement(cx.elt('FieldKey', pos, pos + key[0].length - 2));
}
