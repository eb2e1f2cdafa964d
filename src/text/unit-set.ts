import { hasBit, setBit } from './bits';

/**
 * A set of code units, for loops over every position of a text, where a string of one character would be allocated to be looked at. A bit each, so
 * that the sets of all loops stay in the processor's first cache together.
 */
export class UnitSet {
	private readonly bits = new Uint32Array(2048);

	constructor(characters: string) {
		for (let i = 0; i < characters.length; i++) setBit(this.bits, characters.charCodeAt(i));
	}

	/** False for NaN, which is what a text has past its ends. */
	has(unit: number): boolean {
		return hasBit(this.bits, unit);
	}

	/** The first place from `from` on that has one of the units; `to` where none has. Two places a turn: checks of the arrays, which V8 makes once for both, are half of it. */
	next(units: Uint16Array, from: number, to = units.length): number {
		let at = from;
		for (; at < to - 1; at += 2) {
			if (this.has(units[at] ?? 0)) return at;
			if (this.has(units[at + 1] ?? 0)) return at + 1;
		}
		return at < to && !this.has(units[at] ?? 0) ? to : at;
	}
}
