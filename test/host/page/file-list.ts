import { TFile, TFolder, type TAbstractFile } from '../obsidian/files';
import { setIcon } from '../obsidian/icons';
import type { WorkspaceLeaf } from '../obsidian/leaf';
import { Menu } from '../obsidian/menu';
import { debounce } from '../obsidian/util';
import { ItemView } from '../obsidian/view';

/** The files of the vault, in the left sidebar. */
export class FileListView extends ItemView {
	readonly #folded = new Set<string>();

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		this.icon = 'folder-closed';
	}

	getViewType(): string {
		return 'file-explorer';
	}

	getDisplayText(): string {
		return 'Files';
	}

	protected override async onOpen(): Promise<void> {
		const draw = debounce(() => this.#draw(), 20);
		for (const event of ['create', 'delete', 'rename']) this.registerEvent(this.app.vault.on(event, () => draw()));
		this.registerEvent(this.app.workspace.on('file-open', () => draw()));
		this.#draw();
	}

	#draw(): void {
		this.contentEl.empty();
		const list = this.contentEl.createDiv({ cls: 'nav-files-container', attr: { role: 'tree' } });
		this.#drawFolder(list, this.app.vault.getRoot());
	}

	#drawFolder(parentEl: HTMLElement, folder: TFolder): void {
		const isFile = (file: TAbstractFile): boolean => file instanceof TFile;
		const sorted = [...folder.children].sort((a, b) => Number(isFile(a)) - Number(isFile(b)) || a.name.localeCompare(b.name));
		for (const child of sorted) {
			if (child instanceof TFolder) {
				const item = parentEl.createDiv('nav-folder');
				const folded = this.#folded.has(child.path);
				const title = this.#drawTitle(item, child, 'nav-folder-title', child.name);
				const arrow = createSpan('nav-folder-collapse-indicator');
				setIcon(arrow, folded ? 'chevron-right' : 'chevron-down');
				title.prepend(arrow);
				title.setAttr('aria-expanded', !folded);
				title.addEventListener('click', () => {
					if (!this.#folded.delete(child.path)) this.#folded.add(child.path);
					this.#draw();
				});
				if (!folded) this.#drawFolder(item.createDiv('nav-folder-children'), child);
			} else if (child instanceof TFile) {
				const shown = child.extension === 'md' ? child.basename : child.name;
				const title = this.#drawTitle(parentEl.createDiv('nav-file'), child, 'nav-file-title', shown);
				title.toggleClass('is-active', this.app.workspace.getActiveFile() === child);
				title.addEventListener('click', (event) => {
					if (!this.app.workspace.viewTypeOf(child.extension)) return;
					void this.app.workspace.getLeaf(event.ctrlKey || event.metaKey).openFile(child);
				});
			}
		}
	}

	#drawTitle(parentEl: HTMLElement, file: TAbstractFile, cls: string, text: string): HTMLElement {
		const el = parentEl.createDiv({ cls: [cls, 'tappable'], attr: { 'data-path': file.path, role: 'treeitem', tabindex: 0 } });
		el.createSpan({ cls: `${cls}-content`, text });
		el.addEventListener('keydown', (event) => {
			if (event.key === 'Enter') el.click();
		});
		el.addEventListener('contextmenu', (event) => {
			event.preventDefault();
			const menu = new Menu();
			if (file instanceof TFile) {
				menu.addItem((item) =>
					item.setTitle('Open in new tab').setIcon('file-plus').onClick(() => this.app.workspace.getLeaf('tab').openFile(file)),
				);
			}
			menu.addItem((item) => item.setTitle('Delete').setIcon('trash-2').setWarning(true).onClick(() => this.app.vault.delete(file)));
			this.app.workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu');
			menu.showAtMouseEvent(event);
		});
		return el;
	}
}
