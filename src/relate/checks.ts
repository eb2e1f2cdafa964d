import type { Check, CompanyId, Figure, PartialDate, Telling, Verdict } from '../types';
import { compareValues, isComparable, meantBetween, printedBetween } from './compare';
import { telling, type AnnotatedNote } from './facts';
import { isSinglePeriod, yearBefore, yearsOf } from './periods';
import type { MetricName } from './metrics';

type Noted = NoteFigure & { readonly index: number };
type NoteFigure = AnnotatedNote['annotations']['figures'][number];

/** Figures further apart than this many figures are not put together unless company, metric and period tie them. */
const nearby = 4;
/** Code units of the source between figures that belong to one passage. */
const passage = 120;
/** Figures that are made ready in one step. */
const stepSize = 500;
/** Amounts of one company and metric that are tried together at most. */
const mostTogether = 400;

/**
 * Checks the arithmetic that a note's figures invite: totals of a series, rates of growth between two amounts, shares and multiples
 * between two companies, revenue per member, proceeds of a sale of shares, the age of a company. Only what is plainly linked is
 * checked; time grows with the number of figures.
 */
export function findChecks(note: AnnotatedNote): Check[] {
	return [...checkStepwise(note)].flat().sort((a, b) => a.result.start - b.result.start);
}

/** The same in no order and in small steps, for who has other things to do in between: each gives what it has found, mostly nothing. */
export function* checkStepwise(note: AnnotatedNote): Generator<readonly Check[], void> {
	const figures: Noted[] = [];
	for (const figure of note.annotations.figures) {
		figures.push({ ...figure, index: figures.length });
		if (figures.length % stepSize === 0) yield [];
	}
	const check = (kind: Check['kind'], result: Noted, parts: readonly Noted[], computed: Computed): Check => ({
		kind,
		verdict: verdictOn(result, computed),
		computed: computed.value,
		result: telling(note.file, result),
		parts: parts.map((part): Telling => telling(note.file, part)),
	});
	const groups = byCompanyAndMetric(figures);
	for (const group of groups.values()) yield checkTotals(group, check);
	for (const figure of figures) {
		yield [
			...checkParts(figures, figure, check),
			...checkGrowth(figures, groups, figure, check),
			...checkComparison(figures, note, figure, check),
			...checkPerHead(figures, figure, check),
			...checkShares(figures, figure, check),
		];
	}
	yield checkAge(figures, note, check);
}

type MakeCheck = (kind: Check['kind'], result: Noted, parts: readonly Noted[], computed: Computed) => Check;

/** What the parts give: computed from the values as told, and between what those values can mean. */
interface Computed {
	readonly value: number;
	readonly low: number;
	readonly high: number;
}

function computed(parts: readonly Noted[], of: (values: readonly number[]) => number): Computed {
	const ranges = parts.map(meaningOf);
	const value = of(parts.map((part) => part.value));
	// Every combination of lowest and highest; the callers hand in few parts, or sums, whose extremes are those of all parts at once.
	const corners = parts.length > 3 ? [ranges.map(([low]) => low), ranges.map(([, high]) => high)] : combinations(ranges);
	const results = corners.map(of).filter(Number.isFinite);
	return { value, low: Math.min(value, ...results), high: Math.max(value, ...results) };
}

function combinations(ranges: readonly (readonly [number, number])[]): number[][] {
	return ranges.reduce<number[][]>((all, range) => all.flatMap((values) => range.map((value) => [...values, value])), [[]]);
}

function meaningOf(figure: Noted): readonly [number, number] {
	const hedged = meantBetween(figure);
	const shown = finely(figure);
	return [Math.min(hedged[0], shown[0]), Math.max(hedged[1], shown[1])];
}

/** As printed, the last digit rounded. Trailing zeros count as told here: parts of a sum are not vague. */
function finely(figure: Noted): readonly [number, number] {
	const [low, high] = printedBetween(figure);
	const width = Math.min(figure.value - low, high - figure.value);
	return [figure.value - Math.min(width, figure.value * 0.05), figure.value + Math.min(width, figure.value * 0.05)];
}

