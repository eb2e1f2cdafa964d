import stCharacters from 'opencc-js/dict/STCharacters';
import tsCharacters from 'opencc-js/dict/TSCharacters';
import { glossLength } from '../text/gloss';
import type { Script } from '../types';

export interface DetectedScript {
	/** Null when there are too few telling characters. */
	readonly script: Script | null;
	/** The text shows signs of a bad conversion, or of pinyin glosses. */
	readonly damaged: boolean;
}

/** How many characters are written in one script only. */
export interface ScriptCount {
	readonly hans: number;
	readonly hant: number;
}

/** What a code unit tells: bits {@link onlyHans}, {@link onlyHant}, {@link wrongSecond}, {@link bracket}, {@link wrongFirst}. 65,536 entries. */
export type ScriptTable = Uint8Array;

export const onlyHans = 1;
export const onlyHant = 2;
const wrongSecond = 4;
const bracket = 8;
const wrongFirst = 16;
const telling = wrongSecond | bracket;

/** Simplified characters that Traditional text uses as well, in some word, name or region: 皇后, 公里, 温 in Hong Kong. */
const alsoTraditional =
	'万丑丰么于云仆价伙余佣兑党准几凶划占卧厂厘叁台叶吁吃后咨咸唇囱夸媪尸岩岳峰帘干广床征恒悦愠愿户捝据揾敚斗朴杠杰柜棁榅氲涂涌涚淀温游灶煴熏痴皂确种秘税筑粽緼群胜脱腊腌腽膻苧苹范荐葱蒀藴虫虱蜕蜡跖輼辟适郁醖采里霉';
/** Traditional characters that Simplified text uses as well: 乾坤, 宫商角徵羽, 昇腾. */
const alsoSimplified = '昇乾剋劄吒夥徵拚氾潕濛皁祕緼脩舖苧蒐薹藴袷谿輼醖醣釐顗麼麽';

/** Pairs that stand in Traditional text only after a conversion that took the wrong one of several characters. */
const wrongPairs: readonly string[] = [
	'對于 由于 關于 于是 終于 基于 至于 位于 屬于 等于 處于 在于 大于 低于 高于 小于 用于 鑒于 鑑于 過于 善于 源于 致于 敢于 勇于 便于 忠于 出于 居于 優于 限于 趨于 介于 當于 同于',
	'之后 然后 以后 最后 后來 今后 背后 后續 后面 前后 后者 落后 隨后 事后 后期 后臺 后台 午后 先后 后果 后盾 年后 日后 月后 后市 滯后 售后 其后 此后 而后',
	'這里 那里 哪里 里面 心里 手里 眼里 城里 夜里 家里 嘴里 屋里 里頭',
	'采用 采訪 采購 采取 開采 采集 采納 采樣',
	'什么 怎么 那么 這么 多么 要么 甚么',
	'并且 并購 合并 并不 并非 并未 并將 并在 并沒 并有 并與 兼并 一并 并以 并對',
	'制造 制作 研制 復制 制成 制品 監制 制藥',
	'征收 征求 象征 特征 征信 征兆 應征',
	'關系 聯系 維系',
	'愿意 愿景 自愿 意愿 志愿 心愿 愿望',
	'范圍 規范 示范 模范 典范 范疇 防范',
	'准備 標准 精准 准確 水准 准則 基准 准時 瞄准',
	// The same the other way round: the rare character where the frequent one is meant.
	'皇後 王後 公裏 英裏 若幹 相幹 天幹 限製 控製 體製 機製 強製 管製 特彆 分彆 國傢 專傢 大傢 方嚮 傾嚮 趨嚮 為瞭 除瞭 成瞭 到瞭 有瞭 矽穀 低穀 平闆 關註 投註 長徵',
].flatMap((line) => line.split(' '));

/** From how many one-sided characters on a share of them is trusted, and from how many on where all are of one side. */
const enoughToWeigh = 30;
const enoughIfUnanimous = 4;
/** Measured on clean and damaged articles; between the two lies real mixture, such as a footer in the other script. */
const mostlyOneSide = 0.95;
/** Wrong pairs and glosses per one-sided character, above which a text is damaged: clean text has none, damaged text 4 to 40 in 1,000. */
const damagedFrom = 0.002;
/** One pair may be an accident of two words that meet: 平方公里面積. */
const fewestWrong = 2;

/** What {@link detectScript} looks characters up in. */
export interface ScriptTables {
	readonly units: ScriptTable;
	readonly wrong: ReadonlySet<string>;
}

/** Builds the tables from OpenCC's. Takes about 3 ms. */
export function buildScriptTables(): ScriptTables {
	const units = new Uint8Array(65536);
	const mark = (dictionary: string, except: string, flag: number): void => {
		for (const entry of dictionary.split('|')) {
			const [from = '', to = ''] = entry.split(' ');
			if (from.length === 1 && from !== to && !except.includes(from)) units[from.charCodeAt(0)] = flag;
		}
	};
	mark(stCharacters, alsoTraditional, onlyHans);
	mark(tsCharacters, alsoSimplified, onlyHant);
	for (const pair of wrongPairs) {
		for (const [flag, unit] of [[wrongFirst, pair.charCodeAt(0)], [wrongSecond, pair.charCodeAt(1)]] as const) units[unit] = (units[unit] ?? 0) | flag;
	}
	for (const open of '(（') units[open.charCodeAt(0)] = bracket;
	return { units, wrong: new Set(wrongPairs) };
}

/** Counts the characters between two offsets that only one script has. */
export function countScripts(text: string, start: number, end: number, table: ScriptTable): ScriptCount {
	let hans = 0;
	let hant = 0;
	for (let at = start; at < end; at++) {
		const told = table[text.charCodeAt(at)] ?? 0;
		hans += told & onlyHans;
		hant += (told & onlyHant) >> 1;
	}
	return { hans, hant };
}

/** Which script a text is in, by the characters that only one of them has, and whether it came through a bad conversion. */
export function detectScript(text: string, tables: ScriptTables): DetectedScript {
	const count = countScripts(text, 0, text.length, tables.units);
	const script = scriptOf(count);
	// In Simplified text the pairs are right.
	return { script, damaged: script !== 'hans' && count.hant >= enoughIfUnanimous && hasSigns(text, Math.max(fewestWrong, count.hant * damagedFrom), tables) };
}

/** Whether a text has so many wrong pairs and glosses. Nothing but the loop: V8 compiles it while it runs, and would give that up where what follows it was never reached. */
function hasSigns(text: string, enough: number, { units, wrong }: ScriptTables): boolean {
	let signs = 0;
	let before = units[text.charCodeAt(0)] ?? 0;
	for (let at = 1; at < text.length && signs < enough; at++) {
		const told = units[text.charCodeAt(at)] ?? 0;
		if ((told & telling) !== 0 && ((told & bracket) !== 0 ? (before & onlyHant) !== 0 && glossLength(text, at, true) > 0 : (before & wrongFirst) !== 0 && wrong.has(text.slice(at - 1, at + 1)))) signs++;
		before = told;
	}
	return signs >= enough;
}

function scriptOf({ hans, hant }: ScriptCount): Script | null {
	const all = hans + hant;
	if (all < enoughIfUnanimous || (all < enoughToWeigh && hans > 0 && hant > 0)) return null;
	const share = hant / all;
	return share >= mostlyOneSide ? 'hant' : share <= 1 - mostlyOneSide ? 'hans' : 'mixed';
}
