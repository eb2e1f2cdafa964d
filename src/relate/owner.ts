import type { CompanyId, Mention, Span } from '../types';
import { Suffixes } from '../detect/suffixes';
import { speaksOfGoods } from './goods';
import type { List } from './lists';
import { metricEntry, type MetricName } from './metrics';
import { clauseAt, clauseOf, firstWithin, lastWithin, within, type Scene } from './scene';
import { endsInStranger, openerOf, type NoteNames } from './strangers';
import { GuardedPattern } from '../text/guarded-pattern';
import { unitBefore } from '../text/unit-before';
import { UnitSet } from '../text/unit-set';

/** Said by somebody: whoever stands there is the source of a figure and not its owner. */
const cites = new Suffixes<true>('据 根据 按照 按 依据 援引 引述 来自 参照'.split(' ').map((word) => [word, true] as const));
const ownReportRe = new GuardedPattern('报股告绩务讯', /^[^,。;]{0,16}(?:年报|财报|季报|中报|招股书|招股说明书|公告|业绩|财务|半年报|申报稿|聆讯)/);
const sourceAfterRe = new GuardedPattern('据告道导统测计研估析示认指径', /^(?:的|发布的|公布的|最新|此前的?|发布|公布)?[^,。;]{0,8}?(?:数据|报告|报道|报导|统计|预测|预计|调研|研究|估计|估算|测算|分析师|显示|认为|指出|表示|口径)/);
/** Words of judging behind a bank or fund, which then speaks of others. The engine writes up to three adverbs out, each with all that follows; four are a loop. */
const judgesRe = /^(?:则|也|却|亦|在|较|更|更为|仍|最新|此前|近日|今日|昨日){0,4}(?:审慎|发表|发布|维持|重申|给予|予|上调|下调|调高|调低|首予|将[^,。;]{0,24}(?:目标价|评级|eps|每股|盈利|获利|净利|营收|预测|预期|预估)[^,。;0-9]{0,8}(?:上调|下调|上修|下修|调[高低升降])|将[^,。;]{0,14}(?:目标价|评级)|给出|预|料|估|测算|认为|指出|看好|看淡|主张|直言|坦言|提醒|警告|强调|点评|解读|称|表示|分析|研报|报告|上周的?报告)/;
/** A research firm that is in the news itself. */
const actsItselfRe = /^(?:则|也|又|已|将|近日|此前){0,4}(?:被曝|被传|宣布|裁|减员|计划|关闭|收购|营收|收入|股价|市值)/;
/** Words before a company that make it the other side. */
const oblique = new Suffixes<true>(
	(
		'向 对 给 与 和 跟 同 从 由 比 比起 较 相较 相比 相比于 相较于 获 获得 被 超过 超越 不及 低于 高于 落后 落后于 领先 领先于 对标 除 除了 对比 遭 加入 投资 投资了 收购 收购了 减持 减持了 增持 增持了 ' +
		'通过 透过 藉由 借助 利用 使用 搭载 采用 供货给 供应给 仅次于 次于 逊于 优于 胜过 赢过 输给 直追 逼近 追上 媲美 等同于 入股 入股了 出售 出售了 卖出 卖出了 持有 持有了 认购 认购了 曾任 现任 出任 任职于 就职于 供职于 出身 来自 离开 加盟 进入 打入 撇除 剔除 不含 出售的 收购的 投资的 剥离的 开发商 投资方 凭借 凭藉 凭著 依靠 登陆 登录 亮相 转战 落户 借壳 得益于 受惠于 受益于 隶属 隶属于 从属于 属于 附属于 背靠 旧东家 老东家 联手 携手 反超 供应 供应商'
	)
		.split(' ')
		.map((word) => [word, true] as const),
);
/** Words before what somebody does something with, and who takes no part in it. */
const means = new Suffixes<true>('凭借 凭藉 凭著 依靠 通过 透过 藉由 借由 借助 利用 使用 搭载 采用'.split(' ').map((word) => [word, true] as const));
/** 有1%份额的甲, 1%的甲: a metric, or nothing, stands between a figure and 的. */
const mostQualifier = 8;

/** 估值超5亿美元的机器人公司甲: what it is called stands between. */
const calledBehindRe = new GuardedPattern('的以', /^(?:以上)?的[^,。;:、的0-9]{0,12}(?:公司|企业|独角兽|巨头|龙头|厂商|平台|品牌|车企|药企|大厂|集团|初创)“?$/);
const mostCalledBehind = 20;

/** The company that a figure describes from before it, if there is one. */
export function ownerBehind(scene: Scene, actors: readonly Mention[], { end }: Span): Mention | undefined {
	const next = firstWithin(actors, end + 1, scene.end);
	if (next !== undefined && next.start <= end + mostCalledBehind && calledBehindRe.at(scene.text, end, next.start)) return next;
	if (next === undefined || next.start > end + mostQualifier || scene.text.charAt(next.start - 1) !== '的') return undefined;
	const last = next.start - 1;
	return last === end || scene.words.some((word) => word.start === end && word.end === last) ? next : undefined;
}

