import type { Quantity, Span } from '../types';
import type { Draft } from './draft';
import type { List } from './lists';
import { isRepeated, nothing, ofChange, ofLevel } from './meaning';
import { metricEntry } from './metrics';
import { readParts } from './parts';
import type { Run, Series } from './runs';
import { firstWithin, type Scene } from './scene';
import { align, unaligned } from './series';

/** What the figures before measure, for those that go on about it. */
export interface ToldMetrics {
	last: Draft | null;
	/** The last figure that is no rate of change. */
	level: Draft | null;
	/** The last amount of a part. */
	part: Draft | null;
	/** What the last list of figures was lined up with. */
	series: Series | null;
}

/** What is known before the first sentence. */
export function toldMetrics(): ToldMetrics {
	return { last: null, level: null, part: null, series: null };
}

/** What each list of figures of a sentence measures; whose they are and when they hold is left open. */
export function measureRuns(scene: Scene, lists: readonly List[], told: ToldMetrics): readonly Run[] {
	if (lists.length === 0) return none;
	const before: Draft[] = [];
	return lists.map((list) => {
		const run = measureRun(scene, list, told, before);
		for (const draft of run.drafts) before.push(draft);
		rememberMetrics(told, run.drafts);
		if (run.aligned.periods !== null) told.series = { periods: run.aligned.periods, scene };
		return run;
	});
}

const none: readonly Run[] = [];

function measureRun(scene: Scene, list: List, told: ToldMetrics, before: readonly Draft[]): Run {
	const { quantities, span, index, clause, change, isRatio } = list;
	const { series } = told;
	const isFirst = before.length === 0;
	const [quantity] = quantities;
	const count = quantities.length;
	if (list.isRise) {
		const levels = before.slice(-1);
		return { list, meaning: nothing, measured: null, from: null, aligned: unaligned, series, levels, isCarried: false, drafts: levels.map((start) => ({ ...start, quantity })) };
	}
	const last = isFirst && !list.pointsBack && !isRepeated(told.last, quantities) ? null : told.last;
	const direction = change?.direction ?? null;
	const opening = change === null && !isRatio ? openingOf(scene, clause, span, quantity, before) : null;
	const meaning = change !== null ? ofChange(scene, span, change, index, before.at(-1) ?? last, isFirst) : isRatio ? nothing : ofLevel(scene, span, quantity, index, list.named, opening ?? (last === null ? null : levelOf(last, told.level)), isFirst ? null : told.part);
	// Where the last one is taken for the level that changed, it is a copy that the meaning is carried on from.
	const from = meaning.from !== null && meaning.from.quantity === last?.quantity ? last : meaning.from;
	const measured = meaning.of ?? meaning.metric;
	const aligned = align(scene, quantities, series?.periods ?? null);
	const levels = meaning.metric === 'growth' && from !== null && count > 1 && aligned.periods === null ? levelsBefore(before, count) : null;
	const ofPart = count > 1 && measured !== null && aligned.companies === null && aligned.metrics === null ? (measured === 'segment_revenue' ? measured : metricEntry(measured).part) : null;
	const parts = ofPart === null ? null : readParts(scene, clause, span.start, count);
	const { metric, of } = parts === null ? meaning : change === null ? { metric: ofPart, of: null } : { metric: meaning.metric, of: ofPart };
	const drafts = quantities.map((one, i): Draft => {
		const level = levels?.[i];
		if (level !== undefined) return { quantity: one, metric: 'growth', of: level.metric, direction, period: null, company: null, subject: level.subject, aside: false };
		return {
			quantity: one,
			metric: change === null ? (aligned.metrics?.[i] ?? metric) : metric,
			of: change === null ? null : (aligned.metrics?.[i] ?? of),
			direction,
			period: null,
			company: null,
			// 两者分别增长10%和20%: not both of the part told last.
			subject: parts !== null ? (parts[i] ?? null) : change !== null && count > 1 && aligned.periods === null ? null : meaning.subject,
			aside: false,
		};
	});
	return { list, meaning, measured, from, aligned, series, levels, isCarried: false, drafts };
}

function rememberMetrics(told: ToldMetrics, drafts: readonly Draft[]): void {
	const last = drafts.filter(({ metric }) => metric !== null).at(-1);
	if (last === undefined) return;
	told.last = last;
	if (last.metric === 'growth') return;
	told.level = last;
	if (last.subject !== null) told.part = last;
}

const besideRe = /^(?:则|也|而|同期|为|是|达|约|近|超过?|逾)*$/;

/**
 * What the first figure of a statement measures that names nothing but whose it is (甲营收5亿元,净利1亿元;乙6亿元,净利2亿元): the first figure
 * of its kind in the statement before. Null for any other figure.
 */
function openingOf(scene: Scene, clause: Span, span: Span, quantity: Quantity, linked: readonly Draft[]): Draft | null {
	const { text } = scene;
	if (linked.length < 2 || text.charAt(clause.start - 1) !== ';') return null;
	const named = firstWithin(scene.mentions, clause.start, span.start);
	if (named === undefined || named.start !== clause.start || !besideRe.test(text.slice(named.end, span.start))) return null;
	const from = text.lastIndexOf(';', clause.start - 2);
	const before = linked.find((draft) => draft.quantity.start > from && draft.quantity.end <= clause.start && draft.quantity.kind === quantity.kind);
	return before === undefined || before.metric === null || before.metric === 'growth' ? null : before;
}

/** What a level goes on about: the last one, or what was last said to have grown or shrunk (净利掉了四成,只剩6亿元). */
function levelOf(last: Draft, level: Draft | null): Draft | null {
	return last.metric === 'growth' && last.of !== null && last.of !== level?.metric ? { ...last, metric: last.of, of: null, direction: null } : level;
}

/** As many figures as there are rates of change, told before them in the sentence: 营收和利润分别为…,同比增长10%和20%. */
function levelsBefore(linked: readonly Draft[], count: number): Draft[] | null {
	const levels = linked.filter(({ metric }) => metric !== null && metric !== 'growth').slice(-count);
	return levels.length === count ? levels : null;
}
