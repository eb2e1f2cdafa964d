import type { Span } from '../types';
import { announcingVerbs, expectingVerbs, foundVerbs, learntVerbs, paperVerbs, pausedVerbs, plainVerbs, quotingVerbs, releaseVerb, viewWord } from './speech-verbs';
import { GuardedPattern } from '../text/guarded-pattern';
import { UnitSet } from '../text/unit-set';

/** Whether a word is one that announces. */
export function announces(cue: string): boolean {
	return announcingRe.test(cue);
}

/** Who says a sentence, and the word that shows it. Offsets are those of the text searched. */
export interface Speech {
	readonly cue: Span;
	/** Null where the words name nobody (据了解). */
	readonly speaker: Span | null;
	/** 据 and the like, or a verb of saying. */
	readonly by: 'source' | 'verb';
	/** Nobody stands beside the verb: it goes on with whom the sentence began with. */
	readonly elided: boolean;
}

/** What a company does that says what it has decided. */
const announcing = `(?:${announcingVerbs.join('|')})`;
const finderRe = /(?:我们?|记者|笔者|研究(?:人员|团队|者)?|调查|机构|团队|分析师|专家|报告)(?:还|也)?$/;
const [plain, paused, quoting, paper, found, learnt] = [plainVerbs, pausedVerbs, quotingVerbs, paperVerbs, foundVerbs, learntVerbs].map((verbs) => verbs.join('|'));
const verbRe = new RegExp(`(${plain})(?:了|到)?|(${paused})(?:称|(?:[道说到]|宣布)?(?=(?:[了过][^,:“]{0,24})?[,:“。;]))|(称(?=[^号为之得道作呼谓赞职,:“。])|说(?=[^,:“。;明法服话辞词白道得的了过起到不是来教])|${announcing}(?=(?!破裂|失败|结束|终止|流产|无效|成功)[^的])|说明(?=目前|当前|现在|[在已将其自本该因]|未来|[今明去]年|公司|由于)|指(?=[^南点示数出标责定导挥甲令引派名明向望纹环的])|看好(?=[^,:“。;的]{3})|${releaseVerb}(?=[,:正已将拟会]|计划|收购|完成|旗下|获得?|与[^,的]{1,16}(?:合作|签|达成)))|(${paper})(?=[,:“。]|[^,:“。屏器卡示]{3})|(${found})(?=[^,:“]{4})|(${quoting})(?=:“)|(?:${learnt})(?=,|[^,:“]{4})`, 'y');
const notVerbAfterRe = /(?:被|来|据|虽|小|学|传|再|话|可以|应该|总的|就是|不用|常|按理|照|听|难|意思是)$/;
/** 简称: how something is called. Where a pause follows, 又称 says something more. */
const namedRe = /(?:现|之|合|对|匀|下|通|昵|美|号|戏|谑|前|原|旧|别|简|名|俗|[一二三几]人|统|堪|职|全|尊|代)$/;
const namedAgainRe = /(?:又|亦|也|还|^人)$/;
/** 引以为傲, 自以为是: no verb of saying. */
const thinksNotRe = /[引自难信习]$/;
/** 未得到回应, 作出解释: a noun, and nobody's words follow. */
const nounBeforeRe = /(?:[和与及、被不]|争相|竞相|广泛|大肆|投资|操作|政策|跟踪|追踪|后续|独家|连续|专题|系列|深度|得到|作出|做出|给出|未|没有|不予|拒绝|进行|的|更多|[诸众]多|[很许]多|大量|(?:受到|遭[到遇受]|引[发来起]|招[来致]|面[临对]|[饱备]受)[^,]{0,4})$/;
/** 财报公布,: what came out, and nobody who says so. */
const releasedRe = /(?:数据|结果|财报|名单|业绩|方案|细则|价格|政策|成绩|报告|信息|[将待未才即后前])$/;
/** 高于预期, 超出市场预期: what was expected, and nobody who expects. */
const yardstickRe = /(?:如|超[出乎过越]?|好过|于|及|符合|达到?|胜过|逊|出乎|一致)(?:市场|分析师|管理层|外界|机构|华尔街|此前|原先)?$/;
/** 让人们看到: nobody's words. */
const madeToRe = new GuardedPattern('让令使', /[让令使](?:人们?|我们|大家|外界|市场|投资者|用户|消费者)$/);
/** 估值和预期: a noun. */
const joinedRe = /[和与及、]$/;
/** 预期与订单, 预测的: a noun. */
const isNounRe = /[与和的、值差之内]/;
/** 销量预计: what somebody has expectations of, and nobody who has them. */
const measuredRe = /(?:营收|收入|销售|规模|产能|利润|获利|净[利损]|[率价额量值期季年月数次幅重例速]|成本|订单|用户|业绩|投资|项目|工程|[工新]厂|产线|产品|新[车机品]|手机|交易|[收并]购案?|费用|支出)$/;
const expectationRe = new GuardedPattern(expectingVerbs.map((verb) => verb.charAt(0)).join(''), new RegExp(`^(?:${expectingVerbs.join('|')})`));
const sayRe = new GuardedPattern('说称分看', /^(?:[说称](?!明)|分析|看到)/);
/** Without a pause, 说 is one of saying only behind a person: 业内人士说今年…. */
const sayerRe = /(?:^[他她]|人士|[师员者]|负责人)$/;
/** First and last name in Latin letters. */
const foreignNameRe = /[a-z]{2,} [a-z]{2,}$/;
/** 公司指…, as Hong Kong's papers have it: without a pause 指 is one of saying only behind those who report. */
const reporterRe = /(?:公司|集团|管理层|证券|大行|报[道导]|消息|通告|声明|报告|人士|[师员者他她局署])$/;
const announcingRe = new RegExp(`^${announcing}$`);
/** 引发担忧, 担心的: a noun. */
const fearRe = new GuardedPattern('担忧怀', /^(?:担[心忧]|忧[心虑]|怀疑)/);
const fearBeforeRe = /(?:[的不无和、]|引[发起]|[令让]人|值得|无[需须]|[产发]生|消除|缓解|加[剧深]|有所?|存在|受到|一度)$/;
const paperRe = /(?:业绩|预告|快报|报告|报价|测算|口径|监测|问卷|数据|财报|年报|季报|半年报|招股书|招股说明书|统计|研究|调查|信息|资料|结果|公告|专利|文件|备案|判决书|起诉书|合同|邮件|内部信|截图|清单|名单|榜单|指数|公报|白皮书|论文|消息|天眼查(?:app)?|企查查(?:app)?|爱企查(?:app)?|启信宝|wind|官网|价目表|时间表|图表|统计表|榜|协议|条款|新闻稿|推文|博文|帖子|平台)(?:书|上|中|里|也|还|均|则|进一步|同时){0,2}$/;
const sourceRe = /(?:根据|依据|依照|按照|援引|引述|综合|据|从|按|依)([^,;。“”]{0,36}?)(?:获悉|获知|得悉|得知|可知|可见|所?提出|引述|援引|公布|公开报道|财报|年报|季报|招股书|公告|披露|资料|了解|瞭解|介绍|悉|透露|称|显示|》|(?:此前的预测|报道|报告|统计|预测|数据|消息|研究|调查|测算|信息|分析|解释|说法|估计|推算|估算|预估|推估|监测|调研|追踪|梳理|汇总)(?![机院所员人师集团部局商平]|公司|中心|服务))(?:显示|统计|称|来看|看|指出|表明|透露|预测|披露|上显示|报道|认为|估算|测算)?/;
const sourceStartRe = new GuardedPattern('据按引从依综', /^(?:(?:[^,]{0,14}(?:记者|笔者|我们))?[^,从]{0,6}从(?![未来此而中])[^,]{1,18}(?:获悉|获知|得悉|得知|[了瞭]解到)|(?:而|但|且|不过|另|另外|此外|同时|其中|例如|但是|而且|\d{1,2}月\d{1,2}日消息)?,?(?:(?:根据|依[据照]|按照|援引|引述|综合(?=[^,]{2,14}报[道导])|依(?=[^,靠赖]{2,14}(?:统计|资料|数据|预估|估算|规划|调查)(?:显示|指出|,|来?看))|按(?![年月季时期日周此需量下摩揭钮键比人户])|据(?!点|守|有|理|此(?!前|次)|为己))|从[^,]{0,16}(?:报告|数据|信息|财报|年报|资料|统计|招股书|结果)(?:来看|看|显示)))/);
/** What a word that names a source begins with; 从…来看 shows itself by 来. */
const sourceUnits = new UnitSet('据根依按援引综来看获得了瞭');
const genericRe = /^(?:第?[一二三四]季度?|[上下]半年|全年|年度|中期|半年度?|季度|财务|经营|运营|业务|市场|行业|销售|历史|融资|整体|具体|实际|各项|多项|全国|全球|国内|海外|了解|瞭解|介绍|悉|分析|统计|不完全统计|透露|称|估计|推算|测算|报道|消息|数据|相关|有关|此|纪录|记录|目前|不完全|最新|公开|过往|历史)?$/;

