import { setIcon } from 'obsidian';
import type { Translate } from '../i18n/translate';
import { correctionsOf, drawStretches, type LookAtNote } from './conversion-preview-stretches';
import type { PlannedNote } from './conversion-plan';

/** Rows drawn at a time: thousands of them would block the app. */
const batch = 100;

/** The notes of a conversion, each to be left out or opened to see what would change in it. */
export class PreviewNotes {
	private readonly rows: { readonly box: HTMLInputElement; readonly path: string }[] = [];

	constructor(
		private readonly parent: HTMLElement,
		private readonly t: Translate,
		private readonly notes: readonly PlannedNote[],
		/** Changed by what the reader checks. */
		private readonly wanted: Set<string>,
		private readonly look: LookAtNote,
		/** Also what the reader corrects, by path. */
		private readonly corrections: Map<string, Map<number, string>>,
		private readonly changed: () => void,
	) {}

	draw(): void {
		const { parent, t, notes, wanted } = this;
		const headEl = parent.createEl('label', 'ira-preview-head');
		const allBox = headEl.createEl('input', { attr: { type: 'checkbox' } });
		headEl.createSpan({ text: t('convert.allNotes') });
		const listEl = parent.createEl('ul', 'ira-preview-notes');
		const showChoice = (): void => {
			for (const { box, path } of this.rows) box.checked = wanted.has(path);
			allBox.checked = wanted.size === notes.length;
			allBox.indeterminate = wanted.size > 0 && wanted.size < notes.length;
			this.changed();
		};
		allBox.addEventListener('change', () => {
			for (const { path } of notes) {
				if (allBox.checked) wanted.add(path);
				else wanted.delete(path);
			}
			showChoice();
		});
		this.drawRows(listEl, showChoice);
		showChoice();
	}

	private drawRows(listEl: HTMLElement, showChoice: () => void): void {
		const from = this.rows.length;
		for (const note of this.notes.slice(from, from + batch)) this.drawRow(listEl.createEl('li'), note, showChoice);
		const rest = this.notes.length - this.rows.length;
		if (rest === 0) return;
		const moreEl = listEl.createEl('li').createEl('button', { text: this.t('convert.moreNotes', { count: rest }), attr: { type: 'button' } });
		moreEl.addEventListener('click', () => {
			moreEl.parentElement?.remove();
			const next = this.rows.length;
			this.drawRows(listEl, showChoice);
			this.rows[next]?.box.focus();
			showChoice();
		});
	}

	private drawRow(itemEl: HTMLElement, { path, changed, uncertain }: PlannedNote, showChoice: () => void): void {
		const { t, wanted, corrections } = this;
		const rowEl = itemEl.createDiv('ira-preview-note');
		const box = rowEl.createEl('input', { attr: { type: 'checkbox', 'aria-label': path } });
		this.rows.push({ box, path });
		box.addEventListener('change', () => {
			if (box.checked) wanted.add(path);
			else wanted.delete(path);
			showChoice();
		});
		const openEl = rowEl.createEl('button', { cls: 'ira-preview-open', attr: { type: 'button', 'aria-expanded': 'false' } });
		setIcon(openEl.createSpan('ira-preview-arrow'), 'chevron-right');
		openEl.createSpan({ cls: 'ira-preview-path', text: path.replace(/\.md$/, '') });
		openEl.createSpan({ cls: 'ira-preview-count', text: t('convert.noteChanges', { count: changed }) });
		if (uncertain > 0) openEl.createSpan({ cls: 'ira-preview-count ira-uncertain', text: t('convert.noteUncertain', { count: uncertain }) });
		const detailEl = itemEl.createDiv('ira-preview-detail');
		detailEl.hide();
		let isDrawn = false;
		openEl.addEventListener('click', () => {
			const isOpen = !detailEl.isShown();
			detailEl.toggle(isOpen);
			openEl.setAttr('aria-expanded', String(isOpen));
			if (isOpen && !isDrawn) void this.look(path).then((shown) => drawStretches(detailEl, t, shown, correctionsOf(corrections, path)));
			isDrawn = true;
		});
	}
}
