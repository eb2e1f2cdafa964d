/** Settings change what is seen at once, and are kept. */
import { describe, expect } from 'vitest';
import { scenario } from './scenario';

const olympics = '报告/巴黎奥运与商汤大模型.md';

describe('the settings tab', () => {
	for (const [name, kind, key] of [['Mark companies', 'company', 'showCompanies'], ['Mark figures', 'figure', 'showFigures'], ['Mark claims', 'claim', 'showClaims']] as const)
		scenario(`“${name}” takes its marks away and brings them back, and is kept`, async ({ reader }) => {
			await reader.visit({ note: olympics });
			await reader.seeMark(kind);
			await (await reader.setting(name)).locator('.checkbox-container').click();
			await reader.seeNoMark(kind);
			await reader.comeBack(new RegExp(`"${key}":\\s*false`));
			for (const other of ['company', 'figure', 'claim'] as const) if (other !== kind) await reader.seeMark(other);
			expect(await reader.mark(kind).count()).toBe(0);
			await (await reader.setting(name)).locator('.checkbox-container').click();
			await reader.page.keyboard.press('Escape');
			await reader.seeMark(kind);
		});

	scenario('the folder of company notes makes its notes companies', async ({ reader }) => {
		await reader.visit();
		await reader.write('对象/云雀机床.md', '做机床的。\n');
		await reader.write('周报.md', '# 周报\n\n本周拜访了云雀机床。\n');
		await reader.open('周报.md');
		await reader.seeNoMark('company', '云雀机床');
		const groups = reader.page.locator('.setting-item').filter({ hasText: 'Every note in this folder is about a company.' });
		await reader.setting('Mark companies');
		await groups.locator('input').fill('对象');
		await groups.locator('input').press('Enter');
		await reader.page.keyboard.press('Escape');
		await reader.page.keyboard.press('Escape');
		await reader.seeMark('company', '云雀机床');
	});
});
