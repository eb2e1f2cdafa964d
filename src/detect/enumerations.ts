import type { CommonWords } from '../lexicon/lexicon';
import type { Span } from '../types';
import { isTermAbbreviation } from './latin-names';
import { isFunctionChar, isHan, isListMark, isPlainWord } from './name-shape';

/** A stock code or gloss behind a member of a list. */
const bracketRe = /^\([^()\n]{1,30}\)/;
/** What a list of companies is called at its end. */
const calledRe = /^等[^,。;、:\n]{0,8}?(?:公司|企业(?!家)|厂商|大厂|巨头|业者|车企|券商|同业|对手|玩家|厂|上市|个股|供应商|制造商|运营商|开发商|银行|机构投资|投资机构|资本)/;
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
		if (reachesNext || isCalled) found.push(...members.filter((member) => mayBeListed(text.slice(member.start, member.name), reachesNext, words)).map((member) => ({ start: member.start, end: member.name })));
	});
	return found;
}

const latinRe = /[a-z]/;
const manyLettersRe = /[a-z].?[a-z].?[a-z]/;

/** Between two companies stands a name in Latin letters, too; elsewhere it may be a term. */
function mayBeListed(name: string, reachesNext: boolean, words: CommonWords): boolean {
	if (!latinRe.test(name)) return name.length <= longestMember && !isPlainWord(name, words);
	return reachesNext && manyLettersRe.test(name) && !isTermAbbreviation(name);
}

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
		while (name < limit && name - start <= longestLatin && (isHan(text.charCodeAt(name)) || isLatin(text.charCodeAt(name))) && !isListMark(text[name]) && !isFunctionChar(text[name])) name++;
		if (name - start < 2 || name - start > (isLatin(text.charCodeAt(start)) ? longestLatin : longestMember)) break;
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
