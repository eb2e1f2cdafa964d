import { parseArgs } from 'node:util';
import { isTimelineFormat, type TimelineFormat } from '../show/timeline-format';

export const usage = `Usage:
  annotate PATH...                                    companies, figures, dates, events and claims: one JSON object a line per file
  annotate --lines                                    the same for JSON lines {id, text, published?} on standard input
  facts PATH...                                       what several places tell about the same company, metric and period: one JSON object
  timeline PATH... [--format json|markdown|csv]       merged events, oldest first
  convert --config CONFIG [--plain] [PATH]            converted text; CONFIG is OpenCC's name (s2t, s2tw, s2twp, s2hk, t2s, tw2s, tw2sp, hk2s, …);
                                                      how many characters changed, and which are uncertain, on standard error
    --keep WORD                                       a word that stays as it is; as often as you like
    --always WORD=OTHER                               a word that always becomes the other one; as often as you like
    --property NAME                                   a property of the front matter whose value is converted; as often as you like
  convert --lines [--plain]                           JSON lines {id, config, input} in, {id, output} out
  repair [PATH]                                       repaired text; counts and what is only proposed on standard error
  discover PATH...                                    companies outside the lexicon, most frequent first: one JSON array of {name, shortForm, count, contexts}

PATH is a file (.md, .txt) or a folder, read recursively. Exit status: 0 done, 1 some input could not be read, 2 wrong usage.
`;

export type Command =
	| { readonly verb: 'annotate'; readonly paths: readonly string[] }
	| { readonly verb: 'annotate-lines' }
	| { readonly verb: 'facts'; readonly paths: readonly string[] }
	| { readonly verb: 'timeline'; readonly paths: readonly string[]; readonly format: TimelineFormat }
	| { readonly verb: 'convert'; readonly path: string | null; readonly config: string; readonly plain: boolean; readonly words: WordOptions }
	| { readonly verb: 'convert-lines'; readonly plain: boolean }
	| { readonly verb: 'repair'; readonly path: string | null }
	| { readonly verb: 'discover'; readonly paths: readonly string[] }
	| { readonly verb: 'help' };

/** What `convert` is told about words and properties. */
export interface WordOptions {
	readonly neverConvert: readonly string[];
	readonly alwaysConvert: readonly (readonly [from: string, to: string])[];
	readonly frontMatter: readonly string[];
}

/** Wrong usage; the message says what is wrong. */
export class UsageError extends Error {}

/** Reads the arguments after the program's name. Throws a {@link UsageError}. */
export function readCommand(argv: readonly string[]): Command {
	const [verb, ...rest] = argv;
	switch (verb) {
		case undefined:
			throw new UsageError('A verb is missing.');
		case 'help':
		case '--help':
		case '-h':
			return { verb: 'help' };
		case 'annotate': {
			const { values, positionals } = read(rest, { lines: { type: 'boolean' } });
			if (values.lines !== true) return { verb, paths: atLeastOne(verb, positionals) };
			if (positionals.length > 0) throw new UsageError('annotate --lines reads standard input and takes no PATH.');
			return { verb: 'annotate-lines' };
		}
		case 'facts':
		case 'discover':
			return { verb, paths: atLeastOne(verb, read(rest, {}).positionals) };
		case 'timeline': {
			const { values, positionals } = read(rest, { format: { type: 'string' } });
			return { verb, paths: atLeastOne(verb, positionals), format: timelineFormat(values.format ?? 'json') };
		}
		case 'convert': {
			const { values, positionals } = read(rest, { config: { type: 'string' }, plain: { type: 'boolean' }, lines: { type: 'boolean' }, keep: severalTexts, always: severalTexts, property: severalTexts });
			const plain = values.plain === true;
			if (values.lines === true) {
				if (positionals.length > 0 || values.config !== undefined) throw new UsageError('convert --lines takes each config from its line, and no PATH.');
				return { verb: 'convert-lines', plain };
			}
			if (typeof values.config !== 'string') throw new UsageError('convert needs --config CONFIG.');
			if (positionals.length > 1) throw new UsageError('convert takes one PATH.');
			const words = { neverConvert: texts(values.keep), alwaysConvert: texts(values.always).map(readPair), frontMatter: texts(values.property) };
			return { verb, path: positionals[0] ?? null, config: values.config, plain, words };
		}
		case 'repair': {
			const { positionals } = read(rest, {});
			if (positionals.length > 1) throw new UsageError('repair takes one PATH.');
			return { verb, path: positionals[0] ?? null };
		}
		default:
			throw new UsageError(`There is no verb "${verb}".`);
	}
}

type Options = Record<string, { type: 'boolean' | 'string'; multiple?: boolean }>;
type Value = string | boolean | undefined;
const severalTexts = { type: 'string', multiple: true } as const;

function texts(value: Value | Value[]): string[] {
	return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}

function readPair(entry: string): [from: string, to: string] {
	const at = entry.indexOf('=');
	if (at <= 0) throw new UsageError(`--always needs WORD=OTHER, not "${entry}".`);
	return [entry.slice(0, at), entry.slice(at + 1)];
}

function read(args: string[], options: Options): { values: Record<string, Value | Value[]>; positionals: string[] } {
	try {
		return parseArgs({ args, options, allowPositionals: true });
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}

function atLeastOne(verb: string, paths: readonly string[]): readonly string[] {
	if (paths.length === 0) throw new UsageError(`${verb} needs at least one PATH.`);
	return paths;
}

function timelineFormat(format: Value | Value[]): TimelineFormat {
	if (typeof format === 'string' && isTimelineFormat(format)) return format;
	throw new UsageError(`There is no format "${String(format)}"; json, markdown and csv are there.`);
}
