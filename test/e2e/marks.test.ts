/** Marks in notes: where they are, where they are not, and that they move nothing. */
import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { until, type Mode } from './reader';
import { scenario } from './scenario';

const prospectus = '報告/招股書裡的三年半虧損.md';
const olympics = '报告/巴黎奥运与商汤大模型.md';
const clipping = '報告/剪報 AI 新創的寒冬.md';
const rivals = '報告/四小龍、海康威視與寒武紀.md';
const jasper = '公司/Jasper.md';
const modes = [['preview', 'Reading view'], ['live', 'Live Preview'], ['source', 'source mode']] as const satisfies readonly (readonly [Mode, string])[];

describe('opening a note', () => {
	for (const [mode, name] of modes) {
		scenario(`shows companies, figures and claims in ${name}`, async ({ reader }) => {
			await reader.visit({ note: olympics, mode });
			await reader.seeMark('company', '商汤科技');
			await reader.seeMark('figure', '121.6 亿元');
			await reader.seeMark('claim', '有专家估计，它一次训练能调度 4000 张 A100。');
		});

		scenario(`shows which figures other notes contradict in ${name}`, async ({ reader }) => {
			await reader.visit({ note: prospectus, mode });
			await reader.seeMark('figure', '34.28 億元');
			await reader.mark('figure', '34.28 億元').and(reader.page.locator('.ira-conflict')).waitFor();
			expect(await reader.mark('figure', '18.5 億元').and(reader.page.locator('.ira-conflict')).count()).toBe(0);
		});

		scenario(`shows which figures their own note does not give in ${name}`, async ({ reader }) => {
			await reader.visit({ note: rivals, mode });
			await reader.mark('figure', '17.55 億元').and(reader.page.locator('.ira-conflict')).waitFor();
			expect(await reader.mark('figure', '11.79 億元').and(reader.page.locator('.ira-conflict')).count()).toBe(0);
			await reader.hover(reader.mark('figure', '17.55 億元'), 'Sum · does not come out', '0.41 + 11.79 + 4.35 = 16.55億', '≠ printed 17.55 億元');
			await reader.hover(reader.mark('figure', '11.79 億元'), 'Sum · does not come out', '≠ printed 17.55 億元');
		});

		scenario(`leaves code and properties unmarked in ${name}`, async ({ reader }) => {
			await reader.visit({ note: jasper, mode });
			await reader.seeMark('figure', '1.25 亿美元');
			expect(await reader.mark('figure').allInnerTexts()).not.toContainEqual(expect.stringMatching(/9\.99|500人|88%/));
			expect(await reader.page.locator('.metadata-container .ira-mark, .frontmatter .ira-mark').count()).toBe(0);
		});
	}

	scenario('marks the whole name where half of it is bold', async ({ reader }) => {
		await reader.visit({ note: '報告/四小龍、海康威視與寒武紀.md' });
		await reader.seeMark('company', '海康');
		await reader.note.locator('strong .ira-company').filter({ hasText: '海康' }).waitFor();
	});

	scenario('marks the cells of a table', async ({ reader }) => {
		await reader.visit({ note: '报告/流媒体与云服务出海.md' });
		await reader.note.locator('td .ira-figure').filter({ hasText: '144.4 亿元' }).waitFor();
		await reader.note.locator('th .ira-company').filter({ hasText: 'Netflix' }).waitFor();
	});

	scenario('marks callouts, footnotes and embedded notes', async ({ reader }) => {
		await reader.visit({ note: olympics });
		await reader.note.locator('.footnotes .ira-company').filter({ hasText: '银湖' }).waitFor();
		await reader.note.locator('.markdown-embed .ira-company').filter({ hasText: '阿里巴巴' }).first().waitFor();
		await reader.open(prospectus);
		await reader.note.locator('.callout .ira-figure').filter({ hasText: '70 億元' }).waitFor();
	});
});

