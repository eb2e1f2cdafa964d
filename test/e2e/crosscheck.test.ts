/** The pane of contradictions: opening, unfolding, filtering, following, keeping true while notes change. */
import { describe, expect } from 'vitest';
import { until, type Visit } from './reader';
import { scenario } from './scenario';

const prospectus = '報告/招股書裡的三年半虧損.md';
const olympics = '报告/巴黎奥运与商汤大模型.md';
const jasper = '公司/Jasper.md';
/** A note whose total is not the sum of its years. */
const wrongTotal = '---\npublished: 2024-03-01\n---\n\n蔚来2021年亏损40.17亿元，2022年亏损144.37亿元，2023年亏损207.2亿元，2021年至2023年合计亏损500亿元。\n';

declare global {
	interface Window {
		mostRows: number;
	}
}

const loss = ['Net loss · 2018', '34.28', '34.33', '0.15% apart', '3 places'] as const;

describe('opening the pane', () => {
	scenario('by command shows, company by company, what notes tell differently', async ({ reader }) => {
		await reader.visit({ note: prospectus });
		await reader.command('Show contradictions');
		await reader.contradictions(...loss).waitFor();
		await reader.contradictions('2021-12-30', '1500', '1400').waitFor();
		await reader.crosscheck.getByText(/^\d+ contradictions · 1 sum that fails$/).waitFor();
		expect(await reader.crosscheck.locator('.ira-pane-heading').first().innerText()).toMatch(/商[湯汤]科技/);
		await reader.contradictions('Net loss · 2018–2020 · Sum', 'parts add up to 16.55', 'note says 17.55', '4 figures').waitFor();
		expect(await reader.contradictions('121.58').count()).toBe(0);
	});

	scenario('by its ribbon icon opens one pane, however often', async ({ reader }) => {
		await reader.visit({ note: prospectus });
		await reader.page.getByLabel('Show contradictions').first().click();
		await reader.contradictions(...loss).waitFor();
		await reader.page.getByLabel('Show contradictions').first().click();
		expect(await reader.page.locator('.workspace-leaf-content[data-type="industry-report-contradictions"]').count()).toBe(1);
	});
});

describe('a row', () => {
	scenario('unfolds to every telling with its sentence, and a click leads there', async ({ reader }) => {
		await reader.visit({ note: jasper });
		await reader.command('Show contradictions');
		const row = reader.contradictions(...loss);
		await row.click();
		expect(await row.getAttribute('aria-expanded')).toBe('true');
		const telling = reader.crosscheck.locator('.ira-pane-item').filter({ hasText: '巴黎奥运与商汤大模型' });
		await telling.locator('mark').filter({ hasText: '34.33' }).waitFor();
		await telling.click();
		await reader.litLine.filter({ hasText: '34.33' }).waitFor();
		await row.click();
		await telling.waitFor({ state: 'detached' });
	});

	scenario('leads to the row of a table', async ({ reader }) => {
		await reader.visit({ note: jasper });
		await reader.command('Show contradictions');
		await reader.contradictions(...loss).click();
		await reader.crosscheck.locator('.ira-pane-item').filter({ hasText: '淨虧損（億元）' }).click();
		await reader.page.locator('tr.ira-lit').filter({ hasText: '49.63' }).waitFor();
	});

	scenario('shows the place of a telling when the pointer rests on it with the modifier key', async ({ reader }) => {
		await reader.visit({ note: jasper });
		await reader.command('Show contradictions');
		await reader.contradictions(...loss).click();
		const telling = reader.crosscheck.locator('.ira-pane-item').filter({ hasText: '巴黎奥运与商汤大模型' });
		await telling.locator('mark').waitFor();
		await reader.page.keyboard.down('Control');
		await telling.hover();
		const preview = reader.page.locator('.page-preview').filter({ hasText: '34.33' });
		await preview.waitFor();
		expect(Number(await preview.getAttribute('data-scroll'))).toBeGreaterThan(0);
		await reader.page.keyboard.up('Control');
	});

	scenario('goes by keyboard: arrows move and unfold, Enter leads to a telling', async ({ reader }) => {
		await reader.visit({ note: jasper });
		await reader.command('Show contradictions');
		await reader.contradictions(...loss).waitFor();
		await reader.crosscheck.getByPlaceholder('Filter contradictions…').fill('34.33');
		await until(async () => expect(await reader.contradictions().count()).toBe(1));
		const row = reader.crosscheck.getByRole('treeitem').first();
		expect(await row.getAttribute('tabindex')).toBe('0');
		await row.focus();
		await reader.page.keyboard.press('ArrowRight');
		expect(await row.getAttribute('aria-expanded')).toBe('true');
		await reader.page.keyboard.press('ArrowRight');
		expect(await reader.crosscheck.locator('.ira-pane-item:focus').innerText()).toMatch(/34\.\d\d/);
		await reader.page.keyboard.press('Enter');
		await reader.litLine.waitFor();
	});

	scenario('of a sum that fails says what the parts give and what the note says', async ({ reader }) => {
		await reader.visit({ note: prospectus });
		await reader.write('报告/合计.md', wrongTotal);
		await reader.command('Show contradictions');
		const row = reader.contradictions('Net loss · 2021–2023 · Sum', 'parts add up to 391.74', 'note says 500');
		await row.click();
		await until(async () => expect(await reader.crosscheck.locator('.ira-pane-item').count()).toBe(5));
		await reader.crosscheck.getByText(/2 sums that fail/).waitFor();
	});

	scenario('on a phone closes the drawer over the note', async ({ reader }) => {
		await reader.visit({ note: jasper, phone: true });
		await reader.page.evaluate(() => window.host.run('industry-report-annotator:show-contradictions'));
		await reader.contradictions(...loss).tap();
		await reader.crosscheck.locator('.ira-pane-item').filter({ hasText: '34.33' }).tap();
		await reader.litLine.waitFor();
		await reader.crosscheck.waitFor({ state: 'hidden' });
	});
});

