import { describe, expect, test } from 'vitest';
import { compareValues, type Told } from '../../src/relate/compare';
import { lastPlace } from '../../src/relate/precision';
import type { Hedge } from '../../src/types';

/** A telling by its printed number and value: told('121.6亿', 1.216e10). */
function told(text: string, value: number, hedge: Hedge = 'exact', unit: string | null = 'CNY', max: number | null = null): Told {
	return { text, value, hedge, unit, max };
}

describe('tellings agree', () => {
	test.each([
		['equal numbers', told('64.95亿', 6.495e9), told('6495百万', 6.495e9)],
		['more than what the other says at least', told('8123项', 8123, 'exact', '项'), told('8000多个', 8000, 'over', '个')],
		['within about', told('约100亿', 1e10, 'about'), told('104亿', 1.04e10)],
		['inside a range', told('50%-60%', 0.5, 'exact', null, 0.6), told('55%', 0.55, 'exact', null)],
		['counted nouns count the same in different words', told('3593人', 3593, 'exact', '人'), told('3593名', 3593, 'exact', '名')],
	])('%s', (_, a, b) => {
		expect([compareValues(a, b), compareValues(b, a)]).toEqual(['agree', 'agree']);
	});
});

describe('one telling is the other one rounded', () => {
	test.each([
		['printed shorter', told('121.6亿', 1.216e10), told('121.58亿', 1.2158e10)],
		['rounded to a whole number', told('243亿', 2.43e10), told('242.52亿', 2.4252e10)],
		['cut off', told('9倍', 9, 'exact', null), told('9.62倍', 9.62, 'exact', null)],
		['trailing zeros of a whole number are not printed', told('90亿', 9e9), told('94.2亿', 9.42e9)],
		['Han numerals', told('六成', 0.6, 'exact', null), told('63.4%', 0.634, 'exact', null)],
	])('%s', (_, a, b) => {
		expect([compareValues(a, b), compareValues(b, a)]).toEqual(['rounding', 'rounding']);
	});
});

describe('tellings conflict', () => {
	test.each([
		['equally fine, different numbers', told('34.33亿', 3.433e9), told('34.28亿', 3.428e9)],
		['the border of what can be rounded', told('90亿', 9e9), told('95亿', 9.5e9)],
		['trailing zeros behind the point are printed', told('2.50元', 2.5), told('2.53元', 2.53)],
		['a hedge has finite width', told('超1500亿', 1.5e11, 'over'), told('2100亿', 2.1e11)],
		['a hedge that the other does not satisfy', told('超1500亿', 1.5e11, 'over'), told('1400亿', 1.4e11)],
	])('%s', (_, a, b) => {
		expect([compareValues(a, b), compareValues(b, a)]).toEqual(['conflict', 'conflict']);
	});
});

test.each([
	['two currencies', told('5亿', 5e8, 'exact', 'USD'), told('5亿', 5e8, 'exact', 'HKD')],
	['percent and percentage points', told('5%', 0.05, 'exact', null), told('5个百分点', 0.05, 'exact', 'pp')],
])('%s are not compared', (_, a, b) => {
	expect(compareValues(a, b)).toBeNull();
});

test.each([
	['121.58亿', 1.2158e10, 1e6, 1e6],
	['90', 90, 1, 10],
	['１０亿', 1e9, 1e8, 1e9],
	['8,000多项', 8000, 1, 1000],
	['2.2670港元', 2.267, 1e-4, 1e-4],
])('the last place of %s is read from the print', (text, value, written, meant) => {
	const place = lastPlace({ text, value });
	expect(place.written).toBeCloseTo(written, 6);
	expect(place.meant).toBeCloseTo(meant, 6);
});
