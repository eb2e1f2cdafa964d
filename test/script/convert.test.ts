// Converting whole notes: what is left alone, that once is enough, and that edits give the text.
// Sentences are tried in both directions; random notes are put together from words and Markdown that convert in surprising ways.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configs, isConfig, type Config } from '../../src/script/configs';
import { convertText, type Conversion, type Edit } from '../../src/script/convert';
import { convertMixed } from '../../src/script/convert-mixed';
import { createConverters } from '../../src/script/converter';
import { readConvertible } from '../../src/script/mask';
import type { OwnWords } from '../../src/script/own-words';

const converters = createConverters([{ hans: '面壁智能', hant: '面壁智能' }, { hans: '台积电', hant: '台積電' }]);
const run = (source: string, config: Config, format: 'markdown' | 'plain' = 'markdown'): Conversion => convertText(source, config, { converters, format });
const convert = (source: string, config: Config): string => run(source, config).text;
const all = Object.keys(configs).filter(isConfig);

const withEdits = (source: string, edits: readonly Edit[]): string => {
	let text = source;
	for (const { start, end, text: replacement } of [...edits].reverse()) text = text.slice(0, start) + replacement + text.slice(end);
	return text;
};

describe('text in the target script already', () => {
	it.each([
		['s2tw', '干擾與余承東的關係，後來回復了。'],
		['s2hk', '這裡的干擾，說明皇后的頭髮。'],
		['tw2s', '土著说显著的著作，随着发展。'],
	] as const)('is left alone: %s %s', (config, text) => expect(run(text, config).edits).toEqual([]));

	it('is left alone paragraph by paragraph', () => {
		expect(convert('余承東說有干擾。\n\n余承东说有干扰。', 's2tw')).toBe('余承東說有干擾。\n\n余承東說有干擾。');
		expect(convert('这是土著。\n\n這是土著。', 't2s')).toBe('这是土著。\n\n这是土著。');
	});

	it('lends its script to lines that do not tell', () => {
		expect(convert('# 后市\n\n這說明發展順利。', 's2tw')).toBe('# 后市\n\n這說明發展順利。');
		expect(convert('# 后市\n\n这说明发展顺利。', 's2tw')).toBe('# 後市\n\n這說明發展順利。');
	});

	it('does not suffer from a Simplified name beside it', () => {
		expect(convert('干擾很多，余承东說，後來的發展說明關係。', 's2tw')).toBe('干擾很多，余承東說，後來的發展說明關係。');
		expect(convert('商湯与干擾之后的发展说明', 's2tw')).toBe('商湯與干擾之後的發展說明');
	});
});

describe('edits', () => {
	it('are as short as can be', () => {
		expect(run('他说公司上市后涨了', 's2tw').edits).toEqual([{ start: 1, end: 2, text: '說' }, { start: 6, end: 8, text: '後漲' }]);
	});

	it('count characters, and those that no word explains', () => {
		const { changed, uncertain } = run('他说余，后', 's2tw');
		expect(changed).toBe(3);
		expect(uncertain.map(({ start, text }) => [start, text])).toEqual([[2, '餘'], [4, '後']]);
		expect(run('他说头发', 's2tw').uncertain).toEqual([]);
	});

	it('keep line ends, byte order mark and lone surrogates', () => {
		expect(convert('\uFEFF发\r\n展\r\uD83D说\uDE00\n', 's2tw')).toBe('\uFEFF發\r\n展\r\uD83D說\uDE00\n');
	});
});

