import type { Config } from '../script/configs';
import type { Conversion } from '../script/convert';
import type { Repair } from '../script/repair';
import type { Anchor } from '../text/anchor';
import type { Properties } from '../text/front-matter';
import type { NoteAnnotations } from '../types';
import type { Answer, ConversionWishes, Knowledge, Request } from './messages';

/**
 * Annotates and converts Markdown notes, and looks for damage in them, in a worker, or on the calling thread where there are none. What it
 * promises is rejected when the work failed or the annotator was closed.
 */
export interface Annotator {
	/** Leaves out the companies at the `refused` places. */
	annotate(source: string, properties: Properties, refused: readonly Anchor[]): Promise<NoteAnnotations>;
	/** By configurations with one target, for text of several scripts; see {@link convertMixed}. Keeps the names of the companies whole. The first conversion waits for the dictionaries: about half a second. */
	convert(source: string, configs: readonly Config[], wishes: ConversionWishes): Promise<Conversion>;
	/** What can be repaired in a clipping. */
	proposeRepairs(source: string): Promise<readonly Repair[]>;
	/** Notes handed over later are read with this. */
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
	readonly answered: (answer: Answer) => void;
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
		if ('error' in answer) waiting?.reject(new Error(answer.error));
		else waiting?.answered(answer);
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

	const ask = <Result>(requestFor: (job: number) => Request, resultOf: (answer: Answer) => Result | null): Promise<Result> =>
		new Promise((resolve, reject) => {
			const job = ++lastJob;
			const request = requestFor(job);
			const take = (answer: Answer): void => {
				const result = resultOf(answer);
				if (result === null) reject(new Error('The worker answered another question.'));
				else resolve(result);
			};
			jobs.set(job, { request, answered: take, reject });
			port.send(request);
		});

	return {
		annotate: (source, properties, refused) => ask((job) => ({ type: 'annotate', job, source, properties, refused }), (answer) => ('annotations' in answer ? answer.annotations : null)),
		convert: (source, configs, wishes) => ask((job) => ({ type: 'convert', job, source, configs, wishes }), (answer) => ('conversion' in answer ? answer.conversion : null)),
		proposeRepairs: (source) => ask((job) => ({ type: 'repair', job, source }), (answer) => ('repairs' in answer ? answer.repairs : null)),
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
