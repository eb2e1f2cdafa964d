import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { annotate } from '../../src/annotate';
import { findCompanies } from '../../src/detect/companies';
import { readDates } from '../../src/detect/dates';
import { readQuantities } from '../../src/detect/quantities';
import { readBuiltInCompanies, readCommonWords } from '../../src/lexicon/built-in-companies';
import { buildLexicon } from '../../src/lexicon/lexicon';
import { findClaims } from '../../src/relate/claims';
import { completeDates } from '../../src/relate/complete-dates';
import { findEvents } from '../../src/relate/events';
import { linkFigures } from '../../src/relate/figures';
import { createConverters } from '../../src/script/converter';
import { configs } from '../../src/script/configs';
import { convertText } from '../../src/script/convert';
import { buildScriptTables, detectScript } from '../../src/script/detect-script';
import { namesOf } from '../../src/script/names';
import { proposeRepairs } from '../../src/script/repair';
import { buildFoldTable } from '../../src/text/fold';
import { readProse } from '../../src/text/prose';
import { readingOf } from '../../src/text/reading';

/** Of each contender over all notes; the median of them is told, which a busy machine moves least. */
const rounds = 105;
/** Contenders take turns in so many blocks of rounds, so that a machine that grows slower or faster does so for all of them. */
const blocks = 7;
/** Rounds of a block that are not counted: they find the processor's caches full of another contender's tables. */
const cold = 3;
/** Milliseconds of rounds before all that: V8 goes on compiling so many functions for seconds, and the app has annotated a whole vault before anybody waits for one note. */
const warmUp = 5000;

interface Segmenter {
	cut(text: string): string[];
}

/** The native segmenter that speeds are compared with; null where it could not be built. */
function loadSegmenter(): Segmenter | null {
	try {
		const loaded: unknown = createRequire(join(process.cwd(), 'package.json'))('nodejieba');
		return isSegmenter(loaded) ? loaded : null;
	} catch {
		return null;
	}
}

function isSegmenter(value: unknown): value is Segmenter {
	return typeof value === 'object' && value !== null && 'cut' in value && typeof value.cut === 'function';
}

const spent = new Map<string, number>();

function timed<Result>(name: string, run: () => Result): Result {
	const start = performance.now();
	const result = run();
	spent.set(name, (spent.get(name) ?? 0) + performance.now() - start);
	return result;
}

/** The demo vault's notes, front matter and all; about 40 kB of UTF-8. */
function demoNotes(): string[] {
	const vault = join(process.cwd(), 'test/vault');
	return readdirSync(vault, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md')).map((path) => readFileSync(join(vault, path), 'utf8'));
}

const fold = timed('fold table', buildFoldTable);
const scripts = timed('script tables', buildScriptTables);
const lexicon = timed('lexicon', () => buildLexicon(readBuiltInCompanies(), fold, readCommonWords()));
for (const [name, time] of spent) console.log(`${name.padEnd(22)} ${time.toFixed(1).padStart(8)} ms, once`);

const segmenter = loadSegmenter();
segmenter?.cut('先載入詞典');

/** Runs over all inputs again and again. Returns the median time of a round, in milliseconds, for everything that the contenders have timed. */
function medians<Input>(inputs: readonly Input[], ...contenders: readonly ((input: Input) => void)[]): Map<string, number> {
	for (const run of contenders) for (const end = performance.now() + warmUp; performance.now() < end; ) inputs.forEach(run);
	const times = new Map<string, number[]>();
	for (let block = 0; block < blocks; block++)
		for (const run of contenders)
			for (let round = -cold; round < rounds / blocks; round++) {
				spent.clear();
				inputs.forEach((input) => run(input));
				if (round >= 0) for (const [name, time] of spent) times.set(name, [...(times.get(name) ?? []), time]);
			}
	return new Map([...times].map(([name, all]) => [name, all.sort((a, b) => a - b)[all.length >> 1] ?? 0]));
}

interface Note {
	readonly text: string;
	readonly format: 'markdown' | 'plain';
}

function markdown(text: string): Note {
	return { text, format: 'markdown' };
}

/** The files that were named on the command line, those of folders included. */
function namedNotes(paths: readonly string[]): Note[] {
	const files = paths.flatMap((path) => (statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => join(path, file)) : [path]));
	return files.filter((file) => /\.(?:md|txt)$/.test(file)).sort().map((file) => ({ text: readFileSync(file, 'utf8'), format: file.endsWith('.md') ? 'markdown' : 'plain' }));
}

