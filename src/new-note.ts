import { normalizePath, type App, type TFile } from 'obsidian';
import { fileNameFor, freePath } from './import/article-note';

/** A folder as the settings name it: empty for the vault's root, which the app's own choice of folders calls `/`. */
export function folderOf(setting: string): string {
	return setting === '' ? '' : normalizePath(setting).replace(/^\/$/, '');
}

/** What a new note may not be called. In lower case: file systems that do not tell upper from lower case would write into the other file. */
export function takenPaths(app: App): ReadonlySet<string> {
	return new Set(app.vault.getAllLoadedFiles().map(({ path }) => path.toLowerCase()));
}

/** Where a new note of this title goes; `untitled` is the name of one whose title no file can have. */
export function pathForNote(folder: string, title: string, untitled: string, taken: ReadonlySet<string>): string {
	return freePath(folder, fileNameFor(title) || untitled, (path) => taken.has(path.toLowerCase()));
}

/** Writes a new note, and makes its folder where there is none. Rejects when it cannot. */
export async function createNote(app: App, folder: string, path: string, text: string): Promise<TFile> {
	if (folder !== '' && app.vault.getFolderByPath(folder) === null) await app.vault.createFolder(folder);
	return app.vault.create(path, text);
}
