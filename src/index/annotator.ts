import type { Anchor } from '../text/anchor';
import type { Properties } from '../text/front-matter';
import type { NoteAnnotations } from '../types';
import type { Answer, Knowledge, Request } from './messages';

/** Annotates Markdown notes in a worker, or on the calling thread where there are none. */
export interface Annotator {
	/** Leaves out the companies at the `refused` places. Rejects when annotating failed or the annotator was closed. */
	annotate(source: string, properties: Properties, refused: readonly Anchor[]): Promise<NoteAnnotations>;
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

/** A worker that keeps dying is given up after so many new ones. */
const mostRestarts = 3;

interface Job {
	readonly request: Request;
	readonly resolve: (annotations: NoteAnnotations) => void;
	readonly reject: (error: Error) => void;
}

/**
 * Starts the worker's code, so that a long note never holds up the app; where a web view refuses workers made from text, the same
 * code runs on this thread. A worker that dies over a note is replaced, and the notes it had are rejected.
 */
export function createAnnotator(code: WorkerCode, knowledge: Knowledge): Annotator {
	const jobs = new Map<number, Job>();
	let lastJob = 0;
	let latest = knowledge;
	let restarts = 0;
	let hasAnswered = false;
	const answered = (answer: Answer): void => {
		hasAnswered = true;
		const waiting = jobs.get(answer.job);
		jobs.delete(answer.job);
		if ('annotations' in answer) waiting?.resolve(answer.annotations);
		else waiting?.reject(new Error(answer.error));
	};
	const abandon = (reason: string): void => {
		for (const { reject } of jobs.values()) reject(new Error(reason));
		jobs.clear();
	};
	const failed = (reason: string): void => {
		port.close();
		// A worker that never answered was refused by the web view; one that did may have died of a note that would harm this thread, too.
		if (hasAnswered) abandon(reason);
		const again = hasAnswered && restarts++ < mostRestarts;
		hasAnswered = false;
		port = (again ? openWorker(code, answered, failed) : null) ?? runHere(code, answered);
		port.send({ type: 'know', knowledge: latest });
		for (const { request } of [...jobs.values()]) port.send(request);
	};
	let port = openWorker(code, answered, failed) ?? runHere(code, answered);
	port.send({ type: 'know', knowledge });

	return {
		annotate: (source, properties, refused) =>
			new Promise((resolve, reject) => {
				const job = ++lastJob;
				const request: Request = { type: 'annotate', job, source, properties, refused };
				jobs.set(job, { request, resolve, reject });
				port.send(request);
			}),
		know(changed) {
			latest = changed;
			port.send({ type: 'know', knowledge: changed });
		},
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
		// A script that was refused is told by an event without a message.
		worker.onerror = (event: Partial<ErrorEvent>) => failed(event.message ?? 'The worker could not be started.');
		worker.onmessageerror = () => failed('The answer of the worker could not be read.');
		return {
			send: (request) => worker.postMessage(request),
			close() {
				worker.onmessage = worker.onerror = worker.onmessageerror = null;
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
