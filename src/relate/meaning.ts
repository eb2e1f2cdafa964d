import type { Quantity, Span } from '../types';
import { fits, type Draft } from './draft';
import { goesOn } from './going-on';
import { speaksOfGoods } from './goods';
import { GuardedPattern } from '../text/guarded-pattern';
import type { Change } from './growth';
import { metricEntry, type MetricName } from './metrics';
import { asAdjusted, asPeak, nameBefore, nameOfDeal, nameOfPrice, nameOfShare, nameOfSum, type Named } from './naming';
import { readAmong, readNext, readNextSharer, readPart, readSharer } from './parts';
import { clauseOf, clauseAt, firstWithin, lastWithin, within, type Scene } from './scene';

/** What a figure means, as far as its words and the figure before say. */
export interface Meaning {
	readonly metric: MetricName | null;
	readonly of: MetricName | null;
	readonly subject: string | null;
	readonly isPeak: boolean;
	/** The figure before told again, or a part of it. */
	readonly isRepeat: boolean;
	/** The figure before, where the meaning is carried on from it. */
	readonly from: Draft | null;
}

/** Of one shape, and so made here alone: objects that spreading makes are of many, and slow to read. */
function meaningOf(metric: MetricName | null, subject: string | null = null, from: Draft | null = null, isRepeat = false): Meaning {
	return { metric, of: null, subject, isPeak: false, isRepeat, from };
}

function growthOf(of: MetricName | null, subject: string | null = null, from: Draft | null = null): Meaning {
	return { metric: 'growth', of, subject, isPeak: false, isRepeat: false, from };
}

export const nothing: Meaning = meaningOf(null);

/** The most that something has been. */
function peakOf({ metric, subject }: { readonly metric: MetricName; readonly subject: string | null }): Meaning {
	return { metric, of: null, subject, isPeak: true, isRepeat: false, from: null };
}

const totalRe = /(?:总金额|总计|合共|合计|总共|共计|累计|一共|加起来|总额|总和)/;

/** Whether the words before a figure say that it sums up others. */
export function isSum(words: string): boolean {
	return totalRe.test(words);
}

/** Words that take up the figure of the sentence before. */
const thisFigureRe = new GuardedPattern('数指比金规口', /(?:这一|该|这个|此|上述)(?:数字|数据|数值|指标|比例|金额|规模)|给出的?(?:数字|数据|口径)|的(?:数字|数据)[是为]/);
const backRe = new GuardedPattern('同环增降涨跌', /同比|环比|增幅|降幅|涨幅|跌幅|增速|同期/);

/** Whether the words before the first figure of a sentence take up the last one of the sentence before. */
export function pointsBack(text: string, { start, end }: Span): boolean {
	return thisFigureRe.in(text, start, end) || backRe.in(text, start, end);
}

/** What grew or shrank, for a rate of change; `last` is the figure before where it may be meant, `isFirst` whether the sentence has none before. */
export function ofChange(scene: Scene, span: Span, change: Change, index: number, last: Draft | null, isFirst: boolean): Meaning {
	const clause = clauseOf(scene, index);
	const previousEnd = lastWithin(scene.quantities, clause.start, span.start)?.end ?? clause.start;
	const between = within(scene.words, previousEnd, Math.max(previousEnd, span.start)).filter(({ namings }) => namings.some(({ metric }) => metric !== 'growth'));
	const word = between.at(-1) ?? within(scene.words, span.end, Math.min(clause.end, span.end + 12)).find((behind) => behind.namings.some(({ metric }) => metric !== 'growth') && !/[、和及;]/.test(scene.text.slice(span.end, behind.start)));
	if (word !== undefined) {
		const named = word.namings.find(({ metric }) => metric !== 'growth')?.metric ?? null;
		const part = named === null ? null : partOf(scene, clause, word, span, named);
		return growthOf(part?.metric ?? (named === null ? null : asAdjusted(scene.text, clause, word, named)), part?.subject);
	}
	const of = last === null ? null : last.metric === 'growth' ? last.of : last.metric;
	const carried: Meaning | null = last === null || (of === null && isFirst) ? null : growthOf(of, last.subject, last);
	const price = change.ofPrice && (of === null || (!priced.has(of) && tradeRe.test(scene.text.slice(previousEnd, span.start)))) ? priceIn(scene.text.slice(scene.start, span.start), isFirst) : null;
	const topic = carried === null || isFirst ? null : topicBefore(scene, index, carried.from);
	if (topic !== null) return growthOf(topic);
	if (carried !== null && !isFirst && price === null) return carried;
	if (price !== null && tradeRe.test(scene.text.slice(clause.start, span.start))) return growthOf(price);
	for (let i = index - 1; i >= Math.max(0, index - 2); i--) {
		const before = clauseOf(scene, i);
		const named = lastWithin(scene.words, before.start, before.end)?.namings.find(({ metric }) => metric !== 'growth');
		if (named !== undefined) return growthOf(named.metric);
	}
	return price === null && carried !== null ? carried : growthOf(price);
}

