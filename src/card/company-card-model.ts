import type { CompanyNote, VaultIndex } from '../index/vault-index';
import { usualNames, type CompanyBook } from '../show/company-names';
import type { ViewScript } from '../show/view-script';
import type { CompanyId, CompanyKind, MergedEvent } from '../types';
import { notedFigures, type NotedFigure } from './outlooks';

/** What a company card shows. */
export interface CompanyCardModel {
	readonly id: CompanyId;
	/** The one to show first, then the others. */
	readonly names: readonly string[];
	readonly former: readonly string[];
	readonly tickers: readonly string[];
	readonly kind: CompanyKind;
	readonly parent: string | null;
	/** What facts are laid out from. */
	readonly figures: readonly NotedFigure[];
	/** Latest first. */
	readonly events: readonly MergedEvent[];
	readonly mentionCount: number;
	/** Those with most mentions first. */
	readonly notes: readonly CompanyNote[];
}

/** Who a card is about: a company where it stands, or one that a reader looked up. */
export interface Asked {
	readonly id: CompanyId;
	/** As the text calls it. */
	readonly name: string;
	readonly kind: CompanyKind;
	/** What the card writes in. */
	readonly script: ViewScript;
}

/** Gathers what the vault tells of a company. */
export function companyCardModel(index: VaultIndex, book: CompanyBook, asked: Asked): CompanyCardModel {
	const company = book.company(asked.id);
	const parent = company?.parent === null || company === null ? null : book.company(company.parent);
	const notes = index.notesOn(asked.id);
	return {
		id: asked.id,
		names: company === null ? [asked.name] : usualNames(company, book.titleOf(asked.id, asked.script), asked.script),
		former: company?.former ?? [],
		tickers: company?.tickers ?? [],
		kind: company?.kind ?? asked.kind,
		parent: parent === null ? null : (usualNames(parent, book.titleOf(parent.id, asked.script), asked.script)[0] ?? null),
		figures: notedFigures(index, asked.id),
		events: latestEvents(index.eventsOf(asked.id)),
		mentionCount: notes.reduce((sum, { mentions }) => sum + mentions.length, 0),
		notes,
	};
}

/** Comes oldest first, undated last. */
function latestEvents(events: readonly MergedEvent[]): MergedEvent[] {
	const dated = events.filter(({ date }) => date !== null).reverse();
	return [...dated, ...events.filter(({ date }) => date === null)];
}
