import type { CompanyId, DateMention, Figure, Line, Mention, PartialDate, Prose, Quantity, Span } from '../types';
import { currencyOf, usualCurrency } from './currency';
import { fits, isBare, type Draft } from './draft';
import { equivalentsIn } from './equivalents';
import { goesOn } from './going-on';
import { readChange, type Change } from './growth';
import { metricEntry, type MetricName } from './metrics';
import { asPeak, isFlow, nameBefore, nameInClause, nameOfShare, nameOfSum } from './naming';
import { actorsOf, chooseOwner, topicOf } from './owner';
import { readAmong, readPart } from './parts';
import { isSinglePeriod, isYearless, spanning, yearBefore, yearOf, yearsOf } from './periods';
import { protagonistOf, titleOf } from './protagonist';
import { clauseAt, clauseOf, Cursor, lastWithin, scenesIn, setScene, within, type Scene } from './scene';
import { align, listRuns } from './series';
import { opensWithStranger } from './strangers';
import { linkRow, openTable, type Table } from './tables';
import { reportIn } from './report';
import { choosePeriod, lastingDate, type Earlier, type Timed } from './timing';

/** What the sentences before leave behind for the next one. */
interface Memory {
	last: Draft | null;
	/** The last figure that is no rate of change. */
	level: Draft | null;
	/** Periods of the last list of figures that was lined up with some. */
	series: readonly PartialDate[] | null;
	seriesIn: Span | null;
	/** Date that holds for the rest of the paragraph. */
	paragraph: PartialDate | null;
	/** Date of the line that a list of items follows. */
	lead: PartialDate | null;
	/** Period of the last flow that the paragraph told, which the next paragraph may go on about. */
	reported: PartialDate | null;
	/** Period of the last figure that was no aside. */
	base: PartialDate | null;
	/** The period whose results the text goes through. */
	report: PartialDate | null;
	/** Paragraphs since it was announced. */
	reportAge: number;
	/** The period that the note's title names: a year, a half, a quarter or a month. */
	readonly title: PartialDate | null;
	/** Year of publication. */
	readonly year: PartialDate | null;
	/** Date of the heading above. */
	heading: PartialDate | null;
	company: CompanyId | null;
	companyAge: number;
	/** Whom the note, or the section, is about: every paragraph begins with it. */
	about: CompanyId | null;
	/** Whom an interview is with. */
	host: CompanyId | null;
	/** The names that companies have in the note, each after a line break. */
	readonly known: string;
}

/**
 * Links every quantity to what the words around it say that it measures: metric, company, period, what grew, part, direction; and
 * settles the unit of bare magnitudes. One figure for each quantity, in order; spans are of the reading. What the text does
 * not tell stays null.
 */
