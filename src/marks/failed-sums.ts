import { checkStepwise } from '../relate/checks';
import type { NoteAnnotations } from '../types';

/** Milliseconds of checking between which the app has its turn. */
const slice = 8;
/** To check a note with more figures than this would hold its marks up; the pane of contradictions has its sums all the same. */
const mostFigures = 20_000;

/** A note with as many figures has a turn of its own for them: annotations that come from the worker, and marks that are drawn, take theirs. */
const manyFigures = 100;

/** Where the figures of a note start that its other figures should give by arithmetic, and do not: sums, growth rates, ratios. */
export async function failedSums(annotations: NoteAnnotations): Promise<ReadonlySet<number>> {
	const failed = new Set<number>();
	const count = annotations.figures.length;
	if (count > mostFigures) return failed;
	if (count > manyFigures) await turn();
	let since = performance.now();
	for (const checks of checkStepwise({ file: '', annotations })) {
		for (const { verdict, result } of checks) if (verdict === 'conflict') failed.add(result.start);
		if (performance.now() - since < slice) continue;
		await turn();
		since = performance.now();
	}
	if (count > manyFigures) await turn();
	return failed;
}

function turn(): Promise<unknown> {
	return new Promise((resolve) => window.setTimeout(resolve));
}
