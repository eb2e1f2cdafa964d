import type { StringKey } from '../i18n/strings';
import type { Translate } from '../i18n/translate';
import { isMetricName } from '../relate/metrics';
import { amountIn } from './amount-script';
import type { ViewScript } from './view-script';
import type { Check, ClaimKind, CompanyKind, EventConflict, Figure, Hedge, PartialDate, QuantityKind } from '../types';

const hedgeKeys = {
	exact: 'hedge.exact', about: 'hedge.about', over: 'hedge.over', under: 'hedge.under', atleast: 'hedge.atleast', atmost: 'hedge.atmost', nearly: 'hedge.nearly',
} as const satisfies Record<Hedge, StringKey>;

const shortHedgeKeys = {
	exact: 'hedge.exact', about: 'shortHedge.about', over: 'shortHedge.over', under: 'shortHedge.under', atleast: 'shortHedge.atleast', atmost: 'shortHedge.atmost', nearly: 'shortHedge.nearly',
} as const satisfies Record<Hedge, StringKey>;

/** Numbers that say by themselves that they are not exact: 3000多人, 千餘家, 數億, 十几. */
const vagueRe = /[多余餘几幾数數+]/;

const companyKindKeys = {
	company: 'companyKind.company', bank: 'companyKind.bank', fund: 'companyKind.fund', research_firm: 'companyKind.researchFirm', platform: 'companyKind.platform',
	media: 'companyKind.media', organisation: 'companyKind.organisation',
} as const satisfies Record<CompanyKind, StringKey>;

const claimKindKeys = {
	attributed: 'claimKind.attributed', forecast: 'claimKind.forecast', comparison: 'claimKind.comparison', evaluation: 'claimKind.evaluation',
	causal: 'claimKind.causal', quotation: 'claimKind.quotation',
} as const satisfies Record<ClaimKind, StringKey>;

const checkKeys = {
	sum: 'check.sum', growth: 'check.growth', change: 'check.change', ratio: 'check.ratio', per_head: 'check.perHead', per_share: 'check.perShare', age: 'check.age',
} as const satisfies Record<Check['kind'], StringKey>;

/** A number with its unit, in base units. */
type Amount = Pick<Figure, 'kind' | 'value' | 'max' | 'unit' | 'hedge'>;

/** Writes an amount out in the words of the reader's language: 34.28億元 → about 3.428 billion CNY, 34.28亿 CNY. */
export function amountInWords(amount: Amount, t: Translate): string {
	return t(hedgeKeys[amount.hedge], { value: withUnit(numberText(amount, t, 'long'), amount, t) });
}

/** What a currency is called, given its code of ISO 4217: CNY; 人民币. */
export function currencyText(code: string, t: Translate): string {
	return t('locale.currencies') === 'code' ? code : (new Intl.DisplayNames(t('locale'), { type: 'currency' }).of(code) ?? code);
}

/** A figure as a note prints it, with the word for what its hedge says where it does not say so itself: over 1500 億港元. */
export function hedgedText(text: string, hedge: Hedge, t: Translate): string {
	return vagueRe.test(text) ? text : t(hedgeKeys[hedge], { value: text });
}

/** The same for a number in a table, as short as can be: >1,500, 超1500. */
export function shortHedge(number: string, hedge: Hedge, t: Translate): string {
	return t(shortHedgeKeys[hedge], { value: number });
}

/** What amounts of money are counted in, as reports do: 億 or 萬, in a script. */
export interface Scale {
	readonly factor: number;
	readonly word: string;
}

/** The scale in which amounts up to `largest` read best; null where they are written out. */
export function scaleFor(largest: number, script: ViewScript): Scale | null {
	if (largest >= 1e8) return { factor: 1e8, word: script === 'hant' ? '億' : '亿' };
	return largest >= 1e4 ? { factor: 1e4, word: script === 'hant' ? '萬' : '万' } : null;
}

/** The number alone, short, for a table whose head tells currency and scale: 34.28, 60%. Only money is scaled. */
export function shortAmount(amount: Omit<Amount, 'hedge'>, t: Translate, scale: Scale | null): string {
	const scaled = amount.kind !== 'money' || scale === null ? amount : { ...amount, value: amount.value / scale.factor, max: amount.max === null ? null : amount.max / scale.factor };
	const number = numberText(scaled, t, scaled === amount ? 'short' : 'plain');
	return amount.unit === 'pp' ? t('unit.points', { value: number }) : number;
}

