import { Trie } from '../text/trie';
import type { Reading, Span } from '../types';
import { isHan } from './name-shape';

/** Last words of company names, folded. A name ends in one of them, and the rest is its stem. */
export const suffixes = [
	'科技', '集团', '股份', '资本', '证券', '银行', '半导体', '智能', '智算', '汽车', '电子', '电讯', '通信', '通讯', '网络', '软件', '信息', '资讯', '生物', '医药', '制药', '药业', '能源',
	'光电', '微电子', '新材', '材料', '化学', '实业', '控股', '创投', '国投', '基金', '保险', '传媒', '影业', '文化', '游戏', '互娱', '物流', '航空', '地产', '置业', '食品', '乳业',
	'酒业', '家居', '电器', '机器人', '医疗', '动力', '精密', '重工', '装备', '航天', '矿业', '钢铁', '石化', '锂业', '咨询', '研究院', '实验室', '工业', '电气', '光学', '数科', '云计算', '数据', '优选', '律所', '卫星', '投顾', '投信', '旅游', '储能', '光伏', '电池',
	'律师事务所', '会计师事务所', '娱乐', '数码', '国际', '人寿', '期货', '金控', '生技', '影视', '化工', '智造', '水泥', '海运', '燃气', '城投', '建投', '产投', '生医', '出行', '智行', '智驾', '租车', '光子', '钢构', '航太', '电通', '资管', '租赁',
];
const legalForms = ['有限公司', '有限责任公司'];
/** What only companies bring out, as the words for it begin. */
const papers = ['业绩', '年报', '季报', '财报', '中报', '招股'];
/** What is held of a company; 股份 is a suffix as well. */
const stakes = ['股权', '股份', '股本'];

/** What investors do, and what they are called before their names. */
const investings = '领投 跟投 参投 参与投资 共同投资 联合投资 独家投资 共同出资 联合出资 投资方 投资机构 投资人 资方 投资者'.split(' ');
/** What is raised. */
const raisings = ['融资'];
/** Offices in firms … */
const offices = '董事长 董座 总经理 执行长 财务长 总裁 副总裁 ceo 首席执行官 发言人 创办人 创始人 联合创始人 联席ceo 副总经理 副董事长 投资长 营运长 技术长 首席财务官 首席技术官'.split(' ');
/** … and what else only a firm has … */
const assets = '股价 市值 财报 旗下 官网 子公司 法说会 股东会'.split(' ');
/** … and what persons do as well. */
const deeds = '表示 指出 透露 宣布 公告 强调 坦言'.split(' ');

const words = [...new Set([...suffixes, ...legalForms, ...papers, ...stakes, ...investings, ...raisings, ...offices, ...assets, ...deeds])].map((word) => ({
	word, isSuffix: suffixes.includes(word), isLegalForm: legalForms.includes(word), isPaper: papers.includes(word), isStake: stakes.includes(word), isInvesting: investings.includes(word), isRaising: raisings.includes(word),
	isOffice: offices.includes(word), isAct: offices.includes(word) || assets.includes(word) || deeds.includes(word), ofFirm: offices.includes(word) || assets.includes(word),
}));
const trie = new Trie(words.map(({ word }) => word));

/** A word for what firms have or do. */
export interface Act extends Span {
	/** No person has it. */
	readonly ofFirm: boolean;
	/** An office that somebody has in a firm. */
	readonly isOffice: boolean;
}

/** Words of a text beside which the names of unlisted companies are looked for, by what they are; in order. */
export interface NameCues {
	readonly suffixes: readonly Span[];
	readonly legalForms: readonly Span[];
	readonly papers: readonly Span[];
	readonly stakes: readonly Span[];
	readonly investings: readonly Span[];
	readonly raisings: readonly Span[];
	readonly acts: readonly Act[];
}

/** Finds them all in one pass. */
export function scanNameCues(reading: Reading): NameCues {
	const found = { suffixes: new Array<Span>(), legalForms: new Array<Span>(), papers: new Array<Span>(), stakes: new Array<Span>(), investings: new Array<Span>(), raisings: new Array<Span>(), acts: new Array<Act>() };
	for (const span of trie.scan(reading)) {
		const cue = words[span.value];
		if (cue === undefined) continue;
		if (cue.isSuffix) found.suffixes.push(span);
		if (cue.isLegalForm) found.legalForms.push(span);
		if (cue.isPaper) found.papers.push(span);
		if (cue.isStake) found.stakes.push(span);
		if (cue.isInvesting) found.investings.push(span);
		if (cue.isRaising) found.raisings.push(span);
		if (cue.isAct && isHan(reading.text.charCodeAt(span.start - 1))) found.acts.push({ start: span.start, end: span.end, ofFirm: cue.ofFirm, isOffice: cue.isOffice });
	}
	return found;
}

const suffixSet = new Set(suffixes);

/** Whether a word is one of the suffixes: before another one it is a trade (物流地产), and no stem. */
export function isSuffix(word: string): boolean {
	return suffixSet.has(word);
}

/** Where the suffix that starts at an offset ends, or null. */
export function suffixEnd(text: string, at: number): number | null {
	const match = trie.longest(text, at);
	return match !== null && words[match.value]?.isSuffix === true ? match.end : null;
}
