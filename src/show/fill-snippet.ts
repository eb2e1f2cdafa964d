import type { App } from 'obsidian';
import { noteTitle } from '../note-title';
import type { Span } from '../types';
import { isInTitle, snippetAround } from './snippet';

/** Words of a note to show: a stretch of its source, with what should stand there; null where only the place is known. */
export interface Quoted extends Span {
	readonly text: string | null;
}

/** Names alone, as titles have them, say nothing: so many characters beside one make a sentence. */
const leastAround = 8;

/**
 * Writes the words around the first of `places` that tells most into `line`, once the note has been read. Resolves to where they stand in
 * the note source; to null where they are not to be found, or the note cannot be read.
 */
export async function fillSnippet(line: HTMLElement, path: string, places: readonly Quoted[], { vault }: App): Promise<number | null> {
	const file = vault.getFileByPath(path);
	const source = file === null ? null : await vault.cachedRead(file).catch(() => null);
	if (source === null) return null;
	const found = places.flatMap(({ start, end, text }) => {
		const at = text === null || source.startsWith(text, start) ? start : nearest(source, text, start);
		return at < 0 || end > source.length ? [] : [{ at, quoted: text !== null, snippet: snippetAround(source, { start: at, end: at + (end - start) }) }];
	});
	const below = found.filter(({ at }) => !isInTitle(source, at, noteTitle(path)));
	const tellsMost = (some: typeof found): (typeof found)[number] | undefined =>
		some.find(({ quoted, snippet }) => !quoted || snippet.before.length + snippet.after.length >= leastAround) ?? some[0];
	const telling = tellsMost(below) ?? tellsMost(found);
	if (telling === undefined) return null;
	line.appendText(telling.snippet.before);
	line.createEl(telling.quoted ? 'mark' : 'span', { text: telling.snippet.text });
	line.appendText(telling.snippet.after);
	return telling.at;
}

function nearest(source: string, text: string, start: number): number {
	const before = source.lastIndexOf(text, start);
	const after = source.indexOf(text, start);
	if (before < 0 || after < 0) return Math.max(before, after);
	return start - before < after - start ? before : after;
}
