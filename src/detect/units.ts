import { Trie, type Match } from '../text/trie';
import type { Quantity, Span } from '../types';
import { Suffixes } from './suffixes';

/** What can stand behind a number. Words are folded. */
export type Unit =
	| { readonly kind: 'money'; readonly unit: string; readonly factor: number; readonly bare: boolean }
	| { readonly kind: 'percent' | 'points' | 'multiple'; readonly unit: null; readonly factor: number }
	| { readonly kind: 'count'; readonly unit: string; readonly weak: boolean }
	| { readonly kind: 'duration'; readonly unit: string; readonly factor: number }
	| {
			readonly kind: 'measure';
			/** Null for a mere number. */
			readonly unit: string | null;
			readonly factor: number;
			/** What it measures mostly names a kind (7纳米工艺). */
			readonly names: boolean;
			/** Smaller numbers of it are something else: points of an index below a hundred are clock times and items of a list. */
			readonly least: number;
	  };

const currencies: Readonly<Record<string, string>> = {
	CNY: '人民币 元人民币 块钱人民币 rmb cny',
	USD: '美元 美金 元美金 美刀 usd us$ us美元',
	HKD: '港元 港币 元港币 港纸 hkd hk$',
	TWD: '新台币 元新台币 台币 元台币 新台币元 台币元 twd ntd nt$',
	JPY: '日元 日圆 日币 円 jpy',
	EUR: '欧元 eur',
	GBP: '英镑 gbp',
	KRW: '韩元 韩圆 韩圜 韩币 krw',
	SGD: '新加坡元 新元 坡币 新币 sgd',
	AUD: '澳元 澳大利亚元 aud',
	CAD: '加元 加拿大元 cad',
	CHF: '瑞士法郎 瑞郎 chf',
	RUB: '卢布 俄罗斯卢布',
	INR: '卢比 印度卢比 inr',
	IDR: '印尼盾 印尼卢比 idr',
	THB: '泰铢 thb',
	VND: '越南盾 越盾 vnd',
	MYR: '林吉特 令吉 马币 myr',
	MOP: '澳门元 澳门币 mop',
	PHP: '菲律宾比索',
	MXN: '墨西哥比索',
	BRL: '雷亚尔',
	TRY: '土耳其里拉',
	AED: '迪拉姆 阿联酋迪拉姆',
	SAR: '沙特里亚尔 里亚尔',
	SEK: '瑞典克朗',
};

/** Signs and words in front of a number. 元 is never one of them. */
const currencySigns: readonly (readonly [sign: string, currency: string])[] = [
	['$', 'USD'], ['us$', 'USD'], ['u.s.$', 'USD'], ['usd', 'USD'], ['hk$', 'HKD'], ['hkd', 'HKD'], ['nt$', 'TWD'], ['ntd', 'TWD'], ['twd', 'TWD'],
	['s$', 'SGD'], ['a$', 'AUD'], ['c$', 'CAD'], ['rmb', 'CNY'], ['cny', 'CNY'], ['rmb¥', 'CNY'], ['cn¥', 'CNY'], ['¥', 'CNY'], ['jp¥', 'JPY'], ['jpy', 'JPY'],
	['€', 'EUR'], ['eur', 'EUR'], ['£', 'GBP'], ['gbp', 'GBP'], ['₩', 'KRW'], ['₹', 'INR'],
	['人民币', 'CNY'], ['美元', 'USD'], ['美金', 'USD'], ['港币', 'HKD'], ['港元', 'HKD'], ['新台币', 'TWD'], ['台币', 'TWD'], ['日元', 'JPY'], ['日币', 'JPY'],
	['欧元', 'EUR'], ['英镑', 'GBP'], ['韩元', 'KRW'],
];

/** Coins and notes of whatever currency the text is about. */
const bareMoney: Readonly<Record<string, number>> = { 元: 1, 圆: 1, 块钱: 1, 元整: 1, 角: 0.1, 毛钱: 0.1, 分钱: 0.01 };

const percents: Readonly<Record<string, number>> = { '%': 0.01, '‰': 0.001, 成: 0.1, 巴仙: 0.01 };
const points: Readonly<Record<string, number>> = {
	百分点: 0.01, 个百分点: 0.01, 个pct: 0.01, pct: 0.01, pcts: 0.01, 个pcts: 0.01, pp: 0.01, 个pp: 0.01, 基点: 0.0001, 个基点: 0.0001, bp: 0.0001, bps: 0.0001, 个bp: 0.0001, 个bps: 0.0001,
};

