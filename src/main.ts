import { getLanguage, Plugin } from 'obsidian';
import { registerCards } from './card/register-cards';
import { registerClaimAtCursor } from './commands/claim-at-cursor';
import { registerCliHandlers } from './commands/cli-handlers';
import { ConversionJournal, journalPath } from './commands/conversion-journal';
import { ConvertActions } from './commands/convert-actions';
import { companyActions, registerCompanyCommands } from './commands/company-commands';
import { registerConvertCommands } from './commands/convert-commands';
import { registerFindCompany } from './commands/find-company';
import { registerImportArticle } from './commands/import-article';
import { ClaimJudge } from './commands/judge-claim';
import { NoteConverters } from './commands/note-converters';
import { registerRebuildIndex } from './commands/rebuild-index';
import { registerRepairCommand, repairNote } from './commands/repair-command';
import { registerToggleMarks } from './commands/toggle-marks';
import { registerCrosscheck } from './crosscheck/open-crosscheck';
import { translator } from './i18n/translate';
import { VaultIndex } from './index/vault-index';
import { VaultWatcher } from './index/vault-watcher';
import { registerMarks } from './marks/register-marks';
import type { Parts } from './parts';
import { SettingsStore } from './settings/settings-store';
import { SettingsTab } from './settings/settings-tab';
import { registerScriptStatus } from './status/script-status';
import { openTimeline, registerTimeline } from './timeline/open-timeline';

export default class IndustryReportAnnotatorPlugin extends Plugin {
	private readonly settingsStore = new SettingsStore(this);

	override async onload(): Promise<void> {
		await this.settingsStore.load();
		const index = new VaultIndex();
		const t = translator(getLanguage());
		const watcher = this.addChild(new VaultWatcher(this.app, this.settingsStore, index, {
			unreadable: (path, error) => console.error(t('error.unreadable', { path }), error),
			notKept: (error) => console.error(t('error.notKept'), error),
		}));
		const parts: Parts = { app: this.app, index, watcher, settings: this.settingsStore, t };
		const marks = registerMarks(this, parts);
		const companies = companyActions(parts);
		const claims = new ClaimJudge(parts);
		registerCards(this, { ...parts, companies, claims, showTimeline: (company) => void openTimeline(parts, { scope: 'company', companies: [company] }) }, marks);
		registerTimeline(this, parts);
		registerCrosscheck(this, parts);
		const converters = new NoteConverters(parts);
		const conversion = new ConvertActions(parts, converters, new ConversionJournal(this.app.vault.adapter, journalPath(this)));
		registerConvertCommands(this, parts, conversion);
		registerRepairCommand(this, parts, converters);
		registerScriptStatus(this, parts, { conversion, repair: (file) => void repairNote(file, parts, converters) });
		registerToggleMarks(this, parts);
		registerFindCompany(this, parts);
		registerCompanyCommands(this, parts, marks, companies);
		registerClaimAtCursor(this, parts, marks, claims);
		registerRebuildIndex(this, parts);
		registerImportArticle(this, parts, converters);
		registerCliHandlers(this, parts);
		this.addSettingTab(new SettingsTab(this, parts));
	}

	override async onExternalSettingsChange(): Promise<void> {
		await this.settingsStore.load();
	}
}