describe('what is known', () => {
	scenario('is set aside by the row, stays so when the app is opened again, and comes back on request', async ({ reader }) => {
		await reader.visit({ note: jasper });
		await reader.command('Show contradictions');
		const row = reader.contradictions(...loss);
		await row.click();
		await reader.crosscheck.getByText('I know this').click();
		await row.waitFor({ state: 'detached' });
		await reader.comeBack(/net_loss/);
		await reader.command('Show contradictions');
		await reader.contradictions('2021-12-30', '1500', '1400').waitFor();
		expect(await row.count()).toBe(0);
		await reader.crosscheck.getByRole('button', { name: 'Known (1)' }).click();
		await row.click();
		await reader.picture('contradictions-known');
		await reader.crosscheck.getByText('Show this again').click();
		await reader.crosscheck.getByRole('button', { name: 'Known (0)' }).click();
		await row.waitFor();
	});
});

describe('filtering', () => {
	scenario('by text finds names in either script, metrics and notes, and says when nothing is left', async ({ reader }) => {
		await reader.visit({ note: prospectus });
		await reader.command('Show contradictions');
		await reader.contradictions(...loss).waitFor();
		const filter = reader.crosscheck.getByPlaceholder('Filter contradictions…');
		await filter.fill('sensetime market');
		await until(async () => expect(await reader.contradictions().count()).toBe(1));
		await filter.fill('商汤 巴黎奧運 2019');
		await until(async () => expect(await reader.contradictions().count()).toBe(1));
		await filter.fill('北極熊');
		await reader.crosscheck.getByText('No contradiction matches.').waitFor();
		await reader.crosscheck.getByRole('button', { name: 'Show all contradictions' }).click();
		await reader.contradictions(...loss).waitFor();
		expect(await filter.inputValue()).toBe('');
	});

	scenario('that is taken away draws no more rows than can be seen soon, wherever those that it showed stand among all', async ({ reader }) => {
		const told = (value: number): string => [2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020].flatMap((year) => ['营收', '净利润', '毛利', '研发费用', '市值', '总资产'].map((metric) => `腾讯${year}年${metric}为${value}亿元。`)).join('\n\n');
		await reader.visit();
		await reader.write('甲.md', told(500));
		await reader.write('乙.md', told(731));
		await reader.command('Show contradictions');
		await reader.contradictions('2020', '731').first().waitFor();
		await reader.page.evaluate(() => {
			window.mostRows = 0;
			new MutationObserver(() => (window.mostRows = Math.max(window.mostRows, document.querySelectorAll('.ira-crosscheck .ira-pane-row').length))).observe(document.body, { childList: true, subtree: true });
		});
		await reader.crosscheck.getByRole('searchbox').or(reader.crosscheck.locator('input')).first().fill('2005');
		await until(async () => expect(await reader.contradictions('731').count()).toBeLessThan(10));
		await reader.page.evaluate(() => (window.mostRows = 0));
		await reader.crosscheck.locator('input').first().fill('');
		await reader.contradictions('2020', '731').first().waitFor();
		expect(await reader.page.evaluate(() => window.mostRows)).toBeLessThan(80);
	});

	scenario('by the open note follows the note that is open, and is kept when the app is opened again', async ({ reader }) => {
		await reader.visit({ note: jasper });
		await reader.command('Show contradictions');
		await reader.contradictions(...loss).waitFor();
		await reader.crosscheck.getByRole('button', { name: 'This note' }).click();
		await reader.crosscheck.getByText('Nothing in the open note is told differently').waitFor();
		await reader.open(olympics);
		await reader.contradictions(...loss).waitFor();
		await reader.comeBack(/"scope":\s*"note"/);
		await reader.crosscheck.getByRole('button', { name: 'This note', pressed: true }).waitFor();
	});

	scenario('shows roundings when asked', async ({ reader }) => {
		await reader.visit({ note: prospectus });
		await reader.command('Show contradictions');
		await reader.contradictions(...loss).waitFor();
		await reader.crosscheck.getByRole('button', { name: 'Rounding differences' }).click();
		await reader.contradictions('Net loss · 2020', '121.58', '121.6').waitFor();
	});
});

