import { describe, expect, test } from 'vitest';
import { eventTypes, notTriggers, wordsOf } from '../../src/relate/event-types';
import { folded, twins } from '../twins';
import { readNote } from './telling';

/**
 * Sentences with the events they tell, each as: type, date (`-` for none), status where it is not `happened`, companies in order.
 * Every sentence is tried in both scripts.
 */
function told(text: string, published: string | null = null): string[] {
	return readNote(text, published).events.map(({ type, date, status, companies }) => [type, date ?? '-', ...(status === 'happened' ? [] : [status]), ...companies].join(' '));
}

function tell(cases: readonly (readonly [text: string, ...events: string[]])[]): void {
	for (const [text, ...events] of cases) test.each(twins(text))(`${text} (%s)`, (_, written) => expect(told(written)).toEqual(events));
}

test('a day before 发布 makes no dateline of a sentence', () => {
	expect(told('小米昨日发布公告。小米于2023年8月收购了美团。', '2023-09-12')).toEqual(['acquisition 2023-08 xiaomi meituan']);
});

describe('somebody unknown', () => {
	tell([
		['has an event where word and date leave no doubt: 做餐饮软件的小店2023年5月宣布裁员。', 'layoff 2023-05'],
		['has none without a date: 小店不得不裁员。'],
		['has results of its own: 做餐饮软件的小店2023年5月营收5万元。', 'earnings 2023-05'],
		['is told on a day of every year: 2024年5月,小米在每年一度的大会上裁员8%。', 'layoff 2024-05 xiaomi'],
		['does all it can: 2024年5月,小米尽可能裁员8%。', 'layoff 2024-05 xiaomi'],
		['has none of a trade: 做餐饮软件的行业2023年5月营收5万元。'],
		['has them behind somebody who is known: 小米2023年营收2709亿元。Qovant 2023年交付2万辆,营收40亿元。', 'earnings 2023 xiaomi', 'earnings 2023'],
		['has none where the word may mean anything: 做餐饮软件的小店2023年5月精简了员工的菜单。'],
	]);
});

describe('an event is told by its trigger', () => {
	tell([
		['2018年7月9日,小米在港交所挂牌上市。', 'ipo 2018-07-09 xiaomi'],
		['2023年8月,小米的首批虚拟现实头盔发货。', 'product 2023-08 xiaomi'],
		['2023年8月,小米收购了模拟芯片公司美团。', 'acquisition 2023-08 xiaomi meituan'],
		['美团主要股东在IPO申请之前持有四成股份。'],
		['2013年,小米宣布上柜,首日收盘187元。', 'ipo 2013 xiaomi'],
		['2024年5月,小米完成发行7亿元无担保可转换公司债。', 'funding 2024-05 xiaomi'],
		['小米2023年底完成二期厂房建设。', 'founding 2023 xiaomi'],
		['小米的新厂已投入兴建,预计2027年完工。', 'founding 2027 planned xiaomi'],
		['小米公告2023年财务报表,净利12亿元。', 'earnings 2023 xiaomi'],
		['2024年5月,小米创始人辞世。', 'personnel 2024-05 xiaomi'],
		['蔚来于2022年3月登陆港交所。', 'ipo 2022-03 nio'],
		['2023年5月,软银减持了小鹏2000万股,套现1.5亿美元。', 'share_sale 2023-05 softbank xpeng'],
		['2022年8月,英特尔出售所持地平线股份。', 'share_sale 2022-08 intel horizon'],
		['快手2021年12月开始大规模裁员。', 'layoff 2021-12 kuaishou'],
		['2024年5月,特斯拉优化了上海团队的数百名员工。', 'layoff 2024-05 tesla'],
		['2023年10月,智谱完成25亿元B轮融资,由红杉领投,腾讯跟投。', 'funding 2023-10 zhipu sequoia tencent'],
		['小米2023年营收2709.7亿元,净利润193亿元。', 'earnings 2023 xiaomi'],
		['2023年,小米57%的收入来自手机。'],
		['2023年5月,小米的眼镜在网站上发起众筹。', 'funding 2023-05 xiaomi'],
		['2023年7月,小鹏与大众签署技术框架协议。', 'partnership 2023-07 xpeng volkswagen'],
		['2023年8月14日,小米发布新款手机。', 'product 2023-08-14 xiaomi'],
		['2024年3月,小米将一款新药的海外权利授予腾讯,拿到首付款2亿美元。', 'partnership 2024-03 xiaomi tencent'],
		['2024年3月,小米将一座工厂以171亿元卖给台积电。', 'acquisition 2024-03 xiaomi tsmc'],
		['小米董事会聘任王小明为首席执行官,自2024年9月10日起生效。', 'personnel 2024-09-10 xiaomi'],
		['2024年3月,小米拿下了腾讯的大单。', 'partnership 2024-03 xiaomi tencent'],
		['2024年3月,小米停止开发智能音箱。', 'product 2024-03 xiaomi'],
		['2024年4月2日,美国商务部对进口芯片启动232调查。', 'lawsuit 2024-04-02'],
		['2022年10月,美团收购了这家机器人公司。', 'acquisition 2022-10 meituan'],
		['2021年10月,市场监管总局对美团处以34.42亿元罚款。', 'sanction 2021-10 meituan'],
		['2024年2月,京东起诉了这家平台。', 'lawsuit 2024-02 jd'],
		['2023年5月,快手出席了听证会。', 'hearing 2023-05 kuaishou'],
		['2017年7月,国务院印发《新一代人工智能发展规划》。', 'policy 2017-07'],
		['小米成立于2010年。', 'founding 2010 xiaomi'],
		['小米智能成立于2017年。', 'founding 2017 xiaomi'],
		['2001年6月,小米与美团共同出资设立一家公司。', 'founding 2001-06 xiaomi meituan'],
		['1999年,小米设立了设计中心。', 'founding 1999 xiaomi'],
		['2023年5月,这笔交易将为小米带来2亿元的收入。'],
		['2023年10月,小米同意向美团投资20亿元。', 'funding 2023-10 xiaomi meituan'],
		['2023年10月,小米向市场投资20亿元。'],
		['2023年3月,小米发布文心。', 'product 2023-03 xiaomi'],
		['2023年3月,小米发布人事公告。'],
		['小米2022年3月起停止手机的生产。', 'shutdown 2022-03 xiaomi'],
		['2024年3月20日,小米公布业绩,2023年收入60亿元。', 'earnings 2023 xiaomi'],
		['小米2024年3月20日发布业绩公告。2023年收入60亿元。', 'earnings 2023 xiaomi'],
		['2024年3月20日,小米公布业绩,美团2023年收入60亿元。', 'earnings 2024-03-20 xiaomi', 'earnings 2023 meituan'],
		['小米公布的财报显示,2023年净利润11亿元。', 'earnings 2023 xiaomi'],
		['公司2017年才能成立。'],
		['2024年1月,台积电获评年度最佳雇主。', 'award 2024-01 tsmc'],
		['2024年4月,台积电任命新的财务长。', 'personnel 2024-04 tsmc'],
		['2023年3月,腾讯关停了这项服务,团队解散。', 'shutdown 2023-03 tencent'],
	]);
});

describe('everyday words of business tell events, too', () => {
	tell([
		['2023年5月,蔚来与300名员工解除劳动合同。', 'layoff 2023-05 nio'],
		['2023年5月,蔚来与一名员工解除劳动合同的争议还在继续。'],
		['2021年2月,快手摘得短视频第一股。', 'ipo 2021-02 kuaishou'],
		['2021年2月,市场谈起了短视频第一股快手。'],
		['2022年12月,腾讯将所持美团股份以分红方式派给股东。', 'share_sale 2022-12 tencent meituan'],
		['2011年,小米拿到了第一笔种子资金。', 'funding 2011 xiaomi'],
		['2019年4月,蔚来获得八家银行50亿元联贷。', 'funding 2019-04 nio'],
		['2019年,小米把两个部门整合成一家公司。', 'acquisition 2019 xiaomi'],
		['2021年上半年美团的总交易额达到3000亿元。', 'earnings 2021-H1 meituan'],
		['2021年上半年,两市成交额在美团上市后达到3000亿元。'],
		['小米释出2021年全年财报。', 'earnings 2021 xiaomi'],
		['2021年,小米关闭了市中心的体验店。', 'shutdown 2021 xiaomi'],
		['2021年底,小米结束了音箱的销售。', 'shutdown 2021 xiaomi'],
		['2021年5月,小米董事会决定结束平板部门。', 'shutdown 2021-05 xiaomi'],
		['2021年5月,智谱暂停新用户注册。', 'shutdown 2021-05 zhipu'],
		['2021年5月,美团购入8000辆比亚迪汽车。', 'partnership 2021-05 meituan byd'],
		['2021年5月,蔚来打破了吉尼斯世界纪录。', 'award 2021-05 nio'],
		['2021年5月,蔚来在欧洲获准设立。', 'founding 2021-05 nio'],
		['2021年5月,小米与美团组建了一个产业联盟。', 'founding 2021-05 xiaomi meituan'],
		['2021年5月,小米共同组建的产业联盟开会。'],
		['2021年5月,智谱开始对外提供算力。', 'product 2021-05 zhipu'],
		['2021年5月,小米的手表诞生。', 'product 2021-05 xiaomi'],
		['2021年5月,小米把新工艺用在手机上。', 'product 2021-05 xiaomi'],
		['2021年5月,蔚来在上海车展上展示充电桩。', 'product 2021-05 nio'],
		['2021年5月,小米参展柏林的消费电子展。', 'product 2021-05 xiaomi'],
		['2021年5月,特斯拉宣布主动召回计划。', 'product 2021-05 tesla'],
		['2021年5月,特斯拉的召回率下降。'],
		['2021年5月,智谱发布开放大数据平台。', 'product 2021-05 zhipu'],
		['2021年5月,智谱发布了销售数据。'],
		['2021年5月,美团入股智谱。', 'acquisition 2021-05 meituan zhipu'],
		['2021年5月,智谱完成第三轮融资3亿元,新入股的投资人包括腾讯。', 'funding 2021-05 zhipu tencent'],
		['某机构宣布,蔚来创下最大车队的吉尼斯世界纪录。', 'award - nio'],
		['2001年6月,小米与美团各出一半资金设立小美有限。', 'founding 2001-06 xiaomi meituan'],
		['2014年3月,小米完成了上市后的首次增发。', 'share_sale 2014-03 xiaomi'],
		['2014年3月,小米的增发价定得很低。'],
		['2021年5月美团的外卖总交易额,比去年同期上升9%。', 'earnings 2021-05 meituan'],
		['2021年5月美团的订单数目一共是7万张。', 'earnings 2021-05 meituan'],
		['美团公布2015年第二季的总收入,几乎都靠外卖。', 'earnings 2015-Q2 meituan'],
		['2021年5月,小米发表了一个名为Nova的网络。', 'product 2021-05 xiaomi'],
		['2021年5月,小米公布“Nova项目”。', 'product 2021-05 xiaomi'],
	]);

	test('a listing on a board misspelt is no product', () => expect(told('小米今日宣布拟于主版上市。', '2018-03-16')).toEqual(['ipo 2018-03-16 planned xiaomi']));
});

