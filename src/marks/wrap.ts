import type { Piece } from './place';

/** Makes the element around a piece of text. */
export type MakeMark = (piece: Piece) => HTMLElement;

/** Puts elements around the pieces of one text node; what surrounds the node stays where it is. Pieces can contain each other. */
export function wrapPieces(node: Text, pieces: readonly Piece[], make: MakeMark): void {
	if (pieces.length > 0) node.replaceWith(...wrapped(node, 0, node.data.length, byPlace(pieces), make));
}

/** Takes every mark below `root` away again and joins the text that it had split. `keep` tells the marks that stay. */
export function unwrapMarks(root: Element, keep: (el: Element) => boolean): void {
	for (const el of Array.from(root.querySelectorAll('.ira-mark'))) {
		const parent = el.parentNode;
		if (parent === null || keep(el)) continue;
		el.replaceWith(...Array.from(el.childNodes));
		parent.normalize();
	}
}

function byPlace(pieces: readonly Piece[]): Piece[] {
	return [...pieces].sort((a, b) => a.start - b.start || b.end - a.end);
}

function wrapped(node: Text, from: number, to: number, pieces: readonly Piece[], make: MakeMark): Node[] {
	const nodes: Node[] = [];
	const addText = (start: number, end: number): void => {
		if (end > start) nodes.push(node.ownerDocument.createTextNode(node.data.slice(start, end)));
	};
	let at = from;
	for (let i = 0; i < pieces.length; ) {
		const outer = pieces[i++];
		// What an earlier piece has covered only in part gets no second element.
		if (outer === undefined || outer.start < at || outer.end > to) continue;
		const inner: Piece[] = [];
		for (let piece = pieces[i]; piece !== undefined && piece.start < outer.end; piece = pieces[++i]) inner.push(piece);
		addText(at, outer.start);
		const el = make(outer);
		el.append(...wrapped(node, outer.start, outer.end, inner, make));
		nodes.push(el);
		at = outer.end;
	}
	addText(at, to);
	return nodes;
}
