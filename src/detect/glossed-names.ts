import { isCommonWord, type CommonWords } from '../lexicon/lexicon';
import type { CompanyId, Mention, Span } from '../types';
import { isClauseStart, mayBeginName } from './company-frames';
import { endsAsFirm } from './latin-names';
import { isFunctionChar, isHan, isPlace, isPlainWord } from './name-shape';
import { Suffixes } from './suffixes';

/** A name in Latin letters in brackets. */
const glossRe = /^\(([a-z][a-z0-9.&'-]{1,20}(?: [a-z0-9.&'-]{1,20}){0,4})[,)]/;
/** What only a firm has, behind the brackets: 澜谷云链(Langu)商务负责人. */
const firmAfterRe = /^的?(?:公司|集团|(?:联合)?创始人|创办人|ceo|首席执行官|董事长|总裁|执行长|发言人|官网|股价|市值|财报|旗下|[^,。;:()]{2,6}负责人|(?:已)?完成[^,。;]{0,12}融资)/;
const countries = new Suffixes<true>('德国 美国 法国 英国 日本 韩国 印度 越南 泰国 瑞士 瑞典 荷兰 丹麦 芬兰 挪威 加拿大 新加坡 以色列 俄罗斯 意大利 西班牙 澳洲 澳大利亚 比利时 奥地利 巴西 印尼 马来西亚 商'.split(' ').map((word) => [word, true] as const));
const shortest = 2;
const longest = 6;

/** A name with its gloss. */
export interface Glossed extends Span {
	/** Whose Latin name the gloss is, where that is listed. */
	readonly id: CompanyId | null;
}

/**
 * Finds Chinese names that brackets behind them give in Latin letters, where these are a known company's (甲士(Jiashi), with Jiashi listed) or of a
 * firm's form (甲球(Jia Holdings)), or where words beside them say that they are firms: 租车企业甲球(Jiaqiu). `listed` are sorted.
 */
export function findGlossedNames(text: string, listed: readonly Mention[], taken: Uint8Array, words: CommonWords): Glossed[] {
	const found: Glossed[] = [];
	const starts = new Map<number, Mention>();
	for (const mention of listed) if (text.charAt(mention.start - 1) === '(') starts.set(mention.start, mention);
	for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
		if (at === 0 || taken[at - 1] !== 0 || !isHan(text.charCodeAt(at - 1))) continue;
		const gloss = glossRe.exec(text.slice(at, at + 64));
		if (gloss?.[1] === undefined) continue;
		const known = starts.get(at + 1);
		const id = known?.kind === 'company' && known.end === at + 1 + gloss[1].length ? known.id : null;
		const start = nameStart(text, at, id !== null, taken, words);
		if (start === null) continue;
		const isFirm = id !== null || endsAsFirm(gloss[1]) || firmAfterRe.test(text.slice(at + gloss[0].length, at + gloss[0].length + 18)) || (gloss[0].endsWith(')') && mayBeginName(text, start) && !measureRe.test(text.slice(start, at)));
		if (isFirm) found.push({ start, end: at, id });
	}
	return found;
}

/** What a measure ends in: 公司净推荐值(NPS), 平台月活跃用户(MAU). */
const measureRe = /(?:[值额率量数比]|利润|收入|成本|用户|义务|指标|指数|模型|系统|协议|标准|技术|服务)$/;

/** Where the name before a bracket begins: behind what companies are called, a country, or at the beginning of a clause; for one that is known by its gloss also behind a word that joins others. */
function nameStart(text: string, end: number, isKnown: boolean, taken: Uint8Array, words: CommonWords): number | null {
	let from = end;
	while (from > 0 && end - from <= longest && isHan(text.charCodeAt(from - 1)) && taken[from - 1] === 0 && !isFunctionChar(text[from - 1])) from--;
	for (let start = end - shortest; start >= from; start--) {
		const isBounded = mayBeginName(text, start) || isClauseStart(text, start) || text.charAt(start - 1) === '”' || countries.before(text, start) !== null || (isKnown && isFunctionChar(text[start - 1]));
		if (!isBounded || end - start > longest) continue;
		const name = text.slice(start, end);
		return isPlainWord(name, words) || isPlace(name) || isCommonWord(words, name, 0) ? null : start;
	}
	return null;
}
