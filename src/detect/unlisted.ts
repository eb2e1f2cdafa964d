import { unlistedId } from '../lexicon/unlisted-id';
import { isCommonWord, type CommonWords } from '../lexicon/lexicon';
import { GuardedPattern } from '../text/guarded-pattern';
import { printed } from '../text/prose';
import { firstAfter } from '../text/spans';
import type { CompanyId, Mention, Prose, Span } from '../types';
import { findActingNames } from './acting-names';
import { findCodedNames } from './coded-names';
import { isCalledCompany, isClauseStart, isCompanyFollowed, mayBeginName } from './company-frames';
import { findListed } from './enumerations';
import { findFundedNames } from './funded-names';
import { findGlossedNames } from './glossed-names';
import { findInvestors } from './investor-names';
import { findLatinNames, isTermAbbreviation, latinFirmEnd } from './latin-names';
import { findLegalNames, legalStems } from './legal-names';
import { isSuffix, scanNameCues, suffixEnd } from './name-cues';
import { endsAside, isFunctionChar, isHan, isJargon, isListMark, isPlace, isPlainWord } from './name-shape';
import { findQuotedNames } from './quoted-names';
import { findReportingNames } from './reporting-names';
import { findStakeNames } from './stake-names';
import { findSubsidiaries } from './subsidiaries';

/** Suffixes that make no term of a trade behind a stem that is no word: they need nothing beside the name. */
const properSuffixes = new Set('科技 集团 证券 微电子 智造 药业 制药 创投 国投 传媒 影业 互娱 置业 乳业 酒业 重工 锂业 投顾 投信 人寿 期货 金控 律师事务所 会计师事务所'.split(' '));
/** Suffixes that are what firms make and sell as well: with one of these a name that is only repeated may be a thing. */
const wareSuffixes = new Set('软件 电子 汽车 电池 储能 光伏 机器人 数据 游戏 网络 信息 资讯 材料 化学 动力 医疗 食品 云计算 保险 基金 银行 航空 旅游 家居 电器 装备 智能 卫星 国际 能源 生物 出行 租车 租赁 光子 钢构'.split(' '));
/** Behind the name of a place: its public investors. */
const publicSuffixes = new Set(['国投', '城投', '建投', '产投']);

/** What stands between the usual name of a company and the end of its own legal one. */
const ownLegalRe = /^(?:科技|集团|控股|工业|实业|网络|信息技术|电子|电器|新能源科技|精密工业|新材料|技术|通讯|通信|汽车|国际|企业)?(?:集团)?股份有限公司$/;
/** 甲集团控股有限公司, where 甲 or 甲集团 is listed; 甲控股有限公司 may be one of its firms. */
const groupRe = /^(?:..)?集团控股有限公司$/;
const introducedRe = /^\((?:以下简称|下称|以下称|简称|下文简称|又称)[:“]{0,2}([\u4e00-\u9fffa-z0-9]{2,10})”?\)/;
/** What a name is called in Latin letters, or by its own short form, in brackets behind it: 亚腾资产(ARA), APG Asset Management(“APG”) … */
const glossRe = /^\((?:英文名?:?|简称:?)?(?:“([\u4e00-\u9fffa-z0-9]{2,10})”|([a-z][a-z0-9&]{2,11}(?: [a-z][a-z0-9&]{1,11}){0,2}))\)/;
/** … or, behind a Latin one, in Chinese: ARA(亚腾). */
const hanGlossRe = /^\(([\u4e00-\u9fff]{2,4})\)/;

const confidence = { legal: 0.85, coded: 0.8, introduced: 0.75, subsidiary: 0.75, framed: 0.7, short: 0.65 } as const;

const shortestStem = 2;
const longestStem = 4;
const longestBracket = 24;
/** A short form (拓野 for 拓野机器人) of two characters must stand at the beginning of a clause somewhere, or before words that companies have behind their names. */
const surelyOwnStem = 3;
const longestOwnStem = 3;
const surelyListed = 3;
/** 两大|科技 counts what it does not name; 千亿 and 5倍|占 are of a figure. */
const countedRe = new GuardedPattern('大个家万项类占种款百十千轮层代批重波线级', /^(?:[一二三四五六七八九十两几多各][大家类个种项款轮层代批重波线级]|[十百千万]亿|[倍成]占)/);
const mostNames = 200;

interface Name {
	readonly id: CompanyId;
	readonly confidence: number;
}

/**
 * Finds companies that no lexicon lists, where the text says that they are ones: full legal names; subsidiaries that begin with a listed name;
 * names with a stock code; names that end in a trade word and have a company's words beside them; Latin names that are called companies;
 * members of lists of companies; and the short forms that a note introduces (…有限公司（下稱…）) or uses. Ids are `~` and the folded name. A listed
 * mention inside one of the mentions is no mention of its own.
 */
