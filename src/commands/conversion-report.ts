import { Notice } from 'obsidian';
import type { StringKey } from '../i18n/strings';
import type { Translate } from '../i18n/translate';
import type { Uncertain } from '../script/convert';
import type { RunOutcome } from './conversion-run';
import type { UndoOutcome } from './conversion-undo';
import { listOf } from './list-of';

/** What is to be checked, or tells of a note left alone, stays longer than a word of success. Milliseconds. */
const longNotice = 15_000;

/** Says in a notice what a conversion did. */
export class ConversionReport {
	constructor(private readonly t: Translate) {}

	/** `uncertain` are those of the characters changed that are worth checking; offsets of the source. */
	selection(source: string, changed: number, uncertain: readonly Uncertain[]): void {
		const { t } = this;
		const places = uncertain.map(({ start, end, text }) => t('convert.place', { before: source.slice(start, end), after: text, line: source.slice(0, start).split('\n').length }));
		this.show([t('convert.done', { count: changed }), ...(uncertain.length > 0 ? [t('convert.doneUncertain', { count: uncertain.length })] : []), ...this.named('convert.worthChecking', places)]);
	}

	run({ notes, changed, uncertain, links, changedMeanwhile, failed, withoutRoom }: RunOutcome): void {
		const { t } = this;
		this.show([
			notes > 1 ? t('convert.doneMany', { count: changed, notes }) : t('convert.done', { count: changed }),
			...(uncertain > 0 ? [t('convert.doneUncertain', { count: uncertain })] : []),
			...(links > 0 ? [t('convert.linksDone', { count: links })] : []),
			...this.named('convert.changedMeanwhile', changedMeanwhile),
			...this.named('convert.failed', failed),
			...(withoutRoom.length > 0 ? [t('convert.withoutRoom', { count: withoutRoom.length })] : []),
		]);
	}

	undo({ restored, notRestored }: UndoOutcome): void {
		this.show([this.t('convert.undone', { count: restored.length }), ...this.named('convert.notUndone', notRestored)]);
	}

	private named(key: StringKey, names: readonly string[]): string[] {
		return names.length === 0 ? [] : [this.t(key, { list: listOf(names, this.t) })];
	}

	private show(lines: readonly string[]): void {
		const message = createFragment((fragment) => {
			for (const line of lines) fragment.createDiv({ text: line });
		});
		new Notice(message, lines.length > 1 ? longNotice : undefined);
	}
}
