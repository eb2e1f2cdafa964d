import { anchorOf, findAnchor, type Anchor } from '../text/anchor';
import { fold, type FoldTable } from '../text/fold';
import type { Claim, ClaimVerdict, NoteAnnotations, Span } from '../types';

/** Every verdict, in the order in which they are offered. */
export const claimVerdicts = ['confirmed', 'disputed', 'refuted'] as const satisfies readonly ClaimVerdict[];

/** A verdict with the words that it is about. */
export interface AnchoredVerdict {
	readonly anchor: Anchor;
	readonly verdict: ClaimVerdict;
}

/** A verdict with the place of its claim, as it is kept. */
export interface NotedVerdict extends AnchoredVerdict {
	readonly path: string;
}

/** The verdicts on claims of one note. */
export function verdictsIn(verdicts: readonly NotedVerdict[], path: string): AnchoredVerdict[] {
	return verdicts.filter((noted) => noted.path === path).map(({ anchor, verdict }) => ({ anchor, verdict }));
}

/** Puts the verdicts of a note onto its claims; one whose words are gone is left out. */
export function withVerdicts(annotations: NoteAnnotations, source: string, verdicts: readonly AnchoredVerdict[], table: FoldTable): NoteAnnotations {
	if (verdicts.length === 0) return annotations;
	const places = placesOf(verdicts, source, table);
	const claims = annotations.claims.map((claim): Claim => {
		// The last that was said has the word.
		const last = places.filter(({ place }) => isSame(place, claim)).at(-1);
		return last === undefined ? claim : { ...claim, verdict: last.said.verdict, words: source.slice(claim.start, claim.end) };
	});
	return { ...annotations, claims };
}

/** What is kept after somebody judged the claim at a span of a note's source; null takes back what was said of it. */
export function judge(verdicts: readonly NotedVerdict[], path: string, source: string, claim: Span, verdict: ClaimVerdict | null, table: FoldTable): readonly NotedVerdict[] {
	const here = verdicts.filter((noted) => noted.path === path);
	const replaced = new Set(placesOf(here, source, table).flatMap(({ place, said }) => (isSame(place, claim) ? [said] : [])));
	const others = verdicts.filter((noted) => !replaced.has(noted));
	return verdict === null ? others : [...others, { path, anchor: anchorOf(source, claim), verdict }];
}

/** What is kept after a note got another path. When a note goes away nothing changes: whatever syncs may write it again. */
export function followVerdicts(verdicts: readonly NotedVerdict[], from: string, to: string): readonly NotedVerdict[] {
	if (!verdicts.some(({ path }) => path === from)) return verdicts;
	return verdicts.map((noted) => (noted.path === from ? { ...noted, path: to } : noted));
}

/** Paths of the notes of which the one list says something else than the other. */
export function notesJudgedAnew(before: readonly NotedVerdict[], now: readonly NotedVerdict[]): ReadonlySet<string> {
	const [old, own] = [saidByNote(before), saidByNote(now)];
	return new Set([...old.keys(), ...own.keys()].filter((path) => old.get(path) !== own.get(path)));
}

/** All that was said of each note, in one string to compare. */
function saidByNote(verdicts: readonly NotedVerdict[]): ReadonlyMap<string, string> {
	const said = new Map<string, string>();
	for (const { path, anchor, verdict } of verdicts) said.set(path, `${said.get(path) ?? ''}${JSON.stringify([anchor, verdict])}`);
	return said;
}

/** A claim as somebody sees it. */
export interface SeenClaim {
	/** As it was when it was marked; its offsets are of then. */
	readonly claim: Claim;
	/** Its words, as they stand there now, and where. */
	readonly text: string;
	readonly span: Span;
}

/** Compares with the words of a claim that is seen: folded, as its note may have been converted meanwhile. */
export type HasWords = (words: string) => boolean;

/** The same claim among those of its note read anew: one of the same words, where it is seen or was marked, else nearest. Null when there is none. */
export function sameClaim(claims: readonly Claim[], source: string, { claim, span }: SeenClaim, hasWords: HasWords): Claim | null {
	const same = claims.filter(({ start, end }) => hasWords(source.slice(start, end)));
	return same.find(({ start }) => start === span.start) ?? same.find(({ start }) => start === claim.start) ?? nearest(same, span.start);
}

/**
 * What the user says now of a claim that is seen, as far as its note's claims tell, of which only those with a verdict have their words.
 * Where none can be the one that is seen, the note has not been read since it was marked.
 */
export function verdictNow(claims: readonly Claim[], { claim, text, span }: SeenClaim, hasWords: HasWords): ClaimVerdict | null {
	const like = claims.filter(({ kind, start, end, words }) => (words === undefined ? kind === claim.kind && end - start === text.length : hasWords(words)));
	const same = like.find(({ start }) => start === span.start) ?? nearest(like.filter(({ words }) => words !== undefined), span.start) ?? like[0] ?? claim;
	return same.verdict ?? null;
}

function nearest(claims: readonly Claim[], start: number): Claim | null {
	let found: Claim | null = null;
	for (const claim of claims) if (found === null || Math.abs(claim.start - start) < Math.abs(found.start - start)) found = claim;
	return found;
}

/** Where the claims of verdicts stand, found folded: a note that was converted says the same. */
function placesOf<Said extends AnchoredVerdict>(verdicts: readonly Said[], source: string, table: FoldTable): { place: Span; said: Said }[] {
	const folded = fold(source, table);
	return verdicts.flatMap((said) => {
		const { prefix, suffix, start } = said.anchor;
		const quote = fold(said.anchor.quote, table);
		const place = findAnchor(folded, { quote, prefix: fold(prefix, table), suffix: fold(suffix, table), start }) ?? onlyPlace(folded, quote);
		return place === null ? [] : [{ place, said }];
	});
}

/** A sentence that a note has once is told by its own words, whatever surrounds it. */
function onlyPlace(source: string, quote: string): Span | null {
	const start = source.indexOf(quote);
	return quote === '' || start < 0 || source.includes(quote, start + 1) ? null : { start, end: start + quote.length };
}

/** Where a sentence ends is read a little differently by another version: most of both is enough. */
function isSame(a: Span, b: Span): boolean {
	const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
	return 2 * shared > Math.max(a.end - a.start, b.end - b.start);
}
