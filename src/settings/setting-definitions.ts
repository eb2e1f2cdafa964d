import type { SettingDefinitionItem } from 'obsidian';
import type { Translate } from '../i18n/translate';
import { defaultSettings, type Settings } from './settings';

/** The rows of the settings tab. Each has the name of the setting that it reads and writes. */
export function settingDefinitions(t: Translate): SettingDefinitionItem<keyof Settings>[] {
	return [
		{
			type: 'group',
			heading: t('settings.marks'),
			items: [
				{ name: t('settings.showCompanies'), control: { type: 'toggle', key: 'showCompanies' } },
				{ name: t('settings.showFigures'), control: { type: 'toggle', key: 'showFigures' } },
				{ name: t('settings.showClaims'), control: { type: 'toggle', key: 'showClaims' } },
				{ name: t('settings.confidence'), desc: t('settings.confidenceDesc'), control: { type: 'slider', key: 'confidence', min: 0, max: 1, step: 0.05, displayFormat: (value) => `${Math.round(value * 100)}%` } },
			],
		},
		{
			type: 'group',
			heading: t('settings.reading'),
			items: [{ name: t('settings.publishedKeys'), desc: t('settings.publishedKeysDesc'), control: { type: 'text', key: 'publishedKeys', placeholder: 'published, date' } }],
		},
		{
			type: 'group',
			heading: t('settings.companyNotes'),
			items: [
				{ name: t('settings.companyProperty'), desc: t('settings.companyPropertyDesc'), control: { type: 'text', key: 'companyProperty', placeholder: defaultSettings.companyProperty } },
				{ name: t('settings.companyValue'), desc: t('settings.companyValueDesc'), control: { type: 'text', key: 'companyValue', placeholder: defaultSettings.companyValue } },
				{ name: t('settings.companyFolder'), desc: t('settings.companyFolderDesc'), control: { type: 'folder', key: 'companyFolder' } },
			],
		},
		{
			type: 'group',
			heading: t('settings.import'),
			items: [{ name: t('settings.importFolder'), desc: t('settings.importFolderDesc'), control: { type: 'folder', key: 'importFolder' } }],
		},
	];
}
