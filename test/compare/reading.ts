import { readDates } from '../../src/detect/dates';
import { readQuantities } from '../../src/detect/quantities';
import { readProse } from '../../src/text/prose';
import type { PartialDate, Quantity, Span } from '../../src/types';
import { folded, foldTable, twins } from '../twins';
import type { Construction } from './constructions';

/** A construction in one script: the plain sentence, and what is marked in it. */
export interface Case {
	readonly script: string;
	/** With its marks. */
	readonly marked: string;
	readonly sentence: string;
	readonly words: readonly string[];
	readonly readings: readonly string[];
}

/** Both scripts of a construction. */
export function casesOf([sentence, ...readings]: Construction): Case[] {
	const [simplified = '', own] = sentence.split(' || ');
	return twins(simplified).map(([script, twin]) => {
		const marked = script === 'hant' && own !== undefined ? own : twin;
		return { script, marked, sentence: marked.replace(/[〔〕]/g, ''), words: [...marked.matchAll(/〔([^〕]*)〕/g)].map((match) => match[1] ?? ''), readings };
	});
}

/** `money 1.25e8 USD exact`; a range is `low..high`, a unit that is not written out ends in `?`, no unit is `-`. */
export function told({ kind, value, max, unit, unitInferred, hedge }: Quantity): string {
	const number = max === null ? short(value) : `${short(value)}..${short(max)}`;
	return `${kind} ${number} ${unit ?? '-'}${unitInferred ? '?' : ''} ${hedge}`;
}

function short(value: number): string {
	return Math.abs(value) >= 1e5 ? value.toExponential().replace('+', '') : String(value);
}

/** What our own grammar finds in a case, as `marked sentence → readings`, to be compared with {@link wanted}. */
export function figuresFound({ sentence }: Case): string {
	const { text, quantities } = readFigures(sentence);
	return line(mark(text, quantities), quantities.map(told));
}

/** As {@link figuresFound}, of dates in a note that was published on a day. */
export function datesFound({ sentence }: Case, published: PartialDate | null): string {
	const prose = readProse(sentence, { fold: foldTable, format: 'plain' });
	const found = readDates(prose, { published, lines: prose.lines });
	return line(mark(prose.text, found), found.map(({ value }) => value));
}

/** What is to be found in a case. */
export function wanted({ marked, readings }: Case): string {
	return line(folded(marked), readings);
}

function readFigures(source: string): { text: string; quantities: Quantity[] } {
	const prose = readProse(source, { fold: foldTable, format: 'plain' });
	return { text: prose.text, quantities: readQuantities(prose, readDates(prose, { published: prose.published, lines: prose.lines })) };
}

function mark(text: string, spans: readonly Span[]): string {
	let marked = '';
	let at = 0;
	for (const { start, end } of spans) {
		marked += `${text.slice(at, start)}〔${text.slice(start, end)}〕`;
		at = end;
	}
	return marked + text.slice(at);
}

/** Spaces beside Chinese characters are no part of a reading. */
function line(marked: string, readings: readonly string[]): string {
	return `${marked.replace(/\s/g, '')} → ${readings.join(', ')}`;
}
