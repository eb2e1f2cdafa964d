import type { Article } from './article';

/** Title and text of an article in one, so that what is damaged in both is found in both: a heading stands above its text. */
export function articleText({ title, body }: Pick<Article, 'title' | 'body'>): string {
	return title === '' ? body : `${title}\n\n${body}`;
}

/** The title and text that {@link articleText} put together, after repairs that left them as many lines or fewer. */
export function splitArticleText(text: string, hadTitle: boolean): Pick<Article, 'title' | 'body'> {
	if (!hadTitle) return { title: '', body: text.trim() };
	const end = text.indexOf('\n\n');
	return end < 0 ? { title: '', body: text.trim() } : { title: text.slice(0, end).trim(), body: text.slice(end).trim() };
}
