import { apply } from '../script/apply';
import type { Edit } from '../script/convert';
import { changedHeadings, type ChangedHeading } from '../script/heading-links';
import { withLinkEdits } from './conversion-edits';
import type { ConversionJournal, JournalHead } from './conversion-journal';
import { linkEdits, type Headings } from './conversion-links';
import type { PlannedNote, RunOptions, RunPlan } from './conversion-plan';
import { correctedEdits, type Corrections } from './corrections';
import { fingerprint } from './fingerprint';

export interface JournalOptions {
	readonly journal: ConversionJournal;
	readonly head: JournalHead;
}

/** Which notes of a plan a reader wants converted, and whether links to their headings shall follow. */
export interface RunChoice {
	readonly paths: ReadonlySet<string>;
	readonly links: boolean;
	/** By path. */
	readonly corrections: ReadonlyMap<string, Corrections>;
}

export interface RunOutcome {
	/** Notes written, each once: converted, or with links that follow a heading. */
	readonly notes: number;
	/** Characters changed, and those of them that are worth checking. */
	readonly changed: number;
	readonly uncertain: number;
	/** Links that follow a heading. */
	readonly links: number;
	/** Notes left as they are: changed since they were looked at, not to be read or written, without room in the journal. */
	readonly changedMeanwhile: readonly string[];
	readonly failed: readonly string[];
	readonly withoutRoom: readonly string[];
}

/**
 * Does what a reader chose of a plan. Notes that changed since they were looked at are left alone. Every note is in the journal before it
 * is written, so that a run can be interrupted anywhere.
 */
export async function applyRun(plan: RunPlan, choice: RunChoice, options: RunOptions & JournalOptions): Promise<RunOutcome> {
	const run = new ConversionRun(plan, choice, options);
	await run.run();
	return run.outcome;
}

class ConversionRun {
	private readonly counts = { changed: 0, uncertain: 0, links: 0 };
	/** A note can be written or left twice: as it is to be converted, and as its links are to follow. */
	private readonly written = new Set<string>();
	private readonly changedMeanwhile = new Set<string>();
	private readonly failed = new Set<string>();
	private readonly withoutRoom = new Set<string>();
	/** Headings of the notes that are written. */
	private readonly headings = new Map<string, readonly ChangedHeading[]>();
	/** Notes whose links have followed. */
	private readonly linked = new Set<string>();
	/** Notes with links, and the notes to whose headings these lead. */
	private readonly targets = new Map<string, string[]>();

	constructor(private readonly plan: RunPlan, private readonly choice: RunChoice, private readonly options: RunOptions & JournalOptions) {
		for (const { from, to } of choice.links ? plan.links : []) {
			const targets = this.targets.get(from);
			if (targets === undefined) this.targets.set(from, [to]);
			else targets.push(to);
		}
	}

	get outcome(): RunOutcome {
		return { notes: this.written.size, ...this.counts, changedMeanwhile: [...this.changedMeanwhile], failed: [...this.failed], withoutRoom: [...this.withoutRoom] };
	}

	/** Open notes come after the others, and with all their links: what a reader undoes there is one step. */
	async run(): Promise<void> {
		const { vault, journal, head } = this.options;
		journal.begin(head);
		const wanted = this.plan.notes.filter(({ path }) => this.choice.paths.has(path));
		const open = wanted.filter(({ path }) => vault.isInEditor(path));
		let done = 0;
		for (const note of wanted) {
			if (open.includes(note)) continue;
			await this.options.rest();
			this.options.progress(done++, wanted.length);
			if (this.options.isCancelled()) break;
			await this.convertNote(note, new Map());
		}
		if (!this.options.isCancelled()) await this.convertOpen(open);
		// Also after it was cancelled: what is converted must not be left with links that lead nowhere.
		await this.updateLinks();
	}

