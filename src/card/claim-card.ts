import { amountInWords, claimKindText, metricText, periodText } from '../show/wording';
import type { Claim, PrintedFigure } from '../types';
import { addNoteRow, addSection, addTitle, addVerdict } from './card-sections';
import { claimCardModel } from './claim-card-model';
import type { OpenCard } from './openable';

/** Draws the card of a claim into `el`. `path` is the note that makes it. */
export function drawClaimCard(el: HTMLElement, path: string, claim: Claim, figures: readonly PrintedFigure[], card: OpenCard): void {
	const { t, index } = card.parts;
	const model = claimCardModel(index, path, claim, figures);
	const header = el.createEl('header');
	addTitle(header, claimKindText(claim.kind, t));
	if (claim.negated) header.createSpan({ cls: 'ira-tag', text: t('card.negated') });
	const isReported = claim.kind === 'attributed' || claim.kind === 'quotation';
	const speaker = claim.speaker !== null ? t('card.saidBy', { name: claim.speaker }) : t(isReported ? 'card.byUnnamed' : 'card.byAuthor');
	header.createDiv({ cls: 'ira-card-about', text: claim.cue === '' ? speaker : `${speaker} · ${t('card.cue', { cue: claim.cue })}` });

	if (model.figures.length > 0) {
		const section = addSection(el, t('card.figures'));
		for (const { figure, verdict } of model.figures) {
			const row = section.createDiv('ira-telling');
			const about = [amountInWords(figure, t), figure.metric === null ? null : metricText(figure.metric, figure.of, figure.direction, t), figure.period === null ? null : periodText(figure.period, t)];
			row.createSpan({ cls: 'ira-telling-text', text: about.filter((part) => part !== null).join(' · ') });
			if (verdict !== null) addVerdict(row, verdict, card);
		}
	}
	if (model.others.length === 0) return;
	const section = addSection(el, t('card.otherClaims', { count: model.otherCount }));
	for (const { path: other, claim: { start, end, speaker: by } } of model.others) addNoteRow(section, other, [{ start, end, text: null }], by ?? '', card);
}
