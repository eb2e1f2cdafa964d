import { isCommonWord, type CommonWords } from '../lexicon/lexicon';
import type { Span } from '../types';
import { isClauseStart } from './company-frames';
import type { Act } from './name-cues';
import { isFunctionChar, isHan, isPlainWord } from './name-shape';
import { Suffixes } from './suffixes';
import { surnamesOnly } from './surnames';

const shortest = 2;
const longest = 5;
/** A name shows itself more than once, or with the person who has the office; one of two characters, as most trades have, three times (光伏股价大跌). */
const leastActs = 2;
const leastOfShort = 3;
/** What opens a clause before its subject. */
const openers = new Suffixes<true>('不过 对此 昨日 今日 近日 日前 目前 此外 另外 其中 随后 同时 因此 反观 至于 例如 包括'.split(' ').map((word) => [word, true] as const));
/** Offices, parts, times, authorities, associations and many: none is one firm. */
const notFirmRe = /[部区会处局室院校府国省市县镇村界任前新兼及副总代理长员家者们商业群族股型版层级类款种次期季月年日周岁度率量额值价度方面上下中内外间来后时所社署团馆协党军厅店]$|^(?:[前现时新原该本各两三多几某每最今明去昨上下全单首独外内同其此有无另副总大小]|公司|集团|平均|合并|累计|海外|国内|国际|产品|业务|联合|共同)|公司|集团|企业|品牌|厂商|业者|法人|外资|投信|市场|概念|族群|指数|大盘|官方|政府|央行|白宫|欧盟|学者|专家|分析|机构|媒体|记者|网友/;
/** Surnames before one or two characters: 雷军表示, 张三股价 is nobody's. */
const personRe = new RegExp(`^(?:[${surnamesOnly}][\\u4e00-\\u9fff]{1,2}|欧阳.{1,2}|诸葛.{1,2})$`);
/** Who has the office: a name, and what he does. */
const holderRe = /^(?:兼[^,。;:]{2,6})?(?!表示|指出|透露|强调|认为|坦言|宣布|随后|昨日|今日|近日|日前)[\u4e00-\u9fff]{2,3}(?:表示|指出|称|说|透露|认为|坦言|强调|[,:(])/;
const longestHolder = 14;

/**
 * Finds names that open clauses before what only companies have (股价, 董事长…) and do, twice or with the one who has the office. `acts` are words
 * for that, in order.
 */
export function findActingNames(text: string, acts: readonly Act[], taken: Uint8Array, words: CommonWords): Span[] {
	const seen = new Map<string, Span & { acts: number; isFirm: boolean }>();
	for (const { start: end, end: after, ofFirm, isOffice } of acts) {
		if (taken[end - 1] !== 0) continue;
		const start = nameStart(text, end, ofFirm, taken, words);
		if (start === null) continue;
		const name = text.slice(start, end);
		const known = seen.get(name);
		const isSure = isOffice && holderRe.test(text.slice(after, after + longestHolder));
		const weight = isSure ? leastOfShort : 1;
		if (known !== undefined) {
			known.acts += weight;
			known.isFirm ||= ofFirm && (!isOffice || !personRe.test(name));
		} else seen.set(name, { start, end, acts: weight, isFirm: ofFirm && (!isOffice || !personRe.test(name)) });
	}
	return [...seen.values()].filter(({ start, end, acts: count, isFirm }) => isFirm && count >= (end - start > shortest ? leastActs : leastOfShort));
}

/**
 * Where the name begins that ends at an offset: at the beginning of a clause or, where what follows is only a firm's, behind a common word or one that
 * joins others. Null where none does.
 */
function nameStart(text: string, end: number, ofFirm: boolean, taken: Uint8Array, words: CommonWords): number | null {
	let from = end;
	while (from > 0 && end - from < longest && isHan(text.charCodeAt(from - 1)) && taken[from - 1] === 0 && !isFunctionChar(text[from - 1])) from--;
	for (let start = from; end - start >= shortest; start++) {
		const isBounded = isClauseStart(text, start) || openers.before(text, start) !== null || (ofFirm && (isCommonWord(words, text, start - 2) || isFunctionChar(text[start - 1])));
		if (isBounded && mayBeFirm(text.slice(start, end), words)) return start;
	}
	return null;
}

function mayBeFirm(name: string, words: CommonWords): boolean {
	return !isCommonWord(words, name, 0) && !isCommonWord(words, name, name.length - 2) && !isPlainWord(name, words) && !notFirmRe.test(name);
}
