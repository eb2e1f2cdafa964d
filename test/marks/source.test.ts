// Finding places in a note's source: a table's cell, links, and the block that a piece of rendered text comes from.
import { describe, expect, it } from 'vitest';
import { linkSpans, outsideLinks } from '../../src/marks/link-spans';
import { locate } from '../../src/marks/locate';
import { cellSpan } from '../../src/marks/table-cell';

describe('a cell of a table', () => {
	const cell = (line: string, column: number): string | null => {
		const span = cellSpan(line, column);
		return span === null ? null : line.slice(span.start, span.end);
	};

	it.each([
		['| 營收 | 18.5 |', 0, '營收'],
		['| 營收 | 18.5 |', 1, '18.5'],
		['營收 | 18.5', 1, '18.5'],
		['| a \\| b | c |', 0, 'a \\| b'],
		['| 營收 |  |', 1, ''],
	])('%s, column %i: %s', (line, column, text) => expect(cell(line, column)).toBe(text));

	it('that does not exist is none', () => expect(cell('| 營收 |', 3)).toBeNull());
});

describe('links', () => {
	const left = (text: string): string[] => outsideLinks({ start: 0, end: text.length }, linkSpans(text)).map(({ start, end }) => text.slice(start, end));

	it.each([
		['據[[商湯|商汤]]稱', ['據', '稱']],
		['據[報告](https://a.example/b)稱', ['據', '稱']],
		['見 https://a.example/b，營收', ['見 ', '，營收']],
		['[方括號]不是連結', ['[方括號]不是連結']],
	])('%s', (text, expected) => expect(left(text)).toEqual(expected));
});

describe('the block that rendered text comes from', () => {
	const note = '# 報告\n\n第一段講營收三十億元的來歷。\n\n| 公司 | 2018 年 |\n| --- | --- |\n| 商湯科技 | 34.28 |\n\n> [!note] 研發\n> 這三年半裡投入約七十億元。\n';

	it.each([
		['a table, whose cells have bars between them', '公司2018年商湯科技34.28', '| 公司'],
		['a callout', '研發這三年半裡投入約七十億元。', '> [!note]'],
	])('%s', (_, shown, beginning) => {
		const span = locate(note, shown);
		expect(span === null ? null : note.slice(span.start)).toMatch(new RegExp(`^${beginning.replace(/[|[\]!]/g, '\\$&')}`));
	});

	it('is none for text from elsewhere', () => expect(locate(note, '別的筆記裡的一句話')).toBeNull());
});
