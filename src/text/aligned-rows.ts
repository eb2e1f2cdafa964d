import type { Span } from '../types';

/** What every gap between cells holds. */
const gapMarks = ['\t', '  ', '\u3000\u3000'];
/** Cells of a row that has been clipped as text: set apart by tabs, or by at least two blanks. */
const gapRe = /\t+| {2,}|\u3000{2,}/g;
/** A row with fewer gaps is a heading with an indent, or two columns of prose. */
const fewestGaps = 2;
const fewestRows = 2;
const mostLine = 400;
/** Cells behind the first that hold figures, in every row but the heads. */
const numberRe = /^[-+(]?[\d,.]*\d[%)]?$/;

const none: readonly number[] = [];

/** Finds a string further and further on in a text, and every place of it once. */
class Finder {
	private next = -1;

	constructor(
		private readonly text: string,
		private readonly word: string,
	) {}

	/** Where it stands first at an offset or behind; Infinity where it does not. Offsets must not fall. */
	from(offset: number): number {
		if (this.next < offset) {
			const at = this.text.indexOf(this.word, offset);
			this.next = at < 0 ? Infinity : at;
		}
		return this.next;
	}
}

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
	const marks = gapMarks.map((mark) => new Finder(source, mark));
	const nextMark = (from: number): number => Math.min(...marks.map((mark) => mark.from(from)));
	const found: AlignedRow[] = [];
	let block: AlignedRow[] = [];
	const close = (): void => {
		if (block.length >= fewestRows && block.slice(1).every((row) => hasNumbers(source, row))) found.push(...block);
		block = [];
	};
	let lastEnd = -1;
	// From one line with a gap to the next: most notes have none.
	for (let mark = nextMark(0); mark < source.length; mark = nextMark(lastEnd)) {
		const start = source.lastIndexOf('\n', mark) + 1;
		const lineBreak = source.indexOf('\n', mark);
		const end = lineBreak < 0 ? source.length : lineBreak;
		const gaps = end - start > mostLine ? none : gapsIn(source, start, end);
		if (start !== lastEnd + 1 || gaps.length < fewestGaps || block[0]?.gaps.length !== gaps.length) close();
		if (gaps.length >= fewestGaps) block.push({ start, end, gaps });
		lastEnd = end;
	}
	close();
	return found;
}

function gapsIn(source: string, start: number, end: number): number[] {
	const line = source.slice(start, end).trimEnd();
	const indent = line.length - line.trimStart().length;
	return [...line.matchAll(gapRe)].map(({ index }) => index).filter((at) => at >= indent).map((at) => start + at);
}

function hasNumbers(source: string, { end, gaps }: AlignedRow): boolean {
	return gaps.some((gap, i) => numberRe.test(source.slice(gap, gaps[i + 1] ?? end).trim()));
}
