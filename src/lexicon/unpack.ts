/**
 * A range of codes from `from` on: first one for each of `letters`, then one for each rule, which is two characters and means what these two
 * mean, one after the other. What is in no range means itself.
 */
export interface CodeRange {
	readonly from: number;
	readonly letters: string;
	readonly rules: string;
}

/** By code: the letter that it means, or the first half of what it means and the second one; 0 for none. */
interface Grammar {
	readonly firsts: Uint16Array;
	readonly seconds: Uint16Array;
}

/** Deeper than rules are nested: every level holds at most one half that waits. */
const mostPending = 64;

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** The text that pack.mjs packed. Cold, as it runs once: typed arrays, and a single string at the end. */
export function unpack(packed: string, ranges: readonly CodeRange[]): string {
	const { firsts, seconds } = readGrammar(ranges);
	const pending = new Uint16Array(mostPending);
	let units = new Uint16Array(packed.length * 3);
	let length = 0;
	for (let i = 0; i < packed.length; i++) {
		pending[0] = packed.charCodeAt(i);
		for (let waiting = 1; waiting > 0; ) {
			const code = pending[--waiting] ?? 0;
			const first = firsts[code] ?? 0;
			const second = seconds[code] ?? 0;
			if (second !== 0) {
				pending[waiting++] = second;
				pending[waiting++] = first;
				continue;
			}
			if (length === units.length) units = grown(units);
			units[length++] = first === 0 ? code : first;
		}
	}
	return decoder.decode(units.subarray(0, length));
}

function readGrammar(ranges: readonly CodeRange[]): Grammar {
	const firsts = new Uint16Array(65536);
	const seconds = new Uint16Array(65536);
	for (const { from, letters, rules } of ranges) {
		for (let i = 0; i < letters.length; i++) firsts[from + i] = letters.charCodeAt(i);
		const firstRule = from + letters.length;
		for (let i = 0; i + 1 < rules.length; i += 2) {
			firsts[firstRule + i / 2] = rules.charCodeAt(i);
			seconds[firstRule + i / 2] = rules.charCodeAt(i + 1);
		}
	}
	return { firsts, seconds };
}

function grown(units: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
	const larger = new Uint16Array(units.length * 2);
	larger.set(units);
	return larger;
}
