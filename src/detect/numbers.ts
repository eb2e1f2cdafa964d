import { UnitSet } from '../text/unit-set';
import type { DateMention, Hedge, QuantityKind, Reading, Span } from '../types';
import { readAmount, readUpper, type Amount } from './amounts';
import { mostDates } from './dates';
import { hedgeAfter, hedgeBefore } from './hedges';
import { idiomEnd, idioms } from './idioms';
import { endOfHanRun, endOfRun, hanDigit, isDigit, type Numeral } from './numerals';
import { unitStarts } from './units';

/** A number on its way to a quantity; `kind` is null for a number that only a list can give a unit. */
export interface Item {
	readonly first: Amount;
	readonly last: Amount;
	readonly kind: QuantityKind | null;
	readonly unit: string | null;
	readonly unitInferred: boolean;
	readonly factor: number;
	readonly hedge: Hedge;
}

/** Code units that can start a quantity: one look decides for nearly every position of a text. */
const starters = new UnitSet('0123456789零一二两三四五六七八九十百千万亿兆廿卅壹贰叁肆伍陆柒捌玖数几上半过翻减');
const phraseStarts = new UnitSet('一半过减翻');
const scales = new UnitSet('十百千万亿兆');
/** Numerals only before a scale. */
const vagueLeads = new UnitSet('上数几');
const formalDigits = new UnitSet('壹贰叁肆伍陆柒捌玖');
/** What stands behind a digit as cheques have it; elsewhere those characters are words and names. */
const formalScales = new UnitSet('拾佰仟万亿');
/** Numerals by themselves. */
const greatScales = new UnitSet('亿兆');
/**
 * What can follow a first character that is no Arabic digit: numerals, units, what makes numerals vague, and the second characters of set phrases,
 * which have to be read to be passed over.
 */
const seconds = new UnitSet(`了零一二三四五六七八九十百千万亿兆两多余几来点半分成番倍数个级 0123456789和、或至到~-—,${unitStarts}${idioms.map((word) => word.charAt(1)).join('')}`);
const [half, count, past, less, one, ofThem] = ['半', '数', '过', '减', '一', '之'].map((char) => char.charCodeAt(0));
/** 近半, 逾半 */
const near = new UnitSet('近逾');

/** A number where it stands: a phrase that is read as a whole, else an amount and the upper end where it begins a range. */
export interface Told {
	readonly phrase: Item | null;
	readonly amount: Amount;
	readonly upper: Amount | null;
}

/** So many numbers are read before the first of them is judged: what each of the two runs then stays in the processor's cache. */
const mostAtOnce = 256;

/** The numbers of a text that lie in no date and no name, in order. */
export class Numbers {
	private readonly text: string;
	private readonly units: Uint16Array;
	/** Where dates were no longer read, their numbers would be taken for figures. */
	private readonly readable: number;
	private at = 0;
	private nextDate = 0;
	private nextName = 0;
	/** End of the number or date read last: no sign in front of a number reaches before it. */
	private floor = 0;

	constructor(
		{ text, units }: Reading,
		private readonly dates: readonly DateMention[],
		private readonly names: readonly Span[],
	) {
		this.text = text;
		this.units = units;
		this.readable = dates.length < mostDates ? text.length : (dates.at(-1)?.end ?? 0);
	}