/** Nouns that name what is counted even when the number is written in Chinese and small (三家, 五项). */
const counted =
	'家 名 位 户 台 辆 架 艘 套 项 篇 件 款 轮 份 座 颗 枚 片 间 所 场 笔 单 部 支 股 只 张 例 宗 块 盒 箱 瓶 列 档 席 幅 首 册 本 头 ' +
	'人次 人份 员 股份 用户 会员 客户 员工 粉丝 家庭 人口 开发者 创作者 商家 商户 门店 店 网点 站 参数 tokens token 订单 车主 学生 师生 学校 医院 企业 城市 岗位 专利 节点 ' +
	'项目 卡 席位 机柜 机架 充电桩 基站 骑手 司机 消费者 玩家 观众 读者 股民 投资者';
/** Classifiers that mostly count the parts of an argument (两个方面, 三种情况, 两次): only a larger or an Arabic number makes a figure. */
const weaklyCounted = '人 门 个 种 类 次 条 起 层 门课 点位 块屏 字';

const measures: readonly (readonly [words: string, unit: string, factor: number])[] = [
	['平方米 平米 ㎡ m²', '平方米', 1], ['平方公里 km²', '平方公里', 1], ['亩', '亩', 1], ['公顷', '公顷', 1], ['平方英尺', '平方英尺', 1], ['坪', '坪', 1], ['立方米', '立方米', 1],
	['公里 千米 km', '公里', 1], ['米', '米', 1], ['厘米 公分 cm', '厘米', 1], ['毫米 mm', '毫米', 1], ['微米', '微米', 1], ['纳米 nm', '纳米', 1], ['英寸 寸', '英寸', 1], ['英里', '英里', 1],
	['吨 公吨', '吨', 1], ['公斤 千克 kg', '公斤', 1], ['克 公克', '克', 1], ['磅', '磅', 1], ['加仑', '加仑', 1], ['英亩', '英亩', 1], ['平方呎', '平方英尺', 1], ['立方公尺', '立方米', 1], ['平方公尺', '平方米', 1], ['公尺', '米', 1], ['桶', '桶', 1], ['升 公升', '升', 1], ['毫升', '升', 1e-3], ['盎司', '盎司', 1],
	['瓦 w', '瓦', 1], ['千瓦 kw', '瓦', 1e3], ['兆瓦 mw', '瓦', 1e6], ['吉瓦 gw', '瓦', 1e9], ['度电 千瓦时 kwh', '千瓦时', 1], ['mwh 兆瓦时', '千瓦时', 1e3], ['gwh 吉瓦时', '千瓦时', 1e6], ['twh', '千瓦时', 1e9],
	['flops', 'FLOPS', 1], ['gflops', 'FLOPS', 1e9], ['tflops', 'FLOPS', 1e12], ['pflops', 'FLOPS', 1e15], ['eflops', 'FLOPS', 1e18], ['zflops', 'FLOPS', 1e21], ['tops', 'TOPS', 1],
	['kb', 'B', 1e3], ['mb', 'B', 1e6], ['gb', 'B', 1e9], ['tb', 'B', 1e12], ['pb', 'B', 1e15], ['eb', 'B', 1e18], ['zb', 'B', 1e21],
	['hz 赫兹', 'Hz', 1], ['khz', 'Hz', 1e3], ['mhz', 'Hz', 1e6], ['ghz', 'Hz', 1e9], ['mbps', 'bit/s', 1e6], ['gbps', 'bit/s', 1e9], ['tbps', 'bit/s', 1e12], ['gb/s', 'B/s', 1e9], ['tb/s', 'B/s', 1e12],
	['mah 毫安时 毫安', 'mAh', 1], ['公里/小时 km/h', '公里/小时', 1], ['℃ 摄氏度', '℃', 1], ['岁', '岁', 1], ['像素', '像素', 1], ['万像素', '像素', 1e4], ['毫秒 ms', '秒', 1e-3], ['点', '点', 1], ['度', '千瓦时', 1], ['nits 尼特', '尼特', 1],
];

/** Sizes that mostly name a kind (7纳米工艺, 12英寸晶圆) and are figures only where no noun follows. */
const designations = ['纳米', '英寸', '毫米', '像素'];
/** Points of an index; degrees are of electricity where there are very many. */
const leasts: Readonly<Record<string, number>> = { 点: 100, 度: 1e4 };

const durations: readonly (readonly [words: string, unit: string, factor: number])[] = [
	['年 年时间', '年', 1], ['个月 个多月', '月', 1], ['天', '天', 1], ['周 个星期 星期', '周', 1], ['小时 个小时 个钟头', '小时', 1], ['分钟', '分钟', 1], ['秒 秒钟', '秒', 1], ['季度 个季度', '季度', 1], ['财年 个财年', '财年', 1], ['个交易日', '交易日', 1], ['个工作日', '工作日', 1], ['日', '天', 1],
];

