import type { Line, Prose, Span } from '../types';
import type { FoldTable } from './fold';
import { findAlignedRows } from './aligned-rows';
import { findFrontMatter, type Properties } from './front-matter';
import { glossLength } from './gloss';
import { mapMarkdown, type MarkdownMap } from './markdown';
import { publishedInFrontMatter, publishedInText, publishedKeys } from './published';
import { isMark } from './marks';
import { isScattered, scatteredSigns } from './scattered-signs';
import { splitSentences } from './sentences';
import { UnitSet } from './unit-set';
import { yearOfWriting } from './year-of-writing';

export interface ReadOptions {
	readonly fold: FoldTable;
	/** Plain text is read whole: nothing in it is syntax. */
	readonly format: 'markdown' | 'plain';
	/** The note's front matter as parsed; none when absent. */
	readonly properties?: Properties;
	/** Front matter keys for the date of publication; the built-in list when absent. */
	readonly publishedKeys?: readonly string[];
}

const newline = 10;
const carriageReturn = 13;
const space = 32;
const tab = 9;
const bar = 124;
const openBracket = 40;
const openBracketWide = 0xff08;
const blank = ' \t\u00a0\u3000\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f';
const zeroWidth = '\u200b\u200c\u200d\ufeff\u2060\u00ad';
const blanks = new UnitSet(blank);
const signs = new UnitSet(scatteredSigns);
/** Brackets that may hold a gloss, bars, line breaks, blanks, what has no width, and signs that may be scattered: all others are read as they are. */
const special = new UnitSet(`(\uff08|\r\n${blank}${zeroWidth}${scatteredSigns}`);

/** Reads a note: what of it is prose, folded for matching, with lines, sentences and a map back to the source. Never throws. */
export function readProse(source: string, options: ReadOptions): Prose {
	const markdown = options.format === 'markdown';
	const map: MarkdownMap = markdown ? mapMarkdown(source, findFrontMatter(source).bodyStart) : { masked: [], lines: new Map(), bars: new Set() };
	const aligned = findAlignedRows(source);
	const { units, offsets, breaks, marks } = readUnits(source, map, new Set(aligned.flatMap(({ gaps }) => gaps)), options.fold);
	const text = decode(units);
	const published = publishedInFrontMatter(options.properties ?? {}, options.publishedKeys ?? publishedKeys) ?? publishedInText(text);
	const lines = readLines([...breaks, text.length], offsets, source, map, new Set(aligned.map(({ start }) => start)));
	return {
		source,
		text,
		units,
		offsets,
		marks,
		lines,
		sentences: splitSentences({ text, units, marks }, lines),
		published,
		written: published === null ? yearOfWriting(text) : null,
	};
}

/** Where a span of the reading stands in the source. A gloss or marker at its end is left out, one inside is not. */
export function sourceSpan(prose: Prose, span: Span): Span {
	const start = prose.offsets[span.start] ?? prose.source.length;
	return { start, end: span.end > span.start ? (prose.offsets[span.end - 1] ?? prose.source.length - 1) + 1 : start };
}

/** The text of a span as printed, line breaks and syntax inside it included. */
export function printed(prose: Prose, span: Span): string {
	const { start, end } = sourceSpan(prose, span);
	return prose.source.slice(start, end);
}

