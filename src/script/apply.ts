/** The text with the replacements made. */
export function apply(text: string, replacements: readonly { start: number; end: number; text: string }[]): string {
	const parts: string[] = [];
	let at = 0;
	for (const { start, end, text: replacement } of replacements) {
		parts.push(text.slice(at, start), replacement);
		at = end;
	}
	parts.push(text.slice(at));
	return parts.join('');
}
