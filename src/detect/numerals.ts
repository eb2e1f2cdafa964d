import type { Span } from '../types';

/** What a vague part of a numeral says: 300多, 十余, 数十 are over, 十来 and 三四十 are about. */
export type Vagueness = 'over' | 'about';

/** A number as written, in Arabic digits, Chinese numerals or a mixture (1.25亿, 三百多万, 3亿2500万, 数十万). */
export interface Numeral extends Span {
	readonly value: number;
	/** Upper end of a pair of neighbouring digits (七八, 三四十, 两三百); null otherwise. */
	readonly max: number | null;
	/** `scale`: nothing but scale words, as in 千亿 and 百万. */
	readonly form: 'arabic' | 'han' | 'scale';
	/** The scale words at its end multiplied: 1e8 for 1.25亿, 1 for 3593. */
	readonly scale: number;
	readonly vague: Vagueness | null;
}

/** More digits than this are a serial number, not a quantity. */
const mostDigits = 15;
/** More numeral characters than this are no number. */
const mostUnits = 32;

/** By code unit: looked up for nearly every character that numerals begin with. */
const hanDigitValues = new Int8Array(65536).fill(-1);
const formalDigits = new Int8Array(65536).fill(-1);
'零一二三四五六七八九'.split('').forEach((char, value) => (hanDigitValues[char.charCodeAt(0)] = value));
hanDigitValues['两'.charCodeAt(0)] = 2;
hanDigitValues['〇'.charCodeAt(0)] = 0;

/** As cheques and contracts write them, safe from forgery. Most are common words too, and count only in front of a scale or each other. */
'壹贰叁肆伍陆柒捌玖'.split('').forEach((char, i) => (formalDigits[char.charCodeAt(0)] = i + 1));
/** 廿 and 卅 stand for a digit and its scale. */
const tens: ReadonlyMap<number, number> = new Map([['廿'.charCodeAt(0), 20], ['卅'.charCodeAt(0), 30]]);

const scaleFactors = [0, 10, 1e2, 1e3, 1e4, 1e8, 1e12];
/** Index into {@link scaleFactors} by code unit. */
const scaleIndices = new Uint8Array(65536);
['', '十拾', '百佰', '千仟', '万', '亿', '兆'].forEach((words, i) => words.split('').forEach((char) => (scaleIndices[char.charCodeAt(0)] = i)));
/** What makes a scale word part of a unit or name: 5兆瓦, 百兆宽带, 86亿千瓦时, 3千米. */
const noScaleBefore: Readonly<Record<string, string>> = { 兆: '瓦赫字比宽光流网带易', 千: '瓦米克卡赫伏焦帕兆' };
const latinScales: readonly (readonly [string, number])[] = [
	['trillion', 1e12], ['billion', 1e9], ['million', 1e6], ['tn', 1e12], ['bn', 1e9], ['mn', 1e6],
];
/** Only directly after a currency sign: us$3.5m; elsewhere m is a metre and k a resolution. */
const shortScales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 };

const wholeWordAfterYu = '额下地量震';

/** Reads the numeral starting exactly at `at` of folded text; null when none does. */
export function readNumeral(text: string, at: number): Numeral | null {
	const unit = text.charCodeAt(at);
	if (isDigit(unit)) return readArabic(text, at);
	const char = text.charAt(at);
	if ((char === '数' || char === '几' || char === '上') && scaleAt(text, at + 1) > 0) return readVagueScale(text, at, char);
	return readHan(text, at);
}

/** Reads a scale letter as used after a currency sign (3.5m, 2b); 1 when there is none. */
export function shortScale(text: string, at: number): number {
	return isLatin(text.charCodeAt(at + 1)) || isDigit(text.charCodeAt(at + 1)) ? 1 : (shortScales[text.charAt(at)] ?? 1);
}

export function isDigit(unit: number): boolean {
	return unit >= 48 && unit <= 57;
}

export function isLatin(unit: number): boolean {
	return unit >= 97 && unit <= 122;
}

/** Value of a Chinese digit, 两 and 〇 included; -1 for any other character. */
export function hanDigit(char: string): number {
	return hanDigitValues[char.charCodeAt(0)] ?? -1;
}

