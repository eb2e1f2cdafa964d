import type { DateMention, Figure, Line, Mention, PartialDate, Prose, Quantity, Span } from '../types';
import { coreOf } from '../detect/units';
import { currencyOf, usualCurrency } from './currency';
import { isBare, type Draft } from './draft';
import { equivalentsIn } from './equivalents';
import { readChange } from './growth';
import { isSum, isRepeated, nothing, ofChange, ofLevel, pointsBack } from './meaning';
import { announce, earlierOf, memoryOf, readTopic, rememberFigures, rememberTopic, startLine, type Memory } from './memory';
import { metricEntry, type MetricName } from './metrics';
import { actorsOf, chooseOwner, ownerBehind } from './owner';
import { readParts } from './parts';
import { spanning, yearOf } from './periods';
import { risenFrom, startOfRise } from './rise';
import { clauseAt, clauseOf, Cursor, firstWithin, lastWithin, scenesIn, setScene, within, type Scene } from './scene';
import { align, listRuns } from './series';
import { linkRow, openTable, type Row, type Table } from './tables';
import { openerOf } from './strangers';
import { choosePeriod, type Timed } from './timing';
import { GuardedPattern } from '../text/guarded-pattern';

/**
 * Links every quantity to what the words around it say that it measures: metric, company, period, what grew, part, direction; and
 * settles the unit of bare magnitudes. One figure for each quantity, in order; spans are of the reading. What the text does
 * not tell stays null.
 */
export function linkFigures(prose: Prose, mentions: readonly Mention[], dates: readonly DateMention[], quantities: readonly Quantity[]): Figure[] {
	const usual = usualCurrency(prose, quantities);
	const memory = memoryOf(prose, mentions, dates);
	const figures: Figure[] = [];
	let current: Line | null = null;
	let table: Table | null = null;
	/** The table has more than its header, behind which Markdown has an empty line. */
	let hasRows = false;
	// Step by step, each for many sentences before the next: what a step runs stays in the processor's cache.
	for (const passages of passagesOf(prose, mentions, dates, quantities)) {
		const actors = passages.map(({ scene }) => (scene === null ? nobody : actorsOf(scene)));
		const topics = passages.map(({ scene }, i) => (scene === null ? null : readTopic(scene, actors[i] ?? nobody, prose.published)));
		const told: Told[] = [];
		for (const [i, { line, lineIndex, row, scene, equivalents }] of passages.entries()) {
			if (row !== null) {
				if (table === null || current?.kind !== 'row' || (hasRows && prose.text[line.start - 2] === '\n')) {
					const captions = prose.lines.slice(Math.max(0, lineIndex - mostCaptions), lineIndex).filter(({ kind }) => kind !== 'row');
					const date = captions.flatMap(({ start, end }) => lastWithin(dates, start, end)?.value ?? []).at(-1);
					table = openTable(row, captions, memory.paragraph ?? date ?? memory.heading, memory.company);
					hasRows = false;
				} else hasRows = true;
				for (const draft of linkRow(row, table)) told.push({ draft, run: [draft.quantity], scene: null, equivalentOf: null });
			} else if (line !== current) startLine(memory, prose, line);
			current = line;
			const topic = topics[i];
			if (scene === null || topic == null) continue;
			if (topic.report !== null) announce(memory, topic.report);
			const own = actors[i] ?? nobody;
			if (scene.quantities.length > 0)
				for (const { draft, run } of linkScene(scene, own, memory)) {
					const equivalentOf = figures.length + told.push({ draft, run, scene, equivalentOf: null }) - 1;
					for (const [quantity, original] of equivalents) if (original === draft.quantity) told.push({ draft: { ...draft, quantity }, run: [quantity], scene, equivalentOf });
				}
			rememberTopic(memory, scene, own, topic);
		}
		for (const [i, one] of told.entries()) figures.push(figureOf(prose.text, one, toldBefore(told, i), usual));
	}
	return figures;
}

/** The figure told right before one in its sentence; null where it is the first, and for those of tables. What tells another one again is none. */
function toldBefore(told: readonly Told[], index: number): Draft | null {
	for (let i = index - 1, scene = told[index]?.scene ?? null; i >= 0 && scene !== null && told[i]?.scene === scene; i--) if (told[i]?.equivalentOf === null) return told[i]?.draft ?? null;
	return null;
}

/** A figure with the list that it is of, its sentence (null for one of a table), and the index of the one that it tells again. */
interface Told extends Linked {
	readonly scene: Scene | null;
	readonly equivalentOf: number | null;
}

