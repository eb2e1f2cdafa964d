import { isMetricName, metricEntry, metricNames } from '../relate/metrics';
import { byEnd } from '../show/period-order';
import type { Figure, Hedge, PartialDate, PrintedFigure, QuantityKind, Telling, Verdict } from '../types';
import type { NotedFigure, Outlook } from './outlooks';

/** One value of the table, with every place that tells it. */
export interface FactCell {
	readonly kind: QuantityKind;
	/** In base units. */
	readonly value: number;
	readonly max: number | null;
	readonly unit: string | null;
	/** `exact` where anybody tells the value so. */
	readonly hedge: Hedge;
	/** What it is where nobody tells it as a fact; null for a fact. */
	readonly outlook: Outlook | null;
	/** Null where it is told once. */
	readonly verdict: Verdict | null;
	readonly tellings: readonly (Pick<Telling, 'file' | 'start' | 'text' | 'hedge'> & { readonly outlook: Outlook | null })[];
}

export interface FactRow {
	readonly metric: string;
	readonly of: string | null;
	/** As the first note that tells it writes it. */
	readonly subject: string | null;
	readonly direction: Figure['direction'];
	/** Currency of the row's amounts, where it is not that of the table, and of prices, which have another scale. */
	readonly currency: string | null;
	/** One for each period of the table; null where nothing is told. */
	readonly cells: readonly (FactCell | null)[];
	/** Values of whole years, oldest first, those before the table's periods too. */
	readonly trend: readonly number[];
}

/** Metrics by periods, oldest period first; a null period is the column of what is told without one. It is the last, as what is wider than a card is shown from its end. */
export interface FactTable {
	/** Currency of most amounts; null where the table has none. */
	readonly currency: string | null;
	/** The largest amount of money in it, in base units; 0 where it has none. */
	readonly largest: number;
	readonly periods: readonly (PartialDate | null)[];
	readonly rows: readonly FactRow[];
	/** Values that the vault tells and the table leaves out. */
	readonly hidden: number;
}

/** How much of what is told a table shows: with `undatedFlows` also what is told for a stretch of time without saying which. */
export interface TableSize {
	readonly periods: number;
	readonly rows: number;
	readonly undatedFlows: boolean;
}

/** What a card has room for before somebody asks for more. */
export const shortTable: TableSize = { periods: 6, rows: 7, undatedFlows: false };
export const wholeTable: TableSize = { periods: Infinity, rows: Infinity, undatedFlows: true };

/** Tellings of one value among which the finest is looked for. */
const mostCompared = 50;
const yearRe = /^\d{4}$/;
/** Periods that reports are about beside whole years: halves and quarters. */
const partRe = /^\d{4}-[HQ]\d$/;

const metricOrder: ReadonlyMap<string, number> = new Map(metricNames().map((name, index) => [name, index]));

/** Lays out what the vault tells of one company: a run of years, the latest or the one that notes disagree on, and the metrics with most values in it. Null when there is nothing. */
export function factTable(figures: readonly NotedFigure[], judge: (figure: Figure) => Verdict | null, size: TableSize = shortTable): FactTable | null {
	const measured = figures.filter(({ figure }) => isMeasured(figure));
	const told = size.undatedFlows ? measured : measured.filter(({ figure }) => !isUndatedFlow(figure));
	const groups = new Map<string, NotedFigure[]>();
	for (const one of told) add(groups, rowKey(one.figure), one);
	const dated = [...new Set(told.flatMap(({ figure }) => (figure.period === null ? [] : [figure.period])))];
	const contested = new Set(told.filter(({ figure }) => figure.period !== null && judge(figure) === 'conflict').map(({ figure }) => figure.period));
	const shownPeriods = periodsToShow(dated, size.periods, (period) => contested.has(period));
	const undated = [...groups.values()].some((group) => group[size.undatedFlows ? 'some' : 'every'](({ figure }) => figure.period === null));
	const undatedPeriods = undated && shownPeriods.length < size.periods ? [null] : [];
	const periods = [...shownPeriods, ...undatedPeriods];
	const currency = commonest(measured.flatMap(({ figure }) => (isMoney(figure) && figure.unit !== null ? [figure.unit] : [])));
	const shown = new Set<PartialDate | null>(periods);
	const drafts = [...groups.values()].flatMap((group): Draft[] => {
		const [first] = group;
		const count = new Set(group.flatMap(({ figure }) => (shown.has(figure.period) ? [figure.period] : []))).size;
		return first === undefined || count === 0 ? [] : [{ first: first.figure, group, count }];
	});
	const weight = ({ first, count }: Draft): number => count - (first.subject === null ? 0 : 0.5);
	const kept = drafts.sort((a, b) => weight(b) - weight(a) || rank(a) - rank(b)).slice(0, size.rows).sort((a, b) => rank(a) - rank(b));
	const rows = kept.map(({ first, group }): FactRow => ({
		metric: first.metric ?? '',
		of: first.of,
		subject: first.subjectText,
		direction: first.direction,
		currency: first.kind === 'price' || (isMoney(first) && first.unit !== currency) ? first.unit : null,
		cells: periods.map((period) => cellOf(group.filter(({ figure }) => figure.period === period), judge)),
		trend: yearlyValues(group),
	}));
	if (rows.length === 0) return size.undatedFlows || measured.length === 0 ? null : factTable(figures, judge, { ...size, undatedFlows: true });
	const cells = rows.reduce((sum, row) => sum + row.cells.filter((cell) => cell !== null).length, 0);
	return withoutEmptyPeriods({ currency, largest: largestAmount(rows), periods, rows, hidden: countValues(measured) - cells });
}

