/** What the app's own command line can ask of the vault that is open. */
import { describe, expect } from 'vitest';
import type { Reader } from './reader';
import { scenario } from './scenario';

const name = 'industry-report-annotator';
const olympics = '报告/巴黎奥运与商汤大模型.md';

function ask(reader: Reader, action: string, params: Record<string, string> = {}): Promise<string> {
	return reader.page.evaluate(([command, given]) => window.host.cli(command, given), [`${name}:${action}`, params] as const);
}

describe('the command line of the app', () => {
	scenario('tells what a note tells, and of a path without a note that there is none', async ({ reader }) => {
		await reader.visit({ note: olympics });
		const told = await ask(reader, 'annotate', { path: olympics });
		expect(JSON.parse(told)).toMatchObject({ file: olympics, script: 'hans' });
		expect(told).toContain('"value":3433000000');
		expect(await ask(reader, 'annotate', { path: '北極熊.md' })).toBe('There is no note at 北極熊.md.');
	});

	scenario('prints the timeline, all of it or that of a company in either script', async ({ reader }) => {
		await reader.visit({ note: olympics });
		const ofJasper = await ask(reader, 'timeline', { company: 'Jasper', format: 'markdown' });
		expect(ofJasper).toContain('## 2023');
		expect(ofJasper).not.toContain('阿里巴巴减持');
		expect(await ask(reader, 'timeline', { company: '商汤' })).toBe(await ask(reader, 'timeline', { company: '商湯科技' }));
		expect(await ask(reader, 'timeline', { company: '北極熊' })).toBe('No company is called 北極熊.');
		expect(await ask(reader, 'timeline', { format: 'xml' })).toBe('There is no format xml; there are json, markdown, csv.');
	});

	scenario('tells what notes tell differently', async ({ reader }) => {
		await reader.visit({ note: olympics });
		expect(await ask(reader, 'contradictions')).toContain('{"company":"sensetime","metric":"net_loss","period":"2018"');
	});
});
