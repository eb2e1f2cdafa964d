import { annotate, type AnnotateOptions } from '../annotate';
import { Discovery, type Candidate } from '../discover/discovery';
import { knownNames } from '../discover/known-names';
import { intlSegmenter } from '../discover/segmenter';
import type { InputFile } from './files';

/** Companies outside the lexicon in some files, most frequent first. Always with the segmenter that every machine has. */
export function discover(files: Iterable<InputFile>, known: Pick<AnnotateOptions, 'fold' | 'scripts' | 'lexicon'>): Candidate[] {
	const { fold, lexicon } = known;
	const discovery = new Discovery({ fold, words: lexicon.words, known: knownNames(lexicon.companies.values(), lexicon.refused, fold), segment: intlSegmenter().segment });
	for (const { path, text, format } of files) {
		const { companies } = annotate(text, { ...known, format });
		Array.from(discovery.add({ file: path, source: text, format, companies }));
	}
	return discovery.candidates();
}
