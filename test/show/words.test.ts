// How cards write numbers, periods and the words around a mention.
import { describe, expect, it } from 'vitest';
import { isInTitle, snippetAround } from '../../src/show/snippet';
import { sparklinePoints } from '../../src/card/sparkline';
import { amountInWords, hedgedText, metricText, periodText, shareText, shortHedge } from '../../src/show/wording';
import { translator } from '../../src/i18n/translate';
import type { Figure } from '../../src/types';

const [en, hans, hant] = [translator('en'), translator('zh'), translator('zh-TW')];
type Amount = Pick<Figure, 'kind' | 'value' | 'max' | 'unit' | 'hedge'>;
const money = (value: number, hedge: Amount['hedge'] = 'exact', max: number | null = null): Amount => ({ kind: 'money', value, max, unit: 'CNY', hedge });

describe('an amount in words', () => {
	it.each([
		[money(3.428e9), '3.428 billion CNY', '34.28亿 人民币', '34.28億 人民幣'],
		[money(5e7, 'over'), 'over 50 million CNY', '超过 5000万 人民币', '超過 5000萬 人民幣'],
		[money(1e8, 'exact', 2e8), '100 million–200 million CNY', '1亿–2亿 人民币', '1億–2億 人民幣'],
		[{ kind: 'percent', value: 0.6, max: null, unit: null, hedge: 'atleast' }, 'at least 60%', '至少 60%', '至少 60%'],
		[{ kind: 'percent', value: 0.015, max: null, unit: 'pp', hedge: 'exact' }, '1.5 percentage points', '1.5 个百分点', '1.5 個百分點'],
		[{ kind: 'multiple', value: 9, max: null, unit: null, hedge: 'exact' }, '9×', '9×', '9×'],
		[money(0), '0 CNY', '0 人民币', '0 人民幣'],
		[{ kind: 'count', value: 3593, max: null, unit: '人', hedge: 'exact' }, '3,593 人', '3,593 人', '3,593 人'],
		[{ kind: 'count', value: 735_000, max: null, unit: '人', hedge: 'about' }, 'about 735,000 人', '约 73.5万 人', '約 73.5萬 人'],
		[{ kind: 'count', value: 5e7, max: null, unit: '股', hedge: 'exact' }, '50 million 股', '5000万 股', '5000萬 股'],
	] as const)('%o', (amount, english, simplified, traditional) => expect([en, hans, hant].map((t) => amountInWords(amount, t))).toEqual([english, simplified, traditional]));
});

describe('a figure that is not exact', () => {
	it.each([
		['about', '18億元', 'about 18億元', '约 18億元', '約 18億元'],
		['over', '5000人', 'over 5000人', '超过 5000人', '超過 5000人'],
		['exact', '18億元', '18億元', '18億元', '18億元'],
		['over', '5000多人', '5000多人', '5000多人', '5000多人'],
		['over', '千餘家', '千餘家', '千餘家', '千餘家'],
	] as const)('%s %s: says so once', (hedge, text, ...told) => expect([en, hans, hant].map((t) => hedgedText(text, hedge, t))).toEqual(told));

	it.each([
		['about', '~18', '约18', '約18'], ['over', '>18', '超18', '逾18'], ['under', '<18', '不足18', '不足18'], ['atleast', '≥18', '至少18', '至少18'], ['atmost', '≤18', '至多18', '至多18'],
		['nearly', '~18', '近18', '近18'], ['exact', '18', '18', '18'],
	] as const)('%s is short in a table', (hedge, ...told) => expect([en, hans, hant].map((t) => shortHedge('18', hedge, t))).toEqual(told));
});

it.each([['2018', '2018'], ['2021-H1', '2021 H1'], ['2018/2021-H1', '2018–2021 H1'], ['2018/..', '2018–'], ['2023-06-21', '2023-06-21']])('the period %s reads %s', (period, text) => expect(periodText(period, en)).toBe(text));