/** Times the whole and every stage over some notes, and the segmenter on the same text in the same run. */
function compare(title: string, notes: readonly Note[]): void {
	const cut = segmenter === null ? [] : [({ text }: Note) => timed('nodejieba.cut', () => segmenter.cut(text))];
	const whole = medians(notes, ...cut, ({ text, format }) => timed('annotate, whole', () => annotate(text, { fold, scripts, lexicon, format })));
	const stages = medians(notes, ({ text, format }) => {
		const prose = timed('  read prose', () => readProse(text, { fold, format }));
		const { script } = timed('  script', () => detectScript(text, scripts));
		const mentions = timed('  companies', () => findCompanies(prose, lexicon, script));
		const dates = timed('  dates', () => readDates(prose, prose));
		const quantities = timed('  quantities', () => readQuantities(prose, dates, mentions));
		const completed = timed('  dates', () => completeDates(dates, prose));
		const figures = timed('  link figures', () => linkFigures(prose, mentions, completed, quantities));
		timed('  events', () => findEvents(prose, mentions, completed, figures));
		timed('  claims', () => findClaims(prose, mentions, figures));
	});
	const readings = notes.map(({ text, format }) => ({ prose: readProse(text, { fold, format }), script: detectScript(text, scripts).script }));
	const alone = new Map([
		...medians(readings, ({ prose, script }) => timed('companies alone', () => findCompanies(prose, lexicon, script))),
		...medians(readings, ({ prose }) => timed('figures, dates alone', () => readQuantities(prose, readDates(prose, prose)))),
	]);
	const kilobytes = notes.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1000;
	const reference = whole.get('nodejieba.cut');
	console.log(`\n${title}: ${notes.length} of them, ${kilobytes.toFixed(0)} kB`);
	for (const [name, time] of [...whole, ...stages, ...alone]) {
		const ratio = reference === undefined ? '' : `  ${(reference / time).toFixed(2).padStart(6)} × nodejieba.cut`;
		console.log(`${name.padEnd(22)} ${time.toFixed(2).padStart(8)} ms ${(kilobytes / time).toFixed(1).padStart(8)} MB/s${ratio}`);
	}
}

/** An opinion piece with front matter, 2,600 characters in each script. */
function article(): string[] {
	const hans = readFileSync(join(process.cwd(), 'test/bench/article.md'), 'utf8');
	return [hans, createConverters([]).convertPlain(hans, 's2t')];
}

/** Bodies of the demo notes, put together to the length of a long article. */
function joined(notes: readonly string[], length: number): string[] {
	const bodies = notes.map((note) => note.replace(/^---[\s\S]*?\n---\r?\n/, ''));
	const articles: string[] = [];
	for (const body of bodies) {
		const last = articles[articles.length - 1];
		if (last !== undefined && last.length < length) articles[articles.length - 1] = `${last}\n\n${body}`;
		else articles.push(body);
	}
	return articles;
}

const named = namedNotes(process.argv.slice(2));
if (named.length > 0) compare('the files that were named', named);
const notes = demoNotes();
compare('an article in both scripts, with as many companies and figures as the press has', article().map(markdown));
compare('short notes, a figure every 30 characters', notes.map(markdown));
compare('the same notes joined to articles', joined(notes, 5000).map(markdown));
if (segmenter === null) console.log('\nnodejieba is not installed here, so there is nothing to compare with.');

