import type { StringKey } from '../i18n/strings';
import type { Span } from '../types';
import { leadTo, noteTitle, type OpenCard, type Place } from './openable';
import { isInTitle, snippetAround } from './snippet';

/** The name of a card, in its header. */
export function addTitle(header: HTMLElement, text: string): void {
	header.createDiv({ cls: 'ira-card-title', text, attr: { role: 'heading', 'aria-level': '2' } });
}

/** A section of a card with its heading. */
export function addSection(card: HTMLElement, heading: string): HTMLElement {
	const section = card.createEl('section');
	section.createDiv({ cls: 'ira-card-heading', text: heading, attr: { role: 'heading', 'aria-level': '3' } });
	return section;
}

const verdictLooks = {
	here: { cls: 'is-here', key: 'verdict.here' },
	agree: { cls: 'is-agree', key: 'verdict.agree' },
	rounding: { cls: 'is-rounding', key: 'verdict.rounding' },
	conflict: { cls: 'is-conflict', key: 'verdict.conflict' },
} as const satisfies Record<string, { cls: string; key: StringKey }>;

/** Says in a word how two tellings agree; `detail` follows it. */
export function addVerdict(home: HTMLElement, verdict: keyof typeof verdictLooks, { parts }: OpenCard, detail = ''): void {
	const { cls, key } = verdictLooks[verdict];
	const word = parts.t(key);
	home.createSpan({ cls: `ira-verdict ${cls}`, text: detail === '' ? word : `≠ ${detail}`, attr: { 'aria-label': `${word} ${detail}`.trim() } });
}

/** Words of a note to show: a stretch of its source, with what should stand there; null where only the place is known. */
export interface Quoted extends Span {
	readonly text: string | null;
}

/** Names alone, as titles have them, say nothing: so many characters beside one make a sentence. */
const leastAround = 8;

/**
 * A note with words of it around the first of `places` that stands in a sentence, which titles and headings are only where there is nothing
 * else; the words come when the note has been read. When the note has changed meanwhile, the same words at the nearest place are shown, or
 * none.
 */
export function addNoteRow(home: HTMLElement, path: string, places: readonly Quoted[], note: string, card: OpenCard): void {
	const row = home.createDiv('ira-note');
	const title = row.createDiv('ira-note-title');
	title.createSpan({ cls: 'ira-note-name', text: noteTitle(path) });
	title.createSpan({ cls: 'ira-note-count', text: note });
	const line = row.createDiv('ira-snippet');
	const place: Place = { path, offset: places[0]?.start ?? 0 };
	leadTo(row, place, card);
	void fillSnippet(line, place, places, card);
}

async function fillSnippet(line: HTMLElement, place: Place, places: readonly Quoted[], { parts }: OpenCard): Promise<void> {
	const file = parts.app.vault.getFileByPath(place.path);
	if (file === null) return;
	const source = await parts.app.vault.cachedRead(file);
	const found = places.flatMap(({ start, end, text }) => {
		const at = text === null || source.startsWith(text, start) ? start : nearest(source, text, start);
		return at < 0 || end > source.length ? [] : [{ at, quoted: text !== null, snippet: snippetAround(source, { start: at, end: at + (end - start) }) }];
	});
	const below = found.filter(({ at }) => !isInTitle(source, at, noteTitle(place.path)));
	const tellsMost = (some: typeof found): (typeof found)[number] | undefined =>
		some.find(({ quoted, snippet }) => !quoted || snippet.before.length + snippet.after.length >= leastAround) ?? some[0];
	const telling = tellsMost(below) ?? tellsMost(found);
	if (telling === undefined) return;
	place.offset = telling.at;
	line.appendText(telling.snippet.before);
	line.createEl(telling.quoted ? 'mark' : 'span', { text: telling.snippet.text });
	line.appendText(telling.snippet.after);
}

function nearest(source: string, text: string, start: number): number {
	const before = source.lastIndexOf(text, start);
	const after = source.indexOf(text, start);
	if (before < 0 || after < 0) return Math.max(before, after);
	return start - before < after - start ? before : after;
}
