import type { Span } from '../types';
import { apply } from './apply';
import { configs, type Config } from './configs';
import type { Converters } from './converter';
import { countScripts, type ScriptCount, type ScriptTables } from './detect-script';
import { counterpartsInPlace } from './counterparts-in-place';
import type { Dictionary } from './dictionary';
import { readConvertible, type BareLink, type Convertible, type Marker } from './mask';
import { findOwnWords, ownWordsFor, withoutOwnWords, withOwnWords, type OwnWords } from './own-words';
import { decideByMentions } from './other-mentions';
import type { Replacement } from './pipeline';

/** A change to make in the source; offsets are of the source before any change. */
export interface Edit extends Span {
	readonly text: string;
}

export interface Conversion {
	/** The source with all edits made. */
	readonly text: string;
	/** In order, without overlap; each as short as it can be, so that the cursor and folds of an editor stay where they are. */
	readonly edits: readonly Edit[];
	/** Characters converted. */
	readonly changed: number;
	/** Those of them for which neither a word nor what stands beside them says which counterpart is meant; worth checking. In order. */
	readonly uncertain: readonly Uncertain[];
	/** Lines of the source that are headings, in order: links may lead to them. */
	readonly headings: readonly Span[];
}

/** A character of the source that more than one could have come out of. */
export interface Uncertain extends Span {
	/** What it has become. */
	readonly text: string;
	/** What it could have become instead, at least one; the most frequent first. */
	readonly alternatives: readonly string[];
}

export interface ConvertOptions extends Partial<OwnWords> {
	readonly converters: Converters;
	/** Plain text has no syntax to leave alone. */
	readonly format: 'markdown' | 'plain';
	/** Properties whose values are converted as well: title, aliases. None unless they are named. */
	readonly frontMatter?: readonly string[];
	/** OpenCC and nothing else: no mask, no names, no look at the script the text is in. */
	readonly plain?: boolean;
}

/**
 * Converts a note or a part of one. What is not prose stays as it is, text that is in the target script already is left alone,
 * names are kept whole. Converting the result again changes nothing.
 */
export function convertText(source: string, config: Config, { converters, format, plain = false, frontMatter = [], neverConvert = [], alwaysConvert = [] }: ConvertOptions): Conversion {
	if (plain) return convertWhole(source, converters.convertPlain(source, config));
	const convertible = readConvertible(source, format, frontMatter);
	const own = ownWordsFor(config, { neverConvert, alwaysConvert }, converters.scripts);
	const replacements = settle(convertible.text, { config, converters, own });
	const edits = toSource(replacements, convertible, source);
	return {
		text: apply(source, edits),
		edits,
		changed: replacements.reduce((sum, { start, end }) => sum + countCharacters(convertible.text, start, end), 0),
		uncertain: replacements.filter(({ uncertain }) => uncertain).flatMap(({ start, end, text }) => {
			const others = converters.counterpartsOf(convertible.text.slice(start, end), config).filter((other) => other !== text);
			const alternatives = counterpartsInPlace(others, convertible.text, start, end);
			return alternatives.length === 0 ? [] : [{ start: convertible.offsets[start] ?? 0, end: (convertible.offsets[end - 1] ?? 0) + 1, text, alternatives }];
		}),
		headings: convertible.headings,
	};
}

function convertWhole(source: string, text: string): Conversion {
	if (text === source) return { text, edits: [], changed: 0, uncertain: [], headings: [] };
	return { text, edits: [{ start: 0, end: source.length, text }], changed: countCharacters(source, 0, source.length), uncertain: [], headings: [] };
}

/** How a text is converted. */
interface Way {
	readonly config: Config;
	readonly converters: Converters;
	readonly own: Dictionary | null;
}

/**
 * Replacements after which nothing is left to convert. Only where no character says that the result is in the target script
 * (a few words, or a conversion between regions), or where the user's words take part, could another round change it:
 * 可在线上 → 可線上上. Lines that would change again are left as they are.
 */
