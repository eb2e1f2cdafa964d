import type { Plugin } from 'obsidian';
import { isTarget, type Target } from '../script/targets';

/** Where the journal is kept; the vault's `DataAdapter` is one. */
export interface JournalStorage {
	exists(path: string): Promise<boolean>;
	read(path: string): Promise<string>;
	write(path: string, data: string): Promise<void>;
	append(path: string, data: string): Promise<void>;
	remove(path: string): Promise<void>;
}

/** What a conversion was, for whoever is asked whether to undo it. */
export interface JournalHead {
	/** Time stamp (ISO 8601). */
	readonly when: string;
	/** The notes or the folder, in words. */
	readonly scope: string;
	readonly target: Target;
}

/** A conversion that can be undone. */
export interface JournalRecord {
	readonly head: JournalHead;
	/**
	 * What it changed, the last first: a note may have been written twice. To be read with {@link readEntry}, one by one, as all of them
	 * at once would take too long.
	 */
	readonly lines: readonly string[];
}

/** A note that a conversion was about to write. */
export interface JournalEntry {
	readonly path: string;
	/** Its text before. */
	readonly before: string;
	/** Fingerprint of its text after. */
	readonly after: string;
	/** Bytes of its text after, to find it where it has been moved to; null where an older version wrote the journal. */
	readonly bytes: number | null;
}

/** Beside the plugin's own files: not part of the vault, and not synced. */
export function journalPath({ app, manifest }: Plugin): string {
	return `${manifest.dir ?? `${app.vault.configDir}/plugins/${manifest.id}`}/last-conversion.jsonl`;
}

/** Of the format; what another version wrote is not read. */
const version = 1;
/** Characters of all notes together. They take up to three times as many bytes on disk, and are read at once to undo. */
const mostKept = 30_000_000;

/**
 * What the last conversion changed, a line of JSON for each note. A note is kept before it is written: whatever interrupts a run, every
 * note that it changed is in here, and a line cut short belongs to a note that was not written. Each line begins with its line break, so
 * that one which is cut short, as on a full disk, does not spoil the next.
 */
export class ConversionJournal {
	private kept = 0;
	/** Of a conversion that has kept no note yet. */
	private head: JournalHead | null = null;

	constructor(private readonly storage: JournalStorage, private readonly path: string, private readonly most = mostKept) {}

	/** A new conversion begins. The last one is forgotten with the first note that is kept: what writes nothing must not take its undo away. */
	begin(head: JournalHead): void {
		this.kept = 0;
		this.head = head;
	}

	/** Keeps a note that is going to be written; false when there is no more room, and the note must be left alone. */
	async keep({ path, before, after, bytes }: JournalEntry): Promise<boolean> {
		// One note is always kept, however long it is.
		if (this.kept > 0 && this.kept + before.length > this.most) return false;
		if (this.head !== null) await this.storage.write(this.path, JSON.stringify({ version, ...this.head }));
		this.head = null;
		this.kept += before.length;
		await this.storage.append(this.path, `\n${JSON.stringify({ path, before, after, bytes })}`);
		return true;
	}

	/** The last conversion; null when there is none that wrote a note. */
	async open(): Promise<JournalRecord | null> {
		if (!(await this.storage.exists(this.path))) return null;
		const [first = '', ...rest] = (await this.storage.read(this.path)).split('\n');
		const head = readHead(first);
		const lines = rest.filter((line) => line !== '').reverse();
		return head === null || lines.length === 0 ? null : { head, lines };
	}

	async forget(): Promise<void> {
		if (await this.storage.exists(this.path)) await this.storage.remove(this.path);
	}
}

function readHead(line: string): JournalHead | null {
	const value = parse(line);
	if (typeof value !== 'object' || value === null || !('version' in value) || !('when' in value) || !('scope' in value) || !('target' in value)) return null;
	const { when, scope, target } = value;
	return value.version === version && typeof when === 'string' && typeof scope === 'string' && typeof target === 'string' && isTarget(target) ? { when, scope, target } : null;
}

/** The path at the beginning of a line, as JSON. */
const pathRe = /^\{"path":("(?:[^"\\]|\\.){0,4096}")/;

/** How many notes a conversion changed, each counted once; without reading their texts. */
export function countNotes({ lines }: JournalRecord): number {
	return new Set(lines.filter((line) => line.endsWith('}')).flatMap((line) => pathRe.exec(line)?.[1] ?? [])).size;
}

/** Null where a line was cut short. */
export function readEntry(line: string): JournalEntry | null {
	const value = parse(line);
	if (typeof value !== 'object' || value === null || !('path' in value) || !('before' in value) || !('after' in value)) return null;
	const { path, before, after } = value;
	const bytes = 'bytes' in value && typeof value.bytes === 'number' ? value.bytes : null;
	return typeof path === 'string' && typeof before === 'string' && typeof after === 'string' ? { path, before, after, bytes } : null;
}

function parse(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return null;
	}
}
