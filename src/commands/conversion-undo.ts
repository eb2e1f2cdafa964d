import { editsBetween } from './conversion-edits';
import { readEntry, type ConversionJournal, type JournalEntry, type JournalRecord } from './conversion-journal';
import { fingerprint } from './fingerprint';
import type { RunVault } from './run-vault';

export interface UndoOptions {
	readonly vault: Pick<RunVault, 'read' | 'write' | 'notesOfSize'>;
	readonly journal: ConversionJournal;
	/** Awaited between notes. */
	readonly rest: () => Promise<void>;
	readonly progress: (done: number, all: number) => void;
	readonly isCancelled: () => boolean;
}

export interface UndoOutcome {
	/** Paths of the notes that are as they were before the conversion. */
	readonly restored: readonly string[];
	/** Those of notes that changed since, or are gone, and were left alone. */
	readonly notRestored: readonly string[];
}

/** Some disks tell time in steps of two seconds. Milliseconds. */
const coarsestClock = 2000;

/**
 * Restores the notes of a conversion, also those that have been moved or renamed since. It stays in the journal as long as something of
 * it is not restored.
 */
export async function undoRun({ head, lines }: JournalRecord, { vault, journal, rest, progress, isCancelled }: UndoOptions): Promise<UndoOutcome> {
	const restored = new Set<string>();
	const notRestored = new Set<string>();
	/** Where notes are that are no longer where they were. */
	const moved = new Map<string, string>();
	let written: WrittenNotes | null = null;
	let looked = 0;
	for (const line of lines) {
		progress(looked, lines.length);
		await rest();
		if (isCancelled()) break;
		looked++;
		const entry = readEntry(line);
		if (entry === null) continue;
		const { before, after } = entry;
		let path = moved.get(entry.path) ?? entry.path;
		let current = await vault.read(path).catch(() => null);
		if (current === null) {
			written ??= await writtenNotes(lines, rest);
			path = (await findMoved(entry, Date.parse(head.when), written, vault)) ?? path;
			moved.set(entry.path, path);
			current = await vault.read(path).catch(() => null);
		}
		const seen = current === null ? null : await fingerprint(current);
		// A run that was interrupted has written its last note or not.
		if (seen === (await fingerprint(before))) restored.add(path);
		else if (current !== null && seen === after && (await restore(path, current, before, vault))) restored.add(path);
		else notRestored.add(path);
	}
	if (notRestored.size === 0 && looked === lines.length) await journal.forget();
	return { restored: [...restored].filter((path) => !notRestored.has(path)), notRestored: [...notRestored] };
}

/** The notes that a conversion wrote, and by the fingerprint of a text that it left, which of them had it. */
interface WrittenNotes {
	readonly paths: ReadonlySet<string>;
	readonly byAfter: ReadonlyMap<string, ReadonlySet<string>>;
}

async function writtenNotes(lines: readonly string[], rest: () => Promise<void>): Promise<WrittenNotes> {
	const paths = new Set<string>();
	const byAfter = new Map<string, Set<string>>();
	for (const line of lines) {
		await rest();
		const entry = readEntry(line);
		if (entry === null) continue;
		paths.add(entry.path);
		const known = byAfter.get(entry.after);
		if (known === undefined) byAfter.set(entry.after, new Set([entry.path]));
		else known.add(entry.path);
	}
	return { paths, byAfter };
}

/**
 * The one note that has the text that a conversion left, and that it can have written: it lies at a new path, and was not last written before
 * `since`. Null where there is none, or several of which nobody knows which it was.
 */
async function findMoved({ path: old, before, after, bytes }: JournalEntry, since: number, { paths, byAfter }: WrittenNotes, vault: UndoOptions['vault']): Promise<string | null> {
	if (bytes === null) return null;
	// Another note that was left with the same text, and is gone as well, may be the one that is found.
	for (const twin of byAfter.get(after) ?? []) if (twin !== old && (await vault.read(twin).catch(() => null)) === null) return null;
	// An editor counts any line end as one character, and a conversion adds and takes none.
	const loneBreaks = before.split('\n').length - before.split('\r\n').length;
	const found: string[] = [];
	for (const path of vault.notesOfSize(new Set([bytes, bytes + loneBreaks]), since - coarsestClock)) {
		if (paths.has(path)) continue;
		const text = await vault.read(path).catch(() => null);
		if (text !== null && (await fingerprint(text)) === after) found.push(path);
	}
	const [only = null, ...others] = found;
	return others.length > 0 ? null : only;
}

function restore(path: string, current: string, before: string, vault: UndoOptions['vault']): Promise<boolean> {
	// It was read from an editor, which knows no other line ends than its own, and lies on disk now.
	const text = current.includes('\r\n') && !before.includes('\r\n') ? before.replaceAll('\n', '\r\n') : before;
	return vault.write(path, current, editsBetween(current, text)).catch(() => false);
}
