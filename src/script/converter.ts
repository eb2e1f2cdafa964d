import { ConverterBuilder } from 'opencc-js/core';
import ideographs from 'opencc-js/dict/CJK_Compatibility_Ideographs';
import hkVariants from 'opencc-js/dict/HKVariantsRev';
import twVariants from 'opencc-js/dict/TWVariantsRev';
import * as preset from 'opencc-js/preset';
import { buildFoldTable, fold as foldText, type FoldTable } from '../text/fold';
import { apply } from './apply';
import { configs, type Config } from './configs';
import { buildScriptTables, countScripts, type ScriptTables } from './detect-script';
import { buildDictionary, pairsOf, type Dictionary } from './dictionary';
import { builtInNames, type NamePair } from './names';
import { findSurnames } from './people';
import { convertUnits, normalize, runPipeline, type Pipeline, type Replacement } from './pipeline';
import { Seams } from './seams';

/** Converters between scripts, each built when it is first asked for: the first one towards Traditional takes about 0.1 s. */
export interface Converters {
	readonly scripts: ScriptTables;
	readonly fold: FoldTable;
	/** What OpenCC makes of a text, and nothing else. */
	convertPlain(text: string, config: Config): string;
	/** What changes when a text is converted and names are kept whole; in order, without overlap, never across lines. */
	convertNamed(text: string, config: Config): Replacement[];
	/** The same with the ambiguous characters that a word or name confirms as they are: 后 of 皇后. */
	confirmNamed(text: string, config: Config): Replacement[];
	/** All that a character can become, by the words it is part of; the most frequent first. Empty where there is one thing only. */
	counterpartsOf(char: string, config: Config): readonly string[];
}

/** Makes converters that keep these names whole, and the built-in ones. Leave out names that are common words as well. */
export function createConverters(names: readonly NamePair[]): Converters {
	const plain = new Map<Config, (text: string) => string>();
	const pipelines = new Map<Config, Pipeline>();
	const groups: { readonly group: readonly string[]; readonly dictionary: Dictionary }[] = [];
	const ambiguous = new Map<'hans', ReadonlyMap<string, readonly string[]>>();
	const scripts = buildScriptTables();
	const fold = buildFoldTable();
	const seams = new Seams();

	/** Configurations share what they have in common, which is nearly everything. */
	const dictionaryOf = (group: readonly string[]): Dictionary => {
		const built = groups.find((other) => other.group.length === group.length && other.group.every((part, index) => part === group[index]));
		if (built !== undefined) return built.dictionary;
		const dictionary = buildDictionary(group.flatMap(pairsOf));
		groups.push({ group, dictionary });
		return dictionary;
	};

	const namelessPipeline = (config: Config): Pipeline => {
		const parts = preset.configs[config];
		const chain = (parts?.conversionChain ?? chainOf(config)).map((group) => group.filter(isText));
		const segmentation = [parts?.segmentation ?? []].flat(1).find(isText);
		// The dictionary with the segmentation's words has single characters besides, which do not cut.
		const segmenting = chain.find((group) => segmentation !== undefined && group.includes(segmentation)) ?? chain[0] ?? [];
		return {
			normalization: new Map(pairsOf(ideographs)),
			segmentation: dictionaryOf(segmenting),
			chain: chain.map(dictionaryOf),
			names: buildDictionary([]),
			seams: configs[config].from === 'hans' ? seams : null,
			ambiguous: configs[config].from === 'hans' ? getOrBuild(ambiguous, 'hans', () => ambiguousCharacters(segmenting.flatMap(pairsOf))) : new Map(),
		};
	};

	const pipelineOf = (config: Config): Pipeline =>
		getOrBuild(pipelines, config, () => {
			const pipeline = namelessPipeline(config);
			const { from, to, withoutVocabulary } = configs[config];
			if (from === null) return pipeline;
			const characters = withoutVocabulary === null ? pipeline : namelessPipeline(withoutVocabulary);
			const spelling: Spelling = {
				from,
				to,
				convert: (text) => apply(text, runPipeline(characters, text, new Set())),
				isAtRisk: (name) => withoutVocabulary !== null || [...name].some((char) => pipeline.ambiguous.has(char)),
				fold,
				standard: standardForms(),
				scripts,
			};
			return { ...pipeline, names: buildDictionary([...names, ...builtInNames].flatMap((name) => spellName(name, spelling))) };
		});

	const runNamed = (text: string, config: Config, withConfirmed: boolean): Replacement[] => {
		const { from, to } = configs[config];
		return runPipeline(pipelineOf(config), text, from === 'hans' && to === 'hant' ? findSurnames(text) : new Set(), withConfirmed);
	};

	return {
		scripts,
		fold,
		convertPlain(text, config) {
			return getOrBuild(plain, config, () => libraryConverter(config))(text);
		},
		convertNamed: (text, config) => runNamed(text, config, false),
		confirmNamed: (text, config) => runNamed(text, config, true),
		counterpartsOf(char, config) {
			const { ambiguous: characters, chain } = pipelineOf(config);
			const regional = chain.slice(1);
			return [...new Set((characters.get(char) ?? []).map((to) => convertUnits(regional, to) ?? to))];
		},
	};
}

interface Spelling {
	readonly from: 'hans' | 'hant';
	readonly to: 'hans' | 'hant' | null;
	/** By characters and words, without a change of vocabulary. */
	readonly convert: (text: string) => string;
	/** Whether words around the name could change what becomes of it. */
	readonly isAtRisk: (name: string) => boolean;
	readonly fold: FoldTable;
	/** Regional forms of a character, and the standard one. */
	readonly standard: ReadonlyMap<string, string>;
	readonly scripts: ScriptTables;
}

