import { publishedInText } from '../text/published';
import { fold, type FoldTable } from '../text/fold';

export interface Byline {
	readonly author: string;
	readonly source: string;
	readonly published: string;
}

/** A byline stands above the text. */
const bylineReach = 1500;
/** A name of one to three words, in front of whatever ends it. */
const name = '([\\u4e00-\\u9fff·]{2,12}|[A-Z][\\w.\'-]{1,20}(?: [A-Z][\\w.\'-]{1,20}){0,3})(?=$|[\\s|｜丨,，、。;；(（)）\\]】])';
/** 作者：林小明, 文｜林小明, 撰文 林小明. */
const authorRe = new RegExp(`(?:作者|撰文|撰稿人?|采寫|采写|文(?=\\s?[／/|｜丨:：]))\\s?[:：／/|｜丨\\s]\\s?${name}`, 'm');
/** 本報記者 林小明, but not 記者從某地獲悉: between the word and the name there is a sign or a space. */
const reporterRe = new RegExp(`(?:記者|记者)\\s?[:：／/|｜丨\\s]\\s?${name}`, 'm');
const byRe = /(?:^|[\s|｜·])by[:\s]\s?([A-Z][\w.'-]{1,20}(?: [A-Z][\w.'-]{1,20}){0,3})/im;
const sourceRe = /(?:來源|来源|出處|出处|source)\s?[:：]\s?([^\s|｜,，。;；]{2,40})/i;
/** A line that tells who or whence, in folded text. */
const labelledRe = /(?:作者|记者|来源|编辑|撰文|出处|日期|时间)\s?[:/|]/;
const dayRe = /((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)/;
/** A longer line is a paragraph. */
const mostLine = 120;

/** Reads who wrote a text, where it appeared and when from the lines above it. What they do not tell is empty. */
export function readByline(text: string, table: FoldTable): Byline {
	const top = text.slice(0, bylineReach);
	const folded = fold(top, table);
	return {
		author: (authorRe.exec(top) ?? reporterRe.exec(top) ?? byRe.exec(top))?.[1] ?? '',
		source: sourceRe.exec(top)?.[1] ?? '',
		published: publishedInText(folded) ?? dayAmongLabels(folded),
	};
}

/** A full date on a line with labels: 来源:某网 作者:林小明 2024-03-05. */
function dayAmongLabels(folded: string): string {
	for (const line of folded.split('\n')) {
		const day = line.length <= mostLine && labelledRe.test(line) ? dayRe.exec(line) : null;
		if (day !== null) return [day[1], day[2], day[3]].map((part = '') => part.padStart(2, '0')).join('-');
	}
	return '';
}
