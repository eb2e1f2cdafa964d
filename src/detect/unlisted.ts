import { Trie } from '../text/trie';
import { printed } from '../text/prose';
import type { CompanyId, Mention, Prose, Span } from '../types';
import { findLatinNames } from './latin-names';

/** Last words of company names, folded. A name ends in one of them, and the rest is its stem. */
const suffixes = [
	'科技', '集团', '股份', '资本', '证券', '银行', '半导体', '智能', '汽车', '电子', '通信', '通讯', '网络', '软件', '信息', '生物', '医药', '制药', '药业', '能源',
	'光电', '微电子', '新材', '材料', '化学', '实业', '控股', '创投', '基金', '保险', '传媒', '影业', '文化', '游戏', '互娱', '物流', '航空', '地产', '置业', '食品', '乳业',
	'酒业', '家居', '电器', '机器人', '医疗', '动力', '精密', '重工', '装备', '航天', '矿业', '钢铁', '石化', '锂业', '股权投资', '咨询', '研究院', '实验室', '工业', '电气', '光学', '数科', '云计算',
];

/** Words that describe a trade rather than name a firm, and function words that end before a name. */
const genericStems = new Set([
	'高', '新', '黑', '硬', '金融', '全球', '中国', '国内', '国际', '美国', '日本', '韩国', '欧洲', '先进', '生物', '信息', '前沿', '人工', '互联网', '数字', '智能', '大', '小', '各', '该', '本', '这家', '一家', '多家', '其', '商业',
	'投资', '中央', '国有', '民营', '地方', '农村', '外资', '合资', '上市', '头部', '传统', '新兴', '跨国', '大型', '中小', '知名', '新能源', '电动', '智能网联', '自动驾驶', '移动', '无线', '光', '量子', '核心', '创新', '深', '绿色', '清洁',
	'工业', '消费', '社交', '在线', '网络', '私募', '公募', '主权', '风险', '产业', '股权', '房', '手机', '机械', '化工', '半', '功率', '第三代', '车规', '汽车', '医疗', '海外', '境外', '境内', '世界', '现代', '未来', '智慧', '军工', '教育', '旅游', '影视',
	'流行', '传统', '企业', '用户', '公司', '行业', '市场', '技术', '产品', '服务', '平台', '和', '与', '及', '或', '等', '的', '是', '在', '为', '对', '向', '由', '被', '将', '把', '从', '以', '如',
]);

const legalForms = ['有限公司', '有限责任公司'];
/** Longest legal name, and what may stand in it. */
const mostLegalName = 28;
const legalNameRe = /[\u4e00-\u9fff()]+$/;
/** What stands left of a legal name and does not belong to it. */
const legalLeadRe = /^.*(?:由|与|和|及|向|对|为|是|被|在|从|于|即|系|的|了|称|收购|起诉|控股|参股|子公司|旗下|全资|名为|关联公司|母公司)/;
const introducedRe = /^\((?:以下简称|下称|以下称|简称|下文简称|又称)[:“]{0,2}([\u4e00-\u9fffa-z0-9]{2,10})”?\)/;
const englishGlossRe = /^\([a-z][a-z0-9 .&-]{1,40}[,)]/;
const namedRe = /(?:名为|名叫|叫做)“?$/;
/** A role beside it, not 公司: 运动科技公司 is a trade. */
const roleAfterRe = /^(?:创始人|ceo|董事长|创办人|联合创始人|首席执行官|旗下)/;

const confidence = { legal: 0.85, framed: 0.7, introduced: 0.75 } as const;

/** Longest stem of an unlisted name. */
const mostStem = 4;
const mostNames = 200;

const suffixTrie = new Trie(suffixes.map((suffix, i) => [suffix, i]));

/**
 * Finds companies that no lexicon lists, where the text says that they are ones: full legal names, names ending in a trade word with
 * an English gloss, in a list beside a known company, or called a company; and the short forms that a note introduces itself
 * (…有限公司（下稱…）). Ids are `~` and the folded name. Mentions do not overlap the listed ones.
 */
export function findUnlisted(prose: Prose, listed: readonly Mention[]): Mention[] {
	const { text } = prose;
	const taken = new Uint8Array(text.length + 1);
	for (const mention of listed) taken.fill(1, mention.start, mention.end);
	const names = new Map<string, { id: CompanyId; confidence: number }>();
	const introduce = (end: number, id: CompanyId): void => {
		const short = introducedRe.exec(text.slice(end, end + 24))?.[1];
		if (short !== undefined && !names.has(short)) names.set(short, { id, confidence: confidence.introduced });
	};

	for (const mention of listed) introduce(mention.end, mention.id);
	for (const { start, end } of legalNames(text)) {
		const name = text.slice(start, end);
		if (taken[start] === 1) continue;
		names.set(name, { id: `~${name}`, confidence: confidence.legal });
		introduce(end, `~${name}`);
	}
	for (const suffix of suffixTrie.scan(text)) {
		if (taken[suffix.start] === 1) continue;
		const name = framedName(text, suffix, taken);
		if (name !== null) names.set(name, names.get(name) ?? { id: `~${name}`, confidence: confidence.framed });
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

/** The name that ends in a suffix, if something beside it shows that it is a company; the stem reaches back to a boundary. */
function framedName(text: string, suffix: Span, taken: Uint8Array): string | null {
	let start = suffix.start;
	while (start > 0 && suffix.start - start < mostStem && isHan(text.charCodeAt(start - 1)) && taken[start - 1] !== 1 && !isFunctionChar(text[start - 1])) start--;
	const stem = text.slice(start, suffix.start);
	// A stem as long as the limit has no boundary on its left: where it begins is a guess.
	if (stem.length < 2 || stem.length >= mostStem || endsInGeneric(stem)) return null;
	const name = text.slice(start, suffix.end);
	const before = text.slice(Math.max(0, start - 4), start);
	const after = text.slice(suffix.end, suffix.end + 48);
	const beside = (text[start - 1] === '、' && taken[start - 2] === 1) || (text[suffix.end] === '、' && taken[suffix.end + 1] === 1);
	return beside || namedRe.test(before) || roleAfterRe.test(after) || englishGlossRe.test(after) ? name : null;
}

function endsInGeneric(stem: string): boolean {
	return genericStems.has(stem) || genericStems.has(stem.slice(-2)) || genericStems.has(stem.slice(-3));
}

function isFunctionChar(char: string | undefined): boolean {
	return char !== undefined && '的和与及或等是在为对向由被将把从以如了着著于给让跟同比而且但若因并也都就还又即其该这那各某每本家名个据'.includes(char);
}

function isHan(unit: number): boolean {
	return unit >= 0x4e00 && unit <= 0x9fff;
}

/** Every place where one of the names stands free; longer names first, so that a short form does not cut them. */
function occurrences(prose: Prose, names: ReadonlyMap<string, { id: CompanyId; confidence: number }>, taken: Uint8Array): Mention[] {
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
