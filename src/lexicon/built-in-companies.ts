import { createSimplifier } from '../text/fold';
import type { Company, CompanyKind } from '../types';
import { codeRanges, packedCompanies, packedWords } from './built-in';
import type { CommonWords } from './lexicon';
import { readGrammar, unpack } from './unpack';

const kinds: Readonly<Record<string, CompanyKind>> = { b: 'bank', f: 'fund', r: 'research_firm', p: 'platform', m: 'media', o: 'organisation' };

/** The companies that ship with the plugin, in the order of companies.json. Takes some milliseconds, so call it once. */
export function readBuiltInCompanies(): Company[] {
	const simplify = createSimplifier();
	return unpack(packedCompanies, readGrammar(codeRanges)).split('\n').map((line) => readCompany(line, simplify));
}

export function readCommonWords(): CommonWords {
	return new Map(unpack(packedWords, readGrammar(codeRanges)).split('|').map((entry) => [entry.slice(0, 1), entry.slice(1)]));
}

/** Reads a line of the table, as compile.mjs describes it. */
function readCompany(line: string, simplify: (text: string) => string): Company {
	const [id = '', hant = '', hans = '', en = '', aliases = '', former = '', weak = '', tickers = '', kind = '', parent = '', traps = ''] = line.split('\t');
	const names = [hans || simplify(hant), hant, en === '=' ? hant : en];
	const named = (field: string): string[] => list(field).map((written) => {
		const name = expand(written, names);
		names.push(name);
		return name;
	});
	const [first = '', , english = ''] = names;
	return {
		id: id || idOf(english), hans: first, hant, en: english, aliases: named(aliases), former: named(former), weak: Array.from(weak, (index) => names[index.charCodeAt(0) - 0x30] ?? ''),
		tickers: list(tickers), kind: kinds[kind] ?? 'company', parent: parent || null, traps: list(traps).map((trap) => expand(trap, names)),
	};
}

/** Puts an earlier name of the line where a name or trap refers to it. */
function expand(text: string, names: readonly string[]): string {
	for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 0x08) return text.slice(0, at) + (names[text.charCodeAt(at) - 1] ?? '') + text.slice(at + 1);
	return text;
}

/** The usual id of a company: its English name in small letters, joined by hyphens. */
function idOf(en: string): string {
	return en.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

function list(field: string): string[] {
	return field === '' ? [] : field.split('|');
}