/** Value of the Chinese digit at `at`, one of the forms for cheques included where its neighbours show it to be a digit; -1 for none. */
function digitAt(text: string, at: number): number {
	const unit = text.charCodeAt(at);
	const digit = hanDigitValues[unit] ?? -1;
	if (digit >= 0) return digit;
	const formal = formalDigits[unit] ?? -1;
	return formal > 0 && '拾佰仟万亿'.includes(text.charAt(at + 1) || '。') ? formal : -1;
}

/** As {@link hanDigit}, of the character at a place of a text. */
export function hanDigitAt(text: string, at: number): number {
	return hanDigitValues[text.charCodeAt(at)] ?? -1;
}

/** End of the run of digits, letters and the marks that join them (serial numbers, versions, names) at `at`. */
export function endOfRun(text: string, at: number): number {
	let end = at;
	while (end < text.length) {
		const unit = text.charCodeAt(end);
		const joins = (unit === 46 || unit === 44 || unit === 45 || unit === 58 || unit === 95) && isDigit(text.charCodeAt(end + 1)) && end > at;
		if (!isDigit(unit) && !isLatin(unit) && !joins) break;
		end++;
	}
	return end;
}

/** Past a run of Chinese numerals that is no number (a serial number in words, 亿亿亿), past one character otherwise. */
export function endOfHanRun(text: string, at: number): number {
	let end = at;
	while (hanDigit(text.charAt(end)) >= 0 || scaleAt(text, end) > 0) end++;
	return end - at > mostUnits ? end : at + 1;
}

/** What the scale word at `at` multiplies by; 0 where none stands. */
function scaleAt(text: string, at: number): number {
	const factor = scaleFactors[scaleIndices[text.charCodeAt(at)] ?? 0] ?? 0;
	if (factor !== 1e3 && factor !== 1e12) return factor;
	const next = text.charAt(at + 1);
	return next !== '' && (noScaleBefore[text.charAt(at)] ?? '').includes(next) ? 0 : factor;
}

/** The number that the digits from `start` to `end` make, at most fifteen; 0 where there are none. */
export function readDigits(text: string, start: number, end: number): number {
	let value = 0;
	for (let at = start; at < end; at++) value = value * 10 + text.charCodeAt(at) - 48;
	return value;
}

function readArabic(text: string, at: number): Numeral | null {
	let end = at;
	while (isDigit(text.charCodeAt(end)) && end - at <= mostDigits) end++;
	if (end - at > mostDigits) return null;
	let count = end - at;
	let value = readDigits(text, at, end);
	if (count <= 3) {
		while (text.charAt(end) === ',' && isGroup(text, end + 1) && count <= mostDigits) {
			value = value * 1000 + readDigits(text, end + 1, end + 4);
			count += 3;
			end += 4;
		}
	}
	if (text.charAt(end) === '.' && isDigit(text.charCodeAt(end + 1))) {
		const point = end++;
		let power = 1;
		for (; isDigit(text.charCodeAt(end)) && end - point <= mostDigits; end++) power *= 10;
		// 1.2.3 is a version or a section.
		if (isDigit(text.charCodeAt(end)) || (text.charAt(end) === '.' && isDigit(text.charCodeAt(end + 1)))) return null;
		count += end - point;
		// So many digits and their power of ten are exact, and their quotient is the number nearest to what is written.
		value = (value * power + readDigits(text, point + 1, end)) / power;
	}
	return count > mostDigits + 1 ? null : withScales(text, at, end, value);
}

/** Three digits and no fourth. */
function isGroup(text: string, at: number): boolean {
	return isDigit(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2)) && !isDigit(text.charCodeAt(at + 3));
}

function withScales(text: string, start: number, mantissaEnd: number, mantissa: number): Numeral {
	let end = mantissaEnd;
	let vague = vagueAt(text, end);
	if (vague !== null) end++;
	const first = scalesAt(text, end);
	let value = times(mantissa, first.scale);
	let scale = first.scale;
	end = first.end;
	if (first.scale > 1) {
		// 3亿2500万: a smaller scale goes on with the same number.
		for (let rest = readRest(text, end, scale); rest !== null; rest = readRest(text, end, scale)) {
			value += rest.value;
			scale = rest.scale;
			end = rest.end;
		}
		const later = vagueAt(text, end);
		if (later !== null && vague === null) {
			vague = later;
			end++;
		}
	}
	return { start, end, value, max: null, form: 'arabic', scale, vague };
}

