import type { CommonWords } from '../lexicon/lexicon';
import type { Span } from '../types';
import { isPlainWord } from './name-shape';

/** What is called so, or was founded so, and is in quotation marks. */
const namedRe = /(?:名为|名叫|创办的|创立的|成立的)$/;
/** A company by what is before the quotation marks, if something that companies do is behind them: idioms stand in quotation marks, too. */
const calledRe = /(?:公司|企业|厂商|初创|独角兽|创企|服务商|制造商|供应商|开发商|运营商)$/;
const actsRe = /^(?:\([^()\n]{1,30}\))?(?:宣布|完成|获|已|成立|发布|推出|创始|联合创始|创办人|ceo|的?创始人|上市|递)/;
/** A company by what investors do. */
const fundedRe = /^(?:\([^()\n]{1,30}\))?(?:[^,。;\n]{0,6})(?:已?获得?|完成)[^,。;\n]{0,24}(?:融资|投资)/;
/** What is bought is a firm, unless its maker is told behind it. */
const boughtRe = /(?:收购|入股|并购|买下)了?[^,。;:“”\n]{0,8}$/;
const nameRe = /^“([\u4e00-\u9fff]{2,8}|[a-z][a-z0-9.&-]{2,15})”/;
const longestLookAhead = 80;

/** Finds names in quotation marks that the text calls companies: 激光雷达公司“澜谷光电”宣布…, “拾叶”获千万元天使投资. */
export function findQuotedNames(text: string, taken: Uint8Array, words: CommonWords): Span[] {
	const found: Span[] = [];
	for (let at = text.indexOf('“'); at >= 0; at = text.indexOf('“', at + 1)) {
		const name = nameRe.exec(text.slice(at, at + 18))?.[1];
		if (name === undefined || taken[at + 1] !== 0) continue;
		const start = at + 1;
		const end = start + name.length;
		const before = text.slice(Math.max(0, at - 4), at);
		const after = text.slice(end + 1, end + longestLookAhead);
		const isCalled = namedRe.test(before) || (calledRe.test(before) && actsRe.test(after)) || fundedRe.test(after) || (!after.startsWith('的') && boughtRe.test(text.slice(Math.max(0, at - 13), at)));
		if (isCalled && !isPlainWord(name, words)) found.push({ start, end });
	}
	return found;
}
