import type { Lexicon } from '../lexicon/lexicon';
import { fold, type FoldTable } from '../text/fold';
import type { Span } from '../types';

/** Words that only a change of vocabulary makes out of others: of 芯片, 字節跳動, 比特幣, 比特大陸, 面壁智能, 金山軟件. Folded. */
const swapped = ['晶元', '位元组跳动', '位元币', '位元大陆', '面壁智慧', '金山软体', '网路'];
/** What 百度, understood as another word, has become; an honest word unless it stands among companies. */
const amongCompanies: ReadonlySet<string> = new Set(['网路']);
const swappedRe = new RegExp(swapped.join('|'), 'g');
const joints = '、,和与及跟';
const longestName = 12;

/** Words that may have been swapped for others by a conversion of vocabulary, which nothing undoes: a reader must look. */
export function findSwaps(text: string, lexicon: Lexicon, table: FoldTable): Span[] {
	const reading = fold(text, table);
	const found: Span[] = [];
	for (const { 0: word, index: start } of reading.matchAll(swappedRe)) {
		const end = start + word.length;
		if (amongCompanies.has(word) && !endsInCompany(reading, start, lexicon) && !startsCompany(reading, end, lexicon)) continue;
		found.push({ start, end });
	}
	return found;
}

function endsInCompany(reading: string, at: number, lexicon: Lexicon): boolean {
	if (!joints.includes(reading[at - 1] ?? '\n')) return false;
	for (let start = Math.max(0, at - 1 - longestName); start < at - 2; start++)
		if (lexicon.trie.all(reading, start).some(({ end, value }) => end === at - 1 && lexicon.names[value]?.company !== null)) return true;
	return false;
}

/** The company must be all that stands there: 網路和騰訊 is about a network as often. */
function startsCompany(reading: string, at: number, lexicon: Lexicon): boolean {
	if (reading[at] !== '、') return false;
	return lexicon.trie.all(reading, at + 1).some(({ value }) => lexicon.names[value]?.company !== null);
}
