import type { VaultIndex } from '../index/vault-index';
import { surfacesOf } from '../lexicon/lexicon';
import type { Company, CompanyId } from '../types';
import type { ViewScript } from './view-script';

/** What is known of companies. */
export interface CompanyBook {
	company(id: CompanyId): Company | null;
	/** What the vault's own note on a company calls it, in a script; null where it has none. */
	titleOf(id: CompanyId, script: ViewScript): string | null;
}

/** Usual names without repetition, the one to show first: as the company's own note calls it, then in the script, in the other one, in English. */
export function usualNames(company: Company, title: string | null, script: ViewScript): string[] {
	const { hans, hant, en } = company;
	const ordered = [title ?? '', ...(script === 'hant' ? [hant, hans] : [hans, hant]), en];
	return [...new Set(ordered.filter((name) => name !== ''))];
}

/** Names of companies as one view shows and finds them: one name a company, wherever it is told. */
export class CompanyNames {
	/** Names that only notes know, of one revision of the index and one script. */
	private told: { readonly of: string; readonly names: Map<CompanyId, string> } = { of: '', names: new Map() };

	constructor(private readonly parts: { readonly index: Pick<VaultIndex, 'get' | 'notesOn' | 'revision'>; readonly watcher: CompanyBook }, private readonly script: () => ViewScript) {}

	/** Every name in use; the id where none is known. */
	all(id: CompanyId): readonly string[] {
		const company = this.parts.watcher.company(id);
		return company === null ? [this.of(id)] : surfacesOf(company);
	}

	/** The name to show. */
	of(id: CompanyId): string {
		const { watcher } = this.parts;
		const script = this.script();
		const company = watcher.company(id);
		return (company === null ? this.toldName(id, script) : usualNames(company, watcher.titleOf(id, script), script)[0]) ?? id;
	}

	/** A company that is on no list is called as a note in this script calls it, else as any does. */
	private toldName(id: CompanyId, script: ViewScript): string | undefined {
		const { index } = this.parts;
		const of = `${script} ${index.revision}`;
		if (this.told.of !== of) this.told = { of, names: new Map() };
		const known = this.told.names.get(id);
		if (known !== undefined) return known;
		const notes = index.notesOn(id);
		const name = (notes.find(({ path }) => index.get(path)?.script === script) ?? notes[0])?.mentions[0]?.name;
		if (name !== undefined) this.told.names.set(id, name);
		return name;
	}
}
