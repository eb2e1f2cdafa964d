import type { Lexicon } from '../lexicon/lexicon';
import { fold } from '../text/fold';
import { readingOf } from '../text/reading';
import type { Converters } from './converter';
import { countScripts } from './detect-script';
import { findSurnames } from './people';
import type { Replacement } from './pipeline';
import { isHan, type Finding, type RepairTables } from './repair-reading';

/**
 * Characters that share a Simplified form, so that a conversion without words takes the wrong one: 對于, 髮展, 復雜. Where both are in
 * use in the same word (佈局, 週期, 佔據), or the choice is a matter of region, they are left out; so are 只 出 几 台.
 */
const groups: readonly string[] = [
	'于於', '后後', '里裡裏', '采採', '么麼', '并並併', '制製', '征徵', '系係繫', '愿願', '范範', '准準', '云雲', '余餘', '松鬆', '干乾幹', '谷穀', '斗鬥',
	'丑醜', '划劃', '卷捲', '胡鬍', '仆僕', '佣傭', '面麵', '折摺', '發髮', '復複覆', '盡儘', '歷曆', '臟髒', '獲穫', '鐘鍾', '沖衝', '簽籤',
	'須鬚', '飢饑', '彌瀰', '郁鬱', '吁籲', '朴樸', '御禦', '夸誇', '板闆', '辟闢', '涌湧', '葯藥', '游遊', '伙夥', '杰傑', '丰豐', '据據', '致緻',
];
/** The other way round only: here a conversion without words takes the rare character, 特彆 and 閤作, and the frequent one is never damage. */
const overdoneGroups: readonly string[] = ['隻只', '齣出', '錶表', '傢家', '彆別', '閤合', '嚮向', '誌志', '註注', '糰團', '颱台', '麯曲', '薑姜', '韆千', '鼕冬', '鞦秋', '癥症', '濛蒙', '噹當', '衹只', '摺折', '髮發', '託托'];
/** Those of them that are wrong wherever no word asks for them. */
const rareRe = /[傢彆嚮閤糰韆鼕鞦麯濛]|瞭(?![望哨然亮])|纍(?=[計積加進])/g;
/** What stands before or after 併 in its words; elsewhere 并 is 並. */
const beforeMerge = '合兼吞歸';
const afterMerge = '購入吞網表';
/** Characters that Traditional text hardly uses by themselves: here no word has to say that they are wrong. */
const wrongAlone = '于后么愿并里';
/** What may follow 里 where it means inside; in names it is followed by others: 里昂, 里約. */
const afterInsideRe = /^[^\u3400-\u9fff]|^[的很已也都還就有沒是面邊說談經常會能可被把我你他她它這那不一最去來做看出找]/;
/** Words of place: here nothing needs to stand before 里. */
const insideWordRe = /^[面頭邊]/;
const numeralRe = /[0-9０-９一二三四五六七八九十百千萬兩半幾數公英華海]$/;
const afterAtRe = /^[0-9０-９一是此今本其該]/;
/** What a conversion makes of names that should have been left alone: 阿裡巴巴. */
const overdone: ReadonlyMap<string, string> = new Map(
	['裡里', '裏里', '後后', '於于', '幹干', '乾干', '範范', '餘余', '徵征', '係系'].map(([wrong = '', right = '']) => [wrong, right]),
);

const groupOf: ReadonlyMap<string, number> = new Map(groups.flatMap((group, index) => [...group].map((char): [string, number] => [char, index])));
const overdoneIn: ReadonlySet<string> = new Set(overdoneGroups);
const clauseRe = /[^，。！？；、,!?;\n\t|\uFFFC]{1,2000}/g;

export interface VariantOptions extends RepairTables {
	readonly converters: Converters;
	/** A text that shows signs of a bad conversion; in others nothing is certain. */
	readonly damaged: boolean;
}

/**
 * Characters of Traditional text for which a round trip, to Simplified and back with words, gives another one of the same group. What
 * stands in names stays, and so does what is in Simplified clauses.
 */
