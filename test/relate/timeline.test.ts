import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDates, dateRelation } from '../../src/relate/date-order';
import { mergeEvents, Timeline } from '../../src/relate/timeline';
import { foldTable } from '../twins';
import { readNote } from './telling';

/** Notes with the rows of their timeline, each as: date, type, title, number of tellings, contradictions with what they measure. */
function rows(...notes: string[]): string[] {
	return mergeEvents(notes.map((text, i) => ({ file: `${i}.md`, annotations: readNote(text) }))).map(({ date, type, title, tellings, conflicts }) => [date ?? '-', type, title, `×${tellings.length}`, ...conflicts.map(({ metric, values }) => `≠ ${metric ?? 'day'} ${values.join(' / ')}`)].join(' '));
}

describe('tellings of one event are one row', () => {
	test.each([
		['in two scripts', ['2018年7月9日,小米在港交所挂牌上市。', '2018年7月9日,小米在港交所掛牌上市。'], ['2018-07-09 ipo 小米在港交所挂牌上市 ×2']],
		['one date finer than the other', ['小米2018年在港交所挂牌。', '2018年7月9日,小米正式挂牌上市。'], ['2018-07-09 ipo 小米正式挂牌上市 ×2']],
		['a day apart, and says so', ['2023年7月26日,小鹏与大众签署技术协议。', '2023年7月27日,小鹏与大众签署技术协议。'], ['2023-07-26 partnership 小鹏与大众签署技术协议 ×2 ≠ day 2023-07-26 / 2023-07-27']],
		['results of one period', ['小米2023年营收2709亿元。', '2023年小米净利润193亿元。'], ['2023 earnings 小米营收2709亿元 ×2']],
		['results that contradict each other', ['小米2023年营收2709亿元。', '小米2023年营收2601亿元。'], ['2023 earnings 小米营收2709亿元 ×2 ≠ revenue 2709亿元 / 2601亿元']],
		['results of which another measure is told than the title has', ['小米2023年营收2709亿元。', '小米2023年净利润193亿元。', '小米2023年净利润175亿元。'], ['2023 earnings 小米营收2709亿元 ×3 ≠ net_profit 193亿元 / 175亿元']],
		['the same round, and says that the amounts differ', ['2022年10月,智谱完成1.5亿美元融资。', '2022年10月,智谱获得1.25亿美元融资。'], ['2022-10 funding 智谱完成1.5亿美元融资 ×2 ≠ funding_round 1.5亿美元 / 1.25亿美元']],
		['the same sale, and says that the numbers differ', ['2023年4月,软银减持小鹏5000万股。', '2023年4月,軟銀減持小鵬4000萬股。'], ['2023-04 share_sale 软银减持小鹏5000万股 ×2 ≠ shares_sold 5000万股 / 4000萬股']],
		['the same sale, told to the month and to the year', ['2023年5月,软银减持小鹏2000万股。', '2023年,软银卖出小鹏股份2000万股。'], ['2023-05 share_sale 软银减持小鹏2000万股 ×2']],
	])('%s', (_, notes, expected) => expect(rows(...notes)).toEqual(expected));
});

describe('different events stay apart', () => {
	test.each([
		['another company', ['2018年7月9日,小米在港交所挂牌。', '2021年2月5日,快手在港交所挂牌。'], 2],
		['another type', ['2023年5月,快手宣布裁员。', '2023年5月,快手发布新款手机。'], 2],
		['another period', ['小米2022年营收2800亿元。', '小米2023年营收2709亿元。'], 2],
		['two sales of one year with different amounts', ['2023年4月,软银减持小鹏4000万股。', '2023年,软银减持小鹏5000万股。'], 2],
		['a second sale of one month', ['2023年4月,软银减持小鹏5000万股。', '2023年4月,软银再次减持小鹏4000万股。'], 2],
		['a further round of one month', ['2022年10月,智谱完成1.5亿美元融资。', '2022年10月,智谱又完成1.25亿美元融资。'], 2],
		['two rounds that one note tells', ['2022年10月,智谱完成1.5亿美元融资。\n\n2022年10月,智谱获得1.25亿美元融资。', '2022年10月,智谱完成2亿美元融资。'], 3],
		['two sales of one month by different owners', ['2023年4月,软银减持小鹏5000万股。', '2023年4月,腾讯减持小鹏4000万股。'], 2],
		['two products of one year', ['2023年,小米发布新款手机。', '2023年,小米推出智能机器人。'], 2],
		['results of two companies that a third telling names together', ['小米与美团2023年营收合计5500亿元。', '小米2023年营收2709亿元。', '美团2023年营收2767亿元。'], 2],
		['days of unknown years', ['7月18日,小米收购了美团。', '7月18日,小米收购了美团。'], 2],
		['what came about and what did not', ['智谱2024年在港交所挂牌。', '智谱2024年撤回上市申请。'], 2],
	])('%s', (_, notes, count) => expect(rows(...notes)).toHaveLength(count));
});

test('a row names who acts, with the part of each and the amount', () => {
	const [row] = mergeEvents([{ file: 'a.md', annotations: readNote('2023年5月,软银减持了小鹏2000万股,套现1.5亿美元。') }]);
	expect(row).toMatchObject({ title: '软银减持了小鹏2000万股,套现1.5亿美元', roles: { softbank: 'seller', xpeng: 'target' }, figure: '1.5亿美元' });
});

