// Compiles companies.json into built-in.ts, the form that ships. Run with `npm run lexicon` after editing companies.json.
//
// nodejieba's dictionary tells which common words contain a company's name (北京东路, 小米粥): they become traps of that company. It
// also gives the common words of two characters: where both neighbours of a short name make a word with it, the name is only
// their seam (融信 in 金融信息), and a word before 科技 is no company's. Both are kept in dictionary.json, so that the lexicon can be
// compiled, and the plugin built, where the native module is not installed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import TSCharacters from 'opencc-js/dict/TSCharacters';
import { pack } from './pack.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const companies = JSON.parse(readFileSync(join(here, 'companies.json'), 'utf8'));
const dictionaryPath = join(here, 'dictionary.json');
const simplified = new Map(TSCharacters.split('|').map((entry) => entry.split(' ')));
const toSimplified = (text) => [...text].map((char) => simplified.get(char) ?? char).join('');

/** Words of the dictionary, of no kind, in which the company is meant all the same. */
const meantAnyway = new Set(['全聚德烤鸭店', '微软拼音', '新东方学校', '本田雅阁', '松下电机', '联汇丰']);
/** Words of two characters rarer than this are no danger to a name, and would cost the lexicon its size. */
const leastFrequency = 1100;
/** Rarer words than this are no danger to a name as traps; a name that is itself a common word needs evidence in the text anyway. */
const leastTrapFrequency = { strong: 3, weak: 30 };

/** Rarer words are seldom met beside a name that they are. */
const leastNameFrequency = 100;

const words = loadDictionary();
const learnt = words === null ? JSON.parse(readFileSync(dictionaryPath, 'utf8')) : { traps: findTraps(companies, words), words: findWords(companies, words), names: findNameWords(companies, words) };
if (words !== null) writeFileSync(dictionaryPath, `${JSON.stringify(learnt, null, '\t')}\n`);
writeFileSync(join(here, 'built-in.ts'), moduleText(companies, learnt));
const source = words === null ? 'the last run (nodejieba is not installed)' : 'nodejieba’s dictionary';
console.log(`${companies.length} companies; ${Object.values(learnt.traps).flat().length} traps from ${source}`);

/** Words of nodejieba's dictionary with frequency and part of speech; null where it is not installed. */
function loadDictionary() {
	const require = createRequire(import.meta.url);
	let path;
	try {
		path = require.resolve('nodejieba/package.json');
	} catch {
		return null;
	}
	const file = join(dirname(path), 'submodules/cppjieba/dict/jieba.dict.utf8');
	if (!existsSync(file)) return null;
	return readFileSync(file, 'utf8').split('\n').map((line) => line.split(' ')).filter((entry) => entry.length === 3);
}

/** Names of companies that are common words and, says the dictionary, no names: each needs a guard, which the test of companies.json asks for. */
function findNameWords(entries, words) {
	const names = new Set(entries.flatMap(surfaces));
	return words.filter(([word, frequency, tag]) => names.has(word) && word.length > 1 && Number(frequency) >= leastNameFrequency && !/^n[rstz]/.test(tag)).map(([word]) => word);
}

/** Common words of two characters that name no company: by the first character, the second ones. */
function findWords(entries, words) {
	const names = new Set(entries.flatMap(surfaces));
	const seconds = {};
	for (const [word, frequency] of words)
		if (/^[\u4e00-\u9fff]{2}$/.test(word) && Number(frequency) >= leastFrequency && !names.has(word)) seconds[word[0]] = (seconds[word[0]] ?? '') + word[1];
	return seconds;
}

