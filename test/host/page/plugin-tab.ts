import type { App } from '../obsidian/app';
import type { PluginManager } from '../obsidian/plugin-manager';
import { Setting } from '../obsidian/setting';
import { SettingTab } from '../obsidian/setting-tab';

/** The page of the settings window where the plugin is switched off and on. */
export class CommunityPluginsTab extends SettingTab {
	override id = 'community-plugins';
	override name = 'Community plugins';
	override icon = 'puzzle';

	constructor(
		app: App,
		readonly manager: PluginManager,
	) {
		super(app);
	}

	override display(): void {
		const { manifest } = this.manager;
		this.containerEl.empty();
		new Setting(this.containerEl)
			.setName(manifest.name)
			.setDesc(`${manifest.version} – ${manifest.description}`)
			.addToggle((toggle) =>
				toggle.setValue(this.manager.enabled).onChange(async (on) => {
					if (!on) this.manager.disable();
					else if (!(await this.manager.enable())) toggle.setValue(false);
				}),
			);
	}
}
