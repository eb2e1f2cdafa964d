import type { Prose } from '../types';
import { isCapital } from './name-shape';

/** Words of Latin letters, with what joins them in a name: Scale AI, Fastbreak.ai, H&M. A number with its unit is an amount (获Quorvia 22亿美元投资). */
const wordsRe = /[a-z][a-z0-9]*(?:[ .&'-](?![\d.,]+[%万亿千百美港元人家个名台辆年月日])[a-z0-9]+){0,4}/g;
/** What firms have behind their own words, where every word begins with a capital: Quorvia Capital. */
const firmEndRe = / (?:capital|partners|ventures|holdings|technologies|therapeutics|pharmaceuticals?|biosciences?|semiconductors?|securities|robotics|aerospace|motors|limited|entertainment|laboratories|studios|advisors|associates|industries|pharma|biotech|airlines|(?:investment|asset|capital|wealth|fund) management|inc|corp|ltd|llc|plc|gmbh|partners funds?|equity)$/;
/** Terms that end so. */
const firmTermRe = /^(?:focus|control|test|task|user|venture|working|human|risk|private|social|growth|seed|series|new|emerging|information)\b/;
/** What stands before a name and says that it is a company's. */
const calledRe = /(?:公司|企业|工作室|厂商|初创|独角兽|巨[头擘]|对手|投资[方者]|领投方|控股方|收购方|机构|开发商|供应商|创企|制造商|运营商|营运商|服务商|零售商|业者|大厂|龙头|车企|药企|券商|代工厂|名为|名叫)“?$/;
const partnerRe = /(?:联合|携手|联手|收购|入股|并购|领投|投资了|起诉|入职|加盟)$/;
/** Products are called platforms, too; these words count only in a list that has begun with a company. */
const calledInListRe = /(?:平台|品牌|网站|应用|社区)“?$/;
const roleAfterRe = /^的?(?:公司|集团|母公司|创始人|联合创始人|ceo|首席|董事长|总裁|创办人|执行长|发言人|股价|市值|估值|财报|招股书|完成[^,。]{0,8}融资|获[^,。]{0,10}融资|获[^,。]{0,12}投资| ?\((?:[a-z]{1,5}|\d{4,6})[-.](?:us|hk|two?|sh|sz|jp|kr)\))/;
/** Persons do so, too, but have two names. */
const announcesRe = /^(?:宣布|推出了|收购了|裁员|开源了|关闭了)/;
/** 收购甲游开发商: what has a maker is a ware. */
const madeRe = /^”?的?(?:开发商|制造商|发行商|运营方)/;
/** 据甲统计: whoever counts or forecasts is a house of research. */
const citesRe = /(?:据|按照|援引)$/;
const countsRe = /^(?:的|最新|发布|公布|统计|[\d年月份第一二三四季度]){0,6}(?:预测|数据|统计|报告|调查|估计|估算|测算|研究|调研|预计)/;
/** What firms have and do, beside an abbreviation: where it is told twice, that is a firm's. */
const firmAfterRe = /^的?(?:集团|宣布|表示|指出|透露|旗下|创始人|联合创始人|创办人|首席执行|董事长|总裁|执行长|发言人|官网|股价|市值|财报|(?:联合)?创立|收购|持有|签署|签订|获得?[^,。]{0,12}(?:融资|投资))/;
const firmBeforeRe = /(?:收购|入股|并购|携手|联手|投资方|投资者)$/;
const leastFrames = 2;
const listMarkRe = /(?:、|和|与|及|以及|、以及)$/;
/** Written like names, and none: terms of the trade in mixed case. */
const terms = new Set(['app', 'apps', 'saas', 'iaas', 'paas', 'pre', 'logo', 'demo', 'token', 'beta', 'alpha', 'agent', 'web', 'wifi', 'wi-fi', 'pos', 'internet', 'web3', 'copilot', 'chatgpt', 'gpt', 'series', 'windows', 'iphone', 'ipad', 'ios', 'gemini', 'claude']);
/** Abbreviations that are terms of business and technology, authorities and places. */
const knownAbbreviations = new Set(
	(
		'ai it pc ev hev phev bev ip ic vr ar xr mr gpu cpu npu tpu dpu soc asic fpga dram nand hbm ssd hdd lcd led oled pcb cob sip api sdk erp crm mes mcu cis nor ram rom iot aiot usb hdmi pcie ddr gddr ' +
		'b2b b2c c2c c2b o2o d2c tob toc ipo ceo cto cfo coo cmo cio cso cxo gdp cpi ppi pmi roe roa roi eps pe pb ps etf reit qfii esg csr kpi okr mcn kol koc ugc pgc ogc aigc llm gpt nlp ocr rpa gmv arpu dau mau uv pv vv vc lp gp fa ma bd hr pr ' +
		'odm oem obm idm eda cdmo cro cmo cso otc adr gdr tdr nft dao defi btc eth suv mpv dtc sku gps bds 2g 3g 4g 5g 6g wifi tv ott iptv app web h5 ' +
		'sec ftc fda doj fcc epa nasa fbi cia imf wto who oecd un eu g7 g20 opec nato fed ecb boj boe cftc sfc nmpa ema iso itu bis uk us usa uae eea cn tw hk jp kr'
	).split(' '),
);
const reach = 8;
const longestAbbreviation = 4;

/**
 * Finds names in Latin letters that the text calls companies (…公司Reboot Motion, 联合Mirriad, Jasper创始人), and those beside
 * them in a list. Folded names. Abbreviations of up to four capitals, of which most are terms (GPU), must be told of as firms twice.
 */
export function findLatinNames(prose: Prose, taken: Uint8Array): Set<string> {
	const { text, source, offsets } = prose;
	const names = new Set<string>();
	const frames = new Map<string, number>();
	let lastEnd = -1;
	for (const match of text.matchAll(wordsRe)) {
		const start = match.index;
		const end = start + match[0].length;
		if (taken[start] === 1) {
			lastEnd = -1;
			continue;
		}
		if (!isCapital(source.charCodeAt(offsets[start] ?? 0)) || isTerm(match[0])) continue;
		const isAbbreviation = end - start <= longestAbbreviation && abbreviationRe.test(source.slice(offsets[start], (offsets[end - 1] ?? 0) + 1));
		if (knownAbbreviations.has(match[0])) continue;
		const before = text.slice(Math.max(0, start - reach), start);
		if (isAbbreviation) {
			if (!firmBeforeRe.test(before) && !firmAfterRe.test(text.slice(end, end + 16))) continue;
			const told = (frames.get(match[0]) ?? 0) + 1;
			frames.set(match[0], told);
			if (told >= leastFrames) names.add(match[0]);
			continue;
		}
		if (madeRe.test(text.slice(end, end + 5))) continue;
		const inList = lastEnd >= 0 && !text.slice(lastEnd, start).includes('。') && start - lastEnd < 30;
		const called = (endsAsFirm(match[0]) && capitalsRe.test(source.slice(offsets[start], (offsets[end - 1] ?? 0) + 1))) || calledRe.test(before) || partnerRe.test(before) || roleAfterRe.test(text.slice(end, end + 16)) || (citesRe.test(before) && countsRe.test(text.slice(end, end + 16))) || (!match[0].includes(' ') && announcesRe.test(text.slice(end, end + 3)));
		const beside = inList && (calledInListRe.test(before) || (listMarkRe.test(before) && start - lastEnd <= 3));
		if (!called && !beside) continue;
		names.add(match[0]);
		lastEnd = end;
	}
	return names;
}

/** Whether a folded abbreviation is a term or an authority, and no firm. */
export function isTermAbbreviation(folded: string): boolean {
	return knownAbbreviations.has(folded) || terms.has(folded);
}

/** Every word begins with a capital. */
const capitalsRe = /^(?:[A-Z][\w.&'-]* ){1,4}[A-Z][\w.&'-]*$/;

/** Whether a folded Latin name of several words ends as those of firms do. */
export function endsAsFirm(folded: string): boolean {
	return folded.includes(' ') && firmEndRe.test(folded) && !firmTermRe.test(folded);
}

const restRe = /^ (?:(?:[A-Z][\w.&'-]*|[Aa]nd) ){0,5}(?:Limited|Ltd|Inc|Corp|Corporation|Company|Holdings|Group|Entertainment|Technologies|Pharmaceuticals?|Partners|Ventures|Capital|LLC|Plc|PLC|GmbH)(?![\w-])/;

const shortenedRe = /(?:Inc|Corp|Ltd)$/;

/** Where a name ends that a listed one in Latin letters only begins: Quor|Digital Entertainment. Null where nothing of a name follows. */
export function latinFirmEnd({ text, source, offsets }: Prose, end: number): number | null {
	if (text.charAt(end) !== ' ') return null;
	const from = offsets[end] ?? 0;
	const rest = restRe.exec(source.slice(from, from + 80))?.[0];
	if (rest === undefined || !text.startsWith(rest.toLowerCase(), end)) return null;
	const last = end + rest.length;
	return text.charAt(last) === '.' && shortenedRe.test(rest) ? last + 1 : last;
}

const abbreviationRe = /^[A-Z0-9]{1,4}$/;
const firstWordRe = /^[a-z0-9]+/;

/** Too short for a name, a term of the trade, or one with something behind it. */
function isTerm(folded: string): boolean {
	return folded.length < 3 || terms.has(folded) || terms.has(firstWordRe.exec(folded)?.[0] ?? '');
}
