// What a figure is, where it ends and what it is worth: `readQuantities` on the reading of a sentence, dates read before it.
// Figures stand in 〔〕; behind each sentence stand kind, value, unit and hedge of every one of them, in order. `元?` means that the unit
// is not written out. Each case runs in both scripts.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readDates } from '../../src/detect/dates';
import { hedgeWidths, hedgeWords } from '../../src/detect/hedges';
import { readQuantities } from '../../src/detect/quantities';
import { unitWords } from '../../src/detect/units';
import { readProse } from '../../src/text/prose';
import { readingOf } from '../../src/text/reading';
import type { Quantity } from '../../src/types';
import { told } from '../compare/reading';
import { folded, foldTable, twins } from '../twins';

function read(source: string): { text: string; quantities: Quantity[] } {
	const prose = readProse(source, { fold: foldTable, format: 'plain' });
	const dates = readDates(prose, { published: prose.published, lines: prose.lines });
	return { text: prose.text, quantities: readQuantities(prose, dates) };
}

function marked(source: string): string {
	const { text, quantities } = read(source);
	let result = '';
	let at = 0;
	for (const { start, end } of quantities) {
		result += `${text.slice(at, start)}〔${text.slice(start, end)}〕`;
		at = end;
	}
	return result + text.slice(at);
}

function check(sentence: string, ...expected: string[]): void {
	for (const [, twin] of twins(sentence)) {
		const source = twin.replace(/[〔〕]/g, '');
		const wanted = twin.split(/[〔〕]/).map((piece) => folded(piece).trim());
		const found = marked(source).split(/[〔〕]/).map((piece) => piece.trim());
		expect(found.join('|')).toBe(wanted.join('|'));
		expect(read(source).quantities.map(told)).toEqual(expected);
	}
}

describe('money', () => {
	test.each([
		['公司去年收入〔144.4亿元〕', 'money 1.444e10 CNY? exact'],
		['完成了〔1.25亿美元〕的融资', 'money 1.25e8 USD exact'],
		['融资额为〔us$1.25亿〕', 'money 1.25e8 USD exact'],
		['募资〔US$3.5m〕用于扩张', 'money 3.5e6 USD exact'],
		['估值〔$12 billion〕', 'money 1.2e10 USD exact'],
		['以〔13.6亿人民币〕收购', 'money 1.36e9 CNY exact'],
		['注册资本〔人民币13.6亿元〕', 'money 1.36e9 CNY exact'],
		['营收〔新台币6255.3亿元〕', 'money 6.2553e11 TWD exact'],
		['资本支出〔300亿美金〕', 'money 3e10 USD exact'],
		['罚款〔3亿2500万元〕', 'money 3.25e8 CNY? exact'],
		['市值〔22兆2,981.33亿元〕', 'money 2.2298133e13 CNY? exact'],
		['平均月薪〔5万4800元〕', 'money 54800 CNY? exact'],
		['账上还有〔300多亿元〕', 'money 3e10 CNY? over'],
		['手续费只要〔9角〕', 'money 0.9 CNY? exact'],
		['规模突破〔1.2万亿元〕', 'money 1.2e12 CNY? over'],
		['GDP为〔121兆元〕', 'money 1.21e14 CNY? exact'],
		['交易额〔35亿港币〕', 'money 3.5e9 HKD exact'],
		['投资〔2000亿日元〕', 'money 2e11 JPY exact'],
		['亏损〔4.2万亿韩元〕', 'money 4.2e12 KRW exact'],
		['亏损〔5万亿韩圜〕', 'money 5e12 KRW exact'],
		['罚金〔12亿欧元〕', 'money 1.2e9 EUR exact'],
		['报价〔￥1999〕', 'price 1999 CNY exact'],
		['股东合计出资〔五百万元〕', 'money 5e6 CNY? exact'],
		['贷款〔三亿五千万元〕', 'money 3.5e8 CNY? exact'],
		['补贴〔一万二千元〕', 'money 12000 CNY? exact'],
		['融资〔三点五亿美元〕', 'money 3.5e8 USD exact'],
		['净资产〔3,250.6亿元〕', 'money 3.2506e11 CNY? exact'],
		['利润〔5000亿元〕(人民币,下同)', 'money 5e11 CNY exact'],
		['每人发〔200块钱〕', 'price 200 CNY? exact'],
		['借款〔港币五亿元〕', 'money 5e8 HKD exact'],
		['人民币〔5%〕的升值', 'percent 0.05 - exact'],
		['利润为〔-3.2亿元〕', 'money -3.2e8 CNY? exact'],
	])('%s', (sentence, expected) => check(sentence, expected));

	test.each([
		'单位:万元',
		'人民币百万元',
		'千元机与百元店',
		'二次元用户与多元化经营',
		'搭载三元锂电池的车型',
		'烧光最后一分钱',
		'一块屏幕',
		'人民币兑美元6.35',
	])('no money: %s', (sentence) => check(sentence));
});

