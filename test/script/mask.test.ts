// What a conversion must not touch. Stretches in ⟦brackets⟧ are syntax, code or targets: they come out as they went in.
// Everything else in the note converts. The brackets are taken out before the note is read.
import { describe, expect, it } from 'vitest';
import type { Config } from '../../src/script/configs';
import { convertText } from '../../src/script/convert';
import { createConverters } from '../../src/script/converter';
import { readConvertible } from '../../src/script/mask';

const converters = createConverters([]);
const convert = (source: string, config: Config): string => convertText(source, config, { converters, format: 'markdown' }).text;

/** Every construct that has something to protect, one or two lines each; in Simplified and in Traditional. */
const constructs: Readonly<Record<string, readonly [hans: string, hant: string]>> = {
	'inline code': ['运行 ⟦`后台`⟧ 之后', '運行 ⟦`後臺`⟧ 之後'],
	'inline code with two backticks': ['见 ⟦``发 ` 送``⟧ 一节', '見 ⟦``發 ` 送``⟧ 一節'],
	'fenced code': ['⟦```py\n后台 = 1\n```⟧\n之后', '⟦```py\n後臺 = 1\n```⟧\n之後'],
	'fence of tildes in a list': ['- 项目\n\n  ⟦~~~\n  后台\n  ~~~⟧', '- 項目\n\n  ⟦~~~\n  後臺\n  ~~~⟧'],
	'indented code': ['代码：\n\n⟦    后台.启动()⟧\n\n之后', '代碼：\n\n⟦    後臺.啟動()⟧\n\n之後'],
	'inline math': ['利润⟦$x_{总}$⟧上升', '利潤⟦$x_{總}$⟧上升'],
	'math block': ['⟦$$\n\\text{总收入}\n$$⟧\n总收入', '⟦$$\n\\text{總收入}\n$$⟧\n總收入'],
	'amounts in dollars, which are no math': ['募资$2亿，估值$5亿后', '募資$2億，估值$5億後'],
	'inline comment': ['前⟦%%复核%%⟧后续', '前⟦%%復核%%⟧後續'],
	'comment block': ['⟦%%\n待办：复核\n%%⟧\n后续', '⟦%%\n待辦：復核\n%%⟧\n後續'],
	'HTML comment': ['前⟦<!-- 复核 -->⟧后续', '前⟦<!-- 復核 -->⟧後續'],
	'wikilink with alias': ['见⟦[[后台系统|⟧后台⟦]]⟧说明', '見⟦[[後臺系統|⟧後臺⟦]]⟧說明'],
	'wikilink to a heading, with alias': ['见⟦[[后台#发展|⟧发展⟦]]⟧', '見⟦[[後臺#發展|⟧發展⟦]]⟧'],
	'embed': ['⟦![[后台截图.png]]⟧如图', '⟦![[後臺截圖.png]]⟧如圖'],
	'embed with a size': ['⟦![[后台截图.png|300]]⟧如图', '⟦![[後臺截圖.png|300]]⟧如圖'],
	'image': ['⟦![后台](附件/后台.png)⟧如图', '⟦![後臺](附件/後臺.png)⟧如圖'],
	'link': ['⟦[⟧财报⟦](财报/后台.md)⟧发布', '⟦[⟧財報⟦](財報/後臺.md)⟧發佈'],
	'link with a title': ['⟦[⟧财报⟦](a.md "后台")⟧发布', '⟦[⟧財報⟦](a.md "後臺")⟧發佈'],
	'link in angle brackets': ['⟦[⟧财报⟦](<财报 后台.md>)⟧发布', '⟦[⟧財報⟦](<財報 後臺.md>)⟧發佈'],
	'reference link': ['见⟦[⟧财报⟦][后台]⟧发布\n\n⟦[后台]: https://example.com/后台⟧', '見⟦[⟧財報⟦][後臺]⟧發佈\n\n⟦[後臺]: https://example.com/後臺⟧'],
	'reference that is its own label': ['见⟦[后台]⟧发布\n\n⟦[后台]: https://example.com/⟧', '見⟦[後臺]⟧發佈\n\n⟦[後臺]: https://example.com/⟧'],
	'collapsed reference': ['见⟦[后台][]⟧发布\n\n⟦[后台]: https://example.com/⟧', '見⟦[後臺][]⟧發佈\n\n⟦[後臺]: https://example.com/⟧'],
	'address': ['见 ⟦https://example.com/后台?名=发⟧，发布', '見 ⟦https://example.com/後臺?名=發⟧，發佈'],
	'address of an app': ['见 ⟦obsidian://open?vault=后台⟧ 发布', '見 ⟦obsidian://open?vault=後臺⟧ 發佈'],
	'autolink': ['见⟦<https://example.com/后台>⟧发布', '見⟦<https://example.com/後臺>⟧發佈'],
	'tags': ['⟦#财报/后台⟧ 发布 ⟦#发展⟧', '⟦#財報/後臺⟧ 發佈 ⟦#發展⟧'],
	'block id': ['发布会 ⟦^abc-1⟧', '發佈會 ⟦^abc-1⟧'],
	'footnote': ['发布⟦[^后台]⟧了\n\n⟦[^后台]:⟧ 后续说明', '發佈⟦[^後臺]⟧了\n\n⟦[^後臺]:⟧ 後續說明'],
	'inline field': ['⟦复核人::⟧ 陈总', '⟦復核人::⟧ 陳總'],
	'inline field in brackets': ['数据[⟦复核人::⟧ 陈总]发布', '數據[⟦復核人::⟧ 陳總]發佈'],
	'callout': ['> ⟦[!总结]-⟧ 总结\n> 发布', '> ⟦[!總結]-⟧ 總結\n> 發佈'],
	'HTML tag': ['前⟦<span title="后台">⟧后台⟦</span>⟧说', '前⟦<span title="後臺">⟧後臺⟦</span>⟧說'],
	'HTML block': ['⟦<div class="后台">⟧\n后台\n⟦</div>⟧', '⟦<div class="後臺">⟧\n後臺\n⟦</div>⟧'],
	'code in HTML': ['运行⟦<code>后台</code>⟧之后', '運行⟦<code>後臺</code>⟧之後'],
	'entity': ['发布⟦&nbsp;⟧后台⟦&yen;⟧', '發佈⟦&nbsp;⟧後臺⟦&yen;⟧'],
	'template commands': ['前⟦<% tp.后台("发") %>⟧后台⟦{{后台}}⟧发', '前⟦<% tp.後臺("發") %>⟧後臺⟦{{後臺}}⟧發'],
	'image in HTML': ['前⟦<img alt="后台" src=发.png>⟧后台', '前⟦<img alt="後臺" src=發.png>⟧後臺'],
	'address of an app in a link': ['⟦[⟧后台⟦](obsidian://open?file=后台)⟧发布', '⟦[⟧後臺⟦](obsidian://open?file=後臺)⟧發佈'],
	'footnote in the text': ['发布^[说后台]', '發佈^[說後臺]'],
	'footnote in the text that reads like a label': ['发布^[后台]说⟦[后台]⟧\n\n⟦[后台]: https://example.com/⟧', '發佈^[後臺]說⟦[後臺]⟧\n\n⟦[後臺]: https://example.com/⟧'],
	'reference right under footnotes': ['⟦[^1]:⟧ 后续\n⟦[^2]:⟧ 发布\n⟦[后台]: https://example.com/ "后台"⟧', '⟦[^1]:⟧ 後續\n⟦[^2]:⟧ 發佈\n⟦[後臺]: https://example.com/ "後臺"⟧'],
	'query in the text': ['发布⟦`= this.后台`⟧后', '發佈⟦`= this.後臺`⟧後'],
	'task': ['- [ ] 后台\n- [x] 发布', '- [ ] 後臺\n- [x] 發佈'],
	'nested callout': ['> ⟦[!总结]+⟧ 后台\n> > ⟦[!发展]⟧ 发布', '> ⟦[!總結]+⟧ 後臺\n> > ⟦[!發展]⟧ 發佈'],
	'table': ['| 营收 | 后台 |\n| --- | :-: |\n| ⟦[[后台\\|⟧后台⟦]]⟧ | ⟦`发`⟧ |', '| 營收 | 後臺 |\n| --- | :-: |\n| ⟦[[後臺\\|⟧後臺⟦]]⟧ | ⟦`發`⟧ |'],
};

