// @vitest-environment happy-dom
/** Pages as sites write them, shortened; what turns HTML into Markdown in the app is stood in for by the text of each block. */
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/import/article';
import { readPage } from '../../src/import/read-page';
import { foldTable } from '../twins';

const paragraphs = ['雲杉機器人上週在深圳發表了第二代手臂，定價不到上一代的一半。', '公司創辦人表示，今年的出貨量可望達到三千台，營收約二億元。', '不過同業認為，價格戰才剛開始。'];
const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');

function toMarkdown(content: HTMLElement): string {
	return [...content.querySelectorAll('h1, h2, p, img')].map((el) => (el.tagName === 'P' ? (el.textContent ?? '').trim() : el.tagName === 'IMG' ? `![](${el.getAttribute('src') ?? ''})` : `# ${el.textContent ?? ''}`)).join('\n\n');
}

function read(html: string): Article | null {
	return readPage(new DOMParser().parseFromString(html, 'text/html'), { fold: foldTable, toMarkdown });
}

const body = paragraphs.join('\n\n');

describe('the text of a page', () => {
	it.each([
		['in an article element', `<nav><a href="/">首頁</a></nav><main><article>${text}</article></main><footer>版權所有</footer>`],
		['in the longest block where no element says so', `<div id="wrap"><div class="left"><ul><li><a href="/a">另一條新聞的標題</a></li></ul></div><div class="txt">${text}</div></div>`],
		['in main, beside teasers that are articles', `<main>${text}</main><article><a href="/b">更多</a></article>`],
		['under a body that only sounds like furniture', `<div class="has-comments">${text}</div>`],
	])('is found %s', (_where, html) => {
		expect(read(`<body>${html}</body>`)?.body).toBe(body);
	});

	it.each([
		'<div class="share-bar"><p>分享到微信</p></div>', '<div id="related"><p>相關文章：雲杉上市</p></div>', '<aside><p>熱門排行</p></aside>',
		'<script>var a = "<p>不是正文</p>"</script>', '<div class="article-comments"><p>網友留言</p></div>', '<form><p>訂閱電子報</p></form>', '<p hidden>看不見</p>',
	])('goes without %s', (furniture) => {
		expect(read(`<article>${text}${furniture}</article>`)?.body).toBe(body);
	});

	it('has no heading that repeats the title', () => {
		expect(read(`<title>雲杉發表新機</title><article><h1>雲杉發表新機</h1>${text}</article>`)).toMatchObject({ title: '雲杉發表新機', body });
	});

	it('has pictures by their full address, late ones too, and none that would point into the vault', () => {
		const page = (image: string): string | undefined => read(`<link rel="canonical" href="https://example.com/a/b.html"><article>${text}${image}</article>`)?.body;
		expect(page('<img src="c.png">')).toBe(`${body}\n\n![](https://example.com/a/c.png)`);
		expect(page('<img src="data:image/gif;base64,AA" data-src="//example.org/d.png">')).toBe(`${body}\n\n![](https://example.org/d.png)`);
		expect(page('<img src="data:image/gif;base64,AA">')).toBe(body);
	});

	it('is null where a page has none', () => {
		expect(read('')).toBeNull();
		expect(read('<body><nav><a href="/">首頁</a></nav></body>')).toBeNull();
	});
});

describe('the fields of a page', () => {
	function fields(head: string, above = ''): object {
		const { title, source, author, published } = read(`<html><head>${head}</head><body>${above}<article>${text}</article></body></html>`) ?? {};
		return { title, source, author, published };
	}

	it('come from its meta elements', () => {
		const head = `<title>雲杉發表新機 - 範例網</title><meta property="og:title" content="雲杉發表新機"><meta property="og:url" content="https://example.com/1"><meta name="author" content="李四"><meta property="article:published_time" content="2023-08-04T18:04:37+08:00">`;
		expect(fields(head)).toEqual({ title: '雲杉發表新機', source: 'https://example.com/1', author: '李四', published: '2023-08-04' });
	});

	it('come from its linked data', () => {
		const data = { '@graph': [{ '@type': 'WebSite' }, { '@type': 'NewsArticle', headline: '雲杉發表新機', author: [{ name: '王五' }], datePublished: '2023-8-4' }] };
		expect(fields(`<script type="application/ld+json">${JSON.stringify(data)}</script>`)).toEqual({ title: '雲杉發表新機', source: '', author: '王五', published: '2023-08-04' });
	});

	it('come from the lines below its heading', () => {
		const above = '<div><h1>雲杉發表新機</h1><div><span>2023-08-04 18:04</span> <span>來源：範例日報</span> <span>作者：趙六</span></div></div>';
		expect(fields('', above)).toEqual({ title: '雲杉發表新機', source: '範例日報', author: '趙六', published: '2023-08-04' });
	});

	it.each([
		['雲杉發表新一代手臂_範例新聞網', '雲杉發表新一代手臂'],
		['雲杉發表新一代手臂 - 範例網', '雲杉發表新一代手臂'],
		['雲杉發表新一代手臂｜範例網', '雲杉發表新一代手臂'],
		['雲杉 A-1 手臂的故事', '雲杉 A-1 手臂的故事'],
	])('have %j as the title %j', (pageTitle, title) => {
		expect(fields(`<title>${pageTitle}</title>`)).toMatchObject({ title });
	});

	it('are empty where nothing tells', () => {
		expect(fields('')).toEqual({ title: '', source: '', author: '', published: '' });
	});

	it('know where a browser saved the page from', () => {
		expect(read(`<!DOCTYPE html><!-- saved from url=(0026)https://example.com/saved/1 --><html><body><article>${text}</article></body></html>`)?.source).toBe('https://example.com/saved/1');
	});
});
