import { fold, type FoldTable } from '../text/fold';
import { findFrontMatter, type Properties } from '../text/front-matter';
import { publishedInFrontMatter, publishedKeys } from '../text/published';
import type { Article } from './article';
import { readByline } from './byline';

const mostTitle = 60;

/** Lines in which what a page has above its article ends. */
const mostAbove = 8;
/** Where on its site a page is. */
const pathRe = /^首页 ?[>»›/|]|^.{0,6}(?:位置|在这里) ?:/;

/**
 * Reads plain text as an article: a short first line is its title, every line a paragraph. What the page has above it (您的位置：首页) stays, as text.
 * Null when it is blank.
 */
export function readPlainText(source: string, table: FoldTable): Article | null {
	const lines = source.split(/\r\n|\r|\n/).map((line) => line.trim());
	const above = lines.slice(0, mostAbove).findIndex((line) => line !== '' && !pathRe.test(fold(line, table)));
	const first = above >= 0 ? above : lines.findIndex((line) => line !== '');
	if (first < 0) return null;
	const title = lines[first] ?? '';
	const hasTitle = title.length <= mostTitle && !/[。！？；，,.!?;]$/.test(title) && lines.slice(first + 1).some((line) => line !== '');
	const body = hasTitle ? lines.filter((_, index) => index !== first) : lines;
	// Without blank lines between them, Markdown would run paragraphs together.
	const text = body.some((line, index) => line === '' && index > 0 && index < body.length - 1) ? body.join('\n') : body.join('\n\n');
	return { title: hasTitle ? title : '', ...readByline(source, table), body: text.replace(/\n{3,}/g, '\n\n').trim(), properties: {} };
}

/** Reads Markdown as an article: its properties fill the fields, its text stays as it is. `properties` are those of its front matter. */
export function readMarkdown(source: string, properties: Properties, table: FoldTable): Article | null {
	const body = source.slice(findFrontMatter(source).bodyStart).trim();
	if (body === '') return null;
	const heading = /^# +(.{1,200})$/m.exec(body.slice(0, 2000))?.[1]?.trim() ?? '';
	const byline = readByline(body, table);
	const { title, source: from, author, published, ...others } = properties;
	return {
		title: text(title) || heading,
		source: text(from) || byline.source,
		author: text(author) || byline.author,
		published: text(published) || (publishedInFrontMatter(others, publishedKeys) ?? byline.published),
		body,
		properties: others,
	};
}

function text(value: unknown): string {
	if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join(', ');
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
