import type { CliHandler, Plugin } from 'obsidian';
import type { Disagreements } from '../index/disagreements';
import type { Parts } from '../parts';
import { formatTimeline, isTimelineFormat, timelineFormats } from '../show/timeline-format';
import { buildFoldTable } from '../text/fold';
import { companiesNamed } from '../timeline/companies-named';

/** Milliseconds of comparing between which the app has its turn. */
const slice = 8;

/**
 * What Obsidian's own command line can ask of the vault that is open: annotations of a note, the timeline and everything that does not fit, also
 * what is only rounded differently or has been set aside. They only read, and wait until all notes have been read.
 */
export function registerCliHandlers(plugin: Plugin, parts: Parts): void {
	const { t } = parts;
	const { id } = plugin.manifest;
	plugin.registerCliHandler(`${id}:annotate`, t('cli.annotate'), { path: { value: '<path>', description: t('cli.path'), required: true } }, annotateNote(parts));
	plugin.registerCliHandler(
		`${id}:timeline`,
		t('cli.timeline'),
		{ company: { value: '<name>', description: t('cli.company') }, format: { value: '<format>', description: t('cli.format') } },
		tellTimeline(parts),
	);
	plugin.registerCliHandler(`${id}:contradictions`, t('cli.contradictions'), null, tellContradictions(parts));
}

function annotateNote({ app, index, watcher, t }: Parts): CliHandler {
	return async ({ path = '' }) => {
		await watcher.settled();
		const note = app.vault.getFileByPath(path);
		if (note?.extension !== 'md') return t('cli.noNote', { path });
		// A note that is too long for the index, or whose reading failed, is read for this alone.
		const annotations = index.get(path) ?? (await watcher.annotate(await app.vault.cachedRead(note), path));
		return JSON.stringify({ file: path, ...annotations });
	};
}

function tellTimeline(parts: Parts): CliHandler {
	const { index, watcher, t } = parts;
	return async ({ company, format = 'json' }) => {
		await watcher.settled();
		if (!isTimelineFormat(format)) return t('cli.noFormat', { format, formats: timelineFormats.join(', ') });
		if (company === undefined) return formatTimeline(index.timeline(), format);
		const { ids: [id] } = companiesNamed([company], parts, buildFoldTable());
		return id === undefined ? t('cli.noCompany', { name: company }) : formatTimeline(index.eventsOf(id), format);
	};
}

function tellContradictions({ index, watcher }: Parts): CliHandler {
	return async () => {
		await watcher.settled();
		const compare = (): Disagreements => {
			const until = performance.now() + slice;
			return index.disagreements(() => performance.now() > until);
		};
		let found = compare();
		for (; !found.isWhole; found = compare()) await new Promise((resolve) => window.setTimeout(resolve));
		const { facts, checks } = found;
		return JSON.stringify({ facts: facts.map(({ fact }) => fact), checks: checks.map(({ check }) => check) });
	};
}
