import { Trie } from '../text/trie';
import type { Prose, Quantity } from '../types';
import type { Draft } from './draft';
import type { MetricName } from './metrics';
import { firstWithin, type Scene } from './scene';

const hongKongRe = /港股|港交所|联交所|香港联合交易所/;
const listedMetrics: ReadonlySet<MetricName> = new Set<MetricName>(['share_price', 'market_cap', 'peak_market_cap', 'offer_price', 'target_price']);

const resultRe = /(?:收入|收益|溢利|营业额|纯利|净利|盈利|利润|亏损|毛利|ebitda)[^,。;]{0,8}$/;

/** Words that only the press of one place uses, folded; a note in which they outnumber the others' speaks of that place's money. */
const placeWords = {
	TWD: '报导 董座 殖利率 类股 三大法人 证交所 柜买 上市柜 资本额 认列 汇损 自结 金控 投顾 投控 股利 新台币 台北股市 加权指数 税前盈余 接单 经济部 主计总处 生技 股东会 -tw -ky 年增 年减 月增 月减 季增 季减 每股盈余 每股纯益 税后纯益 税后净利 法说会 台股 台币 投信 兴柜 上柜 联贷 本土投顾',
	HKD: '按年 按季 溢利 派息 每股盈利 港银 金管局 港府 中期息 末期息',
	/** Counted only where the note is printed in Traditional characters. */
	taiwan: '台北 新竹 台中 高雄 台南 桃园 南科 竹科',
	hongKong: '本港 全港 九龙 新界 旺角 尖沙咀 铜锣湾 中环 观塘 港铁 港人 立法会',
	/** Counted there for Hong Kong as well, and never for Taiwan. */
	mainland: '报道',
	CNY: '年增长 科创板 创业板 上交所 深交所 国务院 工信部 同比 环比 归母 扣非 人民币 a股 央企 国家发改委',
} as const;
const placeNames = ['TWD', 'HKD', 'CNY', 'taiwan', 'hongKong', 'mainland'] as const;
const placeTrie = new Trie(placeNames.flatMap((place) => placeWords[place].split(' ').map((word) => [word, placeNames.indexOf(place)] as const)));
/** One such word may be a quotation. */
const fewestPlaceWords = 2;

/**
 * Currency of amounts that are printed without one, by what the note says elsewhere: TWD where it speaks of 新台币 and never of 人民币, HKD where
 * it tells results in 港元 and never anything in 人民币; else that of the place whose words it uses; else CNY.
 */
export function usualCurrency(prose: Prose, quantities: readonly Quantity[]): string {
	const { text } = prose;
	let usual: string | null = null;
	let bare = false;
	for (const { kind, unit, unitInferred, start } of quantities) {
		if (kind !== 'money' && kind !== 'price') continue;
		bare ||= unitInferred;
		if (unitInferred) continue;
		if (unit === 'CNY') return 'CNY';
		if (unit === 'TWD') usual = 'TWD';
		// Shares are told in 港元 by companies that report in 人民币, too.
		if (unit === 'HKD' && usual === null && resultRe.test(text.slice(Math.max(0, start - 16), start))) usual = 'HKD';
	}
	return usual ?? (bare ? currencyOfPlace(prose, isTraditional(prose, quantities)) : 'CNY');
}

const traditionalRe = /[億萬圓塊]/;

/** Whether amounts are printed in Traditional characters. */
function isTraditional({ source, offsets }: Prose, quantities: readonly Quantity[]): boolean {
	return quantities.some(({ start, end, unitInferred }) => unitInferred && traditionalRe.test(source.slice(offsets[start], offsets[end])));
}

function currencyOfPlace(prose: Prose, traditional: boolean): string {
	const votes = { TWD: 0, HKD: 0, CNY: 0, taiwan: 0, hongKong: 0, mainland: 0 };
	for (const { value } of placeTrie.scan(prose)) votes[placeNames[value] ?? 'CNY']++;
	votes.CNY += votes.mainland;
	if (traditional) {
		votes.TWD += votes.taiwan;
		votes.HKD += votes.hongKong + (votes.hongKong > 0 ? votes.mainland : 0);
	}
	const most = Math.max(votes.TWD, votes.HKD, votes.CNY);
	return most < fewestPlaceWords || most === votes.CNY ? 'CNY' : most === votes.TWD ? 'TWD' : 'HKD';
}

/**
 * Currency of an amount: as printed; else, where not even 元 is, that of the amounts it is listed with, or of the one told right before it of the same
 * company and of the same kind (融资400亿美元,估值3000亿); else, for prices and values of shares, that of the exchange the sentence names; else the note's
 * usual one. `scene` is null for a table's rows, `before` where no figure of the sentence comes before.
 */
export function currencyOf({ quantity, metric, company }: Draft, listed: readonly Quantity[], scene: Scene | null, before: Draft | null, usual: string): string {
	// CNY is what a bare 元 is read as at first; any other currency was told, beside the figure or at the end of its list.
	if (quantity.unit !== null && !(quantity.unitInferred && quantity.unit === 'CNY')) return quantity.unit;
	if (quantity.unit === null) {
		const told = listed.find(isTold) ?? (listed.every(({ unit }) => unit === null) && scene !== null && before !== null && before.company === company && isTold(before.quantity) && goesOn(scene, before, quantity, metric) ? before.quantity : null);
		if (told?.unit != null) return told.unit;
	}
	if (metric !== null && listedMetrics.has(metric) && scene !== null && hongKongRe.test(scene.text.slice(scene.start, scene.end))) return 'HKD';
	return usual;
}

function isTold({ kind, unit, unitInferred }: Quantity): boolean {
	return (kind === 'money' || kind === 'price') && unit !== null && !unitInferred;
}

/** What reports of results tell. */
const results: ReadonlySet<MetricName> = new Set<MetricName>(['revenue', 'segment_revenue', 'gross_profit', 'operating_profit', 'net_profit', 'net_loss']);
/** What rounds of funding are told in. */
const raised: ReadonlySet<MetricName> = new Set<MetricName>(['funding_round', 'funding_total', 'valuation']);

/** Whether an amount is told in one breath with the one before: two of results or two of funding, and no other name or time between them. */
function goesOn({ mentions, dates }: Scene, before: Draft, { start }: Quantity, metric: MetricName | null): boolean {
	if (metric === null || before.metric === null || firstWithin(mentions, before.quantity.end, start) !== undefined || firstWithin(dates, before.quantity.end, start) !== undefined) return false;
	return (raised.has(metric) && raised.has(before.metric)) || (results.has(metric) && results.has(before.metric));
}
