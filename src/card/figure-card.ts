import type { StringKey } from '../i18n/strings';
import { CompanyNames } from '../show/company-names';
import { viewScript } from '../show/view-script';
import { amountInWords, checkText, hedgedText, metricText, periodText, plain, scaleFor, shareText, shortAmount } from '../show/wording';
import type { Check, PrintedFigure } from '../types';
import { addSection, addTitle, addVerdict } from './card-sections';
import { figureCardModel, type CheckRow, type FigureCardModel } from './figure-card-model';
import { leadTo, noteTitle, type OpenCard } from './openable';

/** Draws the card of a figure into `el`. `path` is the note that it stands in. */
export function drawFigureCard(el: HTMLElement, path: string, figure: PrintedFigure, card: OpenCard): void {
	const { t, index } = card.parts;
	const model = figureCardModel(index, path, figure);
	const header = el.createEl('header');
	addTitle(header, plain(figure.text));
	header.createSpan({ cls: 'ira-card-muted', text: amountInWords(figure, t) });
	if (figure.unitInferred && figure.unit !== null && (figure.kind === 'money' || figure.kind === 'price')) header.createSpan({ cls: 'ira-tag', text: t('card.unitInferred') });
	const about = measured(path, figure, card);
	header.createDiv({ cls: 'ira-card-about', text: about === '' ? t('card.notLinked') : about });
	if (model.tellings.length > 1) drawTellings(el, model, card);
	for (const row of model.checks) drawCheck(el, row, path, card);
}

/** Company · metric · part · period, as far as they are known. */
function measured(path: string, { company, metric, of, subjectText, direction, period }: PrintedFigure, { parts }: OpenCard): string {
	const names = new CompanyNames(parts, () => viewScript(parts, path));
	return [company === null ? null : names.of(company), metric === null ? null : metricText(metric, of, direction, parts.t), subjectText === null ? null : plain(subjectText), period === null ? null : periodText(period, parts.t)].filter((part) => part !== null).join(' · ');
}

function drawTellings(el: HTMLElement, { tellings, tellingCount }: FigureCardModel, card: OpenCard): void {
	const section = addSection(el, card.parts.t('card.toldTimes', { count: tellingCount }));
	for (const { telling, verdict, difference } of tellings) {
		const row = section.createDiv('ira-telling');
		row.createSpan({ cls: 'ira-telling-text', text: `${hedgedText(plain(telling.text), telling.hedge, card.parts.t)} · ${noteTitle(telling.file)}` });
		if (verdict !== null) addVerdict(row, verdict, card, verdict === 'conflict' ? shareText(difference, card.parts.t) : '');
		leadTo(row, { path: telling.file, offset: telling.start }, card);
	}
}

/** Digits of a quotient. */
const fewDigits = 4;

const checkLooks = {
	agree: { cls: 'is-agree', key: 'card.checkHolds' },
	rounding: { cls: 'is-rounding', key: 'card.checkRounds' },
	conflict: { cls: 'is-conflict', key: 'card.checkFails' },
} as const satisfies Record<Check['verdict'], { cls: string; key: StringKey }>;

function drawCheck(el: HTMLElement, { check, result: figure }: CheckRow, path: string, card: OpenCard): void {
	const { t } = card.parts;
	const { kind, verdict, computed, result, parts } = check;
	const section = addSection(el, verdict === 'conflict' ? t('card.checkHeading', { check: checkText(kind, t) }) : checkText(kind, t));
	const line = section.createDiv('ira-check');
	const scale = figure.kind === 'money' ? scaleFor(computed, viewScript(card.parts, path)) : null;
	const write = (value: number): string => shortAmount({ kind: figure.kind, value, max: null, unit: figure.unit }, t, scale);
	const comesTo = `${write(kind === 'sum' ? computed : Number(computed.toPrecision(fewDigits)))}${scale?.word ?? ''}`;
	line.appendText(kind === 'sum' ? `${parts.map(({ value }) => write(value)).join(' + ')} = ${comesTo} ` : `${parts.map(({ text }) => plain(text)).join(' · ')} → ${comesTo} `.trimStart());
	const { cls, key } = checkLooks[verdict];
	line.createSpan({ cls: `ira-verdict ${cls}`, text: t(key, { text: plain(result.text) }) });
	leadTo(line, { path: result.file, offset: result.start }, card);
}
