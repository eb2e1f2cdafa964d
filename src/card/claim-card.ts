import type { MarkedClaim } from '../commands/judge-claim';
import { CompanyNames } from '../show/company-names';
import { viewScript } from '../show/view-script';
import { amountInWords, claimKindText, metricText, periodText } from '../show/wording';
import type { Claim, PrintedFigure } from '../types';
import { addNoteRow, addSection, addTitle, addVerdict } from './card-sections';
import { claimCardModel } from './claim-card-model';
import type { OpenCard } from './openable';
import { addClaimVerdict, addVerdictChoice } from './verdict-choice';

/** Draws the card of a claim into `el`. `path` is the note that makes it; `marked` is where it was pointed at, null where nothing can be said of it. */
export function drawClaimCard(el: HTMLElement, path: string, claim: Claim, figures: readonly PrintedFigure[], marked: MarkedClaim | null, card: OpenCard): void {
	const { t, index } = card.parts;
	const model = claimCardModel(index, path, claim, figures, marked);
	const header = el.createEl('header');
	addTitle(header, claimKindText(claim.kind, t));
	if (claim.negated) header.createSpan({ cls: 'ira-tag', text: t('card.negated') });
	const isReported = claim.kind === 'attributed' || claim.kind === 'quotation';
	const speaker = claim.speaker !== null ? t('card.saidBy', { name: claim.speaker }) : t(isReported ? 'card.byUnnamed' : 'card.byAuthor');
	header.createDiv({ cls: 'ira-card-about', text: claim.cue === '' ? speaker : `${speaker} · ${t('card.cue', { cue: claim.cue })}` });

	if (marked !== null) addVerdictChoice(el, marked, model.verdict, card);
	const { start, end } = claim;
	if (path !== '') addNoteRow(addSection(el, t('card.source')), path, [{ start, end, text: null }], model.published === null ? '' : periodText(model.published, t), card);
	const names = namesOf(path, claim, card);
	if (names !== '') addSection(el, t('card.companies')).createDiv({ text: names });
	if (model.figures.length > 0) {
		const section = addSection(el, t('card.figures'));
		for (const { figure, verdict } of model.figures) {
			const row = section.createDiv('ira-telling');
			const about = [amountInWords(figure, t), figure.metric === null ? null : metricText(figure.metric, figure.of, figure.direction, t), figure.period === null ? null : periodText(figure.period, t)];
			row.createSpan({ cls: 'ira-telling-text', text: about.filter((part) => part !== null).join(' · ') });
			if (verdict !== null) addVerdict(row, verdict, card);
		}
	}
	// Nobody to look for.
	if (claim.speaker === null && claim.companies.length === 0) return;
	if (model.others.length === 0) {
		el.createEl('section').createDiv({ cls: 'ira-card-about', text: t('card.noOtherClaims') });
		return;
	}
	const section = addSection(el, t('card.otherClaims', { count: model.otherCount }));
	for (const { path: other, claim: { start, end, speaker: by, verdict }, published } of model.others) {
		const told = [by, published === null ? null : periodText(published, t)].filter((part) => part !== null);
		addNoteRow(section, other, [{ start, end, text: null }], told.join(' · '), card, (title) => {
			if (verdict !== undefined) addClaimVerdict(title.createSpan('ira-note-verdict'), verdict, t);
		});
	}
}

/** Whom a claim is about, beside who makes it. */
function namesOf(path: string, { companies, speaker }: Claim, { parts }: OpenCard): string {
	const names = new CompanyNames(parts, () => viewScript(parts, path));
	return companies.filter((company) => speaker === null || !names.all(company).includes(speaker)).map((company) => names.of(company)).join(' · ');
}