/** A sentence or the row of a table, with what lies in it. */
interface Passage {
	readonly line: Line;
	readonly lineIndex: number;
	readonly row: Row | null;
	/** Null for a row, and where nothing lies in a sentence, which is there because a line begins with it. */
	readonly scene: Scene | null;
	/** Amounts that tell others of the sentence again. */
	readonly equivalents: ReadonlyMap<Quantity, Quantity>;
}

const nobody: readonly Mention[] = [];
const noEquivalents: ReadonlyMap<Quantity, Quantity> = new Map();

/** More would be in memory all at once, and nothing gets faster. */
const mostAtOnce = 256;

/** The sentences and rows of a note in order, many at a time. */
function* passagesOf(prose: Prose, mentions: readonly Mention[], dates: readonly DateMention[], quantities: readonly Quantity[]): Generator<readonly Passage[]> {
	const { text, units } = prose;
	const found = { mentions: new Cursor(mentions), dates: new Cursor(dates), quantities: new Cursor(quantities) };
	let passages: Passage[] = [];
	let lineIndex = 0;
	let current: Line | null = null;
	for (const span of scenesIn(prose)) {
		if (passages.length === mostAtOnce) {
			yield passages;
			passages = [];
		}
		let line = prose.lines[lineIndex];
		while (line !== undefined && line.end < span.end) line = prose.lines[++lineIndex];
		if (line === undefined) break;
		const isRow = line.kind === 'row';
		const begins = line !== current;
		current = line;
		if (isRow && !begins) continue;
		const stretch = isRow ? line : span;
		const inside = { mentions: found.mentions.take(stretch), dates: found.dates.take(stretch), quantities: found.quantities.take(stretch) };
		if (isRow) passages.push({ line, lineIndex, row: { text, units, line, ...inside }, scene: null, equivalents: noEquivalents });
		else if (inside.mentions.length + inside.dates.length + inside.quantities.length > 0) {
			const equivalents = equivalentsIn(text, inside.quantities);
			const scene = setScene(prose, span, line, equivalents.size === 0 ? inside : { ...inside, quantities: inside.quantities.filter((quantity) => !equivalents.has(quantity)) });
			passages.push({ line, lineIndex, row: null, scene, equivalents });
		} else if (begins) passages.push({ line, lineIndex, row: null, scene: null, equivalents: noEquivalents });
	}
	yield passages;
}

/** Told of the index of a market, and of no company. */
const indexPoints = '点';
/** Told of a person. */
const years = '岁';
/** Lines above a table that can be its title and its unit. */
const mostCaptions = 2;

interface Linked {
	readonly draft: Draft;
	readonly run: readonly Quantity[];
}

function linkScene(scene: Scene, actors: readonly Mention[], memory: Memory): Linked[] {
	const linked: Linked[] = [];
	for (const run of listRuns(scene.text, scene.quantities)) {
		const drafts = linkRun(scene, actors, run, memory, linked);
		for (const draft of drafts) linked.push({ draft, run });
		rememberFigures(memory, scene, drafts);
	}
	return linked;
}

