import { describe, expect, it } from 'vitest';
import { showDate } from '../../src/timeline/event-date';
import { arrangeTimeline, axisYears, disagreementsOf, everything, textFilter, type Timeline, type TimelineFilter } from '../../src/timeline/timeline-model';
import type { MergedEvent } from '../../src/types';
import { foldTable } from '../twins';

/** An event of one telling in 筆記.md; give only what the test is about. */
function event(date: string | null, title: string, other: Partial<MergedEvent> = {}): MergedEvent {
	return { date, type: 'other', title, companies: [], roles: {}, figure: null, status: 'happened', conflicts: [], tellings: [{ file: '筆記.md', start: 0, end: 1, date, title }], ...other };
}

const names: Readonly<Record<string, readonly string[]>> = { cloudwalk: ['云从科技', '雲從科技', 'CloudWalk'] };

function timeline(events: readonly MergedEvent[], filter: Partial<TimelineFilter> = {}): Timeline {
	const whole: TimelineFilter = { ...everything, ...filter };
	return arrangeTimeline(events, whole, textFilter(whole.text, foldTable, (id) => names[id] ?? [], (type) => (type === 'layoff' ? 'Layoff' : type)));
}

/** `2023: a, b | undated: c` */
function told({ years }: Timeline): string {
	return years.map(({ year, rows }) => `${year ?? 'undated'}: ${rows.map((row) => row.event.title).join(', ')}`).join(' | ');
}

describe('showDate', () => {
	it.each([
		['2023-06-21', 2023, '06-21'],
		['2023-06', 2023, '06'],
		['2023-Q2', 2023, 'Q2'],
		['2023-H1', 2023, 'H1'],
		['2023', 2023, '2023'],
		['201X', 2010, '2010s'],
		['2023-06-12/2023-06-21', 2023, '06-12–21'],
		['2023-06/2023-09', 2023, '06–09'],
		['2018/2023', 2018, '2018–23'],
		['2018/2021-H1', 2018, '2018–21-H1'],
		['2018/..', 2018, '2018–'],
		['../2018', 2018, '–2018'],
		['--06-21', null, '06-21'],
		[null, null, '–'],
	])('shows %s under %s as %s', (date, year, label) => {
		expect(showDate(date)).toEqual({ year, label });
	});
});

describe('a timeline', () => {
	const events = [event('2021', 'c'), event('2021-12-30', 'd'), event('2023-06-21', 'e'), event('--05', 'g'), event(null, 'f')];

	it('has the newest year first, the newest event of a year first, and undated ones last', () => {
		expect(told(timeline(events))).toBe('2023: e | 2021: d, c | undated: g, f');
	});

	it('keeps a row for every event, though two look alike', () => {
		const rows = timeline([event('2021', 'same'), event('2021', 'same')]).years.flatMap((year) => year.rows);
		expect(new Set(rows.map((row) => row.key)).size).toBe(2);
	});

	it('is empty where nothing meets the filter', () => {
		expect(timeline(events, { text: 'zzz' })).toEqual({ years: [], count: 0, bars: [], types: [] });
	});
});