function readRest(text: string, at: number, above: number): { value: number; scale: number; end: number } | null {
	let end = at;
	while (isDigit(text.charCodeAt(end)) && end - at < 5) end++;
	if (end === at || isDigit(text.charCodeAt(end))) return null;
	let digits = text.slice(at, end);
	// 2兆3,400亿
	if (digits.length <= 2 && text.charAt(end) === ',' && isGroup(text, end + 1)) {
		digits += text.slice(end + 1, end + 4);
		end += 4;
	}
	const whole = end;
	if (text.charAt(end) === '.') for (end++; isDigit(text.charCodeAt(end)) && end - whole <= 4; ) end++;
	const value = Number(end - whole > 1 ? digits + text.slice(whole, end) : digits);
	const { scale, end: after } = scalesAt(text, end);
	if (scale > 1) return scale < above ? { value: times(value, scale), scale, end: after } : null;
	// 16万5910张: all four digits are told.
	const rest = above === 1e4 && digits.length === 4 && whole - at === 4 && end === whole && !'年./-:%'.includes(text.charAt(end) || '。') && !isLatin(text.charCodeAt(end));
	return rest ? { value, scale: 1, end } : null;
}

function scalesAt(text: string, at: number): { scale: number; end: number } {
	let scale = 1;
	let end = at;
	for (; end - at < 4; end++) {
		// 5个亿
		if (end === at && text.startsWith('个亿', end)) end++;
		const factor = scaleAt(text, end);
		// 3十 is not written; 千万别 is no scale, but then no digit stands before it.
		if (factor === 0 || (factor === 10 && end === at)) break;
		scale *= factor;
	}
	if (scale > 1) return { scale, end };
	const space = text.charAt(at) === ' ' ? 1 : 0;
	if (isLatin(text.charCodeAt(at + space)))
		for (const [word, factor] of latinScales)
			if (text.startsWith(word, at + space) && !isLatin(text.charCodeAt(at + space + word.length))) return { scale: factor, end: at + space + word.length };
	return { scale: 1, end: at };
}

/** 多, 余, 来, 几 inside a number: 300多亿, 十余家, 十来个. */
function vagueAt(text: string, at: number): Vagueness | null {
	const next = text.charAt(at + 1);
	switch (text.charAt(at)) {
		case '多':
			return 'over';
		case '余':
			return wholeWordAfterYu.includes(next) && next !== '' ? null : 'over';
		case '几':
			return 'over';
		case '来':
			return next !== '' && '个家名位人亿万年天次项篇种款台倍岁'.includes(next) ? 'about' : null;
		default:
			return null;
	}
}

function readVagueScale(text: string, at: number, lead: string): Numeral | null {
	if (lead === '上') {
		if (text.charAt(at + 1) === '十') return null;
		// 以上百家, 成千上万
		const before = text.charAt(at - 1);
		if (before !== '' && '以千百网线身手马早晚路市世地本'.includes(before)) return null;
	}
	let value = 1;
	let end = at + 1;
	for (; end - at < 5; end++) {
		const factor = scaleAt(text, end);
		if (factor === 0) break;
		value *= factor;
	}
	let scale = 1;
	for (let i = end - 1; i > at; i--) {
		const factor = scaleAt(text, i);
		if (factor < 1e4) break;
		scale *= factor;
	}
	if (vagueAt(text, end) === 'over') end++;
	return { start: at, end, value, max: null, form: 'han', scale, vague: 'over' };
}

