import type { Finding } from './repair-reading';

const signsRe = /[■□◆◇★☆]{1,20}/g;
/** What a sentence is made of. At the head of a line or behind a blank signs are the author's. */
const wordsRe = /[\p{L}\p{N}，。、；：！？“”「」『』（）《》,.%]/u;
/** Stars alone may be a rating, a square alone the end of an article; one kind of sign among others is neither. */
const ratingRe = /^(?:[★☆]+|[■□]|[◆◇])$/;
/** Where so many stand, nobody set them one by one. */
const fewestScattered = 3;

/** Signs that pages scatter among their words against copying: 营收13◆■.35亿元★◆。 */
export function findSigns(text: string): Finding[] {
	const found = [...text.matchAll(signsRe)].filter(({ index }) => wordsRe.test(text.charAt(index - 1))).map(({ 0: signs, index }) => ({ start: index, end: index + signs.length, text: '', isMixed: !ratingRe.test(signs) }));
	const certain = found.filter(({ isMixed }) => isMixed).length >= fewestScattered;
	return certain ? found.map(({ start, end, isMixed }) => ({ start, end, text: '', certain: isMixed || isInside(text, start, end) })) : [];
}

/** Whether signs part what belongs together. */
function isInside(text: string, start: number, end: number): boolean {
	return /[\p{Script=Han}\p{N}]/u.test(text.charAt(start - 1)) && /[\p{Script=Han}\p{N}，。、,.]/u.test(text.charAt(end));
}
