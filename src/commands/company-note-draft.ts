import type { Settings } from '../settings/settings';
import { usualNames } from '../show/company-names';
import type { ViewScript } from '../show/view-script';
import type { Company } from '../types';

/** What a new company note will say. */
export interface CompanyNoteDraft {
	readonly title: string;
	readonly aliases: readonly string[];
	readonly tickers: readonly string[];
}

/**
 * Drafts the note of a company: titled as a note in that script calls it, with its names in the other script and in English, and those that
 * notes give it, as aliases. A company that nobody knows is titled by the first of these.
 */
export function draftCompanyNote(company: Company | null, called: readonly string[], script: ViewScript): CompanyNoteDraft {
	const names = called.map((name) => name.replace(/\s+/g, ' ').trim());
	const [title = '', ...others] = company === null ? names : usualNames(company, null, script);
	return { title, aliases: [...new Set([...others, ...names])].filter((alias) => alias !== title), tickers: company?.tickers ?? [] };
}

/**
 * The source of a company note. `stringify` writes YAML and ends in a line break. Where the file has another name than the title, as one that
 * is taken or has characters that files cannot have, the title is among the aliases.
 */
export function companyNoteText({ title, aliases, tickers }: CompanyNoteDraft, fileName: string, { companyProperty, companyValue }: Settings, stringify: (properties: object) => string): string {
	const names = fileName === title ? aliases : [title, ...aliases];
	const properties = {
		...(companyProperty === '' ? {} : { [companyProperty]: companyValue }),
		...(names.length === 0 ? {} : { aliases: names }),
		...(tickers.length === 0 ? {} : { ticker: tickers.length === 1 ? tickers[0] : tickers }),
	};
	return Object.keys(properties).length === 0 ? '' : `---\n${stringify(properties)}---\n`;
}

/** The aliases of a note with one more, from what its front matter has now: a list, one name, or several with commas. What is no text stays as it is. */
export function withAlias(stored: unknown, alias: string): unknown[] {
	const aliases: unknown[] = typeof stored === 'string' ? stored.split(',').map((part) => part.trim()) : Array.isArray(stored) ? stored : [stored];
	const known = aliases.filter((one) => one !== '' && one !== null && one !== undefined);
	return known.includes(alias) ? known : [...known, alias];
}
