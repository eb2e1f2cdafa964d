import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parse } from 'yaml';
import { annotate, type AnnotateOptions } from './annotate';
import { readCommand, usage, UsageError, type Command } from './cli/arguments';
import { discover } from './cli/discover';
import { formatConversion } from './cli/conversion-report';
import { decodeText, isFolder, readFiles, type InputFile } from './cli/files';
import { formatRepairs } from './cli/repair-report';
import { formatTimeline } from './show/timeline-format';
import { readBuiltInCompanies, readCommonWords } from './lexicon/built-in-companies';
import { buildLexicon } from './lexicon/lexicon';
import { findChecks } from './relate/checks';
import { collectFacts } from './relate/facts';
import { mergeEvents } from './relate/timeline';
import { configs, isConfig } from './script/configs';
import { convertText } from './script/convert';
import { createConverters } from './script/converter';
import { buildScriptTables } from './script/detect-script';
import { namesOf } from './script/names';
import { applyRepairs, proposeRepairs } from './script/repair';
import { buildFoldTable } from './text/fold';
import { readProperties } from './text/front-matter';
import type { NoteAnnotations } from './types';

type Known = Pick<AnnotateOptions, 'fold' | 'scripts' | 'lexicon'>;
interface AnnotatedFile {
	readonly file: string;
	readonly annotations: NoteAnnotations;
}

/** By its number: touching `process.stdin` would make a pipe non-blocking, and reading it at once would fail. */
const standardInput = 0;

let failures = 0;
function report(message: string): void {
	failures++;
	process.stderr.write(`${message}\n`);
}

async function main(): Promise<void> {
	let command: Command;
	try {
		command = readCommand(process.argv.slice(2));
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		process.stderr.write(`${error.message}\n\n${usage}`);
		process.exitCode = 2;
		return;
	}
	await run(command);
	if (failures > 0) process.exitCode ??= 1;
}

async function run(command: Command): Promise<void> {
	switch (command.verb) {
		case 'help':
			process.stdout.write(usage);
			return;
		case 'annotate':
			for (const { file, annotations } of annotateFiles(command.paths)) print({ file, ...annotations });
			return;
		case 'annotate-lines':
			return annotateLines();
		case 'facts': {
			const notes = [...annotateFiles(command.paths)];
			print({ facts: collectFacts(notes), checks: notes.flatMap(findChecks) });
			return;
		}
		case 'timeline':
			process.stdout.write(formatTimeline(mergeEvents([...annotateFiles(command.paths)]), command.format));
			return;
		case 'convert':
			return convertFile(command);
		case 'convert-lines':
			return convertLines(command.plain);
		case 'repair':
			return repairFile(command.path);
		case 'discover':
			print(discover(readFiles(command.paths, report), know()));
			return;
	}
}

function know(): Known {
	const fold = buildFoldTable();
	return { fold, scripts: buildScriptTables(), lexicon: buildLexicon(readBuiltInCompanies(), fold, readCommonWords()) };
}

function* annotateFiles(paths: readonly string[]): Generator<AnnotatedFile> {
	const known = know();
	for (const { path, text, format } of readFiles(paths, report)) yield { file: path, annotations: annotate(text, { ...known, format, properties: format === 'markdown' ? readProperties(text, parse) : {} }) };
}

async function annotateLines(): Promise<void> {
	const known = know();
	for await (const [number, line] of inputLines()) {
		const { id, text, published } = line;
		if (typeof text !== 'string') {
			report(`line ${number}: "text" must be a string`);
			continue;
		}
		const annotations = annotate(text, { ...known, format: 'plain', ...(typeof published === 'string' ? { published } : {}) });
		print({ file: null, id, ...annotations });
	}
}

function convertFile({ path, config, plain, words }: Extract<Command, { verb: 'convert' }>): void {
	if (!isConfig(config)) {
		process.stderr.write(`There is no configuration "${config}". There are: ${Object.keys(configs).join(', ')}.\n`);
		process.exitCode = 2;
		return;
	}
	const source = readOne(path);
	if (source === undefined) return;
	const converters = createConverters(namesOf(readBuiltInCompanies()));
	const conversion = convertText(source.text, config, { converters, format: source.format, plain, ...words });
	process.stdout.write(conversion.text);
	if (!plain) process.stderr.write(formatConversion(source.text, conversion));
}

function repairFile(path: string | null): void {
	const source = readOne(path);
	if (source === undefined) return;
	const { fold, lexicon } = know();
	const repairs = proposeRepairs(source.text, { format: source.format, lexicon, fold, converters: createConverters(namesOf(readBuiltInCompanies())) });
	process.stdout.write(applyRepairs(source.text, repairs.filter(({ certain }) => certain)));
	process.stderr.write(formatRepairs(source.text, repairs));
}

/** The file of a path, or standard input where there is none. */
function readOne(path: string | null): Pick<InputFile, 'text' | 'format'> | undefined {
	if (path === null) return readInput();
	if (!isFolder(path)) return [...readFiles([path], report)][0];
	process.stderr.write(`${path}: is a folder; one file is converted or repaired at a time.\n`);
	process.exitCode = 2;
	return undefined;
}

/** Standard input as one Markdown text. */
function readInput(): { text: string; format: 'markdown' } | undefined {
	const text = decodeText(readFileSync(standardInput));
	if (text === null) report('standard input: is not UTF-8 text');
	return text === null ? undefined : { text, format: 'markdown' };
}

async function convertLines(plain: boolean): Promise<void> {
	const converters = createConverters(namesOf(readBuiltInCompanies()));
	for await (const [number, { id, config, input }] of inputLines()) {
		if (typeof config !== 'string' || !isConfig(config) || typeof input !== 'string') {
			report(`line ${number}: needs "config", a name that OpenCC has, and "input", a string`);
			continue;
		}
		print({ id, output: convertText(input, config, { converters, format: 'plain', plain }).text });
	}
}

/** Lines of standard input that hold a JSON object, with their numbers from 1; the others are reported. */
async function* inputLines(): AsyncGenerator<[number, Readonly<Record<string, unknown>>]> {
	let number = 0;
	for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
		number++;
		if (line.trim() === '') continue;
		const value = parseObject(line);
		if (value === null) report(`line ${number}: is not a JSON object`);
		else yield [number, value];
	}
}

function parseObject(line: string): Readonly<Record<string, unknown>> | null {
	try {
		const value: unknown = JSON.parse(line);
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : null;
	} catch {
		return null;
	}
}

function print(value: unknown): void {
	process.stdout.write(`${JSON.stringify(value)}\n`);
}

// A reader like `head` may leave before everything is written.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
	process.exit();
});

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
	process.exitCode = 1;
});
