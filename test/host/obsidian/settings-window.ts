import type { App } from './app';
import { setIcon } from './icons';
import { Modal } from './modal';
import { PluginSettingTab, type SettingTab } from './setting-tab';

/** The settings window; `app.setting` in the app, too, though undeclared. */
export class SettingsWindow extends Modal {
	readonly settingTabs: SettingTab[] = [];
	activeTab: SettingTab | null = null;
	readonly #listEl: HTMLElement;
	readonly #tabEl: HTMLElement;

	constructor(app: App) {
		super(app);
		this.modalEl.addClass('mod-settings', 'mod-sidebar-layout');
		this.contentEl.addClass('vertical-tabs-container');
		this.#listEl = this.contentEl.createDiv({ cls: 'vertical-tab-header', attr: { role: 'tablist' } });
		this.#tabEl = this.contentEl.createDiv('vertical-tab-content-container');
	}

	/** Adds a tab and asks once for its definitions, as the app does for its search. */
	addSettingTab(tab: SettingTab): void {
		this.settingTabs.push(tab);
		tab.update();
		this.#drawList();
	}

	removeSettingTab(tab: SettingTab): void {
		if (this.activeTab === tab) this.#leave();
		this.settingTabs.remove(tab);
		this.#drawList();
	}

	openTabById(id: string): SettingTab | null {
		const tab = this.settingTabs.find((other) => other.id === id) ?? null;
		if (tab) this.openTab(tab);
		return tab;
	}

	openTab(tab: SettingTab): void {
		this.#leave();
		this.activeTab = tab;
		this.#tabEl.replaceChildren(tab.containerEl);
		tab.show();
		this.#drawList();
	}

	override onOpen(): void {
		const first = this.activeTab ?? this.settingTabs[0];
		if (first) this.openTab(first);
	}

	override onClose(): void {
		const last = this.activeTab;
		this.#leave();
		this.activeTab = last;
	}

	#leave(): void {
		this.activeTab?.leave();
		this.activeTab = null;
		this.#tabEl.empty();
	}

	#drawList(): void {
		this.#listEl.empty();
		for (const tab of this.settingTabs) {
			const item = this.#listEl.createDiv({ cls: 'vertical-tab-nav-item tappable', attr: { role: 'tab', tabindex: 0 } });
			setIcon(item.createDiv('vertical-tab-nav-item-icon'), tab instanceof PluginSettingTab && tab.icon === 'settings' ? 'puzzle' : tab.icon);
			item.createSpan({ text: tab.name });
			item.toggleClass('is-active', tab === this.activeTab);
			item.addEventListener('click', () => this.openTab(tab));
			item.addEventListener('keydown', (event) => {
				if (event.key === 'Enter') this.openTab(tab);
			});
		}
	}
}
