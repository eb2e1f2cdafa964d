/** Typing in a long note. How long the page is busy is printed for comparison, as clocks differ; what is asserted is that marks follow. */
import { expect } from 'vitest';
import { scenario } from './scenario';

const sentences = ['2023 年，百度营收 1345.98 亿元，比上一年多了 9%。', '腾讯与华为签了三年的合约，金额没有公布。', '分析师认为，云服务的毛利率会从 30% 升到 40%。', '那天下着雨，会议比预定晚了半小时。'];

/** About 60 KB of UTF-8. */
const long = Array.from({ length: 280 }, (_, i) => sentences.map((sentence, j) => sentence.replace('2023', String(1990 + ((i + j) % 34)))).join('')).join('\n\n');

declare global {
	interface Window {
		longTasks: number[];
	}
}

scenario('typing in a note of 60 KB keeps the marks where they belong', async ({ reader }) => {
	await reader.visit({ mode: 'live' });
	await reader.write('长文.md', long);
	await reader.open('长文.md');
	await reader.seeMark('company', '百度');
	const busy = async (): Promise<string> => {
		await reader.page.evaluate(() => {
			window.longTasks = [];
			new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ['longtask'] });
			window.host.select(0);
		});
		await reader.page.keyboard.type('思必驰在 2024 年 3 月裁员 120 人。字字字字字字字字字字字字字字字字字字字字\n', { delay: 30 });
		const tasks = await reader.page.evaluate(() => window.longTasks);
		return `${tasks.length} tasks over 50 ms, the longest ${Math.round(Math.max(0, ...tasks))} ms`;
	};
	const withPlugin = await busy();
	await reader.seeMark('company', '思必驰');
	await reader.seeMark('figure', '120 人');
	expect(await reader.read('长文.md')).toContain('思必驰在 2024 年 3 月裁员 120 人。');
	await reader.page.evaluate(() => window.host.plugin.disable());
	console.log(`Typing in ${Math.round(new TextEncoder().encode(long).length / 1000)} KB: ${withPlugin}; without the plugin: ${await busy()}`);
});
