import { isMixed, signsRe } from '../text/scattered-signs';
import type { Finding } from './repair-reading';

/** Signs in a text where they are scattered among its words. Those of one kind, which may be the author's, are only proposed. */
export function findSigns(text: string): Finding[] {
	const behindWords = [...text.matchAll(signsRe)].filter(({ index }) => index > 0 && !/\s/.test(text.charAt(index - 1)));
	return behindWords.map(({ 0: signs, index }) => ({ start: index, end: index + signs.length, text: '', certain: isMixed(signs) }));
}
