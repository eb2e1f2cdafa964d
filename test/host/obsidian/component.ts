import type { EventRef } from 'obsidian';
import { isRegistration, throwLater } from './events';

/** Something with a life: what is registered while it is loaded is undone when it unloads. */
export class Component {
	#loaded = false;
	#cleanups: (() => unknown)[] = [];
	#children: Component[] = [];

	/** Whether `load` has run and `unload` has not. The app has this undeclared, too. */
	get _loaded(): boolean {
		return this.#loaded;
	}

	load(): Promise<void> | void {
		if (this.#loaded) return;
		this.#loaded = true;
		const started = this.onload();
		for (const child of this.#children) void child.load();
		return started;
	}

	onload(): Promise<void> | void {}

	unload(): void {
		if (!this.#loaded) return;
		this.#loaded = false;
		for (const child of this.#children.splice(0).reverse()) child.unload();
		for (const cleanup of this.#cleanups.splice(0).reverse()) {
			try {
				cleanup();
			} catch (error) {
				throwLater(error);
			}
		}
		this.onunload();
	}

	onunload(): void {}

	addChild<T extends Component>(child: T): T {
		this.#children.push(child);
		if (this.#loaded) void child.load();
		return child;
	}

	removeChild<T extends Component>(child: T): T {
		this.#children = this.#children.filter((other) => other !== child);
		child.unload();
		return child;
	}

	register(cleanup: () => unknown): void {
		this.#cleanups.push(cleanup);
	}

	registerEvent(ref: EventRef): void {
		if (!isRegistration(ref)) throw new TypeError('registerEvent wants what on() has answered');
		this.register(() => ref.owner.offref(ref));
	}

	registerDomEvent(
		target: EventTarget,
		type: string,
		listener: (event: Event) => unknown,
		options?: boolean | AddEventListenerOptions,
	): void {
		target.addEventListener(type, listener, options);
		this.register(() => target.removeEventListener(type, listener, options));
	}

	registerInterval(id: number): number {
		this.register(() => window.clearInterval(id));
		return id;
	}
}
