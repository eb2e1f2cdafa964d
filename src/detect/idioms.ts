import { Trie } from '../text/trie';

/** Set phrases with a number in them that tell no quantity. Folded. */
export const idioms: readonly string[] = (
	'三位一体 五花八门 三番五次 四面八方 三心二意 百里挑一 千方百计 九牛一毛 七嘴八舌 百分百 一成不变 三六九等 百家争鸣 百花齐放 万无一失 千篇一律 一分为二 ' +
	'百万富翁 千万富翁 亿万富翁 千家万户 千军万马 千人千面 万家灯火 四个现代化 一分耕耘 百年老店 十万火急 八百里加急 三百六十行 三十六计 三头六臂 一石二鸟 ' +
	'千丝万缕 千变万化 成千上万 成百上千 万人空巷 百尺竿头 五湖四海 三三两两 七上八下 乱七八糟 十全十美 十有八九 十之八九 百年一遇 千载难逢 千锤百炼 ' +
	'三人行 四人帮 二人转 两点一线 百家号 三十而立 四两拨千斤 一块一毛 半斤八两 一五一十 千寻位置 千金药业 百家乐 万家乐 千百惠'
).split(' ');

const trie = new Trie(idioms.map((word, i) => [word, i] as const));

/** End of the set phrase that starts at `at`, or null. */
export function idiomEnd(text: string, at: number): number | null {
	return trie.longest(text, at)?.end ?? null;
}
