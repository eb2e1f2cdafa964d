// The rows of the pane of contradictions, from notes annotated for real: what stands in one, in what order, and what a filter leaves.
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../src/crosscheck/crosscheck-items';
import { arrangeCrosscheck, RowMaker, type Crosscheck, type CrosscheckFilter, type CrosscheckRow } from '../../src/crosscheck/crosscheck-model';
import { KnownDifferences } from '../../src/crosscheck/known-differences';
import { VaultIndex } from '../../src/index/vault-index';
import { annotateNote } from '../core';
import { twins } from '../twins';

function indexOf(notes: Record<string, string>): VaultIndex {
	const index = new VaultIndex();
	for (const [path, source] of Object.entries(notes)) index.set(path, annotateNote(source));
	return index;
}

function crosscheck(notes: Record<string, string>, filter: Partial<CrosscheckFilter> = {}, known = new KnownDifferences([])): Crosscheck {
	const rows = new RowMaker().rowsOf(indexOf(notes).disagreements()).rows;
	return arrangeCrosscheck(rows, { file: null, showsRounding: false, showsKnown: false, ...filter }, (row) => known.has(row), () => true, (company) => company, (a, b) => (a < b ? -1 : 1));
}

/** `34.28亿元 (2) ≠ 34.33亿元 (1)`, or `391.74 ≠ 500亿元` for a sum, in 亿. */
function values(row: CrosscheckRow): string {
	const told = row.kind === 'fact' ? row.values.map(({ text, notes }) => `${text} (${notes})`) : [(row.check.computed / 1e8).toFixed(2), row.check.result.text];
	return told.join(row.isConflict ? ' ≠ ' : ' ≈ ');
}

/** `nio: net_loss 2021 …; …` for every company. */
function told({ groups }: Crosscheck): string[] {
	return groups.map(({ name, rows }) => `${name}: ${rows.map((row) => `${row.figure.metric ?? ''} ${row.figure.period ?? ''}`).join('; ')}`);
}

function onlyRow(shown: Crosscheck): CrosscheckRow {
	const [row, ...others] = shown.groups.flatMap(({ rows }) => rows);
	if (row === undefined || others.length > 0) throw new Error(`There are ${others.length} rows beside one`);
	return row;
}

describe('a fact told differently', () => {
	it.each(twins('蔚来2021年亏损40.17亿元。'))('has its values side by side, what most notes tell first (%s)', (_, right) => {
		const row = onlyRow(crosscheck({ 'a.md': '蔚来2021年亏损45亿元。', 'b.md': right, 'c.md': '蔚来2021年亏损40.17亿元。' }));
		expect(values(row)).toMatch(/^40.17[亿億]元 \(2\) ≠ 45亿元 \(1\)$/);
	});

	it('counts a note once that tells a value twice', () => {
		expect(values(onlyRow(crosscheck({ 'a.md': '蔚来2021年亏损40.17亿元。\n\n# 回顾\n\n蔚来2021年亏损40.17亿元。', 'b.md': '蔚来2021年亏损45亿元。' })))).toBe('40.17亿元 (1) ≠ 45亿元 (1)');
	});

	it('takes a rounding of a value for that value', () => {
		expect(values(onlyRow(crosscheck({ 'a.md': '蔚来2021年亏损40.17亿元。', 'b.md': '蔚来2021年亏损40.2亿元。', 'c.md': '蔚来2021年亏损45.3亿元。' })))).toBe('40.17亿元 (2) ≠ 45.3亿元 (1)');
	});

	it('is no row where notes agree, or speak of other years', () => {
		expect(told(crosscheck({ 'a.md': '蔚来2021年亏损40.17亿元。', 'b.md': '蔚来2021年亏损40.17亿元。', 'c.md': '蔚来2022年亏损144.37亿元。' }))).toEqual([]);
	});

	it('says how far the values are apart', () => {
		expect(onlyRow(crosscheck({ 'a.md': '蔚来2021年亏损40亿元。', 'b.md': '蔚来2021年亏损50亿元。' })).difference).toBeCloseTo(0.2);
	});
});

