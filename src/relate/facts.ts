import type { Fact, Figure, NoteAnnotations, Telling, Verdict } from '../types';
import { compareValues, isUnitOfMeasure } from './compare';

/** A note's annotations under the path of the note. */
export interface AnnotatedNote {
	readonly file: string;
	readonly annotations: NoteAnnotations;
}

/** Distinct tellings of one fact beyond this number are listed, but no longer compared each with each. */
const mostCompared = 48;

/**
 * Gathers what is told at least twice: one fact for every company, metric and period (and what grew, and the part), in the order of
 * the first telling. Amounts in different currencies, and shares beside counts, are different facts. Time grows with the
 * number of figures.
 */
export function collectFacts(notes: Iterable<AnnotatedNote>): Fact[] {
	const groups = new Map<string, { figure: Figure; tellings: Telling[] }>();
	for (const { file, annotations } of notes)
		for (const figure of annotations.figures) {
			const key = factKey(figure);
			if (key === null) continue;
			const group = groups.get(key) ?? { figure, tellings: [] };
			group.tellings.push(telling(file, figure));
			groups.set(key, group);
		}
	const facts: Fact[] = [];
	for (const { figure, tellings } of groups.values()) if (tellings.length > 1) facts.push(factOf(figure, tellings));
	return facts;
}

/**
 * Key under which tellings of one fact meet; the same for both scripts. Null for a figure that is no telling of a fact: without a company or
 * a metric, or the rate of growth of nobody knows what.
 */
export function factKey(figure: Figure): string | null {
	const { company, metric, period, of, subject } = figure;
	if (company === null || metric === null || (metric === 'growth' && of === null)) return null;
	return [company, metric, period ?? '', of ?? '', subject ?? '', figure.direction ?? '', dimension(figure)].join('\t');
}

/** One fact out of all its tellings, of which there is at least one. */
export function factOf(figure: Figure, tellings: readonly Telling[]): Fact {
	const { metric, period, of, subject, company } = figure;
	return { company: company ?? '', metric: metric ?? '', period, of, subject, verdict: verdictOf(tellings), values: tellings };
}

/** A figure of a note as a telling of its fact. */
export function telling(file: string, figure: Figure & { readonly text: string }): Telling {
	const { start, end, text, value, max, unit, hedge } = figure;
	return { file, start, end, text, value, max, unit, hedge };
}

/** The gravest verdict on any two of the tellings. */
export function verdictOf(tellings: readonly Telling[]): Verdict {
	const distinct = new Map(tellings.map((told) => [`${told.value} ${told.max ?? ''} ${told.hedge} ${told.unit ?? ''}`, told]));
	const compared = [...distinct.values()].slice(0, mostCompared);
	let gravest: Verdict = 'agree';
	for (const [i, a] of compared.entries())
		for (const b of compared.slice(i + 1)) {
			const verdict = compareValues(a, b);
			if (verdict === 'conflict') return 'conflict';
			if (verdict === 'rounding') gravest = 'rounding';
		}
	return gravest;
}

/** What can be compared at all: amounts of one currency, rates, counts, one unit of measurement. */
function dimension({ kind, unit, metric }: Figure): string {
	if (kind === 'money' || kind === 'price') return unit ?? 'money';
	if (unit !== null && isUnitOfMeasure(unit)) return unit;
	// A growth of 200 % and one of 2 times are told for the same thing.
	if (kind === 'percent' || kind === 'multiple') return metric === 'growth' ? 'rate' : kind;
	return kind;
}
