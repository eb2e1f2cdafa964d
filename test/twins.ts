import { buildFoldTable, fold } from '../src/text/fold';
import { ConverterBuilder } from 'opencc-js/core';
import * as preset from 'opencc-js/preset';

/** The fold table, built once for all tests of a file. */
export const foldTable = buildFoldTable();

export function folded(text: string): string {
	return fold(text, foldTable);
}

const toTraditional = ConverterBuilder(preset)({ from: 'cn', to: 'tw' });

/** A sentence written in Simplified, and its Traditional twin: what holds for one must hold for the other. */
export function twins(simplified: string): [script: string, text: string][] {
	return [['hans', simplified], ['hant', toTraditional(simplified)]];
}
