import { describe, expect, it } from 'vitest';
import { readByline } from '../../src/import/byline';
import { foldTable } from '../twins';

describe('a byline', () => {
	it.each([
		['作者：林小明', '林小明'],
		['文｜林小明　编辑｜陈大文', '林小明'],
		['文/林小明', '林小明'],
		['撰文 林小明', '林小明'],
		['本报记者 林小明 北京报道', '林小明'],
		['本報記者 林小明', '林小明'],
		['作者：林小明（某证券分析师）', '林小明'],
		['By Jane Doe', 'Jane Doe'],
		['作者：Jane Doe | 2024-03-05', 'Jane Doe'],
	])('tells the author: %s', (line, author) => {
		expect(readByline(`标题\n${line}\n正文从这里开始。`, foldTable).author).toBe(author);
	});

	it.each(['记者从市场监管部门获悉，云雀被罚。', '論文林小明寫了三年。', '责任编辑：陈大文', 'Ruby Chen said nothing.', '这是作者自己的看法，不代表本站。'])('tells no author: %s', (line) => {
		expect(readByline(`标题\n${line}`, foldTable).author).toBe('');
	});

	it.each([
		['來源：某網　作者：林小明　2024-03-05', '2024-03-05', '某網'],
		['来源：某财经 | 2024年3月5日 | 编辑：陈大文', '2024-03-05', '某财经'],
		['2024-03-05 10:20 来源：某财经', '2024-03-05', '某财经'],
	])('tells the day and the source: %s', (line, published, source) => {
		expect(readByline(`标题\n${line}\n正文。`, foldTable)).toMatchObject({ published, source });
	});

	it('tells no day that stands in a sentence', () => {
		expect(readByline('云雀在2024年3月5日宣布，会与百度合作。', foldTable).published).toBe('');
	});
});
