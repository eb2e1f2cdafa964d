import { UnitSet } from '../text/unit-set';
import { Suffixes } from './suffixes';

/** What shows, beside a name, that it is a company's: on its right, a gloss, a stock code, a role … */
const namedAfterRe = /^(?:公司(?![法制债层])|\((?:[a-z][a-z0-9 .&-]{1,40}[,)]|(?:[a-z]{2,6}[:.]?)?\d{4,6}[.):)])|创始人|联合创始|ceo|coo|cto|cfo|董事长|董座|创办人|首席执行官|执行长|总裁|旗下|官网|股价|市值|宣布|公告|宣告|发布公告|签署|签约|递表|递交|拿下|(?:已)?获[^,。]{0,14}(?:融资|投资)|(?:已)?完成[^,。]{0,12}融资|目标价|合伙人)/;
/** … a verb of business, if the name begins a clause … */
const actsAfterRe = /^(?:表示|称|透露|发布|推出|完成|获|成立|上市|挂牌|拟|计划|入选|中标|披露|回应|收购|则|亦|曾|却|将于|与|向|估计|预计|指出|认为|去年|今年|上月|上周|昨|前三季|招股书|在\d|于\d|\d{1,2}月)/;
/** … or on its left, what is done to companies, or what they are called. */
const namedBefore = new Suffixes<true>(
	'名为 名叫 叫做 收购 入股 并购 起诉 增资 领投 跟投 参投 联合 携手 公司 企业 厂商 营运商 运营商 独角兽 龙头 初创 平台 品牌 机构 网站 券商 车企 药企 工作室 加盟 入职 跳槽至 跳槽到 任职于 就职于 供职于'.split(' ').map((word) => [word, true] as const),
);
/** What headlines put before a name. */
const headlineWords = new Suffixes<true>('专访 对话 采访 揭秘 解读 探访 独家 读'.split(' ').map((word) => [word, true] as const));
/** What may stand before a name and does not belong to it. */
const leads = new Suffixes<true>(
	'日前 近日 近期 昨日 今日 此前 随后 此外 不过 还有 包括 包含 来自 交给 以及 另有 只有 没有 其中 例如 譬如 控股 持有 旗下 子公司 母公司 客户 股东 控股方 投资方 收购方 领投方 出资方 运营方 合作方 主办方 发行方 制作方 开发方 平台 国企 民企 车企 创企'.split(' ').map((word) => [word, true] as const),
);
const clauseMarks = new UnitSet('\n,。;:!?“(、\t ');

/** Whether something beside a span of the reading is said of companies only. */
export function isCalledCompany(text: string, start: number, end: number): boolean {
	const after = text.slice(end, end + 48);
	return namedBefore.before(text, unquoted(text, start)) !== null || namedAfterRe.test(after) || (isClauseStart(text, start) && actsAfterRe.test(after));
}

/** Whether words that companies have behind their names follow a position of the reading. */
export function isCompanyFollowed(text: string, end: number): boolean {
	return namedAfterRe.test(text.slice(end, end + 48));
}

/** Whether a name may begin at a position of the reading because of the words before it. */
export function mayBeginName(text: string, at: number): boolean {
	const before = unquoted(text, at);
	return namedBefore.before(text, before) !== null || headlineWords.before(text, at) !== null || leads.before(text, before) !== null;
}

/** Where the words before a name end that may stand in quotation marks. */
function unquoted(text: string, at: number): number {
	return text.charAt(at - 1) === '“' ? at - 1 : at;
}

export function isClauseStart(text: string, at: number): boolean {
	return at === 0 || clauseMarks.has(text.charCodeAt(at - 1));
}
