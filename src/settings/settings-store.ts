import { readSettings, withChanges, type Settings } from './settings';

/** Where settings are kept; a `Plugin` is one. */
export interface Storage {
	loadData(): Promise<unknown>;
	saveData(data: unknown): Promise<void>;
}

/** The settings in force, with word to everyone who depends on them. */
export class SettingsStore {
	private values: Settings = readSettings(null);
	/** What data.json holds, with what only another version of the plugin can read. */
	private stored: unknown = null;
	private readonly listeners = new Set<() => void>();

	constructor(private readonly storage: Storage) {}

	get current(): Settings {
		return this.values;
	}

	/** Reads what is stored; also after another device changed it. */
	async load(): Promise<void> {
		this.stored = await this.storage.loadData();
		this.values = readSettings(this.stored);
		this.notify();
	}

	async change(changes: Partial<Settings>): Promise<void> {
		this.values = { ...this.values, ...changes };
		this.stored = withChanges(this.stored, changes);
		this.notify();
		await this.storage.saveData(this.stored);
	}

	/** Calls back after every change, until the returned function is called. */
	onChange(listener: () => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	private notify(): void {
		for (const listener of this.listeners) listener();
	}
}
