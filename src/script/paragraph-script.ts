import type { Script } from '../types';
import { detectScript, type ScriptTables } from './detect-script';

/** As a status bar tells it; null where too few characters tell. */
export type ParagraphScript = Script | 'damaged' | null;

/** As far as a paragraph is looked at, to each side. Code units. */
const farthest = 5000;
const breakRe = /\n[^\S\n]{0,200}\n/g;

/** The script of the paragraph at an offset of a note; nothing else of the note is read. */
export function paragraphScript(source: string, offset: number, tables: ScriptTables): ParagraphScript {
	const from = Math.max(0, offset - farthest);
	const around = source.slice(from, offset + farthest);
	let start = 0;
	let end = around.length;
	for (const { index, 0: lineBreaks } of around.matchAll(breakRe)) {
		if (from + index + lineBreaks.length <= offset) start = index + lineBreaks.length;
		else {
			end = index;
			break;
		}
	}
	const { script, damaged } = detectScript(around.slice(start, end), tables);
	return damaged ? 'damaged' : script;
}
