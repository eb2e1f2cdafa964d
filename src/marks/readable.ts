import { mapMarkdown } from '../text/markdown';

/** Units of text that a reader sees, without white space, and where each stands. */
export interface Readable {
	readonly text: string;
	/** One offset of the source for each code unit of `text`. */
	readonly offsets: readonly number[];
}

/**
 * Lists the code units of a stretch of Markdown that are read: no syntax, no code, no white space. `[from, to)` must begin at a line and
 * hold whole blocks; offsets are those of `source`.
 */
export function readableSource(source: string, from: number, to: number): Readable {
	const block = source.slice(from, to);
	const { masked, bars } = mapMarkdown(block, 0);
	const offsets: number[] = [];
	let text = '';
	let next = 0;
	for (let at = 0; at < block.length; at++) {
		const stretch = masked[next];
		if (stretch !== undefined && at >= stretch.start) {
			next++;
			// The key of an inline field is seen, though not converted.
			if (stretch.reason !== 'key') at = Math.max(at, stretch.end) - 1;
			else at--;
			continue;
		}
		const unit = block.charAt(at);
		if (isSpace(unit) || bars.has(at)) continue;
		text += unit;
		offsets.push(from + at);
	}
	return { text, offsets };
}

/** White space, which Markdown and HTML treat differently, and marks without width. */
export function isSpace(unit: string): boolean {
	return /^[\s\u200b-\u200d\u2060\ufeff]$/.test(unit);
}
