// Companies that notes of the vault are about, beside the built-in ones. A note is its title and its aliases.
import { describe, expect, it, test } from 'vitest';
import { annotate } from '../../src/annotate';
import { readBuiltInCompanies, readCommonWords } from '../../src/lexicon/built-in-companies';
import { buildLexicon } from '../../src/lexicon/lexicon';
import { addVaultCompanies, type CompanyCard } from '../../src/lexicon/vault-companies';
import { buildScriptTables } from '../../src/script/detect-script';
import { folded, foldTable } from '../twins';

const builtIn = readBuiltInCompanies();
const scripts = buildScriptTables();
const note = (name: string, ...aliases: string[]): CompanyCard => ({ name, aliases, tickers: [] });

/** Who is known beside such notes, and what a name then means. */
function vault(...cards: readonly CompanyCard[]) {
	const { companies, ids } = addVaultCompanies(builtIn, cards, foldTable);
	const lexicon = buildLexicon(companies, foldTable, readCommonWords());
	return {
		companies,
		ids,
		of: (surface: string) => lexicon.names[lexicon.trie.longest(folded(surface), 0)?.value ?? -1]?.company?.id ?? null,
		found: (text: string) => annotate(text, { fold: foldTable, scripts, lexicon, format: 'plain' }).companies.map(({ text: printed, id, name }) => `${printed} ${id} ${name}`),
	};
}

describe('a company note', () => {
	it('adds its names to the built-in company that has one of them', () => {
		const { of, companies, ids } = vault(note('商湯科技', '湯哥'));
		expect([of('汤哥'), of('湯哥'), of('商汤')]).toEqual(['sensetime', 'sensetime', 'sensetime']);
		expect(companies.filter(({ id }) => id === 'sensetime')).toHaveLength(1);
		expect(ids).toEqual(['sensetime']);
	});

	it('is about a company of its own otherwise, with an id from the folded title', () => {
		const { of, ids } = vault(note('藍鯨實驗', '藍鯨'));
		expect([of('蓝鲸'), of('藍鯨實驗')]).toEqual(['~蓝鲸实验', '~蓝鲸实验']);
		expect(ids).toEqual(['~蓝鲸实验']);
	});

	it('tells by its title whom it is about, and takes its aliases from whoever had them', () => {
		const { of } = vault(note('阿里雲', '美團'));
		expect([of('美团'), of('阿里云')]).toEqual([of('阿里雲'), of('阿里雲')]);
		expect(of('美团')).not.toBe(vault().of('美团'));
	});

	it('joins the company of its alias where nobody has its title', () => {
		const { of } = vault(note('字節先生', '美团'));
		expect(of('字节先生')).toBe(vault().of('美团'));
	});

	it('is one company with another note about the same', () => {
		const { companies, ids, of } = vault(note('商汤'), note('SenseTime', '湯哥'));
		expect(ids).toEqual(['sensetime', 'sensetime']);
		expect(companies.filter(({ id }) => id === 'sensetime')).toHaveLength(1);
		expect(of('湯哥')).toBe('sensetime');
	});

	it('needs a name of more than one character', () => expect(vault(note('湯')).ids).toEqual([null]));

	it('brings its ticker', () => {
		const { companies } = vault({ name: '藍鯨實驗', aliases: [], tickers: ['9999.HK'] });
		expect(companies[0]?.tickers).toEqual(['9999.HK']);
	});
});

describe('names of company notes in a text', () => {
	test.each([
		['are found in either script', '蓝鲸实验去年扩产，藍鯨實驗今年也擴產。', ['蓝鲸实验 ~蓝鲸实验 蓝鲸实验', '藍鯨實驗 ~蓝鲸实验 藍鯨實驗']],
		['are not found inside Latin words', 'Azurewhales 不是 Azure Whale。', ['Azure Whale ~蓝鲸实验 蓝鲸实验']],
	])('%s', (_, text, expected) => expect(vault(note('藍鯨實驗', '蓝鲸实验', 'Azure Whale')).found(text)).toEqual(expected));

	it('count without further evidence, though they are also common words', () => {
		const text = '我们在苹果上看到了增长。';
		const weakOnly = { ...builtIn[0], id: 'test', hans: '苹果园', hant: '蘋果園', en: '', aliases: ['大树'], weak: ['大樹'], tickers: [], kind: 'company' as const, parent: null, former: [], traps: [] };
		const known = (cards: readonly CompanyCard[]) => buildLexicon(addVaultCompanies([weakOnly], cards, foldTable).companies, foldTable, new Map());
		const companies = (cards: readonly CompanyCard[]) => annotate(text.replace('苹果', '大树'), { fold: foldTable, scripts, lexicon: known(cards), format: 'plain' }).companies.map(({ id }) => id);
		expect(companies([])).toEqual([]);
		expect(companies([note('大树')])).toEqual(['test']);
	});

	it('win where a built-in company has the name as a trap', () => {
		const trap = builtIn.flatMap(({ traps }) => traps)[0] ?? '';
		expect(vault(note(trap)).of(trap)).toBe(`~${folded(trap)}`);
	});
});