function readHan(text: string, at: number): Numeral | null {
	let end = at;
	let total = 0;
	let section = 0;
	let digit = -1;
	/** What the second of two neighbouring digits adds: 三四十 is 30 to 40. */
	let spread = 0;
	let onlyScales = true;
	let scale = 1;
	let vague: Vagueness | null = null;
	for (; end - at < mostUnits; end++) {
		const char = text.charAt(end);
		const value = digitAt(text, end);
		if (value >= 0) {
			if (digit >= 0 && digit !== 0) {
				if (spread > 0 || value <= digit || !(value === digit + 1 || (digit === 3 && value === 5))) return null;
				spread = value - digit;
				continue;
			}
			digit = value;
			onlyScales = false;
			scale = 1;
			continue;
		}
		const ten = section === 0 && digit < 0 ? tens.get(text.charCodeAt(end)) : undefined;
		if (ten !== undefined) {
			section = ten;
			onlyScales = false;
			scale = 1;
			continue;
		}
		// 一个亿
		if (char === '个' && digit > 0 && text.charAt(end + 1) === '亿') continue;
		const factor = scaleAt(text, end);
		if (factor === 0) {
			if (vague === null && end > at && (char === '多' || char === '余' || char === '几' || char === '来') && isVagueInside(text, end)) {
				vague = char === '来' ? 'about' : 'over';
				continue;
			}
			if (char === '点' && end > at && hanDigit(text.charAt(end + 1)) >= 0 && total === 0 && vague === null && spread === 0) return readHanDecimal(text, at, end, section + Math.max(digit, 0));
			break;
		}
		if (factor < 1e4) {
			section += Math.max(digit, digit < 0 && section === 0 ? 1 : 0) * factor;
			if (digit < 0 && section === 0) return null;
			if (factor === 10) onlyScales = false;
		} else {
			total = raise(total, section + Math.max(digit, 0), factor);
			section = 0;
		}
		scale = factor < 1e4 ? 1 : scale * factor;
		spread *= factor;
		digit = -1;
	}
	// 亿万 is a figure of speech, and no number but a decimal begins with 零.
	if (end === at || (text.charAt(at) === '零' && end - at > 1) || end - at >= mostUnits || text.startsWith('亿万', at)) return null;
	// 三百五 is 350 and 一万五 15000, but 三百零五 is 305.
	const before = digit > 0 && spread === 0 && end - 2 >= at ? scaleAt(text, end - 2) : 0;
	const short = before > 10 ? before / 10 : 1;
	const value = total + section + Math.max(digit, 0) * short;
	const form = onlyScales && vague === null ? 'scale' : 'han';
	return { start: at, end, value, max: spread > 0 ? value + spread : null, form, scale, vague: vague ?? (spread > 0 ? 'about' : null) };
}

/** What a number is after 万, 亿 or 兆: `total` told before, `below` since the last such word. */
function raise(total: number, below: number, factor: number): number {
	if (total === 0) return Math.max(below, 1) * factor;
	// 一万二千亿 and 万亿 raise all before them, 三亿五千万 only the 五千; 亿亿 is their product.
	if (total < factor) return (total + below) * factor;
	return below === 0 ? total * factor : total + below * factor;
}

function isVagueInside(text: string, at: number): boolean {
	const vague = vagueAt(text, at);
	if (vague === null) return false;
	// 多 after a lone digit is no part of a number: 三多, 一来.
	return scaleAt(text, at - 1) > 0;
}

function readHanDecimal(text: string, start: number, point: number, whole: number): Numeral {
	let end = point + 1;
	let fraction = 0;
	for (let place = 0.1; end - point < 8; end++, place /= 10) {
		const value = hanDigit(text.charAt(end));
		if (value < 0) break;
		fraction += value * place;
	}
	const { scale, end: after } = scalesAt(text, end);
	return { start, end: after, value: times(whole + fraction, scale), max: null, form: 'han', scale, vague: null };
}

const powersOfTen = [1, 10, 1e2, 1e3, 1e4, 1e5, 1e6];

/** Multiplies without the noise of binary fractions: 1.1 × 1e8 is 110000000, not 110000000.00000001; 7 × 0.01 is 0.07. */
export function times(value: number, factor: number): number {
	const divisor = factor < 1 ? Math.round(1 / factor) : 1;
	const multiplier = factor < 1 ? 1 : factor;
	for (const power of powersOfTen) {
		const whole = Math.round(value * power);
		// The number nearest to whole / power is the value, so that the product of whole numbers is exact until it is divided.
		if (whole / power === value && Math.abs(whole) * multiplier <= Number.MAX_SAFE_INTEGER) return (whole * multiplier) / (power * divisor);
	}
	return Number(((value * multiplier) / divisor).toPrecision(15));
}
