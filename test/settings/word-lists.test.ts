import { describe, expect, it } from 'vitest';
import { lineWithoutPair, readNames, readWordPairs, readWords } from '../../src/settings/word-lists';

describe('lists in settings', () => {
	it('have a word in each line', () => {
		expect(readWords(' 昇腾 \n\n余额宝\n')).toEqual(['昇腾', '余额宝']);
	});

	it('have names with commas between them', () => {
		expect(readNames('title, aliases，摘要、')).toEqual(['title', 'aliases', '摘要']);
	});

	it.each(['软件 = 軟體', '软件=軟體', '软件＝軟體', '软件 → 軟體', '软件 -> 軟體', '软件=>軟體', '软件\t軟體', ' 软件 軟體 '])('have pairs: %j', (line) => {
		expect(readWordPairs(line)).toEqual([['软件', '軟體']]);
		expect(lineWithoutPair(line)).toBeNull();
	});

	it.each(['软件', '软件 =', '= 軟體', '软件 = 軟體 = 軟件'])('leave out what is no pair, and tell which: %j', (line) => {
		expect(readWordPairs(`里 = 裡\n${line}`)).toEqual([['里', '裡']]);
		expect(lineWithoutPair(`里 = 裡\n${line}`)).toBe(line.trim());
	});
});
