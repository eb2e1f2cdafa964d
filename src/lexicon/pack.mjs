// Packs texts for built-in.ts; unpack.ts reads them. Two symbols that often stand side by side become one, again and again (Re-Pair:
// N. J. Larsson and A. Moffat, Off-line dictionary-based compression, 1999), and the most frequent symbols are written with the fewest bytes of UTF-8.

/** A rule costs two symbols, so that fewer uses than this save nothing. */
const leastUses = 4;
/** Pairs of one round have nearly the same count, so that no rule takes the uses of a better one. */
const roundSlack = 0.9;
/**
 * Codes of one, two and three bytes, without quotation mark and backslash, which would be escaped, and the one invisible bidirectional control.
 * Letters may stand for themselves from U+0800 on, and are no Hangul.
 */
const ranges = [[0x23, 0x5b], [0x5d, 0x7e], [0xae, 0x61b], [0x61d, 0x7ff], [0xac00, 0xd7a3]];
const firstOwnCode = 0x800;

/** Packs texts with one grammar; both are as `unpack` takes them. */
export function pack(texts) {
	const letters = ['', ...new Set(texts.join(''))];
	const idOf = new Map(letters.map((letter, id) => [letter, id]));
	// Symbol 0 ends a text, and is in no rule.
	const { sequence, pairs } = findRules(texts.flatMap((text) => [...Array.from(text, (char) => idOf.get(char)), 0]), letters.length);
	const { grammar, write } = assignCodes(sequence, pairs, letters);
	const packed = [];
	for (let from = 0; from < sequence.length; from = sequence.indexOf(0, from) + 1) packed.push(write(sequence.slice(from, sequence.indexOf(0, from))));
	return { grammar, packed };
}

/** Replaces pairs by new symbols, numbered from `next` on, until none is frequent. */
function findRules(symbols, next) {
	const pairs = new Map();
	let sequence = symbols;
	for (;;) {
		const counted = [...countPairs(sequence)].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
		const most = counted[0]?.[1] ?? 0;
		if (most < leastUses) return { sequence, pairs };
		const chosen = new Map();
		const used = new Set();
		for (const [key, count] of counted) {
			if (count < most * roundSlack || count < leastUses) break;
			const pair = [Math.floor(key / 65536), key % 65536];
			if (pair.some((symbol) => used.has(symbol))) continue;
			for (const symbol of pair) used.add(symbol);
			chosen.set(key, next);
			pairs.set(next++, pair);
		}
		sequence = replacePairs(sequence, chosen);
	}
}

function countPairs(sequence) {
	const counts = new Map();
	let previous = -1;
	for (let i = 0; i + 1 < sequence.length; i++) {
		const key = sequence[i] * 65536 + sequence[i + 1];
		// In aaa, aa is there once.
		const overlaps = key === previous && sequence[i] === sequence[i + 1];
		previous = overlaps ? -1 : key;
		if (!overlaps && sequence[i] !== 0 && sequence[i + 1] !== 0) counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
}

function replacePairs(sequence, chosen) {
	const replaced = [];
	for (let i = 0; i < sequence.length; i++) {
		const symbol = i + 1 < sequence.length ? chosen.get(sequence[i] * 65536 + sequence[i + 1]) : undefined;
		replaced.push(symbol ?? sequence[i]);
		if (symbol !== undefined) i++;
	}
	return replaced;
}

/** Gives the shortest codes to the most frequent symbols; a rare letter of three bytes stands for itself. */
function assignCodes(sequence, pairs, letters) {
	const uses = new Map();
	for (const symbol of [...sequence, ...[...pairs.values()].flat()]) if (symbol !== 0) uses.set(symbol, (uses.get(symbol) ?? 0) + 1);
	// A letter must be listed to have a code, which costs its three bytes once.
	const gain = ([symbol, count]) => (pairs.has(symbol) ? count : needsCode(letters[symbol]) ? Infinity : count - 3);
	const frequent = [...uses].sort((a, b) => gain(b) - gain(a) || a[0] - b[0]).map(([symbol]) => symbol);
	const codeOf = new Map();
	const grammar = [];
	for (const [from, to] of ranges) {
		const own = frequent.splice(0, to - from + 1).filter((symbol) => from < firstOwnCode || pairs.has(symbol));
		const ordered = [...own.filter((symbol) => !pairs.has(symbol)), ...own.filter((symbol) => pairs.has(symbol))];
		ordered.forEach((symbol, i) => codeOf.set(symbol, String.fromCharCode(from + i)));
		grammar.push({ from, symbols: ordered });
	}
	if (frequent.length > 0) throw new Error('More symbols than codes.');
	const write = (symbols) => symbols.map((symbol) => codeOf.get(symbol) ?? letters[symbol]).join('');
	return {
		write,
		grammar: grammar.map(({ from, symbols }) => ({
			from,
			letters: symbols.filter((symbol) => !pairs.has(symbol)).map((symbol) => letters[symbol]).join(''),
			rules: write(symbols.flatMap((symbol) => pairs.get(symbol) ?? [])),
		})),
	};
}

function needsCode(letter) {
	if (/[\uac00-\ud7a3\ud800-\udfff]/.test(letter)) throw new Error(`No code is left for ${letter}.`);
	return letter.charCodeAt(0) < firstOwnCode;
}
