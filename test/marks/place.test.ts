// @vitest-environment happy-dom
// Where marks land in rendered Markdown. A source carries its marks as 〔…〕; the HTML is what the app makes of it; marks come out as <u>…</u>.
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/marks/marks';
import { place } from '../../src/marks/place';
import { readableSource } from '../../src/marks/readable';
import { readShownText } from '../../src/marks/shown-text';
import { unwrapMarks, wrapPieces } from '../../src/marks/wrap';
import type { Claim } from '../../src/types';

const claim: Omit<Claim, 'start' | 'end'> = { kind: 'attributed', cue: '', negated: false, speaker: null, companies: [], figures: [] };

/** Takes the brackets out of a marked text: `虧損〔34億〕` → the text, and a mark from 2 to 5. */
function read(marked: string): { source: string; marks: Mark[] } {
	const marks: Mark[] = [];
	const open: number[] = [];
	let source = '';
	for (const char of marked) {
		const start = char === '〕' ? open.pop() : undefined;
		if (char === '〔') open.push(source.length);
		else if (start !== undefined) marks.push({ start, end: source.length, marked: { kind: 'claim', claim: { ...claim, start, end: source.length }, figures: [] } });
		else source += char;
	}
	return { source, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) };
}

function rendered(html: string): HTMLElement {
	return new DOMParser().parseFromString(html, 'text/html').body;
}

/** Marks `html` as the marked source tells; null when the two are different texts. */
function mark(marked: string, html: string): string | null {
	const root = rendered(html);
	return markInside(marked, root) ? root.innerHTML : null;
}

function markInside(marked: string, root: HTMLElement): boolean {
	const { source, marks } = read(marked);
	const shown = readShownText(root);
	const placed = place(marks, readableSource(source, 0, source.length), shown);
	for (const [index, pieces] of placed ?? []) {
		const node = shown.nodes[index]?.node;
		if (node !== undefined) wrapPieces(node, pieces, () => Object.assign(document.createElement('u'), { className: 'ira-mark' }));
	}
	return placed !== null;
}

function plain(html: string | null): string | null {
	return html?.replaceAll(' class="ira-mark"', '') ?? null;
}

describe('a mark in rendered text', () => {
	it.each([
		['in a paragraph', '公司虧損〔34.28億元〕。', '<p>公司虧損34.28億元。</p>', '<p>公司虧損<u>34.28億元</u>。</p>'],
		['beside the same number in another word', '代號234，共〔34〕人。', '<p>代號234，共34人。</p>', '<p>代號234，共<u>34</u>人。</p>'],
		['across emphasis, in two parts', '虧損〔**34.28**億元〕。', '<p>虧損<strong>34.28</strong>億元。</p>', '<p>虧損<strong><u>34.28</u></strong><u>億元</u>。</p>'],
		['in a list', '- 員工〔500人〕\n- 專利〔80項〕', '<ul><li>員工500人</li><li>專利80項</li></ul>', '<ul><li>員工<u>500人</u></li><li>專利<u>80項</u></li></ul>'],
		['in a table', '| 年 | 營收 |\n| --- | --- |\n| 2019 | 〔30.3億〕 |', '<table><tbody><tr><th>年</th><th>營收</th></tr><tr><td>2019</td><td>30.3億</td></tr></tbody></table>', '<table><tbody><tr><th>年</th><th>營收</th></tr><tr><td>2019</td><td><u>30.3億</u></td></tr></tbody></table>'],
		['in a callout whose title is not in the note', '> [!note]\n> 投入〔70億元〕。', '<div class="callout"><div>Note</div><p>投入70億元。</p></div>', '<div class="callout"><div>Note</div><p>投入<u>70億元</u>。</p></div>'],
		['behind an escaped character', '1\\. 員工〔500人〕', '<p>1. 員工500人</p>', '<p>1. 員工<u>500人</u></p>'],
		['behind a footnote number', '據報告[^1]，營收〔30億〕。', '<p>據報告<sup class="footnote-ref"><a>[1]</a></sup>，營收30億。</p>', '<p>據報告<sup class="footnote-ref"><a>[1]</a></sup>，營收<u>30億</u>。</p>'],
		['behind a tag', '#財報 營收〔30億〕', '<p><a class="tag">#財報</a> 營收30億</p>', '<p><a class="tag">#財報</a> 營收<u>30億</u></p>'],
		['broken over a line', '虧損〔34.28\n億元〕。', '<p>虧損34.28<br>億元。</p>', '<p>虧損<u>34.28</u><br><u>億元</u>。</p>'],
		['inside another', '〔據稱虧損〔34億〕之多〕。', '<p>據稱虧損34億之多。</p>', '<p><u>據稱虧損<u>34億</u>之多</u>。</p>'],
	])('%s', (_, source, html, expected) => expect(plain(mark(source, html))).toBe(expected));
});

describe('what is left alone', () => {
	it.each([
		['links belong to the app, and what follows is still found', '[[商湯科技|商湯]]與〔商湯〕', '<p><a>商湯</a>與商湯</p>', '<p><a>商湯</a>與<u>商湯</u></p>'],
		['a mark that is a link', '〔[[商湯]]〕上市', '<p><a>商湯</a>上市</p>', '<p><a>商湯</a>上市</p>'],
		['code', '`商湯`與〔商湯〕', '<p><code>商湯</code>與商湯</p>', '<p><code>商湯</code>與<u>商湯</u></p>'],
		['math', '$34$與〔34〕億', '<p><span class="math">34</span>與34億</p>', '<p><span class="math">34</span>與<u>34</u>億</p>'],
		['an embed', '![[商湯]]\n〔商湯〕上市', '<p><span class="internal-embed">商湯上市</span>商湯上市</p>', '<p><span class="internal-embed">商湯上市</span><u>商湯</u>上市</p>'],
	])('%s', (_, source, html, expected) => expect(plain(mark(source, html))).toBe(expected));

	it('is another text altogether', () => expect(mark('營收〔30億〕，創下新高。', '<p>完全是另一段話了吧</p>')).toBeNull());
});

describe('taking marks away', () => {
	it('gives the section back as it was, text nodes whole', () => {
		const html = '<p>據稱<strong>虧損34億</strong>之多。</p>';
		const root = rendered(html);
		markInside('〔據稱**虧損〔34億〕**之多〕。', root);
		expect(root.querySelectorAll('u').length).toBeGreaterThan(0);
		unwrapMarks(root, () => false);
		expect(root.innerHTML).toBe(html);
		expect(Array.from(root.querySelector('p')?.childNodes ?? [], ({ nodeName }) => nodeName)).toEqual(['#text', 'STRONG', '#text']);
	});
});