describe('prices by the piece', () => {
	test.each([
		['以平均每股〔2.2670港元〕卖出', 'price 2.267 HKD exact'],
		['发行价定为〔hk$2.267〕', 'price 2.267 HKD exact'],
		['按每股配售股份〔1.25港元〕配售', 'price 1.25 HKD exact'],
		['配售价〔35.5元/股〕', 'price 35.5 CNY? exact'],
		['碳酸锂价格跌至〔9.8万元/吨〕', 'price 98000 CNY? exact'],
		['新车售价为〔21.59万元〕', 'price 2.159e5 CNY? exact'],
		['股价收于〔182.5美元〕', 'price 182.5 USD exact'],
		['限量解封价〔72.8万元〕', 'price 7.28e5 CNY? exact'],
		['油价逼近〔100美元〕', 'price 100 USD nearly'],
		['每股亏损〔35美分〕', 'price 0.35 USD exact'],
		['降价〔1000元〕', 'money 1000 CNY? exact'],
		['每月支付〔12.5亿美元〕', 'money 1.25e9 USD exact'],
		['收购价格为〔800万美元〕', 'money 8e6 USD exact'],
		['每股派息〔1.1至1.3元〕', 'price 1.1..1.3 CNY? exact'],
	])('%s', (sentence, expected) => check(sentence, expected));
});

describe('bare magnitudes are money of a currency still to be found', () => {
	test.each([
		['全年营收〔18.5亿〕', 'money 1.85e9 -? exact'],
		['这是一个〔千亿〕级的市场', 'money 1e11 -? about'],
		['撬动〔万亿〕产业', 'money 1e12 -? about'],
		['首次突破〔200亿〕大关', 'money 2e10 -? over'],
		['市值已过〔百亿〕', 'money 1e10 -? over'],
		['日活超〔千万〕', 'money 1e7 -? over'],
		['投入了〔数十亿〕', 'money 1e9 -? over'],
		['亏掉〔5个亿〕', 'money 5e8 -? exact'],
		['赔了〔一个亿〕', 'money 1e8 -? exact'],
	])('%s', (sentence, ...expected) => check(sentence, ...expected));

	test.each(['千万不要忽视', '万一失败', '万科与万达', '百度的百家号', '亿航与亿纬锂能', '兆丰金与兆易创新', '百兆宽带', '千家万户', '成千上万', '亿万富翁', '万物互联', '百年老店'])('no magnitude: %s', (sentence) => check(sentence));
});

