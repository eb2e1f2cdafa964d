import type { StringKey } from '../i18n/translate';
import type { Span } from '../types';
import { leadTo, noteTitle, type OpenCard } from './openable';
import { snippetAround } from './snippet';

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

/**
 * A note with words of it around a place; the words come when the note has been read. `text` is what should stand there: when the note has
 * changed meanwhile, the same words at the nearest place are shown, or none.
 */
export function addNoteRow(home: HTMLElement, path: string, place: Span & { readonly text: string | null }, note: string, card: OpenCard): void {
	const row = home.createDiv('ira-note');
	const title = row.createDiv('ira-note-title');
	title.createSpan({ cls: 'ira-note-name', text: noteTitle(path) });
	title.createSpan({ cls: 'ira-note-count', text: note });
	const line = row.createDiv('ira-snippet');
	leadTo(row, { path, offset: place.start }, card);
	void fillSnippet(line, path, place, card);
}

async function fillSnippet(line: HTMLElement, path: string, { start, end, text }: Span & { readonly text: string | null }, { parts }: OpenCard): Promise<void> {
	const file = parts.app.vault.getFileByPath(path);
	if (file === null) return;
	const source = await parts.app.vault.cachedRead(file);
	const at = text === null || source.startsWith(text, start) ? start : nearest(source, text, start);
	if (at < 0 || end > source.length) return;
	const { before, text: words, after } = snippetAround(source, { start: at, end: at + (end - start) });
	line.appendText(before);
	if (text === null) line.createSpan({ text: words });
	else line.createEl('mark', { text: words });
	line.appendText(after);
}

function nearest(source: string, text: string, start: number): number {
	const before = source.lastIndexOf(text, start);
	const after = source.indexOf(text, start);
	if (before < 0 || after < 0) return Math.max(before, after);
	return start - before < after - start ? before : after;
}