const plain = (marked: string): string => marked.replace(/[⟦⟧]/g, '');
/** The protected stretches of a note, in order. */
const protectedIn = (marked: string): string[] => Array.from(marked.matchAll(/⟦([^⟧]*)⟧/g), (match) => match[1] ?? '');
/** What a note must become: prose from its twin in the other script, protected stretches from itself. */
const expected = (from: string, to: string): string => {
	const kept = protectedIn(from);
	let next = 0;
	return to.replace(/⟦[^⟧]*⟧/g, () => kept[next++] ?? '');
};

describe('what is not prose stays as it is, and the prose around it converts', () => {
	for (const [name, [hans, hant]] of Object.entries(constructs)) {
		it(name, () => {
			expect(convert(plain(hans), 's2tw')).toBe(expected(hans, hant));
			expect(convert(plain(hant), 'tw2s')).toBe(expected(hant, hans));
		});
	}

	it('front matter, with and without a byte order mark and Windows line ends', () => {
		for (const start of ['', '\uFEFF'])
			expect(convert(`${start}---\r\ntitle: 后台\r\n---\r\n后台发布\r\n`, 's2tw')).toBe(`${start}---\r\ntitle: 后台\r\n---\r\n後臺發佈\r\n`);
	});

	it('front matter but for the values of properties that are named', () => {
		const convertTitles = (source: string): string => convertText(source, 's2tw', { converters, format: 'markdown', frontMatter: ['title', 'aliases'] }).text;
		expect(convertTitles('---\ntitle: 后台发展 # 后台\ntags: [后台]\naliases:\n  - 后台\n  - "发展"\nlink: 后台\n---\n后台\n')).toBe('---\ntitle: 後臺發展 # 后台\ntags: [后台]\naliases:\n  - 後臺\n  - "發展"\nlink: 后台\n---\n後臺\n');
		expect(convertTitles('---\r\n"Title": "见[[后台]]，后台 https://后台.com/发"\r\naliases: [后台, 发展]\r\n---\r\n')).toBe('---\r\n"Title": "見[[后台]]，後臺 https://后台.com/发"\r\naliases: [後臺, 發展]\r\n---\r\n');
		expect(convertTitles('---\ntitle: >-\n  后台\n  发展\n后台: 发展\n---\n')).toBe('---\ntitle: >-\n  後臺\n  發展\n后台: 发展\n---\n');
	});

	it('all of them in one note, both ways', () => {
		const pairs = Object.values(constructs);
		const note = (side: 0 | 1): string => ['⟦---\ntitle: 总结\n---⟧', ...pairs.map((pair) => pair[side])].join('\n\n');
		expect(pairs.length + 1).toBeGreaterThanOrEqual(33);
		expect(convert(plain(note(0)), 's2tw')).toBe(expected(note(0), note(1)));
		expect(convert(plain(note(1)), 'tw2s')).toBe(expected(note(1), note(0)));
	});
});

