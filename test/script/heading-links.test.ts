// Headings that a conversion changes, and the links that lead to them from other notes. `rewritten` gives a note with its links updated.
import { describe, expect, it } from 'vitest';
import { apply } from '../../src/script/apply';
import { convertText } from '../../src/script/convert';
import { createConverters } from '../../src/script/converter';
import { changedHeadings, headingLinkEdits, type ChangedHeading } from '../../src/script/heading-links';

const converters = createConverters([]);
const headingsOf = (source: string): ChangedHeading[] => changedHeadings(source, convertText(source, 's2tw', { converters, format: 'markdown' }));
const headings = headingsOf('# 后台发展\n\n## 营收: 2023年\n');
const rest = (): Promise<void> => Promise.resolve();
const rewritten = async (source: string, path = '财报'): Promise<string> => apply(source, await headingLinkEdits(source, (link) => (link.replace(/\.md$/, '') === path ? { path, headings } : null), rest));

describe('headings that a conversion changes', () => {
	it('are told with their line, before and after', () => {
		expect(headingsOf('---\ntitle: 后台\n---\n说明\n\n## **发展** ##\n\n# 公司\n\n后台\n===\n\n```\n# 后台\n```\n')).toEqual([
			{ line: 6, before: '**发展**', after: '**發展**' },
			{ line: 10, before: '后台', after: '後臺' },
		]);
	});

	it('are none where nothing changes', () => expect(headingsOf('# 公司\n\n后台\n')).toEqual([]));
});

describe('links to them', () => {
	it.each([
		['[[财报#后台发展]]', '[[财报#後臺發展]]'],
		['[[财报#后台发展|后台]]', '[[财报#後臺發展|后台]]'],
		['| a |\n| --- |\n| [[财报#后台发展\\|后台]] |', '| a |\n| --- |\n| [[财报#後臺發展\\|后台]] |'],
		['![[财报#后台发展]]', '![[财报#後臺發展]]'],
		['[[财报#后台发展#营收 2023年]]', '[[财报#後臺發展#營收 2023年]]'],
		['[后台](财报.md#后台发展)', '[后台](财报.md#後臺發展)'],
		['[后台](%E8%B4%A2%E6%8A%A5.md#%E5%90%8E%E5%8F%B0%E5%8F%91%E5%B1%95)', '[后台](%E8%B4%A2%E6%8A%A5.md#%E5%BE%8C%E8%87%BA%E7%99%BC%E5%B1%95)'],
		['[a](财报#营收%202023年)', '[a](财报#營收%202023年)'],
		['[a](<财报.md#营收 2023年> "后台发展")', '[a](<财报.md#營收 2023年> "后台发展")'],
	])('%s', (before, after) => expect(rewritten(before)).resolves.toBe(after));

	it.each(['[[财报]]', '[[后台发展]]', '[[别的#后台发展]]', '[[#后台发展]]', '`[[财报#后台发展]]`', '[[财报#^后台发展]]', '[[财报#别的]]', '财报#后台发展', '```\n[[财报#后台发展]]\n```', '[a](https://财报#后台发展)'])('but not %s', (source) => expect(rewritten(source)).resolves.toBe(source));

	describe('in properties', () => {
		it.each([
			['a: "[[财报#后台发展]]"', 'a: "[[财报#後臺發展]]"'],
			["a:\n  - '[[财报#后台发展|后台]]'\n  - \"[[财报#营收 2023年]]\"", "a:\n  - '[[财报#後臺發展|后台]]'\n  - \"[[财报#營收 2023年]]\""],
		])('%s', (before, after) => expect(rewritten(`---\n${before}\n---\n后台`)).resolves.toBe(`---\n${after}\n---\n后台`));

		it.each(['a: "见 [[财报#后台发展]]"', 'a: 财报#后台发展', '# [[财报#后台发展]]', 'a: "[[别的#后台发展]]"'])('but not %s', (yaml) => expect(rewritten(`---\n${yaml}\n---\n`)).resolves.toBe(`---\n${yaml}\n---\n`));

		it('that a heading with quotation marks would end', async () => {
			const quoted = headingsOf('# "后台"的发展\n');
			const source = '---\na: "[[财报#后台 的发展]]"\n---\n';
			expect(apply(source, await headingLinkEdits(source, () => ({ path: '财报', headings: quoted }), rest))).toBe('---\na: "[[财报#後臺 的發展]]"\n---\n');
		});
	});

	it('between whose pieces the app has its turn', async () => {
		let turns = 0;
		const long = '一段话。\n\n'.repeat(500);
		await headingLinkEdits(`${long}[[财报#后台发展]]`, () => ({ path: '财报', headings }), () => Promise.resolve(void turns++));
		expect(turns).toBeGreaterThan(100);
	});

	it('within the note itself', () => expect(rewritten('---\na: "[[#后台发展]]"\n---\n见[[#后台发展|后台]]与[a](#后台发展)', '')).resolves.toBe('---\na: "[[#後臺發展]]"\n---\n见[[#後臺發展|后台]]与[a](#後臺發展)'));
});
