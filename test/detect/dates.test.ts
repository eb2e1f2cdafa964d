// Which words are a date, and which: `readDates` on the reading of a sentence. Dates stand in 〔〕; behind each sentence stand their
// values in order. Unless a case says otherwise the note was published on 2023-08-04. Each case runs in both scripts.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dateTableWords } from '../../src/detect/date-words';
import { readDates } from '../../src/detect/dates';
import { readProse } from '../../src/text/prose';
import { readingOf } from '../../src/text/reading';
import type { PartialDate } from '../../src/types';
import { folded, foldTable, twins } from '../twins';

const inAugust = '2023-08-04';

function read(source: string, published: PartialDate | null): { marked: string; values: PartialDate[] } {
	const { text, units, lines } = readProse(source, { fold: foldTable, format: 'plain' });
	let marked = '';
	let at = 0;
	const dates = readDates({ text, units }, { published, lines });
	for (const { start, end } of dates) {
		marked += `${text.slice(at, start)}〔${text.slice(start, end)}〕`;
		at = end;
	}
	return { marked: marked + text.slice(at), values: dates.map(({ value }) => value) };
}

function check(sentence: string, published: PartialDate | null, ...expected: PartialDate[]): void {
	for (const [, twin] of twins(sentence)) {
		const { marked, values } = read(twin.replace(/[〔〕]/g, ''), published);
		expect(marked).toBe(folded(twin));
		expect(values).toEqual(expected);
	}
}

describe('dates that tell their year', () => {
	test.each([
		['〔2019年〕的收入', '2019'],
		['〔2023年6月〕', '2023-06'],
		['〔2023年06月〕', '2023-06'],
		['〔2023年6月份〕', '2023-06'],
		['〔2023年6月21日〕', '2023-06-21'],
		['〔2023年6月21号〕', '2023-06-21'],
		['于〔2023-08-04〕 18:04:37发布', '2023-08-04'],
		['〔2023/8/4〕', '2023-08-04'],
		['〔2023.8.4〕', '2023-08-04'],
		['截至〔2023-06〕', '2023-06'],
		['〔2019年上半年〕', '2019-H1'],
		['〔2019年下半年〕', '2019-H2'],
		['〔2019H1〕', '2019-H1'],
		['〔1H23〕', '2023-H1'],
		['〔2019年三季度〕', '2019-Q3'],
		['〔2019年第三季度〕', '2019-Q3'],
		['〔2019年Q3〕', '2019-Q3'],
		['〔2019Q3〕', '2019-Q3'],
		['〔2019 Q3〕', '2019-Q3'],
		['〔3Q23〕', '2023-Q3'],
		['〔23Q3〕', '2023-Q3'],
		['〔2024财年第三财季〕', '2024-Q3'],
		['〔2024年首季〕', '2024-Q1'],
		['〔2023财年〕', '2023'],
		['〔FY2023〕', '2023'],
		['〔FY23〕', '2023'],
		['〔2018自然年〕', '2018'],
		['〔2022年度〕', '2022'],
		['〔2022年全年〕', '2022'],
		['〔2018年〕年报', '2018'],
		['小米〔2018〕营收', '2018'],
		['〔2018年半年〕报', '2018-H1'],
		['〔2018年初〕', '2018'],
		['〔2016年年初〕', '2016'],
		['〔2018年底〕', '2018'],
		['〔2020年秋季〕', '2020'],
		['〔2023年6月上旬〕', '2023-06'],
		['〔2023年6月底〕', '2023-06'],
		['〔2023年的第一季度〕', '2023-Q1'],
		['〔二〇二三年六月〕', '2023-06'],
		['〔一九九八年〕', '1998'],
		['〔民国110年〕', '2021'],
		['〔民国一一〇年〕', '2021'],
		['公告〔109年度〕财务报表', '2020'],
		['〔112年上半年〕获利', '2023-H1'],
		['〔114年第三季〕营收', '2025-Q3'],
		['〔20世纪90年代〕', '199X'],
		['〔上世纪八十年代〕', '198X'],
		['〔90年代初〕', '199X'],
		['〔2010年代〕', '201X'],
		['〔08年〕金融危机', '2008'],
		['〔21年上半年〕', '2021-H1'],
		['〔今(2021)年第一季〕', '2021-Q1'],
		['〔去(110)年度〕', '2021'],
		['〔25财年〕', '2025'],
		['发布〔25年〕财报', '2025'],
	])('%s', (sentence, expected) => check(sentence, null, expected));
});

