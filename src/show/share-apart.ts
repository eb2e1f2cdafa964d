/** How far two values are apart, as a share of the larger. */
export function shareApart(a: number, b: number): number {
	const larger = Math.max(Math.abs(a), Math.abs(b));
	return larger === 0 ? 0 : Math.abs(a - b) / larger;
}
