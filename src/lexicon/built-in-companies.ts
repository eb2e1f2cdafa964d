import { createSimplifier } from '../text/fold';
import type { Company, CompanyKind } from '../types';
import { builtInTable, commonWords } from './built-in';
import type { CommonWords } from './lexicon';

const kinds: Readonly<Record<CompanyKind, true>> = {
	company: true, bank: true, fund: true, research_firm: true, platform: true, media: true, organisation: true,
};

/** The companies that ship with the plugin. Reads the compiled table; takes a few milliseconds, so call it once. */
export function readBuiltInCompanies(): Company[] {
	const simplify = createSimplifier();
	return builtInTable.split('\n').map((line) => {
		const [id = '', hans = '', hant = '', en = '', aliases = '', tickers = '', kind = '', parent = '', former = '', weak = '', traps = ''] = line.split('\t');
		return {
			id: id || idOf(en), hans: hans || simplify(hant), hant, en,
			aliases: list(aliases), tickers: list(tickers), kind: isKind(kind) ? kind : 'company', parent: parent || null,
			former: list(former), weak: list(weak), traps: list(traps),
		};
	});
}

export function readCommonWords(): CommonWords {
	return new Map(commonWords.split('|').map((entry) => [entry.slice(0, 1), entry.slice(1)]));
}

/** The usual id of a company: its English name in small letters, joined by hyphens. */
function idOf(en: string): string {
	return en.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

function list(field: string): string[] {
	return field === '' ? [] : field.split('|');
}

function isKind(kind: string): kind is CompanyKind {
	return kind in kinds;
}
