import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Neighbours } from '../../src/relate/neighbours';

describe('words beside a word', () => {
	const letters = fc.constantFrom(...'将于在会一丁七万丈三上下甲乙丙', '\ud83d', '\udc00');
	const word = fc.string({ unit: letters, minLength: 1, maxLength: 3 });

	it('begin and end where the text says so, however many there are', () => {
		fc.assert(
			fc.property(fc.array(word, { maxLength: 40 }), fc.string({ unit: letters, maxLength: 12 }), fc.nat(12), (words, text, offset) => {
				const at = Math.min(offset, text.length);
				const neighbours = new Neighbours(words.join(' '));
				expect(neighbours.isEmpty()).toBe(words.length === 0);
				expect(neighbours.begins(text, at)).toBe(words.some((one) => text.startsWith(one, at)));
				expect(neighbours.ends(text, at)).toBe(words.some((one) => text.slice(0, at).endsWith(one)));
			}),
		);
	});

	it('are none where the table lists none', () => {
		expect(new Neighbours(undefined).isEmpty()).toBe(true);
		expect(new Neighbours(undefined).begins('将于', 0)).toBe(false);
	});
});
