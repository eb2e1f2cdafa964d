import type { Config } from '../script/configs';
import type { Conversion, Edit } from '../script/convert';
import type { Script, Span } from '../types';

/** What a reader can convert to. */
export const targets = ['hans', 'hant', 'taiwan', 'hongKong'] as const;
export type Target = (typeof targets)[number];

const fromHans = { hant: 's2t', taiwan: 's2tw', hongKong: 's2hk' } as const;
const fromHant = { hant: 's2t', taiwan: 't2tw', hongKong: 't2hk' } as const;

/** The same characters as Hong Kong and as Taiwan write them; 着 and 著 are the most frequent. */
const hongKongForms = /[衞説綫着裏鈎]/g;
const taiwanForms = /[衛說線著裡鉤]/g;

/**
 * OpenCC's configuration for a target, by the text and the script that it is in: Traditional text changes region, everything else
 * changes script. Towards Simplified, Taiwan's configuration reads the standard forms as well, Hong Kong's does not read 看著.
 */
export function configFor(target: Target, script: Script | null, text: string): Config {
	if (target !== 'hans') return script === 'hant' ? fromHant[target] : fromHans[target];
	return count(text, hongKongForms) > count(text, taiwanForms) ? 'hk2s' : 'tw2s';
}

function count(text: string, forms: RegExp): number {
	return text.match(forms)?.length ?? 0;
}

/** The edits of a conversion inside some spans. An edit across a border counts with the part that lies inside, where its parts can be told. */
export function editsWithin(edits: readonly Edit[], spans: readonly Span[]): Edit[] {
	return edits.flatMap((edit) => spans.flatMap((span) => clip(edit, span)));
}

function clip(edit: Edit, span: Span): Edit[] {
	if (edit.start >= span.start && edit.end <= span.end) return [edit];
	const start = Math.max(edit.start, span.start);
	const end = Math.min(edit.end, span.end);
	if (start >= end || edit.text.length !== edit.end - edit.start) return [];
	return [{ start, end, text: edit.text.slice(start - edit.start, end - edit.start) }];
}

/** One edit for each line instead of several: an editor takes half a second for 20,000 changes. Edits are in order; one that reaches over the end of its line begins at the line's start. */
export function mergeByLine(source: string, edits: readonly Edit[]): Edit[] {
	const merged: Edit[] = [];
	let lineEnd = -1;
	for (const edit of edits) {
		const last = merged[merged.length - 1];
		if (last !== undefined && edit.start <= lineEnd)
			merged[merged.length - 1] = { start: last.start, end: edit.end, text: last.text + source.slice(last.end, edit.start) + edit.text };
		else {
			merged.push(edit);
			lineEnd = endOfLine(source, edit.start);
		}
	}
	return merged;
}

/** Where an offset lies after the edits; behind the new text if it was inside what is replaced and the lengths differ. */
export function offsetAfter(edits: readonly Edit[], offset: number): number {
	let shift = 0;
	for (const { start, end, text } of edits) {
		if (start >= offset) break;
		if (end > offset) return text.length === end - start ? offset + shift : start + shift + text.length;
		shift += text.length - (end - start);
	}
	return offset + shift;
}

/** Characters that edits replace. */
export function countChanged(source: string, edits: readonly Edit[]): number {
	return edits.reduce((sum, { start, end }) => sum + [...source.slice(start, end)].length, 0);
}

/** A part of a line before and after, in pieces that are the same or changed. */
export interface Stretch {
	/** Line number, from 1. */
	readonly line: number;
	readonly pieces: readonly { readonly before: string; readonly after: string; readonly isChanged: boolean }[];
}

/** Changes this near to each other on a line are read as one. */
const nearby = 12;
const contextLength = 8;

/** What a conversion changes, as stretches to look through. At most `most` of them; the whole number is told besides. */
export function stretchesOf(source: string, { edits }: Pick<Conversion, 'edits'>, most: number): { readonly stretches: readonly Stretch[]; readonly count: number } {
	const stretches: Stretch[] = [];
	let count = 0;
	let line = 1;
	let at = 0;
	for (let first = 0; first < edits.length; ) {
		const [start, lineEnd] = [edits[first]?.start ?? 0, endOfLine(source, edits[first]?.start ?? 0)];
		let last = first;
		while ((edits[last + 1]?.start ?? Infinity) < Math.min(lineEnd, (edits[last]?.end ?? 0) + nearby)) last++;
		count++;
		if (stretches.length < most) {
			for (at = source.indexOf('\n', at); at >= 0 && at < start; at = source.indexOf('\n', at + 1)) line++;
			if (at < 0) at = source.length;
			stretches.push({ line, pieces: piecesOf(source, edits.slice(first, last + 1), lineEnd) });
		}
		first = last + 1;
	}
	return { stretches, count };
}

function piecesOf(source: string, edits: readonly Edit[], lineEnd: number): Stretch['pieces'] {
	const pieces: { before: string; after: string; isChanged: boolean }[] = [];
	const same = (start: number, end: number): void => {
		const text = source.slice(start, end);
		if (text !== '') pieces.push({ before: text, after: text, isChanged: false });
	};
	const first = edits[0]?.start ?? 0;
	let at = Math.max(source.lastIndexOf('\n', first - 1) + 1, first - contextLength);
	for (const { start, end, text } of edits) {
		same(at, start);
		pieces.push({ before: source.slice(start, end), after: text, isChanged: true });
		at = end;
	}
	same(at, Math.max(at, Math.min(lineEnd, at + contextLength)));
	return pieces;
}

function endOfLine(source: string, from: number): number {
	const end = source.indexOf('\n', from);
	return end < 0 ? source.length : end;
}
