// Remembering a place of a note by its words. 〔 〕 marks the place, before and after an edit.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anchorOf, findAnchor } from '../../src/text/anchor';
import type { Span } from '../../src/types';

function marked(text: string): { source: string; span: Span } {
	const start = text.indexOf('〔');
	const end = text.indexOf('〕') - 1;
	return { source: text.replace('〔', '').replace('〕', ''), span: { start, end } };
}

function found(before: string, after: string): string | null {
	const { source, span } = marked(before);
	const edited = after.replace('〔', '').replace('〕', '');
	const place = findAnchor(edited, anchorOf(source, span));
	return place === null ? null : `${edited.slice(0, place.start)}〔${edited.slice(place.start, place.end)}〕${edited.slice(place.end)}`;
}

describe('a place in a note', () => {
	test.each([
		['where nothing changed', '我每天早上喝〔小米〕粥，胃很舒服。', '我每天早上喝〔小米〕粥，胃很舒服。'],
		['among others of the same words', '小米发布了新手机。我每天早上喝〔小米〕粥。', '小米发布了新手机。我每天早上喝〔小米〕粥。'],
		['when much was written before it', '早上喝〔小米〕粥，胃很舒服。', '# 早餐\n\n小米公司的事以后再谈。早上喝〔小米〕粥，胃很舒服。'],
		['when the words after it were replaced', '医生说每天早上喝一碗热的〔小米〕粥很好。', '医生说每天早上喝一碗热的〔小米〕稀饭。'],
		['when words on both sides were replaced', '医生说她每天早上都要喝一碗热的〔小米〕粥，胃就会舒服得多。', '护士说她每天早上都要喝一碗热的〔小米〕粥，胃就会舒服极了！'],
		['when line breaks came to be written otherwise', '早餐\r\n喝〔小米〕粥\r\n午餐\r\n', '早餐\n喝〔小米〕粥\n午餐\n'],
		['that is all of the note', '〔小米〕', '〔小米〕'],
	])('is found %s', (_, before, after) => expect(found(before, after)).toBe(after));

	test.each([
		['when it was deleted, though its words stand elsewhere', '小米发布了新手机，销量很好。我每天早上喝〔小米〕粥。', '小米发布了新手机，销量很好。'],
		['when another place has the words before it only', '主料：〔小米〕一两，加水煮半小时，趁热喝下去，对胃很好。', '主料：小米公司今年没有发布新手机，股价却涨了不少。'],
		['when its words were changed', '早上喝〔小米〕粥，胃很舒服。', '早上喝大米粥，胃很舒服。'],
	])('is gone %s', (_, before, after) => expect(found(before, after)).toBeNull());

	it('is told by the old offset where several look alike', () => {
		const line = '早餐有小米粥，午餐有小米饭，晚餐没有了；明天照旧，后天也照旧，一年到头都是这样。';
		const source = line.repeat(3);
		const start = line.length + line.indexOf('小米饭');
		expect(findAnchor(source, anchorOf(source, { start, end: start + 2 }))).toEqual({ start, end: start + 2 });
	});
});

describe('whatever the note', () => {
	/** Notes in which few words come again and again. */
	const words = fc.array(fc.constantFrom('小米', '粥', '公司', '，', '。', '\n', '\r\n', '喝', '发布', '手机', '热'), { maxLength: 60 }).map((parts) => parts.join(''));
	const note = fc.tuple(words, words).map(([before, after]) => ({ source: `${before}小米${after}`, span: { start: before.length, end: before.length + 2 } }));

	it('a place is found where it is', () =>
		fc.assert(fc.property(note, ({ source, span }) => {
			expect(findAnchor(source, anchorOf(source, span))).toEqual(span);
		})));

	it('it moves with edits outside of its surroundings', () =>
		fc.assert(fc.property(words, words, words, (before, after, inserted) => {
			const near = ['甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月', '盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜'] as const;
			const source = `${before}${near[0]}小米${near[1]}${after}`;
			const start = before.length + near[0].length;
			const edited = `${inserted}${near[0]}小米${near[1]}${inserted}${after}`;
			const moved = inserted.length + near[0].length;
			expect(findAnchor(edited, anchorOf(source, { start, end: start + 2 }))).toEqual({ start: moved, end: moved + 2 });
		})));

	it('what is found has the words, and no other place has more of the surroundings', () =>
		fc.assert(fc.property(note, words, ({ source, span }, edited) => {
			const anchor = anchorOf(source, span);
			const place = findAnchor(edited, anchor);
			const isWhole = (at: number): boolean => {
				const there = anchorOf(edited, { start: at, end: at + anchor.quote.length });
				return there.quote === anchor.quote && there.prefix === anchor.prefix && there.suffix === anchor.suffix;
			};
			if (place !== null) expect(edited.slice(place.start, place.end)).toBe('小米');
			const whole = [...edited].map((_, at) => at).filter(isWhole);
			if (whole.length > 0) expect(whole).toContain(place?.start);
		})));

	it('a place is never found in other surroundings once it is deleted', () =>
		fc.assert(fc.property(fc.array(fc.constantFrom('小米', '粥', '公司', '喝'), { minLength: 12, maxLength: 40 }), fc.array(fc.constantFrom('小米', '发布', '手机', '热'), { minLength: 12, maxLength: 40 }), (here, elsewhere) => {
			const source = `${here.join('')}，小米！${here.join('')}`;
			const start = here.join('').length + 1;
			expect(findAnchor(`？${elsewhere.join('')}？`, anchorOf(source, { start, end: start + 2 }))).toBeNull();
		})));
});
