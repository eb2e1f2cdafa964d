import type { CompanyId, PartialDate, Quantity, Span } from '../types';
import { fits } from './draft';
import type { MetricName } from './metrics';
import { coordinated } from './owner';
import { GuardedPattern } from '../text/guarded-pattern';
import { yearsOf } from './periods';
import { within, type Scene } from './scene';

const joinRe = new GuardedPattern('左以多、,和及与到;/', /^(?:左右|以上|多)?(?:、|,|和|及|以及|与|、和|,和|,以及|到|;|\/)(?:约|近|超|超过|逾|大约|达)?$/);
const listRe = /^(?:、|,|和|及|以及|与|、和|至|\/)$/;
const respectivelyRe = /(?:分别|依次|各为|各是|各自)/;
/** Lists as long as this are series even where no 分别 says so. */
const plainSeries = 3;

/** Figures listed one after the other (18.5亿、30.3亿和34.5亿), in order; most lists hold one. */
export function listRuns(text: string, quantities: readonly Quantity[]): (readonly [Quantity, ...Quantity[]])[] {
	const runs: [Quantity, ...Quantity[]][] = [];
	for (const quantity of quantities) {
		const run = runs.at(-1);
		const previous = run?.at(-1);
		if (run !== undefined && previous !== undefined && isAlike(previous, quantity) && joinRe.at(text, previous.end, Math.min(quantity.start, previous.end + 8))) run.push(quantity);
		else runs.push([quantity]);
	}
	return runs;
}

function isAlike(a: Quantity, b: Quantity): boolean {
	return a.kind === b.kind && (a.unit === b.unit || (a.kind === 'money' && (a.unit === null || b.unit === null)));
}

/** One period, company or metric for each figure of a list; null where the text lines up none. */
export interface Alignment {
	readonly periods: readonly PartialDate[] | null;
	readonly companies: readonly CompanyId[] | null;
	readonly metrics: readonly MetricName[] | null;
}

/** What most figures are, which are in no list. */
export const unaligned: Alignment = { periods: null, companies: null, metrics: null };

/**
 * Lines up a list of figures with a list of the same length before it in the sentence: years (or a range of so many years),
 * companies, or metrics. `before` are the periods of the series told last, for 同期.
 */
export function align(scene: Scene, run: readonly Quantity[], before: readonly PartialDate[] | null): Alignment {
	const start = run[0]?.start ?? scene.end;
	const count = run.length;
	if (count < 2) return unaligned;
	const { text } = scene;
	const isOrdered = (from: number): boolean => respectivelyRe.test(text.slice(from, start));
	const periods = alignedPeriods(scene, start, count, isOrdered);
	const sameTime = periods === null && before?.length === count && /同期|同时期|同一时期|则|这期间|期间|报告期|[两三四五]年(?:里|间|来|内)/.test(text.slice(scene.start, start)) ? before : null;
	return {
		periods: periods ?? sameTime,
		companies: periods === null ? alignedCompanies(scene, start, count, isOrdered) : null,
		metrics: periods === null ? alignedMetrics(scene, run, isOrdered) : null,
	};
}

function alignedPeriods(scene: Scene, start: number, count: number, isOrdered: (from: number) => boolean): PartialDate[] | null {
	const dates = within(scene.dates, scene.start, start);
	for (let last = dates.length - 1; last >= 0; last--) {
		const date = dates[last];
		if (date === undefined) continue;
		const years = yearsOf(date.value);
		if (years?.length === count) return years;
		if (!(isOrdered(date.end) || count >= plainSeries)) continue;
		const group = listed(scene.text, dates.slice(0, last + 1), count);
		if (group !== null) return group.map(({ value }) => value);
	}
	return null;
}

function alignedCompanies(scene: Scene, start: number, count: number, isOrdered: (from: number) => boolean): CompanyId[] | null {
	const mentions = within(scene.mentions, scene.start, start);
	for (let last = mentions.length; last >= count; last--) {
		const group = coordinated(scene.text, mentions.slice(0, last));
		const end = group.at(-1)?.end ?? start;
		if (group.length === count && isOrdered(end)) return group.map(({ id }) => id);
	}
	return null;
}

function alignedMetrics(scene: Scene, run: readonly Quantity[], isOrdered: (from: number) => boolean): MetricName[] | null {
	const [first] = run;
	if (first === undefined) return null;
	const words = within(scene.words, scene.start, first.start);
	for (let last = words.length; last >= run.length; last--) {
		const group = listed(scene.text, words.slice(0, last), run.length);
		if (group === null || !isOrdered(group.at(-1)?.end ?? first.start)) continue;
		// 营收、获利创高,…每股纯益分别为: another metric is named since.
		if (words.slice(last).some(({ namings }) => namings.every(({ metric, weak }) => metric !== 'growth' && !weak && fits(first, metric)))) return null;
		const names = group.flatMap(({ namings }, i) => {
			const quantity = run[i] ?? first;
			const naming = namings.find(({ metric }) => (quantity.kind === 'percent' ? true : fits(quantity, metric)));
			return naming === undefined ? [] : [naming.metric];
		});
		if (names.length === run.length) return names;
	}
	return null;
}

/** The last `count` of the spans when they are one list, nothing but joining words between them. */
function listed<Found extends Span>(text: string, spans: readonly Found[], count: number): Found[] | null {
	const group = spans.slice(-count);
	if (group.length < count) return null;
	for (const [i, span] of group.entries()) {
		const next = group[i + 1];
		if (next !== undefined && !listRe.test(text.slice(span.end, Math.min(next.start, span.end + 6)))) return null;
	}
	return group;
}