export function findUnlisted(prose: Prose, listed: readonly Mention[], words: CommonWords): Mention[] {
	const { text } = prose;
	const taken = new Uint8Array(text.length + 1);
	for (const mention of listed) taken.fill(1, mention.start, mention.end);
	const names = new Map<string, Name>();
	const whole: Mention[] = [];
	const introduce = (end: number, id: CompanyId, isListed = false): void => {
		const at = text.startsWith('公司', end) ? end + 2 : end;
		const short = text[at] === '(' ? shortForm(text, at, isListed, words) : undefined;
		if (short !== undefined && !names.has(short)) names.set(short, { id, confidence: confidence.introduced });
	};
	const add = (span: Span, sure: number): void => {
		const name = text.slice(span.start, span.end);
		const id = names.get(name)?.id ?? unlistedId(name);
		if (!names.has(name)) names.set(name, { id, confidence: sure });
		introduce(span.end, id);
	};
	/** A name with a listed one in it stands as it is, and is not looked for elsewhere: there the listed one may be meant. */
	const addWhole = (span: Span, id: CompanyId, sure: number): void => {
		if (taken.subarray(span.start, span.end).includes(2)) return;
		taken.fill(2, span.start, span.end);
		whole.push(mentionOf(prose, span, { id, confidence: sure }));
		introduce(span.end, id);
	};

	for (const mention of listed) introduce(mention.end, mention.id, true);
	const cues = scanNameCues(prose);
	const legal = findLegalNames(text, cues.legalForms);
	const starts = new Map(legal.length === 0 ? [] : listed.map((mention) => [mention.start, mention]));
	for (const one of legal) {
		// 云从科技|集团股份有限公司 begins with a name that holds a word which others stand behind (从).
		const across = listed[firstAfter(listed, one.start)];
		const span = across !== undefined && across.start < one.start ? { start: across.start, end: one.end } : one;
		const owner = starts.get(span.start);
		const name = text.slice(span.start, span.end);
		if (owner !== undefined && (ownLegalRe.test(text.slice(owner.end, span.end)) || groupRe.test(text.slice(owner.end - 2, span.end)))) addWhole(span, owner.id, owner.confidence);
		else if (taken.subarray(span.start, span.end).includes(1)) addWhole(span, unlistedId(name), confidence.legal);
		else {
			add(span, confidence.legal);
			for (const stem of legalStems(name)) if (!names.has(stem) && !isPlainWord(stem, words) && isUsedAlone(text, stem, span.start + name.indexOf(stem) + stem.length)) names.set(stem, { id: unlistedId(name), confidence: confidence.short });
		}
	}
	for (const span of findSubsidiaries(text, listed)) addWhole(span, unlistedId(text.slice(span.start, span.end)), confidence.subsidiary);
	for (const { start, end, id } of listed) {
		const whole = latinFirmEnd(prose, end);
		if (whole !== null) addWhole({ start, end: whole }, text.slice(end + 1, whole).includes(' ') ? unlistedId(text.slice(start, whole)) : id, confidence.legal);
	}
	for (const { start, end, id } of findGlossedNames(text, listed, taken, words)) {
		const name = text.slice(start, end);
		if (id !== null && !names.has(name)) names.set(name, { id, confidence: confidence.introduced });
		add({ start, end }, confidence.introduced);
	}
	for (const span of findCodedNames(text, taken, words)) {
		add(span, confidence.coded);
		const stem = text.slice(span.start, span.end - 2);
		if (suffixEnd(text, Math.max(span.start + shortestStem, span.end - 2)) === span.end && stem.length >= shortestStem && !names.has(stem) && isStem(text, span.start, span.end - 2, words)) names.set(stem, { id: unlistedId(text.slice(span.start, span.end)), confidence: confidence.short });
	}
	for (const span of [...findStakeNames(text, cues.stakes, taken, words), ...findQuotedNames(text, taken, words), ...findReportingNames(text, cues.papers, taken, words), ...findActingNames(text, cues.acts, taken, words), ...findInvestors(prose, cues.investings, taken, words), ...findFundedNames(text, cues.raisings, taken, words)]) add(span, confidence.framed);
	const candidates = readCandidates(text, cues.suffixes, taken, words);
	const seen = new Set<string>();
	for (const { start, end, stemEnd } of chosen(text, candidates, taken, names)) {
		const name = text.slice(start, end);
		// Looking for a short form goes through the whole text.
		if (seen.has(name) || seen.size >= mostNames) continue;
		seen.add(name);
		add({ start, end }, confidence.framed);
		const stem = text.slice(start, stemEnd);
		if (!names.has(stem) && !isPlace(stem) && isUsedAlone(text, stem, stemEnd)) names.set(stem, { id: unlistedId(name), confidence: confidence.short });
	}
	for (const name of findLatinNames(prose, taken)) if (!names.has(name)) names.set(name, { id: unlistedId(name), confidence: confidence.framed });
	const found = [...whole, ...occurrences(prose, names, taken, words)];
	const known = [...listed.filter(({ start }) => taken[start] === 1), ...found].sort((a, b) => a.start - b.start);
	const members = findListed(text, known, words);
	for (const member of members) taken.fill(1, member.start, member.end);
	const longer = new Map(members.map((member) => text.slice(member.start, member.end)).filter((name) => name.length >= surelyOwnStem).map((name) => [name, { id: unlistedId(name), confidence: confidence.short }]));
	return [...found, ...members.map((member) => mentionOf(prose, member, { id: names.get(text.slice(member.start, member.end))?.id ?? unlistedId(text.slice(member.start, member.end)), confidence: confidence.short })), ...occurrences(prose, longer, taken, words)];
}

