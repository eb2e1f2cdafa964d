import { isCommonWord, type CommonWords } from '../lexicon/lexicon';
import { printed } from '../text/prose';
import { Trie } from '../text/trie';
import type { CompanyId, Mention, Prose, Span } from '../types';
import { findLatinNames } from './latin-names';

/** Last words of company names, folded. A name ends in one of them, and the rest is its stem. */
export const suffixes = [
	'科技', '集团', '股份', '资本', '证券', '银行', '半导体', '智能', '智算', '汽车', '电子', '电讯', '通信', '通讯', '网络', '软件', '信息', '资讯', '生物', '医药', '制药', '药业', '能源',
	'光电', '微电子', '新材', '材料', '化学', '实业', '控股', '创投', '国投', '基金', '保险', '传媒', '影业', '文化', '游戏', '互娱', '物流', '航空', '地产', '置业', '食品', '乳业',
	'酒业', '家居', '电器', '机器人', '医疗', '动力', '精密', '重工', '装备', '航天', '矿业', '钢铁', '石化', '锂业', '咨询', '研究院', '实验室', '工业', '电气', '光学', '数科', '云计算', '数据', '优选', '律所', '卫星', '投顾', '投信', '旅游', '储能', '光伏', '电池',
	'律师事务所', '会计师事务所',
];

/** Terms of the trade that no dictionary of common words has, and that name no firm before 科技 and its kind. */
const jargon = new Set([
	'具身', '车规', '端侧', '类脑', '多模态', '大模型', '黑科', '金融', '新能源', '互联网', '智能网联', '自动驾驶', '第三代', '消费级', '工业级', '边缘', '元宇宙', '人形', '协作', '扫地', '全屋', '低空', '空间', '合成', '脑机', '量子',
	'这家', '一家', '多家', '两家', '几家', '各家', '该', '其', '高', '新', '黑', '硬', '深', '光', '大', '小', '各', '本', '半', '房',
]);

const legalForms = ['有限公司', '有限责任公司'];
/** Longest legal name, and what may stand in it. */
const mostLegalName = 28;
const legalNameRe = /[\u4e00-\u9fff()]+$/;
/** What stands left of a legal name and does not belong to it. */
const legalLeadRe = /^.*(?:由|与|和|及|向|对|为|是|被|在|从|于|即|系|的|了|称|收购|起诉|控股|参股|子公司|旗下|全资|名为|关联公司|母公司)/;
const introducedRe = /^\((?:以下简称|下称|以下称|简称|下文简称|又称)[:“]{0,2}([\u4e00-\u9fffa-z0-9]{2,10})”?\)/;

/** What shows, beside a name, that it is a company's: on its right, a gloss, a stock code, a role … */
const namedAfterRe = /^(?:\((?:[a-z][a-z0-9 .&-]{1,40}[,)]|(?:[a-z]{2,6}[:.]?)?\d{4,6}[.):)])|创始人|联合创始|ceo|coo|cto|cfo|董事长|创办人|首席执行官|总裁|旗下|官网|股价|市值|宣布|公告|宣告|发布公告|签署|签约|递表|递交|拿下|获[^,。]{0,8}融资|完成[^,。]{0,12}融资|目标价|合伙人)/;
/** … a verb of business, if the name begins a clause … */
const actsAfterRe = /^(?:表示|称|透露|发布|推出|完成|获|成立|上市|挂牌|拟|计划|入选|中标|披露|回应|收购|则|亦|曾|却|将于|与|向|估计|预计|指出|认为|去年|今年|上月|上周|昨|前三季|招股书|在\d|于\d|\d{1,2}月)/;
/** … or on its left, what is done to companies, or what they are called. */
const namedBeforeRe = /(?:名为|名叫|叫做|收购|入股|并购|起诉|增资|领投|跟投|参投|联合|携手|公司|企业|厂商|营运商|运营商|独角兽|龙头|初创)“?$/;
/** What headlines put before a name. */
const headlineRe = /(?:专访|对话|采访|揭秘|解读|探访|独家|读)$/;
const clauseStartRe = /^[\n,。;:!?“(、\t ]?$/;

const confidence = { legal: 0.85, introduced: 0.75, framed: 0.7, short: 0.65 } as const;

const shortestStem = 2;
const longestStem = 4;
/** A short form (拓野 for 拓野机器人) of two characters must be told by what follows it. */
const surelyOwnStem = 3;
const mostNames = 200;

const suffixTrie = new Trie(suffixes.map((suffix, i) => [suffix, i]));

interface Name {
	readonly id: CompanyId;
	readonly confidence: number;
}

/**
 * Finds companies that no lexicon lists, where the text says that they are ones: full legal names; names that end in a trade word and
 * have a company's words beside them; Latin names that are called companies; and the short forms that a note introduces
 * (…有限公司（下稱…）) or uses. Ids are `~` and the folded name. Mentions do not overlap the listed ones.
 */
export function findUnlisted(prose: Prose, listed: readonly Mention[], words: CommonWords): Mention[] {
	const { text } = prose;
	const taken = new Uint8Array(text.length + 1);
	for (const mention of listed) taken.fill(1, mention.start, mention.end);
	const names = new Map<string, Name>();
	const introduce = (end: number, id: CompanyId): void => {
		const short = introducedRe.exec(text.slice(end, end + 24))?.[1];
		if (short !== undefined && !names.has(short)) names.set(short, { id, confidence: confidence.introduced });
	};

	for (const mention of listed) introduce(mention.end, mention.id);
	for (const { start, end } of legalNames(text)) {
		if (taken[start] === 1) continue;
		const id = `~${text.slice(start, end)}`;
		names.set(text.slice(start, end), { id, confidence: confidence.legal });
		introduce(end, id);
	}
	for (const suffix of suffixTrie.scan(text)) {
		if (taken[suffix.start] === 1) continue;
		const start = stemStart(text, suffix, taken, words);
		if (start === null) continue;
		const name = text.slice(start, suffix.end);
		if (names.has(name) || (!isCalledCompany(text, { start, end: suffix.end }, taken) && !isRepeated(text, name, suffix.end))) continue;
		const id = `~${name}`;
		names.set(name, { id, confidence: confidence.framed });
		const stem = text.slice(start, suffix.start);
		if (!names.has(stem) && isUsedAlone(text, stem, suffix.start)) names.set(stem, { id, confidence: confidence.short });
	}
	for (const name of findLatinNames(prose, taken)) if (!names.has(name)) names.set(name, { id: `~${name}`, confidence: confidence.framed });
	return occurrences(prose, names, taken);
}

/** Full legal names, from the first word that belongs to them. */
function legalNames(text: string): Span[] {
	const found: Span[] = [];
	for (const form of legalForms)
		for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
			const run = legalNameRe.exec(text.slice(Math.max(0, at - mostLegalName), at))?.[0] ?? '';
			const name = run.slice(legalLeadRe.exec(run)?.[0].length ?? 0);
			if (name.length >= 2 && name.length < mostLegalName) found.push({ start: at - name.length, end: at + form.length });
		}
	return found;
}

