/** *Find company*: by any name, in any script. */
import { describe, expect } from 'vitest';
import { scenario } from './scenario';

describe('finding a company', () => {
	for (const [typed, how] of [['商湯', 'Traditional'], ['商汤', 'Simplified'], ['sensetime', 'English'], ['0020', 'its ticker']] as const)
		scenario(`by ${how} opens its own note`, async ({ reader }) => {
			await reader.visit();
			await reader.seeMark('company', '商湯科技');
			await reader.command('Find company');
			await reader.page.locator('.prompt input').fill(typed);
			await reader.page.locator('.suggestion-item').filter({ hasText: 'SenseTime' }).first().waitFor();
			await reader.page.keyboard.press('Enter');
			await reader.note.getByText('大事記').waitFor();
		});

	scenario('without a note of its own opens the note that mentions it, at the line', async ({ reader }) => {
		await reader.visit();
		await reader.seeMark('company', '商湯科技');
		await reader.command('Find company');
		await reader.page.locator('.prompt input').fill('寒武纪');
		await reader.page.locator('.suggestion-item').filter({ hasText: 'mentions' }).first().waitFor();
		await reader.page.keyboard.press('Enter');
		await reader.litLine.filter({ hasText: '寒武紀' }).waitFor();
	});

	scenario('that nobody knows says so', async ({ reader }) => {
		await reader.visit();
		await reader.command('Find company');
		await reader.page.locator('.prompt input').fill('查無此家公司');
		await reader.page.getByText('No company of this name.').waitFor();
		await reader.page.keyboard.press('Escape');
		expect(await reader.page.locator('.prompt').count()).toBe(0);
	});
});
