import { isCommonWord, type Lexicon } from '../lexicon/lexicon';
import { fold } from '../text/fold';
import { readingOf } from '../text/reading';
import type { Span } from '../types';
import { isHan, type Finding, type RepairTables } from './repair-reading';

/** Words that article platforms link to their channels; where the links are taken out, spaces stay around them. */
const channels: ReadonlySet<string> = new Set(
	'科技 汽车 社会 游戏 历史 教育 娱乐 旅游 电影 体育 健康 财经 美食 搞笑 情感 育儿 宠物 时尚 星座 国际 军事 探索 故事 房产 音乐 文化 综艺 动漫 明星 养生 家居 职场 电视剧 数码 法律 农业 三农'.split(' '),
);
/** A word that stands this often between two spaces was put there by a page, not by its author. */
const oftenEnough = 3;
const wordRe = /^[\u3400-\u9fff]{2,4}$/;
const blankRe = /[ \u00a0]{1,8}/g;
const wideRe = /^[\u3001-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff60“”…—]/;
/** No word is set apart from these. */
const closingRe = /^[\uff0c\u3002\u3001\uff1b\uff1a\uff01\uff1f\uff09\u300d\u300f\u300b]/;
const wordEndRe = /[\w%)\u3400-\u9fff]$/;
const sentenceMarkRe = /[，。；！？、,;!?…」”]/;

/** A gap in a line, with what stands left and right of it up to the next gaps. */
interface Gap extends Span {
	/** Words that have a gap or the edge of the line on both sides, folded; empty where there is none. */
	readonly left: string;
	readonly right: string;
	/** Between two Han characters. */
	readonly between: boolean;
	/** Between a word and a full-width sign that follows it. */
	readonly beforeSign: boolean;
}

/**
 * Spaces that do not belong between Chinese characters: inside names (商湯 科技), several in a row within a sentence, and around words
 * that the text sets apart again and again. Other spaces in running text are found, too, but are not certain; those of lists (北京 上海 廣州) are left alone.
 */
export function findSpaces(text: string, lexicon: Lexicon, tables: RepairTables): Finding[] {
	const lines = readGaps(text, tables);
	const setApart = wordsSetApart(lines);
	const inNames = gapsInNames(text, lines.flatMap(({ gaps }) => gaps.filter(({ between }) => between)), lexicon, tables);
	return lines.flatMap(({ gaps, isRunning }) =>
		gaps.flatMap((gap) => {
			const inName = inNames.get(gap.start);
			if (!isRunning && inName === undefined) return [];
			const isDouble = gap.end - gap.start > 1;
			const certain = inName === 'always' || (isRunning && (isDouble || gap.beforeSign || inName === 'in sentences' || setApart.has(gap.left) || setApart.has(gap.right)));
			return certain || gap.between ? [{ start: gap.start, end: gap.end, text: '', certain }] : [];
		}),
	);
}

interface LineGaps {
	readonly gaps: readonly Gap[];
	/** Every word of the line with a gap on one side, and a gap or the beginning of the line on the other. */
	readonly words: readonly string[];
	/** Not a list of words or labels. */
	readonly isRunning: boolean;
}

function readGaps(text: string, { fold: table }: RepairTables): LineGaps[] {
	const lines: LineGaps[] = [];
	for (let start = 0; start < text.length; ) {
		const lineBreak = text.indexOf('\n', start);
		const end = lineBreak < 0 ? text.length : lineBreak;
		const line = text.slice(start, end);
		const blanks = Array.from(line.matchAll(blankRe), ({ 0: blank, index }) => ({ start: index, end: index + blank.length }));
		const words = blanks.map((blank, index) => line.slice(blanks[index - 1]?.end ?? 0, blank.start)).concat(line.slice(blanks[blanks.length - 1]?.end ?? 0).trimEnd());
		const known = words.map((word) => (wordRe.test(word) ? fold(word, table) : ''));
		const gaps = blanks.flatMap((blank, index): Gap[] => {
			const [before, after] = [line[blank.start - 1], line[blank.end]];
			const between = isHan(before) && isHan(after);
			const isWide = wideRe.test(before ?? '') && wideRe.test(after ?? '') && (isHan(before) || isHan(after));
			const beforeSign = wordEndRe.test(before ?? '') && closingRe.test(after ?? '');
			return isWide || beforeSign ? [{ start: start + blank.start, end: start + blank.end, left: known[index] ?? '', right: known[index + 1] ?? '', between, beforeSign }] : [];
		});
		const isList = gaps.length > 0 && !sentenceMarkRe.test(line) && (gaps.length > 1 || line.length < shortestSentence);
		if (gaps.length > 0) lines.push({ gaps, words: known.slice(0, -1).filter((word) => word !== ''), isRunning: !isList });
		start = end + 1;
	}
	return lines;
}

