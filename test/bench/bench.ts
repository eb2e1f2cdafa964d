import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { annotate } from '../../src/annotate';
import { findCompanies } from '../../src/detect/companies';
import { readDates } from '../../src/detect/dates';
import { readQuantities } from '../../src/detect/quantities';
import { readBuiltInCompanies, readCommonWords } from '../../src/lexicon/built-in-companies';
import { buildLexicon } from '../../src/lexicon/lexicon';
import { findClaims } from '../../src/relate/claims';
import { findEvents } from '../../src/relate/events';
import { linkFigures } from '../../src/relate/figures';
import { buildScriptTables, detectScript } from '../../src/script/detect-script';
import { buildFoldTable } from '../../src/text/fold';
import { readProse } from '../../src/text/prose';

const rounds = 20;
/** The app has annotated a whole vault before anybody waits for one note. */
const warmUp = 60;

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

/** Runs over all notes again and again, one contender at a time, so that none finds the processor's caches full of another's tables. */
function repeated(notes: readonly string[], run: (note: string) => void): void {
	const earlier = new Map(spent);
	for (let round = 0; round < warmUp; round++) for (const note of notes) run(note);
	spent.clear();
	for (let round = 0; round < rounds; round++) for (const note of notes) run(note);
	const measured = [...spent];
	spent.clear();
	for (const [name, time] of [...earlier, ...measured]) spent.set(name, time);
}

/** Times the whole and every stage over some notes, and the segmenter on the same text in the same run. */
function compare(title: string, notes: readonly string[]): void {
	spent.clear();
	if (segmenter !== null) repeated(notes, (note) => timed('nodejieba.cut', () => segmenter.cut(note)));
	repeated(notes, (note) => timed('annotate, whole', () => annotate(note, { fold, scripts, lexicon, format: 'markdown' })));
	repeated(notes, (note) => {
		const prose = timed('  read prose', () => readProse(note, { fold, format: 'markdown' }));
		const { script } = timed('  script', () => detectScript(note, scripts));
		const mentions = timed('  companies', () => findCompanies(prose, lexicon, script));
		const dates = timed('  dates', () => readDates(prose.text, prose));
		const quantities = timed('  quantities', () => readQuantities(prose.text, dates));
		const figures = timed('  link figures', () => linkFigures(prose, mentions, dates, quantities));
		timed('  events', () => findEvents(prose, mentions, dates, figures));
		timed('  claims', () => findClaims(prose, mentions, figures));
	});
	const kilobytes = notes.reduce((sum, note) => sum + Buffer.byteLength(note), 0) / 1000;
	const reference = spent.get('nodejieba.cut');
	console.log(`\n${title}: ${notes.length} of them, ${kilobytes.toFixed(0)} kB, ${rounds} rounds after ${warmUp} to warm up`);
	for (const [name, time] of spent) {
		const speed = (kilobytes * rounds) / time;
		const ratio = reference === undefined ? '' : `  ${(reference / time).toFixed(2).padStart(6)} × nodejieba.cut`;
		console.log(`${name.padEnd(22)} ${(time / rounds).toFixed(2).padStart(8)} ms ${speed.toFixed(1).padStart(8)} MB/s${ratio}`);
	}
}

/** Bodies of the demo notes, put together to the length of a long article. */
function articles(notes: readonly string[], length: number): string[] {
	const bodies = notes.map((note) => note.replace(/^---[\s\S]*?\n---\r?\n/, ''));
	const joined: string[] = [];
	for (const body of bodies) {
		const last = joined[joined.length - 1];
		if (last !== undefined && last.length < length) joined[joined.length - 1] = `${last}\n\n${body}`;
		else joined.push(body);
	}
	return joined;
}

const notes = demoNotes();
compare('short notes', notes);
compare('articles', articles(notes, 5000));
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