/** Does what the parts give fit the figure told? `rounding` where only the parts' or the figure's own rounding lets it. */
function verdictOn(result: Noted, { value, low, high }: Computed): Verdict {
	const exact = compareValues(result, { value, max: null, unit: result.unit, hedge: 'exact', text: '' });
	if (exact === 'agree' || exact === 'rounding') return exact;
	const [least, most] = meantBetween(result);
	const [lowest, highest] = printedBetween(result);
	return high >= Math.min(least, lowest) && low <= Math.max(most, highest) ? 'rounding' : 'conflict';
}

function byCompanyAndMetric(figures: readonly Noted[]): Map<string, Noted[]> {
	const groups = new Map<string, Noted[]>();
	for (const figure of figures) {
		if (figure.company === null || figure.metric === null || figure.metric === 'growth') continue;
		const key = groupKey(figure.company, figure.metric, figure.subject, figure);
		const group = groups.get(key) ?? [];
		if (group.length < mostTogether) group.push(figure);
		groups.set(key, group);
	}
	return groups;
}

function groupKey(company: CompanyId, metric: string, subject: string | null, { kind, unit }: Pick<Figure, 'kind' | 'unit'>): string {
	return [company, metric, subject ?? '', kind === 'money' || kind === 'price' ? unit : kind].join('\t');
}

/** Amounts that add up over time. */
const summed: ReadonlySet<string> = new Set<MetricName>([
	'revenue', 'segment_revenue', 'net_loss', 'net_profit', 'adjusted_net_loss', 'adjusted_net_profit', 'operating_profit', 'operating_loss', 'gross_profit', 'rd_spend', 'gmv',
	'deliveries', 'shipments', 'sales_volume', 'output', 'capex', 'selling_expense', 'admin_expense', 'dividend', 'share_buyback', 'shares_sold', 'share_sale_proceeds', 'orders', 'box_office',
]);

/** A total told for a range of years against the years told one by one. */
function checkTotals(group: readonly Noted[], check: MakeCheck): Check[] {
	const [sample] = group;
	if (sample?.metric == null || !summed.has(sample.metric)) return [];
	const byPeriod = new Map<PartialDate, Noted[]>();
	for (const figure of group) if (figure.period !== null && isSinglePeriod(figure.period)) byPeriod.set(figure.period, [...(byPeriod.get(figure.period) ?? []), figure]);
	return group.flatMap((total) => {
		const parts = (total.period === null ? null : partsOf(total.period))?.map((period) => nearest(byPeriod.get(period) ?? [], total));
		const complete = parts?.flatMap((part) => part ?? []);
		if (parts === undefined || complete === undefined || complete.length !== parts.length) return [];
		return [check('sum', total, complete, computed(complete, add))];
	});
}

/** The periods that make up a longer one: years of a range, quarters or halves of a year. */
function partsOf(period: PartialDate): PartialDate[] | null {
	const years = yearsOf(period);
	if (years !== null) return years;
	return /^\d{4}$/.test(period) ? [1, 2, 3, 4].map((quarter) => `${period}-Q${quarter}`) : null;
}

function add(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0);
}

/** Of several tellings the one that stands nearest in the note. */
function nearest(tellings: readonly Noted[], to: Noted): Noted | null {
	return tellings.reduce<Noted | null>((best, one) => (best === null || Math.abs(one.index - to.index) < Math.abs(best.index - to.index) ? one : best), null);
}

/** Figures behind a total among which its parts are looked for. */
const mostParts = 16;
/** Parts that come to this much more than the whole are of two divisions of it: of places and of goods. */
const mostOver = 1.1;
const restRe = /^其[他余]/;

/**
 * 6家企业中5家…,1家…; 营收9亿元,其中甲业务5亿元,其他4亿元: parts told directly behind their whole, but for rates. Parts that come to less need not be all of
 * them, unless the last is the rest.
 */
function checkParts(figures: readonly Noted[], total: Noted, check: MakeCheck): Check[] {
	if ((total.kind !== 'count' && total.kind !== 'money') || total.subject !== null || total.metric === null) return [];
	const isPart = ({ metric, subject, unit, company, period }: Noted): boolean =>
		subject !== null && unit === total.unit && company === total.company && period === total.period && (metric === total.metric || (metric === 'segment_revenue' && total.metric === 'revenue'));
	const parts: Noted[] = [];
	let end = total.end;
	for (const part of figures.slice(total.index + 1, total.index + mostParts)) {
		if (part.start - end > passage) break;
		if (isPart(part)) parts.push(part);
		else if (part.kind !== 'percent' && part.kind !== 'multiple') break;
		end = part.end;
	}
	if (parts.length < 2) return [];
	const made = check('sum', total, parts, computed(parts, add));
	const isAll = restRe.test(parts.at(-1)?.subject ?? '') || (total.kind === 'money' && made.computed > total.value && made.computed < total.value * mostOver);
	return (total.kind === 'count' && !isAll ? made.computed === total.value : isAll || made.verdict !== 'conflict') ? [made] : [];
}

