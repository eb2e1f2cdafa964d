import { GuardedPattern } from '../text/guarded-pattern';
import { UnitSet } from '../text/unit-set';
import type { DateMention, Hedge, Quantity, QuantityKind, Reading, Span } from '../types';
import { bounds, type Amount } from './amounts';
import { hedgeAfter, hedgeBefore } from './hedges';
import { isHan } from './name-shape';
import { Numbers, type Item } from './numbers';
import { isDigit, times } from './numerals';
import { currencyBefore, currencyInBracket, priceWords, type Unit } from './units';

/** Units of text between a word like 每股 or 售价 and its number: 每股配售股份1.25港元. */
const farthestPriceWord = 6;
const clauseEnds = new UnitSet(',。;、\n');
const each = '每'.charCodeAt(0);

const listSeparators = ['、', ',', '和', '及', '以及', '与', '或', '/', '和约', '、约', ';'];
const mostSeparator = 2;
/** Longer lists are read in parts of this length. */
const mostListed = 200;
/**
 * What follows so many figures (10 MB of tables) is left unread. Reading takes a microsecond for each and could go on, but an annotated figure
 * takes a kilobyte, and a worker that runs out of memory annotates nothing.
 */
const mostFigures = 500_000;
const listStarts = new UnitSet('、,和及以与或/;');

/**
 * Reads every figure of folded text: number, scale and unit, without hedge words. `dates` and `names` are in order; nothing inside one of
 * them is a quantity. Spans are in order and do not overlap. A bare magnitude (18.5亿) is money of unknown currency; 元 alone counts as CNY with
 * `unitInferred`. Reading ends after {@link mostFigures}.
 */
export function readQuantities(reading: Reading, dates: readonly DateMention[], names: readonly Span[] = []): Quantity[] {
	const { text } = reading;
	const numbers = new Numbers(reading, dates, names);
	const quantities: Quantity[] = [];
	/** The list that is being read; a figure by itself is a list of one. */
	let list: Item[] = [];
	for (let some = numbers.next(); some.length > 0 && quantities.length < mostFigures; some = numbers.next()) {
		const items = some.map(({ phrase, amount, upper }) => phrase ?? judge(text, amount, upper));
		for (const item of items) {
			if (quantities.length >= mostFigures) break;
			if (item === null) continue;
			const before = list.at(-1);
			const isMember = before !== undefined && isLinked(text, before, item);
			const isRatio = isMember && item.kind === null && before.kind === 'multiple' && before.unitInferred && item.first.numeral.form === 'arabic';
			if (item.kind === null && !isRatio && !isListed(text, item.last.end)) continue;
			if (!isMember || list.length === mostListed) {
				finish(list, quantities);
				list = [];
			}
			list.push(isRatio ? { ...item, kind: 'multiple' } : item);
		}
	}
	finish(list, quantities);
	return quantities;
}

/** Adds what the members of a list are, once all of them are known. */
function finish(list: Item[], quantities: Quantity[]): void {
	if (list.length > 1) shareUnits(list);
	for (const item of list) if (item.kind !== null) quantities.push(quantityOf(item, item.kind));
}

/** 1.2亿白领人才: people, and no money; 5亿农民工工资 is money. */
const peopleRe = /^(?:多|余)?[\u4e00-\u9fff]{0,2}(?:人才|网民|居民|白领|玩家|消费者|患者|学生|学员|司机|车主|粉丝|读者|观众|农民工?|老人|股民)(?!工|院|奖|费|金|节|薪|款|津|公寓|基金|市场|经济|贷|补|债|业务|险|保)/;
const mostPeople = 10;

/** 市盈率为12.9: a ratio of prices is told without 倍, too. */
const ratioRe = new GuardedPattern('率比e', /(?:市[盈净销账]率|本益比|p\/?e)(?:\([^(),。;]{1,8}\))?(?:分别|仅|只有|只|已|高|约|近|超过?|逾|降|升|为|是|达|到|至|在|低|:){0,4}$/);
const mostRatio = 16;

/** Decides what an amount is, or that it is no figure (null). */
function judge(text: string, amount: Amount, upper: Amount | null): Item | null {
	const last = upper ?? amount;
	const unit = last.unit ?? amount.unit;
	const { numeral, currency } = amount;
	// Most Chinese numerals of a text; what hedges them need not be asked.
	if (unit?.kind === 'count' && (currency ?? last.currency) === null && isUncounted(text, amount, upper, unit.weak)) return null;
	const whole = unit?.kind === 'percent' ? 'share' : unit?.kind === 'multiple' ? 'multiple' : null;
	const before = hedgeBefore(text, amount.start, numeral.form, whole);
	const vague = numeral.vague ?? last.numeral.vague;
	const after = hedgeAfter(text, last.end)?.hedge ?? null;
	const measure = measureOf(text, amount, upper, unit, before, after);
	if (measure === null) return null;
	const hedge: Hedge = after !== null && (before === null || before === 'about') ? after : (before ?? vague ?? (numeral.form === 'scale' && unit?.kind !== 'percent' ? 'about' : 'exact'));
	return { first: amount, last, kind: measure.kind, unit: measure.unit, unitInferred: measure.unitInferred, factor: measure.factor, hedge };
}