/** Words behind investors, who own neither the round nor the value of the company. */
const behindInvestorsRe = new GuardedPattern('投意荐持股', /^(?:(?![获完由受被得])[^,。;]){0,18}?(?:领投|跟投|参投|战投|独家投资|战略投资|追加投资|加码投资|参与投资|[老新原]股东|投资方|意向书|(?:共同|联席|独家)?保荐|分别持有|持股)/);
/** The same before them, and before customers, who take in nothing of what they pay: 投资方包括甲、乙, 股东名单里有甲, 第一大客户甲. */
const beforePatronsRe = new GuardedPattern('投资购参东户', /(?:(?:投资|[领跟参战]投|出资|认购)(?:方|者|人|机构)|参与(?:方|者|机构)|股东|客户)(?![^,。;]*(?:的$|[占献收]))[^,。;]*$/);
/** Longer lists of them are cut. */
const mostPatrons = 48;
const funded: ReadonlySet<MetricName> = new Set<MetricName>(['funding_round', 'funding_total', 'funding_rounds', 'valuation']);
/** Metrics of an act, which belong to whoever acts and not to whom it is done to. */
const acts: ReadonlySet<MetricName> = new Set<MetricName>([
	'shares_sold', 'shares_bought', 'share_sale_proceeds', 'share_buyback', 'investments', 'acquisition_price', 'stake', 'shares_held', 'fine', 'partners',
]);
const joinRe = new GuardedPattern('(、和与及以跟,/还', /^(?:\(\s?\d{4,6}[^()]{0,5}\))?(?:、|和|与|及|以及|跟|,|\/|及其|还有)$/);
/** Longer words join nothing. */
const mostJoint = 16;
/** 对甲手机和乙: what stands beside the other side is one, too, with what it makes between them. */
const joinsRe = /^(?:[^,。;]{0,6}(?:、|和|与|及)|跟|,|\/|\(微博\)|及其|还有)$/;
const togetherRe = /^(?:\(\s?\d{4,6}[^()]{0,5}\))?[^,。;]{0,6}(?:等|都|均|皆|也|双双|相继|先后|纷纷|陆续|合计|共计|两家|三家|四家|三大|两大|四大|五大|几家|多家|总共|加起来)/;
/** A clause that begins so is about many, about a market or about the economy. Few do, and the engine goes through all of these words to see that one does not. */
const manyRe = new GuardedPattern('而但我目其如当此同另还预不据2今去昨上本这周合总共整,全行产市板该赛业各多头三两四几很许大一部所企厂用消人每训基公城项试银社散投股民台美港a日陆加指沪深创恒道纳那标费o法外自北南主经物通失政央财gcp国中世内欧海亚香韩印', /^(?:而|但|我们(?:认为|预计|测算|判断|预期)|目前|其实|如今|当前|此外|同时|另外|当下|预计|不过|据统计|20\d\d年|今年|去年|昨天|昨日|今天|今日|[昨今]|[上本这]个?[周月季](?:[一二三四五六日])?|周[一二三四五六日]|合计|总计|共计|整体|整个|,){0,4}(?:全?(?:行业|产业|市场(?!份额|占|预期|预估|预测|估计|普遍|一致|共识))|板块|该板块|赛道|业界|业内|同业|各家|各大|多家|头部|三大|两大|四大|几家|另外?一家|还有一家|很多|许多|大部分|大多数|多数|一些|部分|(?:所有)?其[他它余][^,。;0-9]{0,4}(?:商|公司|企业|品牌|业者|玩家|对手)|企业|厂商|用户|消费者|人们|每(?![股辆台月季天日年周])|这[群批些][^,。;]{0,8}(?:企业|公司|厂商|独角兽|巨头|品牌|机构|新创|玩家)|一个|一张|一台|训练|基础|公务员|城市|项目(?!总?投资)|试点|银行|社会|散户|投资人|投资者|股民|民众|大盘|台股|美股|港股|a股|日股|陆股|股市|加权|指数|沪指|深成指|创业板指|恒指|恒生指数|道琼|道指|纳指|那斯达克|纳斯达克|标普500|费半|otc|三大法人|法人(?!股东)|外资(?!持股)|投信|自营商|北向资金|南向资金|主力资金|两市|经济|物价|通胀|失业|政府|央行|财政|gdp|cpi|ppi|全?(?:国内|我国|中国|全球|全国|全台|全港|世界|内地|大陆|本土|本港|两岸|美国|日本|欧洲|欧盟|海外(?!销|出货|交付|用户|订单|客户)|亚洲|亚太|台湾|香港|韩国|印度|北京|上海|深圳)(?!区|地区|业务|部门|(?:(?:和|与|、|及).{2,4})?市场(?:收入|营收|[^,。;]{0,4}(?:贡献|带来))|收入|营收|子公司|团队|员工|工厂|门店|分部))/);
const severalRe = new GuardedPattern('司企家台第构厂巨牌纷竞争扎内', /(?:[们家者商]|巨头|大厂)(?:都|也|正|在)?(?:纷纷|竞相|争相|扎堆)|[两二三四五六七八九十]家(?:公司|企业)?[都均全各]|第[一二三四五六]名?的(?:公司|企业|厂商|品牌|平台)|有\d{1,5}[多余]?家[^,。;]{0,8}(?:公司|企业|厂商|银行|券商)|有\d{1,5}[多余]?家(?:公司|企业)?(?:实现|亏损|盈利|通过|获得?|完成)|在内的|(?:多家|几家|各家|各大|不少|许多|很多|一些|部分|大多数|大部分|其他|同类|头部)[^,]{0,8}(?:公司|企业|厂商|平台|机构|品牌|巨头)|[两三四五六七八九十几]家(?:公司|企业|厂商|平台)?(?:的|合计|总计|共计|一共|共|加总|加起来)/);
/** 全球新创的融资金额: what all of a trade raise. */
const raisedByManyRe = new GuardedPattern('道域业创兽', /^(?:(?![在于对向为入])[^,。;]){0,16}(?:赛道|领域|行业|产业|新创|初创|创企|独角兽|业者)(?:们|企业|公司)?[^,。;0-9]{0,12}(?:融资|募资|筹资|集资|吸金)/);
const soldRe = /(?:减持|卖出|出售|抛售|增持|沽出|买入)了?$/;
const sharesRe = /^的?(?:股票|股份|股价|每股)/;
/** 中国公司 and 科技公司 are many. */
const anaphoraRe = /(?:该公司|本公司|(?:^|[^国外技家业型类资网创小大的])公司|集团|其(?![他它余])|它|他们|它们|后者|前者|自身|旗下|我们(?!认为|预计|测算|判断|预期)|这家|本集团)/;

