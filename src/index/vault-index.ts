import { checkStepwise } from '../relate/checks';
import { collectFacts, factKey, factOf, telling, type AnnotatedNote } from '../relate/facts';
import { Timeline } from '../relate/timeline';
import { buildFoldTable, fold, type FoldTable } from '../text/fold';
import type { Claim, CompanyId, EventConflict, Fact, Figure, Mention, MergedEvent, NoteAnnotations, PrintedFigure, Verdict } from '../types';
import { DisagreementBook, type Disagreement, type Disagreements, type FailedCheck } from './disagreements';
import { conflictsWith } from './event-conflicts';

/** One company in one note. */
export interface CompanyNote {
	readonly path: string;
	/** In the order of the note. */
	readonly mentions: readonly (Mention & { readonly text: string })[];
}

/** A claim with the note that makes it. */
export interface NotedClaim {
	readonly path: string;
	readonly claim: Claim;
}

/**
 * The annotations of every note of a vault, in memory, with what cards and panes ask for. A note is replaced whole; the answers
 * are the same whatever the order in which notes came, so an index after any changes equals one built from scratch.
 */
export class VaultIndex {
	private readonly notes = new Map<string, NoteAnnotations>();
	private readonly byCompany = new Map<CompanyId, Set<string>>();
	/** Figures by the key of their fact and by note: a fact can be asked for by every figure on screen. */
	private readonly byFact = new Map<string, Map<string, PrintedFigure[]>>();
	private readonly scripts = { hans: 0, hant: 0 };
	private readonly listeners = new Set<() => void>();
	/** Kept from when events are first asked for. */
	private events: Timeline | null = null;
	/** Kept from when they are first asked for. */
	private book: DisagreementBook | null = null;
	/** Answers of `factOf` by the key of the fact, until a telling comes or goes. */
	private readonly known = new Map<string, Fact | null>();
	private changes = 0;
	/** Built when events are first asked for, since the app waits for plugins while they start. */
	private table: FoldTable | null = null;

	/** Grows by one with every change. */
	get revision(): number {
		return this.changes;
	}

	/** The script that more notes are in; null where there are as many of each. */
	get script(): 'hans' | 'hant' | null {
		const { hans, hant } = this.scripts;
		return hans === hant ? null : hans > hant ? 'hans' : 'hant';
	}

	/** Paths of all notes, sorted. */
	get paths(): string[] {
		return [...this.notes.keys()].sort();
	}

	get(path: string): NoteAnnotations | null {
		return this.notes.get(path) ?? null;
	}

	/** Adds or replaces a note. */
	set(path: string, annotations: NoteAnnotations): void {
		this.unlink(path);
		this.notes.set(path, annotations);
		this.events?.set({ file: path, annotations });
		this.book?.touchNote(path);
		this.countScript(annotations, 1);
		for (const { id } of annotations.companies) addTo(this.byCompany, id, path);
		for (const figure of annotations.figures) {
			const key = factKey(figure);
			if (key !== null) this.addFigure(key, path, figure);
		}
		this.changed();
	}

	rename(from: string, to: string): void {
		const annotations = this.notes.get(from);
		if (annotations === undefined) return;
		this.unlink(from);
		this.set(to, annotations);
	}

	delete(path: string): void {
		if (!this.notes.has(path)) return;
		this.unlink(path);
		this.changed();
	}

