import { UnitSet } from '../text/unit-set';
import { isMoreAt } from './hedges';
import { hanDigit, isDigit, isLatin, readNumeral, shortScale, times, type Numeral } from './numerals';
import { currencyBefore, denominatorTrie, readUnit, type Unit } from './units';

/** A number with the unit behind (or the currency before) it, not yet judged. */
export interface Amount {
	readonly start: number;
	readonly end: number;
	readonly numeral: Numeral;
	readonly unit: Unit | null;
	/** Currency told in front: us$, 人民币. */
	readonly currency: string | null;
	/** Per what: 元/股. */
	readonly perUnit: boolean;
	readonly negative: boolean;
}

/**
 * Reads the number starting exactly at `at`, with its unit and whatever stands in front of it. Ends at `limit` at the latest, starts at
 * `floor` at the earliest. Null where no number stands there, or one that belongs to a name, a version or an ordinal.
 */
export function readAmount(text: string, at: number, limit: number, floor: number): Amount | null {
	const amount = readFreely(text, at, limit, floor);
	return amount !== null && amount.end > limit ? null : amount;
}

/** As {@link readAmount}, but what a tail or a second number adds may reach beyond `limit`. */
function readFreely(text: string, at: number, limit: number, floor: number): Amount | null {
	if (text.charAt(at - 1) === '第') return null;
	const previous = text.charCodeAt(at - 1);
	const arabic = isDigit(text.charCodeAt(at));
	const told = arabic ? signBefore(text, at) : (currencySign(text, at) ?? unsigned(at));
	if (told === null) return null;
	const sign = told.start < floor ? unsigned(at) : told;
	const first = readNumeral(text, at);
	if (first === null || first.end > limit) return null;
	const fraction = readFraction(text, first) ?? readSlashed(text, first);
	if (fraction !== null) return { start: sign.start, end: fraction.end, numeral: fraction, unit: share, currency: null, perUnit: false, negative: sign.negative };
	const ratio = arabic ? readRatio(text, first) : null;
	if (ratio !== null) return { start: at, end: ratio.end, numeral: ratio, unit: proportion, currency: null, perUnit: false, negative: false };
	const power = readPower(text, first);
	const numeral = power ?? first;
	if (sign.currency !== null) {
		const told = withCurrency(text, sign, sign.currency, numeral);
		if (told !== null) return told;
	}
	const start = sign.currency === null ? sign.start : at;
	const plus = text.charAt(numeral.end) === '+' ? readUnit(text, numeral.end + 1) : null;
	const parameters = arabic ? readLatinCount(text, numeral) : null;
	if (parameters !== null && parameters.end <= limit && !isLatin(previous) && previous !== 45) return { start: sign.start, ...parameters, currency: null, perUnit: false, negative: false };
	const found = plus ?? readUnit(text, numeral.end);
	const unit = found === null || found.end > limit ? (power === null ? null : { unit: bare, end: power.end }) : found;
	// gpt-3.5, c919, a100: a number that belongs to a Latin name, unless its unit says otherwise.
	if (arabic && (isLatin(previous) || (previous === 45 && !isDigit(text.charCodeAt(at - 2))) || previous === 95) && !(unit?.unit.kind === 'money' || unit?.unit.kind === 'percent')) return null;
	if (arabic && unit === null && isLatin(text.charCodeAt(numeral.end))) return null;
	let end = unit?.end ?? numeral.end;
	const per = unit?.unit.kind === 'money' ? denominatorEnd(text, end) : null;
	if (per !== null) end = per;
	const read = unit === null ? numeral : withTail(text, numeral, unit.unit, end);
	if (read !== numeral) end++;
	const vague = plus === null ? read.vague : 'over';
	return { start, end, numeral: vague === read.vague ? read : { ...read, vague }, unit: unit?.unit ?? null, currency: null, perUnit: per !== null, negative: sign.negative };
}

/** us$1.25亿, 人民币13.6亿元; null where the word in front is no price tag after all (人民币5%, 美元一路走高). */
function withCurrency(text: string, sign: Sign, currency: string, numeral: Numeral): Amount | null {
	const short = numeral.scale === 1 && numeral.form === 'arabic' ? shortScale(text, numeral.end) : 1;
	const scaled: Numeral = short === 1 ? numeral : { ...numeral, value: times(numeral.value, short), scale: short, end: numeral.end + 1 };
	const after = readUnit(text, scaled.end);
	if (after !== null && after.unit.kind !== 'money' && !isLatin(text.charCodeAt(scaled.end - 1))) return null;
	// 人民币百万元 heads a column.
	if (numeral.form === 'scale' || (numeral.form === 'han' && after === null && numeral.scale === 1)) return null;
	const end = after?.unit.kind === 'money' ? after.end : scaled.end;
	const per = denominatorEnd(text, end);
	return { start: sign.start, end: per ?? end, numeral: scaled, unit: null, currency, perUnit: per !== null, negative: sign.negative };
}

