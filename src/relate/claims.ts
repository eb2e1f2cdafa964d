import { printed } from '../text/prose';
import { tagVerbs } from '../text/speech-tags';
import type { Claim, ClaimKind, CompanyId, Figure, Mention, Prose, Span } from '../types';
import type { CueKind } from './claim-cues';
import { cueKinds, Evidence, namesGround, scanCues, type CueHit, type Weights } from './claim-evidence';
import { hasImprint, isFurniture } from './furniture';
import { SpanIndex } from '../text/span-index';
import { isJudge } from './owner';
import { announces, findSpeech, headlineSpeech, interviewees, isSelf, type Speech } from './speakers';
import { expectingVerbs } from './speech-verbs';
import { Voices, type ClaimPlace } from './voices';
import { GuardedPattern } from '../text/guarded-pattern';
import { UnitSet } from '../text/unit-set';

/** Evidence that a sentence needs: a hint alone makes none. */
const leastSum = 2;
const shortest = 10;
/** An announcement that comes late in a sentence (甲…导致…,乙宣布…) is its end and not its point, where another word speaks as loudly as this for another kind. */
const lateShare = 0.6;
const leastOverLate = 2;
/** How far into a headline the colon behind its speaker stands. */
const mostHead = 20;
/** Longer ones are text without full stops, and no sentences. */
const longest = 1500;

/** A sentence whose words may make a claim of it. */
interface Candidate {
	readonly place: ClaimPlace;
	readonly evidence: Evidence;
	/** Who answers in the interview that it is part of. */
	readonly voice: Span | null;
	readonly isHeadline: boolean;
}

/** A candidate with the one who says it, who is null where nobody does, and the figures it has. */
interface Saying extends Candidate {
	readonly text: string;
	readonly speech: Speech | null;
	readonly figures: readonly number[];
}

/** A claim before it has the names of those who make it. */
interface Assertion {
	readonly saying: Saying;
	readonly kind: ClaimKind;
	/** The word that shows it. */
	readonly cue: Span;
	/** The one who says it is the one who writes or talks. */
	readonly own: boolean;
}

/**
 * Finds the sentences that assert something another source could confirm or refute, one claim a sentence, in order. Spans,
 * mentions and figures are those of the reading; cue and speaker are as printed. Every step is done with all sentences before the next: the code of
 * each is large, and slower where they take turns.
 */
export function findClaims(prose: Prose, mentions: readonly Mention[], figures: readonly Figure[]): Claim[] {
	const sayings: Saying[] = [];
	const told = new SpanIndex(figures);
	for (const candidate of findCandidates(prose, mentions)) {
		const saying = sayingOf(prose, candidate, told);
		if (saying !== null) sayings.push(saying);
	}
	const assertions: Assertion[] = [];
	for (const saying of sayings) {
		const assertion = assertionOf(prose, saying);
		if (assertion !== null) assertions.push(assertion);
	}
	const voices = new Voices(prose, mentions);
	return assertions.map((assertion) => claimOf(prose, assertion, voices));
}

function findCandidates(prose: Prose, mentions: readonly Mention[]): Candidate[] {
	const { text } = prose;
	const labels = interviewees(text, prose.lines);
	const mayBeImprint = hasImprint(text);
	const isInterview = labels.some((label) => label !== null);
	const candidates: Candidate[] = [];
	const named = new SpanIndex(mentions);
	const hits = outsideNames(scanCues(prose), mentions);
	let next = 0;
	let lineIndex = 0;
	let voice: Span | null = null;
	let voiceLine = -1;
	let index = 0;
	for (const sentence of joinQuotations(prose)) {
		while ((prose.sentences[index]?.end ?? Infinity) <= sentence.start) index++;
		while ((prose.lines[lineIndex]?.end ?? Infinity) < sentence.end) lineIndex++;
		const line = prose.lines[lineIndex];
		if (line === undefined) break;
		if (voiceLine !== lineIndex) {
			voiceLine = lineIndex;
			const label = labels[lineIndex];
			if (label != null) voice = label;
			else if (line.kind === 'heading') voice = null;
		}
		while ((hits[next]?.start ?? Infinity) < sentence.start) next++;
		const first = next;
		while ((hits[next]?.start ?? Infinity) < sentence.end) next++;
		const isHeadline = !isInterview && sentence.end === line.end && mayNameSpeaker(prose, sentence);
		if (!isHeadline && first === next) continue;
		if (line.kind === 'heading' || line.kind === 'row') continue;
		const evidence = new Evidence(text, hits, first, next);
		if (!isHeadline && !evidence.speaks() && !asserts(text, sentence, evidence.weighed())) continue;
		if (sentence.start === line.start && isFurniture(text, line, mayBeImprint)) continue;
		const label = labels[lineIndex];
		const start = label != null && sentence.start === line.start ? afterLabel(text, label.end) : sentence.start;
		const place = { start, end: sentence.end, sentence: index, line: lineIndex, named: named.inside({ start, end: sentence.end }) };
		candidates.push({ place, evidence, voice, isHeadline });
	}
	return candidates;
}

