import { Platform, type App } from 'obsidian';
import { openNoteAt } from '../open-note-at';

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