/** The numeral with what one character behind its unit adds: 三成半, 两年半, 3倍多. The same object when nothing does. */
function withTail(text: string, numeral: Numeral, unit: Unit, at: number): Numeral {
	// 一成二, 4成8: tenths and hundredths.
	if (unit.kind === 'percent' && text.charAt(at - 1) === '成') {
		const hundredths = numeral.form === 'han' ? hanDigit(text.charAt(at)) : digitValue(text.charCodeAt(at));
		if (hundredths > 0 && hanDigit(text.charAt(at + 1)) < 0 && !'0123456789.%十百千万亿个家名位年月成项'.includes(text.charAt(at + 1) || '。')) return { ...numeral, value: times(numeral.value * 10 + hundredths, 0.1) };
	}
	if (text.charAt(at) === '半' && (unit.kind === 'percent' || unit.kind === 'duration' || unit.kind === 'multiple')) return { ...numeral, value: numeral.value + 0.5 };
	return numeral.vague === null && isMoreAt(text, at) ? { ...numeral, vague: 'over' } : numeral;
}

const share: Unit = { kind: 'percent', unit: null, factor: 1 };
const bare: Unit = { kind: 'measure', unit: null, factor: 1, names: false, least: 0 };
const proportion: Unit = { kind: 'measure', unit: '比', factor: 1, names: false, least: 0 };
/** Year on year, quarter on quarter, month on month: what stands behind is a change. */
const changeWords = ['yoy', 'qoq', 'mom'];

/** 10的23次方: the power that the number at its beginning is raised to. */
function readPower(text: string, base: Numeral): Numeral | null {
	if (base.value > 10 || text.charAt(base.end) !== '的') return null;
	const exponent = readNumeral(text, base.end + 1);
	if (exponent === null || exponent.value > 100 || !text.startsWith('次方', exponent.end)) return null;
	return { ...base, end: exponent.end + 2, value: base.value ** exponent.value, scale: 1 };
}

const ratioWord = '比'.charCodeAt(0);
const fractionSign = '分'.charCodeAt(0);
const ratioBeforeRe = /(?:比例|比率|比值|之比|配比)(?:约?为|是|约|达到?)?$/;
const ratioAfterRe = /^(?:的?(?:比例|比率|配比)|拆|换股|配售|配股|分拆|反向)/;

/** 1:10 and 1比10, where the words beside tell it from a time and a score: the first number as a multiple of the second. */
function readRatio(text: string, first: Numeral): Numeral | null {
	const sign = text.charCodeAt(first.end);
	if ((sign !== 58 && sign !== ratioWord) || first.scale !== 1) return null;
	const second = isDigit(text.charCodeAt(first.end + 1)) ? readNumeral(text, first.end + 1) : null;
	if (second === null || second.scale !== 1 || second.value === 0 || first.value === 0) return null;
	if (!ratioAfterRe.test(text.slice(second.end, second.end + 4)) && !ratioBeforeRe.test(text.slice(Math.max(0, first.start - 6), first.start))) return null;
	return { ...first, end: second.end, value: Number((first.value / second.value).toPrecision(12)) };
}

/** 70b参数, 15t tokens: the letter for a scale is read only in front of what models are measured in. */
function readLatinCount(text: string, numeral: Numeral): Pick<Amount, 'end' | 'numeral' | 'unit'> | null {
	if (!isLatin(text.charCodeAt(numeral.end)) || numeral.scale !== 1) return null;
	const scale = shortScale(text, numeral.end);
	const found = scale === 1 ? null : readUnit(text, numeral.end + 1);
	if (found?.unit.kind !== 'count' || !latinCounted.includes(found.unit.unit)) return null;
	return { end: found.end, numeral: { ...numeral, value: times(numeral.value, scale), scale, end: numeral.end + 1 }, unit: found.unit };
}

const latinCounted = ['参数', 'tokens', 'token'];

interface Sign {
	readonly start: number;
	readonly currency: string | null;
	readonly negative: boolean;
}

function digitValue(unit: number): number {
	return isDigit(unit) ? unit - 48 : -1;
}

function unsigned(start: number): Sign {
	return { start, currency: null, negative: false };
}

/** Currency and minus in front of an Arabic number; null where the number is part of something longer. */
function signBefore(text: string, at: number): Sign | null {
	const sign = currencySign(text, at);
	if (sign !== null) return sign;
	const previous = text.charAt(at - 1);
	if (previous === '.' || previous === ':') return isDigit(text.charCodeAt(at - 2)) ? null : unsigned(at);
	if (previous === '-') {
		const before = text.charCodeAt(at - 2);
		// yoy-5.6% is a fall, gpt-3.5 a name.
		if (isLatin(before)) return changeWords.includes(text.slice(Math.max(0, at - 4), at - 1)) ? { start: at - 1, currency: null, negative: true } : unsigned(at);
		if (!isDigit(before) && text.charAt(at - 2) !== '%' && at >= 2 && text.charAt(at - 2) !== '\n' && text.charAt(at - 2) !== '-') return { start: at - 1, currency: null, negative: true };
	}
	return previous === '负' ? { start: at - 1, currency: null, negative: true } : unsigned(at);
}

