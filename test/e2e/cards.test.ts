/** Hover cards: what they tell and where they lead. */
import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { until, type Reader } from './reader';
import { scenario } from './scenario';

const prospectus = '報告/招股書裡的三年半虧損.md';
const olympics = '报告/巴黎奥运与商汤大模型.md';
const sport = '报告/体育智能这门生意.md';
const sale = '报告/阿里减持商汤.md';

describe('hovering a company', () => {
	for (const mode of ['preview', 'live'] as const)
		scenario(`tells its names, facts, events and notes (${mode})`, async ({ reader }) => {
			await reader.visit({ note: prospectus, mode });
			const card = await reader.hover(reader.mark('company', '商湯科技'), '商汤科技', 'SenseTime', '0020.HK', 'Facts', 'Net loss', '34.28', '121.58', 'Events', '4000', 'mentions in', '阿里减持商汤');
			expect(await card.getAttribute('role')).toBe('dialog');
		});

	scenario('opens the same card for any of its names', async ({ reader }) => {
		await reader.visit();
		await reader.write('名.md', '# 三個名字\n\n商湯科技在港交所掛牌。\n\n商汤在香港上市。\n\nSenseTime 的股價後來下跌。\n');
		await reader.open('名.md');
		for (const name of ['商湯科技', '商汤', 'SenseTime']) {
			await reader.hover(reader.mark('company', name), '0020.HK', '阿里减持商汤');
			await reader.page.getByRole('dialog', { name: /^商/ }).waitFor();
		}
	});

	for (const mode of ['preview', 'live'] as const)
		scenario(`leads from a cross-reference to the very line of the other note (${mode})`, async ({ reader }) => {
			await reader.visit({ note: prospectus, mode });
			const card = await reader.hover(reader.mark('company', '商湯科技'), '阿里减持商汤');
			const row = card.locator('.ira-note').filter({ hasText: '巴黎奥运与商汤大模型' });
			const words = (await row.locator('mark').innerText()).trim();
			await row.click();
			await reader.litLine.filter({ hasText: words }).waitFor();
			expect(await reader.page.locator('.workspace-leaf.mod-active .view-header-title, .inline-title').first().innerText()).toContain('巴黎奥运与商汤大模型');
			await reader.card.waitFor({ state: 'detached' });
		});

	scenario('leads from a fact and from an event to where they are told', async ({ reader }) => {
		await reader.visit({ note: olympics });
		await (await reader.hover(reader.mark('company', '商汤科技'), '64.95')).locator('.ira-value').filter({ hasText: '64.95' }).click();
		await reader.litLine.filter({ hasText: '64.95 亿元' }).waitFor();
		await (await reader.hover(reader.mark('company', '商汤科技'), '4000万股')).locator('.ira-event').filter({ hasText: '4000万股' }).click();
		await reader.litLine.filter({ hasText: '4000 万股' }).waitFor();
	});

	scenario('opens the company’s own note and its timeline from the foot of the card', async ({ reader }) => {
		await reader.visit({ note: olympics });
		await (await reader.hover(reader.mark('company', '商汤科技'), 'Open company note')).getByText('Open company note').click();
		await reader.note.getByText('大事記').waitFor();
		await (await reader.hover(reader.mark('company', '商湯科技'), 'Timeline')).getByText('Timeline', { exact: true }).click();
		await reader.events('减持商汤科技4000万股').waitFor();
		expect(await reader.events('Jasper').count()).toBe(0);
	});

	scenario('opens in a new tab with the Ctrl key', async ({ reader }) => {
		await reader.visit({ note: prospectus });
		const card = await reader.hover(reader.mark('company', '商湯科技'), '阿里减持商汤');
		const tabs = reader.page.locator('.mod-root .workspace-tab-header');
		const before = await tabs.count();
		await card.locator('.ira-note').filter({ hasText: '巴黎奥运与商汤大模型' }).click({ modifiers: ['Control'] });
		await until(async () => expect(await tabs.count()).toBe(before + 1));
	});
});