export function linkFigures(prose: Prose, mentions: readonly Mention[], dates: readonly DateMention[], quantities: readonly Quantity[]): Figure[] {
	const found = { mentions: new Cursor(mentions), dates: new Cursor(dates), quantities: new Cursor(quantities) };
	const usual = usualCurrency(prose.text, quantities);
	const about = protagonistOf(prose, mentions);
	const memory: Memory = { last: null, level: null, series: null, seriesIn: null, paragraph: null, lead: null, reported: null, base: null, report: null, reportAge: 0, title: titleDate(prose, dates), year: prose.published === null ? null : yearOf(prose.published), heading: null, company: null, companyAge: 0, about, host: null, known: namesIn(prose.text, mentions) };
	const figures: Figure[] = [];
	let lineIndex = 0;
	let current: Line | null = null;
	let table: Table | null = null;
	/** The table has more than its header, behind which Markdown has an empty line. */
	let hasRows = false;
	for (const span of scenesIn(prose.sentences)) {
		let line = prose.lines[lineIndex];
		while (line !== undefined && line.end < span.end) line = prose.lines[++lineIndex];
		if (line === undefined) break;
		if (line === current && line.kind === 'row') continue;
		if (line !== current && line.kind === 'row') {
			const row = { text: prose.text, line, mentions: found.mentions.take(line), dates: found.dates.take(line), quantities: found.quantities.take(line) };
			if (table === null || current?.kind !== 'row' || (hasRows && prose.text[line.start - 2] === '\n')) {
				const captions = prose.lines.slice(Math.max(0, lineIndex - mostCaptions), lineIndex).filter(({ kind }) => kind !== 'row');
				const told = captions.flatMap(({ start, end }) => lastWithin(dates, start, end)?.value ?? []).at(-1);
				table = openTable(row, captions, memory.paragraph ?? told ?? memory.heading, memory.company);
				hasRows = false;
			} else hasRows = true;
			current = line;
			for (const draft of linkRow(row, table)) figures.push(figureOf(draft, [draft.quantity], '', usual, null));
			continue;
		}
		if (line !== current) startLine(prose.text, memory, line);
		current = line;
		const inside = { mentions: found.mentions.take(span), dates: found.dates.take(span), quantities: found.quantities.take(span) };
		if (inside.mentions.length + inside.dates.length + inside.quantities.length === 0) continue;
		const equivalents = equivalentsIn(prose.text, inside.quantities);
		const scene = setScene(prose.text, span, line, equivalents.size === 0 ? inside : { ...inside, quantities: inside.quantities.filter((quantity) => !equivalents.has(quantity)) });
		const report = reportIn(scene, prose.published);
		if (report !== null) {
			memory.report = memory.base = report;
			memory.reportAge = 0;
		}
		const sentence = scene.quantities.length > 0 ? prose.text.slice(span.start, span.end) : '';
		const actors = actorsOf(scene);
		if (scene.quantities.length > 0)
			for (const { draft, run } of linkScene(scene, actors, memory)) {
				const told = figures.push(figureOf(draft, run, sentence, usual, null)) - 1;
				for (const [quantity, original] of equivalents) if (original === draft.quantity) figures.push(figureOf({ ...draft, quantity }, [quantity], sentence, usual, told));
			}
		remember(memory, scene, actors);
	}
	return figures;
}

function titleDate({ lines, text }: Prose, dates: readonly DateMention[]): PartialDate | null {
	const title = titleOf({ text, lines });
	const [only, ...others] = title === null || text.slice(title.start, title.end).includes('。') ? [] : dates.filter(({ start, end }) => start >= title.start && end <= title.end);
	return only !== undefined && others.length === 0 && only.value.length < 10 && isSinglePeriod(only.value) ? only.value : null;
}

function namesIn(text: string, mentions: readonly Mention[]): string {
	return [...new Set(mentions.map(({ start, end }) => `\n${text.slice(start, end)}`))].join('');
}

/** Lines above a table that can be its title and its unit. */
const mostCaptions = 2;

/** A line that begins with who speaks: 张三:…, **记者:**…. */
function isAnswer(text: string, line: Line): boolean {
	const colon = text.indexOf(':', line.start);
	return colon > line.start && colon - line.start <= mostName && !/[,。;]/.test(text.slice(line.start, colon));
}

const mostName = 10;
const mostHeadline = 24;

function startLine(text: string, memory: Memory, line: Line): void {
	if (line.kind !== 'item') memory.lead = null;
	else memory.lead ??= memory.paragraph;
	// A short line without a stop is a title of what follows.
	if (line.end - line.start > mostHeadline || /[。,;!?]/.test(text.slice(line.start, line.end))) {
		memory.companyAge++;
		memory.reportAge++;
	}
	if (line.kind === 'heading') memory.heading = memory.report = null;
	const about = memory.host !== null && isAnswer(text, line) ? memory.host : memory.about;
	if (about !== null) {
		memory.company = about;
		memory.companyAge = 0;
	}
	memory.paragraph = memory.lead ?? memory.heading ?? memory.reported;
	memory.reported = null;
}