/** A rate of growth against the two amounts it is told for. */
function checkGrowth(figures: readonly Noted[], groups: ReadonlyMap<string, readonly Noted[]>, rate: Noted, check: MakeCheck): Check[] {
	if (rate.metric !== 'growth' || rate.of === null || rate.company === null || rate.unit === 'pp' || rate.direction === null) return [];
	const amounts = figures.slice(Math.max(0, rate.index - nearby), rate.index).filter(isAmountOf(rate));
	const now = amounts.at(-1);
	if (now === undefined || rate.start - now.end > passage) return [];
	const group = groups.get(groupKey(rate.company, now.metric ?? '', rate.subject, now)) ?? [];
	const years = rate.period === null ? null : yearsOf(rate.period);
	if (years !== null) return checkCompound(group, years, rate, check);
	const dated = now.period !== null && now.period === rate.period ? yearBefore(now.period) : null;
	const before = dated !== null ? nearest(group.filter(({ period }) => period === dated), rate) : undatedBefore(amounts, now, rate);
	if (before == null || before === now || before.value === 0) return [];
	const sign = rate.direction === 'down' ? -1 : 1;
	const made = check(dated === null ? 'change' : 'growth', rate, [before, now], computed([before, now], ([a = 1, b = 1]) => sign * (b / a - 1)));
	// Undated amounts that the rate does not fit may be of other times than it is.
	return dated === null && made.verdict === 'conflict' ? [] : [made];
}

/** A rate told for a stretch of years against the amounts of its first and last: a year's growth, compounded, or that of the whole stretch. */
function checkCompound(group: readonly Noted[], years: readonly PartialDate[], rate: Noted, check: MakeCheck): Check[] {
	const [first, last] = [years[0], years[years.length - 1]].map((year) => nearest(group.filter(({ period }) => period === year), rate));
	if (first == null || last == null || first.value === 0) return [];
	const sign = rate.direction === 'down' ? -1 : 1;
	const made = [years.length - 1, 1].map((steps) => check('growth', rate, [first, last], computed([first, last], ([a = 1, b = 1]) => sign * ((b / a) ** (1 / steps) - 1))));
	return made.filter(({ verdict }) => verdict !== 'conflict').slice(0, 1);
}

function isAmountOf(rate: Noted): (figure: Noted) => boolean {
	return ({ company, metric, subject, kind }) =>
		company === rate.company && kind !== 'percent' && kind !== 'multiple' && subject === rate.subject && (metric === rate.of || (metric === 'peak_market_cap' && rate.of === 'market_cap'));
}

/** The amount before, where neither of the two is dated: a peak, or what 从…到… begins with. */
function undatedBefore(amounts: readonly Noted[], now: Noted, rate: Noted): Noted | null {
	const before = amounts.at(-2);
	if (before === undefined || before.index !== now.index - 1 || rate.index !== now.index + 1 || !isComparable(before.unit, now.unit)) return null;
	if (before.period !== null && before.period === now.period) return null;
	const falls = now.value < before.value;
	return falls === (rate.direction === 'down') ? before : null;
}

/** A的…是B的9倍: amounts of two companies told directly before their ratio. */
function checkComparison(figures: readonly Noted[], note: AnnotatedNote, ratio: Noted, check: MakeCheck): Check[] {
	if ((ratio.kind !== 'multiple' && ratio.kind !== 'percent') || ratio.metric !== null) return [];
	const [first, second] = figures.slice(Math.max(0, ratio.index - 2), ratio.index);
	if (first === undefined || second === undefined || ratio.start - first.end > passage) return [];
	const alike = first.metric !== null && first.metric === second.metric && first.period === second.period && first.kind === second.kind && isComparable(first.unit, second.unit);
	if (!alike || first.company === null || second.company === null || first.company === second.company) return [];
	const other = ratio.start - second.end === 1 ? second.company : companyBefore(note, ratio.start - 1);
	const [above, below] = other === second.company ? [first, second] : [second, first];
	if ((other !== first.company && other !== second.company) || below.value === 0) return [];
	return [check('ratio', ratio, [above, below], computed([above, below], ([a = 1, b = 1]) => a / b))];
}