/** 受惠于订单, 由于成本: why, and not what. */
const whyRe = /^(?:其?主?要?)(?:受|由|因|随|靠|凭|拉|带|推|得益|归)/;

/** 而甲的交易额,则上升8%: what a clause ends in that tells no figure of its own and stands behind the last one. Null where none does. */
function topicBefore(scene: Scene, index: number, last: Draft | null): MetricName | null {
	if (index === 0 || last === null) return null;
	const before = clauseOf(scene, index - 1);
	if (before.start < last.quantity.end || firstWithin(scene.quantities, before.start, before.end) !== undefined) return null;
	const word = lastWithin(scene.words, before.start, before.end);
	if (word === undefined || before.end - word.end > 1 || whyRe.test(scene.text.slice(before.start, word.start))) return null;
	return word.namings.find(({ metric, weak }) => metric !== 'growth' && !weak)?.metric ?? null;
}

const tradeRe = /[股盘]|首日|终场|adr|[涨跌]停/;
/** What rises and falls as prices do. */
const priced: ReadonlySet<MetricName> = new Set<MetricName>(['share_price', 'price', 'offer_price', 'target_price', 'market_cap', 'peak_market_cap', 'valuation', 'cost', 'order_value', 'interest_rate']);

/** What rises or falls where no word says more than 涨 or 跌: goods that the words name, else a share; behind other figures only in words of trade. */
function priceIn(words: string, isFirst: boolean): MetricName | null {
	if (speaksOfGoods(words)) return 'price';
	return isFirst || tradeRe.test(words) ? 'share_price' : null;
}

