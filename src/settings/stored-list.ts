/** Takes the entries of a list out of what data.json holds; those that cannot be read are left out. */
export function readList<Entry>(stored: unknown, read: (entry: unknown) => Entry | null): readonly Entry[] {
	return Array.isArray(stored) ? stored.map(read).filter((entry) => entry !== null) : [];
}

/** The entries that cannot be read, as they are: another version of the plugin wrote them. */
export function unreadEntries(stored: unknown, read: (entry: unknown) => unknown): readonly unknown[] {
	return Array.isArray(stored) ? stored.filter((entry) => read(entry) === null) : [];
}