describe('the filter', () => {
	const listing = event('2022-05-27', '雲從科技登陸科創板', { type: 'ipo', companies: ['cloudwalk'] });
	const layoff = event('2023', '某公司宣布裁員', { type: 'layoff', companies: ['somebody'] });

	it.each([
		['裁员', '2023: 某公司宣布裁員'],
		['裁員', '2023: 某公司宣布裁員'],
		['云从', '2022: 雲從科技登陸科創板'],
		['CLOUDWALK', '2022: 雲從科技登陸科創板'],
		['cloudwalk 登陆', '2022: 雲從科技登陸科創板'],
		['cloudwalk 裁員', ''],
		['layoff', '2023: 某公司宣布裁員'],
		['2022-05', '2022: 雲從科技登陸科創板'],
		['笔记', '2023: 某公司宣布裁員 | 2022: 雲從科技登陸科創板'],
		['  ', '2023: 某公司宣布裁員 | 2022: 雲從科技登陸科創板'],
	])('by text %j finds %j', (text, found) => {
		expect(told(timeline([listing, layoff], { text }))).toBe(found);
	});

	it('finds the words of a telling that is not the one shown', () => {
		const merged = event('2022', '掛牌', { tellings: [{ file: 'a.md', start: 0, end: 1, date: null, title: '上市首日' }] });
		expect(timeline([merged], { text: '首日' }).count).toBe(1);
	});

	it('by company shows what it takes part in', () => {
		expect(told(timeline([listing, layoff], { companies: ['cloudwalk'] }))).toBe('2022: 雲從科技登陸科創板');
		expect(timeline([listing, layoff], { companies: ['nobody'] }).count).toBe(0);
	});

	it('by note shows what that note tells, whoever else tells it too', () => {
		const telling = (file: string) => ({ file, start: 0, end: 1, date: null, title: '掛牌' });
		const listed = event('2022', '掛牌', { tellings: [telling('a.md'), telling('b.md')] });
		expect(timeline([listed, layoff], { file: 'b.md' }).count).toBe(1);
		expect(timeline([listed, layoff], { file: 'c.md' }).count).toBe(0);
	});

	it('by type still offers the types that it hides', () => {
		const shown = timeline([listing, layoff, layoff], { types: ['ipo'] });
		expect(shown.count).toBe(1);
		expect(shown.types).toEqual([{ type: 'layoff', count: 2 }, { type: 'ipo', count: 1 }]);
	});
});

describe('disagreements', () => {
	function disagreements(date: string, metric: string | null, ...values: string[]): unknown {
		return disagreementsOf(event(date, 'a'), [{ metric, of: null, values }]);
	}

	it('about the day name the other days, without the year of the row', () => {
		expect(disagreements('2020-04-27', null, '2020-04-27', '2020-04-28')).toEqual([{ metric: null, of: null, values: ['04-28'] }]);
		expect(disagreements('2020-12-31', null, '2020-12-31', '2021-01-01')).toEqual([{ metric: null, of: null, values: ['2021-01-01'] }]);
	});

	it('about figures name all of them, and what they measure', () => {
		expect(disagreements('2021-12-30', 'market_cap', '1400億', '1500億港元')).toEqual([{ metric: 'market_cap', of: null, values: ['1400億', '1500億港元'] }]);
	});
});

describe('the density strip', () => {
	it('has a bar for every year between the first and the last', () => {
		expect(timeline([event('2020', 'a'), event('2020', 'b'), event('2022', 'c'), event(null, 'd')]).bars).toEqual([
			{ from: 2020, to: 2020, count: 2 },
			{ from: 2021, to: 2021, count: 0 },
			{ from: 2022, to: 2022, count: 1 },
		]);
	});

	it('puts years together where there are more than bars fit', () => {
		const { bars } = timeline([event('1900', 'a'), event('2024', 'b')]);
		expect(bars.length).toBeLessThanOrEqual(40);
		expect(bars[0]).toEqual({ from: 1900, to: 1903, count: 1 });
		expect(bars[bars.length - 1]?.to).toBe(2024);
	});

	it.each([
		['2014 2024', ['2014 at 0', '2017 at 3', '2021 at 7', '2024 at 10']],
		['2020 2021', ['2020 at 0', '2021 at 1']],
		['2020', ['2020 at 0']],
		['', []],
		['2018 2023', ['2018 at 0', '2020 at 2', '2021 at 3', '2023 at 5']],
	])('marks the axis of %j with %j', (years, marks) => {
		expect(axisYears(timeline(years.split(' ').filter((year) => year !== '').map((year) => event(year, year))).bars).map(({ year, bar }) => `${year} at ${bar}`)).toEqual(marks);
	});
});
