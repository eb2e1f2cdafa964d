import { surfacesOf } from '../lexicon/lexicon';
import type { Parts } from '../parts';
import type { CompanyId } from '../types';

/** Names of companies as a pane shows and finds them. */
export class CompanyNames {
	/** Names as notes write them, by note and company, of one revision of the index. */
	private told: { readonly revision: number; readonly byFile: Map<string, Map<CompanyId, string>> } = { revision: -1, byFile: new Map() };

	constructor(private readonly parts: Pick<Parts, 'index' | 'watcher'>) {}

	/** Every name in use; the id where none is known. */
	all(id: CompanyId): readonly string[] {
		const company = this.parts.watcher.company(id);
		return company === null ? [id] : surfacesOf(company);
	}

	/** The name that a note uses, else the first one known. */
	in(file: string, id: CompanyId): string {
		const { index } = this.parts;
		if (this.told.revision !== index.revision) this.told = { revision: index.revision, byFile: new Map() };
		let known = this.told.byFile.get(file);
		if (known === undefined) {
			known = new Map(index.get(file)?.companies.map((mention) => [mention.id, mention.name]));
			this.told.byFile.set(file, known);
		}
		return known.get(id) ?? this.all(id)[0] ?? id;
	}
}
