import { describe, expect, test } from 'vitest';
import { claimCues, adviceWords, groundWords } from '../../src/relate/claim-cues';
import { wordsOf } from '../../src/relate/event-types';
import { speechWords } from '../../src/relate/speech-verbs';
import { folded, twins } from '../twins';
import { readNote } from './telling';

/** Sentences with the claims they make: kind and, where somebody else than the author speaks, who. Tried in both scripts. */
function claimed(text: string): string[] {
	return readNote(text).claims.map(({ kind, speaker }) => (speaker === null ? kind : `${kind} by ${folded(speaker)}`));
}

function claim(cases: readonly (readonly [text: string, ...claims: string[]])[]): void {
	for (const [text, ...claims] of cases) test.each(twins(text))(`${text} (%s)`, (_, written) => expect(claimed(written)).toEqual(claims));
}

describe('a word that two others share', () => {
	claim([
		['云业务必将成为小米未来三年的增长引擎。', 'forecast'],
		['小米的新业务必然带来更高的利润。', 'forecast'],
		['各位股东务必留意汇率的变化。'],
		['这座工厂的月产能达到50万片。'],
		['明年的月产量能达到50万片。', 'forecast'],
		['政府的基建支出于下半年回落。'],
		['小米出于成本的考虑关掉了两座工厂。', 'causal'],
		['这些做法将造成本地居民生活不便。'],
	]);
});

describe('what somebody says', () => {
	claim([
		['清华大学教授王小明认为,大模型的发展离不开高质量数据。', 'attributed by 王小明'],
		['业内人士指出,国产芯片与国际先进水平仍有两代差距。', 'attributed by 业内人士'],
		['据IDC报告,2023年中国服务器市场规模达到94亿美元。', 'attributed by idc'],
		['财报显示,小米2023年营收为2709亿元。', 'attributed by 财报'],
		['据了解,小米的门店已经超过一万家。', 'attributed'],
		['有分析师认为,小米的增长已经放缓。', 'attributed by 分析师'],
		['反对者则认为,小米的增长已经放缓。', 'attributed by 反对者'],
		['李大海对记者表示,小米的增长已经放缓。', 'attributed by 李大海'],
		['小米总裁李大海在接受采访时表示:“今年的增长会超过所有人的想象。”', 'quotation by 李大海'],
		['“我们对市场的增长有信心。”李大海说。', 'quotation by 李大海'],
		['红杉发表研究报告,将小米的目标价由18元上调至24元。', 'attributed by 红杉'],
		['小米宣布,新工厂将于明年投产,总投资100亿元。', 'attributed by 小米'],
		['蔚来被曝正与美团洽谈合作,金额约5亿元。', 'attributed'],
		['IDC预计,到2027年中国服务器市场规模将达134亿美元。', 'forecast by idc'],
		['法人看好小米明年的毛利率回到两成。', 'forecast by 法人'],
		['《路透社》报导,小米正在寻找新的代工厂。', 'attributed by 路透社'],
		['总裁李大海大方承认小米当年错过了换代。', 'attributed by 李大海'],
		['总裁李大海(David Li)更表明,小米的成本降了三成。', 'attributed by 李大海'],
		['总裁李大海指出,小米的对手还要等到什么时候才肯降价?', 'attributed by 李大海'],
		['市场一度传出,小米将砍单两万片。', 'attributed by 市场'],
		['小米昨晚公布,已经就收购澜谷微达成协议。', 'attributed by 小米'],
		['本周三披露的专利显示,小米在研制折叠屏。', 'attributed by 专利'],
		['据资料显示,这种设备能够连续飞行数月。', 'attributed by 资料'],
		['据统计,小米的门店已经超过一万家。', 'attributed'],
		['编者注:据路透社报道,小米的销量高于比亚迪。', 'attributed by 路透社'],
		['今日有媒体称,小米的销量高于比亚迪。', 'attributed by 媒体'],
		['· 招股书显示,小米的毛利率高于比亚迪。', 'attributed by 招股书'],
		['小米总裁李大海:第三季是旺季但需求被压抑', 'attributed by 小米总裁李大海'],
	]);
});

