import { expect, test } from 'vitest';
import { monthsUpTo, spanning, yearBefore, yearsOf, yearsUpTo } from '../../src/relate/periods';

test.each([
	['2023', '2022'],
	['2023-H1', '2022-H1'],
	['2021/2023', '2020/2022'],
	['--06', null],
])('the year before %s is %s', (period, before) => {
	expect(yearBefore(period)).toBe(before);
});

test.each([
	['2018/2021-H1', ['2018', '2019', '2020', '2021-H1']],
	['2023', null],
	['2018/..', null],
	['2021/2018', null],
])('%s is told year by year as %s', (period, years) => {
	expect(yearsOf(period)).toEqual(years);
});

test.each([
	['2021-06', 3.5, '2018/2021-H1'],
	['2020', 3, '2018/2020'],
	['2021-05', 3, null],
])('up to %s, %s years are %s', (end, years, period) => {
	expect(yearsUpTo(end, years)).toBe(period);
});

test.each([
	['2023-09-30', 3, '2023-Q3'],
	['2023-06-30', 6, '2023-H1'],
	['2023-09-30', 9, '2023-01/2023-09'],
	['2024-03-31', 12, '2023-04/2024-03'],
	['2023', 3, null],
])('up to %s, %s months are %s', (end, months, period) => {
	expect(monthsUpTo(end, months)).toBe(period);
});

test('a series spans from its first period to its last', () => {
	expect(spanning('2018', '2021-H1')).toBe('2018/2021-H1');
	expect(spanning('2020', '2020')).toBe('2020');
});
