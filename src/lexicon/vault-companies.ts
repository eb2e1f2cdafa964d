import { fold, type FoldTable } from '../text/fold';
import type { Company } from '../types';
import { surfacesOf } from './lexicon';

/** A note of the vault that is about one company. */
export interface CompanyCard {
	/** Title of the note. */
	readonly name: string;
	readonly aliases: readonly string[];
}

/**
 * Puts the vault's own companies before the built-in ones. A card that shares a name with a built-in company adds its names to it
 * and keeps the id; any other becomes a company of its own, with the id that an unlisted name gets (`~` and the folded name).
 */
export function addVaultCompanies(builtIn: readonly Company[], cards: readonly CompanyCard[], table: FoldTable): Company[] {
	const known = new Map<string, Company>();
	for (const company of builtIn) for (const surface of surfacesOf(company)) {
		const folded = fold(surface, table);
		if (!known.has(folded)) known.set(folded, company);
	}
	const own = new Map<string, Company>();
	for (const card of cards) {
		const names = [card.name, ...card.aliases].map((name) => name.trim()).filter((name) => name.length > 1);
		const first = names[0];
		if (first === undefined) continue;
		const twin = names.map((name) => known.get(fold(name, table))).find((company) => company !== undefined);
		const company = own.get(twin?.id ?? '') ?? twin ?? unlisted(first, fold(first, table));
		own.set(company.id, { ...company, aliases: [...company.aliases, ...names], weak: company.weak.filter((weak) => !names.includes(weak)) });
	}
	return [...own.values(), ...builtIn.filter((company) => !own.has(company.id))];
}

function unlisted(name: string, folded: string): Company {
	return { id: `~${folded}`, hans: name, hant: name, en: '', aliases: [], tickers: [], kind: 'company', parent: null, former: [], weak: [], traps: [] };
}