describe('a figure that does not come out', () => {
	const text = '蔚来2022年亏损144亿元，2023年亏损207亿元，2022年至2023年合计亏损500亿元。\n';

	scenario('loses its sign while the note is written, as soon as it comes out', async ({ reader }) => {
		await reader.visit({ mode: 'live' });
		await reader.write('合计.md', text);
		await reader.open('合计.md');
		await reader.mark('figure', '500亿元').and(reader.page.locator('.ira-conflict')).waitFor();
		await reader.select('合计.md', '500亿元');
		await reader.page.keyboard.insertText('351亿元');
		await reader.seeMark('figure', '351亿元');
		await until(async () => expect(await reader.note.locator('.ira-conflict').count()).toBe(0));
	});
});

describe('the sign of a contradicted figure', () => {
	scenario('stands nearer to the figure than to the line above', async ({ reader }) => {
		await reader.visit({ note: prospectus });
		const { top, size } = await reader.note.locator('.ira-conflict.ira-end').first().evaluate((el) => {
			const { marginBlockStart, fontSize } = getComputedStyle(el, '::after');
			return { top: parseFloat(marginBlockStart), size: parseFloat(fontSize) };
		});
		const underlineOf = (figures: Locator): Promise<string> => figures.first().evaluate((el) => getComputedStyle(el).textDecorationColor);
		expect(top).toBeGreaterThan(-0.25 * size);
		expect(await underlineOf(reader.note.locator('.ira-conflict'))).not.toBe(await underlineOf(reader.note.locator('.ira-figure:not(.ira-conflict)')));
	});
});

describe('a damaged clipping', () => {
	for (const mode of ['preview', 'live'] as const)
		scenario(`has its names marked in spite of glosses and gaps (${mode})`, async ({ reader }) => {
			await reader.visit({ note: clipping, mode });
			await reader.seeMark('company', '影譜 科技');
			await reader.seeMark('company', '愛(ài)奇藝');
			await reader.seeMark('company', '英偉 達');
		});
});

describe('a note with Windows line ends', () => {
	const text = '---\r\npublished: 2024-05-01\r\n---\r\n# 甲\r\n\r\n乙丙丁。\r\n\r\n2023 年，百度营收 1345.98 亿元。\r\n\r\n- 腾讯裁员 300 人\r\n';

	for (const [mode, name] of modes)
		scenario(`has its marks in the right places in ${name}`, async ({ reader }) => {
			await reader.visit({ mode });
			await reader.write('Windows.md', text);
			await reader.open('Windows.md');
			await reader.seeMark('company', '百度');
			await reader.seeMark('figure', '1345.98 亿元');
			await reader.seeMark('company', '腾讯');
		});
});

describe('switching marks', () => {
	scenario('off and on by command takes them away and brings them back', async ({ reader }) => {
		await reader.visit({ note: olympics });
		await reader.seeMark('company', '商汤科技');
		await reader.command('Toggle marks');
		for (const kind of ['company', 'figure', 'claim'] as const) await reader.seeNoMark(kind);
		await reader.command('Toggle marks');
		for (const kind of ['company', 'figure', 'claim'] as const) await reader.seeMark(kind);
	});

	for (const mode of ['preview', 'live'] as const)
		scenario(`moves no line (${mode})`, async ({ reader }) => {
			await reader.visit({ note: prospectus, mode });
			await reader.note.locator('.ira-conflict').first().waitFor();
			const lines = reader.note.locator(mode === 'preview' ? 'p, h2, td' : '.cm-line');
			const places = (): Promise<string[]> => lines.evaluateAll((els) => els.map((el) => Object.values(el.getBoundingClientRect().toJSON() as Record<string, number>).join(' ')));
			const marked = await places();
			await reader.command('Toggle marks');
			await reader.seeNoMark('company');
			await until(async () => expect(await places()).toEqual(marked));
		});

	scenario('can be done for one kind', async ({ reader }) => {
		await reader.visit({ note: olympics, mode: 'live' });
		await reader.seeMark('company', '商汤科技');
		await reader.command('Toggle marks of companies');
		await reader.seeNoMark('company');
		await reader.seeMark('figure', '121.6 亿元');
		await reader.seeMark('claim');
	});
});