/** Who was spoken of before the sentence. */
export interface Topic {
	readonly company: CompanyId | null;
	/** Paragraphs since. */
	readonly age: number;
	/** Whom the note is about. */
	readonly about: CompanyId | null;
	/** Whose part the one is whom the note is about: 集团. */
	readonly group: CompanyId | null;
	readonly names: NoteNames;
}

/** Paragraphs after which a company is no longer taken up without being named. */
const mostAge = 4;

/** What authorities and exchanges do to companies, of whom the rest is told. */
const authorityRe = /^[^,。;]{0,8}?(?:受理|关注函|问询|监管函|批准|核准|审议|审核|同意|规定|要求|[升加降]息|约谈|挂牌|上市|备案|立案|暂停)/;

/** Central banks move the rates of everybody. */
const setsRatesRe = /^[^,。;]{0,8}?(?:[升加降]息|利率决议|货币政策)/;

/** Mentions that can own figures: not the sources that the sentence cites, and no authority that only decides. */
export function actorsOf(scene: Scene): readonly Mention[] {
	const { mentions } = scene;
	const first = mentions.findIndex((mention) => isSource(scene.text, mention, scene));
	return first < 0 ? mentions : mentions.filter((mention, i) => i < first || (i > first && !isSource(scene.text, mention, scene)));
}

function isSource(text: string, mention: Mention, scene: Span): boolean {
	if (mention.kind === 'media') return true;
	if (isBackground(text, mention)) return true;
	if (researchesRe.at(text, mention.end, mention.end + 10)) return true;
	const isCited = cites.before(text, text.charAt(mention.start - 1) === '了' || text.charAt(mention.start - 1) === '著' ? mention.start - 1 : mention.start) !== null;
	const judges = isJudge(mention);
	if (mention.kind === 'company' && !isCited && !judges) return false;
	const end = Math.min(scene.end, mention.end + 24);
	if (ownReportRe.after(text, mention.end, end)) return false;
	const after = text.slice(mention.end, end);
	if (mention.kind === 'research_firm') return !actsItselfRe.test(after);
	if ((mention.kind === 'organisation' && authorityRe.test(after)) || (mention.kind === 'bank' && setsRatesRe.test(after))) return true;
	if (isCited) return mention.kind !== 'company' || sourceAfterRe.test(after);
	if (mention.kind === 'organisation') return sourceAfterRe.test(after);
	return judges && (judgesRe.test(after) || sourceAfterRe.test(after));
}

/** A place (在微博上说), where a share is listed ((纳斯达克:…), what a page adds to a name ((微博)), what something is likened to (宠物界的“小红书”). */
function isBackground(text: string, { start, end }: Span): boolean {
	if (!background.has(unitBefore(text, start))) return false;
	const before = text.charAt(start - 1);
	if (before === ':' || before === '/') return creditRe.test(text.slice(Math.max(0, start - 8), start));
	if ((before === '【' || before === '(' || before === '〔' || before === '[') && bylineRe.test(text.slice(end, end + 28))) return true;
	if (before === '在') return placeRe.test(text.slice(end, end + 4));
	if (before === '(') return text[end] === ')' ? text.startsWith('微博', start) : listedAtRe.test(text.slice(end, end + 3));
	return isLikened(text, { start, end });
}

/** One of these stands before every name that is only background. */
const background = new UnitSet(':/【(〔[在“');

/** 宠物界的“小红书”, 中国版“推特”或“脸书”. */
export function isLikened(text: string, { start, end }: Span): boolean {
	return text.charAt(start - 1) === '“' && text[end] === '”' && likenedRe.test(text.slice(Math.max(0, start - 18), start));
}

/** 甲统计,…: a company that counts or polls tells of others. */
const researchesRe = new GuardedPattern('的最统调监测估', /^(?:的)?(?:最新)?(?:统计|调查|调研|监测|测算|估算)(?:显示|指出|发现|结果)?[,:]/);
/** 来源:甲, (图:甲: whom a page names for a picture or a figure. */
const creditRe = /(?:来源|source|出处|图源|供图|图)[:/]?$/;
/** 【甲/记者…报道】. */
const bylineRe = /^[^】)\]〕,。;]{0,24}(?:报导|报道|电|讯|摄|整理|编译)[】)\]〕]/;
const listedAtRe = /^[:.](?:[a-z]|\d)|^\d/;
const likenedRe = /[界版的]“(?:[^“”]{1,12}”[或和与、]“)?$/;
const placeRe = /^(?:平台|网站|官网|账号|公众号|直播间|app)?(?:上(?![市线升])|里|中(?!国))/;

const mostName = 24;
/** How far behind a name its words of judging are read. */
const mostJudging = 24;

/** The author speaks of what others will do. */
const authorRe = /我们(?:认为|预计|测算|判断|预期|估计|估算|相信|看好|维持)/;

const citedRe = /(?:协会|分会|联合会|商会|研究院|研究所|机构|市调|统计局|商务部|工信部|委员会|总署|[家省市][^,。;]{1,5}局)(?:\([^()]{1,12}\))?[^,。;]{0,8}(?:披露|预计|估计|数据|统计|显示|认为|预测|指出|测算|把|宣布)|(?:的数据是|数据显示|统计显示|调查显示|资料显示|据统计|不完全统计|据[^,。;]{1,20}(?:统计|调查|测算|监测))/;
const ownDataRe = /(?:财报|年报|季报|公告|公司|招股书|财务)[^,。;]{0,6}(?:数据|显示)/;

