import type { Translate } from '../i18n/translate';
import type { Stretch } from './conversion-stretches';

/** Looks at a note; null when it changed since it was looked at first, or is gone. */
export type LookAtNote = (path: string) => Promise<readonly Stretch[] | null>;

/** What a reader corrects in one of several notes. */
export function correctionsOf(corrections: Map<string, Map<number, string>>, path: string): Map<number, string> {
	const known = corrections.get(path) ?? new Map<number, string>();
	corrections.set(path, known);
	return known;
}

/** More changes than this nobody reads through, and take long to draw; the rest is only counted. */
const mostShown = 100;

/**
 * Draws what a conversion changes in a note, before and after; where some of it is uncertain, only that on demand. What a reader chooses
 * for uncertain characters goes into `corrections`.
 */
export function drawStretches(parent: HTMLElement, t: Translate, shown: readonly Stretch[] | null, corrections: Map<number, string>): void {
	if (shown === null) {
		parent.createDiv({ cls: 'ira-preview-more', text: t('convert.noteChanged') });
		return;
	}
	const doubtful = shown.filter(({ doubts }) => doubts > 0);
	let onlyDoubtful = false;
	if (doubtful.length > 0 && doubtful.length < shown.length) {
		const labelEl = parent.createEl('label', 'ira-preview-filter');
		const box = labelEl.createEl('input', { attr: { type: 'checkbox' } });
		labelEl.createSpan({ text: t('convert.onlyUncertain', { count: doubtful.reduce((sum, { doubts }) => sum + doubts, 0) }) });
		box.addEventListener('change', () => {
			onlyDoubtful = box.checked;
			draw();
		});
	}
	const listEl = parent.createEl('ul', 'ira-preview-list');
	const moreEl = parent.createDiv('ira-preview-more');
	const draw = (): void => {
		const stretches = onlyDoubtful ? doubtful : shown;
		listEl.empty();
		for (const stretch of stretches.slice(0, mostShown)) drawStretch(listEl, t, stretch, corrections);
		const rest = stretches.length - mostShown;
		moreEl.toggle(rest > 0);
		moreEl.setText(t('convert.more', { count: rest }));
	};
	draw();
}

function drawStretch(parent: HTMLElement, t: Translate, { line, pieces, isCutBefore, isCutAfter }: Stretch, corrections: Map<number, string>): void {
	const item = parent.createEl('li');
	item.createSpan({ cls: 'ira-preview-line', text: String(line) });
	const textEl = item.createDiv('ira-preview-text');
	const beforeEl = textEl.createDiv('ira-preview-before');
	const afterEl = textEl.createDiv('ira-preview-after');
	const doubtsEl = textEl.createDiv('ira-preview-doubts');
	const cut = (isCut: boolean): void => {
		if (isCut) for (const el of [beforeEl, afterEl]) el.createSpan({ cls: 'ira-preview-cut', text: '…' });
	};
	cut(isCutBefore);
	for (const piece of pieces) {
		beforeEl.createEl(piece.isChanged ? 'del' : 'span', { text: piece.before });
		const { uncertain } = piece;
		const pieceEl = afterEl.createEl(piece.isChanged ? 'ins' : 'span', { cls: uncertain === null ? '' : 'ira-uncertain', text: piece.after });
		if (uncertain === null) continue;
		const text = corrections.get(uncertain.start) ?? piece.after;
		pieceEl.setText(text);
		if (doubtsEl.childElementCount === 0) doubtsEl.createSpan({ text: t('convert.uncertain') });
		if (piece.isCorrectable) drawChoice(doubtsEl, t, piece.before, [piece.after, ...uncertain.alternatives], text, (chosen) => {
			if (chosen === piece.after) corrections.delete(uncertain.start);
			else corrections.set(uncertain.start, chosen);
			pieceEl.setText(chosen);
		});
		else doubtsEl.createSpan({ text: t('convert.becomes', { before: piece.before, after: piece.after }) });
	}
	cut(isCutAfter);
	if (doubtsEl.childElementCount === 0) doubtsEl.remove();
}

/** One of several characters that one could become. */
function drawChoice(parent: HTMLElement, t: Translate, before: string, options: readonly string[], current: string, chosen: (text: string) => void): void {
	const labelEl = parent.createEl('label', { text: t('convert.becomes', { before, after: '' }) });
	const selectEl = labelEl.createEl('select', 'dropdown');
	for (const option of options) selectEl.createEl('option', { text: option, value: option });
	selectEl.value = current;
	selectEl.addEventListener('change', () => chosen(selectEl.value));
}
