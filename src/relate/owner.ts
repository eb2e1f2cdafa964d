import type { CompanyId, Mention, Span } from '../types';
import { metricEntry, type MetricName } from './metrics';
import { clauseAt, clauseOf, within, type Scene } from './scene';

/** Said by somebody: whoever stands there is the source of a figure and not its owner. */
const sourceBeforeRe = /(?:据|根据|按照|按|依据|援引|引述|来自|参照)(?:了|著)?$/;
const ownReportRe = /^[^,。;]{0,16}(?:年报|财报|季报|中报|招股书|招股说明书|公告|业绩|财务|半年报|申报稿|聆讯)/;
const sourceAfterRe = /^(?:的|发布的|公布的|最新|此前的?|发布|公布)?[^,。;]{0,8}?(?:数据|报告|统计|预测|预计|调研|研究|估计|估算|测算|分析师|显示|认为|指出|表示|口径)/;
/** Words before a company that make it the other side. */
const obliqueRe = /(?:向|对|给|与|和|跟|同|从|由|比|比起|较|相较|相比|相较于|获得?|被|超过|超越|不及|低于|高于|落后于?|领先于?|对标|除了?|对比|遭|加入|投资了?|收购了?|减持了?|增持了?|入股了?|出售了?|卖出了?|持有了?|认购了?)$/;
/** Metrics of an act, which belong to whoever acts and not to whom it is done to. */
const acts: ReadonlySet<MetricName> = new Set<MetricName>([
	'shares_sold', 'shares_bought', 'share_sale_proceeds', 'share_buyback', 'investments', 'acquisition_price', 'stake', 'shares_held', 'fine', 'partners',
]);
const joinRe = /^(?:、|和|与|及|以及|跟|,|\/|及其|还有)$/;
const togetherRe = /^[^,。;]{0,6}(?:等|都|均|合计|共计|两家|三家|四家|三大|两大|四大|五大|几家|多家|总共|加起来)/;
/** A clause that begins so is about many or about a market. */
const manyRe = /^(?:而|但|目前|其实|如今|当前|此外|同时|另外|当下|预计|不过|据统计|20\d\d年|今年|去年|,){0,3}(?:国内|我国|中国|全球|全国|世界|整个(?:行业|产业|市场|社会)|行业|市场(?!份额|占)|业界|业内|各家|各大|多家|头部|三大|两大|四大|几家|很多|许多|大部分|大多数|多数|一些|部分|企业|厂商|用户|消费者|人们|每个|每年全球|一个|一张|一台|训练|基础|公务员|城市|项目|试点|银行|美国|日本|欧洲|海外|亚洲|北京|上海|深圳)/;
const severalRe = /(?:多家|几家|各家|各大|不少|许多|很多|一些|部分|大多数|大部分|其他|同类|头部)[^,]{0,8}(?:公司|企业|厂商|平台|机构|品牌|巨头)/;
const soldRe = /(?:减持|卖出|出售|抛售|增持|沽出|买入)了?$/;
const sharesRe = /^的?(?:股票|股份|股价|每股)/;
const anaphoraRe = /(?:该公司|本公司|公司|集团|其|它|他们|它们|后者|前者|自身|旗下|我们|这家|本集团)/;

/** Who was spoken of before the sentence. */
export interface Topic {
	readonly company: CompanyId | null;
	/** Paragraphs since. */
	readonly age: number;
}

/** Paragraphs after which a company is no longer taken up without being named. */
const mostAge = 4;

/** Mentions that can own figures: not the sources that the sentence cites. */
export function actorsOf(scene: Scene): Mention[] {
	return scene.mentions.filter((mention) => !isSource(scene.text, mention, scene));
}

function isSource(text: string, mention: Mention, scene: Span): boolean {
	if (mention.kind === 'media') return true;
	const before = text.slice(Math.max(scene.start, mention.start - 6), mention.start);
	const after = text.slice(mention.end, Math.min(scene.end, mention.end + 24));
	if (ownReportRe.test(after)) return false;
	if (sourceBeforeRe.test(before)) return mention.kind !== 'company' || sourceAfterRe.test(after);
	return (mention.kind === 'research_firm' || mention.kind === 'organisation') && sourceAfterRe.test(after);
}

