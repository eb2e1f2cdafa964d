import { describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/translate';
import { companyCard } from '../../src/index/company-notes';
import { settingDefinitions } from '../../src/settings/setting-definitions';
import { defaultSettings, readSettings, settingOfKind, type Settings } from '../../src/settings/settings';
import { SettingsStore } from '../../src/settings/settings-store';

/** Keys of all controls in the settings tab. */
function controlKeys(): string[] {
	return settingDefinitions(translator('en')).flatMap((item) => ('items' in item ? (item.items ?? []).flatMap((row) => ('control' in row && row.control !== undefined ? [row.control.key] : [])) : []));
}

describe('settings', () => {
	it('are the defaults at first', () => {
		expect(readSettings(null)).toEqual(defaultSettings);
	});

	it('come back as they were stored', () => {
		const changed: Settings = {
			showCompanies: false, showFigures: false, showClaims: false, confidence: 0, publishedKeys: '日期', companyProperty: 'kind', companyValue: '公司', companyFolder: 'Firms', importFolder: 'In', vaultScript: 'taiwan', neverConvert: '软件', alwaysConvert: '里 = 裡', convertedProperties: 'title',
			verdicts: [{ path: 'a.md', anchor: { quote: '明年会翻倍。', prefix: '他说', suffix: '', start: 2 }, verdict: 'disputed' }],
			knownDifferences: [{ identity: 'nio\tnet_loss\t2021', values: ['4017000000', '4530000000'] }],
			refused: [{ kind: 'name', name: '蘋果' }, { kind: 'company', id: 'sensetime', name: '商湯' }, { kind: 'mention', path: 'a.md', anchor: { quote: '小米', prefix: '喝', suffix: '粥', start: 1 } }],
		};
		expect(readSettings(JSON.parse(JSON.stringify(changed)))).toEqual(changed);
	});

	it('are the defaults one by one where what is stored does not fit', () => {
		expect(readSettings({ showClaims: 'no', confidence: 7, importFolder: 'In', unknown: 1, vaultScript: 'klingon', refused: [{ kind: 'name' }, 7], knownDifferences: [7, { identity: 1, values: [] }], verdicts: [7, { path: 'a.md', verdict: 'refuted' }, { path: 'a.md', anchor: { quote: '甲', prefix: '', suffix: '', start: 0 }, verdict: 'dubious' }] })).toEqual({ ...defaultSettings, importFolder: 'In' });
	});

	it('each have a row in the tab, but for refusals and verdicts, which have lists of their own, and what is known, which the pane shows', () => {
		expect(controlKeys().sort()).toEqual(Object.keys(defaultSettings).filter((key) => key !== 'refused' && key !== 'verdicts' && key !== 'knownDifferences').sort());
	});

	it('have one for every kind of mark', () => {
		expect(settingOfKind).toEqual({ company: 'showCompanies', figure: 'showFigures', claim: 'showClaims' });
	});
});

describe('the store of settings', () => {
	function store(stored: unknown = null): { settings: SettingsStore; saved: unknown[] } {
		const saved: unknown[] = [];
		return { settings: new SettingsStore({ loadData: () => Promise.resolve(stored), saveData: (data) => Promise.resolve(void saved.push(data)) }), saved };
	}

	it('saves a change and tells of it', async () => {
		const { settings, saved } = store();
		const seen: number[] = [];
		const stop = settings.onChange(() => seen.push(settings.current.confidence));
		await settings.change({ confidence: 0.8 });
		stop();
		await settings.change({ confidence: 0.9 });
		expect(seen).toEqual([0.8]);
		expect(saved).toEqual([{ ...defaultSettings, confidence: 0.8 }, { ...defaultSettings, confidence: 0.9 }]);
	});

	it('takes over what another device stored', async () => {
		const { settings } = store({ showFigures: false });
		await settings.load();
		expect(settings.current).toEqual({ ...defaultSettings, showFigures: false });
	});

	describe('keeps what only another version of the plugin can read', () => {
		const anchor = { quote: '明年会翻倍。', prefix: '他说', suffix: '', start: 2 };
		const disputed = { path: 'a.md', anchor, verdict: 'disputed' } as const;
		const open = { path: 'b.md', anchor, verdict: 'open until next year', by: 'me' };

		it('field by field, also where it knows the field and not its value', async () => {
			const { settings, saved } = store({ showClaims: false, vaultScript: 'singapore', weights: { claims: [2] } });
			await settings.load();
			await settings.change({ confidence: 0.8 });
			expect(settings.current).toEqual({ ...defaultSettings, showClaims: false, confidence: 0.8 });
			expect(saved).toEqual([{ ...defaultSettings, showClaims: false, confidence: 0.8, vaultScript: 'singapore', weights: { claims: [2] } }]);
		});

		it('until the user decides otherwise', async () => {
			const { settings, saved } = store({ vaultScript: 'singapore' });
			await settings.load();
			await settings.change({ vaultScript: 'taiwan' });
			expect(saved).toEqual([{ ...defaultSettings, vaultScript: 'taiwan' }]);
		});

		it('and entry by entry, whatever else changes', async () => {
			const stored = { verdicts: [disputed, open], refused: [{ kind: 'trade', name: '咨詢' }], knownDifferences: [{ sum: 7 }] };
			const { settings, saved } = store(stored);
			await settings.load();
			expect(settings.current).toEqual({ ...defaultSettings, verdicts: [disputed] });
			await settings.change({ showClaims: false });
			expect(saved.at(-1)).toEqual({ ...defaultSettings, showClaims: false, ...stored });
		});

		it('also when the list changes that has it, again and again', async () => {
			const { settings, saved } = store({ verdicts: [disputed, open], refused: [{ kind: 'trade', name: '咨詢' }], knownDifferences: [{ sum: 7 }] });
			await settings.load();
			await settings.change({ verdicts: [], refused: [{ kind: 'name', name: '蘋果' }] });
			await settings.change({ verdicts: [{ ...disputed, verdict: 'refuted' }], knownDifferences: [{ identity: 'nio', values: [] }] });
			expect(settings.current.verdicts).toEqual([{ ...disputed, verdict: 'refuted' }]);
			expect(saved.at(-1)).toEqual({
				...defaultSettings,
				verdicts: [open, { ...disputed, verdict: 'refuted' }],
				refused: [{ kind: 'trade', name: '咨詢' }, { kind: 'name', name: '蘋果' }],
				knownDifferences: [{ sum: 7 }, { identity: 'nio', values: [] }],
			});
		});
	});
});

describe('what makes a note a company note', () => {
	const isCompanyNote = (settings: Partial<Settings>, path: string, frontMatter: Record<string, unknown> | null): boolean =>
		companyCard(path, frontMatter, { ...defaultSettings, ...settings }) !== null;

	it('is a property with a value, both of which can be set', () => {
		expect(isCompanyNote({}, 'a.md', { type: 'company' })).toBe(true);
		expect(isCompanyNote({}, 'a.md', { type: 'person' })).toBe(false);
		expect(isCompanyNote({ companyProperty: '類別', companyValue: '公司' }, 'a.md', { 類別: ['公司', '上市'] })).toBe(true);
		expect(isCompanyNote({ companyProperty: '類別', companyValue: '公司' }, 'a.md', { type: 'company' })).toBe(false);
		expect(isCompanyNote({ companyProperty: '' }, 'a.md', { type: 'company' })).toBe(false);
	});

	it('or a folder', () => {
		expect(isCompanyNote({ companyFolder: '公司' }, '公司/a.md', null)).toBe(true);
		expect(isCompanyNote({ companyFolder: '公司/' }, '公司/b/a.md', null)).toBe(true);
		expect(isCompanyNote({ companyFolder: '公司' }, '公司史/a.md', null)).toBe(false);
		expect(isCompanyNote({}, 'a.md', null)).toBe(false);
	});
});
