import type { Span } from '../types';
import type { Dictionary } from './dictionary';
import type { Seams } from './seams';

/** Text that a conversion replaces; offsets are of the text that is converted. */
export interface Replacement extends Span {
	readonly text: string;
	/** The word of a dictionary, or the name, that it is part of; the character itself where there is none. */
	readonly word: Span;
	/** No word around the character says which of its counterparts is meant. */
	readonly uncertain: boolean;
}

/**
 * OpenCC's way of converting, with names: text is cut from left to right into the longest words, and each piece goes through a
 * chain of dictionaries. The library's own converters do the same, but do not tell which character became which.
 */
export interface Pipeline {
	/** Applied to each character before everything else. */
	readonly normalization: ReadonlyMap<string, string>;
	/** Its words of two characters and more are the pieces. */
	readonly segmentation: Dictionary;
	readonly chain: readonly Dictionary[];
	/** Win over words of the segmentation that are not longer; their replacements are final. */
	readonly names: Dictionary;
	/** Characters for which a word has to say what they become, with all that they can become before the region is looked at. */
	readonly ambiguous: ReadonlyMap<string, readonly string[]>;
	/** Words that begin inside a match of two characters and win over it; null where that is no question. */
	readonly seams: Seams | null;
}

/** A stretch of the source, from the end of the cell before to `end`, and what it has become. */
interface Cell {
	readonly end: number;
	readonly text: string;
}

/**
 * What changes in a text, in order and without overlap. At the offsets in `kept` stands a character that stays as it is unless
 * it begins a word: the surname 余 in 余先生. `withConfirmed` tells the ambiguous characters, too, that a word leaves as they are.
 */
export function runPipeline(pipeline: Pipeline, source: string, kept: ReadonlySet<number>, withConfirmed = false): Replacement[] {
	const { segmentation, names } = pipeline;
	const { text, origin } = normalize(source, pipeline.normalization);
	const replacements: Replacement[] = [];
	const emitUnits = (start: number, end: number, converted: string, whole: boolean): void => {
		for (let at = start; at < end; at++) {
			const before = source.charAt(at);
			const after = converted.charAt(at - start);
			if (before === after && !(withConfirmed && whole && pipeline.ambiguous.has(before))) continue;
			const word = whole ? { start, end } : { start: at, end: at + 1 };
			replacements.push({ start: at, end: at + 1, text: after, word, uncertain: !whole && pipeline.ambiguous.has(before) });
		}
	};
	const emitCells = (start: number, cells: readonly Cell[], whole: boolean): void => {
		const word = { start: origin(start), end: origin(cells[cells.length - 1]?.end ?? start) };
		let from = word.start;
		for (const cell of cells) {
			const to = origin(cell.end);
			const before = source.slice(from, to);
			if (before !== cell.text || (withConfirmed && whole && pipeline.ambiguous.has(before))) {
				replacements.push({ start: from, end: to, text: cell.text, word: whole ? word : { start: from, end: to }, uncertain: !whole && pipeline.ambiguous.has(before) });
			}
			from = to;
		}
	};

	const convertPiece = (start: number, end: number, whole: boolean): void => {
		if (end === start) return;
		const converted = text === source ? convertUnits(pipeline.chain, text.slice(start, end)) : null;
		if (converted !== null) emitUnits(start, end, converted, whole);
		else emitCells(start, convertCells(pipeline.chain, text, start, end), whole);
	};

	let runStart = 0;
	for (let at = 0; at < text.length; ) {
		const size = codePointSize(text, at);
		const match = segmentation.words.longest(text, at);
		const wordEnd = match !== null && match.end > at + size ? match.end : at;
		const name = names.words.longest(text, at);
		if (name !== null && name.end >= wordEnd) {
			convertPiece(runStart, at, false);
			emitCells(at, alignName(at, name.end, names.replacements[name.value] ?? ''), true);
			runStart = at = name.end;
		} else if (wordEnd === at + 2 && pipeline.seams?.beginsWord(text, at + 1) === true) {
			convertPiece(runStart, at + 1, false);
			runStart = at += 1;
		} else if (wordEnd > at) {
			convertPiece(runStart, at, false);
			convertPiece(at, wordEnd, true);
			runStart = at = wordEnd;
		} else if (kept.has(origin(at))) {
			convertPiece(runStart, at, false);
			runStart = at += size;
		} else at += size;
	}
	convertPiece(runStart, text.length, false);
	return replacements;
}