/** Folded units, their offsets in the source with one more for its end, and where among them the line breaks and the marks are. */
function readUnits(source: string, map: MarkdownMap, gaps: ReadonlySet<number>, table: FoldTable): { units: Uint16Array; offsets: Uint32Array; breaks: number[]; marks: number[] } {
	const units = new Uint16Array(source.length);
	const offsets = new Uint32Array(source.length + 1);
	const breaks: number[] = [];
	const marks: number[] = [];
	let length = 0;
	let next = 0;
	let nextMasked = map.masked[0]?.start ?? source.length;
	/** Whether the unit written last is a narrow one that a space may follow, and whether it is a space. */
	let narrow = false;
	let spaced = false;
	/** Whether signs are scattered in the text; asked where the first one stands. */
	let scattered: boolean | null = null;
	for (let at = 0; at < source.length; at++) {
		const masked = at < nextMasked ? undefined : map.masked[next];
		if (masked !== undefined) {
			nextMasked = map.masked[++next]?.start ?? source.length;
			if (masked.reason === 'key') {
				at--;
				continue;
			}
			// What is masked away between two words keeps them apart, unless it is a marker inside a word.
			if (masked.reason !== 'mark' && masked.reason !== 'id' && length > 0 && units[length - 1] !== newline) {
				units[length] = space;
				offsets[length++] = masked.start;
				narrow = false;
				spaced = true;
			}
			at = masked.end - 1;
			continue;
		}
		let unit = source.charCodeAt(at);
		// A space is kept only between two narrow characters.
		if (isHan(unit)) {
			if (spaced) length--;
			units[length] = table[unit] ?? unit;
			offsets[length++] = at;
			narrow = spaced = false;
			continue;
		}
		let ends = false;
		if (special.has(unit)) {
			if (unit === openBracket || unit === openBracketWide) {
				const before = source.charCodeAt(at - 1);
				const gloss = isHan(before) ? glossLength(source, at, table[before] !== before) : 0;
				if (gloss > 0) {
					at += gloss - 1;
					continue;
				}
			} else if (unit === newline || (unit === carriageReturn && source.charCodeAt(at + 1) !== newline)) {
				unit = newline;
				ends = true;
			} else if (gaps.has(at) || map.bars.has(at)) {
				unit = tab;
				ends = true;
			} else if (blanks.has(unit)) {
				if (!narrow) continue;
				units[length] = space;
				offsets[length++] = at;
				narrow = false;
				spaced = true;
				continue;
			} else if (signs.has(unit)) {
				scattered ??= isScattered(source);
				// At the head of a line and behind a blank they are the author's.
				if (scattered && length > 0 && units[length - 1] !== newline && units[length - 1] !== tab && !blanks.has(source.charCodeAt(at - 1))) continue;
			} else if (unit !== bar) continue;
		}
		const apart = ends || isWide(unit);
		if (spaced && apart) length--;
		if (ends && unit === newline) breaks.push(length);
		const folded = table[unit] ?? unit;
		if (isMark(folded)) marks.push(length);
		units[length] = folded;
		offsets[length++] = at;
		narrow = !apart;
		spaced = false;
	}
	offsets[length] = source.length;
	return { units: units.subarray(0, length), offsets: offsets.subarray(0, length + 1), breaks, marks };
}

const textLine = { kind: 'text', level: 0 } as const;
const rowLine = { kind: 'row', level: 0 } as const;

/** Lines that are not empty; `ends` are the offsets of their ends in the reading. */
function readLines(ends: readonly number[], offsets: Uint32Array, source: string, map: MarkdownMap, rows: ReadonlySet<number>): Line[] {
	const lines: Line[] = [];
	const isPlain = map.lines.size === 0 && rows.size === 0;
	let start = 0;
	for (const end of ends) {
		if (end > start) {
			const sourceStart = isPlain ? 0 : source.lastIndexOf('\n', (offsets[start] ?? 0) - 1) + 1;
			const { kind, level } = isPlain ? textLine : (map.lines.get(sourceStart) ?? (rows.has(sourceStart) ? rowLine : textLine));
			lines.push({ start, end, kind, level });
		}
		start = end + 1;
	}
	return lines;
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

function decode(units: Uint16Array): string {
	// TextDecoder would replace lone surrogates, which keeps the length: one unit for one unit.
	return decoder.decode(units);
}

/** CJK punctuation and full-width forms: a space beside them, or beside a Han character, separates nothing. */
function isWide(unit: number): boolean {
	return (unit >= 0x3000 && unit <= 0x303f) || (unit >= 0xff00 && unit <= 0xffef) || unit === 0x201c || unit === 0x201d;
}

function isHan(unit: number): boolean {
	return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || (unit >= 0xf900 && unit <= 0xfaff);
}