/** Houses whose trade is to judge others, as their names end. */
const judgeNames = new Suffixes<true>('证券 證券 中信建投 中金公司 投顾 投顧 投信 期货 期貨 资管 資管 评级 評級 咨询 諮詢 研究 研究院 研究所 地产代理 测评 评测'.split(' ').map((word) => [word, true] as const));

/** Whether somebody's trade is to judge others: a bank, a fund, a house of analysts. */
export function isJudge({ kind, name }: Mention): boolean {
	return kind === 'bank' || kind === 'fund' || judgeNames.before(name, name.length) !== null;
}

/** Whether somebody whose trade it is judges others right behind his name. */
export function judges(text: string, mention: Mention): boolean {
	return isJudge(mention) && judgesRe.test(text.slice(mention.end, mention.end + mostJudging));
}

/** Where somebody who is cited, before an offset of the sentence, has been named: what follows is told of others. Null where nobody is. */
function citedBefore(scene: Scene, actors: readonly Mention[], start: number): number | null {
	const source = scene.mentions.length === actors.length ? undefined : scene.mentions.filter((mention) => mention.end <= start && mention.kind !== 'media' && !actors.includes(mention)).at(-1);
	if (source !== undefined) return source.end;
	const said = scene.text.slice(scene.start, start);
	if (authorRe.test(said)) return scene.start;
	const cited = citedRe.exec(said);
	return cited !== null && !ownDataRe.test(said) ? scene.start + cited.index + cited[0].length : null;
}

/** What analysts tell of the one whom a note is about without naming him again. */
const judged: ReadonlySet<MetricName> = new Set<MetricName>(['target_price', 'eps', 'revenue', 'net_profit', 'operating_profit', 'gross_margin']);

/** The one whom a note is about, where analysts are cited before a figure that they tell of him; else null. */
function judgedOne(scene: Scene, actors: readonly Mention[], { start }: Span, metric: MetricName | null, { company, about }: Topic): CompanyId | null {
	const isJudged = metric !== null && judged.has(metric) && company === about && scene.mentions.some((mention) => mention.end <= start && !actors.includes(mention) && isJudge(mention));
	return isJudged ? about : null;
}

const receivedRe = new GuardedPattern('获', /获(?:得|了)?[^,。;]{0,40}$/);
/** So far from 获 stands who gives. */
const mostReceived = 44;
const givenRe = /^[^,。;]{0,28}(?:轮|战略|天使|风险|独家)?(?:投资|注资|领投|战投|增资)/;

/** 对德国储能公司甲: what the other side is called stands between. */
const calledRe = new GuardedPattern('对向给', /(?:^|[^面绝应方导转趋动取一])[对向给][^,。;:对向给]{2,12}(?:公司|厂商|企业|品牌|平台|巨头|龙头|对手|大厂)$/);
/** Every match ends in one of these. */
const calledEnds = new UnitSet('司商业牌台头手厂');
const mostCalled = 18;
/** 完成甲交易后: what the deal is called. */
const dealOfRe = /^的?(?:交易|收购|并购|合并|投资)/;

const [forSomebody, share, done] = ['为', '股', '成'].map((sign) => sign.charCodeAt(0));
/** 减持5000万股甲: whose shares are traded. */
const sharesOfRe = new GuardedPattern('股', /(?:[减增]持|[卖沽抛]出|买入|购入|出售|抛售|认购)了?[约近超逾]?[\d.,]+[万亿]{0,2}股$/);
const mostShares = 18;
/** 为甲投入5亿元: to whom somebody gives. */
const fundingForRe = /^[^,。;0-9]{0,4}(?:投入|注资|注入|投资)/;

function isOblique(text: string, mention: Span): boolean {
	const unit = unitBefore(text, mention.start);
	if ((unit === share && sharesOfRe.in(text, mention.start - mostShares, mention.start)) || (unit === forSomebody && fundingForRe.test(text.slice(mention.end, mention.end + 8)))) return true;
	// 从甲的招股书看: whose paper it is, it tells of.
	const word = oblique.before(text, mention.start)?.word;
	if (unit === done && text.startsWith('完成', mention.start - 2) && dealOfRe.test(text.slice(mention.end, mention.end + 4))) return true;
	if (word === undefined && calledEnds.has(unit) && calledRe.in(text, mention.start - mostCalled, mention.start)) return true;
	if (word !== undefined) return word !== '从' || !ownReportRe.after(text, mention.end, mention.end + 24);
	// 获得甲董事长的投资
	return receivedRe.before(text, mention.start - mostReceived, mention.start) && givenRe.test(text.slice(mention.end, mention.end + 34));
}

const embeddedBeforeRe = new GuardedPattern('家间个', /(?:这家|那家|该家|这间|这个|一家)[^,。;:]{1,6}$/);
const embeddedAfterRe = /^[^,。;:0-9]{1,10}的/;

/** 这家由甲投资的企业: part of the description of who is spoken of. */
function isEmbedded(text: string, { start, end }: Span): boolean {
	return embeddedBeforeRe.before(text, start - 8, start) && embeddedAfterRe.test(text.slice(end, end + 12));
}

const relatedRe = new GuardedPattern('的最主第长核独直全控前老竞对子母供代客股大合伙友同关投收旗', /^(?:的?(?:最大|主要|第一大|长期|核心|独家|直接|全资|控股|前|老){0,4}(?:竞争对手|对手|子公司|母公司|供应商|代工厂|客户|股东|大股东|合作伙伴|伙伴|友商|同行|关联公司|投资方|前身|收购标的|旗下)|旗下)(?:的|公司|企业|品牌)?[“]?$/);

/** 甲A轮的唯一领投方乙 */
const investorRe = new GuardedPattern('投', /的[^,。;]{0,4}[领跟]投方$/);

