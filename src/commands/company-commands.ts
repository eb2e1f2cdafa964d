import type { Plugin } from 'obsidian';
import type { MarkSurfaces } from '../marks/register-marks';
import type { Parts } from '../parts';
import { registerAddCompany } from './add-company';
import { registerCompanyAtCursor } from './company-at-cursor';
import { CompanyNoteWriter } from './company-note-writer';
import { CompanyRefusal } from './company-refusal';
import { registerSuggestCompanies } from './suggest-companies';

/** What a reader can do about who is a company, from commands and cards alike. */
export interface CompanyActions {
	readonly notes: CompanyNoteWriter;
	readonly refusal: CompanyRefusal;
}

export function companyActions(parts: Parts): CompanyActions {
	return { notes: new CompanyNoteWriter(parts), refusal: new CompanyRefusal(parts) };
}

/** The commands for companies that the reader knows better: to add, to refuse, to be given suggestions. */
export function registerCompanyCommands(plugin: Plugin, parts: Parts, marks: MarkSurfaces, { notes, refusal }: CompanyActions): void {
	registerAddCompany(plugin, parts, notes);
	registerCompanyAtCursor(plugin, parts, marks, notes, refusal);
	registerSuggestCompanies(plugin, parts, notes);
}
