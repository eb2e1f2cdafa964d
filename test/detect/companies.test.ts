// Which words are companies. Cases are written in Simplified and run in both scripts; 〔…〕 marks what must be found, and nothing else.
import { describe, expect, it, test } from 'vitest';
import { findCompanies } from '../../src/detect/companies';
import { readBuiltInCompanies, readCommonWords } from '../../src/lexicon/built-in-companies';
import { buildLexicon } from '../../src/lexicon/lexicon';
import { printed, readProse } from '../../src/text/prose';
import { foldTable, twins } from '../twins';

const lexicon = buildLexicon(readBuiltInCompanies(), foldTable, readCommonWords());

function find(source: string): { text: string; id: string }[] {
	const prose = readProse(source, { fold: foldTable, format: 'plain' });
	return findCompanies(prose, lexicon, null).map((mention) => ({ text: printed(prose, mention), id: mention.id }));
}

function expectMarked(marked: string): void {
	for (const [script, text] of twins(marked)) {
		const wanted = [...text.matchAll(/〔([^〕]+)〕/g)].map((match) => match[1]);
		expect(find(text.replace(/[〔〕]/g, '')).map((mention) => mention.text), script).toEqual(wanted);
	}
}

describe('listed names', () => {
	test.each([
		['short and full names', '〔商汤〕是〔商汤科技〕的简称。'],
		['Latin names as whole words', '〔OpenAI〕的研究员用 OpenAIs 命名。'],
		['the longer name wins', '〔阿里云〕属于〔阿里巴巴〕。'],
		['names side by side', '〔华为〕〔小米〕都来了。'],
		['a longer name across the border of a shorter one', '〔微信〕〔支付宝〕都能付款。'],
		['names with a space inside', '〔商汤 科技〕上市。'],
		['names beside figures', '〔腾讯〕2023年营收6090亿元。'],
		['a legal name that begins with one, whatever words its own characters are', '〔云从科技集团股份有限公司〕昨日开会。'],
	])('%s', (_, marked) => expectMarked(marked));

	it('regional names are the same company', () => {
		expect(find('輝達與英伟达').map(({ id }) => id)).toEqual(['nvidia', 'nvidia']);
		expect(find('臉書與Facebook').map(({ id }) => id)).toEqual(['meta', 'meta']);
	});

	it('a gloss inside a name belongs to it, one behind it does not', () => {
		expect(find('看愛(ài)奇藝(yì)的劇')).toEqual([{ text: '愛(ài)奇藝', id: 'iqiyi' }]);
	});
});

describe('words that only contain a name', () => {
	test.each([
		['a street', '他住在北京东路。'],
		['food', '早餐是小米粥。'],
		['a mountain', '去阿里山看日出。'],
		['a juice', '喝一杯苹果汁。'],
		['two words that meet', '公开的金融信息很多。'],
		['two words that meet, again', '带动社交行业增长。'],
		['a building', '会议在腾讯大厦举行。'],
	])('%s', (_, text) => expectMarked(text));

	it('a year or a preposition before a name makes no other word with it', () => expectMarked('2015年〔华为〕发布了首款芯片,对于〔微软〕来说很突然,〔商汤〕和〔雅虎〕都没有回应。'));

	it('a name after a trap is still found', () => expectMarked('上海〔思必驰〕发布新品。'));
});

describe('names that are also common words', () => {
	test.each([
		['count beside the full name', '〔字节跳动〕发布财报,〔字节〕的广告收入增长。'],
		['do not count alone', '每个字节有八位。'],
		['count behind a date, whatever its last character and theirs make', '自2020年〔华为〕退出以来,它的份额下降。'],
		['count where a rank or a share is told of them', '〔Keep〕排名第二。'],
		['count in a list with a company', '〔Keep〕、〔小米〕都做手环。'],
		['count where they are called companies', '〔Keep〕等运动科技公司入场。'],
		['count where results of a period are told of them', '〔Keep〕第四季度营收8亿元。'],
		['do not cut a name that needs no evidence', '他写饭评和〔大众点评〕的对比。'],
		['do not count in small letters', '请 keep 住这份热情。'],
	])('%s', (_, marked) => expectMarked(marked));
});

test.each(['于', '刚', '又', '再次', '今年', '近日'])('a run of %s before a round of funding comes to its end', (word) => {
	expect(find(`某公司${word.repeat(60)}融资。`)).toEqual([]);
});

