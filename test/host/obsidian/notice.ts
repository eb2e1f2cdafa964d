/** A message in the corner, gone after `duration` ms (5 s), or on a click; 0 keeps it. */
export class Notice {
	readonly containerEl: HTMLElement;
	readonly messageEl: HTMLElement;

	constructor(message: string | DocumentFragment, duration = 5000) {
		const home = activeDocument.querySelector('.notice-container') ?? activeDocument.body.createDiv('notice-container');
		this.containerEl = home.createDiv({ cls: 'notice', attr: { role: 'status' } });
		this.messageEl = this.containerEl.createDiv('notice-message');
		this.setMessage(message);
		this.containerEl.addEventListener('click', () => this.hide());
		if (duration > 0) window.setTimeout(() => this.hide(), duration);
	}

	/** The older name of `containerEl`. */
	get noticeEl(): HTMLElement {
		return this.containerEl;
	}

	setMessage(message: string | DocumentFragment): this {
		this.messageEl.setText(message);
		return this;
	}

	hide(): void {
		this.containerEl.remove();
	}
}
