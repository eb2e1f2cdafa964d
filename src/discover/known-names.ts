import { surfacesOf } from '../lexicon/lexicon';
import type { Refused } from '../lexicon/refusals';
import { fold, type FoldTable } from '../text/fold';
import type { Company, CompanyId } from '../types';

/** What needs no discovery. */
export interface KnownNames {
	readonly ids: ReadonlySet<CompanyId>;
	/** Folded: names of companies, weak ones among them, their traps, and what the user refused. */
	readonly names: ReadonlySet<string>;
}

/** Gathers who is known, or known to be no company. */
export function knownNames(companies: Iterable<Company>, refused: Refused, table: FoldTable): KnownNames {
	const ids = new Set<CompanyId>();
	const names = new Set(refused.names);
	for (const id of refused.ids) if (id.startsWith('~')) names.add(id.slice(1));
	for (const company of companies) {
		ids.add(company.id);
		for (const name of [...surfacesOf(company), ...company.traps]) names.add(fold(name, table));
	}
	return { ids, names };
}
