/** Obsidian's own Markdown on top of markdown-it: links, tags, highlights, comments, math, footnotes, callouts, tasks, block ids. */
import MarkdownIt from 'markdown-it';
import type { StateBlock, StateInline, Token } from 'markdown-it';

/** What a parse carries along: footnotes in the order of their first reference. */
export interface ParseContext {
	footnotes: Map<string, { number: number; text: string }>;
}

const tagPattern = /^#[\p{L}\p{N}\p{M}_/\-\p{Extended_Pictographic}]{1,200}/u;

/** A markdown-it that reads Obsidian's Markdown. */
export function obsidianMarkdown(): MarkdownIt {
	const md = new MarkdownIt({ html: true, linkify: true, breaks: true });
	md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
	md.inline.ruler.before('emphasis', 'obsidian_wikilink', wikilink);
	md.inline.ruler.before('emphasis', 'obsidian_comment', inlineComment);
	md.inline.ruler.before('emphasis', 'obsidian_math', math);
	md.inline.ruler.before('emphasis', 'obsidian_highlight', highlight);
	md.inline.ruler.before('emphasis', 'obsidian_tag', tag);
	md.inline.ruler.before('link', 'obsidian_footnote', footnoteReference);
	md.inline.ruler.after('emphasis', 'obsidian_block_id', blockId);
	md.block.ruler.before('paragraph', 'obsidian_block_comment', blockComment, { alt: ['paragraph'] });
	md.block.ruler.before('paragraph', 'obsidian_block_math', blockMath, { alt: ['paragraph'] });
	md.block.ruler.before('reference', 'obsidian_footnote_definition', footnoteDefinition, { alt: ['paragraph'] });
	md.renderer.rules['obsidian_math'] = (tokens, index) => mathHtml(tokens[index]);
	md.renderer.rules['obsidian_footnote'] = (tokens, index) => footnoteHtml(tokens[index]);
	md.core.ruler.push('obsidian_tasks', (state) => tasks(state.tokens));
	return md;
}

