import { align } from './align';
import type { Mark } from './marks';
import type { Readable } from './readable';
import type { ShownText } from './shown-text';

/** A part of a mark: a stretch of one text node, as offsets of its data. */
export interface Piece {
	readonly mark: Mark;
	readonly start: number;
	readonly end: number;
	/** The mark's text begins, or ends, with this part. */
	readonly first: boolean;
	readonly last: boolean;
}

/** Pieces of each text node, by the node's index; outer ones before those that they contain. */
export type Placed = ReadonlyMap<number, readonly Piece[]>;

/** Text that agrees less than this share is another text. */
const leastAgreement = 0.6;

/** Finds where on screen the marks' text stands; null when the text on screen is not that of the source. Marks come by start. */
export function place(marks: readonly Mark[], source: Readable, shown: ShownText): Placed | null {
	const aligned = align(source.text, shown.text);
	let agreeing = 0;
	for (const index of aligned) if (index >= 0) agreeing++;
	if (agreeing < leastAgreement * shown.text.length) return null;

	const stretches: { mark: Mark; node: number; start: number; end: number }[][] = marks.map(() => []);
	/** Marks that can still cover what follows. */
	let open: number[] = [];
	let next = 0;
	for (const [at, index] of aligned.entries()) {
		const offset = index < 0 ? undefined : source.offsets[index];
		const node = shown.nodeOf[at];
		const from = shown.offsets[at];
		if (offset === undefined || node === undefined || from === undefined) continue;
		for (let mark = marks[next]; mark !== undefined && mark.start <= offset; mark = marks[next]) open.push(next++);
		open = open.filter((i) => (marks[i]?.end ?? 0) > offset);
		if (shown.nodes[node]?.inLink !== false) continue;
		for (const i of open) {
			const mark = marks[i];
			const last = stretches[i]?.at(-1);
			if (mark === undefined) continue;
			if (last?.node === node) last.end = from + 1;
			else stretches[i]?.push({ mark, node, start: from, end: from + 1 });
		}
	}

	const placed = new Map<number, Piece[]>();
	for (const parts of stretches)
		for (const [i, { mark, node, start, end }] of parts.entries()) {
			const piece: Piece = { mark, start, end, first: i === 0, last: i === parts.length - 1 };
			const pieces = placed.get(node);
			if (pieces === undefined) placed.set(node, [piece]);
			else pieces.push(piece);
		}
	return placed;
}
