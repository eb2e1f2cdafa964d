import type { NoteAnnotations } from '../types';
import type { VaultIndex } from './vault-index';

/** What the indexer needs of a vault. */
export interface NoteSource {
	/** Paths of all notes. */
	list(): string[];
	exists(path: string): boolean;
	/** Text of a note as last saved; rejects when it cannot be read. */
	read(path: string): Promise<string>;
}

export interface IndexerOptions {
	readonly index: VaultIndex;
	readonly notes: NoteSource;
	readonly annotate: (source: string, path: string) => Promise<NoteAnnotations>;
	/** Lets the app breathe between notes. */
	readonly pause: () => Promise<void>;
	/** A note that could not be read keeps what is known of it. */
	readonly failed: (path: string, error: unknown) => void;
}

/** Notes longer than this are left out: nobody reads them, and no phone has the memory. */
export const mostNoteLength = 5_000_000;

/**
 * Keeps a {@link VaultIndex} true. Works on one note at a time; a note that changes while it is worked on is read again, and each
 * path has one pending job however often it changes.
 */
export class Indexer {
	private readonly pending = new Set<string>();
	private running: Promise<void> | null = null;
	private stopped = false;

	constructor(private readonly options: IndexerOptions) {}

	/** Reads every note of the vault. Resolves when the index is complete. */
	indexAll(): Promise<void> {
		const present = new Set(this.options.notes.list());
		for (const path of this.options.index.paths) if (!present.has(path)) this.options.index.delete(path);
		for (const path of present) this.pending.add(path);
		return this.run();
	}

	/** A note was created or changed. */
	update(path: string): Promise<void> {
		this.pending.add(path);
		return this.run();
	}

	rename(from: string, to: string): Promise<void> {
		this.options.index.rename(from, to);
		// A note that was waiting, or was being read, under its old name.
		this.pending.delete(from);
		return this.update(to);
	}

	delete(path: string): void {
		this.pending.delete(path);
		this.options.index.delete(path);
	}

	/** Nothing is read or written any more. */
	stop(): void {
		this.stopped = true;
		this.pending.clear();
	}

	private run(): Promise<void> {
		if (this.stopped) return Promise.resolve();
		this.running ??= this.work();
		return this.running;
	}

	private async work(): Promise<void> {
		// Paths that are added meanwhile are visited, too.
		for (const path of this.pending) {
			this.pending.delete(path);
			await this.annotateNote(path);
			await this.options.pause();
		}
		// In the same breath as the last look at `pending`, so that no update falls between.
		this.running = null;
	}

	private async annotateNote(path: string): Promise<void> {
		const { index, notes, annotate, failed } = this.options;
		try {
			const source = await notes.read(path);
			if (source.length > mostNoteLength) {
				index.delete(path);
				return;
			}
			const annotations = await annotate(source, path);
			// It changed or went away meanwhile: the newer job, or the deletion, has the word.
			if (!this.stopped && !this.pending.has(path) && notes.exists(path)) index.set(path, annotations);
		} catch (error) {
			// Nobody misses the annotations of a note that is gone.
			if (!this.stopped && notes.exists(path)) failed(path, error);
		}
	}
}
