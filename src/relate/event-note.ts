import type { SpanIndex } from '../text/span-index';
import type { Figure, Mention, Prose } from '../types';
import type { CompletedDate } from './complete-dates';

/** What the stages of finding events share of one note; all spans are those of the reading. */
export interface EventNote {
	readonly prose: Prose;
	readonly mentions: SpanIndex<Mention>;
	/** Those of the mentions that can take part in an event. */
	readonly actors: SpanIndex<Mention>;
	readonly dates: SpanIndex<CompletedDate>;
	readonly figures: SpanIndex<Figure>;
	/** Whom the note is about; null for a note about several. */
	readonly protagonist: Mention | null;
	/** Whether the source holds `[[` at all. */
	readonly hasNoteLinks: boolean;
}

/** A word of the trigger table where it stands; `value` is its place in the table. */
export interface TriggerWord {
	readonly start: number;
	readonly end: number;
	readonly value: number;
}
