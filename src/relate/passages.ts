import type { DateMention, Line, Mention, Prose, Quantity, Reading } from '../types';
import { unitBefore } from '../text/unit-before';
import { UnitSet } from '../text/unit-set';
import { equivalentsIn } from './equivalents';
import { Cursor, scenesIn, setScene, type Scene } from './scene';
import type { Row } from './tables';

/** A sentence or the row of a table, with what lies in it. */
export interface Passage {
	readonly line: Line;
	readonly lineIndex: number;
	/** What begins with it: a title of what follows, or a paragraph. Null for a row, within a line, and where a line goes on with the sentence of the one before. */
	readonly begins: 'title' | 'paragraph' | null;
	readonly row: Row | null;
	/** Null for a row, and where nothing lies in a sentence, which is there because a line begins with it. */
	readonly scene: Scene | null;
	/** Amounts that tell others of the sentence again. */
	readonly equivalents: ReadonlyMap<Quantity, Quantity>;
}

const noEquivalents: ReadonlyMap<Quantity, Quantity> = new Map();

/** More would be in memory all at once, and nothing gets faster. */
const mostAtOnce = 256;

/** The sentences and rows of a note in order, many at a time. */
export function* passagesOf(prose: Prose, mentions: readonly Mention[], dates: readonly DateMention[], quantities: readonly Quantity[]): Generator<readonly Passage[]> {
	const { text, units } = prose;
	const found = { mentions: new Cursor(mentions), dates: new Cursor(dates), quantities: new Cursor(quantities) };
	let passages: Passage[] = [];
	let lineIndex = 0;
	let current: Line | null = null;
	for (const span of scenesIn(prose)) {
		if (passages.length === mostAtOnce) {
			yield passages;
			passages = [];
		}
		let line = prose.lines[lineIndex];
		while (line !== undefined && line.end < span.end) line = prose.lines[++lineIndex];
		if (line === undefined) break;
		const isRow = line.kind === 'row';
		const isNew = line !== current;
		current = line;
		if (isRow && !isNew) continue;
		const stretch = isRow ? line : span;
		const inside = { mentions: found.mentions.take(stretch), dates: found.dates.take(stretch), quantities: found.quantities.take(stretch) };
		if (isRow) {
			passages.push({ line, lineIndex, begins: null, row: { text, units, line, ...inside }, scene: null, equivalents: noEquivalents });
			continue;
		}
		const begins = isNew ? beginningOf(prose, line) : null;
		if (inside.mentions.length + inside.dates.length + inside.quantities.length > 0) {
			const equivalents = equivalentsIn(text, inside.quantities);
			const scene = setScene(prose, span, line, equivalents.size === 0 ? inside : { ...inside, quantities: inside.quantities.filter((quantity) => !equivalents.has(quantity)) });
			passages.push({ line, lineIndex, begins, row: null, scene, equivalents });
		} else if (isNew) passages.push({ line, lineIndex, begins, row: null, scene: null, equivalents: noEquivalents });
	}
	yield passages;
}

function beginningOf({ text, units }: Reading, line: Line): Passage['begins'] {
	return goesOnFrom(text, line) ? null : isTitle(units, line) ? 'title' : 'paragraph';
}

const mostHeadline = 24;
const stops = new UnitSet('。,;!?');

/** Whether a line is a title of what follows: a heading, or a short line without a stop. */
export function isTitle(units: Uint16Array, { kind, start, end }: Line): boolean {
	return kind === 'heading' || (end - start <= mostHeadline && stops.next(units, start, end) === end);
}

/** Signs in the middle of a sentence. */
const goingOn = new UnitSet(',;、');
const lineFeed = 0x0a;

/** Whether the line before ends in the middle of a sentence, as those of a broken paragraph do: …;\n营收5亿元. */
function goesOnFrom(text: string, line: Line): boolean {
	if (line.kind !== 'text') return false;
	let end = line.start;
	while (unitBefore(text, end) === lineFeed) end--;
	return goingOn.has(unitBefore(text, end));
}