describe('since when somebody is there tells of that time', () => {
	tell([
		['从2016年成立之初,智谱就只做模型。', 'founding 2016 zhipu'],
		['自2018年上市以来,小米的股价起起落落。', 'ipo 2018 xiaomi'],
		['自成立以来,小米的股价起起落落。'],
		['2018年上市公司小米的股价起起落落。'],
	]);
});

describe('what is only said of a thing or a group tells nothing', () => {
	tell([
		['小米是今年以来较大的IPO之一。'],
		['小米将会带来一个展示系统能力的平台。'],
		['这些供应商目前正打造小米的汽车平台。'],
		['2018年1月,公司再次递交材料,但小米披露的最新业绩不佳。'],
		['2018年,小米在量产级方案上领先。'],
	]);

	test.each([
		['小米是近期宣布关闭工厂的企业之一。'],
		['小米此次减持,让市场措手不及。'],
		['早在2018年,小米的高管曾经对外表示不看好,而小米也是较早切入这一赛道的公司。'],
		['2016年8月3日,小米办起了按月收费的骑行,作为进军欧洲的头一步。'],
	])('nor who belongs to a group, or what is spoken of again: %s', (text) => expect(told(text, '2022-01-20')).toEqual([]));

	test('and the amount of a listing is no round of its own', () => expect(told('2023年3月6日,智谱传出将在香港IPO,融资金额最高为8亿美元。')).toEqual(['ipo 2023-03-06 rumoured zhipu']));
});

describe('what a clause tells, and of when', () => {
	tell([
		['2016年10月,腾讯联合某市发布智能地图。', 'product 2016-10 tencent'],
		['2016年10月,腾讯联合美团发布智能地图。', 'partnership 2016-10 tencent meituan'],
		['2021年3月,小米遭美国政府列入“实体清单”。', 'sanction 2021-03 xiaomi'],
		['2019年10月,小米把“大裁员”写进了小说。'],
		['2018年3月30日,是小米自2015年在台湾首次亮相以来三周年,除了座谈,小米也发布了新手机。', 'product 2018-03-30 xiaomi'],
		['自2022年以来,小米多次裁员。', 'layoff 2022 xiaomi'],
		['2018年5月29日,小米 发布 Xiaomi Redmi Pro Ultra Max Edition 及 Xiaomi Pad。', 'product 2018-05-29 xiaomi'],
		['2017年9月,腾讯宣布与美团合作,推出租车服务。', 'partnership 2017-09 tencent meituan'],
		['2015年3月,小米体验中心(Xiaomi Experience Center,XEC)于台北开幕。', 'founding 2015-03 xiaomi'],
		['如果小米裁员,那美团收购一家工厂就说得通。'],
		['小米起步早。自2019年以来,圈内众多老牌厂商频遭打击,有的裁员,有的关停。'],
		['2022年5月,小米发布手机。\n与之同期,美团宣布与腾讯合作。', 'product 2022-05 xiaomi', 'partnership 2022-05 meituan tencent'],
		['2022年5月,小米发布手机。\n美团宣布与腾讯合作。', 'product 2022-05 xiaomi', 'partnership - meituan tencent'],
		['- 深圳某某科技Mouxx。成立于2015年,专注健康管理。', 'founding 2015'],
		['某某科技\n成立于2015年,专注健康管理。', 'founding 2015'],
		['这个协会的会员很多,它的秘书处成立于2015年。'],
	]);

	test.each([
		['4月8日,小米宣布,公司刚刚完成约3亿元C轮融资。', 'funding 2021-04-08 xiaomi'],
		['据报道,4月8日,小米透露,近日完成约3亿元C轮融资。', 'funding 2021-04-08 xiaomi'],
		['4月8日,小米开会,公司刚刚完成约3亿元C轮融资。', 'funding 2021-04 xiaomi'],
	])('the day of an announcement is nearer than 刚刚: %s', (text, expected) => expect(told(text, '2021-04-12')).toEqual([expected]));
});

describe('where an event begins and ends', () => {
	test.each([
		['小米的第一代手表, 于2023年3月量产。', '小米的第一代手表, 于2023年3月量产'],
		['小米在烧完积蓄后,于2022年宣布关停。', '小米在烧完积蓄后,于2022年宣布关停'],
		['小米2022年开会,于2023年宣布关停。', '于2023年宣布关停'],
		['2014年,小米在美国成立研究院(某某数据与系统技术研究院的简称)。', '2014年,小米在美国成立研究院'],
		['2014年,小米在美国成立研究院(投资3亿元的某某数据研究院)。', '2014年,小米在美国成立研究院(投资3亿元的某某数据研究院)'],
	])('%s', (text, expected) => {
		const { events } = readNote(text);
		expect(events.map(({ start, end }) => text.slice(start, end))).toEqual([expected]);
	});
});

describe('a verb tells an event by what it is done to', () => {
	tell([
		['2021年4月,智谱获腾讯3亿元投资。', 'funding 2021-04 zhipu tencent'],
		['2021年4月,小米获得了可观的投资回报3亿元。'],
		['2021年4月,智谱从腾讯手中获得3亿元。', 'funding 2021-04 zhipu tencent'],
		['2021年4月,腾讯参与了智谱的新一轮融资。', 'funding 2021-04 tencent zhipu'],
		['2021年4月,快手在香港上市。', 'ipo 2021-04 kuaishou'],
		['2021年4月,快手的股份开始买卖。', 'ipo 2021-04 kuaishou'],
		['2023年4月,美团把一家工厂卖给了腾讯。', 'acquisition 2023-04 meituan tencent'],
		['2023年4月,美团把一批手机卖给了用户。'],
		['2023年4月,腾讯取得快手的控制权。', 'acquisition 2023-04 tencent kuaishou'],
		['2023年4月,腾讯掌握了快手的用户。'],
		['2023年4月,软银卖掉了手上的蔚来股票。', 'share_sale 2023-04 softbank nio'],
		['2023年4月,腾讯将所持美团股份分派给股东。', 'share_sale 2023-04 tencent meituan'],
		['2023年4月,蔚来砍掉了一成岗位。', 'layoff 2023-04 nio'],
		['2023年4月,蔚来砍掉了一成成本。'],
		['2023年4月,监管部门要求美团限期整改。', 'sanction 2023-04 meituan'],
		['2023年4月,美团要求骑手限期完成培训。'],
		['2023年4月,美国国防部将小米认定为军方公司。', 'sanction 2023-04 xiaomi'],
		['2023年4月,小米认定这是一次机会。'],
		['2023年4月,车主将特斯拉告上法庭。', 'lawsuit 2023-04 tesla'],
		['2023年4月,交易所向快手发出问询函。', 'lawsuit 2023-04 kuaishou'],
		['2023年4月,法院判小米支付3000万元。', 'lawsuit 2023-04 xiaomi'],
		['2023年4月,特斯拉召回了10万辆汽车。', 'product 2023-04 tesla'],
		['2023年4月,小米的一款药物获得药监局批准。', 'product 2023-04 xiaomi'],
		['2023年4月,小米放弃了造车项目。', 'product 2023-04 xiaomi'],
		['2023年4月,小米终止了电视业务。', 'shutdown 2023-04 xiaomi'],
		['2023年4月,小米从未终止过电视业务。'],
		['2021年4月,比亚迪打入特斯拉供应链。', 'partnership 2021-04 byd tesla'],
		['2021年4月,台积电赴美国设厂。', 'founding 2021-04 tsmc'],
		['1987年,创始人集资2万元成立小米。', 'founding 1987 xiaomi'],
		['2021年4月,腾讯跻身世界500强。', 'award 2021-04 tencent'],
		['2022年4月,创始人不再担任小米CEO。', 'personnel 2022-04 xiaomi'],
		['《个人信息保护法》2021年11月1日开始施行。', 'policy 2021-11-01'],
		['2022年比亚迪卖了186万辆车。', 'earnings 2022 byd'],
		['2022年4月,快手正式更名为小快手。', 'other 2022-04 kuaishou'],
		['2022年4月,小米发布Civi 5。', 'product 2022-04 xiaomi'],
		['2022年4月,小米发布ESG报告。'],
		['2022年4月,一位总裁入职小米。', 'personnel 2022-04 xiaomi'],
		['2022年4月,当地政府冻结了小米的资产。', 'sanction 2022-04 xiaomi'],
		['2022年4月,小米诉美团侵犯专利。', 'lawsuit 2022-04 xiaomi meituan'],
		['2022年4月,小米的诉求与美团的专利无关。'],
		['2022年4月,台积电的新厂项目开工。', 'founding 2022-04 tsmc'],
		['2022年4月,台积电的新厂开工率下降。'],
		['2022年4月,小米将一款药授权给外国公司,总额50亿美元。', 'partnership 2022-04 xiaomi'],
		['2022年4月,小米获10亿元订单。', 'partnership 2022-04 xiaomi'],
		['2022年4月,小米手握10亿元订单。'],
		['2022年4月,小米拍得蔚来的股权。', 'acquisition 2022-04 xiaomi nio'],
		['2022年4月,小米拍得一件古董。'],
		['2022年4月,特斯拉暂停上海工厂生产。', 'shutdown 2022-04 tesla'],
		['2022年4月,特斯拉暂停在上海招人。'],
		['2022年4月,蔚来终止定增计划。', 'funding 2022-04 denied nio'],
		['2022年4月,美团负责人出席了国会听证会。', 'hearing 2022-04 meituan'],
		['2022年4月,快手暂缓在港交所主板上市。', 'ipo 2022-04 denied kuaishou'],
	]);
});

describe('what a company makes comes out, and only the company goes public', () => {
	tell([
		['2024年3月,小米SU7正式上市。', 'product 2024-03 xiaomi'],
		['2024年3月,小米正式上市。', 'ipo 2024-03 xiaomi'],
		['2024年3月,小米A股正式上市。', 'ipo 2024-03 xiaomi'],
	]);
});

describe('news whose day only the publication would tell is an event without a date', () => {
	tell([
		['小米昨日推出一款单板电脑。', 'product - xiaomi'],
		['小米推出过许多单板电脑。'],
		['小米的团队今天离职。', 'personnel - xiaomi'],
		['近日在小米上架的还有别的产品。'],
	]);
	test('with that of the dispatch that the sentence opens with', () => {
		expect(told('9月3日消息,今天小米正式发布了新款手机。')).toEqual(['product --09-03 xiaomi']);
	});
});

