import { parser, GFM, type BlockContext, type InlineContext, type LeafBlock, type Line as BlockLine, type MarkdownConfig, type MarkdownParser } from '@lezer/markdown';

const obsidian: MarkdownConfig = {
	defineNodes: ['Wikilink', 'Embed', 'Math', 'ObsidianComment', 'Tag', 'BlockId', 'FootnoteLabel', 'FieldKey', 'CalloutType', 'Highlight', 'HighlightMark'],
	parseBlock: [
		// It cannot interrupt a paragraph, but footnotes and references are listed without empty lines between them.
		{ name: 'ReferenceDefinition', parse: parseReferenceDefinition, before: 'HTMLBlock', endLeaf: (_, line, leaf) => isReference(line) && leaf.content.startsWith('[^') },
		{ name: 'MathBlock', parse: (cx, line) => parseFencedBy('$$', 'Math', cx, line), before: 'HTMLBlock', endLeaf: (_, line) => line.text.startsWith('$$', line.pos) },
		{ name: 'CommentedBlock', parse: (cx, line) => parseFencedBy('%%', 'ObsidianComment', cx, line), before: 'HTMLBlock', endLeaf: (_, line) => isOpening(line, '%%') },
		{ name: 'PlainParagraph', leaf: () => ({ nextLine: () => false, finish: finishPlain }) },
	],
	parseInline: [{ name: 'Obsidian', parse: parseObsidian, before: 'Escape' }],
	// A label in brackets with a colon is a footnote here as often as a reference; both have rules above.
	remove: ['LinkReference', 'Autolink'],
};

const obsidianParser = parser.configure([GFM, obsidian]);
/** Resolving link brackets is quadratic in their number within one paragraph. */
const linklessParser = obsidianParser.configure({ remove: ['Link', 'Image', 'LinkEnd'] });
const mostLinkBrackets = 2000;

/** The parser for a note: CommonMark with GFM's tables and strikethrough, and what Obsidian adds. `body` is the note without front matter. */
export function parserFor(body: string): MarkdownParser {
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

/** What anything inside a paragraph begins with. */
const syntaxRe = /[\\`*_~[\]<>&$=#^!:]|%%|www\./i;

/** A paragraph of words and numbers alone is most of a clipping; reading it character by character would find nothing in it. */
function finishPlain(cx: BlockContext, leaf: LeafBlock): boolean {
	if (syntaxRe.test(leaf.content)) return false;
	cx.addLeafElement(leaf, cx.elt('Paragraph', leaf.start, leaf.start + leaf.content.length));
	return true;
}

const referenceRe = /^\[(?!\^)[^\]\n]{1,200}\]:\s{0,20}\S/;

function parseReferenceDefinition(cx: BlockContext, line: BlockLine): boolean {
	if (!isReference(line)) return false;
	const from = cx.lineStart + line.pos;
	cx.addElement(cx.elt('LinkReference', from, cx.lineStart + line.text.length));
	cx.nextLine();
	return true;
}

function isReference(line: BlockLine): boolean {
	return line.next === 91 && referenceRe.test(line.text.slice(line.pos));
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
	if (next >= firstWide) {
		const key = parseFieldKey(cx, next, pos);
		return key >= 0 ? key : endOfWide(cx, pos);
	}
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

/** From here on no character is syntax: Han characters, Chinese punctuation, full-width forms. */
const firstWide = 0x2e80;

/** Runs of such characters are most of a Chinese note; taken at once, they are not looked at by every other parser. */
function endOfWide(cx: InlineContext, from: number): number {
	let end = from + 1;
	while (end < cx.end && cx.char(end) >= firstWide) end++;
	return end;
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
