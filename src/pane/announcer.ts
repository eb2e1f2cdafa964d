/** How long nothing may have changed before it is told, in milliseconds: while notes are read, counts change several times a second. */
const quietTime = 1500;

/** Tells screen readers what a pane has come to show, once it has settled, and only what is new. */
export class Announcer {
	private readonly el: HTMLElement;
	private timer: number | null = null;
	private latest = '';

	constructor(parent: HTMLElement) {
		this.el = parent.createDiv({ cls: 'ira-hidden', attr: { role: 'status' } });
	}

	tell(text: string): void {
		if (text === this.latest) return;
		this.latest = text;
		this.stop();
		this.timer = window.setTimeout(() => {
			this.timer = null;
			this.el.setText(text);
		}, quietTime);
	}

	stop(): void {
		if (this.timer !== null) window.clearTimeout(this.timer);
		this.timer = null;
	}
}
