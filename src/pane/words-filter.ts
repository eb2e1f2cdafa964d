import { fold, type FoldTable } from '../text/fold';
import type { CompanyId } from '../types';

/** Where a filter looks for its words. */
export interface Searched<Row> {
	/** What a row tells, folded. */
	readonly told: (row: Row) => string;
	readonly companies: (row: Row) => readonly CompanyId[];
	/** Every name of a company; asked for once per company. */
	readonly namesOf: (company: CompanyId) => readonly string[];
}

/** Makes the test whether a row, or the name of a company in it, holds each word of `text`. Compares folded, so either script finds both. */
export function wordsFilter<Row>(text: string, table: FoldTable, { told, companies, namesOf }: Searched<Row>): (row: Row) => boolean {
	const words = fold(text, table).split(/\s+/).filter((word) => word !== '');
	if (words.length === 0) return () => true;
	const names = new Map<CompanyId, string>();
	const namesFolded = (company: CompanyId): string => {
		const known = names.get(company);
		if (known !== undefined) return known;
		const folded = fold(namesOf(company).join('\n'), table);
		names.set(company, folded);
		return folded;
	};
	return (row) => {
		const toldFolded = told(row);
		return words.every((word) => toldFolded.includes(word) || companies(row).some((company) => namesFolded(company).includes(word)));
	};
}
