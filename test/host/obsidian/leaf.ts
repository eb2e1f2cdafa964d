import type { OpenViewState, ViewState } from 'obsidian';
import type { App } from './app';
import { TFile } from './files';
import { setIcon } from './icons';
import { Menu } from './menu';
import type { HoverParent, HoverPopover } from './popover';
import { setTooltip } from './tooltip';
import { View } from './view';
import { WorkspaceItem, WorkspaceSidedock, type WorkspaceTabs } from './workspace-items';

/** Stands in for a view until the leaf is seen. */
export class DeferredView extends View {
	constructor(
		leaf: WorkspaceLeaf,
		readonly type: string,
	) {
		super(leaf);
		this.containerEl.setAttr('data-type', type);
	}

	override getViewType(): string {
		return this.type;
	}

	override getDisplayText(): string {
		return this.type;
	}
}

/** Stands in for a view whose type nobody has registered, and keeps its state for when somebody does. */
export class UnknownView extends DeferredView {
	override async onOpen(): Promise<void> {
		this.containerEl.createDiv({ cls: 'empty-state', text: `Plugin no longer active (${this.type})` });
	}
}

/** A leaf without anything. */
class EmptyView extends View {
	override getViewType(): string {
		return 'empty';
	}

	override getDisplayText(): string {
		return 'New tab';
	}

	override async onOpen(): Promise<void> {
		this.containerEl.createDiv({ cls: 'empty-state', text: 'No file is open' });
	}
}

/** A place for a view: a tab in the middle or in a sidebar. */
export class WorkspaceLeaf extends WorkspaceItem implements HoverParent {
	readonly id = Math.random().toString(16).slice(2);
	readonly containerEl = createDiv('workspace-leaf');
	readonly tabHeaderEl = createDiv({ cls: 'workspace-tab-header tappable', attr: { role: 'tab', draggable: true } });
	hoverPopover: HoverPopover | null = null;
	pinned = false;
	group: string | null = null;
	view: View;
	#state: ViewState = { type: 'empty' };

	constructor(
		readonly app: App,
		public parent: WorkspaceTabs,
	) {
		super();
		this.view = new EmptyView(this);
		void this.view.open(this.containerEl);
		this.#drawHeader();
		this.containerEl.addEventListener('mousedown', () => this.app.workspace.setActiveLeaf(this), true);
		this.containerEl.addEventListener('focusin', () => this.app.workspace.setActiveLeaf(this));
		parent.insert(this);
	}

	/** Whether somebody looking at the window sees the view. */
	get isVisible(): boolean {
		const split = this.parent.parent;
		return this.parent.current === this && !(split instanceof WorkspaceSidedock && split.collapsed);
	}

	get isDeferred(): boolean {
		return this.view instanceof DeferredView && !(this.view instanceof UnknownView);
	}

	async loadIfDeferred(): Promise<void> {
		if (this.isDeferred) await this.#install(this.#state, undefined, true);
	}

	async openFile(file: TFile, openState: OpenViewState = {}): Promise<void> {
		const type = this.app.workspace.viewTypeOf(file.extension);
		if (!type) throw new Error(`The preview cannot open ${file.path}`);
		const same = this.view.getViewType() === type ? this.view.getState() : {};
		const keep = type === 'markdown' ? { mode: same['mode'] ?? this.app.workspace.defaultMode, source: same['source'] ?? false } : {};
		const active = openState.active ?? true;
		await this.setViewState({ type, active, state: { ...keep, ...openState.state, file: file.path } }, openState.eState);
	}

	async open(view: View): Promise<View> {
		await this.#replaceView(view);
		return view;
	}

	getViewState(): ViewState {
		const state = this.view instanceof DeferredView ? this.#state.state : this.view.getState();
		return { type: this.view.getViewType(), state: state ?? {}, pinned: this.pinned };
	}

	async setViewState(state: ViewState, eState?: unknown): Promise<void> {
		this.#state = state;
		await this.#install(state, eState, state.active === true || this.isVisible);
	}

