import { Component } from './component';

/** What may own one popover at a time. */
export interface HoverParent {
	hoverPopover: HoverPopover | null;
}

/** The states of a popover, with the app's numbers. */
export const PopoverState = { Showing: 0, Shown: 1, Hiding: 2, Hidden: 3 } as const;
type State = (typeof PopoverState)[keyof typeof PopoverState];

interface Point {
	readonly x: number;
	readonly y: number;
}

/** Distance to the target and to the edges of the window, in px. */
const gap = 4;
const margin = 8;

/**
 * A card beside an element. It shows `waitTime` ms after it was made if the pointer is still there; leaving while it waits drops it,
 * leaving while it shows hides it after another `waitTime` unless the pointer comes back to the target or enters the card.
 */
export class HoverPopover extends Component {
	static readonly open = new Set<HoverPopover>();

	hoverEl: HTMLElement;
	state: State = PopoverState.Showing;
	hoverPopover: HoverPopover | null = null;
	readonly #doc: Document;
	#onTarget = true;
	#onHover = false;
	#timer: number;

	constructor(
		readonly parent: HoverParent,
		readonly targetEl: HTMLElement | null,
		readonly waitTime = 300,
		readonly staticPos: Point | null = null,
	) {
		super();
		this.#doc = targetEl?.doc ?? activeDocument;
		if (parent.hoverPopover && parent.hoverPopover !== this) parent.hoverPopover.hide();
		parent.hoverPopover = this;
		this.hoverEl = this.#doc.createElement('div');
		this.hoverEl.addClass('popover', 'hover-popover');
		this.hoverEl.addEventListener('mouseover', this.#enterHover);
		this.hoverEl.addEventListener('mouseout', this.#leaveHover);
		targetEl?.addEventListener('mouseover', this.#enterTarget);
		targetEl?.addEventListener('mouseout', this.#leaveTarget);
		this.#timer = window.setTimeout(() => this.show(), waitTime);
	}

	show(): void {
		if (this.targetEl && !this.targetEl.isConnected) {
			this.hide();
			return;
		}
		window.clearTimeout(this.#timer);
		this.state = PopoverState.Shown;
		this.#doc.body.append(this.hoverEl);
		HoverPopover.open.add(this);
		this.position();
		this.onShow();
		void this.load();
	}

	hide(): void {
		window.clearTimeout(this.#timer);
		const shown = this.state === PopoverState.Shown || this.state === PopoverState.Hiding;
		this.state = PopoverState.Hidden;
		this.targetEl?.removeEventListener('mouseover', this.#enterTarget);
		this.targetEl?.removeEventListener('mouseout', this.#leaveTarget);
		HoverPopover.open.delete(this);
		for (const other of HoverPopover.open) if (other.#isInside(this)) other.hide();
		this.hoverEl.remove();
		if (this.parent.hoverPopover === this) this.parent.hoverPopover = null;
		if (shown) this.onHide();
		this.unload();
	}

	onShow(): void {}

	onHide(): void {}

	/** Below the target, above it where there is more room, always inside the window. */
	position(at: Point | null = this.staticPos): void {
		const view = this.#doc.defaultView ?? window;
		const el = this.hoverEl;
		const box = at ? { left: at.x, top: at.y, bottom: at.y } : this.#targetBox();
		if (!box) return;
		const below = view.innerHeight - box.bottom - gap - margin;
		const above = box.top - gap - margin;
		const under = el.offsetHeight <= below || below >= above;
		const left = Math.clamp(box.left, margin, Math.max(margin, view.innerWidth - el.offsetWidth - margin));
		const top = under ? box.bottom + gap : Math.max(margin, box.top - gap - el.offsetHeight);
		el.setCssStyles({ left: `${left}px`, top: `${top}px`, maxHeight: `${Math.max(under ? below : above, 100)}px` });
	}

	#targetBox(): { left: number; top: number; bottom: number } | null {
		return this.targetEl?.getClientRects()[0] ?? null;
	}

	readonly #enterTarget = (): void => this.#move(() => (this.#onTarget = true));
	readonly #leaveTarget = (event: MouseEvent): void => {
		if (!goesInside(event, this.targetEl)) this.#move(() => (this.#onTarget = false));
	};
	readonly #enterHover = (): void => this.#move(() => (this.#onHover = true));
	readonly #leaveHover = (event: MouseEvent): void => {
		if (!goesInside(event, this.hoverEl)) this.#move(() => (this.#onHover = false));
	};

	#move(change: () => void): void {
		change();
		if (this.#wanted()) {
			if (this.state !== PopoverState.Hiding) return;
			window.clearTimeout(this.#timer);
			this.state = PopoverState.Shown;
		} else if (this.state === PopoverState.Showing) {
			this.hide();
		} else if (this.state === PopoverState.Shown) {
			this.state = PopoverState.Hiding;
			this.#timer = window.setTimeout(() => this.#hideUnlessWanted(), this.waitTime);
		}
	}

	#hideUnlessWanted(): void {
		if (!this.#wanted()) {
			this.hide();
			return;
		}
		this.state = PopoverState.Shown;
		// Only a card opened from this one still holds it: look again when that has had time to go.
		this.#timer = window.setTimeout(() => this.#move(() => undefined), this.waitTime);
	}

	#wanted(): boolean {
		return this.#onTarget || this.#onHover || [...HoverPopover.open].some((other) => other.#isInside(this));
	}

	#isInside(outer: HoverPopover): boolean {
		return this !== outer && this.targetEl !== null && outer.hoverEl.contains(this.targetEl);
	}
}

function goesInside(event: MouseEvent, el: HTMLElement | null): boolean {
	return el !== null && event.relatedTarget !== null && el.contains(event.relatedTarget as Node);
}
