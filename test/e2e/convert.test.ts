/** Conversion between scripts, through the command and its preview, in notes of our own. */
import { describe, expect } from 'vitest';
import { until } from './reader';
import { scenario } from './scenario';

const simplified = `---
title: 报告
tags: [半导体]
---
# 软件产业

余承东说，华为的软件业务里，鼠标和硬盘都要国产。见 [[软件产业|软件笔记]] 与 [官网](https://example.com/软件)。

行内代码 \`软件 = 1\` 和公式 $软件$ 不变。 #软件/国产

\`\`\`js
const 软件 = '国产';
\`\`\`
`;

/** The note in the characters of Taiwan; its words stay. */
const traditional = `---
title: 报告
tags: [半导体]
---
# 軟件產業

余承東說，華為的軟件業務裡，鼠標和硬盤都要國產。見 [[软件产业|軟件筆記]] 與 [官網](https://example.com/软件)。

行內代碼 \`软件 = 1\` 和公式 $软件$ 不變。 #软件/国产

\`\`\`js
const 软件 = '国产';
\`\`\`
`;

const note = '转换.md';

describe('converting a note', () => {
	scenario('shows the changes first, applies them, and is undone in one step', async ({ reader }) => {
		await reader.visit({ mode: 'live' });
		await reader.write(note, simplified);
		await reader.open(note);
		await reader.command('Convert to Traditional (Taiwan)');
		const preview = reader.page.locator('.ira-preview');
		await preview.locator('ins').filter({ hasText: '產' }).first().waitFor();
		expect(await reader.read(note)).toBe(simplified);
		await preview.getByRole('button', { name: 'Apply' }).click();
		await reader.page.locator('.notice').getByText('Characters converted').waitFor();
		expect(await reader.read(note)).toBe(traditional);
		await reader.note.locator('.cm-line').first().click();
		await reader.page.keyboard.press('Control+z');
		expect(await reader.read(note)).toBe(simplified);
	});

	scenario('changes nothing when it is cancelled, by button or by Escape', async ({ reader }) => {
		await reader.visit({ mode: 'live' });
		await reader.write(note, simplified);
		await reader.open(note);
		const preview = reader.page.locator('.ira-preview');
		for (const cancel of [() => preview.getByRole('button', { name: 'Cancel' }).click(), () => reader.page.keyboard.press('Escape')]) {
			await reader.command('Convert to Traditional (Hong Kong)');
			await preview.locator('ins').first().waitFor();
			await cancel();
			await preview.waitFor({ state: 'detached' });
			expect(await reader.read(note)).toBe(simplified);
		}
	});

	scenario('works from Reading view, too, and shows the new text', async ({ reader }) => {
		await reader.visit();
		await reader.write(note, simplified);
		await reader.open(note);
		await reader.command('Convert to Traditional (Taiwan)');
		await reader.page.getByRole('button', { name: 'Apply' }).click();
		await reader.note.getByText('軟件產業').first().waitFor();
		expect(await reader.read(note)).toBe(traditional);
	});

	scenario('says so when there is nothing to convert', async ({ reader }) => {
		await reader.visit({ mode: 'live' });
		await reader.write(note, simplified);
		await reader.open(note);
		await reader.command('Convert to Simplified');
		await reader.page.locator('.notice').getByText('Nothing to convert').waitFor();
		expect(await reader.read(note)).toBe(simplified);
	});

	scenario('converts a clipping of the demo vault there and back without losing a link', async ({ reader }) => {
		const sale = '报告/阿里减持商汤.md';
		await reader.visit({ note: sale, mode: 'live' });
		const links = (text: string): string[] => text.match(/\[\[[^\]|]+|\]\([^)]+\)|```[\s\S]+?```|\$[^$]+\$/g) ?? [];
		const before = await reader.read(sale);
		await reader.command('Convert to Traditional (Taiwan)');
		await reader.page.getByRole('button', { name: 'Apply' }).click();
		await until(async () => expect(await reader.read(sale)).toContain('阿里巴巴減持商湯科技 4000 萬股'));
		expect(links(await reader.read(sale))).toEqual(links(before.replaceAll('\r', '')));
		await reader.seeMark('company', '商湯科技');
	});
});

describe('converting a selection', () => {
	scenario('leaves everything outside as it is, and is undone in one step', async ({ reader }) => {
		await reader.visit({ mode: 'live' });
		await reader.write(note, simplified);
		await reader.open(note);
		await reader.select(note, '华为的软件业务');
		await reader.command('Convert to Traditional (Taiwan)');
		await until(async () => expect(await reader.read(note)).toBe(simplified.replace('华为的软件业务', '華為的軟件業務')));
		await reader.page.keyboard.press('Control+z');
		expect(await reader.read(note)).toBe(simplified);
	});

	scenario('is offered in the menu of the editor', async ({ reader }) => {
		await reader.visit({ mode: 'source' });
		await reader.write(note, simplified);
		await reader.open(note);
		await reader.select(note, '余承东说');
		await reader.note.locator('.cm-line').filter({ hasText: '余承东说' }).click({ button: 'right', position: { x: 20, y: 8 } });
		await reader.page.locator('.menu-item').getByText('Convert to Traditional (OpenCC standard)').click();
		await until(async () => expect(await reader.read(note)).toContain('余承東說，华为'));
	});
});
