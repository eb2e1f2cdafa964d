import { StateField, type Extension } from '@codemirror/state';
import { EditorView, ViewPlugin } from '@codemirror/view';
import type { App } from './app';
import type { Editor } from './editor';
import type { TFile } from './files';
import type { HoverParent } from './popover';

/** What an editor belongs to: a `MarkdownView`, or whatever else shows a note. */
export interface MarkdownFileInfo extends HoverParent {
	readonly app: App;
	readonly file: TFile | null;
	editor?: Editor | undefined;
}

function holder<T>(name: string): StateField<T> {
	return StateField.define<T>({
		create: () => {
			throw new Error(`${name} is only in the app's own editors`);
		},
		update: (value) => value,
	});
}

/** The note that an editor shows; in a table cell the note of the table. */
export const editorInfoField = holder<MarkdownFileInfo>('editorInfoField');

/** The older name of `editorInfoField`. */
export const editorViewField = editorInfoField;

/** Whether the editor is in Live Preview. */
export const editorLivePreviewField = StateField.define<boolean>({ create: () => false, update: (value) => value });

/** The outer view of an editor: set right after the view is made. */
export const editorEditorField = StateField.define<EditorView>({
	create: () => new EditorView(),
	update: (value) => value,
});

class LivePreviewState {
	mousedown = false;
}

/** Whether a mouse button is down in the editor: decorations should not move then. */
export const livePreviewState = ViewPlugin.fromClass(LivePreviewState, {
	eventHandlers: {
		mousedown() {
			this.mousedown = true;
		},
		mouseup() {
			this.mousedown = false;
		},
	},
});

/** The fields with their values for one editor. */
export function editorFields(info: MarkdownFileInfo, live: boolean): Extension {
	return [editorInfoField.init(() => info), editorLivePreviewField.init(() => live), livePreviewState];
}
