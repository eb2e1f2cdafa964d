/** Waiting time after a change of the index, in milliseconds. */
const settleTime = 300;
/** While notes are read by the thousand, at most this share of the time goes into drawing a pane anew. */
const mostShareOfTime = 0.1;

/** Draws a pane anew: at once when somebody asks for it, soon and not too often while what it shows changes. A hidden pane is not kept up to date; it is when it shows again. */
export class Refresher {
	private timer: number | null = null;
	private took = 0;

	/** `draw` is told whether what is visible should stay where it is. */
	constructor(private readonly draw: (keepPlace: boolean) => void, private readonly isShown: () => boolean) {}

	soon(): void {
		if (this.timer !== null || !this.isShown()) return;
		this.timer = window.setTimeout(() => {
			this.timer = null;
			this.changed(true);
		}, Math.max(settleTime, this.took / mostShareOfTime));
	}

	/** What the pane shows is another thing now. */
	changed(keepPlace: boolean): void {
		if (this.isShown()) this.now(keepPlace);
	}

	/** Somebody does something to the pane. */
	now(keepPlace: boolean): void {
		this.stop();
		const began = performance.now();
		this.draw(keepPlace);
		this.took = performance.now() - began;
	}

	stop(): void {
		if (this.timer !== null) window.clearTimeout(this.timer);
		this.timer = null;
	}
}
