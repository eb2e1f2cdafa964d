import { isCommonWord, type CommonWords } from '../lexicon/lexicon';
import type { Span } from '../types';
import { isFunctionChar, isPlainWord } from './name-shape';

/** Papers that companies alone bring out. */
const paperRe = /^(?:业绩(?:快报|预告|预增|预亏|预减|公告|报告)|[年季财中]报|招股(?:说明)?书)/;
/** Who brings one out, behind the beginning of a clause or a day: 昨晚|澜普瑞|发布中期…. */
const publishesRe =
	/(?:[\n,。;:!?“(】\t ]|昨[晚日天]|今[晚日天早]|日前|近日|[晚早午]间|盘[后前]|\d[日号]|周[一二三四五六日])([\u4e00-\u9fff]{2,4})(?:也|亦|则|已|正式)?(?:于[^,。;:]{1,10}|[昨今][晚日天]|日前|近日|[晚早]间)?(?:发布|披露|公布|刊发|递交|提交|更新)了?(?:其|自己的)?[^,。;:的]{0,10}$/;
/** Whoever is no single firm: authorities, the press, and many. */
const notNameRe = /[企厂商业股司者会局部院所署行家群族方网报社团们]$|^(?:[晚早午]间|多|各|该|这|两|三|几|本|其|首|已|未|将|再|新|并|在|当|当时)|公司|集团|板块/;
const reach = 36;

/** Finds names of those who bring out results or a prospectus: 澜普瑞公布了三季报. */
export function findReportingNames(text: string, papers: readonly Span[], taken: Uint8Array, words: CommonWords): Span[] {
	const found: Span[] = [];
	for (const { start: at } of papers) {
		if (!paperRe.test(text.slice(at, at + 5))) continue;
		const from = Math.max(0, at - reach);
		const match = publishesRe.exec(`${from === 0 ? '\n' : ''}${text.slice(from, at)}`);
		const name = match?.[1];
		if (match === null || name === undefined || notNameRe.test(name) || isPlainWord(name, words) || isCommonWord(words, name, 0) || [...name].some(isFunctionChar)) continue;
		const start = from + match.index + match[0].indexOf(name) - (from === 0 ? 1 : 0);
		if (taken[start] === 0 && taken[start + name.length - 1] === 0) found.push({ start, end: start + name.length });
	}
	return found;
}
