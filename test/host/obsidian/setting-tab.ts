import type { SettingDefinitionItem } from 'obsidian';
import type { App } from './app';
import type { Plugin } from './plugin';
import { DeclaredSettings } from './declared-settings';
import { isRecord } from './yaml';

/** A page of the settings window. */
export abstract class SettingTab {
	icon = 'settings';
	containerEl: HTMLElement = createDiv('vertical-tab-content');
	settingItems: SettingDefinitionItem[] = [];
	id = '';
	name = '';
	#declared: DeclaredSettings | null = null;

	constructor(readonly app: App) {}

	/** The rows of the tab; an empty list means that `display` draws them. */
	getSettingDefinitions(): SettingDefinitionItem[] {
		return [];
	}

	/** Asks for the definitions again and, if the tab is open, draws it again. */
	update(): void {
		this.settingItems = this.getSettingDefinitions();
		if (this.#declared) this.#declared.draw(this.settingItems);
	}

	getControlValue(key: string): unknown {
		return this.app.vault.getConfig(key);
	}

	setControlValue(key: string, value: unknown): void | Promise<void> {
		this.app.vault.setConfig(key, value);
	}

	/** Applies every `visible` and `disabled` again, without drawing. */
	refreshDomState(): void {
		this.#declared?.refresh();
	}

	display(): void {}

	hide(): void {
		this.containerEl.empty();
	}

	/** Opened by the settings window: declared rows, or else what `display` draws. */
	show(): void {
		this.settingItems = this.getSettingDefinitions();
		if (this.settingItems.length === 0) {
			this.display();
			return;
		}
		this.#declared = new DeclaredSettings(this);
		this.#declared.draw(this.settingItems);
	}

	/** Left by the settings window. */
	leave(): void {
		this.#declared?.tearDown();
		this.#declared = null;
		this.hide();
	}
}

/** The settings of a plugin; values live in `plugin.settings`. */
export abstract class PluginSettingTab extends SettingTab {
	constructor(
		app: App,
		readonly plugin: Plugin,
	) {
		super(app);
		this.id = plugin.manifest.id;
		this.name = plugin.manifest.name;
	}

	override getControlValue(key: string): unknown {
		return isRecord(this.plugin.settings) ? this.plugin.settings[key] : undefined;
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		if (!isRecord(this.plugin.settings)) throw new Error(`${this.name} has no settings to write ${key} into`);
		this.plugin.settings[key] = value;
		await this.plugin.saveData(this.plugin.settings);
	}
}

/** A page within a tab that draws itself. */
export abstract class SettingPage {
	rootEl: HTMLElement = createDiv('setting-page');
	titlebarEl: HTMLElement = this.rootEl.createDiv('setting-page-titlebar');
	containerEl: HTMLElement = this.rootEl.createDiv('setting-page-content');
	title = '';

	abstract display(): void;

	hide(): void {
		this.containerEl.empty();
	}
}