function linkRun(scene: Scene, actors: readonly Mention[], run: readonly Quantity[], memory: Memory, linked: readonly Linked[]): Draft[] {
	const isFirst = linked.length === 0;
	const [quantity] = run;
	if (quantity === undefined) return [];
	const span = { start: quantity.start, end: run.at(-1)?.end ?? quantity.end };
	const index = clauseAt(scene, span.start);
	const clause = clauseOf(scene, index);
	const last = isFirst && !isRepeated(memory.last, run) && !scene.text.startsWith('其中', scene.start) && !pointsBack(scene.text, { start: clause.start, end: span.start }) ? null : memory.last;
	const isRate = quantity.kind === 'percent' || quantity.kind === 'multiple';
	const start = run.length === 1 ? startOfRise(scene, linked.at(-1)?.draft ?? null, span) : null;
	if (start !== null) return [risenFrom(scene, start, quantity, memory)];
	const found = isRate ? readChange(scene.text, clause, span) : null;
	// 裁减15%的员工 tells how many go, and not how the number of those who go has changed.
	const change = found !== null && within(scene.words, clause.start, clause.end).some(({ start, end, namings }) => start < span.start && end > found.start && namings[0]?.metric === 'layoffs') ? null : found;
	const isRatio = isRate && change === null && isComparison(scene, actors, span);
	const opening = change === null && !isRatio ? openingOf(scene, clause, span, quantity, linked) : null;
	const meaning = change !== null ? ofChange(scene, span, change, index, linked.at(-1)?.draft ?? last, isFirst) : isRatio ? nothing : ofLevel(scene, span, quantity, index, opening ?? (last === null ? null : levelOf(last, memory.level)), isFirst ? null : memory.part);

	const measured = meaning.of ?? meaning.metric;
	const isCarried = meaning.from !== null && firstWithin(actors, clause.start, span.start) === undefined && !opensSince(scene, actors, meaning.from.quantity.end, clause) && ownerBehind(scene, actors, span) === undefined && !opensWithOther(scene, clause, span, memory);
	const company = quantity.unit === indexPoints || quantity.unit === years || (isCarried && isOfSeveral(scene.text.slice(clause.start, span.start), measured, linked)) ? null
		: isCarried && meaning.from !== null ? meaning.from.company
		: chooseOwner(scene, actors, span, measured, isRatio, isRate, { company: memory.company, age: memory.companyAge, about: memory.about, group: memory.group, host: memory.host, before: linked.at(-1)?.draft.company ?? (isRate && memory.owner === memory.about ? memory.owner : null), names: memory.names });
	const aligned = align(scene, run, memory.series);
	const isDated = firstWithin(scene.dates, clause.start, span.start) !== undefined;
	const timed: Timed = memory.series !== null && run.length === 1 && isOfSeries(scene.text.slice(clause.start, span.start), memory.seriesIn === scene) ? { value: spanning(memory.series[0] ?? '', memory.series.at(-1) ?? ''), aside: false }
		: isCarried && meaning.metric === 'growth' && (!isDated || meaning.from?.aside === true) ? { value: meaning.from?.aside === true ? memory.base : (laterBefore(linked) ?? meaning.from?.period ?? null), aside: false }
		: meaning.isRepeat && !isDated && meaning.from !== null ? { value: meaning.from.period, aside: false }
		: choosePeriod(scene, span, measured, meaning.isPeak, isRate, earlierOf(memory));
	const period = timed.value;
	if (aligned.periods !== null) {
		memory.series = aligned.periods;
		memory.seriesIn = scene;
	}
	const ofPart = run.length > 1 && measured !== null && aligned.companies === null && aligned.metrics === null ? (measured === 'segment_revenue' ? measured : metricEntry(measured).part) : null;
	const parts = ofPart === null ? null : readParts(scene, clause, span.start, run.length);
	const { metric, of } = parts === null ? meaning : change === null ? { metric: ofPart, of: null } : { metric: meaning.metric, of: ofPart };
	const grown = meaning.metric === 'growth' && meaning.from !== null && run.length > 1 && aligned.periods === null ? levelsBefore(linked, run.length) : null;
	if (grown !== null)
		return grown.map((level, i) => ({ ...level, quantity: run[i] ?? quantity, metric: 'growth', of: level.metric, direction: change?.direction ?? null }));
	return run.map((one, i) => ({
		quantity: one,
		metric: change === null ? (aligned.metrics?.[i] ?? metric) : metric,
		of: change === null ? null : (aligned.metrics?.[i] ?? of),
		direction: change?.direction ?? null,
		period: aligned.periods?.[i] ?? period,
		company: aligned.companies?.[i] ?? company,
		// 两者分别增长10%和20%: not both of the part told last.
		subject: parts !== null ? (parts[i] ?? null) : change !== null && run.length > 1 && aligned.periods === null ? null : meaning.subject,
		aside: timed.aside,
	}));
}

/** Whether somebody opens a statement between a figure of the sentence and another clause: 甲销量2万辆;乙走弱,同比…. */
function opensSince(scene: Scene, actors: readonly Mention[], from: number, { start: to }: Span): boolean {
	if (from <= scene.start) return false;
	for (let actor = lastWithin(actors, from, to), end = to; actor !== undefined; end = actor.start, actor = lastWithin(actors, from, end)) if (scene.text.charAt(actor.start - 1) === ';') return true;
	return false;
}

/** Whether the words before the first figure of a clause say that it is somebody else's than the one before: …,乙跌10%,其他厂商占两成. */
function opensWithOther(scene: Scene, clause: Span, span: Span, { names }: Memory): boolean {
	if (firstWithin(scene.quantities, clause.start, span.start) !== undefined) return false;
	return othersRe.at(scene.text, clause.start, clause.start + mostOthers) || openerOf(scene, clause, names) !== undefined;
}

const othersRe = new GuardedPattern('其所而至排位', /^(?:而|至于)?(?:(?:所有)?其[他它余][^,。;0-9]{0,4}(?:商|公司|企业|品牌|业者|玩家|对手)|(?:排名|排在|位列|位居)第[一二三四五六]名?的(?:公司|企业|厂商|品牌|平台))/);
const mostOthers = 14;