/** Dictionary words that contain a short name of a company and are no company's name themselves. */
function findTraps(entries, words) {
	const names = new Map();
	const all = new Set();
	for (const company of entries)
		for (const name of surfaces(company)) {
			all.add(name);
			if (/^[\u4e00-\u9fff]{2,3}$/.test(name)) names.set(name, { id: company.id, least: leastTrapFrequency[weakNames(company).includes(name) ? 'weak' : 'strong'] });
		}
	const traps = {};
	for (const [word, frequency] of words) {
		if (word.length < 3 || word.length > 6 || all.has(word)) continue;
		for (let at = 0; at < word.length; at++)
			for (const length of [2, 3]) {
				const name = word.slice(at, at + length);
				const known = names.get(name);
				if (known === undefined || name.length < length || Number(frequency) < known.least || isCompanyForm(word, at, length)) continue;
				const own = (traps[known.id] ??= []);
				if (!own.includes(word)) own.push(word);
			}
	}
	return traps;
}

/** 阿里集团, 微软公司, 美国康宁公司, 宝马车 and 于微软 are the company, not a trap. */
function isCompanyForm(word, at, length) {
	if (meantAnyway.has(word)) return true;
	const ends = /^(?:公司|集团|科技|股份|银行|证券|电子|电脑|汽车|手机|网|控股|杯|商城|有限|轿?车$|卡$|表$|鞋$|牌$|咖啡|汽水|空调|娱乐|拍|社区|网?讯$|将$|$)/.test(word.slice(at + length));
	return ends && /^(?:中国|美国|日本|韩国|德国|法国|英国|台湾|香港|北京|上海|深圳|广州|国产|于|和|向)?$/.test(word.slice(0, at));
}

function weakNames(company) {
	return company.weak.map(toSimplified);
}

function surfaces(company) {
	return [company.hans, company.hant, company.en, ...company.aliases, ...company.former].map(toSimplified).filter((name) => name !== '');
}

/** Left out of the table: the English name in small letters, joined by hyphens, or without one the id that an unlisted company gets. */
function usualId({ hans, en }) {
	return en === '' ? `~${hans.toLowerCase()}` : en.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/**
 * One company a line, fields separated by tabs, lists by bars; what the reader can work out is left out. In names and traps < stands
 * for the Simplified name, = for the Traditional and > for the English one. Weak names are digits that count all names of the line in this order:
 * 0, 1, … 9, then what follows in Unicode.
 */
function tableOf(entries, traps) {
	return entries.map((company) => {
		const names = [company.hans, company.hant, company.en, ...company.aliases, ...company.former];
		const refer = (text) => {
			if (/[<=>\t|]/.test(text)) throw new Error(`No name has these characters: ${text}`);
			const at = names.slice(0, 3).findIndex((name) => name.length > 1 && text.includes(name));
			return at < 0 ? text : text.replace(names[at], '<=>'[at]);
		};
		const own = new Set([...company.traps.map(toSimplified), ...(traps[company.id] ?? [])]);
		return [
			company.id === usualId(company) ? '' : company.id,
			company.hant,
			company.hans === toSimplified(company.hant) ? '' : company.hans,
			company.en === company.hant ? '=' : company.en,
			company.aliases.map(refer).join('|'),
			company.former.map(refer).join('|'),
			company.weak.map((name) => String.fromCharCode(0x30 + names.indexOf(name))).join(''),
			company.tickers.join('|'),
			company.kind === 'company' ? '' : company.kind[0],
			company.parent ?? '',
			[...own].map(refer).join('|'),
		].join('\t').trimEnd();
	}).join('\n');
}

/** As a module: the packed table of companies, and the common words, each first character with its second ones. */
function moduleText(entries, { traps, words }) {
	const listed = Object.entries(words).map(([first, seconds]) => first + seconds).join('|');
	const { grammar, packed } = pack([tableOf(entries, traps), listed]);
	const ranges = grammar.map((range) => `\t${JSON.stringify(range)},\n`).join('');
	return `// Compiled from companies.json by compile.mjs; edit that file and run \`npm run lexicon\`. For unpack.ts.
import type { CodeRange } from './unpack';

export const codeRanges: readonly CodeRange[] = [
${ranges}];

/** A company a line; read by readBuiltInCompanies. */
export const packedCompanies =
	${JSON.stringify(packed[0])};

/** Common words of two characters: each first character, followed by its second ones. */
export const packedWords =
	${JSON.stringify(packed[1])};
`;
}
