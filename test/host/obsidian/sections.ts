import type { Token } from 'markdown-it';
import { findFootnotes, obsidianMarkdown, type ParseContext } from './markdown-it-obsidian';
import { getFrontMatterInfo } from './yaml';

/** A top-level block of a note: what Reading view renders, keeps and drops as one. Lines from 0, `lineEnd` inclusive. */
export interface Section {
	readonly type: string;
	/** The element that holds it has this class: `el-p`, `el-h2`, … */
	readonly cls: string;
	readonly text: string;
	readonly lineStart: number;
	readonly lineEnd: number;
	readonly html: string;
}

const markdown = obsidianMarkdown();

/** Cuts a note into its sections and renders each to HTML. */
export function readSections(source: string): Section[] {
	const lines = source.split(/\r\n|\r|\n/);
	const info = getFrontMatterInfo(source);
	const matterLines = info.exists ? source.slice(0, info.contentStart).split(/\r\n|\r|\n/).length - 1 : 0;
	const body = lines.map((line, index) => (index < matterLines ? '' : line)).join('\n');
	const context: ParseContext = { footnotes: findFootnotes(body) };
	const make = (type: string, cls: string, start: number, end: number, html: string): Section => {
		const lineEnd = Math.min(Math.max(end - 1, start), lines.length - 1);
		return { type, cls, lineStart: start, lineEnd, html, text: lines.slice(start, lineEnd + 1).join('\n') };
	};
	const sections: Section[] = [];
	if (info.exists) {
		const code = `<pre class="frontmatter language-yaml"><code class="language-yaml">${escapeHtml(info.frontmatter)}</code></pre>`;
		sections.push(make('yaml', 'el-pre mod-frontmatter mod-ui', 0, matterLines, code));
	}
	for (const group of topLevel(markdown.parse(body, context))) {
		const [first] = group;
		if (!first?.map) continue;
		const html = markdown.renderer.render(group, markdown.options, context);
		const type = sectionType(first, lines[first.map[0]] ?? '');
		sections.push(make(type, `el-${first.tag === '' ? 'div' : first.tag === 'code' ? 'pre' : first.tag}`, trimmed(lines, first.map)[0], trimmed(lines, first.map)[1], html));
	}
	const notes = footnotesHtml(context);
	if (notes !== '') {
		const at = lines.findIndex((line) => /^\[\^[^\]\s]{1,99}\]:/.test(line));
		sections.push(make('footnotes', 'el-section', at, at + 1, notes));
	}
	return sections;
}

/** Renders Markdown to HTML in one piece, for cards, embeds and cells. */
export function renderHtml(source: string): string {
	return readSections(source)
		.filter((section) => section.type !== 'yaml')
		.map((section) => section.html)
		.join('');
}

function trimmed(lines: string[], [start, end]: [number, number]): [number, number] {
	let last = end;
	while (last > start + 1 && (lines[last - 1] ?? '').trim() === '') last--;
	return [start, last];
}

function topLevel(tokens: Token[]): Token[][] {
	const groups: Token[][] = [];
	for (const token of tokens) {
		if (token.level === 0 && token.nesting >= 0) groups.push([token]);
		else groups[groups.length - 1]?.push(token);
	}
	return groups;
}

function sectionType(token: Token, line: string): string {
	switch (token.type) {
		case 'heading_open':
			return 'heading';
		case 'bullet_list_open':
		case 'ordered_list_open':
			return 'list';
		case 'blockquote_open':
			return /^\s{0,3}>\s?\[!/.test(line) ? 'callout' : 'blockquote';
		case 'fence':
		case 'code_block':
			return 'code';
		case 'table_open':
			return 'table';
		case 'hr':
			return 'thematicBreak';
		case 'obsidian_math':
			return 'math';
		case 'html_block':
			return token.info === 'footnote' ? 'footnoteDefinition' : token.content === '' ? 'comment' : 'html';
		default:
			return 'paragraph';
	}
}

function footnotesHtml(context: ParseContext): string {
	const used = [...context.footnotes].filter(([, note]) => note.number > 0).sort((a, b) => a[1].number - b[1].number);
	if (used.length === 0) return '';
	const items = used.map(([id, note]) => {
		const back = `<a href="#fnref-${note.number}-${escapeHtml(id)}" class="footnote-backref footnote-link">↩︎</a>`;
		return `<li id="fn-${note.number}-${escapeHtml(id)}" data-footnote-id="fn-${note.number}-${escapeHtml(id)}"><p>${markdown.renderInline(note.text, context)} ${back}</p></li>`;
	});
	return `<section class="footnotes"><hr class="footnotes-sep"><ol class="footnotes-list">${items.join('')}</ol></section>`;
}

function escapeHtml(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
