// Text that nobody writes: pieces of every table, numerals, brackets and halves of surrogate pairs in any order. Whatever figures and dates
// are found in it lie in order beside each other, have a value, cut no character in two, and are the same each time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateTableWords } from '../../src/detect/date-words';
import { readDates } from '../../src/detect/dates';
import { hedgeWords } from '../../src/detect/hedges';
import { idioms } from '../../src/detect/idioms';
import { readQuantities } from '../../src/detect/quantities';
import { unitWords } from '../../src/detect/units';
import { readProse } from '../../src/text/prose';
import type { Span } from '../../src/types';
import { foldTable } from '../twins';

const numerals = ['0', '1', '12', '2023', '1,234', '3.5', '０', '９', '一', '两', '三', '十', '百', '千', '万', '億', '兆', '廿', '卅', '壹', '佰', '半', '数', '几', '多', '余', '来', '个', '点', '零', '〇', '分之', '的', '次方', '比'];
const marks = ['(', ')', '（', '）', '[', ']', '「', '」', '、', ',', '，', '。', ';', ':', '：', '.', '-', '—', '~', '～', '/', '%', '％', '+', '-', '\n', '\t', ' ', "'", '|', '第', '每', '前', '去', '今', '和', '之间', '介于', '年', '月', '日', '周', '星期', '季', 'q', 'h', 'fy', '民国'];
const characters = ['😀', '𠮷', '\ud83d', '\ude00', '\u0000', 'é', '字', 'a'];
const piece = fc.oneof(
	{ weight: 5, arbitrary: fc.constantFrom(...numerals) },
	{ weight: 4, arbitrary: fc.constantFrom(...marks) },
	{ weight: 3, arbitrary: fc.constantFrom(...unitWords, ...hedgeWords, ...dateTableWords, ...idioms) },
	{ weight: 1, arbitrary: fc.constantFrom(...characters) },
);
const text = fc.oneof(fc.array(piece, { maxLength: 50 }).map((pieces) => pieces.join('')), fc.string({ unit: 'binary', maxLength: 80 }));
const publications = fc.constantFrom(null, '2023', '2023-08', '2023-08-04', '2024-02-29', 'nonsense');

interface Found extends Span {
	readonly value: string | number;
	readonly max?: number | null;
}

function read(source: string, published: string | null): { text: string; found: Found[] } {
	const prose = readProse(source, { fold: foldTable, format: 'plain' });
	const dates = readDates(prose, { published, lines: prose.lines });
	return { text: prose.text, found: [...dates, ...readQuantities(prose, dates)].sort((a, b) => a.start - b.start) };
}

function cutsCharacter(source: string, at: number): boolean {
	return /[\ud800-\udbff]/.test(source.charAt(at - 1)) && /[\udc00-\udfff]/.test(source.charAt(at));
}

describe('figures and dates of any text', () => {
	it('lie in order beside each other, have a value, cut no character and are the same each time', () => {
		fc.assert(
			fc.property(text, publications, (source, published) => {
				const { text: reading, found } = read(source, published);
				expect(read(source, published).found).toEqual(found);
				let at = 0;
				for (const { start, end, value, max } of found) {
					expect(start).toBeGreaterThanOrEqual(at);
					expect(end).toBeGreaterThan(start);
					expect(typeof value === 'string' ? value !== '' : Number.isFinite(value)).toBe(true);
					expect(max === undefined || max === null || (Number.isFinite(max) && max > Number(value))).toBe(true);
					expect(cutsCharacter(reading, start) || cutsCharacter(reading, end)).toBe(false);
					at = end;
				}
				expect(at).toBeLessThanOrEqual(reading.length);
			}),
			{ numRuns: 4000 },
		);
	});

	it('are found in time when a few pieces are repeated without end', () => {
		fc.assert(
			fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
				const unit = pieces.join('');
				read(unit.repeat(Math.ceil(20_000 / unit.length)), '2023-08-04');
			}),
			{ numRuns: 150 },
		);
	});
});
