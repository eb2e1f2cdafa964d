import { setIcon } from 'obsidian';

/** The number at the end of a row; with a label, which says what it counts, it unfolds the row. `text` has words with it where the number alone could mean anything. */
export function addCount(rowEl: HTMLElement, text: string, label: string | null): void {
	const countEl = rowEl.createSpan({ cls: 'ira-pane-count' });
	countEl.createSpan({ text });
	if (label === null) return;
	countEl.addClass('is-expandable');
	countEl.setAttr('aria-label', label);
	setIcon(countEl.createSpan('ira-pane-chevron'), 'chevron-right');
}