/** What an amount is of. */
type Measure = Pick<Item, 'kind' | 'unit' | 'factor' | 'unitInferred'>;

function measureIn(kind: QuantityKind | null, unit: string | null, factor: number, unitInferred = false): Measure {
	return { kind, unit, factor, unitInferred };
}

/** What an amount with its unit, and with hedges on both sides, is of; null where it is no figure. */
function measureOf(text: string, amount: Amount, upper: Amount | null, unit: Unit | null, before: Hedge | null, after: Hedge | null): Measure | null {
	const last = upper ?? amount;
	const { numeral } = amount;
	const currency = amount.currency ?? last.currency;
	if (currency !== null) return measureIn(moneyKind(text, amount, last), currency, 1);
	if (unit === null && !isMagnitude(text, amount, last, before)) return measureIn(ratioRe.before(text, amount.start - mostRatio, amount.start) ? 'multiple' : null, null, 1, true);
	if (unit === null) return peopleRe.test(text.slice(last.end, last.end + mostPeople)) ? measureIn('count', '人', 1, true) : measureIn('money', null, 1, true);
	switch (unit.kind) {
		case 'money': {
			const small = isSmall(amount, upper);
			// 八仙 are people.
			if (!unit.bare && unit.factor < 1 && small) return null;
			// 最后一分钱 is a figure of speech, 三元正极 a material.
			if (unit.bare && small && ((unit.factor < 1 && numeral.value === 1) || '正电材论结'.includes(text.charAt(last.end) || '。'))) return null;
			if (numeral.form === 'scale' && before === null && after === null && isColumnUnit(text, amount)) return null;
			const bracketed = unit.bare ? currencyInBracket(text, last.end) : null;
			return measureIn(moneyKind(text, amount, last), bracketed ?? unit.unit, unit.factor, unit.bare && bracketed === null);
		}
		case 'percent':
			return measureIn('percent', null, unit.factor);
		case 'points':
			return measureIn('percent', 'pp', unit.factor);
		case 'multiple':
			return measureIn('multiple', null, 1);
		case 'measure':
			if (numeral.form === 'scale' && before === null) return null;
			if (unit.least > 0 && (numeral.form === 'scale' || (numeral.value < unit.least && !isMove(text, amount)))) return null;
			if (unit.names && isHan(text.charCodeAt(last.end)) && text.charAt(last.end) !== '的') return null;
			return measureIn('other', unit.unit, unit.factor);
		case 'duration':
			return isToldDuration(text, amount, last) ? measureIn('other', unit.unit, unit.factor) : null;
		case 'count':
			return numeral.form === 'scale' && before === null && numeral.value < 1e6 ? null : measureIn('count', unit.unit, 1);
		default: {
			const never: never = unit;
			return never;
		}
	}
}

/** One Chinese digit, and no range. */
function isSmall({ numeral }: Amount, upper: Amount | null): boolean {
	return numeral.form === 'han' && numeral.value < 10 && upper === null;
}

/** 一家, 两次, 前10名, 每10股: what names a place or a part, or what something else is measured by. `weak` is told of the unit. */
function isUncounted(text: string, amount: Amount, upper: Amount | null, weak: boolean): boolean {
	const { numeral, start } = amount;
	if (numeral.form === 'han' && (numeral.value === 0 || numeral.value === 1 || (weak && isSmall(amount, upper)) || (numeral.value === 2 && text.charAt(numeral.start) === '二'))) return true;
	return isRank(text, start) || text.charAt(start - 1) === '每';
}

/** 单位:万元, 人民币百万元, 以千元计, 千元机: money words without a number that head a column or name a class. */
function isColumnUnit(text: string, amount: Amount): boolean {
	return amount.numeral.end - amount.numeral.start === 1 || '(:/以按\t'.includes(text.charAt(amount.start - 1) || '\t') || currencyBefore.before(text, amount.start) !== null;
}

/** 前10名 names a rank; 此前10家 does not. */
function isRank(text: string, start: number): boolean {
	return text.charAt(start - 1) === '前' && !'此之目以日年月'.includes(text.charAt(start - 2) || '。');
}