/** The other name in brackets behind a name that ends at an offset. What is listed has no Latin names but the listed ones: others are what it makes. */
function shortForm(text: string, end: number, isListed: boolean, words: CommonWords): string | undefined {
	const bracket = text.slice(end, end + longestBracket);
	const introduced = introducedRe.exec(bracket)?.[1];
	if (introduced !== undefined) return introduced;
	if (isHan(text.charCodeAt(end - 1))) {
		const gloss = glossRe.exec(bracket);
		return gloss?.[1] ?? (gloss?.[2] === undefined || isListed || isTermAbbreviation(gloss[2]) ? undefined : gloss[2]);
	}
	const quoted = glossRe.exec(bracket)?.[1];
	if (quoted !== undefined) return quoted;
	const han = hanGlossRe.exec(bracket)?.[1];
	return han === undefined || isPlainWord(han, words) || isPlace(han) || isCommonWord(words, han, 0) || isCommonWord(words, han, han.length - 2) ? undefined : han;
}

/** A name that ends in a trade word, and where its stem ends. */
interface Candidate extends Span {
	readonly stemEnd: number;
}

/** 甲医药|精选混合 is a fund, and no firm. */
const productRe = new GuardedPattern('精混主e指', /^(?:精选|混合|主题|etf|指数)/);

/** What looks like a name by its suffix. */
function readCandidates(text: string, suffixes: readonly Span[], taken: Uint8Array, words: CommonWords): Candidate[] {
	const found: Candidate[] = [];
	for (const suffix of suffixes) {
		const start = taken[suffix.start] === 0 && !productRe.at(text, suffix.end, suffix.end + 4) ? stemStart(text, suffix, taken, words) : null;
		if (start !== null) found.push({ start, end: suffix.end, stemEnd: suffix.start });
	}
	return found;
}

/** Candidates of which the text says that they are companies, and those beside them in a list; three candidates in a row need no other. */
function chosen(text: string, candidates: readonly Candidate[], taken: Uint8Array, names: ReadonlyMap<string, Name>): Candidate[] {
	const counts = new Map<string, number>();
	for (const { start, end } of candidates) counts.set(text.slice(start, end), (counts.get(text.slice(start, end)) ?? 0) + 1);
	const isRepeated = ({ start, end }: Span): boolean => end - start > shortestStem + 1 && (counts.get(text.slice(start, end)) ?? 0) > 1;
	const sure = candidates.map((candidate) => isSurelyCompany(text, candidate, taken, isRepeated(candidate)) || names.has(text.slice(candidate.start, candidate.end)));
	const joined = candidates.map((candidate, i) => i > 0 && candidates[i - 1]?.end === candidate.start - 1 && isListMark(text.charAt(candidate.start - 1)));
	for (let from = 0; from < candidates.length; ) {
		let to = from + 1;
		while (to < candidates.length && joined[to] === true) to++;
		if (to - from >= surelyListed || sure.slice(from, to).includes(true)) sure.fill(true, from, to);
		from = to;
	}
	return candidates.filter((_, i) => sure[i]);
}

/**
 * Where the stem before a trade word begins: at the beginning of a clause, or behind a word that stands before companies. Null where no
 * boundary is near, or the stem is a common word: then the two are a trade (金融科技).
 */
