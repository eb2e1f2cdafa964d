import type { Settings } from '../settings/settings';
import { settingOfKind } from '../settings/settings';
import type { Claim, Figure, Mention, NoteAnnotations, PrintedFigure, Span, Verdict } from '../types';
import type { MarkKind } from './mark-kinds';

export type PrintedMention = Mention & { readonly text: string };

/** What a mark stands for. */
export type Marked =
	| { readonly kind: 'company'; readonly mention: PrintedMention }
	/** `isOff` where the other figures of its note do not give it, as by arithmetic they should. */
	| { readonly kind: 'figure'; readonly figure: PrintedFigure; readonly isOff: boolean }
	| { readonly kind: 'claim'; readonly claim: Claim; readonly figures: readonly PrintedFigure[] };

/** A mark with the place of its text in the note source. */
export interface Mark extends Span {
	readonly marked: Marked;
}

/** Asks the vault about a figure. */
export type JudgeFigure = (figure: Figure) => Verdict | null;

const kindOrder: Readonly<Record<MarkKind, number>> = { claim: 0, company: 1, figure: 2 };

/** Everything in a note that can be marked, by start; what contains others before what it contains. `failed` is where figures start that do not come out. */
export function listMarks(annotations: NoteAnnotations, failed: ReadonlySet<number>): Mark[] {
	const marks: Mark[] = [
		...annotations.claims.map((claim): Mark => {
			const figures = claim.figures.flatMap((index) => annotations.figures[index] ?? []);
			return { start: claim.start, end: claim.end, marked: { kind: 'claim', claim, figures } };
		}),
		...annotations.companies.map((mention): Mark => ({ start: mention.start, end: mention.end, marked: { kind: 'company', mention } })),
		...annotations.figures.map((figure): Mark => ({ start: figure.start, end: figure.end, marked: { kind: 'figure', figure, isOff: failed.has(figure.start) } })),
	];
	return marks
		.filter(({ start, end }) => end > start)
		.sort((a, b) => a.start - b.start || b.end - a.end || kindOrder[a.marked.kind] - kindOrder[b.marked.kind]);
}

/** Whether the settings let a mark be seen. */
export function isShown(marked: Marked, settings: Settings): boolean {
	if (!settings[settingOfKind[marked.kind]]) return false;
	return marked.kind !== 'company' || marked.mention.confidence >= settings.confidence;
}

/** Whether the vault tells another value for a marked figure, or its own note another sum. */
export function isContradicted(marked: Marked, judge: JudgeFigure): boolean {
	return marked.kind === 'figure' && (marked.isOff || judge(marked.figure) === 'conflict');
}

/** CSS classes of an element that shows a mark, or a part of one. */
export function classesOf(marked: Marked, contradicted: boolean): string[] {
	return ['ira-mark', `ira-${marked.kind}`, ...(contradicted ? ['ira-conflict'] : []), ...verdictClasses(marked)];
}

/** The class that gives the sign of a claim the looks of what the user says of it. */
export function verdictClasses(marked: Marked): string[] {
	return marked.kind === 'claim' && marked.claim.verdict !== undefined ? [`ira-${marked.claim.verdict}`] : [];
}

/** Reads the kind of mark back from an element that shows one; null for any other element. */
export function kindOfElement(el: Element): MarkKind | null {
	if (!el.classList.contains('ira-mark')) return null;
	if (el.classList.contains('ira-company')) return 'company';
	return el.classList.contains('ira-figure') ? 'figure' : 'claim';
}

/** The text is still the one that was annotated, as far as the marks between two offsets tell. */
export function stillFits(marks: readonly Mark[], source: string): boolean {
	return marks.every(({ marked, start, end }) => marked.kind === 'claim' || source.slice(start, end) === printedText(marked));
}

function printedText(marked: Exclude<Marked, { kind: 'claim' }>): string {
	return marked.kind === 'company' ? marked.mention.text : marked.figure.text;
}