function remember(memory: Memory, scene: Scene, actors: readonly Mention[]): void {
	if (actors.length === 0 && scene.clauses.some((clause) => opensWithStranger(scene, clause, memory.known))) memory.company = null;
	const told = topicOf(scene.text, actors);
	// Whoever is only acted upon is no subject where there is one already.
	const company = told.isSubject || memory.company === null || memory.companyAge > 0 ? told.company : null;
	if (memory.host === null && company !== null && scene.start < mostTitle && interviewRe.test(scene.text.slice(scene.start, scene.end))) memory.host = company;
	if (company !== null) {
		memory.company = company;
		memory.companyAge = 0;
	}
	const date = lastingDate(scene);
	if (date === null) return;
	memory.paragraph = date;
	if (scene.line.kind === 'heading') memory.heading = date;
}

/** The title of an interview stands this near to the top. */
const mostTitle = 200;
const interviewRe = /专访|对话|访谈|对谈|独家采访|采访实录|答记者问/;

interface Linked {
	readonly draft: Draft;
	readonly run: readonly Quantity[];
}

function linkScene(scene: Scene, actors: readonly Mention[], memory: Memory): Linked[] {
	const linked: Linked[] = [];
	for (const run of listRuns(scene.text, scene.quantities)) {
		const drafts = linkRun(scene, actors, run, memory, linked);
		for (const draft of drafts) {
			linked.push({ draft, run });
			if (draft.period !== null && draft.aside !== true && !isAhead(draft.period, scene, memory)) memory.base = draft.period;
		}
		const last = drafts.filter(({ metric }) => metric !== null).at(-1);
		if (last === undefined) continue;
		memory.last = last;
		if (last.metric !== 'growth') memory.level = last;
		if (isFlow(last.of ?? last.metric) && last.aside !== true) memory.reported = last.period === null || isYearless(last.period) || isAhead(last.period, scene, memory) ? null : last.period;
	}
	return linked;
}

const forecastRe = /预|将|目标|[有可]望|计划|展望|估|料|明年|后年/;

/** A forecast's time: nothing else is told of it. */
function isAhead(period: PartialDate, scene: Scene, { year }: Memory): boolean {
	const told = yearOf(period);
	return year !== null && told !== null && told > year && forecastRe.test(scene.text.slice(scene.start, scene.end));
}

