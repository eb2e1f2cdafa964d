import type { PartialDate } from '../types';
import type { Draft } from './draft';
import type { List } from './lists';
import type { Meaning } from './meaning';
import type { MetricName } from './metrics';
import type { Scene } from './scene';
import type { Alignment } from './series';

/** Periods that a list of figures was lined up with, and the sentence that tells them. */
export interface Series {
	readonly periods: readonly PartialDate[];
	readonly scene: Scene;
}

/** A list of figures while their links are being found. */
export interface Run {
	readonly list: List;
	readonly meaning: Meaning;
	/** What is measured, or what grew where it is a rate of change. */
	readonly measured: MetricName | null;
	/** The figure before, where the meaning is carried on from it. */
	readonly from: Draft | null;
	readonly aligned: Alignment;
	/** What was lined up last before it. */
	readonly series: Series | null;
	/** One figure before for each, of which these tell something more: what each rose from, or the level that grew. Null where there are none. */
	readonly levels: readonly Draft[] | null;
	/** The company is the one of the figure that the meaning is carried on from. */
	isCarried: boolean;
	readonly drafts: readonly Draft[];
}
