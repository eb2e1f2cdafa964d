import type { MemoryAdapter } from './adapter';
import { Commands } from './commands';
import { FileManager } from './file-manager';
import { Keymap, Scope } from './keymap';
import { MetadataCache } from './metadata-cache';
import type { PluginManager } from './plugin-manager';
import type { HoverParent, HoverPopover } from './popover';
import { SettingsWindow } from './settings-window';
import { Vault } from './vault';
import { Workspace } from './workspace';

declare global {
	interface Window {
		/** The running app, as plugins for the console know it. */
		app: App;
	}
}

/** Where rendered values hover. */
export class RenderContext implements HoverParent {
	hoverPopover: HoverPopover | null = null;
}

/** Everything together, as `this.app` in a plugin. */
export class App {
	readonly keymap = new Keymap();
	readonly scope = new Scope();
	readonly vault: Vault;
	readonly metadataCache: MetadataCache;
	readonly workspace: Workspace;
	readonly fileManager: FileManager;
	readonly commands: Commands;
	readonly setting: SettingsWindow;
	readonly renderContext = new RenderContext();
	readonly statusBarEl: HTMLElement;
	lastEvent: MouseEvent | KeyboardEvent | null = null;
	/** Set by the page once it has read the plugin's manifest. */
	plugins: PluginManager | null = null;

	constructor(adapter: MemoryAdapter, bodyEl: HTMLElement) {
		const container = bodyEl.createDiv('app-container');
		const main = container.createDiv('horizontal-main-container');
		this.statusBarEl = container.createDiv('status-bar');
		this.keymap.pushScope(this.scope);
		this.vault = new Vault(adapter);
		this.metadataCache = new MetadataCache(this.vault);
		this.fileManager = new FileManager(this);
		this.workspace = new Workspace(this, main);
		this.commands = new Commands(this);
		this.setting = new SettingsWindow(this);
	}

	isDarkMode(): boolean {
		return document.body.hasClass('theme-dark');
	}

	/** Kept per vault, in this browser. */
	loadLocalStorage(key: string): unknown {
		const text = localStorage.getItem(this.#storageKey(key));
		return text === null ? null : JSON.parse(text);
	}

	saveLocalStorage(key: string, data: unknown): void {
		if (data === null || data === undefined) localStorage.removeItem(this.#storageKey(key));
		else localStorage.setItem(this.#storageKey(key), JSON.stringify(data));
	}

	#storageKey(key: string): string {
		return `preview/${this.vault.getName()}/${key}`;
	}
}