function linkRun(scene: Scene, actors: readonly Mention[], run: readonly Quantity[], memory: Memory, linked: readonly Linked[]): Draft[] {
	const isFirst = linked.length === 0;
	const [quantity] = run;
	if (quantity === undefined) return [];
	const span = { start: quantity.start, end: run.at(-1)?.end ?? quantity.end };
	const index = clauseAt(scene, span.start);
	const clause = clauseOf(scene, index);
	const last = isFirst && !pointsBackRe.test(scene.text.slice(clause.start, span.start)) && !isRepeated(memory.last, run) ? null : memory.last;
	const isRate = quantity.kind === 'percent' || quantity.kind === 'multiple';
	const start = run.length === 1 ? startOfRise(scene, linked, span) : null;
	if (start !== null) return [risenFrom(scene, start, quantity, memory)];
	const found = isRate ? readChange(scene.text, clause, span) : null;
	// 裁减15%的员工 tells how many go, and not how the number of those who go has changed.
	const change = found !== null && within(scene.words, clause.start, clause.end).some(({ start, end, namings }) => start < span.start && end > found.start && namings[0]?.metric === 'layoffs') ? null : found;
	const isRatio = isRate && change === null && isComparison(scene, actors, span);
	const meaning = change !== null ? ofChange(scene, span, change, index, linked.at(-1)?.draft ?? last, isFirst) : isRatio ? nothing : ofLevel(scene, span, quantity, index, last === null ? null : levelOf(last, memory.level));

	const measured = meaning.of ?? meaning.metric;
	const isCarried = meaning.from !== null && within(actors, clause.start, span.start).length === 0;
	const company = isCarried && meaning.from !== null ? meaning.from.company
		: chooseOwner(scene, actors, span, measured, isRatio, isRate, { company: memory.company, age: memory.companyAge, about: memory.about, host: memory.host, before: linked.at(-1)?.draft.company ?? null, known: memory.known });
	const aligned = align(scene, run, memory.series);
	const isDated = within(scene.dates, clause.start, span.start).length > 0;
	const lead = scene.text.slice(clause.start, span.start);
	const isTotal = memory.series !== null && run.length === 1 && ((memory.seriesIn === scene && (totalRe.test(lead) || compoundRe.test(lead))) || sumOfYearsRe.test(lead));
	const timed: Timed = isTotal && memory.series !== null ? { value: spanning(memory.series[0] ?? '', memory.series.at(-1) ?? ''), aside: false }
		: isCarried && meaning.metric === 'growth' && (!isDated || meaning.from?.aside === true) ? { value: meaning.from?.aside === true ? memory.base : (meaning.from?.period ?? null), aside: false }
		: meaning.isRepeat && !isDated && meaning.from !== null ? { value: meaning.from.period, aside: false }
		: choosePeriod(scene, span, measured, meaning.isPeak, isRate, earlierOf(memory));
	const period = timed.value;
	if (aligned.periods !== null) {
		memory.series = aligned.periods;
		memory.seriesIn = scene;
	}
	const grown = meaning.metric === 'growth' && meaning.from !== null && run.length > 1 ? levelsBefore(linked, run.length) : null;
	if (grown !== null)
		return grown.map((level, i) => ({ ...level, quantity: run[i] ?? quantity, metric: 'growth', of: level.metric, direction: change?.direction ?? null }));
	return run.map((one, i) => ({
		quantity: one,
		metric: change === null ? (aligned.metrics?.[i] ?? meaning.metric) : meaning.metric,
		of: change === null ? null : (aligned.metrics?.[i] ?? meaning.of),
		direction: change?.direction ?? null,
		period: aligned.periods?.[i] ?? period,
		company: aligned.companies?.[i] ?? company,
		subject: meaning.subject,
		aside: timed.aside,
	}));
}

/** What a level goes on about: the last one, or what was last said to have grown or shrunk (净利掉了四成,只剩6亿元). */
function levelOf(last: Draft, level: Draft | null): Draft | null {
	return last.metric === 'growth' && last.of !== null && last.of !== level?.metric ? { ...last, metric: last.of, of: null, direction: null } : level;
}

const fromRe = /(?:从|由|自)(?:原先|原来|此前|之前|原本)?的?$/;
const riseRe = /^(?:左右|以上|多|的)?,?[^,。;:0-9]{0,10}(?:至|到|为)(?:了|现在的|如今的|目前的)?(?:约|近|超过?|逾|不足|不到)?$/;

/** The figure that this one rose or fell from: 由〔17%〕提升至20%. Both measure the same thing. */
function startOfRise(scene: Scene, linked: readonly Linked[], span: Span): Draft | null {
	const draft = linked.at(-1)?.draft;
	if (draft === undefined || span.start - draft.quantity.end > 24 || !riseRe.test(scene.text.slice(draft.quantity.end, span.start))) return null;
	const clause = clauseOf(scene, clauseAt(scene, draft.quantity.start));
	const date = lastWithin(scene.dates, clause.start, draft.quantity.start);
	const start = date !== undefined && draft.quantity.start - date.end <= 2 ? date.start : draft.quantity.start;
	return fromRe.test(scene.text.slice(Math.max(clause.start, start - 6), start)) ? draft : null;
}

/** What changes by decision, and is of one time before and after: a forecast, a target, a rate. */
const revisedRe = /[上下]调|调[高低升降]|[上下]修|修正|改/;
const plannedRe = /目标|预[测期估]|指引|计划/;
/** What the last series was told for: 同期, 三年里. */
const sameYearsRe = /同期|同时期|[两三四五]年(?:里|间|来|内)/;

