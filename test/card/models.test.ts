// What cards show, as data. Notes are annotated for real; there is no app.
import { describe, expect, it } from 'vitest';
import { claimCardModel } from '../../src/card/claim-card-model';
import { companyCardModel } from '../../src/card/company-card-model';
import { factTable, wholeTable, type TableSize } from '../../src/card/fact-table';
import { figureCardModel } from '../../src/card/figure-card-model';
import { notedFigures } from '../../src/card/outlooks';
import { VaultIndex } from '../../src/index/vault-index';
import type { Claim, Company, NoteAnnotations } from '../../src/types';
import { annotateNote } from '../core';
import { twins } from '../twins';

const sensetime: Company = { id: 'sensetime', hans: '商汤科技', hant: '商湯科技', en: 'SenseTime', aliases: [], tickers: ['0020.HK'], kind: 'company', parent: null, former: [], weak: [], traps: [] };
const book = { company: (id: string) => (id === 'sensetime' ? sensetime : null), titleOf: () => null };

const prospectus = annotateNote('商湯科技2018年虧損34.28億元，2019年虧損49.63億元。商湯科技2018年營收18.5億元。');
const olympics = annotateNote('商汤科技2018年亏损34.33亿元。');
const summary = annotateNote('商湯科技2018年虧損34.3億元。');

function indexOf(notes: Record<string, NoteAnnotations>): VaultIndex {
	const index = new VaultIndex();
	for (const [path, annotations] of Object.entries(notes)) index.set(path, annotations);
	return index;
}

describe('a company card', () => {
	const index = indexOf({ 'a.md': prospectus, 'b.md': olympics });
	const card = (script: 'hans' | 'hant') => companyCardModel(index, book, { id: 'sensetime', name: '商湯', kind: 'company', script });

	it.each([
		['hant', ['商湯科技', '商汤科技', 'SenseTime']],
		['hans', ['商汤科技', '商湯科技', 'SenseTime']],
	] as const)('names the company as a note in %s does, then otherwise', (script, names) => expect(card(script).names).toEqual(names));

	it('counts mentions and notes', () => expect([card('hant').mentionCount, card('hant').notes.length]).toEqual([3, 2]));

	it('of a company that only a text introduced has its name from there', () =>
		expect(companyCardModel(index, book, { id: '~甲公司', name: '甲公司', kind: 'company', script: 'hans' }).names).toEqual(['甲公司']));
});

