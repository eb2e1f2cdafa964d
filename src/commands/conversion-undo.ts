import { editsBetween } from './conversion-edits';
import { readEntry, type ConversionJournal, type JournalRecord } from './conversion-journal';
import { fingerprint } from './fingerprint';
import type { RunVault } from './run-vault';

export interface UndoOptions {
	readonly vault: Pick<RunVault, 'read' | 'write'>;
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

/** Restores the notes of a conversion. It stays in the journal as long as something of it is not restored. */
export async function undoRun({ lines }: JournalRecord, { vault, journal, rest, progress, isCancelled }: UndoOptions): Promise<UndoOutcome> {
	const restored = new Set<string>();
	const notRestored = new Set<string>();
	let looked = 0;
	for (const line of lines) {
		progress(looked, lines.length);
		await rest();
		if (isCancelled()) break;
		looked++;
		const entry = readEntry(line);
		if (entry === null) continue;
		const { path, before, after } = entry;
		const current = await vault.read(path).catch(() => null);
		const seen = current === null ? null : await fingerprint(current);
		// A run that was interrupted has written its last note or not.
		if (seen === (await fingerprint(before))) restored.add(path);
		else if (current !== null && seen === after && (await restore(path, current, before, vault))) restored.add(path);
		else notRestored.add(path);
	}
	if (notRestored.size === 0 && looked === lines.length) await journal.forget();
	return { restored: [...restored].filter((path) => !notRestored.has(path)), notRestored: [...notRestored] };
}

function restore(path: string, current: string, before: string, vault: UndoOptions['vault']): Promise<boolean> {
	// It was read from an editor, which knows no other line ends than its own, and lies on disk now.
	const text = current.includes('\r\n') && !before.includes('\r\n') ? before.replaceAll('\n', '\r\n') : before;
	return vault.write(path, current, editsBetween(current, text)).catch(() => false);
}
