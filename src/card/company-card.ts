import { setTooltip } from 'obsidian';
import type { MarkedCompany } from '../commands/company-refusal';
import { companyKindText, conflictText, periodText } from '../show/wording';
import { eventKinds, statusNames } from '../show/event-kinds';
import type { ViewScript } from '../show/view-script';
import type { MergedEvent } from '../types';
import { addNoteRow, addSection, addTitle } from './card-sections';
import { companyCardModel, type Asked, type CompanyCardModel } from './company-card-model';
import { drawFacts } from './facts';
import { leadTo, makeActive, type OpenCard } from './openable';
import { addUnfolding } from './unfold';

/** The first mentions are often titles. */
const mostTried = 6;
/** Rows of a list that a card shows before somebody asks for all. */
const firstRows = 5;

/** Draws the card of a company into `el`; `marked` is where it was pointed at. */
export function drawCompanyCard(el: HTMLElement, asked: Asked, marked: MarkedCompany | null, card: OpenCard): void {
	const { index, watcher } = card.parts;
	const model = companyCardModel(index, watcher, asked);
	drawHeader(el, model, card);
	drawFacts(el, model.figures, asked.script, card);
	drawEvents(el, model, asked.script, card);
	drawNotes(el, model, card);
	drawActions(el, asked, marked, card);
}

function drawHeader(el: HTMLElement, { names, tickers, kind, parent, former }: CompanyCardModel, { parts: { t } }: OpenCard): void {
	const header = el.createEl('header');
	const [first = '', ...others] = names;
	addTitle(header, first);
	if (others.length > 0) header.createSpan({ cls: 'ira-card-muted', text: others.join(' · ') });
	for (const ticker of tickers) header.createSpan({ cls: 'ira-tag', text: ticker });
	const about = [
		...(kind === 'company' ? [] : [companyKindText(kind, t)]),
		...(parent === null ? [] : [t('card.partOf', { name: parent })]),
		...(former.length === 0 ? [] : [t('card.formerly', { names: former.join(t('card.listComma')) })]),
	];
	if (about.length > 0) header.createDiv({ cls: 'ira-card-about', text: about.join(' · ') });
}

function drawEvents(el: HTMLElement, { events }: CompanyCardModel, script: ViewScript, card: OpenCard): void {
	if (events.length === 0) return;
	const { t, index } = card.parts;
	const drawEvent = (home: HTMLElement, event: MergedEvent): void => {
		const [first] = event.tellings;
		const row = home.createDiv('ira-event');
		row.createSpan({ cls: 'ira-event-date', text: event.date === null ? '–' : periodText(event.date, t) });
		row.createSpan({ cls: 'ira-event-title', text: event.title });
		const status = statusNames[event.status];
		const endEl = row.createSpan('ira-event-count');
		if (status !== null) endEl.createSpan({ cls: 'ira-event-status', text: t(status) });
		const count = endEl.createSpan({ text: String(event.tellings.length), attr: { 'aria-label': t('card.toldTimes', { count: event.tellings.length }) } });
		const conflicts = index.conflictsOf(event).map((conflict) => conflictText(conflict, script, t));
		if (conflicts.length > 0) count.createSpan({ cls: 'ira-conflict-sign', text: ' ≠', attr: { 'aria-label': conflicts.join('\n') } });
		// A tooltip is what a screen reader calls the row, and titles are cut off.
		setTooltip(row, [event.title, [t(eventKinds[event.type].name), ...(status === null ? [] : [t(status)])].join(' · '), ...conflicts].join('\n'));
		if (first !== undefined) leadTo(row, { path: first.file, offset: first.start }, card);
	};
	addUnfolding(addSection(el, t('card.events')), events, firstRows, drawEvent, card);
}

function drawNotes(el: HTMLElement, { notes, mentionCount }: CompanyCardModel, card: OpenCard): void {
	if (notes.length === 0) return;
	const section = addSection(el, card.parts.t('card.mentions', { mentions: mentionCount, notes: notes.length }));
	addUnfolding(section, notes, firstRows, (home, { path, mentions }) => addNoteRow(home, path, mentions.slice(0, mostTried), String(mentions.length), card), card);
}

function drawActions(el: HTMLElement, { id, name, script }: Asked, marked: MarkedCompany | null, card: OpenCard): void {
	const { watcher, companies, t, showTimeline } = card.parts;
	const footer = el.createEl('footer');
	const act = (text: string, action: () => void): void =>
		makeActive(footer.createSpan({ cls: 'ira-action', text }), 'button', () => {
			card.close();
			action();
		});
	const note = watcher.noteOf(id);
	if (note !== null) leadTo(footer.createSpan({ cls: 'ira-action', text: t('card.openCompanyNote') }), { path: note, offset: 0 }, card);
	else act(t('command.createCompanyNote'), () => void companies.notes.open(id, name, script));
	act(t('card.timeline'), () => showTimeline(id));
	if (marked === null) return;
	act(t('command.notCompanyHere'), () => void companies.refusal.here(marked));
	act(t('command.notCompanyAnywhere'), () => companies.refusal.anywhere(marked));
}