describe('a link that shows its target', () => {
	it('gets what it shows as an alias, so that it still leads to the same note', () => {
		expect(convert('见[[后台]]。', 's2tw')).toBe('見[[后台|後臺]]。');
		expect(convert('見[[後臺]]。', 'tw2s')).toBe('见[[後臺|后台]]。');
	});

	it('is left alone when conversion does not change what it shows', () => expect(convert('见[[公司]]。', 's2tw')).toBe('見[[公司]]。'));

	it('shows a heading as the app does', () => {
		expect(convert('见[[后台#发展]]。', 's2tw')).toBe('見[[后台#发展|後臺 > 發展]]。');
		expect(convert('见[[#发展]]。', 's2tw')).toBe('見[[#发展|發展]]。');
	});

	it('escapes the bar in a table', () => {
		expect(convert('| 说明 |\n| --- |\n| [[后台]] |', 's2tw')).toBe('| 說明 |\n| --- |\n| [[后台\\|後臺]] |');
		expect(convert('---\na: 1\n---\n| `码` [[后台]] |\n| --- |\n\n说[[后台]]', 's2tw')).toBe('---\na: 1\n---\n| `码` [[后台\\|後臺]] |\n| --- |\n\n說[[后台|後臺]]');
	});

	it('does not gain a second alias', () => {
		const once = convert('见[[后台]]。', 's2tw');
		expect(convert(once, 's2tw')).toBe(once);
	});
});

describe('markers inside a word', () => {
	it('do not split it', () => {
		expect(convert('头**发**很长', 's2tw')).toBe('頭**髮**很長');
		expect(convert('==皇==后说', 's2tw')).toBe('==皇==后說');
		expect(convert('*发*~~展~~历史', 's2tw')).toBe('*發*~~展~~歷史');
	});

	it('move to the edge of a word that changes its length, so that they hold what they held and more', () => {
		expect(convert('插入U**盘**使用说明', 's2twp')).toBe('插入**隨身碟**使用說明');
		expect(convert('插入**U**盘使用说明', 's2twp')).toBe('插入**隨身碟**使用說明');
	});
});

describe('what may be converted', () => {
	it('is the text without markers, with a gap for each other stretch, and maps back to the source', () => {
		const source = '头**发**`码`后';
		const { text, offsets } = readConvertible(source, 'markdown');
		expect(text).toBe('头发\uFFFC后');
		expect([...offsets]).toEqual([0, 3, 6, 9, 10]);
	});

	it('is all of a plain text', () => expect(readConvertible('`后` [[台]]', 'plain').text).toBe('`后` [[台]]'));
});
