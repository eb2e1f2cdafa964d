import type { Plugin } from 'obsidian';
import { Discovery, type Candidate } from '../discover/discovery';
import { knownNames } from '../discover/known-names';
import { mostNoteLength } from '../index/indexer';
import { readCommonWords } from '../lexicon/built-in-companies';
import { noneRefused } from '../lexicon/refusals';
import type { Parts } from '../parts';
import { slices } from '../slices';
import { buildFoldTable } from '../text/fold';
import type { CompanyNoteWriter } from './company-note-writer';
import { loadSegmenter } from './desktop-segmenter';
import { SuggestionsModal, type SearchProgress } from './suggestions-modal';

/** *Suggest companies*: names all over the vault that are probably companies and that nobody has listed, to be accepted or refused. */
export function registerSuggestCompanies(plugin: Plugin, parts: Parts, notes: CompanyNoteWriter): void {
	plugin.addCommand({
		id: 'suggest-companies',
		name: parts.t('command.suggestCompanies'),
		icon: 'sparkles',
		callback: () => new SuggestionsModal(parts, notes, (progress) => searchVault(parts, plugin.manifest.dir, progress)).open(),
	});
}

/** Looks through all notes in slices that leave the app its turn. Null when it was cancelled. */
async function searchVault({ app, index, watcher }: Parts, pluginFolder: string | undefined, progress: SearchProgress): Promise<Candidate[] | null> {
	const pause = (): Promise<void> => new Promise((resolve) => window.setTimeout(resolve, 0));
	const breathe = slices(pause, () => performance.now());
	// What the window says must be on screen before the segmenter holds everything up.
	await new Promise((resolve) => window.setTimeout(resolve, 50));
	if (progress.isCancelled()) return null;
	const segmenter = loadSegmenter(app.vault.adapter, pluginFolder);
	await pause();
	const fold = buildFoldTable();
	await pause();
	const known = knownNames(watcher.companies(), watcher.refused() ?? noneRefused, fold);
	await pause();
	const discovery = new Discovery({ fold, words: readCommonWords(), known, segment: segmenter.segment });
	const files = app.vault.getMarkdownFiles();
	for (const [i, file] of files.entries()) {
		progress.reading(segmenter, i, files.length);
		// A note that cannot be read now is missing among the suggestions, and nowhere else.
		const source = await app.vault.cachedRead(file).catch(() => '');
		if (source.length > mostNoteLength) continue;
		const slicesOfNote = discovery.add({ file: file.path, source, format: 'markdown', companies: index.get(file.path)?.companies ?? [] });
		while (slicesOfNote.next().done !== true) {
			await breathe();
			if (progress.isCancelled()) return null;
		}
	}
	progress.reading(segmenter, files.length, files.length);
	await pause();
	return discovery.candidates();
}
