import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, WidgetType } from '@codemirror/view';
import { Component } from './component';
import { editorFields, type MarkdownFileInfo } from './editor-fields';
import { throwLater } from './events';
import { readCells, type Cell } from './live-blocks';
import { liveMarkup } from './live-markup';
import { MarkdownRenderer } from './markdown-renderer';
import { noteLanguage } from './note-language';

/**
 * A table in Live Preview. A cell shows rendered Markdown; clicked, it becomes an editor of its own, with the plugins' extensions and
 * positions of the cell, and writes back into the note when it is left.
 */
export class TableWidget extends WidgetType {
	readonly owner = new Component();

	constructor(
		readonly text: string,
		readonly info: MarkdownFileInfo,
	) {
		super();
	}

	override eq(other: TableWidget): boolean {
		return other.text === this.text && other.info === this.info;
	}

	override toDOM(view: EditorView): HTMLElement {
		const el = createDiv({ cls: 'cm-embed-block cm-table-widget markdown-rendered', attr: { contenteditable: 'false' } });
		void this.owner.load();
		const table = el.createDiv('table-wrapper').createEl('table', 'table-editor');
		const [head = [], ...rows] = readCells(this.text);
		const headRow = table.createEl('thead').createEl('tr');
		for (const cell of head) this.#drawCell(headRow.createEl('th'), cell, el, view);
		const body = table.createEl('tbody');
		for (const row of rows) {
			const line = body.createEl('tr');
			for (const cell of row) this.#drawCell(line.createEl('td'), cell, el, view);
		}
		return el;
	}

	override destroy(): void {
		this.owner.unload();
	}

	override ignoreEvent(): boolean {
		return true;
	}

	#drawCell(home: HTMLElement, cell: Cell, table: HTMLElement, outer: EditorView): void {
		home.setAttr('dir', 'auto');
		const wrapper = home.createDiv('table-cell-wrapper');
		const render = (): void => {
			wrapper.empty();
			MarkdownRenderer.render(this.info.app, cell.text, wrapper, this.info.file?.path ?? '', this.owner)
				.then(() => unwrapParagraph(wrapper))
				.catch(throwLater);
		};
		render();
		home.addEventListener('click', (event) => {
			const target = event.targetNode;
			const onLink = target?.instanceOf(Element) && target.closest('a') !== null;
			if (onLink || wrapper.querySelector('.cm-editor')) return;
			this.#edit(wrapper, cell, (text) => {
				const base = outer.posAtDOM(table);
				if (text === cell.text) render();
				else outer.dispatch({ changes: { from: base + cell.from, to: base + cell.to, insert: text }, userEvent: 'input' });
			});
		});
	}

	#edit(wrapper: HTMLElement, cell: Cell, commit: (text: string) => void): void {
		const { pluginExtensions } = this.info.app.workspace;
		const { compartment, extension } = pluginExtensions.prepare();
		wrapper.empty();
		let open = true;
		const close = (): void => {
			if (!open) return;
			open = false;
			const text = view.state.doc.toString().replace(/\n/g, ' ');
			pluginExtensions.detach(view);
			view.destroy();
			commit(text);
		};
		const leave = {
			run: ({ contentDOM }: EditorView): boolean => {
				contentDOM.blur();
				return true;
			},
		};
		const view = new EditorView({
			parent: wrapper,
			state: EditorState.create({
				doc: cell.text,
				extensions: [
					editorFields(this.info, true),
					history(),
					keymap.of([{ key: 'Enter', ...leave }, { key: 'Escape', ...leave }, ...historyKeymap, ...standardKeymap]),
					noteLanguage(),
					liveMarkup,
					EditorView.lineWrapping,
					extension,
					EditorView.domEventHandlers({ blur: () => void window.setTimeout(close, 0) }),
				],
			}),
		});
		pluginExtensions.attach(view, compartment);
		view.focus();
	}
}

function unwrapParagraph(el: HTMLElement): void {
	const only = el.children.length === 1 ? el.querySelector(':scope > p') : null;
	only?.replaceWith(...only.childNodes);
}
