import { snippetAround } from './show/snippet';

/** So long the item stays lit, and so long it is looked for: Reading view draws what is scrolled to a moment later. In milliseconds. */
const litTime = 2000;
const mostWait = 1500;
const step = 60;
/** The app scrolls to the list in the frames after it has opened a note. */
const scrollTime = 200;

/** Code units of the words before and behind a place by which an item is known. */
const mostBefore = 8;
const mostAfter = 16;

/**
 * Lights up the item of a list or the row of a table that holds an offset of a note source, and brings it into sight: Reading view itself lights
 * a whole list, however long. Does nothing for other text. `home` is the rendered note.
 */
export function lightItem(home: HTMLElement, source: string, offset: number): void {
	const { before, after } = snippetAround(source, { start: offset, end: offset });
	const [ahead, behind] = [squeezed(before), squeezed(after)];
	const words = ahead.slice(-mostBefore) + behind.slice(0, mostAfter);
	if (words === '') return;
	const look = (left: number): void => {
		const item = itemWith(home, words);
		if (item !== null) light(item);
		else if (left > 0) home.win.setTimeout(() => look(left - step), step);
	};
	look(mostWait);
}

function light(item: HTMLElement): void {
	item.addClass('ira-lit');
	item.win.setTimeout(() => item.scrollIntoView({ block: 'nearest' }), scrollTime);
	item.win.setTimeout(() => item.removeClass('ira-lit'), litTime);
}

function itemWith(home: HTMLElement, words: string): HTMLElement | null {
	return home.findAll('li, tr').find((item) => squeezed(ownText(item)).includes(words)) ?? null;
}

/** The text of an item without that of the lists in it. */
function ownText(node: Node): string {
	let text = '';
	for (const child of Array.from(node.childNodes)) text += child.nodeName === 'UL' || child.nodeName === 'OL' ? '' : child.hasChildNodes() ? ownText(child) : (child.textContent ?? '');
	return text;
}

/** Without spaces, borders of cells, and the dots of what is cut off. */
function squeezed(text: string): string {
	return text.replace(/[\s·…|]+/g, '');
}
