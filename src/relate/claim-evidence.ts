import { Trie } from '../text/trie';
import type { Reading, Span } from '../types';
import { adviceWords, claimCues, groundWords, type CueKind } from './claim-cues';
import { wordsOf } from './event-types';
import { Neighbours } from './neighbours';
import { speechWords } from './speech-verbs';

/** Where sums are equal, the kind that comes first has the sentence. */
export const cueKinds: readonly CueKind[] = ['forecast', 'comparison', 'causal', 'evaluation'];

/** A word of {@link claimCues} and its kin in the reading; `value` is its place in the table. */
export interface CueHit extends Span {
	readonly value: number;
}

/**
 * What a word is, a bit each, and above these what it shows whatever stands beside it, as most words do. Read for every word of a text, and so apart
 * from the rules, which lie all over the memory.
 */
const [advises, says, shows, grounds, aboveMarks] = [1, 2, 4, 8, 4];

/** The kind that a word speaks for, as its place in {@link cueKinds}, and above it how loudly; 0 for none. */
type Shown = number;

function shownAs(kind: number, weight: number): Shown {
	return (weight << 2) | kind;
}

function kindOf(shown: Shown): number {
	return shown & 3;
}

function weightOf(shown: Shown): number {
	return shown >> 2;
}

/** A rule for one of its words, with all that a rule may leave out: objects of one shape are read several times faster. */
interface Cue {
	readonly shown: Shown;
	readonly notBefore: Neighbours;
	readonly notAfter: Neighbours;
	readonly onlyAfter: Neighbours;
	readonly behind: RegExp | null;
}

/** How far behind a cue what makes it one is looked for. */
const behindReach = 32;
const hint = 1;

/** Every cue, word of advice and word of saying in the reading, from left to right. */
export function scanCues(reading: Reading): CueHit[] {
	return cueTrie.scan(reading);
}

/** Whether a stretch has a word that grounds what is said. Asked only of sentences that nothing else grounds: nearly half of the words of the tables that a text has are such. */
export function namesGround({ text, units }: Reading, { start, end }: Span): boolean {
	for (let at = tableTrie.nextStart(units, start, end); at < end; at = tableTrie.nextStart(units, at, end)) {
		const word = tableTrie.longest(text, at);
		if (word !== null && word.end <= end) {
			if (((marks[word.value] ?? 0) & grounds) !== 0) return true;
			at = word.end;
		} else at++;
	}
	return false;
}

/** What words speak for together. */
export class Weights {
	/** A word tells what to do. */
	advice = false;
	/** What all kinds have together. */
	total = 0;
	/** What each kind has, in the order of {@link cueKinds}. */
	readonly sums = [0, 0, 0, 0];
	private readonly cues: (CueHit | null)[] = [null, null, null, null];
	private readonly loudest = [0, 0, 0, 0];

	add(shown: Shown, hit: CueHit): void {
		const kind = kindOf(shown);
		const weight = weightOf(shown);
		this.total += weight;
		this.sums[kind] = (this.sums[kind] ?? 0) + weight;
		if ((this.loudest[kind] ?? 0) >= weight) return;
		this.loudest[kind] = weight;
		this.cues[kind] = hit;
	}

	sumOf(kind: CueKind): number {
		return this.sums[cueKinds.indexOf(kind)] ?? 0;
	}

	/** The word that speaks loudest for a kind, the first of several. */
	cueOf(kind: CueKind): Span | null {
		return this.cues[cueKinds.indexOf(kind)] ?? null;
	}
}

/** The words of a sentence that may make a claim of it: those of a scan between two indices. */
export class Evidence {
	private weights: Weights | null = null;

	constructor(
		private readonly text: string,
		private readonly hits: readonly CueHit[],
		private readonly from: number,
		private readonly to: number,
	) {}

	/** Whether there is a word of saying. */
	speaks(): boolean {
		for (let i = this.from; i < this.to; i++) if (this.isMarked(i, says)) return true;
		return false;
	}

	/** Where words of saying stand, counted from a place in the reading. */
	speechFrom(start: number): number[] {
		const places: number[] = [];
		for (let i = this.from; i < this.to; i++) if (this.isMarked(i, says)) places.push((this.hits[i]?.start ?? 0) - start);
		return places;
	}

	/** The words weighed, which is left until somebody asks: what somebody says is a claim without it. */
	weighed(): Weights {
		this.weights ??= this.weigh();
		return this.weights;
	}