/** The period of the last figure but one, where the last is the same of a year before, and so only what it is compared with: 2023年营收5亿元,2022年4亿元,增长…. */
function laterBefore(linked: readonly Linked[]): PartialDate | null {
	const [first, second] = linked.slice(-2).map(({ draft }) => draft);
	if (first === undefined || second === undefined || first.metric !== second.metric || first.period === null || second.period === null) return null;
	const [year, before] = [yearOf(first.period), yearOf(second.period)];
	return year !== null && before !== null && before < year ? first.period : null;
}

/** Whether a figure sums up those of several companies: …,四家合计170亿元. */
function isOfSeveral(lead: string, metric: MetricName | null, linked: readonly Linked[]): boolean {
	const last = linked.at(-1)?.draft;
	return last !== undefined && isSum(lead) && linked.some(({ draft }) => draft.metric === metric && draft.company !== last.company);
}

const besideRe = /^(?:则|也|而|同期|为|是|达|约|近|超过?|逾)*$/;

/**
 * What the first figure of a statement measures that names nothing but whose it is (甲营收5亿元,净利1亿元;乙6亿元,净利2亿元): the first figure
 * of its kind in the statement before. Null for any other figure.
 */
function openingOf(scene: Scene, clause: Span, span: Span, quantity: Quantity, linked: readonly Linked[]): Draft | null {
	const { text } = scene;
	if (linked.length < 2 || text.charAt(clause.start - 1) !== ';') return null;
	const named = firstWithin(scene.mentions, clause.start, span.start);
	if (named === undefined || named.start !== clause.start || !besideRe.test(text.slice(named.end, span.start))) return null;
	const from = text.lastIndexOf(';', clause.start - 2);
	const before = linked.find(({ draft }) => draft.quantity.start > from && draft.quantity.end <= clause.start && draft.quantity.kind === quantity.kind)?.draft;
	return before === undefined || before.metric === null || before.metric === 'growth' ? null : before;
}

/** What a level goes on about: the last one, or what was last said to have grown or shrunk (净利掉了四成,只剩6亿元). */
function levelOf(last: Draft, level: Draft | null): Draft | null {
	return last.metric === 'growth' && last.of !== null && last.of !== level?.metric ? { ...last, metric: last.of, of: null, direction: null } : level;
}

/** As many figures as there are rates of change, told before them in the sentence: 营收和利润分别为…,同比增长10%和20%. */
function levelsBefore(linked: readonly Linked[], count: number): Draft[] | null {
	const levels = linked.map(({ draft }) => draft).filter(({ metric }) => metric !== null && metric !== 'growth').slice(-count);
	return levels.length === count ? levels : null;
}

/** Whether the words before a figure say that it is of all years of the series before, which the sentence itself may have told. */
function isOfSeries(lead: string, isOfSentence: boolean): boolean {
	return (isOfSentence && (isSum(lead) || compoundRe.test(lead))) || sumOfYearsRe.test(lead);
}

/** A rate of growth over all years of a series. */
const compoundRe = /复合|年均/;
/** A sum over the years of the series before. */
const sumOfYearsRe = /[两三四五]年(?:间|里|来|半)?(?:总计|合共|合计|总共|共计|累计|一共|加起来|共)/;
const apartRe = /(?:高于|超过|领先|低于|落后于|不及|多于|少于|优于)$/;

/** A是B的9倍, A只有B的5%: the figure compares two companies. */
function isComparison(scene: Scene, actors: readonly Mention[], span: Span): boolean {
	const { text } = scene;
	const other = actors.filter(({ end }) => end <= span.start).at(-1);
	if (other === undefined || apartRe.test(text.slice(Math.max(scene.start, other.start - 3), other.start))) return false;
	return text.slice(other.end, span.start).replace(/^的?约?$/, '') === '' && text[other.end] === '的';
}

/** `before` is the figure told right before it in its sentence; null where it is the first. */
function figureOf(text: string, { draft, run, scene, equivalentOf }: Told, before: Draft | null, usual: string): Figure {
	const { quantity, metric, period, company, of, subject, direction } = draft;
	const { value, max, hedge } = quantity;
	const { start, end } = coreOf(text, quantity);
	const entry = metric === null ? null : metricEntry(metric);
	const isCount = entry !== null && isBare(quantity) && entry.kinds.includes('count') && !entry.kinds.includes('money');
	const isMoney = !isCount && (quantity.kind === 'money' || quantity.kind === 'price');
	const unit = isCount ? entry.noun : isMoney ? currencyOf(draft, run, scene, before, usual) : quantity.unit;
	const kind = isCount ? 'count' : quantity.kind;
	return { start, end, kind, value, max, unit, hedge, unitInferred: quantity.unitInferred, period, company, metric, of, subject, direction, equivalentOf };
}
