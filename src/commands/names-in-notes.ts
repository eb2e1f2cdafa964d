import type { CompanyNote } from '../index/vault-index';
import { isCommonWord, surfacesOf, type CommonWords } from '../lexicon/lexicon';
import { unlistedId } from '../lexicon/unlisted-id';
import { fold, type FoldTable } from '../text/fold';
import type { Company, CompanyId } from '../types';

/** What a text calls a company by that no other text means by it (以下简称“发行人”), and is no common word of two characters. Folded. */
const roleRe = /^(?:[本该我贵](?:公司|集团|企业|行)|(?:标的|目标|上市|拟上市|项目|合资|合营|控股|参股|母|子|总|联合)(?:公司|集团|企业)|(?:发行|申请|转让|受让|出让|收购|投资|承租|出租|债务|债权|担保|控制|交易|合作)[人方]|[甲乙丙丁买卖]方|被?申请人|被?告|原告)$/;

/**
 * The names by which notes call a company, as far as they can go into a note about it: `printed`, which its reader met or chose, and those that no list
 * has, such as the short form that a note introduces (…有限公司（下稱…）). The name that its id is made of comes first.
 */
export function namesInNotes(id: CompanyId, printed: string, company: Company | null, notes: readonly CompanyNote[], table: FoldTable, words: CommonWords): string[] {
	const known = new Set(company === null ? [] : surfacesOf(company).map((name) => fold(name, table)));
	const called = notes.flatMap(({ mentions }) => mentions.map(({ name }) => tidy(name))).filter((name) => !known.has(fold(name, table)));
	// What somebody has chosen goes in, whatever it is.
	const names = [...new Set([tidy(printed), ...called.filter((name) => isName(fold(name, table), words))])];
	const isFull = (name: string): number => (unlistedId(fold(name, table)) === id ? 1 : 0);
	return names.sort((a, b) => isFull(b) - isFull(a));
}

function isName(folded: string, words: CommonWords): boolean {
	return folded.length > 1 && !roleRe.test(folded) && (folded.length > 2 || !isCommonWord(words, folded, 0));
}

function tidy(name: string): string {
	return name.replace(/\s+/g, ' ').trim();
}
