import { glossLength } from '../text/gloss';
import { onlyHant } from './detect-script';
import { isHan, type Finding, type RepairTables } from './repair-reading';

const bracketRe = /[(（[［【〔]/g;
/** Brackets that some pages set instead of round ones, and the round ones. */
const squareRe = /[[［【〔\]］】〕]/g;
const toneRe = /[^a-z()（）]/i;
/** A single gloss may be the author's own: 單(shàn)縣. */
const fewestOfDamage = 2;
/** With its brackets; 圖(a) and 圖(e) are labels. */
const shortestToneless = 4;

/** Pinyin in brackets after Traditional characters, as in 當(dāng)前: some pages gloss every character that their font may lack. */
export function findGlosses(text: string, { fold, scripts }: RepairTables): Finding[] {
	const glosses: (Finding & { readonly toned: boolean })[] = [];
	const rounded = text.replace(squareRe, (bracket) => ('[［【〔'.includes(bracket) ? '(' : ')'));
	for (const { index } of text.matchAll(bracketRe)) {
		const before = text.charCodeAt(index - 1);
		const isTraditional = ((scripts.units[before] ?? 0) & onlyHant) !== 0 || (isHan(text[index - 1]) && fold[before] !== before) || text[index - 1] === '著';
		const length = isTraditional ? glossLength(rounded, index, true) : 0;
		if (length === 0) continue;
		const toned = toneRe.test(text.slice(index, index + length));
		if (toned || length >= shortestToneless) glosses.push({ start: index, end: index + length, text: '', certain: true, toned });
	}
	const isDamaged = glosses.filter(({ toned }) => toned).length >= fewestOfDamage;
	return glosses.filter(({ toned }) => toned || isDamaged).map(({ start, end, text: replacement }) => ({ start, end, text: replacement, certain: isDamaged }));
}
