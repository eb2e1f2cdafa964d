// The list of what is no company, in the settings tab.
import { describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/translate';
import type { Refusal } from '../../src/lexicon/refusals';
import { refusedList } from '../../src/settings/refused-list';
import { SettingsStore } from '../../src/settings/settings-store';

const refusals: readonly Refusal[] = [
	{ kind: 'name', name: '蘋果' },
	{ kind: 'company', id: 'sensetime', name: '商湯' },
	{ kind: 'mention', path: '報告/早餐.md', anchor: { quote: '小米', prefix: '喝', suffix: '粥', start: 1 } },
];

async function open() {
	const settings = new SettingsStore({ loadData: () => Promise.resolve({ refused: refusals }), saveData: () => Promise.resolve() });
	await settings.load();
	const list = refusedList(settings, translator('en'), () => undefined);
	return { settings, list: 'onDelete' in list ? list : null };
}

describe('the list of refusals', () => {
	it('has the latest first, each with what it holds for', async () => {
		const { list } = await open();
		expect(list?.items?.map((item) => ('name' in item ? [item.name, item.desc] : []))).toEqual([
			['小米', 'At one place of “早餐”'],
			['商湯', 'This company, under all its names'],
			['蘋果', 'This name, anywhere'],
		]);
	});

	it('takes back what is deleted', async () => {
		const { list, settings } = await open();
		list?.onDelete?.(1);
		expect(settings.current.refused).toEqual([refusals[0], refusals[2]]);
	});
});
