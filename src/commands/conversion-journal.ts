import type { Plugin } from 'obsidian';

/** Where the journal is kept; the vault's `DataAdapter` is one. */
export interface JournalStorage {
	exists(path: string): Promise<boolean>;
	read(path: string): Promise<string>;
	write(path: string, data: string): Promise<void>;
	append(path: string, data: string): Promise<void>;
	remove(path: string): Promise<void>;
}

/** A note that a conversion was about to write. */
export interface JournalEntry {
	readonly path: string;
	/** Its text before. */
	readonly before: string;
	/** Fingerprint of its text after. */
	readonly after: string;
}

/** Beside the plugin's own files: not part of the vault, and not synced. */
export function journalPath({ app, manifest }: Plugin): string {
	return `${manifest.dir ?? `${app.vault.configDir}/plugins/${manifest.id}`}/last-conversion.jsonl`;
}

const header = JSON.stringify({ version: 1 });
/** Characters of all notes together. They take up to three times as many bytes on disk, and are read at once to undo. */
const mostKept = 30_000_000;

/**
 * What the last conversion changed, a line of JSON for each note. A note is kept before it is written: whatever interrupts a run, every
 * note that it changed is in here, and a line cut short belongs to a note that was not written.
 */
export class ConversionJournal {
	private kept = 0;

	constructor(private readonly storage: JournalStorage, private readonly path: string, private readonly most = mostKept) {}

	/** Forgets the last conversion; a new one begins. */
	async begin(): Promise<void> {
		this.kept = 0;
		await this.storage.write(this.path, `${header}\n`);
	}

	/** Keeps a note that is going to be written; false when there is no more room, and the note must be left alone. */
	async keep(entry: JournalEntry): Promise<boolean> {
		// One note is always kept, however long it is.
		if (this.kept > 0 && this.kept + entry.before.length > this.most) return false;
		this.kept += entry.before.length;
		await this.storage.append(this.path, `${JSON.stringify(entry)}\n`);
		return true;
	}

	/**
	 * What the last conversion changed, the last first: a note may have been written twice. To be read with {@link readEntry}, one by one,
	 * as all of them at once would take too long.
	 */
	async lines(): Promise<string[]> {
		if (!(await this.storage.exists(this.path))) return [];
		const [first, ...lines] = (await this.storage.read(this.path)).split('\n');
		return first === header ? lines.filter((line) => line !== '').reverse() : [];
	}

	async forget(): Promise<void> {
		if (await this.storage.exists(this.path)) await this.storage.remove(this.path);
	}
}

/** Null where a line was cut short. */
export function readEntry(line: string): JournalEntry | null {
	const value = parse(line);
	if (typeof value !== 'object' || value === null || !('path' in value) || !('before' in value) || !('after' in value)) return null;
	const { path, before, after } = value;
	return typeof path === 'string' && typeof before === 'string' && typeof after === 'string' ? { path, before, after } : null;
}

function parse(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return null;
	}
}
