// What of a note is read, and how: `readProse` on Markdown and on plain text.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { readProperties } from '../../src/text/front-matter';
import { printed, readProse, sourceSpan } from '../../src/text/prose';
import { foldTable } from '../twins';

const markdown = (source: string) => readProse(source, { fold: foldTable, format: 'markdown', properties: readProperties(source, parse) });
const plain = (source: string) => readProse(source, { fold: foldTable, format: 'plain' });
const reading = (source: string): string => markdown(source).text.trim();

describe('folding', () => {
	test.each([
		['both scripts read alike', '億元與亿元', '亿元与亿元'],
		['Latin letters become lower case', 'SenseTime', 'sensetime'],
		['full width becomes half width', '１２％，ＡＩ', '12%,ai'],
		['every kind of quotation mark becomes one', '「甲」『乙』“丙”', '“甲”“乙”“丙”'],
		['著 and 着 read alike', '隨著与随着', '随著与随著'],
	])('%s', (_, source, expected) => expect(plain(source).text).toBe(expected));
});

describe('what a clipping has too much', () => {
	test.each([
		['pinyin glosses are left out', '當(dāng)前位置:首頁(yè)', '当前位置:首页'],
		['a gloss without tone mark counts after a Traditional character', '過(guo)去', '过去'],
		['but not after one that is the same in both scripts', '苹果(ai)', '苹果(ai)'],
		['an English name in brackets is no gloss', '商湯(SenseTime)', '商汤(sensetime)'],
		['spaces inside names are closed', '商湯 科技', '商汤科技'],
		['spaces around numbers are closed', '在 2021 年 12 月', '在2021年12月'],
		['spaces between Latin words stay', 'Stability AI', 'stability ai'],
		['signs scattered among words are left out', '商湯★■營收13◆■.5億元◆★。', '商汤营收13.5亿元。'],
		['but not where they are of one kind', '難度■■□，畫面★★☆，商湯◆小米◆騰訊', '难度■■□,画面★★☆,商汤◆小米◆腾讯'],
		['but not at the head of a line, nor behind a blank', '■商湯\n◆營收 ★', '■商汤\n◆营收★'],
		['zero-width characters are left out', '商\u200b湯', '商汤'],
	])('%s', (_, source, expected) => expect(plain(source).text).toBe(expected));
});

describe('what is no prose in Markdown', () => {
	test.each([
		['front matter', '---\ntitle: 甲\n---\n正文', '正文'],
		['fenced code', '前\n```\n騰訊 3億\n```\n後', '前\n\n后'],
		['inline code', '前 `騰訊` 後', '前后'],
		['math between dollar signs', '設 $x=1億$ 則', '设则'],
		['a math block', '前\n\n$$\n3億\n$$\n\n後', '前\n\n\n\n后'],
		['comments', '前 %%騰訊%% 後', '前后'],
		['a comment over several lines', '前\n\n%%\n騰訊\n%%\n\n後', '前\n\n\n\n后'],
		['the target of a link with its own text', '見 [[騰訊|那家公司]]', '见那家公司'],
		['the address of a link', '[百度](https://騰訊.com "阿里")', '百度'],
		['embeds', '前 ![[騰訊]] 後', '前后'],
		['images', '前 ![騰訊](a.png) 後', '前后'],
		['a bare address, up to Chinese punctuation', '見 https://a.com/b，騰訊', '见,腾讯'],
		['tags', '前 #公司/騰訊 後', '前后'],
		['block ids', '前文 ^abc-1', '前文'],
		['footnote marks', '3億元[^1]。', '3亿元。'],
		['footnote labels, whose text is read', '[^1]: 出自騰訊', '出自腾讯'],
		['HTML tags, whose content is read', '<b class="騰訊">阿里</b>', '阿里'],
		['HTML comments', '前 <!-- 騰訊 --> 後', '前后'],
		['callout types', '> [!note]- 標題', '标题'],
		['reference definitions', '[a]: https://騰訊.com', ''],
	])('%s', (_, source, expected) => expect(reading(source)).toBe(expected));

	test.each([
		['emphasis inside a name does not split it', '商**湯**科技', '商汤科技'],
		['a link without its own text is read', '[[商湯科技]]上市', '商汤科技上市'],
		['highlights are read', '==3億元==', '3亿元'],
		['amounts in dollars are no math', 'US$1.25億 到 US$2億', 'us$1.25亿到us$2亿'],
		['brackets that are no link are read', '商湯[公司]上市', '商汤[公司]上市'],
		['the cells of a table are kept apart', '| 年 | 營收 |\n|---|---|\n| 2018 | 3億 |', '年\t营收\t\n\n\t2018\t3亿'],
	])('%s', (_, source, expected) => expect(reading(source)).toBe(expected));
});

