/** The timeline pane: opening, filtering, following, keyboard. */
import { describe, expect } from 'vitest';
import { until, type Reader } from './reader';
import { scenario } from './scenario';

const olympics = '报告/巴黎奥运与商汤大模型.md';
const jasper = '公司/Jasper.md';

describe('opening the timeline', () => {
	scenario('by command shows the listing, the share sales and the layoffs, newest year first', async ({ reader }) => {
		await reader.visit({ note: olympics });
		await reader.command('Open timeline');
		await reader.events('2021', '香港交易所', '掛牌').or(reader.events('12-30', '香港交易所', '掛牌')).first().waitFor();
		await reader.events('04', '阿里巴巴减持商汤科技4000万股').waitFor();
		await reader.events('Jasper', '裁').waitFor();
		const years = (await reader.timeline.locator('.ira-pane-heading').allInnerTexts()).filter((year) => /^\d+$/.test(year));
		expect(years).toEqual([...years].sort().reverse());
		expect(years).toContain('2023');
	});

	scenario('by its ribbon icon opens one pane, however often', async ({ reader }) => {
		await reader.visit({ note: olympics });
		await reader.page.getByLabel('Open timeline').first().click();
		await reader.events('Jasper').first().waitFor();
		await reader.page.getByLabel('Open timeline').first().click();
		await reader.command('Open timeline');
		expect(await reader.page.locator('.workspace-leaf-content[data-type="industry-report-timeline"]').count()).toBe(1);
	});

	scenario('tells an event of several notes once, and what they disagree on', async ({ reader }) => {
		await reader.visit({ note: olympics });
		await reader.command('Open timeline');
		const signing = reader.events('簽署合作協議');
		await signing.filter({ hasText: '≠ also told as 04-27' }).or(signing.filter({ hasText: '≠ also told as 04-28' })).waitFor();
		await signing.locator('.ira-pane-count').click();
		await until(async () => expect(await reader.timeline.locator('.ira-pane-note').allInnerTexts()).toEqual(expect.arrayContaining(['數字人民幣與商湯科技', '央行数研所签约速记'])));
	});
});

describe('an event whose figure another note contradicts', () => {
	scenario('says so in the pane and on the card, though that note tells of the figure alone', async ({ reader }) => {
		await reader.visit({ note: olympics });
		await reader.command('Open timeline');
		const listing = reader.events('香港交易所掛牌');
		await listing.filter({ hasText: '≠' }).filter({ hasText: 'Market value' }).filter({ hasText: '1500' }).filter({ hasText: '1400' }).waitFor();
		const card = await reader.hover(reader.mark('company', '商汤科技'), 'Events');
		await card.locator('section').filter({ hasText: 'Events' }).getByRole('button', { name: /^Show all/ }).click();
		await card.locator('.ira-event').filter({ hasText: '香港交易所掛牌' }).filter({ hasText: '≠' }).waitFor();
	});
});

describe('names', () => {
	const partiesOf = async (reader: Reader): Promise<string[]> => (await reader.timeline.locator('.ira-pane-below > span:first-child').allInnerTexts()).flatMap((line) => line.split(/ [·→] /));

	scenario('are one for a company, in the script of the vault or of the app', async ({ reader }) => {
		await reader.visit({ note: olympics });
		await reader.command('Open timeline');
		await until(async () => expect(await partiesOf(reader)).toContain('商湯科技'));
		expect(await partiesOf(reader)).not.toContain('商汤科技');
		await reader.visit({ note: olympics, lang: 'zh' });
		await reader.page.evaluate(() => window.host.run('industry-report-annotator:open-timeline'));
		await until(async () => expect(await partiesOf(reader)).toContain('商汤科技'));
		expect(await partiesOf(reader)).not.toContain('商湯科技');
	});

	scenario('are what the company’s own note is called, in the pane and on cards', async ({ reader }) => {
		await reader.visit({ note: '报告/阿里减持商汤.md' });
		await reader.command('Open timeline');
		await until(async () => expect(await partiesOf(reader)).toContain('阿里巴巴'));
		await reader.write('公司/阿里系.md', '---\ntype: company\naliases: [阿里巴巴]\n---\n');
		await until(async () => expect(await partiesOf(reader)).toContain('阿里系'));
		expect(await partiesOf(reader)).not.toContain('阿里巴巴');
		const card = await reader.hover(reader.mark('company', '阿里巴巴'), '阿里系');
		expect(await card.locator('.ira-card-title').innerText()).toBe('阿里系');
	});
});

