/** Conversion between scripts, through the command and its preview, in notes of our own. */
import { describe, expect } from 'vitest';
import { until, type Reader } from './reader';
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
		await reader.page.locator('.notice').getByText(/characters? converted/).waitFor();
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

	scenario('lets choose what becomes of uncertain characters', async ({ reader }) => {
		await reader.visit({ mode: 'live' });
		await reader.write(note, '软件出版后，台里的范某来过。\n');
		await reader.open(note);
		await reader.command('Convert to Traditional (Taiwan)');
		const preview = reader.page.locator('.ira-preview');
		await preview.getByText('Uncertain:').waitFor();
		await preview.getByLabel('范 →').selectOption('范');
		await preview.locator('ins').filter({ hasText: '范' }).waitFor();
		await preview.getByRole('button', { name: 'Apply' }).click();
		await until(async () => expect(await reader.read(note)).toContain('裡的范某來過。'));
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

const handbook = '手册/软件.md';
const index = '手册/目录.md';

/** A folder of two notes, the second with a link to a heading of the first, and a third note outside with another. */
async function writeHandbook(reader: Reader): Promise<void> {
	await reader.write(handbook, '# 软件后记\n\n软件出版后，台里的干部范某来过。\n');
	await reader.write(index, '后记见 [[软件#软件后记]]。\n');
	await reader.write('外面.md', '見 [[软件#软件后记|那裡]]。\n');
	// Until the app knows the links.
	await until(async () => expect(await reader.page.evaluate(() => Object.keys(window.host.app.metadataCache.resolvedLinks['外面.md'] ?? {}))).toEqual(['手册/软件.md']));
}

/** *Undo last conversion*, and says yes. */
async function undoLast(reader: Reader): Promise<void> {
	await reader.command('Undo last conversion');
	await reader.page.getByRole('button', { name: 'Undo', exact: true }).click();
}

async function chooseFrom(reader: Reader, ...answers: readonly string[]): Promise<void> {
	for (const answer of answers) {
		await reader.page.locator('.prompt input').fill(answer);
		await reader.page.locator('.suggestion-item').filter({ hasText: answer }).first().click();
	}
}

describe('converting a folder', () => {
	scenario('shows its notes with their changes, converts them with the links to their headings, and can be undone', async ({ reader }) => {
		await reader.visit({ mode: 'live' });
		await writeHandbook(reader);
		const before = await Promise.all([handbook, index, '外面.md'].map((path) => reader.read(path)));
		await reader.command('Convert folder…');
		await chooseFrom(reader, '手册', 'Traditional (Hong Kong)');
		const preview = reader.page.locator('.ira-preview');
		await preview.locator('.ira-preview-summary').getByText('2 notes').waitFor();
		await preview.getByRole('button', { name: '手册/软件' }).click();
		await preview.locator('ins').filter({ hasText: '軟' }).first().waitFor();
		await preview.locator('ins.ira-uncertain').first().waitFor();
		await preview.getByText('Update 2 links to changed headings in 2 notes').waitFor();
		await preview.getByRole('button', { name: 'Convert (2)' }).click();
		await reader.page.locator('.notice').getByText('converted in 3 notes').waitFor();
		expect(await reader.read(handbook)).toContain('# 軟件後記\n\n軟件出版後');
		expect(await reader.read(index)).toBe('後記見 [[软件#軟件後記|軟件 > 軟件後記]]。\n');
		expect(await reader.read('外面.md')).toBe('見 [[软件#軟件後記|那裡]]。\n');
		await undoLast(reader);
		await reader.page.locator('.notice').getByText('3 notes restored').waitFor();
		expect(await Promise.all([handbook, index, '外面.md'].map((path) => reader.read(path)))).toEqual(before);
	});

	scenario('from its menu leaves out what is not checked, and a note that changed meanwhile', async ({ reader }) => {
		await reader.visit({ mode: 'live' });
		await writeHandbook(reader);
		await reader.write('手册/附录.md', '后台');
		await reader.page.locator('.nav-folder-title').filter({ hasText: '手册' }).click({ button: 'right' });
		await reader.page.locator('.menu-item').getByText('Convert script…').click();
		await chooseFrom(reader, 'Traditional (Taiwan)');
		const preview = reader.page.locator('.ira-preview');
		await preview.getByRole('checkbox', { name: '手册/目录' }).uncheck();
		await reader.write('手册/附录.md', '后台的软件');
		await preview.getByRole('button', { name: 'Convert (2)' }).click();
		await reader.page.locator('.notice').getByText('Changed meanwhile and left as they are: 手册/附录.md').waitFor();
		expect(await reader.read('手册/附录.md')).toBe('后台的软件');
		expect(await reader.read(index)).toBe('后记见 [[软件#軟件後記]]。\n');
		expect(await reader.read(handbook)).toContain('軟件出版後');
	});

	scenario('writes a note that is open into its editor, in one step to undo', async ({ reader }) => {
		await reader.visit({ mode: 'live' });
		await writeHandbook(reader);
		await reader.open(index);
		await reader.command('Convert folder…');
		await chooseFrom(reader, '手册', 'Traditional (Taiwan)');
		await reader.page.locator('.ira-preview').getByRole('button', { name: 'Convert (2)' }).click();
		await until(async () => expect(await reader.read(index)).toBe('後記見 [[软件#軟件後記|軟件 > 軟件後記]]。\n'));
		await reader.note.locator('.cm-line').first().click();
		await reader.page.keyboard.press('Control+z');
		expect(await reader.read(index)).toBe('后记见 [[软件#软件后记]]。\n');
	});

	scenario('does not undo what was written since', async ({ reader }) => {
		await reader.visit({ mode: 'live' });
		await writeHandbook(reader);
		await reader.command('Convert folder…');
		await chooseFrom(reader, '手册', 'Traditional (Taiwan)');
		await reader.page.locator('.ira-preview').getByRole('button', { name: 'Convert (2)' }).click();
		await reader.page.locator('.notice').getByText('converted in 3 notes').waitFor();
		await reader.write(handbook, '全部重寫。');
		await undoLast(reader);
		await reader.page.locator('.notice').getByText(`Changed since or gone, and left as they are: ${handbook}`).waitFor();
		expect(await reader.read(handbook)).toBe('全部重寫。');
		expect(await reader.read(index)).toBe('后记见 [[软件#软件后记]]。\n');
	});

	scenario('is undone in notes that were renamed since, and only once however often it is asked', async ({ reader }) => {
		await reader.visit({ mode: 'live' });
		await writeHandbook(reader);
		const before = await reader.read(handbook);
		await reader.command('Convert folder…');
		await chooseFrom(reader, '手册', 'Traditional (Taiwan)');
		await reader.page.locator('.ira-preview').getByRole('button', { name: 'Convert (2)' }).click();
		await reader.page.locator('.notice').getByText('converted in 3 notes').waitFor();
		await reader.page.evaluate((path) => window.host.rename(path, '软件旧稿.md'), handbook);
		for (let asked = 0; asked < 2; asked++) await reader.page.evaluate(() => window.host.run('industry-report-annotator:undo-conversion'));
		const answers = reader.page.getByRole('button', { name: 'Undo', exact: true });
		await until(async () => expect(await answers.count()).toBe(2));
		await answers.last().click();
		await reader.page.locator('.notice').getByText('3 notes restored').waitFor();
		expect(await reader.read('软件旧稿.md')).toBe(before);
		await answers.click();
		await reader.page.locator('.notice').getByText('Nothing was undone').waitFor();
	});

	scenario('can be undone after the app was closed', async ({ reader }) => {
		await reader.visit({ mode: 'live' });
		await reader.command('Convert folder…');
		await chooseFrom(reader, '公司', 'Simplified');
		await reader.page.locator('.ira-preview .mod-cta').click();
		await reader.page.locator('.notice').getByText(/characters? converted/).waitFor();
		const converted = await reader.read('公司/商湯科技.md');
		await reader.comeBack(/"before":/);
		// The preview keeps what plugins write, and no notes.
		await reader.write('公司/商湯科技.md', converted);
		await undoLast(reader);
		await reader.page.locator('.notice').getByText(/notes? restored/).waitFor();
		expect(await reader.read('公司/商湯科技.md')).not.toBe(converted);
	});
});

describe('converting the vault', () => {
	scenario('takes every note, and shows as many at first as anybody looks at', async ({ reader }) => {
		await reader.visit({ mode: 'live' });
		await reader.page.evaluate(async (text) => {
			await window.host.app.vault.createFolder('很多');
			for (let number = 0; number < 300; number++) await window.host.write(`很多/${number}.md`, text);
		}, `# 软件\n\n${'华为的软件业务里，鼠标和硬盘都要国产，发布会后股价涨了。'.repeat(100)}`);
		await reader.command('Convert vault…');
		await chooseFrom(reader, 'Traditional (Taiwan)');
		const preview = reader.page.locator('.ira-preview');
		await preview.locator('.mod-cta').waitFor();
		expect(await preview.getByRole('checkbox').count()).toBeLessThan(110);
		await preview.locator('.mod-cta').click();
		await reader.page.locator('.notice').getByText(/characters? converted/).waitFor();
		expect(await reader.read('很多/299.md')).toContain('# 軟件\n\n華為的軟件業務裡');
	});

	scenario('can be cancelled while it looks', async ({ reader }) => {
		await reader.visit({ mode: 'live' });
		await reader.page.evaluate(async (text) => {
			await window.host.app.vault.createFolder('很多');
			for (let number = 0; number < 400; number++) await window.host.write(`很多/${number}.md`, text);
		}, '华为的软件业务里，鼠标和硬盘都要国产，发布会后股价涨了。'.repeat(200));
		await reader.command('Convert vault…');
		await chooseFrom(reader, 'Traditional (Taiwan)');
		await reader.page.locator('.ira-progress').getByRole('button', { name: 'Cancel' }).click();
		await reader.page.locator('.ira-progress').waitFor({ state: 'detached' });
		expect(await reader.page.locator('.ira-preview').count()).toBe(0);
		expect(await reader.read('很多/0.md')).toContain('华为的软件业务里');
	});
});

describe('the settings of conversion', () => {
	scenario('name the script of the vault, words that stay, words that become what the user says, and properties', async ({ reader }) => {
		await reader.visit({ mode: 'live' });
		await reader.write(note, simplified);
		await reader.open(note);
		await (await reader.setting('Script of this vault')).getByRole('combobox').selectOption({ label: 'Traditional (Hong Kong)' });
		await (await reader.setting('Never convert')).getByRole('textbox').fill('国产');
		const always = await reader.setting('Always convert');
		await always.getByRole('textbox').fill('软件');
		await always.getByText('Not two words with “=” between them: 软件').waitFor();
		await always.getByRole('textbox').fill('软件 = 軟體');
		await (await reader.setting('Properties to convert')).getByRole('textbox').fill('title');
		await reader.page.keyboard.press('Escape');
		await reader.command('Convert to the script of this vault');
		await reader.page.getByRole('button', { name: 'Apply' }).click();
		await until(async () => expect(await reader.read(note)).toContain('軟體業務裏，鼠標和硬盤都要国产'));
		expect(await reader.read(note)).toContain('title: 報告\ntags: [半导体]');
	});
});

describe('the status bar', () => {
	scenario('tells the script of the paragraph at the cursor, and converts', async ({ reader }) => {
		await reader.visit({ mode: 'live' });
		await reader.write(note, '华为的软件业务里都要国产。\n\n華為的軟體業務裡都要國產。\n\nHello.\n');
		await reader.open(note);
		const status = reader.page.locator('.ira-status');
		await reader.putCursorInto(note, '软件');
		await status.getByText('Simplified').waitFor();
		await reader.putCursorInto(note, '軟體');
		await status.getByText('Traditional').waitFor();
		await reader.putCursorInto(note, 'Hello');
		await status.getByText('–').waitFor();
		await status.focus();
		await reader.page.keyboard.press('Enter');
		await reader.page.locator('.menu-item').getByText('Convert to Simplified', { exact: true }).click();
		await reader.page.getByRole('button', { name: 'Apply' }).click();
		await until(async () => expect(await reader.read(note)).toBe('华为的软件业务里都要国产。\n\n华为的软体业务里都要国产。\n\nHello.\n'));
		await reader.open(note, 'preview');
		await status.waitFor({ state: 'hidden' });
	});
});