describe('the table of facts', () => {
	const table = (index: VaultIndex, size?: TableSize) => factTable(notedFigures(index, 'sensetime'), (figure) => index.verdictOf(figure), size);

	it('has a row for each metric and a column for each period', () => {
		const facts = table(indexOf({ 'a.md': prospectus }));
		expect(facts?.periods).toEqual(['2018', '2019']);
		expect(facts?.rows.map(({ metric, cells }) => [metric, ...cells.map((cell) => cell?.value ?? null)])).toEqual([
			['revenue', 1.85e9, null],
			['net_loss', 3.428e9, 4.963e9],
		]);
	});

	it('tells where notes contradict each other, and who tells what', () => {
		const loss = table(indexOf({ 'a.md': prospectus, 'b.md': olympics }))?.rows.find(({ metric }) => metric === 'net_loss');
		expect(loss?.cells.map((cell) => cell?.verdict ?? null)).toEqual(['conflict', null]);
		expect(loss?.cells[0]?.tellings.map(({ file }) => file)).toEqual(['a.md', 'b.md']);
	});

	describe('tells of a value', () => {
		const cells = (...notes: string[]): (string | null)[] => (table(indexOf(Object.fromEntries(notes.map((note, i) => [`${i}.md`, annotateNote(note)]))))?.rows ?? []).flatMap((row) => row.cells.map((cell) => (cell === null ? null : `${cell.hedge} ${cell.value / 1e8} ${cell.outlook ?? 'fact'}`)));

		it.each([
			...twins('商汤科技2018年营收约18亿元。').map(([, text]) => [text, 'about 18 fact']),
			...twins('商汤科技2023年营收超过3亿元。').map(([, text]) => [text, 'over 3 fact']),
			['商汤科技2023年营收不足5亿元。', 'under 5 fact'],
			['商汤科技2023年营收5亿元。', 'exact 5 fact'],
		])('that it is not exact: %s', (note, cell) => expect(cells(note)).toEqual([cell]));

		it('that it is exact where anybody tells it so', () => expect(cells('商汤科技2018年营收约18亿元。', '商汤科技2018年营收18亿元。')).toEqual(['exact 18 fact']));

		it.each([
			['that it is a forecast, and what stands beside it is none', '普华永道预计，商汤科技2028年营收将达到100亿元，而2018年为18亿元。', ['exact 18 fact', 'exact 100 forecast']],
			['that an event is planned', '商汤科技计划2030年裁员300人。', ['exact 0.000003 planned']],
			['nothing where it has happened', '商汤科技2018年营收18亿元。', ['exact 18 fact']],
		])('%s', (_, note, expected) => expect(cells(note)).toEqual(expected));

		it('a fact rather than a forecast', () => {
			expect(cells('---\npublished: 2022-05-01\n---\n普华永道预计，商汤科技2023年营收将达到50亿元。', '商汤科技2023年营收34亿元。')).toEqual(['exact 34 fact']);
			expect(cells('---\npublished: 2024-05-01\n---\n普华永道估计，商汤科技2023年营收为50亿元。')).toEqual(['exact 50 fact']);
		});
	});

	it('shows the finest of several roundings', () =>
		expect(table(indexOf({ '1.md': summary, 'a.md': prospectus }))?.rows.find(({ metric }) => metric === 'net_loss')?.cells[0]?.value).toBe(3.428e9));

	describe('where more is told than there is room for', () => {
		const told = (...periods: string[]): NoteAnnotations => annotateNote(periods.map((period, i) => `商湯科技${period}營收${15 + i}億元。`).join('\n\n'));
		const years = ['2015年', '2016年', '2017年', '2018年', '2019年', '2020年', '2021年'];

		it.each([
			['the latest years', told(...years), '2016 2017 2018 2019 2020 2021'],
			['years before a half of one, so that none is missing between two', told('2018年', '2019年', '2020年', '2021年上半年', '2021年', '2022年', '2023年'), '2018 2019 2020 2021 2022 2023'],
			['a half of a year where years leave room', told('2019年', '2020年', '2021年上半年', '2021年'), '2019 2020 2021-H1 2021'],
		])('shows %s', (_, note, periods) => expect(table(indexOf({ 'a.md': note }))?.periods.join(' ')).toBe(periods));

		it('shows the years that notes disagree on, and those around them', () =>
			expect(table(indexOf({ 'a.md': told(...years), 'b.md': annotateNote('商汤科技2015年营收99亿元。') }))?.periods).toEqual(['2015', '2016', '2017', '2018', '2019', '2020']));

		it('says how many values are left out, and has none left out when asked for all', () => {
			const index = indexOf({ 'a.md': told(...years), 'b.md': annotateNote('商汤科技有员工3593人。') });
			expect([table(index)?.hidden, table(index, wholeTable)?.hidden]).toEqual([2, 0]);
			expect(table(index, wholeTable)?.rows.map(({ metric }) => metric)).toEqual(['revenue', 'employees']);
		});
	});

	it('is none where nothing is told', () => expect(table(indexOf({}))).toBeNull());
});

