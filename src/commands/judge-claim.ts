import { Notice } from 'obsidian';
import type { FoundMark } from '../marks/found-mark';
import type { Parts } from '../parts';
import { judge, sameClaim } from '../relate/claim-verdicts';
import { buildFoldTable } from '../text/fold';
import type { Claim, ClaimVerdict } from '../types';
import { noteSources } from './note-sources';

/** A claim where it is marked. */
export interface MarkedClaim extends Pick<FoundMark, 'path' | 'span'> {
	readonly claim: Claim;
}

/** A mark as a claim where it stands; null when it is of another kind, or in a text without a note. */
export function markedClaim({ path, span, marked }: FoundMark): MarkedClaim | null {
	return marked.kind === 'claim' && path !== '' ? { path, span, claim: marked.claim } : null;
}

/** Takes down what the user says of claims; settings list it. */
export class ClaimJudge {
	constructor(private readonly parts: Parts) {}

	/** Says something of a claim, or with null takes it back. False, and a notice, when the note has changed so that the claim is not there any more. */
	async judge({ path, span, claim }: MarkedClaim, verdict: ClaimVerdict | null): Promise<boolean> {
		const { app, settings, watcher, t } = this.parts;
		for (const source of await noteSources(app, path)) {
			const { claims } = await watcher.annotate(source, path);
			const now = sameClaim(claims, claim, span);
			if (now === null) continue;
			await settings.change({ verdicts: judge(settings.current.verdicts, path, source, now, verdict, buildFoldTable()) });
			return true;
		}
		new Notice(t('refuse.noteChanged'));
		return false;
	}
}
