import { setIcon } from 'obsidian';
import type { Translate } from '../i18n/translate';
import { noteTitle } from '../note-title';
import { addCount } from '../pane/count';
import type { CompanyNames } from '../show/company-names';
import { conflictText, dayOfYear, periodText } from '../show/wording';
import type { ViewScript } from '../show/view-script';
import { eventKinds, statusNames } from '../show/event-kinds';
import type { EventConflict, EventTelling, MergedEvent } from '../types';
import { partiesText } from './event-parties';
import { showDate } from './event-date';
import { disagreementsOf, type TimelineRow } from './timeline-model';

/** What rows need to know of their surroundings. */
export interface RowContext {
	readonly t: Translate;
	readonly names: CompanyNames;
	/** What an event is told differently in; asked for rows that are drawn, as others would have to be compared first. */
	readonly conflictsOf: (event: MergedEvent) => readonly EventConflict[];
	/** What amounts are written in. */
	readonly script: () => ViewScript;
}

/** Draws an event as an item of a tree. */
export function drawRow(parent: HTMLElement, row: TimelineRow, context: RowContext): HTMLElement {
	const { event } = row;
	const { t } = context;
	const rowEl = parent.createDiv({ cls: 'ira-pane-row ira-timeline-row', attr: { role: 'treeitem', tabindex: -1, 'aria-level': 1 } });
	fillRow(rowEl, row, context).setText(event.title);
	const count = event.tellings.length;
	addCount(rowEl, t('pane.count', { count }), count > 1 ? t('timeline.toldTimes', { count }) : null);
	return rowEl;
}

/** Draws what a row tells of its event, but for the title. Gives the element for that. */
export function fillRow(rowEl: HTMLElement, row: TimelineRow, context: RowContext): HTMLElement {
	const { event, date } = row;
	const { t } = context;
	rowEl.createSpan({ cls: 'ira-timeline-date', text: event.date?.startsWith('--') === true ? dayOfYear(event.date, t) : date.label });
	const iconEl = rowEl.createSpan({ cls: 'ira-timeline-type', attr: { role: 'img', 'aria-label': t(eventKinds[event.type].name) } });
	setIcon(iconEl, eventKinds[event.type].icon);
	const bodyEl = rowEl.createDiv('ira-timeline-body');
	const titleEl = bodyEl.createDiv('ira-timeline-title');
	const belowEl = bodyEl.createDiv('ira-pane-below');
	const parties = below(row, context);
	if (parties !== '') belowEl.createSpan({ text: parties });
	const status = statusNames[event.status];
	if (status !== null) belowEl.createSpan({ cls: 'ira-timeline-status', text: t(status) });
	for (const disagreement of disagreementsOf(event, context.conflictsOf(event))) belowEl.createSpan({ cls: 'ira-pane-conflict', text: `≠\u00a0${disagreementText(disagreement, context)}` });
	return titleEl;
}

/** Draws one telling of an event. */
export function drawTelling(parent: HTMLElement, { file, date, title }: EventTelling, t: Translate): HTMLElement {
	const el = parent.createDiv({ cls: 'ira-pane-item ira-timeline-telling', attr: { role: 'treeitem', tabindex: -1, 'aria-level': 2 } });
	el.createDiv({ cls: 'ira-pane-note', text: noteTitle(file) });
	const words = date === null ? title : `${fullDate(date, t)} · ${title}`;
	el.createDiv({ cls: 'ira-pane-below', text: words });
	return el;
}

/** The telling whose words a row shows. */
export function shownTelling({ event: { title, tellings } }: TimelineRow): EventTelling | null {
	return tellings.find((telling) => telling.title === title) ?? tellings[0] ?? null;
}

/** What of a row is seen: when it is the same, the row need not be drawn again. */
export function appearanceOf(row: TimelineRow, context: RowContext): string {
	const { event, date } = row;
	const disagreements = disagreementsOf(event, context.conflictsOf(event));
	return JSON.stringify([row.key, date, event.status, below(row, context), disagreements.map((disagreement) => disagreementText(disagreement, context)), event.tellings.map(({ file, title, date: told }) => [file, title, told])]);
}

function below(row: TimelineRow, { names, script }: RowContext): string {
	return partiesText(row.event, (company) => names.of(company), script());
}

function disagreementText(conflict: EventConflict, { t, script }: RowContext): string {
	const told = conflictText(conflict, script(), t);
	return conflict.metric === null ? t('timeline.alsoToldAs', { dates: told }) : told;
}

function fullDate(date: string, t: Translate): string {
	if (date.startsWith('--')) return periodText(date, t);
	const { year, label } = showDate(date);
	return year === null || label.startsWith(String(year)) ? label : `${year}-${label}`;
}