describe('stretches', () => {
	test.each([
		['从〔2018年到2021年上半年〕', '2018/2021-H1'],
		['〔2018年至2023年〕', '2018/2023'],
		['〔2018-2020年〕', '2018/2020'],
		['〔2018至2020年〕', '2018/2020'],
		['〔2022-2028年〕', '2022/2028'],
		['〔2018-20年〕', '2018/2020'],
		['〔2018~2020财年〕', '2018/2020'],
		['〔2019年至今〕', '2019/..'],
		['自〔2018年〕起', '2018'],
		['〔2018年〕以来', '2018'],
		['〔2024年前三季度〕', '2024-01/2024-09'],
		['〔2024年前9个月〕', '2024-01/2024-09'],
		['〔2024年1-9月〕', '2024-01/2024-09'],
		['〔2024年1月至9月〕', '2024-01/2024-09'],
		['〔2023年11月至2024年2月〕', '2023-11/2024-02'],
		['〔2023年11月至次年2月〕', '2023-11/2024-02'],
		['〔2023年6月12日至21日〕', '2023-06-12/2023-06-21'],
		['〔2023年6月12-21日〕', '2023-06-12/2023-06-21'],
		['〔2023年6月12日至7月3日〕', '2023-06-12/2023-07-03'],
		['〔2023年第一季度至第三季度〕', '2023-Q1/2023-Q3'],
		['〔2023-06-12至2023-06-21〕', '2023-06-12/2023-06-21'],
	])('%s', (sentence, expected) => check(sentence, null, expected));

	test.each([
		['〔2018年〕、〔2019年〕和〔2020年〕', ['2018', '2019', '2020']],
		['〔2018〕、〔2019〕和〔2020年〕', ['2018', '2019', '2020']],
		['〔2019年〕及〔2020年〕', ['2019', '2020']],
		['〔2018年〕3.95亿增长至〔2023年〕', ['2018', '2023']],
		['〔2023年一季度〕和〔二季度〕', ['2023-Q1', '2023-Q2']],
	])('a list is no stretch: %s', (sentence, expected) => check(sentence, null, ...expected));
});

describe('words measured from the day of publication', () => {
	test.each([
		['〔今年〕', '2023'],
		['〔去年〕', '2022'],
		['〔前年〕', '2021'],
		['〔明年〕', '2024'],
		['〔今年4月〕', '2023-04'],
		['〔今年的6月份〕', '2023-06'],
		['〔去年12月〕', '2022-12'],
		['〔去年底〕', '2022'],
		['〔今年上半年〕', '2023-H1'],
		['〔去年四季度〕', '2022-Q4'],
		['〔今年前三季度〕', '2023-01/2023-09'],
		['〔上月〕', '2023-07'],
		['〔上个月〕', '2023-07'],
		['〔本月〕', '2023-08'],
		['〔下月〕', '2023-09'],
		['〔本月2日〕', '2023-08-02'],
		['〔昨日〕', '2023-08-03'],
		['〔今日〕宣布', '2023-08-04'],
		['〔三年前〕', '2020'],
		['〔3个月前〕', '2023-05'],
		['〔2018年到今年上半年〕', '2018/2023-H1'],
		['〔去年12月至今年2月〕', '2022-12/2023-02'],
		['〔6月21日〕', '2023-06-21'],
		['〔12月5日〕', '2022-12-05'],
		['预计〔12月5日〕上市', '2023-12-05'],
		['最快〔11月〕亮相', '2023-11'],
		['预定〔11月〕交货', '2023-11'],
		['会在〔12月5日〕上市', '2023-12-05'],
		['〔三月〕亮相的新车', '2023-03'],
		['〔上半年〕', '2023-H1'],
		['〔二季度〕', '2023-Q2'],
		['〔四季度〕', '2022-Q4'],
		['〔3日〕', '2023-08-03'],
		['〔28日〕', '2023-07-28'],
	])('%s', (sentence, expected) => check(sentence, inAugust, expected));

	test.each([
		['〔今年4月〕', '--04'],
		['〔去年12月〕', '--12'],
		['〔6月21日〕', '--06-21'],
		['〔6月份〕', '--06'],
	])('without a day of publication the year stays open: %s', (sentence, expected) => check(sentence, null, expected));

	test.each(['今年收入', '去年底', '前三季度收入', '上半年', '三季度', '上月', '昨日', '三年前', '28日宣布'])('and what has nothing but a year is left out: %s', (sentence) => check(sentence, null));
});