/** Words that begin like a unit and are none: what follows the unit, per unit. */
const otherWordAfter: Readonly<Record<string, string>> = {
	元: '锂年月老素件旦宇器始首组气勋凶',
	成: '立为功本员都熟长果绩交分就型品像套年了语事效败见因见份',
	倍: '速镜率感加受',
	角: '度色落逐',
	人: '工民类才形脸机均力物气们家大士体心生为间文造行',
	家: '居电具族长政装用里人乡园',
	台: '湾积北币阶词中风南州',
	位: '于置列居数',
	名: '为叫单义字称牌气',
	股: '东价权息市指民本比',
	次: '于日年月贷新元序要',
	部: '分门署委长',
	片: '区面段中',
	张: '江家三',
	只: '有能是不要会需剩用靠花占够',
	种: '植子族草',
	类: '似别',
	单: '月日价车季元位笔股独个一',
	款: '项',
	仙: '女境侠逆剑过人丹鹤',
	间: '接',
	门: '槛户票',
	场: '景馆所地面外内',
	笔: '记者试',
	架: '构',
	层: '面次级出',
	所: '以有谓需在',
	本: '次年月日公身轮来土质金科地期集周季人文',
	支: '持付出撑',
	点: '半整钟多分击评赞名位燃球对火',
	套: '现餐件装利路牢',
	份: '额子量',
	例: '如外',
	起: '源来诉草步点初',
	户: '外籍型',
	条: '件款例',
	个: '性体税别股百月',
	项: '目',
	件: '事',
	卡: '车位塔片通特',
	头: '部条像疼',
	首: '次个发家款席先批轮富',
	席: '卷位',
	店: '员长铺',
	站: '点在台内外长稳立队上岗到出住着著起位式前后',
	轮: '车驱胎毂椅船机岗换番流廓摩电子',
	包: '括含装',
	词: '汇',
	块: '链',
	列: '为入举',
	幅: '度',
	员: '工',
	米: '粉其国',
	克: '隆服制',
	升: '至级值温',
	瓦: '解',
	日: '均内元本线期化游报常',
	年: '代度报级轻货会终费',
	天: '然猫使津下',
	周: '边期年刊',
	秒: '杀',
	度: '过',
};

/** Money by the piece: 每股2.2670港元, 均价, 售价. */
export const priceWords = new Suffixes<true>(
	(
		'每股 每单位 eps 每桶 每吨 每张 每台 每辆 每盎司 每平方米 每平米 每克 每公斤 每片 每度 每瓦 每份 每瓶 每件 每套 每部 每颗 每千克 每月 每人 每单 每gb 每百万tokens 每千tokens ' +
		'单价 均价 售价 定价 股价 发行价 招股价 配售价 发售价 收盘价 开盘价 转让价 行使价 成交价 目标价 起售价 价格 发行价格 零售价 市价 报价 现价 涨停 涨停板 跌停 跌停板 油价 金价 铜价 铝价 锂价 房价 楼价 煤价 电价 运价 币价 起拍价 订价 收报 报收 收于 收报于'
	)
		.split(' ')
		.map((word) => [word, true] as const),
);

/** Denominators after a currency: 元/股, 美元/吨, 元每股. */
const denominators = '股 吨 桶 盎司 平方米 平米 ㎡ 台 辆 张 片 件 套 瓶 克 公斤 千克 kg 度 千瓦时 kwh 瓦 w wh gb 月 年 人 天 小时 份 个 只 升 立方米 斤 户 次 百万tokens 千tokens 百万token 部 颗 单 支'.split(' ');

/** After 元, where a bracket tells the currency: 亿元(人民币,下同). */
export function currencyInBracket(text: string, at: number): string | null {
	if (text.charAt(at) !== '(') return null;
	const match = currencyTrie.longest(text, at + (text.startsWith('单位:', at + 1) ? 4 : 1));
	return match === null ? null : (currencyNames[match.value]?.[1] ?? null);
}

const currencyNames = Object.entries(currencies).flatMap(([code, words]) => words.split(' ').map((word) => [word, code] as const));
const currencyTrie = new Trie(currencyNames.map(([word], i) => [word, i] as const));

export const currencyBefore = new Suffixes<string>(currencySigns);
const currencyWords = new Trie(currencySigns.filter(([sign]) => sign.charCodeAt(0) > 0x2e80 && sign.length > 1).map(([sign], i) => [sign, i] as const));