export function findVariants(text: string, { converters, damaged, scripts }: VariantOptions): Finding[] {
	const simplified = applyUnits(text, converters.convertNamed(text, 'tw2s'));
	const back = converters.confirmNamed(simplified, 's2tw');
	const inside = text.split('裏').length > text.split('裡').length ? '裏' : '裡';
	const findings: Finding[] = [];
	const clauses = traditionalClauses(text, scripts);
	let next = 0;
	for (const replacement of back) {
		const { start } = replacement;
		while ((clauses[next]?.end ?? Infinity) <= start) next++;
		const clause = clauses[next];
		if (clause === undefined) break;
		const printed = text.charAt(start);
		const meant = replacement.text === '裡' ? inside : replacement.text;
		if (clause.start > start || replacement.end !== start + 1 || printed === meant || !isDamage(printed, meant)) continue;
		if (meant === '併' && !isMerge(text, start)) continue;
		// In a sound text 裡 is meant, whatever word begins with it: 公司裡居首.
		if (meant === '里' && !damaged) continue;
		const inWord = replacement.word.end - replacement.word.start > 1;
		if (!inWord && !wrongAlone.includes(printed)) continue;
		const certain = damaged && (inWord ? !isEitherWord(text, start) : isWrongAlone(text, start, clause.start));
		findings.push({ start, end: start + 1, text: meant, certain });
	}
	const told = new Set(back.map(({ start }) => start));
	for (const { 0: printed, index } of text.matchAll(rareRe)) {
		// Only a word makes 了 of 瞭.
		const meant = printed !== '瞭' ? simplified.charAt(index) : simplified.charAt(index) === '瞭' ? '了' : printed;
		if (meant !== printed && !told.has(index) && clauses.some(({ start, end }) => start <= index && index < end)) findings.push({ start: index, end: index + 1, text: meant, certain: damaged });
	}
	for (const index of findSurnames(simplified)) {
		const meant = simplified.charAt(index);
		if (!told.has(index) && meant !== text.charAt(index) && isDamage(text.charAt(index), meant)) findings.push({ start: index, end: index + 1, text: meant, certain: damaged });
	}
	return findings.sort((a, b) => a.start - b.start);
}

function isDamage(printed: string, meant: string): boolean {
	const group = groupOf.get(printed);
	return (group !== undefined && group === groupOf.get(meant)) || overdoneIn.has(printed + meant);
}

function isMerge(text: string, at: number): boolean {
	const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
	return (before !== '' && beforeMerge.includes(before)) || (after !== '' && afterMerge.includes(after));
}

/** 不准 is both: may not, and not exact. */
function isEitherWord(text: string, at: number): boolean {
	return text[at] === '准' && text[at - 1] === '不';
}

function isWrongAlone(text: string, at: number, clauseStart: number): boolean {
	const before = text.slice(Math.max(clauseStart, at - 1), at);
	const after = text.slice(at + 1, at + 2);
	switch (text[at]) {
		case '里':
			return insideWordRe.test(after) || (isHan(before) && !numeralRe.test(before) && (after === '' || afterInsideRe.test(after)));
		case '于':
			return isHan(before) || afterAtRe.test(after);
		case '后':
			return before !== '';
		default:
			return true;
	}
}

/** With characters replaced one by one; what would change the length stays. */
function applyUnits(text: string, replacements: readonly Replacement[]): string {
	const parts: string[] = [];
	let at = 0;
	for (const { start, end, text: replacement } of replacements) {
		if (replacement.length !== end - start) continue;
		parts.push(text.slice(at, start), replacement);
		at = end;
	}
	parts.push(text.slice(at));
	return parts.join('');
}

interface Clause {
	readonly start: number;
	readonly end: number;
}

function traditionalClauses(text: string, { units }: RepairTables['scripts']): Clause[] {
	const whole = countScripts(text, 0, text.length, units);
	if (whole.hant <= whole.hans) return [];
	const clauses: Clause[] = [];
	for (const { 0: clause, index } of text.matchAll(clauseRe)) {
		const { hans, hant } = countScripts(text, index, index + clause.length, units);
		if (hans === 0 || hant > hans) clauses.push({ start: index, end: index + clause.length });
	}
	return clauses;
}

/** Characters in companies' names that a conversion should have left alone. */
export function findOverdoneNames(text: string, { trie, names }: Lexicon, { fold: table, scripts }: RepairTables): Finding[] {
	if (![...overdone.keys()].some((wrong) => text.includes(wrong))) return [];
	const findings: Finding[] = [];
	const reading = readingOf(fold(text, table));
	for (const { start, end, value } of trie.scan(reading)) {
		const name = names[value];
		if (name === undefined || name.company === null || name.weak) continue;
		const proper = [name.company.hant, name.surface].find((surface) => fold(surface, table) === reading.text.slice(start, end) && countScripts(surface, 0, surface.length, scripts.units).hans === 0);
		if (proper === undefined) continue;
		for (let at = start; at < end; at++) {
			const right = overdone.get(text[at] ?? '');
			if (right !== undefined && proper[at - start] === right) findings.push({ start: at, end: at + 1, text: right, certain: true });
		}
	}
	return findings;
}
