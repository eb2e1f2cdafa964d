import { Modal, Platform } from 'obsidian';
import type { FoundMark } from '../marks/found-mark';
import type { CardParts } from './card-parts';
import { drawCard } from './draw-card';

/** A card in the middle of the screen: on phones, and where no mark is in sight to stand beside. */
export class CardModal extends Modal {
	constructor(private readonly parts: CardParts, private readonly found: FoundMark) {
		super(parts.app);
	}

	override onOpen(): void {
		this.modalEl.addClass('ira-card-modal');
		const pin = (): void => {
			this.close();
			this.parts.pin(this.found);
		};
		// A phone's sidebar covers the note.
		drawCard(this.contentEl, this.found, { parts: this.parts, close: () => this.close(), pin: Platform.isPhone ? null : pin }).focus();
	}

	override onClose(): void {
		this.contentEl.empty();
	}
}
