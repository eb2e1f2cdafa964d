import { Trie } from '../text/trie';
import type { Mention, Span } from '../types';
import { isCalledCompany } from './company-frames';

/** Behind the name of a company these make the name of another one: 比亚迪|半导体 … */
const surely = '半导体 微电子 创投 战投 资本 证券 影业 物流 投控 金控 人寿 产险 产业基金 资本管理 投顾 投信'.split(' ');
/** … these where they end a clause, for then nothing is described: 蔚来|能源, but not 蔚来|能源|业务 … */
const atEnd = '能源 金融 健康 医药 制药 银行 保险 地产 置业 航空 传媒 文化 娱乐 重工 数科 石化 化学 电气 精密'.split(' ');
/** … and these, like those before them, where a company's words stand beside them. */
const perhaps = '新能源 科技 电子 基金 生物 电讯 通信 互娱 医疗 零售 商业 环球 国际 材料 光电 动力 工业 机器人 智能 智算 云 软件 投资'.split(' ');
/** What is made, sold and told of those trades, and is no part of a name. */
const describedRe = /^(?:业务|产业|行业|板块|部门|市场|产品|芯片|设备|领域|技术|供应|需求|方面|分部|事业|公司|概念|业绩|收入|营收|股|类|巨头|龙头|大厂|厂|企业|集团|资产|项目|系统|平台|服务|方案|团队|工厂|生产|制造|研发|解决|汽车|车|中心|学|人才|化|管理层|支出|开[支销]|运作|结构|金|充足|回报|密集|利得|公积|配置|操作|投入|额|性|交易|账户|代码|事务|成本|费用|体系|网络|链|园|配送)/;

const kinds = { surely: 0, atEnd: 1, perhaps: 2 } as const;
const suffixTrie = new Trie([
	...surely.map((suffix) => [suffix, kinds.surely] as const), ...atEnd.map((suffix) => [suffix, kinds.atEnd] as const), ...perhaps.map((suffix) => [suffix, kinds.perhaps] as const),
]);
const clauseEndRe = /^(?:[,。;:!?、)”\n]|$)/;

/** Finds names that begin with a known company's and are another company's: 比亚迪半导体, 三星证券. Sorted spans of the reading, like those given. */
export function findSubsidiaries(text: string, listed: readonly Mention[]): Span[] {
	const found: Span[] = [];
	for (const { start, end, kind } of listed) {
		if (kind === 'media' || kind === 'organisation') continue;
		const suffix = suffixTrie.longest(text, end);
		if (suffix === null || describedRe.test(text.slice(suffix.end, suffix.end + 3))) continue;
		const ends = suffix.value === kinds.atEnd && clauseEndRe.test(text.slice(suffix.end, suffix.end + 1));
		if (suffix.value === kinds.surely || ends || isCalledCompany(text, start, suffix.end)) found.push({ start, end: suffix.end });
	}
	return found;
}