	/** Calls back after every change, until the returned function is called. */
	onChange(listener: () => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	/** Where a company is mentioned, notes with most mentions first. */
	notesOn(company: CompanyId): CompanyNote[] {
		const found = this.sorted(this.byCompany.get(company)).map(([path, annotations]) => ({
			path,
			mentions: annotations.companies.filter((mention) => mention.id === company),
		}));
		return found.sort((a, b) => b.mentions.length - a.mentions.length || (a.path < b.path ? -1 : 1));
	}

	/** Ids of all companies that the vault mentions, with the number of mentions. */
	companies(): { id: CompanyId; mentions: number }[] {
		return [...this.byCompany].map(([id, paths]) => ({
			id,
			mentions: this.sorted(paths).reduce((sum, [, annotations]) => sum + annotations.companies.filter((mention) => mention.id === id).length, 0),
		}));
	}

	/** Everything the vault tells about what a figure measures, itself included; null when it is told only once or is not linked. */
	factOf(figure: Figure): Fact | null {
		const key = factKey(figure);
		return key === null ? null : this.factWith(key, figure);
	}

	private factWith(key: string, figure: Figure): Fact | null {
		const known = this.known.get(key);
		if (known !== undefined) return known;
		const byPath = this.byFact.get(key) ?? new Map<string, PrintedFigure[]>();
		const tellings = [...byPath.keys()].sort().flatMap((path) => (byPath.get(path) ?? []).map((told) => telling(path, told)));
		const fact = tellings.length > 1 ? factOf(figure, tellings) : null;
		this.known.set(key, fact);
		return fact;
	}

	verdictOf(figure: Figure): Verdict | null {
		return this.factOf(figure)?.verdict ?? null;
	}

	/** Facts of a company that are told at least twice. */
	factsOf(company: CompanyId): Fact[] {
		return this.factsAmong(this.byCompany.get(company)).filter((fact) => fact.company === company);
	}

	/** Figures of a company with what they measure, told once or more. */
	figuresOf(company: CompanyId): { path: string; figure: PrintedFigure }[] {
		return this.sorted(this.byCompany.get(company)).flatMap(([path, annotations]) =>
			annotations.figures.filter((figure) => figure.company === company).map((figure) => ({ path, figure })),
		);
	}

	/** Facts over the whole vault that are told at least twice. */
	facts(): Fact[] {
		return this.factsAmong(new Set(this.notes.keys()));
	}

	/**
	 * What the vault's notes contradict each other in, or round differently, and what of a note's own arithmetic does not come out. Comparing
	 * stops when `isOver` says so, to go on the next time.
	 */
	disagreements(isOver: () => boolean = () => false): Disagreements {
		this.book ??= new DisagreementBook({ fact: (key) => this.disagreementIn(key), checks: (path) => this.failedChecksOf(path) }, this.byFact.keys(), this.notes.keys());
		return this.book.read(isOver);
	}

	/** Merged events of the whole vault, oldest first, undated ones last. */
	timeline(): readonly MergedEvent[] {
		if (this.events === null) {
			this.events = new Timeline(this.foldTable());
			for (const note of this.filed(new Set(this.notes.keys()))) this.events.set(note);
		}
		return this.events.rows();
	}

	/** Merged events of one company, in the order of `timeline`, and told as often as there: a telling may leave out who else took part. */
	eventsOf(company: CompanyId): MergedEvent[] {
		return this.timeline().filter(({ companies }) => companies.includes(company));
	}

	/** What a merged event's tellings contradict each other in, and what of its figures any other note tells differently. */
	conflictsOf(event: MergedEvent): readonly EventConflict[] {
		return conflictsWith(event, (path) => this.get(path), (figure) => this.factOf(figure));
	}

	/** Claims about any of the companies of a claim, and those of its speaker in either script, outside one note. */
	claimsNear({ companies, speaker }: Pick<Claim, 'companies' | 'speaker'>, exceptPath: string): NotedClaim[] {
		const asked = new Set(companies);
		const isSpeaker = speaker === null ? () => false : this.sameWords(speaker);
		const paths = new Set(speaker === null ? companies.flatMap((id) => [...(this.byCompany.get(id) ?? [])]) : this.notes.keys());
		paths.delete(exceptPath);
		return this.sorted(paths).flatMap(([path, annotations]) =>
			annotations.claims.filter((claim) => claim.companies.some((id) => asked.has(id)) || (claim.speaker !== null && isSpeaker(claim.speaker))).map((claim) => ({ path, claim })),
		);
	}

	/** Compares folded: characters of the two scripts stand one for one. */
	sameWords(words: string): (other: string) => boolean {
		const table = this.foldTable();
		const folded = fold(words, table);
		return (other) => other.length === words.length && fold(other, table) === folded;
	}

	private disagreementIn(key: string): Disagreement | null {
		const byPath = this.byFact.get(key);
		const [any] = byPath?.values().next().value ?? [];
		const fact = any === undefined ? null : this.factWith(key, any);
		// The first by path, so that the order in which notes came makes no difference.
		const figure = byPath?.get(fact?.values[0]?.file ?? '')?.[0];
		return figure === undefined || fact === null || fact.verdict === 'agree' ? null : { key, fact, figure };
	}

	private *failedChecksOf(path: string): Generator<readonly FailedCheck[], void> {
		const annotations = this.notes.get(path);
		if (annotations === undefined) return;
		const byStart = new Map(annotations.figures.map((figure) => [figure.start, figure]));
		for (const checks of checkStepwise({ file: path, annotations })) {
			yield checks.flatMap((check): FailedCheck[] => {
				const figure = byStart.get(check.result.start);
				if (check.verdict === 'agree' || figure === undefined) return [];
				const company = [check.result, ...check.parts].map(({ start }) => byStart.get(start)?.company ?? null).find((one) => one !== null) ?? null;
				return [{ check, figure, company }];
			});
		}
	}

	private foldTable(): FoldTable {
		this.table ??= buildFoldTable();
		return this.table;
	}

	private factsAmong(paths: ReadonlySet<string> | undefined): Fact[] {
		return collectFacts(this.filed(paths));
	}

	private filed(paths: ReadonlySet<string> | undefined): AnnotatedNote[] {
		return this.sorted(paths).map(([file, annotations]) => ({ file, annotations }));
	}

	private sorted(paths: ReadonlySet<string> | undefined): [string, NoteAnnotations][] {
		return [...(paths ?? [])].sort().flatMap((path) => {
			const annotations = this.notes.get(path);
			return annotations === undefined ? [] : [[path, annotations] as [string, NoteAnnotations]];
		});
	}

	private unlink(path: string): void {
		const old = this.notes.get(path);
		if (old === undefined) return;
		this.notes.delete(path);
		this.events?.delete(path);
		this.book?.touchNote(path);
		this.countScript(old, -1);
		for (const { id } of old.companies) removeFrom(this.byCompany, id, path);
		for (const figure of old.figures) {
			const key = factKey(figure);
			if (key === null) continue;
			const byPath = this.byFact.get(key);
			byPath?.delete(path);
			if (byPath?.size === 0) this.byFact.delete(key);
			this.toldAnew(key);
		}
	}

	private countScript({ script }: NoteAnnotations, by: number): void {
		if (script === 'hans' || script === 'hant') this.scripts[script] += by;
	}

	private addFigure(key: string, path: string, figure: PrintedFigure): void {
		const byPath = this.byFact.get(key) ?? new Map<string, PrintedFigure[]>();
		const figures = byPath.get(path);
		if (figures === undefined) byPath.set(path, [figure]);
		else figures.push(figure);
		this.byFact.set(key, byPath);
		this.toldAnew(key);
	}

	private toldAnew(key: string): void {
		this.known.delete(key);
		this.book?.touchFact(key);
	}

	private changed(): void {
		this.changes++;
		for (const listener of this.listeners) listener();
	}
}

function addTo(map: Map<string, Set<string>>, key: string, path: string): void {
	const paths = map.get(key);
	if (paths === undefined) map.set(key, new Set([path]));
	else paths.add(path);
}

function removeFrom(map: Map<string, Set<string>>, key: string, path: string): void {
	const paths = map.get(key);
	if (paths === undefined) return;
	paths.delete(path);
	if (paths.size === 0) map.delete(key);
}
