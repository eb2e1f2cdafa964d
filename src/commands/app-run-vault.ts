import type { App, TFile } from 'obsidian';
import type { RunVault } from './conversion-run';
import { isInEditor, readNote, writeNote } from './note-text';

/** The vault as a run sees it. What links where is as of now: make one for each run. */
export function appRunVault(app: App): RunVault {
	const linking = new Map<string, string[]>();
	for (const [from, targets] of Object.entries(app.metadataCache.resolvedLinks))
		for (const to of Object.keys(targets)) {
			const known = linking.get(to);
			if (known === undefined) linking.set(to, [from]);
			else known.push(from);
		}
	const noteAt = (path: string): TFile => {
		const file = app.vault.getFileByPath(path);
		if (file === null) throw new Error('The note is gone.');
		return file;
	};
	return {
		read: async (path) => readNote(app, noteAt(path)),
		write: async (path, source, edits) => writeNote(app, noteAt(path), source, edits),
		isInEditor: (path) => {
			const file = app.vault.getFileByPath(path);
			return file !== null && isInEditor(app, file);
		},
		// A canvas links to notes as well, and is no text.
		linkingTo: (path) => (linking.get(path) ?? []).filter((from) => from.endsWith('.md')),
		destination: (link, from) => app.metadataCache.getFirstLinkpathDest(link, from)?.path ?? null,
	};
}