/**
 * What a figure is that another one rose to: of the time told beside it; of the last year of a stretch, and the other of its first; else of the
 * time that the text goes through, and the other of the year before.
 */
function risenFrom(scene: Scene, start: Draft, quantity: Quantity, memory: Memory): Draft {
	const { text } = scene;
	const own = lastWithin(scene.dates, start.quantity.end, quantity.start);
	const beside = lastWithin(scene.dates, scene.start, start.quantity.start);
	const isDated = beside !== undefined && start.quantity.start - beside.end <= 2 && fromRe.test(text.slice(Math.max(scene.start, beside.start - 6), beside.start));
	const isSeries = memory.series !== null && (memory.seriesIn === scene || sameYearsRe.test(text.slice(scene.start, start.quantity.start)));
	const years = isSeries ? memory.series : start.period === null ? null : yearsOf(start.period);
	let { period } = start;
	if (own !== undefined) period = own.value;
	else if (isDated) period = otherThan(start.period, choosePeriod(scene, quantity, start.metric, false, false, earlierOf(memory)).value, memory.base, memory.year);
	else if (years !== null) {
		start.period = years[0] ?? null;
		period = years.at(-1) ?? null;
	} else if (period !== null && /^\d{4}(?:-[HQ]\d)?$/.test(period) && isFlow(start.metric) && !revisedRe.test(text.slice(start.quantity.end, quantity.start)) && !plannedRe.test(text.slice(Math.max(scene.start, start.quantity.start - 16), start.quantity.start))) start.period = yearBefore(period);
	return { ...start, quantity, period, aside: false };
}

function otherThan(period: PartialDate | null, ...others: readonly (PartialDate | null)[]): PartialDate | null {
	return others.find((other) => other !== null && other !== period) ?? null;
}

/** Paragraphs for which an announced report goes on. */
const mostReportAge = 3;

function earlierOf({ base, paragraph, report, reportAge, title }: Memory): Earlier {
	return { period: base, paragraph, report, isFresh: reportAge <= mostReportAge, title };
}

/** As many figures as there are rates of change, told before them in the sentence: 营收和利润分别为…,同比增长10%和20%. */
function levelsBefore(linked: readonly Linked[], count: number): Draft[] | null {
	const levels = linked.map(({ draft }) => draft).filter(({ metric }) => metric !== null && metric !== 'growth').slice(-count);
	return levels.length === count ? levels : null;
}

/** What a figure means, as far as its words and the figure before say. */
interface Meaning {
	readonly metric: MetricName | null;
	readonly of: MetricName | null;
	readonly subject: string | null;
	readonly isPeak: boolean;
	/** The figure before told again, or a part of it. */
	readonly isRepeat: boolean;
	/** The figure before, where the meaning is carried on from it. */
	readonly from: Draft | null;
}

const nothing: Meaning = { metric: null, of: null, subject: null, isPeak: false, isRepeat: false, from: null };

const totalRe = /(?:总金额|总计|合共|合计|总共|共计|累计|一共|加起来|总额|总和)/;
/** A rate of growth over all years of a series. */
const compoundRe = /复合|年均/;
/** A sum over the years of the series before. */
const sumOfYearsRe = /[两三四五]年(?:间|里|来|半)?(?:总计|合共|合计|总共|共计|累计|一共|加起来|共)/;
/** Words that take up the figure of the sentence before. */
const thisFigureRe = /(?:这一|该|这个|此|上述)(?:数字|数据|数值|指标|比例|金额|规模)/;
const pointsBackRe = /(?:这一|该|这个|此|上述)(?:数字|数据|数值|指标|比例|金额|规模)|同比|环比|增幅|降幅|涨幅|跌幅|增速|同期/;

