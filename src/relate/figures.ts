import type { DateMention, Figure, Line, Mention, PartialDate, Prose, Quantity } from '../types';
import { coreOf } from '../detect/units';
import { currencyOf, usualCurrency } from './currency';
import { dateRuns, datesBeside, type Beside } from './date-runs';
import { isBare, type Draft } from './draft';
import type { List } from './lists';
import { measureRuns, toldMetrics } from './measure-runs';
import { metricEntry } from './metrics';
import { ownRuns, standingWith } from './own-runs';
import { actorsOf, topicOf, type Standing } from './owner';
import { passagesOf, type Passage } from './passages';
import { readLists } from './read-lists';
import { reportIn } from './report';
import type { Run } from './runs';
import { lastWithin, type Scene } from './scene';
import { linkRow, openTable, type Table } from './tables';
import { lastingDate } from './timing';
import { rememberCompany, startCompanies, toldCompanies } from './told-companies';
import { announce, rememberDate, startPeriods, toldPeriods } from './told-periods';

/**
 * Links every quantity to what the words around it say that it measures: metric, company, period, what grew, part, direction; and
 * settles the unit of bare magnitudes. One figure for each quantity, in order; spans are of the reading. What the text does
 * not tell stays null.
 */
export function linkFigures(prose: Prose, mentions: readonly Mention[], dates: readonly DateMention[], quantities: readonly Quantity[]): Figure[] {
	const usual = usualCurrency(prose, quantities);
	const metrics = toldMetrics();
	const companies = toldCompanies(prose, mentions);
	const periods = toldPeriods(prose, dates);
	const figures: Figure[] = [];
	let current: Line | null = null;
	let table: Table | null = null;
	/** The table has more than its header, behind which Markdown has an empty line. */
	let hasRows = false;
	// Step by step, each for many sentences before the next: what a step runs stays in the processor's cache. What a figure measures says whose it
	// may be, and both say when it may hold, and never the other way round.
	for (const passages of passagesOf(prose, mentions, dates, quantities)) {
		const actors = inScenes(passages, nobody, actorsOf);
		const topics = inScenes(passages, noTopic, (scene, i) => readTopic(scene, actors[i] ?? nobody, prose.published));
		const lists = inScenes(passages, noLists, (scene, i) => readLists(scene, actors[i] ?? nobody));
		const runs = inScenes(passages, noRuns, (scene, i) => measureRuns(scene, lists[i] ?? noLists, metrics));
		const standing = inScenes(passages, noStanding, (scene, i) => standingWith(scene, actors[i] ?? nobody, runs[i] ?? noRuns, companies.names));
		const beside = inScenes(passages, nothingBeside, (scene, i) => datesBeside(scene, runs[i] ?? noRuns));
		/** Whom each row, as the first of its table, is told of. */
		const spokenOf = passages.map(({ line, begins, scene }, i) => {
			if (begins !== null) startCompanies(companies, prose.text, line, begins);
			if (scene === null) return companies.company;
			const own = actors[i] ?? nobody;
			ownRuns(scene, own, runs[i] ?? noRuns, standing[i] ?? noStanding, companies);
			rememberCompany(companies, scene, own, (topics[i] ?? noTopic).told);
			return null;
		});
		const told: Told[] = [];
		for (const [i, { line, lineIndex, begins, row, scene, equivalents }] of passages.entries()) {
			if (row !== null) {
				if (table === null || current?.kind !== 'row' || (hasRows && prose.text[line.start - 2] === '\n')) {
					const captions = prose.lines.slice(Math.max(0, lineIndex - mostCaptions), lineIndex).filter(({ kind }) => kind !== 'row');
					const date = captions.flatMap(({ start, end }) => lastWithin(dates, start, end)?.value ?? []).at(-1);
					table = openTable(row, captions, periods.paragraph ?? date ?? periods.heading, spokenOf[i] ?? null);
					hasRows = false;
				} else hasRows = true;
				for (const draft of linkRow(row, table)) told.push({ draft, listed: [draft.quantity], scene: null, equivalentOf: null });
			} else if (begins !== null) startPeriods(periods, line, begins);
			current = line;
			if (scene === null) continue;
			const { date, report } = topics[i] ?? noTopic;
			if (report !== null) announce(periods, report);
			const own = runs[i] ?? noRuns;
			dateRuns(scene, own, beside[i] ?? nothingBeside, periods);
			for (const { list, drafts } of own)
				for (const draft of drafts) {
					const equivalentOf = figures.length + told.push({ draft, listed: list.quantities, scene, equivalentOf: null }) - 1;
					for (const [quantity, original] of equivalents) if (original === draft.quantity) told.push({ draft: { ...draft, quantity }, listed: list.quantities, scene, equivalentOf });
				}
			if (date !== null) rememberDate(periods, scene, date);
		}
		for (const [i, one] of told.entries()) figures.push(figureOf(prose.text, one, toldBefore(told, i), usual));
	}
	return figures;
}

