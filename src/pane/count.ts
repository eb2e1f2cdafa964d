import { setIcon } from 'obsidian';
import type { Translate } from '../i18n/translate';

/** The number at the end of a row; with a label, which says what it counts, it unfolds the row. */
export function addCount(rowEl: HTMLElement, count: number, label: string | null, t: Translate): void {
	const countEl = rowEl.createSpan({ cls: 'ira-pane-count' });
	countEl.createSpan({ text: t('pane.count', { count }) });
	if (label === null) return;
	countEl.addClass('is-expandable');
	countEl.setAttr('aria-label', label);
	setIcon(countEl.createSpan('ira-pane-chevron'), 'chevron-right');
}
