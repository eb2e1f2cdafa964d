import { GuardedPattern } from '../text/guarded-pattern';
import type { Span } from '../types';
import { isBare, namedBy } from './draft';
import { metricEntry, type MetricName, type MetricWord } from './metrics';
import { clauseOf, firstWithin, lastWithin, within, type Scene } from './scene';

/** What a figure measures, and the word that says so. */
export interface Named {
	readonly metric: MetricName;
	readonly word: MetricWord;
	readonly weak: boolean;
}

/** Words behind a figure name it only this near. */
const reachAfter = 16;
const nothing = 0;
/** Nothing but is, reaches, about between a name and its figure. */
const copulaRe = /^(?:分别|已经|已|就|也|仅|只|高|约|大约|近|超过|超|逾|突破|为|是|达到|达|有|:|了|至少|不足|不到|均|都|将|会|预计)*$/;
/** Hedges behind a figure. */
const trailingRe = /^(?:以上|以下|左右|上下|不到|之多)/;

/**
 * Chooses the metric of the figures in `run` (one quantity, or several listed ones) among the words of their clause. A word before
 * counts the more the nearer it is, unless another figure stands between; a word behind counts where it is counted (12轮融资) or
 * qualified (40亿元的收入).
 */
export function nameInClause(scene: Scene, run: Span, quantity: Scene['quantities'][number], clause: Span): Named | null {
	const previousEnd = lastWithin(scene.quantities, clause.start, run.start)?.end ?? clause.start;
	const next = firstWithin(scene.quantities, run.end, clause.end);
	// 10亿和3亿元两轮融资: how many times it was is part of the same words.
	const nextStart = next === undefined ? clause.end : next.start === run.end && next.unit === '轮' ? clause.end : next.start;
	let best: Named | null = null;
	let most = nothing;
	/** The last word that can name it: brackets behind it only say the same again, as in 每股盈余(获利). */
	let previous: MetricWord | undefined;
	for (const word of within(scene.words, clause.start, clause.end)) {
		if (previous !== undefined && scene.text[previous.end] === '(' && !scene.text.slice(previous.end, word.start).includes(')')) continue;
		const named = namedBy(word, quantity);
		if (named === null) continue;
		previous = word;
		const score = nearness(scene.text, word, run, quantity.kind === 'count' && !isBare(quantity), previousEnd, nextStart) - (named.weak ? (word.end <= run.start ? 75 : 35) : 0);
		if (score > most) {
			most = score;
			best = { word, ...named };
		}
	}
	return best;
}

function nearness(text: string, word: Span, run: Span, counted: boolean, previousEnd: number, nextStart: number): number {
	if (word.end <= run.start) {
		const gap = run.start - word.end;
		const bonus = copulaRe.test(text.slice(word.end, Math.min(run.start, word.end + 12))) ? 10 : 0;
		return 100 + bonus - Math.min(55, gap) - (word.start < previousEnd ? 40 : 0);
	}
	// 6亿用户: the counted noun itself.
	if (word.start < run.end) return word.end <= run.end && word.start > run.start ? 78 : nothing;
	const end = run.end + (trailingRe.exec(text.slice(run.end, run.end + 4))?.[0].length ?? 0);
	const gap = word.start - end;
	if (gap > reachAfter || word.start >= nextStart) return nothing;
	if (counted) return 105 - 4 * gap;
	const next = text[end];
	if (gap === 0) return 84;
	return next === '的' ? 88 - 2 * gap : 62 - 3 * gap;
}

const sumRe = /(?:金额|规模|[总净]额|款项|涉资)[^,。;]{0,6}$/;

/** 金额, 规模 name what the sentence last named that has an amount: …发生4起融资,金额合计5亿元. */
export function nameOfSum(scene: Scene, quantity: Scene['quantities'][number], clause: Span): Named | null {
	if (quantity.kind !== 'money' || !sumRe.test(scene.text.slice(clause.start, quantity.start))) return null;
	for (const word of [...within(scene.words, scene.start, clause.start)].reverse()) {
		const named = namedBy(word, quantity);
		if (named !== null && !named.weak) return { word, ...named };
	}
	return null;
}

const opensListRe = /(?:分别|依次|依序|如下)(?:为|是)?$/;

/** The nearest clause before that names a metric for the quantity and tells no figure of its own, or opens a list of them (四到十名分别为). */
export function nameBefore(scene: Scene, quantity: Scene['quantities'][number], index: number): Named | null {
	for (let i = index - 1; i >= Math.max(0, index - 2); i--) {
		const clause = clauseOf(scene, i);
		if (firstWithin(scene.quantities, clause.start, clause.end) !== undefined && !opensListRe.test(scene.text.slice(Math.max(clause.start, clause.end - 6), clause.end))) return null;
		for (const word of [...within(scene.words, clause.start, clause.end)].reverse()) {
			const named = namedBy(word, quantity);
			if (named !== null && !named.weak) return { word, ...named };
		}
	}
	return null;
}

const shareOfRevenueRe = /占[^,]{0,20}(?:收入|营收|营业额|销售金?额)[^,]{0,8}$/;
const amidRevenueRe = /(?:收入|营收|营业额|销售额)[^。]{0,32}$/;
const shareOfMarketRe = /占(?:据|到|了)?(?:[^,]{0,20}(?:市场|出货|销量)|全球|中国|国内|全国)(?!员工|人口|收入|营收|团队)[^,]{0,12}$/;
const amidMarketRe = /(?:市场|出货|销量)[^。]{0,32}$/;
const bareShareRe = /^(?:其中|,|而|则|更|也|的)*(?:占比|占了?|比重|比例)[^,]{0,6}$/;

