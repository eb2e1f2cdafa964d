import type { Span } from '../types';
import type { Edit } from './convert';
import type { Convertible } from './mask';
import type { Finding, Reading } from './repair-reading';

/** Code and math have these signs, and a line that has one is no line of the page's. */
const codeOrMathRe = /[`$]|%%/;

/** Keeps repairs away from what they would break. */
export class RepairGuard {
	/** Offsets in the source that belong to links which show their own target. */
	private readonly targets: readonly Span[];
	/** Offsets in the source where a marker begins or ends: a space beside it may be what makes it a marker. */
	private readonly markerEdges: ReadonlySet<number>;

	constructor(private readonly source: string, { offsets, links, markers }: Convertible) {
		this.targets = links.map(({ start, close }) => ({ start: offsets[start] ?? 0, end: close }));
		this.markerEdges = new Set(markers.flatMap(({ start, end }) => [start, end]));
	}

	/** Those of the findings, which are in order, that change nothing but text. */
	allowed({ offsets }: Reading, findings: readonly Finding[]): Finding[] {
		let next = 0;
		return findings.filter(({ start, end, text }) => {
			const from = offsets[start] ?? 0;
			const to = (offsets[end - 1] ?? 0) + 1;
			while ((this.targets[next]?.end ?? Infinity) <= from) next++;
			if ((this.targets[next]?.start ?? Infinity) < to || to - from !== end - start) return false;
			return text !== '' || !(this.markerEdges.has(from) || this.markerEdges.has(to));
		});
	}

	/**
	 * The edit that removes a line of the reading with its line break, or the rest of a line where the span begins inside it; none where the
	 * line is not a whole one of the source.
	 */
	removal({ text, offsets }: Reading, line: Span): Edit | null {
		if (line.start > 0 && text[line.start - 1] !== '\n') return this.removalOfRest(offsets[line.start] ?? 0, offsets[line.end] ?? 0);
		const first = offsets[text[line.start] === '\uFFFC' ? line.start + 1 : line.start] ?? 0;
		const start = this.source.lastIndexOf('\n', first - 1) + 1;
		const lineBreak = this.source.indexOf('\n', start);
		const end = lineBreak < 0 ? this.source.length : lineBreak;
		const isWhole = offsets[line.end] === end && first <= end;
		const printed = this.source.slice(start, end);
		if (!isWhole || codeOrMathRe.test(printed) || /^\s{0,8}\|/.test(printed)) return null;
		return { start, end: lineBreak < 0 ? end : end + 1, text: '' };
	}

	private removalOfRest(start: number, end: number): Edit | null {
		const lineBreak = this.source.indexOf('\n', start);
		if (end !== (lineBreak < 0 ? this.source.length : lineBreak) || codeOrMathRe.test(this.source.slice(start, end))) return null;
		return { start, end, text: '' };
	}
}