function ofChange(scene: Scene, span: Span, change: Change, index: number, last: Draft | null, isFirst: boolean): Meaning {
	const clause = clauseOf(scene, index);
	const previousEnd = lastWithin(scene.quantities, clause.start, span.start)?.end ?? clause.start;
	const between = within(scene.words, previousEnd, Math.max(previousEnd, span.start)).filter(({ namings }) => namings.some(({ metric }) => metric !== 'growth'));
	const word = between.at(-1) ?? within(scene.words, span.end, Math.min(clause.end, span.end + 12)).find((behind) => behind.namings.some(({ metric }) => metric !== 'growth') && !/[、和及;]/.test(scene.text.slice(span.end, behind.start)));
	if (word !== undefined) {
		const named = word.namings.find(({ metric }) => metric !== 'growth')?.metric ?? null;
		const part = named === null ? null : partOf(scene, clause, word, span, named);
		return { ...nothing, metric: 'growth', of: part?.metric ?? named, subject: part?.subject ?? null };
	}
	const of = last === null ? null : last.metric === 'growth' ? last.of : last.metric;
	const carried: Meaning | null = last === null || (of === null && isFirst) ? null : { ...nothing, metric: 'growth', of, subject: last.subject, from: last };
	if (carried !== null && !isFirst) return carried;
	for (let i = index - 1; i >= Math.max(0, index - 2); i--) {
		const before = clauseOf(scene, i);
		const named = lastWithin(scene.words, before.start, before.end)?.namings.find(({ metric }) => metric !== 'growth');
		if (named !== undefined) return { ...nothing, metric: 'growth', of: named.metric };
	}
	return carried ?? { ...nothing, metric: 'growth', of: change.ofPrice ? 'share_price' : null };
}

function ofLevel(scene: Scene, span: Span, quantity: Quantity, index: number, last: Draft | null): Meaning {
	const clause = clauseOf(scene, index);
	const { text } = scene;
	if (quantity.value < mostQuote && quotedRe.test(text.slice(clause.start, span.start)) && fits(quantity, 'share_price')) return { ...nothing, metric: 'share_price' };
	const among = last === null || within(scene.mentions, clause.start, span.start).length > 0 || last.metric === null || last.metric === 'growth' ? null : readAmong(text, clause, span.start);
	const named = nameInClause(scene, span, quantity, clause);
	if (among !== null && last?.metric != null && fits(quantity, last.metric) && (named === null || named.metric === last.metric || named.weak || named.metric === 'revenue'))
		return { ...nothing, metric: metricEntry(last.metric).part === 'segment_revenue' || (last.metric !== 'segment_revenue' && contributesRe.test(text.slice(clause.start, span.start)) && fits(quantity, 'segment_revenue')) ? 'segment_revenue' : last.metric, subject: among, from: last };
	if (last?.metric != null && last.metric !== 'growth' && (named === null || named.weak) && fits(quantity, last.metric)) {
		const lead = plainWords(scene, clause.start, span.start);
		const isRepeat = isRepeated(last, [quantity]);
		const isPart = isAmong(scene, last, index);
		if (isRepeat || thisFigureRe.test(lead) || goesOn(lead))
			return { ...nothing, metric: last.metric, subject: isPart ? whatFollows(text, clause, span) : last.subject, isRepeat: isRepeat || isPart, from: last };
	}
	const carried = (named === null || named.weak) && last?.metric != null && last.metric !== 'growth' ? carriedOn(scene, clause, span, quantity, last) : null;
	if (carried !== null) {
		const peak = carried.metric === null ? null : asPeak(text, clause, span.start, carried.metric);
		return peak === null ? carried : { ...carried, ...peak, isPeak: true, from: null };
	}
	const before = named === null || named.weak ? (nameBefore(scene, quantity, index) ?? nameOfSum(scene, quantity, clause)) : null;
	const chosen = before ?? named;
	if (chosen === null) {
		const share = quantity.kind === 'percent' ? nameOfShare(text, scene, clause, plainWords(scene, clause.start, span.start), span) : null;
		return share === 'revenue_share' ? shareOfRevenue(last) : { ...nothing, metric: share };
	}
	if (chosen.metric === 'revenue_share' && chosen === named) return shareOfRevenue(last);
	const peak = asPeak(text, clause, span.start, chosen.metric);
	if (peak !== null) return { ...nothing, ...peak, isPeak: true };
	const part = partOf(scene, clauseOf(scene, clauseAt(scene, chosen.word.start)), chosen.word, span, chosen.metric);
	return part === null ? { ...nothing, metric: chosen.metric } : { ...nothing, ...part };
}