/** What a figure that is no rate of change measures; `named` is what names it in its clause, `last` the level before where it may be meant, `listed` the last part that was told. */
export function ofLevel(scene: Scene, span: Span, quantity: Quantity, index: number, named: Named | null, last: Draft | null, listed: Draft | null): Meaning {
	const clause = clauseOf(scene, index);
	const { text } = scene;
	if (quantity.value < mostQuote && quotedRe.in(text, clause.start, span.start) && fits(quantity, 'share_price')) return meaningOf('share_price');
	// 持股300万股,占1.2%
	if (last?.metric === 'shares_held' && quantity.kind === 'percent' && last.quantity.end > scene.start && heldShareRe.test(text.slice(last.quantity.end, span.start))) return meaningOf('stake', null, last);
	// 突破500元关口达512元: what it has passed, and where it is.
	if (last?.metric != null && last.metric !== 'growth' && last.quantity.end > clause.start && passedRe.test(text.slice(last.quantity.end, span.start)) && fits(quantity, last.metric)) return meaningOf(last.metric, last.subject, last);
	// 跌10%至97元
	if (last?.metric === 'share_price' && last.quantity.kind === 'percent' && fits(quantity, 'share_price') && toPriceRe.test(text.slice(last.quantity.end, span.start))) return meaningOf('share_price', last.subject, last);
	const among = last === null || firstWithin(scene.mentions, clause.start, span.start) !== undefined || last.metric === null || last.metric === 'growth' ? null : readAmong(text, clause, span.start);
	// 其中上半年5亿元: of a stretch, and of no part of the business.
	if (among !== null && last?.metric != null && named === null && fits(quantity, last.metric) && scene.dates.some(({ start, end }) => end <= span.start && end - start === among.length && text.startsWith(among, start))) return meaningOf(last.metric, null, last);
	if (among !== null && last?.metric != null && fits(quantity, last.metric) && (named === null || named.metric === last.metric || named.weak || named.metric === 'revenue'))
		return meaningOf(metricEntry(last.metric).part === 'segment_revenue' || (last.metric !== 'segment_revenue' && contributesRe.test(text.slice(clause.start, span.start)) && fits(quantity, 'segment_revenue')) ? 'segment_revenue' : last.metric, named !== null && among.endsWith(text.slice(named.word.start, named.word.end)) ? among.slice(0, named.word.start - named.word.end) : among, last);
	// 营收9亿元,其中甲业务占六成
	if (among !== null && named === null && quantity.kind === 'percent' && last?.metric === 'revenue' && text.slice(clause.start, span.start).includes('占')) return meaningOf('revenue_share', among, last);
	if (listed !== null && (named === null || (named.weak && named.metric === 'market_size')) && isListedAmong(scene, listed.quantity, quantity)) {
		const subject = readNext(scene, clause, span.start);
		if (subject !== null) return meaningOf(listed.metric, subject, listed);
	}
	if (last?.metric != null && last.metric !== 'growth' && (named === null || named.weak) && fits(quantity, last.metric)) {
		const lead = plainWords(scene, clause.start, span.start);
		const isRepeat = isRepeated(last, [quantity]);
		const isPart = isAmong(scene, last, index);
		if (isRepeat || thisFigureRe.test(lead) || goesOn(lead))
			return meaningOf(last.metric, isPart ? whatFollows(text, clause, span) : last.metric === 'revenue_share' ? sharerSince(scene, last, index) : last.subject, last, isRepeat || isPart);
	}
	if ((named === null || named.weak) && quantity.value < (quantity.unit === null ? mostBareQuote : mostQuote) && fits(quantity, 'share_price') && tradedAfterRe.test(text.slice(span.end, span.end + 8)) && !speaksOfGoods(text.slice(clause.start, span.start))) return meaningOf('share_price');
	const carried = (named === null || named.weak || (last?.metric === 'layoffs' && named.metric === 'employees' && goneRe.test(text.slice(clause.start, span.start)))) && last?.metric != null && last.metric !== 'growth' ? carriedOn(scene, clause, span, quantity, last) : null;
	if (carried !== null) {
		const peak = carried.metric === null ? null : asPeak(text, clause, span.start, carried.metric);
		return peak === null ? carried : peakOf(peak);
	}
	// 占总收入高达99%的甲毛利率下降, 收入增速放缓,占比稳定在两成: a share, whatever is named behind it or before its clause.
	const isBehind = named !== null && named.word.start >= span.end;
	if (quantity.kind === 'percent' && (named === null || named.weak || isBehind) && text.slice(clause.start, span.start).includes('占')) {
		const lead = plainWords(scene, clause.start, span.start);
		const share = nameOfShare(text, scene, clause, lead, span);
		if (share !== null) return share === 'revenue_share' ? shareOfRevenue(scene, clause, span.start, last, lead) : meaningOf(share);
	}
	if (quantity.kind === 'percent' && (named === null || named.weak) && marketBehindRe.test(text.slice(span.end, span.end + mostMarket)) && controlsRe.in(text, clause.start, span.start)) return meaningOf('market_share');
	const before = named === null || named.weak ? (nameBefore(scene, quantity, index) ?? nameOfSum(scene, quantity, clause)) : null;
	const chosen = before ?? named;
	if (chosen === null || chosen.metric === 'cash' || (chosen.metric === 'funding_round' && chosen.word.start > span.start)) {
		const deal = nameOfDeal(text, scene, clause, quantity) ?? (chosen === null ? nameOfPrice(text, clause, quantity, span.start) : null);
		if (deal !== null) return meaningOf(deal);
	}
	if (chosen === null) {
		const followsRevenue = last !== null && last.quantity.end > scene.start && (ofRevenue.has(last.metric) || ofRevenue.has(last.of));
		if (followsRevenue && quantity.kind === 'percent' && partShareRe.test(text.slice(clause.start, span.start))) return meaningOf('revenue_share', readSharer(scene, clause, scene.text.lastIndexOf('占比', span.start)));
		const share = quantity.kind === 'percent' ? nameOfShare(text, scene, clause, plainWords(scene, clause.start, span.start), span) : null;
		return share === 'revenue_share' ? shareOfRevenue(scene, clause, span.start, last, '') : meaningOf(share ?? (isLeader(scene, quantity, span) ? 'market_share' : null));
	}
	// 收购甲…,交易总额20亿元: of the deal, and not of a shop.
	if (chosen.metric === 'gmv' && text.startsWith('交易', chosen.word.start) && dealRe.test(text.slice(Math.max(scene.line.start, span.start - mostDeal), scene.end))) return meaningOf('acquisition_price');
	// 成交额 of a share, and not of a shop.
	if (chosen.metric === 'gmv' && tradedRe.test(text.slice(scene.start, scene.end)) && /[成交]/.test(text.charAt(chosen.word.start))) return meaningOf('turnover');
	// 卖出2000亿元, where nothing is said of shares: goods.
	if (chosen.metric === 'share_sale_proceeds' && text.startsWith('卖出', chosen.word.start) && !/[股持]/.test(text.slice(scene.start, scene.end))) return meaningOf('gmv');
	if (chosen.metric === 'revenue_share' && chosen === named) return shareOfRevenue(scene, clause, chosen.word.end, last, plainWords(scene, clause.start, chosen.word.end));
	const peak = asPeak(text, clause, span.start, chosen.metric);
	if (peak !== null) return peakOf(peak);
	const part = partOf(scene, clauseOf(scene, clauseAt(scene, chosen.word.start)), chosen.word, span, chosen.metric);
	return part === null ? meaningOf(asAdjusted(text, clause, chosen.word, chosen.metric)) : meaningOf(part.metric, part.subject);
}

