import { Suffixes } from '../detect/suffixes';
import { suffixes } from '../detect/name-cues';
import { isCommonWord, type CommonWords } from '../lexicon/lexicon';
import type { Span } from '../types';
import { isFrameWord } from './frames';
import type { Segment } from './segmenter';

/**
 * What a name is made of: `coined` of characters that are left over between words (月之暗面), `rare` of words that are not common ones,
 * `plain` of longer words of the dictionary alone.
 */
export type NameMake = 'coined' | 'rare' | 'plain';

/** A stretch of a sentence that may be a name: a span of the reading. */
export interface NameRun extends Span {
	readonly make: NameMake;
}

const longestRun = 8;
const suffixWords = new Set(suffixes);
const suffixEnds = new Suffixes(suffixes.map((suffix) => [suffix, null]));
/** Single characters that are words of their own and stand beside names. */
const functionChars = new Set('的和与及或等是在为对向由被将把从以如了著给让跟同比而且但若因并也都就还又即其该这那各某每本家名个据称到所有不没未已曾则会能可要想令使用于至我你他她它们前原后时上中下内外里间至近约超达仅只再更最很才却正因为第年月日号点万亿元多余几两一二三四五六七八九十'.split(''));
const makes: readonly NameMake[] = ['coined', 'rare', 'plain'];
/** Words that stand beside names, and words of the trade that only Taiwan and Hong Kong use; the dictionary of common words lacks both. */
const ordinaryWords = new Set([
	'初创', '新创', '国产', '头部', '跨国', '科创板', '创业板', '主板', '北交所', '港交所', '上交所', '深交所', '新三板', '网路', '软体', '硬体', '资讯', '晶片', '影片', '程式', '资料', '品质', '讯息', '伺服', '伺服器', '记忆体', '行动', '数位', '萤幕', '滑鼠', '光碟', '专案', '财报', '法说', '法人', '外资', '台股', '美股', '港股', '陆股', '权值', '毛利', '获利', '业者', '大厂', '通路', '门市', '客群', '机壳', '制程', '良率', '封测', '晶圆', '面板', '主机板', '笔电', '电动车', '自驾', '车用', '人工智慧', '研究所', '交易所', '委员会',
	'包括', '以及', '例如', '比如', '其中', '此外', '同时', '目前', '今年', '去年', '今天', '昨日', '近日', '日前', '随后', '此前', '此次', '对于', '关于', '由于', '如果', '虽然', '因此', '所以', '但是', '不过', '而且', '或者', '还有', '就是', '这家', '那家', '一家', '几家', '多家', '两家', '各家']);

interface Word extends Span {
	readonly kind: 'name' | 'suffix' | 'word' | 'boundary';
	readonly make: NameMake;
}

/**
 * The stretches of a part of the reading that may be names. Words are the segmenter's; it need not know names, for a name is told by what it
 * is made of: characters that are left over, and words that are not common ones, up to eight characters, with a trade word at their end.
 */
export function findNameRuns(text: string, { start, end }: Span, segment: Segment, common: CommonWords): NameRun[] {
	const words = readWords(start, segment(text.slice(start, end)), common);
	const runs: NameRun[] = [];
	for (let i = 0; i < words.length; i++) {
		if (words[i]?.kind !== 'name') continue;
		const first = i;
		while (words[i + 1]?.kind === 'name') i++;
		let last = i;
		while (words[last + 1]?.kind === 'suffix' && last - i < 2) last++;
		const stem = words.slice(first, i + 1);
		const run = { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
		if ((words[i]?.end ?? 0) - run.start < 2 || run.end - run.start > longestRun) continue;
		// Segmenters divide words that they lack: 赴|港.
		if (isOrdinary(text.slice(run.start, run.end), common)) continue;
		runs.push({ ...run, make: strangest(stem) });
	}
	return runs;
}

/** A folded name without the trade word (科技, 集团) at its end; the name itself where that would leave too little. */
export function stemOf(name: string): string {
	const suffix = suffixEnds.before(name, name.length);
	return suffix === null || suffix.start < 2 ? name : name.slice(0, suffix.start);
}

function strangest(words: readonly Word[]): NameMake {
	return makes.find((make) => words.some((word) => word.make === make)) ?? 'plain';
}

function readWords(start: number, segments: readonly string[], common: CommonWords): Word[] {
	let at = start;
	return segments.map((segment): Word => {
		const span = { start: at, end: at + segment.length };
		at = span.end;
		return { ...span, ...classify(segment, common) };
	});
}

const hanRe = /^[\u4e00-\u9fff]+$/;

function classify(segment: string, common: CommonWords): Pick<Word, 'kind' | 'make'> {
	if (!hanRe.test(segment)) return { kind: 'boundary', make: 'plain' };
	if (suffixWords.has(segment)) return { kind: 'suffix', make: 'plain' };
	if (isOrdinary(segment, common)) return { kind: 'word', make: 'plain' };
	return { kind: 'name', make: segment.length === 1 ? 'coined' : segment.length === 2 ? 'rare' : 'plain' };
}

function isOrdinary(segment: string, common: CommonWords): boolean {
	if ([...segment].every((char) => functionChars.has(char)) || ordinaryWords.has(segment) || isFrameWord(segment)) return true;
	return segment.length === 2 && isCommonWord(common, segment, 0);
}