describe('a character that no word explains', () => {
	const uncertain = (source: string, config: Config): string[] => run(source, config).uncertain.map(({ text, alternatives }) => `${text} ${alternatives.join('')}`);

	it('is written as the note writes it elsewhere', () => {
		expect(run('范明遠說明發展。\n\n后来范明远与于川来了。', 's2tw')).toMatchObject({ text: '范明遠說明發展。\n\n後來范明遠與於川來了。', uncertain: [{ text: '於' }] });
		expect(convert('余華說發展。\n\n听余华讲', 's2tw')).toBe('余華說發展。\n\n聽余華講');
	});

	it('is not, where the note has both', () => {
		expect(convert('范明遠說，範明遠問。\n\n范明远来了。', 's2tw')).toBe('范明遠說，範明遠問。\n\n範明遠來了。');
	});

	it('is told with what it could be instead', () => {
		expect(uncertain('他说余，后', 's2tw')).toEqual(['餘 余', '後 后']);
		expect(uncertain('。干。', 's2tw')).toEqual(['幹 乾干']);
		expect(uncertain('。干。', 's2hk')).toEqual(['幹 乾干']);
	});

	it.each(['4000万股', '四万股', '均价', '20余家', '签约并发布', '他的公司里，', '上了云', '这个与那个', '获利'])('is none in %s, where nothing else can be meant', (source) => expect(uncertain(source, 's2tw')).toEqual([]));
	it.each([['姓余的', '餘 余'], ['看见里德', '裡 里'], ['姓范的', '範 范']])('is one in %s', (source, told) => expect(uncertain(source, 's2tw')).toEqual([told]));
});

describe('words of the user', () => {
	const own = (source: string, name: Config, words: Partial<OwnWords>): string => convertText(source, name, { converters, format: 'markdown', ...words }).text;

	it('stay where they shall never be converted', () => {
		expect(own('范明远与后台', 's2tw', { neverConvert: ['范明远'] })).toBe('范明远與後臺');
		expect(own('說明：後臺', 'tw2s', { neverConvert: ['後臺'] })).toBe('说明：後臺');
	});

	it('become what they shall always become, also inside longer words and links', () => {
		expect(own('范明远的里程', 's2tw', { alwaysConvert: [['范明远', '范明遠']] })).toBe('范明遠的里程');
		expect(own('见[[里斯]]', 's2tw', { alwaysConvert: [['里斯', '李斯']] })).toBe('見[[里斯|李斯]]');
	});

	it('are not taken for the other direction', () => {
		const alwaysConvert = [['信息', '資訊'], ['資訊', '信息']] as const;
		expect(own('说信息', 's2tw', { alwaysConvert })).toBe('說資訊');
		expect(own('說資訊', 'tw2s', { alwaysConvert })).toBe('说信息');
	});

	it('convert once', () => {
		const alwaysConvert = [['程序', '程式'], ['程式', '公式']] as const;
		const once = own('说程序', 's2tw', { alwaysConvert });
		expect(once).toBe('說程式');
		expect(own(once, 's2tw', { alwaysConvert })).toBe(once);
	});
});

describe('between the regions of Traditional', () => {
	it.each([
		['tw2hk', '這裡的著作，他看著裡面的線', '這裏的著作，他看着裏面的線'],
		['hk2tw', '這裏的著作，隨着衞生的綫', '這裡的著作，隨著衛生的線'],
		['tw2hkp', '資訊與軟體', '信息與軟件'],
		['hk2twp', '信息與軟件', '資訊與軟體'],
		['t2twp', '爲了信息', '為了資訊'],
		['tw2tp', '為了資訊', '爲了信息'],
	] as const)('%s %s', (name, source, target) => {
		expect(convert(source, name)).toBe(target);
		expect(convert(target, name)).toBe(target);
	});

	it('names keep their character', () => {
		expect(convert('台積電在臺灣', 'hk2tw')).toBe('台積電在臺灣');
		expect(convert('台積電在臺灣', 'tw2hk')).toBe('台積電在台灣');
	});
});

describe('vocabulary', () => {
	it('changes only where the configuration says so', () => {
		expect(convert('软件的信息', 's2tw')).toBe('軟件的信息');
		expect(convert('软件的信息', 's2twp')).toBe('軟體的資訊');
		expect(convert('軟體的資訊', 'tw2sp')).toBe('软件的信息');
	});

	it('never changes twice', () => {
		const once = convert('可在线上', 's2twp');
		expect(convert(once, 's2twp')).toBe(once);
		expect(convert(convert('打印', 's2twp'), 's2twp')).toBe('列印');
	});
});

