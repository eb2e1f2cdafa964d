import type { Lexicon } from '../lexicon/lexicon';
import type { FoldTable } from '../text/fold';
import { isScattered } from '../text/scattered-signs';
import { apply } from './apply';
import type { Edit } from './convert';
import type { Converters } from './converter';
import { detectScript } from './detect-script';
import { readConvertible } from './mask';
import { findFurniture } from './page-furniture';
import { findGlosses } from './repair-glosses';
import { findHidden } from './repair-hidden';
import { RepairGuard } from './repair-guard';
import { repaired, type Finding, type Reading } from './repair-reading';
import { findSigns } from './repair-signs';
import { findSpaces } from './repair-spaces';
import { findStrays } from './repair-strays';
import { findOverdoneNames, findVariants } from './repair-variants';
import { findSwaps } from './word-swaps';

/** What can be repaired, in the order in which it is shown. */
export const repairKinds = ['gloss', 'sign', 'space', 'variant', 'furniture', 'suspicious'] as const;
export type RepairKind = (typeof repairKinds)[number];

/** Damage of a clipping and its repair; offsets are of the source, `text` replaces what stands there. */
export interface Repair extends Edit {
	readonly kind: RepairKind;
	/** Done without asking. What is suspicious cannot be repaired at all: its `text` is the one that stands there. */
	readonly certain: boolean;
}

export interface RepairOptions {
	readonly format: 'markdown' | 'plain';
	readonly lexicon: Lexicon;
	readonly fold: FoldTable;
	readonly converters: Converters;
}

/** Repairs can uncover others: a gap closed, a gloss gone. More rounds than this were never needed. */
const mostRounds = 4;

/**
 * What clipping and bad conversion did to a note: pinyin glosses, scattered signs, inserted spaces and what has no width, wrong variants, page furniture, swapped words.
 * In order and without overlap, except that a line of furniture may have repairs inside it. Code, math, link targets and other
 * syntax are never touched, and making the certain repairs leaves none that is certain.
 */
export function proposeRepairs(source: string, { format, lexicon, fold, converters }: RepairOptions): Repair[] {
	const convertible = readConvertible(source, format);
	const guard = new RepairGuard(source, convertible);
	const tables = { fold, scripts: converters.scripts };
	const repairs: Repair[] = [];
	let reading: Reading = convertible;
	let damaged = detectScript(source, tables.scripts).damaged;

	/** Certain repairs are read as made by those who look next; the others are proposed as they are after the last round. */
	const settle = (kind: RepairKind, find: (text: string) => readonly Finding[]): void => {
		let proposed: readonly Repair[] = [];
		let isDamaged = false;
		for (let round = 0; round < mostRounds; round++) {
			const findings = guard.allowed(reading, find(reading.text));
			const certain = findings.filter((finding) => finding.certain);
			proposed = findings.filter((finding) => !finding.certain).map((finding) => toRepair(reading, finding, kind));
			if (certain.length === 0) break;
			isDamaged = true;
			repairs.push(...certain.map((finding) => toRepair(reading, finding, kind)));
			reading = repaired(reading, certain);
		}
		// Many authors set a space here and there on purpose.
		if (kind !== 'space' || isDamaged) repairs.push(...proposed);
	};
	settle('space', findHidden);
	if (isScattered(reading.text)) settle('sign', findSigns);
	settle('gloss', (text) => findGlosses(text, tables));
	settle('space', (text) => findSpaces(text, lexicon, tables));
	damaged ||= detectScript(reading.text, tables.scripts).damaged;
	settle('variant', (text) => findOverdoneNames(text, lexicon, tables));
	// Of 关系 it leaves 關系, which is a sign of damage.
	settle('variant', (text) => findStrays(text, converters, damaged).filter(({ certain }) => certain));
	damaged ||= detectScript(reading.text, tables.scripts).damaged;
	settle('variant', (text) => inOrder([...findVariants(text, { ...tables, converters, damaged }), ...findStrays(text, converters, damaged)]));
	for (const line of findFurniture(reading.text, fold)) {
		const removal = guard.removal(reading, line);
		if (removal !== null) repairs.push({ ...removal, kind: 'furniture', certain: false });
	}
	const swaps = findSwaps(reading.text, lexicon, fold).map((span) => ({ ...span, text: reading.text.slice(span.start, span.end), certain: false }));
	repairs.push(...guard.allowed(reading, swaps).map((swap) => toRepair(reading, swap, 'suspicious')));
	return repairs.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The source with some of its repairs made. What lies inside a line that goes, goes with it. */
export function applyRepairs(source: string, repairs: readonly Repair[]): string {
	return apply(source, editsOf(repairs));
}

/** The edits of some repairs, in order and without overlap. */
export function editsOf(repairs: readonly Repair[]): Edit[] {
	const edits: Edit[] = [];
	for (const { start, end, text, kind } of repairs) {
		if (kind === 'suspicious' || start < (edits[edits.length - 1]?.end ?? 0)) continue;
		edits.push({ start, end, text });
	}
	return edits;
}

/** Each place once. */
function inOrder(findings: readonly Finding[]): Finding[] {
	const byStart = new Map(findings.map((finding) => [finding.start, finding]));
	return [...byStart.values()].sort((a, b) => a.start - b.start);
}

function toRepair({ offsets }: Reading, { start, end, text, certain }: Finding, kind: RepairKind): Repair {
	return { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1, text, kind, certain };
}
