import type { App } from 'obsidian';
import type { Translate } from '../i18n/translate';
import { noteTitle } from '../note-title';
import { addCount } from '../pane/count';
import { fillSnippet } from '../show/fill-snippet';
import { amountIn } from '../show/amount-script';
import type { ViewScript } from '../show/view-script';
import { checkText, hedgedText, metricText, periodText, plain, scaleFor, shareText, shortAmount } from '../show/wording';
import type { Check, Telling } from '../types';
import type { CrosscheckItem } from './crosscheck-items';
import type { CheckRow, CrosscheckRow, FactRow } from './crosscheck-model';

/** What rows need to know of their surroundings. */
export interface RowContext {
	readonly app: App;
	readonly t: Translate;
	/** What words for large numbers are written in. */
	readonly script: () => ViewScript;
	/** Where tellings stand, also in notes that have changed since they were annotated; known once their words are shown. */
	readonly offsets: WeakMap<Telling, number>;
}

/** Values side by side; more than these do not help to see that they differ. */
const mostValues = 4;
const noBreak = '\u00a0';
/** Digits alone, as the cells of a table have them. */
const bareRe = /^[\d.,\s+-]+$/;

/** Metrics that say by themselves what is computed. */
const speaking: ReadonlySet<Check['kind']> = new Set<Check['kind']>(['growth', 'change', 'age']);

/** Draws a row: what is told, when, and the values side by side. */
export function drawRow(parent: HTMLElement, row: CrosscheckRow, isKnown: boolean, context: RowContext): HTMLElement {
	const { t } = context;
	const rowEl = parent.createDiv({ cls: 'ira-pane-row', attr: { role: 'treeitem', tabindex: -1, 'aria-level': 1 } });
	rowEl.toggleClass('is-known', isKnown);
	const bodyEl = rowEl.createDiv('ira-pane-body');
	const aboutEl = bodyEl.createDiv({ cls: 'ira-crosscheck-about', text: aboutText(row, t) });
	// A screen reader would run them together: 2018 and 0.15% to 20180.15%.
	if (row.figure.subjectText !== null) aboutEl.createSpan({ cls: 'ira-crosscheck-part', text: ` ${plain(row.figure.subjectText)}` });
	aboutEl.createSpan({ cls: 'ira-crosscheck-apart', text: ` ${t('crosscheck.apart', { share: shareText(row.difference, t) })}` });
	const valuesEl = bodyEl.createDiv('ira-crosscheck-values');
	if (row.kind === 'fact') drawValues(valuesEl, row, context);
	else drawComputed(valuesEl, row, context);
	const count = row.tellings.length;
	addCount(rowEl, t(row.kind === 'fact' ? 'crosscheck.places' : 'crosscheck.figures', { count }), t(row.kind === 'fact' ? 'timeline.toldTimes' : 'crosscheck.figures', { count }));
	return rowEl;
}

function drawValues(el: HTMLElement, { values, isConflict, figure }: FactRow, context: RowContext): void {
	const { t } = context;
	// Where each value stands in one note, that says nothing.
	const isWeighed = values.some(({ notes }) => notes > 1);
	for (const [index, { text, notes, tellings }] of values.slice(0, mostValues).entries()) {
		const valueEl = el.createSpan('ira-crosscheck-value');
		if (index > 0) addSign(valueEl, isConflict, t);
		const [first] = tellings;
		const written = first !== undefined && bareRe.test(text) ? withScale(first.value, first.max, figure, context) : amountIn(context.script(), text);
		// Who tells it so exactly is not contradicted by who tells it about so.
		valueEl.createSpan({ text: hedgedText(written, tellings.some(({ hedge }) => hedge === 'exact') ? 'exact' : (first?.hedge ?? 'exact'), t) });
		if (!isWeighed) continue;
		valueEl.appendText(' ');
		valueEl.createSpan({ cls: 'ira-crosscheck-notes', text: t('crosscheck.notes', { count: notes }), attr: { 'aria-label': t('crosscheck.toldBy', { count: notes }) } });
	}
	if (values.length > mostValues) el.createSpan({ cls: 'ira-crosscheck-muted', text: `+${t('pane.count', { count: values.length - mostValues })}` });
}