const word = fc.constantFrom(
	...'后 台 发 干 里 于 余 只 面 松 云 范 打印 线上 后台 头发 皇后 软件 U盘 信息 公里 这里 余承东 面壁智能 台积电 说明 干扰 干擾 後臺 發展 軟體 資訊 隨身碟 余承東 關係 說明 著作 看著 土著 乾坤 昇騰 上市 公司 a B 1 \u{20BB7} \uD83D \uDE00 \uF9A8'.split(' '),
);
const syntax = fc.constantFrom('，', '。', '\n', '\n\n', '\r\n', ' ', '**', '==', '*', '~~', '`', '```\n', '$', '$$', '[[', ']]', '|', '![[', '[', ']', '](', ')', '(', '# ', '- ', '> ', '%%', '<b>', '</b>', '<code>', '</code>', '#', '^id', '[^1]', '[^1]: ', '::', ' :: ', '| --- |\n', '---\n', 'https://', '&amp;', '\\', '\uFEFF', '\t');
const note = fc.array(fc.oneof({ weight: 3, arbitrary: word }, { weight: 2, arbitrary: syntax }), { maxLength: 40 }).map((parts) => parts.join(''));
const config = fc.constantFrom(...all);
const settings = { numRuns: 1500 };

describe('for any note', () => {
	it('edits, in order and without overlap, give the text', () => {
		fc.assert(
			fc.property(note, config, (source, name) => {
				const { text, edits } = run(source, name);
				expect(withEdits(source, edits)).toBe(text);
				edits.forEach((edit, index) => expect(edit.start).toBeGreaterThanOrEqual(edits[index - 1]?.end ?? 0));
			}),
			settings,
		);
	});

	it('converting twice is converting once', () => {
		fc.assert(
			fc.property(note, config, (source, name) => {
				const once = convert(source, name);
				expect(convert(once, name)).toBe(once);
			}),
			settings,
		);
	});

	it('the same holds for configurations together, where each paragraph is in one script', () => {
		const paragraphOf = (words: string): fc.Arbitrary<string> => fc.array(fc.constantFrom(...words.split(' ')), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
		const paragraphs = fc.array(fc.oneof(paragraphOf('发展 说后台 头发干了， **软件** [[关系]] 这只 说余'), paragraphOf('說明 看著說 這裏， **軟件** [[說衞生]] 臺灣的資訊 隨着')), { maxLength: 6 });
		const together = fc.constantFrom<readonly Config[]>(['t2tw', 's2tw'], ['s2tw', 'hk2tw'], ['tw2hk', 's2hk'], ['s2hk', 't2hk']);
		fc.assert(
			fc.property(paragraphs, together, (parts, names) => {
				const source = parts.join('\n\n');
				const { text, edits } = convertMixed(source, names, { converters, format: 'markdown' });
				expect(withEdits(source, edits)).toBe(text);
				edits.forEach((edit, index) => expect(edit.start).toBeGreaterThanOrEqual(edits[index - 1]?.end ?? 0));
				expect(convertMixed(text, names, { converters, format: 'markdown' }).text).toBe(text);
			}),
			settings,
		);
	});

	it('no edit reaches into what is protected', () => {
		fc.assert(
			fc.property(note, config, (source, name) => {
				const { text, offsets, markers } = readConvertible(source, 'markdown');
				const free = new Set([...Array.from(offsets).filter((_, at) => text[at] !== '\uFFFC'), ...markers.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index))]);
				for (const { start, end } of run(source, name).edits) for (let at = start; at < end; at++) expect(free.has(at)).toBe(true);
			}),
			settings,
		);
	});

	it('plain text of any kind converts as often as you like to the same', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 60 }), config, (source, name) => {
				const once = run(source, name, 'plain').text;
				expect(run(once, name, 'plain').text).toBe(once);
			}),
			settings,
		);
	});
});
