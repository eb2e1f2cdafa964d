import { Notice, SuggestModal, type Plugin } from 'obsidian';
import { markAtCursor } from '../marks/mark-at-cursor';
import type { MarkSurfaces } from '../marks/register-marks';
import { noteView } from '../note-view';
import type { Parts } from '../parts';
import { claimVerdicts } from '../relate/claim-verdicts';
import { verdictSign, verdictText } from '../show/claim-verdicts';
import type { ClaimVerdict } from '../types';
import { markedClaim, type ClaimJudge } from './judge-claim';

/** *Set verdict on claim*: for the claim that is marked at the cursor. */
export function registerClaimAtCursor(plugin: Plugin, parts: Parts, marks: MarkSurfaces, judge: ClaimJudge): void {
	const { app, t } = parts;
	plugin.addCommand({
		id: 'set-verdict-on-claim',
		name: t('command.judgeClaim'),
		icon: 'scale',
		checkCallback: (checking) => {
			const view = noteView(app);
			if (view === null || checking) return view !== null;
			const found = markAtCursor(view, marks, 'claim');
			const claim = found === null ? null : markedClaim(found);
			if (claim === null) new Notice(t('claimVerdict.noClaimHere'));
			else
				new VerdictChoice(parts, async (verdict) => {
					if (await judge.judge(claim, verdict)) new Notice(verdict === null ? t('claimVerdict.cleared') : t('claimVerdict.done', { verdict: verdictText(verdict, t) }));
				}).open();
			return true;
		},
	});
}

/** Offers every verdict, and none. */
class VerdictChoice extends SuggestModal<ClaimVerdict | null> {
	constructor(private readonly parts: Parts, private readonly chosen: (verdict: ClaimVerdict | null) => Promise<void>) {
		super(parts.app);
		this.setPlaceholder(parts.t('command.judgeClaim'));
	}

	override getSuggestions(query: string): (ClaimVerdict | null)[] {
		return [...claimVerdicts, null].filter((verdict) => this.label(verdict).toLowerCase().includes(query.toLowerCase()));
	}

	override renderSuggestion(verdict: ClaimVerdict | null, el: HTMLElement): void {
		el.setText(this.label(verdict));
	}

	override onChooseSuggestion(verdict: ClaimVerdict | null): void {
		void this.chosen(verdict);
	}

	private label(verdict: ClaimVerdict | null): string {
		const { t } = this.parts;
		return verdict === null ? t('claimVerdict.none') : `${verdictSign(verdict)} ${verdictText(verdict, t)}`;
	}
}