describe('what is only rounded differently', () => {
	const notes = { 'a.md': '蔚来2021年亏损40.17亿元。', 'b.md': '蔚来2021年亏损40.2亿元。' };

	it('is a row when it is asked for', () => {
		expect(values(onlyRow(crosscheck(notes, { showsRounding: true })))).toBe('40.17亿元 (1) ≈ 40.2亿元 (1)');
	});

	it('is none otherwise', () => expect(crosscheck(notes)).toEqual({ groups: [], facts: 0, checks: 0, roundings: 0, known: 0 }));
});

describe('a sum that fails', () => {
	const years = '蔚来2021年亏损40.17亿元，2022年亏损144.37亿元，2023年亏损207.2亿元，2021年至2023年合计亏损';

	it('says what the parts give and what the note says', () => {
		expect(values(onlyRow(crosscheck({ 'a.md': `${years}500亿元。` })))).toBe('391.74 ≠ 500亿元');
	});

	it('is no row where it comes out', () => expect(told(crosscheck({ 'a.md': `${years}391.74亿元。` }))).toEqual([]));

	it('unfolds to the total and its parts', () => {
		const items = itemsOf(onlyRow(crosscheck({ 'a.md': `${years}500亿元。` })), false, false);
		expect(items.map((item) => (item.kind === 'telling' ? `${item.part} ${item.telling.text}` : item.kind))).toEqual(['result 500亿元', 'part 40.17亿元', 'part 144.37亿元', 'part 207.2亿元', 'known']);
	});

	it('has a row for every note that has it, with a key of its own', () => {
		const { groups, checks } = crosscheck({ 'a.md': `${years}500亿元。`, 'b.md': `${years}500亿元。` });
		expect(checks).toBe(2);
		expect(new Set(groups.flatMap(({ rows }) => rows.map(({ key }) => key))).size).toBe(2);
	});
});

describe('the order', () => {
	it('is by contradictions for companies, and by metric and newest period for rows', () => {
		const shown = crosscheck({
			'a.md': '比亚迪2021年营收2161亿元。\n\n蔚来2021年亏损40.17亿元。\n\n蔚来2022年亏损144.37亿元。\n\n蔚来2022年营收492.7亿元。',
			'b.md': '比亚迪2021年营收2500亿元。\n\n蔚来2021年亏损45.3亿元。\n\n蔚来2022年亏损150.2亿元。\n\n蔚来2022年营收300.1亿元。',
		});
		expect(told(shown)).toEqual(['nio: revenue 2022; net_loss 2022; net_loss 2021', 'byd: revenue 2021']);
		expect(shown.facts).toBe(4);
	});
});

describe('the filter', () => {
	const notes = { 'a.md': '蔚来2021年亏损40.17亿元。', 'b.md': '蔚来2021年亏损45.3亿元。', 'c.md': '蔚来2022年亏损144.37亿元。' };

	it('by note shows what that note has a part in', () => {
		expect(told(crosscheck(notes, { file: 'b.md' }))).toEqual(['nio: net_loss 2021']);
		expect(told(crosscheck(notes, { file: 'c.md' }))).toEqual([]);
		expect(told(crosscheck(notes, { file: '' }))).toEqual([]);
	});
});