describe('words that lean on the text before', () => {
	test.each([
		['〔2023年4月〕减持,〔6月21日〕又卖出', ['2023-04', '2023-06-21']],
		['〔2023年4月〕减持。\n\n〔6月21日〕又卖出', ['2023-04', '2023-06-21']],
		['〔2023年〕,新模型发布。\n〔3月15日〕开放', ['2023', '2023-03-15']],
		['早在〔2022年〕,几家公司已经动手:\n〔3月〕,一家发布新品', ['2022', '2022-03']],
		['成立于〔2014年〕的公司\n〔4月27日〕宣布', ['2014', '--04-27']],
		['〔2022年5月〕上市\n〔4月27日〕消息,公司裁员', ['2022-05', '--04-27']],
		['〔2022-2028年〕报告\n〔2月19日〕', ['2022/2028', '--02-19']],
		['〔2014年〕创立。\n今年他们上半年亏损', ['2014']],
		['〔2018年〕收入213亿,〔上一年〕为111亿', ['2018', '2017']],
		['〔2018年〕成立,〔次年〕上市', ['2018', '2019']],
		['〔2018年〕成立,〔同年6月〕融资', ['2018', '2018-06']],
		['〔2018年〕成立,〔当年〕亏损', ['2018', '2018']],
		['〔2018年〕成立,〔翌年〕盈利', ['2018', '2019']],
		['〔2023年上半年〕收入5亿,〔去年同期〕为4亿', ['2023-H1', '2022-H1']],
		['〔2023年前三季度〕收入5亿,〔上年同期〕为4亿', ['2023-01/2023-09', '2022-01/2022-09']],
		['〔2023年第二季度〕好于〔上一季度〕', ['2023-Q2', '2023-Q1']],
		['〔2023年6月12日〕开幕,〔14日〕闭幕', ['2023-06-12', '2023-06-14']],
		['〔2023年6月30日〕签约,〔次日〕付款', ['2023-06-30', '2023-07-01']],
	])('%s', (sentence, expected) => check(sentence, null, ...expected));
});

describe('days of the week, seasons and quarters told in passing', () => {
	test.each([
		['〔上周五〕收盘', inAugust, ['2023-07-28']],
		['〔本星期四〕签约', inAugust, ['2023-08-03']],
		['〔周三〕公布', inAugust, ['2023-08-02']],
		['将于〔周三〕公布', inAugust, ['2023-08-09']],
		['〔8月2日〕(周三)公布', inAugust, ['2023-08-02']],
		['〔年初〕以来', inAugust, ['2023']],
		['〔年底〕的坏账率', inAugust, ['2022']],
		['预计〔年底〕投产', inAugust, ['2023']],
		['〔年底〕前投产', inAugust, ['2023']],
		['〔2021年〕扩产,〔年底〕停工', inAugust, ['2021', '2021']],
		['〔2023年4月至6月〕收入5亿,〔当季〕亏损', inAugust, ['2023-04/2023-06', '2023-04/2023-06']],
		['〔2016年〕创立,〔当时〕只有三人', null, ['2016', '2016']],
		['〔2Q〕营收', inAugust, ['2023-Q2']],
		['〔Q3 2022〕与〔Q4\'22〕', null, ['2022-Q3', '2022-Q4']],
	])('%s', (sentence, published, expected) => check(sentence, published, ...expected));

	test.each(['周一至周五营业', '每周三开会', '两周一次', '周六福上市', '周期见底', '两年底薪', '大年初一', '相当时间', '到今天为止', '24Q服务'])('%s is none', (sentence) => check(sentence, inAugust));

	test('without a day of publication they are left out', () => check('上周五,公司年底前裁员', null));
});

