import { Modal, type App } from 'obsidian';
import type { Translate } from '../i18n/translate';
import { labelQuietly } from '../quiet-label';

/** What is done sooner needs no window. Milliseconds. */
const patience = 300;

export interface Progress {
	readonly show: (done: number, all: number) => void;
	readonly isCancelled: () => boolean;
}

/** Does long work with notes behind a window that tells how far it is, and can cancel it. */
export async function withProgress<Result>(app: App, t: Translate, title: string, work: (progress: Progress) => Promise<Result>): Promise<Result> {
	const modal = new ProgressModal(app, t, title);
	let isOpen = false;
	const timer = window.setTimeout(() => {
		isOpen = true;
		modal.open();
	}, patience);
	try {
		return await work({ show: (done, all) => modal.show(done, all), isCancelled: () => modal.isCancelled });
	} finally {
		window.clearTimeout(timer);
		if (isOpen) modal.close();
	}
}

/** To close it is to cancel. */
class ProgressModal extends Modal {
	isCancelled = false;
	private readonly barEl: HTMLProgressElement;
	private readonly countEl: HTMLElement;

	constructor(app: App, private readonly t: Translate, title: string) {
		super(app);
		this.setTitle(title);
		this.modalEl.addClass('ira-progress');
		this.barEl = this.contentEl.createEl('progress');
		labelQuietly(this.barEl, title);
		this.countEl = this.contentEl.createDiv({ cls: 'ira-progress-count' });
		const buttonsEl = this.contentEl.createDiv('modal-button-container');
		buttonsEl.createEl('button', { text: t('action.cancel'), attr: { type: 'button' } }).addEventListener('click', () => this.close());
	}

	show(done: number, all: number): void {
		this.barEl.max = all;
		this.barEl.value = done;
		this.countEl.setText(this.t('convert.progress', { done, all }));
	}

	override onClose(): void {
		this.isCancelled = true;
	}
}