/** 营收构成中,甲业务的占比为六成. */
const revenueMadeRe = /(?:收入|营收|营业额|销售额)(?:的)?(?:构成|结构|组成|来源|分布)[^,。]{0,4},?$/;
const itsShareRe = /^[^,。;]{2,14}?的?(?:占比|比重|比例|占了?)[^,。;]{0,6}$/;

const forResearchRe = /^的?(?:营收|收入|营业额|销售额)[^,。;]{0,8}研(?:发|究)/;
const ofRevenueAfterRe = /^(?:以上|左右|多)?的?(?:总)?(?:收入|营收|营业额|销售额)(?:来自|是|由|源自|来源|都|均|$)/;

/** What a share is of, where only 占…的 or a bare 占比 tells it. `lead` are the words of the clause before the figure, without dates and companies. */
export function nameOfShare(text: string, sentence: Span, clause: Span, lead: string, { start, end }: Span): MetricName | null {
	const own = text.slice(Math.max(clause.start, start - 40), start);
	if (forResearchRe.test(text.slice(end, end + 18))) return 'rd_ratio';
	if (shareOfRevenueRe.test(own) || ofRevenueAfterRe.test(text.slice(end, end + 12))) return 'revenue_share';
	if (shareOfMarketRe.test(own)) return 'market_share';
	const before = text.slice(Math.max(sentence.start, clause.start - 40), clause.start);
	if (!bareShareRe.test(lead)) return itsShareRe.test(lead) && revenueMadeRe.test(before) ? 'revenue_share' : null;
	return amidRevenueRe.test(before) ? 'revenue_share' : amidMarketRe.test(before) ? 'market_share' : null;
}

const pricedRe = /[^股市代评估降涨加减调跌](?:价|价格)(?:每[台辆部件张坪吨桶])?(?:定在|来到|落在|为|是|达|约|仅|只要|:)?$/;

/** 到手价3.2万元, 裸车价为…: any word that ends in 价 and that the table does not have. */
export function nameOfPrice(text: string, clause: Span, { kind }: Scene['quantities'][number], start: number): MetricName | null {
	return (kind === 'money' || kind === 'price') && pricedRe.test(text.slice(Math.max(clause.start, start - 10), start)) ? 'price' : null;
}

const givenRe = /(?:[以投]|拟以|斥资|出资|砸下?|花费?|耗资|豪掷)(?:总价|现金|总额|每股)?(?:约|近|超过?|逾)?$/;
const takesRe = /^(?:现金|的现金|的?代价|的?价格|对价)?,?(?:[对向][^,。;]{1,12}?(?:进行|追加)?)?(?:公开|战略|股权|全资|全面|溢价|拟|要约|再|正式|对)?(收购|并购|买下|购入|购置|买进|买入|拿下|入股|投资|投建|兴建|增资|认购|出售|转让|卖)/;
/** 将投千亿元. */
const plannedRe = /[将拟再投狂]投$|豪掷$|砸下?$/;
const buying: Readonly<Record<string, MetricName>> = { 收购: 'acquisition_price', 并购: 'acquisition_price', 买下: 'acquisition_price', 购入: 'acquisition_price', 购置: 'acquisition_price', 买进: 'acquisition_price', 拿下: 'acquisition_price', 出售: 'acquisition_price', 转让: 'acquisition_price', 卖: 'acquisition_price' };

/** What an amount is given for, told behind it, if need be in the next clause: 拟以6亿元,公开收购…. */
export function nameOfDeal(text: string, sentence: Span, clause: Span, quantity: Scene['quantities'][number]): MetricName | null {
	if (quantity.kind !== 'money' || !givenRe.test(text.slice(Math.max(clause.start, quantity.start - 8), quantity.start))) return null;
	const verb = takesRe.exec(text.slice(quantity.end, Math.min(sentence.end, quantity.end + 24)))?.[1];
	if (verb === undefined) return plannedRe.test(text.slice(Math.max(clause.start, quantity.start - 3), quantity.start)) ? 'investments' : null;
	return buying[verb] ?? 'investments';
}

const peakRe = /最高|一度|峰值|巅峰|历史高点|曾达|曾高达|曾超|顶峰|高峰/;
const peakSubject = '最高';

/** Says of a figure that it is a peak: a metric of its own for market value, else the part 最高. */
export function asPeak(text: string, clause: Span, start: number, metric: MetricName): { readonly metric: MetricName; readonly subject: string | null } | null {
	if (metric === 'peak_market_cap') return { metric, subject: null };
	if (!(metric === 'market_cap' || metric === 'share_price' || metric === 'valuation')) return null;
	if (!peakRe.test(text.slice(Math.max(clause.start, start - 16), start))) return null;
	return metric === 'market_cap' ? { metric: 'peak_market_cap', subject: null } : { metric, subject: peakSubject };
}

const adjustedRe = new GuardedPattern('调扣准g', /(?:经调整|调整后|扣非|扣除非经常性损益|非[^,。;的]{0,12}准则|non-?gaap|非gaap)(?:后|下|口径)?的?(?:归[属母]|股东|持有人)?[^,。;0-9净]{0,14}$/);

/** What a word names, where words before it say that it is told without what happens once: 非国际会计准则净利润. */
export function asAdjusted(text: string, clause: Span, { start }: Span, metric: MetricName): MetricName {
	if ((metric !== 'net_profit' && metric !== 'net_loss') || !adjustedRe.in(text, Math.max(clause.start, start - 28), start)) return metric;
	return metric === 'net_profit' ? 'adjusted_net_profit' : 'adjusted_net_loss';
}

/** Does a metric hold for the year of its paragraph? */
export function isFlow(metric: MetricName | null): boolean {
	return metric !== null && metricEntry(metric).flow;
}