/**
 * Where the stem before a trade word begins: at the beginning of a clause, or behind a word that stands before companies. Null where no
 * boundary is near, or the stem is a common word: then the two are a trade (金融科技).
 */
function stemStart(text: string, suffix: Span, taken: Uint8Array, words: CommonWords): number | null {
	let start = suffix.start;
	while (start > 0 && suffix.start - start <= longestStem && isHan(text.charCodeAt(start - 1)) && taken[start - 1] !== 1 && !isFunctionChar(text[start - 1])) start--;
	const bounded = suffix.start - start <= longestStem ? start : null;
	for (let at = suffix.start - shortestStem; at > start; at--) {
		const before = text.slice(Math.max(0, at - 4), at);
		if (namedBeforeRe.test(before) || headlineRe.test(before)) return isStem(text, at, suffix.start, words) ? at : null;
	}
	return bounded !== null && suffix.start - bounded >= shortestStem && isStem(text, bounded, suffix.start, words) ? bounded : null;
}

/** No stem begins or ends in a common word, or is a term of the trade. */
function isStem(text: string, start: number, end: number, words: CommonWords): boolean {
	return !isCommonWord(words, text.charAt(start), text.charAt(start + 1)) && !isCommonWord(words, text.charAt(end - 2), text.charAt(end - 1)) && !jargon.has(text.slice(start, end));
}

function isCalledCompany(text: string, { start, end }: Span, taken: Uint8Array): boolean {
	const before = text.slice(Math.max(0, start - 4), start);
	const after = text.slice(end, end + 48);
	const beside = (text[start - 1] === '、' && taken[start - 2] === 1) || (text[end] === '、' && taken[end + 1] === 1);
	return beside || namedBeforeRe.test(before) || namedAfterRe.test(after) || (clauseStartRe.test(text.slice(Math.max(0, start - 1), start)) && actsAfterRe.test(after));
}

/** A stem that is no word, with a trade word behind it, twice: nobody coins a term like that. */
function isRepeated(text: string, name: string, end: number): boolean {
	return name.length > shortestStem + 1 && text.includes(name, end);
}

/** Whether the text uses a stem as a name elsewhere: a long one anywhere, a short one where a company's words follow. */
function isUsedAlone(text: string, stem: string, fullAt: number): boolean {
	for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
		const end = at + stem.length;
		if (end === fullAt || suffixTrie.longest(text, end) !== null) continue;
		if (stem.length >= surelyOwnStem || namedAfterRe.test(text.slice(end, end + 20))) return true;
	}
	return false;
}

function isFunctionChar(char: string | undefined): boolean {
	return char !== undefined && '的和与及或等是在为对向由被将把从以如了著给让跟同比而且但若因并也都就还又即其该这那各某每本家名个据'.includes(char);
}

function isHan(unit: number): boolean {
	return unit >= 0x4e00 && unit <= 0x9fff;
}

/** Every place where one of the names stands free; longer names first, so that a short form does not cut them. */
function occurrences(prose: Prose, names: ReadonlyMap<string, Name>, taken: Uint8Array): Mention[] {
	const { text } = prose;
	const mentions: Mention[] = [];
	const longestFirst = [...names].sort(([a], [b]) => b.length - a.length).slice(0, mostNames);
	for (const [name, { id, confidence: sure }] of longestFirst)
		for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
			const end = start + name.length;
			if (taken[start] === 1 || taken[end - 1] === 1 || !isWholeWord(text, start, end)) continue;
			taken.fill(1, start, end);
			mentions.push({ start, end, id, name: printed(prose, { start, end }), kind: 'company', confidence: sure });
		}
	return mentions;
}

function isWholeWord(text: string, start: number, end: number): boolean {
	return !(isLatin(text.charCodeAt(start)) && isLatin(text.charCodeAt(start - 1))) && !(isLatin(text.charCodeAt(end - 1)) && isLatin(text.charCodeAt(end)));
}

function isLatin(unit: number): boolean {
	return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
}
