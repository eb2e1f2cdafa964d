import type { Reading } from '../types';

/** A text that is in the form of a reading already; `readProse` gives the units of a note's with everything else. */
export function readingOf(text: string): Reading {
	const units = new Uint16Array(text.length);
	for (let at = 0; at < units.length; at++) units[at] = text.charCodeAt(at);
	return { text, units };
}
