import type { OpenViewState, PaneType } from 'obsidian';
import type { App } from './app';
import type { MarkdownFileInfo } from './editor-fields';
import { Events, throwLater } from './events';
import { TFile } from './files';
import { WorkspaceLeaf } from './leaf';
import { MarkdownView } from './markdown-view';
import { PluginExtensions } from './plugin-extensions';
import { popOut } from './popout';
import { parseLinktext } from './subpath';
import { debounce } from './util';
import { FileView, type View } from './view';
import { WorkspaceFloating, WorkspaceRibbon, WorkspaceRoot, WorkspaceSidedock, WorkspaceTabs, type WorkspaceSplit, type WorkspaceWindow } from './workspace-items';

type ViewCreator = (leaf: WorkspaceLeaf) => View;
type Place = PaneType | boolean | undefined;

/** The layout: tabs in the middle, a sidebar on each side, windows. */
export class Workspace extends Events {
	readonly containerEl: HTMLElement;
	readonly leftRibbon: WorkspaceRibbon;
	readonly rightRibbon: WorkspaceRibbon;
	readonly leftSplit: WorkspaceSidedock;
	readonly rootSplit: WorkspaceRoot;
	readonly rightSplit: WorkspaceSidedock;
	readonly floatingSplit = new WorkspaceFloating();
	readonly windows: WorkspaceWindow[] = [];
	readonly pluginExtensions = new PluginExtensions();
	readonly hoverLinkSources: Record<string, { display: string; defaultMod: boolean }> = {
		preview: { display: 'Reading view', defaultMod: false },
		editor: { display: 'Editing view', defaultMod: true },
	};
	readonly requestSaveLayout = debounce(() => this.trigger('preview-save-layout'), 100, true);
	activeLeaf: WorkspaceLeaf | null = null;
	layoutReady = false;
	/** The mode in which notes open. */
	defaultMode: 'source' | 'preview' = 'source';
	readonly #creators = new Map<string, ViewCreator>();
	readonly #extensions = new Map<string, string>([['md', 'markdown']]);
	readonly #whenReady: (() => unknown)[] = [];
	readonly #lastFiles: string[] = [];
	readonly #layoutChange = debounce(() => this.trigger('layout-change'), 10);
	#lastRoot: WorkspaceLeaf | null = null;
	#shownFile: TFile | null = null;

