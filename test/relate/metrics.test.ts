import { expect, test } from 'vitest';
import { findMetricWords, metricEntry, metricNames, metricWords } from '../../src/relate/metrics';
import { folded } from '../twins';
import { readingOf } from '../../src/text/reading';

test('every word is written as the reading has it, so that it is found in both scripts', () => {
	expect(metricWords.filter((word) => folded(word) !== word)).toEqual([]);
});

test('every metric has words and kinds', () => {
	expect(metricNames().filter((name) => metricEntry(name).words.length === 0 || metricEntry(name).kinds.length === 0)).toEqual([]);
});

test('the longest word counts: 研发费用占比 is a ratio and no expense', () => {
	const text = folded('研發費用佔比');
	expect(findMetricWords(readingOf(text), { start: 0, end: text.length }).map(({ namings }) => namings[0]?.metric)).toEqual(['rd_ratio']);
});
