/** `htmlToMarkdown`, for what articles are made of: headings, paragraphs, lists, quotations, tables, links, images and emphasis. */
export function htmlToMarkdown(html: string | HTMLElement | Document | DocumentFragment): string {
	const root = typeof html === 'string' ? new DOMParser().parseFromString(html, 'text/html').body : html instanceof Document ? html.body : html;
	return blocksOf(root).join('\n\n').trim();
}

const blockTags = /^(?:P|DIV|SECTION|ARTICLE|MAIN|HEADER|FIGURE|FIGCAPTION|H[1-6]|UL|OL|LI|BLOCKQUOTE|PRE|TABLE|HR|BODY)$/;

function blocksOf(parent: Node): string[] {
	const blocks: string[] = [];
	let line = '';
	const endLine = (): void => {
		if (line.trim() !== '') blocks.push(line.trim());
		line = '';
	};
	for (const node of parent.childNodes) {
		if (node instanceof Element && blockTags.test(node.tagName)) {
			endLine();
			blocks.push(...block(node));
		} else line += inline(node);
	}
	endLine();
	return blocks;
}

function block(el: Element): string[] {
	switch (el.tagName) {
		case 'H1': case 'H2': case 'H3': case 'H4': case 'H5': case 'H6':
			return [`${'#'.repeat(Number(el.tagName[1]))} ${inlineOf(el).trim()}`];
		case 'UL': case 'OL':
			return [[...el.children].map((item, index) => `${el.tagName === 'OL' ? `${index + 1}.` : '-'} ${blocksOf(item).join('\n').replace(/\n/g, '\n    ')}`).join('\n')];
		case 'BLOCKQUOTE':
			return [blocksOf(el).join('\n\n').replace(/^/gm, '> ')];
		case 'PRE':
			return [`\`\`\`\n${el.textContent}\n\`\`\``];
		case 'TABLE':
			return [table(el)];
		case 'HR':
			return ['---'];
		default:
			return blocksOf(el);
	}
}

function table(el: Element): string {
	const rows = [...el.querySelectorAll('tr')].map((row) => `| ${[...row.children].map((cell) => inlineOf(cell).trim().replace(/\|/g, '\\|')).join(' | ')} |`);
	const width = el.querySelector('tr')?.children.length ?? 0;
	return [rows[0] ?? '', `|${' --- |'.repeat(width)}`, ...rows.slice(1)].join('\n');
}

function inlineOf(el: Element): string {
	return [...el.childNodes].map(inline).join('');
}

function inline(node: Node): string {
	if (!(node instanceof Element)) return (node.textContent ?? '').replace(/\s+/g, ' ');
	const inner = inlineOf(node);
	switch (node.tagName) {
		case 'BR':
			return '\n';
		case 'STRONG': case 'B':
			return inner.trim() === '' ? inner : `**${inner.trim()}**`;
		case 'EM': case 'I':
			return inner.trim() === '' ? inner : `*${inner.trim()}*`;
		case 'CODE':
			return `\`${inner}\``;
		case 'A':
			return node.hasAttribute('href') ? `[${inner}](${node.getAttribute('href')})` : inner;
		case 'IMG':
			return `![${node.getAttribute('alt') ?? ''}](${node.getAttribute('src') ?? ''})`;
		default:
			return inner;
	}
}