/**
 * The source that opens a sentence (据…报道, 根据…数据, 从…来看), or the verb of saying with the one who says it. `text` is one
 * sentence, `words` where words of saying and of naming a source stand in it; what is quoted inside it is not searched for verbs.
 * Null when the sentence names no other voice than its author's.
 */
export function findSpeech(text: string, words: readonly number[]): Speech | null {
	const source = findSource(text, words);
	if (source?.cue.start === 0 && source.speaker !== null) return source;
	const quotations = quoted(text);
	// 甲表示…,据统计…: what comes first, and whoever quotes a source.
	const isQuoted = source !== null && isWithin(quotations, source.cue.start);
	const verb = findVerb(text, words, quotations, source === null || isQuoted ? text.length : source.cue.start);
	if (source === null) {
		const hearsay = findHearsay(text, words);
		// 市场传出…,但甲强调: what comes first here, too.
		return hearsay !== null && (verb === null || (hearsay.speaker !== null && hearsay.cue.start < verb.cue.start)) ? hearsay : verb;
	}
	if (verb !== null && verb.speaker !== null) return verb;
	// 据报道,甲透露…: the report names nobody, and passes on what somebody said.
	const told = source.speaker === null && !isQuoted ? findVerb(text, words, quotations, text.length, source.cue.end) : null;
	return told !== null && told.speaker !== null ? told : source;
}

