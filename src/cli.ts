import { createInterface } from 'node:readline';
import { readFileSync } from 'node:fs';
import { annotate, type AnnotateOptions } from './annotate';
import { readCommand, usage, UsageError, type Command } from './cli/arguments';
import { decodeText, readFiles } from './cli/files';
import { formatTimeline } from './cli/timeline-format';
import { readBuiltInCompanies, readCrossings } from './lexicon/built-in-companies';
import { buildLexicon } from './lexicon/lexicon';
import { findChecks } from './relate/checks';
import { collectFacts } from './relate/facts';
import { mergeEvents } from './relate/timeline';
import { isConfig } from './script/configs';
import { convertText } from './script/convert';
import { createConverters } from './script/converter';
import { buildFoldTable } from './text/fold';
import type { NoteAnnotations } from './types';

type Known = Pick<AnnotateOptions, 'fold' | 'lexicon'>;
interface AnnotatedFile {
	readonly file: string;
	readonly annotations: NoteAnnotations;
}

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
	}
}

function know(): Known {
	const fold = buildFoldTable();
	return { fold, lexicon: buildLexicon(readBuiltInCompanies(), fold, readCrossings()) };
}

function* annotateFiles(paths: readonly string[]): Generator<AnnotatedFile> {
	const known = know();
	for (const { path, text, format } of readFiles(paths, report)) yield { file: path, annotations: annotate(text, { ...known, format }) };
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

async function convertLines(plain: boolean): Promise<void> {
	const converters = createConverters(namesOfCompanies());
	for await (const [number, { id, config, input }] of inputLines()) {
		if (typeof config !== 'string' || !isConfig(config) || typeof input !== 'string') {
			report(`line ${number}: needs "config", a name that OpenCC has, and "input", a string`);
			continue;
		}
		print({ id, output: convertText(input, config, { converters, format: 'plain', plain }).text });
	}
}

function print(value: unknown): void {
	process.stdout.write(`${JSON.stringify(value)}\n`);
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
	process.exitCode = 1;
});