describe('lines', () => {
	it('knows headings, list items by depth, and rows', () => {
		const { lines } = markdown('# 甲\n\n文\n\n- 乙\n  - 丙\n\n| 年 | 值 |\n|---|---|\n| 1 | 2 |');
		expect(lines.map(({ kind, level }) => `${kind} ${level}`)).toEqual(['heading 1', 'text 0', 'item 1', 'item 2', 'row 0', 'row 0']);
	});
});

describe('sentences', () => {
	const sentences = (source: string): string[] => {
		const prose = plain(source);
		return prose.sentences.map((sentence) => prose.text.slice(sentence.start, sentence.end));
	};
	test.each([
		['end at full stops and line ends', '甲。乙!\n丙', ['甲。', '乙!', '丙']],
		['do not end at semicolons or decimal points', '漲3.5%;又跌。', ['涨3.5%;又跌。']],
		['keep the closing quotation mark', '他說“好。”走了。', ['他说“好。”', '走了。']],
		['keep the tag that says who spoke', '“賣得好。”陳明說。後來', ['“卖得好。”陈明说。', '后来']],
		['do not end inside a quotation', '他說:“一。二。三。”', ['他说:“一。二。三。”']],
		['trust no quotation mark that is never closed', '他說“一。二。', ['他说“一。', '二。']],
	])('%s', (_, source, expected) => expect(sentences(source)).toEqual(expected));
});

describe('the day of publication', () => {
	test.each([
		['front matter', '---\npublished: 2021-12-31\n---\n', '2021-12-31'],
		['front matter with a month only', '---\ndate: 2021-12\n---\n', '2021-12'],
		['front matter in Chinese', '---\n發布日期: 2021年3月5日\n---\n', '2021-03-05'],
		['a dateline with a clock time', '標題2023-08-04 18:04:37 | 編輯', '2023-08-04'],
		['a labelled date', '发布时间：2023年8月4日', '2023-08-04'],
		['a line that is only a date', '標題\n2023年8月4日\n正文', '2023-08-04'],
		['no date inside a sentence', '公司於2021年12月30日上市。', null],
		['a byline that names the house before the day', '科技观察员 2023年8月4日\n正文。', '2023-08-04'],
		['a house whose name says nothing of it', '虎嗅 2023年8月4日\n正文。', '2023-08-04'],
		['no line that a house only begins', '界面设计 2023年8月4日\n正文。', null],
		['the day that a dispatch opens with', '標題\n本報 2023年8月4日消息，公司裁員。', '2023-08-04'],
		['no day of news that is only told of', '據港交所2023年8月4日消息，公司上市。', null],
		['no day of a dispatch far below', `標題\n${'正文。'.repeat(50)}\n本報2023年8月4日讯，公司裁員。`, null],
		['no sentence about an announcement', '公司2023年8月4日发布的财报显示,营收增长。', null],
		['the year that is told of 今年', '今(2021)年第一季營收年減。', '2021'],
		['or of 去年', '再以去（2020）年第一季為例。', '2021'],
		['no date in front matter that is broken', '---\npublished: [2021\n---\n', null],
	])('comes from %s', (_, source, expected) => expect(markdown(source).published).toBe(expected));
});

describe('the map back to the source', () => {
	it('leaves out a gloss at the end of a span and keeps one inside', () => {
		const prose = plain('看愛(ài)奇藝(yì)吧');
		expect(printed(prose, { start: 1, end: 4 })).toBe('愛(ài)奇藝');
	});

	it('points every code unit of the reading at one of the source that folds to it', () => {
		const piece = fc.constantFrom('商湯', '**', '\n', '- ', '`x`', '[[甲|乙]]', ' ', '(dāng)', '3.5億', '%%', '$', '|', '#', '\r\n', '>', '\ud83d', '😀', '![[', ']]', '(', '<b>', '==');
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')), (source) => {
				for (const prose of [markdown(source), plain(source)]) {
					for (let i = 0; i < prose.text.length; i++) {
						const at = prose.offsets[i] ?? -1;
						expect(at).toBeGreaterThanOrEqual(0);
						expect(at).toBeLessThan(source.length);
						if (i > 0) expect(at).toBeGreaterThan((prose.offsets[i - 1] ?? -1) - 1);
					}
					for (const sentence of prose.sentences) {
						const span = sourceSpan(prose, sentence);
						expect(span.start).toBeLessThan(span.end);
						expect(prose.text.slice(sentence.start, sentence.end)).not.toContain('\n');
					}
				}
			}),
			{ numRuns: 300 },
		);
	});

	it('survives any text, lone surrogates and control characters included', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
			expect(markdown(source).text.length).toBeLessThanOrEqual(source.length + 1);
		}));
	});
});
