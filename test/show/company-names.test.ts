// What views call a company, in which script they write, and the amounts that they list: one rule for cards, panes and timelines in notes.
import { describe, expect, it, test } from 'vitest';
import { translator } from '../../src/i18n/translate';
import { VaultIndex } from '../../src/index/vault-index';
import { readBuiltInCompanies } from '../../src/lexicon/built-in-companies';
import { addVaultCompanies, type CompanyCard } from '../../src/lexicon/vault-companies';
import { amountIn } from '../../src/show/amount-script';
import { CompanyNames } from '../../src/show/company-names';
import { viewScript, type ViewScript } from '../../src/show/view-script';
import { annotateNote } from '../core';
import { foldTable } from '../twins';

const note = (name: string, ...aliases: string[]): CompanyCard => ({ name, aliases, tickers: [] });
const hans = '商汤科技发布财报，营收增长。';
const hant = '商湯科技發布財報，營收增長。';

function indexOf(notes: Record<string, string>): VaultIndex {
	const index = new VaultIndex();
	for (const [path, source] of Object.entries(notes)) index.set(path, annotateNote(source));
	return index;
}

describe('the name of a company', () => {
	const builtIn = readBuiltInCompanies();

	function nameIn(script: ViewScript, id: string, cards: readonly CompanyCard[], notes: Record<string, string> = {}): string {
		const { companies, titles } = addVaultCompanies(builtIn, cards, foldTable);
		const watcher = { company: (one: string) => companies.find((company) => company.id === one) ?? null, titleOf: (one: string, as: ViewScript) => titles.get(one)?.[as] ?? null };
		return new CompanyNames({ index: indexOf(notes), watcher }, () => script).of(id);
	}

	it.each([
		['is the usual one in the script of the view', 'sensetime', [], '商汤科技', '商湯科技'],
		['is so too where its note is titled by it, in either script', 'sensetime', [note('商湯科技', '商汤科技')], '商汤科技', '商湯科技'],
		['is what its note is titled', 'sensetime', [note('商汤集团', '商汤科技', '商湯集團')], '商汤集团', '商湯集團'],
		['is the title, where only the other script has it, as far as it is known', 'sensetime', [note('商湯集團', '商湯科技')], '商汤集团', '商湯集團'],
		['is that of the first of several notes', 'sensetime', [note('商汤'), note('商汤科技')], '商汤', '商汤'],
		['can be in Latin letters', 'sensetime', [note('SenseTime', '商汤')], 'SenseTime', 'SenseTime'],
		['of a company that only the vault knows is the title of its note', '~蓝鲸实验', [note('藍鯨實驗', '蓝鲸实验')], '蓝鲸实验', '藍鯨實驗'],
	] as const)('%s', (_, id, cards, simplified, traditional) => {
		expect([nameIn('hans', id, cards), nameIn('hant', id, cards)]).toEqual([simplified, traditional]);
	});

	it('that only notes know is as a note in the script of the view writes it, however many others do', () => {
		const notes = { 'a.md': '翎谷科技有限公司发布财报。翎谷科技有限公司的营收增长。', 'b.md': '翎穀科技有限公司發布財報，營收增長。' };
		const [id = ''] = indexOf(notes).companies().map((company) => company.id);
		expect([nameIn('hans', id, [], notes), nameIn('hant', id, [], notes)]).toEqual(['翎谷科技有限公司', '翎穀科技有限公司']);
	});
});

describe('the script of a view', () => {
	const signs = (lang: string, notes: Record<string, string>, vaultScript: '' | 'hans' | 'hongKong' = '') => ({ index: indexOf(notes), settings: { current: { vaultScript } }, t: translator(lang) });
	const both = { 'a.md': hans, 'b.md': hant, 'c.md': hant };

	it('is that of the note that it stands in', () => {
		expect(viewScript(signs('zh-TW', both, 'hongKong'), 'a.md')).toBe('hans');
		expect(viewScript(signs('zh', both, 'hans'), 'b.md')).toBe('hant');
	});

	it.each([
		['what the settings say of the vault', signs('zh', { 'a.md': hans }, 'hongKong'), 'hant'],
		['what the app is in', signs('zh', both), 'hans'],
		['what the app is in', signs('zh-HK', { 'a.md': hans }), 'hant'],
		['what most notes are in', signs('en', both), 'hant'],
		['what most notes are in', signs('en', { 'a.md': hans }), 'hans'],
		['Simplified, where nothing tells', signs('en', {}), 'hans'],
	] as const)('of a pane is %s', (_, given, script) => {
		expect(viewScript(given, null)).toBe(script);
	});

	it('of a note that tells none is that of a pane', () => expect(viewScript(signs('zh-TW', { 'a.md': 'GPT-4' }), 'a.md')).toBe('hant'));

	it('follows notes that change and go', () => {
		const given = signs('en', both);
		given.index.set('b.md', annotateNote(hans));
		expect(viewScript(given, null)).toBe('hans');
		given.index.delete('a.md');
		given.index.delete('b.md');
		expect(viewScript(given, null)).toBe('hant');
	});
});

test.each([
	['34.28亿元', '34.28億元'],
	['超过1.25亿港币', '超過1.25億港幣'],
	['约5000万户', '約5000萬戶'],
	['US$1.25亿', 'US$1.25億'],
	['21%', '21%'],
])('an amount is listed in either script: %s, %s', (simplified, traditional) => {
	expect([amountIn('hans', simplified), amountIn('hans', traditional)]).toEqual([simplified, simplified]);
	expect([amountIn('hant', simplified), amountIn('hant', traditional)]).toEqual([traditional, traditional]);
});
