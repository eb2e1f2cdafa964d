import type { CompanyId, DateMention, Line, Mention, PartialDate, Quantity, Reading, Span } from '../types';
import { readQuantities } from '../detect/quantities';
import { readingOf } from '../text/reading';
import { fits, type Draft } from './draft';
import { findMetricWords, metricEntry, type MetricName, type MetricWord } from './metrics';
import { firstWithin } from './scene';

/** What one cell says besides figures. */
interface Cell extends Span {
	readonly words: readonly MetricWord[];
	readonly period: PartialDate | null;
	readonly company: CompanyId | null;
	/** It speaks of change (同比, 增速). */
	readonly isChange: boolean;
	/** What one in the cells that it heads stands for (亿元, %, 万人), as a quantity; null where it tells no unit. */
	readonly unit: Quantity | null;
}

/** A table while its rows are read: the header row, and what was said before it. */
export interface Table {
	readonly columns: readonly Cell[];
	/** What the lines above tell: 单位:亿元. */
	readonly unit: Quantity | null;
	/** Metric words of the lines above. */
	readonly words: readonly MetricWord[];
	readonly period: PartialDate | null;
	readonly company: CompanyId | null;
}

/** A row of the reading with what was found in it. */
export interface Row extends Reading {
	readonly line: Line;
	readonly mentions: readonly Mention[];
	readonly dates: readonly DateMention[];
	readonly quantities: readonly Quantity[];
}

const changeRe = /同比|环比|年增|月增|季增|增长|增速|增幅|增减|变动|变化|涨跌|涨幅|yoy/;
/** A table wider than this is data and no report. */
const mostCells = 60;

/** Reads the header row. `captions` are the lines above, nearest last; `period` and `company` are those that were told before. */
export function openTable(row: Row, captions: readonly Span[], period: PartialDate | null, company: CompanyId | null): Table {
	const short = captions.filter(({ start, end }) => end - start <= mostCaption);
	const unit = short.flatMap(({ start, end }) => unitIn(row.text.slice(start, end)) ?? []).at(-1) ?? null;
	return { columns: cellsOf(row), unit, words: short.flatMap((caption) => findMetricWords(row, caption)), period, company };
}

/** A longer line above a table is a paragraph. */
const mostCaption = 60;
const unitRe = /(?:[(]|单位[:为]?(?:人民币)?|[,/])(人民币|新台币|台币|港币)?([^()\d,]{0,8})[)]?$|^(%)$/;

/** Reads the unit that a heading tells: 营收(亿元), 单位:百万元, 占比(%). Null where it tells none. */
function unitIn(heading: string): Quantity | null {
	const [, currency = '', name = '', percent = ''] = unitRe.exec(heading.trim()) ?? [];
	const [one] = name + percent === '' ? [] : readQuantities(readingOf(`${currency}1${name}${percent}`), []);
	return one !== undefined && one.end === currency.length + 1 + name.length + percent.length ? one : null;
}

/** Columns of numbers that measure nothing. */
const rankRe = /排名|名次|序号|代码|代号|编号|^no\.?$/;
const plainNumberRe = /^[-+(]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\)?$/;

/** A cell that is but a number, in the unit that its table tells: column, row, corner, caption; shares and changes are percentages in any case. */
function plainQuantity(text: string, cell: Cell, table: Table, heads: readonly Cell[]): Quantity | null {
	const match = plainNumberRe.exec(text.slice(cell.start, cell.end).trim());
	if (match === null || heads.some(({ start, end }) => rankRe.test(text.slice(start, end)))) return null;
	const named = heads.flatMap(({ words }) => words.flatMap(({ namings }) => namings.map(({ metric }) => metric)));
	const isChange = heads.some((head) => head.isChange);
	if (heads.some((head) => head.isChange && head.unit !== null && !isRate(head.unit))) return null;
	const isShare = isChange || (named.length > 0 && named.every((metric) => metricEntry(metric).kinds.every((kind) => kind === 'percent')));
	const unit = heads.find((head) => head.unit !== null && (!isShare || isRate(head.unit)))?.unit ?? (isShare ? percentage : table.unit);
	if (unit === null) return null;
	const start = text.indexOf(match[1] ?? '', cell.start);
	const digits = `${match[1] ?? ''}${match[2] ?? ''}`;
	// Sums in floating point would print 6090.15 as 609014999999.
	const value = Number((Number(digits.replaceAll(',', '')) * unit.value).toPrecision(12));
	return { ...unit, start, end: start + digits.length, value, unitInferred: unit.unit !== 'CNY' || unit.unitInferred };
}

