import type { ViewStateResult } from 'obsidian';
import type { App } from './app';
import { Component } from './component';
import { TFile } from './files';
import { setIcon } from './icons';
import type { Scope } from './keymap';
import type { WorkspaceLeaf } from './leaf';
import type { Menu } from './menu';
import { setTooltip } from './tooltip';
import { debounce } from './util';

/** What a leaf shows. */
export abstract class View extends Component {
	app: App;
	icon = 'file';
	navigation = false;
	leaf: WorkspaceLeaf;
	containerEl: HTMLElement;
	scope: Scope | null = null;

	constructor(leaf: WorkspaceLeaf) {
		super();
		this.leaf = leaf;
		this.app = leaf.app;
		this.containerEl = leaf.containerEl.doc.createElement('div');
		this.containerEl.addClass('workspace-leaf-content');
		this.containerEl.setAttr('data-type', this.getViewType());
	}

	abstract getViewType(): string;
	abstract getDisplayText(): string;

	protected async onOpen(): Promise<void> {}

	protected async onClose(): Promise<void> {}

	/** Puts the view into its leaf. */
	async open(parent: HTMLElement): Promise<void> {
		parent.append(this.containerEl);
		await this.load();
		await this.onOpen();
	}

	async close(): Promise<void> {
		this.containerEl.remove();
		await this.onClose();
		this.unload();
	}

	getState(): Record<string, unknown> {
		return {};
	}

	async setState(_state: unknown, _result: ViewStateResult): Promise<void> {}

	getEphemeralState(): Record<string, unknown> {
		return {};
	}

	setEphemeralState(_state: unknown): void {}

	getIcon(): string {
		return this.icon;
	}

	onResize(): void {}

	onPaneMenu(_menu: Menu, _source: string): void {}
}

/** A view with a header and a content element. */
export abstract class ItemView extends View {
	contentEl: HTMLElement;
	readonly #actionsEl: HTMLElement;
	readonly #titleEl: HTMLElement;

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		const header = this.containerEl.createDiv('view-header');
		this.#titleEl = header.createDiv('view-header-title-container').createDiv('view-header-title');
		this.#actionsEl = header.createDiv('view-actions');
		this.contentEl = this.containerEl.createDiv('view-content');
	}

	override async open(parent: HTMLElement): Promise<void> {
		await super.open(parent);
		this.updateTitle();
	}

	addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const button = createEl('button', 'clickable-icon view-action');
		setIcon(button, icon);
		setTooltip(button, title);
		button.addEventListener('click', callback);
		this.#actionsEl.prepend(button);
		return button;
	}

	/** Writes the display text into the header and the tab. */
	updateTitle(): void {
		this.#titleEl.setText(this.getDisplayText());
		this.leaf.updateHeader();
	}
}

/** A view of a file. */
export abstract class FileView extends ItemView {
	allowNoFile = false;
	file: TFile | null = null;
	override navigation = true;

	getDisplayText(): string {
		return this.file?.basename ?? 'No file';
	}

	override onload(): void {
		this.registerEvent(
			this.app.vault.on('rename', (file: unknown) => {
				if (file === this.file && file instanceof TFile) void this.onRename(file);
			}),
		);
		this.registerEvent(
			this.app.vault.on('delete', (file: unknown) => {
				if (file === this.file) this.leaf.detach();
			}),
		);
	}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), file: this.file?.path };
	}

	override async setState(state: unknown, _result: ViewStateResult): Promise<void> {
		const path = typeof state === 'object' && state !== null && 'file' in state ? state.file : undefined;
		if (typeof path === 'string') await this.loadFile(this.app.vault.getFileByPath(path));
	}

	/** Shows another file. */
	async loadFile(file: TFile | null): Promise<void> {
		if (file === this.file) return;
		if (this.file) await this.onUnloadFile(this.file);
		this.file = file;
		if (file) await this.onLoadFile(file);
		this.updateTitle();
	}

	async onLoadFile(_file: TFile): Promise<void> {}

	async onUnloadFile(_file: TFile): Promise<void> {}

	async onRename(_file: TFile): Promise<void> {
		this.updateTitle();
	}

	override async close(): Promise<void> {
		await this.loadFile(null);
		await super.close();
	}

	canAcceptExtension(_extension: string): boolean {
		return false;
	}
}

export abstract class EditableFileView extends FileView {}

/** Writes are collected for this long, in ms, as in the app. */
const saveDelay = 2000;

/** A view of a file's text. */
export abstract class TextFileView extends EditableFileView {
	data = '';
	readonly requestSave: (() => unknown) & { cancel(): unknown; run(): unknown } = debounce(() => void this.save(), saveDelay);
	#saved = '';

	abstract getViewData(): string;
	abstract setViewData(data: string, clear: boolean): void;
	abstract clear(): void;

	override onload(): void {
		super.onload();
		this.registerEvent(
			this.app.vault.on('modify', (file: unknown) => {
				if (file === this.file && file instanceof TFile) void this.#takeOver(file);
			}),
		);
	}

	override async onLoadFile(file: TFile): Promise<void> {
		this.data = await this.app.vault.read(file);
		this.#saved = this.data;
		this.setViewData(this.data, true);
	}

	override async onUnloadFile(_file: TFile): Promise<void> {
		await this.save(true);
	}

	/** Writes what was typed, if something was. */
	async save(clear = false): Promise<void> {
		this.requestSave.cancel();
		const { file } = this;
		if (file && this.data !== this.#saved && this.app.vault.getFileByPath(file.path) === file) {
			this.#saved = this.data;
			await this.app.vault.modify(file, this.data);
		}
		if (clear) this.clear();
	}

	async #takeOver(file: TFile): Promise<void> {
		const data = await this.app.vault.read(file);
		if (data === this.#saved || file !== this.file) return;
		this.#saved = data;
		this.data = data;
		this.setViewData(data, false);
	}
}
