import type { CompanyId, PartialDate, Quantity } from '../types';
import { metricEntry, type MetricName, type MetricWord } from './metrics';

/** A figure while its links are being found. */
export interface Draft {
	readonly quantity: Quantity;
	metric: MetricName | null;
	of: MetricName | null;
	direction: 'up' | 'down' | null;
	period: PartialDate | null;
	company: CompanyId | null;
	subject: string | null;
	/** Told only to measure another figure against: 较上年同期的5亿. */
	aside: boolean;
}

/** A magnitude without any unit (18.5亿), which is money or a count as its metric says. */
export function isBare({ kind, unit }: Quantity): boolean {
	return kind === 'money' && unit === null;
}

/** Can a quantity be a figure of this metric? */
export function fits(quantity: Quantity, metric: MetricName): boolean {
	const entry = metricEntry(metric);
	const { kind, unit } = quantity;
	if (kind === 'price') return entry.kinds.includes('price');
	if (kind === 'money') {
		if (entry.kinds.includes('money') || entry.kinds.includes('price')) return true;
		return isBare(quantity) && entry.kinds.includes('count') && entry.noun !== null;
	}
	if (!entry.kinds.includes(kind)) return false;
	return entry.units === null || (unit === null ? kind === 'percent' || kind === 'count' : entry.units.includes(unit));
}

/** The first metric that a word can name for this quantity. */
export function namedBy(word: MetricWord, quantity: Quantity): { readonly metric: MetricName; readonly weak: boolean } | null {
	for (const naming of word.namings) if (fits(quantity, naming.metric)) return naming;
	return null;
}
