/**
 * Every surface in light and dark and on a phone, and in the languages of the interface. Pictures for people to look at are in
 * `test-output/screenshots`; what can be told without eyes is asserted.
 */
import { describe, expect } from 'vitest';
import { until, type Visit } from './reader';
import { scenario } from './scenario';

const prospectus = '報告/招股書裡的三年半虧損.md';
const olympics = '报告/巴黎奥运与商汤大模型.md';
const sport = '报告/体育智能这门生意.md';
const looks = [['light', {}], ['dark', { dark: true }]] as const satisfies readonly (readonly [string, Visit])[];

for (const [look, visit] of looks)
	describe(`in ${look} mode`, () => {
		scenario('notes in both modes', async ({ reader }) => {
			await reader.visit({ ...visit, note: prospectus });
			await reader.note.locator('.ira-conflict').first().waitFor();
			await reader.picture(`${look}-reading`);
			await reader.open(olympics, 'live');
			await reader.note.locator('.ira-conflict').first().waitFor();
			await reader.picture(`${look}-live`);
		});

		scenario('the cards, whole inside the window', async ({ reader }) => {
			await reader.visit({ ...visit, note: prospectus });
			const shots = [['company', '商湯科技'], ['figure', '34.28 億元']] as const;
			for (const [kind, text] of shots) {
				const card = await reader.hover(reader.mark(kind, text), '巴黎奥运与商汤大模型');
				const box = await card.boundingBox();
				expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= 1300).toBe(true);
				await reader.picture(`${look}-card-${kind}`);
			}
			await reader.open(sport);
			const claim = await reader.hover(reader.mark('claim').filter({ hasText: '会长到' }), 'Forecast');
			await claim.getByRole('button', { name: 'Refuted' }).click();
			await reader.note.locator('.ira-refuted').first().waitFor();
			await reader.picture(`${look}-card-claim`);
		});

		scenario('the timeline', async ({ reader }) => {
			await reader.visit({ ...visit, note: prospectus });
			await reader.command('Open timeline');
			const told = reader.events('簽署合作協議');
			await told.waitFor();
			await reader.picture(`${look}-timeline`);
			await told.locator('.ira-pane-count').click();
			await told.scrollIntoViewIfNeeded();
			await reader.picture(`${look}-timeline-tellings`);
		});

		scenario('the windows of the commands and the settings', async ({ reader }) => {
			await reader.visit({ ...visit, note: olympics });
			await reader.seeMark('company');
			await reader.command('Convert to Traditional (Taiwan)');
			await reader.page.locator('.ira-preview ins').first().waitFor();
			await reader.picture(`${look}-convert`);
			await reader.page.keyboard.press('Escape');
			await reader.command('Find company');
			await reader.page.locator('.suggestion-item').first().waitFor();
			await reader.picture(`${look}-find-company`);
			await reader.page.keyboard.press('Escape');
			await reader.page.evaluate(() => navigator.clipboard.writeText('# 甲\n\n2024 年 2 月，腾讯宣布裁员 200 人，公司没有说明原因。'));
			await reader.command('Import article');
			await reader.page.getByRole('button', { name: 'From clipboard' }).click();
			await reader.page.getByLabel('Text').waitFor();
			await reader.picture(`${look}-import`);
			await reader.page.keyboard.press('Escape');
			await reader.setting('Mark companies');
			await reader.picture(`${look}-settings`);
		});
	});

scenario('the picture of the README, of which .github/preview.png is a copy: a card over a note, beside the timeline', async ({ reader }) => {
	await reader.visit({ note: prospectus });
	await reader.command('Open timeline');
	await reader.events('Jasper').first().waitFor();
	await reader.hover(reader.mark('figure', '34.28 億元'), '巴黎奥运与商汤大模型');
	await reader.picture('readme');
});

describe('on a phone', () => {
	scenario('notes, cards and timeline, none wider than the screen', async ({ reader }) => {
		await reader.visit({ note: prospectus, phone: true });
		await reader.note.locator('.ira-conflict').first().waitFor();
		await reader.picture('phone-reading');
		for (const [kind, text] of [['company', '商湯科技'], ['figure', '34.28 億元']] as const) {
			await reader.mark(kind, text).first().tap();
			await reader.page.locator('.modal .ira-card').waitFor();
			await reader.picture(`phone-card-${kind}`);
			expect(await reader.page.locator('.modal').evaluate((el) => el.scrollWidth <= window.innerWidth)).toBe(true);
			await reader.page.keyboard.press('Escape');
			await reader.card.waitFor({ state: 'detached' });
		}
		await reader.page.evaluate(() => window.host.run('industry-report-annotator:open-timeline'));
		await reader.events('Jasper').first().waitFor();
		await reader.picture('phone-timeline');
		expect(await reader.timeline.evaluate((el) => el.scrollWidth <= window.innerWidth)).toBe(true);
	});
});

describe('the interface', () => {
	for (const [lang, name, open, figure] of [['zh-TW', 'Traditional Chinese', '開啟時間軸', '淨虧損'], ['zh', 'Simplified Chinese', '打开时间线', '净亏损']] as const)
		scenario(`is in ${name} where the app is`, async ({ reader }) => {
			await reader.visit({ note: prospectus, lang });
			const card = await reader.hover(reader.mark('figure', '34.28 億元'), figure, '34.33 亿元');
			expect(await card.innerText()).not.toMatch(/Told|loss|rounds|agrees|billion/);
			await reader.picture(`${lang}-card-figure`);
			await (await reader.hover(reader.mark('company', '商湯科技'), figure)).waitFor();
			await reader.picture(`${lang}-card-company`);
			await reader.lookAway();
			await reader.command(open);
			await reader.events('Jasper').first().waitFor();
			await until(async () => expect(await reader.timeline.locator('.ira-chips').innerText()).not.toMatch(/[a-z]{4}/));
			await reader.picture(`${lang}-timeline`);
		});
});
