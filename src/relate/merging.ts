import { fold, type FoldTable } from '../text/fold';
import type { CompanyId, Event, EventConflict, EventRole, EventStatus, EventType, Figure, MergedEvent, Telling } from '../types';
import { compareValues } from './compare';
import { daysApart, dateRelation, isDay } from './date-order';
import { factKey, telling, verdictOf, type AnnotatedNote } from './facts';
import { inside } from '../text/spans';

/** A telling with what merging compares. */
export interface Told {
	readonly file: string;
	readonly event: Event;
	/** Two tellings can be of one event only when they have one of these in common. */
	readonly keys: readonly string[];
	readonly figures: readonly (Figure & { readonly text: string })[];
	/** Pairs of neighbouring characters of the folded title, without the names of companies. */
	readonly pairs: ReadonlySet<string>;
	/** Whether the title begins with the name of a company. */
	readonly opensWithName: boolean;
	/** Whether the words say that it has happened before, or the note tells of another such event in that month. */
	readonly isOneOfSeveral: boolean;
}

interface Group {
	readonly tellings: Told[];
	readonly companies: Set<CompanyId>;
}

/** What happens to a company once, as a rule: a year is enough to know two tellings for one. */
const onceOnly: ReadonlySet<EventType> = new Set<EventType>(['ipo', 'founding', 'shutdown', 'hearing']);
/** Days between two tellings of one event: the day itself, and that of the announcement or of the news. */
const mostDaysApart = 2;
/** Share of the shorter title's character pairs that two tellings of one event have in common. */
const alikeShare = 0.34;
/** Words of one event among several of its kind. */
const againRe = /再|又|第[二三四五六七八九十\d]{1,2}[次轮笔批]|另|[两二三]度|追加|新一轮|后续|陆续|多次|分别|先后|[a-h]\+*轮/;
/** What a company seldom does twice a month: two amounts are two tellings of one. */
const seldom: ReadonlySet<EventType> = new Set<EventType>(['funding', 'acquisition', 'share_sale', 'layoff']);
/** Bounds on the work for a company with very many events in one year, or one event told by very many notes. */
const mostGroups = 80;
const mostTellingsCompared = 6;

/** The events of a note, ready to be compared. */
export function tellingsOf({ file, annotations }: AnnotatedNote, table: FoldTable): Told[] {
	const told = annotations.events.map((event) => {
		// Who is named has been compared already; what is left of the title tells what happened.
		const names = inside(annotations.companies, event).map(({ text }) => text);
		const figures = event.figures.flatMap((index) => annotations.figures[index] ?? []);
		const words = names.reduce((title, name) => title.replace(name, ' '), event.title);
		const folded = fold(words, table);
		return { file, event, keys: keysOf(event), figures, pairs: pairsOf(folded), opensWithName: names.some((name) => event.title.startsWith(name)), isOneOfSeveral: againRe.test(folded) };
	});
	const byMonth = new Map<string, Told[]>();
	for (const one of told) {
		const key = `${one.event.type} ${one.event.date?.slice(0, 7) ?? ''} ${one.event.companies[0] ?? ''}`;
		byMonth.set(key, [...(byMonth.get(key) ?? []).slice(-mostTellingsCompared), one]);
	}
	const several = new Set([...byMonth.values()].flatMap((group) => (group.some((a) => group.some((b) => disagrees(a, b))) ? group : [])));
	return told.map((one) => (several.has(one) ? { ...one, isOneOfSeveral: true } : one));
}

/** Merges tellings, none of which shares a key with one that is not among them; the order in which they come does not matter. */
export function mergeTellings(told: readonly Told[]): MergedEvent[] {
	// The finest dates found the groups, coarser ones join them.
	const ordered = [...told].sort((a, b) => (b.event.date?.length ?? 0) - (a.event.date?.length ?? 0) || byPlace(a, b));
	const groups: Group[] = [];
	const buckets = new Map<string, Group[]>();
	for (const one of ordered) {
		const group = one.keys.flatMap((key) => (buckets.get(key) ?? []).slice(-mostGroups)).find((candidate) => belongs(one, candidate)) ?? newGroup(groups);
		group.tellings.push(one);
		for (const company of one.event.companies) group.companies.add(company);
		for (const key of one.keys) {
			const bucket = buckets.get(key);
			if (bucket === undefined) buckets.set(key, [group]);
			else if (!bucket.includes(group, -mostGroups)) bucket.push(group);
		}
	}
	return groups.map(mergedEvent);
}