/** A share as a percentage, fine enough not to read 0 %: 0.0015 → 0.15%. */
export function shareText(share: number, t: Translate): string {
	return new Intl.NumberFormat(t('locale'), { style: 'percent', maximumSignificantDigits: 2 }).format(share);
}

/** Words of a note without what Markdown puts into them. */
export function plain(text: string): string {
	return text.replace(/[*_=~`]{1,3}/g, '').replace(/\s+/g, ' ').trim();
}

/** `2021-H1` → 2021 H1, `2018/2021-H1` → 2018–2021 H1, `--01-15` → Jan 15 (year unknown). */
export function periodText(period: PartialDate, t: Translate): string {
	return period.startsWith('--') ? t('period.yearUnknown', { date: dayOfYear(period, t) }) : period.replace(/-(?=[HQ])/g, ' ').replace('/', '–').replaceAll('..', '');
}

/** A month or day of an unknown year: `--01` → Jan, `--01-15` → Jan 15; anything else as it is. */
export function dayOfYear(date: PartialDate, t: Translate): string {
	if (!/^--(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/.test(date)) return date.slice(2);
	const [month = 1, day] = date.slice(2).split('-').map(Number);
	// In UTC on both sides, so that no time zone moves a day; of a year that has a 29 February.
	return new Intl.DateTimeFormat(t('locale'), { month: 'short', day: day === undefined ? undefined : 'numeric', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1, day ?? 1));
}

/** What a figure measures: Revenue, Revenue growth, Revenue decline. `of` is what grew or fell. */
export function metricText(metric: string, of: string | null, direction: Figure['direction'], t: Translate): string {
	const isDecline = metric === 'growth' && direction === 'down';
	if (of === null) return isDecline ? t('card.decline') : metricName(metric, t);
	return t(isDecline ? 'card.declineOf' : 'card.growthOf', { of: metricName(of, t) });
}

/** What tellings of an event contradict each other in, amounts in one script: Net loss 2.8亿元 / 3亿元. */
export function conflictText({ metric, of, values }: EventConflict, script: ViewScript, t: Translate): string {
	const listed = values.map((value) => amountIn(script, value)).join(' / ');
	return metric === null ? listed : `${metricText(metric, of, null, t)} ${listed}`;
}

export function companyKindText(kind: CompanyKind, t: Translate): string {
	return t(companyKindKeys[kind]);
}

export function claimKindText(kind: ClaimKind, t: Translate): string {
	return t(claimKindKeys[kind]);
}

/** What a check computes: Sum, Growth. */
export function checkText(kind: Check['kind'], t: Translate): string {
	return t(checkKeys[kind]);
}

function metricName(metric: string, t: Translate): string {
	return isMetricName(metric) ? t(`metric.${metric}`) : metric;
}

/** Whether large numbers are shortened by a word, and how long that is. */
type Length = 'plain' | 'short' | 'long';

function numberText({ kind, value, max, unit }: Omit<Amount, 'hedge'>, t: Translate, length: Length): string {
	const write = numberWriter(kind, unit, t, length);
	return max === null ? write(value) : `${write(value)}–${write(max)}`;
}

function numberWriter(kind: QuantityKind, unit: string | null, t: Translate, length: Length): (value: number) => string {
	const locale = t('locale');
	if (kind === 'percent' && unit !== 'pp') {
		const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 });
		return (value) => format.format(value);
	}
	if (length === 'plain') {
		const format = new Intl.NumberFormat(locale, { maximumSignificantDigits: 7 });
		return (value) => format.format(value);
	}
	const compact = new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay: length, maximumFractionDigits: length === 'long' ? 6 : 3 });
	if (kind === 'percent') return (value) => compact.format(value * 100);
	if (kind === 'money' || kind === 'price') return (value) => compact.format(value);
	// People and pieces are counted in digits as long as they can be taken in at a glance.
	const digits = new Intl.NumberFormat(locale, { maximumSignificantDigits: 7 });
	const mostInDigits = Number(t('locale.mostInDigits'));
	return (value) => `${(Math.abs(value) < mostInDigits ? digits : compact).format(value)}${kind === 'multiple' ? '×' : ''}`;
}

function withUnit(number: string, { kind, unit }: Amount, t: Translate): string {
	if (unit === null || (kind === 'percent' && unit !== 'pp')) return number;
	if (unit === 'pp') return t('unit.points', { value: number });
	return `${number} ${kind === 'money' || kind === 'price' ? currencyText(unit, t) : unit}`;
}
