import type { SettingDefinitionItem } from 'obsidian';
import { nameOfTarget } from '../i18n/target-names';
import type { Translate } from '../i18n/translate';
import { targets } from '../script/targets';
import { defaultSettings, type Settings } from './settings';
import { lineWithoutPair } from './word-lists';

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
			heading: t('settings.conversion'),
			items: [
				{ name: t('settings.vaultScript'), desc: t('settings.vaultScriptDesc'), control: { type: 'dropdown', key: 'vaultScript', options: targetOptions(t) } },
				{ name: t('settings.neverConvert'), desc: t('settings.neverConvertDesc'), control: { type: 'textarea', key: 'neverConvert', rows: 4, placeholder: '昇腾\n余额宝' } },
				{ name: t('settings.alwaysConvert'), desc: t('settings.alwaysConvertDesc'), control: { type: 'textarea', key: 'alwaysConvert', rows: 4, placeholder: '软件 = 軟體', validate: (list) => pairProblem(list, t) } },
				{ name: t('settings.convertedProperties'), desc: t('settings.convertedPropertiesDesc'), control: { type: 'text', key: 'convertedProperties', placeholder: 'title, aliases' } },
			],
		},
		{
			type: 'group',
			heading: t('settings.import'),
			items: [{ name: t('settings.importFolder'), desc: t('settings.importFolderDesc'), control: { type: 'folder', key: 'importFolder' } }],
		},
	];
}

function targetOptions(t: Translate): Record<string, string> {
	return { '': t('settings.vaultScriptNone'), ...Object.fromEntries(targets.map((target): [string, string] => [target, t(nameOfTarget[target])])) };
}

function pairProblem(list: string, t: Translate): string | undefined {
	const line = lineWithoutPair(list);
	return line === null ? undefined : t('settings.alwaysConvertProblem', { line });
}
