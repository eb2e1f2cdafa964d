import type { Line, Span } from '../types';
import { splitClauses } from './clauses';
import type { EventNote, TriggerWord } from './event-note';
import { chooseHits, type Hit } from './event-triggers';

/** A sentence, or a stretch of one that is endless, with the triggers that hold in its clauses. */
export interface TriggeredSentence {
	readonly span: Span;
	/** Among the sentences of the reading. */
	readonly index: number;
	readonly line: Line;
	readonly lineIndex: number;
	readonly clauses: readonly Span[];
	readonly hits: readonly Hit[];
}

/** The sentences in which triggers hold. All are found before any is told: the code of both steps is large, and slower where they take turns. */
export function triggeredSentences(note: EventNote, words: readonly TriggerWord[]): TriggeredSentence[] {
	const { prose } = note;
	const triggered: TriggeredSentence[] = [];
	let lineIndex = 0;
	let index = 0;
	for (let i = 0; i < words.length; ) {
		const word = words[i];
		if (word === undefined) break;
		while ((prose.sentences[index]?.end ?? Infinity) <= word.start) index++;
		const whole = prose.sentences[index];
		if (whole === undefined) break;
		const span = pieceAround(prose.text, whole, word);
		const found: TriggerWord[] = [];
		const asked = prose.text.charAt(whole.end - 1) === '?' ? questionIn(note, span) : span.end;
		for (let next = words[i]; next !== undefined && next.start < span.end; next = words[++i]) if (next.end <= asked) found.push(next);
		while ((prose.lines[lineIndex]?.end ?? Infinity) < span.end) lineIndex++;
		const line = prose.lines[lineIndex];
		if (line === undefined || found.length === 0) continue;
		const clauses = splitAtListedDates(note, splitClauses(prose, span), found);
		const hits = chooseHits(note, clauses, found);
		if (hits.length > 0) triggered.push({ span, index, line, lineIndex, clauses, hits });
	}
	return triggered;
}

const askingRe = /吗|呢|是否|会不会|能否|如何|为何|为什么|什么|难道|还是|怎|哪|何时|何以|要不要|是不是|如果/;

/** Where a question begins: its last clause, where the ones before tell with a date what is asked about; else all of it asks. */
function questionIn({ prose: { text }, dates }: EventNote, sentence: Span): number {
	const last = sentence.start + text.slice(sentence.start, sentence.end).lastIndexOf(',');
	if (last <= sentence.start) return sentence.start;
	return askingRe.test(text.slice(sentence.start, last)) || dates.inside({ start: sentence.start, end: last }).length === 0 ? sentence.start : last;
}

/** Longer than any sentence that is one; the work on a piece of text grows with the square of its clauses. */
const mostSentence = 800;

/** The sentence of a trigger, or a stretch of it from the trigger on where text without full stops makes it endless. */
function pieceAround(text: string, sentence: Span, trigger: Span): Span {
	if (sentence.end - sentence.start <= mostSentence) return sentence;
	let start = trigger.start;
	const from = Math.max(sentence.start, trigger.start - mostSentence / 4);
	while (start > from && !isPause(text.charAt(start - 1))) start--;
	let end = Math.min(sentence.end, start + mostSentence);
	const to = Math.max(trigger.end, end - mostSentence / 4);
	while (end > to && end < sentence.end && !isPause(text.charAt(end - 1))) end--;
	return { start, end };
}

function isPause(char: string | undefined): boolean {
	return char === ',' || char === ';' || char === '\t';
}

/** 7月14日获放行、7月17日交割: a date behind 、 opens a clause of its own where the words before it tell something already. */
function splitAtListedDates(note: EventNote, clauses: readonly Span[], found: readonly TriggerWord[]): readonly Span[] {
	const { text } = note.prose;
	const from = clauses[0]?.start ?? 0;
	const to = clauses.at(-1)?.end ?? 0;
	let listed = false;
	for (let i = note.dates.firstAfter(from); !listed && i < note.dates.spans.length; i++) {
		const date = note.dates.spans[i];
		if (date === undefined || date.start >= to) break;
		listed = text.charAt(date.start - 1) === '、';
	}
	if (!listed) return clauses;
	return clauses.flatMap((clause) => {
		const cut = note.dates.inside(clause).find((date) => text.charAt(date.start - 1) === '、' && found.some((word) => word.start >= clause.start && word.end < date.start));
		return cut === undefined ? [clause] : [{ start: clause.start, end: cut.start - 1 }, { start: cut.start, end: clause.end }];
	});
}