describe('who says it is named whole, and by name', () => {
	claim([
		['小米今天深夜发布公告指出,公司今年的出货量将超过1亿台。', 'attributed by 小米'],
		['IDC由此把全年出货量的预测从2.9亿台下调至2.8亿台。', 'forecast by idc'],
		['小米今年的表现不错。公司预计,全年营收将增长三成。', 'forecast by 小米'],
		['小米今年的表现不错。据公司介绍,新车的成本低于特斯拉。', 'attributed by 小米'],
		['总裁李大海表示,销量会翻倍。他还认为,小米的成本高于比亚迪。', 'attributed by 李大海', 'attributed by 李大海'],
		['小米(港股:1810)今天发布的财报显示,营收高于比亚迪。', 'attributed by 小米'],
		['小米副总裁张向东(微博)接受采访时表示,销量会翻倍。', 'attributed by 张向东'],
		['小米没有给出数字,只说“今年的销量会超过比亚迪”。', 'quotation by 小米'],
		['数据显示,小米的销量高于比亚迪。', 'attributed'],
		['高盛料小米全年营收将增长三成。', 'forecast by 高盛'],
		['IDC的口径里,小米的份额高于比亚迪。', 'comparison by idc'],
		['总裁李大海表示,销量会翻倍。需求回到正常价格就正常李大海表示,小米七成靠长约。', 'attributed by 李大海', 'attributed by 李大海'],
		['《路透社》指出,小米正在招标。他们透露,比亚迪也参加了投标。', 'attributed by 路透社', 'attributed by 路透社'],
		['小米较审慎,认为明年的需求会放缓。', 'attributed by 小米'],
		['李大海说:“今年的增长会超过所有人的想象。”王小明认为,小米的增长已经放缓。', 'quotation by 李大海', 'attributed by 王小明'],
		['据报道,10月22日,李大海在一场会议上透露,小米今后不再预售楼栋。', 'attributed by 李大海'],
		['此外,据此前报道,小米总裁李大海表示,新车将于明年初下线。', 'attributed by 李大海'],
		['有赞方面回应,“外面传的人数偏高,离开的约有一成。”', 'quotation by 有赞'],
		['小米董事会突然宣布,此前的重组进程取消,公司将继续上市。', 'attributed by 小米董事会'],
		['在“IDC”看来,小米的毛利率高于比亚迪。', 'attributed by idc'],
		['本月稍早媒体报道,小米已与美团接洽,探讨收购的可能性。', 'attributed by 媒体'],
		['小米今年的表现不错。其在财报中解释称,毛利率受到了原料的压力。', 'attributed by 小米'],
		['高盛:预计小米明年的出货量将增长一成', 'attributed by 高盛'],
	]);
	test.each(['小米的净利润低于预期,股价下跌。', '小米的营收超出市场预期,高于比亚迪。'])('an expectation that is only measured against is nobody\'s: %s', (text) => expect(claimed(text).join()).not.toContain('by'));
});

