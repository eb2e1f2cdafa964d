import { describe, expect, it } from 'vitest';
import { isBetween, readBlockOptions, type BlockOptions } from '../../src/timeline/block-options';
import { isEventType } from '../../src/show/event-kinds';

const read = (parsed: unknown): ReturnType<typeof readBlockOptions> => readBlockOptions(parsed, (name) => (isEventType(name) ? name : null));
const everything: BlockOptions = { companies: [], types: [], from: null, to: null, limit: 50 };

describe('what a timeline inside a note asks for', () => {
	it('is everything where the block is empty', () => {
		expect(read(null)).toEqual(everything);
		expect(read({ company: null, from: null })).toEqual(everything);
	});

	it('is companies and types in a list or set apart by commas of either script, and stretches of time', () => {
		expect(read({ company: '商湯科技，阿里巴巴', types: ['ipo', 'layoff'], from: 2021, to: '2023-06', limit: 10 })).toEqual({
			companies: ['商湯科技', '阿里巴巴'], types: ['ipo', 'layoff'], from: '2021', to: '2023-06', limit: 10,
		});
		expect(read({ company: [['商汤']] })).toEqual({ ...everything, companies: ['商汤'] });
		expect(read({ company: '[[商汤科技|商汤]]' })).toEqual({ ...everything, companies: ['商汤科技'] });
		expect(read({ company: ['雲杉光電', 'Jasper, Inc.'] })).toEqual({ ...everything, companies: ['雲杉光電', 'Jasper, Inc.'] });
	});

	it.each([
		['no list of options', 'timeline', { kind: 'shape', word: 'timeline' }],
		['a list in their place', ['company'], { kind: 'shape', word: '["company"]' }],
		['an option with a slip in it', { comapny: '商湯' }, { kind: 'option', word: 'comapny' }],
		['a type that there is none of', { types: 'ipo, wedding' }, { kind: 'type', word: 'wedding' }],
		['a date in words', { from: '去年' }, { kind: 'date', word: '去年' }],
		['two dates for one', { from: '2021, 2022' }, { kind: 'date', word: '2021, 2022' }],
		['a month that no year has', { to: '2021-99' }, { kind: 'date', word: '2021-99' }],
		['half an event', { limit: 0.5 }, { kind: 'limit', word: '0.5' }],
		['something inside something', { from: { year: 2021 } }, { kind: 'date', word: '{"year":2021}' }],
	])('is asked again for %s, by the word that is not understood', (_, parsed, problem) => {
		expect(read(parsed)).toEqual(problem);
	});

	it('draws no more rows than a note can bear', () => {
		expect(read({ limit: 1_000_000 })).toEqual({ ...everything, limit: 500 });
	});
});

describe('the time that a block asks for', () => {
	it.each([
		['2021-12-30', '2021', null, true],
		['2020-12-30', '2021', null, false],
		['2023-06-21', null, '2023-06', true],
		['2023-07-01', null, '2023-06', false],
		['2023-Q2', '2023-04', '2023-06', true],
		['2018/2021', '2020', null, true],
		['2018/2019', '2020', null, false],
		['2018/..', '2020', null, true],
		['2023-H1', '2023-03', '2023-03', true],
		['2023-Q2', null, '2023-03', false],
		['2021', '2021-06', null, true],
		['2023-06-21', '2023-06-22', null, false],
		['../2021', '2020', null, true],
		['--06-21', '2020', null, false],
		[null, '2020', null, false],
		[null, null, null, true],
	])('%s from %s to %s: %s', (date, from, to, isIn) => {
		expect(isBetween(date, { from, to })).toBe(isIn);
	});
});
