import { annotate } from '../annotate';
import { buildLexicon } from '../lexicon/lexicon';
import type { Anchor } from '../text/anchor';
import type { Properties } from '../text/front-matter';
import type { NoteAnnotations } from '../types';
import type { Answer, Knowledge, Request } from './messages';

/** A worker's global scope, or what stands in for it on the main thread. */
declare const self: { onmessage: ((event: { readonly data: Request }) => void) | null; postMessage: (message: Answer) => void };

type Annotate = (source: string, properties: Properties, refused: readonly Anchor[]) => NoteAnnotations;

let run: Annotate | null = null;

self.onmessage = ({ data }) => {
	if (data.type === 'know') {
		run = annotatorFor(data.knowledge);
		return;
	}
	const { job, source, properties, refused } = data;
	try {
		if (run === null) throw new Error('A note came before the lexicon.');
		self.postMessage({ job, annotations: run(source, properties, refused) });
	} catch (error) {
		self.postMessage({ job, error: error instanceof Error ? error.message : String(error) });
	}
};

/** The annotating function for some knowledge. Builds the lexicon: about 40 ms. */
function annotatorFor({ fold, scripts, companies, words, refused: refusedAnywhere, publishedKeys }: Knowledge): Annotate {
	const lexicon = buildLexicon(companies, fold, words, refusedAnywhere);
	return (source, properties, refused) => annotate(source, { fold, scripts, lexicon, format: 'markdown', properties, publishedKeys, refused });
}