describe('names that nobody listed', () => {
	test.each([
		['full legal names', '由〔杭州澄岚数据技术有限公司〕开发。'],
		['their short form, where the text introduces it', '〔杭州澄岚数据技术有限公司〕(以下简称“〔澄岚数据〕”)成立,〔澄岚数据〕已盈利。'],
		['names with a trade word in a list beside a company', '〔商汤科技〕、〔澜枫科技〕都参展。'],
		['whoever brings out results or a prospectus', '昨晚〔澜普瑞〕发布了中期业绩快报,〔澜普瑞〕净利减四成。'],
		['whom somebody joins', '她离开〔小米〕后加盟〔果岚电子〕。'],
		['a name behind what its owner is to another', '据〔小米〕控股方〔岚果传媒〕介绍,交易已完成。'],
		['Latin names that end as firms do', '持股的还有〔Quorvia Partners〕和〔Tessmark Capital〕。'],
		['a legal name without its legal form', '〔远帆澄海有限公司〕宣布招股。〔远帆澄海〕去年赚5000万元。'],
		['a legal name without its seat', '〔深圳市澄蓝创新科技有限公司〕有300名员工。〔澄蓝创新〕去年赚5000万元。'],
		['names behind a time or 虽然', '2019年〔云帆科技〕亏损,第三季度〔云帆科技〕盈利;虽然〔云帆科技〕有钱。'],
		['Latin names before an amount', '收购方〔Quorvia〕 22亿美元的报价被拒。'],
		['Latin names of a rival', '它的主要竞争对手〔Quorvia〕在2011年上市。'],
		['Latin names before a parent company', '〔Quorvia〕 母公司〔澜岸生活电子商务〕(01998)今日公布业绩,〔Quorvia〕的订单增加。'],
		['Latin names in quotation marks', '招聘软件服务商“〔Quorvia〕”获千万元融资。'],
		['Latin names that are called companies', '运动分析公司〔Strideline Labs〕完成融资。'],
		['Latin names in a list that has begun with one', '初创企业〔Fennpath〕、〔Quorvia〕和〔Tessmark〕入选。'],
	])('%s', (_, marked) => expectMarked(marked));

	test.each([
		['公司 behind a name ending in a trade shows a company', '〔云岫动力〕公司预计今年交付500台设备。'],
		['the mark of a company registered abroad belongs to its name, spaces or not', '〔岚硕 - KY〕 (8299-TW) 涨停,〔岚硕 - KY〕说订单已满。'],
		['a stock code in brackets makes a name of what stands before it', '存储模组厂〔岚硕〕(8299)涨停,〔岚硕〕说订单已满。'],
		['also between two marks, with a character in it that joins words elsewhere', '今年以来、〔健和澄〕(3099)、〔岚硕〕(8299)都创新高。'],
		['a code that looks like a year, among others', '〔岚硕〕(8299)、〔澜荣〕(1909)、〔启岚〕(6477)、〔云陆〕(5310)上涨。'],
		['whose share is bought or held', '公司以3亿元收购〔澜谷微〕51%股权。'],
		['quotation marks, where investors pay', '“〔拾叶旅居〕”获数百万元天使轮融资。'],
		['members of lists between known companies', '〔三星〕、〔澜硕〕、〔小米〕的出货量都在回升。'],
		['members of lists that are called companies', '〔小米〕、〔澜硕〕、〔启岚〕等厂商跟进。'],
		['Latin members of lists between known companies', '〔三星〕、〔VLMRS〕和〔小米〕都参与了认购,〔小米〕、GPU和〔三星〕都是热词。'],
		['a ticker in brackets', '外电指出,〔Kevrix〕 (KVRX-US) 有意收购同行。'],
		['three candidates in a row', '新面孔是〔澜升光学〕、〔启岚精密〕与〔博岚软件〕。'],
		['public investors of a place', '〔高瓴〕与〔嘉兴国投〕跟投。'],
		['firms of lawyers and auditors', '审计由〔澜诚会计师事务所〕负责。'],
		['a short form at the beginning of a clause', '〔启岚机器人〕宣布裁员,〔启岚〕只留下研发。'],
		['legal names begin with their place', '发行人〔苏州澜谷微电子股份有限公司〕已提交招股书。'],
		['legal names keep a known name inside', '注册主体为〔北京商汤岚图软件有限公司〕。'],
	])('%s', (_, marked) => expectMarked(marked));

	test.each([
		['investors, in the list of who pays', '本轮由〔云麓渡资本〕领投,〔比屿岭创投〕、〔合澜渡战投〕等跟投。'],
		['investors behind what they are called', '投资方为〔澜枫渡资本〕、〔岚硕资产〕和〔Vellumer〕。'],
		['whoever raises money, with or without what it is called before it', '充电桩运营商〔拾屿〕已完成数千万元A轮融资,〔拾屿〕将扩建场站。'],
		['whoever has an office with somebody in it', '〔澜普瑞〕董事长陈明远表示,〔澜普瑞〕明年会扩产。'],
		['whoever has shares and says something', '〔岚果微〕股价昨日上涨5%。〔岚果微〕表示,没有应披露的事项。'],
		['Latin names behind what they are called', '流媒体服务商〔Streamora〕计划上市,韩国芯片设计业者〔Kevrix〕则已量产。'],
		['an abbreviation of which two things are told that only firms do', '8月16日,〔KTR〕宣布收购一处园区。〔KTR〕董事长没有露面,〔KTR〕的租户大多是电商。'],
		['the Latin name in brackets behind an unlisted one', '〔澜诚岚数据〕公司(〔LCLS〕)已递表,〔LCLS〕去年亏损。'],
	])('%s', (_, marked) => expectMarked(marked));

	test.each([
		['kinds of investors are no names', '本轮融资由知名产业资本领投,老股东持续跟投,国有基金和地方产业基金参投,投资方还包括政府引导基金与个人投资者。'],
		['many raise money, and a project does', '大模型企业完成了三成的融资,平台近日完成新一轮融资,该项目累计获得两亿元融资。'],
		['offices without a firm', '前任总裁王大明指出,外资董事长表示乐观,事业群总裁刘青云透露,白宫发言人表示关切。'],
		['shares of a kind', '航运股价走弱,金融类股股价持平,收盘股价创新高,每股市值未变。'],
		['authorities and terms in capitals', 'FDA宣布批准,FDA表示会复查,GPU旗舰与AI公司并起,IMF指出风险,IMF表示关切。'],
		['persons with two Latin names announce things as well', 'Jorren Valdis宣布离职。'],
		['what a listed company makes, in brackets behind it', '〔小米〕(MIUI)更新,MIUI用户反馈不一。'],
		['a fund that is named after a trade', '澜枫医药精选股票年内收益超三成,澜枫医药精选排名第一。'],
		['kinds of robots', '配送机器人公司和聊天机器人厂家都在招人。'],
	])('%s', (_, marked) => expectMarked(marked));

	test.each([
		['subsidiaries that begin with a known name are companies of their own', '〔比亚迪半导体〕重启上市,〔比亚迪〕持股七成。'],
		['what only describes the business of a known company is none', '〔比亚迪〕半导体业务增长,〔蔚来〕能源板块亏损。'],
		['nor is a trade or a kind of firms', '光伏股价大跌。光伏市值缩水。车企表示乐观,车企股价回升。'],
		['nor is a kind of cars or shows', '电动汽车公司和互动娱乐公司增长。'],
		['nor is what it spends or trades', '〔比亚迪〕资本支出增加,〔蔚来〕物流成本下降。'],
	])('%s', (_, marked) => expectMarked(marked));

	it('a name that is listed as a common word as well, shown to be a company\'s, is that company\'s', () => {
		expect(find('有意收购Arm,但Arm没有回应。')).toEqual([{ text: 'Arm', id: 'arm' }, { text: 'Arm', id: 'arm' }]);
		expect(find('另传 Arm(ARM-US) 想并购它。')).toEqual([{ text: 'Arm', id: 'arm' }]);
	});

	it('a legal name of a known company is that company', () => {
		expect(find('宁德时代新能源科技股份有限公司发布年报。')).toEqual([{ text: '宁德时代新能源科技股份有限公司', id: 'catl' }]);
		expect(find('阿里巴巴集团控股有限公司发布年报。')).toEqual([{ text: '阿里巴巴集团控股有限公司', id: 'alibaba' }]);
	});

	test.each([
		['a trade before 公司 names nobody', '这家机器人公司裁员,多家汽车公司、义大利储能公司和国有控股公司也是。'],
		['a year in brackets is no stock code', '行业白皮书(2023)发布。'],
		['an idiom in quotation marks is no name', '不少企业“铤而走险”,公司“造血”能力不足。'],
		['common words in a list are no names', '〔小米〕、手机、〔华为〕都是热词,水泥、钢铁等企业减产。'],
		['what a figure is a multiple or a part of is no name', '广告收入增加5倍 占集团收入七成,要做一家千亿科技企业。'],
		['what is counted is no name', '构建智能世界的两大科技是连接与计算。'],
		['a thing that a text repeats is no name', '打车软件补贴用户,打车软件越来越多。'],
		['what a company makes is not its short form', '〔启岚航天〕宣布,启岚一号火箭今天首飞。'],
	])('%s', (_, marked) => expectMarked(marked));

	test.each([
		['a trade is no name', '金融科技、高科技和生物医药都在涨。'],
		['two trades make none either', '这几年物流地产平台多了,物流地产公司的租金在涨,低轨卫星公司也一样。'],
		['a kind of owner before a trade is no name', '民营银行则按兵不动,私募基金估计跟进。'],
		['authorities, the press and many bring out papers as well', '证监会发布业绩公告新规,多家车企披露年报,各大券商昨日发布财报点评,当天公布财报。'],
		['capital is a term as well', '他们研究 Venture Capital 与 Working Capital,也谈 growth equity。'],
		['an abbreviation is no name', '企业AI应用与公司ERP系统。'],
	])('%s', (_, text) => expectMarked(text));
});

