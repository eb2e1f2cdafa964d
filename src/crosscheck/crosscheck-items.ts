import type { Telling } from '../types';
import type { CrosscheckRow } from './crosscheck-model';

/** What a row unfolds to: a figure where it stands, what shows the figures left out, or what says that the user knows of it all. */
export type CrosscheckItem =
	| { readonly kind: 'telling'; readonly telling: Telling; readonly part: 'fact' | 'result' | 'part' }
	| { readonly kind: 'more'; readonly row: CrosscheckRow; readonly count: number }
	| { readonly kind: 'known'; readonly row: CrosscheckRow; readonly isKnown: boolean };

/** Tellings that a row unfolds to before somebody asks for more. */
const mostTellings = 24;

/** The tellings of a row, value by value: of each value some, where there are too many for all; and what sets it aside, or takes that back. */
export function itemsOf(row: CrosscheckRow, isWhole: boolean, isKnown: boolean): CrosscheckItem[] {
	return [...tellingsOf(row, isWhole), { kind: 'known', row, isKnown }];
}

function tellingsOf(row: CrosscheckRow, isWhole: boolean): CrosscheckItem[] {
	if (row.kind === 'check') return row.tellings.map((telling) => ({ kind: 'telling', telling, part: telling === row.check.result ? 'result' : 'part' }));
	const most = isWhole ? Infinity : Math.max(1, Math.floor(mostTellings / row.values.length));
	const shown = row.values.flatMap(({ tellings }) => tellings.slice(0, most)).slice(0, isWhole ? Infinity : mostTellings);
	const items = shown.map((telling): CrosscheckItem => ({ kind: 'telling', telling, part: 'fact' }));
	const count = row.tellings.length - shown.length;
	return count > 0 ? [...items, { kind: 'more', row, count }] : items;
}
