import { describe, expect, it } from 'vitest';
import { configFor, countChanged, editsWithin, mergeByLine, offsetAfter, stretchesOf, type Stretch } from '../../src/commands/conversion';
import { apply } from '../../src/script/apply';
import { createConverters } from '../../src/script/converter';
import { convertText } from '../../src/script/convert';

const converters = createConverters([]);

/** Reads `前〔後〕` pairs: 虧〔亏〕損〔损〕 is an edit of each of two characters. */
function editsOf(marked: string): { source: string; edits: { start: number; end: number; text: string }[] } {
	let source = '';
	const edits = [];
	for (const [, char = '', after] of marked.matchAll(/([^〔〕])(?:〔([^〕]*)〕)?/gs)) {
		if (after !== undefined) edits.push({ start: source.length, end: source.length + 1, text: after });
		source += char;
	}
	return { source, edits };
}

function printed({ line, pieces }: Stretch): string {
	return `${line}: ${pieces.map(({ before, after, isChanged }) => (isChanged ? `{${before}→${after}}` : before)).join('')}`;
}

describe('the configuration for a target', () => {
	it.each([
		['hans', 'hant', '這裡的著作，他看著', '这里的著作，他看着'],
		['hans', 'hant', '裏面的衞生', '里面的卫生'],
		['hant', 'hans', '这里的内容', '這裏的內容'],
		['taiwan', 'hans', '这里的内容', '這裡的內容'],
		['hongKong', 'hans', '这里的内容', '這裏的內容'],
		['taiwan', 'hant', '這裏的內容', '這裡的內容'],
		['hongKong', 'hant', '這裏的衛生', '這裏的衞生'],
		['hant', 'hant', '這裡的內容', '這裡的內容'],
	] as const)('%s, for text in %s, turns %s into %s', (target, script, source, converted) => {
		expect(convertText(source, configFor(target, script, source), { converters, format: 'markdown' }).text).toBe(converted);
	});
});

describe('edits within a selection', () => {
	const { source, edits } = editsOf('虧〔亏〕損，營〔营〕業額〔额〕');

	it('leave out what is not selected', () => {
		expect(apply(source, editsWithin(edits, [{ start: 0, end: 2 }]))).toBe('亏損，營業額');
	});

	it('take every one of several selections', () => {
		expect(apply(source, editsWithin(edits, [{ start: 0, end: 1 }, { start: 5, end: 6 }]))).toBe('亏損，營業额');
	});

	it('take the selected part of an edit that goes on behind it', () => {
		const whole = [{ start: 0, end: 2, text: '亏损' }];
		expect(apply(source, editsWithin(whole, [{ start: 1, end: 6 }]))).toBe('虧损，營業額');
	});

	it('leave a word alone that changes its length at the border', () => {
		expect(editsWithin([{ start: 0, end: 2, text: '三個字' }], [{ start: 1, end: 6 }])).toEqual([]);
	});

	it('count characters, not code units', () => {
		expect(countChanged('𠮷虧', [{ start: 0, end: 3, text: '吉亏' }])).toBe(2);
	});
});

describe('edits for an editor', () => {
	const { source, edits } = editsOf('虧〔亏〕損，營〔营〕業\n額〔额〕\n無〔没有〕');

	it('can be made one a line, to the same effect', () => {
		expect(mergeByLine(source, edits)).toEqual([{ start: 0, end: 4, text: '亏損，营' }, { start: 6, end: 7, text: '额' }, { start: 8, end: 9, text: '没有' }]);
		expect(apply(source, mergeByLine(source, edits))).toBe(apply(source, edits));
	});

	it('leave the cursor on its character', () => {
		const longer = [{ start: 1, end: 2, text: '幾個字' }, { start: 3, end: 5, text: '甲乙' }];
		expect([0, 1, 2, 3, 4, 5, 6].map((offset) => offsetAfter(longer, offset))).toEqual([0, 1, 4, 5, 6, 7, 8]);
		expect(offsetAfter([{ start: 0, end: 2, text: '三個字' }], 1)).toBe(3);
	});
});

describe('stretches to look through', () => {
	it('join changes that stand near each other, with a little of the line around them', () => {
		const { source, edits } = editsOf('題\n前面很長的一段話說到公司虧〔亏〕損，營〔营〕業');
		expect(stretchesOf(source, { edits }, 10).stretches.map(printed)).toEqual(['2: 的一段話說到公司{虧→亏}損，{營→营}業']);
	});

	it('never reach over the end of a line', () => {
		const { source, edits } = editsOf('虧〔亏〕\n\n損〔损〕');
		expect(stretchesOf(source, { edits }, 10).stretches.map(printed)).toEqual(['1: {虧→亏}', '3: {損→损}']);
	});

	it('are cut off at a number, and counted to the end', () => {
		const { source, edits } = editsOf('虧〔亏〕\n虧〔亏〕\n虧〔亏〕');
		const { stretches, count } = stretchesOf(source, { edits }, 2);
		expect(stretches.map(printed)).toEqual(['1: {虧→亏}', '2: {虧→亏}']);
		expect(count).toBe(3);
	});

	it('show what is inserted', () => {
		expect(stretchesOf('[[后台]]', { edits: [{ start: 4, end: 4, text: '|後臺' }] }, 10).stretches.map(printed)).toEqual(['1: [[后台{→|後臺}]]']);
	});
});
