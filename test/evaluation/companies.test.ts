// The evaluation set holds its floor. `node test/evaluation/run.mjs` tells what is wrong in it.
import { expect, it } from 'vitest';
import { annotatePlain } from '../core';
import { f1, readParagraphs, score } from './companies';

const paragraphs = readParagraphs();
const result = score(paragraphs, (text) => annotatePlain(text).companies);

it('has thirty paragraphs, half of them in each script or nearly so', () => {
	expect(paragraphs).toHaveLength(30);
	expect(paragraphs.filter(({ title }) => title.startsWith('hant')).length).toBeGreaterThanOrEqual(12);
});

it('is found with an F1 of 0.95 or more, and 0.97 of what is found is the right company', () => {
	expect(f1(result), result.faults.join('\n')).toBeGreaterThanOrEqual(0.95);
	expect(result.identified / result.right).toBeGreaterThanOrEqual(0.97);
});
