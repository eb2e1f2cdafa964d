// @vitest-environment happy-dom
/** When a pane is drawn anew: never while it is hidden, and once for what comes together. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refresher } from '../../src/pane/refresher';

/** A pane that counts how often it is drawn. */
function pane(): { readonly refresher: Refresher; readonly view: { isShown: boolean; draws: number } } {
	const view = { isShown: true, draws: 0 };
	return { refresher: new Refresher(() => view.draws++, () => view.isShown), view };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a pane', () => {
	it('is drawn once for many changes of the index', () => {
		const { refresher, view } = pane();
		for (let change = 0; change < 5; change++) refresher.soon();
		expect(view.draws).toBe(0);
		vi.runAllTimers();
		expect(view.draws).toBe(1);
	});

	it('is not drawn again for changes that it shows already', () => {
		const { refresher, view } = pane();
		refresher.soon();
		refresher.now(false);
		vi.runAllTimers();
		expect(view.draws).toBe(1);
	});

	it('is not drawn while it is hidden, however it became so', () => {
		const { refresher, view } = pane();
		refresher.soon();
		view.isShown = false;
		refresher.soon();
		refresher.changed(false);
		vi.runAllTimers();
		expect(view.draws).toBe(0);
		view.isShown = true;
		refresher.changed(false);
		expect(view.draws).toBe(1);
	});
});
