import { setTooltip } from 'obsidian';
import type { Script } from '../types';
import { addSection } from './card-sections';
import type { FactCell, FactRow, FactTable } from './fact-table';
import { leadTo, noteTitle, type OpenCard } from './openable';
import { addSparkline } from './sparkline';
import { metricText, periodText, scaleFor, shortAmount, type Scale } from './wording';

/** Tellings that a tooltip lists. */
const mostTold = 8;

/** Draws what the vault tells of a company as a section of its card, amounts counted as the note in `script` would count them. */
export function drawFacts(el: HTMLElement, { currency, largest, periods, rows }: FactTable, script: Script | null, card: OpenCard): void {
	const { t } = card.parts;
	const scale = scaleFor(largest, script);
	const section = addSection(el, currency === null ? t('card.facts') : t('card.factsIn', { currency: inScale(currency, scale) }));
	const table = section.createDiv('ira-facts').createEl('table');
	const head = table.createEl('thead').createEl('tr');
	head.createEl('td');
	for (const period of periods) head.createEl('th', { text: period === null ? '–' : periodText(period), attr: { scope: 'col' } });
	head.createEl('td');
	const body = table.createEl('tbody');
	for (const row of rows) drawFactRow(body.createEl('tr'), row, scale, card);
}

function inScale(currency: string, scale: Scale | null): string {
	return scale === null ? currency : `${currency} ${scale.word}`;
}

function drawFactRow(line: HTMLElement, row: FactRow, scale: Scale | null, card: OpenCard): void {
	const { t } = card.parts;
	const name = line.createEl('th', { text: metricText(row.metric, row.of, row.direction, t), attr: { scope: 'row' } });
	const details = [row.subject, row.currency === null ? null : inScale(row.currency, scale)].filter((part) => part !== null);
	if (details.length > 0) name.createSpan({ cls: 'ira-card-detail', text: details.join(' · ') });
	for (const cell of row.cells) {
		const home = line.createEl('td');
		if (cell !== null) drawCell(home, cell, scale, card);
	}
	addSparkline(line.createEl('td', 'ira-trend'), row.trend);
}

function drawCell(home: HTMLElement, cell: FactCell, scale: Scale | null, card: OpenCard): void {
	const { t } = card.parts;
	const [first] = cell.tellings;
	const value = home.createSpan({ cls: 'ira-value', text: shortAmount(cell, t, scale) });
	value.toggleClass('is-conflict', cell.verdict === 'conflict');
	const told = cell.tellings.slice(0, mostTold).map(({ text, file }) => `${text.trim()} · ${noteTitle(file)}`).join('\n');
	setTooltip(value, cell.verdict === 'conflict' ? `${t('verdict.conflict')}\n${told}` : told);
	if (first !== undefined) leadTo(value, { path: first.file, offset: first.start }, card);
}