function settle(text: string, way: Way): Replacement[] {
	const { config, converters } = way;
	const replacements = replace(text, way);
	if (replacements.length === 0) return replacements;
	const converted = apply(text, replacements);
	const count = countScripts(converted, 0, converted.length, converters.scripts.units);
	if (way.own === null && configs[config].from !== configs[config].to && own(count, config) > 0 && foreign(count, config) === 0) return replacements;
	const restless = linesOf(converted, replace(converted, way));
	if (restless.size === 0) return replacements;
	const lineOf = lineCounter(text);
	return replacements.filter(({ start }) => !restless.has(lineOf(start)));
}

function linesOf(text: string, replacements: readonly Replacement[]): Set<number> {
	const lineOf = lineCounter(text);
	return new Set(replacements.map(({ start }) => lineOf(start)));
}

/** Numbers of lines, for offsets that are asked for in order. */
function lineCounter(text: string): (offset: number) => number {
	let line = 0;
	let lineEnd = text.indexOf('\n');
	return (offset) => {
		while (lineEnd >= 0 && lineEnd < offset) {
			line++;
			lineEnd = text.indexOf('\n', lineEnd + 1);
		}
		return line;
	};
}

// ---- Which replacements a text needs

/** What to do with a clause, by the script that it is in. */
type Treatment = 'convert' | 'leave' | 'careful' | 'minimal';

interface Clause extends Span {
	readonly treatment: Treatment;
}

const clauseRe = /[^，。！？；、,!?;\n\t|]{1,2000}/g;

function replace(text: string, { config, converters, own: words }: Way): Replacement[] {
	const found = findOwnWords(text, words);
	return withOwnWords(replaceOthers(withoutOwnWords(text, found), config, converters), found, text);
}

function replaceOthers(text: string, config: Config, converters: Converters): Replacement[] {
	const clauses = readClauses(text, config, converters.scripts);
	if (clauses.every(({ treatment }) => treatment === 'leave')) return [];
	let next = 0;
	const wanted = converters.convertNamed(text, config).filter((replacement) => {
		while ((clauses[next]?.end ?? text.length) <= replacement.start && next < clauses.length) next++;
		return isWanted(replacement, clauses[next]?.treatment ?? 'leave', text, config, converters.scripts);
	});
	const done = clauses.filter(({ treatment }) => treatment !== 'convert');
	const decided = done.length === 0 ? null : decideByMentions(text, wanted, done, converters.fold, (char) => converters.counterpartsOf(char, config));
	if (decided === null || decided.size === 0) return wanted;
	return wanted.flatMap((replacement) => {
		const told = decided.get(replacement);
		if (told === undefined) return [replacement];
		return told === text.slice(replacement.start, replacement.end) ? [] : [{ ...replacement, text: told, uncertain: false }];
	});
}

/**
 * In a clause of both scripts, words of the target script must not suffer: 干擾 is no 幹擾. Where most of it is still to be converted,
 * characters of both scripts stay only beside one of the target script (`careful`); elsewhere only words that have a character of the
 * other script change (`minimal`).
 */
function isWanted({ start, end, word }: Replacement, treatment: Treatment, text: string, config: Config, { units }: ScriptTables): boolean {
	if (treatment === 'convert' || treatment === 'leave') return treatment === 'convert';
	if (foreign(countScripts(text, word.start, word.end, units), config) > 0) return true;
	return treatment === 'careful' && own(countScripts(text, start - 1, start, units), config) === 0 && own(countScripts(text, end, end + 1, units), config) === 0;
}

function readClauses(text: string, config: Config, { units }: ScriptTables): Clause[] {
	const { from, to } = configs[config];
	if (from === null || to === null) return [{ start: 0, end: text.length, treatment: 'convert' }];
	const clauses: Clause[] = [];
	const document = countScripts(text, 0, text.length, units);
	for (let start = 0; start < text.length; ) {
		const end = paragraphEnd(text, start);
		const paragraph = countScripts(text, start, end, units);
		const around = own(paragraph, config) + foreign(paragraph, config) > 0 ? paragraph : document;
		// A paragraph of one script need not be looked at more closely.
		if (own(paragraph, config) === 0 || foreign(paragraph, config) === 0) clauses.push({ start, end, treatment: own(around, config) > foreign(around, config) ? 'leave' : 'convert' });
		else
			for (const { 0: clause, index } of text.slice(start, end).matchAll(clauseRe)) {
				const span = { start: start + index, end: start + index + clause.length };
				clauses.push({ ...span, treatment: treat(countScripts(text, span.start, span.end, units), paragraph, config) });
			}
		start = end;
	}
	return clauses;
}