/**
 * The entry for a name, or none where it needs none. Where the other script has a different name altogether (英伟达, 輝達), the
 * name stays and only its characters are converted. Which character is meant the pair says, in which regional form the configuration.
 */
function spellName({ hans, hant }: NamePair, spelling: Spelling): [from: string, to: string][] {
	const from = spelling.from === 'hans' ? hans : hant;
	const given = spelling.to === 'hant' ? hant : hans;
	if (from.length < 2 || !/[\u3400-\u9fff]/.test(from) || !mayDiffer(from, given, spelling)) return [];
	const converted = spelling.convert(from);
	const to = isCounterpart(from, given, spelling) ? withRegionalForms(given, converted, spelling.standard) : converted;
	if (to === converted && !spelling.isAtRisk(from)) return [];
	// What a name has become must not be converted again: 昇腾.
	return spelling.convert(to) === to ? [[from, to]] : [[from, to], [to, to]];
}

/** False for nearly all names, which are converted as their characters are; looking takes a tenth of the time that converting takes. */
function mayDiffer(name: string, given: string, { from, to, isAtRisk, fold: table }: Spelling): boolean {
	if (isAtRisk(name)) return true;
	if (from === to) return /[台臺]/.test(name);
	return from === 'hant' && foldText(given, table) !== given.toLowerCase();
}

/** Simplified names may have Traditional characters (昇腾), but not the other way round. */
function isCounterpart(name: string, other: string, { fold: table, scripts, to }: Spelling): boolean {
	return foldText(name, table) === foldText(other, table) && (to === 'hans' || countScripts(other, 0, other.length, scripts.units).hans === 0);
}

function standardForms(): ReadonlyMap<string, string> {
	const forms = new Map([...pairsOf(twVariants), ...pairsOf(hkVariants)]);
	// In names 台 and 臺 are no matter of region: 台積電, 臺灣銀行.
	forms.delete('台');
	return forms;
}

function withRegionalForms(name: string, converted: string, standard: ReadonlyMap<string, string>): string {
	if (name.length !== converted.length) return name;
	return Array.from(name, (char, at) => {
		const other = converted[at] ?? char;
		return (standard.get(char) ?? char) === (standard.get(other) ?? other) ? other : char;
	}).join('');
}

/** What a character becomes in fewer words than this share of its most frequent counterpart's is a curiosity: 干 as 榦. */
const rare = 0.04;

/** Characters that become something else in some word than by themselves, with all that they become; the most frequent first. */
function ambiguousCharacters(pairs: readonly (readonly [from: string, to: string])[]): ReadonlyMap<string, readonly string[]> {
	const alone = new Map(pairs);
	const counts = new Map<string, Map<string, number>>();
	for (const [from, to] of pairs) {
		if (from.length === 1 || from.length !== to.length) continue;
		for (let at = 0; at < from.length; at++) {
			const [before, after] = [from.charAt(at), to.charAt(at)];
			const standard = alone.get(before) ?? before;
			if (standard === after && !counts.has(before)) continue;
			const counted = counts.get(before) ?? new Map([[standard, 1]]);
			counts.set(before, counted.set(after, (counted.get(after) ?? 0) + 1));
		}
	}
	return new Map(
		[...counts].map(([char, counted]) => {
			const sorted = [...counted].sort((a, b) => b[1] - a[1]);
			const most = sorted[0]?.[1] ?? 0;
			return [char, sorted.filter(([, count]) => count > most * rare).map(([to]) => to)];
		}),
	);
}

/** The library's own. It normalizes only for configurations that OpenCC has. */
function libraryConverter(config: Config): (text: string) => string {
	const convert = ConverterBuilder(preset)(localesOf(config));
	if (preset.configs[config] !== undefined) return convert;
	const normalization = new Map(pairsOf(ideographs));
	return (text) => convert(normalize(text, normalization).text);
}

/** The way from one region to another goes over OpenCC's own Traditional. */
function chainOf(config: Config): readonly (readonly unknown[])[] {
	const { from, to } = localesOf(config);
	return [...groupsOf(preset.from, from), ...groupsOf(preset.to, to)];
}

function groupsOf(locales: Readonly<Record<string, unknown>>, locale: string): (readonly unknown[])[] {
	const groups = locales[locale];
	return Array.isArray(groups) ? groups.filter((group): group is unknown[] => Array.isArray(group)) : [];
}

/** OpenCC's name of a configuration in the library's terms: `s2twp` goes from `cn` to `twp`, `tw2sp` from `twp` to `cn`. */
function localesOf(config: Config): { from: string; to: string } {
	const hasVocabulary = configs[config].withoutVocabulary !== null;
	const [from = '', to = ''] = (configs[config].withoutVocabulary ?? config).split('2');
	const localeOf = (name: string): string => (name === 's' ? 'cn' : hasVocabulary && name !== 't' ? `${name}p` : name);
	return { from: localeOf(from), to: localeOf(to) };
}

function isText(part: unknown): part is string {
	return typeof part === 'string';
}

function getOrBuild<Key, Value>(built: Map<Key, Value>, key: Key, build: () => Value): Value {
	const known = built.get(key);
	if (known !== undefined) return known;
	const value = build();
	built.set(key, value);
	return value;
}
