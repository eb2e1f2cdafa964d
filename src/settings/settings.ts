import type { Refusal } from '../lexicon/refusals';
import type { MarkKind } from '../marks/mark-kinds';
import type { NotedVerdict } from '../relate/claim-verdicts';
import { isTarget, type Target } from '../script/targets';
import { fieldsOf } from './stored-anchor';
import { readKnownDifference, type KnownDifference } from './stored-differences';
import { readList, unreadEntries } from './stored-list';
import { readRefusal } from './stored-refusals';
import { readVerdict } from './stored-verdicts';

/** What the user decided; kept in the plugin's data.json, which syncs. */
export interface Settings {
	/** Which kinds of marks are shown. */
	readonly showCompanies: boolean;
	readonly showFigures: boolean;
	readonly showClaims: boolean;
	/** Mentions less sure than this are not marked. 0 to 1. */
	readonly confidence: number;
	/** Front matter keys that hold the day of publication, comma separated; the built-in list when empty. */
	readonly publishedKeys: string;
	/** Property and value that make a note a company's note, e.g. `type: company`. */
	readonly companyProperty: string;
	readonly companyValue: string;
	/** Notes in this folder are company notes, too; none when empty. */
	readonly companyFolder: string;
	/** Where imported articles go; the vault's root when empty. */
	readonly importFolder: string;
	/** What is no company, in the order in which it was said. */
	readonly refused: readonly Refusal[];
	/** Contradictions that need not be told again. */
	readonly knownDifferences: readonly KnownDifference[];
	/** What was said of claims, in the order in which it was said. */
	readonly verdicts: readonly NotedVerdict[];
	/** What *Convert to the script of this vault* converts to; empty while nobody has chosen. */
	readonly vaultScript: Target | '';
	/** Words that conversion leaves as they are, one a line. */
	readonly neverConvert: string;
	/** Words and what conversion makes of them, `词 = 詞` in each line. */
	readonly alwaysConvert: string;
	/** Front matter keys whose values are converted, comma separated; none when empty. */
	readonly convertedProperties: string;
}

export const defaultSettings: Settings = {
	showCompanies: true,
	showFigures: true,
	showClaims: true,
	confidence: 0.6,
	publishedKeys: '',
	companyProperty: 'type',
	companyValue: 'company',
	companyFolder: '',
	importFolder: '',
	refused: [],
	knownDifferences: [],
	verdicts: [],
	vaultScript: '',
	neverConvert: '',
	alwaysConvert: '',
	convertedProperties: '',
};

/** Takes what data.json holds, of whatever age or make: known fields of the right type are kept, all else is the default. */
export function readSettings(stored: unknown): Settings {
	const fields = fieldsOf(stored);
	const read = <Value extends string | number | boolean>(key: keyof Settings, fallback: Value): Value => {
		const value = fields.get(key);
		return isLike(value, fallback) ? value : fallback;
	};
	const confidence = read('confidence', defaultSettings.confidence);
	const vaultScript = read<string>('vaultScript', defaultSettings.vaultScript);
	return {
		showCompanies: read('showCompanies', defaultSettings.showCompanies),
		showFigures: read('showFigures', defaultSettings.showFigures),
		showClaims: read('showClaims', defaultSettings.showClaims),
		confidence: confidence >= 0 && confidence <= 1 ? confidence : defaultSettings.confidence,
		publishedKeys: read('publishedKeys', defaultSettings.publishedKeys),
		companyProperty: read('companyProperty', defaultSettings.companyProperty),
		companyValue: read('companyValue', defaultSettings.companyValue),
		companyFolder: read('companyFolder', defaultSettings.companyFolder),
		importFolder: read('importFolder', defaultSettings.importFolder),
		refused: readList(fields.get('refused'), readRefusal),
		knownDifferences: readList(fields.get('knownDifferences'), readKnownDifference),
		verdicts: readList(fields.get('verdicts'), readVerdict),
		vaultScript: isTarget(vaultScript) ? vaultScript : defaultSettings.vaultScript,
		neverConvert: read('neverConvert', defaultSettings.neverConvert),
		alwaysConvert: read('alwaysConvert', defaultSettings.alwaysConvert),
		convertedProperties: read('convertedProperties', defaultSettings.convertedProperties),
	};
}

/** What reads the entries of the settings that are lists. */
const readEntry = { refused: readRefusal, knownDifferences: readKnownDifference, verdicts: readVerdict } as const;

/**
 * What data.json is to hold after a change of what it holds. Devices that sync may have another version of the plugin: fields and entries that
 * this one cannot read stay as they are.
 */
export function withChanges(stored: unknown, changes: Partial<Settings>): Record<string, unknown> {
	const fields = fieldsOf(stored);
	const changed: Record<string, unknown> = { ...defaultSettings, ...Object.fromEntries(fields), ...changes };
	for (const key of ['refused', 'knownDifferences', 'verdicts'] as const) {
		// What is said later has the word: now it is said here.
		const entries = changes[key];
		if (entries !== undefined) changed[key] = [...unreadEntries(fields.get(key), readEntry[key]), ...entries];
	}
	return changed;
}

function isLike<Value>(value: unknown, model: Value): value is Value {
	return typeof value === typeof model;
}

/** The setting that shows or hides a kind of mark. */
export const settingOfKind = {
	company: 'showCompanies',
	figure: 'showFigures',
	claim: 'showClaims',
} as const satisfies Record<MarkKind, keyof Settings>;
