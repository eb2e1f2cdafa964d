import { Platform, type App, type HoverParent } from 'obsidian';
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

/** Lets the app preview a note that the pointer is on, as it does for links. `source` is the type of the pane, which is registered for that. */
export function preview(app: App, { file }: NotePlace, source: string, hoverParent: HoverParent, targetEl: HTMLElement, event: MouseEvent): void {
	app.workspace.trigger('hover-link', { event, source, hoverParent, targetEl, linktext: file, sourcePath: '' });
}
