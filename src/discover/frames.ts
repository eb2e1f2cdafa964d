import { Suffixes } from '../detect/suffixes';
import { Trie } from '../text/trie';

/**
 * What words beside a name say of it: that it is a company's (`company`), or that it is a company's or a person's (`agent`): 董事长 follows
 * both in Taiwan, and 宣布 everywhere.
 */
export type Witness = 'company' | 'agent';

const after: Readonly<Record<Witness, readonly string[]>> = {
	company: [
		'旗下', '股价', '市值', '估值', '官网', '营收', '净利润', '净利', '母公司', '子公司', '创始人', '联合创始人', '创办人', '创始团队', '联席ceo', '首席执行官', '首席技术官', '首席财务官',
		'集团', '股东', '员工', '裁员', '赴港', '赴美', '递表', '融资', '天使轮', 'a轮', 'b轮', 'c轮', 'd轮', 'pre-a', '门店', '产能', '代工', '自研', '收购', '并购', '入股', '领投', '跟投', '减持', '增持', '签约', '中标', '官宣', '发布会',
		'等公司', '等企业', '等厂商', '等巨头', '等机构', '等大厂', '等玩家', '等初创', '等独角兽', '等科技', '等互联网', '等车企', '等国产', '等国内', '等头部', '等上市',
	],
	// 公司 follows adjectives, too, 上市 the names of boards, and 招股书 verbs.
	agent: ['公司', '上市', '挂牌', '招股书', '招股说明书', '财报', '年报', 'ceo', 'cto', 'cfo', 'coo', '董事长', '总裁', '总经理', '高管', '副总裁', '合伙人', '宣布', '完成', '获得', '推出', '发布', '拿下'],
};

const before: Readonly<Record<Witness, readonly string[]>> = {
	company: ['收购', '入股', '并购', '增资', '领投', '投资了', '独角兽', '初创公司', '初创企业', '创业公司', '创企', '公司名为', '关联公司'],
	// After the kinds of companies a verb can stand as well.
	agent: ['联合', '携手', '起诉', '名为', '名叫', '叫做', '上市公司', '科技公司', '厂商', '车企', '开发商', '制造商', '供应商', '运营商', '服务商', '巨头', '龙头', '子公司', '母公司', '券商', '晶圆厂', '面板厂', '代工厂', '封测厂', '设计公司', '企业'],
};

const frameWords = new Set([...witnesses(after), ...witnesses(before)].map(([word]) => word));
const afterTrie = new Trie(witnesses(after).map(([word, witness]) => [word, witness === 'company' ? 0 : 1]));
const beforeWords = new Suffixes(witnesses(before));

/** Whether a word stands beside names, and is no part of one. */
export function isFrameWord(word: string): boolean {
	return frameWords.has(word);
}

/** What the words that begin at a position of the reading say of a name before them; 的 may stand between. */
export function witnessAfter(text: string, at: number): Witness | null {
	const match = afterTrie.longest(text, text[at] === '的' ? at + 1 : at);
	if (match === null) return null;
	return match.value === 0 ? 'company' : 'agent';
}

/** What the words that end at a position of the reading say of a name behind them; an opening quotation mark may stand between. */
export function witnessBefore(text: string, at: number): Witness | null {
	const end = text[at - 1] === '“' ? at - 1 : at;
	return beforeWords.before(text, end)?.value ?? null;
}

function witnesses(words: Readonly<Record<Witness, readonly string[]>>): [string, Witness][] {
	return [...words.company.map((word): [string, Witness] => [word, 'company']), ...words.agent.map((word): [string, Witness] => [word, 'agent'])];
}
