import type { Figure, Mention, Prose } from '../types';
import type { CompletedDate } from './complete-dates';

/** What the stages of finding events share of one note; all spans are those of the reading. */
export interface EventNote {
	readonly prose: Prose;
	readonly mentions: readonly Mention[];
	/** Those of the mentions that can take part in an event. */
	readonly actors: readonly Mention[];
	readonly dates: readonly CompletedDate[];
	readonly figures: readonly Figure[];
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
