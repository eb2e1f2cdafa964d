import { en } from './en';
import type { StringKey, Strings } from './strings';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

/**
 * Gives the string of a key with `{name}` replaced by the value of that name. Numbers are written as the language writes them. Where what
 * stands with a number depends on it, a string has the form for one and for many, `#` being the number: `Told {count:once|# times}`.
 */
export type Translate = (key: StringKey, values?: Readonly<Record<string, string | number>>) => string;

const placeholderRe = /\{(\w{1,20})(?::([^|}]{1,60})\|([^}]{1,60}))?\}/g;

/** `language` is the app's, e.g. `en`, `zh` (Simplified), `zh-TW`. Other languages read English. */
export function translator(language: string): Translate {
	const strings = stringsOf(language);
	const rules = new Intl.PluralRules(strings['locale']);
	const numbers = new Intl.NumberFormat(strings['locale']);
	return (key, values = {}) =>
		strings[key].replace(placeholderRe, (placeholder, name: string, one: string | undefined, many: string | undefined) => {
			const value = values[name];
			if (value === undefined) return placeholder;
			if (typeof value === 'string') return value;
			const written = numbers.format(value);
			if (one === undefined || many === undefined) return written;
			return (rules.select(value) === 'one' ? one : many).replace('#', written);
		});
}

function stringsOf(language: string): Strings {
	if (/^zh-(?:tw|hk|mo|hant)/i.test(language)) return zhHant;
	return /^zh/i.test(language) ? zhHans : en;
}
