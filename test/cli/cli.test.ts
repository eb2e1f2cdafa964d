// The command line as a user calls it: the bundle that ships, files in a temporary folder, exit status and both output streams.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'annotator-cli-'));
const bundle = join(folder, 'cli.mjs');

beforeAll(async () => {
	const banner = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
	await build({ entryPoints: ['src/cli.ts'], bundle: true, platform: 'node', format: 'esm', outfile: bundle, charset: 'utf8', banner: { js: banner }, logLevel: 'error' });
	mkdirSync(join(folder, 'notes/.hidden'), { recursive: true });
	write('notes/a.md', '---\npublished: 2021-12\n---\n商湯科技2018年虧損34.28億元。`騰訊3億元`');
	write('notes/b.txt', '商汤科技2018年亏损34.33亿元。');
	write('notes/.hidden/c.md', '騰訊');
	write('notes/d.pdf', 'not read');
	writeFileSync(join(folder, 'broken.md'), Buffer.from([0xe5, 0x95, 0xff]));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
	writeFileSync(join(folder, path), text);
}

function run(args: readonly string[], input = ''): { status: number | null; out: string; err: string } {
	const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], { cwd: folder, input, encoding: 'utf8' });
	return { status, out: stdout, err: stderr };
}

function jsonLines(text: string): Record<string, unknown>[] {
	return text.trim().split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('annotate', () => {
	it('prints a line per note of a folder, hidden folders and other files left out', () => {
		const { status, out } = run(['annotate', 'notes']);
		expect(status).toBe(0);
		expect(jsonLines(out).map(({ file, published }) => [file, published])).toEqual([['notes/a.md', '2021-12'], ['notes/b.txt', null]]);
	});

	it('gives spans of the file as it is', () => {
		const [note] = jsonLines(run(['annotate', 'notes/b.txt']).out);
		expect(note?.['companies']).toMatchObject([{ start: 0, end: 4, text: '商汤科技', id: 'sensetime' }]);
		expect(note?.['figures']).toMatchObject([{ text: '34.33亿元', value: 3.433e9, unit: 'CNY', company: 'sensetime', metric: 'net_loss', period: '2018' }]);
	});

	it('reads JSON lines, echoes their ids, and takes the date that comes with them', () => {
		const lines = [{ id: 7, text: '騰訊' }, { id: 'b', text: '今年4月百度裁員。', published: '2023-05-01' }];
		const answers = jsonLines(run(['annotate', '--lines'], lines.map((line) => JSON.stringify(line)).join('\n')).out);
		expect(answers.map(({ id, published }) => [id, published])).toEqual([[7, null], ['b', '2023-05-01']]);
	});

	it('names a line that is no JSON, does the others, and fails', () => {
		const { status, out, err } = run(['annotate', '--lines'], '{"id":1,"text":"騰訊"}\nnonsense\n{"id":3,"text":"百度"}');
		expect(status).toBe(1);
		expect(err).toContain('line 2');
		expect(jsonLines(out).map(({ id }) => id)).toEqual([1, 3]);
	});

	it('names a file that cannot be read or is no text, does the others, and fails', () => {
		const { status, out, err } = run(['annotate', 'missing.md', 'broken.md', 'notes/b.txt']);
		expect(status).toBe(1);
		expect(err).toContain('missing.md: no such file');
		expect(err).toContain('broken.md: is not UTF-8');
		expect(jsonLines(out)).toHaveLength(1);
	});

	it.each([['annotate'], ['repair'], ['convert', '--config', 's2t']])('names a file of another kind that is given by its name, and fails: %s', (...args) => {
		expect(run([...args, 'notes/d.pdf'])).toEqual({ status: 1, out: '', err: 'notes/d.pdf: is neither .md nor .txt\n' });
	});
});

describe('discover', () => {
	it('prints companies that no list has, with the places that tell, as one array', () => {
		write('start-up.md', '骁谛科技创始人表示，公司今年扭亏。');
		const { status, out } = run(['discover', 'start-up.md', 'notes']);
		expect(status).toBe(0);
		expect(JSON.parse(out)).toEqual([{ name: '骁谛科技', shortForm: null, count: 1, contexts: [{ file: 'start-up.md', start: 0, end: 4, text: '骁谛科技创始人表示，公司今年扭亏。' }] }]);
	});

	it('needs a path', () => expect(run(['discover']).status).toBe(2));
});

describe('facts', () => {
	it('puts together what two notes tell, with the verdict', () => {
		const [all] = jsonLines(run(['facts', 'notes']).out);
		expect(all?.['facts']).toMatchObject([{ company: 'sensetime', metric: 'net_loss', period: '2018', verdict: 'conflict', values: [{ text: '34.28億元' }, { text: '34.33亿元' }] }]);
	});
});

describe('timeline', () => {
	test.each([
		['json', /^\[\{"date":"2018"/],
		['markdown', /^## 2018\n\n- 2018 /],
		['csv', /^date,type,status,title,companies,files,conflicts\r\n2018,/],
	])('prints %s', (format, expected) => expect(run(['timeline', 'notes', '--format', format]).out).toMatch(expected));

	it('has ranges where they begin, the shorter ones first, under the year in which they begin, and what has no date last', () => {
		write('ranges.md', '网易裁员77人。京东2018年至2020年裁员100人。腾讯2018年裁员20人。百度2018年9月裁员30人。美团2018年至2019年裁员300人。小米2019年裁员5人。');
		const { out } = run(['timeline', 'ranges.md', '--format', 'markdown']);
		expect(out.split('\n').filter((line) => line !== '').map((line) => line.replace(/ \*\*layoff.*/, ''))).toEqual(['## 2018', '- 2018', '- 2018/2019', '- 2018/2020', '- 2018-09', '## 2019', '- 2019', '## Undated', '-']);
	});
});

describe('convert', () => {
	it('converts a note, and leaves code alone', () => {
		write('e.md', '头发 `头发`');
		expect(run(['convert', '--config', 's2tw', 'e.md']).out).toBe('頭髮 `头发`');
	});

	it('tells on the other stream how much changed, and what is uncertain', () =>
		expect(run(['convert', '--config', 's2tw'], '他说头发。\n他说余，').err).toBe('changed: 5, uncertain: 1\nuncertain, line 2: 余 → 餘, not 余\n'));

	it('takes words to keep, words to replace, and properties to convert', () => {
		const source = '---\ntitle: 后台\nlink: 后台\n---\n范明远与里斯的后台';
		expect(run(['convert', '--config', 's2tw', '--keep', '范明远', '--always', '里斯=李斯', '--property', 'title'], source).out).toBe('---\ntitle: 後臺\nlink: 后台\n---\n范明远與李斯的後臺');
		expect(run(['convert', '--config', 's2tw', '--always', '里斯'], source)).toMatchObject({ status: 2, out: '' });
	});

	it('converts standard input where there is no path', () => expect(run(['convert', '--config', 't2s'], '頭髮').out).toBe('头发'));

	it('is OpenCC and nothing else when asked to be', () => {
		expect(run(['convert', '--config', 's2t', '--plain'], '余承东 `头发`').out).toBe('餘承東 `頭髮`');
		expect(run(['convert', '--config', 's2t'], '余承东 `头发`').out).toBe('余承東 `头发`');
	});

	it('reads JSON lines with a configuration each', () => {
		const lines = [{ id: 1, config: 's2t', input: '头发' }, { id: 2, config: 't2s', input: '頭髮' }, { id: 3, config: 'nonsense', input: '頭' }];
		const { status, out, err } = run(['convert', '--lines'], lines.map((line) => JSON.stringify(line)).join('\n'));
		expect(jsonLines(out)).toEqual([{ id: 1, output: '頭髮' }, { id: 2, output: '头发' }]);
		expect(status).toBe(1);
		expect(err).toContain('line 3');
	});
});

describe('repair', () => {
	const clipping = '當(dāng)前，商湯 科技 由于這個(gè)原因裁員，對于員工沒有說明。\n\n分享到：微信\n`由于 商湯 科技`\n';
	const whole = '當前，商湯科技 由於這個原因裁員，對於員工沒有說明。\n\n分享到：微信\n`由于 商湯 科技`\n';

	it('prints the text with what is certain repaired, and tells on the other stream what it did and what it only proposes', () => {
		write('f.md', clipping);
		const { status, out, err } = run(['repair', 'f.md']);
		expect([status, out]).toEqual([0, whole]);
		expect(err.split('\n')).toEqual([
			'gloss: 2 repaired, 0 proposed', 'sign: 0 repaired, 0 proposed', 'space: 1 repaired, 1 proposed', 'variant: 2 repaired, 0 proposed', 'furniture: 0 repaired, 1 proposed', 'suspicious: 0 repaired, 0 proposed',
			'line 1: space: ，商湯 科技[ ]由于這個(g', 'line 3: furniture: 分享到：微信', '',
		]);
	});

	it('reads standard input where there is no path', () => expect(run(['repair'], clipping).out).toBe(whole));

	it('gives a sound text back as it is, line ends and byte order mark included', () => {
		const sound = '\uFEFF商湯科技由於虧損而裁員。\r\n\r\n北京 上海\r\n';
		expect(run(['repair'], sound)).toMatchObject({ status: 0, out: sound });
	});

	it('names a file that it cannot read, and fails', () => {
		expect(run(['repair', 'missing.md'])).toMatchObject({ status: 1, out: '' });
		expect(run(['repair', 'missing.md']).err).toContain('missing.md: no such file');
	});
});

describe('pipes', () => {
	const shell = (command: string) => spawnSync('bash', ['-o', 'pipefail', '-c', command], { cwd: folder, encoding: 'utf8' });

	it('may be slow to write', () => expect(shell(`(sleep 0.3; printf 头发) | "${process.execPath}" "${bundle}" convert --config s2t`)).toMatchObject({ status: 0, stdout: '頭髮' }));

	it('may be closed by who reads them', () => {
		const paths = Array.from({ length: 400 }, () => 'notes').join(' ');
		expect(shell(`"${process.execPath}" "${bundle}" annotate ${paths} | head -c 10 > /dev/null`).stderr).toBe('');
	});
});

describe('wrong usage', () => {
	test.each([[[]], [['repair', 'a.md', 'b.md']], [['repair', '--wrong']], [['nonsense']], [['annotate']], [['convert']], [['convert', '--config', 'x2y']], [['timeline', 'notes', '--format', 'xml']], [['annotate', '--wrong', 'notes']]])('%j fails with status 2 and says how it goes', (args) => {
		const { status, out, err } = run(args, '');
		expect(status).toBe(2);
		expect(out).toBe('');
		expect(err).not.toBe('');
	});

	it('is to convert or repair a folder', () => {
		expect(run(['convert', '--config', 's2t', 'notes'])).toMatchObject({ status: 2, out: '' });
		expect(run(['repair', 'notes'])).toMatchObject({ status: 2, out: '' });
	});

	it('is none to ask for help', () => expect(run(['help'])).toMatchObject({ status: 0, err: '' }));
});
