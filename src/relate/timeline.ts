import { buildFoldTable, type FoldTable } from '../text/fold';
import type { MergedEvent } from '../types';
import { compareDates } from './date-order';
import type { AnnotatedNote } from './facts';
import { byText, mergeTellings, tellingsOf, type Told } from './merging';

/** Tellings that are tied by keys, directly or over others, with what they merge to. */
interface Cluster {
	readonly tellings: readonly Told[];
	readonly rows: readonly MergedEvent[];
}

/**
 * Merges the tellings of one event over all notes: same type, a company in common, dates that can be the same, and where the date
 * is coarse something else in common. Oldest first, undated last; the order of the notes does not matter.
 */
export function mergeEvents(notes: Iterable<AnnotatedNote>, table: FoldTable = buildFoldTable()): MergedEvent[] {
	const timeline = new Timeline(table);
	for (const note of notes) timeline.set(note);
	return [...timeline.rows()];
}

/** Merged events of notes that come, change and go: only those are merged anew that share a type, a year and a company with what changed. */
export class Timeline {
	private readonly byNote = new Map<string, readonly Told[]>();
	private readonly byKey = new Map<string, Set<Told>>();
	private readonly clusters = new Map<Told, Cluster>();
	/** Tellings without a cluster. */
	private readonly loose = new Set<Told>();
	private readonly gone = new Set<MergedEvent>();
	private ordered: readonly MergedEvent[] = [];

	constructor(private readonly table: FoldTable) {}

	/** Adds or replaces a note. */
	set(note: AnnotatedNote): void {
		this.delete(note.file);
		const tellings = tellingsOf(note, this.table);
		if (tellings.length === 0) return;
		this.byNote.set(note.file, tellings);
		for (const told of tellings) {
			this.loose.add(told);
			for (const key of told.keys) {
				const known = this.byKey.get(key);
				if (known === undefined) this.byKey.set(key, new Set([told]));
				else known.add(told);
			}
		}
	}

	delete(file: string): void {
		for (const told of this.byNote.get(file) ?? []) {
			this.dissolve(told);
			this.loose.delete(told);
			for (const key of told.keys) {
				const known = this.byKey.get(key);
				known?.delete(told);
				if (known?.size === 0) this.byKey.delete(key);
			}
		}
		this.byNote.delete(file);
	}

	/** All merged events, oldest first, undated last; the same array until a note changes. */
	rows(): readonly MergedEvent[] {
		if (this.loose.size === 0 && this.gone.size === 0) return this.ordered;
		const added: MergedEvent[] = [];
		for (const told of [...this.loose]) if (this.loose.has(told)) added.push(...this.gather(told).rows);
		added.sort(inOrder);
		this.ordered = woven(this.gone.size === 0 ? this.ordered : this.ordered.filter((row) => !this.gone.has(row)), added);
		this.gone.clear();
		return this.ordered;
	}

	/** Merges a loose telling with all that it is tied to. */
	private gather(first: Told): Cluster {
		const tellings = new Set([first]);
		const keys = new Set<string>();
		for (const told of tellings)
			for (const key of told.keys) {
				if (keys.has(key)) continue;
				keys.add(key);
				for (const other of this.byKey.get(key) ?? []) tellings.add(other);
			}
		for (const told of tellings) {
			this.dissolve(told);
			this.loose.delete(told);
		}
		const cluster: Cluster = { tellings: [...tellings], rows: mergeTellings([...tellings]) };
		for (const told of tellings) this.clusters.set(told, cluster);
		return cluster;
	}

	private dissolve(told: Told): void {
		const cluster = this.clusters.get(told);
		if (cluster === undefined) return;
		for (const row of cluster.rows) this.gone.add(row);
		for (const member of cluster.tellings) {
			this.clusters.delete(member);
			this.loose.add(member);
		}
	}
}

function inOrder(a: MergedEvent, b: MergedEvent): number {
	const [firstA] = a.tellings;
	const [firstB] = b.tellings;
	return compareDates(a.date, b.date) || byText(a.type, b.type) || byText(a.title, b.title) || byText(firstA?.file ?? '', firstB?.file ?? '') || (firstA?.start ?? 0) - (firstB?.start ?? 0);
}

/** Two lists in order as one. */
function woven(kept: readonly MergedEvent[], added: readonly MergedEvent[]): MergedEvent[] {
	const rows: MergedEvent[] = [];
	let next = 0;
	for (const row of kept) {
		for (let other = added[next]; other !== undefined && inOrder(other, row) < 0; other = added[++next]) rows.push(other);
		rows.push(row);
	}
	return rows.concat(added.slice(next));
}
