import { isHan, type Finding } from './repair-reading';

/** Characters without width: zero-width spaces and joiners, word joiners, soft hyphens, byte order marks. */
const hiddenRe = /[\u200b-\u200d\u2060\u00ad\ufeff]{1,20}/g;

/** Characters nobody sees beside Chinese writing: pages put them into words, where nothing finds the words any more. Emoji need theirs. */
export function findHidden(text: string): Finding[] {
	const findings: Finding[] = [];
	for (const { 0: hidden, index: start } of text.matchAll(hiddenRe)) {
		const end = start + hidden.length;
		if (start > 0 && (isHan(text[start - 1]) || isHan(text[end]))) findings.push({ start, end, text: '', certain: true });
	}
	return findings;
}
