import { Component, debounce, parseYaml, TFile, type App, type TAbstractFile } from 'obsidian';
import { readBuiltInCompanies, readCommonWords } from '../lexicon/built-in-companies';
import type { CommonWords } from '../lexicon/lexicon';
import { followNote as followRefusals, noneRefused, refusalsBeyond, refusedAnywhere, refusedIn, type Refusal, type Refused } from '../lexicon/refusals';
import { addVaultCompanies, type CompanyCard, type Title } from '../lexicon/vault-companies';
import { followVerdicts, notesJudgedAnew, verdictsIn, withVerdicts } from '../relate/claim-verdicts';
import type { Config } from '../script/configs';
import type { Conversion } from '../script/convert';
import { buildScriptTables, detectScript, type ScriptTables } from '../script/detect-script';
import type { Repair } from '../script/repair';
import type { Settings } from '../settings/settings';
import type { SettingsStore } from '../settings/settings-store';
import { buildFoldTable, type FoldTable } from '../text/fold';
import { readProperties } from '../text/front-matter';
import { publishedKeys } from '../text/published';
import type { Company, CompanyId, NoteAnnotations, Script } from '../types';
import { AnnotationStore } from './annotation-store';
import { createAnnotator, type Annotator } from './annotator';
import workerCode from './annotator.worker?worker';
import { companyCard } from './company-notes';
import { Indexer } from './indexer';
import type { ConversionWishes, Knowledge } from './messages';
import { editionOf, stampOf, type Edition } from './stamp';
import type { VaultIndex } from './vault-index';

/** Stands for all the code of this build, which puts it in: what other code made of notes is not trusted. */
declare const codeDigest: string;

/** Where a vault's name for its database is kept, for this vault and on this device. */
const databaseKey = 'industry-report-annotator-database';

/** Changes of company notes come in bursts while one types in them. Milliseconds. */
const settleTime = 500;

interface Known {
	readonly fold: FoldTable;
	readonly scripts: ScriptTables;
	readonly builtIn: readonly Company[];
	readonly words: CommonWords;
	companies: ReadonlyMap<CompanyId, Company>;
	refused: Refused;
	/** Path of the note about a company: the first where several are. */
	homes: ReadonlyMap<CompanyId, string>;
	titles: ReadonlyMap<CompanyId, Title>;
	edition: Edition;
}

/** Who is told what went wrong. */
export interface Troubles {
	readonly unreadable: (path: string, error: unknown) => void;
	/** Annotations cannot be kept on this device. */
	readonly notKept: (error: unknown) => void;
}

/**
 * Keeps the index true to the vault: reads all notes once the layout is ready, and follows what is created, changed, renamed and
 * deleted afterwards. Owns the annotator, which other parts may ask about text that is not saved yet.
 */
export class VaultWatcher extends Component {
	private annotator: Annotator | null = null;
	private indexer: Indexer | null = null;
	private known: Known | null = null;
	private readonly store: AnnotationStore;
	/** Resolves when it is known what the store has: what is read earlier may be read in vain. */
	private opened: Promise<void> = Promise.resolve();
	/** Resolves when the vault is known and its notes are being read. */
	private started: Promise<void> = Promise.resolve();
	private relearning: Promise<void> = Promise.resolve();
	/** Company notes by path. */
	private readonly cards = new Map<string, CompanyCard>();
	/** The cards were read with settings that have changed since. */
	private cardsAreStale = false;
	private readonly listeners = new Set<() => void>();
	private closed = false;

	constructor(
		private readonly app: App,
		private readonly settings: SettingsStore,
		private readonly index: VaultIndex,
		private readonly troubles: Troubles,
	) {
		super();
		this.store = new AnnotationStore({ name: () => databaseName(app), wait, failed: troubles.notKept });
	}

	override onload(): void {
		// Earlier, every existing file would be announced as created.
		this.started = new Promise((resolve) => this.app.workspace.onLayoutReady(() => void this.start().finally(resolve)));
	}

	override onunload(): void {
		this.closed = true;
		this.relearnSoon.cancel();
		this.indexer?.stop();
		this.annotator?.close();
		this.store.close();
		this.listeners.clear();
	}

	/** Null before the layout is ready, and for ids that only a text introduced, or that the user refused. */
	company(id: CompanyId): Company | null {
		return this.known?.companies.get(id) ?? null;
	}

	companies(): Company[] {
		return [...(this.known?.companies.values() ?? [])];
	}

	/** What the note about a company calls it, in a script; null where there is none. */
	titleOf(id: CompanyId, script: keyof Title): string | null {
		return this.known?.titles.get(id)?.[script] ?? null;
	}

	/** Path of the note that is about a company, told by its title or aliases; null when there is none. */
	noteOf(id: CompanyId): string | null {
		return this.known?.homes.get(id) ?? null;
	}

	/** The company that a note is about; null for any other note. */
	companyOfNote(path: string): CompanyId | null {
		for (const [id, home] of this.known?.homes ?? []) if (home === path) return id;
		return null;
	}

	/** What is no company anywhere; null before the layout is ready. */
	refused(): Refused | null {
		return this.known?.refused ?? null;
	}

