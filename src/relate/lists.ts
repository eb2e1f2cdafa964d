import type { Quantity, Span } from '../types';
import type { Change } from './growth';
import type { Named } from './naming';

/** Figures listed one after the other, mostly one alone, and what the words around them say, whatever was told before. */
export interface List {
	readonly quantities: readonly [Quantity, ...Quantity[]];
	/** From the start of the first to the end of the last. */
	readonly span: Span;
	/** Index of the clause in which the first one stands. */
	readonly index: number;
	readonly clause: Span;
	/** Percentages and multiples. */
	readonly isRate: boolean;
	/** What the figure before in the sentence rose or fell to. */
	readonly isRise: boolean;
	/** It opens the sentence, and takes up the last figure of the one before. */
	readonly pointsBack: boolean;
	/** A rate of change. */
	readonly change: Change | null;
	/** It compares two companies: A是B的9倍. */
	readonly isRatio: boolean;
	/** What names it in its clause, where it is no rate of change and compares nothing. */
	readonly named: Named | null;
}
