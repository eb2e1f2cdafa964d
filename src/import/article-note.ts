import type { Article, ArticleFields } from './article';

/** The source of an article's note: its fields as properties, then its text. `stringify` writes YAML and ends in a line break. */
export function writeArticleNote({ title, source, author, published }: ArticleFields, { body, properties }: Pick<Article, 'body' | 'properties'>, stringify: (properties: object) => string): string {
	const told = Object.entries({ title, source, author, published }).filter(([, value]) => value !== '');
	return `---\n${stringify({ ...Object.fromEntries(told), ...properties })}---\n\n${body}\n`;
}

/** Characters that a file name or a link to it cannot have, on any system. */
const forbidden = /[\\/:*?"<>|#^[\]\p{Cc}]+/gu;
const longestName = 80;

/** A file name, without extension, for a title; empty when nothing of it is left. */
export function fileNameFor(title: string): string {
	const name = [...title.replace(forbidden, ' ').replace(/\s+/g, ' ').trim()].slice(0, longestName).join('');
	return name.replace(/^[.\s]+|[.\s]+$/g, '');
}

/** A path in a folder that is not taken: `名.md`, `名 1.md`, … */
export function freePath(folder: string, name: string, isTaken: (path: string) => boolean): string {
	const start = folder === '' ? name : `${folder}/${name}`;
	for (let number = 0; ; number++) {
		const path = `${start}${number === 0 ? '' : ` ${number}`}.md`;
		if (!isTaken(path)) return path;
	}
}
