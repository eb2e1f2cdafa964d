import { Component } from './component';
import { throwLater } from './events';
import { setIcon } from './icons';

type Choose = (event: MouseEvent | KeyboardEvent) => unknown;

/** One entry of a menu. */
export class MenuItem {
	readonly dom: HTMLElement;
	section = '';
	readonly #iconEl: HTMLElement;
	readonly #titleEl: HTMLElement;
	#choose: Choose = () => undefined;
	#submenu: Menu | null = null;

	constructor(readonly menu: Menu) {
		this.dom = createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem', tabindex: -1 } });
		this.#iconEl = this.dom.createDiv('menu-item-icon');
		this.#titleEl = this.dom.createDiv('menu-item-title');
		this.dom.addEventListener('click', (event) => this.choose(event));
	}

	setTitle(title: string | DocumentFragment): this {
		this.#titleEl.setText(title);
		return this;
	}

	setIcon(icon: string | null): this {
		setIcon(this.#iconEl, icon ?? '');
		return this;
	}

	setChecked(checked: boolean | null): this {
		this.dom.toggleClass('mod-checked', checked === true);
		this.dom.setAttr('aria-checked', checked);
		if (checked) setIcon(this.dom.createDiv('menu-item-icon mod-checked'), 'check');
		return this;
	}

	setDisabled(disabled: boolean): this {
		this.dom.toggleClass('is-disabled', disabled);
		this.dom.setAttr('aria-disabled', disabled);
		return this;
	}

	setWarning(warning: boolean): this {
		this.dom.toggleClass('is-warning', warning);
		return this;
	}

	setIsLabel(label: boolean): this {
		this.dom.toggleClass('is-label', label);
		return this;
	}

	setSection(section: string): this {
		this.section = section;
		return this;
	}

	onClick(choose: Choose): this {
		this.#choose = choose;
		return this;
	}

	/** A menu of its own, opened by this item. Undeclared in the app's types, and there. */
	setSubmenu(): Menu {
		this.#submenu ??= new Menu();
		this.dom.addClass('has-submenu');
		return this.#submenu;
	}

	choose(event: MouseEvent | KeyboardEvent): void {
		if (this.dom.hasClass('is-disabled') || this.dom.hasClass('is-label')) return;
		const box = this.dom.getBoundingClientRect();
		this.menu.hide();
		if (this.#submenu) {
			this.#submenu.showAtPosition({ x: box.right, y: box.top }, this.dom.doc);
			return;
		}
		const done: unknown = this.#choose(event);
		if (done instanceof Promise) done.catch(throwLater);
	}
}

/** A line between entries. */
export class MenuSeparator {
	readonly section = '';
	readonly dom = createDiv('menu-separator');
}

/** A context menu. Entries of one section stand together, in the order in which sections first appear. */
export class Menu extends Component {
	readonly dom = createDiv({ cls: 'menu', attr: { role: 'menu' } });
	readonly items: (MenuItem | MenuSeparator)[] = [];
	readonly #hideCallbacks: (() => unknown)[] = [];

	addItem(build: (item: MenuItem) => unknown): this {
		const item = new MenuItem(this);
		this.items.push(item);
		build(item);
		return this;
	}

	addSeparator(): this {
		this.items.push(new MenuSeparator());
		return this;
	}

	/** Groups for which the app keeps a place; the order here. */
	addSections(): this {
		return this;
	}

	setNoIcon(): this {
		this.dom.addClass('mod-no-icon');
		return this;
	}

	setUseNativeMenu(): this {
		return this;
	}

	setParentElement(): this {
		return this;
	}

	showAtMouseEvent(event: MouseEvent): this {
		return this.showAtPosition({ x: event.clientX, y: event.clientY }, event.doc);
	}

	showAtPosition({ x, y }: { x: number; y: number }, doc: Document = activeDocument): this {
		const sections = [...new Set(this.items.map((item) => item.section))];
		for (const section of sections) {
			if (section !== sections[0]) this.dom.append(new MenuSeparator().dom);
			for (const item of this.items) if (item.section === section) this.dom.append(item.dom);
		}
		doc.body.append(this.dom);
		const view = doc.defaultView ?? window;
		const left = Math.max(4, Math.min(x, view.innerWidth - this.dom.offsetWidth - 4));
		const top = Math.max(4, Math.min(y, view.innerHeight - this.dom.offsetHeight - 4));
		this.dom.setCssStyles({ left: `${left}px`, top: `${top}px` });
		void this.load();
		this.registerDomEvent(doc, 'mousedown', ({ target }) => {
			if (!(target as Node).instanceOf(Node) || !this.dom.contains(target as Node)) this.hide();
		});
		this.registerDomEvent(doc, 'keydown', (event) => this.#onKey(event as KeyboardEvent), true);
		return this;
	}

	#onKey(event: KeyboardEvent): void {
		const items = this.items.filter((item): item is MenuItem => item instanceof MenuItem && !item.dom.hasClass('is-disabled'));
		const at = items.findIndex((item) => item.dom.hasClass('selected'));
		if (event.key === 'Escape') this.hide();
		else if (event.key === 'Enter') items[at]?.choose(event);
		else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			items[at]?.dom.removeClass('selected');
			const step = event.key === 'ArrowDown' ? 1 : -1;
			items[(at + step + items.length) % items.length]?.dom.addClass('selected');
		} else return;
		event.preventDefault();
		event.stopPropagation();
	}

	hide(): this {
		if (!this.dom.isConnected) return this;
		this.dom.remove();
		this.unload();
		for (const callback of this.#hideCallbacks) callback();
		return this;
	}

	close(): void {
		this.hide();
	}

	onHide(callback: () => unknown): void {
		this.#hideCallbacks.push(callback);
	}

	/** The menu of an event: the same one for everybody who adds to it. */
	static forEvent(event: MouseEvent): Menu {
		const known = menus.get(event);
		if (known) return known;
		const menu = new Menu();
		menus.set(event, menu);
		event.preventDefault();
		window.setTimeout(() => menu.showAtMouseEvent(event), 0);
		return menu;
	}
}

const menus = new WeakMap<MouseEvent, Menu>();