function companyBefore(note: AnnotatedNote, end: number): CompanyId | null {
	const { companies } = note.annotations;
	let low = 0;
	let high = companies.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((companies[middle]?.end ?? end) < end) low = middle + 1;
		else high = middle;
	}
	const mention = companies[low];
	return mention?.end === end ? mention.id : null;
}

const headMetrics: ReadonlySet<string> = new Set<MetricName>(['paying_members', 'users', 'mau']);
const takings: ReadonlySet<string> = new Set<MetricName>(['segment_revenue', 'revenue']);
/** Per year, quarter and month. */
const divisors = [1, 4, 12];

/** Revenue per member told beside revenue and members of the same year; it may be told a year, a quarter or a month. */
function checkPerHead(figures: readonly Noted[], result: Noted, check: MakeCheck): Check[] {
	if (result.metric !== 'arpu' || result.company === null) return [];
	const near = figures.slice(Math.max(0, result.index - nearby), result.index).filter(({ company, period }) => company === result.company && period === result.period);
	const revenue = near.filter(({ metric, unit }) => metric !== null && takings.has(metric) && unit === result.unit).at(-1);
	const heads = near.filter(({ metric }) => metric !== null && headMetrics.has(metric)).at(-1);
	if (revenue === undefined || heads === undefined || heads.value === 0) return [];
	const checks = divisors.map((divisor) => check('per_head', result, [revenue, heads], computed([revenue, heads], ([a = 1, b = 1]) => a / b / divisor)));
	// None of the three fitting says nothing: the text may count other heads.
	return checks.filter(({ verdict }) => verdict !== 'conflict').slice(0, 1);
}

/** Prices of two sales of a share that a passage tells together differ by less than this factor. */
const mostApart = 2;

/** Proceeds of a sale of shares against number and price: of the same sale, or, where none is told, of another one nearby. */
function checkShares(figures: readonly Noted[], proceeds: Noted, check: MakeCheck): Check[] {
	if (proceeds.metric !== 'share_sale_proceeds') return [];
	const near = figures.slice(Math.max(0, proceeds.index - nearby), proceeds.index + nearby + 1).filter(({ start, end }) => Math.max(start - proceeds.end, proceeds.start - end) < passage);
	const shares = nearest(near.filter(({ metric, company, period }) => metric === 'shares_sold' && company === proceeds.company && period === proceeds.period), proceeds);
	const prices = near.filter(({ metric, unit }) => metric === 'share_price' && unit === proceeds.unit);
	const price = nearest(prices.filter(({ period }) => period === proceeds.period), proceeds) ?? nearest(prices, proceeds);
	if (shares === null || price === null || shares.value === 0) return [];
	const made = check('per_share', proceeds, [shares, price], computed([shares, price], ([a = 1, b = 1]) => a * b));
	if (price.period === proceeds.period) return [made];
	const factor = proceeds.value / made.computed;
	return made.verdict === 'conflict' && factor < mostApart && factor > 1 / mostApart ? [] : [made];
}

/** A company's age against the founding that the note tells, where the note has a date. */
function checkAge(figures: readonly Noted[], { annotations }: AnnotatedNote, check: MakeCheck): Check[] {
	const { published, events } = annotations;
	if (published === null) return [];
	const founded = new Map<CompanyId, number>();
	for (const event of events) {
		const [company] = event.companies;
		if (event.type === 'founding' && event.date !== null && company !== undefined && event.companies.length === 1) founded.set(company, Number(event.date.slice(0, 4)));
	}
	return figures.flatMap((age) => {
		const year = age.company === null ? undefined : founded.get(age.company);
		if (age.metric !== 'company_age' || year === undefined || Number.isNaN(year)) return [];
		const now = Number((age.period ?? published).slice(0, 4));
		return [check('age', age, [], { value: now - year, low: now - year - 1, high: now - year })];
	});
}
