import { setIcon } from 'obsidian';
import { conflictText } from '../card/wording';
import type { Translate } from '../i18n/translate';
import type { CompanyId, EventConflict, EventTelling } from '../types';
import { partiesText } from './event-parties';
import { eventKinds, statusNames } from './event-kinds';
import { showDate } from './event-date';
import type { TimelineRow } from './timeline-model';

/** What rows need to know of their surroundings. */
export interface RowContext {
	readonly t: Translate;
	/** Name of a company as a note writes it. */
	readonly nameOf: (company: CompanyId, file: string) => string;
}

/** Draws an event as an item of a tree. */
export function drawRow(parent: HTMLElement, row: TimelineRow, context: RowContext): HTMLElement {
	const { event, date } = row;
	const { t } = context;
	const isExpandable = event.tellings.length > 1;
	const rowEl = parent.createDiv({ cls: 'ira-timeline-row', attr: { role: 'treeitem', tabindex: -1, 'aria-level': 1 } });
	if (isExpandable) rowEl.setAttr('aria-expanded', 'false');
	rowEl.createSpan({ cls: 'ira-timeline-date', text: date.label });
	const iconEl = rowEl.createSpan({ cls: 'ira-timeline-type', attr: { role: 'img', 'aria-label': t(eventKinds[event.type].name) } });
	setIcon(iconEl, eventKinds[event.type].icon);
	const bodyEl = rowEl.createDiv('ira-timeline-body');
	bodyEl.createDiv({ cls: 'ira-timeline-title', text: event.title });
	const belowEl = bodyEl.createDiv('ira-timeline-below');
	const parties = below(row, context);
	if (parties !== '') belowEl.createSpan({ text: parties });
	const status = statusNames[event.status];
	if (status !== null) belowEl.createSpan({ cls: 'ira-timeline-status', text: t(status) });
	for (const disagreement of row.disagreements) belowEl.createSpan({ cls: 'ira-timeline-conflict', text: `≠ ${disagreementText(disagreement, t)}` });
	const countEl = rowEl.createSpan({ cls: 'ira-timeline-count' });
	countEl.createSpan({ text: event.tellings.length.toLocaleString() });
	if (isExpandable) {
		countEl.addClass('is-expandable');
		countEl.setAttr('aria-label', t('timeline.toldTimes', { count: event.tellings.length }));
		setIcon(countEl.createSpan('ira-timeline-chevron'), 'chevron-right');
	}
	return rowEl;
}

/** Draws one telling of an expanded event below its row or the telling before. */
export function drawTelling(after: HTMLElement, { file, date, title }: EventTelling): HTMLElement {
	const el = after.createDiv({ cls: 'ira-timeline-telling', attr: { role: 'treeitem', tabindex: -1, 'aria-level': 2 } });
	el.createDiv({ cls: 'ira-timeline-note', text: noteName(file) });
	const words = date === null ? title : `${fullDate(date)} · ${title}`;
	el.createDiv({ cls: 'ira-timeline-below', text: words });
	after.after(el);
	return el;
}

/** What of a row is seen: when it is the same, the row need not be drawn again. */
export function appearanceOf(row: TimelineRow, context: RowContext): string {
	const { event, date, disagreements } = row;
	return JSON.stringify([row.key, date, event.status, below(row, context), disagreements, event.tellings.map(({ file, title, date: told }) => [file, title, told])]);
}

function below({ event }: TimelineRow, { nameOf }: RowContext): string {
	// Names in the script of the title.
	const file = (event.tellings.find(({ title }) => title === event.title) ?? event.tellings[0])?.file ?? '';
	return partiesText(event, (company) => nameOf(company, file));
}

function disagreementText(conflict: EventConflict, t: Translate): string {
	const told = conflictText(conflict, t);
	return conflict.metric === null ? t('timeline.alsoToldAs', { dates: told }) : told;
}

function fullDate(date: string): string {
	const { year, label } = showDate(date);
	return year === null || label.startsWith(String(year)) ? label : `${year}-${label}`;
}

function noteName(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}
