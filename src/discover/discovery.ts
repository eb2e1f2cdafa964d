import type { CommonWords } from '../lexicon/lexicon';
import type { FoldTable } from '../text/fold';
import { readProse } from '../text/prose';
import type { CompanyId, Prose, Span } from '../types';
import { witnessAfter, witnessBefore, type Witness } from './frames';
import { findNameRuns, stemOf, type NameMake, type NameRun } from './name-runs';
import type { KnownNames } from './known-names';
import { isLikelyCompany, type Testimony } from './likely-company';
import type { Segment } from './segmenter';
import { sliceSource } from './slice-source';

/** A note to look through, with the companies that are marked in it. */
export interface DiscoveryNote {
	readonly file: string;
	readonly source: string;
	readonly format: 'markdown' | 'plain';
	/** Spans of the source. */
	readonly companies: readonly (Span & { readonly id: CompanyId })[];
}

/** Words around a name, as printed but without syntax, with … where the sentence goes on. The span is that of the name, in the note source. */
export interface NameContext extends Span {
	readonly file: string;
	readonly text: string;
}

/** A name that is probably a company's and that the lexicon does not have. */
export interface Candidate {
	/** As most often printed. */
	readonly name: string;
	/** The name without the trade word at its end, where the notes call it so, too: 骁谛 for 骁谛科技. */
	readonly shortForm: string | null;
	/** How often it stands in the notes that were looked through, its short form included. */
	readonly count: number;
	/** The first places that call it a company. */
	readonly contexts: readonly NameContext[];
}

export interface DiscoveryOptions {
	readonly fold: FoldTable;
	readonly words: CommonWords;
	readonly known: KnownNames;
	readonly segment: Segment;
}

interface Tally extends Testimony {
	readonly forms: Map<string, number>;
	readonly contexts: NameContext[];
}

const mostContexts = 3;
const contextBefore = 24;
const contextAfter = 36;

/**
 * Gathers names outside the lexicon over many notes: those that detection found by the text's own word, and stretches that no dictionary
 * has and that stand where companies do. What the segmenter knows decides at most where a name begins, so that the result hardly
 * depends on which one it is.
 */
export class Discovery {
	private readonly tallies = new Map<string, Tally>();

	constructor(private readonly options: DiscoveryOptions) {}

	/** Looks through a note, piece by piece; the caller may pause between them. */
	*add(note: DiscoveryNote): Generator<void, void> {
		for (const { start, text } of sliceSource(note.source)) {
			this.look(readProse(text, { fold: this.options.fold, format: note.format }), start, note);
			yield;
		}
	}

	/** What was found so far, most frequent first. */
	candidates(): Candidate[] {
		const likely = new Map([...this.tallies].filter(([, tally]) => isLikelyCompany(tally)));
		const stems = new Set([...likely.values()].flatMap(({ stem, folded }) => (stem === folded ? [] : [stem])));
		return [...likely.values()]
			.filter((tally) => !stems.has(tally.folded) && !isLongerByChance(tally, likely))
			.map((tally) => describe(tally, tally.stem === tally.folded ? null : (this.tallies.get(tally.stem) ?? null)))
			.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
	}

	private look(prose: Prose, start: number, note: DiscoveryNote): void {
		const { segment, words } = this.options;
		const taken = this.takeMentions(prose, start, note);
		for (const sentence of prose.sentences)
			for (const stretch of freeStretches(prose.text, sentence, taken))
				for (const run of findNameRuns(prose.text, stretch, segment, words)) this.count(prose, run, sentence, taken, start, note.file);
	}

	/** Counts the unlisted mentions, and tells which code units of the reading are part of a company's name. */
	private takeMentions(prose: Prose, start: number, note: DiscoveryNote): Uint8Array {
		const taken = new Uint8Array(prose.text.length);
		const { ids, names } = this.options.known;
		let at = 0;
		for (const mention of note.companies) {
			if (mention.end <= start) continue;
			if (mention.start >= start + prose.source.length) break;
			while (at < prose.text.length && start + (prose.offsets[at] ?? 0) < mention.start) at++;
			const first = at;
			while (at < prose.text.length && start + (prose.offsets[at] ?? 0) < mention.end) at++;
			taken.fill(1, first, at);
			const name = prose.text.slice(first, at);
			if (ids.has(mention.id) || first === at || names.has(name)) continue;
			const sentence = prose.sentences.find((one) => one.start <= first && at <= one.end) ?? { start: first, end: at };
			const tally = this.tallyOf(name, 'coined');
			tally.isDetected = true;
			this.record(tally, prose, { start: first, end: at }, sentence, start, note.file, true);
		}
		return taken;
	}

