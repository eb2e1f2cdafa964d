/**
 * A range of codes from `from` on: first one for each of `letters`, then one for each rule, which is two characters and means what these two
 * mean, one after the other. What is in no range means itself.
 */
export interface CodeRange {
	readonly from: number;
	readonly letters: string;
	readonly rules: string;
}

/** What each code means, by code unit. */
export type Grammar = readonly (string | undefined)[];

/** Works a grammar out, as pack.mjs writes it: rules may use rules of any range, but not themselves. */
export function readGrammar(ranges: readonly CodeRange[]): Grammar {
	const meanings: (string | undefined)[] = [];
	const rules = new Map<number, string>();
	for (const range of ranges) {
		for (let i = 0; i < range.letters.length; i++) meanings[range.from + i] = range.letters.charAt(i);
		const firstRule = range.from + range.letters.length;
		for (let i = 0; i < range.rules.length; i += 2) rules.set(firstRule + i / 2, range.rules.slice(i, i + 2));
	}
	const meaning = (code: number): string => {
		const known = meanings[code];
		if (known !== undefined) return known;
		const rule = rules.get(code);
		const worked = rule === undefined ? String.fromCharCode(code) : meaning(rule.charCodeAt(0)) + meaning(rule.charCodeAt(1));
		meanings[code] = worked;
		return worked;
	};
	for (const code of rules.keys()) meaning(code);
	return meanings;
}

/** The text that was packed. */
export function unpack(packed: string, grammar: Grammar): string {
	let text = '';
	for (let i = 0; i < packed.length; i++) text += grammar[packed.charCodeAt(i)] ?? packed.charAt(i);
	return text;
}