describe('while the pane has the focus', () => {
	const clipping = '報告/剪報 AI 新創的寒冬.md';

	scenario('commands are about the note that was open last, in either mode', async ({ reader }) => {
		for (const mode of ['preview', 'live'] as const) {
			await reader.visit({ note: clipping, mode });
			await reader.command('Open timeline');
			await reader.timeline.getByPlaceholder('Filter events…').click();
			const offered = await reader.page.evaluate(() => window.host.app.commands.listCommands().map(({ name }) => name));
			expect(offered).toEqual(expect.arrayContaining(['Convert to Simplified', 'Repair clipping', 'Show card at cursor', 'Add selection as company', 'Not a company here', 'Create company note'].map((name): unknown => expect.stringContaining(name))));
			await reader.command('Repair clipping');
			await reader.page.locator('.modal').filter({ hasText: 'Pinyin glosses' }).waitFor();
		}
	});

	scenario('the card is of what stands at the cursor of that note, and what is written there is one step to undo', async ({ reader }) => {
		await reader.visit({ note: clipping, mode: 'live' });
		const before = await reader.read(clipping);
		await reader.seeMark('figure', '13.6億人民幣');
		await reader.putCursorInto(clipping, '13.6億人民幣');
		await reader.command('Open timeline');
		await reader.timeline.getByPlaceholder('Filter events…').click();
		await reader.command('Show card at cursor');
		await reader.card.filter({ hasText: '13.6億人民幣' }).waitFor();
		await reader.page.keyboard.press('Escape');
		await reader.command('Repair clipping');
		await reader.page.locator('.modal').getByRole('button', { name: /^Apply/ }).click();
		await until(async () => expect(await reader.read(clipping)).not.toBe(before));
		await reader.page.locator('.cm-content').click();
		await reader.page.keyboard.press('Control+z');
		await until(async () => expect(await reader.read(clipping)).toBe(before));
	});

	scenario('a tab without a note has no commands for notes', async ({ reader }) => {
		await reader.visit({ note: clipping });
		await reader.page.evaluate(async () => {
			const { workspace } = window.host.app;
			workspace.setActiveLeaf(workspace.getLeaf('tab'));
		});
		await reader.command('Open timeline');
		await reader.timeline.getByPlaceholder('Filter events…').click();
		expect(await reader.page.evaluate(() => window.host.run('industry-report-annotator:repair-clipping'))).toBe(false);
	});
});