/** 甲的竞争对手乙, 甲旗下乙: who 乙 is, told by 甲. */
function isRelated(text: string, { end }: Span, next: Span | undefined): boolean {
	return next !== undefined && next.start - end <= 14 && (relatedRe.at(text, end, next.start) || investorRe.in(text, end, next.start));
}

const lists = new Suffixes<true>('包括 包含 涵盖 囊括'.split(' ').map((word) => [word, true] as const));
/** 包括投资公司甲: what those listed are called stands between. */
const listedAsRe = new GuardedPattern('含括盖', /(?:包括|包含|涵盖|囊括)[^,。;、0-9]{0,8}(?:公司|企业|机构|巨头|厂商|集团|基金|创投|平台|品牌)$/);
const listOnlyRe = /^(?:等[^,。;]{0,12})?[,。;]/;

/** …,成员包括甲、乙等投行,…: nothing is told of them. */
function isListOnly(text: string, mention: Mention, mentions: readonly Mention[]): boolean {
	if (lists.before(text, mention.start) === null && !listedAsRe.in(text, mention.start - mostCalled, mention.start)) return false;
	let last = mention;
	for (let i = mentions.indexOf(mention) + 1; i < mentions.length; i++) {
		const next = mentions[i];
		if (next === undefined || !areJoined(text, last, next)) break;
		last = next;
	}
	return listOnlyRe.test(text.slice(last.end, last.end + 16));
}

const formerRe = new GuardedPattern('前原曾', /(?:^|[^之以此目日年月天周])(?:前|原|曾任|曾是|曾为)$/);
const officeRe = /^[^,。;:0-9]{0,14}?(?:院长|总裁|副总|高管|员工|科学家|工程师|总?经理|ceo|cto|cfo|coo|主管|负责人|总监|董事|首席|研究员|总工|高层)/;

/** 创始人为前甲研究院院长: where somebody has worked. */
function isFormer(text: string, { start, end }: Span): boolean {
	return formerRe.in(text, start - 3, start) && officeRe.test(text.slice(end, end + 20));
}

/** Those that are not the other side, and of a clause that was told before (`isTold`) not those that it only lists; who is joined to one that is (比甲和乙) is one, too. */
export function subjects(text: string, mentions: readonly Mention[], isTold = false): readonly Mention[] {
	if (mentions.length === 0) return mentions;
	const free: Mention[] = [];
	let other: Mention | null = null;
	for (let i = 0; i < mentions.length; i++) {
		const mention = mentions[i];
		if (mention === undefined) break;
		if (isOther(text, mention, mentions[i + 1], other) || (isTold && isListOnly(text, mention, mentions))) other = mention;
		else free.push(mention);
	}
	return free;
}

const includedRe = new GuardedPattern('内', /^(?:等|、[^,。;]{1,20}|和[^,。;]{1,8})?在内/);
const mostIncluded = 24;
const placedRe = /[在于]$/;

/** 包括甲在内的12家, 在交易所排队: one of those who are told of, or where they are. */
function isAmong(text: string, { kind, start, end }: Mention): boolean {
	return includedRe.after(text, end, end + mostIncluded) || (kind === 'organisation' && placedRe.test(text.charAt(start - 1)));
}

/** Whether a company is the other side, by the words beside it: before the `next`, behind the `other` that was one before. */
function isOther(text: string, mention: Mention, next: Mention | undefined, other: Mention | null): boolean {
	return (!isFirstInClause(text, mention) && (isOblique(text, mention) || isEmbedded(text, mention) || isFormer(text, mention) || isAmong(text, mention))) || isRelated(text, mention, next) || (other !== null && joinsRe.test(text.slice(other.end, mention.start)));
}

const clauseStarts = new UnitSet(',。;');

/** No words stand before a company that opens a clause: many do, and need not be asked for. */
function isFirstInClause(text: string, { start }: Span): boolean {
	return clauseStarts.has(unitBefore(text, start));
}

/** 来自甲的收入. */
const fromRe = new GuardedPattern('自于', /(?:来自|来源于|源自|源于)[^,。;]{0,8}$/);
const paidRe = /占|贡献|带来/;
const takings: ReadonlySet<MetricName> = new Set<MetricName>(['revenue', 'segment_revenue', 'revenue_share']);

/** Whether a company pays what another one takes in. */
function pays(text: string, { start, end }: Span, run: Span, metric: MetricName): boolean {
	return takings.has(metric) && (fromRe.in(text, start - 12, start) || ((metric === 'revenue_share' || paidRe.test(text.slice(end, run.start))) && beforePatronsRe.before(text, start - mostPatrons, start)));
}

function invests(text: string, { start, end }: Span): boolean {
	return behindInvestorsRe.after(text, end, end + 24) || beforePatronsRe.before(text, start - mostPatrons, start);
}

const heldRe = new GuardedPattern('的', /^的(?!.{0,3}(?:股|权|份|票|比例|利息|资本)).{2}/);

/** Who stands with a figure. Null is somebody whom nobody has listed, or nobody who can be told; undefined is nobody. */
export interface Standing {
	/** So near that it is no other's. */
	readonly beside: CompanyId | null | undefined;
	/** Before it in its clause; not looked for where somebody is beside it. */
	readonly inClause: CompanyId | null | undefined;
}

/** Who stands with the figures of a list, whatever was told before. `metric` is what they measure, null where nothing is known. */
export function ownersWith(scene: Scene, actors: readonly Mention[], list: List, metric: MetricName | null): Standing {
	const beside = ownerBeside(scene, actors, list, metric);
	return { beside, inClause: beside === undefined ? ownerInClause(scene, actors, list, metric) : undefined };
}

