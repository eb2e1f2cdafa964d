import { setBit } from './bits';

/**
 * A pattern that is asked of many stretches and hardly ever matches. Every match needs one of some code units, and a stretch without any is refused
 * without starting the engine of regular expressions; where the stretch is given by its offsets, without being cut out of its text.
 */
export class GuardedPattern {
	/** Code units are told apart by their last eleven bits only: a second unit of the same bits costs a look in vain. A larger table would push others out of the first cache. */
	private readonly units = new Uint32Array(64);

	/** `units` holds, for every way to match, a character that it cannot do without. */
	constructor(
		units: string,
		private readonly pattern: RegExp,
	) {
		for (let i = 0; i < units.length; i++) setBit(this.units, units.charCodeAt(i) & 0x7ff);
	}

	/** As a pattern's own `test`. */
	test(words: string): boolean {
		return this.mayBeIn(words, 0, words.length) && this.pattern.test(words);
	}

	/** As a pattern's own `exec`. */
	exec(words: string): RegExpExecArray | null {
		return this.mayBeIn(words, 0, words.length) ? this.pattern.exec(words) : null;
	}

	/** Whether the pattern matches in a stretch of a text; offsets outside the text are those of its ends. */
	in(text: string, start: number, end: number): boolean {
		return this.mayBeIn(text, start, end) && this.pattern.test(text.slice(Math.max(0, start), end));
	}

	/** The match in a stretch, with its index counted from where that starts; null where there is none. */
	match(text: string, start: number, end: number): RegExpExecArray | null {
		return this.mayBeIn(text, start, end) ? this.pattern.exec(text.slice(Math.max(0, start), end)) : null;
	}

	/** The same for a pattern of which every match begins, where the stretch does, with one of the units. */
	at(text: string, start: number, end: number): boolean {
		return start < end && start < text.length && this.has(text.charCodeAt(start)) && this.pattern.test(text.slice(start, end));
	}

	/** The same for a pattern of which every match ends where the stretch does, and has one of the units in its last clause. Reads back no further than that. */
	before(text: string, start: number, end: number): boolean {
		const from = start > 0 ? start : 0;
		for (let at = (end < text.length ? end : text.length) - 1; at >= from; at--) {
			const unit = text.charCodeAt(at);
			if (this.has(unit)) return this.pattern.test(text.slice(from, end));
			if (endsClause(unit)) return false;
		}
		return false;
	}

	/** The same for a pattern of which every match begins where the stretch does, and has one of the units in its first clause. */
	after(text: string, start: number, end: number): boolean {
		const from = start > 0 ? start : 0;
		const to = end < text.length ? end : text.length;
		for (let at = from; at < to; at++) {
			const unit = text.charCodeAt(at);
			if (this.has(unit)) return this.pattern.test(text.slice(from, to));
			if (endsClause(unit)) return false;
		}
		return false;
	}

	private mayBeIn(text: string, start: number, end: number): boolean {
		const to = end < text.length ? end : text.length;
		for (let at = start > 0 ? start : 0; at < to; at++) if (this.has(text.charCodeAt(at))) return true;
		return false;
	}

	// Asked of every unit, and so written out: a function or a constant of the module would be looked up for each.
	private has(unit: number): boolean {
		return (((this.units[(unit & 0x7ff) >> 5] ?? 0) >>> (unit & 31)) & 1) === 1;
	}
}

/** Whether a code unit is one of , ; 。 */
function endsClause(unit: number): boolean {
	return unit === 0x2c || unit === 0x3b || unit === 0x3002;
}
