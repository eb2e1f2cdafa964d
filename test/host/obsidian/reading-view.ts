import type { MarkdownSectionInformation } from 'obsidian';
import type { App } from './app';
import { throwLater } from './events';
import type { TFile } from './files';
import { fillEmbeds, MarkdownPreviewRenderer, MarkdownRenderer, type MarkdownRenderChild, type PostProcessorContext } from './markdown-renderer';
import { finishRenderedDom } from './rendered-dom';
import { readSections, type Section } from './sections';
import { sanitizeHTMLToDom } from './util';
import { readFrontMatter } from './yaml';

/** A section with what is on screen of it: its element once rendered, its measured or guessed height in px. */
interface Piece {
	section: Section;
	el: HTMLElement | null;
	height: number;
	children: MarkdownRenderChild[];
}

/** How far beyond the window sections are kept, in heights of the window. */
const reach = 1;

/** What Reading view asks of the note it shows. */
export interface ReadingNote {
	readonly file: TFile | null;
	readonly data: string;
}

/**
 * Reading view: section by section, and only what is near the window is in the document. A section that did not change keeps its
 * element and is not processed again until `rerender(true)`.
 */
export class MarkdownPreviewView extends MarkdownRenderer {
	readonly scrollEl: HTMLElement;
	/** Above the sections: title and properties. */
	readonly headerEl: HTMLElement;
	readonly #sizerEl: HTMLElement;
	readonly #pusherEl: HTMLElement;
	#pieces: Piece[] = [];
	#text = '';
	#docId = newDocId();
	#frame: number | null = null;

