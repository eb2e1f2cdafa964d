import type { Text } from '@codemirror/state';

/** A part of a note that Live Preview shows rendered, as long as the cursor is elsewhere. Offsets of the document. */
export interface LiveBlock {
	readonly type: 'yaml' | 'table' | 'callout' | 'embed' | 'code';
	readonly from: number;
	readonly to: number;
	readonly text: string;
	/** Language of a `code` block. */
	readonly language: string;
}

/** Finds the blocks, top to bottom. */
export function findLiveBlocks(doc: Text): LiveBlock[] {
	const lines = doc.toString().split('\n');
	const blocks: LiveBlock[] = [];
	const add = (type: LiveBlock['type'], start: number, end: number, language = ''): number => {
		const from = doc.line(start + 1).from;
		const { to } = doc.line(end);
		blocks.push({ type, from, to, text: doc.sliceString(from, to), language });
		return end;
	};
	let at = 0;
	if (lines[0]?.trimEnd() === '---') {
		const close = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
		if (close > 0) at = add('yaml', 0, close + 1);
	}
	while (at < lines.length) {
		const line = lines[at] ?? '';
		const fence = /^(`{3,99}|~{3,99})\s{0,9}([^\s`]{0,99})/.exec(line);
		if (fence) {
			const mark = fence[1] ?? '```';
			const close = lines.findIndex((other, index) => index > at && other.startsWith(mark));
			at = add('code', at, close < 0 ? lines.length : close + 1, fence[2] ?? '');
		} else if (line.includes('|') && /^[\s|:-]{0,999}-[\s|:-]{0,999}$/.test(lines[at + 1] ?? '') && (lines[at + 1] ?? '').includes('|')) {
			at = add('table', at, endOf(lines, at, (other) => other.includes('|')));
		} else if (/^\s{0,3}>\s?\[!/.test(line)) {
			at = add('callout', at, endOf(lines, at, (other) => /^\s{0,3}>/.test(other)));
		} else if (/^!\[\[[^\]]{1,999}\]\]\s{0,99}$/.test(line)) {
			at = add('embed', at, at + 1);
		} else {
			at++;
		}
	}
	return blocks;
}

function endOf(lines: string[], start: number, belongs: (line: string) => boolean): number {
	let end = start + 1;
	while (end < lines.length && belongs(lines[end] ?? '')) end++;
	return end;
}

/** One cell of a table: where its trimmed text stands in the table's own text. */
export interface Cell {
	readonly from: number;
	readonly to: number;
	readonly text: string;
}

/** The rows of a table's text without the delimiter row. */
export function readCells(table: string): Cell[][] {
	let offset = 0;
	return table.split('\n').flatMap((line, index) => {
		const cells = readRow(line, offset);
		offset += line.length + 1;
		return index === 1 ? [] : [cells];
	});
}

function readRow(line: string, offset: number): Cell[] {
	const bars: number[] = [];
	for (let i = 0; i < line.length; i++) if (line[i] === '|' && line[i - 1] !== '\\') bars.push(i);
	const edges = [line.trimStart().startsWith('|') ? [] : [-1], bars, line.trimEnd().endsWith('|') ? [] : [line.length]].flat();
	return edges.slice(0, -1).map((edge, index): Cell => {
		const raw = line.slice(edge + 1, edges[index + 1]);
		const lead = raw.length - raw.trimStart().length;
		const from = offset + edge + 1 + (raw.trim() === '' ? Math.min(1, raw.length) : lead);
		return { from, to: from + raw.trim().length, text: raw.trim() };
	});
}