describe('filtering', () => {
	scenario('by text finds either script, names of companies, and says when nothing is left', async ({ reader }) => {
		await reader.visit({ note: olympics });
		await reader.command('Open timeline');
		await reader.events('Jasper').first().waitFor();
		const filter = reader.timeline.getByPlaceholder('Filter events…');
		await filter.fill('裁員 jasper');
		await until(async () => expect(await reader.events().count()).toBe(1));
		await reader.events('Jasper', '裁').waitFor();
		await filter.fill('Alibaba 4000');
		await reader.events('阿里巴巴减持商汤科技4000万股').waitFor();
		await reader.events('Jasper').first().waitFor({ state: 'detached' });
		await filter.fill('北極熊');
		await reader.timeline.getByText('No event matches.').waitFor();
		await reader.timeline.getByRole('button', { name: 'Show all events' }).click();
		await reader.events('Jasper').first().waitFor();
		expect(await filter.inputValue()).toBe('');
	});

	scenario('by type shows that type alone, and both when two are chosen', async ({ reader }) => {
		await reader.visit({ note: olympics });
		await reader.command('Open timeline');
		await reader.events('Jasper').first().waitFor();
		// While notes are still being read there are few types, and none to be offered on request.
		await reader.timeline.getByRole('button', { name: /more…$/ }).click();
		const layoff = reader.timeline.getByRole('button', { name: 'Layoff', exact: true });
		await layoff.click();
		await until(async () => expect(await reader.events().count()).toBe(1));
		expect(await layoff.getAttribute('aria-pressed')).toBe('true');
		await reader.timeline.getByRole('button', { name: 'Share trade', exact: true }).click();
		await reader.events('阿里巴巴减持商汤科技4000万股').waitFor();
		await reader.events('Jasper', '裁').waitFor();
		expect(await reader.events('掛牌').count()).toBe(0);
	});

	scenario('by the open note follows the note that is open', async ({ reader }) => {
		await reader.visit({ note: jasper });
		await reader.command('Open timeline');
		await reader.events('阿里巴巴减持').first().waitFor();
		await reader.timeline.getByRole('button', { name: 'This note' }).click();
		await reader.events('阿里巴巴减持').first().waitFor({ state: 'detached' });
		await reader.events('Jasper').first().waitFor();
		await reader.open('报告/阿里减持商汤.md');
		await reader.events('阿里巴巴减持').first().waitFor();
	});

	scenario('by a company is kept when the app is opened again', async ({ reader }) => {
		await reader.visit({ note: olympics });
		await reader.command('Open timeline');
		await reader.events('阿里巴巴减持').first().waitFor();
		await reader.timeline.getByRole('button', { name: 'Choose company…' }).click();
		await reader.page.locator('.prompt input').fill('jasper');
		await reader.page.locator('.suggestion-item').filter({ hasText: 'Jasper' }).first().waitFor();
		await reader.page.keyboard.press('Enter');
		await reader.events('阿里巴巴减持').first().waitFor({ state: 'detached' });
		await reader.comeBack(/"companies":\s*\[\s*"jasper"/);
		await reader.events('Jasper').first().waitFor();
		expect(await reader.events('阿里巴巴减持').count()).toBe(0);
	});
});

describe('following an event', () => {
	for (const mode of ['preview', 'live'] as const)
		scenario(`by a click leads to the line that tells it (${mode})`, async ({ reader }) => {
			await reader.visit({ note: olympics, mode });
			await reader.command('Open timeline');
			await reader.events('阿里巴巴减持商汤科技4000万股').click();
			await reader.litLine.filter({ hasText: '减持商汤科技 4000 万股' }).waitFor();
		});

	scenario('in Reading view shows which item of a long list it is', async ({ reader }) => {
		const items = (from: number): string => Array.from({ length: 60 }, (_, i) => `- 第 ${from + i} 件瑣事，與誰都無關。\n`).join('');
		await reader.visit({ note: jasper });
		await reader.write('長列表.md', `# 長列表\n\n${items(1)}- **2024 年 5 月 20 日**，商湯科技與廣汽集團簽署合作協議。\n${items(100)}`);
		await reader.command('Open timeline');
		await reader.events('廣汽集團').first().click();
		const lit = reader.page.locator('li.ira-lit').filter({ hasText: '廣汽集團' });
		await lit.waitFor();
		expect(await reader.page.locator('.ira-lit').count()).toBe(1);
		await until(async () => {
			const { y, height } = (await lit.boundingBox()) ?? { y: -1, height: 0 };
			expect(y >= 0 && y + height <= (reader.page.viewportSize()?.height ?? 0)).toBe(true);
		});
		await lit.waitFor({ state: 'detached' });
	});

	scenario('in Reading view shows the item where it is told, not another one of the same words', async ({ reader }) => {
		const told = '2024 年 5 月 20 日，商湯科技與廣汽集團簽署合作協議。';
		await reader.visit({ note: jasper });
		await reader.write('兩列表.md', `# 兩列表\n\n- \`${told}\`\n\n中間的話。\n\n- 瑣事。\n- ${told}\n`);
		await reader.command('Open timeline');
		await reader.events('廣汽集團').first().click();
		await reader.page.locator('li.ira-lit').filter({ hasText: '廣汽集團' }).waitFor();
		expect(await reader.page.locator('.ira-lit').count()).toBe(1);
		expect(await reader.page.locator('.ira-lit code').count()).toBe(0);
	});

	scenario('in Reading view shows no item when it is told in a paragraph', async ({ reader }) => {
		const told = '2024 年 5 月 20 日，商湯科技與廣汽集團簽署合作協議。';
		await reader.visit({ note: jasper });
		await reader.write('段落.md', `# 段落\n\n- \`${told}\`\n\n${told}\n`);
		await reader.command('Open timeline');
		await reader.events('廣汽集團').first().click();
		await reader.litLine.filter({ hasText: '廣汽集團' }).waitFor();
		expect(await reader.page.locator('.ira-lit').count()).toBe(0);
	});

	scenario('by keyboard goes along the rows, opens the tellings and leads to one', async ({ reader }) => {
		await reader.visit({ note: olympics });
		await reader.command('Open timeline');
		const signing = reader.events('簽署合作協議');
		await signing.waitFor();
		await reader.timeline.getByPlaceholder('Filter events…').fill('簽署');
		await until(async () => expect(await reader.events().count()).toBe(1));
		const row = reader.timeline.getByRole('treeitem').first();
		expect(await row.getAttribute('tabindex')).toBe('0');
		await row.focus();
		await reader.page.keyboard.press('ArrowRight');
		expect(await row.getAttribute('aria-expanded')).toBe('true');
		await reader.page.keyboard.press('ArrowDown');
		await reader.page.keyboard.press('ArrowDown');
		const words = await reader.timeline.locator('.ira-timeline-telling:focus').innerText();
		expect(words).toMatch(/数研所|數字人民幣/);
		await reader.page.keyboard.press('Enter');
		await reader.litLine.waitFor();
	});

	scenario('on a phone closes the drawer over the note', async ({ reader }) => {
		await reader.visit({ note: olympics, phone: true });
		await reader.page.evaluate(() => window.host.run('industry-report-annotator:open-timeline'));
		await reader.events('阿里巴巴减持商汤科技4000万股').tap();
		await reader.litLine.filter({ hasText: '减持商汤科技 4000 万股' }).waitFor();
		await reader.timeline.waitFor({ state: 'hidden' });
	});
});

describe('the strip of years', () => {
	scenario('leads to the year of a bar', async ({ reader }) => {
		await reader.visit({ note: olympics });
		await reader.command('Open timeline');
		await reader.events('Jasper').first().waitFor();
		const year = reader.timeline.locator('.ira-pane-heading').filter({ hasText: '2018' });
		const list = reader.timeline.locator('.ira-pane-list');
		const below = async (): Promise<number> => ((await year.boundingBox())?.y ?? 0) - ((await list.boundingBox())?.y ?? 0);
		const before = await below();
		await reader.timeline.getByRole('toolbar').getByRole('button', { name: /^2018:/ }).click();
		await until(async () => expect(await below()).toBeLessThan(Math.min(before, 200)));
	});

	scenario('keeps the year in sight while other notes tell of later ones', async ({ reader }) => {
		await reader.visit({ note: olympics });
		await reader.command('Open timeline');
		const oldest = reader.timeline.locator('.ira-pane-heading').filter({ hasText: '2014' });
		const seen = reader.timeline.locator('.ira-pane-list');
		const isSeen = async (): Promise<boolean> => {
			const [heading, list] = [await oldest.boundingBox(), await seen.boundingBox()];
			return heading !== null && list !== null && heading.y >= list.y && heading.y < list.y + list.height;
		};
		await reader.timeline.getByRole('toolbar').getByRole('button', { name: /^2014:/ }).click();
		await until(async () => expect(await isSeen()).toBe(true));
		const months = Array.from({ length: 12 }, (_, month) => `- 2016 年 ${month + 1} 月，商湯科技與華為簽署合作協議。\n- 2016 年 ${month + 1} 月，商湯科技宣佈裁員。`);
		await reader.write('舊事.md', `# 舊事\n\n${months.join('\n')}\n`);
		await reader.timeline.getByRole('toolbar').getByRole('button', { name: /^2016: 24/ }).waitFor();
		expect(await isSeen()).toBe(true);
	});
});

describe('a timeline inside a note', () => {
	const sensetime = '公司/商湯科技.md';
	const sale = '报告/阿里减持商汤.md';

	scenario('tells the events of the company that the note is about, newest first, and leads to them', async ({ reader }) => {
		await reader.visit({ note: sensetime });
		const block = reader.page.locator('.ira-timeline-block');
		await block.scrollIntoViewIfNeeded();
		await block.getByText('阿里巴巴减持商汤科技4000万股').waitFor();
		await reader.picture('timeline-in-note');
		expect(await block.locator('.ira-timeline-row').count()).toBeLessThanOrEqual(12);
		const years = await block.locator('.ira-pane-heading').allInnerTexts();
		expect(years).toEqual([...years].sort().reverse());
		expect(await block.getByText('Jasper').count()).toBe(0);
		await block.getByText('阿里巴巴减持商汤科技4000万股').click();
		await reader.page.locator('.view-header-title, .inline-title').filter({ hasText: '阿里减持商汤' }).first().waitFor();
	});

	scenario('is put behind the line of the cursor by a command, and takes nothing away', async ({ reader }) => {
		await reader.visit({ note: sale, mode: 'live' });
		const before = (await reader.read(sale)).replace(/\r\n/g, '\n');
		await reader.putCursorInto(sale, '4000 万股');
		await reader.command('Insert timeline');
		await until(async () => expect(await reader.read(sale)).toMatch(/4000 万股.*\n\n```industry-timeline\n```\n/));
		expect((await reader.read(sale)).replace('\n\n```industry-timeline\n```\n', '')).toBe(before);
	});

	const block = (...lines: string[]): string => `\`\`\`industry-timeline\n${lines.join('\n')}\n\`\`\`\n`;

	scenario('opens the pane with all that it asks for, and no filter of before', async ({ reader }) => {
		await reader.visit({ note: sale });
		await reader.command('Open timeline');
		await reader.timeline.getByPlaceholder('Filter events…').fill('Jasper');
		await until(async () => expect(await reader.events().count()).toBeLessThan(4));
		await reader.write('時間軸.md', block('company: 商湯科技, Jasper', 'types: share sale, funding', 'from: 2023', 'limit: 1'));
		await reader.open('時間軸.md');
		await reader.page.locator('.ira-timeline-block').getByRole('button', { name: /more events?: open the timeline$/ }).click();
		await reader.timeline.getByRole('button', { name: 'Clear dates 2023–' }).waitFor();
		await reader.timeline.getByRole('button', { name: /^(?:商湯科技, Jasper|Jasper, 商湯科技)$/, pressed: true }).waitFor();
		expect(await reader.timeline.getByPlaceholder('Filter events…').inputValue()).toBe('');
		const more = Number(/\d+/.exec(await reader.page.locator('.ira-timeline-block button').innerText())?.[0]);
		await until(async () => expect(await reader.events().count()).toBe(more + 1));
		await reader.timeline.getByRole('button', { name: 'Clear dates 2023–' }).press('Enter');
		await reader.timeline.getByRole('button', { name: 'Clear dates' }).waitFor({ state: 'detached' });
		expect(await reader.timeline.getByRole('button', { name: 'All companies' }).evaluate((el) => el === document.activeElement)).toBe(true);
		await until(async () => expect(await reader.events().count()).toBeGreaterThan(more + 1));
	});

	scenario('keeps the keyboard on the row that has it while events come and go, and then leads to where they are told now', async ({ reader }) => {
		await reader.visit({ note: sensetime });
		const row = reader.page.locator('.ira-timeline-block').getByRole('link', { name: '阿里巴巴减持商汤科技4000万股' });
		await row.focus();
		await reader.write('報告/快訊.md', '2024 年 5 月 20 日，商湯科技與廣汽集團簽署合作協議。\n');
		await reader.page.locator('.ira-timeline-block').getByText('廣汽集團').first().waitFor();
		expect(await row.evaluate((el) => el === document.activeElement)).toBe(true);
		const told = await reader.read(sale);
		await reader.write(sale, told.replace('# 阿里减持商汤', `# 阿里减持商汤\n\n${'多一段话。\n\n'.repeat(60)}`));
		await until(async () => {
			await reader.open(sensetime);
			await row.focus();
			await reader.page.keyboard.press('Enter');
			await reader.litLine.filter({ hasText: '减持商汤科技 4000 万股' }).waitFor({ timeout: 1500 });
		});
	});

	scenario('stays and leads to its events after an edit above it', async ({ reader }) => {
		await reader.visit({ note: sensetime, mode: 'live' });
		await reader.putCursorInto(sensetime, '靠電腦視覺起家');
		await reader.page.keyboard.type('，這一句是後來加的，\n\n又是一段。\n\n');
		await reader.page.locator('.cm-content').press('Control+End');
		const row = reader.page.locator('.ira-timeline-block').getByText('阿里巴巴减持商汤科技4000万股');
		await row.click();
		await reader.litLine.filter({ hasText: '减持商汤科技 4000 万股' }).waitFor();
	});

	scenario('follows what names mean', async ({ reader }) => {
		await reader.visit({ note: sale });
		await reader.write('時間軸.md', block('company: 藍鯨系', 'types: share sale'));
		await reader.open('時間軸.md');
		await reader.page.getByText('No company is called “藍鯨系”.').waitFor();
		await reader.write('公司/藍鯨系.md', '---\ntype: company\naliases: [阿里巴巴]\n---\n');
		const row = reader.page.locator('.ira-timeline-block .ira-timeline-row').filter({ hasText: '阿里巴巴减持商汤科技4000万股' });
		await row.filter({ hasText: /[藍蓝][鯨鲸]系 → 商[湯汤]科技/ }).waitFor();
	});

	scenario('says which word it does not understand', async ({ reader }) => {
		await reader.visit({ note: olympics, mode: 'live' });
		await reader.page.locator('.cm-content').click();
		await reader.page.keyboard.press('Control+End');
		await reader.page.keyboard.type('\n\n```industry-timeline\ncompany: 北極熊集團\n```\n\n');
		await reader.page.getByText('No company is called “北極熊集團”.').waitFor();
	});
});