function treat(clause: ScriptCount, paragraph: ScriptCount, config: Config): Treatment {
	const toConvert = foreign(clause, config);
	const converted = own(clause, config);
	if (toConvert === 0 && converted === 0) return foreign(paragraph, config) > own(paragraph, config) ? 'convert' : 'leave';
	if (converted === 0) return 'convert';
	if (toConvert === 0) return 'leave';
	return toConvert > converted ? 'careful' : 'minimal';
}

/** Characters that only the target script has; between regions, those of the script that is not concerned. */
function own({ hans, hant }: ScriptCount, config: Config): number {
	const { from, to } = configs[config];
	return from === 'hant' && to === 'hant' ? hans : to === 'hant' ? hant : hans;
}

/** Characters that only the source script has. */
function foreign({ hans, hant }: ScriptCount, config: Config): number {
	return configs[config].from === 'hans' ? hans : hant;
}

const paragraphBreakRe = /\n[^\S\n]{0,200}\n/g;

function paragraphEnd(text: string, start: number): number {
	paragraphBreakRe.lastIndex = start;
	const found = paragraphBreakRe.exec(text);
	return found === null ? text.length : found.index + found[0].length;
}

// ---- Where they go in the source

function toSource(replacements: readonly Replacement[], { text, offsets, links, markers }: Convertible, source: string): Edit[] {
	const edits: Edit[] = [];
	let nextLink = 0;
	let nextMarker = 0;
	let inLink: Replacement[] = [];
	const closeLink = (link: BareLink): void => {
		if (inLink.length > 0) edits.push(aliasFor(link, text, inLink));
		inLink = [];
		nextLink++;
	};
	for (const replacement of replacements) {
		for (let link = links[nextLink]; link !== undefined && link.end <= replacement.start; link = links[nextLink]) closeLink(link);
		if ((links[nextLink]?.start ?? text.length) <= replacement.start) {
			inLink.push(replacement);
			continue;
		}
		const start = offsets[replacement.start] ?? source.length;
		const end = (offsets[replacement.end - 1] ?? source.length) + 1;
		while ((markers[nextMarker]?.end ?? source.length) <= start && nextMarker < markers.length) nextMarker++;
		const inside: Marker[] = [];
		for (let at = nextMarker; (markers[at]?.start ?? source.length) < end; at++) inside.push(...markers.slice(at, at + 1));
		const edit = { start, end, text: aroundMarkers(replacement.text, inside, source) };
		const last = edits[edits.length - 1];
		if (last !== undefined && last.end === edit.start) edits[edits.length - 1] = { start: last.start, end: edit.end, text: last.text + edit.text };
		else edits.push(edit);
	}
	const link = links[nextLink];
	if (link !== undefined) closeLink(link);
	return edits;
}

/** A word that changed its length cannot tell where inside it a marker belongs: one that opens goes before it, one that closes after it. */
function aroundMarkers(word: string, markers: readonly Marker[], source: string): string {
	const print = (some: readonly Marker[]): string => some.map(({ start, end }) => source.slice(start, end)).join('');
	return print(markers.filter(({ opens }) => opens)) + word + print(markers.filter(({ opens }) => !opens));
}

/** `[[后台]]` → `[[后台|後臺]]`: the target must stay, or the link would break. A heading is shown as the app shows it. */
function aliasFor(link: BareLink, text: string, replacements: readonly Replacement[]): Edit {
	const within = replacements.map(({ start, end, text: replacement }) => ({ start: start - link.start, end: end - link.start, text: replacement }));
	const shown = apply(text.slice(link.start, link.end), within).replace(/^#+/, '').replace(/#+/g, ' > ');
	return { start: link.close, end: link.close, text: `${link.inTable ? '\\|' : '|'}${shown}` };
}

function countCharacters(text: string, start: number, end: number): number {
	return [...text.slice(start, end)].length;
}
