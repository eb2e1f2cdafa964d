import type { StringKey } from '../i18n/strings';
import type { Config } from '../script/configs';
import type { Script } from '../types';

/** What a reader can convert to; with phrases, words of the other region are replaced as well. */
export const targets = ['hans', 'hansPhrases', 'hant', 'taiwan', 'taiwanPhrases', 'hongKong'] as const;
export type Target = (typeof targets)[number];

/** What a target is called. */
export const nameOfTarget = {
	hans: 'script.hans',
	hansPhrases: 'script.hansPhrases',
	hant: 'script.standard',
	taiwan: 'script.taiwan',
	taiwanPhrases: 'script.taiwanPhrases',
	hongKong: 'script.hongKong',
} as const satisfies Readonly<Record<Target, StringKey>>;

const fromHans = { hant: 's2t', taiwan: 's2tw', taiwanPhrases: 's2twp', hongKong: 's2hk' } as const;
/** OpenCC has no configuration that replaces words of text that is Traditional already. */
const fromHant = { hant: 's2t', taiwan: 't2tw', taiwanPhrases: 't2tw', hongKong: 't2hk' } as const;

/** The same characters as Hong Kong and as Taiwan write them; 着 and 著 are the most frequent. */
const hongKongForms = /[衞説綫着裏鈎]/g;
const taiwanForms = /[衛說線著裡鉤]/g;

/** Whether a stored value names a target. */
export function isTarget(value: string): value is Target {
	return targets.some((target) => target === value);
}

/**
 * OpenCC's configuration for a target, by the text and the script that it is in: Traditional text changes region, everything else
 * changes script. Towards Simplified, Taiwan's configuration reads the standard forms as well, Hong Kong's does not read 看著.
 */
export function configFor(target: Target, script: Script | null, text: string): Config {
	if (target !== 'hans' && target !== 'hansPhrases') return script === 'hant' ? fromHant[target] : fromHans[target];
	const region = count(text, hongKongForms) > count(text, taiwanForms) ? 'hk' : 'tw';
	return target === 'hans' ? `${region}2s` : `${region}2sp`;
}

function count(text: string, forms: RegExp): number {
	return text.match(forms)?.length ?? 0;
}
