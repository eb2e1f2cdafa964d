import { createSimplifier } from '../text/fold';
import type { Company, CompanyKind } from '../types';
import { codeRanges, packedCompanies, packedWords } from './built-in';
import type { CommonWords } from './lexicon';
import { unpack } from './unpack';

const kinds: Readonly<Record<string, CompanyKind>> = { b: 'bank', f: 'fund', r: 'research_firm', p: 'platform', m: 'media', o: 'organisation' };
const none: readonly string[] = [];

/** The companies that ship with the plugin, in the order of companies.json. Takes some milliseconds, so call it once. */
export function readBuiltInCompanies(): Company[] {
	const simplify = createSimplifier();
	return unpack(packedCompanies, codeRanges).split('\n').map((line) => readCompany(line, simplify));
}

export function readCommonWords(): CommonWords {
	return new Map(unpack(packedWords, codeRanges).split('|').map((entry) => [entry.slice(0, 1), entry.slice(1)]));
}

/** Reads a line of the table, as compile.mjs describes it. */
function readCompany(line: string, simplify: (text: string) => string): Company {
	const fields = line.split('\t');
	const hant = fields[1] ?? '';
	const hans = fields[2] ?? '';
	const en = fields[3] ?? '';
	const names = [hans === '' ? simplify(hant) : hans, hant, en === '=' ? hant : en];
	const aliases = readNames(fields[4], names);
	const former = readNames(fields[5], names);
	const id = fields[0] ?? '';
	const weak = fields[6] ?? '';
	const parent = fields[9] ?? '';
	const traps = list(fields[10]);
	return {
		id: id === '' ? idOf(names[2] ?? '') : id, hans: names[0] ?? '', hant, en: names[2] ?? '', aliases, tickers: list(fields[7]),
		kind: kinds[fields[8] ?? ''] ?? 'company', parent: parent === '' ? null : parent, former,
		weak: weak === '' ? none : Array.from(weak, (index) => names[index.charCodeAt(0) - 0x30] ?? ''),
		traps: traps === none ? none : traps.map((trap) => expand(trap, names)),
	};
}

/** Reads names, and adds them to those that later ones refer to. */
function readNames(field: string | undefined, names: string[]): readonly string[] {
	if (field === undefined || field === '') return none;
	const first = names.length;
	for (const name of field.split('|')) names.push(expand(name, names));
	return names.slice(first);
}

/** Puts an earlier name of the line where a name or trap refers to it. */
function expand(text: string, names: readonly string[]): string {
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit < 0x08) return text.slice(0, at) + (names[unit - 1] ?? '') + text.slice(at + 1);
	}
	return text;
}

/** The usual id of a company: its English name in small letters, joined by hyphens. */
function idOf(en: string): string {
	return en.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

function list(field: string | undefined): readonly string[] {
	return field === undefined || field === '' ? none : field.split('|');
}
