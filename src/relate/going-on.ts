import { Trie } from '../text/trie';

const numerals = [...'0123456789一二三四五六七八九十'];

/** Words that may stand between the start of a clause and a figure where the clause goes on about the figure before: …,同比增至5亿元. */
const words = [
	// How it changed; 增至 and its kind are closed by a word that tells where to.
	...crossed('收敛 改善 恶化 回升 好转 反弹 滑落 下滑 缩窄 增加 减少 降低 减 上修 下修 调高 调低 调升 调降 压缩 压低', '至 到 为'),
	...'最近 近期 一路 接著 直接 曾 增至 升至 降至 跌至 涨至 增长至 增长到 提升至 下降至 上升至 提高到 提高至 变为 变成 扩大至 扩大到 缩小至 收窄至 压到'.split(' '),
	...'收窄 扩大 缩小 缩减 飙升 攀升 暴增 骤降 回落 回升 首度 史上 站上 站稳 站稳在 跨过 迈过 冲上 冲破 跌破 失守 逼近 重返 突破 收在 来到 到了 一口气 一举'.split(' '),
	// What it is measured against, and who measured.
	...'胜过 优于 好于 高于 低于 逊于 不及 落后于 超出 超过 符合 较 比 相比 相较于 仍 仍然 预计 有望 未来'.split(' '),
	...crossed(['', ...'市场 分析师 外界 华尔街 法人 机构 此前'.split(' ')].join(' '), crossed(['', '普遍', '一致', '平均'].join(' '), '预期 预估 预测 共识').join(' ')),
	...'分析师 华尔街'.split(' '),
	// When and where.
	...crossed(numerals.flatMap((numeral) => [`连${numeral}`, `连${numeral}个`]).join(' '), '季 月 年'),
	...'上季 上季度 上一季 上一季度 前一季 前一季度 同期 去年同期 上年同期 上一年 前一年 去年 今年 随后 后来 其后 同比 环比 首次 已经'.split(' '),
	...'北美 欧洲 海外 国内 中国 全球 亚太 日本 美国 东南亚'.split(' '),
	// The figure itself, and how exact it is.
	...crossed('这一 这个 该', '数字 数据 比例'),
	...'其中 分别 为 达到 达 高达 超 逾 约 近 接近 不足 不到 是 至 到 从 由 在 年 的 了'.split(' '),
	// What joins, and how it is told.
	...'只剩 只剩下 剩 剩下 只 仅 只有 仅有 能 如果能 但 以 更 更是 而 却 则 也 又 并 且 并且 已 将 再 还 就 甚至 , : ( “'.split(' '),
];

const trie = new Trie(words.map((word, i) => [word, i] as const));

function crossed(first: string, second: string): string[] {
	return first.split(' ').flatMap((head) => second.split(' ').map((tail) => head + tail));
}

/**
 * Whether words of folded text do nothing but go on about the figure before; no words at all do. Every place where a word can end is looked at
 * once, as a pattern of repeated alternatives would try all the ways in which 并且并且并且 falls apart.
 */
export function goesOn(lead: string): boolean {
	const reached = new Set([0]);
	for (const at of reached) for (const { end } of trie.all(lead, at)) reached.add(end);
	return reached.has(lead.length);
}

/** Every word of the table, for the test that they are folded. */
export const goingOnWords: readonly string[] = words;
