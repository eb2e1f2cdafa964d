import { getLanguage, Plugin } from 'obsidian';
import { translator } from './i18n/translate';
import { VaultIndex } from './index/vault-index';
import { VaultWatcher } from './index/vault-watcher';
import type { Parts } from './parts';
import { SettingsStore } from './settings/settings-store';

export default class IndustryReportAnnotatorPlugin extends Plugin {
	private readonly settingsStore = new SettingsStore(this);

	override async onload(): Promise<void> {
		await this.settingsStore.load();
		const index = new VaultIndex();
		const t = translator(getLanguage());
		const watcher = this.addChild(new VaultWatcher(this.app, this.settingsStore, index, (path, error) => console.error(t('error.unreadable', { path }), error)));
		const parts: Parts = { app: this.app, index, watcher, settings: this.settingsStore, t };
		void parts;
	}

	override async onExternalSettingsChange(): Promise<void> {
		await this.settingsStore.load();
	}
}
