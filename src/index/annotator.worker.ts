import { annotate } from '../annotate';
import { buildLexicon, type Lexicon } from '../lexicon/lexicon';
import type { Converters } from '../script/converter';
import type { Answer, Knowledge, Request } from './messages';

/** A worker's global scope, or what stands in for it on the main thread. */
declare const self: { onmessage: ((event: { readonly data: Request }) => void) | null; postMessage: (message: Answer) => void };

type Job = Exclude<Request, { readonly type: 'know' }>;

let reader: Reader | null = null;

self.onmessage = ({ data }) => {
	if (data.type === 'know') reader = new Reader(data.knowledge);
	else void answer(data, reader);
};

async function answer(job: Job, told: Reader | null): Promise<void> {
	try {
		if (told === null) throw new Error('A note came before the lexicon.');
		self.postMessage(await told.answer(job));
	} catch (error) {
		self.postMessage({ job: job.job, error: error instanceof Error ? error.message : String(error) });
	}
}

/** Reads notes with some knowledge. Builds the lexicon: about 40 ms. */
class Reader {
	private readonly lexicon: Lexicon;
	/** Most people never convert a note, and their dictionaries are a megabyte of text. */
	private converters: Promise<Converters> | null = null;

	constructor(private readonly knowledge: Knowledge) {
		this.lexicon = buildLexicon(knowledge.companies, knowledge.fold, knowledge.words, knowledge.refused);
	}

	async answer(request: Job): Promise<Answer> {
		const { job, source } = request;
		const { lexicon, knowledge: { fold, scripts, publishedKeys } } = this;
		if (request.type === 'annotate') {
			const { properties, refused } = request;
			return { job, annotations: annotate(source, { fold, scripts, lexicon, format: 'markdown', properties, publishedKeys, refused }) };
		}
		const converters = await (this.converters ??= this.createConverters());
		if (request.type === 'convert') {
			const { convertMixed } = await import('../script/convert-mixed');
			return { job, conversion: convertMixed(source, request.configs, { converters, format: 'markdown', ...request.wishes }) };
		}
		const { proposeRepairs } = await import('../script/repair');
		return { job, repairs: proposeRepairs(source, { format: 'markdown', lexicon, fold, converters }) };
	}

	private async createConverters(): Promise<Converters> {
		const { createConverters } = await import('../script/converter');
		const { namesOf } = await import('../script/names');
		const { companies, refused } = this.knowledge;
		return createConverters(namesOf(companies.filter(({ id }) => !refused.ids.has(id))));
	}
}