/** With compatibility ideographs replaced; `origin` gives the offset in the source of each offset of the text. */
export function normalize(source: string, normalization: ReadonlyMap<string, string>): { text: string; origin: (at: number) => number } {
	// Compatibility ideographs; few texts have any.
	if (!/[\uF900-\uFAFF]|[\uD87E-\uD87F]/.test(source)) return { text: source, origin: (at) => at };
	let text = '';
	const origins: number[] = [];
	for (let at = 0; at < source.length; ) {
		const size = codePointSize(source, at);
		const char = source.slice(at, at + size);
		const to = normalization.get(char) ?? char;
		for (let unit = 0; unit < to.length; unit++) origins.push(at);
		text += to;
		at += size;
	}
	return { text, origin: (at) => origins[at] ?? source.length };
}

/** A name's replacement is aligned character by character where it has as many. */
function alignName(start: number, end: number, text: string): Cell[] {
	const chars = [...text];
	if (text.length !== end - start || chars.some((char) => char.length > 1)) return [{ end, text }];
	return chars.map((char, index) => ({ end: start + index + 1, text: char }));
}

/**
 * The piece after the whole chain, if code units correspond one to one all the way; null otherwise. Nearly every piece is such
 * a one, and cells would take four times as long.
 */
export function convertUnits(chain: readonly Dictionary[], piece: string): string | null {
	let text = piece;
	for (const { words, replacements } of chain) {
		let converted = '';
		let copied = 0;
		for (let at = 0; at < text.length; ) {
			const unit = text.charCodeAt(at);
			if (unit >= 0xd800 && unit <= 0xdfff) return null;
			const match = words.longest(text, at);
			if (match === null) {
				at++;
				continue;
			}
			const replacement = replacements[match.value] ?? '';
			if (replacement.length !== match.end - at) return null;
			converted += text.slice(copied, at) + replacement;
			copied = at = match.end;
		}
		if (copied > 0) text = converted + text.slice(copied);
	}
	return /[\uD800-\uDFFF]/.test(text) ? null : text;
}

function convertCells(chain: readonly Dictionary[], text: string, start: number, end: number): Cell[] {
	let cells: Cell[] = [];
	for (let at = start; at < end; ) {
		const next = at + codePointSize(text, at);
		cells.push({ end: next, text: text.slice(at, next) });
		at = next;
	}
	for (const dictionary of chain) cells = convertStep(dictionary, cells);
	return cells;
}

/** One step of the chain. Cells stay apart where a word is replaced by one of as many characters, and melt into one otherwise. */
function convertStep({ words, replacements }: Dictionary, cells: readonly Cell[]): Cell[] {
	const text = cells.map((cell) => cell.text).join('');
	const converted: Cell[] = [];
	let at = 0;
	for (let index = 0; index < cells.length; ) {
		const first = index;
		let groupEnd = at;
		let result = '';
		do {
			groupEnd += cells[index++]?.text.length ?? 0;
			while (at < groupEnd) {
				const match = words.longest(text, at);
				const next = match?.end ?? at + codePointSize(text, at);
				result += match === null ? text.slice(at, next) : (replacements[match.value] ?? '');
				at = next;
			}
		} while (at > groupEnd);
		pushGroup(converted, cells, first, index, result);
	}
	return converted;
}

function pushGroup(converted: Cell[], cells: readonly Cell[], first: number, last: number, text: string): void {
	const end = cells[last - 1]?.end ?? 0;
	if (last - first === 1) {
		converted.push({ end, text });
		return;
	}
	const chars = [...text];
	const oneToOne = chars.length === last - first && cells.slice(first, last).every((cell) => cell.text.length === codePointSize(cell.text, 0));
	if (oneToOne) chars.forEach((char, index) => converted.push({ end: cells[first + index]?.end ?? end, text: char }));
	else converted.push({ end, text });
}

function codePointSize(text: string, at: number): 1 | 2 {
	return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
