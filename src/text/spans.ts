import type { Span } from '../types';

/** Index of the first span that ends after `at`; spans are in order. */
export function firstAfter(spans: readonly Span[], at: number): number {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((spans[middle]?.end ?? 0) > at) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** Those of the spans, in order, that lie wholly inside `outer`. */
export function inside<T extends Span>(spans: readonly T[], outer: Span): T[] {
	const found: T[] = [];
	for (let i = firstAfter(spans, outer.start); i < spans.length; i++) {
		const span = spans[i];
		if (span === undefined || span.start >= outer.end) break;
		if (span.start >= outer.start && span.end <= outer.end) found.push(span);
	}
	return found;
}
