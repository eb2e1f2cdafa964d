import type { KeymapEventListener, Modifier, PaneType, UserEvent } from 'obsidian';
import { Platform } from './platform';

/** One key of a scope. `modifiers` null means any, `key` null means every key. */
export interface KeyHandler {
	readonly scope: Scope;
	readonly modifiers: string | null;
	readonly key: string | null;
	readonly wanted: readonly Modifier[] | null;
	readonly listener: KeymapEventListener;
}

/** A set of keys that is active while something is open. */
export class Scope {
	readonly #handlers: KeyHandler[] = [];

	constructor(readonly parent?: Scope) {}

	register(modifiers: Modifier[] | null, key: string | null, listener: KeymapEventListener): KeyHandler {
		const handler: KeyHandler = {
			scope: this,
			modifiers: modifiers ? modifiers.join(',') : null,
			key,
			wanted: modifiers,
			listener,
		};
		this.#handlers.push(handler);
		return handler;
	}

	unregister(handler: { scope: object }): void {
		const index = this.#handlers.findIndex((other) => other === handler);
		if (index >= 0) this.#handlers.splice(index, 1);
	}

	/** Whether some handler here or in a parent took the event (answered false). */
	take(event: KeyboardEvent): boolean {
		for (const handler of [...this.#handlers].reverse()) {
			if (!meets(event, handler)) continue;
			const context = { modifiers: handler.modifiers, key: handler.key, vkey: event.key };
			if (handler.listener(event, context) === false) return true;
		}
		return this.parent?.take(event) ?? false;
	}
}

function meets(event: KeyboardEvent, { wanted, key }: KeyHandler): boolean {
	if (key !== null && key.toLowerCase() !== event.key.toLowerCase()) return false;
	return wanted === null || hasExactly(event, wanted);
}

/** Whether exactly these modifiers are pressed. */
export function hasExactly(event: KeyboardEvent, wanted: readonly Modifier[]): boolean {
	const ctrl = wanted.includes('Ctrl') || (wanted.includes('Mod') && !Platform.isMacOS);
	const meta = wanted.includes('Meta') || (wanted.includes('Mod') && Platform.isMacOS);
	return (
		event.ctrlKey === ctrl &&
		event.metaKey === meta &&
		event.shiftKey === wanted.includes('Shift') &&
		event.altKey === wanted.includes('Alt')
	);
}

/** The stack of scopes; the topmost gets each key first. */
export class Keymap {
	readonly #scopes: Scope[] = [];

	pushScope(scope: Scope): void {
		this.#scopes.push(scope);
	}

	popScope(scope: Scope): void {
		const index = this.#scopes.lastIndexOf(scope);
		if (index >= 0) this.#scopes.splice(index, 1);
	}

	/** Hands a key to the topmost scope. */
	take(event: KeyboardEvent): boolean {
		return this.#scopes[this.#scopes.length - 1]?.take(event) ?? false;
	}

	static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: Modifier): boolean {
		switch (modifier) {
			case 'Mod':
				return Platform.isMacOS ? event.metaKey : event.ctrlKey;
			case 'Ctrl':
				return event.ctrlKey;
			case 'Meta':
				return event.metaKey;
			case 'Shift':
				return event.shiftKey;
			case 'Alt':
				return event.altKey;
			default:
				return modifier satisfies never;
		}
	}

	/** Where a click or key wants a link opened: false for here. */
	static isModEvent(event?: UserEvent | null): PaneType | boolean {
		if (!event) return false;
		if ('button' in event && event.button === 1) return 'tab';
		if (!Keymap.isModifier(event, 'Mod')) return false;
		if (!event.altKey) return 'tab';
		return event.shiftKey ? 'window' : 'split';
	}
}