test('a title that names somebody is shown before one that does not', () => {
	expect(rows('香港2018年7月9日迎来挂牌的小米。', '2018年7月,小米在港交所挂牌。')).toEqual(['2018-07-09 ipo 小米在港交所挂牌 ×2']);
});

test('rows run from old to new, undated ones last', () => {
	expect(rows('小米否认收购蔚来。快手2021年2月挂牌上市。小米成立于2010年。2021年,快手宣布裁员。').map((row) => row.split(' ')[0])).toEqual(['2010', '2021', '2021-02', '-']);
});

test('the order of the notes does not matter', () => {
	const notes = ['小米2018年在港交所挂牌。', '2018年7月9日,小米挂牌上市。', '2021年2月5日,快手在港交所挂牌。'].map((text, i) => ({ file: `${i}.md`, annotations: readNote(text) }));
	expect(mergeEvents([...notes].reverse())).toEqual(mergeEvents(notes));
});

test('a vault of many tellings keeps every one, and is merged before the test is given up', () => {
	const note = readNote(Array.from({ length: 40 }, (_, i) => `2023年${(i % 12) + 1}月,小米推出第${i}款产品。`).join('\n'));
	const merged = mergeEvents(Array.from({ length: 500 }, (_, i) => ({ file: `${i}.md`, annotations: note })));
	expect(merged.reduce((sum, { tellings }) => sum + tellings.length, 0)).toBe(500 * note.events.length);
});

test('a timeline that notes come to, change in and leave equals one merged from scratch', () => {
	const texts = ['小米2018年在港交所挂牌。', '2018年7月9日,小米挂牌上市。', '2023年5月,软银减持小鹏2000万股。腾讯2023年营收6090亿元。', '2023年,软银卖出小鹏股份2000万股。', '小米2023年营收2709亿元。2023年7月,小鹏与大众签署协议。', '小米2023年营收2601亿元。', '2023年7月26日,大众与小鹏签署技术协议。快手否认收购小鹏。', '没有事件。'];
	const notes = texts.map((text) => readNote(text));
	const step = fc.record({ file: fc.constantFrom('a.md', 'b.md', 'c.md', 'd.md', 'e.md'), note: fc.constantFrom(null, ...notes), isAsked: fc.boolean() });
	fc.assert(
		fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
			const timeline = new Timeline(foldTable);
			const vault = new Map<string, (typeof notes)[number]>();
			for (const { file, note, isAsked } of steps) {
				if (note === null) {
					vault.delete(file);
					timeline.delete(file);
				} else {
					vault.set(file, note);
					timeline.set({ file, annotations: note });
				}
				if (isAsked) timeline.rows();
			}
			expect(timeline.rows()).toEqual(mergeEvents([...vault].map(([file, annotations]) => ({ file, annotations })), foldTable));
		}),
	);
});

test('a note that changes leaves the rows of other companies as they are', () => {
	const timeline = new Timeline(foldTable);
	timeline.set({ file: 'a.md', annotations: readNote('2018年7月9日,小米挂牌上市。') });
	timeline.set({ file: 'b.md', annotations: readNote('快手2021年2月挂牌上市。') });
	const [before] = timeline.rows();
	timeline.set({ file: 'b.md', annotations: readNote('快手2021年2月5日挂牌上市。') });
	const [after, changed] = timeline.rows();
	expect(after).toBe(before);
	expect(changed?.date).toBe('2021-02-05');
});

test('results are contradicted only by results of the same period', () => {
	expect(rows('小米2023年营收2709亿元,第一季度营收595亿元。', '小米2023年营收2709亿元,第二季度营收674亿元。')[0]).toBe('2023 earnings 小米营收2709亿元 ×2');
});

describe('how two dates stand to each other', () => {
	test.each([
		['2023-06', '2023', 'refines'], ['2023-06', '2023-H1', 'refines'], ['2023-06', '2023-H2', 'apart'], ['2023-Q3', '2023-H2', 'refines'], ['2021', '2020/2022', 'refines'],
		['2023-06-21', '2023-06-22', 'apart'], ['2023', '2023', 'equal'], ['2023', '2024', 'apart'], ['2019', '201X', 'refines'], ['2023', '2018/..', 'refines'], ['--06', '2023-06', 'apart'],
	])('%s and %s: %s', (a, b, relation) => expect(dateRelation(a, b)).toBe(relation));
	test('halves and quarters are sorted where they begin', () => {
		expect(['2023-H2', null, '2023-Q2', '--06', '2023-03', '2023', '2018/2023', '201X'].sort(compareDates)).toEqual(['201X', '2018/2023', '2023', '2023-03', '2023-Q2', '2023-H2', '--06', null]);
	});
	test('ranges are sorted where they begin, then where they end, and what is coarser stands before what it holds', () => {
		const ordered = [
			'201X', '2010', '2018', '2018/2018-06', '../2018', '2018/2019', '2018/2020-H1', '2018/2020', '2018/..', '2018-H1', '2018-Q1', '2018-01', '2018-01/2018-02', '2018-01/2018-09', '2018-01-05', '2018-01-05/2018-01-07',
			'2018-01-05/2018-01-21', '2018-02', '2018-Q2', '2018-12-31', '2019', '--06', '--06-21', null,
		];
		expect([...ordered].reverse().sort(compareDates)).toEqual(ordered);
	});
});
