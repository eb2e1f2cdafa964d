import type { Conversion, Edit, Uncertain } from '../script/convert';
import { isLetterByLetter } from './corrections';

export interface Piece {
	readonly before: string;
	readonly after: string;
	readonly isChanged: boolean;
	/** What else it could have become, where that is worth checking. */
	readonly uncertain: Uncertain | null;
	/** Whether the piece is that uncertain character alone, and can become something else. */
	readonly isCorrectable: boolean;
}

/** A part of a line before and after, in pieces that are the same or changed. */
export interface Stretch {
	/** Line number, from 1. */
	readonly line: number;
	readonly pieces: readonly Piece[];
	/** Whether the line goes on before and after them. */
	readonly isCutBefore: boolean;
	readonly isCutAfter: boolean;
	/** How many of its characters are uncertain. */
	readonly doubts: number;
}

/** Changes this near to each other on a line are read as one. */
const nearby = 12;
const contextLength = 8;

/** What a conversion changes, as stretches to look through. */
export function stretchesOf(source: string, { edits, uncertain }: Pick<Conversion, 'edits' | 'uncertain'>): Stretch[] {
	const stretches: Stretch[] = [];
	let line = 1;
	let at = 0;
	let next = 0;
	for (let first = 0; first < edits.length; ) {
		const [start, lineEnd] = [edits[first]?.start ?? 0, endOfLine(source, edits[first]?.start ?? 0)];
		let last = first;
		while ((edits[last + 1]?.start ?? Infinity) < Math.min(lineEnd, (edits[last]?.end ?? 0) + nearby)) last++;
		for (at = source.indexOf('\n', at); at >= 0 && at < start; at = source.indexOf('\n', at + 1)) line++;
		if (at < 0) at = source.length;
		while ((uncertain[next]?.end ?? Infinity) <= start) next++;
		const doubts: Uncertain[] = [];
		for (; (uncertain[next]?.start ?? Infinity) < (edits[last]?.end ?? 0); next++) doubts.push(...uncertain.slice(next, next + 1));
		stretches.push({ line, ...excerptOf(source, edits.slice(first, last + 1), doubts, lineEnd), doubts: doubts.length });
		first = last + 1;
	}
	return stretches;
}

/** Edits with some of their line on both sides. */
function excerptOf(source: string, edits: readonly Edit[], doubts: readonly Uncertain[], lineEnd: number): Pick<Stretch, 'pieces' | 'isCutBefore' | 'isCutAfter'> {
	const pieces: Piece[] = [];
	const same = (start: number, end: number): void => {
		const text = source.slice(start, end);
		if (text !== '') pieces.push({ before: text, after: text, isChanged: false, uncertain: null, isCorrectable: false });
	};
	const first = edits[0]?.start ?? 0;
	const lineStart = source.lastIndexOf('\n', first - 1) + 1;
	const start = beginningOf(source, Math.max(lineStart, first - contextLength));
	let at = start;
	for (const edit of edits) {
		same(at, edit.start);
		pieces.push(...changedPieces(source, edit, doubts.filter(({ start, end }) => start < edit.end && end > edit.start)));
		at = edit.end;
	}
	const end = beginningOf(source, Math.max(at, Math.min(lineEnd, at + contextLength)));
	same(at, end);
	return { pieces, isCutBefore: start > lineStart, isCutAfter: source.slice(end, lineEnd).trimEnd() !== '' };
}

/** The same place, or that before the character that it would cut in two. */
function beginningOf(source: string, at: number): number {
	return (source.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

/** An edit in one piece, or cut where a character of it is uncertain and it can be told which becomes which. */
function changedPieces(source: string, { start, end, text }: Edit, doubts: readonly Uncertain[]): Piece[] {
	const [doubt] = doubts;
	if (doubt === undefined || !isLetterByLetter({ start, end, text })) return [{ before: source.slice(start, end), after: text, isChanged: true, uncertain: doubt ?? null, isCorrectable: false }];
	const pieces: Piece[] = [];
	const add = (from: number, to: number, uncertain: Uncertain | null): void => {
		if (from < to) pieces.push({ before: source.slice(from, to), after: text.slice(from - start, to - start), isChanged: true, uncertain, isCorrectable: uncertain !== null && uncertain.alternatives.length > 0 });
	};
	let at = start;
	for (const uncertain of doubts) {
		add(at, uncertain.start, null);
		add(Math.max(at, uncertain.start), uncertain.end, uncertain);
		at = uncertain.end;
	}
	add(at, end, null);
	return pieces;
}

function endOfLine(source: string, from: number): number {
	const end = source.indexOf('\n', from);
	return end < 0 ? source.length : end;
}