function wikilink(state: StateInline, silent: boolean): boolean {
	const embed = state.src.startsWith('![[', state.pos);
	if (!embed && !state.src.startsWith('[[', state.pos)) return false;
	const start = state.pos + (embed ? 3 : 2);
	const end = state.src.indexOf(']]', start);
	const inner = end < 0 ? '' : state.src.slice(start, end);
	if (inner.trim() === '' || inner.includes('\n') || inner.includes('[[')) return false;
	if (!silent) {
		const bar = inner.search(/\\?\|/);
		const target = (bar < 0 ? inner : inner.slice(0, bar)).trim();
		const shown = bar < 0 ? target.replace(/#/g, ' > ').replace(/^ > /, '') : inner.slice(bar).replace(/^\\?\|/, '');
		const tag = embed ? 'span' : 'a';
		const open = state.push('obsidian_link_open', tag, 1);
		if (embed) open.attrs = [['class', 'internal-embed'], ['src', target], ['alt', shown]];
		else open.attrs = [['class', 'internal-link'], ['data-href', target], ['href', target]];
		state.push('text', '', 0).content = shown;
		state.push('obsidian_link_close', tag, -1);
	}
	state.pos = end + 2;
	return true;
}

function inlineComment(state: StateInline, silent: boolean): boolean {
	if (!state.src.startsWith('%%', state.pos) || silent) return false;
	const end = state.src.indexOf('%%', state.pos + 2);
	if (end < 0) return false;
	state.pos = end + 2;
	return true;
}

function math(state: StateInline, silent: boolean): boolean {
	if (state.src[state.pos] !== '$') return false;
	const fence = state.src.startsWith('$$', state.pos) ? '$$' : '$';
	const start = state.pos + fence.length;
	const end = state.src.indexOf(fence, start);
	const inner = end < 0 ? '' : state.src.slice(start, end);
	if (inner === '' || (fence === '$' && (inner.trim() !== inner || /\d/.test(state.src[end + 1] ?? '')))) return false;
	if (!silent) {
		const token = state.push('obsidian_math', 'span', 0);
		token.content = inner;
		token.markup = fence;
	}
	state.pos = end + fence.length;
	return true;
}

function highlight(state: StateInline, silent: boolean): boolean {
	if (!state.src.startsWith('==', state.pos) || silent) return false;
	const end = state.src.indexOf('==', state.pos + 2);
	if (end < 0 || end === state.pos + 2) return false;
	const { posMax } = state;
	state.push('obsidian_mark_open', 'mark', 1);
	state.pos += 2;
	state.posMax = end;
	state.md.inline.tokenize(state);
	state.push('obsidian_mark_close', 'mark', -1);
	state.pos = end + 2;
	state.posMax = posMax;
	return true;
}

function tag(state: StateInline, silent: boolean): boolean {
	if (state.src[state.pos] !== '#' || /\S/.test(state.src[state.pos - 1] ?? ' ')) return false;
	const found = tagPattern.exec(state.src.slice(state.pos, state.posMax));
	if (!found || /^#\d+$/.test(found[0])) return false;
	if (!silent) {
		state.push('obsidian_tag_open', 'a', 1).attrs = [['href', found[0]], ['class', 'tag']];
		state.push('text', '', 0).content = found[0];
		state.push('obsidian_tag_close', 'a', -1);
	}
	state.pos += found[0].length;
	return true;
}

function footnoteReference(state: StateInline, silent: boolean): boolean {
	const found = /^\[\^([^\]\s]{1,99})\]/.exec(state.src.slice(state.pos, state.pos + 104));
	const id = found?.[1];
	if (!found || id === undefined) return false;
	const { footnotes } = state.env as ParseContext;
	const known = footnotes.get(id);
	if (!known) return false;
	if (!silent) {
		if (known.number === 0) known.number = [...footnotes.values()].filter((note) => note.number > 0).length + 1;
		const token = state.push('obsidian_footnote', 'sup', 0);
		token.content = id;
		token.meta = known.number;
	}
	state.pos += found[0].length;
	return true;
}

function blockId(state: StateInline, silent: boolean): boolean {
	if (state.src[state.pos] !== '^' || silent) return false;
	const found = /^\^[A-Za-z0-9-]{1,99}$/.exec(state.src.slice(state.pos).split('\n', 1)[0] ?? '');
	if (!found || /[^\s]/.test(state.src[state.pos - 1] ?? '\n')) return false;
	state.pending = state.pending.trimEnd();
	state.pos += found[0].length;
	return true;
}

function lineAt(state: StateBlock, line: number): string {
	return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}

/** Reads from a line starting with `fence` to the line that ends with it; null when it does not start or never ends. */
function fencedUntil(state: StateBlock, start: number, end: number, fence: string): { next: number; text: string } | null {
	const first = lineAt(state, start);
	if (!first.startsWith(fence)) return null;
	if (first.length > fence.length * 2 - 1 && first.trimEnd().endsWith(fence)) {
		return { next: start + 1, text: first.trimEnd().slice(fence.length, -fence.length) };
	}
	if (first.slice(fence.length).includes(fence)) return null;
	const lines = [first.slice(fence.length)];
	for (let line = start + 1; line < end; line++) {
		const text = lineAt(state, line).trimEnd();
		if (text.endsWith(fence)) return { next: line + 1, text: [...lines, text.slice(0, -fence.length)].join('\n') };
		lines.push(text);
	}
	return null;
}

function blockComment(state: StateBlock, start: number, end: number, silent: boolean): boolean {
	const found = fencedUntil(state, start, end, '%%');
	if (!found) return false;
	if (silent) return true;
	const token = state.push('html_block', '', 0);
	token.map = [start, found.next];
	state.line = found.next;
	return true;
}

function blockMath(state: StateBlock, start: number, end: number, silent: boolean): boolean {
	const found = fencedUntil(state, start, end, '$$');
	if (!found) return false;
	if (silent) return true;
	const token = state.push('obsidian_math', 'div', 0);
	token.block = true;
	token.content = found.text.trim();
	token.markup = '$$';
	token.map = [start, found.next];
	state.line = found.next;
	return true;
}

function footnoteDefinition(state: StateBlock, start: number, end: number, silent: boolean): boolean {
	if (!/^\[\^[^\]\s]{1,99}\]:/.test(lineAt(state, start))) return false;
	if (silent) return true;
	let next = start + 1;
	while (next < end && !state.isEmpty(next) && (state.sCount[next] ?? 0) >= 2) next++;
	const token = state.push('html_block', '', 0);
	token.map = [start, next];
	token.info = 'footnote';
	state.line = next;
	return true;
}

/** Footnote definitions of a note: their text by id, in the order they stand. */
export function findFootnotes(source: string): ParseContext['footnotes'] {
	const found = source.matchAll(/^\[\^([^\]\s]{1,99})\]:[ \t]{0,99}(.{0,9999}(?:\n[ \t]{2,99}\S.{0,9999}){0,99})/gm);
	return new Map([...found].map((match) => [match[1] ?? '', { number: 0, text: (match[2] ?? '').replace(/\n\s+/g, '\n') }]));
}

function escapeHtml(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function mathHtml(token: Token | undefined): string {
	const block = token?.markup === '$$';
	return `<span class="math math-${block ? 'block' : 'inline'} is-loaded">${escapeHtml(token?.content ?? '')}</span>`;
}

function footnoteHtml(token: Token | undefined): string {
	const id = escapeHtml(token?.content ?? '');
	const number = String(token?.meta ?? '');
	return `<sup data-footnote-id="fnref-${number}-${id}" class="footnote-ref" id="fnref-${number}-${id}"><a href="#fn-${number}-${id}" class="footnote-link">[${number}]</a></sup>`;
}

/** Tells `- [ ]` items with their line, as the app does; their checkbox is made in the DOM. */
function tasks(tokens: Token[]): void {
	for (let i = 2; i < tokens.length; i++) {
		const [item, inline] = [tokens[i - 2], tokens[i]];
		if (inline?.type !== 'inline' || item?.type !== 'list_item_open') continue;
		const mark = /^\[(.)\][ \t]/.exec(inline.content)?.[1];
		if (mark === undefined) continue;
		item.attrSet('class', mark === ' ' ? 'task-list-item' : 'task-list-item is-checked');
		item.attrSet('data-task', mark === ' ' ? '' : mark);
		item.attrSet('data-line', String(item.map?.[0] ?? 0));
	}
}