const toPriceRe = /^,?(?:至|到|收报?|报收?|报收于|收于)(?:每股)?(?:约|近)?$/;
const heldShareRe = /^,?(?:占|占比|占总股本|占股|约占|持股比例|占公司总?股本)(?:的|比例|比|为|约|达){0,4}$/;
const passedRe = /^(?:大关|关口|关卡|整数关口)?,?(?:达|达到|报|来到|升至|涨至|冲至|至)(?:了|约)?$/;
const amongRe = /[其当]中/;

/** Whether a part told in the same sentence behind 其中 is of the kind of the next. */
function isListedAmong(scene: Scene, { kind, unit, start }: Quantity, next: Quantity): boolean {
	return start > scene.start && kind === next.kind && unit === next.unit && amongRe.test(scene.text.slice(scene.start, start));
}

/** From one item of a list to the next, nothing but whose it is: 甲8元、乙4元,其次为丙3元. */
const listedRe = /^(?:左右|以上)?(?:为?最[高低多少])?(?:[、;和及]|以及|,(?:其次|再来|依次|最低|最高|最少)者?[为是]?)[^,。;、:0-9]{1,10}(?:\(\s?\d{4,6}[^()]{0,4}\))?(?:也有|则有|为|达)?$/;
/** 目标价甲给出340元,乙310元 */
const nextJudgeRe = /^[,、;][^,、;。0-9]{2,8}?(?:为|则)?(?:给出)?$/;
/** One share after the other: 占营收的三成,金融业占两成、其他一成. */
const nextShareRe = /^(?:左右|以上)?[、,;](?:而|其中|另外|另)?\d{0,3}[^,。;、0-9有]{1,16}?(?:则|也)?(?:占(?:比|了|据|到)?|占有|持有|为|达)?(?:约|近|超过?|逾|仅|高达|达)?$/;
const shares: ReadonlySet<MetricName> = new Set<MetricName>(['revenue_share', 'market_share', 'stake']);
/** 报1.79元: what a share is traded at. */
const quotedRe = new GuardedPattern('报', /(?:^|[,收现开])报(?:每股)?$/);
/** 站上百元关卡, 冲上五十元涨停: only a share is said to. */
const tradedAfterRe = /^的?(?:整数)?(?:关卡|大关|关口|涨停|跌停|天价|[新历次]?[史]?[高低]价|作收|坐收|价位)/;
const mostQuote = 1e5;
/** 4万大关 is of pieces: of a price that high the currency is told. */
const mostBareQuote = 1e4;
/** A count further away is of something else. */
const mostCarried = 90;
const contributesRe = /贡献(?:了|的)?(?:收入|营收)?(?:约|近|超过?|逾)?$/;
const dealRe = /收购|并购|股权转让|私有化|全资|买方|卖方/;
/** A deal is told this near to its amount. */
const mostDeal = 120;
/** Words of the exchange. */
const tradedRe = /股价|换手|大盘|两市|[开收早午尾][盘市]|[涨跌]停|沪深|[a港美台个]股/;
/** Counted nouns that say nothing of what is counted. */
const loose: ReadonlySet<string> = new Set(['个', '家', '项', '种', '次', '件', '名', '位', '人', '起']);
/** 裁员500人,约占员工总数的35%,即…: those who go, told again. */
const goneRe = /占[^,。;]{0,10}(?:员工|团队|人员|雇员|总人数)[^,。;]{0,4}$|(?:即|影响|涉及|波及|相当于)[约近超逾]?$/;
const rankedRe = /^(?:的份额)?(?:居|位居|排名|排在|位列|夺|稳居|领跑)/;

