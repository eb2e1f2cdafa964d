import { Platform, type App, type HoverParent } from 'obsidian';
import { lineAt, openNoteAt } from '../open-note-at';

/** A place in a note. */
export interface NotePlace {
	readonly file: string;
	/** Code units of the note source. */
	readonly start: number;
}

/** Opens a note from a pane at the side. */
export function follow(app: App, { file, start }: NotePlace, newTab: boolean): void {
	void openNoteAt(app, file, start, newTab);
	// On a phone the drawer would cover the note.
	if (Platform.isPhone) app.workspace.rightSplit.collapse();
}

/** Lets the app preview a note that the pointer is on, as it does for links, at the place. `source` is the type of the pane, which is registered for that. */
export async function preview(app: App, { file, start }: NotePlace, source: string, hoverParent: HoverParent, targetEl: HTMLElement, event: MouseEvent): Promise<void> {
	const note = app.vault.getFileByPath(file);
	if (note === null) return;
	const scroll = lineAt(await app.vault.cachedRead(note), start);
	// The pointer may have gone on while the note was read.
	if (targetEl.matches(':hover')) app.workspace.trigger('hover-link', { event, source, hoverParent, targetEl, linktext: file, sourcePath: '', state: { scroll } });
}
