import type { Target } from '../script/targets';
import type { StringKey } from './strings';

/** What a target is called. */
export const nameOfTarget = {
	hans: 'script.hans',
	hansPhrases: 'script.hansPhrases',
	hant: 'script.standard',
	taiwan: 'script.taiwan',
	taiwanPhrases: 'script.taiwanPhrases',
	hongKong: 'script.hongKong',
} as const satisfies Readonly<Record<Target, StringKey>>;
