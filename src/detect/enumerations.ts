import { isCommonWord, type CommonWords } from '../lexicon/lexicon';
import type { Span } from '../types';
import { isTermAbbreviation } from './latin-names';
import { isSuffix } from './name-cues';
import { isFunctionChar, isHan, isJargon, isListMark, isPlainWord } from './name-shape';
import { surnamesOnly } from './surnames';

/** A stock code or gloss behind a member of a list. */
const bracketRe = /^\([^()\n]{1,30}\)/;
/** What a list of companies is called at its end. */
const calledRe = /^等[^,。;、:\n]{0,12}?(?:公司|企业(?!家)|厂商|大厂|巨头|业者|车企|券商|同业|对手|玩家|厂|上市|个股|供应商|制造商|运营商|开发商|银行|机构|资本|基金|平台|主机厂|投行|经销商|代工厂|晶圆厂|电商|单位|独角兽|创企|客户|伙伴|股东)/;
const longestMember = 6;
const longestLatin = 16;
const mostBetween = 40;

/**
 * Finds members of lists that stand beside known companies: between two of them (宏碁、神通、台積電), or after one in a list that is called
 * one of companies (味全、黑松、泰山等大廠). `known` are sorted spans of the reading.
 */
export function findListed(text: string, known: readonly Span[], words: CommonWords): Span[] {
	const found: Span[] = [];
	known.forEach((mention, i) => {
		const start = afterBracket(text, mention.end);
		if (!isListMark(text[start])) return;
		const next = known[i + 1];
		const members = readMembers(text, start, next?.start ?? text.length);
		const end = members.at(-1)?.end ?? start;
		const reachesNext = next !== undefined && next.start - start < mostBetween && end + 1 === next.start && isListMark(text[end]);
		const isCalled = calledRe.test(text.slice(end, end + 20));
		// 甲、乙、丙的: two who are known speak for a third.
		const before = known[i - 1];
		const isThird = !reachesNext && !isCalled && members.length <= mostThird && before?.end === mention.start - 1 && isListMark(text[mention.start - 1]) && endRe.test(text.charAt(end) || '。') && members.every((member) => mayBeThird(text.slice(member.start, member.name), words));
		if (reachesNext || isCalled || isThird) found.push(...members.filter((member) => mayBeListed(text.slice(member.start, member.name), words)).map((member) => ({ start: member.start, end: member.name })));
	});
	return found;
}

const mostThird = 3;
/** Two characters may be any thing. */
const shortestThird = 3;
/** What stands behind a list. */
const endRe = /[,。;的等都均在也则]/;
const personRe = new RegExp(`^[${surnamesOnly}].{1,2}$`);

/** A name, and neither a word nor a person. */
function mayBeThird(name: string, words: CommonWords): boolean {
	return latinRe.test(name) || (name.length >= shortestThird && !isCommonWord(words, name, 0) && !isCommonWord(words, name, name.length - 2) && !isSuffix(name.slice(-2)) && !isJargon(name) && !personRe.test(name));
}

const latinRe = /[a-z]/;
const manyLettersRe = /[a-z].?[a-z].?[a-z]/;

/** A name, and in Latin letters neither a term nor an abbreviation. */
function mayBeListed(name: string, words: CommonWords): boolean {
	if (!latinRe.test(name)) return name.length <= longestMember && !isPlainWord(name, words);
	return manyLettersRe.test(name) && !isTermAbbreviation(name);
}

/** 甲、乙、丙四强: how many they are. */
const countRe = /[两二三四五六七八九十](?:强|家|巨头|大[\u4e00-\u9fff]{0,4})$/;

interface Member extends Span {
	/** Where its name ends, before a bracket. */
	readonly name: number;
}

/** Members from a list mark on, as long as they look like names of Han characters. */
function readMembers(text: string, from: number, limit: number): Member[] {
	const members: Member[] = [];
	for (let at = from; isListMark(text[at]); ) {
		const start = at + 1;
		let name = start;
		while (name < limit && name - start <= longestLatin && (isHan(text.charCodeAt(name)) || isLatin(text.charCodeAt(name))) && !isListMark(text[name]) && (!isFunctionChar(text[name]) || text.startsWith('国家', name - 1))) name++;
		name -= countRe.exec(text.slice(start, name))?.[0].length ?? 0;
		if (name - start < 2 || name - start > longestLatin) break;
		const end = afterBracket(text, name);
		members.push({ start, name, end });
		at = end;
	}
	return members;
}

/** A folded letter, a digit, or what joins them in a name. */
function isLatin(unit: number): boolean {
	return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || unit === 32 || unit === 38 || unit === 46;
}

function afterBracket(text: string, at: number): number {
	return text[at] === '(' ? at + (bracketRe.exec(text.slice(at, at + 32))?.[0].length ?? 0) : at;
}