describe('who is told from words that only look like a speaker', () => {
	claim([
		['按《反垄断法》,小米至多要交去年营收的一成。', 'attributed'],
		['据调查,小米的门店让人们看到了增长的可能,数量高于比亚迪。', 'attributed'],
		['工厂负责人称,小米的订单已经排到明年。', 'attributed by 工厂负责人'],
		['小米为美团供货,法人分析,毛利率会受到压力。', 'attributed by 法人'],
		['有消息称,小米将与美团成立合资公司。', 'attributed'],
		['在美团董事长李大海看来,外卖的竞争才刚刚开始。', 'attributed by 李大海'],
		['在我看来,小米的毛利率高于比亚迪。', 'comparison'],
		['在目前看来,小米的毛利率高于比亚迪。', 'comparison'],
		['本报记者昨日从小米处获悉,新工厂已经投产。', 'attributed by 小米'],
		['36氪获悉,澜谷微已完成3800万元融资。', 'attributed by 36氪'],
		['美团表示,配送成本在下降,据统计每单只要4元。', 'attributed by 美团'],
		['据路透社引述知情人士报道,小米正在与美团谈判。', 'attributed by 路透社'],
		['据国际能源署统计,去年全球新增装机3亿千瓦。', 'attributed by 国际能源署'],
		['据Nine Rivers Research Group估算,小米的份额为12%。', 'attributed by nine rivers research group'],
		['据小米的消息人士透露,新工厂将于明年投产。', 'attributed by 小米的消息人士'],
		['某地监管部门人士当天暗示小米的申请会被驳回。', 'attributed by 某地监管部门人士'],
		['美团总经理王小明宣布了新的计划,投入10亿元。', 'attributed by 王小明'],
		['小米资讯长李大海警告称系统的漏洞多达12个。', 'attributed by 李大海'],
		['市场担忧小米的需求放缓。', 'attributed by 市场'],
		['小米的担忧在2023年仍在。'],
		['小米又称“米家”。'],
		['小米的后市如何研判,可能要问问工厂。'],
		['财经部落客李大海表示,小米的股息高于比亚迪。', 'attributed by 李大海'],
		['小米的解释是,芯片的交货比去年晚了两周。', 'attributed by 小米'],
		['IDC给出的数字是6800万台,高于小米的说法。', 'attributed by idc'],
		['业内人士说今年小米的新车卖得不好。', 'attributed by 业内人士'],
		['澜谷微宣布完成2亿元融资,由红杉中国领投。', 'attributed by 澜谷微'],
		['小米宣布已经为其“星河连接实验室”项目找到12名专家。', 'attributed by 小米'],
		['58同城(纽交所:WUBA)于上周五发布公告宣布完成增发。', 'attributed by 58同城'],
		['去年李大海曾表示要在印度建厂,总投资10亿元。', 'attributed by 李大海'],
		['小米董事长秘书王小明表示,销量会翻倍。', 'attributed by 王小明'],
		['小米的新厂预计明年量产,年产能达30万辆。', 'forecast'],
		['本期销量预计增长三成,小米的股价走高。', 'forecast'],
	]);
});

describe('what the author asserts', () => {
	claim([
		['小米的销量有望在明年超过特斯拉。', 'forecast'],
		['比亚迪的毛利率高于特斯拉。', 'comparison'],
		['台积电是全球最大的芯片代工企业。', 'comparison'],
		['由于补贴退坡,比亚迪的销量增速放缓。', 'causal'],
		['小米的业务高度依赖手机,面临激烈的竞争。', 'evaluation'],
		['小米的出货量排进全球前五名。', 'comparison'],
		['小米的手机收入占比仅有四成。', 'comparison'],
		['小米的毛利率连续三个季度下滑。', 'comparison'],
		['小米第二季营收创历年同期次高。', 'comparison'],
		['小米的股价受财报激励,涨幅惊人。', 'causal'],
		['印度的需求为小米的营收提供支撑。', 'causal'],
		['印度的需求为小米的增长提供了动力。', 'causal'],
		['小米拟在印度设第三座工厂,规划两年内量产。', 'forecast'],
		['手机依然是小米收入的大头。', 'evaluation'],
		['小米的新车最快11月亮相。', 'forecast'],
		['小米最早将于周四公布名单。', 'forecast'],
		['小米将更名为红米手机。', 'forecast'],
		['小米即将收购美团的地图业务。', 'forecast'],
		['法人估小米今年每股赚6元。', 'forecast'],
		['小米的目标是今年希望做到2000台。', 'forecast'],
		['小米单季亏损148亿元,一年前还只有7亿元。', 'comparison'],
		['小米的1万台相当于比亚迪的两成。', 'comparison'],
		['美国、韩国的用户数分列第一、第二位。', 'comparison'],
		['小米最早在2012年进入印度。', 'comparison'],
		['小米去年逊于比亚迪。', 'comparison'],
		['为了分散风险,小米在印度设了工厂。', 'causal'],
		['受惠政策加持,小米的订单已满。', 'causal'],
		['外卖业务蚕食了美团的利润。', 'causal'],
		['小米一度被视为行业的榜样。', 'evaluation'],
		['高端手机供不应求,小米已经断货。', 'evaluation'],
		['此次合作对小米有重要影响。', 'evaluation'],
		['这款车远高于它的同级。', 'comparison'],
	]);
});

