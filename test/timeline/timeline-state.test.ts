import { describe, expect, it } from 'vitest';
import { initialState, readState, type TimelineState } from '../../src/timeline/timeline-state';

describe('the state of a timeline pane', () => {
	it('comes back as it was kept', () => {
		const state: TimelineState = { text: '裁員', types: ['layoff', 'ipo'], scope: 'company', companies: ['jasper', 'alibaba'], from: '2021', to: '2023-06' };
		expect(readState(JSON.parse(JSON.stringify(state)))).toEqual(state);
	});

	it.each([undefined, null, 'x', {}, { text: 3, types: 'ipo', scope: 'nobody', companies: [7, ''], from: 2021, to: 'soon' }])('is as at the beginning where %j was kept', (kept) => {
		expect(readState(kept)).toEqual(initialState);
	});

	it('comes back from a version that knew one company', () => {
		expect(readState({ scope: 'company', company: 'jasper' })).toEqual({ ...initialState, scope: 'company', companies: ['jasper'] });
	});

	it('forgets types that no longer exist, and the scope of a company that is not told', () => {
		expect(readState({ types: ['ipo', 'wedding'], scope: 'company' })).toEqual({ ...initialState, types: ['ipo'] });
	});
});
