import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingOf } from '../../src/text/reading';
import { SpanIndex } from '../../src/text/span-index';
import { Trie } from '../../src/text/trie';
import { UnitSet } from '../../src/text/unit-set';

/** Few letters, so that words meet, begin alike and lie in each other. */
const letters = fc.constantFrom('a', 'b', 'c', '商', '汤');
const text = fc.array(letters, { maxLength: 24 }).map((all) => all.join(''));
const word = fc.array(letters, { minLength: 1, maxLength: 5 }).map((all) => all.join(''));
const words = fc.uniqueArray(word, { maxLength: 12 });

describe('a trie', () => {
	test('finds the longest word that starts at a place, and every shorter one', () => {
		fc.assert(
			fc.property(words, text, (list, written) => {
				const trie = new Trie(list);
				for (let at = 0; at < written.length; at++) {
					const found = list.filter((one) => written.startsWith(one, at)).sort((a, b) => b.length - a.length);
					expect(trie.all(written, at).map(({ end, value }) => [written.slice(at, end), list[value]])).toEqual(found.map((one) => [one, one]));
					expect(trie.longest(written, at)?.end ?? null).toBe(found[0] === undefined ? null : at + found[0].length);
				}
			}),
		);
	});

	test('goes through a text from left to right, and finds what looking at every place does', () => {
		fc.assert(
			fc.property(words, text, (list, written) => {
				const trie = new Trie(list);
				const expected: string[] = [];
				for (let at = 0; at < written.length; ) {
					const match = trie.longest(written, at);
					if (match !== null) expected.push(`${at}-${match.end}`);
					at = match?.end ?? at + 1;
				}
				expect(trie.scan(readingOf(written)).map(({ start, end }) => `${start}-${end}`)).toEqual(expected);
			}),
		);
	});

	test('finds nothing that goes on behind the end of a search', () => {
		expect(new Trie(['商汤', '商汤科技']).scan(readingOf('商汤科技'), 0, 3)).toEqual([]);
		expect(new Trie(['商汤']).scan(readingOf('商汤科技'), 0, 3)).toEqual([{ start: 0, end: 2, value: 0 }]);
	});

	test('without words finds none', () => expect(new Trie([]).scan(readingOf('商汤科技'))).toEqual([]));
});

describe('a set of units', () => {
	test('finds the next place that has one of them, between any two bounds', () => {
		fc.assert(
			fc.property(text, fc.nat(26), fc.nat(26), (written, from, to) => {
				const { units } = readingOf(written);
				const [start, end] = [Math.min(from, to, units.length), Math.min(Math.max(from, to), units.length)];
				const first = [...units.subarray(start, end)].findIndex((unit) => unit === 'a'.charCodeAt(0) || unit === '汤'.charCodeAt(0));
				expect(new UnitSet('a汤').next(units, start, end)).toBe(first < 0 ? end : start + first);
			}),
		);
	});
});

describe('spans in order', () => {
	const spans = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 })), { maxLength: 12 }).map((steps) => {
		let at = 0;
		return steps.map(([gap, length]) => {
			const start = at + gap;
			at = start + length;
			return { start, end: at };
		});
	});

	test('tell which of them lie in a stretch, and which is the first behind a place', () => {
		fc.assert(
			fc.property(spans, fc.nat(60), fc.nat(60), (all, from, to) => {
				const index = new SpanIndex(all);
				const outer = { start: Math.min(from, to), end: Math.max(from, to) };
				expect(index.inside(outer)).toEqual(all.filter(({ start, end }) => start >= outer.start && start < outer.end && end <= outer.end));
				expect(index.indicesInside(outer).map((i) => all[i])).toEqual(index.inside(outer));
				const first = all.findIndex(({ end }) => end > from);
				expect(index.firstAfter(from)).toBe(first < 0 ? all.length : first);
			}),
		);
	});
});
