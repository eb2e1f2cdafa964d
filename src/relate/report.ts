import type { PartialDate } from '../types';
import { lastQuarterBefore, parsePlain } from '../detect/calendar';
import { monthsTo, wholeOf } from './timing';
import type { Scene } from './scene';
import { GuardedPattern } from '../text/guarded-pattern';

const reportAfterRe = new GuardedPattern('报季半告绩财', /^(?:报(?!道|价|告)|[^,。;:]{0,8}?(?:业绩|财报|年报|中报|季报|半年报|财务报告|成绩单|报告期))/);
/** 业绩公布前: what is still to come. */
const beforehandRe = /^[^,。;:]{0,12}?(?:公布|披露|发布|出炉|公告)?前/;
const halfYearRe = /(?:中报|中期业绩|中期报告|中期财报|半年报|半年度业绩|半年考)/;
const wholeYearRe = /(?:年报|全年业绩|年度业绩)/;
const quarterRe = /(?:季报|季度业绩|季度财报)/;

/**
 * The period whose results a sentence announces: a date beside 业绩, 财报 and the like, a stretch up to a day (截至6月底止的季度), or what such a
 * report is about when it comes out (中报 in August is of the first half). Null where none is announced.
 */
export function reportIn(scene: Scene, published: PartialDate | null): PartialDate | null {
	const { text } = scene;
	if (scene.dates.length === 0 && published === null) return null;
	for (const date of scene.dates) {
		const stretch = monthsTo(text, date);
		if (stretch !== null) return stretch;
		if (date.value.length !== 10 && !date.value.startsWith('--') && reportAfterRe.test(text.slice(date.end, Math.min(scene.end, date.end + 12))) && !beforehandRe.test(text.slice(date.end, date.end + 16))) return wholeOf(text, date);
	}
	if (published === null) return null;
	const words = text.slice(scene.start, Math.min(scene.end, scene.start + 60));
	if (!words.includes('报') && !words.includes('业绩') && !words.includes('半年考')) return null;
	const { year, month } = parsePlain(published);
	if (year === null || month === null) return null;
	if (halfYearRe.test(words)) return month >= 7 ? `${year}-H1` : `${year - 1}-H2`;
	if (wholeYearRe.test(words)) return month <= 6 ? String(year - 1) : null;
	if (!quarterRe.test(words)) return null;
	const last = lastQuarterBefore(year, month);
	return `${last.year}-Q${last.quarter}`;
}
