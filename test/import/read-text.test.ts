import { describe, expect, it } from 'vitest';
import { fileNameFor, freePath, writeArticleNote } from '../../src/import/article-note';
import { readMarkdown, readPlainText } from '../../src/import/read-text';
import { foldTable } from '../twins';

describe('plain text', () => {
	it('has a short first line as its title, and paragraphs that Markdown keeps apart', () => {
		expect(readPlainText('云杉发布新机\r\n　　公司上周在深圳发布了第二代手臂。\r\n　　售价不到上一代的一半。\r\n', foldTable)).toMatchObject({
			title: '云杉发布新机',
			body: '公司上周在深圳发布了第二代手臂。\n\n售价不到上一代的一半。',
		});
	});

	it('keeps its own blank lines', () => {
		expect(readPlainText('题目\n\n一行\n二行\n\n\n\n三行', foldTable)?.body).toBe('一行\n二行\n\n三行');
	});

	it('has its title below what the page has above it, which stays', () => {
		expect(readPlainText('您的位置：首页 > 科技\n\n云杉发布新机\n\n公司上周发布了新品。', foldTable)).toMatchObject({ title: '云杉发布新机', body: '您的位置：首页 > 科技\n\n公司上周发布了新品。' });
		expect(readPlainText('大家都在看短剧，平台却不赚钱\n\n公司上周发布了新品。', foldTable)?.title).toBe('大家都在看短剧，平台却不赚钱');
		expect(readPlainText('首页 > 科技\n\n公司上周发布了新品。', foldTable)).toMatchObject({ title: '', body: '首页 > 科技\n\n公司上周发布了新品。' });
	});

	it('has no title where the first line is a sentence, or all there is', () => {
		expect(readPlainText('公司上周发布了新品。\n价格减半。', foldTable)?.title).toBe('');
		expect(readPlainText('只有一行', foldTable)).toMatchObject({ title: '', body: '只有一行' });
	});

	it.each([
		['云杉发布新机\n来源：范例日报 作者：赵六 2023年8月4日 09:30\n正文。', '范例日报', '赵六'],
		['雲杉發表新機\n來源：範例日報 作者：趙六 2023年8月4日 09:30\n正文。', '範例日報', '趙六'],
	])('tells its byline: %j', (text, source, author) => {
		expect(readPlainText(text, foldTable)).toMatchObject({ source, author, published: '2023-08-04' });
	});

	it('is no article where it is blank', () => {
		expect(readPlainText(' \n\u3000\n', foldTable)).toBeNull();
	});
});

describe('Markdown', () => {
	it('has its properties as fields, keeps the others, and leaves its text alone', () => {
		const properties = { title: '雲杉', source: 'https://example.com', author: ['甲', '乙'], 日期: '2023-08', tags: ['a'] };
		expect(readMarkdown('---\ntitle: 雲杉\n---\n\n- 一\n- 二\n', properties, foldTable)).toEqual({
			title: '雲杉', source: 'https://example.com', author: '甲, 乙', published: '2023-08', body: '- 一\n- 二', properties: { 日期: '2023-08', tags: ['a'] },
		});
	});

	it('has its first heading as a title where no property tells', () => {
		expect(readMarkdown('# 雲杉發表新機\n\n內文', {}, foldTable)?.title).toBe('雲杉發表新機');
	});

	it('is no article where only front matter is there', () => {
		expect(readMarkdown('---\ntitle: a\n---\n', { title: 'a' }, foldTable)).toBeNull();
	});
});

describe('the note of an article', () => {
	it('has what is known as properties, and its text below', () => {
		const fields = { title: '雲杉：新機', source: '', author: '李四', published: '2023-08-04' };
		expect(writeArticleNote(fields, { body: '內文', properties: { tags: ['a'] } }, (properties) => `${JSON.stringify(properties)}\n`)).toBe('---\n{"title":"雲杉：新機","author":"李四","published":"2023-08-04","tags":["a"]}\n---\n\n內文\n');
	});

	it.each([
		['雲杉: 第二代 [手臂] #1?', '雲杉 第二代 手臂 1'],
		['a/b\\c|d^e', 'a b c d e'],
		['...隱藏. ', '隱藏'],
		['?*', ''],
		['長'.repeat(100), '長'.repeat(80)],
		['𠮷'.repeat(100), '𠮷'.repeat(80)],
	])('is named for %j as %j', (title, name) => {
		expect(fileNameFor(title)).toBe(name);
	});

	it('takes the next number where its name is taken', () => {
		const taken = new Set(['a/b.md', 'a/b 1.md']);
		expect(freePath('a', 'b', (path) => taken.has(path))).toBe('a/b 2.md');
		expect(freePath('', 'b', (path) => taken.has(path))).toBe('b.md');
	});
});