	private count(prose: Prose, run: NameRun, sentence: Span, taken: Uint8Array, start: number, file: string): void {
		const { text } = prose;
		const name = text.slice(run.start, run.end);
		if (this.options.known.names.has(name)) return;
		const tally = this.tallyOf(name, run.make);
		const witnesses = [witnessBefore(text, run.start), witnessAfter(text, run.end), ...neighbours(text, run, taken)].filter((witness) => witness !== null);
		for (const witness of witnesses) tally[witness]++;
		this.record(tally, prose, run, sentence, start, file, witnesses.length > 0);
	}

	private record(tally: Tally, prose: Prose, span: Span, sentence: Span, start: number, file: string, isTelling: boolean): void {
		tally.count++;
		const form = shown(prose, span);
		tally.forms.set(form, (tally.forms.get(form) ?? 0) + 1);
		if (!isTelling || tally.contexts.length >= mostContexts) return;
		const around = { start: Math.max(sentence.start, span.start - contextBefore), end: Math.min(sentence.end, span.end + contextAfter) };
		const offset = (at: number): number => start + (prose.offsets[at] ?? 0);
		const text = `${around.start > sentence.start ? '…' : ''}${shown(prose, around).trim()}${around.end < sentence.end ? '…' : ''}`;
		if (!tally.contexts.some((told) => told.text === text)) tally.contexts.push({ file, start: offset(span.start), end: offset(span.end - 1) + 1, text });
	}

	private tallyOf(folded: string, make: NameMake): Tally {
		const known = this.tallies.get(folded);
		if (known !== undefined) return known;
		const tally: Tally = { folded, stem: stemOf(folded), make, isDetected: false, count: 0, company: 0, agent: 0, forms: new Map(), contexts: [] };
		this.tallies.set(folded, tally);
		return tally;
	}
}

function* freeStretches(text: string, { start, end }: Span, taken: Uint8Array): Generator<Span> {
	for (let at = start; at < end; ) {
		while (at < end && taken[at] === 1) at++;
		const from = at;
		while (at < end && taken[at] !== 1) at++;
		if (at - from > 1 && text.length >= at) yield { start: from, end: at };
	}
}

/** 当骁谛科技 beside 骁谛科技: a word before the name was taken with it. */
function isLongerByChance({ folded, count }: Tally, likely: ReadonlyMap<string, Tally>): boolean {
	const shorter = folded.length > 3 ? likely.get(folded.slice(1)) : undefined;
	return shorter !== undefined && shorter.count >= count;
}

/** The companies beside a name in a list bear witness, too; those that a conjunction joins to it may be joined to anything. */
function neighbours(text: string, { start, end }: Span, taken: Uint8Array): Witness[] {
	const before = taken[start - 2] === 1 ? joinedBy(text[start - 1]) : null;
	const after = taken[end + 1] === 1 ? joinedBy(text[end]) : null;
	return [before, after].filter((witness) => witness !== null);
}

function joinedBy(char: string | undefined): Witness | null {
	if (char === '、' || char === '/') return 'company';
	return char === '和' || char === '与' || char === '及' ? 'agent' : null;
}

/** The characters of a span of the reading as they are printed, without syntax, glosses and inserted spaces. */
function shown({ source, offsets }: Prose, { start, end }: Span): string {
	let text = '';
	for (let at = start; at < end; at++) text += source.charAt(offsets[at] ?? source.length);
	return text.replace(/\s+/g, ' ');
}

function describe(tally: Tally, shortForm: Tally | null): Candidate {
	const name = commonestForm(tally);
	const ofShortForm = (shortForm?.contexts ?? []).filter(({ text }) => !text.includes(name));
	return { name, shortForm: shortForm === null ? null : commonestForm(shortForm), count: tally.count + (shortForm?.count ?? 0), contexts: [...tally.contexts, ...ofShortForm].slice(0, mostContexts) };
}

function commonestForm({ forms, folded }: Tally): string {
	const [form = folded] = [...forms].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1)).map(([printed]) => printed);
	return form;
}