it.each([
	['--01', 'Jan (year unknown)', '1月（年份不详）', '1月（年份不詳）'],
	['--02-29', 'Feb 29 (year unknown)', '2月29日（年份不详）', '2月29日（年份不詳）'],
])('a reader sees of %s what is known and what is not', (period, ...texts) => expect([en, hans, hant].map((t) => periodText(period, t))).toEqual(texts));

it('a metric has its name in the reader’s language, and growth says of what', () => {
	expect(metricText('net_loss', null, null, en)).toBe('Net loss');
	expect([en, hans, hant].map((t) => metricText('growth', 'revenue', 'down', t))).toEqual(['Revenue decline', '营收下降', '營收下滑']);
	expect(metricText('growth', null, 'down', en)).toBe('Decline');
	expect([en, hans, hant].map((t) => metricText('growth', 'revenue', 'up', t))).toEqual(['Revenue growth', '营收增长', '營收成長']);
});

it('a small difference does not read 0 %', () => expect(shareText(0.00146, en)).toBe('0.15%'));

describe('the words around a mention', () => {
	/** The source with the mention in 〔〕. */
	const around = (marked: string): string => {
		const start = marked.indexOf('〔');
		const source = marked.replace(/[〔〕]/g, '');
		const { before, text, after } = snippetAround(source, { start, end: marked.indexOf('〕') - 1 });
		return `${before}[${text}]${after}`;
	};

	it.each([
		['are its sentence', '前一句。據悉〔商湯〕虧損。後一句。', '據悉[商湯]虧損。'],
		['come without Markdown', '- 據[[甲公司|甲]]稱，〔商湯〕==虧損==。', '據甲稱，[商湯]虧損。'],
		['come without Markdown in an item of an item, which is no code', '\t\t- 據悉〔商湯〕虧損。', '據悉[商湯]虧損。'],
		['also in a quote', '>     1. 據悉〔商湯〕虧損。', '據悉[商湯]虧損。'],
		['come with math and code, without the signs around them', '據悉〔商湯〕按 $y = x^2$ 增長，用 `a|b` 與 ``c`d`` 算出 $$z$$。', '據悉[商湯]按 y = x^2 增長，用 a|b 與 c`d 算出 z。'],
		['are the cells beside it in a table', '| 〔商湯〕 | 34.28 |', '[商湯] · 34.28'],
		['are cut where they are long', `${'很'.repeat(30)}〔商湯〕虧損`, `…${'很'.repeat(18)}[商湯]虧損`],
	])('%s', (_, marked, expected) => expect(around(marked).trim()).toBe(expected.trim()));
});

describe('a mention of 商湯 stands in a title', () => {
	const inTitle = (source: string): boolean => isInTitle(source, source.lastIndexOf('商湯'), '商湯上市記');

	it.each([
		['in a heading', '正文。\n\n## 商湯虧損34.28億元'],
		['in a heading of a callout', '> # 商湯虧損'],
		['in an underlined heading', '商湯虧損34.28億元\n======\n\n正文。'],
		['in the properties', '---\ntitle: 商湯虧損\n---\n正文。'],
		['in the line that repeats the name of the note', '正文。\n\n**商湯上市記**\n\n正文。'],
	])('%s', (_, source) => expect(inTitle(source)).toBe(true));

	it.each([
		['below a heading', '# 虧損\n商湯虧損34.28億元。'],
		['behind a tag', '#公司 商湯虧損。'],
		['above a table', '商湯虧損如下。\n| 甲 | 乙 |\n|---|---|'],
		['in a sentence that holds the name of the note', '一本《商湯上市記》寫道。'],
	])('but not %s', (_, source) => expect(inTitle(source)).toBe(false));
});

describe('a sparkline', () => {
	it('goes from the first value on the left to the last on the right, low values below', () => expect(sparklinePoints([1, 3, 2])).toBe('2.0,12.0 23.0,2.0 44.0,7.0'));
	it('of equal values is level', () => expect(sparklinePoints([5, 5])).toBe('2.0,7.0 44.0,7.0'));
});
