import { apply } from './apply';
import type { Config } from './configs';
import { convertText, type Conversion, type ConvertOptions, type Edit } from './convert';

/**
 * Converts a note by several configurations with the same target, each for what is in its script: `t2tw` for Traditional paragraphs and
 * `s2tw` for a Simplified one among them. Where two would change the same characters, the first wins. Where
 * a clause has both scripts each is careful, and a second conversion may find more.
 */
export function convertMixed(source: string, configs: readonly Config[], options: ConvertOptions): Conversion {
	const [first, ...others] = configs.map((config) => convertText(source, config, options));
	if (first === undefined) return { text: source, edits: [], changed: 0, uncertain: [], headings: [] };
	return others.reduce((done, other) => (other.edits.length === 0 ? done : together(source, done, other)), first);
}

function together(source: string, first: Conversion, second: Conversion): Conversion {
	const added = second.edits.filter(isFree(first.edits));
	if (added.length === 0) return first;
	const edits = [...first.edits, ...added].sort((a, b) => a.start - b.start || a.end - b.end);
	const refused = second.edits.filter((edit) => !added.includes(edit));
	return {
		headings: first.headings,
		text: apply(source, edits),
		edits,
		changed: first.changed + second.changed - refused.reduce((sum, { start, end }) => sum + [...source.slice(start, end)].length, 0),
		uncertain: [...first.uncertain, ...second.uncertain.filter(({ start }) => !refused.some((edit) => edit.start <= start && start < edit.end))].sort((a, b) => a.start - b.start),
	};
}

/** Whether edits, asked for in order, leave these as they are; of two aliases for one link the first counts. */
function isFree(taken: readonly Edit[]): (edit: Edit) => boolean {
	let next = 0;
	return ({ start, end }) => {
		for (let other = taken[next]; other !== undefined && other.end <= start && other.start < start; other = taken[next]) next++;
		const other = taken[next];
		return other === undefined || (other.start >= end && other.start > start);
	};
}
