import { findAnchor, type Anchor } from '../text/anchor';
import type { FoldTable } from '../text/fold';
import { readProse, sourceSpan } from '../text/prose';
import type { CompanyId, Mention, Prose } from '../types';

/** What the user said is no company: a name wherever it stands, a company under all its names, or one place of a note. */
export type Refusal = RefusedName | RefusedCompany | RefusedMention;

export interface RefusedName {
	readonly kind: 'name';
	/** As printed; its twin in the other script is refused with it. */
	readonly name: string;
}

export interface RefusedCompany {
	readonly kind: 'company';
	readonly id: CompanyId;
	/** To show; the id need not be known any more. */
	readonly name: string;
}

export interface RefusedMention {
	readonly kind: 'mention';
	readonly path: string;
	readonly anchor: Anchor;
}

/** Who is no company anywhere. */
export interface Refused {
	readonly ids: ReadonlySet<CompanyId>;
	/** Names as the reading has them. */
	readonly names: ReadonlySet<string>;
}

export const noneRefused: Refused = { ids: new Set(), names: new Set() };

/** Gathers what is refused in every note. */
export function refusedAnywhere(refusals: readonly Refusal[], table: FoldTable): Refused {
	const ids = refusals.flatMap((refusal) => (refusal.kind === 'company' ? [refusal.id] : []));
	const names = refusals.flatMap((refusal) => (refusal.kind === 'name' ? [readName(refusal.name, table)] : []));
	return { ids: new Set(ids), names: new Set(names) };
}

/** The places of one note that are refused. */
export function refusedIn(refusals: readonly Refusal[], path: string): Anchor[] {
	return refusals.flatMap((refusal) => (refusal.kind === 'mention' && refusal.path === path ? [refusal.anchor] : []));
}

/** Leaves out the mentions that are refused by id or name, and those at refused places of the note. */
export function withoutRefused(mentions: Mention[], prose: Prose, { ids, names }: Refused, here: readonly Anchor[]): Mention[] {
	if (ids.size === 0 && names.size === 0 && here.length === 0) return mentions;
	const places = here.map((anchor) => findAnchor(prose.source, anchor)).filter((place) => place !== null);
	return mentions.filter((mention) => {
		if (ids.has(mention.id) || names.has(prose.text.slice(mention.start, mention.end))) return false;
		const { start, end } = sourceSpan(prose, mention);
		// A longer name that has come to be known there is another one.
		return !places.some((place) => place.start <= start && end <= place.end);
	});
}

/** Adds a refusal; one that is there already is not added twice. */
export function refuse(refusals: readonly Refusal[], refusal: Refusal): readonly Refusal[] {
	return [...refusals, ...refusalsBeyond([refusal], refusals)];
}

/** The refusals that the others do not have. */
export function refusalsBeyond(refusals: readonly Refusal[], others: readonly Refusal[]): Refusal[] {
	const known = new Set(others.map((refusal) => JSON.stringify(refusal)));
	return refusals.filter((refusal) => !known.has(JSON.stringify(refusal)));
}

/** Takes back what keeps a company of these names from being found anywhere. */
export function allow(refusals: readonly Refusal[], id: CompanyId | null, names: readonly string[], table: FoldTable): readonly Refusal[] {
	const allowed = new Set(names.map((name) => readName(name, table)));
	return refusals.filter((refusal) => {
		if (refusal.kind === 'mention') return true;
		return !allowed.has(readName(refusal.name, table)) && (refusal.kind === 'name' || refusal.id !== id);
	});
}

/** What is refused after a note got another path. When a note goes away nothing changes: whatever syncs may write it again. */
export function followNote(refusals: readonly Refusal[], from: string, to: string): readonly Refusal[] {
	if (!refusals.some((refusal) => refusal.kind === 'mention' && refusal.path === from)) return refusals;
	return refusals.map((refusal) => (refusal.kind === 'mention' && refusal.path === from ? { ...refusal, path: to } : refusal));
}

/** A name as the reading has it: folded, without glosses and inserted spaces. */
export function readName(name: string, fold: FoldTable): string {
	return readProse(name, { fold, format: 'plain' }).text.trim();
}
