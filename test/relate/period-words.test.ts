import { describe, expect, it } from 'vitest';
import { lastPeriodWord } from '../../src/relate/period-words';

describe('a period at the end of some words, of a year that they do not tell', () => {
	it.each(['公司第三季度', '三季', '前9个月', '前三季', '上半年营收', '下半年', 'q3', '其h1营收'])('is told by %s', (words) => {
		expect(lastPeriodWord.match(words, 0, words.length)).not.toBeNull();
	});

	it.each(['2023年', '公司营收', '上半年,公司', 'iq3x', '9月营收'])('is not told by %s', (words) => {
		expect(lastPeriodWord.match(words, 0, words.length)).toBeNull();
	});
});