describe('percent, tenths, fractions, points', () => {
	test.each([
		['同比增长〔22%〕', 'percent 0.22 - exact'],
		['毛利率在〔50%-60%〕之间', 'percent 0.5..0.6 - exact'],
		['毛利率〔60-80%〕以上', 'percent 0.6..0.8 - atleast'],
		['占比为〔百分之八〕', 'percent 0.08 - exact'],
		['占比〔百分之十五点五〕', 'percent 0.155 - exact'],
		['〔六成〕以上的收入', 'percent 0.6 - atleast'],
		['跌去〔三成半〕', 'percent 0.35 - exact'],
		['收入多了〔四成八〕', 'percent 0.48 - exact'],
		['按年升〔一成二〕', 'percent 0.12 - exact'],
		['股价跌去〔7成〕', 'percent 0.7 - exact'],
		['约占〔四分之一〕', 'percent 0.25 - about'],
		['近〔三分之二〕的员工', 'percent 0.666666666667 - nearly'],
		['超过〔一半〕的订单', 'percent 0.5 - over'],
		['〔半数〕以上股东', 'percent 0.5 - atleast'],
		['成本占比过〔半〕', 'percent 0.5 - over'],
		['毛利率提升〔1.5个百分点〕', 'percent 0.015 pp exact'],
		['下调〔25个基点〕', 'percent 0.0025 pp exact'],
		['环比下降〔0.8pct〕', 'percent 0.008 pp exact'],
		['费率为〔千分之三〕', 'percent 0.003 - exact'],
		['占全国的〔1/5〕', 'percent 0.2 - exact'],
		['高于行业平均的〔6%〕', 'percent 0.06 - exact'],
		['约占全球市场的〔30%〕', 'percent 0.3 - about'],
		['约〔1/3〕的用户', 'percent 0.333333333333 - about'],
		['占比〔七八成〕', 'percent 0.7..0.8 - about'],
		['费率〔万分之五〕', 'percent 0.0005 - exact'],
		['增速达到〔１２．５％〕', 'percent 0.125 - exact'],
		['增速为〔-3.5%〕', 'percent -0.035 - exact'],
		['占比〔5%〕不到', 'percent 0.05 - under'],
		['占比升至〔两成至三成〕', 'percent 0.2..0.3 - exact'],
		['出货量增加了〔20-30%〕', 'percent 0.2..0.3 - exact'],
		['增长〔百分之五到百分之八〕', 'percent 0.05..0.08 - exact'],
	])('%s', (sentence, expected) => check(sentence, expected));

	test.each(['十分重要', '三成立之初', '一成不变', '另一半是因为', '过半年再看', '近半年亏损', '腰斩式下跌', '减半导体订单', '用过半自动识别', '百分点这个词'])('no share: %s', (sentence) => check(sentence));
});

describe('multiples', () => {
	test.each([
		['是去年的〔9倍〕', 'multiple 9 - exact'],
		['大约是对手〔170亿美元〕的〔9倍〕', 'money 1.7e10 USD exact', 'multiple 9 - about'],
		['收入增长〔两倍〕', 'multiple 2 - exact'],
		['收入增长到〔两倍〕', 'multiple 2 - exact'],
		['产能〔翻番〕', 'multiple 2 - exact'],
		['产能〔翻一番〕', 'multiple 2 - exact'],
		['规模有望〔翻两番〕', 'multiple 4 - exact'],
		['效率提升〔3至5倍〕', 'multiple 3..5 - exact'],
		['股价涨了〔3倍多〕', 'multiple 3 - over'],
		['超过同行平均水平的〔2.5倍〕', 'multiple 2.5 - over'],
	])('%s', (sentence, ...expected) => check(sentence, ...expected));

	test.each(['十倍速', '倍受关注'])('no multiple: %s', (sentence) => check(sentence));
});

describe('counts end with their classifier or noun', () => {
	test.each([
		['减持了〔4000万股〕股票', 'count 4e7 股 exact'],
		['共有〔3593名〕科学家', 'count 3593 名 exact'],
		['覆盖超〔6亿用户〕', 'count 6e8 用户 over'],
		['参数超过了〔300亿个〕', 'count 3e10 个 over'],
		['拥有〔8,000多项〕专利', 'count 8000 项 over'],
		['〔十余家〕单位', 'count 10 家 over'],
		['〔三百多名〕工程师', 'count 300 名 over'],
		['联网〔109万台〕', 'count 1.09e6 台 exact'],
		['获得〔五项〕第一', 'count 5 项 exact'],
		['月活用户〔1.03亿人〕', 'count 1.03e8 人 exact'],
		['合作伙伴有〔数百家〕', 'count 100 家 over'],
		['〔上千家〕门店', 'count 1000 家 over'],
		['裁员近〔百人〕', 'count 100 人 nearly'],
		['开出〔20至30家〕门店', 'count 20..30 家 exact'],
		['有〔七八家〕供应商', 'count 7..8 家 about'],
		['招了〔三四十名〕员工', 'count 30..40 名 about'],
		['投了〔两三百家〕公司', 'count 200..300 家 about'],
		['吸引〔十几万人次〕参观', 'count 1e5 人次 over'],
		['签下〔二十来家〕客户', 'count 20 家 about'],
		['门店超〔1,200家〕', 'count 1200 家 over'],
		['累计交付〔10万辆〕', 'count 1e5 辆 exact'],
		['下载量〔100万+次〕', 'count 1e6 次 over'],
		['覆盖〔200+城市〕', 'count 200 城市 over'],
		['拥有〔12000颗〕GPU', 'count 12000 颗 exact'],
		['员工从〔十几个〕人增加', 'count 10 个 over'],
		['投信卖超〔3,500张〕', 'count 3500 张 exact'],
		['外资卖超〔16万5910张〕', 'count 1.6591e5 张 exact'],
		['走访〔廿五家〕工厂', 'count 25 家 exact'],
		['模型有〔70B参数〕', 'count 7e10 参数 exact'],
		['收购〔两家〕公司', 'count 2 家 exact'],
	])('%s', (sentence, expected) => check(sentence, expected));

	test.each([
		'一个时代、一家公司、一些人',
		'两个方面和三种情况',
		'分两次发布',
		'四大行与两大板块',
		'三大平台',
		'第三位和第一代人群',
		'第12家门店',
		'三驾马车与四小龙',
		'一招鲜',
		'三位一体',
		'客户数达到四位数',
		'从1到100只用了几天',
		'二次出海',
		'一带一路沿线',
		'千人千面',
		'三人行必有我师',
		'五花八门',
		'几家公司与数家机构',
	])('no count: %s', (sentence) => check(sentence));
});

