/** Something that does not fit and that the user need not be told again. */
export interface KnownDifference {
	/** What is told: the identity of its row in the pane. */
	readonly identity: string;
	/** The values that were told then. A new one is news. */
	readonly values: readonly string[];
}

/** Takes one out of what data.json holds; null when it is none, or of a kind that this version does not know. */
export function readKnownDifference(stored: unknown): KnownDifference | null {
	if (typeof stored !== 'object' || stored === null || !('identity' in stored) || !('values' in stored)) return null;
	const { identity, values } = stored;
	return typeof identity === 'string' && Array.isArray(values) ? { identity, values: values.filter((value) => typeof value === 'string') } : null;
}
