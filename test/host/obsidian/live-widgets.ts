import type { EditorState, Range } from '@codemirror/state';
import { StateField } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import { Component } from './component';
import { editorInfoField, type MarkdownFileInfo } from './editor-fields';
import { throwLater } from './events';
import { findLiveBlocks, type LiveBlock } from './live-blocks';
import { MarkdownPreviewRenderer, MarkdownRenderer } from './markdown-renderer';
import { drawProperties } from './properties';
import { TableWidget } from './table-widget';

/** Blocks of a note in their rendered form: properties, tables, callouts, embeds, code blocks that a plugin draws. */
export const liveBlockField = StateField.define<{ blocks: LiveBlock[]; decorations: DecorationSet }>({
	create: (state) => build(state, findLiveBlocks(state.doc)),
	update: (value, transaction) =>
		transaction.docChanged || transaction.selection || transaction.effects.length > 0
			? build(transaction.state, transaction.docChanged ? findLiveBlocks(transaction.state.doc) : value.blocks)
			: value,
	provide: (field) => EditorView.decorations.from(field, (value) => value.decorations),
});

function build(state: EditorState, blocks: LiveBlock[]): { blocks: LiveBlock[]; decorations: DecorationSet } {
	const info = state.field(editorInfoField);
	const title = Decoration.widget({ widget: new TitleWidget(info.file?.basename ?? ''), block: true, side: -1 });
	const shown = blocks.flatMap((block): Range<Decoration>[] => {
		if (block.type !== 'table' && block.type !== 'yaml' && isTouched(state, block.from, block.to)) return [];
		const widget = widgetFor(block, info);
		return widget ? [Decoration.replace({ widget, block: true }).range(block.from, block.to)] : [];
	});
	return { blocks, decorations: Decoration.set([title.range(0), ...shown], true) };
}

/** Whether the selection touches a range, so that its source has to be seen. */
export function isTouched(state: EditorState, from: number, to: number): boolean {
	return state.selection.ranges.some((range) => range.from <= to && range.to >= from);
}

function widgetFor(block: LiveBlock, info: MarkdownFileInfo): WidgetType | null {
	switch (block.type) {
		case 'yaml':
			return new PropertiesWidget(block.text);
		case 'table':
			return new TableWidget(block.text, info);
		case 'callout':
		case 'embed':
			return new RenderedWidget(block.type, block.text, info);
		case 'code':
			return MarkdownPreviewRenderer.codeBlock(block.language) ? new CodeBlockWidget(block, info) : null;
		default:
			return block.type satisfies never;
	}
}

class TitleWidget extends WidgetType {
	constructor(readonly title: string) {
		super();
	}

	override eq(other: TitleWidget): boolean {
		return other.title === this.title;
	}

	override toDOM(): HTMLElement {
		return createDiv({ cls: 'inline-title', text: this.title, attr: { contenteditable: 'false' } });
	}
}

class PropertiesWidget extends WidgetType {
	constructor(readonly yaml: string) {
		super();
	}

	override eq(other: PropertiesWidget): boolean {
		return other.yaml === this.yaml;
	}

	override toDOM(): HTMLElement {
		const el = createDiv({ attr: { contenteditable: 'false' } });
		drawProperties(el, `${this.yaml}\n`);
		return el;
	}
}

class RenderedWidget extends WidgetType {
	readonly owner = new Component();

	constructor(
		readonly type: 'callout' | 'embed',
		readonly text: string,
		readonly info: MarkdownFileInfo,
	) {
		super();
	}

	override eq(other: RenderedWidget): boolean {
		return other.text === this.text && other.info === this.info;
	}

	override toDOM(): HTMLElement {
		const el = createDiv({ cls: `cm-embed-block cm-${this.type} markdown-rendered`, attr: { contenteditable: 'false' } });
		void this.owner.load();
		MarkdownRenderer.render(this.info.app, this.text, el, this.info.file?.path ?? '', this.owner).catch(throwLater);
		return el;
	}

	override destroy(): void {
		this.owner.unload();
	}

	override ignoreEvent(event: Event): boolean {
		return event.type !== 'mousedown' || this.type === 'embed';
	}
}

class CodeBlockWidget extends WidgetType {
	readonly owner = new Component();

	constructor(
		readonly block: LiveBlock,
		readonly info: MarkdownFileInfo,
	) {
		super();
	}

	override eq(other: CodeBlockWidget): boolean {
		return other.block.text === this.block.text && other.info === this.info;
	}

	override toDOM(view: EditorView): HTMLElement {
		const { text, language } = this.block;
		const el = createDiv({ cls: 'cm-embed-block cm-preview-code-block cm-lang-block markdown-rendered', attr: { contenteditable: 'false' } });
		const home = el.createDiv(`block-language-${language}`);
		void this.owner.load();
		const handler = MarkdownPreviewRenderer.codeBlock(language);
		const source = text.split('\n').slice(1, -1).join('\n');
		void (async () => {
			await handler?.(source, home, {
				docId: '',
				sourcePath: this.info.file?.path ?? '',
				frontmatter: null,
				addChild: (child) => void this.owner.addChild(child),
				getSectionInfo: () => {
					if (!el.isConnected) return null;
					const start = view.state.doc.lineAt(view.posAtDOM(el)).number - 1;
					return { text: view.state.doc.toString(), lineStart: start, lineEnd: start + text.split('\n').length - 1 };
				},
			});
		})().catch((error: unknown) => console.error('Preview: a code block failed', error));
		const edit = el.createDiv({ cls: 'edit-block-button', text: '</>', attr: { 'aria-label': 'Edit this block' } });
		edit.addEventListener('mousedown', (event) => {
			event.preventDefault();
			view.dispatch({ selection: { anchor: view.posAtDOM(el) } });
			view.focus();
		});
		return el;
	}

	override destroy(): void {
		this.owner.unload();
	}

	override ignoreEvent(): boolean {
		return true;
	}
}
