import type { Event, EventConflict, Fact, Figure, MergedEvent, NoteAnnotations } from '../types';

/** Digits alone, as cells of a table have them. */
const bareRe = /^[\d.,\s+-]+$/;

/** What the tellings of an event contradict each other in, then what of their figures is told differently elsewhere. */
export function conflictsWith({ conflicts, tellings }: MergedEvent, annotationsOf: (path: string) => NoteAnnotations | null, factOf: (figure: Figure) => Fact | null): readonly EventConflict[] {
	const found = new Map(conflicts.map((conflict) => [keyOf(conflict), conflict]));
	for (const { file, start, end, title } of tellings) {
		const annotations = annotationsOf(file);
		for (const event of annotations?.events ?? []) {
			if (event.start !== start || event.end !== end || event.title !== title) continue;
			for (const figure of event.figures.flatMap((index) => annotations?.figures[index] ?? [])) {
				if (found.has(keyOf(figure)) || isOfOtherTime(figure, event)) continue;
				const fact = factOf(figure);
				if (fact?.verdict === 'conflict') found.set(keyOf(figure), { metric: fact.metric, of: fact.of, values: printedValues(fact) });
			}
		}
	}
	return [...found.values()];
}

function keyOf({ metric, of }: Pick<Figure, 'metric' | 'of'>): string {
	return `${metric ?? ''}\t${of ?? ''}`;
}

/** Results are told beside those of other periods. */
function isOfOtherTime({ period }: Figure, { type, date }: Event): boolean {
	return type === 'earnings' && period !== date;
}

/** Each value once, as printed; in words where anybody writes it so. */
function printedValues({ values }: Fact): string[] {
	const byValue = new Map<number, string>();
	for (const { value, text } of values) {
		const known = byValue.get(value);
		if (known === undefined || bareRe.test(known)) byValue.set(value, text.replace(/\s+/g, ''));
	}
	return [...byValue.values()];
}
