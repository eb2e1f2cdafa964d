import { describe, expect, test } from 'vitest';
import { findChecks } from '../../src/relate/checks';
import { twins } from '../twins';
import { annotated } from './reading';

/** The sums that a text invites, each as: kind result from parts → verdict. */
function checks(text: string): string[] {
	return findChecks(annotated('note.md', text)).map(({ kind, result, parts, verdict }) => `${kind} ${result.text} from ${parts.map((part) => part.text).join(', ')} → ${verdict}`);
}

describe('totals', () => {
	test('of a series, exactly', () => {
		expect(checks('2021年至2023年,地平线分别亏损20.6亿元、87.2亿元和67.4亿元,三年总计亏损175.2亿元。')).toEqual(['sum 175.2亿元 from 20.6亿元, 87.2亿元, 67.4亿元 → agree']);
	});
	test('within the rounding of the parts', () => {
		expect(checks('2021年至2023年,地平线分别亏损20.6亿元、87.2亿元和67.4亿元,三年总计亏损175.15亿元。')).toEqual(['sum 175.15亿元 from 20.6亿元, 87.2亿元, 67.4亿元 → rounding']);
	});
	test('that are wrong', () => {
		expect(checks('2021年至2023年,地平线分别亏损20.6亿元、87.2亿元和67.4亿元,三年总计亏损165.2亿元。')).toEqual(['sum 165.2亿元 from 20.6亿元, 87.2亿元, 67.4亿元 → conflict']);
	});
	test('not where a year is missing', () => {
		expect(checks('2021年地平线亏损20.6亿元,2022年亏损87.2亿元,2021年至2023年总计亏损175.2亿元。')).toEqual([]);
	});
	test('not of states: employees do not add up over years', () => {
		expect(checks('2021年地平线员工1000人,2022年员工2000人,2021年至2022年员工5000人。')).toEqual([]);
	});
});

describe('parts of a whole', () => {
	test.each(twins('网易2023年营收981亿元,其中游戏816亿元,同比增长9%,增值服务79亿元,其他86亿元。'))('that are all of it (%s)', (_, text) => {
		expect(checks(text).map((line) => line.replaceAll('億', '亿'))).toEqual(['sum 981亿元 from 816亿元, 79亿元, 86亿元 → agree']);
	});
	test('that come to less with the rest', () => {
		expect(checks('网易2023年营收981亿元,其中游戏816亿元,其他86亿元。')).toEqual(['sum 981亿元 from 816亿元, 86亿元 → conflict']);
	});
	test('that come to a little more than the whole', () => {
		expect(checks('网易2023年营收901亿元,其中游戏831亿元,增值服务99亿元。')).toEqual(['sum 901亿元 from 831亿元, 99亿元 → conflict']);
	});
	test('not where they may be some of them, or of two divisions', () => {
		expect(checks('网易2023年营收981亿元,其中游戏816亿元,增值服务79亿元。')).toEqual([]);
		expect(checks('网易2023年营收981亿元,其中游戏816亿元,海外400亿元。')).toEqual([]);
	});
});

describe('growth', () => {
	const right = '美团2022年营收2200亿元,2023年营收2767亿元,同比增长26%。';
	test.each(twins(right))('between two years (%s)', (_, text) => {
		expect(checks(text).map((line) => line.replaceAll('億', '亿'))).toEqual(['growth 26% from 2200亿元, 2767亿元 → rounding']);
	});
	test('that is told wrongly', () => {
		expect(checks('美团2022年营收2200亿元,2023年营收2767亿元,同比增长62%。')).toEqual(['growth 62% from 2200亿元, 2767亿元 → conflict']);
	});
	test('of every year of a stretch', () => {
		expect(checks('美团2021年、2022年和2023年营收分别为1791亿元、2200亿元和2767亿元,年复合增长率24.3%。')).toEqual(['growth 24.3% from 1791亿元, 2767亿元 → rounding']);
	});
	test('not where undated amounts may be of other times', () => {
		expect(checks('小鹏单季营收10亿元,累计营收24亿元,增长193%。')).toEqual([]);
	});
	test('not against another company', () => {
		expect(checks('美团2022年营收2200亿元,京东2023年营收2767亿元,同比增长62%。')).toEqual([]);
	});
	test('a fall from a peak', () => {
		expect(checks('小鹏最高市值为1191亿元,后来市值只有406亿元,跌去66%。')).toEqual(['change 66% from 1191亿元, 406亿元 → rounding']);
	});
});

describe('between figures of one passage', () => {
	test('the ratio of two companies', () => {
		expect(checks('小米营收2700亿元,而小鹏营收300亿元,小米的规模是小鹏的9倍。')).toEqual(['ratio 9倍 from 2700亿元, 300亿元 → agree']);
	});
	test('the proceeds of a sale of shares', () => {
		expect(checks('软银减持阿里巴巴5000万股,套现4亿美元,每股作价8美元。')).toEqual(['per_share 4亿美元 from 5000万股, 8美元 → agree']);
	});
	test('revenue per member and month', () => {
		expect(checks('2023年哔哩哔哩会员收入24亿元,付费会员2000万人,月度人均会员收益10元。')).toEqual(['per_head 10元 from 24亿元, 2000万人 → agree']);
	});
});
