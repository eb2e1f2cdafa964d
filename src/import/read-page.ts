import type { FoldTable } from '../text/fold';
import type { Article } from './article';
import { readByline } from './byline';
import { takeMainContent } from './main-content';

export interface PageOptions {
	readonly fold: FoldTable;
	readonly toMarkdown: (content: HTMLElement) => string;
}

/** Enough to get from the top of a page to below its heading. */
const mostBylineText = 10_000;

/** Reads a web page as an article. Changes the document. Null when it has no text. */
export function readPage(doc: Document, { fold, toMarkdown }: PageOptions): Article | null {
	const linked = readLinkedData(doc);
	const heading = clean(doc.querySelector('h1')?.textContent);
	const pageTitle = clean(doc.title);
	const address = addressOf(doc);
	const told = {
		title: metaOf(doc, 'og:title', 'twitter:title') || linked.title || titleWithoutSite(pageTitle, heading) || heading,
		source: address || metaOf(doc, 'og:site_name', 'source', 'mediaid', 'copyright'),
		author: metaOf(doc, 'author', 'article:author', 'byl') || linked.author || clean(doc.querySelector('[rel="author"], [itemprop="author"]')?.textContent),
		published: dayOf(metaOf(doc, 'article:published_time', 'og:published_time', 'pubdate', 'publishdate', 'publish_date', 'publish_time', 'datepublished', 'dc.date', 'weibo:article:create_at', 'date'))
			|| dayOf(linked.published)
			|| dayOf(doc.querySelector('[itemprop="datePublished"]')?.getAttribute('content') ?? '')
			|| dayOf(doc.querySelector('time[datetime]')?.getAttribute('datetime') ?? ''),
	};
	const byline = readByline(textFrom(doc.body, doc.querySelector('h1')), fold);
	const content = takeMainContent(doc);
	if (content === null) return null;
	settleAddresses(content, address);
	const body = withoutHeading(toMarkdown(content).replace(/\n{3,}/g, '\n\n').trim(), told.title);
	if (body === '') return null;
	return {
		title: told.title,
		source: told.source || byline.source,
		author: told.author || byline.author,
		published: told.published || byline.published,
		body,
		properties: {},
	};
}

/** The text of a page from its heading on, a line for every piece. */
function textFrom(body: HTMLElement, heading: Element | null): string {
	for (const el of body.querySelectorAll('script, style, noscript, template')) el.remove();
	const lines: string[] = [];
	const walker = body.ownerDocument.createTreeWalker(heading?.parentElement?.parentElement ?? body, 4);
	for (let length = 0; length < mostBylineText && walker.nextNode() !== null; ) {
		const line = clean(walker.currentNode.textContent);
		if (line === '') continue;
		lines.push(line);
		length += line.length;
	}
	const from = heading === null ? 0 : Math.max(0, lines.indexOf(clean(heading.textContent)));
	return lines.slice(from).join('\n');
}

function metaOf(doc: Document, ...names: string[]): string {
	const found = new Map<string, string>();
	for (const meta of doc.querySelectorAll('meta[content]')) {
		const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '').toLowerCase();
		const content = clean(meta.getAttribute('content'));
		if (content !== '' && !found.has(name)) found.set(name, content);
	}
	return names.map((name) => found.get(name) ?? '').find((content) => content !== '' && !/^(?:null|undefined)$/.test(content)) ?? '';
}

/** The page's own address, as it says itself or as the browser noted when it saved the page. */
function addressOf(doc: Document): string {
	return [doc.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '', metaOf(doc, 'og:url'), savedFrom(doc)].find((address) => /^https?:\/\//.test(address)) ?? '';
}

/** Browsers write it as a comment before the root element. */
function savedFrom(doc: Document): string {
	for (const node of [...doc.childNodes]) {
		const address = node.nodeType === 8 ? /saved from url=\(\d{1,6}\)(\S{4,2000})/.exec(node.textContent ?? '')?.[1] : undefined;
		if (address !== undefined) return address;
	}
	return '';
}

interface LinkedData {
	readonly title: string;
	readonly author: string;
	readonly published: string;
}

/** schema.org data of an article: `headline`, `author.name`, `datePublished`. */
function readLinkedData(doc: Document): LinkedData {
	for (const script of doc.querySelectorAll('script[type="application/ld+json"]')) {
		const article = articleIn(parseJson(script.textContent ?? ''), 0);
		if (article !== null) return { title: text(article['headline']), author: nameOf(article['author']), published: text(article['datePublished']) };
	}
	return { title: '', author: '', published: '' };
}

function articleIn(value: unknown, depth: number): Readonly<Record<string, unknown>> | null {
	if (depth > 3) return null;
	if (Array.isArray(value)) return value.map((one) => articleIn(one, depth + 1)).find((one) => one !== null) ?? null;
	if (!isRecord(value)) return null;
	return typeof value['datePublished'] === 'string' || typeof value['headline'] === 'string' ? value : articleIn(value['@graph'], depth + 1);
}

function nameOf(author: unknown): string {
	const first: unknown = Array.isArray(author) ? author[0] : author;
	return text(isRecord(first) ? first['name'] : first);
}

function parseJson(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return null;
	}
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
	return typeof value === 'string' ? clean(value) : '';
}

/** `标题_站名` → `标题`: where the heading of the page begins the title, it is the title; else what stands behind the last divider goes. */
function titleWithoutSite(pageTitle: string, heading: string): string {
	if (heading.length > 3 && pageTitle.startsWith(heading)) return heading;
	const parts = /^(.{6,200}?)\s{0,2}(?:[_|｜]|\s[-–—]\s)[^_|｜]{1,40}$/.exec(pageTitle);
	return parts?.[1] ?? pageTitle;
}

/** The day of a time stamp; a month or year where no more is told. */
function dayOf(stamp: string): string {
	const match = /(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?/.exec(stamp);
	if (match === null) return '';
	return [match[1], match[2], match[3]].filter((part) => part !== undefined).map((part) => part.padStart(2, '0')).join('-');
}

/** Images that load late get their address, and what is relative is made absolute, or it would point into the vault. */
function settleAddresses(content: HTMLElement, address: string): void {
	for (const image of content.querySelectorAll('img')) {
		const late = image.getAttribute('data-src') ?? image.getAttribute('data-original');
		if (late !== null) image.setAttribute('src', late);
	}
	for (const [selector, name] of [['img[src]', 'src'], ['a[href]', 'href']] as const)
		for (const el of content.querySelectorAll(selector)) {
			const absolute = absoluteAddress(el.getAttribute(name) ?? '', address);
			if (absolute !== null) el.setAttribute(name, absolute);
			else if (name === 'src') el.remove();
			else el.replaceWith(...el.childNodes);
		}
}

function absoluteAddress(address: string, base: string): string | null {
	try {
		const url = base === '' ? new URL(address) : new URL(address, base);
		return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
	} catch {
		return null;
	}
}

/** The title is the note's name already. */
function withoutHeading(markdown: string, title: string): string {
	const [first = '', ...rest] = markdown.split('\n');
	return /^#{1,2} /.test(first) && clean(first.replace(/^#+/, '')) === title ? rest.join('\n').trim() : markdown;
}

function clean(value: string | null | undefined): string {
	return (value ?? '').replace(/\s+/g, ' ').trim();
}