/**
 * What a figure that nothing names measures, by the one before: the sum of what was listed (三年累计…), one more of the same counted noun
 * (甲交付3万辆;乙2万辆), or one more share (甲市占率七成,乙以4%居第二).
 */
function carriedOn(scene: Scene, clause: Span, span: Span, quantity: Quantity, last: Draft): Meaning | null {
	const { metric } = last;
	if (metric === 'layoffs' && last.quantity.end > scene.start && fits(quantity, metric) && ((quantity.kind === 'count' && last.quantity.kind === 'percent') || goneRe.test(scene.text.slice(clause.start, span.start)))) return meaningOf(metric, null, last);
	if (metric === 'funding_rounds' && last.quantity.end > scene.start && quantity.kind === 'money' && isSum(scene.text.slice(clause.start, span.start))) return meaningOf('funding_total', null, last);
	if (metric === null || !fits(quantity, metric) || quantity.kind !== last.quantity.kind || (quantity.unit !== last.quantity.unit && !quantity.unitInferred)) return null;
	const isNear = last.quantity.end > scene.start;
	const lead = scene.text.slice(clause.start, span.start);
	const between = scene.text.slice(last.quantity.end, span.start);
	const meaning = meaningOf(metric, metric === 'revenue_share' && isNear && lastWithin(scene.mentions, last.quantity.end, span.start) === undefined ? readNextSharer(between) : null, last);
	if (isNear && (isSum(lead) || listedRe.test(between))) return meaning;
	if (isNear && shares.has(metric) && nextShareRe.test(between) && (between.includes('占') || between.startsWith('、') || scene.text.slice(scene.start, last.quantity.start).includes('占'))) return meaning;
	if (isNear && metric === 'target_price' && nextJudgeRe.test(between)) return meaning;
	if (quantity.kind === 'count' && quantity.unit !== null && !loose.has(quantity.unit) && last.quantity.end > scene.line.start && span.start - last.quantity.end < mostCarried) return meaning;
	if (!isNear) return null;
	if (quantity.kind === 'count' && quantity.unit === '人' && metric === 'layoffs') return meaning;
	return metric === 'market_share' && rankedRe.test(scene.text.slice(span.end, span.end + 5)) ? meaning : null;
}

const amongShipmentsRe = /出货|销量|市场|份额|市占/;

/** 全球出货1100万台,甲以20%居首. */
function isLeader(scene: Scene, { kind }: Quantity, { end }: Span): boolean {
	return kind === 'percent' && rankedRe.test(scene.text.slice(end, end + 5)) && amongShipmentsRe.test(scene.text.slice(scene.start, end));
}

/** A count told again in the next sentence: 投资了6家…。6家企业中. */
export function isRepeated(last: Draft | null, run: readonly Quantity[]): boolean {
	const [quantity] = run;
	return last !== null && quantity !== undefined && quantity.kind === 'count' && quantity.unit === last.quantity.unit && quantity.value === last.quantity.value;
}

/** 6家企业中,5家…: the figure before is the whole that this one is a part of. */
function isAmong(scene: Scene, whole: Draft, index: number): boolean {
	const clause = clauseOf(scene, index);
	const end = whole.quantity.end;
	// 这一比例 is of the same part.
	if (whole.subject !== null) return whole.quantity.kind !== 'percent';
	return end > scene.start && end < clause.start && /^[^,。;]{0,8}(?:中|里|之中|当中),/.test(scene.text.slice(end, clause.start + 1));
}

function whatFollows(text: string, clause: Span, span: Span): string | null {
	const words = text.slice(span.end, Math.min(clause.end, span.end + 12));
	return words === '' ? null : words;
}

