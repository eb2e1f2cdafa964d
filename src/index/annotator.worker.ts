import { annotatorFor, type Annotate } from './annotator';
import type { Answer, Request } from './messages';

let annotate: Annotate | null = null;

self.onmessage = ({ data }: MessageEvent<Request>): void => {
	if (data.type === 'know') {
		annotate = annotatorFor(data.knowledge);
		return;
	}
	const { job, source, properties } = data;
	try {
		if (annotate === null) throw new Error('A note came before the lexicon.');
		answer({ job, annotations: annotate(source, properties) });
	} catch (error) {
		answer({ job, error: error instanceof Error ? error.message : String(error) });
	}
};

function answer(message: Answer): void {
	self.postMessage(message);
}
