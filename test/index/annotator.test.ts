// The annotator beside a worker that answers, dies, or is never let in.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnnotator, type WorkerCode } from '../../src/index/annotator';
import type { Answer, Knowledge, Request } from '../../src/index/messages';
import type { NoteAnnotations } from '../../src/types';

/** Annotations that tell where they were made, and with what knowledge. */
function madeBy(place: string, knowledge: Knowledge | null): NoteAnnotations {
	return { published: `${place} ${knowledge?.publishedKeys.join() ?? ''}`, script: null, damaged: false, companies: [], figures: [], dates: [], events: [], claims: [] };
}

/** The same code as the worker's, run on this thread. */
const code: WorkerCode = (self) => {
	let known: Knowledge | null = null;
	self.onmessage = ({ data }) => {
		if (data.type === 'know') known = data.knowledge;
		else self.postMessage({ job: data.job, annotations: madeBy('here', known) });
	};
};

/** A worker that answers and fails when the test says so. */
class FakeWorker {
	static readonly all: FakeWorker[] = [];
	onmessage: ((event: { data: Answer }) => void) | null = null;
	onerror: ((event: { message?: string }) => void) | null = null;
	onmessageerror: (() => void) | null = null;
	terminated = false;
	private known: Knowledge | null = null;
	private readonly open: number[] = [];

	constructor() {
		FakeWorker.all.push(this);
	}

	postMessage(request: Request): void {
		if (request.type === 'know') this.known = request.knowledge;
		else this.open.push(request.job);
	}

	terminate(): void {
		this.terminated = true;
	}

	answer(): void {
		for (const job of this.open.splice(0)) this.onmessage?.({ data: { job, annotations: madeBy('worker', this.known) } });
	}
}

class RefusedWorker {
	constructor() {
		throw new Error('SecurityError');
	}
}

const knowing = (key: string): Knowledge => ({
	fold: new Uint16Array(0), scripts: { units: new Uint8Array(0), wrong: new Set() }, companies: [], words: new Map(), refused: { ids: new Set(), names: new Set() }, publishedKeys: [key],
});

/** An annotator that tells how the work on a note ended, and its workers by number. */
function annotator() {
	const created = createAnnotator(code, knowing('date'));
	const annotate = (): Promise<string> => created.annotate('', {}, []).then(({ published }) => published ?? '', (error: unknown) => String(error));
	return {
		annotate,
		know: (key: string) => created.know(knowing(key)),
		close: () => created.close(),
		worker: (number: number) => FakeWorker.all[number],
	};
}

beforeEach(() => {
	FakeWorker.all.length = 0;
	vi.stubGlobal('Worker', FakeWorker);
	vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:code');
	vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

describe('the annotator', () => {
	it('leaves the work to the worker, with what it was told last', async () => {
		const { annotate, know, worker } = annotator();
		know('published');
		const note = annotate();
		worker(0)?.answer();
		expect(await note).toBe('worker published');
	});

	it('works on this thread where a worker cannot be made', async () => {
		vi.stubGlobal('Worker', RefusedWorker);
		expect(await annotator().annotate()).toBe('here date');
	});

	it('does the open notes on this thread when the worker dies before its first answer', async () => {
		const { annotate, know, worker } = annotator();
		know('published');
		const notes = [annotate(), annotate()];
		worker(0)?.onerror?.({});
		expect(await Promise.all([...notes, annotate()])).toEqual(['here published', 'here published', 'here published']);
		expect(worker(0)?.terminated).toBe(true);
		expect(FakeWorker.all).toHaveLength(1);
	});

	it.each([
		['dies', (worker: FakeWorker) => worker.onerror?.({ message: 'out of memory' }), 'Error: out of memory'],
		['sends what cannot be read', (worker: FakeWorker) => worker.onmessageerror?.(), 'Error: The answer of the worker could not be read.'],
	])('rejects the open notes and starts a new worker when one that has answered %s', async (_, fail, reason) => {
		const { annotate, know, worker } = annotator();
		know('published');
		const first = annotate();
		const [old] = FakeWorker.all;
		old?.answer();
		const open = annotate();
		if (old !== undefined) fail(old);
		const next = annotate();
		worker(1)?.answer();
		expect(await Promise.all([first, open, next])).toEqual(['worker published', reason, 'worker published']);
		expect(old?.terminated).toBe(true);
	});

	it('gives workers up when one after the other dies', async () => {
		const { annotate, worker } = annotator();
		const ends: Promise<string>[] = [];
		for (let number = 0; number < 4; number++) {
			ends.push(annotate());
			worker(number)?.answer();
			worker(number)?.onerror?.({ message: 'out of memory' });
		}
		expect(await Promise.all([...ends, annotate()])).toEqual(['worker date', 'worker date', 'worker date', 'worker date', 'here date']);
		expect(FakeWorker.all).toHaveLength(4);
	});

	it('rejects the open notes when it is closed', async () => {
		const { annotate, close, worker } = annotator();
		const notes = [annotate(), annotate()];
		close();
		expect(await Promise.all(notes)).toEqual(['Error: The annotator was closed.', 'Error: The annotator was closed.']);
		expect(worker(0)?.terminated).toBe(true);
	});
});
