import { publishedInText } from '../text/published';
import { fold, type FoldTable } from '../text/fold';

export interface Byline {
	readonly author: string;
	readonly source: string;
	readonly published: string;
}

/** A byline stands above the text. */
const bylineReach = 1500;
const authorRe = /(?:作者|撰文|文[／/]|記者|记者|by)\s?[:：|｜]?\s?([\u4e00-\u9fff·]{2,12}|[A-Z][\w.'-]{1,20}(?: [A-Z][\w.'-]{1,20}){0,3})(?=$|[\s|｜,，、。;；)）\]】])/im;
const sourceRe = /(?:來源|来源|出處|出处|source)\s?[:：]\s?([^\s|｜,，。;；]{2,40})/i;

/** Reads who wrote a text, where it appeared and when from the lines above it. What they do not tell is empty. */
export function readByline(text: string, table: FoldTable): Byline {
	const top = text.slice(0, bylineReach);
	return {
		author: authorRe.exec(top)?.[1] ?? '',
		source: sourceRe.exec(top)?.[1] ?? '',
		published: publishedInText(fold(top, table)) ?? '',
	};
}
