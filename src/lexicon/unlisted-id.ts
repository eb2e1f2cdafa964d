import type { CompanyId } from '../types';

/** The id of a company that no list has: `~` and its folded name, without the spaces that some writers put around a hyphen (安力 - KY). */
export function unlistedId(folded: string): CompanyId {
	return `~${folded.replace(/ ?- ?/g, '-')}`;
}