	constructor(
		readonly app: App,
		parentEl: HTMLElement,
	) {
		super();
		this.containerEl = parentEl.createDiv('workspace');
		this.leftRibbon = new WorkspaceRibbon(this.containerEl.createDiv('workspace-ribbon side-dock-ribbon mod-left'));
		this.leftSplit = new WorkspaceSidedock(this.containerEl, 'left', () => this.#sizesChanged());
		this.rootSplit = new WorkspaceRoot(this.containerEl, 'mod-vertical mod-root');
		this.rightSplit = new WorkspaceSidedock(this.containerEl, 'right', () => this.#sizesChanged());
		this.rightRibbon = new WorkspaceRibbon(createDiv());
		for (const split of [this.leftSplit, this.rootSplit, this.rightSplit]) this.#newTabs(split);
		this.#creators.set('markdown', (leaf) => new MarkdownView(leaf));
		window.addEventListener('resize', () => this.#sizesChanged());
	}

	get activeEditor(): MarkdownFileInfo | null {
		const view = this.activeLeaf?.view;
		return view instanceof MarkdownView ? view : null;
	}

	onLayoutReady(callback: () => unknown): void {
		if (this.layoutReady) callback();
		else this.#whenReady.push(callback);
	}

	/** Called once by the page, when the vault is loaded and the plugin's `onload` has run. */
	setLayoutReady(): void {
		this.layoutReady = true;
		for (const callback of this.#whenReady.splice(0)) {
			try {
				callback();
			} catch (error) {
				throwLater(error);
			}
		}
		this.trigger('layout-ready');
	}

	/** `false` reuses the current tab, `true` and `'tab'` open one, `'split'` a group beside, `'window'` a window. */
	getLeaf(place?: Place): WorkspaceLeaf {
		if (place === 'window') return this.openPopoutLeaf();
		if (place === 'split') return this.createLeafInTabs(this.#newTabs(this.rootSplit));
		const last = this.getMostRecentLeaf();
		if (place === true || place === 'tab' || !last || last.pinned) return this.createLeafInTabs(last?.parent ?? this.#rootTabs());
		return last;
	}

	getUnpinnedLeaf(): WorkspaceLeaf {
		return this.getLeaf(false);
	}

	splitActiveLeaf(): WorkspaceLeaf {
		return this.getLeaf('split');
	}

	createLeafBySplit(): WorkspaceLeaf {
		return this.getLeaf('split');
	}

	createLeafInTabs(tabs: WorkspaceTabs): WorkspaceLeaf {
		return new WorkspaceLeaf(this.app, tabs);
	}

	async duplicateLeaf(leaf: WorkspaceLeaf, place: Place = 'tab'): Promise<WorkspaceLeaf> {
		const copy = this.getLeaf(place);
		await copy.setViewState({ ...leaf.getViewState(), active: true });
		return copy;
	}

	openPopoutLeaf(): WorkspaceLeaf {
		const opened = popOut(this.app);
		this.windows.push(opened);
		this.trigger('window-open', opened, opened.win);
		return this.createLeafInTabs(this.#newTabs(opened));
	}

	/** A pop-out was closed: its leaves are gone. */
	windowClosed(closed: WorkspaceWindow): void {
		this.windows.remove(closed);
		for (const leaf of closed.tabs.flatMap((tabs) => [...tabs.leaves])) leaf.detach();
		this.trigger('window-close', closed, closed.win);
	}

	getLeftLeaf(split: boolean): WorkspaceLeaf {
		return this.#sideLeaf(this.leftSplit, split);
	}

	getRightLeaf(split: boolean): WorkspaceLeaf {
		return this.#sideLeaf(this.rightSplit, split);
	}

	async ensureSideLeaf(
		type: string,
		side: 'left' | 'right',
		{ active = true, split = false, reveal = true, state }: { active?: boolean; split?: boolean; reveal?: boolean; state?: Record<string, unknown> } = {},
	): Promise<WorkspaceLeaf> {
		const known = this.getLeavesOfType(type).find((leaf) => leaf.getRoot() === (side === 'left' ? this.leftSplit : this.rightSplit));
		const leaf = known ?? (side === 'left' ? this.getLeftLeaf(split) : this.getRightLeaf(split));
		if (!known || state) await leaf.setViewState({ type, active, ...(state ? { state } : {}) });
		if (reveal) await this.revealLeaf(leaf);
		return leaf;
	}

	/** Makes a leaf seen, loading its view. */
	async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
		const split = leaf.parent.parent;
		if (split instanceof WorkspaceSidedock) split.expand();
		leaf.parent.select(leaf);
		await leaf.loadIfDeferred();
	}

	setActiveLeaf(leaf: WorkspaceLeaf, options?: { focus?: boolean } | boolean): void {
		if (leaf.parent.current !== leaf) leaf.parent.select(leaf);
		if (leaf.isVisible) void leaf.loadIfDeferred();
		if (options !== undefined && options !== false) leaf.setEphemeralState({ focus: true });
		if (this.activeLeaf === leaf) return;
		this.activeLeaf?.containerEl.removeClass('mod-active');
		this.activeLeaf = leaf;
		leaf.containerEl.addClass('mod-active');
		if (!(leaf.getRoot() instanceof WorkspaceSidedock)) this.#lastRoot = leaf;
		Object.assign(window, { activeWindow: leaf.containerEl.win, activeDocument: leaf.containerEl.doc });
		this.trigger('active-leaf-change', leaf);
		this.fileShown(leaf);
	}

	/** A leaf shows another view or file: tells of `file-open` when the active file is another one. */
	fileShown(leaf: WorkspaceLeaf): void {
		if (leaf !== this.activeLeaf) return;
		const { view } = leaf;
		if (!(view instanceof FileView) || view.file === this.#shownFile) return;
		this.#shownFile = view.file;
		if (view.file) {
			this.#lastFiles.remove(view.file.path);
			this.#lastFiles.unshift(view.file.path);
		}
		this.trigger('file-open', view.file);
	}

	leafGone(leaf: WorkspaceLeaf): void {
		if (this.#lastRoot === leaf) this.#lastRoot = null;
		if (this.activeLeaf !== leaf) return;
		this.activeLeaf = null;
		const next = leaf.parent.leaves.find((other) => other !== leaf);
		if (next) this.setActiveLeaf(next);
		else this.trigger('active-leaf-change', null);
	}

	getMostRecentLeaf(root: WorkspaceSplit = this.rootSplit): WorkspaceLeaf | null {
		if (this.#lastRoot?.getRoot() === root) return this.#lastRoot;
		return root.tabs.find((tabs) => tabs.current)?.current ?? null;
	}

	getActiveViewOfType<T extends View>(type: abstract new (...args: never[]) => T): T | null {
		const view = this.activeLeaf?.view;
		return view instanceof type ? view : null;
	}

	/** The note of the active leaf, or of the last one in the middle while a sidebar is active. */
	getActiveFile(): TFile | null {
		const view = this.activeLeaf?.view;
		if (view instanceof FileView) return view.file;
		const recent = this.getMostRecentLeaf()?.view;
		return recent instanceof FileView ? recent.file : null;
	}

	getLastOpenFiles(): string[] {
		return [...this.#lastFiles];
	}

	async openLinkText(linktext: string, sourcePath: string, place?: Place, state: OpenViewState = {}): Promise<void> {
		const { path, subpath } = parseLinktext(linktext);
		const file =
			this.app.metadataCache.getFirstLinkpathDest(path, sourcePath) ??
			(await this.app.vault.create(path.endsWith('.md') ? path : `${path}.md`, ''));
		const eState = subpath === '' ? state.eState : { subpath, ...state.eState };
		await this.getLeaf(place).openFile(file, { ...state, ...(eState ? { eState } : {}) });
	}

	iterateRootLeaves(visit: (leaf: WorkspaceLeaf) => unknown): void {
		for (const leaf of leavesOf(this.rootSplit)) visit(leaf);
	}

	iterateAllLeaves(visit: (leaf: WorkspaceLeaf) => unknown): void {
		for (const split of [this.rootSplit, this.leftSplit, this.rightSplit, ...this.windows]) for (const leaf of leavesOf(split)) visit(leaf);
	}

	getLeavesOfType(type: string): WorkspaceLeaf[] {
		const found: WorkspaceLeaf[] = [];
		this.iterateAllLeaves((leaf) => {
			if (leaf.view.getViewType() === type) found.push(leaf);
		});
		return found;
	}

	getLeafById(id: string): WorkspaceLeaf | null {
		let found: WorkspaceLeaf | null = null;
		this.iterateAllLeaves((leaf) => {
			if (leaf.id === id) found = leaf;
		});
		return found;
	}

	getGroupLeaves(group: string): WorkspaceLeaf[] {
		const found: WorkspaceLeaf[] = [];
		this.iterateAllLeaves((leaf) => {
			if (leaf.group === group) found.push(leaf);
		});
		return found;
	}

	detachLeavesOfType(type: string): void {
		for (const leaf of this.getLeavesOfType(type)) leaf.detach();
	}

	updateOptions(): void {
		this.pluginExtensions.update();
	}

	handleLinkContextMenu(): boolean {
		return false;
	}

	/** Tells of `layout-change` soon, once for many changes. */
	layoutChanged(): void {
		this.#layoutChange();
		this.requestSaveLayout();
	}

	getLayout(): Record<string, unknown> {
		const side = (dock: WorkspaceSidedock): unknown => ({
			collapsed: dock.collapsed,
			leaves: leavesOf(dock).map((leaf) => leaf.getViewState()),
		});
		return { left: side(this.leftSplit), right: side(this.rightSplit) };
	}

	/** How a type of view is made; its leaves that have waited are made now. */
	registerView(type: string, creator: ViewCreator): void {
		if (this.#creators.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
		this.#creators.set(type, creator);
		for (const leaf of this.getLeavesOfType(type)) leaf.rebuild().catch(throwLater);
	}

	/** Leaves of the type stay, with their state, for when it is registered again. */
	unregisterView(type: string): void {
		this.#creators.delete(type);
		for (const leaf of this.getLeavesOfType(type)) leaf.rebuild().catch(throwLater);
	}

	creatorOf(type: string): ViewCreator | undefined {
		return this.#creators.get(type);
	}

	registerExtensions(extensions: string[], type: string): void {
		for (const extension of extensions) this.#extensions.set(extension, type);
	}

	unregisterExtensions(extensions: string[]): void {
		for (const extension of extensions) this.#extensions.delete(extension);
	}

	viewTypeOf(extension: string): string | undefined {
		return this.#extensions.get(extension);
	}

	#sideLeaf(dock: WorkspaceSidedock, split: boolean): WorkspaceLeaf {
		const tabs = split ? this.#newTabs(dock) : (dock.tabs[0] ?? this.#newTabs(dock));
		const empty = tabs.leaves.find((leaf) => leaf.view.getViewType() === 'empty');
		return empty ?? this.createLeafInTabs(tabs);
	}

	#rootTabs(): WorkspaceTabs {
		return this.rootSplit.tabs[0] ?? this.#newTabs(this.rootSplit);
	}

	#newTabs(split: WorkspaceSplit): WorkspaceTabs {
		return new WorkspaceTabs(split, () => this.#sizesChanged());
	}

	/** What has come into sight loads; everything may have another size. */
	#sizesChanged(): void {
		this.iterateAllLeaves((leaf) => {
			if (!leaf.isVisible) return;
			leaf.loadIfDeferred().catch(throwLater);
			leaf.onResize();
		});
		this.trigger('resize');
		this.layoutChanged();
	}
}

function leavesOf(split: WorkspaceSplit): WorkspaceLeaf[] {
	return split.tabs.flatMap((tabs) => tabs.leaves);
}
