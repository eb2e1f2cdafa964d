import { JSON_SCHEMA, load } from 'js-yaml';

export interface FrontMatter {
	/** Offset in the source at which the body begins; 0 when there is no front matter. */
	readonly bodyStart: number;
	/** Empty when there is none, or when it is not a YAML mapping. Dates stay strings. */
	readonly values: Readonly<Record<string, unknown>>;
}

const openingRe = /^\uFEFF?---[ \t]*\r?\n/;
const closingRe = /^(?:---|\.\.\.)[ \t]*\r?$/m;
/** Front matter longer than this is taken for text between two rules. */
const mostFrontMatter = 100_000;

/** Reads the YAML block at the top of a note. A block that is not closed is no front matter; one that is broken has no values. */
export function readFrontMatter(source: string): FrontMatter {
	const opening = openingRe.exec(source);
	if (opening === null) return { bodyStart: 0, values: {} };
	const from = opening[0].length;
	const closing = closingRe.exec(source.slice(from, from + mostFrontMatter));
	if (closing === null) return { bodyStart: 0, values: {} };
	const closingEnd = source.indexOf('\n', from + closing.index);
	return { bodyStart: closingEnd < 0 ? source.length : closingEnd + 1, values: parse(source.slice(from, from + closing.index)) };
}

function parse(yaml: string): Readonly<Record<string, unknown>> {
	let value: unknown;
	try {
		value = load(yaml, { schema: JSON_SCHEMA });
	} catch {
		return {};
	}
	return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
