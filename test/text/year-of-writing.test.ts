// When a clipping without a date was written, as its own years tell: what 今年 and 去年 are measured from.
import { describe, expect, test } from 'vitest';
import { readDates } from '../../src/detect/dates';
import { readProse } from '../../src/text/prose';
import { foldTable, twins } from '../twins';

const readings = (text: string) => twins(text).map(([script, twin]) => [script, readProse(twin, { fold: foldTable, format: 'plain' })] as const);

function check(text: string, expected: number | null): void {
	for (const [script, { written }] of readings(text)) expect({ script, written }).toEqual({ script, written: expected });
}

describe('the year of writing', () => {
	test.each([
		['the last one of which something is told', '2020年公司换了会计师。2021年它关掉三条产线，2021年3月又关一条。2022年3月，新厂开工。今年还没有定下第二家。', 2022],
		['the one behind a year that is over', '2020年公司营收3亿元。2021年营收4亿元，净亏损1亿元。2021年底员工有两百人。去年关掉的店不算在内。', 2022],
		['the one behind a year that its number stands for, and seldom 今年', '2021年它换了总部。2021年2月来了新的财务总监，2021年5月又走了。2021年没有人再提上市。今年不同。', 2022],
		['the year itself where it is called 今年 as often', '2021年2月来了新的财务总监，2021年5月又走了。2020年没有人提上市。今年不同，今年人人都在提。', 2021],
		['the one behind a year that one of its parts is compared with', '2021年它换了总部。2022年它又换。它三季度开了五家店，较2022年同期多两家。去年同期只有三家。', 2023],
		['not one that is still to come', '2020年它卖了店。2021年它又开了店，2021年3月开到十家。今年预计开二十家，计划到2028年开一百家，2026年前不分红。', 2021],
		['nor the year behind one of which a part is told', '2021年公司换了总部。2022年3月它开了店，2022年Q1营收3亿元，2022年5月又开一家。2022年底前还要开十家。今年它不再搬家，今年也不招人。', 2022],
		['nor one that is foretold behind a comma', '2020年公司营收3亿元，2021年4月换了总部，2021年5月又换。去年它还小。到2025年，市场规模将达500亿元。到2025年，出货量将达1亿台。', 2021],
		['nor that in which somebody was founded', '公司成立于2005年，2006年搬家，它从不提2007年。去年它关店了。', null],
		['nor a goal that stands alone', '2020年它卖了店。2021年它又开了店，2021年3月开到十家。今年的口号是2030年不亏钱。', 2021],
		['the end of a range of years', '2018-2021年，公司营收从1亿元涨到3亿元。2020年和2021年涨得最快。去年它搬了家。', 2022],
		['none of a year in passing', '这家店开于2007年，1995年的老招牌还在。去年它搬了家。', null],
		['none where nothing depends on it', '2020年公司营收3亿元。2021年营收4亿元。2021年底员工有两百人。', null],
		['none where no year is told', '今年4月它开了店，去年还没有。', null],
	] as const)('is %s', (_, text, expected) => check(text, expected));

	test('is not asked for where the day of publication is known', () => {
		check('2023年8月4日\n2020年公司营收3亿元。2021年营收4亿元，2021年底员工有两百人。去年关掉的店不算在内。', null);
	});

	test('dates what is measured from it, and the months that follow', () => {
		for (const [, prose] of readings('2020年公司营收3亿元。2021年营收4亿元。2021年底员工有两百人。\n去年它关了店。\n今年5月它又开了一家。\n6月还会有一家。')) {
			expect(readDates(prose, prose).map(({ value }) => value)).toEqual(['2020', '2021', '2021', '2021', '2022-05', '2022-06']);
		}
	});

	test('keeps plans for later years from dating news', () => {
		for (const [, prose] of readings('2021年公司营收3亿元。2022年2月它换了总部，2022年5月又换了一次。今年还早。\n预计到2030年，市场会翻倍。\n7月2日它开了店。')) {
			expect(readDates(prose, prose).at(-1)?.value).toBe('--07-02');
		}
	});
});
