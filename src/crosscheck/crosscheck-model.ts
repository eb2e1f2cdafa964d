import type { Disagreement, Disagreements, FailedCheck } from '../index/disagreements';
import { metricNames } from '../relate/metrics';
import { endOf } from '../show/period-order';
import { shareApart } from '../show/share-apart';
import type { Check, CompanyId, PrintedFigure, Telling } from '../types';
import { toldValues, type ToldValue } from './told-values';

/** What a row of either kind has. */
interface Row {
	/** The same after an update as long as the same thing is told; no two rows have the same. */
	readonly key: string;
	/** What is told, in whatever note. */
	readonly identity: string;
	/** Null where nobody says whose figure it is. */
	readonly company: CompanyId | null;
	/** One of the figures told, or the one that the others should give: what it measures, and when. */
	readonly figure: PrintedFigure;
	/** A contradiction, and not only a matter of rounding. */
	readonly isConflict: boolean;
	/** How far the values are apart, as a share of the larger. */
	readonly difference: number;
	/** Every figure that takes part. */
	readonly tellings: readonly Telling[];
	/** Where its metric stands in reports, and when its period ends: what rows are sorted by. */
	readonly rank: number;
	readonly end: string;
}

/** A fact that notes tell differently. */
export interface FactRow extends Row {
	readonly kind: 'fact';
	/** At least two; what most notes tell comes first. */
	readonly values: readonly ToldValue[];
}

/** A sum, a rate or a ratio of a note that does not come out. */
export interface CheckRow extends Row {
	readonly kind: 'check';
	readonly check: Check;
}

/** Something that does not fit, as a row. */
export type CrosscheckRow = FactRow | CheckRow;

/** What a pane shows of everything that does not fit. */
export interface CrosscheckFilter {
	/** What this note has a part in; null for every note's. */
	readonly file: string | null;
	/** Also what is only rounded differently. */
	readonly showsRounding: boolean;
	/** Also what the user has said to know. */
	readonly showsKnown: boolean;
}

/** Rows about one company, contradictions first. */
export interface CrosscheckGroup {
	/** Null for figures of nobody known; they come last. */
	readonly company: CompanyId | null;
	readonly name: string;
	readonly rows: readonly CrosscheckRow[];
}

/** Rows by company, those with most contradictions first. */
export interface Crosscheck {
	readonly groups: readonly CrosscheckGroup[];
	readonly facts: number;
	readonly checks: number;
	readonly roundings: number;
	/** Shown or not. */
	readonly known: number;
}

/** Rows of everything that has been compared. */
export interface MadeRows {
	readonly rows: readonly CrosscheckRow[];
	/** False while there are more to make. */
	readonly isWhole: boolean;
}

/** Makes rows, and the same row again for what has not changed. */
export class RowMaker {
	private readonly made = new WeakMap<Disagreement | FailedCheck, CrosscheckRow>();
	/** The same with keys of their own, of what a note says again. */
	private readonly repeated = new WeakMap<CrosscheckRow, CrosscheckRow>();
	/** Rows of facts as they were last shown, by key. */
	private shown: ReadonlyMap<string, CrosscheckRow> = new Map();

	/**
	 * Makes one row at least, and more until `isOver` says so, as to put the values of a fact together takes longer than to compare them. A fact
	 * whose turn has not come keeps the row that it had.
	 */
	rowsOf({ facts, checks, isWhole }: Disagreements, isOver: () => boolean = () => false): MadeRows {
		const shown = new Map<string, CrosscheckRow>();
		let made = 0;
		let waiting = 0;
		for (const fact of facts) {
			const isMade = this.made.has(fact);
			const isLate = !isMade && made > 0 && isOver();
			const row = isLate ? this.shown.get(fact.key) : this.keep(fact, factRow);
			if (isLate) waiting++;
			else if (!isMade) made++;
			if (row !== undefined) shown.set(fact.key, row);
		}
		this.shown = shown;
		const rows = [...shown.values()];
		const taken = new Map<string, number>();
		for (const failed of checks) {
			const row = this.keep(failed, checkRow);
			const before = taken.get(row.key) ?? 0;
			taken.set(row.key, before + 1);
			// A note can repeat itself.
			rows.push(before === 0 ? row : this.repeat(row, `${row.key}\t${before}`));
		}
		return { rows, isWhole: isWhole && waiting === 0 };
	}

