import type { Script } from '../types';
import type { Config } from './configs';

/** What a reader can convert to; with phrases, words of the other region are replaced as well. */
export const targets = ['hans', 'hansPhrases', 'hant', 'taiwan', 'taiwanPhrases', 'hongKong'] as const;
/** What a text is converted to, as settings and the journal name it. */
export type Target = (typeof targets)[number];

/** The script that each writes, whatever its region. */
export const scriptOf: Readonly<Record<Target, Exclude<Script, 'mixed'>>> = { hans: 'hans', hansPhrases: 'hans', hant: 'hant', taiwan: 'hant', taiwanPhrases: 'hant', hongKong: 'hant' };

const fromHans = { hant: 's2t', taiwan: 's2tw', taiwanPhrases: 's2twp', hongKong: 's2hk' } as const;
/** From each region of Traditional; what is Traditional in any way is so by OpenCC's standard. */
const fromHant = {
	hant: { hongKong: 's2t', taiwan: 's2t', none: 's2t' },
	taiwan: { hongKong: 'hk2tw', taiwan: 't2tw', none: 't2tw' },
	taiwanPhrases: { hongKong: 'hk2twp', taiwan: 't2twp', none: 't2twp' },
	hongKong: { hongKong: 't2hk', taiwan: 'tw2hk', none: 't2hk' },
} as const;
const toHans = {
	hans: { hongKong: 'hk2s', taiwan: 'tw2s', none: 'tw2s' },
	hansPhrases: { hongKong: 'hk2sp', taiwan: 'tw2sp', none: 'tw2sp' },
} as const;

/** The same characters as Hong Kong and as Taiwan write them; 着 and 著 are the most frequent. */
const hongKongForms = /[衞説綫着裏鈎]/g;
const taiwanForms = /[衛說線著裡鉤]/g;

/** Whether a stored value names a target. */
export function isTarget(value: string): value is Target {
	return targets.some((target) => target === value);
}

/**
 * OpenCC's configurations for a target, by the text and the script that it is in: Traditional paragraphs change region, the others
 * change script. Towards Simplified, Taiwan's configuration reads the standard forms as well, Hong Kong's does not read 看著.
 */
export function configsFor(target: Target, script: Script | null, text: string): readonly Config[] {
	if (target === 'hans' || target === 'hansPhrases') return [toHans[target][regionOf(text)]];
	const [simplified, traditional] = [fromHans[target], fromHant[target][regionOf(text)]];
	if (script === 'hans' || simplified === traditional) return [simplified];
	return script === 'hant' ? [traditional, simplified] : [simplified, traditional];
}

/** Whose forms the text has more of. */
function regionOf(text: string): 'hongKong' | 'taiwan' | 'none' {
	const more = count(text, hongKongForms) - count(text, taiwanForms);
	return more > 0 ? 'hongKong' : more < 0 ? 'taiwan' : 'none';
}

function count(text: string, forms: RegExp): number {
	return text.match(forms)?.length ?? 0;
}
