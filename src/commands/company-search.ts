import { surfacesOf } from '../lexicon/lexicon';
import { fold, type FoldTable } from '../text/fold';
import type { Company, CompanyId, NoteAnnotations } from '../types';

/** A company that can be looked for. */
export interface FoundCompany {
	readonly id: CompanyId;
	/** The one that views show; as a note first writes it where no list has it. */
	readonly name: string;
	/** Its other usual names. */
	readonly otherNames: readonly string[];
	readonly mentions: number;
}

/** Companies prepared for looking up. */
export interface CompanyDirectory {
	/** Companies with all these letters, best first. All companies for an empty query. */
	search(query: string, most: number): FoundCompany[];
}

interface Entry {
	readonly company: FoundCompany;
	/** Folded names and tickers. */
	readonly surfaces: readonly string[];
}

/**
 * Lists who can be found: companies that notes mention come first, those with most mentions leading; then everybody else whom the
 * lexicon knows. Queries are folded, so either script, English and aliases find the same.
 * `nameOf` gives the name to show of a company that is known. With `among` nobody else is offered.
 */
export function companyDirectory(known: readonly Company[], notes: Iterable<NoteAnnotations>, table: FoldTable, nameOf: (id: CompanyId) => string, among: ReadonlySet<CompanyId> | null = null): CompanyDirectory {
	const told = mentionsOf(notes);
	const entries: Entry[] = known.map((company) => {
		const mentioned = told.get(company.id);
		told.delete(company.id);
		const name = nameOf(company.id);
		const otherNames = [...new Set([company.hans, company.hant, company.en])].filter((other) => other !== '' && other !== name);
		return {
			company: { id: company.id, name, otherNames, mentions: mentioned?.count ?? 0 },
			surfaces: [...surfacesOf(company), ...company.tickers].map((surface) => fold(surface, table)),
		};
	});
	for (const [id, { name, count }] of told) entries.push({ company: { id, name, otherNames: [], mentions: count }, surfaces: [fold(name, table)] });
	const offered = among === null ? entries : entries.filter(({ company }) => among.has(company.id));
	return {
		search(query, most) {
			const asked = fold(query, table).trim();
			return offered
				.map((entry) => ({ company: entry.company, rank: rankOf(entry.surfaces, asked) }))
				.filter(({ rank }) => rank !== null)
				.sort((a, b) => compare(a.company, a.rank ?? 0, b.company, b.rank ?? 0))
				.slice(0, most)
				.map(({ company }) => company);
		},
	};
}

/** How well names fit: 0 the whole name, 1 its beginning, 2 somewhere inside; null not at all. */
function rankOf(surfaces: readonly string[], asked: string): number | null {
	let best: number | null = null;
	for (const surface of surfaces) {
		const at = surface.indexOf(asked);
		if (at < 0) continue;
		const rank = at > 0 ? 2 : surface.length === asked.length ? 0 : 1;
		if (best === null || rank < best) best = rank;
	}
	return best;
}

function compare(a: FoundCompany, rankA: number, b: FoundCompany, rankB: number): number {
	return Number(b.mentions > 0) - Number(a.mentions > 0) || rankA - rankB || b.mentions - a.mentions || (a.id < b.id ? -1 : 1);
}

function mentionsOf(notes: Iterable<NoteAnnotations>): Map<CompanyId, { readonly name: string; count: number }> {
	const told = new Map<CompanyId, { readonly name: string; count: number }>();
	for (const { companies } of notes)
		for (const { id, name } of companies) {
			const known = told.get(id);
			if (known === undefined) told.set(id, { name, count: 1 });
			else known.count++;
		}
	return told;
}
