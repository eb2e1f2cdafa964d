import type { Span } from '../types';

/** A longer line is a paragraph. */
const mostLine = 80;
/** A byline beside a date is this long at most. */
const mostByline = 24;

const clockRe = /^[ t]{0,2}\d{1,2}:\d{2}/;
const clockBeforeRe = /^\d{1,2}:\d{2}(?::\d{2})? ?$/;
const labelBeforeRe = /(?:发布|发表|刊登|更新|出版|日期|时间|date|published)[^\n\d]{0,8}$/;
/** The name of a field, which opens a line whatever follows its value. */
const fieldBeforeRe = /^ ?(?:date|published|pubdate)[: ]{1,2}$/;
const labelAfterRe = /^[ t:\d]{0,10}\|?(?:来源|编辑|作者|记者|责编|阅读|浏览|发布|发表|回答|提问|追问|追答|回复|评论|采访|整理|撰文|source|by)/;
const separatorRe = /^\s?[·|丨•/—–-]/;
const separatorBeforeRe = /[·|丨•—–-]\s?$/;
const bylineRe = /^(?:文|作者|记者|撰文|撰稿人?|撰写|采写|编辑|来源|by)[/:|丨·\s]?[^,。;:!?]{0,20}$/;
/** Names that houses, papers and desks end in, or that a house has that ends in none of them, standing beside the day of their report. */
const houseRe = /^[^,。;:!?、]{0,16}(?:研究所|研究院|研究部|研究中心|证券|报|网|社|日讯|电|组|周刊|杂志|观察|观察员|观察站|财经|新闻|频道|编辑部|通讯社)[^,。;:!?、]{0,8}$|^(?:财新|虎嗅|36氪|钛媒体|亿欧|晚点|界面|澎湃|钜亨|动区动?趋?|数位时代|远见|digitimes|雪球|品玩|极客公园|量子位|机器之心|智东西|it之家|华尔街见闻) ?$/;

/**
 * Whether a full date of folded text tells when its line, and what follows, was published: beside a clock time, a label (发布时间, 来源, 回答), a
 * byline or the name of a house, or alone on the line. A date inside a sentence does not.
 */
export function standsInDateline(text: string, line: Span, date: Span): boolean {
	const before = text.slice(Math.max(line.start, date.start - mostByline), date.start);
	const after = text.slice(date.end, Math.min(line.end, date.end + mostByline));
	if (before === '' && after === '') return true;
	if (clockRe.test(after) || (date.start - line.start < mostByline && clockBeforeRe.test(before))) return true;
	if (fieldBeforeRe.test(text.slice(line.start, date.start))) return true;
	// 8月5日发布的财报显示…。 tells what was announced, and is no label.
	const isSentence = line.end - line.start > mostLine || text[line.end - 1] === '。';
	if (!isSentence && (labelBeforeRe.test(before) || labelAfterRe.test(after))) return true;
	if (line.end - line.start > mostLine) return false;
	const opens = date.start === line.start;
	const closes = date.end === line.end;
	if (opens && (separatorRe.test(after) || (line.end - date.end <= mostByline && houseRe.test(after)))) return true;
	return closes && date.start - line.start <= mostByline && (separatorBeforeRe.test(before) || bylineRe.test(before) || houseRe.test(before));
}
