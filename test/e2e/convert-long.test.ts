/** Converting a long note. How long the page is busy is printed for comparison, as clocks differ; what is asserted is the result. */
import { expect } from 'vitest';
import type { Reader } from './reader';
import { scenario } from './scenario';

const sentences = ['余承东说，公司后来的发展超出了预期。', '头发晾干以后，皇后回到后台。', '这只股票的发行价格并不准确。', '面条里的干货，在公里之外的城里才有。'];
const line = sentences.join('');

/** 100,000 characters. */
const long = Array.from({ length: Math.ceil(100_000 / line.length) }, (_, i) => (i % 20 === 0 ? `## 第 ${i} 节之后` : line)).join('\n\n');

declare global {
	interface Window {
		longTasks: number[];
	}
}

async function busyWhile(reader: Reader, work: () => Promise<void>): Promise<string> {
	await reader.page.evaluate(() => {
		window.longTasks = [];
		new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ['longtask'] });
	});
	await work();
	const tasks = await reader.page.evaluate(() => window.longTasks);
	return `${tasks.length} tasks over 50 ms, the longest ${Math.round(Math.max(0, ...tasks))} ms`;
}

scenario('a long note is converted while the app stays free', async ({ reader }) => {
	await reader.visit({ mode: 'preview' });
	const preview = reader.page.locator('.ira-preview');
	const look = async (): Promise<void> => {
		await reader.command('Convert to Traditional (Taiwan)');
		await preview.locator('ins').first().waitFor();
	};
	await reader.write('短文.md', `${line}\n`);
	await reader.write('长文.md', long);
	await reader.open('短文.md');
	const first = await busyWhile(reader, look);
	await reader.page.keyboard.press('Escape');
	await reader.open('长文.md');
	// What opening it takes is no matter of conversion.
	await reader.page.evaluate(() => new Promise((resolve) => window.setTimeout(() => window.requestIdleCallback(resolve), 1000)));
	const later = await busyWhile(reader, look);
	const applied = await busyWhile(reader, async () => {
		await preview.getByRole('button', { name: 'Apply' }).click();
		await reader.page.locator('.notice').getByText(/characters? converted/).waitFor();
	});
	const converted = await reader.read('长文.md');
	expect(converted).toHaveLength(long.length);
	expect(converted).toContain('余承東說，公司後來的發展超出了預期。頭髮晾乾以後，皇后回到後臺。');
	expect(converted.endsWith('麵條裡的乾貨，在公里之外的城裡才有。')).toBe(true);
	// The editor behind Reading view has the new text, and marks it once it is shown.
	await reader.seeMark('claim');
	await reader.page.waitForTimeout(1500);
	expect(await reader.page.locator('.cm-content .ira-mark').count()).toBe(0);
	await reader.open('长文.md', 'live');
	await reader.seeMark('claim');
	console.log(`First look, dictionaries included: ${first}; look at ${long.length} characters: ${later}; conversion of them: ${applied}`);
});
