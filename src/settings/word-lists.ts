/** A word, and what it becomes. */
export type WordPair = readonly [from: string, to: string];

/** What divides the two words of a line: a sign, or a space. */
const dividerRe = /\s{0,20}(?:=>|->|[=＝→])\s{0,20}|\s{1,20}/;

/** The words of a list that has one in each line. */
export function readWords(list: string): string[] {
	return linesOf(list);
}

/** The names of a list that has commas between them. */
export function readNames(list: string): string[] {
	return list.split(/[,，、]/).map((name) => name.trim()).filter((name) => name !== '');
}

/** The pairs of a list that has one in each line: `词 = 詞`, `词 → 詞` or `词 詞`. Lines that are none are left out. */
export function readWordPairs(list: string): WordPair[] {
	return linesOf(list).map(pairIn).filter((pair) => pair !== null);
}

/** The first line of such a list that is no pair; null when all are. */
export function lineWithoutPair(list: string): string | null {
	return linesOf(list).find((line) => pairIn(line) === null) ?? null;
}

function pairIn(line: string): WordPair | null {
	const [from = '', to = '', ...others] = line.split(dividerRe);
	return from !== '' && to !== '' && others.length === 0 ? [from, to] : null;
}

function linesOf(list: string): string[] {
	return list.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}
