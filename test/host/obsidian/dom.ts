/**
 * Obsidian's additions to the DOM and to built-in objects, installed in a window: the main one, and each pop-out,
 * since a pop-out has constructors of its own.
 */
type Attributes = Record<string, string | number | boolean | null>;
type Win = Window & typeof globalThis;
type Delegated = { selector: string; listener: unknown; inner: (event: Event) => void };

const delegations = new WeakMap<EventTarget, Map<string, Delegated[]>>();

/** Gives `win` what Obsidian gives its windows. `main` is the window whose document is active at first. */
export function installDom(win: Win, main: Win = win): void {
	if ('createDiv' in win.Node.prototype) return;
	extendBuiltIns(win);
	extendNode(win);
	extendElement(win);
	extendEvents(win);
	extendGlobals(win, main);
}

function add(target: object, members: object): void {
	for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(members))) {
		if (name in target && name !== 'find') continue;
		Object.defineProperty(target, name, { ...descriptor, enumerable: false, configurable: true });
	}
}

function extendBuiltIns(win: Win): void {
	add(win.Array.prototype, {
		first(this: unknown[]) {
			return this[0];
		},
		last(this: unknown[]) {
			return this[this.length - 1];
		},
		contains(this: unknown[], item: unknown) {
			return this.includes(item);
		},
		remove(this: unknown[], item: unknown) {
			for (let i = this.length - 1; i >= 0; i--) if (this[i] === item) this.splice(i, 1);
		},
		unique(this: unknown[]) {
			return [...new Set(this)];
		},
	});
	add(win.Array, { combine: (arrays: unknown[][]) => arrays.flat() });
	add(win.Math, {
		clamp: (value: number, min: number, max: number) => Math.min(Math.max(value, min), max),
		square: (value: number) => value * value,
	});
	add(win.String.prototype, {
		contains(this: string, part: string) {
			return this.includes(part);
		},
		format(this: string, ...values: string[]) {
			return this.replace(/\{(\d{1,2})\}/g, (whole, index: string) => values[Number(index)] ?? whole);
		},
	});
	add(win.String, { isString: (value: unknown) => typeof value === 'string' });
	add(win.Number, { isNumber: (value: unknown) => typeof value === 'number' });
	add(win.Object, {
		isEmpty: (value: object) => Object.keys(value).length === 0,
		each: (value: Record<string, unknown>, visit: (item: unknown, key: string) => boolean | void) =>
			Object.entries(value).every(([key, item]) => visit(item, key) !== false),
	});
}

function documentOf(node: Node): Document {
	return node.ownerDocument ?? (node as Document);
}

function applyInfo(el: Element, info: DomElementInfo | string | undefined, parent: Node | null): void {
	const o: DomElementInfo = typeof info === 'string' ? { cls: info } : (info ?? {});
	if (o.cls !== undefined) el.addClasses(Array.isArray(o.cls) ? o.cls : o.cls.split(' ').filter(Boolean));
	if (o.text !== undefined) el.setText(o.text);
	if (o.attr) el.setAttrs(o.attr);
	for (const name of ['title', 'type', 'placeholder', 'href'] as const) {
		const value = o[name];
		if (value !== undefined) el.setAttribute(name, value);
	}
	if (o.value !== undefined && 'value' in el) el.value = o.value;
	const home = o.parent ?? parent;
	if (o.prepend) home?.insertBefore(el, home.firstChild);
	else home?.appendChild(el);
}

function makeElement(
	doc: Document,
	parent: Node | null,
	tag: string,
	info?: DomElementInfo | string,
	callback?: (el: HTMLElement) => void,
): HTMLElement {
	const el = doc.createElement(tag);
	applyInfo(el, info, parent);
	callback?.(el);
	return el;
}

function makeSvg(
	doc: Document,
	parent: Node | null,
	tag: string,
	info?: SvgElementInfo | string,
	callback?: (el: SVGElement) => void,
): SVGElement {
	const el = doc.createElementNS('http://www.w3.org/2000/svg', tag);
	applyInfo(el, info, parent);
	callback?.(el);
	return el;
}

