import type { VaultIndex } from '../index/vault-index';
import { findChecks } from '../relate/checks';
import { compareValues } from '../relate/compare';
import { telling } from '../relate/facts';
import { shareApart } from '../show/share-apart';
import type { Check, PrintedFigure, Telling, Verdict } from '../types';

/** One telling beside the figure of the card. */
export interface TellingRow {
	readonly telling: Telling;
	/** `here` is the figure itself; null where the two cannot be compared. */
	readonly verdict: Verdict | 'here' | null;
	/** How far it is off, as a share of the larger value; 0 unless it is a conflict. */
	readonly difference: number;
}

/** Arithmetic of a note. */
export interface CheckRow {
	readonly check: Check;
	/** The figure that the others should give. */
	readonly result: PrintedFigure;
}

/** What a figure card shows. */
export interface FigureCardModel {
	readonly figure: PrintedFigure;
	/** Tellings of its fact, itself and contradictions first, cut to what a card holds; the figure alone when it is told once. */
	readonly tellings: readonly TellingRow[];
	/** How many tellings there are in all. */
	readonly tellingCount: number;
	/** Sums, growth rates and the like that it takes part in, those that fail first. */
	readonly checks: readonly CheckRow[];
}

const mostTellings = 12;
/** What a reader must not miss comes first; what cannot be compared comes last. */
const order: readonly TellingRow['verdict'][] = ['here', 'conflict', 'rounding', 'agree', null];
const mostChecks = 3;

/** Gathers what the vault tells about what a figure of a note measures. */
export function figureCardModel(index: VaultIndex, path: string, figure: PrintedFigure): FigureCardModel {
	const own = telling(path, figure);
	const told = index.factOf(figure)?.values ?? [];
	const here = nearestTelling(told, own);
	const rows = (here === null ? [own, ...told] : told).map((other): TellingRow => {
		if (other === (here ?? own)) return { telling: other, verdict: 'here', difference: 0 };
		const verdict = compareValues(own, other);
		return { telling: other, verdict, difference: verdict === 'conflict' ? shareApart(own.value, other.value) : 0 };
	});
	rows.sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
	return { figure, tellings: rows.slice(0, mostTellings), tellingCount: rows.length, checks: checksWith(index, path, own) };
}

/** An editor's text can be ahead of the index: the same words at the nearest place are the same telling. */
function nearestTelling(told: readonly Telling[], own: Telling): Telling | null {
	let nearest: Telling | null = null;
	for (const other of told) {
		if (other.file !== own.file || other.text !== own.text) continue;
		if (nearest === null || Math.abs(other.start - own.start) < Math.abs(nearest.start - own.start)) nearest = other;
	}
	return nearest;
}

function checksWith(index: VaultIndex, path: string, own: Telling): CheckRow[] {
	const annotations = index.get(path);
	if (annotations === null) return [];
	const here = nearestTelling(annotations.figures.map((figure) => telling(path, figure)), own);
	const isOwn = ({ start }: Telling): boolean => start === here?.start;
	const rows = findChecks({ file: path, annotations }).flatMap((check): CheckRow[] => {
		const result = isOwn(check.result) || check.parts.some(isOwn) ? annotations.figures.find(({ start }) => start === check.result.start) : undefined;
		return result === undefined ? [] : [{ check, result }];
	});
	return [...rows.filter(isFailed), ...rows.filter((row) => !isFailed(row))].slice(0, mostChecks);
}

function isFailed({ check }: CheckRow): boolean {
	return check.verdict === 'conflict';
}
