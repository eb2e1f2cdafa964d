/** The code unit before an offset, 0 at the start of a text: one that is asked for out of its bounds makes the asking slow from then on. */
export function unitBefore(text: string, offset: number): number {
	return offset > 0 ? text.charCodeAt(offset - 1) : 0;
}