function ownerBeside(scene: Scene, actors: readonly Mention[], { quantities, span: run, clause, isRate }: List, metric: MetricName | null): CompanyId | null | undefined {
	if (metric !== null && metricEntry(metric).ofMarket) return null;
	const { text } = scene;
	const may = ableToOwn(scene, actors, metric);
	const qualified = ownerBehind(scene, may, run);
	if (qualified !== undefined) return qualified.id;

	if (metric === 'share_price') {
		const traded = may.filter(({ start, end }) => sharesRe.test(text.slice(end, end + 4)) || soldRe.test(text.slice(Math.max(scene.start, start - 4), start)));
		const nearest = traded.filter(({ end }) => end <= run.start).at(-1) ?? traded.find(({ end }) => end <= clause.end);
		if (nearest !== undefined && firstWithin(may, nearest.end, run.start) === undefined) return nearest.id;
	}

	// 超过甲13万单、乙4万单和丙2万单
	if (metric === null || !(acts.has(metric) || funded.has(metric))) {
		const adjacent = firstWithin(may, run.start - mostName, run.start);
		if (adjacent !== undefined && adjacent.end === run.start) return adjacent.id;
		// 超过甲的13万单
		const rival = lastWithin(may, run.start - mostName, run.start);
		if (!isRate && quantities.length === 1 && rival !== undefined && rival.end === run.start - 1 && text[rival.end] === '的' && comparedRe.test(text.slice(rival.start - 4, rival.start))) return rival.id;
	}
	// 持股25%的某某: of whoever follows.
	return metric === 'stake' && heldRe.at(text, run.end, run.end + 8) ? (firstWithin(may, clause.start, run.start)?.id ?? null) : undefined;
}

function ownerInClause(scene: Scene, actors: readonly Mention[], list: List, metric: MetricName | null): CompanyId | null | undefined {
	const { text } = scene;
	const { span: run, clause, isRatio } = list;
	const own = namedBefore(scene, actors, list, metric);
	const nearest = own.at(-1);
	if (endsInStranger(text.slice(nearest?.end ?? clause.start, run.start)) || ofTradeRe.in(text, nearest?.end ?? clause.start, run.start)) return null;
	if (nearest === undefined) return undefined;
	if (!isRatio && (metric === null || !acts.has(metric)) && isMeasured(scene, clause, nearest, run, own.length === 1)) return nearest.id;
	const free = !isFunded(metric) && actTogether(text, own) ? own : subjectsOf(text, own, metric);
	return free.length > 0 ? ownerAmong(scene, free, run, metric, isRatio) : undefined;
}

/** LME铝价: an exchange owns no price. Who sets a target price sets it for others, unless it is his own by name. */
function ableToOwn({ text }: Scene, actors: readonly Mention[], metric: MetricName | null): readonly Mention[] {
	if (metric === 'price') return actors.filter(({ kind }) => kind !== 'organisation');
	return metric === 'target_price' ? actors.filter((mention) => !isJudge(mention) || targetRe.test(text.slice(mention.end, mention.end + 4))) : actors;
}

/** Those named in the clause before a figure. 是乙的9倍: what is compared is not told about 乙. */
function namedBefore(scene: Scene, actors: readonly Mention[], { span, clause, isRatio }: List, metric: MetricName | null): readonly Mention[] {
	const named = namedIn(scene, ableToOwn(scene, actors, metric), { start: clause.start, end: span.start }, span, metric);
	return isRatio ? named.slice(0, -1) : named;
}

/** Those named in a stretch who do not pay what a figure tells. */
function namedIn({ text }: Scene, actors: readonly Mention[], { start, end }: Span, run: Span, metric: MetricName | null): readonly Mention[] {
	const named = within(actors, start, end);
	return metric !== null && takings.has(metric) ? named.filter((mention) => !pays(text, mention, run, metric)) : named;
}

/** Those who are not the other side, which a fine belongs to as well, nor who invest. */
function subjectsOf(text: string, mentions: readonly Mention[], metric: MetricName | null, isTold = false): readonly Mention[] {
	const free = metric === 'fine' ? mentions : subjects(text, mentions, isTold);
	return isFunded(metric) ? free.filter((mention) => !invests(text, mention)) : free;
}

const targetRe = /^的?目标价/;

function isFunded(metric: MetricName | null): boolean {
	return metric !== null && funded.has(metric);
}

/** Whether somebody who answers in an interview speaks of his own company before a figure. */
export function speaksOfOwn({ text }: Scene, { span, clause }: List): boolean {
	return oursRe.test(text.slice(clause.start, span.start));
}

/**
 * Chooses whose the figures of a list are with whom nobody stands. `owner` is whose the figure before in the sentence is, of a rate else whose the one
 * before in the paragraph is, where that is the one whom the note is about.
 */
