import { Notice, SuggestModal, type MarkdownView, type Plugin } from 'obsidian';
import { noteView } from '../note-view';
import { openNoteAt } from '../open-note-at';
import type { Parts } from '../parts';
import { viewScript } from '../show/view-script';
import { draftCompanyNote } from './company-note-draft';
import type { CompanyNoteWriter } from './company-note-writer';
import type { CompanyDirectory, FoundCompany } from './company-search';
import { directoryOf, drawFoundCompany } from './company-suggest';

/** What is longer than this, or goes over lines, is no name. */
const longestName = 60;

/** *Add selection as company*: as a company note of its own, or as one more name of a company that is known. Also in the editor's menu. */
export function registerAddCompany(plugin: Plugin, parts: Parts, notes: CompanyNoteWriter): void {
	const { app, t } = parts;
	plugin.addCommand({
		id: 'add-selection-as-company',
		name: t('command.addCompany'),
		icon: 'building-2',
		checkCallback: (checking) => {
			const view = noteView(app);
			if (view === null) return false;
			if (checking) return true;
			const name = selectedName(view);
			if (name === null) new Notice(t('addCompany.selectFirst'));
			else new AddCompany(parts, notes, name).open();
			return true;
		},
	});
	plugin.registerEvent(
		app.workspace.on('editor-menu', (menu, editor) => {
			const name = asName(editor.getSelection());
			if (name !== null) menu.addItem((item) => item.setTitle(t('command.addCompany')).setIcon('building-2').setSection('selection').onClick(() => new AddCompany(parts, notes, name).open()));
		}),
	);
}

function selectedName(view: MarkdownView): string | null {
	return asName(view.getMode() === 'source' ? view.editor.getSelection() : (view.contentEl.doc.getSelection()?.toString() ?? ''));
}

function asName(selected: string): string | null {
	const name = selected.trim();
	return name.length > 1 && name.length <= longestName && !name.includes('\n') ? name : null;
}

/** Null stands for a note of its own. */
type Choice = FoundCompany | null;

class AddCompany extends SuggestModal<Choice> {
	private readonly directory: CompanyDirectory;

	constructor(private readonly parts: Parts, private readonly notes: CompanyNoteWriter, private readonly name: string) {
		super(parts.app);
		this.directory = directoryOf(parts);
		this.setPlaceholder(parts.t('addCompany.placeholder', { name }));
	}

	/** The new note leads while nothing is typed; who types looks for somebody. */
	override getSuggestions(query: string): Choice[] {
		const found = this.directory.search(query, this.limit);
		return query.trim() === '' ? [null, ...found] : [...found, null];
	}

	override renderSuggestion(choice: Choice, el: HTMLElement): void {
		const { parts, name } = this;
		if (choice !== null) {
			drawFoundCompany(choice, el, parts);
			return;
		}
		el.addClass('mod-complex');
		const contentEl = el.createDiv('suggestion-content');
		contentEl.createDiv({ cls: 'suggestion-title', text: parts.t('addCompany.newNote', { name }) });
		contentEl.createDiv({ cls: 'suggestion-note', text: parts.t('addCompany.orAlias') });
	}

	override onChooseSuggestion(choice: Choice): void {
		void (choice === null ? this.createNote() : this.addTo(choice));
	}

	private async createNote(): Promise<void> {
		const { parts, notes, name } = this;
		const file = await notes.create(draftCompanyNote(null, [name], viewScript(parts, null)));
		if (file === null) return;
		const done = new Notice(parts.t('company.created', { path: file.path }));
		// The reader stays where the name was met; a click leads on.
		done.messageEl.addEventListener('click', () => void openNoteAt(parts.app, file.path, 0, true));
	}

	private async addTo(company: FoundCompany): Promise<void> {
		const { parts, notes, name } = this;
		if (await notes.addAlias(company.id, name)) new Notice(parts.t('addCompany.aliasAdded', { name, company: company.name }));
	}
}
