import { hedgeWidths } from '../detect/hedges';
import type { Hedge, Verdict } from '../types';
import { lastPlace } from './precision';

/** A value as one note tells it. `text` is the printed number with scale and unit. */
export interface Told {
	readonly value: number;
	readonly max: number | null;
	readonly unit: string | null;
	readonly hedge: Hedge;
	readonly text: string;
}

/** Values nearer than this share of themselves are one number: both come from decimal text. */
const sameNumber = 1e-9;

const currencyRe = /^[A-Z]{3}$/;
/** Units that measure; unlike counted nouns (项, 个) no two of them are the same. */
const measureRe = /^(?:pp|年|月|天|小时|吨|公斤|千克|亩|公顷|平方米|平方公里|米|公里|千瓦|千瓦时|度|兆瓦|吉瓦|kw|mw|gw|kwh|mwh|gwh|gb|tb|pb|纳米|nm)$/i;

/**
 * Judges two tellings of the same thing; the first that fits:
 * - `agree`: equal numbers, or a number that the other's hedge or range admits;
 * - `rounding`: the coarser one could be the finer one printed shorter, rounded or cut off (121.6 and 121.58, 9 and 9.62);
 * - `conflict` otherwise.
 * Null when they cannot be compared: different currencies, or different units of measurement.
 */
export function compareValues(a: Told, b: Told): Verdict | null {
	if (!isComparable(a.unit, b.unit)) return null;
	if (admits(a, b) || admits(b, a)) return 'agree';
	if (a.max !== null || b.max !== null) return 'conflict';
	const [coarse, fine] = lastPlace(a).meant >= lastPlace(b).meant ? [a, b] : [b, a];
	return couldBeRounded(coarse, fine) ? 'rounding' : 'conflict';
}

/** Currencies and units of measurement must be the same; counted nouns count the same thing in different words. */
export function isComparable(a: string | null, b: string | null): boolean {
	if (a === b) return true;
	return !isUnitOfMeasure(a) && !isUnitOfMeasure(b);
}

/** A currency or a unit of measurement, and no counted noun. */
export function isUnitOfMeasure(unit: string | null): boolean {
	return unit !== null && (currencyRe.test(unit) || measureRe.test(unit));
}

/** The stretch in which the number meant lies, by the hedge and the range of a telling. */
export function meantBetween({ value, max, hedge }: Pick<Told, 'value' | 'max' | 'hedge'>): readonly [low: number, high: number] {
	const { below, above } = hedgeWidths[hedge];
	return [value - Math.abs(value) * below, (max ?? value) + Math.abs(max ?? value) * above];
}

/** The stretch of numbers that could be printed as this one, borders excluded. */
export function printedBetween(told: Pick<Told, 'value' | 'text'>): readonly [low: number, high: number] {
	const { written, meant } = lastPlace(told);
	return [told.value - meant / 2, told.value + Math.max(meant / 2, written)];
}

/** Every number that `b` can mean on its face lies where `a` says that the number meant is. */
function admits(a: Told, b: Told): boolean {
	const [low, high] = meantBetween(a);
	const slack = Math.max(Math.abs(low), Math.abs(high)) * sameNumber;
	return b.value >= low - slack && (b.max ?? b.value) <= high + slack;
}

function couldBeRounded(coarse: Told, fine: Told): boolean {
	const [low, high] = printedBetween(coarse);
	const slack = Math.abs(coarse.value) * sameNumber;
	return lastPlace(fine).meant < lastPlace(coarse).meant && fine.value > low + slack && fine.value < high - slack;
}
