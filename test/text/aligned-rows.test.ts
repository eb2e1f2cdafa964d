import { describe, expect, test } from 'vitest';
import { findAlignedRows } from '../../src/text/aligned-rows';

/** Each row found, its cells set apart by a bar. */
function rows(source: string): string[] {
	return findAlignedRows(source).map(({ start, end, gaps }) => [start, ...gaps].map((from, i) => source.slice(from, gaps[i] ?? end).trim()).join('|'));
}

describe('tables that were clipped as text', () => {
	test('tabs between cells', () => {
		expect(rows('营收\n公司\t2022年\t2023年\n小米\t2800\t2709\n完')).toEqual(['公司|2022年|2023年', '小米|2800|2709']);
	});
	test('wide gaps between cells', () => {
		expect(rows('公司    市占率    出货量\n小米    18.1%    1250\n苹果    13.9%    960\n')).toEqual(['公司|市占率|出货量', '小米|18.1%|1250', '苹果|13.9%|960']);
	});
	test('rows of different widths are two tables', () => {
		expect(rows('a\tb\tc\n1\t2\t3\na\tb\tc\td\n1\t2\t3\t4')).toEqual(['a|b|c', '1|2|3', 'a|b|c|d', '1|2|3|4']);
	});
});

describe('no tables', () => {
	test.each([
		['a byline with blanks', '记者  王某  北京报道\n正文一句。'],
		['indented prose', '\t\t第一段。\n\t\t第二段。'],
		['columns without numbers', '甲\t乙\t丙\n丁\t戊\t己'],
		['a single row', '小米\t2800\t2709'],
	])('%s', (_, source) => {
		expect(rows(source)).toEqual([]);
	});
});
