import type { CommonWords } from '../lexicon/lexicon';
import type { Prose, Span } from '../types';
import { isSuffix } from './name-cues';
import { isCapital, isPlainWord } from './name-shape';

/** Before a word for what investors do: the end of their list. */
const listEndRe = /(?:等(?:[多数]?家?|\d{1,2}家|知名|老股东|新股东|现有股东|机构|投资|基金|创投|产业方|资本|共同|[、和与]){0,6})?(?:共同|联合|独家|持续|继续|追加|超额|联席|同时|也|均|都)*$/;
/** Behind a word that they are called by: its list begins. */
const listStartRe = /^(?:分别)?(?:包括|包含|有|为|是|:|则是|则为)(?:了)?/;
const boundaryRe = /[,。;:!?()“”\n]/;
/** What stands before the first one. */
const leadRe = /^.*(?:由|获得?|来自|包括|包含|其中|分别为|投资方为|老股东|现有股东|新股东|原股东|股东|引入|引入了|在)/;
/** 联和投资 is one name. */
const marksRe = /、|以及|[和与及](?!投资|资本|创投|基金)/;
/** Last words of their names. */
const investorRe = /^(?!.*(?:旗下|下属|等))[\u4e00-\u9fffa-z0-9]{2,8}(?:资本|产业基金|创投|基金|投资|战投|风投|资管|产投|国投|投控|控股|信托|资产)$/;
/** Kinds of investors, and no single one. */
const kindRe = /^(?:知名|[老新原现](?=股东|投资|资本|基金|进|机构)|多|各|几|两|某|产业|战略|财务|天使|国有|国资|地方|政府|引导|美元|人民币|风险|外部|机构|私募|公募|外资|民营|海外|国内|国际|头部|一线|员工|社会|部分|市场|长期|专业|股权|早期|个人|对外|联合|共同|重点|领域)/;
const latinRe = /^[a-z][a-z0-9.&'-]{2,20}(?: [a-z0-9.&'-]{1,16}){0,3}$/;
/** What investors do together: their names stand before it. */
const actsBefore = new Set('参与投资 共同投资 联合投资 独家投资 共同出资 联合出资'.split(' '));
const reach = 90;
/** Two characters and a trade word, and twice that. */
const [shortestFirm, longestFirm] = [4, 6];

/** Finds the names of investors: 由A资本领投,B创投、C基金跟投; 投资方为A资本和B. `investings` are words for what they do and are called. */
export function findInvestors({ text, source, offsets }: Prose, investings: readonly Span[], taken: Uint8Array, words: CommonWords): Span[] {
	const found: Span[] = [];
	for (const { start, end } of investings) {
		const list = text[end - 1] === '投' || actsBefore.has(text.slice(start, end)) ? listBefore(text, start) : listBehind(text, end);
		if (list === null) continue;
		for (const member of membersOf(text, list)) {
			const name = text.slice(member.start, member.end);
			if (taken[member.start] !== 0 || taken[member.end - 1] !== 0) continue;
			const isLatin = latinRe.test(name) && isCapital(source.charCodeAt(offsets[member.start] ?? 0));
			if (isLatin || (isInvestor(name) && !kindRe.test(name) && !isPlainWord(name.slice(0, -2), words))) found.push(member);
		}
	}
	return found;
}

/** A name that ends as those of investors, or of other firms, do. */
function isInvestor(name: string): boolean {
	return investorRe.test(name) || (name.length >= shortestFirm && name.length <= longestFirm && isSuffix(name.slice(-2)) && !name.includes('旗下'));
}

function listBefore(text: string, end: number): Span | null {
	let start = end;
	while (start > 0 && end - start < reach && !boundaryRe.test(text.charAt(start - 1))) start--;
	const stretch = text.slice(start, end);
	const to = end - (listEndRe.exec(stretch)?.[0].length ?? 0);
	const lead = leadRe.exec(text.slice(start, to))?.[0].length ?? 0;
	return to - start - lead < 2 ? null : { start: start + lead, end: to };
}

function listBehind(text: string, at: number): Span | null {
	const opened = listStartRe.exec(text.slice(at, at + 8))?.[0].length ?? 0;
	if (opened === 0) return null;
	let end = at + opened;
	while (end < text.length && end - at < reach && !boundaryRe.test(text.charAt(end)) && text[end] !== '等') end++;
	return { start: at + opened, end };
}

function membersOf(text: string, { start, end }: Span): Span[] {
	let from = start;
	return text.slice(start, end).split(marksRe).flatMap((member) => {
		// What divides them is one or two characters long.
		const at = text.indexOf(member, from);
		from = at + member.length;
		const trimmed = member.trim();
		return trimmed === '' ? [] : [{ start: at + member.indexOf(trimmed), end: at + member.indexOf(trimmed) + trimmed.length }];
	});
}
