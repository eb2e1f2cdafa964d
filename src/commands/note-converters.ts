import { Notice, type Plugin } from 'obsidian';
import type { Parts } from '../parts';
import { convertText, type Conversion } from '../script/convert';
import type { Converters } from '../script/converter';
import { detectScript } from '../script/detect-script';
import { readNames, readWordPairs, readWords } from '../settings/word-lists';
import { configFor, type Target } from './conversion-targets';

/** Converts a source; `part` is what decides by its script which way to go, where not all of the source is meant. */
export type ConvertSource = (source: string, part?: string) => Conversion;

type Purpose = Target | 'repair';

/** Long enough for a notice to be painted before the dictionaries are put together. Milliseconds. */
const paintTime = 50;
/** In both scripts: the first text that needs a dictionary puts it together. */
const sample = '后來后来';

/** Keeps the converters, which take long to build, for every command that needs them. */
export class NoteConverters {
	private converters: Converters | null = null;
	/** For what the dictionaries are put together. */
	private readonly ready = new Set<Purpose>();

	constructor(plugin: Plugin, private readonly parts: Parts) {
		// Names are kept whole, so other names need other converters.
		plugin.register(parts.watcher.onLexiconChange(() => {
			this.converters = null;
			this.ready.clear();
		}));
	}

	/** What converts to a target, with the settings as they are now, for as long as a command runs. */
	converterTo(target: Target): Promise<ConvertSource> {
		return this.use(target, (converters) => {
			const { neverConvert, alwaysConvert, convertedProperties } = this.parts.settings.current;
			const options = {
				converters,
				format: 'markdown',
				frontMatter: readNames(convertedProperties),
				neverConvert: readWords(neverConvert),
				alwaysConvert: readWordPairs(alwaysConvert),
			} as const;
			const convert: ConvertSource = (source, part = source) => {
				const script = detectScript(part, converters.scripts).script ?? detectScript(source, converters.scripts).script;
				return convertText(source, configFor(target, script, part), options);
			};
			if (!this.ready.has(target)) convert(sample);
			return convert;
		});
	}

	/** Does work with the converters; shows a notice where they, and what its purpose needs of them, have to be built first. */
	async use<Result>(purpose: Purpose, work: (converters: Converters) => Result): Promise<Result> {
		if (this.converters !== null && this.ready.has(purpose)) return work(this.converters);
		const notice = new Notice(this.parts.t('convert.preparing'), 0);
		await new Promise((resolve) => window.setTimeout(resolve, paintTime));
		try {
			this.converters ??= await this.createConverters();
			const result = work(this.converters);
			this.ready.add(purpose);
			return result;
		} finally {
			notice.hide();
		}
	}

	/** The dictionaries are a megabyte of text, and are unpacked when they are first asked for. */
	private async createConverters(): Promise<Converters> {
		const { createConverters } = await import('../script/converter');
		return createConverters(this.names());
	}

	/** Names that are common words as well are left to the dictionaries. */
	private names(): { readonly hans: string; readonly hant: string }[] {
		return this.parts.watcher.companies().filter(({ hans, hant, weak }) => !weak.includes(hans) && !weak.includes(hant));
	}
}