console.log('\ngrowth: time per million code units, for one note of a size');
const paragraph = `${notes[0] ?? ''}\n\n`.replace(/^---[\s\S]*?---/, '');
for (const size of [20_000, 200_000, 1_600_000]) {
	const note = paragraph.repeat(Math.ceil(size / paragraph.length));
	const start = performance.now();
	annotate(note, { fold, scripts, lexicon, format: 'markdown' });
	const time = performance.now() - start;
	console.log(`${note.length.toLocaleString('en').padStart(12)} code units ${time.toFixed(0).padStart(7)} ms ${((time / note.length) * 1e6).toFixed(0).padStart(7)} ms per million`);
}
for (const unit of ['1', '億', '、', '(', '[', '。', '“', '商', '5%', '2023年4月', '3億元']) {
	const note = unit.repeat(Math.floor(200_000 / unit.length));
	const start = performance.now();
	annotate(note, { fold, scripts, lexicon, format: 'markdown' });
	console.log(`one line of ${JSON.stringify(unit).padEnd(10)} ${(performance.now() - start).toFixed(0).padStart(6)} ms`);
}

console.log('\nconversion of a note of 30 kB: names and dictionaries built, and the first one; then the median of later ones');
const names = namesOf(readBuiltInCompanies());
const hant = joined(notes, 10_000)[0]?.slice(0, 10_000) ?? '';
const hans = convertText(hant, 'tw2s', { converters: createConverters([]), format: 'markdown' }).text;
for (const config of ['s2t', 's2tw', 's2twp', 's2hk', 't2s', 'tw2s', 'tw2sp', 'hk2s', 'tw2hk', 'hk2tw'] as const) {
	const source = configs[config].from === 'hans' ? hans : hant;
	const start = performance.now();
	const converters = createConverters(names);
	convertText(source, config, { converters, format: 'markdown' });
	const first = performance.now() - start;
	const later = Array.from({ length: rounds }, () => {
		const begun = performance.now();
		convertText(source, config, { converters, format: 'markdown' });
		return performance.now() - begun;
	}).sort((a, b) => a - b);
	console.log(`${config.padEnd(22)} ${first.toFixed(0).padStart(6)} ms, then ${(later[rounds >> 1] ?? 0).toFixed(1).padStart(5)} ms`);
}
const converters = createConverters(names);
for (let round = 0; round < 2; round++) {
	const start = performance.now();
	proposeRepairs(hant, { format: 'markdown', lexicon, fold, converters });
	console.log(`${(round === 0 ? 'repair, first' : 'repair, again').padEnd(22)} ${(performance.now() - start).toFixed(0).padStart(6)} ms`);
}

/** Milliseconds for the figures and dates of a megabyte, of a text that is one line. */
function perMegabyte(text: string): number {
	const lines = [{ start: 0, end: text.length, kind: 'text', level: 0 }] as const;
	const reading = readingOf(text);
	let best = Infinity;
	for (let round = 0; round < 3; round++) {
		const start = performance.now();
		readQuantities(reading, readDates(reading, { published: '2023-08-04', lines }));
		best = Math.min(best, performance.now() - start);
	}
	return best / (Buffer.byteLength(text) / 1e6);
}

const line = notes.map((note) => readProse(note, { fold, format: 'markdown' }).text.replace(/\n/g, '。')).join('');
const normal = perMegabyte(line.repeat(Math.ceil(1e7 / Buffer.byteLength(line))));
console.log(`\nfigures and dates of one line of 10 MB: ${normal.toFixed(1)} ms a MB of prose`);
for (const unit of ['1', '亿', '、', '(', '[', '5%', '3亿元', '2023年4月']) {
	const time = perMegabyte(unit.repeat(Math.ceil(1e7 / Buffer.byteLength(unit))));
	console.log(`${JSON.stringify(unit).padEnd(12)} ${time.toFixed(1).padStart(8)} ms a MB ${(time / normal).toFixed(2).padStart(8)} × prose`);
}
