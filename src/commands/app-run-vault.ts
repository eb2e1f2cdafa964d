import type { App, TFile } from 'obsidian';
import { isInEditor, readNote, writeNote } from './note-text';
import type { RunVault } from './run-vault';

/** The vault as a run sees it. What links where is as of now: make one for each run. */
export function appRunVault(app: App): RunVault {
	const linking = new Map<string, string[]>();
	for (const [from, targets] of Object.entries(app.metadataCache.resolvedLinks))
		for (const to of Object.keys(targets)) {
			const known = linking.get(to);
			if (known === undefined) linking.set(to, [from]);
			else known.push(from);
		}
	const known = new Map<string, ReadonlySet<string>>();
	/** The notes to whose headings a note has links. */
	const headingTargets = (from: string): ReadonlySet<string> => {
		const targets = known.get(from) ?? readHeadingTargets(app, from);
		known.set(from, targets);
		return targets;
	};
	const noteAt = (path: string): TFile => {
		const file = app.vault.getFileByPath(path);
		if (file === null) throw new Error('The note is gone.');
		return file;
	};
	return {
		read: async (path) => readNote(app, noteAt(path)),
		write: async (path, source, edits) => writeNote(app, noteAt(path), source, edits),
		notesOfSize: (sizes, since) => app.vault.getMarkdownFiles().flatMap(({ path, stat }) => (sizes.has(stat.size) && stat.mtime >= since ? [path] : [])),
		isInEditor: (path) => {
			const file = app.vault.getFileByPath(path);
			return file !== null && isInEditor(app, file);
		},
		linkingTo: (path) => (linking.get(path) ?? []).filter((from) => headingTargets(from).has(path)),
		destination: (link, from) => app.metadataCache.getFirstLinkpathDest(link, from)?.path ?? null,
	};
}

/** Canvases link to notes as well, and have no text that is known. */
function readHeadingTargets(app: App, from: string): ReadonlySet<string> {
	const { links = [], embeds = [], frontmatterLinks = [] } = app.metadataCache.getCache(from) ?? {};
	return new Set([...links, ...embeds, ...frontmatterLinks].flatMap(({ link }) => {
		const hash = link.indexOf('#');
		return hash <= 0 ? [] : (app.metadataCache.getFirstLinkpathDest(decode(link.slice(0, hash)), from)?.path ?? []);
	}));
}

/** Addresses of Markdown links have codes in them. */
function decode(link: string): string {
	try {
		return decodeURIComponent(link);
	} catch {
		return link;
	}
}
