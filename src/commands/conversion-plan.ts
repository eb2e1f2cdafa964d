import type { Conversion } from '../script/convert';
import { changedHeadings, type ChangedHeading } from '../script/heading-links';
import { linkEdits, type Headings } from './conversion-links';
import { fingerprint } from './fingerprint';
import type { RunVault } from './run-vault';

export interface RunOptions {
	readonly vault: RunVault;
	/** Rejects when it cannot. */
	readonly convert: (source: string) => Promise<Conversion>;
	/** Awaited between notes; see {@link slices}. */
	readonly rest: () => Promise<void>;
	readonly progress: (done: number, all: number) => void;
	readonly isCancelled: () => boolean;
}

/** What a conversion would do to a note. The text itself is not kept: thousands of notes would fill the memory of a phone. */
export interface PlannedNote {
	readonly path: string;
	/** Fingerprint of the text that was looked at. */
	readonly seen: string;
	/** Characters that change, and those of them that are worth checking. */
	readonly changed: number;
	readonly uncertain: number;
	readonly headings: readonly ChangedHeading[];
}

/** Links in one note to changed headings of a note, which may be the same. */
export interface PlannedLinks {
	readonly from: string;
	readonly to: string;
	readonly count: number;
}

export interface RunPlan {
	/** Notes that change. */
	readonly notes: readonly PlannedNote[];
	readonly links: readonly PlannedLinks[];
	/** Notes that could not be read. */
	readonly unreadable: readonly string[];
}

/** Looks at notes without changing any. Null when it was cancelled. */
export async function planRun(paths: readonly string[], options: RunOptions): Promise<RunPlan | null> {
	const { vault, convert, rest, progress, isCancelled } = options;
	const notes: PlannedNote[] = [];
	const unreadable: string[] = [];
	for (const [index, path] of paths.entries()) {
		progress(index, paths.length);
		await rest();
		if (isCancelled()) return null;
		const source = await vault.read(path).catch(() => null);
		if (source === null) {
			unreadable.push(path);
			continue;
		}
		const conversion = await convert(source).catch(() => null);
		if (conversion === null) {
			unreadable.push(path);
			continue;
		}
		if (conversion.edits.length > 0)
			notes.push({ path, seen: await fingerprint(source), changed: conversion.changed, uncertain: conversion.uncertain.length, headings: changedHeadings(source, conversion) });
	}
	const links: PlannedLinks[] = [];
	const changed: Headings = new Map(notes.flatMap(({ path, headings }) => (headings.length === 0 ? [] : [[path, headings] as const])));
	// By the notes that have the links: an index of thousands of notes is read once.
	for (const from of new Set([...changed.keys()].flatMap((to) => [to, ...vault.linkingTo(to)]))) {
		await rest();
		if (isCancelled()) return null;
		const source = await vault.read(from).catch(() => '');
		const counts = new Map<string, number>();
		for (const { to } of await linkEdits(source, from, changed, options)) counts.set(to, (counts.get(to) ?? 0) + 1);
		for (const [to, count] of counts) links.push({ from, to, count });
	}
	return { notes, links, unreadable };
}
