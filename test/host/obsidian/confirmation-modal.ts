import type { App } from './app';
import { throwLater } from './events';
import { Modal } from './modal';
import { ButtonComponent } from './setting-components';

/** A button that closes its window once its work is done. */
export class ConfirmationButton extends ButtonComponent {
	#close: () => void;

	constructor(containerEl: HTMLElement, close: () => void) {
		super(containerEl);
		this.#close = close;
	}

	override onClick(handler: (event: MouseEvent) => unknown): this {
		return super.onClick((event) => {
			Promise.resolve(handler(event)).then(this.#close, throwLater);
		});
	}

	setInitialFocus(): this {
		window.setTimeout(() => this.buttonEl.focus(), 0);
		return this;
	}

	setSecondary(): this {
		return this.setClass('mod-secondary');
	}

	setCancel(): this {
		return this.setClass('mod-cancel').onClick(() => undefined);
	}
}

/** A question with buttons below it. */
export class ConfirmationModal extends Modal {
	readonly buttonContainerEl: HTMLElement;

	constructor(app: App) {
		super(app);
		this.modalEl.addClass('mod-confirmation');
		this.buttonContainerEl = this.modalEl.createDiv('modal-button-container');
	}

	addClass(cls: string): this {
		this.modalEl.addClass(cls);
		return this;
	}

	addCheckbox(label: string, callback: (value: boolean) => unknown): this {
		const line = this.buttonContainerEl.createEl('label', 'mod-checkbox');
		const box = line.createEl('input', { type: 'checkbox' });
		line.appendText(label);
		box.addEventListener('change', () => callback(box.checked));
		return this;
	}

	addButton(build: (button: ConfirmationButton) => unknown): this {
		build(new ConfirmationButton(this.buttonContainerEl, () => this.close()));
		return this;
	}

	addCancelButton(text = 'Cancel'): this {
		return this.addButton((button) => button.setButtonText(text).setCancel());
	}
}