/** The words that no company's name has in it: 第一 of 第一银行 says nothing. */
function outsideNames(hits: readonly CueHit[], mentions: readonly Mention[]): CueHit[] {
	const kept: CueHit[] = [];
	let next = 0;
	let name = mentions[next];
	for (const hit of hits) {
		while (name !== undefined && name.end <= hit.start) name = mentions[++next];
		if (name === undefined || name.start >= hit.end) kept.push(hit);
	}
	return kept;
}

/** Whether the words of a sentence may be enough for a claim that nobody says. */
function asserts(text: string, { start }: Span, { total }: Weights): boolean {
	return total >= leastSum || (total > 0 && causeFirstRe.at(text, start, start + longestOpening));
}

const colon = ':'.charCodeAt(0);

/** Whether a sentence without a full stop has a colon near its beginning, as headlines do. */
function mayNameSpeaker({ text, units }: Prose, { start, end }: Span): boolean {
	if (text[end - 1] === '。' || text[end - 1] === '!') return false;
	const limit = Math.min(end, start + mostHead);
	let at = start;
	while (at < limit && units[at] !== colon) at++;
	return at > start && at < limit;
}

const speechTagRe = new RegExp(`^[^“”。!?]{1,70}(?:${tagVerbs})(?:道|了[^“”。!?]{0,20})?(?=[,。]|$)`);

/** Sentences, a quotation that ends in a full stop taken together with the words behind it that say whose it is. */
function joinQuotations(prose: Prose): Span[] {
	const joined: Span[] = [];
	for (const sentence of prose.sentences) {
		const last = joined.at(-1);
		const isTag = last !== undefined && last.end === sentence.start && prose.text.charAt(last.end - 1) === '”' && prose.text[last.start] === '“' && speechTagRe.test(prose.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 100)));
		if (isTag) joined[joined.length - 1] = { start: last.start, end: sentence.end };
		else joined.push(sentence);
	}
	return joined;
}

/** A candidate with the one who says it; null where it is too short, too long, or only asks. */
function sayingOf(prose: Prose, candidate: Candidate, figures: SpanIndex<Figure>): Saying | null {
	const { place, evidence, voice, isHeadline } = candidate;
	const length = place.end - place.start;
	if (length < shortest || length > longest) return null;
	const text = prose.text.slice(place.start, place.end);
	const last = text.charAt(length - 1);
	if (last !== '。' && last !== '!' && last !== '”' && !/[^,。]{12}/.test(text)) return null;
	const numbered = figures.indicesInside(place);
	let speech = (isHeadline ? headlineSpeech(text, headlineName(text, place)) : null) ?? (evidence.speaks() ? findSpeech(text, evidence.speechFrom(place.start)) : null);
	const isLate = speech !== null && speech.cue.start > lateShare * length && Math.max(...evidence.weighed().sums) > leastOverLate;
	if (speech !== null && isLate && announces(text.slice(speech.cue.start, speech.cue.end))) speech = null;
	// A question that tells figures first, or that somebody is said to ask, asserts them.
	if (last === '?' && numbered.length === 0 && speech?.speaker == null) return null;
	return { place, evidence, voice, isHeadline, text, speech, figures: numbered };
}

/** What somebody's words, or those of nobody, assert; null where that is nothing that could be checked. */
function assertionOf(prose: Prose, saying: Saying): Assertion | null {
	const { place, evidence, voice, text, speech, figures } = saying;
	const own = speech?.speaker != null && isSelf(text.slice(speech.speaker.start, speech.speaker.end));
	const kind = kindOf(text, speech, own && voice === null, evidence);
	if (kind === null || !isCheckable(kind, text, speech, own, place, figures.length, evidence, prose)) return null;
	const shown = kind === 'attributed' || kind === 'quotation' ? null : evidence.weighed().cueOf(kind);
	const cue = shown ?? (speech === null ? null : shift(speech.cue, place.start));
	return cue === null ? null : { saying, kind, cue, own };
}