/** The number of an amount with its scale and unit, without the word for the currency before it and what it is paid for: 人民币〔5亿元〕, 〔12元〕/股. Signs (us$) are part of it. */
export function coreOf(text: string, { start, end, kind }: Quantity): Span {
	if (kind !== 'money' && kind !== 'price') return { start, end };
	const slash = kind === 'price' ? text.slice(start, end).lastIndexOf('/') : -1;
	return { start: currencyWords.longest(text, start)?.end ?? start, end: slash > 0 ? start + slash : end };
}
export const denominatorTrie = new Trie(denominators.map((word, i) => [word, i] as const));

const units: readonly (readonly [word: string, unit: Unit])[] = [
	...listed(Object.entries(currencies).map(([code, words]) => [words, code] as const), (code): Unit => ({ kind: 'money', unit: code, factor: 1, bare: false })),
	...Object.entries(bareMoney).map(([word, factor]): readonly [string, Unit] => [word, { kind: 'money', unit: 'CNY', factor, bare: true }]),
	['仙', { kind: 'money', unit: 'HKD', factor: 0.01, bare: false }],
	['港仙', { kind: 'money', unit: 'HKD', factor: 0.01, bare: false }],
	['美仙', { kind: 'money', unit: 'USD', factor: 0.01, bare: false }],
	['美分', { kind: 'money', unit: 'USD', factor: 0.01, bare: false }],
	['欧分', { kind: 'money', unit: 'EUR', factor: 0.01, bare: false }],
	['便士', { kind: 'money', unit: 'GBP', factor: 0.01, bare: false }],
	...Object.entries(percents).map(([word, factor]): readonly [string, Unit] => [word, { kind: 'percent', unit: null, factor }]),
	...Object.entries(points).map(([word, factor]): readonly [string, Unit] => [word, { kind: 'points', unit: null, factor }]),
	['倍', { kind: 'multiple', unit: null, factor: 1 }],
	['x', { kind: 'multiple', unit: null, factor: 1 }],
	...counted.split(' ').map((word): readonly [string, Unit] => [word, { kind: 'count', unit: word, weak: false }]),
	...weaklyCounted.split(' ').map((word): readonly [string, Unit] => [word, { kind: 'count', unit: word, weak: true }]),
	...measures.flatMap(([words, unit, factor]) => words.split(' ').map((word): readonly [string, Unit] => [word, { kind: 'measure', unit, factor, names: designations.includes(unit), least: leasts[word] ?? 0 }])),
	...durations.flatMap(([words, unit, factor]) => words.split(' ').map((word): readonly [string, Unit] => [word, { kind: 'duration', unit, factor }])),
];
const unitTrie = new Trie(units.map(([word], i) => [word, i] as const));
/** For every unit the characters that make it the beginning of another word. */
const notBefore = units.map(([word]) => otherWordAfter[word] ?? '');

/** The unit whose word stands at `at` of folded text, one space before Latin letters allowed; null when none does. */
export function readUnit(text: string, at: number): { readonly unit: Unit; readonly word: string; readonly end: number } | null {
	const start = text.charCodeAt(at) === 32 ? at + 1 : at;
	const longest = unitTrie.longest(text, start);
	if (longest === null) return null;
	const read = unitAt(text, longest);
	if (read !== null || longest.end - start === 1) return read;
	for (let match = unitTrie.longest(text, start, longest.end - 1); match !== null; match = unitTrie.longest(text, start, match.end - 1)) {
		const shorter = unitAt(text, match);
		if (shorter !== null) return shorter;
	}
	return null;
}

/** The unit of a word found in the table, unless what follows makes it the beginning of another word. */
function unitAt(text: string, { value, end }: Match): { readonly unit: Unit; readonly word: string; readonly end: number } | null {
	const entry = units[value];
	if (entry === undefined) return null;
	const [word, unit] = entry;
	const next = text.charAt(end);
	if (next !== '' && isLatinOrDigit(next.charCodeAt(0)) && isLatinOrDigit(word.charCodeAt(word.length - 1))) return null;
	const others = notBefore[value] ?? '';
	return others !== '' && next !== '' && others.includes(next) ? null : { unit, word, end };
}

/** First characters of all units: what can follow a number written in Chinese. */
export const unitStarts: string = units.map(([word]) => word.charAt(0)).join('');

/** Every word of the tables, for the test that they are folded. */
export const unitWords: readonly string[] = [...units.map(([word]) => word), ...currencySigns.map(([sign]) => sign), ...denominators];

function listed<T>(rows: readonly (readonly [words: string, value: T])[], unit: (value: T) => Unit): (readonly [string, Unit])[] {
	return rows.flatMap(([words, value]) => words.split(' ').map((word): readonly [string, Unit] => [word, unit(value)]));
}

function isLatinOrDigit(unit: number): boolean {
	return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
}