describe('the day of publication is the nearest one told', () => {
	test.each([
		['标题\n网友甲〔2021-03-05〕回答\n〔2月1日〕开售', ['2021-03-05', '2021-02-01']],
		['〔2021年3月5日〕某某证券研究所\n〔去年〕收入5亿', ['2021-03-05', '2020']],
		['文/张三〔2021年3月5日〕\n〔昨(4)日〕收盘', ['2021-03-05', '2021-03-04']],
		['〔2021年3月5日〕,公司上市。〔6月〕又增发', ['2021-03-05', '2021-06']],
	])('%s', (sentence, expected) => check(sentence, inAugust, ...expected));
});

describe('a month that a later sentence tells without its year', () => {
	test.each([
		['〔去年11月〕裁员。〔3月〕,公司融资', ['2022-11', '2023-03']],
		['〔去年3月〕裁员。〔11月〕,公司融资', ['2022-03', '2022-11']],
		['〔去年12月〕递表,〔3月〕获批', ['2022-12', '2023-03']],
		['〔3月7日〕,公司发布〔Q4〕财报', ['2023-03-07', '2022-Q4']],
		['〔2018年11月〕上市。〔3月〕,公司融资', ['2018-11', '2019-03']],
		['〔去年11月〕裁员。早在〔3月〕就有传闻', ['2022-11', '2022-03']],
		['〔去年11月〕的销量高于〔3月〕', ['2022-11', '2022-03']],
		['〔2022年11月〕裁员。〔今年〕以来恢复增长。〔5月〕,公司融资', ['2022-11', '2023', '2023-05']],
		['〔2022年3月〕,公司裁员。〔8月2日〕,公司融资', ['2022-03', '2023-08-02']],
		['〔2022年11月〕裁员;另一家〔3月〕融资', ['2022-11', '2023-03']],
		['〔2022年11月〕裁员,是〔3月〕以来的第二次', ['2022-11', '2022-03']],
		['〔2022年3月〕,公司裁员。〔7月2日〕,公司融资', ['2022-03', '2022-07-02']],
		['甲〔2021年11月〕获批。\n〔5月4日〕,乙上市', ['2021-11', '2023-05-04']],
		['〔2021年11月〕,甲获批。\n〔5月4日〕,甲上市', ['2021-11', '2022-05-04']],
	])('is of the year told, unless that would go back or it is news: %s', (sentence, expected) => check(sentence, inAugust, ...expected));
});

describe('a part of the year in a later line', () => {
	test.each([
		['公司发布〔2021年第三季度〕财报\n公司〔三季度〕卖了灯', ['2021-Q3', '2021-Q3']],
		['公司发布〔2021年上半年〕业绩\n公司〔二季度〕卖了灯', ['2021-H1', '2021-Q2']],
		['公司发布〔2021年第三季度〕财报\n公司〔10月〕卖了灯', ['2021-Q3', '--10']],
	])('is of the year that a part was told of: %s', (sentence, expected) => check(sentence, null, ...expected));
});

describe('an aside dates nothing after it', () => {
	test.each([
		['创下〔2020年〕以来的新高。〔6月5日〕开卖', ['2020', '2023-06-05']],
		['〔2020年〕成立的公司〔6月5日〕开卖', ['2020', '2023-06-05']],
		['收入5亿,较〔2021年〕增长。〔7月〕再增长', ['2021', '2023-07']],
		['预计〔2027年〕完成。〔6月〕收入5亿', ['2027', '2023-06']],
		['〔2022年第三季度〕,公司卖灯,比〔去年同期〕和〔上季度〕都少。〔三季度〕还开了店', ['2022-Q3', '2021-Q3', '2022-Q2', '2022-Q3']],
		['〔5月30日〕签约,〔去年同期〕未签。〔翌日〕付款', ['2023-05-30', '2022-05-30', '2023-05-31']],
	])('%s', (sentence, expected) => check(sentence, inAugust, ...expected));
});

