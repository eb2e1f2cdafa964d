import { setIcon } from 'obsidian';
import { markedCompany } from '../commands/company-refusal';
import { markedClaim } from '../commands/judge-claim';
import type { FoundMark } from '../marks/found-mark';
import { viewScript } from '../show/view-script';
import { drawClaimCard } from './claim-card';
import { drawCompanyCard } from './company-card';
import { drawFigureCard } from './figure-card';
import { makeActive, moveByArrows, type OpenCard } from './openable';

/** Draws the card of a mark into `home`. A card shows what is known when it opens, and never renders Markdown. */
export function drawCard(home: HTMLElement, found: FoundMark, card: OpenCard): HTMLElement {
	const { path, marked } = found;
	const el = home.createDiv({ cls: `ira-card ira-card-${marked.kind}`, attr: { role: 'dialog', tabindex: '-1' } });
	moveByArrows(el);
	switch (marked.kind) {
		case 'company': {
			const { id, name, kind } = marked.mention;
			drawCompanyCard(el, { id, name, kind, script: viewScript(card.parts, path) }, markedCompany(found), card);
			break;
		}
		case 'figure':
			drawFigureCard(el, path, marked.figure, card);
			break;
		case 'claim':
			drawClaimCard(el, path, marked.claim, marked.figures, markedClaim(found), card);
			break;
		default:
			return marked satisfies never;
	}
	addPin(el, card);
	nameByTitle(el);
	return el;
}

/** A button at the top of the card. */
function addPin(el: HTMLElement, { pin, parts }: OpenCard): void {
	const header = el.find('header');
	if (pin === null) return;
	el.addClass('can-pin');
	const button = header.createDiv({ cls: 'ira-pin clickable-icon', attr: { 'aria-label': parts.t('card.pin') } });
	setIcon(button, 'pin');
	makeActive(button, 'button', pin);
}

/** An `aria-label` on the card would show as a tooltip over all of it. */
function nameByTitle(el: HTMLElement): void {
	const id = `ira-card-${crypto.randomUUID()}`;
	el.find('.ira-card-title').id = id;
	el.setAttr('aria-labelledby', id);
}
