import { apply } from '../script/apply';
import type { Edit } from '../script/convert';
import type { Span } from '../types';

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

/**
 * The edits of a conversion together with those that let links follow their headings. A display text that only repeats what a link
 * now says by itself is left out.
 */
export function withLinkEdits(source: string, edits: readonly Edit[], links: readonly Edit[]): Edit[] {
	if (links.length === 0) return [...edits];
	const needed = edits.filter((edit) => edit.start < edit.end || !isNeedless(source, edit, links));
	return [...needed, ...links].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Display text goes in where a link without one ends. */
function isNeedless(source: string, { start, text }: Edit, links: readonly Edit[]): boolean {
	const open = source.lastIndexOf('[[', start) + 2;
	const within = links.filter((link) => link.start >= open && link.end <= start).map((link) => ({ start: link.start - open, end: link.end - open, text: link.text }));
	const shown = apply(source.slice(open, start), within).replace(/^#+/, '').replace(/#+/g, ' > ');
	return within.length > 0 && text.replace(/^\\?\|/, '') === shown;
}

/** Characters that edits replace. */
export function countChanged(source: string, edits: readonly Edit[]): number {
	return edits.reduce((sum, { start, end }) => sum + [...source.slice(start, end)].length, 0);
}

/**
 * Edits that make one text of another: line by line where both have as many lines, as after a conversion, else all that lies between
 * their common beginning and end.
 */
export function editsBetween(before: string, after: string): Edit[] {
	const [old, fresh] = [before.split('\n'), after.split('\n')];
	if (old.length !== fresh.length) return difference(before, after, 0);
	let start = 0;
	return old.flatMap((line, index) => {
		const edits = difference(line, fresh[index] ?? '', start);
		start += line.length + 1;
		return edits;
	});
}

function difference(before: string, after: string, offset: number): Edit[] {
	if (before === after) return [];
	const most = Math.min(before.length, after.length);
	let head = 0;
	while (head < most && before[head] === after[head]) head++;
	let tail = 0;
	while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
	return [{ start: offset + head, end: offset + before.length - tail, text: after.slice(head, after.length - tail) }];
}

function endOfLine(source: string, from: number): number {
	const end = source.indexOf('\n', from);
	return end < 0 ? source.length : end;
}