	private weigh(): Weights {
		const weights = new Weights();
		for (let i = this.from; i < this.to; i++) {
			const hit = this.hits[i];
			if (hit === undefined || !this.isMarked(i, shows | advises)) continue;
			const shown = shownBy(this.text, hit);
			// 希望 is a wish, but 希望通过… tells what somebody is going to do.
			if (shown === 0) weights.advice ||= this.isMarked(i, advises);
			else if (weightOf(shown) !== hint || !this.hintsBefore(i, hit)) weights.add(shown, hit);
		}
		return weights;
	}

	/** Whether a word has hinted before: told again (年增3%…年增5%) it hints no more. */
	private hintsBefore(until: number, { value }: CueHit): boolean {
		for (let i = this.from; i < until; i++) {
			const hit = this.hits[i];
			if (hit?.value === value && weightOf(shownBy(this.text, hit)) === hint) return true;
		}
		return false;
	}

	private isMarked(i: number, bits: number): boolean {
		const hit = this.hits[i];
		return hit !== undefined && ((marks[hit.value] ?? 0) & bits) !== 0;
	}
}

function isFree({ notBefore, notAfter, onlyAfter, behind }: Cue): boolean {
	return behind === null && onlyAfter.isEmpty() && notBefore.isEmpty() && notAfter.isEmpty();
}

/** What a word shows where it stands. */
function shownBy(text: string, hit: CueHit): Shown {
	const always = (marks[hit.value] ?? 0) >> aboveMarks;
	if (always !== 0) return always;
	for (const cue of cuesByWord[hit.value] ?? []) if (counts(cue, text, hit)) return cue.shown;
	return 0;
}

/** Whether a word means what its rule has it for. */
function counts(cue: Cue, text: string, { start, end }: Span): boolean {
	return !cue.notBefore.begins(text, end) && !cue.notAfter.ends(text, start) && (cue.onlyAfter.isEmpty() || cue.onlyAfter.ends(text, start)) && (cue.behind === null || cue.behind.test(text.slice(end, end + behindReach)));
}

/** The rules for a word, in the order of the table: the first that counts is what the word shows. */
const { cueTrie, tableTrie, cuesByWord, marks } = readyWords();

function readyWords(): { cueTrie: Trie; tableTrie: Trie; cuesByWord: Cue[][]; marks: Uint8Array } {
	const cues = new Map<string, Cue[]>();
	const marked = new Map<string, number>();
	const mark = (surfaces: readonly string[], bit: number): void => surfaces.forEach((surface) => marked.set(surface, (marked.get(surface) ?? 0) | bit));
	for (const [kind, of] of cueKinds.entries()) {
		for (const { weight, words: list, notBefore, notAfter, onlyAfter, behind } of claimCues[of]) {
			const cue: Cue = { shown: shownAs(kind, weight), notBefore: new Neighbours(notBefore), notAfter: new Neighbours(notAfter), onlyAfter: new Neighbours(onlyAfter), behind: behind ?? null };
			const surfaces = wordsOf(list);
			for (const surface of surfaces) cues.set(surface, [...(cues.get(surface) ?? []), cue]);
			mark(surfaces, shows);
		}
	}
	mark(wordsOf(adviceWords), advises);
	mark(speechWords, says);
	const asked = new Set(marked.keys());
	mark(wordsOf(groundWords), grounds);
	const surfaces = [...marked.keys()];
	const prefixes = new Set([...asked].flatMap((word) => Array.from(word, (_, i) => word.slice(0, i + 1))));
	return {
		cueTrie: new Trie(surfaces.map((surface, i) => [surface, i] as const).filter(([surface]) => asked.has(surface) || holdsBack(surface, asked, prefixes))),
		tableTrie: new Trie(surfaces),
		cuesByWord: surfaces.map((surface) => cues.get(surface) ?? []),
		marks: Uint8Array.from(marked, ([surface, mark]) => mark | ((cues.get(surface)?.slice(0, 1).find(isFree)?.shown ?? 0) << aboveMarks)),
	};
}

/** Whether one of the words asked for can begin inside another word, which keeps it from being read there: no 务必 in 业务必将, no 出于 in 支出于. */
function holdsBack(word: string, asked: ReadonlySet<string>, prefixes: ReadonlySet<string>): boolean {
	for (let start = 0; start < word.length; start++) {
		if (start > 0 && prefixes.has(word.slice(start))) return true;
		for (let end = start + 1; end <= word.length; end++) if (asked.has(word.slice(start, end))) return true;
	}
	return false;
}
