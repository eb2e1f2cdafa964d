export interface FrontMatter {
	/** Offset in the source at which the body begins; 0 when there is no front matter. */
	readonly bodyStart: number;
	/** The YAML between the fences; empty when there is none. Reading it is the caller's business: the app has a parser, and so has Node. */
	readonly yaml: string;
}

const openingRe = /^\uFEFF?---[ \t]*\r?\n/;
const closingRe = /^(?:---|\.\.\.)[ \t]*\r?$/m;
/** Front matter longer than this is taken for text between two rules. */
const mostFrontMatter = 100_000;

/** Finds the YAML block at the top of a note. A block that is not closed is no front matter. */
export function findFrontMatter(source: string): FrontMatter {
	const opening = openingRe.exec(source);
	if (opening === null) return { bodyStart: 0, yaml: '' };
	const from = opening[0].length;
	const closing = closingRe.exec(source.slice(from, from + mostFrontMatter));
	if (closing === null) return { bodyStart: 0, yaml: '' };
	const closingEnd = source.indexOf('\n', from + closing.index);
	return { bodyStart: closingEnd < 0 ? source.length : closingEnd + 1, yaml: source.slice(from, from + closing.index) };
}

/** A note's properties: front matter as parsed. */
export type Properties = Readonly<Record<string, unknown>>;

/** Reads a note's properties with a YAML parser. Broken YAML, and YAML that is no mapping, holds none. */
export function readProperties(source: string, parseYaml: (yaml: string) => unknown): Properties {
	const { yaml } = findFrontMatter(source);
	if (yaml === '') return {};
	try {
		const value = parseYaml(yaml);
		return isRecord(value) ? value : {};
	} catch {
		return {};
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