function claimOf(prose: Prose, { saying: { place, voice, speech, figures }, kind, cue, own }: Assertion, voices: Voices): Claim {
	const { named } = place;
	const speaker = own || speech?.speaker == null ? (voice === null ? null : printed(prose, voice)) : voices.nameOf(shift(speech.speaker, place.start), place.start + speech.cue.start, place);
	return {
		start: place.start,
		end: place.end,
		kind,
		cue: printed(prose, cue),
		negated: isNegated(prose.text, cue),
		speaker: speaker ?? (own ? null : (hoperIn(prose, named, cue) ?? viewerIn(prose, place) ?? voices.speakerIn(place, speech?.elided ? place.start + speech.cue.start : null))),
		companies: idsOf(named),
		figures,
	};
}

/** How many words stand before a name in a headline where it is no label of a list. */
const leastAhead = 6;

/** The name, in its sentence, that stands before the colon of a headline: of a house of analysts or a paper, of anybody behind other words or before a quotation; null where none does. */
function headlineName(text: string, { start, named }: ClaimPlace): Span | null {
	const colon = text.indexOf(':');
	const speaker = named.find(({ end }) => end - start === colon);
	if (speaker === undefined || colon < 0) return null;
	const opens = speaker.start === start;
	const speaks = opens ? speaker.kind === 'research_firm' || isJudge(speaker) : speaker.kind === 'media' || speaker.start - start >= leastAhead;
	return speaks || text[colon + 1] === '“' ? { start: speaker.start - start, end: colon } : null;
}

const hopeRe = new GuardedPattern('希期盼冀', /^(?:希望|期望|期盼|盼|冀)/);

/** 甲希望通过…: whose hope a claim tells. */
function hoperIn(prose: Prose, named: readonly Mention[], cue: Span): string | null {
	if (!hopeRe.at(prose.text, cue.start, cue.end)) return null;
	const hoper = named.find(({ end }) => end === cue.start);
	return hoper === undefined ? null : printed(prose, hoper);
}

/** Every match of {@link viewedRe} has one of these; whole sentences are looked through for it. */
const viewUnits = new UnitSet('作视读理认');
const viewedRe = /(业内|业界|外界|市场|坊间|舆论)(?:人士)?(?:普遍|大多|一致|一度){0,4}(?:[把将][^,;。]{1,20})?(?:看作|视为|视作|当作|解读为|理解为|认定为)/;

/** 被业内解读为…, 外界把这看作…: whose view a claim tells without a verb of saying. */
function viewerIn(prose: Prose, { start, end }: Span): string | null {
	if (viewUnits.next(prose.units, start, end) === end) return null;
	const view = viewedRe.exec(prose.text.slice(start, end));
	const viewer = view?.[1];
	if (view === null || viewer === undefined) return null;
	const at = start + view.index;
	return printed(prose, { start: at, end: at + viewer.length });
}

/** Behind the colon of a label, and asterisks of plain text. */
function afterLabel(text: string, end: number): number {
	let at = end + 1;
	while (text[at] === '*') at++;
	return at;
}

function idsOf(mentions: readonly Mention[]): CompanyId[] {
	const ids: CompanyId[] = [];
	for (const { id } of mentions) if (!ids.includes(id)) ids.push(id);
	return ids;
}

function shift(span: Span, by: number): Span {
	return { start: span.start + by, end: span.end + by };
}

const longQuotation = 8;
/** Share of a sentence that a quotation inside it makes up where the sentence is one; a name in quotation marks has its noun behind it. */
const leastQuoted = 0.25;
const expectsRe = new RegExp(`^(?:看好|研判|${expectingVerbs.join('|')})`);

