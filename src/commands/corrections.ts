import type { Conversion, Edit } from '../script/convert';

/** What a reader wants instead of uncertain characters of a note, by their offsets in its source. */
export type Corrections = ReadonlyMap<number, string>;

/** The edits of a conversion with the corrections in them. Where an edit does not tell what becomes of each character, none can be made. */
export function correctedEdits({ edits, uncertain }: Pick<Conversion, 'edits' | 'uncertain'>, corrections: Corrections): readonly Edit[] {
	if (corrections.size === 0) return edits;
	const wanted = uncertain.filter(({ start }) => corrections.has(start));
	let next = 0;
	return edits.map((edit) => {
		while ((wanted[next]?.end ?? Infinity) <= edit.start) next++;
		if (!isLetterByLetter(edit)) return edit;
		let { text } = edit;
		let last = next;
		while ((wanted[last]?.end ?? Infinity) <= edit.end) last++;
		// From the end, as offsets before a correction stay what they are.
		for (const { start, end } of wanted.slice(next, last).reverse()) text = text.slice(0, start - edit.start) + (corrections.get(start) ?? '') + text.slice(end - edit.start);
		return { ...edit, text };
	});
}

/** Whether each character of an edit becomes one. */
export function isLetterByLetter({ start, end, text }: Edit): boolean {
	return text.length === end - start;
}
