import { Notice, stringifyYaml, type TFile } from 'obsidian';
import { readCommonWords } from '../lexicon/built-in-companies';
import { allow } from '../lexicon/refusals';
import { createNote, folderOf, pathForNote, takenPaths } from '../new-note';
import { noteTitle } from '../note-title';
import { openNoteAt } from '../open-note-at';
import type { Parts } from '../parts';
import { viewScript, type ViewScript } from '../show/view-script';
import { buildFoldTable } from '../text/fold';
import type { CompanyId } from '../types';
import { companyNoteText, draftCompanyNote, withAlias, type CompanyNoteDraft } from './company-note-draft';
import { namesInNotes } from './names-in-notes';

/** Writes notes about companies. What was refused before is allowed again: who gets a note is a company. */
export class CompanyNoteWriter {
	constructor(private readonly parts: Parts) {}

	/** Makes the note of a company where it has none, and opens it. */
	async open(id: CompanyId, printed: string, script: ViewScript): Promise<void> {
		const { app, watcher } = this.parts;
		const path = watcher.noteOf(id) ?? (await this.create(this.draft(id, printed, script), id))?.path ?? null;
		if (path !== null) await openNoteAt(app, path, 0, false);
	}

	/** Null, after a message, when the note could not be written. */
	async create(draft: CompanyNoteDraft, id: CompanyId | null = null): Promise<TFile | null> {
		const { app, settings, t } = this.parts;
		const folder = folderOf(settings.current.companyFolder);
		const path = pathForNote(folder, draft.title, t('company.untitled'), takenPaths(app));
		try {
			const file = await createNote(app, folder, path, companyNoteText(draft, noteTitle(path), settings.current, stringifyYaml));
			await this.allow(id, [draft.title, ...draft.aliases]);
			return file;
		} catch (error) {
			this.fail(error);
			return null;
		}
	}

	/** Adds a name to the company's note, which is made where there is none. Tells whether that could be done. */
	async addAlias(id: CompanyId, alias: string): Promise<boolean> {
		const { app, watcher } = this.parts;
		const path = watcher.noteOf(id);
		const file = path === null ? null : app.vault.getFileByPath(path);
		if (file === null) return (await this.create(this.draft(id, alias, viewScript(this.parts, null)), id)) !== null;
		try {
			await app.fileManager.processFrontMatter(file, (frontMatter: Record<string, unknown>) => {
				const key = 'alias' in frontMatter && !('aliases' in frontMatter) ? 'alias' : 'aliases';
				frontMatter[key] = withAlias(frontMatter[key], alias);
			});
			await this.allow(id, [alias]);
			return true;
		} catch (error) {
			this.fail(error);
			return false;
		}
	}

	private draft(id: CompanyId, printed: string, script: ViewScript): CompanyNoteDraft {
		const { watcher, index } = this.parts;
		const company = watcher.company(id);
		return draftCompanyNote(company, namesInNotes(id, printed, company, index.notesOn(id), buildFoldTable(), readCommonWords()), script);
	}

	private async allow(id: CompanyId | null, names: readonly string[]): Promise<void> {
		const { settings } = this.parts;
		const { refused } = settings.current;
		const left = allow(refused, id, names, buildFoldTable());
		if (left.length < refused.length) await settings.change({ refused: left });
	}

	private fail(error: unknown): void {
		new Notice(this.parts.t('company.failed', { reason: error instanceof Error ? error.message : String(error) }));
	}
}
