import type { Plugin } from 'obsidian';
import type { MarkSurfaces } from '../marks/register-marks';
import { noteView } from '../note-view';
import { CardOpener } from './card-opener';
import type { CardParts } from './card-parts';
import { pinCard, registerPinnedCard } from './pinned-card-view';

/** Shows a card for whatever is marked. */
export function registerCards(plugin: Plugin, parts: Omit<CardParts, 'pin'>, marks: MarkSurfaces): void {
	const cards: CardParts = { ...parts, pin: (found) => void pinCard(cards, found) };
	registerPinnedCard(plugin, cards);
	const opener = plugin.addChild(new CardOpener(cards, marks));
	plugin.addCommand({
		id: 'show-card',
		name: parts.t('command.showCard'),
		icon: 'square-user-round',
		checkCallback: (checking) => {
			const view = noteView(parts.app);
			if (view !== null && !checking) opener.showAtCursor(view);
			return view !== null;
		},
	});
}
