import type { Converters } from './converter';
import { countScripts, onlyHans, onlyHant } from './detect-script';
import type { Finding } from './repair-reading';

const clauseRe = /[^，。！？；、,!?;\n\t|\uFFFC]{1,2000}/g;
/** Japanese shares many characters with Simplified writing. */
const japaneseRe = /[\u3040-\u30ff]|株式|日経|経済/;
/** What is quoted or titled may be printed as it is elsewhere. */
const quotedRe = /[「『“"《〈][^」』”"》〉]{0,60}$/;
/** Of Big5, the frequent characters of Traditional writing: 云, 并 and 雇 are among them. Lead bytes from the first to the last, inclusive. */
const frequentInBig5 = { first: 0xa4, last: 0xc6 };
/** A text is clearly in a script that has as many characters of its own, and so many times those of the other. */
const fewestToTell = 8;
const timesAsMany = 8;
/** As many in a row are no slip: they are a name or a quotation in its own script. */
const fewestInRun = 3;
/** Old and regional forms of characters, each before the one that most Traditional text has. */
const oldForms: readonly (readonly [old: string, usual: string])[] = ['爲為', '麽麼', '衆眾', '啓啟', '説說', '羣群', '峯峰', '閲閱', '脱脫', '税稅', '内內', '緑綠', '鋭銳', '産產', '户戶', '温溫', '綫線'].map((pair) => [pair.charAt(0), pair.charAt(1)]);
/** A text that has an old form more often than this writes so. */
const mostSlips = 2;

/**
 * Characters that only the other script has, in a text that is clearly in one, and old forms among usual ones. What stands in a clause of the
 * other script stays. Those that could become several things, are quoted, or stand three in a row are not certain; nor are old forms.
 */
export function findStrays(text: string, converters: Converters, damaged: boolean): Finding[] {
	const { units } = converters.scripts;
	const { hans, hant } = countScripts(text, 0, text.length, units);
	if (Math.max(hans, hant) < Math.max(fewestToTell, Math.min(hans, hant) * timesAsMany)) return [];
	const script = hant > hans ? 'hant' : 'hans';
	const stray = script === 'hant' ? onlyHans : onlyHant;
	const alsoOwn = script === 'hant' ? frequentTraditional() : '';
	const isStray = (at: number): boolean => ((units[text.charCodeAt(at)] ?? 0) & stray) !== 0 && !alsoOwn.includes(text.charAt(at));
	const findings = script === 'hant' ? findOldForms(text, damaged) : [];
	if ((script === 'hant' ? hans : hant) === 0) return findings;
	const told = new Set(findings.map(({ start }) => start));
	const replacements = converters.convertNamed(text, script === 'hant' ? 's2tw' : 'tw2s').filter(({ start, end, text: meant }) => end === start + 1 && meant.length === 1 && isStray(start) && !told.has(start));
	let next = 0;
	for (const { 0: clause, index } of text.matchAll(clauseRe)) {
		const end = index + clause.length;
		while ((replacements[next]?.start ?? Infinity) < index) next++;
		const first = next;
		while ((replacements[next]?.start ?? Infinity) < end) next++;
		if (first === next || japaneseRe.test(clause)) continue;
		const count = countScripts(text, index, end, units);
		const [own, other] = script === 'hant' ? [count.hant, count.hans] : [count.hans, count.hant];
		if (other >= own) continue;
		for (const { start, text: meant, uncertain } of replacements.slice(first, next)) {
			const certain = !uncertain && runLength(start, isStray) < fewestInRun && !quotedRe.test(text.slice(Math.max(index, start - 60), start));
			findings.push({ start, end: start + 1, text: meant, certain });
		}
	}
	return findings.sort((a, b) => a.start - b.start);
}

function frequentTraditional(): string {
	const bytes: number[] = [];
	for (let lead = frequentInBig5.first; lead <= frequentInBig5.last; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) if (trail < 0x7f || trail > 0xa0) bytes.push(lead, trail);
	return new TextDecoder('big5').decode(Uint8Array.from(bytes));
}

function runLength(at: number, isStray: (at: number) => boolean): number {
	let [start, end] = [at, at + 1];
	while (at - start < fewestInRun && isStray(start - 1)) start--;
	while (end - at < fewestInRun && isStray(end)) end++;
	return end - start;
}

function findOldForms(text: string, damaged: boolean): Finding[] {
	return oldForms.flatMap(([old, usual]) => {
		const places: number[] = [];
		for (let at = text.indexOf(old); at >= 0; at = text.indexOf(old, at + 1)) places.push(at);
		if (places.length === 0) return [];
		const isSlip = text.split(usual).length - 1 > places.length || (damaged && places.length <= mostSlips);
		return isSlip ? places.map((start): Finding => ({ start, end: start + 1, text: usual, certain: false })) : [];
	});
}
