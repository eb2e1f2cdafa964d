import type { CommonWords } from '../lexicon/lexicon';
import type { Refused } from '../lexicon/refusals';
import type { ScriptTables } from '../script/detect-script';
import type { Anchor } from '../text/anchor';
import type { FoldTable } from '../text/fold';
import type { Properties } from '../text/front-matter';
import type { Company, NoteAnnotations } from '../types';

/** What the annotating function needs to know before the first note, and again whenever that changes. */
export interface Knowledge {
	readonly fold: FoldTable;
	readonly scripts: ScriptTables;
	/** The vault's own companies first: they win over built-in ones. */
	readonly companies: readonly Company[];
	readonly words: CommonWords;
	/** What is no company in any note. */
	readonly refused: Refused;
	readonly publishedKeys: readonly string[];
}

export type Request =
	| { readonly type: 'know'; readonly knowledge: Knowledge }
	| { readonly type: 'annotate'; readonly job: number; readonly source: string; readonly properties: Properties; readonly refused: readonly Anchor[] };

export type Answer =
	| { readonly job: number; readonly annotations: NoteAnnotations }
	| { readonly job: number; readonly error: string };
