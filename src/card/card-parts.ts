import type { CompanyActions } from '../commands/company-commands';
import type { Parts } from '../parts';
import type { CompanyId } from '../types';

/** What cards are built from. */
export interface CardParts extends Parts {
	/** Shows the timeline of one company. */
	readonly showTimeline: (company: CompanyId) => void;
	readonly companies: CompanyActions;
}
