import { Notice, type Plugin } from 'obsidian';
import type { Parts } from '../parts';
import type { Converters } from '../script/converter';

/** Long enough for a notice to be painted before the dictionaries are put together. Milliseconds. */
const paintTime = 50;

/** Keeps the converters, which take long to build, for every command that needs them. */
export class NoteConverters {
	private converters: Converters | null = null;

	constructor(plugin: Plugin, private readonly parts: Parts) {
		// Names are kept whole, so other names need other converters.
		plugin.register(parts.watcher.onLexiconChange(() => (this.converters = null)));
	}

	/** Does work with the converters; shows a notice where they, and what they need, have to be built first. */
	async use<Result>(work: (converters: Converters) => Result): Promise<Result> {
		if (this.converters !== null) return work(this.converters);
		const notice = new Notice(this.parts.t('convert.preparing'), 0);
		await new Promise((resolve) => window.setTimeout(resolve, paintTime));
		try {
			this.converters ??= await this.createConverters();
			return work(this.converters);
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
