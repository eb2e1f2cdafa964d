// The list of what was said of claims, in the settings tab.
import { describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/translate';
import type { NotedVerdict } from '../../src/relate/claim-verdicts';
import { SettingsStore } from '../../src/settings/settings-store';
import { verdictList } from '../../src/settings/verdict-list';

const verdicts: readonly NotedVerdict[] = [
	{ path: '報告/展望.md', anchor: { quote: '明年會翻倍。', prefix: '他說', suffix: '', start: 2 }, verdict: 'refuted' },
	{ path: '報告/年報.md', anchor: { quote: '市占率第一。', prefix: '', suffix: '', start: 0 }, verdict: 'confirmed' },
];

async function open() {
	const settings = new SettingsStore({ loadData: () => Promise.resolve({ verdicts }), saveData: () => Promise.resolve() });
	await settings.load();
	const list = verdictList(settings, translator('en'), () => undefined);
	return { settings, list: 'onDelete' in list ? list : null };
}

describe('the list of verdicts', () => {
	it('has the latest first, each with its note', async () => {
		const { list } = await open();
		expect(list?.items?.map((item) => ('name' in item ? [item.name, item.desc] : []))).toEqual([
			['市占率第一。', 'Confirmed · “年報”'],
			['明年會翻倍。', 'Refuted · “展望”'],
		]);
	});

	it('takes back what is deleted', async () => {
		const { list, settings } = await open();
		list?.onDelete?.(0);
		expect(settings.current.verdicts).toEqual([verdicts[0]]);
	});
});