	getEphemeralState(): Record<string, unknown> {
		return this.view.getEphemeralState();
	}

	setEphemeralState(state: unknown): void {
		this.view.setEphemeralState(state);
	}

	togglePinned(): void {
		this.setPinned(!this.pinned);
	}

	setPinned(pinned: boolean): void {
		this.pinned = pinned;
		this.trigger('pinned-change', pinned);
	}

	setGroupMember(other: WorkspaceLeaf): void {
		other.group ??= other.id;
		this.setGroup(other.group);
	}

	setGroup(group: string): void {
		this.group = group;
		this.trigger('group-change', group);
	}

	detach(): void {
		void this.view.close();
		this.app.workspace.leafGone(this);
		this.parent.remove(this);
		this.app.workspace.layoutChanged();
	}

	getIcon(): string {
		return this.view.getIcon();
	}

	getDisplayText(): string {
		return this.view.getDisplayText();
	}

	onResize(): void {
		this.view.onResize();
	}

	/** Makes the view anew: its type has been registered, or is no longer. */
	async rebuild(): Promise<void> {
		const state = this.getViewState();
		this.#state = state;
		await this.#install(state, undefined, this.isVisible);
	}

	/** Writes name and icon of the view into the tab. */
	updateHeader(): void {
		const [icon, title] = [...this.tabHeaderEl.children];
		if (icon instanceof HTMLElement) setIcon(icon, this.getIcon());
		title?.setText(this.getDisplayText());
		setTooltip(this.tabHeaderEl, this.getDisplayText());
	}

	async #install(state: ViewState, eState: unknown, wanted: boolean): Promise<void> {
		const creator = this.app.workspace.creatorOf(state.type);
		if (state.type === 'empty') {
			await this.#replaceView(new EmptyView(this));
		} else if (!creator) {
			await this.#replaceView(new UnknownView(this, state.type));
		} else if (!wanted) {
			await this.#replaceView(new DeferredView(this, state.type));
		} else if (this.view.getViewType() !== state.type || this.view instanceof DeferredView) {
			await this.#replaceView(creator(this));
		}
		if (!(this.view instanceof DeferredView)) await this.view.setState(state.state ?? {}, { history: false });
		if (eState !== undefined && eState !== null) this.view.setEphemeralState(eState);
		this.updateHeader();
		if (state.active === true) this.app.workspace.setActiveLeaf(this, { focus: true });
		this.app.workspace.fileShown(this);
		this.app.workspace.layoutChanged();
	}

	async #replaceView(view: View): Promise<void> {
		await this.view.close();
		this.containerEl.empty();
		this.view = view;
		await view.open(this.containerEl);
		this.updateHeader();
	}

	#drawHeader(): void {
		this.tabHeaderEl.createDiv('workspace-tab-header-inner-icon');
		this.tabHeaderEl.createDiv('workspace-tab-header-inner-title');
		const close = this.tabHeaderEl.createEl('button', { cls: 'workspace-tab-header-inner-close-button', attr: { 'aria-label': 'Close' } });
		setIcon(close, 'x');
		close.addEventListener('click', (event) => {
			event.stopPropagation();
			this.detach();
		});
		this.tabHeaderEl.addEventListener('click', () => this.app.workspace.setActiveLeaf(this, { focus: true }));
		this.tabHeaderEl.addEventListener('contextmenu', (event) => {
			event.preventDefault();
			const menu = new Menu();
			menu.addItem((item) => item.setTitle('Close').setIcon('x').onClick(() => this.detach()));
			const file = 'file' in this.view && this.view.file instanceof TFile ? this.view.file : null;
			if (file) this.app.workspace.trigger('file-menu', menu, file, 'tab-header', this);
			this.view.onPaneMenu(menu, 'tab-header');
			menu.showAtMouseEvent(event);
		});
		this.updateHeader();
	}
}
