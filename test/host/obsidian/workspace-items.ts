import { Events } from './events';
import type { WorkspaceLeaf } from './leaf';

/** A part of the layout. */
export abstract class WorkspaceItem extends Events {
	abstract parent: WorkspaceParent | null;

	getRoot(): WorkspaceItem {
		return this.parent?.getRoot() ?? this;
	}

	getContainer(): WorkspaceItem {
		return this.getRoot();
	}
}

/** A part with parts inside. */
export abstract class WorkspaceParent extends WorkspaceItem {
	parent: WorkspaceParent | null = null;
	abstract readonly containerEl: HTMLElement;
	children: WorkspaceItem[] = [];

	get win(): Window {
		return this.containerEl.win;
	}

	get doc(): Document {
		return this.containerEl.doc;
	}
}

/** Leaves behind one row of tabs; one of them is seen. */
export class WorkspaceTabs extends WorkspaceParent {
	readonly containerEl: HTMLElement;
	readonly #tabsEl: HTMLElement;
	readonly #leavesEl: HTMLElement;
	leaves: WorkspaceLeaf[] = [];
	current: WorkspaceLeaf | null = null;

	constructor(
		override parent: WorkspaceSplit,
		readonly onChange: () => void,
	) {
		super();
		this.containerEl = parent.containerEl.createDiv('workspace-tabs');
		this.#tabsEl = this.containerEl.createDiv('workspace-tab-header-container').createDiv({
			cls: 'workspace-tab-header-container-inner',
			attr: { role: 'tablist' },
		});
		this.#leavesEl = this.containerEl.createDiv('workspace-tab-container');
		parent.tabs.push(this);
		parent.children.push(this);
	}

	insert(leaf: WorkspaceLeaf): void {
		leaf.parent = this;
		this.leaves.push(leaf);
		this.children.push(leaf);
		this.#tabsEl.append(leaf.tabHeaderEl);
		this.#leavesEl.append(leaf.containerEl);
		if (!this.current) this.current = leaf;
		this.show();
	}

	remove(leaf: WorkspaceLeaf): void {
		const index = this.leaves.indexOf(leaf);
		this.leaves.remove(leaf);
		this.children.remove(leaf);
		leaf.tabHeaderEl.remove();
		leaf.containerEl.remove();
		if (this.current === leaf) this.current = this.leaves[Math.min(index, this.leaves.length - 1)] ?? null;
		this.show();
		if (this.leaves.length === 0 && this.parent.tabs.length > 1) {
			this.parent.tabs.remove(this);
			this.parent.children.remove(this);
			this.containerEl.remove();
		}
	}

	select(leaf: WorkspaceLeaf): void {
		this.current = leaf;
		this.show();
		this.onChange();
	}

	/** Brings what is seen in line with `current`. */
	show(): void {
		for (const leaf of this.leaves) {
			leaf.containerEl.toggle(leaf === this.current);
			leaf.tabHeaderEl.toggleClass('is-active', leaf === this.current);
			leaf.tabHeaderEl.setAttr('aria-selected', leaf === this.current);
		}
	}
}

/** Groups of tabs beside each other. */
export class WorkspaceSplit extends WorkspaceParent {
	readonly containerEl: HTMLElement;
	readonly tabs: WorkspaceTabs[] = [];

	constructor(parentEl: HTMLElement, cls: string) {
		super();
		this.containerEl = parentEl.createDiv({ cls: ['workspace-split', ...cls.split(' ')] });
	}
}

export abstract class WorkspaceContainer extends WorkspaceSplit {}

/** The middle of the main window. */
export class WorkspaceRoot extends WorkspaceContainer {}

/** A window of its own. */
export class WorkspaceWindow extends WorkspaceContainer {}

/** Where pop-out windows hang. */
export class WorkspaceFloating extends WorkspaceParent {
	readonly containerEl = createDiv();
}

/** A sidebar; on a phone it is the drawer. */
export class WorkspaceSidedock extends WorkspaceSplit {
	collapsed = true;

	constructor(
		parentEl: HTMLElement,
		readonly side: 'left' | 'right',
		readonly onChange: () => void,
	) {
		super(parentEl, `mod-horizontal mod-sidedock mod-${side}-split is-collapsed`);
	}

	toggle(): void {
		if (this.collapsed) this.expand();
		else this.collapse();
	}

	expand(): void {
		this.#set(false);
	}

	collapse(): void {
		this.#set(true);
	}

	#set(collapsed: boolean): void {
		if (this.collapsed === collapsed) return;
		this.collapsed = collapsed;
		this.containerEl.toggleClass('is-collapsed', collapsed);
		this.onChange();
	}
}

/** The app has a class of its own for phones; here for `instanceof`. */
export class WorkspaceMobileDrawer extends WorkspaceSidedock {}

/** The strip of icons at the left edge. */
export class WorkspaceRibbon {
	constructor(readonly containerEl: HTMLElement) {}
}