describe('a figure card', () => {
	const index = indexOf({ 'a.md': prospectus, 'b.md': olympics, 'c.md': summary });
	const loss = prospectus.figures[0];
	const rows = (figure = loss) => (figure === undefined ? [] : figureCardModel(index, 'a.md', figure).tellings);

	it('compares every telling with the one that is pointed at', () =>
		expect(rows().map(({ telling, verdict }) => `${telling.file} ${verdict}`)).toEqual(['a.md here', 'b.md conflict', 'c.md rounding']));

	it('says how far a contradiction is off', () => expect(rows().find(({ verdict }) => verdict === 'conflict')?.difference).toBeCloseTo(0.00146, 5));

	it('finds the place again when the editor is ahead of the index', () =>
		expect(rows(loss === undefined ? undefined : { ...loss, start: loss.start + 7, end: loss.end + 7 }).filter(({ verdict }) => verdict === 'here')).toHaveLength(1));

	it('puts contradictions before roundings, and those before what agrees, so that none is cut off', () => {
		const agreeing = Object.fromEntries(Array.from({ length: 14 }, (_, i) => [`agree ${String(i).padStart(2, '0')}.md`, prospectus]));
		const many = indexOf({ 'a.md': prospectus, ...agreeing, 'y.md': summary, 'z.md': olympics });
		const model = loss === undefined ? null : figureCardModel(many, 'a.md', loss);
		expect(model?.tellings.slice(0, 4).map(({ telling, verdict }) => `${telling.file} ${verdict}`)).toEqual(['a.md here', 'z.md conflict', 'y.md rounding', 'agree 00.md agree']);
		expect([model?.tellings.length, model?.tellingCount]).toEqual([12, 17]);
	});

	describe('of a figure that does not come out', () => {
		const growth = annotateNote('美团2022年营收2200亿元,2023年营收2767亿元,同比增长62%。');
		const checks = (text: string, shift = 0): string[] => {
			const figure = growth.figures.find((one) => one.text === text);
			const moved = figure === undefined ? [] : [{ ...figure, start: figure.start + shift, end: figure.end + shift }];
			return moved.flatMap((one) => figureCardModel(indexOf({ 'a.md': growth }), 'a.md', one).checks).map(({ check, result }) => `${check.kind} ${check.verdict} ${result.text} ${result.kind}`);
		};

		it('tells so, on the cards of all figures that take part', () => {
			for (const text of ['62%', '2200亿元', '2767亿元']) expect(checks(text)).toEqual(['growth conflict 62% percent']);
		});

		it('tells so when the editor is ahead of the index', () => expect(checks('62%', 5)).toEqual(['growth conflict 62% percent']));

		it('puts what fails before what comes out', () => {
			const sums = annotateNote('蔚来2021年亏损40亿元，2022年亏损144亿元，2023年亏损207亿元，2021年至2023年合计亏损391亿元，2021年至2022年合计亏损300亿元。');
			const part = sums.figures.find(({ text }) => text === '144亿元');
			expect(part === undefined ? [] : figureCardModel(indexOf({ 'a.md': sums }), 'a.md', part).checks.map(({ check }) => check.verdict)).toEqual(['conflict', 'agree']);
		});
	});

	it('of a figure told once shows it alone', () => expect(rows(prospectus.figures[1]).map(({ verdict }) => verdict)).toEqual(['here']));
});

describe('a claim card', () => {
	const words = '普华永道预计，商汤科技2028年营收将达到100亿元。';
	const here = annotateNote(words);
	const index = indexOf({
		'here.md': here,
		'other.md': annotateNote('分析师认为，商汤科技的技术领先同行。'),
		'same.md': annotateNote('普华永道预计，商汤科技将继续亏损。'),
	});
	const claim = here.claims[0];

	it('tells when its note was published', () =>
		expect(claim === undefined ? null : claimCardModel(indexOf({ 'here.md': { ...here, published: '2024-08-12' } }), 'here.md', claim, [], null).published).toBe('2024-08-12'));

	it('finds what its speaker claims elsewhere, in either script, also where no company is told of', () => {
		const market = annotateNote('赛迪智库认为，芯片市场将在两年内翻倍。');
		const others = indexOf({ 'same.md': annotateNote('賽迪智庫認為，這個行業還會虧損。'), 'other.md': annotateNote('分析師認為，這個行業還會虧損。') });
		const [said] = market.claims;
		expect(said === undefined ? [] : claimCardModel(others, 'market.md', said, [], null).others.map(({ path }) => path)).toEqual(['same.md']);
	});

	it('tells what the user says of it now, and of what other notes claim', () => {
		const judged = (note: NoteAnnotations, of: string): NoteAnnotations => ({ ...note, claims: note.claims.map((one) => ({ ...one, verdict: 'refuted', words: of })) });
		const verdicts = indexOf({ 'here.md': judged(here, words), 'other.md': judged(annotateNote('分析师认为，商汤科技的技术领先同行。'), '') });
		const model = (among: VaultIndex, own: Claim): ReturnType<typeof claimCardModel> => claimCardModel(among, 'here.md', own, [], { claim: own, text: words, span: own });
		if (claim === undefined) throw new Error('Nothing is claimed');
		expect([model(verdicts, claim).verdict, ...model(verdicts, claim).others.map((other) => other.claim.verdict)]).toEqual(['refuted', 'refuted']);
		expect(model(index, { ...claim, verdict: 'refuted' }).verdict).toBeNull();
		expect(model(indexOf({ 'here.md': judged(here, words.replace('普华永道', '毕马威会')) }), claim).verdict).toBeNull();
	});

	it('puts the same speaker first among what other notes claim', () =>
		expect(claim === undefined ? [] : claimCardModel(index, 'here.md', claim, [], null).others.map(({ path }) => path)).toEqual(['same.md', 'other.md']));
});
