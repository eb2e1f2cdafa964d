/** The worker's code as the app talks to it: what it is asked, and what comes back. */
import { describe, expect, it, vi } from 'vitest';
import type { WorkerScope } from '../../src/index/annotator';
import type { Answer, Request } from '../../src/index/messages';
import { readBuiltInCompanies, readCommonWords } from '../../src/lexicon/built-in-companies';
import { noneRefused } from '../../src/lexicon/refusals';
import type { Config } from '../../src/script/configs';
import { buildScriptTables } from '../../src/script/detect-script';
import { buildFoldTable } from '../../src/text/fold';
import { publishedKeys } from '../../src/text/published';

const asked = new Map<number, (answer: Answer) => void>();
const scope: WorkerScope = { onmessage: null, postMessage: (answer) => asked.get(answer.job)?.(answer) };
vi.stubGlobal('self', scope);
await import('../../src/index/annotator.worker');

const send = (request: Request): void => scope.onmessage?.({ data: request });
const ask = (requestFor: (job: number) => Request): Promise<Answer> =>
	new Promise((resolve) => {
		const job = asked.size;
		asked.set(job, resolve);
		send(requestFor(job));
	});

const learn = (refused: readonly string[] = []): void =>
	send({
		type: 'know',
		knowledge: { fold: buildFoldTable(), scripts: buildScriptTables(), companies: readBuiltInCompanies(), words: readCommonWords(), refused: { ...noneRefused, ids: new Set(refused) }, publishedKeys },
	});
const wishes = { frontMatter: [], neverConvert: [], alwaysConvert: [] };
const convert = async (source: string, config: Config): Promise<string> => {
	const answer = await ask((job) => ({ type: 'convert', job, source, configs: [config], wishes }));
	return 'conversion' in answer ? answer.conversion.text : JSON.stringify(answer);
};

describe('the worker', () => {
	it('says so when a note comes before it knows anything', async () => {
		expect(await convert('后台', 's2tw')).toContain('A note came before the lexicon.');
	});

	it('converts notes, with what a user wishes', async () => {
		learn();
		expect(await convert('`后台`的后台', 's2tw')).toBe('`后台`的後臺');
		const answer = await ask((job) => ({ type: 'convert', job, source: '头发和后台', configs: ['s2tw'], wishes: { ...wishes, neverConvert: ['后台'] } }));
		expect(answer).toMatchObject({ conversion: { text: '頭髮和后台', changed: 2 } });
	});

	it('keeps other names of companies whole as well', async () => {
		learn();
		expect(await convert('商汤团队表示，模型是开源的。', 's2tw')).toBe('商湯團隊表示，模型是開源的。');
		expect(await convert('商湯團隊表示，輝達的晶片缺貨。', 't2s')).toBe('商汤团队表示，辉达的晶片缺货。');
	});

	it('answers annotations while the dictionaries are put together', async () => {
		learn();
		const conversion = convert('后台', 's2tw');
		const answer = await ask((job) => ({ type: 'annotate', job, source: '商汤科技营收 10 亿元。', properties: {}, refused: [] }));
		expect(answer).toMatchObject({ annotations: { companies: [{}] } });
		expect(await conversion).toBe('後臺');
	});

	it('finds what can be repaired', async () => {
		learn();
		const answer = await ask((job) => ({ type: 'repair', job, source: '商湯 科技當(dāng)天宣布，商湯 科技將擴大業務。' }));
		expect('repairs' in answer ? answer.repairs.map(({ kind }) => kind) : answer).toEqual(['space', 'gloss', 'space']);
	});
});
