import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GuardedPattern } from '../../src/text/guarded-pattern';

describe('a pattern that is tried only where one of its characters stands', () => {
	const sources = new GuardedPattern('据照', /(?:据|按照)[^,;。]{0,3}$/);
	const now = new GuardedPattern('如目', /^(?:如今|目前)/);

	it('matches in a stretch and looks at nothing beside it', () => {
		expect(sources.in('据甲报道', 0, 2)).toBe(true);
		expect(sources.in('据甲报道', 1, 2)).toBe(false);
		expect(now.at('而如今涨了', 1, 5)).toBe(true);
		expect(now.at('而如今涨了', 1, 2)).toBe(false);
	});

	it('takes offsets outside the text for its ends', () => {
		expect(sources.in('据甲', -8, 2)).toBe(true);
		expect(sources.in('据甲', 0, 99)).toBe(true);
		expect(now.at('如今', 2, 9)).toBe(false);
		expect(now.at('', 0, 9)).toBe(false);
	});

	it('reads the clause beside a place and no further', () => {
		// Patterns that would match beyond a mark, to see that nobody looks there.
		const given = new GuardedPattern('对', /对.{0,9}$/);
		expect(given.before('甲对乙方', 0, 4)).toBe(true);
		expect(given.before('甲对乙方', 2, 4)).toBe(false);
		const asked = new GuardedPattern('问', /^.{0,9}问/);
		expect(asked.after('甲被问到', 1, 4)).toBe(true);
		expect(asked.after('甲被问到', 1, 2)).toBe(false);
		for (const mark of ',;。') {
			expect(given.before(`甲对${mark}乙方`, 0, 5)).toBe(false);
			expect(asked.after(`甲${mark}被问到`, 0, 5)).toBe(false);
		}
	});

	it('says the same as its pattern of any stretch', () => {
		const text = fc.string({ unit: fc.constantFrom(...'据按照如今目前甲乙,;。') });
		fc.assert(
			fc.property(text, fc.integer({ min: -3, max: 12 }), fc.nat(12), (words, from, end) => {
				const start = Math.max(0, from);
				expect(sources.in(words, from, end)).toBe(/(?:据|按照)[^,;。]{0,3}$/.test(words.slice(start, end)) && start < end);
				expect(sources.before(words, from, end)).toBe(sources.in(words, start, end));
				expect(now.at(words, start, end)).toBe(/^(?:如今|目前)/.test(words.slice(start, end)));
				expect(now.after(words, from, end)).toBe(now.at(words, start, end));
				expect(now.test(words)).toBe(/^(?:如今|目前)/.test(words));
			}),
		);
	});
});