function kindOf(text: string, speech: Speech | null, ownOpinion: boolean, evidence: Evidence): ClaimKind | null {
	if (speech !== null && !ownOpinion) {
		const open = text.indexOf('“');
		const close = text.indexOf('”', open + 1);
		// 宣布“某某计划”: the name of a thing, and no words of anybody.
		const names = open === speech.cue.end && announces(text.slice(speech.cue.start, speech.cue.end));
		if (speech.by === 'verb' && open >= 0 && !names && (close < 0 ? text.length : close) - open > longQuotation && (open <= 1 || open - speech.cue.end <= 2 || ((close - open) > leastQuoted * text.length && !/[\u4e00-\u9fff]/.test(text.charAt(close + 1))))) return 'quotation';
		return speech.by === 'verb' && expectsRe.test(text.slice(speech.cue.start, speech.cue.end)) ? 'forecast' : 'attributed';
	}
	return kindShown(text, evidence.weighed());
}

/** Places in {@link cueKinds}: names of kinds would be compared for every sentence. */
const [causal, evaluation] = [cueKinds.indexOf('causal'), cueKinds.indexOf('evaluation')];

/** What the words of a sentence show that tells nobody's words. */
function kindShown(text: string, weights: Weights): CueKind | null {
	const judged = weights.sums[evaluation] ?? 0;
	let best = -1;
	let most = leastSum - 1;
	for (let kind = 0; kind < cueKinds.length; kind++) {
		const told = weights.sums[kind] ?? 0;
		const sum = kind === evaluation ? Math.min(mostEvaluation, told) : kind === causal ? sumOfCauses(text, weights, told) : told;
		if (sum <= most) continue;
		best = kind;
		most = sum;
	}
	// Hints of several kinds judge rather than state.
	return cueKinds[best] ?? (weights.total >= leastSum && judged > 0 ? 'evaluation' : null);
}

const causeFirstRe = new GuardedPattern('而但也这其,当究正因为由随得受所出凭伴靠多幸', /^(?:而|但|也|这|其实|,|当然|究其原因|正是|因此){0,4}(?:因为|为了|由于|随著|得益于|受益于|因此|所以|出于|凭[借藉]|伴随|靠著|多亏|幸亏|因(?![此而为应地人故]))/);
/** Opened by its cause, a sentence needs no more than that one hint. */
const longestOpening = 12;
/** 随著…,…将…: what a forecast goes along with. */
const circumstanceRe = /^[^,]{0,3}随著/;
/** Opened by its cause, a sentence is causal whatever else it holds. */
const causeFirst = 2;
/** Words of judgement are everywhere: many of them weigh no more than one plain word of another kind. */
const mostEvaluation = 2;

function sumOfCauses(text: string, weights: Weights, sum: number): number {
	if (sum === 0 || !causeFirstRe.at(text, 0, text.length)) return sum;
	return weights.sumOf('forecast') >= leastSum && circumstanceRe.test(text) ? sum : sum + causeFirst;
}

function isCheckable(kind: ClaimKind, text: string, speech: Speech | null, own: boolean, place: ClaimPlace, figures: number, evidence: Evidence, prose: Prose): boolean {
	const isSaid = speech?.speaker != null && !own && (kind === 'attributed' || kind === 'quotation' || kind === 'forecast');
	if (figures > 0) return true;
	if (!isSaid && evidence.weighed().advice) return false;
	if (isSaid || place.named.length > 0 || (kind === 'attributed' && speech !== null && (speech.by === 'source' || (speech.speaker === null && !speech.elided)))) return true;
	if (/(?:19|20)\d\d年|[a-z]{2,}/.test(text) || (kind === 'forecast' && /未来[^,;。]{1,4}年/.test(text))) return true;
	// A plain word of comparison names two things by itself. Who speaks grounds what he says, and stands before the place.
	return (kind === 'comparison' && evidence.weighed().sumOf(kind) > 2) || namesGround(prose, { start: prose.sentences[place.sentence]?.start ?? place.start, end: place.end });
}

/** Cues that deny by themselves; 未来 and 不仅 do not. */
const denialRe = new GuardedPattern('不并没难无比', /^(?:不会|不是|并不|并没有|难以|难以成为|无法比拟|比不上|不容乐观)/);
const negationRe = new GuardedPattern('不未没非难无', /(?:不(?![仅断只但光少久同限禁得过到单])|未(?!来)|没有|没|并非|难以|无法|尚无法|从未)[^,]{0,2}$/);

function isNegated(text: string, cue: Span): boolean {
	return denialRe.at(text, cue.start, cue.end) || negationRe.in(text, cue.start - 5, cue.start);
}