describe('without a date, what only says who is meant tells nothing', () => {
	tell([
		['小米与要被腾讯收购的快手毫无关系。'],
		['成功登陆科创板的小米,市值不低。'],
		['小米成功登陆科创板。', 'ipo - xiaomi'],
		['快手收购美团的消息传出。', 'acquisition - rumoured kuaishou meituan'],
	]);
});

describe('results are told in money, prices and shares', () => {
	tell([
		['2023年,小米是三家厂商中业绩最好的。'],
		['2023年,小米业绩增长三成。', 'earnings 2023 xiaomi'],
		['2019年,小米没有获利50%的限制。'],
		['2019年,小米平时也常会有营收过亿元的日子。'],
	]);
});

describe('a plan may be told in the clause before', () => {
	tell([
		['2023年4月,小米股东计划自公告之日起,通过大宗交易减持3%股份。', 'share_sale 2023-04 planned xiaomi'],
		['2023年4月,小米股东宣布了结果,通过大宗交易减持了3%股份。', 'share_sale 2023-04 xiaomi'],
		['2023年4月,有消息称小米将出售旗下快手,小米称消息不属实。', 'acquisition 2023-04 denied xiaomi kuaishou'],
		['2024年2月1日,小米收购美团。美团回应称,该消息不属实。', 'acquisition 2024-02-01 denied xiaomi meituan'],
		['2024年2月1日,小米收购美团。官网上的产品信息有误。', 'acquisition 2024-02-01 xiaomi meituan'],
		['2024年2月1日,小米收购美团。小米称,关于京东的传闻不实。', 'acquisition 2024-02-01 xiaomi meituan'],
		['2023年4月,监管部门宣布,即日起对小米展开反垄断调查。', 'lawsuit 2023-04 xiaomi'],
	]);
});

describe('more of who and when', () => {
	tell([
		['a sum over years has no date from before: 小米2018年7月在香港挂牌。公司先后获得腾讯、美团84亿元投资。', 'ipo 2018-07 xiaomi', 'funding - xiaomi tencent meituan'],
		['one investment has: 小米2018年7月在香港挂牌。公司获得腾讯84亿元投资。', 'ipo 2018-07 xiaomi', 'funding 2018-07 xiaomi tencent'],
		['the day of the notice is that of 近日: 小米7月5日晚间公告,董事会近日收到董事长的辞职信。', 'personnel --07-05 xiaomi'],
		['results told as news are kept: 小米昨日公布季报,营收12亿元。', 'earnings - xiaomi'],
		['a board makes no law: 2021年7月,委员会讨论后,任期自小米董事会审议通过之日起。'],
		['a tax is no lawsuit: 2013年,欧盟对小米征收反倾销税。', 'policy 2013 xiaomi'],
		['what comes out may bear any name: 2023年2月,小米正式发布了小爱。', 'product 2023-02 xiaomi'],
		['but a statement does not: 2023年2月,小米正式发布了声明。'],
	]);
	test.each(twins('2023年2月,小米获得3亿元腾讯投资。'))('who receives acts in a round (%s)', (_, text) => {
		expect(readNote(text).events[0]?.roles).toEqual({ xiaomi: 'subject', tencent: 'investor' });
	});
});

describe('a question', () => {
	tell([
		['tells what stands with a date before it: 小米2018年7月在香港挂牌,股价为何下跌?', 'ipo 2018-07 xiaomi'],
		['asks about all that has no date: 小米裁员之后,股价为何下跌?'],
		['asks about all where an earlier clause asks, too: 小米何时会在2018年7月挂牌,股价又如何?'],
	]);
});

describe('who else takes part need not be known', () => {
	tell([
		['to who wins a contract: 2019年3月,腾讯中标某市的智慧教育项目。', 'partnership 2019-03 tencent'],
		['to who places an order: 2019年3月,腾讯采购了100辆新车。', 'partnership 2019-03 tencent'],
		['but to who works alone: 2019年3月,腾讯推动合作。'],
		['and no order that is only named: 腾讯2019年3月遇到困难,腾讯采购的100辆新车只好延期。'],
	]);
});

describe('rules are made by authorities', () => {
	tell([
		['2021年9月,央行发文明确了这项业务的性质。', 'policy 2021-09'],
		['2021年9月,小米发文明确了这项业务的性质。'],
	]);
});

describe('the date of another one in a list', () => {
	tell([
		['is not that of the first: 小米以3亿元购入厂房、美团以5亿元购入土地、京东2023年6月购入工厂。', 'acquisition - xiaomi meituan jd'],
		['is only since when it is there: 小米以3亿元收购了2014年成立的美团。', 'acquisition - xiaomi meituan'],
		['is that of its founding: 2014年成立的美团做得不错。', 'founding 2014 meituan'],
		['is no founding year: 2023年,成立于2014年的美团收购了小米。', 'acquisition 2023 meituan xiaomi'],
	]);
});

describe('a period of an unknown year is not the one told before', () => {
	test('so that its result stands alone', () => {
		expect(readNote('2022年,小米营收2709亿元。今年一季度,公司营收595亿元。').events.map(({ figures }) => figures.length)).toEqual([1, 1]);
	});
});

describe('将 before an object is no future', () => {
	tell([
		['2023年4月,小米将工厂卖给美团。', 'acquisition 2023-04 xiaomi meituan'],
		['2023年4月,小米将以3亿元卖给美团一家工厂。', 'acquisition 2023-04 planned xiaomi meituan'],
		['2023年4月,小米将大模型升级到第二代。', 'product 2023-04 xiaomi'],
		['2023年4月,小米请回老将担任CEO。', 'personnel 2023-04 xiaomi'],
	]);
});

describe('Taiwan and Hong Kong have words of their own', () => {
	test.each([
		['台積電2024年2月資遣200人。', 'layoff 2024-02 tsmc'],
		['台積電2023年第三季合併營收5467億元,稅後純益2110億元。', 'earnings 2023-Q3 tsmc'],
		['台積電與英特爾2024年3月簽署合作備忘錄。', 'partnership 2024-03 tsmc intel'],
		['2023年6月,小米遭入稟法院。', 'lawsuit 2023-06 xiaomi'],
		['2024年6月,小鵬股東沽售5000萬股股份。', 'share_sale 2024-06 xpeng'],
	])('%s', (text, event) => expect(told(text)).toEqual([event]));
});

describe('a trigger inside another word, or about something else, tells nothing', () => {
	tell([
		['作为一家上市公司,小米需要定期披露财报。'],
		['小米上市之前曾获多家机构看好。'],
		['2023年,小米优化了系统的使用体验。'],
		['2023年5月,小米发布公告回应此事。'],
		['如果小米收购这家公司,格局会发生变化。'],
		['小米什么时候收购这家公司?'],
		['2023年,全国居民人均收入增长6%。'],
		['小米建议员工应该与合作伙伴保持距离。'],
	]);
});

describe('a trigger in the seam of other words tells nothing', () => {
	tell([
		['2023年5月,小米持有的金融资产减值2亿元。'],
		['2023年5月,小米推动工厂升级。'],
		['2023年5月,小米的高质量产品卖到欧洲。'],
		['2023年5月,小米不给出任何承诺。'],
		['2023年5月,小米的芯片和解决方案通过专利审查。'],
		['2023年5月,小米需要约2亿元。'],
		['2023年5月,小米新增资产2亿元。'],
	]);
});

describe('a word may name what it tells of', () => {
	tell([
		['小米把“人员优化”写进了目标。'],
		['2023年5月,小米的员工被“优化”。', 'layoff 2023-05 xiaomi'],
		['小米的上市之路并不平坦。'],
		['一位小米的离职员工谈了看法。'],
		['前小米高管王先生离职。', 'personnel - xiaomi'],
		['2022年3月,此次裁员之前的1月,小米已经裁员。', 'layoff 2022-01 xiaomi'],
		['2023年5月,小米刚刚成立3个月。'],
		['2023年5月,小米力求增长,旨在收购美团。'],
		['2023年5月,小米的研发费用占收入比重升至12%。'],
		['2023年5月,小米的股东应占溢利2亿元。', 'earnings 2023-05 xiaomi'],
	]);
});

describe('money from outside', () => {
	tell([
		['2023年5月,小米获得政府2亿元补助。', 'funding 2023-05 xiaomi'],
		['2023年5月,政府向英特尔提供了2亿美元的赠款。', 'funding 2023-05 intel'],
		['2023年5月,美团给骑手发放2亿元补贴。'],
		['小米的最近一次融资还是在2020年4月。', 'funding 2020-04 xiaomi'],
		['小米成立半年就拿到了融资,投资方为红杉和软银,融资金额2亿元,两家机构在小米后续融资中继续跟进。', 'funding - xiaomi sequoia softbank'],
		['2021年1月,小米递交上市申请,那时计划募资3亿美元。', 'ipo 2021-01 xiaomi'],
	]);
});

describe('figures of the year before belong to the results beside them', () => {
	tell([
		['2023年上半年,小米营收6亿元,去年同期为4亿元。', 'earnings 2023-H1 xiaomi'],
		['2023年上半年,小米净亏损3亿元,去年同期亏损1亿元。', 'earnings 2023-H1 xiaomi'],
		['小米的上半年财务报告显示,2023年上半年公司净亏损3亿元。', 'earnings 2023-H1 xiaomi'],
	]);
});