	/** The next ones; none at the end of the text. */
	next(): Told[] {
		const { text, units, dates, names, readable } = this;
		let { nextDate, nextName, floor } = this;
		const told: Told[] = [];
		let at = starters.next(units, this.at, readable);
		for (; at < readable && told.length < mostAtOnce; at = starters.next(units, at, readable)) {
			const arabic = isDigit(units[at] ?? 0);
			if (!arabic && !mayBeginNumeral(units, at)) {
				at++;
				continue;
			}
			let date = dates[nextDate];
			while (date !== undefined && date.end <= at) {
				floor = Math.max(floor, date.end);
				date = dates[++nextDate];
			}
			if (date !== undefined && date.start <= at) {
				at = floor = date.end;
				continue;
			}
			let name = names[nextName];
			while (name !== undefined && name.end <= at) name = names[++nextName];
			if (name !== undefined && name.start <= at) {
				at = name.end;
				continue;
			}
			const limit = date?.start ?? text.length;
			const idiom = arabic ? null : idiomEnd(text, at);
			if (idiom !== null) {
				at = idiom;
				continue;
			}
			const phrase = arabic ? null : readPhrase(text, at);
			if (phrase !== null && phrase.last.end <= limit) {
				told.push({ phrase, amount: phrase.first, upper: null });
				at = floor = phrase.last.end;
				continue;
			}
			const amount = readAmount(text, at, limit, floor);
			if (amount === null) {
				at = arabic ? endOfRun(text, at) : endOfHanRun(text, at);
				continue;
			}
			const upper = readUpper(text, amount, limit);
			told.push({ phrase: null, amount, upper });
			at = floor = Math.max(at + 1, (upper ?? amount).end);
		}
		this.at = at;
		this.nextDate = nextDate;
		this.nextName = nextName;
		this.floor = floor;
		return told;
	}
}

/** One look at the next character leaves most places where a Chinese numeral is part of a word. */
function mayBeginNumeral(units: Uint16Array, at: number): boolean {
	const unit = units[at] ?? 0;
	const next = units[at + 1] ?? 0;
	if (vagueLeads.has(unit)) return scales.has(next);
	if (formalDigits.has(unit)) return formalScales.has(next);
	if (unit === half) return next === count || near.has(units[at - 1] ?? 0);
	if (unit === past || unit === less) return next === half;
	// 之一,两家…: one of several, and no list.
	return greatScales.has(unit) || (seconds.has(next) && (unit !== one || units[at - 1] !== ofThem));
}

/** 一半, 半数, 过半, 翻番: quantities without a number. */
function readPhrase(text: string, at: number): Item | null {
	if (!phraseStarts.has(text.charCodeAt(at))) return null;
	const before = text.charAt(at - 1);
	switch (text.charAt(at)) {
		case '一':
			return text.charAt(at + 1) === '半' && before !== '另' && before !== '第' && before !== '十' ? phrase(text, at, at + 2, 0.5, 'percent', null) : null;
		case '半':
			if (text.charAt(at + 1) === '数') return phrase(text, at, at + 2, 0.5, 'percent', null);
			return '近逾'.includes(before || '。') && isHalf(text, at) ? phrase(text, at, at + 1, 0.5, 'percent', null) : null;
		case '过':
			// 用过半自动的, 过半数 (read from 半)
			return text.charAt(at + 1) === '半' && isHalf(text, at + 1) && !'超用去来经度走看见'.includes(before || '。') ? phrase(text, at + 1, at + 2, 0.5, 'percent', 'over') : null;
		case '减':
			return isHalf(text, at + 1) ? phrase(text, at, at + 2, 0.5, 'percent', null) : null;
		case '翻': {
			const verb = text.charAt(at + 1) === '了' ? 2 : 1;
			if (text.charAt(at + verb) === '番' || text.charAt(at + verb) === '倍') return phrase(text, at, at + verb + 1, 2, 'multiple', null);
			const times = hanDigit(text.charAt(at + verb));
			return times > 0 && text.charAt(at + verb + 1) === '番' ? phrase(text, verb === 1 ? at : at + 2, at + verb + 2, 2 ** times, 'multiple', null) : null;
		}
		default:
			return null;
	}
}

/** What words without a number tell. */
function phrase(text: string, start: number, end: number, value: number, kind: 'percent' | 'multiple', hedge: Hedge | null): Item {
	const numeral: Numeral = { start, end, value, max: null, form: 'han', scale: 1, vague: null };
	const amount: Amount = { start, end, numeral, unit: null, currency: null, perUnit: false, negative: false };
	const told = hedge ?? hedgeAfter(text, end)?.hedge ?? hedgeBefore(text, start, 'han', kind === 'percent' ? 'share' : 'multiple') ?? 'exact';
	return { first: amount, last: amount, kind, unit: null, unitInferred: false, factor: 1, hedge: told };
}

/** 半 at `at` ends its words: not 半年, 半个月, 半导体, 半自动. */
function isHalf(text: string, at: number): boolean {
	return !'年个天小月日数自导程途路场夜山百世块分成'.includes(text.charAt(at + 1) || '。');
}
