/** Sets of small numbers, a bit each. */
export type Bits = Uint32Array;

export function setBit(bits: Bits, index: number): void {
	bits[index >> 5] = (bits[index >> 5] ?? 0) | (1 << (index & 31));
}

export function hasBit(bits: Bits, index: number): boolean {
	return (((bits[index >> 5] ?? 0) >>> (index & 31)) & 1) === 1;
}
