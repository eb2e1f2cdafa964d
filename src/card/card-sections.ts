import type { StringKey } from '../i18n/strings';
import { fillSnippet, type Quoted } from '../show/fill-snippet';
import { leadTo, noteTitle, type OpenCard, type Place } from './openable';

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

/** Says in a word how two tellings agree; `detail` stands for that of a contradiction, behind its sign. */
export function addVerdict(home: HTMLElement, verdict: keyof typeof verdictLooks, { parts }: OpenCard, detail = ''): void {
	const { cls, key } = verdictLooks[verdict];
	const word = parts.t(key);
	home.createSpan({ cls: `ira-verdict ${cls}`, text: verdict === 'conflict' ? `≠\u00a0${detail === '' ? word : detail}` : word, attr: { 'aria-label': `${word} ${detail}`.trim() } });
}

/**
 * A note with words of it around the first of `places` that stands in a sentence, which titles and headings are only where there is nothing
 * else; the words come when the note has been read. When the note has changed meanwhile, the same words at the nearest place are shown, or
 * none. `addBehind` draws what stands behind its title.
 */
export function addNoteRow(home: HTMLElement, path: string, places: readonly Quoted[], note: string, card: OpenCard, addBehind?: (title: HTMLElement) => void): void {
	const row = home.createDiv('ira-note');
	const title = row.createDiv('ira-note-title');
	title.createSpan({ cls: 'ira-note-name', text: noteTitle(path) });
	title.createSpan({ cls: 'ira-note-count', text: note });
	addBehind?.(title);
	const line = row.createDiv('ira-snippet');
	const place: Place = { path, offset: places[0]?.start ?? 0 };
	leadTo(row, place, card);
	card.quotes?.(path);
	void fillSnippet(line, path, places, card.parts.app).then((offset) => {
		if (offset !== null) place.offset = offset;
	});
}
