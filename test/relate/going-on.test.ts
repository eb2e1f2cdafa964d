import { expect, test } from 'vitest';
import { goesOn, goingOnWords } from '../../src/relate/going-on';
import { folded } from '../twins';

test('every word is written as the reading has it, so that it is found in both scripts', () => {
	expect(goingOnWords.filter((word) => folded(word) !== word)).toEqual([]);
});

test.each(['', '同比增至', '高于市场普遍预期的', '随后又连三季回升至', '这一比例为'])('“%s” goes on about the figure before', (lead) => {
	expect(goesOn(lead)).toBe(true);
});

test.each(['门店', '同比增至门店', '机构', '这一', '并且由子公司'])('“%s” speaks of something else', (lead) => {
	expect(goesOn(lead)).toBe(false);
});

test('words that fall apart in more than one way are tried once: all the ways of 200 would never end', () => {
	expect(goesOn('并且回升至'.repeat(200))).toBe(true);
	expect(goesOn(`${'并且回升至'.repeat(200)}门店`)).toBe(false);
});
