import { Notice } from 'obsidian';
import type { FoundMark } from '../marks/found-mark';
import type { Parts } from '../parts';
import { judge, sameClaim, type SeenClaim } from '../relate/claim-verdicts';
import { buildFoldTable } from '../text/fold';
import type { ClaimVerdict } from '../types';
import { noteSources } from './note-sources';

/** A claim where it is marked. */
export interface MarkedClaim extends SeenClaim {
	readonly path: string;
}

/** A mark as a claim where it stands; null when it is of another kind, or in a text without a note. */
export function markedClaim({ path, span, text, marked }: FoundMark): MarkedClaim | null {
	return marked.kind === 'claim' && path !== '' ? { path, span, text, claim: marked.claim } : null;
}

/** Takes down what the user says of claims; settings list it. */
export class ClaimJudge {
	constructor(private readonly parts: Parts) {}

	/** Says something of a claim, or with null takes it back. False, and a notice, when the claim is not in its note any more, or that could not be taken down. */
	async judge(claim: MarkedClaim, verdict: ClaimVerdict | null): Promise<boolean> {
		const { t } = this.parts;
		try {
			if (await this.takeDown(claim, verdict)) return true;
			new Notice(t('refuse.noteChanged'));
		} catch (error) {
			console.error(t('claimVerdict.failed'), error);
			new Notice(t('claimVerdict.failed'));
		}
		return false;
	}

	private async takeDown(claim: MarkedClaim, verdict: ClaimVerdict | null): Promise<boolean> {
		const { app, index, settings, watcher } = this.parts;
		const { path, text } = claim;
		const hasWords = index.sameWords(text);
		for (const source of await noteSources(app, path)) {
			const { claims } = await watcher.annotate(source, path);
			const now = sameClaim(claims, source, claim, hasWords);
			if (now === null) continue;
			await settings.change({ verdicts: judge(settings.current.verdicts, path, source, now, verdict, buildFoldTable()) });
			return true;
		}
		return false;
	}
}