function isRate({ kind }: Quantity): boolean {
	return kind === 'percent' || kind === 'multiple';
}

const percentage: Quantity = { start: 0, end: 0, kind: 'percent', value: 0.01, max: null, unit: null, hedge: 'exact', unitInferred: true };

/**
 * Links the figures of a row by what stands in their cell, at the head of their column, at the head of their row, in the corner of the table
 * and before it, in this order.
 */
export function linkRow(row: Row, table: Table): Draft[] {
	const cells = cellsOf(row);
	const [head] = cells;
	const [corner] = table.columns;
	const drafts: Draft[] = [];
	const columnOf = (quantity: Quantity): number => cells.findIndex(({ start, end }) => start <= quantity.start && quantity.end <= end);
	const told = new Set(row.quantities.map(columnOf));
	const plain = cells.flatMap((cell, i) => {
		if (i === 0 || told.has(i) || cell.period !== null) return [];
		return plainQuantity(row.text, cell, table, [table.columns[i], head, corner].flatMap((one) => one ?? [])) ?? [];
	});
	const quantities = plain.length === 0 ? row.quantities : [...row.quantities, ...plain].sort((a, b) => a.start - b.start);
	for (const quantity of quantities) {
		const index = columnOf(quantity);
		const places = [cells[index], table.columns[index], head, corner].flatMap((cell) => cell ?? []);
		const isChange = isRate(quantity) && places.slice(0, 3).some((cell) => cell.isChange);
		const named = metricIn([...places, table], isChange ? null : quantity);
		const before = drafts.at(-1);
		drafts.push({
			quantity,
			metric: isChange ? 'growth' : named,
			of: isChange ? (named ?? before?.metric ?? null) : null,
			direction: !isChange ? null : isNegative(row.text, quantity) ? 'down' : 'up',
			period: places.find(({ period }) => period !== null)?.period ?? (isChange ? before?.period : null) ?? table.period,
			company: places.find(({ company }) => company !== null)?.company ?? table.company,
			subject: null,
			aside: false,
		});
	}
	return drafts;
}

function cellsOf({ text, units, line, mentions, dates }: Row): Cell[] {
	const cells: Cell[] = [];
	const row = text.slice(line.start, line.end);
	// A row may begin with a bar, which closes no cell.
	for (let start = line.start + (text[line.start] === '\t' ? 1 : 0); start <= line.end && cells.length < mostCells; ) {
		const tab = row.indexOf('\t', start - line.start);
		const end = tab < 0 ? line.end : line.start + tab;
		const span = { start, end };
		cells.push({
			...span,
			words: findMetricWords({ text, units }, span),
			period: firstWithin(dates, start, end)?.value ?? null,
			company: firstWithin(mentions, start, end)?.id ?? null,
			isChange: changeRe.test(text.slice(start, end)),
			unit: unitIn(text.slice(start, end)),
		});
		start = end + 1;
	}
	return cells;
}

/** The first metric that a word of the cells can name; for a rate of change any but growth. */
function metricIn(places: readonly { readonly words: readonly MetricWord[] }[], quantity: Quantity | null): MetricName | null {
	for (const { words } of places)
		for (const { namings } of words) {
			const naming = namings.find(({ metric }) => (quantity === null ? metric !== 'growth' : fits(quantity, metric)));
			if (naming !== undefined) return naming.metric;
		}
	return null;
}

function isNegative(text: string, { start }: Span): boolean {
	return text[start] === '-' || text.charAt(start - 1) === '-' || text.charAt(start - 1) === '↓' || text.charAt(start - 1) === '▼';
}