describe('what is told beside an event', () => {
	tell([
		['2023年5月,小米与比亚迪签订协议,将在印度成立合资公司。', 'partnership 2023-05 xiaomi byd'],
		['2023年5月,小米递交上市申请,美团与京东为联席保荐人。', 'ipo 2023-05 xiaomi meituan jd'],
		['由红杉孵化出来的小米2023年5月挂牌上市。', 'ipo 2023-05 xiaomi'],
		['小米2023年每股盈利0.63元(2022年:1.12元)。', 'earnings 2023 xiaomi'],
		['成立于2018年的小米,获得腾讯2亿元投资。', 'founding 2018 xiaomi', 'funding - xiaomi tencent'],
		['2021年,有816家公司倒闭。'],
		['2021年,做餐饮软件的小店倒闭。', 'shutdown 2021'],
		['2023年5月,小米与政府、企业携手推动发展。'],
		['2018年小米上市时,用户过亿。', 'ipo 2018 xiaomi'],
		['小米上市时,用户过亿。'],
		['比亚迪供应商小米2023年5月裁员。', 'layoff 2023-05 xiaomi'],
		['小米与美团的合并案获监管机构核准。', 'acquisition - xiaomi meituan'],
		['小米拟在香港上市,遭公司否认。', 'ipo - denied xiaomi'],
		['航空双雄2023年5月8日先后公布财报。'],
		['小米的员工离职后可以保留期权。'],
		['2023年5月,不少股东选择了减持小米。'],
		['小米应在2024年4月前披露年报。'],
		['小米曾想收购美团。', 'acquisition - planned xiaomi meituan'],
	]);
	tell([
		['小米2023年5月公布财报,2022财年营收2800亿元。', 'earnings 2022 xiaomi'],
		['2023年5月,小米的新机发售,四天售出350万台。', 'product 2023-05 xiaomi'],
		['小米与美团的合并谈判2023年5月破裂。', 'acquisition 2023-05 denied xiaomi meituan'],
		['2023年5月,小米从腾讯手中买下美团。', 'acquisition 2023-05 xiaomi tencent meituan'],
	]);
	test('a person acts for the company that the text has named with him', () => {
		expect(told('小米创始人王小明回忆了创业。\n\n2021年3月,王小明宣布造车。')).toEqual(['product 2021-03 xiaomi']);
		expect(told('小米创始人王小明与美团创始人李大海见面。\n\n2021年3月,李大海宣布造车。')).toEqual(['product 2021-03 meituan']);
	});
	test('investors told in the next sentence belong to the round', () => {
		expect(told('2023年5月,小米宣布完成A轮融资。战略轮由美团等参与投资,红杉跟投。')).toEqual(['funding 2023-05 xiaomi meituan sequoia']);
		expect(told('2023年5月,小米在软银领投的A轮融资中获得2亿元。红杉等现有投资者也参与本轮融资。')).toEqual(['funding 2023-05 xiaomi softbank sequoia']);
	});
	test('a period told in another paragraph is not that of results', () => expect(told('小米的需求在2023年下半年浮现。\n\n美团处分厂房,获利12亿元。')).toEqual([]));
	test('an exchange in the ticker of a company takes no part', () => expect(told('2023年5月,小米(上交所:688)裁员。')).toEqual(['layoff 2023-05 xiaomi']));
	test('organs act for the company told of', () => expect(told('2021年12月,小米宣布裁员。同一时期,多位董事集体辞任。')).toContain('personnel 2021-12 xiaomi'));
	test('a thing with a name of its own comes out, whoever makes it', () => {
		expect(told('芯片“某某”2021年发布,卖得不错。')).toEqual(['product 2021']);
		expect(told('Lensa于2022年11月面世。')).toEqual(['product 2022-11']);
		expect(told('新芯片2021年发布,卖得不错。')).toEqual([]);
	});
	test('what somebody says of a year that is over is no rumour', () => {
		expect(told('消息人士指出,小米2021年发布了芯片。', '2023-09-12')).toEqual(['product 2021 xiaomi']);
		expect(told('消息人士指出,小米2023年9月发布了芯片。', '2023-09-12')).toEqual(['product 2023-09 rumoured xiaomi']);
		expect(told('小米官网发布消息称,2023年9月发布了芯片。', '2023-09-12')).toEqual(['product 2023-09 xiaomi']);
	});
});

describe('talks are told as talks', () => {
	tell([
		['据媒体报道,腾讯已与小米接洽,探讨收购该公司。', 'acquisition - rumoured tencent xiaomi'],
		['腾讯将以3亿美元(约合人民币21亿元)的股票和2亿美元(约合人民币14亿元)的现金收购小米。', 'acquisition - planned tencent xiaomi'],
		['腾讯正与小米洽谈收购。', 'acquisition - planned tencent xiaomi'],
		['小米否认了腾讯意欲收购的传闻。', 'acquisition - denied xiaomi tencent'],
		['公司与腾讯不存在收购等行为。', 'acquisition - denied tencent'],
		['2023年12月,三方敲定收购小米。', 'acquisition 2023-12 xiaomi'],
	]);
});

describe('a slot decides between types', () => {
	tell([
		['2024年3月28日,小米新款汽车上市。', 'product 2024-03-28 xiaomi'],
		['2018年7月,小米在港交所上市。', 'ipo 2018-07 xiaomi'],
		['2024年3月19日,小米发布2023年财报。', 'earnings 2023 xiaomi'],
		['蔚来2022年5月登陆港交所,募资18亿元。', 'ipo 2022-05 nio'],
	]);
});

describe('what did not happen, or not yet, is an event with another status', () => {
	tell([
		['英特尔计划2025年裁员15000人。', 'layoff 2025 planned intel'],
		['智谱将于2026年在港交所上市。', 'ipo 2026 planned zhipu'],
		['2022年7月,小米宣布要以6亿元,公开收购蔚来的股权。', 'acquisition 2022-07 planned xiaomi nio'],
		['小米否认收购蔚来。', 'acquisition - denied xiaomi nio'],
		['智谱2024年撤回上市申请。', 'ipo 2024 denied zhipu'],
		['快手原计划于2020年11月在港交所上市,但最终被暂停。', 'ipo 2020-11 denied kuaishou'],
		['据知情人士透露,快手或将裁员千人。', 'layoff - rumoured kuaishou'],
		['2022年3月,美国将小米列入实体清单。', 'sanction 2022-03 xiaomi'],
		['2022年3月,小米收购蔚来未能如愿。', 'acquisition 2022-03 denied xiaomi nio'],
		['2022年3月,小米收购蔚来。小米回应称消息不实。', 'acquisition 2022-03 denied xiaomi nio'],
		['2022年3月,小米收购蔚来。小米回应称产品不实用。', 'acquisition 2022-03 xiaomi nio'],
		['2022年3月,小米收购蔚来旗下业务的交易终止。', 'acquisition 2022-03 denied xiaomi nio'],
		['2022年3月,快手的IPO被叫停。', 'ipo 2022-03 denied kuaishou'],
		['2022年3月,蔚来融资失败。', 'funding 2022-03 denied nio'],
		['2022年3月,小米与蔚来的诉讼终止。', 'lawsuit 2022-03 xiaomi nio'],
	]);
	tell([
		['蔚来一定会在2028年推出手机。', 'product 2028 planned nio'],
		['蔚来2028年会推出手机。', 'product 2028 planned nio'],
		['蔚来在2018年的年会推出手机。', 'product 2018 nio'],
		['蔚来要在2028年推出手机。', 'product 2028 planned nio'],
		['蔚来主要在2018年推出手机。', 'product 2018 nio'],
		['蔚来2028年营收会超过1000亿元。', 'earnings 2028 planned nio'],
		['蔚来2018年营收超过100亿元。', 'earnings 2018 nio'],
	]);
	test('a date after the publication is a plan', () => {
		expect(told('小米2025年3月在港交所配售股份。', '2024-05-01')).toEqual(['share_sale 2025-03 planned xiaomi']);
	});
});

describe('a year that numbers a meeting, and a day on which somebody else is told of', () => {
	tell([
		['2023年第2次董事会会议审议了小米的首发申请。', 'ipo - xiaomi'],
		['小米2023年第2次裁员后元气大伤。', 'layoff 2023 xiaomi'],
		['2023年7月初,小米创始人成立的基金宣布扩大规模。'],
		['2023年由小米创始人成立的基金宣布扩大规模。', 'founding 2023 xiaomi'],
	]);
	test('今年 of an undated note is none of the years that it tells', () => expect(told('2013年小米的销量上涨。今年二月底,美团倒闭了。')).toEqual(['shutdown --02 meituan']));
});

describe('the date that governs', () => {
	tell([
		['may stand in an earlier clause: 2023年4月,受市场影响,小米开始裁员。', 'layoff 2023-04 xiaomi'],
		['is not the year that is compared with: 小米2023年营收2709亿元,较2022年下降3%。', 'earnings 2023 xiaomi'],
		['is the second of 从…到: 小米的营收从2022年的2800亿元降至2023年的2709亿元。', 'earnings 2023 xiaomi'],
		['is the period of results: 小米2021年至2023年的营收分别为3283亿元、2800亿元和2709亿元。', 'earnings 2021/2023 xiaomi'],
		['is no part of a title: 小米发布《2030年行动报告》。'],
	]);
	test('is the publication where the words say 近日', () => {
		expect(readNote('近日,快手宣布裁员。', '2024-05-20').events.map(({ date, dateBasis }) => [date, dateBasis])).toEqual([['2024-05', 'published']]);
	});
	test('is told before where the words refer back', () => {
		expect(readNote('2021年2月,快手在港交所挂牌上市。同年,公司开始裁员。').events.map(({ date, dateBasis }) => [date, dateBasis])).toEqual([['2021-02', 'explicit'], ['2021', 'context']]);
	});
});

describe('这一年 is the year that the text is about', () => {
	tell([
		['and no aside: 2023年,快手宣布裁员。\n\n智谱2019年就做大模型,比谁都早,这一年上市却没有成功。', 'layoff 2023 kuaishou', 'ipo 2023 denied zhipu'],
		['told in the line before: - 2023年,快手宣布裁员。\n- 同一年,智谱停止运营。', 'layoff 2023 kuaishou', 'shutdown 2023 zhipu'],
		['and not the day of what was told before: 2018年7月9日,小米在港交所挂牌上市。这一年,公司开始裁员。', 'ipo 2018-07-09 xiaomi', 'layoff 2018 xiaomi'],
		['unless it is a stretch of years: 2018年至2020年快手一直在亏损。这一年智谱宣布裁员,谁也没想到。', 'layoff - zhipu'],
	]);
});

describe('a year told aside', () => {
	tell([
		['dates nothing behind it: 智谱2019年就做大模型,却上市失败。', 'ipo - denied zhipu'],
		['dates its own: 智谱2019年就宣布裁员,并上市失败。', 'layoff 2019 zhipu', 'ipo 2019 denied zhipu'],
		['alone is none: 早在2019年,智谱便宣布裁员。', 'layoff 2019 zhipu'],
	]);
});

describe('several events of one sentence', () => {
	tell([
		['each have their own company: 比亚迪2023年营收6023亿元;特斯拉2023年营收968亿美元。', 'earnings 2023 byd', 'earnings 2023 tesla'],
		['share the date that the first has: 小鹏2023年12月交付20115辆,蔚来交付18012辆。', 'earnings 2023-12 xpeng', 'earnings 2023-12 nio'],
		['and the period told before: 小米2023年上半年营收1269亿元,净利润84亿元。美团同期营收1265亿元。', 'earnings 2023-H1 xiaomi', 'earnings 2023-H1 meituan'],
		['each have their own date: 这笔交易2023年3月获批准放行、2023年5月交割,小米终于等到了。', 'acquisition 2023-03 xiaomi', 'acquisition 2023-05 xiaomi'],
		['are one where the next sentence goes on with the results: 小米公布2023年业绩。全年营收2709亿元;净利润193亿元。', 'earnings 2023 xiaomi'],
		['are one where the next sentence tells of the same round: 智谱2023年10月完成25亿元融资。本轮由红杉领投。', 'funding 2023-10 zhipu sequoia'],
		['happen to the same again: 2023年5月13日,监管部门约谈了京东与美团;2023年7月18日再约谈一次。', 'hearing 2023-05-13 jd meituan', 'hearing 2023-07-18 jd meituan'],
	]);
});

