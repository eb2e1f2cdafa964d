import { PluginSettingTab, type Plugin, type SettingDefinitionItem } from 'obsidian';
import type { Parts } from '../parts';
import { refusedList } from './refused-list';
import { settingDefinitions } from './setting-definitions';
import { readSettings } from './settings';
import { verdictList } from './verdict-list';

/** The plugin's tab in the app's settings. */
export class SettingsTab extends PluginSettingTab {
	constructor(plugin: Plugin, private readonly parts: Parts) {
		super(parts.app, plugin);
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		const { settings, t } = this.parts;
		return [...settingDefinitions(t), refusedList(settings, t, () => this.update()), verdictList(settings, t, () => this.update())];
	}

	override getControlValue(key: string): unknown {
		return new Map<string, unknown>(Object.entries(this.parts.settings.current)).get(key);
	}

	/** A value of the wrong type counts as the default, as it would when it is loaded. */
	override setControlValue(key: string, value: unknown): Promise<void> {
		const { settings } = this.parts;
		return settings.change(readSettings({ ...settings.current, [key]: value }));
	}
}
