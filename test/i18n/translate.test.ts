import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/en';
import { translator } from '../../src/i18n/translate';
import { zhHans } from '../../src/i18n/zh-hans';
import { zhHant } from '../../src/i18n/zh-hant';

const [english, german, hans, hant] = [translator('en'), translator('de'), translator('zh'), translator('zh-TW')];

const keys = Object.keys(en).filter((key): key is keyof typeof en => key in en);

/** Names of the values that a string is given. */
function namesIn(text: string): string[] {
	return [...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => name).sort();
}

describe('what stands with a number', () => {
	test.each([
		[0, '0 events', 'Told 0 times'],
		[1, '1 event', 'Told once'],
		[2, '2 events', 'Told 2 times'],
		[1234, '1,234 events', 'Told 1,234 times'],
	])('follows it (%i)', (count, events, told) => {
		expect([english('timeline.count', { count }), english('card.toldTimes', { count })]).toEqual([events, told]);
	});

	test('follows each number of a string by itself', () => {
		expect(english('card.mentions', { mentions: 3, notes: 1 })).toBe('3 mentions in 1 note');
	});

	test('follows English where a language without strings of its own reads English', () => {
		expect([german('timeline.count', { count: 1 }), german('timeline.count', { count: 1234 })]).toEqual(['1 event', '1,234 events']);
	});

	test('has one form in Chinese', () => {
		expect([hans('timeline.count', { count: 1 }), hans('timeline.count', { count: 2 }), hant('timeline.count', { count: 1 })]).toEqual(['1 件事件', '2 件事件', '1 件事件']);
	});
});

test('no string counts one of many', () => {
	const withOne = keys.map((key) => english(key, Object.fromEntries(namesIn(en[key]).map((name) => [name, 1]))));
	expect(withOne.filter((text) => /\b1 (?:more |further )?[a-z]{3,}s\b|[{}#]/.test(text))).toEqual([]);
});

test.each([['Simplified', zhHans], ['Traditional', zhHant]])('strings are given the same values in %s Chinese', (_, strings) => {
	expect(keys.filter((key) => String(namesIn(strings[key])) !== String(namesIn(en[key])))).toEqual([]);
});

test('a value that is not given leaves its place to be seen', () => {
	expect(english('timeline.count')).toContain('{count');
});
