import type { CompanyId, Line, Mention, Prose } from '../types';
import { inside } from '../text/spans';
import { isInvestor } from './event-roles';
import { coordinated, isLikened, judges, subjects } from './owner';

/** A longer first line is no title. */
const mostTitle = 60;
/** Fewer mentions make nobody the one whom a note is about. */
const fewestMentions = 4;

/** The text hardly speaks of one of whom it speaks so many times less than of another. */
const hardly = 3;

/** A line of a date, a byline or an ornament. */
const noTitleRe = /^[\s\d年月日时分:./|*#-]*$/;
/** Lines above the title. */
const mostAbove = 3;

/** The title of a note: its first line of words, where it is short. */
export function titleOf({ text, lines }: Pick<Prose, 'text' | 'lines'>): Line | null {
	const title = lines.slice(0, mostAbove).find(({ start, end }) => !noTitleRe.test(text.slice(start, Math.min(end, start + mostTitle))));
	return title !== undefined && title.end - title.start <= mostTitle ? title : null;
}

/** Whom the title names first, a note is about where it is named more often than others, and so many times would be more than all mentions. */
const mostlyOf = 2.5;

/** It is named so many times more often than anybody else, and nobody else often. */
const farAhead = 3;

function isFarAhead(counts: ReadonlyMap<CompanyId, { readonly times: number }>, company: CompanyId, most: number): boolean {
	for (const [id, { times }] of counts) if (id !== company && (times >= fewestMentions || times * farAhead > most)) return false;
	return true;
}

/**
 * Whom a note is about: the only company that its title names, or names otherwise than as the other side, unless the text hardly speaks of it; the
 * first of several that it names, where the text names that one most often, and often; else
 * the one that is named more often than all others together, or far more often than any. Null for a note about several.
 */
export function protagonistOf({ text, lines }: Prose, mentions: readonly Mention[]): CompanyId | null {
	const counts = new Map<CompanyId, { times: number }>();
	let all = 0;
	let most = 0;
	for (const mention of mentions) {
		const { id, kind } = mention;
		if (kind === 'media' || kind === 'research_firm' || kind === 'organisation' || judges(text, mention)) continue;
		const count = counts.get(id);
		if (count === undefined) counts.set(id, { times: 1 });
		else count.times++;
		all++;
		most = Math.max(most, count?.times ?? 1);
	}
	const title = titleOf({ text, lines });
	if (title !== null) {
		const named = inside(mentions, title).filter((mention) => !isLikened(text, mention) && !isInvestor(text, mention));
		const [only, ...others] = new Set((named.some(({ id }) => id !== named[0]?.id) && coordinated(text, named).length === 1 ? subjects(text, named) : named).map(({ id }) => id));
		const first = named[0]?.id;
		if (others.length === 0 && only !== undefined && (counts.get(only)?.times ?? 0) * hardly > most) return only;
		if (first !== undefined && most >= fewestMentions && most * mostlyOf > all && counts.get(first)?.times === most) return first;
	}
	for (const [id, { times }] of counts) if (times >= fewestMentions && (times * 2 > all || isFarAhead(counts, id, times))) return id;
	return null;
}

const parentRe = /^的?(?:母公司|控股公司|控股股东)$/;
const mostParent = 5;

/** Whose part a company is, where the text says so: 甲的母公司乙. Null where it does not. */
export function groupOf(text: string, mentions: readonly Mention[], company: CompanyId): CompanyId | null {
	for (let i = 0; i + 1 < mentions.length; i++) {
		const part = mentions[i];
		const parent = mentions[i + 1];
		if (part?.id !== company || parent === undefined || parent.start - part.end > mostParent) continue;
		if (parent.id !== company && parentRe.test(text.slice(part.end, parent.start))) return parent.id;
	}
	return null;
}
