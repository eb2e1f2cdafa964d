import type { Span } from '../types';

const tab = '\t';
/** Cells of a row that has been clipped as text: set apart by tabs, or by at least two blanks. */
const gapRe = /\t+| {2,}|\u3000{2,}/g;
/** A row with fewer gaps is a heading with an indent, or two columns of prose. */
const fewestGaps = 2;
const fewestRows = 2;
const mostLine = 400;
/** Cells behind the first that hold figures, in every row but the heads. */
const numberRe = /^[-+(]?[\d,.]*\d[%)]?$/;

/** A row of a table that has been clipped as text. */
export interface AlignedRow extends Span {
	/** Offsets of the source at which a cell ends. */
	readonly gaps: readonly number[];
}

/**
 * Finds tables that have lost their markup: lines one after the other with the same number of tabs or wide gaps, and numbers in the columns. Offsets are
 * of the source.
 */
export function findAlignedRows(source: string): AlignedRow[] {
	if (!source.includes(tab) && !source.includes('  ') && !source.includes('\u3000\u3000')) return [];
	const found: AlignedRow[] = [];
	let block: AlignedRow[] = [];
	const close = (): void => {
		if (block.length >= fewestRows && block.slice(1).every((row) => hasNumbers(source, row))) found.push(...block);
		block = [];
	};
	for (let start = 0; start <= source.length; ) {
		const lineBreak = source.indexOf('\n', start);
		const end = lineBreak < 0 ? source.length : lineBreak;
		const gaps = end - start > mostLine ? [] : gapsIn(source, start, end);
		if (gaps.length < fewestGaps || (block[0] !== undefined && block[0].gaps.length !== gaps.length)) close();
		if (gaps.length >= fewestGaps) block.push({ start, end, gaps });
		start = end + 1;
	}
	close();
	return found;
}

function gapsIn(source: string, start: number, end: number): number[] {
	const line = source.slice(start, end).trimEnd();
	if (!line.includes(tab, 1) && !line.includes('  ', 1) && !line.includes('\u3000\u3000', 1)) return [];
	const indent = line.length - line.trimStart().length;
	return [...line.matchAll(gapRe)].map(({ index }) => index).filter((at) => at >= indent).map((at) => start + at);
}

function hasNumbers(source: string, { end, gaps }: AlignedRow): boolean {
	return gaps.some((gap, i) => numberRe.test(source.slice(gap, gaps[i + 1] ?? end).trim()));
}