describe('rates and technical sizes', () => {
	test.each([
		['算力达〔4EFLOPS〕', 'other 4e18 FLOPS exact'],
		['建筑面积约〔12万平方米〕', 'other 1.2e5 平方米 about'],
		['年产〔50万吨〕', 'other 5e5 吨 exact'],
		['装机〔3.2GW〕', 'other 3.2e9 瓦 exact'],
		['电池容量〔100GWh〕', 'other 1e8 千瓦时 exact'],
		['续航〔700公里〕', 'other 700 公里 exact'],
		['大盘收报〔3,011.5点〕', 'other 3011.5 点 exact'],
		['指数跌破〔17735点〕以下', 'other 17735 点 under'],
		['指数下跌〔69点〕', 'other 69 点 exact'],
		['销售〔80万公吨〕', 'other 8e5 吨 exact'],
		['装机〔5兆瓦〕', 'other 5e6 瓦 exact'],
		['发电〔86亿千瓦时〕', 'other 8.6e9 千瓦时 exact'],
		['用电〔3.5亿度〕', 'other 3.5e8 千瓦时 exact'],
		['约〔10的23次方〕', 'other 1e23 - about'],
		['按〔1:10〕的比例拆股', 'other 0.1 比 exact'],
		['带宽为〔900 GB/s〕', 'other 9e11 B/s exact'],
		['训练用了〔15万亿tokens〕', 'count 1.5e13 tokens exact'],
	])('%s', (sentence, expected) => check(sentence, expected));

	test.each(['采用7nm工艺', '12英寸晶圆厂', '4K视频与1080P', '5G与3C产品', '70B版本', '今天25度', '以3:1获胜', '比赛打成2比2'])('no size: %s', (sentence) => check(sentence));
});

describe('hedges stand outside the span', () => {
	test.each([
		['约〔10亿元〕', 'about'],
		['大约占据了〔10亿元〕', 'about'],
		['〔10亿元〕左右', 'about'],
		['〔10亿元〕上下', 'about'],
		['近〔10亿元〕', 'nearly'],
		['将近〔10亿元〕', 'nearly'],
		['逼近〔10亿元〕', 'nearly'],
		['超〔10亿元〕', 'over'],
		['超过了〔10亿元〕', 'over'],
		['逾〔10亿元〕', 'over'],
		['高于〔10亿元〕', 'over'],
		['突破了〔10亿元〕', 'over'],
		['都过了〔10亿元〕', 'over'],
		['经过了〔10亿元〕', 'exact'],
		['〔10亿余元〕', 'over'],
		['〔10亿多元〕', 'over'],
		['不足〔10亿元〕', 'under'],
		['低于〔10亿元〕', 'under'],
		['〔10亿元〕不到', 'under'],
		['〔10亿元〕以下', 'under'],
		['至少〔10亿元〕', 'atleast'],
		['不低于〔10亿元〕', 'atleast'],
		['〔10亿元〕以上', 'atleast'],
		['〔10亿元〕起', 'atleast'],
		['最多〔10亿元〕', 'atmost'],
		['不超过〔10亿元〕', 'atmost'],
		['〔10亿元〕以内', 'atmost'],
		['高达〔10亿元〕', 'exact'],
		['〔10亿元〕之多', 'exact'],
		['仅〔10亿元〕', 'exact'],
		['最近〔10亿元〕', 'exact'],
		['签约〔10亿元〕', 'exact'],
		['通过〔10亿元〕', 'exact'],
		['〔10亿元〕上下游', 'exact'],
		['〔10亿元〕起诉', 'exact'],
	])('%s is %s', (sentence, hedge) => check(sentence, `money 1e9 CNY? ${hedge}`));

	it('every hedge but exact has a width', () => {
		for (const [hedge, { below, above }] of Object.entries(hedgeWidths)) expect(below + above > 0).toBe(hedge !== 'exact');
	});
});