describe('the facts of a company', () => {
	const note = '报告/估算.md';
	const text = '蔚来2019年营收约78亿元，2020年营收超过162亿元，2021年营收不足361亿元，2022年营收492亿元。\n\n普华永道预计，蔚来2040年营收将达到1000亿元。\n';

	scenario('tell which values are approximate, or expected', async ({ reader }) => {
		await reader.visit();
		await reader.write(note, text);
		await reader.open(note);
		const card = await reader.hover(reader.mark('company', '蔚来'), 'Facts', 'Revenue');
		const row = card.locator('tbody tr').filter({ hasText: 'Revenue' });
		expect(await row.locator('td:not(.ira-trend)').allInnerTexts()).toEqual(['~78', '>162', '<361', '492', '1,000forecast']);
		expect(await row.locator('.ira-value').evaluateAll((values) => values.map((value) => value.getAttribute('aria-label')))).toEqual(
			['about 78亿元', 'over 162亿元', 'under 361亿元', '492亿元', '1000亿元 · forecast'].map((told) => `${told} · 估算`),
		);
		await reader.picture('light-card-hedges');
	});

	for (const [lang, value] of [['zh', '约78'], ['zh-TW', '約78']] as const)
		scenario(`tell so in ${lang}`, async ({ reader }) => {
			await reader.visit({ lang });
			await reader.write(note, text);
			await reader.open(note);
			await reader.hover(reader.mark('company', '蔚来'), value);
		});
});

describe('showing all of a card', () => {
	scenario('lays out every fact, the newest in sight, and draws every event', async ({ reader }) => {
		await reader.visit({ note: prospectus });
		const card = await reader.hover(reader.mark('company', '商湯科技'), 'Facts', 'Events', 'Show all');
		const [facts, events] = [card.locator('section').filter({ hasText: 'Facts' }), card.locator('section').filter({ hasText: 'Events' })];
		await facts.getByRole('button', { name: /^Show all · \d+ more$/ }).click();
		await facts.getByRole('columnheader', { name: '2018–2023' }).waitFor();
		await facts.getByText('生成式 AI').waitFor();
		expect(await facts.getByRole('button', { name: 'Show all' }).count()).toBe(0);
		expect(await facts.locator('.ira-facts').evaluate((el) => el.scrollLeft + el.clientWidth >= el.scrollWidth - 1)).toBe(true);
		const before = await events.locator('.ira-event').count();
		const more = events.getByRole('button', { name: /^Show all/ });
		const left = Number(/\d+/.exec(await more.innerText())?.[0]);
		await more.click();
		expect(await events.locator('.ira-event').count()).toBe(before + left);
	});

	scenario('keeps the keyboard in it', async ({ reader }) => {
		await reader.visit({ note: olympics, mode: 'live' });
		await reader.seeMark('company', '商汤科技');
		await reader.putCursorInto(olympics, '商汤科技');
		await reader.hover(reader.mark('company', '商汤科技'), 'Show all');
		await reader.lookAway();
		await reader.command('Show card at cursor');
		await reader.card.waitFor();
		for (const heading of ['Facts', 'Events', 'mentions in']) {
			await reader.card.locator('section').filter({ hasText: heading }).getByRole('button', { name: /^Show all/ }).press('Enter');
			await until(async () => expect(await reader.card.evaluate((el) => el !== document.activeElement && el.contains(document.activeElement))).toBe(true));
		}
		expect(await reader.card.getByRole('button', { name: /^Show all/ }).count()).toBe(0);
	});
});

describe('hovering a figure', () => {
	scenario('that another note contradicts shows both tellings and how far apart they are', async ({ reader }) => {
		await reader.visit({ note: prospectus });
		const card = await reader.hover(reader.mark('figure', '34.28 億元'), '34.28 億元', 'Net loss', '2018', 'Told', '34.33 亿元 · 巴黎奥运与商汤大模型', '≠');
		await card.locator('.ira-telling').filter({ hasText: '34.33 亿元' }).click();
		await reader.litLine.filter({ hasText: '34.33 亿元' }).waitFor();
	});

	scenario('that another note rounds says that it rounds', async ({ reader }) => {
		await reader.visit({ note: olympics });
		const card = await reader.hover(reader.mark('figure', '121.6 亿元'), '121.58 億元 · 招股書裡的三年半虧損');
		expect(await card.locator('.ira-telling').filter({ hasText: '121.58' }).first().innerText()).toContain('rounds');
	});

	scenario('that is a sum shows that it adds up', async ({ reader }) => {
		await reader.visit({ note: prospectus });
		await reader.hover(reader.mark('figure', '242.52 億元'), 'Sum', '34.28 + 49.63 + 121.58 + 37.03 = 242.52億', '✓');
	});
});

