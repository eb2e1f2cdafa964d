/**
 * Tells the code units of some characters from all others: 1 for each of them, 0 for the rest. For loops over every position of a text, where
 * a string of one character would be allocated to be looked at.
 */
export function unitTable(characters: string): Uint8Array {
	const table = new Uint8Array(65536);
	for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = 1;
	return table;
}