describe('ranges and lists', () => {
	test.each([
		['〔20亿至25亿美元〕', 'money 2e9..2.5e9 USD exact'],
		['〔20至25亿美元〕', 'money 2e9..2.5e9 USD exact'],
		['〔3000万~5000万元〕', 'money 3e7..5e7 CNY? exact'],
		['〔5,000至8,000人〕', 'count 5000..8000 人 exact'],
		['〔8000元到1万元〕', 'money 8000..10000 CNY? exact'],
		['〔us$10亿至us$12亿〕', 'money 1e9..1.2e9 USD exact'],
		['从〔10亿元〕到〔20亿元〕', 'money 1e9 CNY? exact', 'money 2e9 CNY? exact'],
		['从〔10亿元到20亿元〕不等', 'money 1e9..2e9 CNY? exact'],
		['由〔3.2%〕至〔4.5%〕', 'percent 0.032 - exact', 'percent 0.045 - exact'],
		['分别为〔18.5亿〕、〔30.3亿〕、〔34.5亿〕和〔16.52亿元〕', 'money 1.85e9 CNY? exact', 'money 3.03e9 CNY? exact', 'money 3.45e9 CNY? exact', 'money 1.652e9 CNY? exact'],
		['分别为〔18.5亿美元〕、〔30.3亿〕和〔34.5亿〕', 'money 1.85e9 USD exact', 'money 3.03e9 USD? exact', 'money 3.45e9 USD? exact'],
		['分别为〔18.5〕、〔30.3〕和〔34.5亿元〕', 'money 1.85e9 CNY? exact', 'money 3.03e9 CNY? exact', 'money 3.45e9 CNY? exact'],
		['占〔46%〕、〔63%〕及〔71%〕', 'percent 0.46 - exact', 'percent 0.63 - exact', 'percent 0.71 - exact'],
		['分别为〔46〕、〔63〕和〔71%〕', 'percent 0.46 -? exact', 'percent 0.63 -? exact', 'percent 0.71 - exact'],
		['卖出〔3.2万〕、〔2.8万〕和〔2.5万辆〕', 'count 32000 辆? exact', 'count 28000 辆? exact', 'count 25000 辆 exact'],
		['各裁〔3〕、〔5〕和〔8人〕', 'count 3 人? exact', 'count 5 人? exact', 'count 8 人 exact'],
	])('%s', (sentence, ...expected) => check(sentence, ...expected));
});

describe('lengths of time count where they are what is told', () => {
	test.each([
		['持续亏损了〔12年〕', 'other 12 年 exact'],
		['至少需要〔3年〕', 'other 3 年 atleast'],
		['已经有〔8年〕之久', 'other 8 年 exact'],
		['连续〔三年〕亏损', 'other 3 年 exact'],
		['耗时〔18个月〕', 'other 18 月 exact'],
	])('%s', (sentence, expected) => check(sentence, expected));

	test.each(['过去五年', '3个月后', '近5-10年以来', '四个季度平均', '三年之内', '一分钟看懂'])('no figure: %s', (sentence) => check(sentence));
});

