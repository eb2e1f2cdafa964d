import type { Mention, Quantity, Span } from '../types';
import type { Draft } from './draft';
import { readChange } from './growth';
import { isRepeated, nothing, ofChange, ofLevel, pointsBack } from './meaning';
import { metricEntry } from './metrics';
import { readParts } from './parts';
import { startOfRise } from './rise';
import type { Run, Series } from './runs';
import { clauseAt, clauseOf, firstWithin, within, type Scene } from './scene';
import { align, listRuns, unaligned } from './series';

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

/** Reads the lists of figures of a sentence, and what each of them measures; whose they are and when they hold is left open. */
export function measureRuns(scene: Scene, actors: readonly Mention[], told: ToldMetrics): readonly Run[] {
	const runs: Run[] = [];
	const before: Draft[] = [];
	for (const quantities of listRuns(scene.text, scene.quantities)) {
		const run = measureRun(scene, actors, quantities, told, before);
		runs.push(run);
		before.push(...run.drafts);
		rememberMetrics(told, run.drafts);
		if (run.aligned.periods !== null) told.series = { periods: run.aligned.periods, scene };
	}
	return runs;
}

function measureRun(scene: Scene, actors: readonly Mention[], quantities: readonly [Quantity, ...Quantity[]], told: ToldMetrics, before: readonly Draft[]): Run {
	const { text } = scene;
	const { series } = told;
	const isFirst = before.length === 0;
	const [quantity] = quantities;
	const count = quantities.length;
	const span = { start: quantity.start, end: quantities.at(-1)?.end ?? quantity.end };
	const index = clauseAt(scene, span.start);
	const clause = clauseOf(scene, index);
	const last = isFirst && !isRepeated(told.last, quantities) && !text.startsWith('其中', scene.start) && !pointsBack(text, { start: clause.start, end: span.start }) ? null : told.last;
	const isRate = quantity.kind === 'percent' || quantity.kind === 'multiple';
	const start = count === 1 ? startOfRise(scene, before.at(-1) ?? null, span) : null;
	if (start !== null) return { quantities, span, clause, meaning: nothing, measured: null, from: null, isRate, isRatio: false, aligned: unaligned, series, levels: [start], isRise: true, isCarried: false, drafts: [{ ...start, quantity }] };
	const found = isRate ? readChange(text, clause, span) : null;
	// 裁减15%的员工 tells how many go, and not how the number of those who go has changed.
	const change = found !== null && within(scene.words, clause.start, clause.end).some((word) => word.start < span.start && word.end > found.start && word.namings[0]?.metric === 'layoffs') ? null : found;
	const direction = change?.direction ?? null;
	const isRatio = isRate && change === null && isComparison(scene, actors, span);
	const opening = change === null && !isRatio ? openingOf(scene, clause, span, quantity, before) : null;
	const meaning = change !== null ? ofChange(scene, span, change, index, before.at(-1) ?? last, isFirst) : isRatio ? nothing : ofLevel(scene, span, quantity, index, opening ?? (last === null ? null : levelOf(last, told.level)), isFirst ? null : told.part);
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
	return { quantities, span, clause, meaning, measured, from, isRate, isRatio, aligned, series, levels, isRise: false, isCarried: false, drafts };
}

function rememberMetrics(told: ToldMetrics, drafts: readonly Draft[]): void {
	const last = drafts.filter(({ metric }) => metric !== null).at(-1);
	if (last === undefined) return;
	told.last = last;
	if (last.metric === 'growth') return;
	told.level = last;
	if (last.subject !== null) told.part = last;
}

const apartRe = /(?:高于|超过|领先|低于|落后于|不及|多于|少于|优于)$/;

/** A是B的9倍, A只有B的5%: the figure compares two companies. */
function isComparison(scene: Scene, actors: readonly Mention[], span: Span): boolean {
	const { text } = scene;
	const other = actors.filter(({ end }) => end <= span.start).at(-1);
	if (other === undefined || apartRe.test(text.slice(Math.max(scene.start, other.start - 3), other.start))) return false;
	return text.slice(other.end, span.start).replace(/^的?约?$/, '') === '' && text[other.end] === '的';
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
