import type { Hedge } from '../types';
import { Suffixes } from './suffixes';
import { Trie } from '../text/trie';

/** How far the number meant may lie from the number told, as shares of the number told. */
export interface HedgeWidth {
	readonly below: number;
	readonly above: number;
}

/** One table of widths, for comparing what notes tell. */
export const hedgeWidths: Readonly<Record<Hedge, HedgeWidth>> = {
	exact: { below: 0, above: 0 },
	about: { below: 0.05, above: 0.05 },
	nearly: { below: 0.1, above: 0 },
	over: { below: 0, above: 0.25 },
	atleast: { below: 0, above: 0.25 },
	under: { below: 0.25, above: 0 },
	atmost: { below: 0.25, above: 0 },
};

const hedgesBefore: Readonly<Record<Exclude<Hedge, 'exact'>, string>> = {
	about: '约 大约 约莫 约略 大概 大致 大体 差不多 粗略 估约 概约 折合约 综合约 ~ ≈',
	nearly: '近 将近 接近 逼近 几近 几乎 临近 直逼 近乎',
	over: '超 超过 超出 超逾 逾 多于 高于 大于 突破 冲破 破 过 过了 已过 超越 越过 跨过 迈过 站上 > 不止 不只 远超 胜过',
	under: '不足 不到 不及 低于 少于 小于 未达 未满 未及 不满 未到 < 跌破 尚不足',
	atleast: '至少 最少 起码 不少于 不低于 不小于 最低 不下 不下于 少说 ≥',
	atmost: '至多 最多 顶多 不超过 不高于 不多于 不大于 不超 最高 未超过 ≤',
};

/** Characters before a hedge of one character that make it the end of another word: 最近, 合约, 经过, 通过. */
const otherWordBefore: ReadonlyMap<string, string> = mapOf({
	近: '最附靠亲新晚邻相',
	约: '合契签节预条制公履解续违缔邀特盟和婚租赴守失简纽誓立要',
	过了: '通经不路太难渡度走见去来做用看想超',
	过: '通经不路太难渡度走见去来做用看想',
	超: '中英高买卖',
	破: '打击攻爆识说',
});

const hedgesAfter: Readonly<Record<Exclude<Hedge, 'exact' | 'nearly'>, string>> = {
	about: '左右 上下 前后 许 级 级别 量级 水平 的水平 上下浮动 规模级',
	over: '+ 有余 开外 出头 多',
	under: '不到 不足 以下 之下 未满 未到',
	atleast: '以上 及以上 或以上 之上 起步 起',
	atmost: '以内 之内 封顶 为限 为上限',
};

/** What follows a hedge and shows that it is none: 上下游, 以下简称, 起诉. */
const otherWordAfter: ReadonlyMap<string, string> = mapOf({
	上下: '游班级文半',
	以下: '简几方内是为问称统',
	起: '来诉源家点初到草码步',
	级: '别联市数配',
	多: '家个种次样名位项元媒数年只款条层维边方于少点的么重轮',
	不到: '一二两三四五六七八九十1234567890',
	不足: '一二两三四五六七八九十1234567890之',
	许: '多可',
	水平: '线仪',
});

/** Words between a hedge and its number: 约为, 大约占据了, 超过了. */
const between = new Suffixes<true>(
	'为 是 有 达 达到 达成 到 了 占 占据 占据了 占到 占了 占比 合 合计 共 共计 计 至 在 可达 需 需要 花费 投入 相当于'.split(' ').map((word) => [word, true] as const),
);

const yardsticks = new Suffixes<true>('平均 平均水平 水平 同期 去年 上年 前年 预期 此前 之前 预测 目标 均值 上季度 上季 上月'.split(' ').map((word) => [word, true] as const));

const before = new Suffixes<Hedge>(entriesOf(hedgesBefore));
const afterWords = entriesOf(hedgesAfter);
const after = new Trie(afterWords.map(([word], i) => [word, i] as const));

/** Words of a hedge before a share or multiple of something: 约占全球市场的30%, 大约是去年的3倍. */
const mostBetween = 20;

/** What a share or multiple is of: its hedge may stand before that (约占全球市场的30%). `null` for any other quantity. */
export type Whole = 'share' | 'multiple' | null;

/** The hedge whose words stand before `start`, or before what the quantity is a share or multiple of. */
export function hedgeBefore(text: string, start: number, form: 'arabic' | 'han' | 'scale', whole: Whole): Hedge | null {
	let end = start;
	for (let step = 0; step < 3; step++) {
		const found = before.before(text, end);
		if (found !== null && isHedge(text, found, form, step)) return found.value;
		const link = between.before(text, end);
		if (link === null) break;
		end = link.start;
	}
	if (whole === null || text.charAt(start - 1) !== '的') return null;
	// 超过行业平均的6%: the share is that of the others, and exact.
	return whole === 'share' && yardsticks.before(text, start - 1) !== null ? null : hedgeInClause(text, start - 1);
}

/** Whether 多 at `at` belongs to the number before it (3倍多, 三年多), rather than to 多家, 多数 and the like. */
export function isMoreAt(text: string, at: number): boolean {
	const next = text.charAt(at + 1);
	return text.charAt(at) === '多' && (next === '' || !(otherWordAfter.get('多') ?? '').includes(next));
}

/** The hedge whose words stand at `end`, and where they end. */
export function hedgeAfter(text: string, end: number): { readonly hedge: Hedge; readonly end: number } | null {
	const found = after.longest(text, end);
	if (found === null) return null;
	const [word, hedge] = afterWords[found.value] ?? ['', 'exact'];
	const next = text.charAt(found.end);
	return next !== '' && (otherWordAfter.get(word) ?? '').includes(next) ? null : { hedge, end: found.end };
}

function isHedge(text: string, found: { start: number; word: string }, form: string, step: number): boolean {
	const previous = text.charAt(found.start - 1);
	if (previous !== '' && (otherWordBefore.get(found.word) ?? '').includes(previous)) return false;
	// 过 is a hedge in 过亿 and 过半 only, and one character stands next to its number, 约 excepted.
	if (found.word === '过') return form !== 'arabic' && step === 0;
	return step === 0 || found.word.length > 1 || found.word === '约';
}

function hedgeInClause(text: string, end: number): Hedge | null {
	for (let at = end; at > 0 && end - at < mostBetween; at--) {
		const char = text.charAt(at - 1);
		if (char === ',' || char === '。' || char === '\n' || char === ';' || char === '、' || char === ':') return null;
		const direct = before.before(text, at);
		if (direct !== null && direct.word.length > 1) return direct.value;
		if (between.before(text, at) === null) continue;
		const hedge = hedgeBefore(text, at, 'arabic', null);
		if (hedge !== null) return hedge;
	}
	return null;
}

function entriesOf(table: Readonly<Partial<Record<Hedge, string>>>): (readonly [string, Hedge])[] {
	const entries: (readonly [string, Hedge])[] = [];
	for (const [hedge, words] of Object.entries(table)) for (const word of words.split(' ')) if (isHedgeName(hedge)) entries.push([word, hedge]);
	return entries;
}

function mapOf(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
	return new Map(Object.entries(table));
}

function isHedgeName(name: string): name is Hedge {
	return name in hedgeWidths;
}

/** Every word of the tables, for the test that they are folded. */
export const hedgeWords: readonly string[] = [...entriesOf(hedgesBefore), ...afterWords].map(([word]) => word);