describe('a card', () => {
	scenario('goes when its note is left without the pointer moving away', async ({ reader }) => {
		await reader.visit({ note: prospectus });
		await reader.hover(reader.mark('figure', '34.28 億元'), '34.28 億元');
		await reader.open(sport);
		await reader.seeMark('company');
		await reader.lookAway();
	});
});

describe('pinning a card', () => {
	const pinned = (reader: Reader): Locator => reader.page.locator('.ira-card-pane .ira-card');

	scenario('keeps it in the sidebar while others come and go, and up to date', async ({ reader }) => {
		await reader.visit({ note: prospectus });
		const figure = await reader.hover(reader.mark('figure', '34.28 億元'), '34.33 亿元');
		await figure.getByRole('button', { name: 'Pin to the sidebar' }).click();
		await pinned(reader).getByText('34.33 亿元').waitFor();
		await reader.page.locator('.popover').waitFor({ state: 'detached' });
		await reader.page.locator('.markdown-reading-view').getByText('逐年數字').hover();
		await reader.open(olympics, 'live');
		await reader.write(olympics, (await reader.read(olympics)).replace('34.33 亿元', '34.29 亿元'));
		await pinned(reader).getByText('34.29 亿元').waitFor();
		await pinned(reader).locator('.ira-telling').filter({ hasText: '34.29 亿元' }).click();
		await reader.litLine.filter({ hasText: '34.29 亿元' }).waitFor();
		await pinned(reader).waitFor();
	});

	for (const [where, words] of [['beside its mark', '商汤科技 2018'], ['in the middle of the screen', '商汤科技]]']] as const)
		scenario(`works by keyboard, which goes back to the editor, for a card ${where}`, async ({ reader }) => {
			await reader.visit({ note: olympics, mode: 'live' });
			await reader.seeMark('company', '商汤科技');
			await until(async () => {
				await reader.putCursorInto(olympics, words);
				await reader.command('Show card at cursor');
				await reader.card.waitFor({ timeout: 1_500 });
			});
			await reader.page.keyboard.press('ArrowDown');
			await reader.page.keyboard.press('Enter');
			await pinned(reader).getByText('0020.HK').waitFor();
			expect(await pinned(reader).getAttribute('role')).toBe('region');
			expect(await reader.page.evaluate(() => document.activeElement?.closest('.cm-editor') !== null)).toBe(true);
		});

	scenario('has the words around a mention as they are now, and is left alone when another note changes', async ({ reader }) => {
		await reader.visit();
		await reader.write('引用.md', '携程的办公室很安静。\n');
		await reader.write('旁边.md', '走廊里遇见携程的人。\n');
		await reader.open('旁边.md');
		const card = await reader.hover(reader.mark('company', '携程').first(), '很安静');
		await card.getByRole('button', { name: 'Pin to the sidebar' }).click();
		await pinned(reader).getByText('很安静').waitFor();
		await reader.write('引用.md', '携程的办公室很吵闹。\n');
		await pinned(reader).getByText('很吵闹').waitFor();
		await pinned(reader).evaluate((el) => el.setAttribute('data-seen', ''));
		await reader.write('无关.md', '百度去年营收为1000亿元。\n');
		await reader.open('无关.md');
		await reader.seeMark('company', '百度');
		await reader.page.waitForTimeout(600);
		expect(await pinned(reader).getAttribute('data-seen')).toBe('');
	});

	scenario('leads to where a telling stands after lines were put above it, and is empty once its note is gone', async ({ reader }) => {
		await reader.visit({ note: prospectus });
		const figure = await reader.hover(reader.mark('figure', '34.28 億元'), '34.33 亿元');
		await figure.getByRole('button', { name: 'Pin to the sidebar' }).click();
		const telling = pinned(reader).locator('.ira-telling').filter({ hasText: '34.33 亿元' });
		const before = await telling.getAttribute('data-place');
		await reader.open(olympics, 'live');
		await reader.write(olympics, (await reader.read(olympics)).replace(/^(---\n[^]{0,2000}?\n---\n)?/, '$1\n上文。\n\n'));
		await until(async () => expect(await telling.getAttribute('data-place', { timeout: 1_500 })).not.toBe(before));
		await telling.click();
		await reader.litLine.filter({ hasText: '34.33 亿元' }).waitFor();
		await reader.page.evaluate((path) => window.host.remove(path), prospectus);
		await reader.page.getByText('A card that you pin stays here').waitFor();
	});

	scenario('leaves an empty pane that says what it is for when the app is opened again', async ({ reader }) => {
		await reader.visit({ note: prospectus });
		await (await reader.hover(reader.mark('company', '商湯科技'), 'Facts')).getByRole('button', { name: 'Pin to the sidebar' }).click();
		await pinned(reader).waitFor();
		await reader.comeBack(/industry-report-card/);
		await reader.page.getByText('A card that you pin stays here').waitFor();
	});
});

