import { syntaxTree } from '@codemirror/language';
import type { Range } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import { editorInfoField, editorLivePreviewField } from './editor-fields';

/** Marks whose text is hidden, each inside the element whose neighbourhood brings it back. */
const hidden = new Set(['EmphasisMark', 'CodeMark', 'StrikethroughMark', 'LinkMark', 'URL', 'HeaderMark']);
const hide = Decoration.replace({});

interface Pattern {
	/** Three groups: what is before the text, the text, what is behind. */
	readonly pattern: RegExp;
	readonly cls: string;
	/** Whether what is before and behind is markup, to be hidden. */
	readonly hides: boolean;
}

const patterns: readonly Pattern[] = [
	{ pattern: /(!?\[\[(?:[^\][\n|]{1,999}\|)?)([^\][\n|]{1,999})(\]\])/g, cls: 'cm-hmd-internal-link', hides: true },
	{ pattern: /(==)([^=\n]{1,9999})(==)/g, cls: 'cm-highlight', hides: true },
	{ pattern: /()(%%[^%\n]{0,9999}%%)()/g, cls: 'cm-comment', hides: false },
	{ pattern: /(\s|^)(#[\p{L}_/-][\p{L}\p{N}_/-]{0,199})()/gu, cls: 'cm-hashtag', hides: false },
];

function build(view: EditorView): DecorationSet {
	const { state } = view;
	const live = state.field(editorLivePreviewField, false) ?? false;
	const ranges: Range<Decoration>[] = [];
	const isNear = (from: number, to: number): boolean => state.selection.ranges.some((range) => range.from <= to && range.to >= from);
	const add = (from: number, to: number, decoration: Decoration): void => {
		if (from < to) ranges.push(decoration.range(from, to));
	};
	for (const visible of view.visibleRanges) {
		const plain: { from: number; to: number }[] = [];
		syntaxTree(state).iterate({
			...visible,
			enter: ({ name, from, to, node }) => {
				const heading = /^ATXHeading([1-6])$/.exec(name);
				if (heading) ranges.push(Decoration.line({ class: `HyperMD-header HyperMD-header-${heading[1]}` }).range(state.doc.lineAt(from).from));
				if (['InlineCode', 'FencedCode', 'CodeBlock', 'Frontmatter', 'URL'].includes(name)) plain.push({ from, to });
				if (!live || !hidden.has(name) || isFence(node.parent?.name)) return;
				const home = node.parent ?? node;
				if ((name === 'LinkMark' || name === 'URL') && home.name !== 'Link') return;
				if (isNear(home.from, home.to)) return;
				const space = name === 'HeaderMark' && state.sliceDoc(to, to + 1) === ' ' ? 1 : 0;
				add(from, to + space, hide);
			},
		});
		const text = state.sliceDoc(visible.from, visible.to);
		for (const { pattern, cls, hides } of patterns) {
			for (const found of text.matchAll(pattern)) {
				const from = visible.from + found.index;
				const to = from + found[0].length;
				if (plain.some((part) => part.from < to && part.to > from)) continue;
				const [start, end] = [from + (found[1] ?? '').length, to - (found[3] ?? '').length];
				add(start, end, Decoration.mark({ class: cls, attributes: { 'data-target': targetOf(found) } }));
				if (!live || !hides || isNear(from, to)) continue;
				add(from, start, hide);
				add(end, to, hide);
			}
		}
	}
	return Decoration.set(ranges, true);
}

function isFence(name: string | undefined): boolean {
	return name === 'FencedCode';
}

function targetOf(found: RegExpMatchArray): string {
	const lead = (found[1] ?? '').replace(/^!?\[\[/, '').replace(/\|$/, '');
	return found[0].includes('[[') ? lead || (found[2] ?? '') : '';
}

/** Hides markup in Live Preview while the cursor is elsewhere, and colours what only Obsidian's Markdown has. */
export const liveMarkup = ViewPlugin.fromClass(
	class {
		decorations: DecorationSet;

		constructor(view: EditorView) {
			this.decorations = build(view);
		}

		update(update: ViewUpdate): void {
			const parsed = syntaxTree(update.startState) !== syntaxTree(update.state);
			if (update.docChanged || update.selectionSet || update.viewportChanged || parsed) this.decorations = build(update.view);
		}
	},
	{
		decorations: (plugin) => plugin.decorations,
		eventHandlers: {
			click(event, view) {
				const link = linkAt(event);
				if (!link || (!event.ctrlKey && !event.metaKey && !view.state.field(editorLivePreviewField))) return;
				const info = view.state.field(editorInfoField);
				void info.app.workspace.openLinkText(link, info.file?.path ?? '', event.ctrlKey || event.metaKey ? 'tab' : false);
			},
			mouseover(event, view) {
				const linktext = linkAt(event);
				const info = view.state.field(editorInfoField);
				const sourcePath = info.file?.path ?? '';
				const targetEl = event.target;
				if (linktext) info.app.workspace.trigger('hover-link', { event, source: 'editor', hoverParent: info, targetEl, linktext, sourcePath });
			},
		},
	},
);

function linkAt(event: MouseEvent): string {
	const node = event.targetNode;
	const link = node?.instanceOf(Element) ? node.closest('.cm-hmd-internal-link') : null;
	return link?.getAttribute('data-target') ?? '';
}
