import { UnitSet } from './unit-set';

/** What may end a sentence, or opens a quotation. */
const sentenceMarks = '。!?.“';
/** What ends a clause, and what opens and closes a title. */
export const clauseMarks = ',;。!?:\t|《》【】';
const marks = new UnitSet(sentenceMarks + clauseMarks);

/** Whether a folded unit may end or divide a sentence, or opens what does not let it: a title, a quotation. */
export function isMark(unit: number): boolean {
	return marks.has(unit);
}

/** Index of the first of some offsets, in order, that is not before `at`. */
export function firstFrom(offsets: readonly number[], at: number): number {
	let low = 0;
	let high = offsets.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((offsets[middle] ?? 0) < at) low = middle + 1;
		else high = middle;
	}
	return low;
}
