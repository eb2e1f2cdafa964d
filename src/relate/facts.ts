import type { Fact, Figure, NoteAnnotations, Telling, Verdict } from '../types';
import { compareValues, isUnitOfMeasure } from './compare';
import type { MetricName } from './metrics';
import { isYearless } from './periods';

/** A note's annotations under the path of the note. */
export interface AnnotatedNote {
	readonly file: string;
	readonly annotations: NoteAnnotations;
}

/** Passages that tell one fact differently are listed beyond this number, but no longer compared each with each. */
const mostCompared = 48;
const mostInPassage = 8;
/** Code units of the source between tellings of one passage. */
const mostPassage = 100;

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
	for (const { figure, tellings } of groups.values()) {
		const fact = tellings.length > 1 ? factOf(figure, tellings) : null;
		if (fact !== null) facts.push(fact);
	}
	return facts;
}

/**
 * Key under which tellings of one fact meet; the same for both scripts. Null for a figure that is no telling of a fact: without a company or
 * a metric, at a day of an unknown year, or the growth of nobody knows what.
 */
export function factKey(figure: Figure): string | null {
	const { company, metric, period, of, subject } = figure;
	if (company === null || metric === null || (metric === 'growth' && of === null) || (period !== null && isYearless(period))) return null;
	return [company, metric, period ?? '', of ?? '', subject ?? '', figure.direction ?? '', dimension(figure)].join('\t');
}

/** What the market sets anew every day: two values of one year need not contradict each other. */
const fleeting: ReadonlySet<string> = new Set<MetricName>(['share_price', 'market_cap']);

/** Whether tellings of a metric and period are of one time, so that different values contradict each other. */
function isOneTime({ metric, period }: Figure): boolean {
	return period !== null && (metric === null || !fleeting.has(metric) || /^\d{4}-\d\d/.test(period));
}

/**
 * The fact that tellings with the key of `figure` make, note by note in order. Null where they differ and nothing says that they are of one
 * time: two values of one passage, or values whose period nobody tells.
 */
export function factOf(figure: Figure, tellings: readonly Telling[]): Fact | null {
	const verdict = verdictOf(tellings);
	if (verdict === null || (verdict === 'conflict' && !isOneTime(figure))) return null;
	const { metric, period, of, subject, company } = figure;
	return { company: company ?? '', metric: metric ?? '', period, of, subject, verdict, values: tellings };
}

/** A figure of a note as a telling of its fact. What has been converted from another currency is about so much: rates change by the day. */
export function telling(file: string, figure: Figure & { readonly text: string }): Telling {
	const { start, end, text, value, max, unit, hedge, equivalentOf } = figure;
	return { file, start, end, text, value, max, unit, hedge: equivalentOf !== null && hedge === 'exact' ? 'about' : hedge };
}

/**
 * The gravest verdict on any two of the tellings, which come note by note in order. Nobody contradicts himself within a passage: different
 * values there are of different times or scopes that the words do not tell apart, so another passage has to meet only one of them. Null
 * when there is but one passage, and it does not tell the same value twice.
 */
export function verdictOf(tellings: readonly Telling[]): Verdict | null {
	const passages = passagesOf(tellings).slice(0, mostCompared);
	const [only] = passages;
	if (only === undefined) return null;
	if (passages.length === 1) {
		const verdict = gravestOf(only, only);
		return verdict === 'conflict' ? null : verdict;
	}
	let gravest: Verdict = 'agree';
	for (const [i, a] of passages.entries())
		for (const b of passages.slice(i + 1)) {
			const verdict = mildestOf(a, b);
			if (verdict === 'conflict') return 'conflict';
			if (verdict === 'rounding') gravest = 'rounding';
		}
	return gravest;
}

/** Tellings of one note that stand together; those that only repeat an earlier passage are left out, unless nothing else is there. */
function passagesOf(tellings: readonly Telling[]): Telling[][] {
	const passages: Telling[][] = [];
	for (const told of tellings) {
		const passage = passages.at(-1);
		const previous = passage?.at(-1);
		if (passage !== undefined && previous?.file === told.file && told.start - previous.end < mostPassage) passage.push(told);
		else passages.push([told]);
	}
	const distinct = new Map(passages.map((passage) => [passage.map(({ value, max, hedge, unit }) => [value, max, hedge, unit].join(' ')).join('\n'), passage]));
	return distinct.size > 1 ? [...distinct.values()] : passages.slice(0, 2);
}

function gravestOf(a: readonly Telling[], b: readonly Telling[]): Verdict {
	const verdicts = verdictsOn(a, b);
	return verdicts.includes('conflict') ? 'conflict' : verdicts.includes('rounding') ? 'rounding' : 'agree';
}

function mildestOf(a: readonly Telling[], b: readonly Telling[]): Verdict {
	const verdicts = verdictsOn(a, b);
	return verdicts.includes('agree') ? 'agree' : verdicts.includes('rounding') || verdicts.length === 0 ? 'rounding' : 'conflict';
}

function verdictsOn(a: readonly Telling[], b: readonly Telling[]): Verdict[] {
	return a.slice(0, mostInPassage).flatMap((one) => b.slice(0, mostInPassage).flatMap((other) => compareValues(one, other) ?? []));
}

const operationsRe = /^(?:[a-z]?flops|[a-z]?tops|次)$/i;

/** What can be compared at all: amounts of one currency, rates, counts, one unit of measurement. */
function dimension({ kind, unit, metric }: Figure): string {
	if (kind === 'money' || kind === 'price') return unit ?? 'money';
	if (unit !== null && isUnitOfMeasure(unit)) return unit;
	// A growth of 200 % and one of 2 times are told for the same thing.
	if (kind === 'percent' || kind === 'multiple') return metric === 'growth' ? 'rate' : kind;
	// 4EFLOPS and 400亿亿次.
	return unit !== null && operationsRe.test(unit) ? 'operations' : 'count';
}
