// Compiles companies.json into built-in.ts, the form that ships. Run with `npm run lexicon` after editing companies.json.
//
// Where nodejieba is installed, its dictionary tells which common words contain a company's name (北京东路, 小米粥); they
// become traps of that company. Without it the traps of the last run are kept, so building never needs a native module.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import TSCharacters from 'opencc-js/dict/TSCharacters';

const here = dirname(fileURLToPath(import.meta.url));
const companies = JSON.parse(readFileSync(join(here, 'companies.json'), 'utf8'));
const trapsPath = join(here, 'traps.json');
const simplified = new Map(TSCharacters.split('|').map((entry) => entry.split(' ')));
const toSimplified = (text) => [...text].map((char) => simplified.get(char) ?? char).join('');

const dictionary = loadDictionary();
const found = dictionary === null ? readOldTraps() : findTraps(companies, dictionary);
if (dictionary !== null) writeFileSync(trapsPath, `${JSON.stringify(found, null, '\t')}\n`);
writeFileSync(join(here, 'built-in.ts'), moduleText(companies, found));
console.log(`${companies.length} companies, ${Object.values(found).flat().length} traps from ${dictionary === null ? 'the last run (nodejieba is not installed)' : 'nodejieba’s dictionary'}`);

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

function readOldTraps() {
	return existsSync(trapsPath) ? JSON.parse(readFileSync(trapsPath, 'utf8')) : {};
}

/** Dictionary words that contain a short name of a company and are no company's name themselves. */
function findTraps(entries, words) {
	const names = new Map();
	const all = new Set();
	for (const company of entries)
		for (const name of surfaces(company)) {
			all.add(name);
			if (/^[\u4e00-\u9fff]{2,3}$/.test(name)) names.set(name, company.id);
		}
	const traps = {};
	for (const [word, frequency] of words) {
		if (word.length < 3 || word.length > 6 || Number(frequency) < 3 || all.has(word)) continue;
		for (let at = 0; at < word.length; at++)
			for (const length of [2, 3]) {
				const name = word.slice(at, at + length);
				const id = names.get(name);
				if (id === undefined || name.length < length || isCompanyForm(word, at, length)) continue;
				const own = (traps[id] ??= []);
				if (!own.includes(word)) own.push(word);
			}
	}
	return traps;
}

/** 阿里集团 and 微软公司 are the company, not a trap. */
function isCompanyForm(word, at, length) {
	return at === 0 && /^(?:公司|集团|科技|股份|银行|证券|电子|电脑|汽车|手机|网|控股|杯|商城|有限)/.test(word.slice(length));
}

function surfaces(company) {
	return [company.hans, company.hant, company.en, ...company.aliases, ...company.former].map(toSimplified).filter((name) => name !== '');
}

/** One company a line, fields separated by tabs, lists by bars: a third of the size of JSON, and read by splitting. */
function moduleText(entries, found) {
	const lines = entries.map((company) => {
		const traps = [...new Set([...company.traps.map(toSimplified), ...(found[company.id] ?? [])])];
		return [
			company.id, company.hans, company.hant === company.hans ? '' : company.hant, company.en, company.aliases.join('|'), company.tickers.join('|'),
			company.kind === 'company' ? '' : company.kind, company.parent ?? '', company.former.join('|'), company.weak.join('|'), traps.join('|'),
		].join('\t').trimEnd();
	});
	return `// Compiled from companies.json by compile.mjs; edit that file and run \`npm run lexicon\`.\n/** Read by readCompanies in built-in-companies.ts. */\nexport const builtInTable =\n\t${JSON.stringify(lines.join('\n'))};\n`;
}