const hearsayRe = /(?:被曝|曝出(?!了)|传出|爆料称|据[传闻]|传[闻言](?=[称,说指])|[盛网市]传(?!的))/y;
const hearsayUnits = new UnitSet('被曝传爆据盛网市');
const longestGossip = 8;
/** 业内传出: whose talk it is. Whoever else stands before the word is whom it is about. */
const gossipRe = /(?:业内|圈内|业界|市场|坊间|外界|网络|网上|供应链|产业链|产业界|法人圈?|媒体|[外韩日美台港陆]媒)(?=(?:[近今昨][日天期]|早前|此前|日前|一度|还|也|又|就|便|频频|再度?|不断|再次)?$)/;

/** What is said by nobody in particular: 被曝, 传出; at most by a trade (业内传出). */
function findHearsay(text: string, words: readonly number[]): Speech | null {
	for (const at of words) {
		if (!hearsayUnits.has(text.charCodeAt(at))) continue;
		hearsayRe.lastIndex = at;
		const match = hearsayRe.exec(text);
		if (match === null) continue;
		const gossip = gossipRe.exec(text.slice(Math.max(0, at - longestGossip), at));
		const start = gossip === null ? 0 : Math.max(0, at - longestGossip) + gossip.index;
		return { cue: { start: at, end: at + match[0].length }, speaker: gossip === null ? null : { start, end: start + gossip[0].length }, by: 'source', elided: false };
	}
	return null;
}

/** 据某某社,…: a body that speaks is enough for a source. */
const bareSourceRe = /^(?:另|又)?(?:根据|援引|据)([^,;。“”]{1,14}(?:社|媒体?|[日时晚早周]报|新闻网?|电视台|周刊|杂志|指数|协会|商会|联合会|统计局|研究院|咨询|[a-z]{3,}|人士|方面)),/;
/** 按《反垄断法》: what it says is no one's words. */
const lawRe = /《[^《》]{2,30}(?:法|条例|办法|规定|准则)(?:\([^()]{1,12}\))?》/;
/** 编者注:据…报道: how far into a sentence a note's own label may reach. */
const farthestNote = 12;

function findSource(text: string, words: readonly number[]): Speech | null {
	if (!words.some((at) => sourceUnits.has(text.charCodeAt(at)))) return null;
	const clauseStarts = [0];
	for (let at = text.indexOf(','); at >= 0 && clauseStarts.length < 6; at = text.indexOf(',', at + 1)) clauseStarts.push(at + 1);
	const colon = text.indexOf(':');
	if (colon > 0 && colon < farthestNote) clauseStarts.push(colon + 1);
	for (const start of clauseStarts) {
		if (!sourceStartRe.in(text, start, start + 40)) continue;
		const match = sourceRe.exec(text.slice(start, start + 64));
		if (match === null) {
			const bare = bareSourceRe.exec(text.slice(start, start + 32));
			if (bare?.[1] === undefined) continue;
			const end = start + bare[0].length - 1;
			return { cue: { start, end }, speaker: { start: end - bare[1].length, end }, by: 'source', elided: false };
		}
		const named = match[1] ?? '';
		const from = start + match.index;
		const nameStart = from + match[0].indexOf(named);
		const name = lawRe.test(match[0]) ? null : nameWithin(named);
		// 据商汤招股书显示: what is named may be the paper alone.
		const paper = /(?:招股书|财报|年报|季报|公开信息|公开资料|公告|媒体|资料|报告(?!期))/.exec(match[0]);
		const speaker = name !== null ? { start: nameStart + name.start, end: nameStart + name.end } : paper !== null ? { start: from + paper.index, end: from + paper.index + paper[0].length } : null;
		return { cue: { start: from, end: from + match[0].length }, speaker, by: 'source', elided: false };
	}
	return null;
}

