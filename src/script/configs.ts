import type { Script } from '../types';

/** What a configuration of OpenCC does. */
export interface ConfigTraits {
	/** Null for Japanese, which is told from Chinese by more than its characters. */
	readonly from: Exclude<Script, 'mixed'> | null;
	readonly to: Exclude<Script, 'mixed'> | null;
	/** The configuration of the same scripts and regions that leaves vocabulary alone; null where this one does. */
	readonly withoutVocabulary: 's2tw' | 's2hk' | 'tw2s' | 'hk2s' | 't2tw' | 'tw2t' | 'tw2hk' | 'hk2tw' | null;
}

/**
 * Every configuration on offer, by OpenCC's own name, and between the regions of Traditional by names of the same make. Those that end
 * in p replace the vocabulary of one region by another's.
 */
export const configs = {
	s2t: { from: 'hans', to: 'hant', withoutVocabulary: null },
	s2tw: { from: 'hans', to: 'hant', withoutVocabulary: null },
	s2twp: { from: 'hans', to: 'hant', withoutVocabulary: 's2tw' },
	s2hk: { from: 'hans', to: 'hant', withoutVocabulary: null },
	s2hkp: { from: 'hans', to: 'hant', withoutVocabulary: 's2hk' },
	t2s: { from: 'hant', to: 'hans', withoutVocabulary: null },
	tw2s: { from: 'hant', to: 'hans', withoutVocabulary: null },
	tw2sp: { from: 'hant', to: 'hans', withoutVocabulary: 'tw2s' },
	hk2s: { from: 'hant', to: 'hans', withoutVocabulary: null },
	hk2sp: { from: 'hant', to: 'hans', withoutVocabulary: 'hk2s' },
	t2tw: { from: 'hant', to: 'hant', withoutVocabulary: null },
	tw2t: { from: 'hant', to: 'hant', withoutVocabulary: null },
	t2hk: { from: 'hant', to: 'hant', withoutVocabulary: null },
	hk2t: { from: 'hant', to: 'hant', withoutVocabulary: null },
	t2twp: { from: 'hant', to: 'hant', withoutVocabulary: 't2tw' },
	tw2tp: { from: 'hant', to: 'hant', withoutVocabulary: 'tw2t' },
	tw2hk: { from: 'hant', to: 'hant', withoutVocabulary: null },
	hk2tw: { from: 'hant', to: 'hant', withoutVocabulary: null },
	tw2hkp: { from: 'hant', to: 'hant', withoutVocabulary: 'tw2hk' },
	hk2twp: { from: 'hant', to: 'hant', withoutVocabulary: 'hk2tw' },
	t2jp: { from: null, to: null, withoutVocabulary: null },
	jp2t: { from: null, to: null, withoutVocabulary: null },
} as const satisfies Readonly<Record<string, ConfigTraits>>;

/** A name of OpenCC's for a direction of conversion. */
export type Config = keyof typeof configs;

/** Whether OpenCC knows a configuration of this name. */
export function isConfig(name: string): name is Config {
	return Object.hasOwn(configs, name);
}
