/** Companies that a reader looks for, adds, refuses, or is given as suggestions. */
import { describe, expect } from 'vitest';
import type {} from '../host/page/host-api';
import { until, type Mode, type Reader } from './reader';
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

const visitNote = '走訪.md';
const visited = '骁谛科技创始人表示，公司今年扭亏，入股骁谛科技的人不少。\n\n霄鲲没有参与，商汤没有回应。后来，商汤又回应了。\n\n我们还谈到微软与百度。\n';

/** Opens a note that names companies whom nobody lists. */
async function visit(reader: Reader, mode: Mode = 'live'): Promise<void> {
	await reader.visit();
	await reader.write(visitNote, visited);
	await reader.open(visitNote, mode);
	await reader.seeMark('company', '微软');
}

async function choose(reader: Reader, words: string): Promise<void> {
	await reader.page.locator('.suggestion-item').filter({ hasText: words }).first().click();
}

describe('a selection', () => {
	scenario('becomes a company note of its own, and is marked at once', async ({ reader }) => {
		await visit(reader);
		await reader.seeNoMark('company', '霄鲲');
		await reader.select(visitNote, '霄鲲');
		await reader.command('Add selection as company');
		await reader.page.locator('.suggestion-item').filter({ hasText: 'New company note “霄鲲”' }).waitFor();
		await reader.page.keyboard.press('Enter');
		await reader.seeMark('company', '霄鲲');
		expect(await reader.read('霄鲲.md')).toMatch(/^---\ntype: company\n---\n/);
	});

	scenario('becomes a name of a company that has a note', async ({ reader }) => {
		await visit(reader);
		await reader.select(visitNote, '霄鲲');
		await reader.command('Add selection as company');
		await reader.page.locator('.prompt input').fill('商湯');
		await choose(reader, 'SenseTime');
		await reader.hover(reader.mark('company', '霄鲲'), 'SenseTime');
		const note = await reader.read('公司/商湯科技.md');
		expect(note).toMatch(/aliases:\n(?: {2}- .*\n)*? {2}- 霄鲲\n/);
		expect(note).toContain('# 商湯科技');
	});

	scenario('that is none is asked for', async ({ reader }) => {
		await visit(reader);
		await reader.command('Add selection as company');
		await reader.page.getByText('Select the name of a company first.').waitFor();
	});
});

describe('a company note', () => {
	scenario('counts as soon as it is there, under its new name as soon as it is renamed, and no more when it is gone', async ({ reader }) => {
		await visit(reader);
		await reader.write('霄鲲.md', '---\ntype: company\n---\n');
		await reader.seeMark('company', '霄鲲');
		await reader.page.evaluate(() => window.host.rename('霄鲲.md', '後來.md'));
		await reader.seeMark('company', '后来');
		await reader.seeNoMark('company', '霄鲲');
		await reader.page.evaluate(() => window.host.remove('後來.md'));
		await reader.seeNoMark('company', '后来');
	});

	scenario('is made from the card, with the names in both scripts and the ticker, and opened', async ({ reader }) => {
		await visit(reader, 'preview');
		const card = await reader.hover(reader.mark('company', '微软'), 'Microsoft');
		await card.getByRole('button', { name: 'Create company note' }).click();
		await reader.page.locator('.view-header-title').filter({ hasText: '微软' }).first().waitFor();
		const note = await reader.read('微软.md');
		for (const word of ['type: company', '微軟', 'Microsoft']) expect(note).toContain(word);
	});
});

describe('a company note of a company that no list has', () => {
	scenario('is made from the card with the short form that the note introduced, and is whom both names mean then', async ({ reader }) => {
		await reader.visit();
		await reader.write('遠濤.md', '寧波遠濤機器人有限公司（下稱遠濤）完成融資。遠濤稱，今年營收為3億元。');
		await reader.open('遠濤.md');
		const card = await reader.hover(reader.mark('company', '遠濤'), 'Create company note');
		await card.getByRole('button', { name: 'Create company note' }).click();
		await reader.page.locator('.view-header-title').filter({ hasText: '寧波遠濤機器人有限公司' }).first().waitFor();
		expect(await reader.read('寧波遠濤機器人有限公司.md')).toMatch(/^---\ntype: company\naliases:\n\s*- 遠濤\n---\n$/);
		await reader.open('遠濤.md');
		for (const name of ['遠濤', '寧波遠濤機器人有限公司']) await reader.hover(reader.mark('company', name), 'Open company note');
	});
});

