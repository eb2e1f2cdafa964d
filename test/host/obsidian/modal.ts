import type { App } from './app';
import { throwLater } from './events';
import { setIcon } from './icons';
import { Scope } from './keymap';

/** A window over everything, closed by Escape, by its cross, or by a click beside it. */
export class Modal {
	scope: Scope;
	containerEl: HTMLElement;
	modalEl: HTMLElement;
	titleEl: HTMLElement;
	contentEl: HTMLElement;
	shouldRestoreSelection = true;
	readonly #closeCallbacks: (() => unknown)[] = [];
	#focused: Element | null = null;

	constructor(readonly app: App) {
		this.scope = new Scope(app.scope);
		this.scope.register([], 'Escape', () => {
			this.close();
			return false;
		});
		this.containerEl = createDiv('modal-container mod-dim');
		this.containerEl.createDiv('modal-bg').addEventListener('click', () => this.close());
		this.modalEl = this.containerEl.createDiv({ cls: 'modal', attr: { role: 'dialog', 'aria-modal': true, tabindex: -1 } });
		const close = this.modalEl.createEl('button', { cls: 'modal-close-button mod-raised clickable-icon', attr: { 'aria-label': 'Close' } });
		setIcon(close, 'x');
		close.addEventListener('click', () => this.close());
		this.titleEl = this.modalEl.createDiv('modal-header').createDiv('modal-title');
		this.contentEl = this.modalEl.createDiv('modal-content');
	}

	open(): void {
		if (this.containerEl.isConnected) return;
		this.#focused = activeDocument.activeElement;
		activeDocument.body.append(this.containerEl);
		this.app.keymap.pushScope(this.scope);
		this.modalEl.focus();
		const opened = this.onOpen();
		if (opened instanceof Promise) opened.catch(throwLater);
	}

	close(): void {
		if (!this.containerEl.isConnected) return;
		this.app.keymap.popScope(this.scope);
		this.containerEl.remove();
		this.onClose();
		for (const callback of this.#closeCallbacks) callback();
		if (this.shouldRestoreSelection && this.#focused instanceof HTMLElement) this.#focused.focus();
	}

	onOpen(): Promise<void> | void {}

	onClose(): void {}

	setTitle(title: string): this {
		this.titleEl.setText(title);
		return this;
	}

	setContent(content: string | DocumentFragment): this {
		this.contentEl.setText(content);
		return this;
	}

	setCloseCallback(callback: () => unknown): this {
		this.#closeCallbacks.push(callback);
		return this;
	}
}
