import type { Properties } from '../text/front-matter';
import type { NoteAnnotations } from '../types';
import type { Answer, Knowledge, Request } from './messages';

/** Annotates Markdown notes in a worker, or on the calling thread where there are none. */
export interface Annotator {
	/** Rejects when annotating failed or the annotator was closed. */
	annotate(source: string, properties: Properties): Promise<NoteAnnotations>;
	/** Notes handed over later are annotated with this. */
	know(knowledge: Knowledge): void;
	close(): void;
}

/** The scope that the worker's code runs in: a worker's `self`, or an object like it. */
export interface WorkerScope {
	onmessage: ((event: { readonly data: Request }) => void) | null;
	postMessage: (message: Answer) => void;
}

/** The worker's code as a function of its scope, self-contained, so that its text can be run in a worker. */
export type WorkerCode = (self: WorkerScope) => void;

/** The other end of the line. */
interface Port {
	send(request: Request): void;
	close(): void;
}

/**
 * Starts the worker's code, so that a long note never holds up the app; where a web view refuses workers made from text, the same
 * code runs on this thread.
 */
export function createAnnotator(code: WorkerCode, knowledge: Knowledge): Annotator {
	const jobs = new Map<number, { resolve: (annotations: NoteAnnotations) => void; reject: (error: Error) => void }>();
	let lastJob = 0;
	const answered = (answer: Answer): void => {
		const waiting = jobs.get(answer.job);
		jobs.delete(answer.job);
		if ('annotations' in answer) waiting?.resolve(answer.annotations);
		else waiting?.reject(new Error(answer.error));
	};
	const abandon = (reason: string): void => {
		for (const { reject } of jobs.values()) reject(new Error(reason));
		jobs.clear();
	};
	const port = openWorker(code, answered, abandon) ?? runHere(code, answered);
	port.send({ type: 'know', knowledge });

	return {
		annotate: (source, properties) =>
			new Promise((resolve, reject) => {
				const job = ++lastJob;
				jobs.set(job, { resolve, reject });
				port.send({ type: 'annotate', job, source, properties });
			}),
		know: (changed) => port.send({ type: 'know', knowledge: changed }),
		close() {
			port.close();
			abandon('The annotator was closed.');
		},
	};
}

function openWorker(code: WorkerCode, answered: (answer: Answer) => void, failed: (reason: string) => void): Port | null {
	const url = URL.createObjectURL(new Blob([`(${code.toString()})(self)`], { type: 'text/javascript' }));
	try {
		const worker = new Worker(url);
		worker.onmessage = ({ data }: MessageEvent<Answer>) => answered(data);
		worker.onerror = (event) => failed(event.message);
		return {
			send: (request) => worker.postMessage(request),
			close() {
				worker.terminate();
				URL.revokeObjectURL(url);
			},
		};
	} catch {
		URL.revokeObjectURL(url);
		return null;
	}
}

function runHere(code: WorkerCode, answered: (answer: Answer) => void): Port {
	const scope: WorkerScope = { onmessage: null, postMessage: answered };
	code(scope);
	return {
		send: (data) => scope.onmessage?.({ data }),
		close() {
			scope.onmessage = null;
		},
	};
}
