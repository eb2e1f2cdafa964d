import { amountIn } from '../show/amount-script';
import type { ViewScript } from '../show/view-script';
import type { CompanyId, EventRole, MergedEvent } from '../types';

/** Parts of those who do something with another company's shares; what an exchange or a ministry does has no direction. */
const doers: ReadonlySet<EventRole> = new Set<EventRole>(['seller', 'buyer', 'investor']);
/** More names than this do not help to tell an event. */
const mostNames = 4;

/**
 * The line below an event's title: who does what to whom (阿里巴巴 → 商汤科技) where the parts tell it, else everybody, and the amount where the
 * title does not say it; names and amount in one script.
 */
export function partiesText({ type, companies, roles, figure, title }: MergedEvent, nameOf: (company: CompanyId) => string, script: ViewScript): string {
	const acting = companies.filter((id) => isDoer(roles[id]));
	const others = companies.filter((id) => !isDoer(roles[id]));
	// A seller and a buyer of the same shares stand side by side.
	const sides = acting.length > 0 && others.length > 0 ? [acting, others] : [companies];
	const names = sides.map((side) => namesOf(side, nameOf)).filter((side) => side !== '').join(' → ');
	// Results have several amounts, and none of them says by itself what it is.
	const amount = figure === null || type === 'earnings' || squeezed(title).includes(squeezed(figure)) ? '' : amountIn(script, figure);
	return [names, amount].filter((part) => part !== '').join(' · ');
}

function isDoer(role: EventRole | undefined): boolean {
	return role !== undefined && doers.has(role);
}

function namesOf(companies: readonly CompanyId[], nameOf: (company: CompanyId) => string): string {
	const names = companies.slice(0, mostNames).map(nameOf);
	if (companies.length > mostNames) names.push(`+${companies.length - mostNames}`);
	return names.join(' · ');
}

function squeezed(text: string): string {
	return text.replace(/\s+/g, '');
}