describe('what nobody could check is no claim', () => {
	claim([
		['那么,未来会怎样呢?'],
		['企业应该尽快布局人工智能。'],
		['2023年8月14日,小米在北京举行活动。'],
		['换句话说,这只是开始。'],
		['声明:本文不构成投资建议,小米的销量有望增长。'],
		['更多内容,欢迎订阅:小米的销量有望在明年增长。'],
		['广告 小米的新手机有望在明年增长'],
		['本报记者 李大海 王小明'],
		['小米的号称与名称。'],
	]);
	test.each([['# 小米的毛利率高于特斯拉'], ['| 小米 | 毛利率高于特斯拉 |\n| --- | --- |\n| 特斯拉 | 高于小米 |']])('nor is a heading or a row: %s', (text) => expect(claimed(text)).toEqual([]));
});

describe('what a page has around its article begins like an article\'s sentences', () => {
	claim([
		['广告收入同比增长12%,环比增长5%,占小米总收入的两成。', 'comparison'],
		['注册用户预计在明年超过小米的一亿。', 'forecast'],
		['本报记者昨日从小米处获悉,新工厂已经投产。', 'attributed by 小米'],
	]);
});

describe('a word is a cue only where it means it', () => {
	claim([
		['2023年第三季度,小米发布了两款手机。'],
		['小米在2023年完成超过10亿元的融资。'],
		['小米的材料供应商位于上海。'],
		['第一银行在2023年增设了三家分行。'],
		['小米大股东的持股比率为24%,名为小米有限公司。'],
		['从产品的层面上看,小米位于北京。'],
		['小米的研发占营收的3%,利润占5%。'],
		['小米的员工里研发人员占七成。'],
		['小米位于北京的少数派工作室。'],
		['小米将其手机送到北京。'],
		['小米的重要会议在北京举行。'],
		['小米凭借自己的芯片做成了这款手机。'],
		['小米为美团提供了一套管理软件。'],
		['小米将卖点放在相机的镜头上。'],
	]);
});

describe('what is planned, compared and caused without one plain word', () => {
	claim([
		['小米希望通过这笔投资来扩大服务器业务。', 'forecast by 小米'],
		['小米将推广比亚迪的电池。', 'forecast'],
		['美团明年的市值可能超过9000亿港元。', 'forecast'],
		['小米一改此前态度,开始做平板。', 'comparison'],
		['小米的营收同比增长67%,净利率提升5个百分点。', 'comparison'],
		['销量的前十已经没有一家日本车企。', 'comparison'],
		['原料的毛利率下降,对小米的业绩构成较大的影响。', 'causal'],
		['两位高管走了,但美团并未作较大幅度的调整。', 'evaluation'],
		['小米的技术亟待提升。', 'evaluation'],
	]);
	test.each(['希望大家都能看看小米的新车。', '我们希望通过本文介绍小米。', '小米的财报公布,众人围观。', '小米前五个月都在研发,前三年也是。'])('but not here: %s', (text) => expect(claimed(text)).toEqual([]));
});

describe('an interview', () => {
	test('what search results put before their parts are no voices', () => {
		expect(claimed('Title: 小米的毛利率高于比亚迪,成本低于特斯拉\n\nTitle: 比亚迪的毛利率高于小米,成本低于特斯拉').join()).not.toContain('by');
	});

	test('has the one whose label opens the paragraph as speaker, label left out of the span', () => {
		const text = '王博士:我认为,中国的芯片产业已经接近世界领先水平。中国的专利数量也高于日本。';
		const claims = readNote(text).claims;
		expect(claims.map(({ start, end, speaker }) => [text.slice(start, end), speaker])).toEqual([
			['我认为,中国的芯片产业已经接近世界领先水平。', '王博士'],
			['中国的专利数量也高于日本。', '王博士'],
		]);
	});
	test('may set its labels in asterisks', () => {
		const text = '**记者:**\t今年的出货目标到底是多少,能不能说说看?\n**王小明:**\t我认为,中国的芯片产业已经接近世界领先水平。\n**记者:**\t那么竞争对手的情况又是怎么样的呢?\n**王小明:**\t中国的专利数量也高于日本和韩国。';
		expect(readNote(text).claims.map(({ speaker }) => speaker)).toEqual(['王小明', '王小明']);
	});
	test('is not every line with a colon', () => {
		expect(readNote('技术层面:中国的专利数量已经高于日本和韩国。').claims.map(({ speaker }) => speaker)).toEqual([null]);
	});
});

