/** *Import article*: a saved page, a text in an old encoding, the clipboard. */
import { describe, expect } from 'vitest';
import type { Reader } from './reader';
import { until } from './reader';
import { scenario } from './scenario';

const page = `<!doctype html><html><head><meta charset="utf-8"><title>云雀智造完成融资 - 某网</title>
<meta property="article:published_time" content="2024-03-05T09:00:00+08:00"><meta name="author" content="林记者"></head>
<body><nav><a href="/">首页</a><a href="/tech">科技</a></nav><article><h1>云雀智造完成融资</h1>
<p>2024 年 3 月 4 日，百度宣布向云雀智造投资 2 亿元人民币，双方还将一起开发机床里的视觉系统，这笔钱会分三年到账。</p>
<p>云雀智造成立于 2019 年，员工有 300 人，去年营收 5.2 亿元，公司说今年会再招 100 名工程师。</p></article>
<footer>版权所有</footer></body></html>`;

/** 「商汤裁员」 and more in GB18030. */
const gb18030 = Buffer.from('c9ccccc0bfc6bcbcb2c3d4b1a1a3b9abcbbecbb5a3acd5e2b4cee6b0bccdb5c43330c8cbb6bcc0b4d7d4c1c9cfdfa1a3', 'hex');

async function choose(reader: Reader, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
	await reader.command('Import article');
	const [chooser] = await Promise.all([reader.page.waitForEvent('filechooser'), reader.page.getByRole('button', { name: 'Choose file…' }).click()]);
	await chooser.setFiles(file);
}

describe('importing an article', () => {
	scenario('from a saved page shows what it will write, writes it, and marks it', async ({ reader }) => {
		await reader.visit();
		await choose(reader, { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(page) });
		await reader.page.getByText(/Will be written to .*云雀智造完成融资\.md/).waitFor();
		expect(await reader.page.getByLabel('Title').inputValue()).toBe('云雀智造完成融资');
		expect(await reader.page.getByLabel('Published').inputValue()).toBe('2024-03-05');
		await reader.page.getByRole('button', { name: 'Import', exact: true }).click();
		await reader.seeMark('company', '百度');
		await reader.seeMark('figure', '2 亿元人民币');
		const written = await reader.page.evaluate(() => window.host.paths().find((path) => path.endsWith('云雀智造完成融资.md')));
		const text = await reader.read(written ?? '');
		expect(text).toMatch(/published: ["']?2024-03-05/);
		expect(text).toContain('林记者');
		expect(text).not.toMatch(/首页|版权所有/);
	});

	scenario('from a text in GB18030 reads it', async ({ reader }) => {
		await reader.visit();
		await choose(reader, { name: '快讯.txt', mimeType: 'text/plain', buffer: gb18030 });
		await until(async () => expect(await reader.page.getByLabel('Text').inputValue()).toContain('商汤科技裁员'));
	});

	scenario('from the clipboard takes what is there', async ({ reader }) => {
		await reader.visit();
		await reader.page.evaluate(() => navigator.clipboard.writeText('腾讯宣布裁员\n\n2024 年 2 月，腾讯宣布裁员 200 人，公司没有说明原因，被裁的人会拿到补偿。'));
		await reader.command('Import article');
		await reader.page.getByRole('button', { name: 'From clipboard' }).click();
		await until(async () => expect(await reader.page.getByLabel('Text').inputValue()).toContain('裁员 200 人'));
		await reader.page.getByRole('button', { name: 'Import', exact: true }).click();
		await reader.seeMark('company', '腾讯');
	});

	scenario('offers repairs of title and text before the note is made', async ({ reader }) => {
		await reader.visit();
		const damaged = '雲雀當(dāng)選年度企業\n\n來源：某網　作者：林小明　2024-03-05\n\n雲雀的營(yíng)收增長(zhǎng)了兩成，這是公司的發(fā)展方向。\n';
		await choose(reader, { name: '快訊.txt', mimeType: 'text/plain', buffer: Buffer.from(damaged) });
		await reader.page.getByText('Found in the text: Pinyin glosses (4)').waitFor();
		expect(await reader.page.getByLabel('Source').inputValue()).toBe('某網');
		expect(await reader.page.getByLabel('Author').inputValue()).toBe('林小明');
		expect(await reader.page.getByLabel('Published').inputValue()).toBe('2024-03-05');
		await reader.page.getByRole('button', { name: 'Review…' }).click();
		await reader.page.getByRole('button', { name: 'Apply (4)' }).click();
		await until(async () => expect(await reader.page.getByLabel('Title').inputValue()).toBe('雲雀當選年度企業'));
		expect(await reader.page.getByLabel('Text').inputValue()).toContain('雲雀的營收增長了兩成，這是公司的發展方向。');
		await reader.page.getByText('Nothing to repair was found.').waitFor();
		await reader.page.getByRole('button', { name: 'Import', exact: true }).click();
		await until(async () => expect(await reader.page.evaluate(() => window.host.paths())).toContain('雲雀當選年度企業.md'));
	});

	scenario('that is none says why and lets choose again', async ({ reader }) => {
		await reader.visit();
		await choose(reader, { name: 'picture.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50]) });
		await reader.page.getByRole('alert').getByText('picture.png is not a .html, .txt or .md file.').waitFor();
		expect(await reader.page.getByRole('button', { name: 'Choose file…' }).isVisible()).toBe(true);
	});
});
