import type { CompanyCard } from '../lexicon/vault-companies';
import type { Settings } from '../settings/settings';

/**
 * Reads a note's front matter as a company card: the note carries the property of the settings (`type: company` by default), or lies in
 * their folder. Null for any other note.
 */
export function companyCard(path: string, frontMatter: Readonly<Record<string, unknown>> | null, settings: Settings): CompanyCard | null {
	const value = frontMatter?.[settings.companyProperty];
	const marked = settings.companyProperty !== '' && listOf(value).includes(settings.companyValue);
	const filed = settings.companyFolder !== '' && path.startsWith(`${settings.companyFolder.replace(/\/+$/, '')}/`);
	if (!marked && !filed) return null;
	const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
	return {
		name,
		aliases: listOf(frontMatter?.['aliases'] ?? frontMatter?.['alias']),
		tickers: listOf(frontMatter?.['tickers'] ?? frontMatter?.['ticker']).filter((ticker) => ticker !== ''),
	};
}

function listOf(value: unknown): string[] {
	if (typeof value === 'string') return value.split(',').map((part) => part.trim());
	return Array.isArray(value) ? value.filter((part) => typeof part === 'string') : [];
}