function extendNode(win: Win): void {
	add(win.Node.prototype, {
		get doc() {
			return documentOf(this as unknown as Node);
		},
		get win() {
			return documentOf(this as unknown as Node).defaultView ?? win;
		},
		get constructorWin() {
			return win;
		},
		detach(this: Node) {
			this.parentNode?.removeChild(this);
		},
		empty(this: Node) {
			while (this.lastChild) this.removeChild(this.lastChild);
		},
		insertAfter(this: Node, node: Node, child: Node | null) {
			return this.insertBefore(node, child ? child.nextSibling : this.firstChild);
		},
		indexOf(this: Node, other: Node) {
			return [...this.childNodes].indexOf(other as ChildNode);
		},
		setChildrenInPlace(this: Node, children: Node[]) {
			for (const child of [...this.childNodes]) if (!children.includes(child)) child.remove();
			for (const child of children) this.appendChild(child);
		},
		appendText(this: Node, text: string) {
			this.appendChild(documentOf(this).createTextNode(text));
		},
		instanceOf(this: Node, type: { name: string }) {
			const own: unknown = Reflect.get(this.win, type.name);
			return typeof own === 'function' && this instanceof own;
		},
		createEl(this: Node, tag: string, o?: DomElementInfo | string, callback?: (el: HTMLElement) => void) {
			return makeElement(documentOf(this), this, tag, o, callback);
		},
		createDiv(this: Node, o?: DomElementInfo | string, callback?: (el: HTMLElement) => void) {
			return makeElement(documentOf(this), this, 'div', o, callback);
		},
		createSpan(this: Node, o?: DomElementInfo | string, callback?: (el: HTMLElement) => void) {
			return makeElement(documentOf(this), this, 'span', o, callback);
		},
		createSvg(this: Node, tag: string, o?: SvgElementInfo | string, callback?: (el: SVGElement) => void) {
			return makeSvg(documentOf(this), this, tag, o, callback);
		},
	});
}

function extendElement(win: Win): void {
	const queries = {
		find(this: ParentNode, selector: string) {
			return this.querySelector(selector);
		},
		findAll(this: ParentNode, selector: string) {
			return [...this.querySelectorAll(selector)];
		},
	};
	add(win.DocumentFragment.prototype, queries);
	add(win.Element.prototype, queries);
	add(win.Element.prototype, {
		findAllSelf(this: Element, selector: string) {
			const inside = [...this.querySelectorAll(selector)];
			return this.matches(selector) ? [this, ...inside] : inside;
		},
		getText(this: Element) {
			return this.textContent ?? '';
		},
		setText(this: Element, text: string | DocumentFragment) {
			this.replaceChildren(text);
		},
		addClass(this: Element, ...classes: string[]) {
			this.classList.add(...classes);
		},
		addClasses(this: Element, classes: string[]) {
			this.classList.add(...classes);
		},
		removeClass(this: Element, ...classes: string[]) {
			this.classList.remove(...classes);
		},
		removeClasses(this: Element, classes: string[]) {
			this.classList.remove(...classes);
		},
		toggleClass(this: Element, classes: string | string[], on: boolean) {
			for (const name of [classes].flat()) this.classList.toggle(name, on);
		},
		hasClass(this: Element, name: string) {
			return this.classList.contains(name);
		},
		setAttr(this: Element, name: string, value: string | number | boolean | null) {
			if (value === null) this.removeAttribute(name);
			else this.setAttribute(name, String(value));
		},
		setAttrs(this: Element, attributes: Attributes) {
			for (const [name, value] of Object.entries(attributes)) this.setAttr(name, value);
		},
		getAttr(this: Element, name: string) {
			return this.getAttribute(name);
		},
		matchParent(this: Element, selector: string, last?: Element) {
			const found = this.closest(selector);
			return found && last && !last.contains(found) ? null : found;
		},
		getCssPropertyValue(this: Element, property: string, pseudo?: string) {
			return this.win.getComputedStyle(this, pseudo).getPropertyValue(property).trim();
		},
		isActiveElement(this: Element) {
			return this.ownerDocument.activeElement === this;
		},
	});
	const styles = {
		setCssStyles(this: HTMLElement | SVGElement, wanted: Partial<CSSStyleDeclaration>) {
			Object.assign(this.style, wanted);
		},
		setCssProps(this: HTMLElement | SVGElement, wanted: Record<string, string>) {
			for (const [name, value] of Object.entries(wanted)) this.style.setProperty(name, value);
		},
	};
	add(win.SVGElement.prototype, styles);
	add(win.HTMLElement.prototype, {
		...styles,
		show(this: HTMLElement) {
			this.setCssStyles({ display: '' });
		},
		hide(this: HTMLElement) {
			this.setCssStyles({ display: 'none' });
		},
		toggle(this: HTMLElement, shown: boolean) {
			this.setCssStyles({ display: shown ? '' : 'none' });
		},
		toggleVisibility(this: HTMLElement, visible: boolean) {
			this.setCssStyles({ visibility: visible ? '' : 'hidden' });
		},
		isShown(this: HTMLElement) {
			return this.isConnected && this.offsetParent !== null;
		},
		get innerWidth() {
			return innerSize(this as unknown as HTMLElement, 'clientWidth', 'paddingLeft', 'paddingRight');
		},
		get innerHeight() {
			return innerSize(this as unknown as HTMLElement, 'clientHeight', 'paddingTop', 'paddingBottom');
		},
	});
}