const nobody: readonly Mention[] = [];
const noLists: readonly List[] = [];
const noRuns: readonly Run[] = [];
const noStanding: readonly Standing[] = [];
const nothingBeside: readonly Beside[] = [];
const noTopic: Topic = { told: topicOf('', nobody), date: null, report: null };

/** Does a step for every sentence; `none` stands where a passage is none that has anything in it. */
function inScenes<Found>(passages: readonly Passage[], none: Found, step: (scene: Scene, index: number) => Found): readonly Found[] {
	return passages.map(({ scene }, i) => (scene === null ? none : step(scene, i)));
}

/** Lines above a table that can be its title and its unit. */
const mostCaptions = 2;

/** Whom and what time a sentence is about, and the period whose results it announces, whatever was told before. */
interface Topic {
	readonly told: ReturnType<typeof topicOf>;
	readonly date: PartialDate | null;
	readonly report: PartialDate | null;
}

function readTopic(scene: Scene, actors: readonly Mention[], published: PartialDate | null): Topic {
	return { told: topicOf(scene.text, actors), date: lastingDate(scene), report: reportIn(scene, published) };
}

/** The figure told right before one in its sentence; null where it is the first, and for those of tables. What tells another one again is none. */
function toldBefore(told: readonly Told[], index: number): Draft | null {
	for (let i = index - 1, scene = told[index]?.scene ?? null; i >= 0 && scene !== null && told[i]?.scene === scene; i--) if (told[i]?.equivalentOf === null) return told[i]?.draft ?? null;
	return null;
}

/** A figure with the list that it is of, its sentence (null for one of a table), and the index of the one that it tells again. */
interface Told {
	readonly draft: Draft;
	readonly listed: readonly Quantity[];
	readonly scene: Scene | null;
	readonly equivalentOf: number | null;
}

/** `before` is the figure told right before it in its sentence; null where it is the first. */
function figureOf(text: string, { draft, listed, scene, equivalentOf }: Told, before: Draft | null, usual: string): Figure {
	const { quantity, metric, period, company, of, subject, direction } = draft;
	const { value, max, hedge } = quantity;
	const { start, end } = coreOf(text, quantity);
	const entry = metric === null ? null : metricEntry(metric);
	const isCount = entry !== null && isBare(quantity) && entry.kinds.includes('count') && !entry.kinds.includes('money');
	const isMoney = !isCount && (quantity.kind === 'money' || quantity.kind === 'price');
	const unit = isCount ? entry.noun : isMoney ? currencyOf(draft, listed, scene, before, usual) : quantity.unit;
	const kind = isCount ? 'count' : quantity.kind;
	return { start, end, kind, value, max, unit, hedge, unitInferred: quantity.unitInferred, period, company, metric, of, subject, direction, equivalentOf };
}
