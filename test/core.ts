import { parse } from 'yaml';
import { annotate, type AnnotateOptions } from '../src/annotate';
import { readBuiltInCompanies, readCommonWords } from '../src/lexicon/built-in-companies';
import { buildLexicon } from '../src/lexicon/lexicon';
import { buildScriptTables } from '../src/script/detect-script';
import { readProperties } from '../src/text/front-matter';
import type { NoteAnnotations } from '../src/types';
import { foldTable } from './twins';

const known: Pick<AnnotateOptions, 'fold' | 'scripts' | 'lexicon'> = {
	fold: foldTable,
	scripts: buildScriptTables(),
	lexicon: buildLexicon(readBuiltInCompanies(), foldTable, readCommonWords()),
};

/** Annotates a Markdown note as the plugin does. */
export function annotateNote(source: string): NoteAnnotations {
	return annotate(source, { ...known, format: 'markdown', properties: readProperties(source, parse) });
}

/** Annotates plain text as the command line does with .txt files. */
export function annotatePlain(source: string): NoteAnnotations {
	return annotate(source, { ...known, format: 'plain' });
}
