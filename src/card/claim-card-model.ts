import type { NotedClaim, VaultIndex } from '../index/vault-index';
import type { Claim, PrintedFigure, Verdict } from '../types';

/** What a claim card shows. */
export interface ClaimCardModel {
	readonly claim: Claim;
	readonly figures: readonly { readonly figure: PrintedFigure; readonly verdict: Verdict | null }[];
	/** What other notes claim of the same companies, the same speaker first. */
	readonly others: readonly NotedClaim[];
	readonly otherCount: number;
}

const mostOthers = 5;

/** Gathers what the vault has beside a claim of a note. */
export function claimCardModel(index: VaultIndex, path: string, claim: Claim, figures: readonly PrintedFigure[]): ClaimCardModel {
	const others = index.claimsAbout(claim.companies, path);
	const kinship = (other: Claim): number =>
		(claim.speaker !== null && other.speaker === claim.speaker ? 4 : 0) + (other.kind === claim.kind ? 1 : 0) + other.companies.filter((id) => claim.companies.includes(id)).length / 100;
	const ordered = others.map((other) => ({ other, near: kinship(other.claim) })).sort((a, b) => b.near - a.near);
	return {
		claim,
		figures: figures.map((figure) => ({ figure, verdict: index.verdictOf(figure) })),
		others: ordered.slice(0, mostOthers).map(({ other }) => other),
		otherCount: others.length,
	};
}