export function chooseOwner(scene: Scene, named: readonly Mention[], list: List, metric: MetricName | null, topic: Topic, owner: CompanyId | null): CompanyId | null {
	const { text } = scene;
	const { span: run, index, clause, isRate, isRatio } = list;
	const actors = ableToOwn(scene, named, metric);
	const lead = text.slice(clause.start, run.start);
	const opener = openerOf(scene, clause, topic.names);
	if (opener !== undefined) return opener;
	if ((metric === 'revenue_share' && ofMarketRe.test(lead)) || (metric === 'price' && speaksOfGoods(text.slice(scene.start, run.start)))) return null;
	const isMany = metric !== 'revenue_share' && isOfMany(text, behindDate(scene, clause.start, run.start), run.start);
	const isPlace = isMany && !severalRe.in(text, clause.start, run.start) && namesAtOnce(scene, clause, run);
	if (isMany && !isPlace) return null;
	/** Asked for only where a semicolon may set it apart, and in the end. */
	let cited = text.slice(scene.start, run.start).includes(';') ? citedBefore(scene, actors, run.start) : null;
	let isTraded = false;
	for (let i = index - 1; i >= 0; i--) {
		const earlier = clauseOf(scene, i);
		// 甲…;研究机构把…从1%改为2%: who is cited after the semicolon speaks of somebody else.
		if (cited !== null && cited > earlier.end && text.slice(earlier.end, cited).includes(';')) return judgedOne(scene, actors, run, metric, topic);
		const all = namedIn(scene, actors, earlier, run, metric);
		const before = !isFunded(metric) && actTogether(text, all) && lists.before(text, all[0]?.start ?? 0) === null ? all : subjectsOf(text, all, metric, true);
		if (before.length > 0) return ownerAmong(scene, before, { start: earlier.end, end: earlier.end }, metric, true);
		const contrasted = all[0];
		if (contrasted !== undefined && contrastRe.at(text, earlier.start, contrasted.start) && firstWithin(scene.quantities, contrasted.end, earlier.end) !== undefined) return contrasted.id;
		const said = behindDate(scene, earlier.start, earlier.end);
		isTraded ||= tradersRe.in(text, said, earlier.end);
		if ((!isFrame(text, earlier) && isOfMany(text, said, earlier.end) && !superlativeRe.test(text.slice(said, earlier.end)) && !isTraded && !anaphoraRe.test(lead) && (severalRe.in(text, said, earlier.end) || !namesAtOnce(scene, earlier, { start: earlier.end, end: earlier.end })))) return null;
		const opener = openerOf(scene, earlier, topic.names);
		if (opener !== undefined) return opener;
	}
	if (isTraded || (isMany && !(isPlace && metric === 'market_share'))) return null;
	cited ??= citedBefore(scene, actors, run.start);
	if (cited !== null && !anaphoraRe.test(text.slice(cited, run.start))) return judgedOne(scene, actors, run, metric, topic);
	// What no word names belongs to who is spoken of only where the sentence takes him up.
	const isVague = metric === null || metric === 'price';
	if (topic.company !== null && (isVague ? topic.age === 0 && (owner === topic.company || takesUpRe.test(text.slice(topic.company === topic.about ? Math.max(scene.line.start, scene.start - mostBack) : scene.start, run.start))) : topic.age <= mostAge)) return topic.group !== null && topic.company === topic.about && text.slice(scene.start, run.start).includes('集团') ? topic.group : topic.company;
	// 甲500万元领投乙
	const own = namedBefore(scene, named, list, metric);
	const funding = isFunded(metric) && own.length > 0 ? firstWithin(actors, run.end, clause.end) : undefined;
	if (funding !== undefined) return funding.id;
	const rest = own.filter((mention) => means.before(text, mention.start) === null && !(isFunded(metric) && invests(text, mention)));
	if (rest.length > 0) return ownerAmong(scene, rest, run, metric, isRatio);
	if (metric !== null) return firstWithin(actors, run.end, clause.end)?.id ?? null;
	const next = isRate ? undefined : firstWithin(actors, run.end, scene.end);
	return next === undefined || firstWithin(scene.quantities, next.end, clauseOf(scene, clauseAt(scene, next.start)).end) !== undefined ? null : next.id;
}

/** 甲预测2022年行业亏损5亿元: told of all of a trade. */
const ofTradeRe = new GuardedPattern('行', /(?:^|[,年季月个全计测示期])(?:整个|全)?行业(?:的?总?)(?:营运|经营|净|总)?(?:收入|营收|利润|亏损|规模|销量|产量|销售额|出货量)[^,。;]{0,6}$/);
const comparedRe = /(?:次于|高于|低于|优于|逊于|大于|小于|超过|超越|不及|不如|胜过|赢过|输给|落后于?|领先于?)$/;
const contrastRe = new GuardedPattern('对反相比不', /^(?:对比|反观|相对于?|相较于?|比起|不同于)$/);

/** 比甲去年的定价12元低: between whom something is compared with and what of him. */
const mostCompared = 14;
const giftRe = /^[^,。;]{0,4}(?:提供|拨款?|发放|颁发|授予|补贴|补助)/;
const bringsRe = /^[^,。;]{0,4}(?:带来|贡献|创造|增加)/;

/** 仅次于甲的每股纯益3元, 对比甲今年的营收5亿元, 给甲带来5亿元的收入, 政府向甲提供5亿元: what the other side is measured by, or gets, is its own. */
function isMeasured(scene: Scene, clause: Span, { start, end }: Span, run: Span, isOnly: boolean): boolean {
	const between = scene.text.slice(end, run.start);
	const isNamed = between.startsWith('的') && between.length <= 14 && comparedRe.test(scene.text.slice(Math.max(clause.start, start - 4), start)) && firstWithin(scene.words, end, run.start) !== undefined;
	const before = scene.text.charAt(start - 1) || '。';
	const isAgainst = '比较'.includes(scene.text.charAt(start - 1) || '。') && between.length <= mostCompared && !/[,。;]/.test(between) && lastWithin(scene.words, end, run.start)?.end === run.start;
	const isBrought = ('给为'.includes(before) && bringsRe.test(between)) || (isOnly && '向给'.includes(before) && giftRe.test(between));
	return isNamed || isAgainst || isBrought || contrastRe.at(scene.text, clause.start, start);
}

/** Who trades in the shares of many: what is told behind them is of a company only where the sentence names it. */
const tradersRe = new GuardedPattern('营信外法指盘', /^.{0,4}(?:法人|外资|投信|自营商|大盘|指数)/);

/** 占云市场收入的六成: of nobody's own revenue. */
const ofMarketRe = /占[^,。;]{0,12}(?:市场|行业|产业|全国|全球)[^,。;]{0,4}(?:收入|营收|销售额)/;