describe('months and days in newspaper style', () => {
	test.each([
		['〔前六个月〕卖出9万辆', '2023-01/2023-06'],
		['〔四至六月〕花了10亿', '2023-04/2023-06'],
		['〔三月〕我们签约', '2023-03'],
		['股价〔昨〕收报5元', '2023-08-03'],
		['〔明(5)日〕公布', '2023-08-05'],
		['公布〔2024财年第一季〕业绩', '2023-Q2'],
	])('%s', (sentence, expected) => check(sentence, inAugust, expected));
	test.each(['此前六个月', '前三个月内', '近三月', '昨上午'])('%s is none', (sentence) => check(sentence, inAugust));
});

describe('what is no date', () => {
	test.each([
		'开业100年以来',
		'1636亿美元',
		'1500亿港元',
		'2008人参加',
		'2000家门店',
		'58同城',
		'2024巴黎',
		'CVPR 2020',
		'3年多',
		'过去10年12月份上涨',
		'亏损了12年',
		'三个月',
		'12个月',
		'四季如春',
		'连续三季度',
		'30日内付款',
		'5日均线',
		'外资连3日买超',
		'此后年均增长',
		'说明年轻人',
		'过去年均',
		'以上年轻人',
		'日本年轻人',
		'成本月增',
		'如今年轻人',
		'今日头条',
		'三次年会',
		'80后与00后',
		'021-62345678',
		'GPT-2019-x',
		'第三季亚军',
		'版本2023.8',
	])('%s', (sentence) => check(sentence, inAugust));

	test('a number in a cell of a table is a year when it fills the cell', () => {
		const prose = readProse('| 年 | 2021 | 2022 | 2023E |\n|---|---|---|---|\n| 人 | 3000 | 2100人 | 2050 人 |', { fold: foldTable, format: 'markdown' });
		expect(readDates(prose, { published: null, lines: prose.lines }).map(({ value }) => value)).toEqual(['2021', '2022', '2023']);
	});
});

describe('on any text', () => {
	const pieces = ['2023', '年', '月', '日', '6', '12', '至', '-', '到', '今年', '去年', '上', '半年', '季度', '三', '第', 'q', '同期', '前', '年代', '民国', '、', '\n', ' ', '😀', '至今', '底', '初', '中'];
	const text = fc.oneof(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((list) => list.join('')), fc.string({ unit: 'binary', maxLength: 80 }));
	const valueRe = /^(?:\d{3}X|(?:\d{4}(?:-(?:\d\d(?:-\d\d)?|H[12]|Q[1-4]))?|--\d\d(?:-\d\d)?)(?:\/(?:\.\.|\d{4}(?:-(?:\d\d(?:-\d\d)?|H[12]|Q[1-4]))?))?)$/;

	it('spans are in order and inside the text, values are well formed, and all is the same each time', () => {
		fc.assert(
			fc.property(text, fc.constantFrom(null, '2023', '2023-08', '2023-08-04'), (source, published) => {
				const context = { published, lines: readProse(source, { fold: foldTable, format: 'plain' }).lines };
				const reading = readingOf(source);
				const dates = readDates(reading, context);
				expect(readDates(reading, context)).toEqual(dates);
				let at = 0;
				for (const { start, end, value } of dates) {
					expect(start).toBeGreaterThanOrEqual(at);
					expect(end).toBeGreaterThan(start);
					expect(value).toMatch(valueRe);
					at = end;
				}
				expect(at).toBeLessThanOrEqual(source.length);
			}),
			{ numRuns: 2000 },
		);
	});

	it('words of the tables are folded as the text is', () => {
		for (const word of dateTableWords) expect(folded(word)).toBe(word);
	});
});
