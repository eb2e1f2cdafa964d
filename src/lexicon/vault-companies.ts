import { createSimplifier, fold, type FoldTable } from '../text/fold';
import type { Company, CompanyId } from '../types';
import { surfacesOf } from './lexicon';
import { unlistedId } from './unlisted-id';

/** A note of the vault that is about one company. */
export interface CompanyCard {
	/** Title of the note. */
	readonly name: string;
	readonly aliases: readonly string[];
	readonly tickers: readonly string[];
}

/** Who is known in a vault. */
export interface VaultCompanies {
	/** The vault's own first. */
	readonly companies: readonly Company[];
	/** Whom each card is about, in the order of the cards; null for a card without a name. */
	readonly ids: readonly (CompanyId | null)[];
	/** What the first card of each calls it, in both scripts. */
	readonly titles: ReadonlyMap<CompanyId, Title>;
}

/** A name as each script writes it. */
export type Title = Readonly<Record<'hans' | 'hant', string>>;

/**
 * Puts the vault's own companies before the built-in ones. A card whose title, or else one of whose aliases, is a name of a built-in company
 * adds its names to it and keeps the id; any other becomes a company of its own, with the id that an unlisted name gets (`~` and the folded
 * name). All names of cards count without further evidence, and are taken from whomever else had them.
 */
export function addVaultCompanies(builtIn: readonly Company[], cards: readonly CompanyCard[], table: FoldTable): VaultCompanies {
	if (cards.length === 0) return { companies: builtIn, ids: [], titles: new Map() };
	const known = new Map<string, Company>();
	for (const company of builtIn) for (const surface of surfacesOf(company)) {
		const folded = fold(surface, table);
		if (!known.has(folded)) known.set(folded, company);
	}
	const simplify = createSimplifier();
	const own = new Map<CompanyId, Company>();
	const called = new Map<CompanyId, string>();
	const ids = cards.map((card): CompanyId | null => {
		const names = [card.name, ...card.aliases].map((name) => name.trim()).filter((name) => name.length > 1);
		const [first] = names;
		if (first === undefined) return null;
		const folded = names.map((name) => fold(name, table));
		const twin = folded.map((name) => known.get(name)).find((company) => company !== undefined) ?? unlisted(first, names, table, simplify);
		const company = own.get(twin.id) ?? twin;
		own.set(company.id, {
			...company,
			aliases: [...company.aliases, ...names],
			tickers: [...new Set([...company.tickers, ...card.tickers])],
			weak: company.weak.filter((weak) => !folded.includes(fold(weak, table))),
		});
		if (!called.has(company.id)) called.set(company.id, first);
		return company.id;
	});
	const titles = new Map([...called].map(([id, name]): [CompanyId, Title] => [id, titleIn(name, own.get(id), table, simplify)]));
	return { companies: [...own.values(), ...builtIn.filter((company) => !own.has(company.id))], ids, titles };
}

/** A company's usual name in each script, where a note has one of them for its title; else the title, and what differs from it by its script alone. */
function titleIn(name: string, company: Company | undefined, table: FoldTable, simplify: (text: string) => string): Title {
	const folded = fold(name, table);
	if (company !== undefined && company.hans !== '' && company.hant !== '' && [company.hans, company.hant].some((usual) => fold(usual, table) === folded)) return { hans: company.hans, hant: company.hant };
	const twins = [name, ...(company?.aliases ?? [])].filter((twin) => fold(twin, table) === folded);
	return { hans: twins.find((twin) => simplify(twin) === twin) ?? simplify(name), hant: twins.find((twin) => simplify(twin) !== twin) ?? name };
}

const latinRe = /^[\u0020-\u024f]{2,}$/;

/** A company that only the vault knows. Names that differ from the first by their script alone are its names in both. */
function unlisted(first: string, names: readonly string[], table: FoldTable, simplify: (text: string) => string): Company {
	const folded = fold(first, table);
	const twins = names.filter((name) => fold(name, table) === folded);
	return {
		id: unlistedId(folded),
		hans: twins.find((name) => simplify(name) === name) ?? first,
		hant: twins.find((name) => simplify(name) !== name) ?? first,
		en: latinRe.test(first) ? '' : (names.find((name) => latinRe.test(name)) ?? ''),
		aliases: [], tickers: [], kind: 'company', parent: null, former: [], weak: [], traps: [],
	};
}
