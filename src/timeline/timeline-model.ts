import { wordsFilter } from '../pane/words-filter';
import { fold, type FoldTable } from '../text/fold';
import type { CompanyId, EventConflict, EventType, MergedEvent, PartialDate } from '../types';
import { isBetween } from './block-options';
import { showDate, type ShownDate } from './event-date';

/** What a timeline shows of all events. */
export interface TimelineFilter {
	/** Words that must all occur in titles, dates, the name of the type, names of companies in any script, or paths of notes. */
	readonly text: string;
	/** All types when empty. */
	readonly types: readonly EventType[];
	/** Events that concern one of these; everybody's when empty. */
	readonly companies: readonly CompanyId[];
	/** Events that this note tells; null for every note's. */
	readonly file: string | null;
	/** First and last year, month or day; null for no limit. */
	readonly from: PartialDate | null;
	readonly to: PartialDate | null;
}

/** What leaves nothing out. */
export const everything: TimelineFilter = { text: '', types: [], companies: [], file: null, from: null, to: null };

/** An event as a row. */
export interface TimelineRow {
	/** The same after an update as long as date, type and title are; no two rows have the same. */
	readonly key: string;
	readonly date: ShownDate;
	readonly event: MergedEvent;
}

/** Rows under one heading, newest first. */
export interface TimelineYear {
	/** Null for events without a known year; they come last. */
	readonly year: number | null;
	readonly rows: readonly TimelineRow[];
}

/** A bar of the density strip: the events of one year, or of several where there are very many years. */
export interface DensityBar {
	readonly from: number;
	readonly to: number;
	readonly count: number;
}

export interface Timeline {
	readonly years: readonly TimelineYear[];
	readonly count: number;
	/** From the first year to the last, without gaps; empty when no event has a year. */
	readonly bars: readonly DensityBar[];
	/** Types that occur under the other conditions of the filter, most frequent first. */
	readonly types: readonly { readonly type: EventType; readonly count: number }[];
}

/** More bars than this cannot be told apart in a sidebar. */
const mostBars = 40;

/** Tells whether an event holds all words of a filter. */
export type TextFilter = (event: MergedEvent) => boolean;

/**
 * Makes the test for a filter's text. Compares folded, so either script finds both.
 * `namesOf` gives every name of a company; it is asked once per company. `typeName` is what the reader sees a type called.
 */
export function textFilter(text: string, table: FoldTable, namesOf: (company: CompanyId) => readonly string[], typeName: (type: EventType) => string): TextFilter {
	return wordsFilter(text, table, {
		told: ({ type, tellings }) => fold([typeName(type), ...tellings.map(({ title, file, date }) => `${date ?? ''}\n${title}\n${file}`)].join('\n'), table),
		companies: ({ companies }) => companies,
		namesOf,
	});
}

/** Arranges events, given oldest first, as a timeline. */
export function arrangeTimeline(events: readonly MergedEvent[], filter: TimelineFilter, meetsText: TextFilter): Timeline {
	const { file } = filter;
	const companies = new Set(filter.companies);
	const candidates = events.filter(
		(event) =>
			(companies.size === 0 || event.companies.some((company) => companies.has(company))) &&
			(file === null || event.tellings.some((telling) => telling.file === file)) &&
			isBetween(event.date, filter) &&
			meetsText(event),
	);
	const types = new Set(filter.types);
	const shown = types.size === 0 ? candidates : candidates.filter(({ type }) => types.has(type));
	const rows = rowsOf(shown);
	return { years: yearsOf(rows), count: rows.length, bars: barsOf(rows), types: countTypes(candidates) };
}

function rowsOf(events: readonly MergedEvent[]): TimelineRow[] {
	const taken = new Map<string, number>();
	return events.map((event) => {
		const name = `${event.type} ${event.date ?? ''} ${event.title}`;
		const before = taken.get(name) ?? 0;
		taken.set(name, before + 1);
		return { key: before === 0 ? name : `${name} ${before}`, date: showDate(event.date), event };
	});
}

function yearsOf(rows: readonly TimelineRow[]): TimelineYear[] {
	const byYear = new Map<number | null, TimelineRow[]>();
	for (const row of rows) {
		const known = byYear.get(row.date.year);
		if (known === undefined) byYear.set(row.date.year, [row]);
		else known.push(row);
	}
	return [...byYear]
		.sort(([a], [b]) => (b ?? -Infinity) - (a ?? -Infinity))
		.map(([year, found]) => ({ year, rows: year === null ? found : found.reverse() }));
}

/** What a row shows of conflicts: of days, only those that are not its own, without the year where it is the row's. */
export function disagreementsOf({ date }: MergedEvent, conflicts: readonly EventConflict[]): EventConflict[] {
	const year = date?.slice(0, 5) ?? '';
	return conflicts.map((conflict) => {
		if (conflict.metric !== null) return conflict;
		return { ...conflict, values: conflict.values.filter((value) => value !== date).map((value) => (year !== '' && value.startsWith(year) ? value.slice(5) : value)) };
	});
}

function barsOf(rows: readonly TimelineRow[]): DensityBar[] {
	const counts = new Map<number, number>();
	for (const { date: { year } } of rows) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
	const years = [...counts.keys()].sort((a, b) => a - b);
	const first = years[0];
	const last = years[years.length - 1];
	if (first === undefined || last === undefined) return [];
	const width = Math.ceil((last - first + 1) / mostBars);
	const bars: DensityBar[] = [];
	for (let from = first; from <= last; from += width) {
		const to = Math.min(from + width - 1, last);
		let count = 0;
		for (let year = from; year <= to; year++) count += counts.get(year) ?? 0;
		bars.push({ from, to, count });
	}
	return bars;
}

function countTypes(events: readonly MergedEvent[]): { type: EventType; count: number }[] {
	const counts = new Map<EventType, number>();
	for (const { type } of events) counts.set(type, (counts.get(type) ?? 0) + 1);
	return [...counts].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
}

/** A year on the axis under the bars. */
export interface AxisYear {
	readonly year: number;
	/** Place of its bar. */
	readonly bar: number;
}

/** At most four years for the axis, the first and the last among them. */
export function axisYears(bars: readonly DensityBar[]): AxisYear[] {
	const marks = Math.min(4, bars.length);
	const years: AxisYear[] = [];
	for (let mark = 0; mark < marks; mark++) {
		const at = marks === 1 ? 0 : Math.round((mark * (bars.length - 1)) / (marks - 1));
		const bar = bars[at];
		if (bar !== undefined) years.push({ year: mark === marks - 1 ? bar.to : bar.from, bar: at });
	}
	return years;
}