	private repeat(row: CrosscheckRow, key: string): CrosscheckRow {
		const known = this.repeated.get(row);
		if (known?.key === key) return known;
		const made = { ...row, key };
		this.repeated.set(row, made);
		return made;
	}

	private keep<From extends Disagreement | FailedCheck>(from: From, make: (from: From) => CrosscheckRow): CrosscheckRow {
		const known = this.made.get(from);
		if (known !== undefined) return known;
		const row = make(from);
		this.made.set(from, row);
		return row;
	}
}

function factRow({ key, fact, figure }: Disagreement): FactRow {
	const isConflict = fact.verdict === 'conflict';
	const values = toldValues(fact.values, isConflict);
	return { kind: 'fact', key, identity: key, company: fact.company, figure, isConflict, difference: widest(fact.values), values, tellings: values.flatMap(({ tellings }) => tellings), ...placeOf(figure) };
}

function checkRow({ check, figure, company }: FailedCheck): CheckRow {
	const identity = ['check', check.kind, company, figure.metric, figure.period, figure.text, ...check.parts.map(({ text }) => text)].join('\t');
	return {
		kind: 'check', key: `${identity}\t${check.result.file}`, identity, company, figure, check,
		isConflict: check.verdict === 'conflict',
		difference: shareApart(check.computed, check.result.value),
		tellings: [check.result, ...check.parts],
		...placeOf(figure),
	};
}

const metricOrder: ReadonlyMap<string, number> = new Map(metricNames().map((name, index) => [name, index]));

function placeOf({ metric, of, period }: PrintedFigure): Pick<Row, 'rank' | 'end'> {
	return { rank: metricOrder.get((metric === 'growth' ? of : metric) ?? '') ?? metricOrder.size, end: period === null ? '' : endOf(period) };
}

function widest(tellings: readonly Telling[]): number {
	let [least, most] = [Infinity, -Infinity];
	for (const { value, max } of tellings) {
		least = Math.min(least, value);
		most = Math.max(most, max ?? value);
	}
	return shareApart(least, most);
}

/** Arranges rows by company. `isKnown` tells what the user knows of, `nameOf` gives the name to show of a company; `byName` puts names into order. */
export function arrangeCrosscheck(
	rows: readonly CrosscheckRow[],
	{ file, showsRounding, showsKnown }: CrosscheckFilter,
	isKnown: (row: CrosscheckRow) => boolean,
	meetsText: (row: CrosscheckRow) => boolean,
	nameOf: (company: CompanyId) => string,
	byName: (a: string, b: string) => number,
): Crosscheck {
	const byCompany = new Map<CompanyId | null, CrosscheckRow[]>();
	const counts = { facts: 0, checks: 0, roundings: 0, known: 0 };
	for (const row of rows) {
		if ((!row.isConflict && !showsRounding) || (file !== null && !row.tellings.some((telling) => telling.file === file)) || !meetsText(row)) continue;
		if (isKnown(row)) {
			counts.known++;
			if (!showsKnown) continue;
		}
		counts[!row.isConflict ? 'roundings' : row.kind === 'fact' ? 'facts' : 'checks']++;
		const known = byCompany.get(row.company);
		if (known === undefined) byCompany.set(row.company, [row]);
		else known.push(row);
	}
	const groups = [...byCompany].map(([company, own]) => {
		own.sort(inOrder);
		return { company, name: company === null ? '' : nameOf(company), rows: own, conflicts: own.filter(({ isConflict }) => isConflict).length };
	});
	groups.sort((a, b) => Number(a.company === null) - Number(b.company === null) || b.conflicts - a.conflicts || b.rows.length - a.rows.length || byName(a.name, b.name));
	return { groups: groups.map(({ company, name, rows: own }) => ({ company, name, rows: own })), ...counts };
}

/** Contradictions before roundings, facts before sums, then as a report has them: by metric, newest period first, what has none last. */
function inOrder(a: CrosscheckRow, b: CrosscheckRow): number {
	if (a.isConflict !== b.isConflict) return a.isConflict ? -1 : 1;
	if (a.kind !== b.kind) return a.kind === 'fact' ? -1 : 1;
	if (a.rank !== b.rank) return a.rank - b.rank;
	if (a.end !== b.end) return a.end > b.end ? -1 : 1;
	return a.key < b.key ? -1 : 1;
}