/** Names that can only be those of a part of the business. */
const partRe = /(?:业务|部门|板块|分部|事业部|事业群|产品线|商业|地区|市场|出口|海外|国内|境外|境内|国际|欧洲|北美|东南亚|大中华区)$/;

const ownPartRe = /^(?!(?:公司|总|营业|[约则也仅更均都共])*(?:营收|收入)?占)[^,。;]{2,}占/;

/** `lead` are the plain words of the clause up to `end`. 占营收的15%: of what was told before, expenses of research or the revenue of a part; of any other amount it is no share of revenue. */
function shareOfRevenue(scene: Scene, clause: Span, end: number, last: Draft | null, lead: string): Meaning {
	// 云业务占营收: of what the words before 占 name.
	if (last?.metric !== 'rd_spend' && ownPartRe.test(lead)) return meaningOf('revenue_share', readSharer(scene, clause, scene.text.lastIndexOf('占', end)));
	switch (last?.metric ?? 'revenue') {
		case 'rd_spend':
			return meaningOf('rd_ratio', null, last);
		case 'segment_revenue':
			return meaningOf('revenue_share', last?.subject, last);
		case 'revenue':
		case 'price':
		case 'revenue_share':
			return meaningOf('revenue_share');
		default:
			// Of a loss or a cost the share is none of revenue; what stands before 占 otherwise is a part of the business.
			return metricEntry(last?.metric ?? 'revenue').kinds.some((kind) => kind === 'money') ? nothing : meaningOf('revenue_share');
	}
}

const margins: ReadonlySet<MetricName> = new Set<MetricName>(['gross_margin', 'operating_margin', 'net_margin']);

/** The metric of a part, where the words before the metric's word name one. */
function partOf(scene: Scene, clause: Span, word: Span, span: Span, metric: MetricName): { readonly metric: MetricName; readonly subject: string } | null {
	const entry = metricEntry(metric);
	if (!entry.flow || !(entry.kinds.includes('money') || entry.kinds.includes('count') || margins.has(metric))) return null;
	const subject = readPart(scene, clause, word, span);
	if (subject === null) return null;
	if (margins.has(metric) && scene.text.slice(scene.start, word.start).includes('其中')) return { metric, subject };
	if (entry.part === 'segment_revenue') return { metric: entry.part, subject };
	return partRe.test(subject) ? { metric, subject } : null;
}

const ofRevenue: ReadonlySet<MetricName | null> = new Set<MetricName | null>(['revenue', 'revenue_share']);
/** 营收增长15%,消费电子占比37%: of the revenue told before. */
const partShareRe = /^(?!.*(?:人员|员工|骑手|用户|女性|男性|费用|支出|成本|现金|利润|补助|补贴|股东|持股|股份)).*占比(?:为|约|达|近|超|逾)?$/;

/** 控制全球约80%的内存市场 */
const controlsRe = new GuardedPattern('控据握下有断拥', /(?:控制|占据|掌握|掌控|拿下|抢下|占有|垄断|坐拥)[^,。;]{0,8}$/);
const marketBehindRe = /^的?[^,。;0-9]{0,12}市场(?!增|规模)/;
const mostMarket = 18;

const shareWordRe = /比重|占比/;

/** Whose share a clause goes on with: 甲占三成,而乙的比重上升,首次超过两成. */
function sharerSince(scene: Scene, last: Draft, index: number): string | null {
	const from = last.quantity.end;
	for (let i = index; i >= 0; i--) {
		const clause = clauseOf(scene, i);
		if (clause.end <= from) break;
		const at = scene.text.slice(clause.start, clause.end).search(shareWordRe);
		if (at >= 0 && clause.start + at >= from) return readSharer(scene, clause, clause.start + at);
	}
	return last.subject;
}

/** In a longer stretch there is more than dates, companies and rates. */
const mostPlain = 80;

/** The words of a stretch, dates, companies and rates left out. */
function plainWords(scene: Scene, start: number, end: number): string {
	if (end - start > mostPlain) return scene.text.slice(start, end);
	let rest = '';
	let at = start;
	const left = [...within(scene.dates, start, end), ...within(scene.mentions, start, end), ...within(scene.quantities, start, end).filter(({ kind }) => kind === 'percent' || kind === 'multiple')].sort((a, b) => a.start - b.start);
	for (const one of left) {
		rest += scene.text.slice(at, one.start);
		at = one.end;
	}
	return rest + scene.text.slice(at, end);
}
