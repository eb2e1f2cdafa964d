import { slices } from '../slices';
import type { NoteAnnotations } from '../types';
import type { AnnotationStore } from './annotation-store';
import type { Stamp } from './stamp';
import type { VaultIndex } from './vault-index';

/** What the indexer needs of a vault. */
export interface NoteSource {
	/** Paths of all notes. */
	list(): string[];
	/** What annotations that are made now are true for; null when there is no such note. */
	stamp(path: string): Stamp | null;
	/** Text of a note as last saved; rejects when it cannot be read. */
	read(path: string): Promise<string>;
}

export interface IndexerOptions {
	readonly index: VaultIndex;
	readonly notes: NoteSource;
	/** What is known from earlier. */
	readonly store: AnnotationStore;
	readonly annotate: (source: string, path: string) => Promise<NoteAnnotations>;
	/** Lets the app breathe between notes. */
	readonly pause: () => Promise<void>;
	/** A note that could not be read keeps what is known of it. */
	readonly failed: (path: string, error: unknown) => void;
}

/** Notes longer than this are left out: nobody reads them, and no phone has the memory. */
export const mostNoteLength = 5_000_000;

/** Annotations of longer notes are not kept: to hand those of 100,000 characters to the database or get them back takes 15 ms, and several times that on a phone. */
const mostKeptLength = 100_000;

/** How many notes are asked of the store at once: enough for it to be quick, few enough for memory. */
const batch = 50;

/**
 * Keeps a {@link VaultIndex} true, and the store with it. Works on one note at a time; a note that changes while it is worked on is read again,
 * and each path has one pending job however often it changes.
 */
export class Indexer {
	/** A note that has changed is read even if its stamp has not: some disks tell time in seconds. */
	private readonly pending = new Map<string, 'unknown' | 'changed'>();
	/** Some of the pending notes may be in the store. */
	private unchecked = false;
	private running: Promise<void> | null = null;
	private stopped = false;
	private readNotes = 0;

	constructor(private readonly options: IndexerOptions) {}

	/** How many notes have been read and annotated so far, each as often as it was. */
	get read(): number {
		return this.readNotes;
	}

	/** Takes every note of the vault from the store, and reads those that it does not have as they are now. Resolves when the index is complete. */
	indexAll(): Promise<void> {
		const { index, notes, store } = this.options;
		const present = new Set(notes.list());
		for (const path of index.paths) if (!present.has(path)) index.delete(path);
		store.retain(present);
		for (const path of present) if (!this.pending.has(path)) this.pending.set(path, 'unknown');
		this.unchecked = true;
		return this.run();
	}

	/** A note was created or changed. */
	update(path: string): Promise<void> {
		this.pending.set(path, 'changed');
		return this.run();
	}

	rename(from: string, to: string): Promise<void> {
		this.options.index.rename(from, to);
		this.options.store.forget(from);
		// A note that was waiting, or was being read, under its old name.
		this.pending.delete(from);
		return this.update(to);
	}

	delete(path: string): void {
		this.pending.delete(path);
		this.leaveOut(path);
	}

	/** Resolves when nothing is left to be read. */
	settled(): Promise<void> {
		return this.running ?? Promise.resolve();
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
		for (const path of this.pending.keys()) {
			while (this.unchecked) await this.restore();
			if (!this.pending.delete(path)) continue;
			await this.annotateNote(path);
			await this.options.pause();
		}
		// In the same breath as the last look at `pending`, so that no update falls between.
		this.running = null;
	}

	/** Takes what the store has of notes that are not known to have changed. */
	private async restore(): Promise<void> {
		const { index, notes, store, pause } = this.options;
		const breathe = slices(pause, () => performance.now());
		this.unchecked = false;
		const unknown = [...this.pending.keys()].filter((path) => this.pending.get(path) === 'unknown');
		for (let i = 0; i < unknown.length; i += batch) {
			const kept = unknown.slice(i, i + batch).flatMap((path): [string, Stamp][] => {
				const stamp = notes.stamp(path);
				return stamp !== null && store.has(path, stamp) ? [[path, stamp]] : [];
			});
			const found = await store.read(kept);
			for (const [j, [path, stamp]] of kept.entries()) {
				const annotations = found[j] ?? null;
				// The note may have changed or gone meanwhile.
				if (annotations === null || this.pending.get(path) !== 'unknown' || notes.stamp(path) !== stamp) continue;
				this.pending.delete(path);
				index.set(path, annotations);
				await breathe();
			}
			await breathe();
		}
	}

	private async annotateNote(path: string): Promise<void> {
		const { index, notes, store, annotate, failed } = this.options;
		// Before it is read: of a text that changes then, an older stamp is only not found again.
		const stamp = notes.stamp(path);
		try {
			const source = await notes.read(path);
			if (source.length > mostNoteLength) {
				this.leaveOut(path);
				return;
			}
			const annotations = await annotate(source, path);
			// It changed or went away meanwhile: the newer job, or the deletion, has the word.
			if (stamp === null || this.stopped || this.pending.has(path) || notes.stamp(path) === null) return;
			index.set(path, annotations);
			this.readNotes++;
			if (source.length > mostKeptLength) store.forget(path);
			else store.keep(path, stamp, annotations);
		} catch (error) {
			// Nobody misses the annotations of a note that is gone.
			if (!this.stopped && notes.stamp(path) !== null) failed(path, error);
		}
	}

	private leaveOut(path: string): void {
		this.options.index.delete(path);
		this.options.store.forget(path);
	}
}
