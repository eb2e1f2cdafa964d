/** Collects what goes wrong, so that a test can ask and a reader sees a number in the status bar. */
export class ErrorLog {
	readonly messages: string[] = [];
	readonly #listeners: (() => void)[] = [];

	/** Listens to `console.error`, uncaught errors and unhandled rejections of a window. */
	watch(win: Window & typeof globalThis): void {
		const { error } = win.console;
		win.console.error = (...parts: unknown[]) => {
			this.add(parts.map(describe).join(' '));
			error.apply(win.console, parts);
		};
		win.addEventListener('error', (event) => {
			// The browser's own notice that an observer runs again next frame; nothing is lost.
			if (!event.message.includes('ResizeObserver loop')) this.add(`Uncaught ${describe(event.error ?? event.message)}`);
		});
		win.addEventListener('unhandledrejection', (event) => this.add(`Unhandled rejection: ${describe(event.reason)}`));
	}

	add(message: string): void {
		this.messages.push(message);
		for (const listener of this.#listeners) listener();
	}

	onAdd(listener: () => void): void {
		this.#listeners.push(listener);
	}
}

function describe(value: unknown): string {
	if (value instanceof Error) return value.stack ?? value.message;
	if (typeof value === 'string') return value;
	try {
		return JSON.stringify(value);
	} catch {
		return String(value);
	}
}
