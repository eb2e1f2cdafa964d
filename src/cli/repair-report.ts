import { editsOf, repairKinds, type Repair } from '../script/repair';

/** Longer lines of furniture are cut. */
const longestShown = 60;

/** For standard error: how many of each kind were repaired, and what is only proposed, with its line number from 1. */
export function formatRepairs(source: string, repairs: readonly Repair[]): string {
	const counts = repairKinds.map((kind) => {
		const ofKind = repairs.filter((repair) => repair.kind === kind);
		return `${kind}: ${editsOf(ofKind.filter(({ certain }) => certain)).length} repaired, ${ofKind.filter(({ certain }) => !certain).length} proposed`;
	});
	let line = 1;
	let at = 0;
	const proposals: string[] = [];
	for (const { start, end, text, kind, certain } of repairs) {
		for (let lineBreak = source.indexOf('\n', at); lineBreak >= 0 && lineBreak < start; lineBreak = source.indexOf('\n', at)) {
			line++;
			at = lineBreak + 1;
		}
		if (!certain) proposals.push(`line ${line}: ${kind}: ${describe(source, start, end, text)}`);
	}
	return `${[...counts, ...proposals].join('\n')}\n`;
}

function describe(source: string, start: number, end: number, text: string): string {
	const printed = source.slice(start, end).trim();
	if (printed === '') return around(source, start, end);
	const shown = printed.length > longestShown ? `${printed.slice(0, longestShown)}…` : printed;
	return text === '' || text === printed ? shown : `${around(source, start, end)} → ${text}`;
}

/** What stands beside a single character, without which it says nothing. */
function around(source: string, start: number, end: number): string {
	const lineStart = source.lastIndexOf('\n', start - 1) + 1;
	const lineBreak = source.indexOf('\n', end);
	const [before, after] = [source.slice(Math.max(lineStart, start - 6), start), source.slice(end, Math.min(lineBreak < 0 ? source.length : lineBreak, end + 6))];
	return `${before}[${source.slice(start, end)}]${after.trimEnd()}`;
}