function stemStart(text: string, suffix: Span, taken: Uint8Array, words: CommonWords): number | null {
	let start = suffix.start;
	while (start > 0 && suffix.start - start <= longestStem && isHan(text.charCodeAt(start - 1)) && taken[start - 1] === 0 && !isFunctionChar(text.charAt(start - 1)) && !endsAside(text, start)) start--;
	if (text.charAt(suffix.end - 1) === '投' && publicSuffixes.has(text.slice(suffix.start, suffix.end)) && isPlace(text.slice(suffix.start - shortestStem, suffix.start))) return suffix.start - shortestStem;
	for (let at = suffix.start - shortestStem; at > start; at--) if (mayBeginName(text, at)) return isStem(text, at, suffix.start, words) ? at : null;
	const length = suffix.start - start;
	// 家|用清洁机器人: what bounds a name may be half of a term itself.
	return length >= shortestStem && length <= longestStem && !isJargon(text.slice(start - 1, start + 1)) && isStem(text, start, suffix.start, words) ? start : null;
}

/** No stem begins or ends in a common word, or is made of terms of the trade (商用|清洁). */
function isStem(text: string, start: number, end: number, words: CommonWords): boolean {
	// 某某任|集团总裁
	return text.charAt(end - 1) !== '任' && !countedRe.test(text.slice(start, start + 2)) && !isCommonWord(words, text, start) && !isCommonWord(words, text, end - 2) && !isPlainWord(text.slice(start, end), words) && !isSuffix(text.slice(start, end));
}

/** Whether its suffix, or the text, says that a candidate is a company. A list speaks for its next member; for the one before only if that is no ware. */
function isSurelyCompany(text: string, { start, end, stemEnd }: Candidate, taken: Uint8Array, isRepeated: boolean): boolean {
	const suffix = text.slice(stemEnd, end);
	if ((properSuffixes.has(suffix) && (stemEnd - start <= longestOwnStem || suffix.endsWith('事务所'))) || (publicSuffixes.has(suffix) && isPlace(text.slice(start, stemEnd))) || isCalledCompany(text, start, end)) return true;
	if (isListMark(text.charAt(start - 1)) && taken[start - 2] !== 0) return true;
	if (wareSuffixes.has(suffix)) return false;
	return isRepeated || (isListMark(text[end]) && taken[end + 1] !== 0);
}

/** Whether the text uses a stem as a name elsewhere: a long one anywhere, a short one where a company's words follow. */
function isUsedAlone(text: string, stem: string, fullAt: number): boolean {
	for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
		const end = at + stem.length;
		if (end === fullAt || suffixEnd(text, end) !== null) continue;
		if (stem.length >= surelyOwnStem || isClauseStart(text, at) || isCompanyFollowed(text, end)) return true;
	}
	return false;
}

/** 云阶一号 is what 云阶 makes. */
const modelRe = /^[一二三四五六七八九十\d]{1,2}号/;

/** Every place where one of the names stands free; longer names first, so that a short form does not cut them. */
function occurrences(prose: Prose, names: ReadonlyMap<string, Name>, taken: Uint8Array, words: CommonWords): Mention[] {
	const { text } = prose;
	const mentions: Mention[] = [];
	const longestFirst = [...names].sort(([a], [b]) => b.length - a.length).slice(0, mostNames);
	for (const [name, known] of longestFirst)
		for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
			const end = start + name.length;
			if (taken[start] !== 0 || taken[end - 1] !== 0 || !isWholeWord(text, start, end) || isTicker(text, start, end) || crossesWords(text, start, end, words) || modelRe.test(text.slice(end, end + 3))) continue;
			taken.fill(1, start, end);
			mentions.push(mentionOf(prose, { start, end }, known));
		}
	return mentions;
}

const marketRe = /^[-.](?:us|hk|two?|jp|kr)\)/;

/** Arm(ARM-US). */
function isTicker(text: string, start: number, end: number): boolean {
	return text[start - 1] === '(' && marketRe.test(text.slice(end, end + 5));
}

/** A short name of which both halves make common words with their neighbours is only their seam. */
function crossesWords(text: string, start: number, end: number, words: CommonWords): boolean {
	return end - start === 2 && isCommonWord(words, text, start - 1) && isCommonWord(words, text, end - 1);
}

function mentionOf(prose: Prose, span: Span, { id, confidence: sure }: Name): Mention {
	return { start: span.start, end: span.end, id, name: printed(prose, span), kind: 'company', confidence: sure };
}

function isWholeWord(text: string, start: number, end: number): boolean {
	return !(isLatin(text.charCodeAt(start)) && isLatin(text.charCodeAt(start - 1))) && !(isLatin(text.charCodeAt(end - 1)) && isLatin(text.charCodeAt(end)));
}

function isLatin(unit: number): boolean {
	return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
}
