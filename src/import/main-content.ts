/** What a page shows beside its article, by element. */
const furnitureTags = 'script, style, noscript, template, nav, footer, aside, form, iframe, button, input, select, textarea, svg, dialog, object, embed, [hidden], [aria-hidden="true"], [role="navigation"], [role="search"], [role="banner"], [role="contentinfo"], [role="complementary"]';
/** … and by a word of its class or id. */
const furnitureRe = /(?:^|[\s_-])(?:share|sharing|social|comments?|related|recommend(?:ed|ation)?s?|advert(?:isement)?s?|ads?|banner|breadcrumbs?|crumbs?|footer|sidebar|toolbar|copyright|subscribe|newsletter|qrcode|pagination|pager|menu|navbar|nav|hotnews|ranking|rank|like|follow|reward|disclaimer|statement)(?:$|[\s_-])/i;
/** What calls itself furniture but holds this much of the page's words is its text (a class `has-comments` on the body). */
const mostFurniture = 0.4;

const semantic = '[itemprop~="articleBody"], article, main, [role="main"]';
/** A block that says it is the article must hold this share of the prose of the page; else it is a teaser. */
const leastShare = 0.35;
const blocks = 'p, blockquote, li, pre, td, section > span, div';

/**
 * Finds the element that holds a page's article, and removes from it what does not belong to the text. Changes the document.
 * Null when the page has no text.
 */
export function takeMainContent(doc: Document): HTMLElement | null {
	const { body } = doc;
	dropFurniture(body);
	const all = proseLength(body);
	if (all === 0) return null;
	const named = [...body.querySelectorAll<HTMLElement>(semantic)].map((el) => ({ el, length: proseLength(el) })).filter(({ length }) => length >= all * leastShare);
	// The innermost of several that hold nearly the same: `main` around `article`.
	const best = named.reduce((most, { length }) => Math.max(most, length), 0);
	return named.filter(({ length }) => length >= best * 0.8).pop()?.el ?? densestBlock(body) ?? body;
}

function dropFurniture(body: HTMLElement): void {
	for (const el of body.querySelectorAll(furnitureTags)) el.remove();
	const all = lengthOf(body);
	for (const el of [...body.querySelectorAll('[class], [id]')]) {
		const names = `${el.getAttribute('class') ?? ''} ${el.id}`;
		if (el.isConnected && furnitureRe.test(names) && lengthOf(el) < all * mostFurniture) el.remove();
	}
}

/** The block whose own paragraphs hold most text; what stands in a paragraph counts half for the block around its parent. */
function densestBlock(body: HTMLElement): HTMLElement | null {
	const scores = new Map<HTMLElement, number>();
	for (const block of body.querySelectorAll<HTMLElement>(blocks)) {
		const own = ownProse(block);
		const parent = block.matches('div') ? block : block.parentElement;
		if (own < 20 || parent === null) continue;
		scores.set(parent, (scores.get(parent) ?? 0) + own);
		const around = parent.parentElement;
		if (around !== null) scores.set(around, (scores.get(around) ?? 0) + own / 2);
	}
	let best: HTMLElement | null = null;
	for (const [el, score] of scores) if (best === null || score > (scores.get(best) ?? 0)) best = el;
	return best;
}

/** Length of the text directly in a block or in inline elements of it, without links. */
function ownProse(block: Element): number {
	let length = 0;
	for (const node of [...block.childNodes]) {
		if (node.nodeType === 3) length += (node.textContent ?? '').trim().length;
		else if (/^(?:span|strong|b|em|i|font|u|mark|sup|sub)$/i.test(node.nodeName)) length += (node.textContent ?? '').trim().length;
	}
	return length;
}

function proseLength(el: Element): number {
	let linked = 0;
	for (const link of el.querySelectorAll('a')) linked += lengthOf(link);
	return lengthOf(el) - linked;
}

function lengthOf(el: Element): number {
	return (el.textContent ?? '').replace(/\s+/g, '').length;
}
