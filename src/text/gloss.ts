/** Initials and finals of written pinyin, ü also as v; a gloss is one syllable. */
const syllableRe = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|van|uen|ai|ei|ao|ou|an|en|in|un|vn|er|ia|ie|iu|ua|uo|ue|ui|ve|a|o|e|i|u|v)r?$/;
const toneMarkRe = /[\u0300-\u036f]/;
const bracketRe = /^[(（]([a-z\u00e0-\u00fc\u0101-\u01dc]{1,7})[)）]/i;
/** Longest gloss with its brackets. */
const mostGloss = 9;

/**
 * Length in code units of the pinyin gloss that starts at an opening bracket, as in 當(dāng), or 0.
 * A syllable without tone mark counts as a gloss only where the caller says that the character before asks for one.
 */
export function glossLength(source: string, at: number, tonelessToo: boolean): number {
	if (!isLetter(source.charCodeAt(at + 1))) return 0;
	const match = bracketRe.exec(source.slice(at, at + mostGloss));
	const letters = match?.[1];
	if (match === null || letters === undefined) return 0;
	const decomposed = letters.toLowerCase().normalize('NFD');
	const plain = decomposed.replace(/u\u0308/g, 'v').replace(/[\u0300-\u036f]/g, '');
	if (!syllableRe.test(plain)) return 0;
	return toneMarkRe.test(decomposed) || tonelessToo ? match[0].length : 0;
}

/** Of pinyin: Latin, with or without a mark. Most brackets hold something else, and need no look at the rest. */
function isLetter(unit: number): boolean {
	return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xe0 && unit <= 0x1dc);
}