/** Values in a table of everything. */
function countValues(measured: readonly NotedFigure[]): number {
	return new Set(measured.map(({ figure }) => `${rowKey(figure)}\t${figure.period ?? ''}`)).size;
}

function largestAmount(rows: readonly FactRow[]): number {
	return Math.max(0, ...rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell?.kind === 'money' ? [cell.max ?? cell.value] : []))));
}

/** A row before its values are compared, which takes longest. */
interface Draft {
	readonly first: PrintedFigure;
	readonly group: readonly NotedFigure[];
	/** Periods of the table in which it has a value. */
	readonly count: number;
}

function rank({ first: { metric, subject } }: Draft): number {
	return (metricOrder.get(metric ?? '') ?? metricOrder.size) + (subject === null ? 0 : 0.5);
}

/** A rate says nothing without what grew. */
function isMeasured({ metric, of }: Figure): boolean {
	return metric !== null && (metric !== 'growth' || of !== null);
}

/** What is told for a stretch of time says little without it. */
function isUndatedFlow({ metric, period }: Figure): boolean {
	return period === null && metric !== null && (!isMetricName(metric) || metricEntry(metric).flow);
}

function yearlyValues(group: readonly NotedFigure[]): number[] {
	const byYear = new Map<string, NotedFigure[]>();
	for (const one of group) if (one.figure.period !== null && yearRe.test(one.figure.period)) add(byYear, one.figure.period, one);
	return [...byYear].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, told]) => typical(told)?.value ?? []);
}

/** Figures that can stand in one row: a change of currency or of kind is another row. */
function rowKey({ metric, of, subject, direction, kind, unit }: Figure): string {
	const dimension = kind === 'money' || kind === 'price' ? unit : kind;
	return [metric, of, subject, direction, dimension].map((part) => part ?? '').join('\t');
}

/** The periods to show: of whole years those next to each other on which notes disagree most, else the latest; then parts of years, and whatever else, as there is room. */
function periodsToShow(periods: readonly PartialDate[], most: number, isContested: (period: PartialDate) => boolean): PartialDate[] {
	if (periods.length <= most) return [...periods].sort(byEnd);
	const years = run(periods.filter((period) => yearRe.test(period)).sort(byEnd), most, isContested);
	const byWeight = (a: PartialDate, b: PartialDate): number => Number(isContested(b)) - Number(isContested(a)) || -byEnd(a, b);
	const parts = periods.filter((period) => partRe.test(period)).sort(byWeight);
	const others = periods.filter((period) => !yearRe.test(period) && !partRe.test(period)).sort((a, b) => -byEnd(a, b));
	return [...years, ...parts, ...others].slice(0, most).sort(byEnd);
}

/** As many of the years, in order and without a gap, as are wanted. */
function run(years: readonly PartialDate[], most: number, isContested: (period: PartialDate) => boolean): PartialDate[] {
	let best: PartialDate[] = [];
	let mostContested = -1;
	for (let start = Math.max(0, years.length - most); start >= 0; start--) {
		const some = years.slice(start, start + most);
		const contested = some.filter(isContested).length;
		if (contested > mostContested) [best, mostContested] = [some, contested];
	}
	return best;
}

function cellOf(group: readonly NotedFigure[], judge: (figure: Figure) => Verdict | null): FactCell | null {
	const [first] = group;
	const figure = typical(group);
	if (first === undefined || figure === null) return null;
	const alike = group.filter((one) => one.figure.value === figure.value && one.figure.max === figure.max);
	return {
		kind: figure.kind,
		value: figure.value,
		max: figure.max,
		unit: figure.unit,
		hedge: alike.some((one) => one.figure.hedge === 'exact') ? 'exact' : figure.hedge,
		outlook: alike.some((one) => one.outlook === null) ? null : (alike[0]?.outlook ?? null),
		verdict: judge(first.figure),
		tellings: group.map(({ path, figure: { start, text, hedge }, outlook }) => ({ file: path, start, text, hedge, outlook })),
	};
}

/** The value told most often, as a fact rather than as a plan; of several roundings of one number the finest says most. */
function typical(group: readonly NotedFigure[]): Figure | null {
	const facts = group.filter(({ outlook }) => outlook === null);
	const told = (facts.length > 0 ? facts : group).slice(0, mostCompared).map(({ figure }) => figure);
	const times = new Map<number, number>();
	for (const { value } of told) times.set(value, (times.get(value) ?? 0) + 1);
	const weight = ({ value }: Figure): number => (times.get(value) ?? 0) * 100 + digits(value);
	return told.reduce<Figure | null>((best, figure) => (best === null || weight(figure) > weight(best) ? figure : best), null);
}

function digits(value: number): number {
	return value.toPrecision(12).replace(/^-?0?\.?0*/, '').replace('.', '').replace(/0+$/, '').length;
}

function withoutEmptyPeriods(table: FactTable): FactTable {
	const used = table.periods.map((_, i) => table.rows.some(({ cells }) => (cells[i] ?? null) !== null));
	return { ...table, periods: table.periods.filter((_, i) => used[i]), rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter((_, i) => used[i]) })) };
}

function isMoney({ kind }: Figure): boolean {
	return kind === 'money' || kind === 'price';
}

function commonest(values: readonly string[]): string | null {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
	const known = map.get(key);
	if (known === undefined) map.set(key, [value]);
	else known.push(value);
}
