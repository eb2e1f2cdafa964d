import type { Span } from '../types';

/**
 * Spans in order, of which none begins or ends before the one ahead of it, to be asked which of them lie where. Their places are kept apart, as plain numbers: reading them from the spans takes several times as
 * long, for mentions, dates and figures are objects of more shapes than the engine tells apart quickly.
 */
export class SpanIndex<T extends Span> {
	private readonly starts: number[] = [];
	private readonly ends: number[] = [];

	constructor(readonly spans: readonly T[]) {
		// One by one: arrays that `map` makes have holes, which every reading asks for.
		for (const { start, end } of spans) {
			this.starts.push(start);
			this.ends.push(end);
		}
	}

	/** Index of the first span that ends after `at`. */
	firstAfter(at: number): number {
		let low = 0;
		let high = this.ends.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.ends[middle] ?? 0) > at) high = middle;
			else low = middle + 1;
		}
		return low;
	}

	/** Those that lie wholly inside a stretch. */
	inside(outer: Span): T[] {
		const found: T[] = [];
		for (const i of this.indicesInside(outer)) {
			const span = this.spans[i];
			if (span !== undefined) found.push(span);
		}
		return found;
	}

	/** Indices of those that lie wholly inside a stretch. */
	indicesInside({ start, end }: Span): number[] {
		const found: number[] = [];
		for (let i = this.firstAfter(start); i < this.starts.length; i++) {
			const from = this.starts[i] ?? end;
			if (from >= end) break;
			if (from >= start && (this.ends[i] ?? 0) <= end) found.push(i);
		}
		return found;
	}
}
