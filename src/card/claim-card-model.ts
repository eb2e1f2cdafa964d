import type { NotedClaim, VaultIndex } from '../index/vault-index';
import { verdictNow, type SeenClaim } from '../relate/claim-verdicts';
import type { Claim, ClaimVerdict, PartialDate, PrintedFigure, Verdict } from '../types';

/** What a claim card shows. */
export interface ClaimCardModel {
	readonly claim: Claim;
	/** What the user says of it now: the mark can be older. */
	readonly verdict: ClaimVerdict | null;
	/** When its note was published, as far as that is known. */
	readonly published: PartialDate | null;
	readonly figures: readonly { readonly figure: PrintedFigure; readonly verdict: Verdict | null }[];
	/** What other notes claim of the same companies, or by the same speaker, who comes first. */
	readonly others: readonly OtherClaim[];
	readonly otherCount: number;
}

/** A claim of another note, with the day of that note. */
export interface OtherClaim extends NotedClaim {
	readonly published: PartialDate | null;
}

const mostOthers = 5;

/** Gathers what the vault has beside a claim of a note. `seen` is the claim where it was pointed at, null where nothing can be said of it. */
export function claimCardModel(index: VaultIndex, path: string, claim: Claim, figures: readonly PrintedFigure[], seen: SeenClaim | null): ClaimCardModel {
	const others = index.claimsNear(claim, path);
	const publishedOn = (note: string): PartialDate | null => index.get(note)?.published ?? null;
	const kinship = (other: Claim): number =>
		(claim.speaker !== null && other.speaker === claim.speaker ? 4 : 0) + (other.kind === claim.kind ? 1 : 0) + other.companies.filter((id) => claim.companies.includes(id)).length / 100;
	const ordered = others.map((other) => ({ other, near: kinship(other.claim) })).sort((a, b) => b.near - a.near);
	return {
		claim,
		verdict: seen === null ? null : verdictNow(index.get(path)?.claims ?? [], seen, index.sameWords(seen.text)),
		published: publishedOn(path),
		figures: figures.map((figure) => ({ figure, verdict: index.verdictOf(figure) })),
		others: ordered.slice(0, mostOthers).map(({ other }) => ({ ...other, published: publishedOn(other.path) })),
		otherCount: others.length,
	};
}
