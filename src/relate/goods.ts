/** Prices that are those of a market, and of no company. */
const goodsRe = /(?:[物油金铜煤电气粮菜房运钢镍锂锌铝币糖棉]|现货|合约|批发|零售)价|cpi|ppi|比特币|原油|期货/;

/** Whether folded words speak of goods that are traded, so that what rises or falls is no share. */
export function speaksOfGoods(words: string): boolean {
	return goodsRe.test(words);
}