function newGroup(groups: Group[]): Group {
	const group: Group = { tellings: [], companies: new Set() };
	groups.push(group);
	return group;
}

/** Events meet only under the same key: type and company, and the year unless the type knows only one event. */
function keysOf(event: Event): string[] {
	const { type, date } = event;
	const year = onceOnly.has(type) ? '' : (date?.slice(0, 4) ?? '');
	const concerned = concernedIn(event);
	return (concerned.length === 0 ? [''] : concerned).map((company) => `${type} ${company} ${year}`);
}

/** Whom an event happens to: the exchange that lets a company list meets it in no other listing. */
function concernedIn({ companies, roles }: Event): readonly CompanyId[] {
	const concerned = companies.filter((id) => roles[id] !== 'authority');
	return concerned.length === 0 ? companies : concerned;
}

// ---- one event or two

function belongs(one: Told, group: Group): boolean {
	return group.tellings.slice(0, mostTellingsCompared).every((other) => isSame(one, other));
}

function isSame(a: Told, b: Told): boolean {
	if ((a.event.status === 'denied') !== (b.event.status === 'denied')) return false;
	// A day of an unknown year is the same only within a note.
	if (a.file !== b.file && a.event.date?.startsWith('--') === true) return false;
	const relation = dateRelation(a.event.date, b.event.date);
	if (relation === 'apart') return isDay(a.event.date) && isDay(b.event.date) && daysApart(a.event.date, b.event.date) <= mostDaysApart && isAlike(a, b);
	// A company's results of one period are one event, whatever of them a note tells.
	if (a.event.type === 'earnings') return relation === 'equal' && a.event.companies.some((id) => b.event.companies.includes(id));
	if (relation === 'equal' && isMonth(a.event.date) && isToldOtherwise(a, b)) return true;
	if (a.event.type === 'share_sale' && isMonth(a.event.date) && isMonth(b.event.date)) return !disagrees(a, b);
	if (relation === 'equal' && isDay(a.event.date)) return a.event.companies.length > 0 || isAlike(a, b);
	if (relation === 'unknown') return onceOnly.has(a.event.type) ? a.event.date !== b.event.date || isAlike(a, b) : isAlike(a, b) && !disagrees(a, b);
	if (onceOnly.has(a.event.type) && a.event.companies.length > 0) return true;
	return isAlike(a, b) && !disagrees(a, b);
}

/** Whether a date is known to the month at least. */
function isMonth(date: string | null): boolean {
	return date !== null && /^\d{4}-\d\d(?:-\d\d)?$/.test(date);
}

/** Titles with words in common, a figure in common, or two companies in common. */
function isAlike(a: Told, b: Told): boolean {
	let shared = 0;
	for (const pair of a.pairs) if (b.pairs.has(pair)) shared++;
	if (shared >= alikeShare * Math.min(a.pairs.size, b.pairs.size) && shared > 2) return true;
	if (a.figures.some((figure) => b.figures.some((other) => figure.value === other.value && figure.unit === other.unit && figure.metric === other.metric))) return true;
	return a.event.companies.filter((company) => b.event.companies.includes(company)).length > 1;
}

/** Two notes that give one event another amount: what both say of whom and when leaves no room for a second. */
function isToldOtherwise(a: Told, b: Told): boolean {
	if (a.file === b.file || !seldom.has(a.event.type) || a.isOneOfSeveral || b.isOneOfSeveral || a.event.dateBasis === 'published' || b.event.dateBasis === 'published') return false;
	const parties = a.event.companies;
	if (parties.length !== b.event.companies.length || !parties.every((company) => b.event.companies.includes(company))) return false;
	// Of an investor or a seller alone nobody knows in whom or what.
	if (parties.length < 2 && !parties.some((company) => a.event.roles[company] === 'subject')) return false;
	return a.figures.some((figure) => b.figures.some((other) => factKey(figure) !== null && factKey(figure) === factKey(other) && compareValues(figure, other) === 'conflict'));
}

