// Every construction is read right in both scripts. `npm run compare` counts what libraries make of the same sentences.
import { describe, expect, it, test } from 'vitest';
import { dates, figures, published, type Construction, type Groups } from './constructions';
import { casesOf, datesFound, figuresFound, wanted } from './reading';

function rows(groups: Groups): [group: string, sentence: string, construction: Construction][] {
	return Object.entries(groups).flatMap(([group, constructions]) => constructions.map((construction): [string, string, Construction] => [group, construction[0], construction]));
}

describe('figures', () => {
	test.each(rows(figures))('%s: %s', (_group, _sentence, construction) => {
		for (const one of casesOf(construction)) expect(figuresFound(one)).toBe(wanted(one));
	});
});

describe('dates', () => {
	test.each(rows(dates))('%s: %s', (_group, _sentence, construction) => {
		for (const one of casesOf(construction)) expect(datesFound(one, published)).toBe(wanted(one));
	});
});

it.each([['figures', figures], ['dates', dates]])('of %s no construction is written down twice', (_name, groups) => {
	const sentences = rows(groups).map(([, sentence]) => sentence);
	expect(sentences.filter((sentence, i) => sentences.indexOf(sentence) !== i)).toEqual([]);
});
