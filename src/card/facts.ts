import { setTooltip } from 'obsidian';
import type { Translate } from '../i18n/translate';
import { currencyText, hedgedText, metricText, periodText, plain, scaleFor, shortAmount, shortHedge, type Scale } from '../show/wording';
import type { ViewScript } from '../show/view-script';
import { addSection } from './card-sections';
import { factTable, shortTable, wholeTable, type FactCell, type FactRow, type FactTable, type TableSize } from './fact-table';
import { leadTo, noteTitle, type OpenCard } from './openable';
import { outlookText, type NotedFigure } from './outlooks';
import { addSparkline } from './sparkline';
import { addMore } from './unfold';

/** Tellings that a tooltip lists. */
const mostTold = 8;

/** Draws what the vault tells of a company as a section of its card, amounts counted in the words of `script`. Nothing where nothing is told. */
export function drawFacts(el: HTMLElement, figures: readonly NotedFigure[], script: ViewScript, card: OpenCard): void {
	const { t, index } = card.parts;
	const layOut = (size: TableSize): FactTable | null => factTable(figures, (figure) => index.verdictOf(figure), size);
	const short = layOut(shortTable);
	if (short === null) return;
	const scale = scaleFor(short.largest, script);
	const section = addSection(el, short.currency === null ? t('card.facts') : t('card.factsIn', { currency: inScale(short.currency, scale, t) }));
	const home = section.createDiv('ira-facts');
	home.addEventListener('scroll', () => home.toggleClass('is-scrolled', home.scrollLeft > 0), { passive: true });
	drawTable(home, short, scale, card);
	if (short.hidden === 0) return;
	addMore(section, 'card.showAll', short.hidden, () => {
		const whole = layOut(wholeTable);
		if (whole === null) return null;
		home.empty();
		drawTable(home, whole, scale, card);
		return home.find('tbody tr')?.findAll('.ira-active').at(-1) ?? null;
	}, card);
}

/** What is wider than the card begins with the newest, which is at the end. */
function scrollToNewest(home: HTMLElement): void {
	const scroll = (): void => {
		home.scrollLeft = home.scrollWidth;
	};
	if (home.isConnected) scroll();
	else home.onNodeInserted(scroll, true);
}

function drawTable(home: HTMLElement, { periods, rows }: FactTable, scale: Scale | null, card: OpenCard): void {
	const table = home.createEl('table');
	const head = table.createEl('thead').createEl('tr');
	head.createEl('td', 'ira-corner');
	for (const period of periods) {
		const cell = head.createEl('th', { text: period === null ? '–' : periodText(period, card.parts.t), attr: { scope: 'col' } });
		if (period === null) setTooltip(cell, card.parts.t('card.noPeriod'));
	}
	head.createEl('td', 'ira-trend');
	const body = table.createEl('tbody');
	for (const row of rows) drawFactRow(body.createEl('tr'), row, scale, card);
	scrollToNewest(home);
}

function inScale(code: string, scale: Scale | null, t: Translate): string {
	return scale === null ? currencyText(code, t) : `${currencyText(code, t)} ${scale.word}`;
}

function drawFactRow(line: HTMLElement, row: FactRow, scale: Scale | null, card: OpenCard): void {
	const { t } = card.parts;
	const name = line.createEl('th', { text: metricText(row.metric, row.of, row.direction, t), attr: { scope: 'row' } });
	// Prices are written out.
	const isScaled = row.cells.some((cell) => cell?.kind === 'money');
	const currency = row.currency === null ? null : inScale(row.currency, isScaled ? scale : null, t);
	const details = [row.subject === null ? null : plain(row.subject), currency].filter((part) => part !== null);
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
	const value = home.createSpan({ cls: 'ira-value', text: shortHedge(shortAmount(cell, t, scale), cell.hedge, t) });
	value.toggleClass('is-conflict', cell.verdict === 'conflict');
	if (cell.outlook !== null) home.createSpan({ cls: 'ira-value-outlook', text: outlookText(cell.outlook, t), attr: { 'aria-hidden': 'true' } });
	const told = cell.tellings.slice(0, mostTold).map(({ text, hedge, outlook, file }) => [hedgedText(text.trim(), hedge, t), ...(outlook === null ? [] : [outlookText(outlook, t)]), noteTitle(file)].join(' · ')).join('\n');
	setTooltip(value, cell.verdict === 'conflict' ? `${t('verdict.conflict')}\n${told}` : told);
	if (first !== undefined) leadTo(value, { path: first.file, offset: first.start }, card);
}
