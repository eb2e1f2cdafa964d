/**
 * A set of code units, for loops over every position of a text, where a string of one character would be allocated to be looked at. A bit each, so
 * that the sets of all loops stay in the processor's first cache together.
 */
export class UnitSet {
	private readonly bits = new Uint8Array(8192);

	constructor(characters: string) {
		for (let i = 0; i < characters.length; i++) {
			const unit = characters.charCodeAt(i);
			this.bits[unit >> 3] = (this.bits[unit >> 3] ?? 0) | (1 << (unit & 7));
		}
	}

	/** False for NaN, which is what a text has past its ends. */
	has(unit: number): boolean {
		return (((this.bits[unit >> 3] ?? 0) >> (unit & 7)) & 1) === 1;
	}

	/** The first place from `from` on that has one of the units; `to` where none has. */
	next(units: Uint16Array, from: number, to = units.length): number {
		let at = from;
		while (at < to && !this.has(units[at] ?? 0)) at++;
		return at;
	}
}
