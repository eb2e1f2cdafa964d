import type { StringKey } from '../i18n/strings';
import { makeActive, type OpenCard } from './openable';

/** Drawn at one go when the rest of a list is asked for: a company can be in thousands of notes. */
const mostAtOnce = 100;

/** Draws the first `first` of a list and, where there are more, a button that draws the others below them. */
export function addUnfolding<Item>(home: HTMLElement, items: readonly Item[], first: number, draw: (home: HTMLElement, item: Item) => void, card: OpenCard): void {
	const list = home.createDiv();
	let drawn = 0;
	const drawTo = (end: number): void => {
		for (const item of items.slice(drawn, end)) draw(list, item);
		drawn = Math.min(end, items.length);
	};
	drawTo(first);
	const offer = (): void => {
		const left = items.length - drawn;
		if (left === 0) return;
		addMore(home, left > mostAtOnce ? 'card.showMore' : 'card.showAll', left, () => {
			const before = list.findAll('.ira-active').length;
			drawTo(drawn + mostAtOnce);
			offer();
			return list.findAll('.ira-active')[before] ?? null;
		}, card);
	};
	offer();
}

/** Adds a quiet button that is gone once `unfold` has drawn more, and gives the keyboard to what that answers. */
export function addMore(home: HTMLElement, key: StringKey, count: number, unfold: () => HTMLElement | null, card: OpenCard): void {
	const button = home.createDiv({ cls: 'ira-more', text: card.parts.t(key, { count }) });
	makeActive(button, 'button', () => {
		holdHeight(button);
		const next = unfold();
		// A card closes when the keyboard leaves it, as it would with the button.
		next?.focus({ preventScroll: true });
		button.remove();
	});
}

/** A card beside a mark was placed with the height that it had: what comes later is scrolled to. */
function holdHeight(el: HTMLElement): void {
	const popover = el.closest<HTMLElement>('.ira-popover');
	if (popover === null || popover.hasClass('is-held')) return;
	popover.setCssProps({ '--ira-held-height': `${popover.offsetHeight}px` });
	popover.addClass('is-held');
}