describe('what is no company', () => {
	for (const mode of ['preview', 'live'] as const)
		scenario(`is left out at one place, and marked again when that is taken back (${mode})`, async ({ reader }) => {
			await visit(reader, mode);
			const card = await reader.hover(reader.mark('company', '商汤').first(), 'SenseTime');
			await card.getByRole('button', { name: 'Not a company here' }).click();
			await until(async () => expect(await reader.mark('company', '商汤').count()).toBe(1));
			await reader.setting('Confidence');
			const row = reader.page.locator('.setting-item').filter({ hasText: 'At one place of “走訪”' });
			await row.locator('.clickable-icon, button').last().click();
			await reader.page.keyboard.press('Escape');
			await until(async () => expect(await reader.mark('company', '商汤').count()).toBe(2));
		});

	scenario('stays left out when the note is edited and renamed', async ({ reader }) => {
		await visit(reader);
		await reader.putCursorInto(visitNote, '商汤');
		await reader.command('Not a company here');
		await until(async () => expect(await reader.mark('company', '商汤').count()).toBe(1));
		await reader.write(visitNote, `前言：商汤。\n\n${visited}`);
		await until(async () => expect(await reader.mark('company', '商汤').count()).toBe(2));
		await reader.page.evaluate(([from]) => window.host.rename(from, '改名.md'), [visitNote] as const);
		await reader.open('Welcome.md', 'live');
		await reader.open('改名.md', 'live');
		await reader.seeMark('company', '微软');
		await until(async () => expect(await reader.mark('company', '商汤').count()).toBe(2));
	});

	scenario('stays left out when whatever syncs takes the note away and brings it again', async ({ reader }) => {
		await visit(reader);
		await reader.putCursorInto(visitNote, '商汤');
		await reader.command('Not a company here');
		await until(async () => expect(await reader.mark('company', '商汤').count()).toBe(1));
		await reader.page.evaluate((path) => window.host.remove(path), visitNote);
		await reader.write(visitNote, visited);
		await reader.open(visitNote, 'live');
		await reader.seeMark('company', '微软');
		await until(async () => expect(await reader.mark('company', '商汤').count()).toBe(1));
	});

	scenario('stays left out when the app is opened again', async ({ reader }) => {
		await reader.visit({ note: '公司/Jasper.md', mode: 'live' });
		await reader.seeMark('company', '微软');
		await reader.putCursorInto('公司/Jasper.md', '微软');
		await reader.command('Not a company here');
		await reader.seeNoMark('company', '微软');
		await reader.comeBack(/"kind": ?"mention"/);
		await reader.seeMark('company', '谷歌');
		await reader.seeNoMark('company', '微软');
	});

	scenario('is left out everywhere, in either script, by its name or under all names', async ({ reader }) => {
		await visit(reader);
		await reader.putCursorInto(visitNote, '商汤');
		await reader.command('Not a company anywhere');
		await choose(reader, 'The name “商汤”');
		await reader.seeNoMark('company', '商汤');
		await reader.open('公司/商湯科技.md', 'live');
		await reader.seeMark('company', '商湯科技');
		await reader.seeNoMark('company', '商湯');
		await reader.putCursorInto('公司/商湯科技.md', '商湯科技（SenseTime）');
		await reader.command('Not a company anywhere');
		await choose(reader, 'under all its names');
		await reader.seeNoMark('company', '商湯科技');
		await reader.seeNoMark('company', 'SenseTime');
	});

	scenario('is said at the cursor, where a company is marked', async ({ reader }) => {
		await visit(reader);
		await reader.putCursorInto(visitNote, '我们还');
		await reader.command('Not a company here');
		await reader.page.getByText('No company is marked here.').waitFor();
	});
});

describe('suggested companies', () => {
	scenario('say how words are told apart, and become notes or are refused by the keyboard', async ({ reader }) => {
		await visit(reader);
		await reader.write('名單.md', '霄鲲的股价与霄鲲的估值都在上涨，入股霄鲲的人不少。');
		await reader.command('Suggest companies');
		const rows = reader.page.locator('.ira-suggestion');
		await rows.filter({ hasText: '骁谛科技' }).waitFor();
		await reader.page.getByText('by the segmenter of the system').waitFor();
		await reader.picture('suggested-companies');
		const [first = '', second = '', ...others] = await rows.locator('.ira-suggestion-name').allInnerTexts();
		expect([first, [second, ...others].includes('骁谛科技')]).toEqual(['霄鲲', true]);
		await reader.page.keyboard.press('ArrowDown');
		await reader.page.keyboard.press('Delete');
		await until(async () => expect(await rows.locator('.ira-suggestion-name').allInnerTexts()).toEqual([first, ...others]));
		await reader.page.keyboard.press('ArrowUp');
		await reader.page.keyboard.press('Enter');
		await until(async () => expect(await rows.locator('.ira-suggestion-name').allInnerTexts()).toEqual(others));
		expect(await reader.read(`${first}.md`)).toContain('type: company');
		for (let left = others.length; left > 0; left--) await reader.page.keyboard.press('Delete');
		await reader.page.getByText('That was the last one.').waitFor();
		await reader.page.keyboard.press('Escape');
		await reader.seeMark('company', first);
		await reader.command('Suggest companies');
		await reader.page.getByText('No name outside the known companies').waitFor();
	});

	scenario('stand in the demo vault', async ({ reader }) => {
		await reader.visit();
		await reader.seeMark('company', '商湯科技');
		await until(async () => {
			await reader.page.keyboard.press('Escape');
			await reader.command('Suggest companies');
			for (const name of ['翎穀科技', '砯岩', '沅硯', '深圳市澔朔機器人有限公司']) await reader.page.locator('.ira-suggestion-name').getByText(name, { exact: true }).waitFor({ timeout: 1_500 });
		});
	});

	scenario('lead to the place that tells', async ({ reader }) => {
		await visit(reader);
		await reader.open('Welcome.md', 'live');
		await reader.command('Suggest companies');
		await reader.page.locator('.ira-suggestion-context').filter({ hasText: '骁谛科技创始人' }).click();
		await reader.litLine.filter({ hasText: '骁谛科技' }).waitFor();
	});
});