/** From one item of a list to the next, nothing but whose it is: 甲8元、乙4元,其次为丙3元. */
const listedRe = /^(?:左右|以上)?(?:为?最[高低多少])?(?:[、;和及]|以及|,(?:其次|再来|依次|最低|最高|最少)者?[为是]?)[^,。;、:0-9]{1,10}(?:\(\s?\d{4,6}[^()]{0,4}\))?(?:也有|则有|为|达)?$/;
/** 报1.79元: what a share is traded at. */
const quotedRe = /(?:^|[,收现开])报(?:每股)?$/;
const mostQuote = 1e5;
/** A count further away is of something else. */
const mostCarried = 90;
const contributesRe = /贡献(?:了|的)?(?:收入|营收)?(?:约|近|超过?|逾)?$/;
/** Counted nouns that say nothing of what is counted. */
const loose: ReadonlySet<string> = new Set(['个', '家', '项', '种', '次', '件', '名', '位', '人', '起']);
const rankedRe = /^(?:的份额)?(?:居|位居|排名|排在|位列|夺|稳居|领跑)/;

/**
 * What a figure that nothing names measures, by the one before: the sum of what was listed (三年累计…), one more of the same counted noun
 * (甲交付3万辆;乙2万辆), or one more share (甲市占率七成,乙以4%居第二).
 */
function carriedOn(scene: Scene, clause: Span, span: Span, quantity: Quantity, last: Draft): Meaning | null {
	const { metric } = last;
	if (metric === 'funding_rounds' && last.quantity.end > scene.start && quantity.kind === 'money' && totalRe.test(scene.text.slice(clause.start, span.start))) return { ...nothing, metric: 'funding_total', from: last };
	if (metric === null || !fits(quantity, metric) || quantity.kind !== last.quantity.kind || (quantity.unit !== last.quantity.unit && !quantity.unitInferred)) return null;
	const isNear = last.quantity.end > scene.start;
	const lead = scene.text.slice(clause.start, span.start);
	const meaning = { ...nothing, metric, from: last };
	if (isNear && (totalRe.test(lead) || listedRe.test(scene.text.slice(last.quantity.end, span.start)))) return meaning;
	if (quantity.kind === 'count' && quantity.unit !== null && !loose.has(quantity.unit) && last.quantity.end > scene.line.start && span.start - last.quantity.end < mostCarried) return meaning;
	if (!isNear) return null;
	if (quantity.kind === 'count' && quantity.unit === '人' && metric === 'layoffs') return meaning;
	return metric === 'market_share' && rankedRe.test(scene.text.slice(span.end, span.end + 5)) ? meaning : null;
}

/** A count told again in the next sentence: 投资了6家…。6家企业中. */
function isRepeated(last: Draft | null, run: readonly Quantity[]): boolean {
	const [quantity] = run;
	return last !== null && quantity !== undefined && quantity.kind === 'count' && quantity.unit === last.quantity.unit && quantity.value === last.quantity.value;
}

/** 6家企业中,5家…: the figure before is the whole that this one is a part of. */
function isAmong(scene: Scene, whole: Draft, index: number): boolean {
	const clause = clauseOf(scene, index);
	const end = whole.quantity.end;
	if (whole.subject !== null) return true;
	return end > scene.start && end < clause.start && /^[^,。;]{0,8}(?:中|里|之中|当中),/.test(scene.text.slice(end, clause.start + 1));
}

