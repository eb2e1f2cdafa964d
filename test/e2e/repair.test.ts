/** *Repair clipping*: what a bad conversion and a web page did to a note, proposed one by one. */
import { describe, expect } from 'vitest';
import { until } from './reader';
import { scenario } from './scenario';

const note = '剪报.md';

/** Glosses, inserted spaces, wrong variants and a line of the page, beside what must stay: code and a link. */
const clipping = `# 雲雀當(dāng)選

商湯 科技宣布，關于這次合作，雙方將采用新的系統，由于市場變化，之后還會繼續。雲雀的營(yíng)收增長(zhǎng)了兩成，由張先生負責，這是公司的發(fā)展方向。

行內 \`關于 當(dāng)\` 與 [連結](https://example.com/關于) 不變。

上一篇：雲雀的機床
`;

describe('repairing a clipping', () => {
	scenario('proposes each kind of damage, makes what is chosen, and is undone in one step', async ({ reader }) => {
		await reader.visit({ mode: 'live' });
		await reader.write(note, clipping);
		await reader.open(note);
		await reader.command('Repair clipping');
		const preview = reader.page.locator('.ira-preview');
		await preview.locator('[data-kind="gloss"]').getByText('Pinyin glosses (4)').waitFor();
		expect(await reader.read(note)).toBe(clipping);
		const furniture = preview.locator('[data-kind="furniture"]');
		await furniture.getByText('上一篇：雲雀的機床').waitFor();
		expect(await furniture.getByRole('checkbox').first().isChecked()).toBe(false);
		await preview.getByRole('button', { name: /^Apply/ }).click();
		await reader.page.locator('.notice').getByText(/repairs? made/).waitFor();
		const repaired = await reader.read(note);
		expect(repaired).toContain('# 雲雀當選');
		expect(repaired).toContain('雲雀的營收增長了兩成，由張先生負責，這是公司的發展方向');
		expect(repaired).toContain('行內 `關于 當(dāng)` 與 [連結](https://example.com/關于) 不變');
		expect(repaired).toContain('上一篇：雲雀的機床');
		await reader.note.locator('.cm-line').first().click();
		await reader.page.keyboard.press('Control+z');
		expect(await reader.read(note)).toBe(clipping);
	});

	scenario('accepts each repair alone', async ({ reader }) => {
		await reader.visit({ mode: 'live' });
		await reader.write(note, clipping);
		await reader.open(note);
		await reader.command('Repair clipping');
		const preview = reader.page.locator('.ira-preview');
		await preview.locator('[data-kind="gloss"]').waitFor();
		for (const kind of ['gloss', 'space', 'variant']) {
			const all = preview.locator(`[data-kind="${kind}"] .ira-repair-head input`);
			if ((await all.count()) > 0) {
				await all.check();
				await all.uncheck();
			}
		}
		await preview.locator('[data-kind="gloss"] .ira-repair-row').first().getByRole('checkbox').check();
		await preview.locator('[data-kind="furniture"] .ira-repair-row').first().getByRole('checkbox').check();
		await preview.getByRole('button', { name: 'Apply (2)' }).click();
		await until(async () => expect(await reader.read(note)).toContain('# 雲雀當選'));
		const repaired = await reader.read(note);
		expect(repaired).toContain('營(yíng)收');
		expect(repaired).not.toContain('上一篇');
	});

	scenario('changes nothing when it is cancelled, and says so where nothing is damaged', async ({ reader }) => {
		await reader.visit();
		await reader.write(note, clipping);
		await reader.open(note);
		await reader.command('Repair clipping');
		await reader.page.locator('.ira-preview').getByRole('button', { name: 'Cancel' }).click();
		expect(await reader.read(note)).toBe(clipping);
		await reader.write('好.md', '關於這次合作，雙方會採用新的系統。\n');
		await reader.open('好.md');
		await reader.command('Repair clipping');
		await reader.page.locator('.notice').getByText('Nothing to repair in this note.').waitFor();
	});
});
