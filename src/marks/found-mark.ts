import type { Span } from '../types';
import type { Marked } from './marks';

/** A mark that somebody points at. */
export interface FoundMark {
	/** Path of the note that it stands in; `''` for a text without a file. */
	readonly path: string;
	readonly marked: Marked;
	/** Where its text stands now: in the note source, or in the document of the editor. */
	readonly span: Span;
	/** Its text, as it stands there. */
	readonly text: string;
	/** The elements that show it. */
	readonly parts: readonly HTMLElement[];
}