	private async convertOpen(notes: readonly PlannedNote[]): Promise<void> {
		const steady = new Map<PlannedNote, readonly ChangedHeading[]>();
		for (const note of notes) {
			const source = await this.options.vault.read(note.path).catch(() => null);
			if (source !== null && (await fingerprint(source)) === note.seen) {
				const conversion = await this.conversionOf(note, source).catch(() => null);
				if (conversion === null) this.failed.add(note.path);
				else steady.set(note, conversion.headings);
			}
			else this.changedMeanwhile.add(note.path);
		}
		const together: Headings = new Map(Array.from(steady, ([{ path }, headings]) => [path, headings]));
		for (const note of steady.keys()) await this.convertNote(note, together);
	}

	/** `together` are headings of notes that are taken for written when links to them are looked for. */
	private async convertNote(note: PlannedNote, together: Headings): Promise<void> {
		const isOpen = this.options.vault.isInEditor(note.path);
		let links = 0;
		let headings = note.headings;
		const isWritten = await this.write(note.path, note.seen, async (source) => {
			const conversion = await this.conversionOf(note, source);
			headings = conversion.headings;
			const written = new Map([...(isOpen ? this.headings : []), ...together, [note.path, headings] as const]);
			const follow = await linkEdits(source, note.path, this.targetsOf(note.path, written), this.options);
			links = follow.length;
			return withLinkEdits(source, conversion.edits, follow);
		});
		if (!isWritten) return;
		this.headings.set(note.path, headings);
		if (isOpen) this.linked.add(note.path);
		this.counts.changed += note.changed;
		this.counts.uncertain += note.uncertain - (this.choice.corrections.get(note.path)?.size ?? 0);
		this.counts.links += links;
	}

	private async conversionOf({ path, headings }: PlannedNote, source: string): Promise<Pick<PlannedNote, 'headings'> & { readonly edits: readonly Edit[] }> {
		const conversion = await this.options.convert(source);
		const corrections = this.choice.corrections.get(path);
		if (corrections === undefined || corrections.size === 0) return { edits: conversion.edits, headings };
		const edits = correctedEdits(conversion, corrections);
		return { edits, headings: changedHeadings(source, { ...conversion, edits }) };
	}

	/** Those of the notes that a note has links to which are among the written ones, with their headings. */
	private targetsOf(from: string, written: Headings): Map<string, readonly ChangedHeading[]> {
		return new Map((this.targets.get(from) ?? []).flatMap((to) => {
			const headings = written.get(to);
			return headings === undefined ? [] : [[to, headings] as const];
		}));
	}

	private async updateLinks(): Promise<void> {
		for (const from of this.targets.keys()) {
			const targets = this.targetsOf(from, this.headings);
			targets.delete(from);
			if (targets.size === 0 || this.linked.has(from)) continue;
			await this.options.rest();
			let links = 0;
			const isWritten = await this.write(from, null, async (source) => {
				const edits = await linkEdits(source, from, targets, this.options);
				links = edits.length;
				return edits;
			});
			if (isWritten) this.counts.links += links;
		}
	}

	/** `seen` is the fingerprint that the note must have, where one is given. Says whether it was written. */
	private async write(path: string, seen: string | null, editsOf: (source: string) => Promise<readonly Edit[]>): Promise<boolean> {
		const { vault, journal } = this.options;
		try {
			const before = await vault.read(path);
			if (seen !== null && (await fingerprint(before)) !== seen) {
				this.changedMeanwhile.add(path);
				return false;
			}
			const edits = await editsOf(before);
			if (edits.length === 0) return false;
			const after = apply(before, edits);
			if (!(await journal.keep({ path, before, after: await fingerprint(after), bytes: new TextEncoder().encode(after).length }))) {
				this.withoutRoom.add(path);
				return false;
			}
			if (await vault.write(path, before, edits)) {
				this.written.add(path);
				return true;
			}
			this.changedMeanwhile.add(path);
		} catch {
			this.failed.add(path);
		}
		return false;
	}
}
