import type { Company, CompanyKind } from '../types';
import { builtInTable } from './built-in';

const kinds: Readonly<Record<CompanyKind, true>> = {
	company: true, bank: true, fund: true, research_firm: true, platform: true, media: true, organisation: true,
};

/** The companies that ship with the plugin. Reads the compiled table; takes a few milliseconds, so call it once. */
export function readBuiltInCompanies(): Company[] {
	return builtInTable.split('\n').map((line) => {
		const [id = '', hans = '', hant = '', en = '', aliases = '', tickers = '', kind = '', parent = '', former = '', weak = '', traps = ''] = line.split('\t');
		return {
			id, hans, hant: hant || hans, en,
			aliases: list(aliases), tickers: list(tickers), kind: isKind(kind) ? kind : 'company', parent: parent || null,
			former: list(former), weak: list(weak), traps: list(traps),
		};
	});
}

function list(field: string): string[] {
	return field === '' ? [] : field.split('|');
}

function isKind(kind: string): kind is CompanyKind {
	return kind in kinds;
}
