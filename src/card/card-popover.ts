import { HoverPopover, type HoverParent } from 'obsidian';
import type { FoundMark } from '../marks/found-mark';
import { isNode } from '../marks/node-kinds';
import type { CardParts } from './card-parts';
import { drawCard } from './draw-card';

/** A card beside the mark that the pointer is on. */
export class CardPopover extends HoverPopover {
	private readonly cardEl: HTMLElement;
	private closing = false;
	/** What had the keyboard before. */
	private before: Element | null = null;

	/** `waitTime` passes before the card shows, and before it hides when the pointer has left. With `focused` the keyboard goes into it. */
	constructor(parent: HoverParent, readonly target: HTMLElement, found: FoundMark, parts: CardParts, waitTime: number, private readonly focused: boolean) {
		super(parent, target, waitTime);
		this.hoverEl.addClass('ira-popover');
		this.cardEl = drawCard(this.hoverEl, found, {
			parts,
			close: () => this.close(),
			pin: () => {
				this.giveBack();
				parts.pin(found);
			},
		});
	}

	override onload(): void {
		super.onload();
		if (!this.focused) return;
		this.before = this.hoverEl.doc.activeElement;
		this.cardEl.focus();
		this.cardEl.addEventListener('keydown', (event) => {
			if (event.key !== 'Escape') return;
			event.preventDefault();
			event.stopPropagation();
			this.giveBack();
		});
		this.cardEl.addEventListener('focusout', (event) => {
			const to = event.relatedTarget;
			if (!isNode(to) || !this.cardEl.contains(to)) this.close();
		});
	}

	get isOpen(): boolean {
		return this.hoverEl.isConnected;
	}

	/** Closes the card and gives the keyboard back. */
	private giveBack(): void {
		if (canFocus(this.before)) this.before.focus();
		this.close();
	}

	close(): void {
		// Taking the card away takes the focus away, which closes it.
		if (this.closing) return;
		this.closing = true;
		if (canHide(this)) this.hide();
		else this.hoverEl.detach();
	}
}

function canFocus(el: Element | null): el is HTMLElement {
	return el !== null && 'focus' in el;
}

/** The app's popovers can be hidden, although the declarations do not tell. */
function canHide(popover: HoverPopover): popover is HoverPopover & { hide(): void } {
	return 'hide' in popover && typeof popover.hide === 'function';
}