/** How far back in its paragraph a note's own company may have been taken up. */
const mostBack = 400;
const takesUpRe = /(?:另一款|(?:^|[^国外技家业型类资网创小大的a-z])公司|集团|其|它|旗下|ceo|cto|cfo|董事长|总裁|创始人|总经理|财务长|社长|股价|财报|[此本]次(?:增发|发行|募资|融资|交易|上市|ipo|收购|并购|减持|回购|定增|配售|招股|裁员))/;

/** 我们 in an answer. */
const oursRe = /(?:我们|我司|我方|咱们)(?!认为|预计|测算|判断)/;

/** Where the words of a stretch begin without the date that opens it. */
function behindDate({ dates }: Scene, start: number, end: number): number {
	const date = firstWithin(dates, start, end);
	return date !== undefined && date.start - start <= 2 ? date.end : start;
}

/** 在全球市场的排名中: where, or by what, something is told of whoever the clause before is about. */
function isFrame(text: string, { start, end }: Span): boolean {
	return text[start] === '在' && '中上里内下面'.includes(text.charAt(text[end - 1] === ',' ? end - 2 : end - 1) || '。');
}

/** 拿下…,国内最大的首次公开募股: an object that goes on, and nobody's subject. */
const superlativeRe = /的最(?:大|高|快|早|多)的?[^,。;的]{1,8},?$/;

function isOfMany(text: string, start: number, end: number): boolean {
	return severalRe.in(text, start, end) || ((manyRe.at(text, start, end) || raisedByManyRe.in(text, start, end)) && !anaphoraRe.test(text.slice(start, end)));
}

/** 全行业营收, 全国餐饮收入: a metric of a trade. */
const tradeRe = /^.{0,2}(?:行业|产业|业[内界]|同业|(?:全[国台港]|我国)(?![总累平均直加线门渠]).{2})/;

/** 全球市占率, 国内门店: the place belongs to the metric, and who is spoken of is the one of the clause before. */
function namesAtOnce(scene: Scene, clause: Span, run: Span): boolean {
	const word = firstWithin(scene.words, clause.start, run.start);
	return word !== undefined && word.start - clause.start <= 4 && !tradeRe.test(scene.text.slice(clause.start, word.start));
}

/** Among the companies named before a figure: one of several listed ones is none of them; otherwise the nearest, or the one who acts. */
function ownerAmong(scene: Scene, own: readonly Mention[], run: Span, metric: MetricName | null, first: boolean): CompanyId | null {
	const { text } = scene;
	const nearest = own.at(-1);
	if (nearest === undefined || own.length === 1) return nearest?.id ?? null;
	const group = coordinated(text, own);
	if (group.length > 1 && (group.length > 2 || togetherRe.test(text.slice(nearest.end, nearest.end + 20)))) return null;
	const isAct = metric !== null && acts.has(metric);
	const between = text.slice(nearest.end, run.start);
	if ((between === '' || between === '的') && !first && !isAct) return nearest.id;
	// 甲以3亿元购入…、乙以2亿元购入…: whose act it is stands right before it, or begins the item of the list.
	if ((givesRe.test(between) || (isAct && text[nearest.start - 1] === '、' && firstWithin(scene.quantities, own[0]?.end ?? nearest.start, nearest.start) !== undefined)) && !isOblique(text, nearest)) return nearest.id;
	const direct = subjects(text, own);
	const free = direct.length > 0 ? direct : own;
	return (first || isAct ? free[0] : free.at(-1))?.id ?? null;
}

const givesRe = new GuardedPattern('以资投斥豪', /^(?:拟|将|则|也|已)?(?:以|斥资|出资|豪掷|投入)$/);

function areJoined(text: string, { end }: Span, { start }: Span): boolean {
	return start - end <= mostJoint && joinRe.at(text, end, start);
}

/** Whether the last companies are several who are joined, and not the other side. */
function actTogether(text: string, mentions: readonly Mention[]): boolean {
	if (mentions.length < 2) return false;
	const group = coordinated(text, mentions);
	const [first] = group;
	return first !== undefined && group.length > 1 && !isOblique(text, first);
}

/** The last companies of a list that are joined by 、 and 和; one when they are not. */
export function coordinated(text: string, mentions: readonly Mention[]): Mention[] {
	const group: Mention[] = [];
	for (let i = mentions.length - 1; i >= 0; i--) {
		const mention = mentions[i];
		const next = group[0];
		if (mention === undefined || (next !== undefined && !areJoined(text, mention, next))) break;
		group.unshift(mention);
	}
	return group;
}

/**
 * Who the next sentence is about when it names nobody: the first who is not the other side, and a platform (`isPlatform`) only where there is no
 * company; else (`isSubject` false) whoever is named.
 */
export function topicOf(text: string, actors: readonly Mention[]): { readonly company: CompanyId | null; readonly isSubject: boolean; readonly isPlatform: boolean } {
	let first: Mention | null = null;
	let other: Mention | null = null;
	for (let i = 0; i < actors.length; i++) {
		const mention = actors[i];
		if (mention === undefined) break;
		const next = actors[i + 1];
		if (isOther(text, mention, next, other)) {
			other = mention;
			continue;
		}
		const isPlatform = mention.kind === 'platform';
		if ((isPlatform && first !== null) || invests(text, mention)) continue;
		// 甲、乙、丙等纷纷入局: a crowd is no topic.
		if (first === null && next !== undefined && areJoined(text, mention, next)) return { company: null, isSubject: false, isPlatform: false };
		if (!isPlatform) return { company: mention.id, isSubject: true, isPlatform };
		first = mention;
	}
	return { company: (first ?? actors[0])?.id ?? null, isSubject: first !== null, isPlatform: first !== null };
}
