import { Notice } from 'obsidian';
import type { Parts } from '../parts';
import type { Conversion } from '../script/convert';
import type { Repair } from '../script/repair';
import { configsFor, type Target } from '../script/targets';
import { readNames, readWordPairs, readWords } from '../settings/word-lists';

/** Converts a source; `part` is what decides by its script which way to go, where not all of the source is meant. */
export type ConvertSource = (source: string, part?: string) => Promise<Conversion>;

/** How long one waits without being told why: the first conversion puts the dictionaries together. Milliseconds. */
const patience = 200;

/** Conversions and repairs for commands. The work is done beside the annotations, away from the app's thread. */
export class NoteConverters {
	constructor(private readonly parts: Parts) {}

	/** What converts to a target, with the settings as they are now, for as long as a command runs. */
	converterTo(target: Target): ConvertSource {
		const { settings, watcher } = this.parts;
		const { neverConvert, alwaysConvert, convertedProperties } = settings.current;
		const wishes = { frontMatter: readNames(convertedProperties), neverConvert: readWords(neverConvert), alwaysConvert: readWordPairs(alwaysConvert) };
		return (source, part = source) => {
			const script = watcher.scriptOf(part) ?? watcher.scriptOf(source);
			return watcher.convert(source, configsFor(target, script, part), wishes);
		};
	}

	/** What can be repaired in a text. */
	findRepairs(source: string): Promise<readonly Repair[]> {
		return this.patiently(this.parts.watcher.proposeRepairs(source));
	}

	/** Tells why work takes long that has no window of its own. */
	async patiently<Result>(work: Promise<Result>): Promise<Result> {
		let hide = (): void => undefined;
		const timer = window.setTimeout(() => {
			const notice = new Notice(this.parts.t('convert.preparing'), 0);
			hide = () => notice.hide();
		}, patience);
		try {
			return await work;
		} finally {
			window.clearTimeout(timer);
			hide();
		}
	}
}
