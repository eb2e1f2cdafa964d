// The built-in lexicon as data: what may be in it, and that the compiled form says the same.
import { describe, expect, it } from 'vitest';
import { readBuiltInCompanies, readCommonWords } from '../../src/lexicon/built-in-companies';
import companies from '../../src/lexicon/companies.json';
import { buildLexicon, surfacesOf } from '../../src/lexicon/lexicon';
import { addVaultCompanies } from '../../src/lexicon/vault-companies';
import { folded, foldTable } from '../twins';

const builtIn = readBuiltInCompanies();
const kinds = ['company', 'bank', 'fund', 'research_firm', 'platform', 'media', 'organisation'];

describe('companies.json', () => {
	it('holds at least 800 companies, each with an id of its own', () => {
		expect(companies.length).toBeGreaterThanOrEqual(800);
		expect(new Set(companies.map(({ id }) => id)).size).toBe(companies.length);
	});

	it('has ids in small letters, known kinds, and parents that are in it', () => {
		const ids = new Set(companies.map(({ id }) => id));
		for (const { id, kind, parent } of companies) {
			expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
			expect(kinds).toContain(kind);
			if (parent !== null) expect(ids, `parent of ${id}`).toContain(parent);
		}
	});

	it('gives every company a name, and no name of one character', () => {
		for (const company of companies) {
			const names = [company.hans, company.hant, company.en, ...company.aliases, ...company.former].filter((name) => name !== '');
			expect(names.length, company.id).toBeGreaterThan(0);
			for (const name of names) expect([...name].length, `${company.id}: ${name}`).toBeGreaterThan(1);
		}
	});

	it('gives no name to two companies', () => {
		const owners = new Map<string, string>();
		const twice: string[] = [];
		for (const { id, hans, hant, en, aliases, former } of companies)
			for (const name of new Set([hans, hant, en, ...aliases, ...former].filter((surface) => surface !== '').map(folded))) {
				const owner = owners.get(name);
				if (owner !== undefined) twice.push(`${name}: ${owner}, ${id}`);
				owners.set(name, id);
			}
		expect(twice).toEqual([]);
	});

	it('calls weak only names that the company has', () => {
		for (const { id, hans, hant, en, aliases, former, weak } of companies) {
			const names = [hans, hant, en, ...aliases, ...former].map(folded);
			for (const name of weak) expect(names, `${id}: ${name}`).toContain(folded(name));
		}
	});
});

describe('the compiled form', () => {
	it('gives every field back', () => {
		expect(builtIn.map(({ traps: _, ...company }) => company)).toEqual(companies.map(({ traps: _, ...company }) => company));
	});

	it('has the traps of companies.json among its own', () => {
		const byId = new Map(builtIn.map((company) => [company.id, company]));
		for (const { id, traps } of companies) expect(byId.get(id)?.traps.map(folded)).toEqual(expect.arrayContaining(traps.map(folded)));
	});
});

describe('companies of the vault', () => {
	const own = (name: string, ...aliases: string[]) => addVaultCompanies(builtIn, [{ name, aliases }], foldTable);
	const idsOf = (surface: string, list: ReturnType<typeof own>) => {
		const lexicon = buildLexicon(list, foldTable, readCommonWords());
		const match = lexicon.trie.longest(folded(surface), 0);
		return match === null ? null : lexicon.names[match.value]?.id;
	};

	it('add their names to a built-in company that has one of them', () => {
		const list = own('商湯科技', '湯哥');
		expect(idsOf('汤哥', list)).toBe('sensetime');
		expect(list.filter(({ id }) => id === 'sensetime')).toHaveLength(1);
	});

	it('become companies of their own otherwise, with an id from the folded name', () => {
		expect(idsOf('藍鯨實驗', own('藍鯨實驗'))).toBe('~蓝鲸实验');
	});

	it('win over a built-in company where they share a name', () => {
		const list = own('字節先生', '美团');
		expect(idsOf('美团', list)).toBe(list[0]?.id);
	});

	it('are read the same when two notes name the same company', () => {
		const list = addVaultCompanies(builtIn, [{ name: '商汤', aliases: [] }, { name: 'SenseTime', aliases: ['湯哥'] }], foldTable);
		expect(list[0] === undefined ? [] : surfacesOf(list[0])).toEqual(expect.arrayContaining(['湯哥']));
	});
});
