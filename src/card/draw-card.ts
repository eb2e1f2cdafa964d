import { markedCompany } from '../commands/company-refusal';
import type { FoundMark } from '../marks/found-mark';
import { cardTitleId } from './card-sections';
import { drawClaimCard } from './claim-card';
import { drawCompanyCard } from './company-card';
import { drawFigureCard } from './figure-card';
import { moveByArrows, type OpenCard } from './openable';

/** Draws the card of a mark into `home`. A card shows what is known when it opens, and never renders Markdown. */
export function drawCard(home: HTMLElement, found: FoundMark, card: OpenCard): HTMLElement {
	const { path, marked } = found;
	const el = home.createDiv({ cls: `ira-card ira-card-${marked.kind}`, attr: { role: 'dialog', tabindex: '-1', 'aria-labelledby': cardTitleId } });
	moveByArrows(el);
	switch (marked.kind) {
		case 'company': {
			const { id, name, kind } = marked.mention;
			drawCompanyCard(el, { id, name, kind, script: card.parts.index.get(path)?.script ?? null }, markedCompany(found), card);
			break;
		}
		case 'figure':
			drawFigureCard(el, path, marked.figure, card);
			break;
		case 'claim':
			drawClaimCard(el, path, marked.claim, marked.figures, card);
			break;
		default:
			return marked satisfies never;
	}
	return el;
}
