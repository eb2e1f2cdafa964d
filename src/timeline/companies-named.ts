import { surfacesOf } from '../lexicon/lexicon';
import type { Parts } from '../parts';
import { buildFoldTable, fold } from '../text/fold';
import type { CompanyId } from '../types';

/** The companies that names mean, and the names that mean none. */
export interface CompaniesNamed {
	readonly ids: readonly CompanyId[];
	readonly unknown: readonly string[];
}

/** Looks names up, in either script: those of companies that the vault knows, and of those that only notes introduce. */
export function companiesNamed(names: readonly string[], { watcher, index }: Pick<Parts, 'watcher' | 'index'>): CompaniesNamed {
	const table = buildFoldTable();
	const wanted = new Map(names.map((name) => [fold(name, table), name]));
	const ids: CompanyId[] = [];
	for (const company of watcher.companies()) for (const surface of surfacesOf(company)) if (wanted.delete(fold(surface, table))) ids.push(company.id);
	for (const id of new Set(index.timeline().flatMap(({ companies }) => companies))) if (wanted.delete(id.replace(/^~/, ''))) ids.push(id);
	return { ids: [...new Set(ids)], unknown: [...wanted.values()] };
}
