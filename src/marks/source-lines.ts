import type { Span } from '../types';

/** Knows where the lines of a text begin. */
export class SourceLines {
	private readonly starts: number[] = [0];

	constructor(private readonly text: string) {
		for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
	}

	/** The stretch of two lines and what is between them; lines from 0, `last` included. */
	span(first: number, last: number): Span {
		return { start: this.starts[first] ?? this.text.length, end: this.starts[last + 1] ?? this.text.length };
	}
}
