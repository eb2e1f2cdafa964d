import { Modal, type App } from 'obsidian';
import type { Translate } from '../i18n/translate';
import { labelQuietly } from '../quiet-label';
import type { Conversion } from '../script/convert';
import { stretchesOf } from './conversion';

/** More changes than this nobody reads through; the rest is only counted. */
const mostShown = 200;

/** Shows what a conversion would change, before and after; resolves to whether it shall be done. */
export function confirmConversion(app: App, t: Translate, title: string, source: string, conversion: Conversion): Promise<boolean> {
	return new Promise((resolve) => new ConversionPreview(app, t, title, source, conversion, resolve).open());
}

class ConversionPreview extends Modal {
	private isWanted = false;

	constructor(app: App, private readonly t: Translate, title: string, private readonly source: string, private readonly conversion: Conversion, private readonly decided: (isWanted: boolean) => void) {
		super(app);
		this.setTitle(title);
		this.modalEl.addClass('ira-preview');
	}

	override onOpen(): void {
		const { t, contentEl } = this;
		const { changed, uncertain: { length: uncertain } } = this.conversion;
		const { stretches, count } = stretchesOf(this.source, this.conversion, mostShown);
		const summary = uncertain > 0 ? t('convert.summaryUncertain', { changed, uncertain }) : t('convert.summary', { changed });
		contentEl.createDiv({ cls: 'ira-preview-summary', text: summary });
		const listEl = contentEl.createEl('ul', { cls: 'ira-preview-list', attr: { tabindex: 0 } });
		labelQuietly(listEl, t('convert.changes'));
		for (const { line, pieces } of stretches) {
			const item = listEl.createEl('li');
			item.createSpan({ cls: 'ira-preview-line', text: String(line) });
			const textEl = item.createDiv('ira-preview-text');
			const beforeEl = textEl.createDiv('ira-preview-before');
			const afterEl = textEl.createDiv('ira-preview-after');
			for (const { before, after, isChanged } of pieces) {
				beforeEl.createEl(isChanged ? 'del' : 'span', { text: before });
				afterEl.createEl(isChanged ? 'ins' : 'span', { text: after });
			}
		}
		if (count > stretches.length) contentEl.createDiv({ cls: 'ira-preview-more', text: t('convert.more', { count: count - stretches.length }) });
		const buttonsEl = contentEl.createDiv('modal-button-container');
		const applyEl = buttonsEl.createEl('button', { cls: 'mod-cta', text: t('action.apply'), attr: { type: 'button' } });
		applyEl.addEventListener('click', () => {
			this.isWanted = true;
			this.close();
		});
		buttonsEl.createEl('button', { text: t('action.cancel'), attr: { type: 'button' } }).addEventListener('click', () => this.close());
		applyEl.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
		this.decided(this.isWanted);
	}
}
