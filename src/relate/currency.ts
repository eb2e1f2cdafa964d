import type { Quantity } from '../types';
import type { MetricName } from './metrics';

const hongKongRe = /港股|港交所|联交所|香港联合交易所/;
const listedMetrics: ReadonlySet<MetricName> = new Set<MetricName>(['share_price', 'market_cap', 'peak_market_cap', 'offer_price', 'target_price']);

const resultRe = /(?:收入|收益|溢利|营业额|纯利|净利|盈利|利润|亏损|毛利|ebitda)[^,。;]{0,8}$/;

/**
 * Currency of amounts that are printed without one, by what the note says elsewhere: TWD where it speaks of 新台币 and never of 人民币, HKD where
 * it tells results in 港元 and never anything in 人民币, else CNY.
 */
export function usualCurrency(text: string, quantities: readonly Quantity[]): string {
	let usual = 'CNY';
	for (const { kind, unit, unitInferred, start } of quantities) {
		if ((kind !== 'money' && kind !== 'price') || unitInferred) continue;
		if (unit === 'CNY') return 'CNY';
		if (unit === 'TWD') usual = 'TWD';
		// Shares are told in 港元 by companies that report in 人民币, too.
		if (unit === 'HKD' && usual === 'CNY' && resultRe.test(text.slice(Math.max(0, start - 16), start))) usual = 'HKD';
	}
	return usual;
}

/**
 * Currency of an amount: as printed; else that of the amounts it is listed with; else, for prices and values of shares, that of
 * the exchange the sentence names; else the note's usual one.
 */
export function currencyOf(quantity: Quantity, listed: readonly Quantity[], metric: MetricName | null, sentence: string, usual: string): string {
	// CNY is what a bare 元 is read as at first; any other currency was told, beside the figure or at the end of its list.
	if (quantity.unit !== null && !(quantity.unitInferred && quantity.unit === 'CNY')) return quantity.unit;
	if (quantity.unit === null) {
		const told = listed.find(({ unit, unitInferred }) => unit !== null && !unitInferred);
		if (told?.unit != null) return told.unit;
	}
	if (metric !== null && listedMetrics.has(metric) && hongKongRe.test(sentence)) return 'HKD';
	return usual;
}
