import type { FoldTable } from '../text/fold';
import type { Span } from '../types';
import type { ScriptTables } from './detect-script';

/** What a text reads like so far: stretches of it may have been left out or replaced. */
export interface Reading {
	readonly text: string;
	/** Offset in the source of each code unit of `text`, and one more for its end. */
	readonly offsets: Uint32Array;
}

/** Something to repair; `start` and `end` count code units of the reading's text. */
export interface Finding extends Span {
	readonly text: string;
	readonly certain: boolean;
}

/** What finders look characters up in. */
export interface RepairTables {
	readonly fold: FoldTable;
	readonly scripts: ScriptTables;
}

/** The reading after some repairs, which are in order and do not overlap; each leaves its stretch out or keeps its length. */
export function repaired({ text, offsets }: Reading, findings: readonly Finding[]): Reading {
	if (findings.length === 0) return { text, offsets };
	const parts: string[] = [];
	const kept = new Uint32Array(offsets.length);
	let length = 0;
	let at = 0;
	const keep = (start: number, end: number, part: string): void => {
		parts.push(part);
		kept.set(offsets.subarray(start, end), length);
		length += end - start;
	};
	for (const { start, end, text: replacement } of findings) {
		keep(at, start, text.slice(at, start));
		if (replacement.length === end - start) keep(start, end, replacement);
		at = end;
	}
	keep(at, text.length, text.slice(at));
	kept[length] = offsets[text.length] ?? 0;
	return { text: parts.join(''), offsets: kept.subarray(0, length + 1) };
}

/** Whether a character is Chinese writing: not its punctuation. */
export function isHan(char: string | undefined): boolean {
	return char !== undefined && /^[\u3400-\u9fff\uf900-\ufaff]/.test(char);
}
