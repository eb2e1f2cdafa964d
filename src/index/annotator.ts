import { annotate } from '../annotate';
import { buildLexicon } from '../lexicon/lexicon';
import type { Properties } from '../text/front-matter';
import type { NoteAnnotations } from '../types';
import type { Answer, Knowledge, Request } from './messages';

export type Annotate = (source: string, properties: Properties) => NoteAnnotations;

/** Annotates Markdown notes, here or in a worker. */
export interface Annotator {
	/** Rejects when annotating failed or the annotator was closed. */
	annotate(source: string, properties: Properties): Promise<NoteAnnotations>;
	/** Notes handed over later are annotated with this. */
	know(knowledge: Knowledge): void;
	close(): void;
}

/** The annotating function for some knowledge. Builds the lexicon: about 30 ms. */
export function annotatorFor({ fold, scripts, companies, crossings, publishedKeys }: Knowledge): Annotate {
	const lexicon = buildLexicon(companies, fold, crossings);
	return (source, properties) => annotate(source, { fold, scripts, lexicon, format: 'markdown', properties, publishedKeys });
}

/** Annotates on the calling thread, where there are no workers. Builds the lexicon on first use. */
export function createInlineAnnotator(knowledge: Knowledge): Annotator {
	let known = knowledge;
	let run: Annotate | null = null;
	return {
		annotate: (source, properties) =>
			new Promise((resolve) => {
				run ??= annotatorFor(known);
				resolve(run(source, properties));
			}),
		know(changed) {
			known = changed;
			run = null;
		},
		close() {
			run = null;
		},
	};
}

/** Annotates in a worker, so that a long note never holds up the app. `code` is the worker's bundled source. */
export function createWorkerAnnotator(code: string, knowledge: Knowledge): Annotator {
	const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
	const worker = new Worker(url);
	const jobs = new Map<number, { resolve: (annotations: NoteAnnotations) => void; reject: (error: Error) => void }>();
	let lastJob = 0;
	const post = (request: Request): void => worker.postMessage(request);
	const abandon = (reason: string): void => {
		for (const { reject } of jobs.values()) reject(new Error(reason));
		jobs.clear();
	};

	worker.onmessage = ({ data }: MessageEvent<Answer>) => {
		const waiting = jobs.get(data.job);
		jobs.delete(data.job);
		if ('annotations' in data) waiting?.resolve(data.annotations);
		else waiting?.reject(new Error(data.error));
	};
	worker.onerror = (event) => abandon(event.message);
	post({ type: 'know', knowledge });

	return {
		annotate: (source, properties) =>
			new Promise((resolve, reject) => {
				const job = ++lastJob;
				jobs.set(job, { resolve, reject });
				post({ type: 'annotate', job, source, properties });
			}),
		know: (changed) => post({ type: 'know', knowledge: changed }),
		close() {
			worker.terminate();
			URL.revokeObjectURL(url);
			abandon('The annotator was closed.');
		},
	};
}
