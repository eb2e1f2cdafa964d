import type { MarkedClaim } from '../commands/judge-claim';
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
	const hint = section.createDiv({ cls: 'ira-card-about ira-verdict-hint' });
	let chosen = now;
	const buttons = claimVerdicts.map((verdict) => {
		const button = row.createSpan('ira-action');
		button.createSpan({ cls: `ira-verdict-sign ira-${verdict}`, text: verdictSign(verdict), attr: { 'aria-hidden': 'true' } });
		button.appendText(` ${verdictText(verdict, t)}`);
		makeActive(button, 'button', () => {
			const wanted = chosen === verdict ? null : verdict;
			void claims.judge(marked, wanted).then((done) => done && show(wanted));
		});
		return { verdict, button };
	});
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