/** Without punctuation a line shorter than this is a heading or a label: 第一章 緒論. */
const shortestSentence = 16;

function wordsSetApart(lines: readonly LineGaps[]): ReadonlySet<string> {
	const counts = new Map<string, number>();
	let inChannels = 0;
	for (const { words, isRunning } of lines)
		if (isRunning)
			for (const word of words) {
				counts.set(word, (counts.get(word) ?? 0) + 1);
				if (channels.has(word)) inChannels++;
			}
	const often = [...counts].filter(([word, count]) => count >= oftenEnough || (channels.has(word) && inChannels >= oftenEnough));
	return new Set(often.map(([word]) => word));
}

/** Whether what is around a gap surely is one name. In a list 華為 雲 may be two things. */
type NameCertainty = 'always' | 'in sentences' | 'never';

const companyEndingRe = /^(?:科技|集团|智能|控股|股份|公司|资本)/;

/** Gaps inside companies' names, by their start. */
function gapsInNames(text: string, gaps: readonly Gap[], lexicon: Lexicon, { fold: table }: RepairTables): ReadonlyMap<number, NameCertainty> {
	const inNames = new Map<number, NameCertainty>();
	if (gaps.length === 0) return inNames;
	const parts: string[] = [];
	/** Where the gaps stood in the text without them. */
	const closed = new Map<number, Gap>();
	let at = 0;
	let length = 0;
	for (const gap of gaps) {
		parts.push(text.slice(at, gap.start));
		length += gap.start - at;
		closed.set(length, gap);
		at = gap.end;
	}
	parts.push(text.slice(at));
	const reading = fold(parts.join(''), table);
	for (const { start, end, value } of lexicon.trie.scan(readingOf(reading))) {
		const name = lexicon.names[value];
		if (name === undefined || name.company === null) continue;
		const inside: number[] = [];
		for (let offset = start + 1; offset < end; offset++) if (closed.has(offset)) inside.push(offset);
		const [first, last] = [inside[0], inside[inside.length - 1]];
		if (first === undefined || last === undefined) continue;
		const startsWord = first - start > 1 || closed.has(start) || !isHan(reading[start - 1]);
		const endsWord = end - last > 1 || closed.has(end) || !isHan(reading[end]);
		if (!startsWord && !endsWord) continue;
		const isCertain = !name.weak && startsWord && (endsWord || isRest(reading, start, first, lexicon));
		const isOne = companyEndingRe.test(reading.slice(last, end)) || !isName(reading, start, first, lexicon);
		const certainty = !isCertain ? 'never' : isOne ? 'always' : 'in sentences';
		for (const offset of inside) {
			const gap = closed.get(offset);
			if (gap !== undefined) inNames.set(gap.start, certainty);
		}
	}
	return inNames;
}

function isName(reading: string, start: number, gap: number, { trie, names }: Lexicon): boolean {
	return trie.all(reading, start).some(({ end, value }) => end === gap && names[value]?.company !== null);
}

/** Whether what stands before the gap makes no sense alone, so that the character behind it is its rest: 英偉 達. */
function isRest(reading: string, start: number, gap: number, lexicon: Lexicon): boolean {
	return gap - start > 1 && !isName(reading, start, gap, lexicon) && !isCommonWord(lexicon.words, reading, start);
}
