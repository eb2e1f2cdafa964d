import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { NoteAnnotations } from '../types';
import type { Stamp } from './stamp';

interface Tables extends DBSchema {
	/** The stamp is part of the key, so that all keys, which are read at once, tell what is true still. One entry a path. */
	annotations: { key: [path: string, stamp: Stamp]; value: NoteAnnotations };
}

interface Entry {
	readonly stamp: Stamp;
	readonly annotations: NoteAnnotations;
}

/** What the store needs of the app. */
export interface AnnotationStoreOptions {
	/** Name of the database. Databases belong to the app: each vault needs a name of its own. */
	readonly name: () => string;
	/** Waits so many milliseconds. */
	readonly wait: (time: number) => Promise<void>;
	/** Something does not work, and nothing is kept from now on. Called once at most. */
	readonly failed: (error: unknown) => void;
}

/** Changes come in bursts, and a lexicon that is not complete yet at the start must not cost what is kept. Milliseconds. */
const gathering = 2000;
/** How long the main thread is kept busy with writing at once, and how long it is left alone then. Milliseconds. */
const longestWrite = 8;
const rest = 40;
/** Some systems never answer, and others only when another window lets go. Milliseconds. */
const patience = 5000;

/**
 * Keeps annotations on this device from one start of the app to the next, in IndexedDB. A cache: what it lacks is annotated again, and whatever
 * fails, it only becomes empty and stays so.
 */
export class AnnotationStore {
	/** Open from before it is known what is in it. */
	private connection: IDBPDatabase<Tables> | null = null;
	/** The connection, once that is known. */
	private database: IDBPDatabase<Tables> | null = null;
	private readonly stamps = new Map<string, Stamp>();
	/** Not written yet, by path; null for a note that is to be forgotten. */
	private readonly waiting = new Map<string, Entry | null>();
	private writing: Promise<void> | null = null;
	private closed = false;

	constructor(private readonly options: AnnotationStoreOptions) {}

	/** Reads what there is. Resolves in any case; until then and after a failure nothing is kept. */
	async open(): Promise<void> {
		try {
			const connection = await this.connect();
			this.connection = connection;
			if (this.closed) {
				this.drop();
				return;
			}
			const keys = await connection.getAllKeys('annotations');
			// It was closed meanwhile.
			if (this.connection !== connection) return;
			for (const [path, stamp] of keys) this.stamps.set(path, stamp);
			this.database = connection;
		} catch (error) {
			this.fail(error);
		}
	}

	has(path: string, stamp: Stamp): boolean {
		return this.stamps.get(path) === stamp && !this.waiting.has(path);
	}

	/** Annotations of several notes, in their order; null for those that are not kept. */
	async read(notes: readonly (readonly [path: string, stamp: Stamp])[]): Promise<(NoteAnnotations | null)[]> {
		const { database } = this;
		try {
			if (database === null || notes.length === 0) return notes.map(() => null);
			const { store } = database.transaction('annotations');
			return await Promise.all(notes.map(async ([path, stamp]) => (await store.get([path, stamp])) ?? null));
		} catch (error) {
			this.fail(error);
			return notes.map(() => null);
		}
	}

	/** Keeps a note's annotations, instead of those that it had. They are written a little later. */
	keep(path: string, stamp: Stamp, annotations: NoteAnnotations): void {
		this.write(path, { stamp, annotations });
	}

	forget(path: string): void {
		if (this.stamps.has(path) || this.waiting.has(path)) this.write(path, null);
	}

	/** Forgets all notes but these. */
	retain(paths: ReadonlySet<string>): void {
		for (const path of [...this.stamps.keys(), ...this.waiting.keys()]) if (!paths.has(path)) this.forget(path);
	}

	/** Forgets everything. */
	async clear(): Promise<void> {
		this.waiting.clear();
		this.stamps.clear();
		try {
			await this.database?.clear('annotations');
		} catch (error) {
			this.fail(error);
		}
	}

	/** Resolves when nothing waits to be written. */
	async settled(): Promise<void> {
		await this.writing;
	}

	/** What is not written yet is not kept. */
	close(): void {
		this.closed = true;
		this.drop();
	}

	private async connect(): Promise<IDBPDatabase<Tables>> {
		const opening = openDB<Tables>(this.options.name(), 1, {
			upgrade: (database) => void database.createObjectStore('annotations'),
			// Another window has a newer version of the plugin, or is deleting the database.
			blocking: () => this.drop(),
			terminated: () => this.drop(),
		});
		const database = await Promise.race([opening, this.options.wait(patience)]);
		if (database !== undefined) return database;
		void opening.then((late) => late.close(), () => undefined);
		throw new Error('The database could not be opened in time.');
	}

	private write(path: string, entry: Entry | null): void {
		if (this.database === null) return;
		this.waiting.set(path, entry);
		this.writing ??= this.writeAll().catch((error: unknown) => this.fail(error));
	}

	private async writeAll(): Promise<void> {
		await this.options.wait(gathering);
		while (this.database !== null && this.waiting.size > 0) {
			await this.writeSome(this.database);
			await this.options.wait(rest);
		}
		this.writing = null;
	}

	private async writeSome(database: IDBPDatabase<Tables>): Promise<void> {
		const { store, done } = database.transaction('annotations', 'readwrite', { durability: 'relaxed' });
		const work: Promise<unknown>[] = [done];
		const end = performance.now() + longestWrite;
		for (const [path, entry] of this.waiting) {
			this.waiting.delete(path);
			if (this.stamps.delete(path)) work.push(store.delete(IDBKeyRange.bound([path], [path, []])));
			if (entry !== null) {
				work.push(store.put(entry.annotations, [path, entry.stamp]));
				this.stamps.set(path, entry.stamp);
			}
			if (performance.now() > end) break;
		}
		await Promise.all(work);
	}

	private fail(error: unknown): void {
		if (this.closed) return;
		this.closed = true;
		this.drop();
		this.options.failed(error);
	}

	private drop(): void {
		this.connection?.close();
		this.connection = null;
		this.database = null;
		this.stamps.clear();
		this.waiting.clear();
	}
}
