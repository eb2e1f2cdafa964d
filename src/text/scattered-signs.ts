/** Signs that pages scatter among their words against copying: 营收13◆■.35亿元★◆。 */
export const scatteredSigns = '■□◆◇★☆';

/** Runs of them, in global form. */
export const signsRe = /[■□◆◇★☆]{1,20}/g;
/** Stars may be a rating, squares a bar or boxes to tick: what is scattered mixes its kinds. */
const oneKindRe = /^(?:[★☆]+|[■□]+|[◆◇]+)$/;
const wordRe = /[\p{Script=Han}\p{N}.]/u;
/** Where so many mix their kinds, and so many of these stand within words or numbers, nobody set them one by one. */
const [fewestMixed, fewestWithin] = [3, 2];

/** Whether a run of signs mixes their kinds. */
export function isMixed(signs: string): boolean {
	return !oneKindRe.test(signs);
}

/** Whether the signs in a text are scattered among its words. One pass over the text. */
export function isScattered(text: string): boolean {
	let mixed = 0;
	let within = 0;
	for (const { 0: signs, index } of text.matchAll(signsRe)) {
		if (!isMixed(signs)) continue;
		mixed++;
		if (wordRe.test(text.charAt(index - 1)) && wordRe.test(text.charAt(index + signs.length))) within++;
		if (mixed >= fewestMixed && within >= fewestWithin) return true;
	}
	return false;
}