describe('hovering a claim', () => {
	scenario('tells who says so, in which words, and the figures in it', async ({ reader }) => {
		await reader.visit({ note: sport });
		await reader.hover(reader.mark('claim').filter({ hasText: '会长到' }), 'Forecast', '普华永道', '预计', 'Source', '体育智能这门生意', '2024-08-12', 'No other note has a related claim');
	});

	scenario('tells its sentence with the math in it, and a speaker who is only described', async ({ reader }) => {
		await reader.visit();
		await reader.write('报告/反对.md', '反对者认为，商汤科技的营收不会按 $y = 2^x$ 增长。\n');
		await reader.open('报告/反对.md');
		await reader.hover(reader.mark('claim').first(), 'by 反对者', '营收不会按 y = 2^x 增长');
	});

	scenario('lights the whole sentence up', async ({ reader }) => {
		await reader.visit({ note: sport });
		const claim = reader.mark('claim').filter({ hasText: '会长到' });
		await reader.hover(claim, 'Forecast');
		expect(await claim.first().evaluate((el) => el.classList.contains('is-pointed'))).toBe(true);
		await reader.lookAway();
		await until(async () => expect(await reader.page.locator('.is-pointed').count()).toBe(0));
	});
});

describe('the sign before a claim', () => {
	const note = '报告/列表.md';
	const text = '这份笔记记下几种看法。\n\n1. 腾讯预计2030年游戏营收将达到50亿元。\n';

	for (const [mode, sign] of [['preview', '.ira-claim.ira-start'], ['live', '.ira-claim-sign']] as const) {
		scenario(`opens the card of the claim, also where it begins with a company (${mode})`, async ({ reader }) => {
			await reader.visit();
			await reader.write(note, text);
			await reader.open(note, mode);
			await reader.seeMark('company', '腾讯');
			await reader.hoverAt(reader.note.locator(sign), { x: -2, y: 3 }, 'Forecast', '腾讯');
			await reader.hover(reader.mark('company', '腾讯'), '0700.HK');
		});

		scenario(`stands clear of a list's number and of the text (${mode})`, async ({ reader }) => {
			await reader.visit();
			await reader.write(note, text);
			await reader.open(note, mode);
			const { left, width } = await reader.note.locator(sign).evaluate((el) => {
				const { marginInlineStart, inlineSize } = getComputedStyle(el, '::before');
				return { left: parseFloat(marginInlineStart), width: parseFloat(inlineSize) };
			});
			// No wider than the space between the number and the text.
			expect(left).toBeGreaterThan(-4.5);
			expect(left + width).toBeLessThan(2);
		});
	}

	scenario('is under the cursor where the claim begins', async ({ reader }) => {
		await reader.visit();
		await reader.write(note, text);
		await reader.open(note, 'live');
		await reader.seeMark('company', '腾讯');
		await until(async () => {
			await reader.page.evaluate((offset) => window.host.select(offset), text.indexOf('腾讯'));
			await reader.command('Show card at cursor');
			await reader.card.filter({ hasText: 'Forecast' }).waitFor({ timeout: 1_500 });
		});
	});

	scenario('opens the card of the claim by tap', async ({ reader }) => {
		await reader.visit({ phone: true });
		await reader.write(note, text);
		await reader.open(note, 'preview');
		const box = await reader.mark('claim').first().boundingBox();
		await reader.page.touchscreen.tap((box?.x ?? 0) - 3, (box?.y ?? 0) + 3);
		await reader.page.locator('.modal .ira-card').getByText('Forecast').waitFor();
	});
});