function innerSize(
	el: HTMLElement,
	size: 'clientWidth' | 'clientHeight',
	before: 'paddingLeft' | 'paddingTop',
	after: 'paddingRight' | 'paddingBottom',
): number {
	const style = el.win.getComputedStyle(el);
	return el[size] - parseFloat(style[before]) - parseFloat(style[after]);
}

function extendEvents(win: Win): void {
	const delegated = {
		on(
			this: EventTarget,
			type: string,
			selector: string,
			listener: (event: Event, target: HTMLElement) => unknown,
			options?: boolean | AddEventListenerOptions,
		) {
			const inner = (event: Event): void => {
				if (!(event.target instanceof win.Element)) return;
				const target = event.target.closest<HTMLElement>(selector);
				if (target) listener.call(target, event, target);
			};
			const byType = delegations.get(this) ?? new Map<string, Delegated[]>();
			delegations.set(this, byType.set(type, [...(byType.get(type) ?? []), { selector, listener, inner }]));
			this.addEventListener(type, inner, options);
		},
		off(this: EventTarget, type: string, selector: string, listener: unknown, options?: boolean | EventListenerOptions) {
			for (const entry of delegations.get(this)?.get(type) ?? []) {
				const same = entry.selector === selector && entry.listener === listener;
				if (same) this.removeEventListener(type, entry.inner, options);
			}
		},
	};
	add(win.HTMLElement.prototype, delegated);
	add(win.Document.prototype, delegated);
	add(win.HTMLElement.prototype, {
		onClickEvent(this: HTMLElement, listener: (event: MouseEvent) => unknown, options?: boolean | AddEventListenerOptions) {
			this.addEventListener('click', listener, options);
			this.addEventListener('auxclick', listener, options);
		},
		onNodeInserted(this: HTMLElement, listener: () => unknown, once = false) {
			let was = this.isConnected;
			const observer = new win.MutationObserver(() => {
				if (this.isConnected && !was) {
					listener();
					if (once) observer.disconnect();
				}
				was = this.isConnected;
			});
			observer.observe(this.doc, { childList: true, subtree: true });
			return () => observer.disconnect();
		},
		onWindowMigrated(this: HTMLElement, listener: (moved: Window) => unknown) {
			const notify = (): unknown => listener(this.win);
			this.addEventListener('preview-window-migrated', notify);
			return () => this.removeEventListener('preview-window-migrated', notify);
		},
		trigger(this: HTMLElement, type: string) {
			this.dispatchEvent(new win.Event(type));
		},
	});
	add(win.UIEvent.prototype, {
		get targetNode() {
			const { target } = this as unknown as Event;
			return target instanceof win.Node ? target : null;
		},
		get win() {
			return (this as unknown as UIEvent).view ?? win;
		},
		get doc() {
			return (this as unknown as UIEvent).win.document;
		},
		instanceOf(this: Event, type: { name: string }) {
			const own: unknown = Reflect.get(win, type.name);
			return typeof own === 'function' && this instanceof own;
		},
	});
}

function extendGlobals(win: Win, main: Win): void {
	const globals = {
		createEl: (tag: string, o?: DomElementInfo | string, callback?: (el: HTMLElement) => void) =>
			makeElement(win.document, null, tag, o, callback),
		createDiv: (o?: DomElementInfo | string, callback?: (el: HTMLElement) => void) =>
			makeElement(win.document, null, 'div', o, callback),
		createSpan: (o?: DomElementInfo | string, callback?: (el: HTMLElement) => void) =>
			makeElement(win.document, null, 'span', o, callback),
		createSvg: (tag: string, o?: SvgElementInfo | string, callback?: (el: SVGElement) => void) =>
			makeSvg(win.document, null, tag, o, callback),
		createFragment: (callback?: (el: DocumentFragment) => void) => {
			const fragment = win.document.createDocumentFragment();
			callback?.(fragment);
			return fragment;
		},
		isBoolean: (value: unknown) => typeof value === 'boolean',
		fish: (selector: string) => win.document.querySelector(selector),
		fishAll: (selector: string) => [...win.document.querySelectorAll(selector)],
		ready: (then: () => unknown) => {
			if (win.document.readyState === 'loading') win.document.addEventListener('DOMContentLoaded', then);
			else then();
		},
		sleep: (ms: number) => new Promise((resolve) => win.setTimeout(resolve, ms)),
		nextFrame: () => new Promise((resolve) => win.requestAnimationFrame(resolve)),
	};
	add(win, globals);
	Object.assign(win, { activeWindow: main, activeDocument: main.document });
}