describe('results have their period, not the day of the report', () => {
	tell([
		['台积电2023年10月19日公布第三季度财报,营收5467亿元。', 'earnings 2023-Q3 tsmc'],
		['小米公布截至2023年12月31日止六个月业绩,收入1440亿元。', 'earnings 2023-H2 xiaomi'],
		['英特尔2024年8月1日公布的二季报里,营收128亿美元。', 'earnings 2024-Q2 intel'],
		['小米2021年、2022年和2023年净利润分别为193亿元、85亿元和193亿元。', 'earnings 2021/2023 xiaomi'],
		['小米2023年营收2709亿元;美团则扭亏为盈,净利润138亿元。', 'earnings 2023 xiaomi', 'earnings 2023 meituan'],
		['小米2022年亏损24亿元;2023年收窄至8亿元。', 'earnings 2022 xiaomi', 'earnings 2023 xiaomi'],
		['小米2023年净利润从上年同期的85亿元扩大到193亿元。', 'earnings 2023 xiaomi'],
		['小米2023年营收2709亿元,与2022年持平。', 'earnings 2023 xiaomi'],
	]);
});

describe('results are of the period that can have come out on the day', () => {
	test.each([
		['快手一季度营收252亿元。5月20日,快手公布业绩,净亏损8亿元。', 'earnings 2023-Q1 kuaishou'],
		['快手一季度营收252亿元。8月15日,快手公布业绩,净利润8亿元。', 'earnings 2023-08-15 kuaishou'],
		['快手2022年营收942亿元。今年3月,快手公布业绩,净亏损136亿元。', 'earnings 2022 kuaishou'],
		['快手2021年营收811亿元。今年3月,快手公布业绩,净亏损136亿元。', 'earnings 2023-03 kuaishou'],
		['快手2021年营收811亿元。今年3月,快手公布2022年业绩。', 'earnings 2022 kuaishou'],
		['快手2021年营收811亿元。今年3月,快手营收100亿元。', 'earnings 2023-03 kuaishou'],
	])('%s', (text, expected) => {
		for (const [, twin] of twins(text)) expect(told(twin, '2023-09-12').at(-1)).toBe(expected);
	});
});

describe('a year that nobody tells', () => {
	tell([
		['leaves the day: 7月18日,小米收购了美团。', 'acquisition --07-18 xiaomi meituan'],
		['leaves a stretch out: 第三季度,小米营收500亿元。'],
		['is not that of a goal: 小米的目标是到2030年成为第一。7月18日,小米收购了美团。', 'acquisition --07-18 xiaomi meituan'],
	]);
});

describe('whom a clause without a company is about', () => {
	tell([
		['both who were named last: 小鹏与大众往来已久。双方于2023年7月签署协议。', 'partnership 2023-07 xpeng volkswagen'],
		['the company and its partner: 小鹏的平台很受欢迎。该公司与大众在2023年7月签署协议。', 'partnership 2023-07 xpeng volkswagen'],
		['the one that its 其 stands for: 快手走得艰难。2023年6月,法院裁定受理其破产重整。', 'shutdown 2023-06 kuaishou'],
		['not the partner: 小米开局不错。2018年7月与腾讯签署协议。', 'partnership 2018-07 xiaomi tencent'],
		['nobody known where a stranger opens it: 小米开局不错。弘光(3131)2023年营收5亿元。', 'earnings 2023'],
		['and no event where the result is that of a market: 小米开局不错。该应用的市场2023年营收5亿元。'],
		['nobody told of far away: 小米开局不错,蔚来也是。\n行业还在变化。\n有人看好。\n有人看淡。\n公司2023年营收为5亿元。', 'earnings 2023'],
		['far away, the company that the note is about: 小米开局不错。\n行业还在变化。\n有人看好。\n有人看淡。\n公司2023年营收为5亿元。', 'earnings 2023 xiaomi'],
		['not who looks on: 小米开局不错。天眼查信息显示,公司在2023年5月完成5亿元融资。', 'funding 2023-05 xiaomi'],
		['not who has invested in it: 小米开局不错。红杉持股10%。2023年5月宣布裁员。', 'layoff 2023-05 xiaomi'],
		['whose round somebody leads: 小米开局不错。当时腾讯在2023年5月领投了5亿元。', 'funding 2023-05 xiaomi tencent'],
		['nobody known where somebody else is set against it: 小米2023年5月宣布裁员,某厂则在2023年6月营收5亿元。', 'layoff 2023-05 xiaomi', 'earnings 2023-06'],
		['and not where it was listed: 小米开局不错。2018年7月,公司在上交所上市。2020年4月,赴美国设厂。', 'ipo 2018-07 xiaomi sse', 'founding 2020-04 xiaomi'],
		['nor whom it dealt with: 小米开局不错。\n\n2018年7月,公司与腾讯签署协议。2020年4月,公司宣布裁员。', 'partnership 2018-07 xiaomi tencent', 'layoff 2020-04 xiaomi'],
		['nor where somebody worked before: 小米昨天宣布,前腾讯工程师王先生加入公司,担任首席技术官。', 'personnel - xiaomi'],
		['nobody where a person does it: 小米开局不错。2020年4月,他创办了一家实验室。'],
		['nobody known where a university does it: 小米开局不错。2020年4月,某某大学发布大模型。', 'product 2020-04'],
		['nor who judges: 高盛料小米2023年营收增长三成。', 'earnings 2023 planned xiaomi'],
	]);
	test('the company of its section', () => {
		expect(told('# 小米\n\n## 大事记\n\n- 与腾讯关系不错。\n- 2018年7月9日,挂牌上市。')).toEqual(['ipo 2018-07-09 xiaomi']);
	});
	test('in an interview the company of the title', () => {
		expect(told('专访小米高管\n记者:今年如何?有什么可以说说的新消息吗,请讲。\n王先生:比亚迪做得好。2023年我们收入2709亿元。')).toEqual(['earnings 2023 xiaomi']);
	});
});

describe('what somebody asks of a court is a lawsuit, and no measure yet', () => {
	tell([
		['2024年3月,小米请求法院责令美团停止侵权。', 'lawsuit 2024-03 xiaomi meituan'],
		['2024年3月,监管部门责令美团停止侵权。', 'sanction 2024-03 meituan'],
		['2024年3月,小米要求美团赔偿1亿元。', 'lawsuit 2024-03 xiaomi meituan'],
		['2024年3月,美团向用户赔偿1亿元。'],
	]);
});

describe('我们 and 公司 in a quotation', () => {
	const before = '快手2023年9月上市。';
	test.each([
		[`${before}“我们2022年收购了光年之外。”美团总裁王某说。`, 'acquisition 2022 meituan'],
		[`${before}“公司2022年收购了光年之外。”美团总裁王某说。`, 'acquisition 2022 meituan'],
		[`${before}“我们2022年收购了光年之外。”王某没有提到美团。`, 'acquisition 2022 kuaishou'],
		[`${before}一位投资人说:“我们2022年收购了蔚来。”`, 'acquisition 2022 nio'],
	])('are of whoever is named behind it, and of nobody where a stranger speaks: %s', (text, expected) => {
		for (const [, twin] of twins(text)) expect(told(twin)[1]).toBe(expected);
	});
});

describe('measures of authorities', () => {
	tell([
		['2022年12月15日,美国商务部将36家中国实体列入出口管制清单,小米与地平线均在其中。', 'sanction 2022-12-15 xiaomi horizon'],
		['2023年10月10日,监管部门对英特尔收购地平线未依法申报展开调查。', 'lawsuit 2023-10-10 intel horizon'],
		['2024年11月15日,财政部宣布出口退税率由13%下调至9%。', 'policy 2024-11-15'],
		['2024年5月,监管部门撤回了对美团收购快手的诉讼。', 'lawsuit 2024-05 denied meituan kuaishou'],
	]);
});

describe('a date behind the event', () => {
	tell([
		['智谱获红杉独家投资,2023年8月13日完成变更。', 'funding 2023-08-13 zhipu sequoia'],
		['腾讯宣布出售旗下游戏业务,交易预计2026年第三季度完成。', 'acquisition 2026-Q3 planned tencent'],
	]);
});

describe('what only mentions an event tells none', () => {
	test.each([
		['the name of another note', '更多背景见[[阿里减持小米]]。'],
		['a line in another language', 'Hover the contradicted figure in this sample note to see the card: 小米2023年亏损5亿元. Then read on and open the pane.'],
		['a dateline', '2025年10月21日 来源:并购与小米'],
		['an idea', '小米认为,裁员不等于公司出事。'],
		['the author reckoning', '我们测算小米2026年营收增速为20%。'],
	])('%s', (_, text) => expect(told(text)).toEqual([]));
});

