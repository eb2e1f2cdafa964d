/** What a pane of contradictions remembers over restarts. */
export interface CrosscheckState {
	readonly text: string;
	/** Everything, or what the open note has a part in. */
	readonly scope: 'all' | 'note';
	readonly showsRounding: boolean;
	readonly showsKnown: boolean;
}

/** Every contradiction of every note that the user has not set aside. */
export const initialState: CrosscheckState = { text: '', scope: 'all', showsRounding: false, showsKnown: false };

/** Reads what the workspace kept, of whatever version: what does not fit is as at the beginning. */
export function readState(kept: unknown): CrosscheckState {
	if (typeof kept !== 'object' || kept === null) return initialState;
	const fields = new Map<string, unknown>(Object.entries(kept));
	const text = fields.get('text');
	return {
		text: typeof text === 'string' ? text : '',
		scope: fields.get('scope') === 'note' ? 'note' : 'all',
		showsRounding: fields.get('showsRounding') === true,
		showsKnown: fields.get('showsKnown') === true,
	};
}
