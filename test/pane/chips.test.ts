// @vitest-environment happy-dom
// What chips tell assistive technology, and where the focus is after a redraw.
import { beforeAll, expect, it } from 'vitest';
import { drawChips, type Chip } from '../../src/pane/chips';
import { installDom } from '../host/obsidian/dom';

beforeAll(() => installDom(window));

const chip = (key: string, isOn: boolean | null, more: Partial<Chip> = {}): Chip => ({ key, label: key, isOn, choose: () => undefined, ...more });

function drawn(parent: HTMLElement, chips: readonly Chip[]): string[] {
	drawChips(parent, chips);
	return [...parent.querySelectorAll('button')].map((button) => [button.textContent, button.getAttribute('aria-pressed'), button.getAttribute('aria-expanded')].join(' '));
}

it('a choice is pressed or not, one that shows more is expanded or not, and what only does something is neither', () =>
	expect(drawn(document.createElement('div'), [chip('on', true), chip('off', false), chip('more', null, { isExpanded: false }), chip('clear', null)])).toEqual([
		'on true ', 'off false ', 'more  false', 'clear  ',
	]));

it('the focus stays on the chip that has it', () => {
	const parent = document.body.createDiv();
	drawn(parent, [chip('a', true), chip('b', false)]);
	parent.querySelectorAll('button')[1]?.focus();
	drawn(parent, [chip('c', true), chip('b', true)]);
	expect(document.activeElement?.textContent).toBe('b');
});
