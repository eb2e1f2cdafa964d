import { MarkdownView, type App } from 'obsidian';

/**
 * The view of the note that is open: the active one, or, while a pane at the side has the focus, the one that was active last. Null where
 * the tab that was active last shows no note.
 */
export function noteView({ workspace }: App): MarkdownView | null {
	const active = workspace.getActiveViewOfType(MarkdownView);
	if (active !== null) return active;
	const recent = workspace.getMostRecentLeaf()?.view;
	return recent instanceof MarkdownView ? recent : null;
}
