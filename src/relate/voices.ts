import { printed } from '../text/prose';
import type { Mention, Prose, Span } from '../types';
import { actorsAmong, reports } from './event-parties';
import { Topics, type Subject } from './event-subject';
import { GuardedPattern } from '../text/guarded-pattern';
import { SpanIndex } from '../text/span-index';
import { protagonistOf } from './protagonist';
import { isPaper, isUnnamed, paperLength } from './speakers';

/** Where a claim stands. */
export interface ClaimPlace extends Span {
	/** Index into the sentences of the reading. */
	readonly sentence: number;
	readonly line: number;
	/** The companies that it names, in order. */
	readonly named: readonly Mention[];
}

/** He and she are whoever spoke last. */
const pronounRe = new GuardedPattern('他她', /^[他她]$/);
const theyRe = new GuardedPattern('他它其', /^(?:他们|它们?|其)$/);
/** A person's name: nothing longer is looked for again. */
const personRe = /^[\u4e00-\u9fff]{2,4}$/;
const partnerRe = /[与跟]/;
const joinRe = /^[与和及、]$/;
/** When or where something is said, a clause for itself. */
const circumstanceEndRe = /^$|[年月日号初末底期旬间上中时后前天](?:,|$)$/;
/** Names remembered. */
const mostHeard = 40;
/** Lines over which they are. */
const pronounReach = 1;

/** Names those who speak while the claims of a note are read in order: by the text before where the words only point back. */
export class Voices {
	private person: { readonly name: string; readonly line: number } | null = null;
	/** Those who have spoken so far, as the reading has them. */
	private readonly heard: string[] = [];
	private last: { readonly name: string; readonly sentence: number } | null = null;
	private topics: Topics | null = null;

	constructor(
		private readonly prose: Prose,
		private readonly mentions: readonly Mention[],
	) {}

	/** The name, as printed, of the one whom the words at `span` mean, before a word of saying at `verb`; null where they name nobody. */
	nameOf(span: Span, verb: number, place: ClaimPlace): string | null {
		const { prose } = this;
		const words = prose.text.slice(span.start, span.end);
		if (pronounRe.at(words, 0, words.length)) return this.person !== null && place.line - this.person.line <= pronounReach ? this.person.name : null;
		if (theyRe.at(words, 0, words.length) && this.last !== null && place.sentence - this.last.sentence === 1) return this.last.name;
		if (isUnnamed(words)) {
			const company = place.named.filter(({ start, end }) => end <= span.start && start >= place.start).pop() ?? this.topicAt(place)?.mention;
			return company === undefined && theyRe.at(words, 0, words.length) ? null : printed(prose, company ?? span);
		}
		// A name heard before is one also where a lost line break sets other words before it.
		const known = this.heard.find((name) => verb - name.length >= place.start && prose.text.startsWith(name, verb - name.length));
		const whole = known === undefined ? this.whole(span, place.named) : { start: verb - known.length, end: verb };
		if (whole === null) return null;
		const name = printed(prose, whole);
		this.last = { name, sentence: place.sentence };
		if (this.heard.length < mostHeard && personRe.test(words)) this.heard.push(words);
		if (!isPaper(words) && place.named.every(({ start, end }) => start !== whole.start || end !== whole.end)) this.person = { name, line: place.line };
		return name;
	}

	/** Made when words first point to a topic: in most notes none do. */
	private topicAt({ sentence, line }: ClaimPlace): Subject | null {
		const { prose, mentions } = this;
		const about = this.topics === null ? protagonistOf(prose, mentions) : null;
		this.topics ??= new Topics({ prose, actors: new SpanIndex(actorsAmong(prose.text, mentions)), protagonist: mentions.find(({ id }) => id === about) ?? null });
		return this.topics.at(sentence, line);
	}

	/**
	 * The name of somebody whose data or judgement a claim tells without a word of saying, or of the company named before such a word at `verb`
	 * that has nobody beside it, or of whom the text goes on telling; null where there is nobody.
	 */
	speakerIn(place: ClaimPlace, verb: number | null): string | null {
		const { named } = place;
		const speaker = named.find((mention) => reports(this.prose.text, mention)) ?? (verb === null ? undefined : this.goingOn(place, verb));
		return speaker === undefined ? null : printed(this.prose, speaker);
	}

	/**
	 * Who goes on speaking where nobody stands beside the verb: whom the sentence names first, and not on the way (依托甲与乙的丙); where only a time or a
	 * place stands before the verb, whom the text is about.
	 */
	private goingOn(place: ClaimPlace, verb: number): Mention | undefined {
		const { text } = this.prose;
		const clause = Math.max(text.lastIndexOf(',', verb - 1) + 1, place.start);
		// 与甲宣布: the one who says it with 甲.
		const until = partnerRe.test(text.charAt(clause)) ? clause : verb;
		const before = place.named.filter(({ kind, end }) => kind !== 'media' && end <= until);
		if (before.length === 0) return text.slice(place.start, verb).includes(';') || !circumstanceEndRe.test(text.slice(place.start, clause)) ? undefined : this.topicAt(place)?.mention;
		for (let at = 0; at < before.length; at++) {
			const first = before[at];
			while (before[at + 1] !== undefined && joinRe.test(text.slice(before[at]?.end, before[at + 1]?.start))) at++;
			if (text[before[at]?.end ?? 0] !== '的') return first;
		}
		return before[0];
	}

	/** A speaker's words up to the end of a company in them (阿里方面), or the company whose paper it is; a single character names nobody. */
	private whole(speaker: Span, named: readonly Mention[]): Span | null {
		const owner = named.find(({ start, end }) => start >= speaker.start && end < speaker.end);
		const words = this.prose.text.slice(speaker.start, speaker.end);
		if (owner !== undefined && isPaper(words)) return owner;
		const paper = paperLength(words);
		if (paper > 0) return { start: speaker.end - paper, end: speaker.end };
		const end = named.find((mention) => mention.start < speaker.end && mention.end > speaker.end)?.end ?? speaker.end;
		return end - speaker.start < 2 ? null : { start: speaker.start, end };
	}
}
