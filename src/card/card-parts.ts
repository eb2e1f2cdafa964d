import type { CompanyActions } from '../commands/company-commands';
import type { ClaimJudge } from '../commands/judge-claim';
import type { FoundMark } from '../marks/found-mark';
import type { Parts } from '../parts';
import type { CompanyId } from '../types';

/** What cards are built from. */
export interface CardParts extends Parts {
	/** Shows the timeline of one company. */
	readonly showTimeline: (company: CompanyId) => void;
	readonly companies: CompanyActions;
	readonly claims: ClaimJudge;
	/** Shows the card of a mark in the sidebar, where it stays. */
	readonly pin: (found: FoundMark) => void;
}
