import { checkStepwise } from '../relate/checks';
import type { NoteAnnotations } from '../types';

/** Milliseconds of checking between which the app has its turn. */
const slice = 8;
/** To check a note with more figures than this would hold its marks up; the pane of contradictions has its sums all the same. */
const mostFigures = 20_000;

/** Where the figures of a note start that its other figures should give by arithmetic, and do not: sums, growth rates, ratios. */
export async function failedSums(annotations: NoteAnnotations): Promise<ReadonlySet<number>> {
	const failed = new Set<number>();
	if (annotations.figures.length > mostFigures) return failed;
	let since = performance.now();
	for (const checks of checkStepwise({ file: '', annotations })) {
		for (const { verdict, result } of checks) if (verdict === 'conflict') failed.add(result.start);
		if (performance.now() - since < slice) continue;
		await new Promise((resolve) => window.setTimeout(resolve));
		since = performance.now();
	}
	return failed;
}
