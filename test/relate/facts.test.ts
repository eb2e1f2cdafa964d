import { describe, expect, test } from 'vitest';
import { collectFacts, factKey } from '../../src/relate/facts';
import type { Fact } from '../../src/types';
import { twins } from '../twins';
import { annotated } from './reading';

/** What notes tell together, each fact as: company metric period: tellings → verdict. */
function facts(...notes: string[]): string[] {
	const found: Fact[] = collectFacts(notes.map((text, i) => annotated(`${i}.md`, text)));
	return found.map(({ company, metric, period, verdict, values }) => `${company} ${metric} ${period ?? '-'}: ${values.map(({ text }) => text).join(', ')} → ${verdict}`);
}

describe('notes that tell the same', () => {
	test.each(twins('2023年小米营收2709.7亿元。'))('agree, whatever the script (%s)', (_, text) => {
		expect(facts(text, '小米2023年的营收为2709.7亿元。')).toEqual([`xiaomi revenue 2023: ${text.includes('億') ? '2709.7億元' : '2709.7亿元'}, 2709.7亿元 → agree`]);
	});
	test('one of them rounded', () => {
		expect(facts('2023年小鹏亏损103.8亿元。', '2023年小鹏亏损104亿元。')).toEqual(['xpeng net_loss 2023: 103.8亿元, 104亿元 → rounding']);
	});
	test('one of them otherwise', () => {
		expect(facts('2023年小鹏亏损103.8亿元。', '2023年小鹏亏损91.4亿元。', '小鹏2023年亏损103.8亿元。')).toEqual(['xpeng net_loss 2023: 103.8亿元, 91.4亿元, 103.8亿元 → conflict']);
	});
});

describe('what looks alike and is not', () => {
	test.each([
		['told once', ['2023年小鹏亏损103.8亿元。']],
		['another year', ['2023年小鹏亏损103.8亿元。', '2022年小鹏亏损91.4亿元。']],
		['a part and the whole', ['2023年网易游戏业务收入816亿元。', '2023年网易营收1035亿元。']],
		['what two parts bring in of the whole', ['2023年小米的手机占营收六成。', '2023年小米的电视占营收两成。']],
		['the growth of something else', ['2023年美团营收增长26%。', '2023年美团净利润增长30%。']],
		['the growth of another company', ['2023年美团营收增长26%。', '2023年京东营收增长4%。']],
		['another currency', ['智谱完成了5亿美元的融资。', '智谱完成了25亿元人民币的融资。']],
		['a peak and a value', ['宁德时代最高市值1.6万亿元。', '宁德时代市值8000亿元。']],
		['the same day of unknown years', ['6月18日,小鹏的市值为1200亿元。', '6月18日,小鹏的市值为900亿元。']],
		['values whose period nobody tells', ['小鹏的员工有12000人。', '小鹏的员工有9000人。']],
		['what the market sets anew every day, in one year', ['2023年小鹏的市值为1200亿元。', '2023年小鹏的市值为900亿元。']],
		['two values in one passage, told of different times', ['小鹏的市值先是1200亿元,后来市值为900亿元。']],
	])('%s', (_, notes) => {
		expect(facts(...notes)).toEqual([]);
	});
});

test('one part has one share of the whole', () => {
	expect(facts('2023年小米的手机约占营收的六成,电视占两成。', '2023年小米手机占营收五成。')).toEqual(['xiaomi revenue_share 2023: 六成, 五成 → conflict']);
});

test('values whose period nobody tells still agree', () => {
	expect(facts('小鹏的员工有12000人。', '小鹏员工超过12000人。')).toEqual(['xpeng employees -: 12000人, 12000人 → agree']);
});

test('the market sets two values of one day only once', () => {
	expect(facts('2023年8月1日,小鹏的市值为1200亿元。', '2023年8月1日,小鹏的市值为900亿元。')).toEqual(['xpeng market_cap 2023-08-01: 1200亿元, 900亿元 → conflict']);
});

test('a passage with two values is met by either of them', () => {
	expect(facts('小鹏的市值先是1200亿元,后来市值为900亿元。', '小鹏的市值为900亿元。')).toEqual(['xpeng market_cap -: 1200亿元, 900亿元, 900亿元 → agree']);
});

test('figures without company or metric have no key', () => {
	const { annotations } = annotated('a.md', '按照4倍计算。小米营收10亿元。');
	expect(annotations.figures.map((figure) => factKey(figure) !== null)).toEqual([false, true]);
});

test('time grows with the number of tellings, not with its square', () => {
	const note = annotated('a.md', '2023年小米营收2709亿元。');
	const [figure] = note.annotations.figures;
	if (figure === undefined) throw new Error('the sentence has one figure');
	const many = Array.from({ length: 20_000 }, (_, i) => ({ file: `${i}.md`, annotations: { ...note.annotations, figures: [{ ...figure, value: 1e10 + i * 1e8 }] } }));
	const [fact] = collectFacts(many);
	expect([fact?.values.length, fact?.verdict]).toEqual([20_000, 'conflict']);
});