describe('who takes part', () => {
	test.each(twins('2023年10月,智谱完成25亿元融资,由红杉领投。'))('the one who raises, and investors (%s)', (_, text) => {
		expect(readNote(text).events[0]?.roles).toEqual({ zhipu: 'subject', sequoia: 'investor' });
	});
	test.each(twins('2023年10月,智谱完成新一轮融资,金额25亿元,红杉、腾讯等参与投资。'))('investors of a list behind it (%s)', (_, text) => {
		expect(readNote(text, null).events.map(({ roles }) => roles)).toEqual([{ zhipu: 'subject', sequoia: 'investor', tencent: 'investor' }]);
	});
	test.each(twins('2023年10月,腾讯与蔚来宣布,腾讯对蔚来进行战略投资3亿元。'))('who invests, and in whom (%s)', (_, text) => {
		expect(readNote(text, null).events.map(({ roles }) => roles)).toEqual([{ tencent: 'investor', nio: 'subject' }]);
	});
	test.each(twins('2023年10月,腾讯和蔚来进行收购谈判。'))('with whom a bidder talks (%s)', (_, text) => {
		expect(readNote(text, null).events.map(({ roles }) => roles)).toEqual([{ tencent: 'buyer', nio: 'target' }]);
	});
	test.each([...twins('2023年5月,腾讯向蔚来投资3亿元。'), ...twins('2023年5月,腾讯对蔚来投资3亿元。')])('whom money is given to is its target: %s', (_, text) => {
		expect(readNote(text, null).events.map(({ roles }) => roles)).toEqual([{ tencent: 'investor', nio: 'target' }]);
	});
	test.each(twins('2023年5月,腾讯向蔚来出售旗下业务。'))('whom something is sold to is its buyer: %s', (_, text) => {
		expect(readNote(text, null).events.map(({ roles }) => roles)).toEqual([{ tencent: 'seller', nio: 'buyer' }]);
	});
	test.each(twins('2023年5月,软银减持了小鹏2000万股。'))('who sells, and whose shares (%s)', (_, text) => {
		expect(readNote(text).events[0]?.roles).toEqual({ softbank: 'seller', xpeng: 'target' });
	});
	test.each([
		['2023年5月,被腾讯收购的美团宣布裁员。', 'layoff 2023-05 meituan'],
		['2023年5月,腾讯投资的美团宣布裁员。', 'layoff 2023-05 meituan'],
		['2023年5月,腾讯投资的工厂宣布裁员。', 'layoff 2023-05 tencent'],
	])('not whose it is: %s', (text, expected) => {
		for (const [, twin] of twins(text)) expect(told(twin)).toEqual([expected]);
	});
	test.each(twins('2023年5月,软银减持了小鹏2000万股、腾讯减持了100万股。'))('everybody who sells (%s)', (_, text) => {
		expect(readNote(text, null).events.map(({ roles }) => roles)).toEqual([{ softbank: 'seller', xpeng: 'target', tencent: 'seller' }]);
	});
	test.each(twins('2023年5月,软银增持了小鹏2000万股。'))('who buys, and whose shares (%s)', (_, text) => {
		expect(readNote(text, null).events.map(({ roles }) => roles)).toEqual([{ softbank: 'buyer', xpeng: 'target' }]);
	});
	test.each(twins('2023年5月,小鹏遭软银减持。'))('the same in the passive (%s)', (_, text) => {
		expect(readNote(text).events[0]?.roles).toEqual({ xpeng: 'target', softbank: 'seller' });
	});
	test('the one told of before, where a passive names only who did it', () => {
		expect(readNote('蔚来经历了许多波折,2023年4月被美团收购。').events[0]?.roles).toEqual({ nio: 'target', meituan: 'buyer' });
	});
	test('the subject told of before, and not somebody named on the way', () => {
		expect(told('2020年,蔚来完成多轮融资,投资方包括腾讯等,2023年4月被美团收购。')).toEqual(['funding 2020 nio tencent', 'acquisition 2023-04 nio meituan']);
	});
	test('the one told of before, where a deal is only pointed to', () => {
		expect(readNote('监管部门对美团收购一家公司展开调查。这笔交易2023年5月官宣。', null).events.map(({ date, companies, title }) => [date, ...companies, title])).toContainEqual(['2023-05', 'meituan', '美团交易官宣']);
		expect(told('这笔交易2023年5月官宣。')).toEqual([]);
	});
	test('the one told of before, where a sentence leaves its subject out', () => {
		expect(told('小米的业务增长很快。2024年3月,公司发布新款汽车。')).toEqual(['product 2024-03 xiaomi']);
	});
	test('but not who only reports', () => {
		expect(told('据财联社报道,2024年3月,小米发布新款汽车。')).toEqual(['product 2024-03 xiaomi']);
	});
});

describe('the span and the title', () => {
	const first = (text: string): [string, string] => {
		const event = readNote(text).events[0];
		return event === undefined ? ['', ''] : [text.slice(event.start, event.end), event.title];
	};
	test.each([
		['reach from the date to the end of the clause', '此外,2018年7月9日,小米在港交所挂牌上市,市值不低。', '2018年7月9日,小米在港交所挂牌上市', '小米在港交所挂牌上市'],
		['hold the figures of results told in several clauses', '而2023年小米营收2709亿元,同比下降3%,净利润193亿元,令人意外。', '2023年小米营收2709亿元,同比下降3%,净利润193亿元', '小米营收2709亿元,同比下降3%,净利润193亿元'],
		['take what stands behind a colon', '法院2023年9月改判:蔚来赔偿小鹏5800万元,较一审减少。', '法院2023年9月改判:蔚来赔偿小鹏5800万元', '法院改判:蔚来赔偿小鹏5800万元'],
		['take no pronoun', '小米起步早,它的D轮募得13亿元。', '小米起步早,它的D轮募得13亿元', '小米D轮募得13亿元'],
		['take no series of years', '小米2021年、2022年和2023年净利润分别为193亿元、85亿元和193亿元。', '小米2021年、2022年和2023年净利润分别为193亿元、85亿元和193亿元', '小米净利润分别为193亿元、85亿元和193亿元'],
		['name what goes on being measured', '小米2022年净亏损24亿元;2023年收窄至8亿元。', '小米2022年净亏损24亿元', '小米净亏损24亿元'],
		['hold no half of a pair of marks', '生产“小米”2018年7月9日挂牌。', '生产“小米”2018年7月9日挂牌', '小米挂牌'],
		['keep a period that another one leans on', '小米公布2023年第二季及上半年业绩。', '小米公布2023年第二季及上半年业绩', '小米公布2023年第二季及上半年业绩'],
		['name the person whom the clause leaves out', '小米前法务长王先生,2018年8月因病过世。', '2018年8月因病过世', '小米前法务长王先生,因病过世'],
		['take the headline in brackets by itself', '【小米2018年7月9日挂牌】小米今天公告此事。', '小米2018年7月9日挂牌', '小米挂牌'],
		['keep the script of the text', '小鵬與大眾於2023年7月簽署協議。', '小鵬與大眾於2023年7月簽署協議', '小鵬與大眾簽署協議'],
		['name the subject that the clause leaves out', '小米起步很早,后来经过许多波折,走过许多弯路,换过许多产品,做过许多尝试,也得到许多人的支持,2018年7月在港交所挂牌。', '2018年7月在港交所挂牌', '小米在港交所挂牌'],
	])('%s', (_, text, span, title) => expect(first(text)).toEqual([span, title]));
});

test('the title of a later result says what was measured', () => {
	expect(readNote('小米2022年净亏损24亿元;2023年收窄至8亿元。').events.map(({ title }) => title)).toEqual(['小米净亏损24亿元', '小米净亏损收窄至8亿元']);
});

describe('papers have livelier words for the same', () => {
	tell([
		['2023年2月,小米登上科创板。', 'ipo 2023-02 xiaomi'],
		['2023年2月,小米登上资本市场头条热搜。'],
		['2019年7月,小米的股票在香港开始交易。', 'ipo 2019-07 xiaomi'],
		['2020年9月,小米撤回材料。', 'ipo 2020-09 denied xiaomi'],
		['2021年3月,快手成功转板。', 'ipo 2021-03 kuaishou'],
		['2022年冬,小米冲刺科创板。', 'ipo 2022 planned xiaomi'],
		['2013年小米向上交所交了招股书。', 'ipo 2013 xiaomi sse'],
		['2012年,小米重返A股。', 'ipo 2012 xiaomi'],
		['2022年7月,小米Pre—IPO轮进账50亿元。', 'funding 2022-07 xiaomi'],
		['小米2022年的Pre-IPO由软银包下。', 'funding 2022 xiaomi softbank'],
		['2018年3月,腾讯向快手投了6亿美元。', 'funding 2018-03 tencent kuaishou'],
		['2021年6月,腾讯向快手增资。', 'funding 2021-06 tencent kuaishou'],
		['2020年12月,快手接受腾讯的投资。', 'funding 2020-12 kuaishou tencent'],
		['2024年2月,快手拿到腾讯10亿美元。', 'funding 2024-02 kuaishou tencent'],
		['2023年6月,智谱迎来战略投资者。', 'funding 2023-06 zhipu'],
		['2021年5月,智谱工商信息有变,新增腾讯为股东。', 'funding 2021-05 zhipu tencent'],
		['2021年5月,智谱新增腾讯为股东。', 'funding 2021-05 zhipu tencent'],
		['2009年8月,腾讯以18亿元认购比亚迪两成股份。', 'funding 2009-08 tencent byd'],
		['2022年1月腾讯对快手的收购案公布。', 'acquisition 2022-01 tencent kuaishou'],
		['2018年4月,快手被腾讯以7亿美元买走。', 'acquisition 2018-04 kuaishou tencent'],
		['2020年8月,京东并入腾讯。', 'acquisition 2020-08 jd tencent'],
		['2019年5月快手成为腾讯全资子公司。', 'acquisition 2019-05 kuaishou tencent'],
		['小米2022年四季度实现盈利。', 'earnings 2022-Q4 xiaomi'],
		['快手2022年第四季度海外业务转正。', 'earnings 2022-Q4 kuaishou'],
		['2023年3月小米进账184亿元。', 'earnings 2023-03 xiaomi'],
		['2022年小米净赔20亿元。', 'earnings 2022 xiaomi'],
		['小米2021年净赚50亿元,2022年则为70亿元。', 'earnings 2021 xiaomi', 'earnings 2022 xiaomi'],
		['2023年1月,小米让1万名员工走人。', 'layoff 2023-01 xiaomi'],
		['2022年7月,小米砍了800个岗位。', 'layoff 2022-07 xiaomi'],
		['2023年9月小米瘦身,员工少了两成。', 'layoff 2023-09 xiaomi'],
		['2022年5月,小米否认裁员传闻。', 'layoff 2022-05 denied xiaomi'],
		['2024年3月,腾讯卖光了快手的全部股票。', 'share_sale 2024-03 tencent kuaishou'],
		['2021年冬月,腾讯把手中的京东股票分给股东。', 'share_sale 2021 tencent jd'],
		['2022年6月,软银对快手的持股降至4%。', 'share_sale 2022-06 softbank kuaishou'],
		['2022年6月,软银减少对快手的持股。', 'share_sale 2022-06 softbank kuaishou'],
		['2019年5月,英特尔断绝了与小米的业务往来。', 'partnership 2019-05 intel xiaomi'],
		['2024年1月,小米敲定由腾讯供应模型。', 'partnership 2024-01 xiaomi tencent'],
		['2018年9月,小米与腾讯开始合作。', 'partnership 2018-09 xiaomi tencent'],
		['2024年2月小米放弃造车。', 'product 2024-02 xiaomi'],
		['2023年4月,小米拿出了自己的大模型。', 'product 2023-04 xiaomi'],
		['2023年9月,小米的手环拿到器械批件。', 'product 2023-09 xiaomi'],
		['小米2010年始创于北京。', 'founding 2010 xiaomi'],
		['1987年,王小明在深圳办起了小米。', 'founding 1987 xiaomi'],
		['2010年4月,七个人喝了一碗粥,小米就此起步。', 'founding 2010-04 xiaomi'],
		['2000年4月,小米在开曼群岛注册。', 'founding 2000-04 xiaomi'],
		['2021年,小米在海南注册了一家销售公司。', 'founding 2021 xiaomi'],
		['2021年9月,小米完成工商登记。', 'founding 2021-09 xiaomi'],
		['2009年,京东在北京开建新线。', 'founding 2009 jd'],
		['2006年小米诞生在一间宿舍。', 'founding 2006 xiaomi'],
		['2021年5月,王小明卸下小米CEO一职。', 'personnel 2021-05 xiaomi'],
		['2019年,王小明成为小米董事会主席。', 'personnel 2019 xiaomi'],
		['2023年,小米请来前车企总裁。', 'personnel 2023 xiaomi'],
		['2018年6月,小米的王小明裸退。', 'personnel 2018-06 xiaomi'],
		['2018年2月,老将王小明离开比亚迪。', 'personnel 2018-02 byd'],
		['2022年4月,王小明从前任手中接过京东CEO的职务。', 'personnel 2022-04 jd'],
		['2022年2月,特斯拉在加州吃上官司。', 'lawsuit 2022-02 tesla'],
		['2009年11月,小米与台积电和解。', 'lawsuit 2009-11 xiaomi tsmc'],
		['2022年7月,快手被网信办罚了80亿元。', 'sanction 2022-07 kuaishou'],
		['2023年3月,快手因数据泄露被罚。', 'sanction 2023-03 kuaishou'],
		['2019年2月,快手小店谢幕。', 'shutdown 2019-02 kuaishou'],
		['2019年2月,快手的年度大会谢幕。'],
		['2023年10月,小米提出预重整。', 'shutdown 2023-10 xiaomi'],
		['2020年小米关闭旗下12家门市。', 'shutdown 2020 xiaomi'],
		['2018年4月,小米退出了平板生意。', 'shutdown 2018-04 xiaomi'],
		['2021年,小米拿了设计大奖。', 'award 2021 xiaomi'],
		['2023年8月,小米入榜百强。', 'award 2023-08 xiaomi'],
		['2017年,小米做出了自研芯片。', 'product 2017 xiaomi'],
		['據傳台積電有意在2023年入股英特爾。', 'acquisition 2023 rumoured tsmc intel'],
		['小米2023年造出世界上最小的泡面碗。'],
		['小米2023年展开建设性的讨论。'],
		['智谱2022年秋获软银出资73亿元。', 'funding 2022 zhipu softbank'],
		['2014年,京东从英特尔买来服务器业务。', 'acquisition 2014 jd intel'],
		['2023年11月,特斯拉推送新版本。', 'product 2023-11 tesla'],
		['2019年7月,小鹏G9开启预订。', 'product 2019-07 xpeng'],
		['小米2022年第二季度录得运营盈利。', 'earnings 2022-Q2 xiaomi'],
		['小米2022年全年盈利50亿元。', 'earnings 2022 xiaomi'],
		['做软件的小店2022年全年盈利50万元。', 'earnings 2022'],
		['2021年8月小米新设家电部门。', 'founding 2021-08 xiaomi'],
		['2011年5月,小鹏从腾讯独立出来。', 'founding 2011-05 xpeng tencent'],
		['2024年1月,警方带走了快手的部分员工。', 'lawsuit 2024-01 kuaishou'],
		['2023年7月,法院驳回小米的请求。', 'lawsuit 2023-07 xiaomi'],
		['2024年1月,小米从美团拿走了前高管的电脑。'],
		['2023年1月,小米CMO加入蔚来。', 'personnel 2023-01 xiaomi nio'],
		['小米2023年已裁员8%。', 'layoff 2023 xiaomi'],
	]);
});

