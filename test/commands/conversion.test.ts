import { describe, expect, it } from 'vitest';
import { countChanged, editsBetween, editsWithin, mergeByLine, offsetAfter, withLinkEdits } from '../../src/commands/conversion-edits';
import { stretchesOf, type Stretch } from '../../src/commands/conversion-stretches';
import { correctedEdits } from '../../src/commands/corrections';
import { configsFor, type Target } from '../../src/script/targets';
import { apply } from '../../src/script/apply';
import { createConverters } from '../../src/script/converter';
import type { Conversion, Uncertain } from '../../src/script/convert';
import { convertMixed } from '../../src/script/convert-mixed';
import { detectScript } from '../../src/script/detect-script';

const converters = createConverters([]);

/** Reads `前〔後〕` pairs: 虧〔亏〕損〔损〕 is an edit of each of two characters. */
function editsOf(marked: string): { source: string; edits: { start: number; end: number; text: string }[] } {
	let source = '';
	const edits = [];
	for (const [, char = '', after] of marked.matchAll(/([^〔〕])(?:〔([^〕]*)〕)?/gs)) {
		if (after !== undefined) edits.push({ start: source.length, end: source.length + 1, text: after });
		source += char;
	}
	return { source, edits };
}

function printed({ line, pieces, isCutBefore, isCutAfter }: Stretch): string {
	const [before, after] = [isCutBefore, isCutAfter].map((isCut) => (isCut ? '…' : ''));
	return `${line}: ${before}${pieces.map(({ before: same, after: changed, isChanged, uncertain }) => (isChanged ? `{${same}→${changed}${uncertain === null ? '' : '?'}}` : same)).join('')}${after}`;
}

describe('the configuration for a target', () => {
	it.each([
		['hans', 'hant', '這裡的著作，他看著', '这里的著作，他看着'],
		['hans', 'hant', '裏面的衞生', '里面的卫生'],
		['hant', 'hans', '这里的内容', '這裏的內容'],
		['taiwan', 'hans', '这里的内容', '這裡的內容'],
		['hongKong', 'hans', '这里的内容', '這裏的內容'],
		['taiwan', 'hant', '這裏的內容', '這裡的內容'],
		['hongKong', 'hant', '這裏的衛生', '這裏的衞生'],
		['hant', 'hant', '這裡的內容', '這裡的內容'],
		['taiwanPhrases', 'hans', '这款软件用鼠标', '這款軟體用滑鼠'],
		['taiwanPhrases', 'hant', '這款軟件的說明', '這款軟體的說明'],
		['taiwanPhrases', 'hant', '這款軟件裏的説明', '這款軟體裡的說明'],
		['taiwan', 'hant', '裏面的衞生', '裡面的衛生'],
		['hongKong', 'hant', '這裡說的衛生', '這裏説的衞生'],
		['hansPhrases', 'hant', '這款軟體用滑鼠', '这款软件用鼠标'],
		['hansPhrases', 'hant', '這款軟件裏的説明', '这款软件里的说明'],
	] as const)('%s, for text in %s, turns %s into %s', (target, script, source, converted) => {
		expect(convertMixed(source, configsFor(target, script, source), { converters, format: 'markdown' }).text).toBe(converted);
	});

	// Words that Taiwan and the mainland have their own of: 軟體 and 滑鼠; characters that regions write their own way: 看著, 裡, 說, 衛.
	const texts = {
		simplified: '他看着软件里的说明，鼠标旁是卫生间。',
		taiwan: '他看著軟體裡的說明，滑鼠旁是衛生間。',
		taiwanCharacters: '他看著軟件裡的說明，鼠標旁是衛生間。',
		hongKong: '他看着軟件裏的説明，鼠標旁是衞生間。',
		standard: '他看着軟件裏的說明，鼠標旁是衛生間。',
	} as const;
	const keepsWords = '他看着软体里的说明，滑鼠旁是卫生间。';
	it.each([
		['hans', { simplified: texts.simplified, taiwan: keepsWords, taiwanCharacters: texts.simplified, hongKong: texts.simplified, standard: texts.simplified }],
		['hansPhrases', { simplified: texts.simplified, taiwan: texts.simplified, taiwanCharacters: texts.simplified, hongKong: texts.simplified, standard: texts.simplified }],
		['hant', { simplified: texts.standard, taiwan: texts.taiwan, taiwanCharacters: texts.taiwanCharacters, hongKong: texts.hongKong, standard: texts.standard }],
		['taiwan', { simplified: texts.taiwanCharacters, taiwan: texts.taiwan, taiwanCharacters: texts.taiwanCharacters, hongKong: texts.taiwanCharacters, standard: texts.taiwanCharacters }],
		['taiwanPhrases', { simplified: texts.taiwan, taiwan: texts.taiwan, taiwanCharacters: texts.taiwan, hongKong: texts.taiwan, standard: texts.taiwan }],
		['hongKong', { simplified: texts.hongKong, taiwan: '他看着軟體裏的説明，滑鼠旁是衞生間。', taiwanCharacters: texts.hongKong, hongKong: texts.hongKong, standard: texts.hongKong }],
	] as const)('%s, from text of every script and region', (target, expected) => {
		const converted = Object.entries(texts).map(([from, text]) => {
			const { script } = detectScript(text, converters.scripts);
			return [from, convertMixed(text, configsFor(target, script, text), { converters, format: 'markdown' }).text];
		});
		expect(Object.fromEntries(converted)).toEqual(expected);
	});
});

