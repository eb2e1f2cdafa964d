// What the two libraries make of a case, read as kindly as can be: a figure counts when its value is among what they found, whatever they say
// of hedge, span and ends of ranges; a date when any of their readings of it is ours.
import * as chrono from 'chrono-node';
import * as Recognizers from '@microsoft/recognizers-text-suite';
import type { PartialDate } from '../../src/types';
import type { Case } from './reading';

const culture = Recognizers.Culture.Chinese;

/** Whether Microsoft Recognizers find the figures of a case; of a sentence without any, whether they find none with a unit. */
export function recognizersFindFigures({ sentence, words, readings }: Case): boolean {
	const currencies = found(Recognizers.recognizeCurrency(sentence, culture));
	const percentages = found(Recognizers.recognizePercentage(sentence, culture));
	const dimensions = found(Recognizers.recognizeDimension(sentence, culture));
	if (readings.length === 0) return currencies.length + percentages.length + dimensions.length === 0;
	const numbers = found(Recognizers.recognizeNumber(sentence, culture));
	return readings.every((reading, i) => {
		const [kind = '', number = '', unit = ''] = reading.split(' ');
		return number.split('..').every((end) => {
			const value = Number(end);
			if (kind === 'money' || kind === 'price') return unit === '-?' ? numbers.some((entry) => same(entry.value, value)) : currencies.some((entry) => same(entry.value, value) && unit.startsWith(entry.unit));
			if (kind === 'percent') return unit === '-?' ? numbers.some((entry) => same(entry.value, value * 100)) : percentages.some((entry) => same(entry.value, value * 100));
			return numbers.some((entry) => same(entry.value, value)) || (kind === 'other' && dimensions.some((entry) => entry.text === words[i]?.toLowerCase()));
		});
	});
}

/** Whether Microsoft Recognizers find the dates of a case; of a sentence without any, whether they find none. */
export function recognizersFindDates({ sentence, readings }: Case, published: string): boolean {
	const results = Recognizers.recognizeDateTime(sentence, culture, undefined, localDay(published)).filter(({ typeName }) => /\.(?:date|daterange|datetime|datetimerange)$/.test(typeName));
	if (readings.length === 0) return results.length === 0;
	const values = results.flatMap(({ resolution }) => resolutionsOf(resolution)).flatMap(readResolution);
	return readings.every((reading) => values.includes(reading));
}

/** Whether chrono finds the dates of a case; of a sentence without any, whether it finds none. */
export function chronoFindsDates({ sentence, script, readings }: Case, published: string): boolean {
	const results = (script === 'hans' ? chrono.zh.hans : chrono.zh.hant).parse(sentence, localDay(published));
	if (readings.length === 0) return results.length === 0;
	const values = results.map(({ start, end }) => (end === null || end === undefined ? readComponents(start) : `${readComponents(start)}/${readComponents(end)}`));
	return readings.every((reading) => values.includes(reading));
}

interface Entry {
	readonly text: string;
	readonly value: number;
	/** ISO code of a currency. */
	readonly unit: string;
}

function found(results: readonly { readonly text: string; readonly resolution: unknown }[]): Entry[] {
	return results.map(({ text, resolution }) => ({ text, value: Number.parseFloat(fieldOf(resolution, 'value')), unit: fieldOf(resolution, 'isoCurrency') || '!' }));
}

function fieldOf(resolution: unknown, name: string): string {
	const entry = typeof resolution === 'object' && resolution !== null ? Object.entries(resolution).find(([key]) => key === name) : undefined;
	return typeof entry?.[1] === 'string' ? entry[1] : '';
}

function resolutionsOf(resolution: unknown): unknown[] {
	const values: unknown = typeof resolution === 'object' && resolution !== null && 'values' in resolution ? resolution.values : [];
	return Array.isArray(values) ? values : [];
}

function same(a: number, b: number): boolean {
	return Math.abs(a - b) <= Math.abs(b) * 1e-9;
}

/** All that a resolution may mean: the end of a range is excluded by some of their readings, and included by others. */
function readResolution(resolution: unknown): PartialDate[] {
	const timex = fieldOf(resolution, 'timex');
	const start = fieldOf(resolution, 'start');
	const end = fieldOf(resolution, 'end');
	const values = [timex, fieldOf(resolution, 'value').slice(0, 10)];
	if (start === '' || end === '') return values;
	const last = dayBefore(end);
	const [from, to] = [start.slice(0, 7), last.slice(0, 7)];
	const year = start.slice(0, 4);
	values.push(`${start}/${last}`, `${start}/${end}`, `${from}/${to}`, `${from}/${end.slice(0, 7)}`, `${year}/${last.slice(0, 4)}`, `${year}/${end.slice(0, 4)}`);
	if (from === to) values.push(from);
	for (const [half, first, final] of [['H1', '01', '06'], ['H2', '07', '12'], ['Q1', '01', '03'], ['Q2', '04', '06'], ['Q3', '07', '09'], ['Q4', '10', '12']]) if (from === `${year}-${first}` && to === `${year}-${final}`) values.push(`${year}-${half}`);
	if (from === `${year}-01` && to === `${year}-12`) values.push(year);
	return values;
}

function readComponents(parsed: chrono.ParsedComponents): string {
	const year = String(parsed.get('year'));
	const month = String(parsed.get('month')).padStart(2, '0');
	if (parsed.isCertain('day') || parsed.isCertain('weekday')) return `${year}-${month}-${String(parsed.get('day')).padStart(2, '0')}`;
	return parsed.isCertain('month') ? `${year}-${month}` : year;
}

function dayBefore(day: string): string {
	const date = new Date(`${day}T12:00:00Z`);
	date.setUTCDate(date.getUTCDate() - 1);
	return date.toISOString().slice(0, 10);
}

function localDay(day: string): Date {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	return new Date(year, month - 1, date, 12);
}
