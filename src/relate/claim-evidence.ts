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

interface Word {
	/** In the order of the table: the first that counts is what the word shows. */
	readonly cues: readonly Cue[];
	/** What it shows whatever stands beside it, as most words do; asking the rules for that would be several times the work. */
	readonly always: Cue | null;
}

/** What a word is, a bit each: read for every word of a text, and so apart from the rules. */
const [advises, says, shows, grounds] = [1, 2, 4, 8];

/** A rule for one of its words, with all that a rule may leave out: objects of one shape are read several times faster. */
interface Cue {
	/** Place in {@link cueKinds}. */
	readonly kind: number;
	readonly weight: number;
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

	add({ kind, weight }: Cue, hit: CueHit): void {
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
			const cue = cueOf(this.text, hit);
			// 希望 is a wish, but 希望通过… tells what somebody is going to do.
			if (cue === null) weights.advice ||= this.isMarked(i, advises);
			else if (cue.weight !== hint || !this.hintsBefore(i, hit)) weights.add(cue, hit);
		}
		return weights;
	}

	/** Whether a word has hinted before: told again (年增3%…年增5%) it hints no more. */
	private hintsBefore(until: number, { value }: CueHit): boolean {
		for (let i = this.from; i < until; i++) {
			const hit = this.hits[i];
			if (hit?.value === value && cueOf(this.text, hit)?.weight === hint) return true;
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
function cueOf(text: string, hit: CueHit): Cue | null {
	const word = words[hit.value];
	if (word === undefined) return null;
	if (word.always !== null) return word.always;
	for (const cue of word.cues) if (counts(cue, text, hit)) return cue;
	return null;
}

/** Whether a word means what its rule has it for. */
function counts(cue: Cue, text: string, { start, end }: Span): boolean {
	return !cue.notBefore.begins(text, end) && !cue.notAfter.ends(text, start) && (cue.onlyAfter.isEmpty() || cue.onlyAfter.ends(text, start)) && (cue.behind === null || cue.behind.test(text.slice(end, end + behindReach)));
}

const { cueTrie, tableTrie, words, marks } = readyWords();

function readyWords(): { cueTrie: Trie; tableTrie: Trie; words: Word[]; marks: Uint8Array } {
	const cues = new Map<string, Cue[]>();
	const marked = new Map<string, number>();
	const mark = (surfaces: readonly string[], bit: number): void => surfaces.forEach((surface) => marked.set(surface, (marked.get(surface) ?? 0) | bit));
	for (const [kind, of] of cueKinds.entries()) {
		for (const { weight, words: list, notBefore, notAfter, onlyAfter, behind } of claimCues[of]) {
			const cue: Cue = { kind, weight, notBefore: new Neighbours(notBefore), notAfter: new Neighbours(notAfter), onlyAfter: new Neighbours(onlyAfter), behind: behind ?? null };
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
		words: surfaces.map((surface): Word => ({ cues: cues.get(surface) ?? [], always: cues.get(surface)?.slice(0, 1).find(isFree) ?? null })),
		marks: Uint8Array.from(marked.values()),
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