describe('a note with paragraphs of both scripts', () => {
	const convertTo = (target: Target, source: string): Conversion =>
		convertMixed(source, configsFor(target, detectScript(source, converters.scripts).script, source), { converters, format: 'markdown' });
	const mostlyTraditional = `${'他看著軟件裡的說明，鼠標旁是衛生間。'.repeat(20)}\n\n发布的说明\n`;

	it.each([
		['taiwan', '他看着软件。\n\n他看着軟件裏的説明。', '他看著軟件。\n\n他看著軟件裡的說明。'],
		['taiwanPhrases', '他看着软件里的说明。\n\n他看著軟件裡的說明。', '他看著軟體裡的說明。\n\n他看著軟體裡的說明。'],
		['hongKong', '他看着软件里的说明。\n\n他看著軟件裡的說明。', '他看着軟件裏的説明。\n\n他看着軟件裏的説明。'],
		['hongKong', mostlyTraditional, `${'他看着軟件裏的説明，鼠標旁是衞生間。'.repeat(20)}\n\n發佈的説明\n`],
		['taiwan', mostlyTraditional, mostlyTraditional.replace('发布的说明', '發佈的說明')],
	] as const)('is %s all over afterwards: %s', (target, source, converted) => {
		const { text, edits, changed } = convertTo(target, source);
		expect(text).toBe(converted);
		expect(apply(source, edits)).toBe(converted);
		expect(changed).toBe([...source].filter((char, at) => char !== converted[at]).length);
		expect(convertTo(target, converted).edits).toEqual([]);
	});

	it('gives a link one alias only', () => expect(convertTo('taiwan', '裏面說明发展[[后台軟件裏发]]').text.match(/\|/g) ?? []).toHaveLength(1));
});

describe('edits within a selection', () => {
	const { source, edits } = editsOf('虧〔亏〕損，營〔营〕業額〔额〕');

	it('leave out what is not selected', () => {
		expect(apply(source, editsWithin(edits, [{ start: 0, end: 2 }]))).toBe('亏損，營業額');
	});

	it('take every one of several selections', () => {
		expect(apply(source, editsWithin(edits, [{ start: 0, end: 1 }, { start: 5, end: 6 }]))).toBe('亏損，營業额');
	});

	it('take the selected part of an edit that goes on behind it', () => {
		const whole = [{ start: 0, end: 2, text: '亏损' }];
		expect(apply(source, editsWithin(whole, [{ start: 1, end: 6 }]))).toBe('虧损，營業額');
	});

	it('leave a word alone that changes its length at the border', () => {
		expect(editsWithin([{ start: 0, end: 2, text: '三個字' }], [{ start: 1, end: 6 }])).toEqual([]);
	});

	it('count characters, not code units', () => {
		expect(countChanged('𠮷虧', [{ start: 0, end: 3, text: '吉亏' }])).toBe(2);
	});
});

describe('edits for an editor', () => {
	const { source, edits } = editsOf('虧〔亏〕損，營〔营〕業\n額〔额〕\n無〔没有〕');

	it('can be made one a line, to the same effect', () => {
		expect(mergeByLine(source, edits)).toEqual([{ start: 0, end: 4, text: '亏損，营' }, { start: 6, end: 7, text: '额' }, { start: 8, end: 9, text: '没有' }]);
		expect(apply(source, mergeByLine(source, edits))).toBe(apply(source, edits));
	});

	it('leave the cursor on its character', () => {
		const longer = [{ start: 1, end: 2, text: '幾個字' }, { start: 3, end: 5, text: '甲乙' }];
		expect([0, 1, 2, 3, 4, 5, 6].map((offset) => offsetAfter(longer, offset))).toEqual([0, 1, 4, 5, 6, 7, 8]);
		expect(offsetAfter([{ start: 0, end: 2, text: '三個字' }], 1)).toBe(3);
	});
});

describe('corrections', () => {
	const doubt = (start: number, text: string): Uncertain => ({ start, end: start + 1, text, alternatives: [] });

	it('replace what became of uncertain characters, several in one edit', () => {
		const conversion = { edits: [{ start: 0, end: 3, text: '後裏乾' }, { start: 5, end: 6, text: '發' }], uncertain: [doubt(0, '後'), doubt(1, '裏'), doubt(2, '乾'), doubt(5, '發')] };
		expect(correctedEdits(conversion, new Map([[0, '后'], [2, '幹'], [5, '髮']]))).toEqual([{ start: 0, end: 3, text: '后裏幹' }, { start: 5, end: 6, text: '髮' }]);
	});

	it('are not made where an edit does not tell what becomes of each character', () => {
		const conversion = { edits: [{ start: 0, end: 3, text: '軟體' }], uncertain: [doubt(0, '軟')] };
		expect(correctedEdits(conversion, new Map([[0, '软']]))).toEqual(conversion.edits);
	});
});

