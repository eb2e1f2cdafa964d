import { MarkdownView, type Plugin } from 'obsidian';
import type { Parts } from '../parts';
import { EditorMarks } from './editor-marks';
import { ReadingMarks } from './reading-marks';

/** After the app's and other plugins' post-processors, so that links and highlights are there. */
const late = 1000;

/** The marks of both modes. */
export interface MarkSurfaces {
	readonly reading: ReadingMarks;
	readonly editor: EditorMarks;
}

/** Shows marks in notes, rendered and in the editor. */
export function registerMarks(plugin: Plugin, parts: Parts): MarkSurfaces {
	const reading = plugin.addChild(new ReadingMarks(parts));
	const editor = plugin.addChild(new EditorMarks(parts));
	plugin.registerMarkdownPostProcessor(reading.add, late);
	plugin.registerEditorExtension(editor.extension);
	// When the plugin is switched on, the notes that are open have been rendered without it.
	const { workspace } = parts.app;
	if (workspace.layoutReady) workspace.iterateAllLeaves(({ view }) => view instanceof MarkdownView && view.previewMode.rerender(true));
	return { reading, editor };
}
