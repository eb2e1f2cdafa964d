import type { CommonWords } from '../lexicon/lexicon';
import type { Span } from '../types';
import { isPlainWord } from './name-shape';

/** Of whom something is bought, sold or held, a share, and what it is a share of. */
const stakeRe = /(?:收购|收购了|入股|转让|受让|持有|出售|增持|减持|认购|取得|买下|获得|拿下|购买|控股|间接持有|所持|持有的|所持有的)([\u4e00-\u9fff]{2,6}?)(?:合计|共计|约|近|逾|超过|不超过|不少于|剩余|其余|全部)?\d{1,3}(?:\.\d{1,4})?%的?$/;
/** What begins so only points to a company. */
const nameRe = /^(?!该|其|公司|上述|标的|对方|前者|后者|目标|旗下|子|全资|控股|不|约|近|逾|超|合计|剩余|余下|全部|至少|最多|共)/;
const reach = 28;

/** Finds names of which a text says that a share is bought, sold or held: 收购澜谷微51%股权. */
export function findStakeNames(text: string, stakes: readonly Span[], taken: Uint8Array, words: CommonWords): Span[] {
	const found: Span[] = [];
	for (const { start: at } of stakes) {
		const from = Math.max(0, at - reach);
		const match = text.charAt(at - 1) === '%' || text.charAt(at - 1) === '的' ? stakeRe.exec(text.slice(from, at)) : null;
		const name = match?.[1];
		if (match === null || name === undefined || !nameRe.test(name) || isPlainWord(name, words)) continue;
		const start = from + match.index + match[0].indexOf(name);
		if (taken[start] === 0 && taken[start + name.length - 1] === 0) found.push({ start, end: start + name.length });
	}
	return found;
}