describe('edits that make one text of another', () => {
	it.each([
		['虧損，營業額\n沒變\n無', '亏损，營业額\n沒變\n无'],
		['一行', '一行\n兩行'],
		['一行\n兩行', ''],
		['', '一行'],
		['同', '同'],
		['後後後', '後後'],
	])('%j, %j', (before, after) => {
		expect(apply(before, editsBetween(before, after))).toBe(after);
	});

	it('leave out what is the same', () => {
		expect(editsBetween('一二三\n四五六', '一二三\n四伍六')).toEqual([{ start: 5, end: 6, text: '伍' }]);
	});
});

describe('links that follow their headings', () => {
	const alias = (source: string, text: string): { start: number; end: number; text: string } => ({ start: source.indexOf(']]'), end: source.indexOf(']]'), text });
	const target = (source: string, from: string, text: string): { start: number; end: number; text: string } => ({ start: source.indexOf(from), end: source.indexOf(from) + from.length, text });

	it.each([
		['没有显示文字', '见 [[#后台]]', '后台', '後臺', '|後臺', '见 [[#後臺]]'],
		['显示笔记和标题', '见 [[记#后台]]', '后台', '後臺', '|记 > 後臺', '见 [[记#後臺]]'],
		['笔记名也转换', '见 [[软件#后台]]', '后台', '後臺', '|軟件 > 後臺', '见 [[软件#後臺|軟件 > 後臺]]'],
		['在表格里', '|[[#后台]]|', '后台', '後臺', '\\|後臺', '|[[#後臺]]|'],
	])('%s', (_, source, from, to, shown, expected) => {
		expect(apply(source, withLinkEdits(source, [alias(source, shown)], [target(source, from, to)]))).toBe(expected);
	});

	it('keep the display text where the link stays', () => {
		expect(apply('[[后台]]', withLinkEdits('[[后台]]', [alias('[[后台]]', '|後臺')], []))).toBe('[[后台|後臺]]');
	});
});

describe('stretches to look through', () => {
	it('join changes that stand near each other, with a little of the line around them', () => {
		const { source, edits } = editsOf('題\n前面很長的一段話說到公司虧〔亏〕損，營〔营〕業');
		expect(stretchesOf(source, { edits, uncertain: [] }).map(printed)).toEqual(['2: …的一段話說到公司{虧→亏}損，{營→营}業']);
	});

	it.each([
		['at both ends', '前面很長很長的一段話說到公司虧〔亏〕損之後還有很長的一段話', '…的一段話說到公司', '{虧→亏}損之後還有很長的…'],
		['not at the ends of a line', '公司虧〔亏〕損', '公司', '{虧→亏}損'],
		['not where only a Windows line end is left', '公司虧〔亏〕損一二三四五六七\r\n', '公司', '{虧→亏}損一二三四五六七'],
		['before a character that it would cut in two', '𠮷一二三四五六七虧〔亏〕損一二三四五六𠮷七八', '𠮷一二三四五六七', '{虧→亏}損一二三四五六…'],
	])('say where a line goes on: %s', (_, marked, before, after) => {
		const { source, edits } = editsOf(marked);
		expect(stretchesOf(source, { edits, uncertain: [] }).map((stretch) => printed(stretch).replace(/^1: /, ''))).toEqual([`${before}${after}`]);
	});

	it('never reach over the end of a line', () => {
		const { source, edits } = editsOf('虧〔亏〕\n\n損〔损〕');
		expect(stretchesOf(source, { edits, uncertain: [] }).map(printed)).toEqual(['1: {虧→亏}', '3: {損→损}']);
	});

	it('tell which character of an edit is uncertain', () => {
		const edits = [{ start: 0, end: 3, text: '發於裏' }];
		const uncertain = [{ start: 1, end: 2, text: '於', alternatives: ['于'] }];
		expect(stretchesOf('发于里', { edits, uncertain }).map(printed)).toEqual(['1: {发→發}{于→於?}{里→裏}']);
	});

	it('call an edit uncertain as a whole where its parts cannot be told', () => {
		const edits = [{ start: 0, end: 3, text: '軟體' }];
		const uncertain = [{ start: 1, end: 2, text: '體', alternatives: [] }];
		expect(stretchesOf('软的件', { edits, uncertain }).map(printed)).toEqual(['1: {软的件→軟體?}']);
	});

	it('each have the uncertain characters of their own', () => {
		const { source, edits } = editsOf('后〔後〕\n里〔裏〕\n干〔乾〕');
		const uncertain = [{ start: 0, end: 1, text: '後', alternatives: [] }, { start: 4, end: 5, text: '乾', alternatives: [] }];
		expect(stretchesOf(source, { edits, uncertain }).map(printed)).toEqual(['1: {后→後?}', '2: {里→裏}', '3: {干→乾?}']);
	});

	it('show what is inserted', () => {
		expect(stretchesOf('[[后台]]', { edits: [{ start: 4, end: 4, text: '|後臺' }], uncertain: [] }).map(printed)).toEqual(['1: [[后台{→|後臺}]]']);
	});
});