test('he and she are whoever spoke last', () => {
	expect(claimed('小米财务长李大海表示,第三季度出货量约为4000万台。他预料,全年收入将达到3000亿元。')).toEqual(['attributed by 李大海', 'forecast by 李大海']);
});

describe('a claim carries', () => {
	test('its cue as printed, whether that is negated, companies and figures', () => {
		const [claim] = readNote('比亞迪的毛利率並不高於特斯拉的18%。').claims;
		expect(claim).toMatchObject({ kind: 'comparison', cue: '高於', negated: true, companies: ['byd', 'tesla'], figures: [0] });
	});
	test('the whole sentence, semicolons included', () => {
		const text = '小米的毛利率高于同行;比亚迪的毛利率也高于同行。其他不详。';
		expect(readNote(text).claims.map(({ start, end }) => text.slice(start, end))).toEqual(['小米的毛利率高于同行;比亚迪的毛利率也高于同行。']);
	});
});

test('every cue is written as the reading has it', () => {
	const words = [...Object.values(claimCues).flat().flatMap((rule) => [rule.words, rule.notBefore, rule.notAfter]), adviceWords, groundWords].flatMap(wordsOf).concat(speechWords);
	expect(words.filter((word) => folded(word) !== word)).toEqual([]);
});

describe('verbs of saying and words that look like them', () => {
	claim([
		['美团证实,外卖业务将关闭三个城市的站点。', 'attributed by 美团'],
		['小米总裁卢伟冰明确:“小米不会涨价,也不做百元机,未来三年都是如此。”', 'quotation by 卢伟冰'],
		['小米一位内部人士回应某某报记者称,“平台暂时没有接到相关的通知,业务一切正常。”', 'quotation by 小米一位内部人士'],
		['根据证交所公布,外资上周卖超小米938亿元。', 'attributed by 证交所'],
		['据某某社获悉,小米完成3亿元融资。', 'attributed by 某某社'],
		['美团最新公布的数据显示,日均订单已达128万单。', 'attributed by 美团'],
		['不过《某某日报》报道提及,小米将关闭工厂。', 'attributed by 某某日报'],
		['小米和美团的开发者都有认证,都声称独立应用的时代结束了。', 'attributed'],
		['数字货币,又称电子货币,由美团发行。'],
		['美团之前引以为傲的技术、产品等还在。'],
		['小米为什么这样做有很多种猜测。'],
		['先谢过百度,随后接著做追踪报道。'],
		['小米跟美团、京东合称“三小龙”。'],
		['百度请对方讲清楚传言是否属实。'],
	]);
});

describe('speed is judged where something grows', () => {
	claim([
		['小米的物联网业务正在快速发展,用户广泛分布。', 'evaluation'],
		['小米手环支持一键快速测温,戴口罩也可以。'],
	]);
});

describe('a plan is told by a verb', () => {
	claim([
		['小米计划明年在印度建厂。', 'forecast'],
		['小米发布了开发者计划,由美团参与。'],
		['小米预定明年第一季量产新车。', 'forecast'],
		['用户可在小米应用内预订和支付。'],
		['这次融资会不会用于扩张,小米没有说。'],
		['小米明年不会在印度涨价。', 'forecast'],
		['随着订单增加,小米很可能在明年扩产。', 'forecast'],
	]);
});

describe('a set phrase judges', () => {
	claim([
		['小米的股价节节攀升。', 'evaluation'],
		['手机行业正经历一轮洗牌。', 'evaluation'],
		['在补贴的带动下,小米的订单已满。', 'causal'],
		['凭借自己的芯片,小米做成了这款手机。', 'causal'],
		['多亏了海外市场,小米守住了三成份额。', 'causal'],
		['小米三年多亏损了两亿元。'],
		['小米广受用户的好评。', 'evaluation'],
	]);
});

