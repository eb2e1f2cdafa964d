// What is kept of a note is true for a stamp: whatever the annotations depend on must change it, and nothing else.
import { describe, expect, it } from 'vitest';
import { editionOf, stampOf, type Reading } from '../../src/index/stamp';
import { noneRefused } from '../../src/lexicon/refusals';

const lark = { name: '雲雀機床', aliases: ['雀躍機械'], tickers: [] };
const ibis = { name: '朱鷺電子', aliases: [], tickers: [] };
const reading: Reading = { code: '1', cards: [lark, ibis], refused: { ids: new Set(['tencent', 'baidu']), names: new Set(['苹果']) }, publishedKeys: ['date'] };
const edition = (changes: Partial<Reading> = {}): string => editionOf({ ...reading, ...changes });

describe('an edition', () => {
	it.each<[string, Partial<Reading>]>([
		['the code', { code: '2' }],
		['a company note that came', { cards: [lark, ibis, { name: '白鷺', aliases: [], tickers: [] }] }],
		['a company note that went', { cards: [lark] }],
		['one more name of a company', { cards: [{ ...lark, aliases: ['雀躍機械', '云雀'] }, ibis] }],
		['the order of company notes, as the first has the word', { cards: [ibis, lark] }],
		['a company that is refused', { refused: { ...reading.refused, ids: new Set(['tencent']) } }],
		['a name that is refused', { refused: { ...reading.refused, names: new Set() } }],
		['where the day of publication stands', { publishedKeys: ['date', 'published'] }],
	])('is another one with %s', (_, changes) => expect(edition(changes)).not.toBe(edition()));

	it('is the same whatever the order in which companies were refused', () => {
		expect(edition({ refused: { ...reading.refused, ids: new Set(['baidu', 'tencent']) } })).toBe(edition());
	});

	it('differs for each of many lexicons', () => {
		const editions = Array.from({ length: 20_000 }, (_, i) => editionOf({ ...reading, refused: noneRefused, cards: [{ ...lark, name: `公司${i}` }] }));
		expect(new Set(editions).size).toBe(editions.length);
	});
});

describe('a stamp', () => {
	const file = { mtime: 1_700_000_000_000, size: 4096 };
	const place = { quote: '蘋果', prefix: '他吃了', suffix: '。', start: 3 };
	const stamp = stampOf(file, 'e', [], []);

	it.each([
		['time', stampOf({ ...file, mtime: file.mtime - 1 }, 'e', [], [])],
		['size', stampOf({ ...file, size: 4097 }, 'e', [], [])],
		['edition', stampOf(file, 'f', [], [])],
		['refused places', stampOf(file, 'e', [place], [])],
		['verdicts on claims', stampOf(file, 'e', [], [{ anchor: place, verdict: 'refuted' }])],
	])('is another one with another %s', (_, other) => expect(other).not.toBe(stamp));

	it('is the same when a refusal or a verdict was taken back', () => expect(stampOf(file, 'e', [], [])).toBe(stamp));
});