describe('numbers that are no figures', () => {
	test.each([
		'GPT-3.5与C919',
		'M0和M1/M2',
		'58同城与360公司',
		'2024巴黎奥运会',
		'L4级自动驾驶',
		'01不存在的壁垒',
		'版本号1.2.3',
		'电话010-62345678',
		'时间18:04:37',
		'股票代码0020.HK',
		'股票代码:600519',
		'以3-1获胜',
		'9点30分开盘',
		'1/3之后',
		'世界500强',
		'2008年5月12日',
		'2023年第3期',
		'A100的显卡',
		'前10名',
		'双11与618',
		'GB/T 19001标准',
		'iPhone 15 Pro',
		'12306网站',
		'985高校',
	])('%s', (sentence) => check(sentence));
});

describe('neighbouring dates', () => {
	test.each([
		['2018年〔34.28亿元〕', 'money 3.428e9 CNY? exact'],
		['〔1636亿美元〕的市值', 'money 1.636e11 USD exact'],
		['2023年4月〔1500家〕', 'count 1500 家 exact'],
		['2023年〔11%〕的份额', 'percent 0.11 - exact'],
		['2023年12月31日元〔5%〕', 'percent 0.05 - exact'],
		['〔2008人〕参加', 'count 2008 人 exact'],
	])('%s', (sentence, expected) => check(sentence, expected));
});

describe('on any text', () => {
	const pieces = ['亿', '万', '十', '二', '3', '.', ',', '、', '-', '%', '元', '美元', '年', '月', '至', '约', '多', '第', '分之', '(', '家', 'us$', '\n', ' ', '😀', '半', '成', 'q1', '数', '上', '今年', '到'];
	const text = fc.oneof(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((list) => list.join('')), fc.string({ unit: 'binary', maxLength: 80 }));

	it('spans are in order, apart from each other and from dates, inside the text, and the same each time', () => {
		fc.assert(
			fc.property(text, (source) => {
				const reading = readingOf(source);
				const dates = readDates(reading, { published: '2023-08-04', lines: [] });
				const quantities = readQuantities(reading, dates);
				expect(readQuantities(reading, dates)).toEqual(quantities);
				let at = 0;
				for (const { start, end, value, max } of quantities) {
					expect(start).toBeGreaterThanOrEqual(at);
					expect(end).toBeGreaterThan(start);
					expect(Number.isFinite(value)).toBe(true);
					if (max !== null) expect(max).toBeGreaterThan(value);
					for (const date of dates) expect(date.end <= start || date.start >= end).toBe(true);
					expect(/[\ud800-\udbff]/.test(source.charAt(end - 1)) || /[\udc00-\udfff]/.test(source.charAt(start))).toBe(false);
					at = end;
				}
				expect(at).toBeLessThanOrEqual(source.length);
			}),
			{ numRuns: 2000 },
		);
	});

	test.each([['digits', '1'], ['亿', '亿'], ['、', '、'], ['brackets', '('], ['1、', '1、'], ['1亿至', '1亿至'], ['1-', '1-'], ['十', '十'], ['2018、', '2018、'], ['1,000,', '1,000,'], ['的', '的'], ['3亿2', '3亿2']])('a line of nothing but %s comes to its end before the test is given up', (_, piece) => {
		const line = readingOf(piece.repeat(200_000 / piece.length));
		expect(readQuantities(line, readDates(line, { published: null, lines: [] })).every(({ end }) => end <= line.text.length)).toBe(true);
	});

	it('a table of 100,000 figures is read to its end', () => {
		expect(readQuantities(readingOf('5%\t'.repeat(100_000)), [])).toHaveLength(100_000);
	});

	it('words of the tables are folded as the text is', () => {
		for (const word of [...unitWords, ...hedgeWords]) expect(folded(word)).toBe(word);
	});
});

describe('ratios of prices', () => {
	test.each([
		['甲的市盈率只有〔9.6〕', ['multiple 9.6 -? exact']],
		['它们的市净率分别为〔1.2〕、〔0.8〕、〔2.4〕。', ['multiple 1.2 -? exact', 'multiple 0.8 -? exact', 'multiple 2.4 -? exact']],
		['换电网络有〔900站〕', ['count 900 站 exact']],
		['小型四轮车辆', []],
		['市盈率的第3栏', []],
	] as const)('%s', (sentence, figures) => check(sentence, ...figures));
});