/** A currency in front of a number, one space between them allowed; null where there is none, or where it belongs to other words. */
function currencySign(text: string, at: number): Sign | null {
	const sign = currencyBefore.before(text, text.charAt(at - 1) === ' ' ? at - 1 : at);
	if (sign === null || isLatin(text.charCodeAt(sign.start - 1))) return null;
	const before = text.charAt(sign.start - 1);
	// 人民币兑美元6.35 is a rate; in 100美元5000台 the currency belongs to the number before it.
	const spoken = sign.word.charCodeAt(0) > 127;
	if (spoken && before !== '' && ('对兑换万亿千百元'.includes(before) || isDigit(before.charCodeAt(0)))) return null;
	return { start: sign.start, currency: sign.value, negative: false };
}

/** 百分之八, 四分之一: numeral, 分之, numeral. */
function readFraction(text: string, whole: Numeral): Numeral | null {
	if (text.charCodeAt(whole.end) !== fractionSign || !text.startsWith('分之', whole.end) || whole.value === 0) return null;
	const part = readNumeral(text, whole.end + 2);
	if (part === null) return null;
	const value = Number((part.value / whole.value).toPrecision(12));
	return { ...part, start: whole.start, value, max: part.max === null ? null : part.max / whole.value, form: 'han', scale: 1 };
}

/** 1/3的用户, 约2/3: a small fraction that what stands beside it tells from a date or a version. */
function readSlashed(text: string, part: Numeral): Numeral | null {
	if (text.charCodeAt(part.end) !== 47 || part.end - part.start !== 1 || part.form !== 'arabic') return null;
	const whole = Number(text.charAt(part.end + 1));
	const end = part.end + 2;
	const next = text.charAt(end);
	if (!(whole > part.value) || part.value < 1 || isDigit(text.charCodeAt(end)) || next === '/' || next === '.') return null;
	if (!'的以左强弱'.includes(next || '。') && !'约近超过占达足到的'.includes(text.charAt(part.start - 1) || '。')) return null;
	return { ...part, end, value: Number((part.value / whole).toPrecision(12)) };
}

function denominatorEnd(text: string, at: number): number | null {
	const char = text.charAt(at);
	if (char !== '/' && char !== '每') return null;
	return denominatorTrie.longest(text, at + 1)?.end ?? null;
}

const betweenWords = new UnitSet('和与及');

/** The upper end of a range whose lower end is `lower`: 20亿至25亿美元, 50%-60%, 1.1至1.3元. */
export function readUpper(text: string, lower: Amount, limit: number): Amount | null {
	const spoken = rangeLinkLength(text, lower.end);
	const between = spoken === 0 && betweenWords.has(text.charCodeAt(lower.end));
	const link = between ? 1 : spoken;
	if (link === 0) return null;
	const at = lower.end + link;
	const start = pastCurrency(text, at);
	const upper = readAmount(text, start, limit, at);
	if (upper === null) return null;
	if (upper.unit === null && upper.currency === null && upper.numeral.scale === 1) return null;
	if (lower.unit !== null && (upper.unit === null || !sameUnit(lower.unit, upper.unit))) return null;
	const [low, high] = bounds(lower, upper);
	if (!(low < high) || high > low * 1000) return null;
	// 介于20亿元和25亿元之间; elsewhere 和 joins two figures.
	if (between && !text.startsWith('之间', upper.end)) return null;
	const from = text.charAt(lower.start - 1);
	if ((from === '从' || from === '由') && !text.startsWith('不等', upper.end)) return null;
	return { ...upper, negative: false };
}

function pastCurrency(text: string, at: number): number {
	for (let end = at + 1; end <= at + 4; end++) if (isDigit(text.charCodeAt(end)) && currencyBefore.before(text, end)?.start === at) return end;
	return at;
}

/** 至, 到, ~ or a dash, the dash also doubled; 0 for anything else. */
function rangeLinkLength(text: string, at: number): number {
	const char = text.charAt(at);
	if (char === '至' || char === '到' || char === '~') return 1;
	if (char !== '-' && char !== '—') return 0;
	return text.charAt(at + 1) === char ? 2 : 1;
}

function sameUnit(a: Unit, b: Unit): boolean {
	return a.kind === b.kind && a.unit === b.unit;
}

/** Both ends of a range, the lower one in the scale of the upper where it has none: 20至25亿. */
export function bounds(lower: Amount, upper: Amount): [number, number] {
	const high = upper.numeral.value;
	const low = lower.numeral.value;
	const shares = lower.numeral.scale === 1 && lower.unit === null && upper.numeral.scale > 1 && low < high / upper.numeral.scale;
	return [shares ? times(low, upper.numeral.scale) : low, high];
}
