import type { EventRef } from 'obsidian';

type Listener = (...data: never[]) => unknown;

/** What `on` answers: enough to undo the registration. */
export interface Registration extends EventRef {
	readonly owner: Events;
	readonly name: string;
	readonly call: (data: unknown[]) => unknown;
	readonly listener: Listener;
}

/** Named events, as `Vault`, `MetadataCache`, `Workspace` and every `WorkspaceItem` have them. */
export class Events {
	readonly #registrations = new Map<string, Registration[]>();

	on(name: string, listener: Listener, context?: object): EventRef {
		const call = (data: unknown[]): unknown => Reflect.apply(listener, context, data);
		const registration: Registration = { owner: this, name, listener, call };
		const others = this.#registrations.get(name) ?? [];
		this.#registrations.set(name, [...others, registration]);
		return registration;
	}

	off(name: string, listener: Listener): void {
		this.#keep(name, (registration) => registration.listener !== listener);
	}

	offref(ref: EventRef): void {
		if (isRegistration(ref)) this.#keep(ref.name, (registration) => registration !== ref);
	}

	trigger(name: string, ...data: unknown[]): void {
		for (const registration of this.#registrations.get(name) ?? []) this.tryTrigger(registration, data);
	}

	/** A listener that throws does not stop the others; its error surfaces on its own, as in the app. */
	tryTrigger(ref: EventRef, data: unknown[]): void {
		if (!isRegistration(ref)) return;
		try {
			ref.call(data);
		} catch (error) {
			throwLater(error);
		}
	}

	#keep(name: string, wanted: (registration: Registration) => boolean): void {
		this.#registrations.set(name, (this.#registrations.get(name) ?? []).filter(wanted));
	}
}

/** Lets an error reach `window.onerror` without breaking the caller's loop. */
export function throwLater(error: unknown): void {
	setTimeout(() => {
		throw error;
	}, 0);
}

export function isRegistration(ref: EventRef): ref is Registration {
	return 'owner' in ref && 'listener' in ref;
}
