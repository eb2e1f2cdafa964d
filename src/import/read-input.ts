import { htmlToMarkdown, parseYaml } from 'obsidian';
import type { FoldTable } from '../text/fold';
import { readProperties } from '../text/front-matter';
import type { Article } from './article';
import { decodeText } from './decode';
import { readPage } from './read-page';
import { readMarkdown, readPlainText } from './read-text';

/** Why something could not be read as an article. */
export type ImportProblem = 'import.tooLarge' | 'import.unreadable' | 'import.wrongKind' | 'import.nothingFound' | 'import.clipboardRefused';

export type ReadInput = { readonly article: Article } | { readonly problem: ImportProblem };

/** Bytes of the largest page that is still read; saved pages with their pictures inside are larger than any text. */
const largest = 20_000_000;

/** Reads a file that somebody chose. */
export async function readFile(file: File, fold: FoldTable): Promise<ReadInput> {
	const kind = /\.(html?|xhtml|txt|text|md|markdown)$/i.exec(file.name)?.[1]?.toLowerCase();
	if (kind === undefined) return { problem: 'import.wrongKind' };
	if (file.size > largest) return { problem: 'import.tooLarge' };
	const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
	if (decoded === null) return { problem: 'import.unreadable' };
	return found(kind.startsWith('m') ? readMarkdownSource(decoded.text, fold) : kind.startsWith('t') ? readPlainText(decoded.text, fold) : readHtml(decoded.text, fold));
}

/** Reads what is in the clipboard, as a page where it was copied from one. */
export async function readClipboard(clipboard: Clipboard, fold: FoldTable): Promise<ReadInput> {
	const html = await ifAllowed(() => htmlIn(clipboard));
	if (html === undefined) return { problem: 'import.clipboardRefused' };
	const page = html === null ? null : readHtml(html, fold);
	if (page !== null) return { article: page };
	const text = await ifAllowed(() => clipboard.readText());
	return text === undefined ? { problem: 'import.clipboardRefused' } : found(readMarkdownSource(text, fold));
}

/** Undefined where the user, the system or the web view refuses. */
async function ifAllowed<T>(read: () => Promise<T>): Promise<T | undefined> {
	try {
		return await read();
	} catch {
		return undefined;
	}
}

async function htmlIn(clipboard: Clipboard): Promise<string | null> {
	const item = (await clipboard.read()).find(({ types }) => types.includes('text/html'));
	return item === undefined ? null : (await item.getType('text/html')).text();
}

function readHtml(html: string, fold: FoldTable): Article | null {
	return readPage(new DOMParser().parseFromString(html, 'text/html'), { fold, toMarkdown: htmlToMarkdown });
}

function readMarkdownSource(source: string, fold: FoldTable): Article | null {
	const properties = readProperties(source, parseYaml);
	const isMarkdown = Object.keys(properties).length > 0 || /^(?:#{1,6} |[-*] |> |\||!?\[)/m.test(source);
	return isMarkdown ? readMarkdown(source, properties, fold) : readPlainText(source, fold);
}

function found(article: Article | null): ReadInput {
	return article === null ? { problem: 'import.nothingFound' } : { article };
}
