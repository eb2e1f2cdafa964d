import { Modal, type App } from 'obsidian';
import type { Translate } from '../i18n/translate';
import { labelQuietly } from '../quiet-label';
import type { RunPlan } from './conversion-plan';
import type { RunChoice } from './conversion-run';
import { listOf } from './list-of';
import { correctionsOf, drawStretches, type LookAtNote } from './conversion-preview-stretches';
import { PreviewNotes } from './conversion-preview-notes';

/** Shows what a conversion would change, to choose from; resolves to what shall be done, or to null. */
export function confirmConversion(app: App, t: Translate, title: string, plan: RunPlan, look: LookAtNote): Promise<RunChoice | null> {
	return new Promise((resolve) => new ConversionPreview(app, t, title, plan, look, resolve).open());
}

class ConversionPreview extends Modal {
	private choice: RunChoice | null = null;
	private readonly wanted: Set<string>;
	private readonly corrections = new Map<string, Map<number, string>>();
	private wantsLinks = true;

	constructor(
		app: App,
		private readonly t: Translate,
		title: string,
		private readonly plan: RunPlan,
		private readonly look: LookAtNote,
		private readonly decided: (choice: RunChoice | null) => void,
	) {
		super(app);
		this.wanted = new Set(plan.notes.map(({ path }) => path));
		this.setTitle(title);
		this.modalEl.addClass('ira-preview');
	}

	override onOpen(): void {
		const { t, contentEl, plan } = this;
		const summaryEl = contentEl.createDiv('ira-preview-summary');
		const [only] = plan.notes;
		const isSingle = plan.notes.length === 1 && only !== undefined;
		const notesEl = contentEl.createDiv('ira-preview-body');
		const linksEl = contentEl.createDiv('ira-preview-links');
		const linksLabelEl = linksEl.createEl('label');
		const buttonsEl = contentEl.createDiv('modal-button-container');
		const applyEl = buttonsEl.createEl('button', { cls: 'mod-cta', attr: { type: 'button' } });
		const linksBox = linksLabelEl.createEl('input', { attr: { type: 'checkbox' } });
		const linksTextEl = linksLabelEl.createSpan();
		const linksInEl = linksEl.createDiv('ira-preview-links-in');
		const showCounts = (): void => {
			const notes = plan.notes.filter(({ path }) => this.wanted.has(path));
			const changed = notes.reduce((sum, note) => sum + note.changed, 0);
			const uncertain = notes.reduce((sum, note) => sum + note.uncertain, 0);
			const links = plan.links.filter(({ to }) => this.wanted.has(to));
			const summary = uncertain > 0 ? t('convert.summaryUncertain', { changed, uncertain }) : t('convert.summary', { changed });
			summaryEl.setText(isSingle ? summary : `${t('convert.notes', { count: notes.length })} · ${summary}`);
			linksEl.toggle(links.length > 0);
			const linking = [...new Set(links.map(({ from }) => from))];
			linksTextEl.setText(t('convert.links', { links: links.reduce((sum, { count }) => sum + count, 0), notes: linking.length }));
			linksInEl.setText(t('convert.linksIn', { list: listOf(linking, t) }));
			applyEl.setText(isSingle ? t('action.apply') : t('convert.applyMany', { count: notes.length }));
			applyEl.disabled = notes.length === 0;
		};
		linksBox.checked = this.wantsLinks;
		linksBox.addEventListener('change', () => (this.wantsLinks = linksBox.checked));
		if (isSingle) void this.drawSingle(notesEl, only.path);
		else new PreviewNotes(notesEl, t, plan.notes, this.wanted, this.look, this.corrections, showCounts).draw();
		if (plan.unreadable.length > 0) notesEl.createDiv({ cls: 'ira-preview-more', text: t('convert.unreadable', { count: plan.unreadable.length }) });
		showCounts();
		applyEl.addEventListener('click', () => {
			this.choice = { paths: this.wanted, links: this.wantsLinks, corrections: this.corrections };
			this.close();
		});
		buttonsEl.createEl('button', { text: t('action.cancel'), attr: { type: 'button' } }).addEventListener('click', () => this.close());
		applyEl.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
		this.decided(this.choice);
	}

	private async drawSingle(parent: HTMLElement, path: string): Promise<void> {
		const shown = await this.look(path);
		const listEl = parent.createDiv({ cls: 'ira-preview-scroll', attr: { tabindex: 0, role: 'group' } });
		labelQuietly(listEl, this.t('convert.changes'));
		drawStretches(listEl, this.t, shown, correctionsOf(this.corrections, path));
	}
}
