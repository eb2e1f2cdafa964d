/** Vowels as glosses write them: with a tone mark, or with what is taken for one (ă for ǎ). A v is ü. */
const vowels = new Map([['a', 'aàáâãäåāăǎ'], ['e', 'eèéêëēĕėěę'], ['i', 'iìíîïĩīĭǐ'], ['o', 'oòóôõöōŏǒ'], ['u', 'uùúûũūŭůǔ'], ['v', 'vüǖǘǚǜ']]);
/** Initials and finals of written pinyin. */
const initials = 'zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]';
const finals = 'iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|van|uen|ai|ei|ao|ou|an|en|in|un|vn|er|ia|ie|iu|ua|uo|ue|ui|ve|a|o|e|i|u|v';
/** A gloss is one syllable in brackets. */
const glossRe = new RegExp(`^[(（](?:${initials})?(?:${finals.replace(/[aeiouv]/g, (vowel) => `[${vowels.get(vowel) ?? vowel}]`)})r?[)）]`, 'i');
const tonelessRe = /^.[a-z]+.$/i;
/** Longest gloss with its brackets. */
const mostGloss = 9;

/**
 * Length in code units of the pinyin gloss that starts at an opening bracket, as in 當(dāng), or 0.
 * A syllable without tone mark counts as a gloss only where the caller says that the character before asks for one.
 */
export function glossLength(source: string, at: number, tonelessToo: boolean): number {
	if (!isLetter(source.charCodeAt(at + 1))) return 0;
	const gloss = glossRe.exec(source.slice(at, at + mostGloss))?.[0] ?? '';
	return tonelessToo || !tonelessRe.test(gloss) ? gloss.length : 0;
}

/** Of pinyin: Latin, with or without a mark. Most brackets hold something else, and need no look at the rest. */
function isLetter(unit: number): boolean {
	return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xe0 && unit <= 0x1dc);
}
