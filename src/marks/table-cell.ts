import type { Span } from '../types';

/**
 * Where a cell stands in a line of a Markdown table, without the spaces around it; columns from 0. Null when there is no such column.
 * `| a | b |`, 1 → `b`.
 */
export function cellSpan(line: string, column: number): Span | null {
	const bars: number[] = [];
	for (let at = 0; at < line.length; at++) if (line[at] === '|' && line[at - 1] !== '\\') bars.push(at);
	const lead = line.trimStart().startsWith('|') ? [] : [-1];
	const edges = [...lead, ...bars, ...(line.trimEnd().endsWith('|') ? [] : [line.length])];
	const [before, after] = [edges[column], edges[column + 1]];
	if (before === undefined || after === undefined) return null;
	const raw = line.slice(before + 1, after);
	const text = raw.trim();
	const start = before + 1 + (text === '' ? 0 : raw.indexOf(text));
	return { start, end: start + text.length };
}
