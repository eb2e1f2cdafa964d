/** Marks, cards and timeline follow what becomes of the notes. */
import { describe, expect } from 'vitest';
import { until } from './reader';
import { scenario } from './scenario';

const prospectus = '報告/招股書裡的三年半虧損.md';
const olympics = '报告/巴黎奥运与商汤大模型.md';
const sale = '报告/阿里减持商汤.md';

describe('when a note changes', () => {
	for (const mode of ['preview', 'live'] as const)
		scenario(`from outside, its marks, cards and events follow (${mode})`, async ({ reader }) => {
			await reader.visit({ note: 'Welcome.md', mode });
			await reader.command('Open timeline');
			await reader.write('新闻.md', '---\npublished: 2024-03-05\n---\n百度 2023 年营收 1345.98 亿元。\n');
			await reader.open('新闻.md');
			await reader.seeMark('figure', '1345.98 亿元');
			await reader.write('新闻.md', '---\npublished: 2024-03-05\n---\n百度 2023 年营收 1311 亿元。\n\n2024 年 2 月，腾讯音乐宣布裁员 200 人。\n');
			await reader.seeMark('figure', '1311 亿元');
			await reader.seeNoMark('figure', '1345.98 亿元');
			await reader.seeMark('company', '腾讯音乐');
			await reader.events('腾讯音乐', '裁员').waitFor();
			await reader.hover(reader.mark('company', '百度'), '新闻');
		});

	scenario('by typing, new words are marked and known to other notes', async ({ reader }) => {
		await reader.visit({ mode: 'live' });
		await reader.command('Open timeline');
		await reader.write('草稿.md', '# 草稿\n\n');
		await reader.open('草稿.md');
		await reader.select('草稿.md', '\n\n');
		await reader.page.keyboard.press('Control+End');
		await reader.page.keyboard.type('2024 年 3 月 5 日，商汤科技 2018 年亏损 34.99 亿元。');
		await reader.page.keyboard.press('Enter');
		await reader.page.keyboard.type('2024 年 3 月，思必驰裁员 120 人。');
		await reader.seeMark('company', '商汤科技');
		await reader.mark('figure', '34.99 亿元').and(reader.page.locator('.ira-conflict')).waitFor();
		await reader.events('思必驰', '裁员').waitFor();
		await reader.open(prospectus, 'preview');
		await reader.hover(reader.mark('figure', '34.28 億元'), '34.99 亿元 · 草稿');
	});

	scenario('the ≠ goes when the other note is put right', async ({ reader }) => {
		await reader.visit({ note: prospectus });
		const contradicted = reader.mark('figure', '34.28 億元').and(reader.page.locator('.ira-conflict'));
		await contradicted.first().waitFor();
		await reader.write(olympics, (await reader.read(olympics)).replace('34.33 亿元', '34.28 亿元'));
		await until(async () => expect(await contradicted.count()).toBe(0));
		await reader.seeMark('figure', '34.28 億元');
	});
});

describe('when a note is renamed', () => {
	scenario('cross-references have the new name and lead there', async ({ reader }) => {
		await reader.visit({ note: prospectus });
		await reader.hover(reader.mark('figure', '34.28 億元'), '34.33 亿元 · 巴黎奥运与商汤大模型');
		await reader.lookAway();
		await reader.page.evaluate((path) => window.host.rename(path, '报告/奥运.md'), olympics);
		const card = await reader.hover(reader.mark('figure', '34.28 億元'), '34.33 亿元 · 奥运');
		await card.locator('.ira-telling').filter({ hasText: '奥运' }).click();
		await reader.litLine.filter({ hasText: '34.33 亿元' }).waitFor();
	});

	scenario('and open, it keeps its marks', async ({ reader }) => {
		await reader.visit({ note: olympics });
		await reader.seeMark('company', '商汤科技');
		await reader.page.evaluate((path) => window.host.rename(path, '报告/奥运.md'), olympics);
		await reader.page.locator('.view-header-title').getByText('奥运', { exact: true }).waitFor();
		await reader.seeMark('company', '商汤科技');
	});
});

describe('when a note is deleted', () => {
	scenario('what it told is forgotten', async ({ reader }) => {
		await reader.visit({ note: prospectus });
		await reader.command('Open timeline');
		await reader.events('阿里巴巴减持商汤科技4000万股').waitFor();
		await reader.page.evaluate((path) => window.host.remove(path), sale);
		await reader.events('阿里巴巴减持商汤科技4000万股').waitFor({ state: 'detached' });
		await reader.page.evaluate((path) => window.host.remove(path), olympics);
		await until(async () => expect(await reader.note.locator('.ira-conflict').filter({ hasText: '34.28' }).count()).toBe(0));
	});
});

describe('a company note', () => {
	for (const mode of ['preview', 'live'] as const)
		scenario(`has its title and aliases marked in other notes at once (${mode})`, async ({ reader }) => {
			await reader.visit({ mode });
			await reader.write('周报.md', '# 周报\n\n本周拜访了云雀机床，对方改名前叫雀跃机械。\n');
			await reader.open('周报.md');
			await reader.seeNoMark('company', '云雀机床');
			await reader.write('公司/云雀机床.md', '---\ntype: company\naliases: [雀跃机械]\n---\n做机床的公司。\n');
			await reader.seeMark('company', '云雀机床');
			await reader.seeMark('company', '雀跃机械');
			await (await reader.hover(reader.mark('company', '雀跃机械'), 'Open company note')).getByText('Open company note').click();
			await reader.note.getByText('做机床的公司').waitFor();
		});

	scenario('is forgotten when it says so no longer', async ({ reader }) => {
		await reader.visit();
		await reader.write('公司/云雀机床.md', '---\ntype: company\n---\n做机床的公司。\n');
		await reader.write('周报.md', '# 周报\n\n本周拜访了云雀机床。\n');
		await reader.open('周报.md');
		await reader.seeMark('company', '云雀机床');
		await reader.write('公司/云雀机床.md', '做机床的公司。\n');
		await reader.seeNoMark('company', '云雀机床');
	});
});

describe('switching the plugin off and on', () => {
	for (const mode of ['preview', 'live'] as const)
		scenario(`leaves nothing behind and brings everything back (${mode})`, async ({ reader }) => {
			await reader.visit({ note: prospectus, mode });
			await reader.seeMark('company', '商湯科技');
			await reader.command('Open timeline');
			await reader.events('Jasper').first().waitFor();
			await reader.page.keyboard.press('Control+,');
			await reader.page.getByRole('tab', { name: 'Community plugins' }).click();
			const toggle = reader.page.locator('.setting-item').filter({ hasText: 'Industry Report Annotator' }).locator('.checkbox-container');
			await toggle.click();
			await until(async () => expect(await reader.page.locator('[class*="ira-"]').count()).toBe(0));
			expect(await reader.page.evaluate(() => window.host.run('industry-report-annotator:open-timeline'))).toBe(false);
			await toggle.click();
			await reader.page.keyboard.press('Escape');
			await reader.seeMark('company', '商湯科技');
			await reader.events('Jasper').first().waitFor();
		});
});
