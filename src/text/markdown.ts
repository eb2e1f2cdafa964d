import { parserFor } from './obsidian-markdown';
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
	// `^[label]` is a footnote with the label for its text.
	if (labels.size === 0 || body[from - 1] === '^') return false;
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
