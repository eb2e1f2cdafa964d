import { snippetAround } from './show/snippet';
import { findFrontMatter } from './text/front-matter';

/** So long the item stays lit, and so long it is looked for: Reading view draws what is scrolled to a moment later. In milliseconds. */
const litTime = 2000;
const mostWait = 1500;
const step = 60;
/** The app scrolls to the list in the frames after it has opened a note. */
const scrollTime = 200;
/** Within it, the app has lit the section that it scrolled to; only items of that one are looked at. */
const flashTime = 300;

/** Code units of the words before and behind a place by which an item is known. */
const mostBefore = 8;
const mostAfter = 16;

/** Also in quotes and callouts. */
const itemRe = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]/;
const underHeaderRe = /^[ \t>|:-]+\r?$/;

/**
 * Lights up the item of a list or the row of a table that begins in the line of an offset of a note source, and brings it into sight: Reading view
 * itself lights a whole list, however long. Does nothing for other text, but ends what was lit or looked for before. `home` is the rendered note.
 */
export function lightItem(home: HTMLElement, source: string, offset: number): void {
	for (const lit of home.findAll('.ira-lit')) lit.removeClass('ira-lit');
	delete home.dataset.iraSought;
	const words = itemWords(source, offset);
	if (words === null) return;
	home.dataset.iraSought = words;
	const look = (left: number): void => {
		// Somebody was led on meanwhile.
		if (home.dataset.iraSought !== words) return;
		const item = itemIn(home.findAll('.is-flashing :is(li, tr)'), words) ?? (left > mostWait - flashTime ? null : itemIn(home.findAll('li, tr'), words));
		if (item === null && left > 0) {
			home.win.setTimeout(() => look(left - step), step);
			return;
		}
		delete home.dataset.iraSought;
		if (item !== null) light(item);
	};
	look(mostWait);
}

/** Words by which the item or row is known that begins in the line of an offset. Null where none does, and where it has no words. */
export function itemWords(source: string, offset: number): string | null {
	const lineStart = offset === 0 ? 0 : source.lastIndexOf('\n', offset - 1) + 1;
	if (offset < findFrontMatter(source).bodyStart || !(itemRe.test(lineFrom(source, lineStart)) || isRow(source, lineStart))) return null;
	const { before, after } = snippetAround(source, { start: offset, end: offset });
	return squeezed(before).slice(-mostBefore) + squeezed(after).slice(0, mostAfter) || null;
}

/**
 * Whether a row of a table begins at an offset: among lines of cells, with the one under the header above or right below it. The note itself may be
 * too long to be parsed for a click.
 */
function isRow(source: string, lineStart: number): boolean {
	const own = lineFrom(source, lineStart);
	if (!own.includes('|')) return false;
	if (isUnderHeader(lineFrom(source, lineStart + own.length + 1))) return true;
	// Before offset 1 there is nothing but an empty line.
	for (let at = lineStart; at > 1; ) {
		at = source.lastIndexOf('\n', at - 2) + 1;
		const line = lineFrom(source, at);
		if (!line.includes('|')) return false;
		if (isUnderHeader(line)) return true;
	}
	return false;
}

function isUnderHeader(line: string): boolean {
	return line.includes('-') && line.includes('|') && underHeaderRe.test(line);
}

function lineFrom(source: string, start: number): string {
	const end = source.indexOf('\n', start);
	return source.slice(start, end < 0 ? source.length : end);
}

function light(item: HTMLElement): void {
	item.addClass('ira-lit');
	item.win.setTimeout(() => {
		if (item.hasClass('ira-lit')) item.scrollIntoView({ block: 'nearest' });
	}, scrollTime);
	item.win.setTimeout(() => item.removeClass('ira-lit'), litTime);
}

/** The item that has the words; rather one that has no others. */
function itemIn(items: readonly HTMLElement[], words: string): HTMLElement | null {
	const having = items.filter((item) => squeezed(ownText(item)).includes(words));
	return having.find((item) => squeezed(ownText(item)) === words) ?? having[0] ?? null;
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
