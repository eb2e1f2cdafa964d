import type { Prose } from '../types';

/** Words of Latin letters, with what joins them in a name: Scale AI, Fastbreak.ai, H&M. */
const wordsRe = /[a-z][a-z0-9]*(?:[ .&'-][a-z0-9]+){0,4}/g;
/** What firms have behind their own words, where every word begins with a capital: Quorvia Capital. */
const firmEndRe = / (?:capital|partners|ventures|holdings|technologies|therapeutics|pharmaceuticals?|biosciences?|semiconductors?|securities|robotics|aerospace|motors|inc|corp|ltd|llc|plc|gmbh|partners funds?|equity)$/;
/** Terms that end so. */
const firmTermRe = /^(?:venture|working|human|risk|private|social|growth|seed|series|new|emerging|information)\b/;
/** What stands before a name and says that it is a company's. */
const calledRe = /(?:公司|企业|工作室|厂商|初创|独角兽|巨头|对手|投资方|领投方|控股方|收购方|机构|开发商|供应商|创企|制造商|运营商|名为|名叫)“?$/;
const partnerRe = /(?:联合|携手|联手|收购|入股|并购|领投|投资了)$/;
/** Products are called platforms, too; these words count only in a list that has begun with a company. */
const calledInListRe = /(?:平台|品牌|网站|应用|社区)“?$/;
const roleAfterRe = /^(?:公司|集团|的?母公司|创始人|联合创始人|ceo|首席|董事长|总裁|创办人|估值|完成[^,。]{0,8}融资|获[^,。]{0,10}融资)/;
const listMarkRe = /(?:、|和|与|及|以及|、以及)$/;
/** Written like names, and none: terms of the trade in mixed case. */
const terms = new Set(['app', 'apps', 'saas', 'iaas', 'paas', 'pre', 'logo', 'demo', 'token', 'beta', 'alpha', 'agent', 'web', 'wifi', 'wi-fi', 'pos', 'internet', 'web3', 'copilot', 'chatgpt', 'gpt', 'series']);
const reach = 8;

/**
 * Finds names in Latin letters that the text calls companies (…公司Reboot Motion, 联合Mirriad, Jasper创始人), and those beside
 * them in a list. Folded names; abbreviations of up to four capitals are left out, for most are terms (GPU, SaaS).
 */
export function findLatinNames(prose: Prose, taken: Uint8Array): Set<string> {
	const { text, source, offsets } = prose;
	const names = new Set<string>();
	let lastEnd = -1;
	for (const match of text.matchAll(wordsRe)) {
		const start = match.index;
		const end = start + match[0].length;
		if (taken[start] === 1) {
			lastEnd = -1;
			continue;
		}
		if (!isCapital(source.charCodeAt(offsets[start] ?? 0)) || isTerm(match[0]) || abbreviationRe.test(source.slice(offsets[start], (offsets[end - 1] ?? 0) + 1))) continue;
		const before = text.slice(Math.max(0, start - reach), start);
		const inList = lastEnd >= 0 && !text.slice(lastEnd, start).includes('。') && start - lastEnd < 30;
		const called = (endsAsFirm(match[0]) && capitalsRe.test(source.slice(offsets[start], (offsets[end - 1] ?? 0) + 1))) || calledRe.test(before) || partnerRe.test(before) || roleAfterRe.test(text.slice(end, end + 16));
		const beside = inList && (calledInListRe.test(before) || (listMarkRe.test(before) && start - lastEnd <= 3));
		if (!called && !beside) continue;
		names.add(match[0]);
		lastEnd = end;
	}
	return names;
}

/** Every word begins with a capital. */
const capitalsRe = /^(?:[A-Z][\w.&'-]* ){1,4}[A-Z][\w.&'-]*$/;

function endsAsFirm(folded: string): boolean {
	return folded.includes(' ') && firmEndRe.test(folded) && !firmTermRe.test(folded);
}

const abbreviationRe = /^[A-Z0-9]{1,4}$/;
const firstWordRe = /^[a-z0-9]+/;

function isCapital(unit: number): boolean {
	return unit >= 0x41 && unit <= 0x5a;
}

/** Too short for a name, a term of the trade, or one with something behind it. */
function isTerm(folded: string): boolean {
	return folded.length < 3 || terms.has(folded) || terms.has(firstWordRe.exec(folded)?.[0] ?? '');
}