/** 下跌69点, 上涨2.99点: a change may be small. */
function isMove(text: string, { start, numeral }: Amount): boolean {
	return numeral.form === 'arabic' && '涨跌升降挫扬增减'.includes(text.charAt(start - 1) || '。');
}

/** A number without unit that is a magnitude all the same: 18.5亿, 千亿级, 超千万. */
function isMagnitude(text: string, amount: Amount, last: Amount, before: Hedge | null): boolean {
	const { value, scale, form } = last.numeral;
	if (scale < 1e4) return false;
	if (form !== 'scale') return true;
	// 兆丰 and 亿航 are names.
	const hedged = before !== null || hedgeAfter(text, last.end) !== null;
	if (last.numeral.end - last.numeral.start === 1 && !hedged) return false;
	if (value >= 1e10) return true;
	return value >= 1e5 && hedged && amount.start < amount.end;
}

function moneyKind(text: string, amount: Amount, last: Amount): 'price' | 'money' {
	return isPrice(text, amount, last) ? 'price' : 'money';
}

/** Words before a price: 每股, 售价为. */
function isPrice(text: string, amount: Amount, last: Amount): boolean {
	if (amount.perUnit || last.perUnit) return true;
	// 每月12.5亿美元 is a sum, not what a piece costs.
	if (last.numeral.scale >= 1e8) return false;
	if (text.charAt(amount.start - 1) === '价' && !'总对作代评等造身购出竞降涨加减差溢折估'.includes(text.charAt(amount.start - 2) || '总')) return true;
	let end = amount.start;
	for (let back = 0; back < farthestPriceWord && end > 0 && !clauseEnds.has(text.charCodeAt(end - 1)); back++, end--) {
		const word = priceWords.before(text, end);
		// 收购价格 is paid for the whole.
		if (word !== null) return !'购易'.includes(text.charAt(word.start - 1) || '。');
		// 每10股派3.5元
		if (text.charCodeAt(end - 1) === each && isDigit(text.charCodeAt(end))) return true;
	}
	return false;
}

/** A length of time that is what the sentence tells (亏损了12年, 至少需要3年, 8年之久), not when something else happened. */
function isToldDuration(text: string, amount: Amount, last: Amount): boolean {
	if (text.startsWith('之久', last.end) || text.startsWith('的亏损', last.end)) return true;
	const before = text.slice(Math.max(0, amount.start - 4), amount.start);
	return /(?:[损花用耗经行]了|需要|连续|历时|耗时|长达|为期|亏了|(?:压缩|缩短|延长|缩减|拉长)[到至])$/.test(before);
}

function isListed(text: string, end: number): boolean {
	return listStarts.has(text.charCodeAt(end));
}

/** Gives the members of a list the unit that only one of them carries: 18.5亿、30.3亿和34.5亿元; 46、63和71%. */
function shareUnits(list: Item[]): void {
	for (let i = list.length - 2; i >= 0; i--) {
		const item = list[i];
		const next = list[i + 1];
		if (item === undefined || next === undefined || next.kind === null) continue;
		if (item.kind === null) {
			const scale = next.last.numeral.scale;
			list[i] = { ...item, kind: next.kind, unit: next.unit, unitInferred: true, factor: times(scale, next.factor) };
		} else if (item.kind === 'money' && item.unit === null && next.unit !== null) {
			if (next.kind === 'money') list[i] = { ...item, unit: next.unit };
			// 3.2万、2.8万和2.5万辆
			else if (next.kind === 'count' && next.last.numeral.scale === item.last.numeral.scale) list[i] = { ...item, kind: 'count', unit: next.unit };
		}
	}
	for (let i = 1; i < list.length; i++) {
		const item = list[i];
		const previous = list[i - 1];
		if (item?.kind === 'money' && item.unit === null && previous?.kind === 'money' && previous.unit !== null) list[i] = { ...item, unit: previous.unit };
	}
}

function isLinked(text: string, item: Item, next: Item): boolean {
	const { end } = item.last;
	const { start } = next.first;
	return start > end && start - end <= mostSeparator && listSeparators.includes(text.slice(end, start));
}

function quantityOf(item: Item, kind: QuantityKind): Quantity {
	const { first, last, factor, unit, unitInferred, hedge } = item;
	const [low, high] = first === last ? [first.numeral.value, first.numeral.max] : bounds(first, last);
	const value = times(low, factor) * (first.negative ? -1 : 1);
	return {
		start: first.start,
		end: last.end,
		kind,
		value,
		max: high === null ? null : times(high, factor),
		unit,
		hedge,
		unitInferred,
	};
}
