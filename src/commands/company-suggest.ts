import { SuggestModal } from 'obsidian';
import type { Parts } from '../parts';
import { CompanyNames } from '../show/company-names';
import { viewScript } from '../show/view-script';
import { buildFoldTable } from '../text/fold';
import type { CompanyId } from '../types';
import { companyDirectory, type CompanyDirectory, type FoundCompany } from './company-search';

/** Asks for a company: those that the vault mentions first, then the whole lexicon. `among` offers no others. */
export function chooseCompany(parts: Parts, chosen: (company: CompanyId, name: string, event: MouseEvent | KeyboardEvent) => void, among: ReadonlySet<CompanyId> | null = null): void {
	new CompanySuggest(parts, chosen, among).open();
}

class CompanySuggest extends SuggestModal<FoundCompany> {
	private readonly directory: CompanyDirectory;

	constructor(private readonly parts: Parts, private readonly chosen: (company: CompanyId, name: string, event: MouseEvent | KeyboardEvent) => void, among: ReadonlySet<CompanyId> | null) {
		super(parts.app);
		const { t } = parts;
		this.directory = directoryOf(parts, among);
		this.setPlaceholder(t('findCompany.placeholder'));
		this.emptyStateText = t('findCompany.none');
	}

	override getSuggestions(query: string): FoundCompany[] {
		return this.directory.search(query, this.limit);
	}

	override renderSuggestion(company: FoundCompany, el: HTMLElement): void {
		drawFoundCompany(company, el, this.parts);
	}

	override onChooseSuggestion({ id, name }: FoundCompany, event: MouseEvent | KeyboardEvent): void {
		this.chosen(id, name, event);
	}
}

/** Everybody whom the vault or the lexicon knows, or only those `among` them. */
export function directoryOf(parts: Parts, among: ReadonlySet<CompanyId> | null = null): CompanyDirectory {
	const { index, watcher } = parts;
	const script = viewScript(parts, null);
	const names = new CompanyNames(parts, () => script);
	return companyDirectory(watcher.companies(), index.paths.flatMap((path) => index.get(path) ?? []), buildFoldTable(), (id) => names.of(id), among);
}

/** Draws a company as a suggestion: its name, its other names, and how often it is mentioned. */
export function drawFoundCompany({ name, otherNames, mentions }: FoundCompany, el: HTMLElement, { t }: Parts): void {
	el.addClass('mod-complex', 'ira-company-suggestion');
	const contentEl = el.createDiv('suggestion-content');
	contentEl.createDiv({ cls: 'suggestion-title', text: name });
	if (otherNames.length > 0) contentEl.createDiv({ cls: 'suggestion-note', text: otherNames.join(' · ') });
	if (mentions > 0) el.createDiv('suggestion-aux').createSpan({ cls: 'suggestion-flair', text: t('findCompany.mentions', { count: mentions }) });
}
