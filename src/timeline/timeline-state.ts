import { isEventType } from '../show/event-kinds';
import type { CompanyId, EventType, PartialDate } from '../types';
import { isLimit } from './block-options';

/** Whose events are shown: everybody's, those that the open note tells, or those of companies that were chosen. */
export type TimelineScope = 'all' | 'note' | 'company';

/** What a timeline pane remembers over restarts. */
export interface TimelineState {
	readonly text: string;
	/** All when empty. */
	readonly types: readonly EventType[];
	readonly scope: TimelineScope;
	/** The companies last chosen, offered also while another scope is in force. */
	readonly companies: readonly CompanyId[];
	/** First and last year, month or day, as a timeline in a note asked for; null for no limit. */
	readonly from: PartialDate | null;
	readonly to: PartialDate | null;
}

export const initialState: TimelineState = { text: '', types: [], scope: 'all', companies: [], from: null, to: null };

/** Reads what the workspace kept, of whatever version: what does not fit is as at the beginning. */
export function readState(kept: unknown): TimelineState {
	if (typeof kept !== 'object' || kept === null) return initialState;
	const fields = new Map<string, unknown>(Object.entries(kept));
	const [text, types, scope] = ['text', 'types', 'scope'].map((key) => fields.get(key));
	// Earlier versions knew one company.
	const companies = fields.get('companies') ?? [fields.get('company')];
	const chosen = Array.isArray(companies) ? companies.filter((company): company is CompanyId => typeof company === 'string' && company !== '') : [];
	return {
		text: typeof text === 'string' ? text : '',
		types: Array.isArray(types) ? types.filter(isEventType) : [],
		scope: scope === 'note' || (scope === 'company' && chosen.length > 0) ? scope : 'all',
		companies: chosen,
		from: limitIn(fields.get('from')),
		to: limitIn(fields.get('to')),
	};
}

function limitIn(kept: unknown): PartialDate | null {
	return typeof kept === 'string' && isLimit(kept) ? kept : null;
}