const edgeRe = /^(?:[《“"]|国际(?=[a-z《“]|知名|著名|权威|研究|市场|咨询|评级|投行|媒体)|相关|有关|该|上述|其|最新|此前|之前|早前|先前|一份|公司的?|发布的?|出品的?|一[些家位]|多家|部分|我们看到的)+/;
const tailRe = /(?:[》”"]|的|处|此前|最新|公司|发布|出品|提供|方面|官方|中|上|今年|去年|\d{4}年?|第[一二三四]季度|不完全|初步|粗略|大致|历年|公开|趋势)+$/;

const personEndRe = /的[^的]{0,6}(?:人士?|[师员者家])$/;

function nameWithin(named: string): Span | null {
	if (isUnnamed(named)) return { start: 0, end: named.length };
	let start = 0;
	let end = named.length;
	start += edgeRe.exec(named)?.[0].length ?? 0;
	const cut = /(?:发布|公布|出品|提供|此前|最新|旗下|的)/.exec(named.slice(start));
	// 甲所提供的, and no 交易所.
	// 甲的消息人士, and no 甲的报告.
	if (cut !== null && cut.index > 1 && !personEndRe.test(named.slice(start))) end = start + cut.index - (named[start + cut.index - 1] === '所' && cut[0] !== '的' ? 1 : 0);
	end -= tailRe.exec(named.slice(start, end))?.[0].length ?? 0;
	const name = named.slice(start, end);
	return name.length < 2 || name.length > (/[\u4e00-\u9fff]/.test(name) ? 20 : 40) || genericRe.test(name) ? null : { start, end };
}

const titles = '(?:副|襄|协|经|监|总|特)理|副总(?![裁经])|特助|(?:投资|技术|营运|策略|资讯|法务|行销|产品|人资|业务|执行|财务|处|会|理事|院|所|部|秘书|行|校|局|厂|社|署|司|厅|市|省|州|县|区|镇|议|组|站|店|馆|科|课|次|船|机|主计|董事)长|主[席任委编管]|董[秘座]|董事(?!会)|首席[\u4e00-\u9fff]{2,4}[官家师]|投资人|总编辑?|发起人|富商|首[富相]|c[a-z]o|总[裁监管统]|负责人|创[始办]人|掌门人?|合伙人|发言人|召集人|操盘[人手]|主持人|人物|分析[师员]|[策战]略师|评论[员人]|研究员|交易员|检察官|法官|议员|立委|大臣|书记|(?:工程|设计|架构|会计|律|规划|精算)师|总?干事|教授|院士|专家|博士|学者|律师|记者|先生|顾问|经济学家|官员|秘书|老板|达人|部落客|作[家者]';
/** From the left, so that the last of several titles counts: 董事长秘书王小明. */
const titledRe = new RegExp(`^.*(?:${titles})(?!团队|办公室|[协公学商]会|大会|代表|人士|助理|兼)([\\u4e00-\\u9fff]{1,6}(?:·[^\\s,。·在对向于就发本团警]{1,6}){1,2}|[\\u4e00-\\u9fff·]{2,5}|[a-z][a-z .]{2,24})$`);
/** 总裁张向东(…)在…: a person whose name ends where a bracket or a preposition begins. */
const titledAheadRe = new RegExp(`(?:${titles})([\\u4e00-\\u9fff·]{2,4}?)(?=曾?在|接受|[今昨]?\\(|对|向)`);
/** 总裁张向东昨日回应…,称: a person who is told of before he speaks. */
const tellerRe = new RegExp(`(?:${titles})([\\u4e00-\\u9fff·]{2,4}?|[a-z]+ [a-z]+)(?=在|接受|\\(|对|向|就|于|也|已|曾|则|[今昨那当]|近日|日前|此前|首次|再次|回应|发|出席|直播)`);
/** When, where, how and to whom something is said, right before the verb. */
const circumstanceRe = new GuardedPattern('推细入门重点复来者访问疑事闻告明报信中里布文帖时上议会坛所向对于周月日年前近步确开式先次共联双别烈决断未并曾也亦都则还均就便又再度更只仅方坦遍致同后突意今当始纷陆已三半多数如此这样用给圈象完略面', /(?:回应[^,]{0,16}(?:记者|采访|提问|质疑|此事|传闻)|(?:在)?(?:发布|发出|刊发|发表)?(?:的)?(?:公告|声明|通告|研报|财报|年报|报告|公开信|致股东信)(?:中|里)?|宣布|发文|发帖|发推|在接受[^,]{0,24}?(?:采访|访问|专访)时|接受[^,]{0,24}?(?:采访|访问|专访)时|受访时?|在[^,]{1,24}?(?:上|中|时|里|会议|大会|论坛|交易所|[港联上深北]交所)|向[^,]{1,16}|对(?![者派])[^,]{1,16}|于[^,]{1,10}|在?[上本这]?周[一二三四五六日天末]|[上本]个?[周月]|[几数多一二两三四五六七八九十\d]{1,2}(?:年|个月|天)前|[当那彼]时|当年|后来|在?(?:\d{1,2}月)?\d{1,2}日|(?:\d{4}年)?\d{1,2}月(?:[初底末]|[上中下]旬)?|(?:\d{4}年|[今去前]年)(?:年?[初中底末])?|[年月][初底]|[^,的在]{0,12}(?:大会|会议|峰会|论坛|发布会|说明会|记者会|座谈会|交流会|股东会|业绩会|电话会议?)上|日前|近[日期]|此前|进一步|详细|深入|特别|特意|专门|着重|重点|反复|一再|明确|公开|正式|率先|首次|共同|联合|双双|分别|先后|强烈|坚决|断然|多次|[并尚也]?未|并|曾经?|也|亦|都|则|还|均|就|便|又|再次|同样|一度|更|只|仅|大方|坦率|普遍|一致|同时|随后|突然|意外|今日|昨日|当[天日晚]|开始|纷纷|陆续|已经?|再三|多半|大多|多数|会中|会上|会后|如此|这样|用了[^,]{1,12}|给出的|朋友圈的?|形象地|不完全|初步|粗略|大致|里面?|中|上|方面)$/);
const openerRe = /^(?:\[|(?:因此(?!前)|所以(?!说)|因而)(?!我)|(?:[本上当]个?[月周])?(?:稍早|稍后|早些时候|早前)|\d{0,2}\s?记者[^,]{0,8}报[道导]|甚至|随[即后]|[今去前]年(?:[初中底末]|\d{1,2}月)?|[.·•…|]|(?:[今昨][天日晚早]|近日|日前|此前|最近)(?=[有多])|而|但|但是|即便|尽管|虽然|即使|&nbsp;?|不过|对此|其中|此外|同时|另外|另|且|并|有(?!赞|道|研|棵)|也有|还有|多位|多名|一位|一些|部分|不少|有些|多家|(?:文|报告|报道|信)中,?(?:并|还|也|则)?提到|当时|目前|几乎所有的?|记者|最后|引用|[-*]|(?:最终|最后)?由(?=[^,]{3})|《|(?:\d{1,2}月)?\d{1,2}日|”|,|。|\s)+/;
const notSpeakerRe = /^(?:[也还都]?[等的从让令使与跟]|除了?|为了|随著|通过|经过|大家|谁|没人|无人|很难|难以|无法|自(?!媒)|得出|最终|唯一|[上下]半年|第[一二三四]季|尽量|爆料|上面|里面|[上本]周|上个?月|昨|今[天日]|周[一二三四五六日]|是|因|比|两家|三家|均|都|年底|年内|月底|未来|今年|明年|去年|只|仅|若|如|料|\d[\d.,]*(?:[年月日时天点分秒个家款倍成名位万亿千百台部元%至到~-]|$)|可以|应该|应当|能|不|如果|这|那|此|它|就|才|或|所|会|将|为|被(?!访)|如何|导致|使得|依(?!图)|由此|同比|具体来|总的来|简单来|换句话|也就是|比如|或者|可以这么|可见|实验|结果|事实|然后|继续)|(?:如何|怎么|为何|为什么|回顾|复盘|盘点|梳理|翻阅|基本面|前景|后市|景气|行情|展望|需求|声音|走势|股价|个股|[是很难能可]|无法|成功|准确|精准|提前|是否)$/;
const selfRe = new GuardedPattern('我笔本小个', /^(?:我|我们|笔者|本人|本文|本报告|小编|个人)(?:们|反而|倒|却)?$/);

/** Length of all circumstances at the end of some words. One at a time: a pattern for all of them tries every way to divide them. */
function circumstancesLength(words: string): number {
	let rest = words;
	for (let match = circumstanceRe.exec(rest); match !== null; match = circumstanceRe.exec(rest)) rest = rest.slice(0, match.index);
	return words.length - rest.length;
}

/** 台泥今天深夜发布新闻稿, 公司在风险因素一章: when and where stand behind the one who speaks. */
const circumstanceInsideRe = /^((?:[^的《\d(]{2,10}\([^()]{1,22}\))??[^的《\d(]{2,14}?(?:\([^()]{1,22}\))?)(?:则|也|还)?(?:[今昨]\(|今[天日晚早]|昨[天日晚]|\d{1,4}[年月]|在?[上本]?周[一二三四五六日天]|[上本]周|[几数多一二两三四五六七八九十]{1,2}年前|日前|近日|早前|稍早|随后|由此|最新|发布|公布|披露|刊[发登]|[引转]述|援引|引用|公开(?!事[宜项])|(?:在(?!线)|把|对(?![冲外手话比接])|就(?!业)|向|从(?!业))(?=[^,]{2}))/;

/** Shorter words have neither a title with a name nor a name with a circumstance; many are a pronoun or a name alone. */
const shortestTold = 4;

/** A name's code or original name behind it. */
const longestBracket = 24;

/** Words before a verb of saying that can be its subject, with titles and circumstances. */
const longestPhrase = 70;

const pauses = new UnitSet(',”;。:—】〕');
const closingBracket = ')'.charCodeAt(0);

/** Where the words begin that stand before a verb of saying, up to a pause; what brackets hold is passed over. */
function phraseStart(text: string, verb: number): number {
	let start = verb;
	while (start > 0 && verb - start <= longestPhrase) {
		const unit = text.charCodeAt(start - 1);
		if (pauses.has(unit)) break;
		const open = unit === closingBracket ? text.lastIndexOf('(', start - 1) : -1;
		start = open >= 0 && start - open <= longestBracket ? open : start - 1;
	}
	return start;
}

const adverbsRe = /^(?:除了?|只|仅|并|且|还|又|则|也|都|均|再|同时|更|却|一度|随后|后来|最后|最终|甚至|多次|再次|进一步|另外?){0,4}$/;
/** 与乙宣布: the one who says it with somebody is not named again. */
const partnerRe = /^[与跟]/;
/** 都声称: several said it. */
const severalRe = /[都均]/;
/** What is said makes up the rest of a sentence at least, where nobody is named beside the verb. */
const saidShare = 0.6;

/** Whether what is read as a verb of saying is another word behind `before`, or a noun. `end` is where it ends in the text. */
function isOther([verb, plain, paused, unpaused, paper, found]: RegExpExecArray, before: string, text: string, end: number): boolean {
	const next = text.charAt(end);
	if (madeToRe.in(before, before.length - 4, before.length)) return true;
	if (sayRe.at(verb, 0, verb.length) && (notVerbAfterRe.test(before) || (verb.startsWith('称') && (namedRe.test(before) || (unpaused !== undefined && namedAgainRe.test(before)))))) return true;
	if (expectationRe.at(verb, 0, verb.length) && (joinedRe.test(before) || yardstickRe.test(before) || (measuredRe.test(before) && !circumstanceInsideRe.test(before)) || isNounRe.test(next))) return true;
	if (plain !== undefined) return (plain === '以为' && thinksNotRe.test(before)) || (fearRe.at(plain, 0, plain.length) && (fearBeforeRe.test(before) || isNounRe.test(next)));
	if (paused !== undefined) return nounBeforeRe.test(before);
	if (unpaused === '说' || unpaused === '说明') return !isPerson(before) && !sayerRe.test(before) && (unpaused === '说' || !foreignNameRe.test(before));
	if (unpaused === '指') return !reporterRe.test(before);
	if (unpaused !== undefined && announcingRe.test(unpaused)) return nounBeforeRe.test(before);
	if (unpaused !== undefined) return unpaused === releaseVerb && releasedRe.test(before);
	if (paper !== undefined) return !paperRe.test(before) && !isPerson(before) && (paper !== '披露' || !pauses.has(next.charCodeAt(0)));
	return found !== undefined && !finderRe.test(before);
}

const viewRe = /(?:^|[,;:])(?:而|但|不过|且|则)?在“?([^,;:“”]{1,24})(”?)$/;
const longestView = 28;
const noViewRe = /^(?:目前|当[前时]|今|现|如今|[长短]|外表|表面|此)/;

/** 在甲看来: `at` is where 看来 stands. */
function findView(text: string, at: number): Speech | null {
	const from = Math.max(0, at - longestView);
	const match = viewRe.exec(text.slice(from, at));
	const [, words, closing = ''] = match ?? [];
	if (words === undefined || noViewRe.test(words)) return null;
	const speaker = speakerIn(words, false);
	if (speaker === null) return null;
	const start = at - closing.length - words.length;
	return { cue: { start: start - 1 - closing.length, end: at + viewWord.length }, speaker: { start: start + speaker.start, end: start + speaker.end }, by: 'source', elided: false };
}

/** What verbs of saying begin with, as words that only name a source do not. */
const verbUnits = new UnitSet([...plainVerbs, ...announcingVerbs, ...pausedVerbs, ...quotingVerbs, ...paperVerbs, ...foundVerbs, ...learntVerbs, releaseVerb].map((verb) => verb.charAt(0)).join(''));

const whenRe = /^当(?![地前天日时年晚场局当升虹贝红])/;
const whenEndRe = /^[^,;。:]*[^同届]时,/;
const mostWhen = 24;

/** The first verb of saying between `from` and `until`. */
function findVerb(text: string, words: readonly number[], quotations: readonly Span[], until: number, from = 0): Speech | null {
	for (const at of words) {
		if (at >= until) break;
		if (!verbUnits.has(text.charCodeAt(at)) || at < from || isWithin(quotations, at)) continue;
		if (text.startsWith(viewWord, at)) {
			const view = findView(text, at);
			if (view !== null) return view;
			continue;
		}
		verbRe.lastIndex = at;
		const match = verbRe.exec(text);
		if (match === null) continue;
		const clauseStart = phraseStart(text, at);
		const phrase = text.slice(clauseStart, at);
		const before = phrase.endsWith(')') ? phrase.replace(/\([^()]{1,20}\)$/, '') : phrase;
		const end = at + match[0].length;
		if (before.length > longestPhrase || (whenRe.test(before) && whenEndRe.test(text.slice(end, end + mostWhen))) || (match[1] !== undefined && isLast(text, end)) || isOther(match, before, text, end)) continue;
		const speaker = speakerIn(before, match[4] !== undefined && paperRe.test(before));
		if (speaker === null) {
			// 小米没有给出数字,只说…: whoever the sentence began with.
			const isAnnounced = announcingRe.test(match[0]);
			const beside = isAnnounced ? before.slice(0, before.length - circumstancesLength(before)) : before;
			if (at === 0 || !(adverbsRe.test(beside) || (isAnnounced && partnerRe.test(beside))) || (before === '' && expectationRe.at(match[0], 0, match[0].length)) || (!isAnnounced && at > saidShare * text.length)) continue;
			const teller = tellerRe.exec(text.slice(text.lastIndexOf(';', at) + 1, clauseStart))?.[1];
			const tellerStart = teller === undefined ? -1 : text.lastIndexOf(teller, clauseStart - 1);
			return { cue: { start: at, end: at + match[0].length }, speaker: tellerStart < 0 ? null : { start: tellerStart, end: tellerStart + (teller?.length ?? 0) }, by: 'verb', elided: tellerStart < 0 && !severalRe.test(before) };
		}
		return { cue: { start: at, end: at + match[0].length }, speaker: speaker.end === speaker.start ? null : { start: clauseStart + speaker.start, end: clauseStart + speaker.end }, by: 'verb', elided: false };
	}
	return null;
}

const trailingRe = /(?:曾|所|也|还|则|却|更|》|\([^()]{1,22}\))+$/;
const namelessRe = new GuardedPattern('据计查究果息言闻析点法音料利件告案图单', /^(?:(?:[上本这]?周[一二三四五六日天]|[今昨][天日晚]|近日|日前|最新|刚刚)?(?:披露|公布|发布|曝光|公开|获批)的)?(?:相关|有关|最新|多项|不少|一些|市场|内部|(?:网上|市场上|坊间|业内)?有)?(?:公开)?(?:(?:统计|研究|调查)?(?:数据|统计|调查|研究|结果|消息|传言|传闻|分析|观点|说法|声音|爆料)|(资料|信息|专利|文件|公告|报告|备案|截图|邮件|名单))$/);

const asSaidRe = /^((?:就|也)?(?:正?如|正像|像))[^,]{2,24}所$/;
const lonePaperRe = /^(?:该|这份|上述|不过|而)?(公告|声明|通告|研报|财报|年报|报告|公开信|招股书|通知|文件)(?:中|里)?(?:还|也|又|亦|则)?$/;
/** 甲公司的分析师: who they are is told by what stands before 的. */
const roleRe = /^(?:分析[师员]|研究员|团队|部门|创始人|负责人|高管|员工|发言人|经济学家|专家)$/;
const describedRe = /的((?:知情|内部|业内|消息|相关)?人士|投资[人者]|消费者|用户|网友)$/;
/** 《某剧》出品方甲: what the one who speaks is known for. */
const worksRe = /^[^《》]{1,16}》(?:的?(?:母公司|子公司|出品方|开发商|发行商|运营商|创办人|创始人|作者|导演|主编)|旗下|的)(?=[^,]{2})/;

/** Whether a sentence ends with a verb that has behind it what is said, and quotes nothing: 有很多猜测。 */
function isLast(text: string, end: number): boolean {
	return (end >= text.length || text[end] === '。') && !text.includes('”');
}

/** A speaker's name with what he is; a longer phrase is a clause. */
const longestName = 16;
/** How long a name is in Chinese characters, of which it may have more: a word in Latin letters is as long as two, and what a firm is in law adds nothing. */
function nameLength(name: string): number {
	return name.replace(/[a-z0-9][a-z0-9.&' -]*/g, '两字').replace(/(?:科技|技术)?(?:股份)?(?:有限)?公司$/, '').length;
}

const publishedByRe = /^([^的]{2,12}?)(?:最新|近日|日前|此前|今[天日]|昨[天日])?(?:发布|公布|披露|提供|出具)的/;

/** A verb of papers is one of saying behind a person: 顾问某某更表明. */
function isPerson(before: string): boolean {
	return titledRe.test(before.replace(trailingRe, ''));
}

/** The noun phrase that ends before a verb of saying: a person with a title by name, else what is left of the clause; a paper (财报显示) is one itself. */
function speakerIn(before: string, isPaper: boolean): Span | null {
	const person = isPaper || before.length < shortestTold ? null : titledAheadRe.exec(before);
	if (person?.[1] !== undefined) return { start: person.index + person[0].length - person[1].length, end: person.index + person[0].length };
	let end = before.length - (isPaper ? 0 : circumstancesLength(before));
	if (isPaper) end -= /(?:还|也|均|则|就|进一步|同时)+$/.exec(before)?.[0].length ?? 0;
	if (before[end - 1] === ')') end -= /\([^()]{1,20}\)$/.exec(before.slice(0, end))?.[0].length ?? 0;
	// 正如甲所说, and no 交易所表示.
	const asSaid = before[end - 1] === '所' ? asSaidRe.exec(before.slice(0, end))?.[1] : undefined;
	if (asSaid !== undefined) end -= 1;
	let start = asSaid?.length ?? openerRe.exec(before.slice(0, end))?.[0].length ?? 0;
	const namesWork = before.includes('》');
	if (namesWork) end -= /》(?:的)?(?:报道|报导|报告|文章|消息)?(?:中|里)?$/.exec(before.slice(start, end))?.[0].length ?? 0;
	// 报告提及: the paper itself, and nothing around it.
	const lone = start < end ? null : lonePaperRe.exec(before);
	if (lone?.[1] !== undefined) return { start: lone.index + lone[0].indexOf(lone[1]), end: lone.index + lone[0].indexOf(lone[1]) + lone[1].length };
	if (namesWork) start += worksRe.exec(before.slice(start, end))?.[0].length ?? 0;
	const phrase = before.slice(start, end);
	const mayTell = phrase.length >= shortestTold;
	const titled = mayTell ? titledRe.exec(phrase) : null;
	if (titled?.[1] !== undefined) return { start: end - titled[1].length, end };
	// 要求匿名的知情人士: of a long phrase only who it is.
	const described = phrase.length > longestName ? describedRe.exec(phrase)?.[1] : undefined;
	if (described !== undefined) return { start: end - described.length, end };
	const ahead = mayTell ? circumstanceInsideRe.exec(phrase) : null;
	if (ahead?.[1] !== undefined && !notSpeakerRe.test(phrase)) {
		const name = ahead[1].replace(trailingRe, '');
		return { start: start + name.length - (titledRe.exec(name)?.[1] ?? name).length, end: start + name.length };
	}
	// 代表多人的工会在论坛上发帖: what stands before 的 says who they are.
	const tail = phrase.length > longestName ? phrase.slice(phrase.lastIndexOf('的') + 1) : '';
	if (tail.length > 1 && tail.length < phrase.length && !notSpeakerRe.test(tail) && !roleRe.test(tail)) {
		const member = circumstanceInsideRe.exec(tail)?.[1] ?? tail;
		if (member.length <= longestName) return { start: end - tail.length, end: end - tail.length + member.replace(trailingRe, '').length };
	}
	if (phrase.endsWith('的')) end -= 1;
	// 甲最新公布的数据: whose paper it is.
	const owner = isPaper ? publishedByRe.exec(phrase)?.[1] : undefined;
	if (owner !== undefined && !notSpeakerRe.test(owner)) return { start, end: start + owner.length };
	// Data of nobody in particular, and a paper that nobody signs.
	const nameless = namelessRe.exec(phrase);
	if (nameless !== null) return { start: nameless[1] === undefined ? end : Math.max(start, end - nameless[1].length - (phrase.includes('公开') ? 2 : 0)), end };
	if (isPaper && phrase.length > longestName) return { start, end };
	const bare = phrase.includes('(') ? phrase.replace(/\([^()]{1,20}\)/g, '') : phrase;
	if (bare.length < 1 || (bare.length > longestName && nameLength(bare) > longestName) || notSpeakerRe.test(bare)) return null;
	return { start, end };
}

const ownerlessRe = new GuardedPattern('本该上公集企银管平他它其', /^(?:本|该|上述)?(?:公司|集团|企业|银行|该行|管理层|平台方?|他们|它们?|其)(?:方面|方|官方)?$/);

/** Whether a speaker is a company that only the text before names: 公司, 该行. */
export function isUnnamed(name: string): boolean {
	return ownerlessRe.at(name, 0, name.length) || name === '该行';
}

/** Whether a speaker is a paper, whose owner says what it shows: 甲的财报, 乙数据. */
export function isPaper(name: string): boolean {
	return paperRe.test(name);
}

/** The paper at the end of a phrase that is too long for a name (平台某某发布的最新一期报告): how many code units it has; 0 for a name. */
export function paperLength(phrase: string): number {
	return phrase.length <= longestName ? 0 : (/(?:业绩|财报|年报|季报|报告|公告|数据|招股书)$/.exec(phrase)?.[0].length ?? 0);
}

/** Whether a speaker is the one who writes or talks. */
export function isSelf(name: string): boolean {
	return selfRe.at(name, 0, name.length);
}

function isWithin(spans: readonly Span[], at: number): boolean {
	for (const { start, end } of spans) if (at > start && at < end) return true;
	return false;
}

function quoted(text: string): Span[] {
	const spans: Span[] = [];
	for (let at = text.indexOf('“'); at >= 0; at = text.indexOf('“', at)) {
		const close = text.indexOf('”', at);
		spans.push({ start: at, end: close < 0 ? text.length : close });
		if (close < 0) break;
		at = close;
	}
	return spans;
}

const headlineRe = new RegExp(`^[^,。;:?!“”]{0,14}(?:${titles}|外资|法人|投行|央行|业界|业者|学界)(?:[\\u4e00-\\u9fff]{2,3})?:(?=[^“].{7})`);

/** Shorter words behind a colon say nothing. */
const shortestSaid = 8;

/**
 * Who speaks in a headline: 某某董事长:第三季是旺季. `named` is the name that stands before its colon, of a house of analysts that opens it (某某证券:…) or of
 * anybody behind other words (成本回落 甲:…); null where none does.
 */
export function headlineSpeech(text: string, named: Span | null): Speech | null {
	if (named !== null && (text.length - named.end > shortestSaid || text[named.end + 1] === '“')) return { cue: { start: named.start, end: named.end + 1 }, speaker: named, by: 'verb', elided: false };
	const end = (headlineRe.exec(text)?.[0].length ?? 0) - 1;
	return end < 0 ? null : { cue: { start: 0, end: end + 1 }, speaker: { start: 0, end }, by: 'verb', elided: false };
}

const labelRe = /^\*{0,2}([^,。;:?!\d“”\s《》()*]{2,12}):(?=.{12})/;
/** What pages and lists of search results put before their own parts. */
const pageLabels = new Set('title description url link source date author keywords tags abstract summary content 标题 原标题 摘要 来源 作者 时间 日期 编辑 责编 关键词 链接 网址 导读 导语 简介 备注 标签 分类 版权'.split(' '));
/** Asterisks of plain text, a label, and what is said behind the colon. */
const [farthestColon, labelReach] = [15, 30];
/** Longer labels are headings, unless a title ends them. */
const longestLabel = 6;
const personLabelRe = new RegExp(`(?:${titles}|女士|老师|董事|总)$`);

/**
 * Labels that open paragraphs of an interview (江博士:), by line, in code units of the text: the speaker of that line, and of those after it up to the next
 * label. A label counts when it is a person's title or opens at least two lines.
 */
export function interviewees(text: string, lines: readonly Span[]): (Span | null)[] {
	const counts = new Map<string, number>();
	let colon = text.indexOf(':');
	const labels = lines.map(({ start, end }): Span | null => {
		if (colon >= 0 && colon < start) colon = text.indexOf(':', start);
		if (colon < 0 || colon >= Math.min(end, start + farthestColon)) return null;
		const label = labelRe.exec(text.slice(start, Math.min(end, start + labelReach)))?.[1];
		if (label === undefined || pageLabels.has(label)) return null;
		counts.set(label, (counts.get(label) ?? 0) + 1);
		return { start: colon - label.length, end: colon };
	});
	return labels.map((label) => {
		if (label === null) return null;
		const words = text.slice(label.start, label.end);
		return personLabelRe.test(words) || ((counts.get(words) ?? 0) > 1 && words.length <= longestLabel) ? label : null;
	});
}
