import { isElement, isText } from './node-kinds';
import { isSpace } from './readable';

/** Text on screen below an element, node by node, without white space. */
export interface ShownText {
	readonly text: string;
	/** For each code unit of `text`, the index of its node and the offset in that node's data. */
	readonly nodeOf: readonly number[];
	readonly offsets: readonly number[];
	readonly nodes: readonly ShownNode[];
}

export interface ShownNode {
	readonly node: Text;
	/** In a link: it is read to find one's way, but links are left to the app. */
	readonly inLink: boolean;
}

/** What stands in a section and is not the note's own prose. */
const skipped = [
	'code', 'pre', '.math', 'mjx-container', 'a.tag', '.internal-embed', '.markdown-embed', '.cm-editor', '.ira-card', '.metadata-container', '.frontmatter',
	'svg', 'button', 'input', 'textarea', 'select', 'script', 'style', 'canvas', '.footnote-ref', '.footnote-backref', '.edit-block-button',
].join(',');

/** Gathers the text nodes below `root` that can show the note's prose, in order. */
export function readShownText(root: Element): ShownText {
	const nodes: ShownNode[] = [];
	const nodeOf: number[] = [];
	const offsets: number[] = [];
	let text = '';
	const add = (node: Text, inLink: boolean): void => {
		const { data } = node;
		nodes.push({ node, inLink });
		for (let at = 0; at < data.length; at++) {
			const unit = data.charAt(at);
			if (isSpace(unit)) continue;
			text += unit;
			nodeOf.push(nodes.length - 1);
			offsets.push(at);
		}
	};
	const walk = (parent: Element, inLink: boolean): void => {
		for (const child of Array.from(parent.childNodes)) {
			if (isText(child)) add(child, inLink);
			else if (isElement(child) && !child.matches(skipped)) walk(child, inLink || child.localName === 'a');
		}
	};
	walk(root, root.closest('a') !== null);
	return { text, nodeOf, offsets, nodes };
}