describe('while notes change', () => {
	scenario('what fits is gone, what is new is there, and the row with the focus keeps it', async ({ reader }) => {
		await reader.visit({ note: prospectus });
		await reader.command('Show contradictions');
		const cap = reader.contradictions('2021-12-30', '1400');
		await cap.click();
		await reader.crosscheck.locator('.ira-pane-item').first().waitFor();
		await reader.write('报告/合计.md', wrongTotal);
		await reader.contradictions('391.74').waitFor();
		expect(await cap.getAttribute('aria-expanded')).toBe('true');
		expect(await cap.evaluate((el) => el === document.activeElement)).toBe(true);
		const told = await reader.read(olympics);
		await reader.write(olympics, told.replace('34.33 亿元', '34.28 亿元'));
		await reader.contradictions(...loss).waitFor({ state: 'detached' });
		expect(await cap.evaluate((el) => el === document.activeElement)).toBe(true);
	});
});

describe('looks', () => {
	const looks = [['light', {}], ['dark', { dark: true }], ['zh', { lang: 'zh' }], ['zh-TW', { lang: 'zh-TW' }], ['phone', { phone: true }]] as const satisfies readonly (readonly [string, Visit])[];
	for (const [look, visit] of looks)
		scenario(`in ${look}, folded and unfolded`, async ({ reader }) => {
			await reader.visit({ ...visit, note: prospectus });
			await reader.write('报告/合计.md', wrongTotal);
			await reader.page.evaluate(() => window.host.run('industry-report-annotator:show-contradictions'));
			await reader.contradictions('391.74').waitFor();
			await reader.crosscheck.locator('.ira-chip').last().click();
			await reader.contradictions('121.58').waitFor();
			await reader.picture(`${look}-crosscheck`);
			await reader.contradictions('34.28', '34.33').click();
			await reader.contradictions('391.74').click();
			await reader.crosscheck.locator('mark').filter({ hasText: '34.33' }).waitFor();
			await reader.picture(`${look}-crosscheck-tellings`);
			expect(await reader.crosscheck.evaluate((el) => el.scrollWidth <= window.innerWidth)).toBe(true);
			if (look.startsWith('zh')) expect(await reader.crosscheck.locator('.ira-chips, .ira-crosscheck-status').allInnerTexts()).not.toEqual(expect.arrayContaining([expect.stringMatching(/[a-z]{4}/)]));
		});
});
