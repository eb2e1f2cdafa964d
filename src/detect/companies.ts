import { isCommonWord, type KnownName, type Lexicon } from '../lexicon/lexicon';
import { firstAfter } from '../text/spans';
import { UnitSet } from '../text/unit-set';
import type { Company, Mention, Prose, Script, Span } from '../types';
import { suffixEnd } from './name-cues';
import { isListMark } from './name-shape';
import { isDigit } from './numerals';
import { findUnlisted } from './unlisted';

/** A mention of a lexicon name, before names are chosen for display. */
interface Found extends Span {
	readonly company: Company;
	readonly weak: boolean;
}

/** How sure a mention is, by what speaks for it. */
const confidence = { listed: 0.95, weakWithEvidence: 0.8 } as const;

/**
 * Finds companies in a note: names of the lexicon, and unlisted ones where the text itself says that they are companies.
 * Spans of the reading, in order, without overlap. `script` chooses the name to show.
 */
export function findCompanies(prose: Prose, lexicon: Lexicon, script: Script | null): Mention[] {
	const { text, units } = prose;
	const found: Found[] = [];
	const doubtful: Found[] = [];
	/** Where the last name that was found ends. */
	let lastEnd = -1;
	for (let at = 0; (at = lexicon.trie.nextStart(units, at, units.length)) < units.length; ) {
		const match = lexicon.trie.longest(text, at);
		const known = match === null ? undefined : lexicon.names[match.value];
		if (match === null || known === undefined) {
			at++;
			continue;
		}
		const span = { start: at, end: match.end };
		if (known.company === null) {
			at = endsDate(text, at + 1) ? at + 1 : trapEnd(text, span, lexicon);
			continue;
		}
		const name = standsFree(text, span) && !overlapsNext(text, span, lexicon) && !isDone(text, span) ? { start: span.start, end: span.end, known } : shorterName(text, span, lexicon);
		if (name?.known.company == null || beginsInNation(text, name.start) || !casedAsName(prose, name, name.known) || crossesWords(text, name, lexicon)) {
			at++;
			continue;
		}
		if ((name.known.weak && cutsName(text, name, lexicon)) || (at === lastEnd && isListMark(text[at]) && joinsNames(text, name, lexicon))) {
			at++;
			continue;
		}
		at = lastEnd = name.end;
		if (isBuilding(text, name.end)) continue;
		(name.known.weak ? doubtful : found).push({ start: name.start, end: name.end, company: name.known.company, weak: name.known.weak });
	}

	const trusted = [...found, ...withEvidence(text, doubtful, found)].sort((a, b) => a.start - b.start);
	const asMention = ({ start, end, company, weak }: Found): Mention => ({
		start,
		end,
		id: company.id,
		name: displayName(company, isPrintedTraditional(prose, { start, end }) ? 'hant' : script),
		kind: company.kind,
		confidence: weak ? confidence.weakWithEvidence : confidence.listed,
	});
	const listed = trusted.map(asMention);
	const unlisted = findUnlisted(prose, listed, lexicon.words).map((mention): Mention => {
		const company = mention.id.startsWith('~') ? weakOwner(text, mention, lexicon) : null;
		return company === null ? mention : asMention({ start: mention.start, end: mention.end, company, weak: true });
	});
	const covered = new Uint8Array(text.length);
	for (const mention of unlisted) covered.fill(1, mention.start, mention.end);
	// One name of a company that the text shows speaks for its others.
	const shown = new Set(doubtful.length === 0 ? [] : unlisted.map(({ id }) => id));
	const others = doubtful.filter(({ company, start }) => shown.has(company.id) && covered[start] === 0 && !trusted.some((mention) => mention.start === start));
	return [...listed.filter(({ start }) => covered[start] === 0), ...others.map(asMention), ...unlisted].sort((a, b) => a.start - b.start);
}

