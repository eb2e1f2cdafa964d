import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap } from '@codemirror/view';
import { Editor } from './editor';
import { editorFields, type MarkdownFileInfo } from './editor-fields';
import type { TFile } from './files';
import { flashLineField } from './flash-line';
import { setIcon } from './icons';
import type { WorkspaceLeaf } from './leaf';
import { liveMarkup } from './live-markup';
import { liveBlockField } from './live-widgets';
import { Menu } from './menu';
import { noteLanguage } from './note-language';
import type { HoverPopover } from './popover';
import { Platform } from './platform';
import { drawProperties } from './properties';
import { MarkdownPreviewView } from './reading-view';
import { findSubpath } from './subpath';
import { setTooltip } from './tooltip';
import { TextFileView } from './view';
import { isRecord } from './yaml';

type Mode = 'source' | 'preview';

/** A note: Reading view, Live Preview or source. */
export class MarkdownView extends TextFileView implements MarkdownFileInfo {
	hoverPopover: HoverPopover | null = null;
	readonly previewMode: MarkdownPreviewView;
	readonly #sourceEl: HTMLElement;
	readonly #modeButton: HTMLElement;
	#mode: Mode = 'source';
	/** In `source` mode: whether the source is shown as it is, without Live Preview. */
	#plain = false;
	#cm: EditorView;
	#editor: Editor;
	#taking = false;

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		this.icon = 'file';
		this.contentEl.empty();
		this.#sourceEl = this.contentEl.createDiv('markdown-source-view cm-s-obsidian mod-cm6 is-readable-line-width is-live-preview');
		this.previewMode = this.addChild(new MarkdownPreviewView(this.app, this.contentEl, this, (el) => this.#drawHeader(el)));
		this.#cm = this.#makeEditor('');
		this.#editor = new Editor(this.#cm);
		this.addAction('ellipsis-vertical', 'More options', (event) => this.#showMenu(event));
		this.#modeButton = this.addAction('book-open', '', () => void this.#switch(this.#mode === 'source' ? 'preview' : 'source'));
		this.#showMode();
	}

	/** The text editor; its `cm` changes when another note is loaded. */
	get editor(): Editor {
		return this.#editor;
	}

	get currentMode(): MarkdownPreviewView | MarkdownView {
		return this.#mode === 'preview' ? this.previewMode : this;
	}

	override getViewType(): string {
		return 'markdown';
	}

	getMode(): Mode {
		return this.#mode;
	}

	getViewData(): string {
		return this.#mode === 'source' ? this.#cm.state.doc.toString() : this.data;
	}

	setViewData(data: string, clear: boolean): void {
		if (clear) this.#replaceEditor(data);
		else this.#takeText(data);
		if (this.#mode === 'preview') this.previewMode.set(data, clear);
		else if (clear) this.previewMode.clear();
	}

	clear(): void {
		this.previewMode.clear();
	}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), mode: this.#mode, source: this.#plain };
	}

	override async setState(state: unknown, result: { history: boolean }): Promise<void> {
		await super.setState(state, result);
		if (!isRecord(state)) return;
		const plain = typeof state['source'] === 'boolean' ? state['source'] : this.#plain;
		const mode = state['mode'] === 'preview' || state['mode'] === 'source' ? state['mode'] : this.#mode;
		if (plain !== this.#plain) {
			this.#plain = plain;
			this.#replaceEditor(this.data);
		}
		await this.#switch(mode);
	}

	override setEphemeralState(state: unknown): void {
		if (!isRecord(state)) return;
		const line = typeof state['line'] === 'number' ? state['line'] : this.#lineOf(state['subpath']);
		if (line !== null) {
			// The new pane has no height before the next frame, and nothing can be scrolled in it.
			this.containerEl.win.requestAnimationFrame(() => {
				if (this.#mode === 'preview') this.previewMode.flashLine(line);
				else this.#editor.flashLine(line);
			});
		}
		// On a phone the keyboard would come up with every note.
		if (state['focus'] === true && this.#mode === 'source' && !Platform.isMobile) this.#editor.focus();
	}

	override getEphemeralState(): Record<string, unknown> {
		return { scroll: this.#mode === 'preview' ? this.previewMode.getScroll() : this.getScroll() };
	}

	getScroll(): number {
		const block = this.#cm.lineBlockAtHeight(this.#cm.scrollDOM.scrollTop);
		return this.#cm.state.doc.lineAt(block.from).number - 1;
	}

	applyScroll(line: number): void {
		const { doc } = this.#cm.state;
		const at = doc.line(Math.min(Math.floor(line) + 1, doc.lines)).from;
		this.#cm.dispatch({ effects: EditorView.scrollIntoView(at, { y: 'start' }) });
	}

	override onResize(): void {
		if (this.#mode === 'preview') this.previewMode.resize();
		else this.#cm.requestMeasure();
	}

	override async onRename(file: TFile): Promise<void> {
		await super.onRename(file);
		if (this.#mode === 'preview') this.previewMode.rerender();
	}

	override canAcceptExtension(extension: string): boolean {
		return extension === 'md';
	}

	override onunload(): void {
		this.app.workspace.pluginExtensions.detach(this.#cm);
		this.#cm.destroy();
	}

	/** Switches between Reading view and the editor, keeping the place. */
	async #switch(mode: Mode): Promise<void> {
		if (mode === this.#mode) return;
		const line = this.#mode === 'preview' ? this.previewMode.getScroll() : this.getScroll();
		if (mode === 'preview') await this.save();
		this.#mode = mode;
		this.#showMode();
		if (mode === 'preview') {
			this.previewMode.set(this.data, false);
			this.previewMode.applyScroll(line);
		} else {
			this.#cm.requestMeasure();
			this.applyScroll(line);
		}
		this.app.workspace.layoutChanged();
	}

	/** Turns between Live Preview and plain source. */
	toggleSource(): void {
		this.#plain = !this.#plain;
		this.#replaceEditor(this.data);
		this.app.workspace.layoutChanged();
	}

	toggleMode(): Promise<void> {
		return this.#switch(this.#mode === 'source' ? 'preview' : 'source');
	}

	#showMode(): void {
		const reading = this.#mode === 'preview';
		this.containerEl.setAttr('data-mode', this.#mode);
		this.#sourceEl.toggle(!reading);
		this.previewMode.containerEl.toggle(reading);
		setIcon(this.#modeButton, reading ? 'pencil' : 'book-open');
		setTooltip(this.#modeButton, reading ? 'Edit' : 'Read');
	}

	#makeEditor(doc: string): EditorView {
		const { pluginExtensions } = this.app.workspace;
		const { compartment, extension } = pluginExtensions.prepare();
		const live = !this.#plain;
		this.#sourceEl.toggleClass('is-live-preview', live);
		const view = new EditorView({
			parent: this.#sourceEl,
			state: EditorState.create({ doc, extensions: [this.#extensions(live), extension] }),
		});
		pluginExtensions.attach(view, compartment);
		return view;
	}

	#extensions(live: boolean): Extension {
		return [
			editorFields(this, live),
			history(),
			drawSelection(),
			search({ top: true }),
			keymap.of([...searchKeymap, ...defaultKeymap, ...historyKeymap]),
			EditorState.allowMultipleSelections.of(true),
			EditorView.lineWrapping,
			noteLanguage(),
			flashLineField,
			liveMarkup,
			live ? liveBlockField : [],
			EditorView.domEventHandlers({
				contextmenu: (event) => {
					event.preventDefault();
					this.#showEditorMenu(event);
				},
			}),
			EditorView.updateListener.of((update) => {
				if (!update.docChanged || this.#taking) return;
				this.data = update.state.doc.toString();
				this.requestSave();
				this.app.workspace.trigger('editor-change', this.#editor, this);
			}),
		];
	}

	#replaceEditor(data: string): void {
		this.app.workspace.pluginExtensions.detach(this.#cm);
		this.#cm.destroy();
		this.#cm = this.#makeEditor(data);
		this.#editor = new Editor(this.#cm);
	}

	/** Takes a text changed elsewhere, touching only what differs, so that cursor and scroll stay. */
	#takeText(data: string): void {
		const next = data.replace(/\r\n?/g, '\n');
		const old = this.#cm.state.doc.toString();
		if (next === old) return;
		let start = 0;
		while (start < Math.min(old.length, next.length) && old[start] === next[start]) start++;
		let end = 0;
		while (end < Math.min(old.length, next.length) - start && old[old.length - 1 - end] === next[next.length - 1 - end]) end++;
		this.#taking = true;
		this.#cm.dispatch({ changes: { from: start, to: old.length - end, insert: next.slice(start, next.length - end) } });
		this.#taking = false;
	}

	#lineOf(subpath: unknown): number | null {
		return typeof subpath === 'string' && subpath !== '' ? (findSubpath(this.data, subpath)?.start ?? null) : null;
	}

	#drawHeader(el: HTMLElement): void {
		el.empty();
		el.createDiv({ cls: 'inline-title', text: this.file?.basename ?? '' });
		drawProperties(el, this.data);
	}

	#showMenu(event: MouseEvent): void {
		const menu = new Menu();
		const reading = this.#mode === 'preview';
		menu.addItem((item) => item.setTitle('Reading view').setChecked(reading).onClick(() => this.toggleMode()));
		menu.addItem((item) => item.setTitle('Source mode').setChecked(this.#plain).onClick(() => this.toggleSource()));
		menu.addSeparator();
		if (this.file) this.app.workspace.trigger('file-menu', menu, this.file, 'more-options', this.leaf);
		this.onPaneMenu(menu, 'more-options');
		menu.showAtMouseEvent(event);
	}

	#showEditorMenu(event: MouseEvent): void {
		const menu = new Menu();
		const selection = this.#editor.getSelection();
		menu.addItem((item) =>
			item
				.setTitle('Copy')
				.setIcon('copy')
				.setDisabled(selection === '')
				.onClick(() => navigator.clipboard.writeText(selection)),
		);
		menu.addItem((item) => item.setTitle('Undo').setIcon('undo').onClick(() => this.#editor.undo()));
		this.app.workspace.trigger('editor-menu', menu, this.#editor, this);
		menu.showAtMouseEvent(event);
	}
}
