import { surfacesOf } from '../lexicon/lexicon';
import { unlistedId } from '../lexicon/unlisted-id';
import type { Parts } from '../parts';
import { fold, type FoldTable } from '../text/fold';
import type { CompanyId } from '../types';

/** The companies that names mean, and the names that mean none. */
export interface CompaniesNamed {
	readonly ids: readonly CompanyId[];
	readonly unknown: readonly string[];
}

/** Looks names up, in either script: those of companies that the vault knows, and those that notes give to companies that only they introduce. */
export function companiesNamed(names: readonly string[], { watcher, index }: Pick<Parts, 'watcher' | 'index'>, table: FoldTable): CompaniesNamed {
	const wanted = new Map(names.map((name) => [fold(name, table), name]));
	const ids = new Set<CompanyId>();
	const find = (folded: string, id: CompanyId): void => {
		if (wanted.delete(folded)) ids.add(id);
	};
	for (const company of watcher.companies()) for (const surface of surfacesOf(company)) find(fold(surface, table), company.id);
	for (const path of wanted.size > 0 ? index.paths : []) for (const { id, text } of index.get(path)?.companies ?? []) if (id.startsWith('~')) find(fold(text, table), id);
	for (const name of wanted.keys()) if (index.eventsOf(unlistedId(name)).length > 0) find(name, unlistedId(name));
	return { ids: [...ids], unknown: [...wanted.values()] };
}
