import type { App } from 'obsidian';
import type { Translate } from './i18n/translate';
import type { VaultIndex } from './index/vault-index';
import type { VaultWatcher } from './index/vault-watcher';
import type { SettingsStore } from './settings/settings-store';

/** What the surfaces are built from; each takes the parts that it uses. */
export interface Parts {
	readonly app: App;
	readonly index: VaultIndex;
	readonly watcher: VaultWatcher;
	readonly settings: SettingsStore;
	readonly t: Translate;
}
