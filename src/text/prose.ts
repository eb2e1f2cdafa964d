import type { Line, LineKind, Prose, Span } from '../types';
import type { FoldTable } from './fold';
import { findAlignedRows } from './aligned-rows';
import { findFrontMatter, type Properties } from './front-matter';
import { glossLength } from './gloss';
import { mapMarkdown, type MarkdownMap } from './markdown';
import { publishedInFrontMatter, publishedInText, publishedKeys } from './published';
import { splitSentences } from './sentences';
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
const byteOrderMark = 0xfeff;

/** Reads a note: what of it is prose, folded for matching, with lines, sentences and a map back to the source. Never throws. */
export function readProse(source: string, options: ReadOptions): Prose {
	const markdown = options.format === 'markdown';
	const map: MarkdownMap = markdown ? mapMarkdown(source, findFrontMatter(source).bodyStart) : { masked: [], lines: new Map(), bars: new Set() };
	const aligned = findAlignedRows(source);
	const { units, offsets, length } = readUnits(source, map, new Set(aligned.flatMap(({ gaps }) => gaps)), options.fold);
	const text = decode(units.subarray(0, length));
	const published = publishedInFrontMatter(options.properties ?? {}, options.publishedKeys ?? publishedKeys) ?? publishedInText(text);
	const lines = readLines(text, offsets, source, map, new Set(aligned.map(({ start }) => start)));
	return {
		source,
		text,
		offsets: offsets.subarray(0, length + 1),
		lines,
		sentences: splitSentences(text, lines),
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

function readUnits(source: string, map: MarkdownMap, gaps: ReadonlySet<number>, table: FoldTable): { units: Uint16Array; offsets: Uint32Array; length: number } {
	const units = new Uint16Array(source.length);
	const offsets = new Uint32Array(source.length + 1);
	let length = 0;
	let next = 0;
	let nextMasked = map.masked[0]?.start ?? source.length;
	let lastWide = false;
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
				lastWide = false;
			}
			at = masked.end - 1;
			continue;
		}
		let unit = source.charCodeAt(at);
		if (isHan(unit)) {
			if (length > 0 && units[length - 1] === space) length--;
			units[length] = table[unit] ?? unit;
			offsets[length++] = at;
			lastWide = true;
			continue;
		}
		const wide = isWide(unit);
		if (unit === openBracket || unit === openBracketWide) {
			const before = source.charCodeAt(at - 1);
			const gloss = isHan(before) ? glossLength(source, at, table[before] !== before) : 0;
			if (gloss > 0) {
				at += gloss - 1;
				continue;
			}
		}
		if (gaps.size > 0 && gaps.has(at)) unit = tab;
		else if (unit === carriageReturn) {
			if (source.charCodeAt(at + 1) === newline) continue;
			unit = newline;
		} else if (isBlank(unit)) {
			const last = units[length - 1] ?? newline;
			if (length === 0 || last === space || last === newline || last === tab || lastWide) continue;
			unit = space;
		} else if (isZeroWidth(unit)) continue;
		else if (unit === bar && map.bars.has(at)) unit = tab;
		else unit = table[unit] ?? unit;
		// A space is kept only between two narrow characters.
		if (length > 0 && units[length - 1] === space && (unit === newline || unit === tab || wide)) length--;
		units[length] = unit;
		offsets[length++] = at;
		lastWide = wide;
	}
	offsets[length] = source.length;
	return { units, offsets, length };
}

function readLines(text: string, offsets: Uint32Array, source: string, map: MarkdownMap, rows: ReadonlySet<number>): Line[] {
	const lines: Line[] = [];
	for (let start = 0; start <= text.length; ) {
		const lineBreak = text.indexOf('\n', start);
		const end = lineBreak < 0 ? text.length : lineBreak;
		if (end > start) {
			const sourceStart = source.lastIndexOf('\n', (offsets[start] ?? 0) - 1) + 1;
			const marked: { kind: LineKind; level: number } = map.lines.get(sourceStart) ?? { kind: rows.has(sourceStart) ? 'row' : 'text', level: 0 };
			lines.push({ start, end, kind: marked.kind, level: marked.level });
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

function isBlank(unit: number): boolean {
	return unit === space || unit === tab || unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x202f;
}

function isZeroWidth(unit: number): boolean {
	return (unit >= 0x200b && unit <= 0x200d) || unit === byteOrderMark || unit === 0x2060 || unit === 0xad;
}
