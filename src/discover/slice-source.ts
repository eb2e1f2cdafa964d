/** A piece of a note's source, and where it starts there. */
export interface SourceSlice {
	readonly start: number;
	readonly text: string;
}

/** Code units that are read and segmented in less than a frame. */
const sliceLength = 1_500;

/**
 * Divides a note at line breaks into pieces that are quickly read; only a line that is longer than that is divided itself. Later pieces begin
 * with a line break, so that a rule at their top does not open front matter.
 */
export function* sliceSource(source: string): Generator<SourceSlice> {
	for (let start = 0; start < source.length; ) {
		const limit = start + sliceLength;
		const lineBreak = limit < source.length ? source.lastIndexOf('\n', limit) : source.length;
		const end = lineBreak > start ? lineBreak : limit;
		yield { start, text: source.slice(start, end) };
		start = end;
	}
}
