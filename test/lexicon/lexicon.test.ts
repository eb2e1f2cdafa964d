// The built-in lexicon as data: what may be in it, and that the compiled form says the same.
import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBuiltInCompanies } from '../../src/lexicon/built-in-companies';
import companies from '../../src/lexicon/companies.json';
import dictionary from '../../src/lexicon/dictionary.json';
import { folded } from '../twins';

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
			expect(id).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*|~.+)$/);
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

	it('guards every name that is a common word: it is weak, or longer words with it are traps', () => {
		// Common words that mean the company and nothing else.
		const unmistakable = ['央视', '人民网', '太保', '五粮液', '路透社', '美联储', '可口可乐', '金蝶'];
		const unguarded = companies.flatMap(({ hans, hant, aliases, former, weak, traps }) => {
			const weakly = weak.map(folded);
			return [hans, hant, ...aliases, ...former].map(folded).filter((name) => dictionary.names.includes(name) && !weakly.includes(name) && !traps.some((trap) => folded(trap).includes(name)));
		});
		expect([...new Set(unguarded)].filter((name) => !unmistakable.includes(name))).toEqual([]);
		expect(dictionary.names).toContain('苹果');
	});

	it('has no Latin name of two letters that needs no evidence, but LG', () => {
		const unguarded = companies.flatMap(({ hans, hant, en, aliases, weak }) => [hans, hant, en, ...aliases].filter((name) => /^[A-Za-z]{1,2}$/.test(name) && !weak.includes(name)));
		expect([...new Set(unguarded)]).toEqual(['LG']);
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

	it('takes no more than 240 kB of the plugin', () => {
		expect(statSync('src/lexicon/built-in.ts').size).toBeLessThanOrEqual(240_000);
	});

	it('has the traps of companies.json among its own', () => {
		const byId = new Map(builtIn.map((company) => [company.id, company]));
		for (const { id, traps } of companies) expect(byId.get(id)?.traps.map(folded)).toEqual(expect.arrayContaining(traps.map(folded)));
	});
});
