import type { PluginManifest } from 'obsidian';
import type { App } from './app';
import { Plugin } from './plugin';

/** Makes the exports of a plugin's `main.js`, anew at each call. */
export type LoadModule = () => unknown;

/** Enables and disables the one plugin that the preview shows. */
export class PluginManager {
	readonly plugins: Record<string, Plugin> = {};
	readonly #styleEl = createEl('style');

	constructor(
		readonly app: App,
		readonly manifest: PluginManifest,
		readonly loadModule: LoadModule,
		css: string,
	) {
		this.#styleEl.textContent = css;
	}

	get enabled(): boolean {
		return this.manifest.id in this.plugins;
	}

	/** Evaluates and loads the plugin; what it throws is reported and leaves it disabled. */
	async enable(): Promise<boolean> {
		if (this.enabled) return true;
		let plugin: Plugin | null = null;
		try {
			plugin = this.#make();
			document.head.append(this.#styleEl);
			this.plugins[this.manifest.id] = plugin;
			await plugin.load();
			return true;
		} catch (error) {
			console.error(`Preview: the plugin ${this.manifest.id} failed to load`, error);
			plugin?.unload();
			this.#forget();
			return false;
		}
	}

	disable(): void {
		this.plugins[this.manifest.id]?.unload();
		this.#forget();
	}

	#forget(): void {
		Reflect.deleteProperty(this.plugins, this.manifest.id);
		this.#styleEl.remove();
	}

	#make(): Plugin {
		const made = this.loadModule();
		const main = typeof made === 'object' && made !== null && 'default' in made ? made.default : made;
		if (typeof main !== 'function') throw new Error('main.js exports no class');
		const plugin: unknown = Reflect.construct(main, [this.app, this.manifest]);
		if (!(plugin instanceof Plugin)) throw new Error('main.js exports a class that does not extend Plugin');
		return plugin;
	}
}
