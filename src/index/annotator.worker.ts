import { annotate } from '../annotate';
import { buildLexicon } from '../lexicon/lexicon';
import type { Properties } from '../text/front-matter';
import type { NoteAnnotations } from '../types';
import type { Answer, Knowledge, Request } from './messages';

/** A worker's global scope, or what stands in for it on the main thread. */
declare const self: { onmessage: ((event: { readonly data: Request }) => void) | null; postMessage: (message: Answer) => void };

type Annotate = (source: string, properties: Properties) => NoteAnnotations;

let run: Annotate | null = null;

self.onmessage = ({ data }) => {
	if (data.type === 'know') {
		run = annotatorFor(data.knowledge);
		return;
	}
	const { job, source, properties } = data;
	try {
		if (run === null) throw new Error('A note came before the lexicon.');
		self.postMessage({ job, annotations: run(source, properties) });
	} catch (error) {
		self.postMessage({ job, error: error instanceof Error ? error.message : String(error) });
	}
};

/** The annotating function for some knowledge. Builds the lexicon: about 40 ms. */
function annotatorFor({ fold, scripts, companies, words, publishedKeys }: Knowledge): Annotate {
	const lexicon = buildLexicon(companies, fold, words);
	return (source, properties) => annotate(source, { fold, scripts, lexicon, format: 'markdown', properties, publishedKeys });
}
