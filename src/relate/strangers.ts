import { suffixEnd } from '../detect/name-cues';
import { isHan, isPlace } from '../detect/name-shape';
import { surnamesOnly } from '../detect/surnames';
import { GuardedPattern } from '../text/guarded-pattern';
import { UnitSet } from '../text/unit-set';
import type { CompanyId, Mention, Span } from '../types';
import { firstWithin, type Scene } from './scene';

/** What may stand before the subject of a clause. */
const leadRe = /^(?:\d{1,2}[.、)]|而|但|另外|此外|不过|至于|反观|同样|其次为|其次是|像是|例如|,|“){0,2}/;
const leadStarts = new UnitSet('0123456789而但另此不至反同其像例,“');
/** A short run of Han characters that its code shows to be a listed company. */
const codedRe = /^([\u4e00-\u9fff]{2,5}?)\(\d{4,6}(?:[-.][a-z]{1,3})?\)/;
/** The code stands behind a name of this length at most. */
const mostName = 5;
const brackets = new UnitSet('(');
/** The same in Latin letters, which products have too: only who acts, or has accounts, is a company; and no product without a number in its name is delivered. */
const latinRe = /^[a-z](?:[a-z0-9.&-]{1,16}(?:(?: ?\d{4}年|[去今]年)?(?:计划|宣布|表示|裁|股价|市值|创始人|拿到|获得?|完成|营收|净利|净亏|亏损|估值)|[去今]年裁)|[a-z.&-]{1,16}(?: ?\d{4}年|[去今]年)?交付)/;
/** Latin words for measures, quarters and trades, of which results are told as well. */
const tradeRe = /^(?:[qh]\d|fy\d+|(?:non-)?(?:gaap|ifrs)|ebita?|ebitda|gmv|eps|arr|dau|mau|app|ai|iot|saas|paas|iaas|pc|tv|vr|ar|ev|b2b|b2c|c2c|to-?[bc])(?![a-z])/;
/** One that what follows shows to be somebody's name. */
const namedRe = new GuardedPattern('-示出露言调价幅值场盘结长座理裁创涨跌', /^([\u4e00-\u9fff]{2,5}?)(?:-ky|[也则亦还]?(?:表示|指出|透露|坦言|强调)|股价|[涨跌]幅|市值|终场|午盘|盘中|早盘|晨盘|自结|董事长|董座|总经理|执行长|财务长|发言人|总裁|创始人|[涨跌](?:超|逾|近|约)?\d)/);
/** No match is longer: of what shows a listed company, of what shows somebody's name. */
const [mostCoded, mostNamed] = [17, 8];
/** As far as a clause's opening is read. */
const mostOpening = 24;
const hanRe = /^[\u4e00-\u9fff]+$/;
/** Surnames that hardly any company's name begins with, and what names from abroad are written with: 雷军表示, 库克表示. */
const personRe = new RegExp(`^(?:[${surnamesOnly}][\\u4e00-\\u9fff]{1,2}|[阿艾奥巴贝比伯布达德迪杜多尔弗夫格哈赫霍吉加杰卡凯科克库拉莱兰雷里利伦罗洛麦曼米莫姆纳尼诺帕佩皮普奇乔萨塞沙斯索塔泰特图托瓦威维沃希谢辛雅亚耶伊扎茨]{2,5})$`);

/** Words of business and of grammar that no name of two or three characters is made of. */
const commonRe = /一度|幅|急|重|累|续|现|暴|势|声|率|随|反|齐|激励|[公发]布|披露|宣|公告|实现|录得|拉抬|带动|推升|使|令|让|盘|涨|跌|开|收|短短|虽|然|尽|即|尤|特别|仅|光|只|连|每|逾|按|待|直|早|晚|迄|至|倘|逢|回|看|展|针对|面对|包括|例|像|使|过去|未来|最|多|少|大|小|行政|执行|副|资深|现任|前任|创办|公司|集团|本行|该行|业务|部门|板块|地区|市场|行业|产业|业者|厂商|企业|季|月|年|日|周|期|累计|合计|总计|全|单|目前|如今|预|估|同时|主要|整体|平均|因此|由于|其|该|这|那|此|我|他|她|们|管理层|营|收|利|净|毛利|成本|费用|销|出货|订单|产能|股|市值|员工|用户|会员|客户|报|数据|计划|项目|产品|董|机构|分析|法人|外资|内资|价|需求|供|库存|政府|央行|而|但|不|又|再|更|已|将|会|可|能|是|有|在|从|向|对|把|被|与|和|或|及|了|的|较|比|约|近|超|随著|受|截|按|据|于|上|下|个|人|者|[专买玩商卖赢大一多这两几各国作行店厂独首数业]家|去|原|新|老|双方|首|末|当|后|前|初|曾|均|都|并|还|仍|若|如|因|所|自|由|经|得|中|内|外|来/;

