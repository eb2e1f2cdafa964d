import { Component, MarkdownView, Notice, Platform, type HoverParent } from 'obsidian';
import type { FoundMark } from '../marks/found-mark';
import { markAtCursor } from '../marks/mark-at-cursor';
import { isElement } from '../marks/node-kinds';
import type { MarkSurfaces } from '../marks/register-marks';
import { CardModal } from './card-modal';
import type { CardParts } from './card-parts';
import { CardPopover } from './card-popover';

/** Milliseconds that the pointer rests before a card is made at all; with the next it makes up the app's 300. */
const intent = 60;
const wait = 240;
/** A sentence is easily rested upon by chance. */
const waitOnClaim = 640;

/** Pixels that the sign of a claim stands above the first character. */
const signOverlap = 2;

const links = 'a, .cm-hmd-internal-link, .cm-link, .cm-url';

/** Opens cards: when the pointer rests on a mark, by tap, and at the cursor. */
export class CardOpener extends Component {
	/** What listens in each window. */
	private readonly listeners = new Map<Document, Component>();
	/** Owner of cards outside of notes. */
	private readonly elsewhere: HoverParent = { hoverPopover: null };
	private pointed: HTMLElement | null = null;
	private popover: CardPopover | null = null;
	private lit: readonly HTMLElement[] = [];
	private timer = 0;
	/** Whether somebody was writing where the finger came down: by the time of its click the tap has moved the focus there. */
	private writing = false;

	constructor(private readonly parts: CardParts, private readonly marks: MarkSurfaces) {
		super();
	}

	override onload(): void {
		const { workspace } = this.parts.app;
		this.watch(workspace.containerEl.doc);
		this.registerEvent(workspace.on('window-open', (_, win) => this.watch(win.document)));
		this.registerEvent(workspace.on('window-close', (_, win) => this.unwatch(win.document)));
		workspace.onLayoutReady(() => workspace.iterateAllLeaves(({ view }) => this.watch(view.containerEl.doc)));
	}

	override onunload(): void {
		window.clearTimeout(this.timer);
		this.light(null);
		this.popover?.close();
	}

	/** Shows the card of what stands at the cursor, or under the pointer in Reading view; the keyboard goes into it. */
	showAtCursor(view: MarkdownView): void {
		const found = markAtCursor(view, this.marks);
		if (found === null) {
			new Notice(this.parts.t('card.nothingHere'));
			return;
		}
		const [el] = found.parts;
		if (el === undefined || !el.isConnected || Platform.isMobile) new CardModal(this.parts, found).open();
		else this.popover = new CardPopover(view, el, found, this.parts, 0, true);
	}

	private watch(doc: Document): void {
		if (this.listeners.has(doc)) return;
		const listener = this.addChild(new Component());
		this.listeners.set(doc, listener);
		listener.registerDomEvent(doc, 'mouseover', (event) => this.point(event));
		if (!Platform.isMobile) return;
		listener.registerDomEvent(doc, 'pointerdown', ({ target }) => (this.writing = isElement(target) && target.closest('.cm-content:focus') !== null), { capture: true });
		listener.registerDomEvent(doc, 'click', (event) => this.tap(event));
	}

	/** A window that is closed is let go. */
	private unwatch(doc: Document): void {
		const listener = this.listeners.get(doc);
		this.listeners.delete(doc);
		if (listener !== undefined) this.removeChild(listener);
	}

	private point(event: MouseEvent): void {
		this.closeOrphan(event);
		const el = Platform.isMobile ? null : markUnder(event);
		if (el === this.pointed) return;
		this.pointed = el;
		window.clearTimeout(this.timer);
		this.light(el);
		// With a button down it is a selection.
		if (el === null || event.buttons !== 0) return;
		this.timer = window.setTimeout(() => this.showBeside(el), intent);
	}

	/** A mark that is gone, or drawn anew, never tells its card that the pointer has left it. */
	private closeOrphan({ target }: MouseEvent): void {
		const { popover } = this;
		if (popover === null || !popover.isOpen || popover.target.isConnected) return;
		const { hoverEl } = popover;
		const isUsed = (isElement(target) && hoverEl.contains(target)) || hoverEl.contains(hoverEl.doc.activeElement);
		if (!isUsed) popover.close();
	}

	private showBeside(el: HTMLElement): void {
		if (!el.isConnected || (this.popover?.target === el && this.popover.isOpen)) return;
		const found = this.markOf(el);
		if (found === null) return;
		this.popover = new CardPopover(this.ownerOf(el), el, found, this.parts, found.marked.kind === 'claim' ? waitOnClaim : wait, false);
	}

	private tap(event: MouseEvent): void {
		const el = markUnder(event);
		// Who is writing wants the cursor there.
		if (el === null || this.writing) return;
		const found = this.markOf(el);
		if (found !== null) new CardModal(this.parts, found).open();
	}

	/** A sentence lights up as a whole, also where it is several elements. */
	private light(el: HTMLElement | null): void {
		for (const part of this.lit) part.removeClass('is-pointed');
		const claim = el?.closest<HTMLElement>('.ira-claim') ?? null;
		this.lit = (claim === null ? null : this.marks.reading.markOf(claim))?.parts ?? [];
		for (const part of this.lit) part.addClass('is-pointed');
	}

	private markOf(el: HTMLElement): FoundMark | null {
		return this.marks.reading.markOf(el) ?? this.marks.editor.markOf(el);
	}

	private ownerOf(el: HTMLElement): HoverParent {
		let owner: HoverParent | null = null;
		this.parts.app.workspace.iterateAllLeaves(({ view }) => {
			if (view instanceof MarkdownView && view.containerEl.contains(el)) owner = view;
		});
		return owner ?? this.elsewhere;
	}
}

/** The innermost mark under the pointer; none on a link, which has a preview of the app's. */
function markUnder(event: MouseEvent): HTMLElement | null {
	const { target } = event;
	if (!isElement(target)) return null;
	if (isSign(target, event)) return target.closest<HTMLElement>('.ira-claim');
	return target.closest(links) !== null ? null : target.closest<HTMLElement>('.ira-mark');
}

/** Whether the pointer is on the sign of a claim, which in the editor belongs to whatever holds the sentence's first character: the sign stands before it. */
function isSign(target: Element, { clientX }: MouseEvent): boolean {
	return target.matches('.ira-claim-sign') && clientX < target.getBoundingClientRect().left + signOverlap;
}