describe('what is done every year or only a share of results tells nothing', () => {
	tell([
		['2022年,快手面临退市风险。'],
		['自2018年起,小米每年向京东采购数亿片面板。'],
		['2022年,小米的新品占营收54%。'],
	]);
});

describe('words that papers of both sides have for it', () => {
	tell([
		['2024年5月,快手优退300人。', 'layoff 2024-05 kuaishou'],
		['2024年5月,快手的最优退出时机未到。'],
		['2021年9月,蔚来敲响开市锣。', 'ipo 2021-09 nio'],
		['2021年9月,小鹏登上兴柜。', 'ipo 2021-09 xpeng'],
		['2021年9月,小鹏由兴柜转上柜。', 'ipo 2021-09 xpeng'],
		['2022年3月,地平线的招股书获预披露。', 'ipo 2022-03 horizon'],
		['2022年3月,快手开始在年内上市交易。', 'ipo 2022-03 kuaishou'],
		['2022年3月,上市交易日将近,快手招人。'],
		['2024年5月,智谱获批上市。', 'ipo 2024-05 zhipu'],
		['2024年5月,小米的注射液获批上市。', 'product 2024-05 xiaomi'],
		['2024年5月,美团的房源挂牌1200套。'],
		['2024年5月,京东挂牌转让一块土地。'],
		['2024年5月,大众与小鹏的合资公司挂牌。', 'founding 2024-05 volkswagen xpeng'],
		['2024年5月,特斯拉挂牌1.2万辆。', 'earnings 2024-05 tesla'],
		['2023年6月,腾讯违规减持,被罚2亿元。', 'sanction 2023-06 tencent'],
		['2023年6月,腾讯涉嫌违规减持京东被立案。', 'lawsuit 2023-06 tencent jd'],
		['2023年6月,法院裁定美团胜诉。', 'lawsuit 2023-06 meituan'],
		['2023年6月,法院裁定美团破产。', 'shutdown 2023-06 meituan'],
		['2023年6月,小米一名前主管落网。', 'lawsuit 2023-06 xiaomi'],
		['2023年6月,小米的网点在各个村落网罗人才。'],
		['2023年6月,检方以内线交易罪嫌约谈台积电前经理。', 'lawsuit 2023-06 tsmc'],
		['2023年6月,交通部约谈美团。', 'hearing 2023-06 meituan'],
		['2023年6月,京东把美团送上法庭。', 'lawsuit 2023-06 jd meituan'],
		['2023年6月,小米控美团侵犯专利。', 'lawsuit 2023-06 xiaomi meituan'],
		['2023年6月,小米掌控美团所用的专利。'],
		['2023年6月,蔚来的股权遭法院冻结。', 'sanction 2023-06 nio'],
		['2023年6月,京东卖家的账户被冻结。'],
		['2023年6月,印度政府封杀快手。', 'sanction 2023-06 kuaishou'],
		['2023年6月,小米的手机能拉黑骚扰电话。'],
		['2023年6月,快手未通过安全审查。', 'sanction 2023-06 kuaishou'],
		['2023年6月,五角大楼点名快手为军方企业。', 'sanction 2023-06 kuaishou'],
		['2023年6月,腾讯拿下快手三成股权。', 'acquisition 2023-06 tencent kuaishou'],
		['2023年6月,腾讯承接快手30%股权。', 'acquisition 2023-06 tencent kuaishou'],
		['2023年6月,腾讯承接快手的广告业务。'],
		['2023年6月,金管会核准小米的股权变更。', 'acquisition 2023-06 xiaomi'],
		['2023年6月,小米办理股权变更登记。'],
		['2023年6月,台积电以8亿元买进英特尔的旧厂。', 'acquisition 2023-06 tsmc intel'],
		['2023年6月,台积电以8亿元买进厂商的设备。'],
		['2023年6月,红杉以3亿美元认购其9%股份,小米称欢迎。', 'funding 2023-06 sequoia'],
		['2023年6月,智谱获国发基金挹注1亿元。', 'funding 2023-06 zhipu'],
		['2023年6月,新品可望挹注智谱营收。'],
		['2023年10月,蔚来进入重整。', 'shutdown 2023-10 nio'],
		['2023年10月,蔚来重整旗鼓,申请新牌照。'],
		['2023年10月,京东关掉印尼的仓库。', 'shutdown 2023-10 jd'],
		['2023年10月,京东关掉了手机通知。'],
		['2023年10月,快手小店画下句点。', 'shutdown 2023-10 kuaishou'],
		['2023年10月,快手与美团的合作画下句点。'],
		['2023年10月,小米财务长递出辞呈。', 'personnel 2023-10 xiaomi'],
		['2023年10月,小米老将王小明接下董座。', 'personnel 2023-10 xiaomi'],
		['2023年10月,小米总裁接下董事会的提问。'],
		['2023年10月,小米接下腾讯的话题。'],
		['2023年10月,小米迎来新任财务长。', 'personnel 2023-10 xiaomi'],
		['2023年10月,小米迎来新任务。'],
		['2023年10月,监管核准小米总经理的任职资格。', 'personnel 2023-10 xiaomi'],
		['2023年10月,小米修订高管任职资格条件。'],
		['2023年10月,小米与美团结成联盟。', 'partnership 2023-10 xiaomi meituan'],
		['2023年10月,小米将算法授权给美团。', 'partnership 2023-10 xiaomi meituan'],
		['2023年10月,小米将用户的照片授权给美团。'],
		['2023年10月,英特尔把技术移转给台积电。', 'partnership 2023-10 intel tsmc'],
		['2023年10月,小米把一款药物的海外权益打包给腾讯。', 'partnership 2023-10 xiaomi tencent'],
		['2023年10月,大众与小鹏解约。', 'partnership 2023-10 volkswagen xpeng'],
		['2023年10月,大众付给小鹏解约金。'],
		['2023年10月,快手停止提现。', 'shutdown 2023-10 kuaishou'],
		['2023年10月,快手的用户停止提醒。'],
		['2021年11月,小米的新药获fda核可。', 'product 2021-11 xiaomi'],
		['2021年11月,小米的注册证待审核可能延后。'],
		['2022年10月,腾讯以换股方式并购快手。', 'acquisition 2022-10 tencent kuaishou'],
		['2024年1月,小米的汽车开始交车。', 'product 2024-01 xiaomi'],
		['2024年1月,台积电获补贴,美国拨给5亿美元补助。', 'funding 2024-01 tsmc'],
		['2024年11月,当局初步认为小米侵权成立。'],
		['2024年11月,小米的侵权防范公司成立。', 'founding 2024-11 xiaomi'],
		['2023年9月,台积电的二厂破土。', 'founding 2023-09 tsmc'],
		['2023年9月,台积电的创意破土而出。'],
		['2024年9月,小米启动二期工厂建设。', 'founding 2024-09 xiaomi'],
		['2024年6月,台积电送样新芯片。', 'product 2024-06 tsmc'],
		['2024年6月,腾讯推送样式更多的通知。'],
		['2024年6月,小米的新药进入医保目录。', 'product 2024-06 xiaomi'],
		['2024年6月,小米讨论进入医保目录的门槛。'],
		['2023年10月,蔚来产线停线。', 'shutdown 2023-10 nio'],
		['2023年10月,蔚来暂停线上线下活动。'],
		['2023年10月,美团直接下架小米的手机。'],
		['2023年10月,小米与美团了解约30家门店的需求。'],
		['2023年9月,小米打破土地的限制。'],
		['2023年9月,台积电科技转让股份。', 'share_sale 2023-09 tsmc'],
		['2024年6月,小米赠送样机。'],
		['2024年8月,英特尔削减1.5万个职缺。', 'layoff 2024-08 intel'],
		['2024年8月,英特尔跟着瘦身,约千人离开。', 'layoff 2024-08 intel'],
		['2024年8月,英特尔的模型瘦身,约千张图片可用。'],
		['2024年8月,蔚来的招股获证监会同意注册。', 'ipo 2024-08 nio'],
		['2024年8月,蔚来的债券获证监会同意注册。'],
		['2024年8月,英特尔释出地平线两成股权。', 'share_sale 2024-08 intel horizon'],
		['2024年8月,英特尔释出善意。'],
		['2024年8月,股东对英特尔求偿。', 'lawsuit 2024-08 intel'],
		['2024年8月,银行请求偿还英特尔的旧账。'],
		['2024年8月,英特尔的专利案开审。', 'lawsuit 2024-08 intel'],
		['2024年8月,腾讯召开审议专利案的会议。'],
		['2024年8月,腾讯竞得快手。', 'acquisition 2024-08 tencent kuaishou'],
		['2024年8月,腾讯竞得快手旁边的地块。'],
		['2024年8月,腾讯将快手并表。', 'acquisition 2024-08 tencent kuaishou'],
		['2024年8月,腾讯将调整并表口径。'],
		['2024年8月,京东的旗舰店关门。', 'shutdown 2024-08 jd'],
		['2024年8月,京东的门店迎来开门红,海关门前排长队。'],
		['2024年8月,京东检查相关门店的质量。'],
		['2024年8月,腾讯婉拒采访,并表示将把数据交给快手。'],
		['2024年8月,腾讯新作有兵符玩法。'],
		['2024年8月,京东收掉海外分部。', 'shutdown 2024-08 jd'],
		['2024年8月,小米总裁离巢。', 'personnel 2024-08 xiaomi'],
		['2024年8月,王小明接过小米兵符。', 'personnel 2024-08 xiaomi'],
		['2024年8月,腾讯新作拿到版号。', 'product 2024-08 tencent'],
		['2024年8月,腾讯取得版号的数量未知。'],
		['2021年10月,小鹏亮出三款新车。', 'product 2021-10 xpeng'],
		['2021年10月,小鹏亮出态度。'],
	]);
});

