/** A disagreement is bridged by skipping up to this many code units, counted over both sides, when as many then agree as `sure`. */
const mostSkipped = 48;
const sure = 4;
/** What is further away is looked for by this many code units, as many times at most. */
const farSure = 8;
const mostFarLooks = 40;

/**
 * Finds for each code unit of `shown` the one of `source` that it shows, or -1. Both are nearly the same text in the same order; either
 * can lack or add stretches (footnote numbers, escapes, what another plugin inserted). Time grows with the length of `shown`.
 */
export function align(source: string, shown: string): Int32Array {
	const found = new Int32Array(shown.length).fill(-1);
	let i = 0;
	let j = 0;
	let farLooks = 0;
	while (i < source.length && j < shown.length) {
		if (source[i] === shown[j]) {
			found[j++] = i++;
			continue;
		}
		const near = nearest(source, shown, i, j);
		if (near !== null) {
			[i, j] = near;
			continue;
		}
		const far = farLooks < mostFarLooks ? source.indexOf(shown.slice(j, j + farSure), i) : -1;
		farLooks++;
		if (far >= 0) i = far;
		else j++;
	}
	return found;
}

function nearest(source: string, shown: string, i: number, j: number): [number, number] | null {
	for (let skipped = 1; skipped <= mostSkipped; skipped++)
		for (let inSource = 0; inSource <= skipped; inSource++) {
			const a = i + inSource;
			const b = j + skipped - inSource;
			if (agree(source, shown, a, b)) return [a, b];
		}
	return null;
}

function agree(source: string, shown: string, a: number, b: number): boolean {
	const length = Math.min(sure, source.length - a, shown.length - b);
	if (length < 1 || (length < sure && source.length - a !== shown.length - b)) return false;
	for (let k = 0; k < length; k++) if (source[a + k] !== shown[b + k]) return false;
	return true;
}