/** Two sales or rounds in one year differ in their amounts. */
function disagrees(a: Told, b: Told): boolean {
	return a.figures.some((figure) => b.figures.some((other) => figure.metric !== null && figure.metric === other.metric && compareValues(figure, other) === 'conflict'));
}

function pairsOf(title: string): Set<string> {
	const folded = title.replace(/[\s\d,.、;:%()“”…]+/g, ' ');
	const pairs = new Set<string>();
	for (let i = 0; i + 1 < folded.length; i++) {
		const pair = folded.slice(i, i + 2);
		if (!pair.includes(' ')) pairs.add(pair);
	}
	return pairs;
}

// ---- what is shown

function mergedEvent({ tellings, companies }: Group): MergedEvent {
	const [finest] = tellings;
	const ordered = [...tellings].sort(byPlace);
	const dates = new Set(tellings.flatMap(({ event }) => (isDay(event.date) ? [event.date] : [])));
	return {
		date: finest?.event.date ?? null,
		type: finest?.event.type ?? 'other',
		title: titleOf(tellings),
		companies: [...companies],
		roles: rolesOf(tellings),
		figure: mainFigure(tellings),
		status: statusOf(tellings),
		tellings: ordered.map(({ file, event: { start, end, date, title } }) => ({ file, start, end, date, title })),
		conflicts: [...(dates.size > 1 ? [{ metric: null, of: null, values: [...dates].sort(byText) }] : []), ...conflictsOf(ordered)],
	};
}

/** Of several parts told of one company, that of the finest telling. */
function rolesOf(tellings: readonly Told[]): Record<CompanyId, EventRole> {
	const roles: Record<CompanyId, EventRole> = {};
	for (const { event } of tellings) for (const [id, role] of Object.entries(event.roles)) roles[id] ??= role;
	return roles;
}

/** The title of the finest date that names somebody who takes part; else the first. */
function titleOf(tellings: readonly Told[]): string {
	const named = tellings.find(({ event, opensWithName }) => opensWithName && event.title !== '');
	return (named ?? tellings[0])?.event.title ?? '';
}

/** The amount told most finely, as printed: money before shares and other counts. */
function mainFigure(tellings: readonly Told[]): string | null {
	const figures = tellings.flatMap((told) => told.figures);
	const main = figures.find(({ kind }) => kind === 'money') ?? figures.find(({ kind }) => kind === 'count');
	return main === undefined ? null : main.text.replace(/\s+/g, '');
}

/** What one telling says for certain outweighs what another expects or has heard. */
const statusOrder: readonly EventStatus[] = ['happened', 'denied', 'planned', 'rumoured'];

function statusOf(tellings: readonly Told[]): EventStatus {
	return statusOrder.find((status) => tellings.some(({ event }) => event.status === status)) ?? 'happened';
}

/** Figures of one fact that contradict each other, one conflict for each fact; results are compared for the period that they are of. */
function conflictsOf(tellings: readonly Told[]): EventConflict[] {
	const facts = new Map<string, { figure: Figure; told: Telling[] }>();
	for (const { file, event, figures } of tellings)
		for (const figure of figures) {
			const key = event.type === 'earnings' && figure.period !== event.date ? null : factKey(figure);
			if (key === null) continue;
			const known = facts.get(key);
			if (known === undefined) facts.set(key, { figure, told: [telling(file, figure)] });
			else known.told.push(telling(file, figure));
		}
	const conflicting = [...facts.values()].filter(({ told }) => told.length > 1 && verdictOf(told) === 'conflict');
	return conflicting.map(({ figure: { metric, of }, told }) => ({ metric, of, values: [...new Set(told.map(({ text }) => text.replace(/\s+/g, '')))] }));
}

function byPlace(a: Told, b: Told): number {
	return byText(a.file, b.file) || a.event.start - b.event.start || byText(a.event.date ?? '', b.event.date ?? '') || a.event.end - b.event.end;
}

/** By code units: the same on every device, whatever its language. */
export function byText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