	/** Annotates text as if it were the note of this path, refused places left out and claims with what was said of them. Rejects before the layout is ready. */
	async annotate(source: string, path: string): Promise<NoteAnnotations> {
		const { annotator, known } = this;
		if (annotator === null || known === null) return notReady();
		const { refused, verdicts } = this.settings.current;
		const annotations = await annotator.annotate(source, readProperties(source, parseYaml), refusedIn(refused, path));
		return withVerdicts(annotations, source, verdictsIn(verdicts, path), known.fold);
	}

	/** Converts a note with the names of companies kept whole. Rejects before the layout is ready. */
	convert(source: string, configs: readonly Config[], wishes: ConversionWishes): Promise<Conversion> {
		return this.annotator?.convert(source, configs, wishes) ?? notReady();
	}

	/** What can be repaired in a clipping. Rejects before the layout is ready. */
	proposeRepairs(source: string): Promise<readonly Repair[]> {
		return this.annotator?.proposeRepairs(source) ?? notReady();
	}

	/** Which script a text is in; null when it does not tell, and before the layout is ready. */
	scriptOf(text: string): Script | null {
		return this.known === null ? null : detectScript(text, this.known.scripts).script;
	}

	/** Resolves when the index tells of every note as it is, also before the layout is ready. */
	async settled(): Promise<void> {
		await this.started;
		this.relearnSoon.run();
		await this.relearning;
		await this.indexer?.settled();
	}

	/** Forgets what is kept of notes, and reads all of them again. Resolves when that is done, to the number of those read; rejects before the layout is ready. */
	async rebuild(): Promise<number> {
		const { indexer } = this;
		if (indexer === null) return notReady();
		await this.opened;
		await this.store.clear();
		this.cardsAreStale = true;
		const before = indexer.read;
		await this.relearn();
		return indexer.read - before;
	}

