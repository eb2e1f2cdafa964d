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
	return new Map(unpack(packedWords, codeRanges).split('|').map((entry) => [entry.charCodeAt(0), entry.slice(1)]));
}

const referenceRe = /[<=>]/;
const referencesRe = /[<=>]/g;

/** Reads a line of the table, as compile.mjs describes it. */
function readCompany(line: string, simplify: (text: string) => string): Company {
	const written = line.split('\t');
	const hant = written[1] ?? '';
	const hans = written[2] === undefined || written[2] === '' ? simplify(hant) : written[2];
	const en = written[3] === '=' ? hant : (written[3] ?? '');
	const read = (field: string | undefined): string => (field !== undefined && referenceRe.test(field) ? field.replace(referencesRe, (mark) => (mark === '<' ? hans : mark === '=' ? hant : en)) : (field ?? ''));
	const id = read(written[0]);
	const aliases = list(read(written[4]));
	const former = list(read(written[5]));
	const parent = read(written[9]);
	return {
		id: id === '' ? usualId(hans, en) : id, hans, hant, en, aliases, tickers: list(read(written[7])), kind: kinds[written[8] ?? ''] ?? 'company',
		parent: parent === '' ? null : parent, former, weak: written[6] === undefined || written[6] === '' ? none : readWeak(written[6], [hans, hant, en, ...aliases, ...former]), traps: list(read(written[10])),
	};
}

function readWeak(indices: string, names: readonly string[]): readonly string[] {
	const weak: string[] = [];
	for (let i = 0; i < indices.length; i++) weak.push(names[indices.charCodeAt(i) - 0x30] ?? '');
	return weak;
}

/** The English name in small letters, joined by hyphens; without one, the id that a company gets which is not listed. */
function usualId(hans: string, en: string): string {
	return en === '' ? `~${hans.toLowerCase()}` : en.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

function list(field: string): readonly string[] {
	return field === '' ? none : field.split('|');
}