/** 美国 is no short form of 美国银行. */
const countryRe = /^(?:.国|.洲|日本|印度|亚太|东亚|欧盟)$/;

/** The names that companies have in a note. */
export class NoteNames {
	/** Put together when first asked, for few notes ask. */
	private all: ReadonlyMap<string, CompanyId> | null = null;

	constructor(
		private readonly text: string,
		private readonly mentions: readonly Mention[],
	) {}

	/** Whose name a short form is of, less nothing but a trade: 澜谷 for 澜谷电子. Null where no name begins so, undefined where one does that has more. */
	whoseBegins(short: string): CompanyId | null | undefined {
		this.all ??= new Map(this.mentions.map(({ start, end, id }) => [this.text.slice(start, end), id] as const));
		let begins = false;
		for (const [name, id] of this.all) {
			if (!name.startsWith(short)) continue;
			if ((name.slice(short.length) === '-ky' || suffixEnd(name, short.length) === name.length) && !isPlace(short) && !countryRe.test(short)) return id;
			begins = true;
		}
		return begins ? undefined : null;
	}
}

/**
 * Who opens a clause without being a mention, and of whom what follows is told, and of nobody named before: the company of which one of the note's
 * `names` begins so (某某9月…, where 某某电子 is named), null for somebody whom nobody has listed (某某9月…, 某某表示…). Undefined where nobody does.
 */
export function openerOf(scene: Scene, clause: Span, names: NoteNames): CompanyId | null | undefined {
	const { text, units } = scene;
	const lead = leadStarts.has(units[clause.start] ?? 0) ? (leadRe.exec(text.slice(clause.start, clause.start + 8))?.[0].length ?? 0) : 0;
	const start = clause.start + lead;
	const end = Math.min(clause.end, start + mostOpening);
	if (isLatin(units[start] ?? 0) && isLatinName(text.slice(start, end))) return firstWithin(scene.mentions, start, end) === undefined ? null : undefined;
	// Names of one character are none.
	if (!isHan(units[start] ?? 0) || (start + 1 < end && !isHan(units[start + 1] ?? 0))) return undefined;
	const date = scene.dates.find((one) => one.start >= start);
	const mostBefore = Math.min(end, start + mostName + 1);
	const coded = brackets.next(units, start, mostBefore) < mostBefore ? (codedRe.exec(text.slice(start, Math.min(end, start + mostCoded)))?.[1]?.length ?? 0) : 0;
	const length = coded > 0 ? coded : date !== undefined && date.start - start >= 2 && date.start - start <= 4 ? date.start - start : (namedRe.match(text, start, Math.min(end, start + mostNamed))?.[1]?.length ?? 0);
	if (length === 0) return undefined;
	const name = text.slice(start, Math.min(end, start + length));
	if (coded === 0 && personRe.test(name)) return undefined;
	if (!hanRe.test(name) || (coded === 0 && (commonRe.test(name) || firstWithin(scene.words, start, start + length + 1) !== undefined))) return undefined;
	if (scene.mentions.some((mention) => mention.start < start + length && mention.end > start)) return undefined;
	return names.whoseBegins(name);
}

function isLatinName(opening: string): boolean {
	return latinRe.test(opening) && !tradeRe.test(opening);
}

function isLatin(unit: number): boolean {
	return unit >= 97 && unit <= 122;
}

const listedStrangerRe = /[、,;和及与][\u4e00-\u9fff]{2,5}\(\d{4,6}(?:[-.][a-z]{1,3})?\)[^、,;。]{0,8}$/;

/** Whether the words between a company and a figure name somebody else in a list, whom nobody has listed: 〔甲〕(1101)3张、乙(1102)2张. */
export function endsInStranger(between: string): boolean {
	return between.includes(')') && listedStrangerRe.test(between);
}
