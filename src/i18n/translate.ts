import { en } from './en';
import type { StringKey, Strings } from './strings';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

/** Gives the string of a key with `{name}` replaced by the value of that name. Numbers are written as the language writes them. */
export type Translate = (key: StringKey, values?: Readonly<Record<string, string | number>>) => string;

/** `language` is the app's, e.g. `en`, `zh` (Simplified), `zh-TW`. Other languages read English. */
export function translator(language: string): Translate {
	const strings = stringsOf(language);
	return (key, values = {}) =>
		strings[key].replace(/\{(\w{1,20})\}/g, (placeholder, name: string) => {
			const value = values[name];
			return value === undefined ? placeholder : typeof value === 'number' ? value.toLocaleString(language) : value;
		});
}

function stringsOf(language: string): Strings {
	if (/^zh-(?:tw|hk|mo|hant)/i.test(language)) return zhHant;
	return /^zh/i.test(language) ? zhHans : en;
}