describe('which one of several it is', () => {
	claim([
		['这已经是小米亏损的第四年。', 'comparison'],
		['此次是小米与美团的第三次合作。', 'comparison'],
		['小米第四次派发股息。'],
		['小米的份额滑落到第五。', 'comparison'],
		['第五,小米推出了一系列产品。'],
		['小米时隔四年重新回到榜单上。', 'comparison'],
		['像很多对手一样,小米在印度设了工厂。', 'comparison'],
		['小米的第三次股东会在北京的总部举行。'],
		['小米的成本影响下一代的手机。'],
		['小米在研发上的支出较大。', 'evaluation'],
	]);
});

describe('a forecast may tell how far it reaches', () => {
	claim([
		['未来三到五年,固态电池会成为主流。', 'forecast'],
		['到2030年,小米的份额能达到三成。', 'forecast'],
		['小米希望继续扩大服务器业务。', 'forecast by 小米'],
		['小米在首尔的都会区开了三家店。'],
		['小米协会成为美团的伙伴。'],
	]);
});

describe('a comparison needs what is compared', () => {
	claim([
		['小米出货量排名第三,美团落后。', 'comparison'],
		['成分股按小米等公司的排名及评鉴等过程选出。'],
		['小米股价连日上涨,续创历史新高。', 'comparison'],
		['小米对内容创新提出新的要求。'],
		['京东有过不同程度的提价。'],
		['小米仅有一款产品,不到美团的一成,低于预期。', 'comparison'],
		['第三,小米推出了一系列产品。'],
		['小米的总部起源于北京大学,由教授创立。'],
		['美团到底是不是一门好生意'],
	]);
});

describe('what a company announces it says itself', () => {
	claim([
		['小米宣布裁员300人,多在上海的工厂。', 'attributed by 小米'],
		['小米于2023年年底宣布退出印度。', 'attributed by 小米'],
		['小米参加了柏林的展会,宣布明年在当地开店。', 'attributed by 小米'],
		['小米在印度开了工厂。2021年5月8日,宣布与美团合作,推出新的手机。', 'attributed by 小米'],
		['小米宣布“星火计划”,投入3亿元。', 'attributed by 小米'],
		['小米上月公布收购美团的地图业务,作价5亿元。', 'attributed by 小米'],
		['依托美团的小米在卖掉总部之后,于2022年年底宣布关店。', 'attributed by 小米'],
		['因为原料涨价,导致美团多家门店的成本高于预期,于是小米宣布涨价。', 'causal'],
		['小米公布的手机共有3款。'],
	]);
});

describe('talk is nobody\'s, or a trade\'s', () => {
	claim([
		['小米则传出了再次赴港上市的消息。', 'attributed'],
		['业内近日传出小米要卖掉两座工厂。', 'attributed by 业内'],
		['外界普遍把小米的这笔投资看作试水。', 'evaluation by 外界'],
		['有观点认为小米的销量会超过比亚迪。', 'attributed'],
	]);
});

describe('a source is told by its own words', () => {
	claim([
		['据某某社,小米在印度的工厂已经停工。', 'attributed by 某某社'],
		['据企查查可知,小米共有12家子公司。', 'attributed by 企查查'],
		['正如王小明所说,小米的成本高于比亚迪。', 'attributed by 王小明'],
		['报告提及,小米的销量创下新高。', 'attributed by 报告'],
		['小米总裁李大海昨日回应网友提问,称新车在明年之前都不会涨价,也不会减少工厂的产量。', 'attributed by 李大海'],
		['公司指小米的工厂已经停工,涉及300人。', 'attributed by 小米'],
		['连锁餐饮企业green valley kitchen group表示今年要关掉12家门店。', 'attributed by 连锁餐饮企业green valley kitchen group'],
		['爱企查显示,小米的股东共有9名。', 'attributed by 爱企查'],
		['成本回落推升毛利小米:明年的订单已经排满', 'attributed by 小米'],
		['美国机构IDC:“到2028年,平板的销量会比今年多一成。”', 'quotation by idc'],
		['小米的工艺与美团的不对称,大概率不会合并。', 'forecast'],
		['小米:明年的订单已经排满了整整两个季度'],
	]);
});

