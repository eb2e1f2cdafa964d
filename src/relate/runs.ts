import type { PartialDate, Quantity, Span } from '../types';
import type { Draft } from './draft';
import type { Meaning } from './meaning';
import type { MetricName } from './metrics';
import type { Scene } from './scene';
import type { Alignment } from './series';

/** Periods that a list of figures was lined up with, and the sentence that tells them. */
export interface Series {
	readonly periods: readonly PartialDate[];
	readonly scene: Scene;
}

/** Figures listed one after the other, mostly one alone, while their links are being found. */
export interface Run {
	readonly quantities: readonly [Quantity, ...Quantity[]];
	/** From the start of the first to the end of the last. */
	readonly span: Span;
	/** That in which the first one stands. */
	readonly clause: Span;
	readonly meaning: Meaning;
	/** What is measured, or what grew where it is a rate of change. */
	readonly measured: MetricName | null;
	/** The figure before, where the meaning is carried on from it. */
	readonly from: Draft | null;
	/** Percentages and multiples. */
	readonly isRate: boolean;
	/** It compares two companies: A是B的9倍. */
	readonly isRatio: boolean;
	readonly aligned: Alignment;
	/** What was lined up last before it. */
	readonly series: Series | null;
	/** One figure before for each, of which these tell something more: what each was before it rose, or the level that grew. Null where there are none. */
	readonly levels: readonly Draft[] | null;
	/** Each is what the one of `levels` rose or fell to. */
	readonly isRise: boolean;
	/** The company is the one of the figure that the meaning is carried on from. */
	isCarried: boolean;
	readonly drafts: readonly Draft[];
}
