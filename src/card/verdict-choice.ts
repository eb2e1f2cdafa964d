import type { MarkedClaim } from '../commands/judge-claim';
import type { Translate } from '../i18n/translate';
import { claimVerdicts } from '../relate/claim-verdicts';
import { verdictSign, verdictText } from '../show/claim-verdicts';
import type { ClaimVerdict } from '../types';
import { addSection } from './card-sections';
import { makeActive, type OpenCard } from './openable';

/** Offers the verdicts on a claim as a section of its card, which stays open; the one that is chosen already takes itself back. */
export function addVerdictChoice(el: HTMLElement, marked: MarkedClaim, now: ClaimVerdict | null, { parts }: OpenCard): void {
	const { t, claims } = parts;
	const section = addSection(el, t('claimVerdict.heading'));
	const row = section.createDiv({ cls: 'ira-verdict-choice', attr: { role: 'group', 'aria-label': t('claimVerdict.heading') } });
	let chosen = now;
	// What a second click means is known only when the first has been taken down.
	let isUnderWay = false;
	const choose = async (verdict: ClaimVerdict): Promise<void> => {
		if (isUnderWay) return;
		isUnderWay = true;
		const wanted = chosen === verdict ? null : verdict;
		if (await claims.judge(marked, wanted)) show(wanted);
		isUnderWay = false;
	};
	const buttons = claimVerdicts.map((verdict) => {
		const button = row.createSpan('ira-action');
		addClaimVerdict(button, verdict, t);
		makeActive(button, 'button', () => void choose(verdict));
		return { verdict, button };
	});
	// Beside them, as a card that stands above its claim must not grow over it.
	const hint = row.createSpan({ cls: 'ira-verdict-hint', attr: { role: 'status' } });
	const show = (verdict: ClaimVerdict | null): void => {
		chosen = verdict;
		for (const one of buttons) {
			one.button.toggleClass('is-chosen', one.verdict === verdict);
			one.button.setAttr('aria-pressed', String(one.verdict === verdict));
		}
		hint.setText(verdict === null ? '' : t('claimVerdict.again'));
	};
	show(now);
}

/** A verdict as its sign and its word. */
export function addClaimVerdict(home: HTMLElement, verdict: ClaimVerdict, t: Translate): void {
	home.createSpan({ cls: `ira-verdict-sign ira-${verdict}`, text: verdictSign(verdict), attr: { 'aria-hidden': 'true' } });
	home.appendText(` ${verdictText(verdict, t)}`);
}