describe('a comparison with another year, of the first and of the leading', () => {
	claim([
		['小米第二季营收60亿元,年增3%。'],
		['小米第二季营收60亿元,年增3%,高于美团。', 'comparison'],
		['小米的用户有3亿人,较2019年同期多出5%。', 'comparison'],
		['小米在1999年设立了中国首间手机实验室。', 'comparison'],
		['小米率先把这种电池装进手机。', 'comparison'],
		['小米是美团最主要的供应商。', 'comparison'],
		['2015年到2018年,扫地机的复合增速为30%。', 'comparison'],
		['小米入选年度最佳雇主。'],
		['小米的首款手机由美团代工。'],
	]);
});

describe('what makes something happen, and what shows something', () => {
	claim([
		['港口停摆,让小米的运费继续攀升。', 'causal'],
		['电价上涨拉升了小米的成本。', 'causal'],
		['小米减产的原因还有零件的短缺。', 'causal'],
		['因门店关闭,对手反超了小米。', 'causal'],
		['这笔投资标志着小米走进了汽车业。', 'evaluation'],
		['小米的撤退也证明了印度市场的艰难。', 'evaluation'],
		['小米的销量一路下滑,甚至跌破了千万。', 'evaluation'],
		['按现价计算,小米的这批股票约值3亿元。', 'evaluation'],
		['小米的想象空间十分有限。', 'evaluation'],
		['小米让用户可以换电池。'],
		['小米与南方公司合资成立北星有限,王小明任董事长。'],
		['小米的芯片成功预测了决赛的比分。'],
	]);
});

describe('who speaks is told by no more words than name him', () => {
	claim([
		['上交所披露第12次会议公告,小米将于6月8日上会。', 'attributed by 上交所'],
		['《某某日报》周三(12日)引述知情人士报道称,小米正洽谈新一轮融资。', 'attributed by 某某日报'],
		['以商谈未公开事项为由不愿具名的知情人士透露,小米已暂停招聘。', 'attributed by 知情人士'],
		['从财务数据来看,小米仍未盈利。', 'attributed'],
		['另根据三季度财报显示,小米有9万名员工。', 'attributed by 财报'],
		['因此王小明认为,小米的亏损会收窄。', 'attributed by 王小明'],
		['李大海几年前在一封信中说,小米的高管不能只坐在办公室。', 'attributed by 李大海'],
		['李大海当时说:“如果你们想和小米竞争,就不会在家工作。”', 'quotation by 李大海'],
		['小米在周三强调了混合办公的好处。', 'attributed by 小米'],
		['小米前首席执行官亚历山大·诺伊曼此前表示,小米落后于美团。', 'attributed by 亚历山大·诺伊曼'],
		['代表多地超过1000名员工的小米工人协会在论坛上发帖称:“安排没有减慢工作。”', 'quotation by 小米工人协会'],
		['数据进一步显示,小米的份额为8%。', 'attributed'],
		['稍早前,网上有消息称小米的副总裁已被开除。', 'attributed'],
		['小米与现称某某的公司有2家工厂。'],
		['媒体争相报道,小米成为行业的新星。', 'evaluation'],
		['在监管之下,小米将面临更多质疑。', 'forecast'],
		['半年前,当王小明对记者说出这句话时,小米还有2家工厂。'],
		['本文详细分析了小米的2份财报。'],
	]);
});

describe('a speaker is no less than who speaks', () => {
	claim([
		['当当网表示,小米的销量在利润增长的同时也会上升。', 'attributed by 当当网'],
		['小米CEO亚历山大·诺伊曼在西雅图表示,亏损会收窄。', 'attributed by 亚历山大·诺伊曼'],
		['亚历山大·诺伊曼发推称,小米的亏损会收窄。', 'attributed by 亚历山大·诺伊曼'],
		['小米董事长李大海昨(3)日于法说会表示,亏损会收窄。', 'attributed by 李大海'],
		['公司同样指出,小米的亏损会收窄。', 'attributed by 小米'],
	]);
});