function drawComputed(el: HTMLElement, { check, isConflict, figure }: CheckRow, context: RowContext): void {
	const { t } = context;
	el.createSpan({ cls: 'ira-crosscheck-value', text: t(check.kind === 'sum' ? 'crosscheck.addsUpTo' : 'crosscheck.comesTo', { value: withScale(check.computed, null, figure, context) }) });
	const saidEl = el.createSpan('ira-crosscheck-value');
	addSign(saidEl, isConflict, t);
	saidEl.createSpan({ text: t('crosscheck.noteSays', { value: hedgedText(amountIn(context.script(), plain(check.result.text)), check.result.hedge, t) }) });
	el.createSpan({ cls: 'ira-crosscheck-in', text: noteTitle(check.result.file) });
}

/** Before what it is the sign of, in one element with it: on a line of its own, or at the end of one, it would belong to nothing. */
function addSign(el: HTMLElement, isConflict: boolean, t: Translate): void {
	el.createSpan({ cls: isConflict ? 'ira-pane-conflict' : 'ira-crosscheck-muted', text: isConflict ? '≠' : '≈', attr: { role: 'img', 'aria-label': t(isConflict ? 'verdict.conflict' : 'verdict.rounding') } });
	el.appendText(noBreak);
}

/** Draws a figure where it stands, with the sentence around it; the words come when the note has been read. */
export function drawItem(parent: HTMLElement, item: CrosscheckItem, { app, t, offsets }: RowContext): HTMLElement {
	const el = parent.createDiv({ cls: 'ira-pane-item ira-crosscheck-item', attr: { role: 'treeitem', tabindex: -1, 'aria-level': 2 } });
	if (item.kind === 'more') {
		el.createDiv({ cls: 'ira-pane-note', text: t('crosscheck.more', { count: item.count }) });
		return el;
	}
	if (item.kind === 'known') {
		el.createDiv({ cls: 'ira-pane-note', text: t(item.isKnown ? 'crosscheck.tellAgain' : 'crosscheck.known') });
		return el;
	}
	const { telling, part } = item;
	const headEl = el.createDiv('ira-crosscheck-head');
	headEl.createSpan({ cls: 'ira-pane-note', text: noteTitle(telling.file) });
	const printed = hedgedText(plain(telling.text), telling.hedge, t);
	headEl.createSpan({ cls: 'ira-crosscheck-printed', text: part === 'result' ? t('crosscheck.noteSays', { value: printed }) : printed });
	const lineEl = el.createDiv('ira-pane-below ira-snippet');
	void fillSnippet(lineEl, telling.file, [telling], app).then((offset) => {
		if (offset !== null) offsets.set(telling, offset);
	});
	return el;
}

/** What of a row is seen: when it is the same, the row need not be drawn again. */
export function appearanceOf(row: CrosscheckRow, isWhole: boolean, isKnown: boolean, script: ViewScript): string {
	const { figure, isConflict, difference, tellings } = row;
	const values = row.kind === 'fact' ? row.values.map(({ text, notes }) => [text, notes]) : row.check.computed;
	return JSON.stringify([figure.subjectText, isConflict, difference, values, isWhole, isKnown, script, tellings.map(({ file, start, end, text }) => [file, start, end, text])]);
}

/** Net loss · 2018, and what is computed where the metric does not say it. */
export function aboutText(row: CrosscheckRow, t: Translate): string {
	const { metric, of, direction, period } = row.figure;
	const computed = row.kind === 'check' && (metric === null || !speaking.has(row.check.kind)) ? checkText(row.check.kind, t) : null;
	return [metric === null ? null : metricText(metric, of, direction, t), period === null ? null : periodText(period, t), computed].filter((part) => part !== null).join(' · ');
}

/** A value that no note prints in words: 242.52亿, 23.1%. */
function withScale(value: number, max: number | null, { kind, unit }: CrosscheckRow['figure'], { t, script }: RowContext): string {
	const scale = kind === 'money' ? scaleFor(Math.abs(max ?? value), script()) : null;
	return `${shortAmount({ kind, value, max, unit }, t, scale)}${scale?.word ?? ''}`;
}
