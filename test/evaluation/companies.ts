// The evaluation set for companies: paragraphs of our own in companies.txt, with every mention marked 〔surface=id〕, `~` and the folded name for an
// unlisted one. Labels say what a reader would mark, not what is found. `node test/evaluation/run.mjs` prints the scores.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompanyId, Span } from '../../src/types';

/** A mention with a span of the paragraph's text without marks. */
export interface Labelled extends Span {
	readonly id: CompanyId;
}

export interface Paragraph {
	readonly title: string;
	readonly text: string;
	readonly mentions: readonly Labelled[];
}

export interface Score {
	readonly right: number;
	readonly madeUp: number;
	readonly missed: number;
	/** Of the right ones, those with the right id. */
	readonly identified: number;
	/** What was made up (`+`), missed (`-`) or taken for another company (`?`), with the title of its paragraph. */
	readonly faults: readonly string[];
}

/** Reads the set: blocks of a title line (`# …`) and a paragraph. */
export function readParagraphs(): Paragraph[] {
	const file = readFileSync(join(process.cwd(), 'test/evaluation/companies.txt'), 'utf8');
	return file.split(/^# /m).slice(1).map((block) => {
		const lineEnd = block.indexOf('\n');
		return { title: block.slice(0, lineEnd), ...readMarked(block.slice(lineEnd + 1).trim()) };
	});
}

function readMarked(marked: string): { text: string; mentions: Labelled[] } {
	let text = '';
	const mentions: Labelled[] = [];
	let from = 0;
	for (const match of marked.matchAll(/〔([^=〕]+)=([^〕]+)〕/g)) {
		const [whole, surface = '', id = ''] = match;
		text += marked.slice(from, match.index);
		mentions.push({ start: text.length, end: text.length + surface.length, id });
		text += surface;
		from = match.index + whole.length;
	}
	return { text: text + marked.slice(from), mentions };
}

/** Compares what is found in the paragraphs with the labels; only exact spans are right. */
export function score(paragraphs: readonly Paragraph[], find: (text: string) => readonly Labelled[]): Score {
	const faults: string[] = [];
	let [right, madeUp, missed, identified] = [0, 0, 0, 0];
	for (const { title, text, mentions } of paragraphs) {
		const fault = (sign: string, { start, end, id }: Labelled): unknown => faults.push(`${sign} ${title}: ${text.slice(start, end)} (${id})`);
		const key = ({ start, end }: Span): string => `${start}-${end}`;
		const labels = new Map(mentions.map((mention) => [key(mention), mention]));
		const found = find(text);
		for (const mention of found) {
			const label = labels.get(key(mention));
			labels.delete(key(mention));
			if (label === undefined) {
				madeUp++;
				fault('+', mention);
				continue;
			}
			right++;
			if (label.id === mention.id) identified++;
			else fault('?', mention);
		}
		missed += labels.size;
		for (const label of labels.values()) fault('-', label);
	}
	return { right, madeUp, missed, identified, faults };
}

export function f1({ right, madeUp, missed }: Score): number {
	return right === 0 ? 0 : (2 * right) / (2 * right + madeUp + missed);
}
