/** 今年, 去年 and the like: without one of them it does not matter when a text was written. */
const relativeYears = ['今年', '去年', '明年'];

/** What ends in a year. A year in front of it makes a range (2018-2021年), of which the end is read. */
const yearRe = /(?:^|[^\d.])((?:19|20)\d\d)$/;
/** Longest of what the pattern reads. */
const yearLength = 5;
/** Code units beside a year that tell whether it is still to come, and what is told of it. */
const reach = 20;
/** 预计到2027年, 目标2030年, 成立于2005年 */
const aheadBeforeRe = /(?:成立|创立|创办|创建|诞生|生)于$|(?:将|预[计期测定估]|有望|可望|计划|目标|拟|力争|未来|争取|最[快迟晚]|展望)[^。;]{0,14}$/;
/** 2025年将, 2026年前, 2025年,规模将 */
const aheadBehindRe = /^年?[底末]?(?:之?前|以前)|^[^。;]{0,14}(?:将|有望|可望|预[计期测估])/;
/** A year that is over: its end, its last quarter, or what all its months come to, and no part of them (Q1, H1, 春节). */
const isOverRe = /^(?:全年|年?度|年?[底末](?!之?前|以前)|第?四季|q4|[^。;月季半qh春夏秋冬节双]{0,16}(?:营收|营业额|收入|利润|净利|亏损|毛利|规模|出货|销量|交付))/;
/** 较2024年同期, 比2023年第三季度: who compares a quarter or a half with that of a year writes in a later one. */
const comparedPartRe = /^(?:同期|第?[一二三四1-4]财?季|q[1-4]|[上下]半年|前[三3]季)/;
/** Years of which less is told are mentioned in passing, and may be long ago. */
const fewestTold = 3;

/**
 * The year in which a text without a date was written, as far as its own years tell; null where they do not, or where nothing depends on it. The last
 * year that is told as past is the year itself, or the one before: that, if it is told as one that is over, or by its number far more often than as
 * 今年. `text` is folded.
 */
export function yearOfWriting(text: string): number | null {
	if (!relativeYears.some((word) => text.includes(word))) return null;
	const told = new Map<number, number>();
	const over = new Set<number>();
	for (let at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
		const digits = yearRe.exec(text.slice(Math.max(0, at - yearLength), at))?.[1];
		if (digits === undefined) continue;
		const start = at - digits.length;
		const behind = text.slice(at + 1, at + 1 + reach);
		if (aheadBeforeRe.test(text.slice(Math.max(0, start - reach), start)) || aheadBehindRe.test(behind)) continue;
		const year = Number(digits);
		told.set(year, (told.get(year) ?? 0) + 1);
		if (isOverRe.test(behind) || ('较比'.includes(text.charAt(start - 1) || '。') && comparedPartRe.test(behind))) over.add(year);
	}
	const last = lastOf(told);
	if (last === null || timesTold(told, last) + timesTold(told, last - 1) < fewestTold) return null;
	const now = text.split('今年').length - 1;
	return over.has(last) || (now > 0 && timesTold(told, last) > 2 * now) ? last + 1 : last;
}

/** The last year that a text tells of. One that stands alone, years after all others, is a goal whose words say so elsewhere. */
function lastOf(told: ReadonlyMap<number, number>): number | null {
	const years = [...told.keys()].sort((a, b) => b - a);
	const last = years.findIndex((year, i) => timesTold(told, year) > 1 || year - (years[i + 1] ?? year) <= 1);
	return years[last] ?? null;
}

function timesTold(told: ReadonlyMap<number, number>, year: number): number {
	return told.get(year) ?? 0;
}
