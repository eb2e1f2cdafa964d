import { expect, it } from 'vitest';
import { initialState, readState } from '../../src/crosscheck/crosscheck-state';

it('is read as it was kept', () => {
	const kept = { text: '蔚来', scope: 'note', showsRounding: true, showsKnown: true };
	expect(readState(kept)).toEqual(kept);
});

it.each([[null], ['text'], [{}], [{ text: 3, scope: 'company', showsRounding: 'yes' }]])('is as at the beginning for %j', (kept) => {
	expect(readState(kept)).toEqual(initialState);
});