const codeRe = /^ ?\( ?(\d{4,6})/;

/** Whose a name is that the text shows to be a company's and that is listed as a common word as well; a stock code of somebody else's says no. */
function weakOwner(text: string, { start, end }: Span, { trie, names }: Lexicon): Company | null {
	const match = trie.longest(text, start);
	const company = match?.end === end ? (names[match.value]?.company ?? null) : null;
	if (company === null) return null;
	const code = codeRe.exec(text.slice(end, end + 9))?.[1];
	const { tickers } = company;
	return code === undefined || tickers.length === 0 || tickers.some((ticker) => ticker.startsWith(code)) ? company : null;
}

/** The name of a company in the script of the text around it. */
function displayName(company: Company, script: Script | null): string {
	const [first, second] = script === 'hant' ? [company.hant, company.hans] : [company.hans, company.hant];
	return first || second || company.en || company.id;
}

/** Whether a mention has a character that only Traditional text has; where it has none, the note decides. */
function isPrintedTraditional({ source, text, offsets }: Prose, { start, end }: Span): boolean {
	for (let at = start; at < end; at++) if (text.charCodeAt(at) >= 0x4e00 && source.charCodeAt(offsets[at] ?? 0) !== text.charCodeAt(at)) return true;
	return false;
}

/** Where to go on after a trap; a longer name may begin inside it (集中信 before 中信證券). */
function trapEnd(text: string, trap: Span, lexicon: Lexicon): number {
	for (let at = trap.start + 1; at < trap.end; at++) {
		const match = lexicon.trie.longest(text, at);
		if (match !== null && match.end > trap.end && lexicon.names[match.value]?.company != null) return at;
	}
	return trap.end;
}

/** 和大|众点评: a name that is also a common word ends inside one that needs no evidence. */
function cutsName(text: string, { start, end }: Span, { trie, names }: Lexicon): boolean {
	for (let at = start + 1; at < end; at++) {
		const match = trie.longest(text, at);
		const known = match !== null && match.end > end ? names[match.value] : undefined;
		if (known?.company != null && !known.weak) return true;
	}
	return false;
}

/** 甲|和|大众: what begins with the word that joins two names, and the second of them reaches further. */
function joinsNames(text: string, { start, end }: Span, { trie, names }: Lexicon): boolean {
	const next = trie.longest(text, start + 1);
	return next !== null && next.end > end && names[next.value]?.company != null;
}

/** A Latin name is a whole word; between Han characters every position is a boundary. */
function standsFree(text: string, span: Span): boolean {
	const cutsLeft = isWordUnit(text.charCodeAt(span.start)) && isWordUnit(text.charCodeAt(span.start - 1));
	const cutsRight = isWordUnit(text.charCodeAt(span.end - 1)) && isWordUnit(text.charCodeAt(span.end));
	return !cutsLeft && (!cutsRight || isBeforeNumber(text, span.end));
}

const numberRe = /^\d[\d,.]{0,12}(?:[年月日号亿万千百%家名人台辆]|个月)/;

/** Waymo3月: a date or an amount that nothing divides from the name before it. */
function isBeforeNumber(text: string, end: number): boolean {
	return isDigit(text.charCodeAt(end)) && !isDigit(text.charCodeAt(end - 1)) && numberRe.test(text.slice(end, end + 16));
}

function isWordUnit(unit: number): boolean {
	return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 0xe0 && unit <= 0x24f);
}

const receivedRe = /(?:获|获得|得到|接受|拿到)了?$/;
const longestReceipt = 3;
/** 获某某投资入股: the name has the word itself. */
const tradesRe = /^(?:等|和|与|及|、|增持|减持|入股|领投|跟投|加仓|加码|注资|青睐|支持)/;

/** 甲投资|了乙, 获甲投资|的乙: what a name ends in is what the company has done. */
function isDone(text: string, { start, end }: Span): boolean {
	return text.startsWith('投资', end - 2) && (text.charAt(end) === '了' || (!tradesRe.test(text.slice(end, end + 4)) && receivedRe.test(text.slice(Math.max(0, start - longestReceipt), start))));
}

/** The longest shorter name at a position that is a whole word and leaves what follows whole. */
function shorterName(text: string, longest: Span, lexicon: Lexicon): (Span & { known: KnownName }) | null {
	for (let match = lexicon.trie.longest(text, longest.start, longest.end - 1); match !== null; match = lexicon.trie.longest(text, longest.start, match.end - 1)) {
		const known = lexicon.names[match.value];
		const span = { start: longest.start, end: match.end };
		if (known?.company != null && standsFree(text, span) && !overlapsNext(text, span, lexicon) && !isDone(text, span)) return { start: span.start, end: span.end, known };
	}
	return null;
}

/** 微信支付|宝 is 微信|支付宝: a shorter name is followed at once by a name that reaches further. */
function overlapsNext(text: string, span: Span, lexicon: Lexicon): boolean {
	// A name of two characters has no shorter one inside.
	if (span.end - span.start < 3) return false;
	for (let shorter = lexicon.trie.longest(text, span.start, span.end - 1); shorter !== null; shorter = lexicon.trie.longest(text, span.start, shorter.end - 1)) {
		if (lexicon.names[shorter.value]?.company == null) continue;
		const next = lexicon.trie.longest(text, shorter.end);
		if (next !== null && next.end > span.end && lexicon.names[next.value]?.company != null) return true;
	}
	return false;
}

const nationBefore = new UnitSet('中美英法德韩泰俄我各全外该本两多跨祖王');
const nation = '国'.charCodeAt(0);

/** 中国|家电网: a name begins in the middle of the word for a country. */
function beginsInNation(text: string, start: number): boolean {
	return text.charCodeAt(start) === nation && start > 0 && nationBefore.has(text.charCodeAt(start - 1));
}

/** A name of two characters, each of which makes a common word, or a name, with its other neighbour: 金融|信息 is not 融信. */
function crossesWords(text: string, span: Span, { words, trie }: Lexicon): boolean {
	if (span.end - span.start !== 2 || !isCommonWord(words, text, span.start - 1) || endsDate(text, span.start)) return false;
	return isCommonWord(words, text, span.start + 1) || suffixEnd(text, span.start + 1) !== null || trie.longest(text, span.start + 1) !== null;
}

