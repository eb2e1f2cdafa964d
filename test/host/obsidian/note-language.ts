import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { yamlFrontmatter } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { tags } from '@lezer/highlight';

const headings = [tags.heading1, tags.heading2, tags.heading3, tags.heading4, tags.heading5, tags.heading6];

const classes = HighlightStyle.define([
	...headings.map((tag, index) => ({ tag, class: `cm-header cm-header-${index + 1}` })),
	{ tag: tags.strong, class: 'cm-strong' },
	{ tag: tags.emphasis, class: 'cm-em' },
	{ tag: tags.strikethrough, class: 'cm-strikethrough' },
	{ tag: tags.monospace, class: 'cm-inline-code' },
	{ tag: tags.link, class: 'cm-link' },
	{ tag: tags.url, class: 'cm-url' },
	{ tag: tags.quote, class: 'cm-quote' },
	{ tag: tags.processingInstruction, class: 'cm-formatting' },
]);

/** Markdown with front matter (without which `[a]` in it reads as a link), and Obsidian's class names. */
export function noteLanguage(): Extension {
	return [yamlFrontmatter({ content: markdown({ base: markdownLanguage }) }), syntaxHighlighting(classes)];
}
