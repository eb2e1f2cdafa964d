import { Notice, type Plugin } from 'obsidian';
import { markAtCursor } from '../marks/mark-at-cursor';
import type { MarkSurfaces } from '../marks/register-marks';
import { noteView } from '../note-view';
import type { Parts } from '../parts';
import type { CompanyNoteWriter } from './company-note-writer';
import { viewScript } from '../show/view-script';
import { markedCompany, type CompanyRefusal, type MarkedCompany } from './company-refusal';

/** *Not a company here*, *Not a company anywhere* and *Create company note*: for the company that is marked at the cursor. */
export function registerCompanyAtCursor(plugin: Plugin, parts: Parts, marks: MarkSurfaces, notes: CompanyNoteWriter, refusal: CompanyRefusal): void {
	const { app, t } = parts;
	const commands = [
		{ id: 'not-a-company-here', name: t('command.notCompanyHere'), icon: 'circle-off', act: (company: MarkedCompany) => void refusal.here(company) },
		{ id: 'not-a-company-anywhere', name: t('command.notCompanyAnywhere'), icon: 'ban', act: (company: MarkedCompany) => refusal.anywhere(company) },
		{
			id: 'create-company-note', name: t('command.createCompanyNote'), icon: 'file-plus-2',
			act: ({ path, mention }: MarkedCompany) => void notes.open(mention.id, mention.name, viewScript(parts, path)),
		},
	];
	for (const { act, ...command } of commands)
		plugin.addCommand({
			...command,
			checkCallback: (checking) => {
				const view = noteView(app);
				if (view === null || checking) return view !== null;
				const found = markAtCursor(view, marks);
				const company = found === null ? null : markedCompany(found);
				if (company === null) new Notice(t('refuse.noCompanyHere'));
				else act(company);
				return true;
			},
		});
}
