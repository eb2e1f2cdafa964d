import { Modal, Notice, Platform } from 'obsidian';
import { noteTitle } from '../note-title';
import type { Candidate, NameContext } from '../discover/discovery';
import type { Segmenter } from '../discover/segmenter';
import { refusalsBeyond, type Refusal } from '../lexicon/refusals';
import { openNoteAt } from '../open-note-at';
import type { Parts } from '../parts';
import { labelQuietly } from '../quiet-label';
import { viewScript } from '../show/view-script';
import { draftCompanyNote } from './company-note-draft';
import type { CompanyNoteWriter } from './company-note-writer';

/** What the search for companies tells while it goes on. */
export interface SearchProgress {
	readonly isCancelled: () => boolean;
	readonly reading: (segmenter: Segmenter, done: number, all: number) => void;
}

/** More than this nobody looks through at once. */
const mostShown = 100;

/** Looks for companies as long as it is open, and lists what was found: each can become a company note, or be refused for good. */
export class SuggestionsModal extends Modal {
	private isOpen = true;
	/** Names whose note is being written: a double click is no wish for two notes. */
	private readonly underway = new Set<string>();

	constructor(private readonly parts: Parts, private readonly notes: CompanyNoteWriter, private readonly search: (progress: SearchProgress) => Promise<Candidate[] | null>) {
		super(parts.app);
		this.setTitle(parts.t('command.suggestCompanies'));
		this.modalEl.addClass('ira-suggestions');
	}

	override onOpen(): void {
		void this.lookAround();
	}

	/** To close it is to cancel. */
	override onClose(): void {
		this.isOpen = false;
		this.contentEl.empty();
	}

	private async lookAround(): Promise<void> {
		const { contentEl, parts: { t } } = this;
		const wordsEl = contentEl.createEl('p', { cls: 'ira-suggestions-words', text: t('suggest.preparing') });
		const barEl = contentEl.createEl('progress');
		labelQuietly(barEl, t('command.suggestCompanies'));
		const buttonsEl = contentEl.createDiv('modal-button-container');
		const cancelEl = buttonsEl.createEl('button', { text: t('action.cancel'), attr: { type: 'button' } });
		cancelEl.addEventListener('click', () => this.close());
		cancelEl.focus();
		const found = await this.search({
			isCancelled: () => !this.isOpen,
			reading: ({ name }, done, all) => {
				wordsEl.setText(t(name === 'nodejieba' ? 'suggest.byJieba' : 'suggest.byIntl'));
				barEl.max = all;
				barEl.value = done;
			},
		});
		if (!this.isOpen || found === null) return;
		barEl.remove();
		buttonsEl.remove();
		this.list(found);
	}

	private list(found: readonly Candidate[]): void {
		const { contentEl, parts: { t } } = this;
		if (found.length === 0) {
			contentEl.createEl('p', { text: t('suggest.none') });
			return;
		}
		contentEl.prepend(createEl('p', { text: t('suggest.count', { count: found.length }) }));
		if (!Platform.isMobile) contentEl.createEl('p', { cls: 'ira-suggestions-words', text: t('suggest.keys') });
		const listEl = contentEl.createEl('ul', { cls: 'ira-suggestions-list' });
		for (const candidate of found.slice(0, mostShown)) this.drawRow(listEl, candidate);
		if (found.length > mostShown) contentEl.createEl('p', { cls: 'ira-suggestions-more', text: t('suggest.more', { count: found.length - mostShown }) });
		moveByKeys(listEl);
		listEl.querySelector<HTMLElement>('li')?.focus();
	}

	private drawRow(listEl: HTMLElement, candidate: Candidate): void {
		const { t } = this.parts;
		const { name, count, contexts } = candidate;
		const rowEl = listEl.createEl('li', { cls: 'ira-suggestion', attr: { tabindex: '0' } });
		const headEl = rowEl.createDiv('ira-suggestion-head');
		headEl.createSpan({ cls: 'ira-suggestion-name', text: name });
		headEl.createSpan({ cls: 'ira-suggestion-count', text: t('findCompany.mentions', { count }) });
		const accept = (): void => void this.accept(rowEl, candidate);
		const turnDown = (): void => void this.turnDown(rowEl, candidate);
		const actionsEl = headEl.createDiv('ira-suggestion-actions');
		actionsEl.createEl('button', { text: t('command.createCompanyNote'), attr: { type: 'button' } }).addEventListener('click', accept);
		actionsEl.createEl('button', { text: t('suggest.refuse'), attr: { type: 'button' } }).addEventListener('click', turnDown);
		for (const context of contexts) this.drawContext(rowEl, context, candidate);
		rowEl.addEventListener('keydown', (event) => {
			// A key that is held down would decide about one row after the other.
			if (event.target !== rowEl || event.repeat) return;
			if (event.key === 'Enter') accept();
			else if (event.key === 'Delete' || event.key === 'Backspace') turnDown();
			else return;
			event.preventDefault();
		});
	}

	/** A click opens the note there, and leaves the list: it is made again in a moment. */
	private drawContext(rowEl: HTMLElement, { file, start, text }: NameContext, { name, shortForm }: Candidate): void {
		const { app } = this.parts;
		const lineEl = rowEl.createEl('button', { cls: 'ira-suggestion-context', attr: { type: 'button' } });
		const called = shortForm !== null && !text.includes(name) ? shortForm : name;
		const at = text.indexOf(called);
		const end = at < 0 ? 0 : at + called.length;
		lineEl.appendText(text.slice(0, Math.max(at, 0)));
		if (at >= 0) lineEl.createEl('mark', { text: called });
		lineEl.appendText(text.slice(end));
		lineEl.createSpan({ cls: 'ira-suggestion-note', text: noteTitle(file) });
		lineEl.addEventListener('click', () => {
			this.close();
			void openNoteAt(app, file, start, false);
		});
	}

	private async accept(rowEl: HTMLElement, { name, shortForm }: Candidate): Promise<void> {
		const { notes, parts } = this;
		const { t } = parts;
		if (this.underway.has(name)) return;
		this.underway.add(name);
		const draft = draftCompanyNote(null, [name], viewScript(parts, null));
		const file = await notes.create(shortForm === null ? draft : { ...draft, aliases: [...draft.aliases, shortForm] });
		this.underway.delete(name);
		if (file === null) return;
		new Notice(t('company.created', { path: file.path }));
		this.remove(rowEl);
	}

	/** Who is no company is none under a shorter name either. */
	private async turnDown(rowEl: HTMLElement, { name, shortForm }: Candidate): Promise<void> {
		const { settings } = this.parts;
		this.remove(rowEl);
		const { refused } = settings.current;
		const refusals = (shortForm === null ? [name] : [name, shortForm]).map((one): Refusal => ({ kind: 'name', name: one }));
		await settings.change({ refused: [...refused, ...refusalsBeyond(refusals, refused)] });
	}

	/** The keyboard goes on with the next row. */
	private remove(rowEl: HTMLElement): void {
		const next = rowEl.nextElementSibling ?? rowEl.previousElementSibling;
		rowEl.remove();
		if (next?.instanceOf(HTMLElement) === true) next.focus();
		else this.contentEl.createEl('p', { text: this.parts.t('suggest.done') });
	}
}

function moveByKeys(listEl: HTMLElement): void {
	listEl.addEventListener('keydown', (event) => {
		const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
		if (step === 0) return;
		const rows = listEl.findAll('li');
		const at = rows.findIndex((row) => row.contains(listEl.doc.activeElement));
		rows[Math.clamp(at + step, 0, rows.length - 1)]?.focus();
		event.preventDefault();
	});
}
