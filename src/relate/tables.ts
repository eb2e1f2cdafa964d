import type { CompanyId, DateMention, Line, Mention, PartialDate, Quantity, Span } from '../types';
import { fits, type Draft } from './draft';
import { findMetricWords, type MetricName, type MetricWord } from './metrics';
import { firstWithin } from './scene';

/** What one cell says besides figures. */
interface Cell extends Span {
	readonly words: readonly MetricWord[];
	readonly period: PartialDate | null;
	readonly company: CompanyId | null;
	/** It speaks of change (同比, 增速). */
	readonly isChange: boolean;
}

/** A table while its rows are read: the header row, and what was said before it. */
export interface Table {
	readonly columns: readonly Cell[];
	readonly period: PartialDate | null;
	readonly company: CompanyId | null;
}

/** A row of the reading with what was found in it. */
export interface Row {
	readonly text: string;
	readonly line: Line;
	readonly mentions: readonly Mention[];
	readonly dates: readonly DateMention[];
	readonly quantities: readonly Quantity[];
}

const changeRe = /同比|环比|增长|增速|增幅|增减|变动|变化|涨跌|涨幅|yoy/;
/** A table wider than this is data and no report. */
const mostCells = 60;

/** Reads the header row. `period` and `company` are those of the caption or the text before. */
export function openTable(row: Row, period: PartialDate | null, company: CompanyId | null): Table {
	return { columns: cellsOf(row), period, company };
}

/**
 * Links the figures of a row by what stands in their cell, at the head of their column, at the head of their row, in the corner of the table
 * and before it, in this order.
 */
export function linkRow(row: Row, table: Table): Draft[] {
	const cells = cellsOf(row);
	const [head] = cells;
	const [corner] = table.columns;
	const drafts: Draft[] = [];
	for (const quantity of row.quantities) {
		const index = cells.findIndex(({ start, end }) => start <= quantity.start && quantity.end <= end);
		const places = [cells[index], table.columns[index], head, corner].flatMap((cell) => cell ?? []);
		const isRate = quantity.kind === 'percent' || quantity.kind === 'multiple';
		const isChange = isRate && places.slice(0, 3).some((cell) => cell.isChange);
		const named = metricIn(places, isChange ? null : quantity);
		const before = drafts.at(-1);
		drafts.push({
			quantity,
			metric: isChange ? 'growth' : named,
			of: isChange ? (named ?? before?.metric ?? null) : null,
			direction: !isChange ? null : isNegative(row.text, quantity) ? 'down' : 'up',
			period: places.find(({ period }) => period !== null)?.period ?? (isChange ? before?.period : null) ?? table.period,
			company: places.find(({ company }) => company !== null)?.company ?? table.company,
			subject: null,
		});
	}
	return drafts;
}

function cellsOf({ text, line, mentions, dates }: Row): Cell[] {
	const cells: Cell[] = [];
	// A row may begin with a bar, which closes no cell.
	for (let start = line.start + (text[line.start] === '\t' ? 1 : 0); start <= line.end && cells.length < mostCells; ) {
		const tab = text.indexOf('\t', start);
		const end = tab < 0 || tab > line.end ? line.end : tab;
		const span = { start, end };
		cells.push({
			...span,
			words: findMetricWords(text, span),
			period: firstWithin(dates, start, end)?.value ?? null,
			company: firstWithin(mentions, start, end)?.id ?? null,
			isChange: changeRe.test(text.slice(start, end)),
		});
		start = end + 1;
	}
	return cells;
}

/** The first metric that a word of the cells can name; for a rate of change any but growth. */
function metricIn(cells: readonly Cell[], quantity: Quantity | null): MetricName | null {
	for (const { words } of cells)
		for (const { namings } of words) {
			const naming = namings.find(({ metric }) => (quantity === null ? metric !== 'growth' : fits(quantity, metric)));
			if (naming !== undefined) return naming.metric;
		}
	return null;
}

function isNegative(text: string, { start }: Span): boolean {
	return text[start] === '-' || text[start - 1] === '-' || text[start - 1] === '↓' || text[start - 1] === '▼';
}