describe('showing the card at the cursor', () => {
	scenario('puts the keyboard into the card; Escape gives it back to the editor', async ({ reader }) => {
		await reader.visit({ note: olympics, mode: 'live' });
		await reader.seeMark('figure', '34.33 亿元');
		await reader.putCursorInto(olympics, '34.33 亿元');
		await until(async () => {
			await reader.command('Show card at cursor');
			await reader.card.filter({ hasText: '招股書裡的三年半虧損' }).waitFor({ timeout: 1_500 }).catch(async (error: unknown) => {
				await reader.page.keyboard.press('Escape');
				throw error;
			});
		});
		expect(await reader.card.evaluate((el) => el.contains(document.activeElement))).toBe(true);
		await reader.page.keyboard.press('Escape');
		await reader.card.waitFor({ state: 'detached' });
		expect(await reader.page.evaluate(() => document.activeElement?.closest('.cm-editor') !== null)).toBe(true);
	});

	scenario('lets the arrow keys choose and Enter open', async ({ reader }) => {
		await reader.visit({ note: sale, mode: 'live' });
		await reader.seeMark('company', '阿里巴巴');
		await until(async () => {
			await reader.putCursorInto(sale, '商汤科技');
			await reader.command('Show card at cursor');
			await reader.card.filter({ hasText: '巴黎奥运与商汤大模型' }).waitFor({ timeout: 1_500 });
		});
		const focused = reader.page.locator('.ira-card .ira-active:focus');
		await until(async () => {
			await reader.page.keyboard.press('ArrowDown');
			expect(await focused.innerText()).toContain('巴黎奥运与商汤大模型');
		});
		await reader.page.keyboard.press('Enter');
		await reader.litLine.waitFor();
		await reader.card.waitFor({ state: 'detached' });
	});

	scenario('says so where nothing is marked', async ({ reader }) => {
		await reader.visit({ note: sale, mode: 'live' });
		await reader.putCursorInto(sale, '这一年开始往外走');
		await reader.command('Show card at cursor');
		await reader.page.locator('.notice').getByText('Nothing is marked here.').waitFor();
	});
});

describe('on a phone', () => {
	scenario('the table of facts opens on the newest period, with the older ones to the left', async ({ reader }) => {
		await reader.visit({ note: prospectus, phone: true });
		await reader.mark('figure', '34.28 億元').and(reader.page.locator('.ira-conflict')).first().waitFor();
		await reader.mark('company', '商湯科技').first().tap();
		const facts = reader.page.locator('.modal .ira-facts');
		await facts.getByRole('columnheader', { name: '2023' }).waitFor();
		const seen = await facts.evaluate((el) => {
			const home = el.getBoundingClientRect();
			const names = el.querySelector('tbody th')?.getBoundingClientRect().right ?? 0;
			return Array.from(el.querySelectorAll('thead th')).filter((period) => period.getBoundingClientRect().left >= names && Math.floor(period.getBoundingClientRect().right) <= Math.ceil(home.right)).map(({ textContent }) => textContent);
		});
		expect(seen).toContain('2023');
		expect(seen).not.toContain('2018');
	});

	scenario('the table of all facts opens on what is told without a period, beside the newest one', async ({ reader }) => {
		await reader.visit({ note: prospectus, phone: true });
		await reader.mark('figure', '34.28 億元').and(reader.page.locator('.ira-conflict')).first().waitFor();
		await reader.mark('company', '商湯科技').first().tap();
		await reader.page.locator('.modal section').filter({ hasText: 'Facts' }).getByRole('button', { name: /^Show all/ }).tap();
		const seen = (el: Locator): Promise<boolean> => el.evaluate((cell) => {
			const [home, { left, right }] = [cell.closest('.ira-facts')?.getBoundingClientRect(), cell.getBoundingClientRect()];
			return home !== undefined && left >= home.left && Math.floor(right) <= Math.ceil(home.right);
		});
		const facts = reader.page.locator('.modal .ira-facts');
		const undated = facts.getByRole('columnheader', { name: 'Told without a period' });
		await undated.waitFor();
		await until(async () => expect([await seen(undated), await seen(facts.getByRole('columnheader', { name: '2023', exact: true }))]).toEqual([true, true]));
		await reader.picture('phone-card-all');
	});

	for (const mode of ['preview', 'live'] as const)
		scenario(`a tap on a mark opens its card over the note, and a tap on a telling goes there (${mode})`, async ({ reader }) => {
			await reader.visit({ note: prospectus, mode, phone: true });
			await reader.mark('figure', '34.28 億元').and(reader.page.locator('.ira-conflict')).first().waitFor();
			await reader.mark('figure', '34.28 億元').first().tap();
			await reader.page.locator('.modal .ira-card').getByText('34.33 亿元').tap();
			await reader.litLine.filter({ hasText: '34.33 亿元' }).waitFor();
			expect(await reader.card.count()).toBe(0);
		});
});