/** Chooses whose figure it is. `run` are the figures that share it, `metric` what they measure, null where nothing is known. */
export function chooseOwner(scene: Scene, actors: readonly Mention[], run: Span, metric: MetricName | null, isRatio: boolean, isRate: boolean, topic: Topic): CompanyId | null {
	if (metric !== null && metricEntry(metric).ofMarket === true) return null;
	const { text } = scene;
	const qualified = actors.find(({ start }) => start > run.end && start <= run.end + 2 && text.slice(run.end, start) === '的');
	if (qualified !== undefined) return qualified.id;

	if (metric === 'share_price') {
		const traded = actors.find(({ start, end }) => sharesRe.test(text.slice(end, end + 4)) || soldRe.test(text.slice(Math.max(scene.start, start - 4), start)));
		if (traded !== undefined) return traded.id;
	}

	const index = clauseAt(scene, run.start);
	const clause = clauseOf(scene, index);
	const before = within(actors, clause.start, run.start);
	// 是乙的9倍: what is compared is not told about 乙.
	const own = isRatio ? before.slice(0, -1) : before;
	if (own.length > 0) return ownerAmong(text, own, run, metric, isRatio);
	const lead = text.slice(clause.start, run.start);
	const isMany = isOfMany(lead);
	if (isMany && !namesAtOnce(scene, clause, run)) return null;
	for (let i = index - 1; i >= 0; i--) {
		const earlier = clauseOf(scene, i);
		const before = within(actors, earlier.start, earlier.end);
		if (before.length > 0) return ownerAmong(text, before, { start: earlier.end, end: earlier.end }, metric, true);
		if (isOfMany(text.slice(earlier.start, earlier.end))) return null;
	}
	if (isMany) return null;
	if (metric === null) return isRate ? null : (actors.find(({ start }) => start >= run.end)?.id ?? null);
	if (topic.company !== null && topic.age <= mostAge) return topic.company;
	return within(actors, run.end, clause.end)[0]?.id ?? null;
}

function isOfMany(words: string): boolean {
	return severalRe.test(words) || (manyRe.test(words) && !anaphoraRe.test(words));
}

/** 全球市占率, 国内门店: the place belongs to the metric, and who is spoken of is the one of the clause before. */
function namesAtOnce(scene: Scene, clause: Span, run: Span): boolean {
	const [word] = within(scene.words, clause.start, run.start);
	return word !== undefined && word.start - clause.start <= 4;
}

/** Among the companies named before a figure: one of several listed ones is none of them; otherwise the nearest, or the one who acts. */
function ownerAmong(text: string, own: readonly Mention[], run: Span, metric: MetricName | null, first: boolean): CompanyId | null {
	const nearest = own.at(-1);
	if (nearest === undefined) return null;
	const group = coordinated(text, own);
	if (group.length > 1 && (group.length > 2 || togetherRe.test(text.slice(nearest.end, nearest.end + 12)))) return null;
	const isAct = metric !== null && acts.has(metric);
	const between = text.slice(nearest.end, run.start);
	if ((between === '' || between === '的') && !first && !isAct) return nearest.id;
	const direct = own.filter((mention) => !obliqueRe.test(text.slice(Math.max(0, mention.start - 4), mention.start)));
	const free = direct.length > 0 ? direct : own;
	return (first || isAct ? free[0] : free.at(-1))?.id ?? null;
}

/** The last companies of a list that are joined by 、 and 和; one when they are not. */
export function coordinated(text: string, mentions: readonly Mention[]): Mention[] {
	const group: Mention[] = [];
	for (let i = mentions.length - 1; i >= 0; i--) {
		const mention = mentions[i];
		const next = group[0];
		if (mention === undefined || (next !== undefined && !joinRe.test(text.slice(mention.end, next.start)))) break;
		group.unshift(mention);
	}
	return group;
}

const openingRe = /(?:^|[,。;:!?\n年月日(“]|但|而|然而|此外|同时|其中|目前|今年|去年|不过|例如|比如|如今|反观)$/;

/** Who the next sentence is about when it names nobody: the first who is not the other side. */
export function topicOf(text: string, actors: readonly Mention[]): CompanyId | null {
	const free = actors.filter((mention) => !obliqueRe.test(text.slice(Math.max(0, mention.start - 4), mention.start)));
	const opening = free.find(({ start }) => openingRe.test(text.slice(Math.max(0, start - 8), start)));
	return (opening ?? free[0] ?? actors[0])?.id ?? null;
}
