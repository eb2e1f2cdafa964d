import type { CommonWords } from '../lexicon/lexicon';
import type { Span } from '../types';
import { isFunctionChar, isHan, isPlainWord } from './name-shape';

/** A stock code in brackets: (2330), (6244-tw), (0020.hk), (sz:300750). */
const codeRe = /^\( ?(?:(?:上市代码|股票代码|证券代码|股票代号|代码|代号|[a-z]{2,6})[:.]? ?)?(\d{4,6})(?:[-.] ?([a-z]{1,3}))? ?[,;)]/;
/** Years stand in brackets, too; among so many codes they are none. */
const fewestCodes = 3;
const yearRe = /^(?:19|20)\d\d$/;
/** What stands before a name in one breath: 股王, 大廠, 旗下 … */
const leadRe = /^.*(?:厂|商|股|业者|龙头|公司|企业|集团|旗下|携手|联手|收购|入股|投资|其中|包括|例如|包含|分别|名|像|如|昨|今|股王|股后|王|档|通路|个股|大户|品牌|巨头|独角兽|银行)(?=..)/;
/** What never belongs to the name behind it. */
const surelyLeadRe = /^.*(?:包括|包含|计有|其中|例如|譬如|以及|母公司|控股公司|控股股东|还有|分别为|分别是|依序为|前三名|旗下|收购|携手|[与及而由对或])(?=..)/;
/** 矽力-ky, 安力 - ky: the mark of a company registered abroad. */
const abroadRe = / ?- ?ky$/;
const mostAbroad = 5;
const mostCode = 24;
const mostRun = 16;
const mostBetweenMarks = 4;
/** Nothing but the name stands between 母公司 and the code. */
const ownerLeadRe = /(?:母公司|控股公司|控股股东)$/;
const longestOwner = 10;
/** So many characters before a code are a name, even where each two of them make a common word. */
const longestPlain = 6;
const longestName = 4;

/**
 * Finds names of which a stock code in brackets says that they are companies': 元晶(6443). `taken` marks the code units of known mentions; a
 * name that begins with one of them is that company's no more (新光|金(2888)).
 */
export function findCodedNames(text: string, taken: Uint8Array, words: CommonWords): Span[] {
	const found: Span[] = [];
	const doubtful: Span[] = [];
	let codes = 0;
	for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
		const end = text.charAt(at - 1) === ' ' ? at - 1 : at;
		const code = codeRe.exec(text.slice(at, at + mostCode));
		if (code === null) continue;
		const isYear = yearRe.test(code[1] ?? '') && code[2] === undefined;
		if (!isYear) codes++;
		if (taken[end - 1] === 1) continue;
		const start = nameStart(text, end, taken);
		const name = text.slice(start, end);
		if (name.length >= 2 && (name.length >= longestPlain || !isPlainWord(name, words))) (isYear ? doubtful : found).push({ start, end });
	}
	if (codes >= fewestCodes) found.push(...doubtful.filter(({ start, end }) => end - start <= longestName));
	return found;
}

function nameStart(text: string, end: number, taken: Uint8Array): number {
	const named = end - (abroadRe.exec(text.slice(Math.max(0, end - mostAbroad), end))?.[0].length ?? 0);
	let start = named;
	while (start > 0 && named - start < mostRun && taken[start - 1] === 0 && isHan(text.charCodeAt(start - 1))) start--;
	const lead = surelyLeadRe.exec(text.slice(start, named))?.[0].length ?? 0;
	start += lead;
	// Between two marks stands a name and nothing else, be it 健和興.
	if (named - start <= (ownerLeadRe.test(text.slice(start - 4, start)) ? longestOwner : mostBetweenMarks)) return start;
	const joined = lastFunctionChar(text, start, named);
	if (named - joined <= longestName) return joined;
	const called = leadRe.exec(text.slice(joined, named))?.[0].length ?? 0;
	const rest = named - joined - called;
	return called > 0 && rest >= 2 && rest <= longestName ? joined + called : end;
}

/** Where the run of characters begins that has no character in it that joins words. */
function lastFunctionChar(text: string, start: number, end: number): number {
	let at = end;
	while (at > start && !isFunctionChar(text.charAt(at - 1))) at--;
	return end - at >= 2 ? at : end;
}
