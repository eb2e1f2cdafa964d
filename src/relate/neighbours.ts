import { wordsOf } from './event-types';

/** Words beside another one that make a different word of it: single characters in one string, as most are. */
export interface Neighbours {
	readonly single: string;
	readonly longer: readonly string[];
}

/** From a list of a table, words separated by spaces. */
export function neighbours(list: string | undefined): Neighbours {
	const words = wordsOf(list);
	return { single: words.filter((word) => word.length === 1).join(''), longer: words.filter((word) => word.length > 1) };
}

export function isEmpty({ single, longer }: Neighbours): boolean {
	return single === '' && longer.length === 0;
}

/** Whether one of the words begins at a place. */
export function oneBegins({ single, longer }: Neighbours, text: string, at: number): boolean {
	if (at < text.length && holdsUnit(single, text.charCodeAt(at))) return true;
	for (const word of longer) if (text.startsWith(word, at)) return true;
	return false;
}

/** Whether one of the words ends at a place. */
export function oneEnds({ single, longer }: Neighbours, text: string, at: number): boolean {
	if (at > 0 && holdsUnit(single, text.charCodeAt(at - 1))) return true;
	for (const word of longer) if (text.endsWith(word, at)) return true;
	return false;
}

/** These strings are short, and a string to look for in them would have to be made first. */
function holdsUnit(characters: string, unit: number): boolean {
	for (let i = 0; i < characters.length; i++) if (characters.charCodeAt(i) === unit) return true;
	return false;
}
