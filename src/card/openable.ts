import { Keymap, Notice } from 'obsidian';
import { openNoteAt } from '../open-note-at';
import type { CardParts } from './card-parts';

export { noteTitle } from '../note-title';

/** A place in a note. */
export interface Place {
	readonly path: string;
	/** Offset in the note source; can become more exact when the note has been read. */
	offset: number;
}

/** A card while it is open. */
export interface OpenCard {
	readonly parts: CardParts;
	close(): void;
	/** Keeps it open in the sidebar; null where it is there already, or cannot be. */
	readonly pin: (() => void) | null;
	/** Called for each note of which the card shows words. */
	readonly quotes?: (path: string) => void;
}

/** Makes an element lead to a place in a note: by click or Enter, in a new tab with the app's modifier key. */
export function leadTo(el: HTMLElement, place: Place, card: OpenCard): void {
	const { app, t } = card.parts;
	el.dataset['place'] = `${place.path}:${place.offset}`;
	makeActive(el, 'link', (event) => {
		const { path, offset } = place;
		if (app.vault.getFileByPath(path) === null) {
			new Notice(t('card.noteGone', { path }));
			return;
		}
		card.close();
		void openNoteAt(app, path, offset, Keymap.isModEvent(event) !== false);
	});
}

/** Makes an element act on click, Enter and space. */
export function makeActive(el: HTMLElement, role: 'link' | 'button', act: (event: MouseEvent | KeyboardEvent) => void): void {
	el.addClass('ira-active');
	el.setAttrs({ role, tabindex: '0' });
	el.addEventListener('click', act);
	el.addEventListener('keydown', (event) => {
		if (event.key !== 'Enter' && event.key !== ' ') return;
		event.preventDefault();
		act(event);
	});
}

/** Lets the arrow keys go from one active element of a card to the next. */
export function moveByArrows(card: HTMLElement): void {
	card.addEventListener('keydown', (event) => {
		const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
		if (step === 0) return;
		const stops = card.findAll('.ira-active');
		const at = stops.findIndex((stop) => stop === card.doc.activeElement);
		const next = stops[at < 0 ? 0 : Math.clamp(at + step, 0, stops.length - 1)];
		if (next === undefined) return;
		event.preventDefault();
		next.focus();
	});
}
