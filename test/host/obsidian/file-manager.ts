import type { DataWriteOptions } from 'obsidian';
import type { App } from './app';
import { TFile, TFolder, type TAbstractFile } from './files';
import { parseLinktext } from './subpath';
import { getFrontMatterInfo, readFrontMatter, stringifyYaml } from './yaml';

/** Changes to files that know about links and front matter. */
export class FileManager {
	constructor(readonly app: App) {}

	getNewFileParent(): TFolder {
		return this.app.vault.getRoot();
	}

	/** Renames a file and updates the links to it. */
	async renameFile(file: TAbstractFile, newPath: string): Promise<void> {
		const { vault, metadataCache } = this.app;
		const linking = vault.getMarkdownFiles().flatMap((source) => {
			const links = metadataCache.getFileCache(source)?.links ?? [];
			const found = links.filter(({ link }) => metadataCache.getFirstLinkpathDest(link, source.path) === file);
			return found.length > 0 ? [{ source, found }] : [];
		});
		await vault.rename(file, newPath);
		if (!(file instanceof TFile)) return;
		for (const { source, found } of linking) {
			const target = metadataCache.fileToLinktext(file, source.path);
			await vault.process(source, (text) =>
				found.reduce((done, { link, original }) => {
					const renamed = original.replace(parseLinktext(link).path, target);
					return done.split(original).join(renamed);
				}, text),
			);
		}
	}

	async trashFile(file: TAbstractFile): Promise<void> {
		await this.app.vault.delete(file);
	}

	async promptForDeletion(file: TAbstractFile): Promise<boolean> {
		await this.trashFile(file);
		return true;
	}

	generateMarkdownLink(file: TFile, sourcePath: string, subpath = '', alias = ''): string {
		const target = this.app.metadataCache.fileToLinktext(file, sourcePath);
		return `[[${target}${subpath}${alias === '' ? '' : `|${alias}`}]]`;
	}

	/** Lets `change` alter the front matter in place; the rest of the note stays as it is. */
	async processFrontMatter(
		file: TFile,
		change: (matter: Record<string, unknown>) => void,
		options?: DataWriteOptions,
	): Promise<void> {
		await this.app.vault.process(
			file,
			(text) => {
				const info = getFrontMatterInfo(text);
				const matter = readFrontMatter(text) ?? {};
				change(matter);
				const body = text.slice(info.contentStart);
				return Object.keys(matter).length === 0 ? body : `---\n${stringifyYaml(matter)}---\n${body}`;
			},
			options,
		);
	}

	async getAvailablePathForAttachment(filename: string): Promise<string> {
		return filename;
	}
}