	constructor(
		app: App,
		parentEl: HTMLElement,
		readonly note: ReadingNote,
		readonly drawHeader: (el: HTMLElement) => void,
	) {
		super(app, parentEl.createDiv('markdown-reading-view'));
		this.scrollEl = this.containerEl.createDiv({
			cls: 'markdown-preview-view markdown-rendered node-insert-event is-readable-line-width allow-fold-headings show-properties',
			attr: { tabindex: -1 },
		});
		this.#sizerEl = this.scrollEl.createDiv('markdown-preview-sizer markdown-preview-section');
		this.headerEl = this.#sizerEl.createDiv('mod-header mod-ui');
		this.#pusherEl = this.#sizerEl.createDiv('markdown-preview-pusher');
		this.scrollEl.addEventListener('scroll', () => this.#schedule());
		const observer = new ResizeObserver(() => this.#schedule());
		observer.observe(this.scrollEl);
		this.register(() => observer.disconnect());
		this.scrollEl.addEventListener('click', (event) => this.#followLink(event));
		this.scrollEl.addEventListener('auxclick', (event) => this.#followLink(event));
		this.scrollEl.on('mouseover', 'a.internal-link', (event, link) => this.#previewLink(event, link));
		this.scrollEl.on('change', '.task-list-item-checkbox', (_event, box) => this.#toggleTask(box));
	}

	get file(): TFile | null {
		return this.note.file;
	}

	get(): string {
		return this.#text;
	}

	/** Shows a text; with `clear` it is another note and nothing is kept. */
	set(data: string, clear: boolean): void {
		if (clear) {
			this.clear();
			this.#docId = newDocId();
			this.scrollEl.scrollTop = 0;
		}
		this.#text = data;
		this.#update(readSections(data));
	}

	clear(): void {
		for (const piece of this.#pieces) drop(piece);
		this.#pieces = [];
	}

	/** Renders again what changed; with `full` everything. */
	rerender(full = false): void {
		const scroll = this.getScroll();
		if (full) this.clear();
		this.set(this.note.data, false);
		this.applyScroll(scroll);
	}

	/** The line at the top of the window. */
	getScroll(): number {
		let top = this.headerEl.offsetHeight;
		for (const { section, height } of this.#pieces) {
			const lines = section.lineEnd - section.lineStart + 1;
			if (top + height > this.scrollEl.scrollTop) {
				return section.lineStart + Math.max(0, (this.scrollEl.scrollTop - top) / height) * lines;
			}
			top += height;
		}
		return 0;
	}

	applyScroll(line: number): void {
		if (line <= 0) {
			this.scrollEl.scrollTop = 0;
			this.#draw();
			return;
		}
		// Twice: the first pass renders and measures what the second relies on.
		for (let pass = 0; pass < 2; pass++) {
			let top = this.headerEl.offsetHeight;
			for (const { section, height } of this.#pieces) {
				const lines = section.lineEnd - section.lineStart + 1;
				if (section.lineStart + lines > line) {
					top += Math.max(0, (line - section.lineStart) / lines) * height;
					break;
				}
				top += height;
			}
			this.scrollEl.scrollTop = top;
			this.#draw();
		}
	}

	/** Scrolls to a line and lights up its section for a while. */
	flashLine(line: number): void {
		const piece = this.#pieces.find(({ section }) => section.lineEnd >= line && section.type !== 'yaml');
		if (!piece) return;
		this.applyScroll(piece.section.lineStart);
		this.scrollEl.scrollTop -= this.scrollEl.clientHeight / 3;
		this.#draw();
		piece.el?.addClass('is-flashing');
		window.setTimeout(() => piece.el?.removeClass('is-flashing'), 1500);
	}

	/** Draws after the window or the pane has changed its size. */
	resize(): void {
		this.#schedule();
	}

	#update(sections: Section[]): void {
		this.drawHeader(this.headerEl);
		const kept = new Map<string, Piece[]>();
		for (const piece of this.#pieces) {
			const same = kept.get(keyOf(piece.section)) ?? [];
			kept.set(keyOf(piece.section), [...same, piece]);
		}
		this.#pieces = sections.map((section) => {
			const old = kept.get(keyOf(section))?.shift();
			return old ? Object.assign(old, { section }) : { section, el: null, height: guessHeight(section), children: [] };
		});
		for (const piece of [...kept.values()].flat()) drop(piece);
		this.#draw();
	}

	#schedule(): void {
		if (this.#frame !== null) return;
		this.#frame = this.scrollEl.win.requestAnimationFrame(() => {
			this.#frame = null;
			this.#draw();
		});
	}

	#draw(): void {
		const { clientHeight, scrollTop } = this.scrollEl;
		if (clientHeight === 0) return;
		const from = scrollTop - reach * clientHeight;
		const to = scrollTop + (1 + reach) * clientHeight;
		let top = this.headerEl.offsetHeight;
		let above = 0;
		const shown: Piece[] = [];
		for (const piece of this.#pieces) {
			if (top + piece.height < from && shown.length === 0) above += piece.height;
			else if (top <= to) shown.push(piece);
			top += piece.height;
		}
		const rendered = shown.filter((piece) => piece.el === null);
		const elements = shown.map((piece) => (piece.el ??= this.#render(piece)));
		this.#place(elements);
		this.#pusherEl.setCssStyles({ height: `${above}px` });
		for (const piece of rendered) this.#process(piece);
		this.#measure(shown, scrollTop);
		const whole = this.#pieces.reduce((sum, piece) => sum + piece.height, this.headerEl.offsetHeight);
		this.#sizerEl.setCssStyles({ minHeight: `${whole}px` });
	}

	#place(elements: HTMLElement[]): void {
		const wanted = new Set<Element>(elements);
		for (const child of [...this.#sizerEl.children].slice(2)) if (!wanted.has(child)) child.remove();
		let last: Element = this.#pusherEl;
		for (const el of elements) {
			if (last.nextSibling !== el) last.after(el);
			last = el;
		}
	}

	/** Takes real heights; what grew above the window must not move what is read. */
	#measure(shown: Piece[], scrollTop: number): void {
		let shift = 0;
		let changed = false;
		for (const piece of shown) {
			const height = heightOf(piece.el);
			if (height === piece.height) continue;
			const above = (piece.el?.offsetTop ?? 0) + height <= scrollTop;
			if (above) shift += height - piece.height;
			piece.height = height;
			changed = true;
		}
		if (shift !== 0) this.scrollEl.scrollTop = scrollTop + shift;
		if (changed) this.#schedule();
	}

	#render(piece: Piece): HTMLElement {
		const el = this.scrollEl.doc.createElement('div');
		el.addClasses(piece.section.cls.split(' '));
		el.append(sanitizeHTMLToDom(piece.section.html));
		const sourcePath = this.note.file?.path ?? '';
		finishRenderedDom(el, sourcePath, this.app.metadataCache);
		for (const item of el.findAll('[data-line]')) {
			item.setAttr('data-line', Number(item.getAttr('data-line')) - piece.section.lineStart);
		}
		return el;
	}

	#process(piece: Piece): void {
		const { el } = piece;
		if (!el) return;
		const sourcePath = this.note.file?.path ?? '';
		const context: PostProcessorContext = {
			docId: this.#docId,
			sourcePath,
			frontmatter: readFrontMatter(this.#text),
			addChild: (child) => {
				piece.children.push(child);
				void child.load();
			},
			getSectionInfo: (asked) => this.#sectionInfo(asked),
		};
		const done = MarkdownPreviewRenderer.postProcess(el, context).then(() => fillEmbeds(this.app, el, sourcePath, this));
		done.then(() => this.#schedule()).catch(throwLater);
	}

	#sectionInfo(el: HTMLElement): MarkdownSectionInformation | null {
		const piece = this.#pieces.find((other) => other.el?.contains(el));
		if (!piece || !el.isConnected) return null;
		return { text: this.#text, lineStart: piece.section.lineStart, lineEnd: piece.section.lineEnd };
	}

	#followLink(event: MouseEvent): void {
		const target = event.targetNode;
		const link = target?.instanceOf(Element) ? target.closest('a') : null;
		if (!link || event.button > 1) return;
		const href = link.getAttr('data-href') ?? link.getAttr('href') ?? '';
		if (link.hasClass('footnote-link') || link.hasClass('external-link')) return;
		event.preventDefault();
		if (!link.hasClass('internal-link')) return;
		const pane = event.button === 1 || event.ctrlKey || event.metaKey ? 'tab' : false;
		void this.app.workspace.openLinkText(href, this.note.file?.path ?? '', pane);
	}

	#previewLink(event: MouseEvent, link: HTMLElement): void {
		this.app.workspace.trigger('hover-link', {
			event,
			source: 'preview',
			hoverParent: this,
			targetEl: link,
			linktext: link.getAttr('data-href') ?? '',
			sourcePath: this.note.file?.path ?? '',
		});
	}

	#toggleTask(box: HTMLElement): void {
		const item = box.closest<HTMLElement>('.task-list-item');
		const info = this.#sectionInfo(box);
		const { file } = this.note;
		if (!item || !info || !file) return;
		const line = info.lineStart + Number(item.getAttr('data-line'));
		void this.app.vault.process(file, (text) =>
			text
				.split('\n')
				.map((old, index) => (index === line ? old.replace(/\[(.)\]/, (_all, mark: string) => (mark === ' ' ? '[x]' : '[ ]')) : old))
				.join('\n'),
		);
	}
}

function newDocId(): string {
	return Math.random().toString(16).slice(2);
}

function keyOf(section: Section): string {
	return `${section.type}\n${section.html}`;
}

function drop(piece: Piece): void {
	for (const child of piece.children) child.unload();
	piece.el?.remove();
}

function heightOf(el: HTMLElement | null): number {
	return el?.getBoundingClientRect().height ?? 0;
}

/** A guess that need not be right: 40 characters a line of 24 px. */
function guessHeight(section: Section): number {
	if (section.type === 'yaml' || section.type === 'comment') return 0;
	const lines = section.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 40)), 0);
	return 16 + lines * 24;
}