describe('what the user has said to know', () => {
	const notes = { 'a.md': '蔚来2021年亏损40.17亿元。', 'b.md': '蔚来2021年亏损45.3亿元。' };
	const known = new KnownDifferences(new KnownDifferences([]).with(onlyRow(crosscheck(notes))));

	it('is left out and counted, and shown when it is asked for', () => {
		expect(told(crosscheck(notes, {}, known))).toEqual([]);
		expect(crosscheck(notes, {}, known)).toMatchObject({ facts: 0, known: 1 });
		expect(told(crosscheck(notes, { showsKnown: true }, known))).toEqual(['nio: net_loss 2021']);
	});

	it('is told again when a note gives another value, and not when one more note gives the same', () => {
		expect(told(crosscheck({ ...notes, 'c.md': '蔚来2021年亏损45.3亿元。' }, {}, known))).toEqual([]);
		expect(told(crosscheck({ ...notes, 'c.md': '蔚来2021年亏损约40.2亿元。' }, {}, known))).toEqual([]);
		expect(told(crosscheck({ ...notes, 'c.md': '蔚来2021年亏损52.1亿元。' }, {}, known))).toEqual(['nio: net_loss 2021']);
	});

	it('stays known when its note is renamed', () => {
		const total = '蔚来2021年亏损40.17亿元，2022年亏损144.37亿元，2021年至2022年合计亏损500亿元。';
		const sum = new KnownDifferences(new KnownDifferences([]).with(onlyRow(crosscheck({ 'a.md': total }))));
		expect(told(crosscheck({ 'moved.md': total }, {}, sum))).toEqual([]);
	});

	it('is taken back by itself', () => {
		const row = onlyRow(crosscheck(notes));
		expect(known.without(row)).toEqual([]);
		expect(known.with(row)).toHaveLength(1);
	});
});

describe('the tellings of a row', () => {
	const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.md`, `蔚来2021年亏损${i < 58 ? '40.17' : '45.3'}亿元。`]));

	it('are cut where there are very many, but every value has some', () => {
		const row = onlyRow(crosscheck(many));
		const items = itemsOf(row, false, false);
		expect(items.some((item) => item.kind === 'telling' && item.telling.text === '45.3亿元')).toBe(true);
		const shown = items.filter(({ kind }) => kind === 'telling').length;
		expect(items.at(-2)).toMatchObject({ kind: 'more', count: 60 - shown });
	});

	it('are all there when all are asked for', () => {
		expect(itemsOf(onlyRow(crosscheck(many)), true, false).filter(({ kind }) => kind === 'telling')).toHaveLength(60);
	});
});

it('makes the same row again for what has not changed', () => {
	const index = indexOf({ 'a.md': '蔚来2021年亏损40.17亿元。', 'b.md': '蔚来2021年亏损45.3亿元。' });
	const maker = new RowMaker();
	const [before] = maker.rowsOf(index.disagreements()).rows;
	index.set('c.md', annotateNote('比亚迪2021年营收2161亿元。'));
	expect(maker.rowsOf(index.disagreements()).rows[0]).toBe(before);
});

describe('making rows in pieces', () => {
	const notes = { 'a.md': '蔚来2021年亏损45亿元。蔚来2022年亏损131亿元。', 'b.md': '蔚来2021年亏损40.17亿元。蔚来2022年亏损144.37亿元。' };
	const atOnce = (): boolean => true;
	const periods = (rows: readonly CrosscheckRow[]): (string | null)[] => rows.map(({ figure }) => figure.period);

	it('makes one at a time when there is no time, and says when all are made', () => {
		const [index, maker] = [indexOf(notes), new RowMaker()];
		const first = maker.rowsOf(index.disagreements(), atOnce);
		expect([periods(first.rows), first.isWhole]).toEqual([['2021'], false]);
		const second = maker.rowsOf(index.disagreements(), atOnce);
		expect([periods(second.rows), second.isWhole]).toEqual([['2021', '2022'], true]);
	});

	it('keeps the row that a fact had until its turn comes', () => {
		const [index, maker] = [indexOf(notes), new RowMaker()];
		maker.rowsOf(index.disagreements());
		index.set('b.md', annotateNote('蔚来2021年亏损41亿元。蔚来2022年亏损144亿元。'));
		const shown = maker.rowsOf(index.disagreements(), atOnce);
		expect([shown.rows.map(values), shown.isWhole]).toEqual([['45亿元 (1) ≠ 41亿元 (1)', '131亿元 (1) ≠ 144.37亿元 (1)'], false]);
		expect(maker.rowsOf(index.disagreements(), atOnce).rows.map(values)).toEqual(['45亿元 (1) ≠ 41亿元 (1)', '131亿元 (1) ≠ 144亿元 (1)']);
	});
});
