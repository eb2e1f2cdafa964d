import { isEventType } from '../show/event-kinds';
import type { CompanyId, EventType } from '../types';

/** Whose events are shown: everybody's, those that the open note tells, or one company's. */
export type TimelineScope = 'all' | 'note' | 'company';

/** What a timeline pane remembers over restarts. */
export interface TimelineState {
	readonly text: string;
	/** All when empty. */
	readonly types: readonly EventType[];
	readonly scope: TimelineScope;
	/** The company last chosen, offered also while another scope is in force. */
	readonly company: CompanyId | null;
}

export const initialState: TimelineState = { text: '', types: [], scope: 'all', company: null };

/** Reads what the workspace kept, of whatever version: what does not fit is as at the beginning. */
export function readState(kept: unknown): TimelineState {
	if (typeof kept !== 'object' || kept === null) return initialState;
	const fields = new Map<string, unknown>(Object.entries(kept));
	const [text, types, scope, company] = ['text', 'types', 'scope', 'company'].map((key) => fields.get(key));
	const chosen = typeof company === 'string' && company !== '' ? company : null;
	return {
		text: typeof text === 'string' ? text : '',
		types: Array.isArray(types) ? types.filter(isEventType) : [],
		scope: scope === 'note' || (scope === 'company' && chosen !== null) ? scope : 'all',
		company: chosen,
	};
}
