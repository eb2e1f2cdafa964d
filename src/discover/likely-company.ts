import { surnames } from '../detect/surnames';
import type { Witness } from './frames';
import type { NameMake } from './name-runs';

/** What the notes say of a name: how often it stands there, and how often words beside it bear witness. */
export interface Testimony extends Record<Witness, number> {
	/** Folded. */
	readonly folded: string;
	/** The name without the trade word at its end. */
	readonly stem: string;
	readonly make: NameMake;
	/** Detection took it for a company in some note. */
	isDetected: boolean;
	count: number;
}

/** Last characters of places, offices, measures and kinds of people. */
const otherEndings = new Set('省市县区州国部局委署会们者率额量价期届轮次税级性额人员家'.split(''));
const longestPerson = 3;

/** Whether a name is a company's, by what stands beside it. The stranger its make, the less it takes. */
export function isLikelyCompany({ folded, stem, make, isDetected, count, company, agent }: Testimony): boolean {
	if (isDetected) return true;
	if (stem !== folded) return make !== 'plain' && company + agent > 0;
	if (otherEndings.has(folded.slice(-1))) return false;
	const mayBePerson = folded.length <= longestPerson && surnames.includes(folded.charAt(0));
	if (mayBePerson) return company >= 2;
	switch (make) {
		case 'coined':
			return company >= 2 || (company === 1 && count >= 3) || (company === 1 && agent >= 2);
		case 'rare':
			return company >= 2;
		case 'plain':
			return false;
	}
}
