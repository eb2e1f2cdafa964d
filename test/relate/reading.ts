import { readDates } from '../../src/detect/dates';
import { readQuantities } from '../../src/detect/quantities';
import { completeDates } from '../../src/relate/complete-dates';
import { linkFigures } from '../../src/relate/figures';
import { printed, readProse, sourceSpan } from '../../src/text/prose';
import type { AnnotatedNote } from '../../src/relate/facts';
import type { Mention, PrintedFigure } from '../../src/types';
import { foldTable as fold } from '../twins';

/** Who is known in these tests: name → id. Detection of companies has tests of its own. */
const known: Readonly<Record<string, string>> = {
	小米集团: 'xiaomi', 小米: 'xiaomi', 美团: 'meituan', 京东: 'jd', 比亚迪: 'byd', 特斯拉: 'tesla', 理想汽车: 'li', 宁德时代: 'catl', 快手: 'kuaishou', 哔哩哔哩: 'bilibili',
	腾讯: 'tencent', 阿里巴巴: 'alibaba', 台积电: 'tsmc', 英伟达: 'nvidia', 智谱: 'zhipu', 地平线: 'horizon', 三星: 'samsung', 蔚来: 'nio', 小鹏: 'xpeng', 网易: 'netease', 软银: 'softbank', 淘宝: 'taobao', 一万光年: 'light', 百川智能: 'baichuan', 红杉中国: 'hongshan', 苹果: 'apple', lme: 'lme', 凯基证券: 'kgi',
};
/** Those of them that are platforms of another. */
const platforms: ReadonlySet<string> = new Set(['taobao']);

/** And those that are exchanges and authorities. */
const organisations: ReadonlySet<string> = new Set(['lme']);

/** A note's text with the figures that its words give, in order; `published` as its front matter would say. */
export function readFigures(text: string, published: string | null = null): PrintedFigure[] {
	const prose = readProse(text, { fold, format: 'markdown', properties: published === null ? {} : { published } });
	const mentions = mentionsIn(prose.text);
	const dates = completeDates(readDates(prose, prose), prose);
	const figures = linkFigures(prose, mentions, dates, readQuantities(prose, dates, mentions));
	return figures.map((figure) => ({ ...figure, ...sourceSpan(prose, figure), text: printed(prose, figure), subjectText: figure.subject }));
}

/** A note as the comparison of facts sees it. */
export function annotated(file: string, text: string, published: string | null = null): AnnotatedNote {
	const figures = readFigures(text, published);
	const prose = readProse(text, { fold, format: 'markdown' });
	const companies = mentionsIn(prose.text).map((mention) => ({ ...mention, ...sourceSpan(prose, mention), text: printed(prose, mention) }));
	return { file, annotations: { published, script: null, damaged: false, companies, figures, dates: [], events: [], claims: [] } };
}

function mentionsIn(text: string): Mention[] {
	const mentions: Mention[] = [];
	for (let at = 0; at < text.length; at++) {
		const name = Object.keys(known).find((candidate) => text.startsWith(candidate, at));
		if (name === undefined) continue;
		mentions.push({ start: at, end: at + name.length, id: known[name] ?? name, name, kind: organisations.has(known[name] ?? '') ? 'organisation' : platforms.has(known[name] ?? '') ? 'platform' : 'company', confidence: 1 });
		at += name.length - 1;
	}
	return mentions;
}