function whatFollows(text: string, clause: Span, span: Span): string | null {
	const words = text.slice(span.end, Math.min(clause.end, span.end + 12));
	return words === '' ? null : words;
}

/** Names that can only be those of a part of the business. */
const partRe = /(?:业务|部门|板块|分部|事业部|事业群|产品线|地区|海外|国内|境外|境内|欧洲|北美|大中华区)$/;

/** 占营收的15%: of what was told before, expenses of research or the revenue of a part; of any other amount it is no share of revenue. */
function shareOfRevenue(last: Draft | null): Meaning {
	switch (last?.metric ?? 'revenue') {
		case 'rd_spend':
			return { ...nothing, metric: 'rd_ratio', from: last };
		case 'segment_revenue':
			return { ...nothing, metric: 'revenue_share', subject: last?.subject ?? null, from: last };
		case 'revenue':
		case 'revenue_share':
			return { ...nothing, metric: 'revenue_share' };
		default:
			// Of a loss or a cost the share is none of revenue; what stands before 占 otherwise is a part of the business.
			return metricEntry(last?.metric ?? 'revenue').kinds.some((kind) => kind === 'money') ? nothing : { ...nothing, metric: 'revenue_share' };
	}
}

/** The metric of a part, where the words before the metric's word name one. */
function partOf(scene: Scene, clause: Span, word: Span, span: Span, metric: MetricName): { readonly metric: MetricName; readonly subject: string } | null {
	const entry = metricEntry(metric);
	if (entry.flow !== true || !entry.kinds.includes('money')) return null;
	const subject = readPart(scene, clause, word, span);
	if (subject === null) return null;
	if (entry.part === 'segment_revenue') return { metric: entry.part, subject };
	return partRe.test(subject) ? { metric, subject } : null;
}

/** The words of a stretch, dates and companies left out. */
function plainWords(scene: Scene, start: number, end: number): string {
	let rest = '';
	let at = start;
	const left = [...within(scene.dates, start, end), ...within(scene.mentions, start, end)].sort((a, b) => a.start - b.start);
	for (const one of left) {
		rest += scene.text.slice(at, one.start);
		at = one.end;
	}
	return rest + scene.text.slice(at, end);
}

const apartRe = /(?:高于|超过|领先|低于|落后于|不及|多于|少于|优于)$/;

/** A是B的9倍, A只有B的5%: the figure compares two companies. */
function isComparison(scene: Scene, actors: readonly Mention[], span: Span): boolean {
	const { text } = scene;
	const other = actors.filter(({ end }) => end <= span.start).at(-1);
	if (other === undefined || apartRe.test(text.slice(Math.max(scene.start, other.start - 3), other.start))) return false;
	return text.slice(other.end, span.start).replace(/^的?约?$/, '') === '' && text[other.end] === '的';
}

function figureOf(draft: Draft, run: readonly Quantity[], sentence: string, usual: string, equivalentOf: number | null): Figure {
	const { quantity, metric, period, company, of, subject, direction } = draft;
	const { start, end, value, max, hedge } = quantity;
	const entry = metric === null ? null : metricEntry(metric);
	const isCount = entry !== null && isBare(quantity) && entry.kinds.includes('count') && !entry.kinds.includes('money');
	const isMoney = !isCount && (quantity.kind === 'money' || quantity.kind === 'price');
	const unit = isCount ? (entry.noun ?? null) : isMoney ? currencyOf(quantity, run, metric, sentence, usual) : quantity.unit;
	const kind = isCount ? 'count' : quantity.kind;
	return { start, end, kind, value, max, unit, hedge, unitInferred: quantity.unitInferred, period, company, metric, of, subject, direction, equivalentOf };
}