describe('so long after what was told last is a date', () => {
	tell([
		['2022年5月,小鹏有了动静。与之同期,智谱宣布与地平线合作。', 'partnership 2022-05 zhipu horizon'],
		['小米2010年4月成立。八年后在上交所挂牌。', 'founding 2010-04 xiaomi', 'ipo 2018 xiaomi sse'],
		['2014年12月,快手完成B轮融资。三个月后,它与美团合并。', 'funding 2014-12 kuaishou', 'acquisition 2015-03 kuaishou meituan'],
		['2017年3月9日,快手挂牌。两天后,网信办对其立案调查。', 'ipo 2017-03-09 kuaishou', 'lawsuit 2017-03-11 kuaishou'],
		['2010年,小米成立,十一年后收购京东。', 'founding 2010 xiaomi', 'acquisition 2021 xiaomi jd'],
		['小米2010年成立,上市十一年后收购京东。', 'founding 2010 xiaomi', 'acquisition 2010 xiaomi jd'],
		['2010年,小米成立。未来三年后它将收购京东。', 'founding 2010 xiaomi'],
		['2021年,小米裁员。两天后,它关闭工厂业务。', 'layoff 2021 xiaomi'],
		['小米成立于2010年4月。次年8月,它的手机面世。', 'founding 2010-04 xiaomi', 'product 2011-08 xiaomi'],
	]);
});

describe('hearsay, and what was turned down', () => {
	tell([
		['2023年1月,小米宣布将裁员一成。', 'layoff 2023-01 planned xiaomi'],
		['2023年6月,法院阻止腾讯并购快手。', 'acquisition 2023-06 denied tencent kuaishou'],
		['网传,小米已于2019年6月秘密递表。', 'ipo 2019-06 rumoured xiaomi'],
		['据传,台积电2019年裁员。', 'layoff 2019 rumoured tsmc'],
		['2022年12月,小米对快手的收购被监管否决。', 'acquisition 2022-12 denied xiaomi kuaishou'],
		['2023年8月,小米的手机不声不响地开卖。', 'product 2023-08 xiaomi'],
		['2020年9月,小米宣布要以40亿美元收购快手。', 'acquisition 2020-09 planned xiaomi kuaishou'],
		['腾讯2024年可能收购快手。', 'acquisition 2024 planned tencent kuaishou'],
	]);
});

describe('what a whole market sold is of nobody in it', () => {
	tell([
		['2023年全球手机出货11亿台,小米占两成。'],
		['2023年全球手机出货11亿台,小米占比20%。'],
	]);
});

describe('page furniture tells nothing', () => {
	test.each(['相关阅读:小米2018年7月在港交所挂牌上市', '分享到:微信 微博', '声明:本文不构成投资建议,小米2018年挂牌上市。'])('%s', (text) => expect(told(text)).toEqual([]));
});

test('a long note without full stops comes to its end before the test is given up', () => {
	expect(told('2023年小米上市,'.repeat(20_000))).not.toEqual([]);
});

test('every word of the table is written as the reading has it', () => {
	const lists = Object.values(eventTypes).flatMap(({ triggers }) => triggers.flatMap((rule) => [rule.words, rule.with, rule.object, rule.without, rule.notBefore, rule.notAfter]));
	const words = [...lists, notTriggers].flatMap(wordsOf);
	expect(words.filter((word) => folded(word) !== word)).toEqual([]);
});

describe('words beside a listing, a founding or a delivery that only mention it', () => {
	tell([
		['2023年5月,小米的门控美团专利产品卖得好。'],
		['2023年5月,小米与消费者解约,送样板给客户。'],
		['蔚来走弱,2023年5月旗下5家子公司申请破产。', 'shutdown 2023-05 nio'],
		['2023年,小米股价较上市初期涨了三倍,美团按上市新规交了材料。'],
		['2023年8月,小米的创始合伙人去了美团。'],
		['2023年8月,小米交付走高,交付周期缩短。'],
		['2023年8月,已有30家外地企业赴港上市。'],
		['小米正在香港卖灯。2023年,已有30家外地公司在港交所IPO。'],
		['2023年8月6日,小米将于科创板首发。', 'ipo 2023-08-06 planned xiaomi'],
		['2023年8月6日,小米首发新款音箱。', 'product 2023-08-06 xiaomi'],
		['2023年8月,小米开启交付。', 'product 2023-08 xiaomi'],
	]);
});

describe('whose event it is, where somebody else is named first', () => {
	tell([
		['and only shows it: 小米成立于2010年。IDC显示,该公司2012年6月完成2亿美元B轮融资。', 'founding 2010 xiaomi', 'funding 2012-06 xiaomi'],
		['and only gave it away: 2009年,英特尔拆分的澜谷闪存破产。', 'shutdown 2009'],
		['but not where it is his own: 2009年,英特尔拆分的存储业务破产。', 'shutdown 2009 intel'],
		['and is where it is posted: 2024年5月,小米在领英上宣布裁员300人。', 'layoff 2024-05 xiaomi'],
		['and only judges: 凯基证券将小米2026年EPS上调至1.4元。', 'earnings 2026 xiaomi'],
	]);
});

describe('a listing', () => {
	tell([
		['of the first of its kind is none of what that makes: 2020年7月上市的“手机芯片第一股”地平线首日大涨。', 'ipo 2020-07 horizon'],
		['is told by its papers where they come out: 2021年8月,快手提交招股章程。', 'ipo 2021-08 kuaishou'],
		['is not what its papers show: 招股章程显示,快手在2021年8月有300名员工。'],
		['is none of the exchange: 港交所2023年上半年IPO集资额跌至第五。'],
		['carries out what was only a plan: 2021年8月,在被曝拟赴港上市三个月后,快手提交了招股书。', 'ipo 2021-08 kuaishou'],
		['of one among many has a status of its own: 巨头们开始重启IPO,快手也被传将于2023年5月在香港IPO。', 'ipo 2023-05 rumoured kuaishou'],
		['of another one has a day of its own: 2021年8月27日,快手递交招股书。另一家智谱也传出赴港上市的消息。', 'ipo 2021-08-27 kuaishou', 'ipo - rumoured zhipu'],
	]);
});

describe('words that only look like those of an event', () => {
	tell([
		['2023年5月,小米的合并月活用户达6亿。'],
		['小米2023年营收相当于每天净赚4亿元。', 'earnings 2023 xiaomi'],
		['2023年,小米要避免招人后又大规模裁员。'],
		['小米的员工抱怨持续的裁员和停滞的工资。'],
		['2023年,小米创始人所创办的企业已有三家。'],
		['小米的GMV达到2022年的3倍。'],
	]);
});

describe('what has come about', () => {
	tell([
		['stands behind 将, which is the 把 of the sentence: 2022年6月,小米将员工减少了800人。', 'layoff 2022-06 xiaomi'],
		['is not planned where it was better than expected: 2023年8月,小米公布优于预期的季报。', 'earnings 2023-08 xiaomi'],
		['may be told by livelier words: 2022年11月30日,小米的新手机登场。', 'product 2022-11-30 xiaomi'],
		['or by what one becomes: 2023年,美团成为小米的客户。', 'partnership 2023 meituan xiaomi'],
		['and by a deficit: 2018年至2021年上半年,快手累积亏损146亿元。', 'earnings 2018/2021-H1 kuaishou'],
		['or is to come: 2024年5月,智谱计划年底前完成新一轮募资。', 'funding 2024-05 planned zhipu'],
	]);
});

describe('what only looks like a circumstance', () => {
	tell([
		['is hearsay all the same: 据传收购完成后,快手裁员2000人。', 'layoff - rumoured kuaishou'],
		['is an event where another follows: 2023年5月,小米收购美团后,宣布裁员10%。', 'acquisition 2023-05 xiaomi meituan', 'layoff 2023-05 xiaomi meituan'],
		['is one where nothing came of it: 2022年2月,英特尔收购台积电失败后,快手宣布裁员15%。', 'acquisition 2022-02 denied intel tsmc', 'layoff 2022-02 kuaishou'],
		['is no plan by a name that holds 传: 2023年5月,蔚来收购某某传媒后,宣布裁员。', 'acquisition 2023-05 nio', 'layoff 2023-05 nio'],
	]);
});

describe('words that a rule must not take for others', () => {
	tell([
		['小米宣布了史上最大规模的裁员。', 'layoff - xiaomi'],
		['2018年4月,小米收购经营外卖的美团。', 'acquisition 2018-04 xiaomi meituan'],
		['2023年6月,小米研究所成立。', 'founding 2023-06 xiaomi'],
		['2023年5月,小米以相当于40亿美元的估值收购美团。', 'acquisition 2023-05 xiaomi meituan'],
		['小米法说会2023年10月登场。'],
		['2023年5月,造车第一股蔚来新车上市。', 'product 2023-05 nio'],
		['快手2021年2月5日IPO募资额420亿港元。', 'ipo 2021-02-05 kuaishou'],
		['2022年,客户集中成为小米的风险。'],
		['2023年,台积电投资的晶圆厂停产。', 'shutdown 2023 tsmc'],
		['2024年小米净利润较2023年的118亿元减少31%。', 'earnings 2024 xiaomi'],
		['小米净利润较2023年的118亿元减少31%。'],
	]);
});
