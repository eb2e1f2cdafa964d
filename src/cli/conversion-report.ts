import type { Conversion } from '../script/convert';

/** For standard error: how many characters were converted, and each uncertain one with its line number from 1 and what it could be instead. */
export function formatConversion(source: string, { changed, uncertain }: Conversion): string {
	let line = 1;
	let at = 0;
	const lines = uncertain.map(({ start, end, text, alternatives }) => {
		for (let lineBreak = source.indexOf('\n', at); lineBreak >= 0 && lineBreak < start; lineBreak = source.indexOf('\n', at)) {
			line++;
			at = lineBreak + 1;
		}
		return `uncertain, line ${line}: ${source.slice(start, end)} → ${text}, not ${alternatives.join(' or ')}`;
	});
	return `${[`changed: ${changed}, uncertain: ${uncertain.length}`, ...lines].join('\n')}\n`;
}