/** Whether a date printed in digits ends at a position: 2021年|华为 has no 年华 in it. */
function endsDate(text: string, at: number): boolean {
	return '年月日'.includes(text.charAt(at - 1) || '。') && isDigit(text.charCodeAt(at - 2));
}

/** Latin words that are also common ones (Keep, Meta, Arm) must be printed as the lexicon has them. */
function casedAsName(prose: Prose, span: Span, known: KnownName): boolean {
	if (!known.weak || !isWordUnit(prose.text.charCodeAt(span.start))) return true;
	const start = prose.offsets[span.start] ?? 0;
	return prose.source.startsWith(known.surface, start);
}

const buildingStarts = new UnitSet('大总体球路街');
const buildingRe = /^(?:大厦|大楼|总部大|体育馆|体育场|球馆|路\d|街\d)/;

/** 腾讯大厦 is a place. */
function isBuilding(text: string, end: number): boolean {
	return end < text.length && buildingStarts.has(text.charCodeAt(end)) && buildingRe.test(text.slice(end, end + 4));
}

/**
 * Weak names that the text supports: the company is named by a strong name elsewhere, or the name stands in a list beside a
 * company, or is called one.
 */
function withEvidence(text: string, doubtful: readonly Found[], found: readonly Found[]): Found[] {
	if (doubtful.length === 0) return [];
	const named = new Set(found.map(({ company }) => company));
	const accepted = doubtful.filter((mention) => named.has(mention.company) || isCalledCompany(text, mention) || isListedBeside(text, mention, found));
	// 甲、乙、丙 where only 甲 is sure: 乙 speaks for 丙.
	const known = new Set(accepted);
	for (let size = -1, round = 0; size !== known.size && known.size < doubtful.length && round < mostChained; round++) {
		size = known.size;
		const sure = [...found, ...known].sort((a, b) => a.start - b.start);
		for (const mention of doubtful) if (!known.has(mention) && isListedBeside(text, mention, sure)) known.add(mention);
	}
	// One accepted mention speaks for the others of the same company.
	const supported = new Set([...known].map(({ company }) => company));
	return doubtful.filter(({ company }) => supported.has(company));
}

/** Members of a list that may speak for the next one; longer chains are left. */
const mostChained = 8;
/** Of results the period may stand between: Arm第四季度营收. */
const companyAfterRe = /^(?:排名第|位[列居]第|市场份额|公司|集团|科技|股份|控股|官方|财报|创始人|ceo|董事长|总裁|首席|高管|股价|市值|旗下|宣布|发布财报|(?:(?:\d{4}年|今年|去年)?(?:第?[一二三四\d]季度?|[上下]半年|全年|前三季度)?(?:的|总)?)?(?:营收|净利|营业收入)|销量|出货|市占|则?[大急暴狂闪]?[涨跌挫](?:幅|超|近|逾|约){0,2}\d[\d.]*%|开始裁|已?裁撤|完成[^,。;]{0,10}(?:融资|备案|上市)|持有|持股|减持|增持|裁员|\d[\d,.]{0,8}万?(?:台|辆)|\((?:nasdaq|nyse|[a-z]{1,5}(?:[-.](?:us|hk|tw|jp|kr))?\)|\d{4,6}))/;
const andOthersRe = /^等[^,。;!?\n]{0,10}(?:企业|公司|巨头|厂商|平台|机构|品牌|大厂|玩家)/;
const partnerBeforeRe = /(?:与|和|跟|同|联合|携手|联手|收购|入股|投资)$/;
const partnerAfterRe = /^(?:合作|联合|联手|携手|共同|签署|签订|达成|开展|展开|旗下)/;
const companyBeforeRe = /(?:公司|集团|巨头|企业|厂商|平台|独角兽|初创|创企|开发商|制造商|供应商|运营商|对手|旗下的?|车企|药企|超市|电商|网站|品牌|(?:收购|入股|并购|买下)了?[^,。;]{0,6}“)“?$/;

function isCalledCompany(text: string, span: Span): boolean {
	const before = text.slice(Math.max(0, span.start - 12), span.start);
	const after = text.slice(text[span.end] === '”' ? span.end + 1 : span.end, span.end + 20);
	return companyAfterRe.test(after) || companyBeforeRe.test(before) || andOthersRe.test(after) || (partnerBeforeRe.test(before) && partnerAfterRe.test(after));
}

function isListedBeside(text: string, span: Span, found: readonly Span[]): boolean {
	const before = text.charAt(span.start - 1);
	const after = text[span.end];
	const next = firstAfter(found, span.start);
	return ((before === '/' || isListMark(before)) && found[next - 1]?.end === span.start - 1) || ((after === '/' || isListMark(after)) && found[next]?.start === span.end + 1);
}