test.each(['家用清洁机器人公司纷纷倒闭。', '公司息税前利润(EBITDA)为3亿元。', '平台月活跃用户(MAU)达3亿。', '上周科技公司都在裁员。', '商用巡检机器人订单不断,商用巡检机器人公司成立。'])('names nobody: %s', expectMarked);

describe('names in odd places', () => {
	test.each([
		['a listed Latin name with a date or an amount right behind it', '〔Waymo〕5月扩招,〔Garmin〕2019年建厂,车队Waymo5代还没来。'],
		['a name does not begin in the middle of a country', '据中国家电网上月的排名,它居首。'],
		['nor in the seam of a word and a trade', '几家知名创投都在排队。'],
		['what a company has done is no part of its name', '〔腾讯〕投资了三家工坊。'],
		['a joining word belongs to no name behind it', '〔福特〕和〔大众〕都减了产。'],
		['a firm in brackets shows the Chinese name before them', '他们向租车企业〔澜途环球〕(〔Lantu Holdings〕)订车,客户有德国〔福仕〕(〔Volkswagen〕)。'],
		['so does an office behind them', '“还早。”〔桐科云链〕(〔Tongke〕)商务负责人直言。'],
		['but no term and no person', '大语言模型(LLM)很热,张晓明(Xiaoming Zhang)也来了。'],
		['a house of research that is cited', '据 〔Quorvane〕 预测,需求会翻一番。'],
		['a maker of goods', '〔Zorvex〕推出了第一款割草机。'],
		['but not what has a maker', '有人要收购 Sugar Rush 开发商。'],
		['a legal form behind a listed name', '由 〔Waymo Inc.〕 持有,〔Waymo Asia Road Services Limited〕 负责运营。'],
		['a third beside two who are known', '像〔小米〕、〔华为〕、〔浦岚尼〕的冰箱卖得最好。'],
		['but no person and no thing', '像〔小米〕、〔华为〕、张朝的故事很多,〔小米〕、〔华为〕、冰箱的新闻也不少。'],
		['a list that is called one of houses', '客户有〔华为〕、〔岚鼎教育〕、〔澜恒普〕等300多家知名机构。'],
		['one weak name speaks for the next in a list', '〔奇瑞〕、〔吉利〕、〔大众〕都是股东。'],
		['shares that fall', '〔拼多多〕跌7%,〔贝壳〕跌6%。'],
		['whoever is bought stands in quotation marks', '它收购网上超市“〔禾多〕”后整合。'],
		['those who invest together', '本轮由〔岚方基金〕、〔新岚资本〕和〔联和投资〕共同投资。'],
		['a firm behind a word of time', '而近期〔岚期集团〕发布新品。'],
	])('%s', (_, marked) => expectMarked(marked));

	test.each([
		['a term in mixed case is no firm', '投资人把它们当作ToC的公司。'],
		['a rank or a round before a trade is no name', '在多轮科技加持下,头部科技企业领先。'],
	])('%s', (_, text) => expectMarked(text));
});

describe('where a name begins and ends', () => {
	test.each([
		['behind what somebody gets, which is no part of it', '获得〔腾讯〕投资的〔MiniMax〕已申请上市。'],
		['and with it where something else is done', '〔京东〕获〔弘毅投资〕入股。'],
		['behind a lead word that is half of another', '〔珠海开发商业运营有限公司〕成立。'],
		['with what somebody invests as', '〔腾讯投资〕参与了本轮融资。'],
		['behind what it is to another one', '〔快手〕的运营主体〔北京快手科技有限公司〕昨日开会。'],
		['before how many there are', '如今只剩〔海力士〕、〔美光〕、〔三星〕、〔尔必达〕四强。'],
		['nowhere in a part of the world', '去年北美创投的总额增长12%。'],
		['nowhere in who takes which office', '某某任集团副总裁。'],
		['nowhere in the bank of another country', '挪威央行参与了认购。'],
		['nowhere in a market', '它一跃成为资本市场的标的。'],
		['nowhere in how many', '美国厂商大量退出。'],
	])('%s', (_, marked) => expectMarked(marked));
});