	/** Calls back when the lexicon changed, until the returned function is called. */
	onLexiconChange(listener: () => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	/** Builds what the annotator needs, in steps of about 20 ms with the app's own work between them. */
	private async start(): Promise<void> {
		const { vault } = this.app;
		this.opened = this.store.open();
		const fold = buildFoldTable();
		const scripts = buildScriptTables();
		await pause();
		const builtIn = readBuiltInCompanies();
		await pause();
		const words = readCommonWords();
		this.readCards();
		const known: Known = { fold, scripts, builtIn, words, companies: new Map(), homes: new Map(), titles: new Map(), refused: noneRefused, edition: '' };
		const knowledge = this.learn(known);
		await pause();
		if (this.closed) return;
		this.known = known;
		const annotator = createAnnotator(workerCode, knowledge);
		const indexer = new Indexer({
			index: this.index,
			notes: {
				list: () => vault.getMarkdownFiles().map((file) => file.path),
				stamp: (path) => {
					const file = vault.getFileByPath(path);
					const { refused, verdicts } = this.settings.current;
					return file === null ? null : stampOf(file.stat, known.edition, refusedIn(refused, path), verdictsIn(verdicts, path));
				},
				read: (path) => {
					const file = vault.getFileByPath(path);
					return file === null ? Promise.reject(new Error('The note is gone.')) : vault.cachedRead(file);
				},
			},
			store: this.store,
			annotate: (source, path) => this.annotate(source, path),
			pause,
			failed: this.troubles.unreadable,
		});
		this.annotator = annotator;
		this.indexer = indexer;
		this.follow(indexer);
		this.tell();
		await this.opened;
		void indexer.indexAll();
	}

	private follow(indexer: Indexer): void {
		const { vault, metadataCache } = this.app;
		const readAgain = (file: TFile): void => {
			if (this.readCard(file)) this.relearnSoon();
		};
		const gone = (path: string): void => {
			indexer.delete(path);
			if (this.cards.delete(path)) this.relearnSoon();
		};
		this.registerEvent(vault.on('create', (file) => isNote(file) && void indexer.update(file.path)));
		this.registerEvent(vault.on('modify', (file) => isNote(file) && void indexer.update(file.path)));
		this.registerEvent(vault.on('delete', (file) => isNote(file) && gone(file.path)));
		this.registerEvent(vault.on('rename', (file, oldPath) => {
			if (!isNote(file)) {
				gone(oldPath);
				return;
			}
			this.followNote(oldPath, file.path);
			void indexer.rename(oldPath, file.path);
			// The metadata cache announces no renames, and a company note's name is its title.
			if (this.cards.delete(oldPath)) this.relearnSoon();
			readAgain(file);
		}));
		this.registerEvent(metadataCache.on('changed', readAgain));
		// At the start nothing is announced as changed, and the cache may still be filling after the layout is ready.
		this.registerEvent(metadataCache.on('resolve', readAgain));
		let before = readingSettings(this.settings.current);
		let { refused, verdicts } = this.settings.current;
		this.register(this.settings.onChange(() => {
			const [refusedBefore, verdictsBefore] = [refused, verdicts];
			({ refused, verdicts } = this.settings.current);
			if (refused !== refusedBefore) this.refusalsChanged(refusedBefore, refused, indexer);
			if (verdicts !== verdictsBefore) this.readAgain(notesJudgedAnew(verdictsBefore, verdicts), indexer);
			const now = readingSettings(this.settings.current);
			if (now === before) return;
			before = now;
			this.cardsAreStale = true;
			this.relearnSoon();
		}));
	}

	/** What the user refuses shows at once: in the notes whose places are meant, or in all. */
	private refusalsChanged(before: readonly Refusal[], now: readonly Refusal[], indexer: Indexer): void {
		const changed = [...refusalsBeyond(now, before), ...refusalsBeyond(before, now)];
		if (changed.length === 0) return;
		if (changed.some(({ kind }) => kind !== 'mention')) {
			void this.relearn();
			return;
		}
		this.readAgain(new Set(changed.flatMap((refusal) => (refusal.kind === 'mention' ? [refusal.path] : []))), indexer);
	}

	/** Something was said of places of these notes. */
	private readAgain(paths: ReadonlySet<string>, indexer: Indexer): void {
		if (paths.size === 0) return;
		for (const path of paths) if (this.app.vault.getFileByPath(path) !== null) void indexer.update(path);
		this.tell();
	}

	/** What was said of places of a note holds under its new path. */
	private followNote(from: string, to: string): void {
		const { refused, verdicts } = this.settings.current;
		const followed = { refused: followRefusals(refused, from, to), verdicts: followVerdicts(verdicts, from, to) };
		if (followed.refused !== refused || followed.verdicts !== verdicts) void this.settings.change(followed);
	}

	private readonly relearnSoon = debounce(() => void this.relearn(), settleTime, true);

	private readCards(): void {
		this.cardsAreStale = false;
		this.cards.clear();
		for (const file of this.app.vault.getMarkdownFiles()) this.readCard(file);
	}

	/** Reads a note as a company card; tells whether that changed what is known. */
	private readCard(file: TFile): boolean {
		const frontMatter = this.app.metadataCache.getFileCache(file)?.frontmatter ?? null;
		const card = companyCard(file.path, frontMatter, this.settings.current);
		const before = this.cards.get(file.path) ?? null;
		if (card === null) this.cards.delete(file.path);
		else this.cards.set(file.path, card);
		return JSON.stringify(before) !== JSON.stringify(card);
	}

	/** Puts together who is known: built-in companies and those of the vault's company notes. */
	private learn(known: Known): Knowledge {
		// In the order of paths, so that it does not matter in which they came.
		const cards = [...this.cards].sort(([a], [b]) => (a < b ? -1 : 1));
		const { companies, ids, titles } = addVaultCompanies(known.builtIn, cards.map(([, card]) => card), known.fold);
		const homes = new Map<CompanyId, string>();
		for (const [i, [path]] of cards.entries()) {
			const id = ids[i] ?? null;
			if (id !== null && !homes.has(id)) homes.set(id, path);
		}
		known.homes = homes;
		known.titles = titles;
		known.refused = refusedAnywhere(this.settings.current.refused, known.fold);
		known.companies = new Map(companies.filter(({ id }) => !known.refused.ids.has(id)).map((company) => [company.id, company]));
		const named = this.settings.current.publishedKeys.split(',').map((key) => key.trim()).filter((key) => key !== '');
		const keys = named.length > 0 ? named : publishedKeys;
		known.edition = editionOf({ code: codeDigest, cards: cards.map(([, card]) => card), refused: known.refused, publishedKeys: keys });
		return { fold: known.fold, scripts: known.scripts, companies, words: known.words, refused: known.refused, publishedKeys: keys };
	}

	/** Reads the vault again with the lexicon as it is now. */
	private relearn(): Promise<void> {
		this.relearning = this.learnAgain();
		return this.relearning;
	}

	private async learnAgain(): Promise<void> {
		if (this.known === null) return;
		if (this.cardsAreStale) this.readCards();
		this.annotator?.know(this.learn(this.known));
		this.tell();
		await this.opened;
		await this.indexer?.indexAll();
	}

	private tell(): void {
		for (const listener of this.listeners) listener();
	}
}

function isNote(file: TAbstractFile): file is TFile {
	return file instanceof TFile && file.extension === 'md';
}

/** The settings that change what is found in notes, in one string to compare. */
function readingSettings({ publishedKeys: keys, companyProperty, companyValue, companyFolder }: Settings): string {
	return JSON.stringify([keys, companyProperty, companyValue, companyFolder]);
}

function notReady(): Promise<never> {
	return Promise.reject(new Error('The vault is not ready.'));
}

/** Databases belong to the app: vaults of the same name, and copies of a vault, need one each. */
function databaseName(app: App): string {
	const kept: unknown = app.loadLocalStorage(databaseKey);
	if (typeof kept === 'string') return kept;
	const name = `industry-report-annotator-${crypto.randomUUID()}`;
	app.saveLocalStorage(databaseKey, name);
	return name;
}

function wait(time: number): Promise<void> {
	return new Promise((resolve) => window.setTimeout(resolve, time));
}

function pause(): Promise<void> {
	return wait(0);
}
