import { editsOf, repairKinds, type Repair, type RepairKind } from '../script/repair';
import type { Edit } from '../script/convert';

/** A repair as a reader sees it. */
export interface ShownRepair {
	readonly repair: Repair;
	/** Line number, from 1. */
	readonly line: number;
	/** What stands before and after it on its line, with … where that goes on. */
	readonly before: string;
	readonly after: string;
	/** What goes, and what comes instead. */
	readonly printed: string;
	readonly text: string;
}

export interface RepairGroup {
	readonly kind: RepairKind;
	readonly repairs: readonly ShownRepair[];
	/** Only to be looked at: nothing undoes these. */
	readonly isOnlyShown: boolean;
}

const contextLength = 10;
/** Longer stretches are shown by their beginning. */
const longestShown = 80;

/**
 * Repairs by kind, kinds without any left out; first those that a reader has to decide on, which hundreds of certain ones would hide.
 * `repairs` are those of {@link proposeRepairs}, in order.
 */
export function groupRepairs(source: string, repairs: readonly Repair[]): RepairGroup[] {
	let line = 1;
	let at = 0;
	const shown = repairs.map((repair): ShownRepair => {
		for (let lineBreak = source.indexOf('\n', at); lineBreak >= 0 && lineBreak < repair.start; lineBreak = source.indexOf('\n', at)) {
			line++;
			at = lineBreak + 1;
		}
		return { repair, line, ...contextOf(source, repair) };
	});
	const groups = repairKinds
		.map((kind) => ({ kind, repairs: shown.filter(({ repair }) => repair.kind === kind), isOnlyShown: kind === 'suspicious' }))
		.filter((group) => group.repairs.length > 0);
	const isDecided = (group: RepairGroup): boolean => group.repairs.every(({ repair }) => repair.certain);
	return [...groups.filter((group) => !isDecided(group)), ...groups.filter(isDecided)];
}

function contextOf(source: string, { start, end, text, kind }: Repair): Omit<ShownRepair, 'repair' | 'line'> {
	const printed = source.slice(start, end).trimEnd() || source.slice(start, end);
	const shown = printed.length > longestShown ? `${printed.slice(0, longestShown)}…` : printed;
	if (kind === 'furniture') return { before: '', after: '', printed: shown, text };
	const lineStart = source.lastIndexOf('\n', start - 1) + 1;
	const lineBreak = source.indexOf('\n', end);
	const lineEnd = lineBreak < 0 ? source.length : lineBreak;
	const [from, to] = [Math.max(lineStart, start - contextLength), Math.min(lineEnd, end + contextLength)];
	return { before: `${from > lineStart ? '…' : ''}${source.slice(from, start)}`, after: `${source.slice(end, to)}${source.slice(to, lineEnd).trimEnd() === '' ? '' : '…'}`, printed: shown, text };
}

/** Which repairs a reader wants: at first those that are certain. */
export class RepairChoice {
	private readonly chosen: Set<Repair>;

	constructor(private readonly repairs: readonly Repair[]) {
		this.chosen = new Set(repairs.filter(({ certain }) => certain));
	}

	has(repair: Repair): boolean {
		return this.chosen.has(repair);
	}

	set(repairs: readonly Repair[], isWanted: boolean): void {
		for (const repair of repairs) {
			if (isWanted) this.chosen.add(repair);
			else this.chosen.delete(repair);
		}
	}

	/** Of some repairs: how many are wanted. */
	countOf(repairs: readonly Repair[]): number {
		return repairs.filter((repair) => this.chosen.has(repair)).length;
	}

	/** What to change, in order and without overlap. */
	edits(): Edit[] {
		return editsOf(this.repairs.filter((repair) => this.chosen.has(repair)));
	}
}
