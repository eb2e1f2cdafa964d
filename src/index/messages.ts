import type { CommonWords } from '../lexicon/lexicon';
import type { Refused } from '../lexicon/refusals';
import type { Config } from '../script/configs';
import type { Conversion } from '../script/convert';
import type { ScriptTables } from '../script/detect-script';
import type { OwnWords } from '../script/own-words';
import type { Repair } from '../script/repair';
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
	| { readonly type: 'annotate'; readonly job: number; readonly source: string; readonly properties: Properties; readonly refused: readonly Anchor[] }
	| { readonly type: 'convert'; readonly job: number; readonly source: string; readonly configs: readonly Config[]; readonly wishes: ConversionWishes }
	| { readonly type: 'repair'; readonly job: number; readonly source: string };

/** What a user has said about conversions. */
export interface ConversionWishes extends OwnWords {
	/** Properties whose values are converted as well. */
	readonly frontMatter: readonly string[];
}

export type Answer =
	| { readonly job: number; readonly annotations: NoteAnnotations }
	| { readonly job: number; readonly conversion: Conversion }
	| { readonly job: number; readonly repairs: readonly Repair[] }
	| { readonly job: number; readonly error: string };
