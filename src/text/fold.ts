import hkVariants from 'opencc-js/dict/HKVariantsRev';
import tsCharacters from 'opencc-js/dict/TSCharacters';
import twVariants from 'opencc-js/dict/TWVariantsRev';

/** Maps a code unit to the one it is compared as. 65,536 entries. */
export type FoldTable = Uint16Array;

/** Full-width and typographic forms that OpenCC does not cover; pairs of code units. */
const punctuation = '「“」”『“』”〝“〞”‘\'’\'‧·・·•·−-–-‐-‑-～~〜~￥¥';

/**
 * Characters that Simplified text keeps apart and Traditional text does not, or the other way round, brought to one form.
 * 著 stays (著名, 顯著), so 着 joins it; 麼 stops at 么.
 */
const exceptions = '着著著著麼么麽么';

/** Where Unicode has letters of two cases, full-width ones included: asking all 65,536 units for their small letter takes most of a table's time. */
const cased = [[0, 0x2d00], [0xa640, 0xac00], [0xff21, 0xff3b]] as const;

/**
 * Builds the table: Traditional and variant characters become Simplified, full width becomes half width, Latin letters
 * become lower case, quotation marks become one kind. Pairs that would change the number of code units are left out, so folding
 * keeps length. Takes about 5 ms.
 */
export function buildFoldTable(): FoldTable {
	const table = new Uint16Array(65536);
	for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
	// Regional variants first, so that the Traditional to Simplified step sees the standard form (裏 → 裡 → 里).
	const regional = new Map([...pairsOf(twVariants), ...pairsOf(hkVariants)]);
	const simplified = new Map(pairsOf(tsCharacters));
	for (const from of new Set([...regional.keys(), ...simplified.keys()])) {
		const standard = regional.get(from) ?? from;
		const to = simplified.get(from) ?? simplified.get(standard) ?? standard;
		if (from.length === 1 && to.length === 1) table[from.charCodeAt(0)] = to.charCodeAt(0);
	}
	for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = unit - 0xfee0;
	for (const listed of [punctuation, exceptions])
		for (let i = 0; i < listed.length; i += 2) table[listed.charCodeAt(i)] = listed.charCodeAt(i + 1);
	for (const [from, to] of cased)
		for (let unit = from; unit < to; unit++) {
			const lower = String.fromCharCode(table[unit] ?? unit).toLowerCase();
			if (lower.length === 1) table[unit] = lower.charCodeAt(0);
		}
	return table;
}

/** Folds a word of a table or lexicon, as `readProse` folds a note. Same length as the input. */
export function fold(text: string, table: FoldTable): string {
	return mapUnits(text, table);
}

/** Gives a function that writes Traditional characters as Simplified ones, one by one, and leaves everything else as it is. */
export function createSimplifier(): (text: string) => string {
	const table = new Uint16Array(65536);
	// Pairs of single code units, `from to` with a bar between two of them; others are left out.
	for (let at = 0; at < tsCharacters.length; at = tsCharacters.indexOf('|', at) + 1 || tsCharacters.length)
		if (tsCharacters.charAt(at + 1) === ' ' && !(tsCharacters.charCodeAt(at + 3) >= 0xdc00)) table[tsCharacters.charCodeAt(at)] = tsCharacters.charCodeAt(at + 2);
	return (text) => mapUnits(text, table);
}

/** Replaces code units by those of a table, where it has one. Most words stay as they are, and are given back without a copy. */
function mapUnits(text: string, table: Uint16Array): string {
	let mapped = '';
	let copied = 0;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		const other = table[unit] ?? 0;
		if (other === 0 || other === unit) continue;
		mapped += text.slice(copied, i) + String.fromCharCode(other);
		copied = i + 1;
	}
	return copied === 0 ? text : mapped + text.slice(copied);
}

function pairsOf(dictionary: string): [string, string][] {
	return dictionary.split('|').map((entry) => {
		const [from = '', to = ''] = entry.split(' ');
		return [from, to];
	});
}
