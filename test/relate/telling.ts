import { readDates } from '../../src/detect/dates';
import { readQuantities } from '../../src/detect/quantities';
import { findClaims } from '../../src/relate/claims';
import { completeDates } from '../../src/relate/complete-dates';
import { findEvents } from '../../src/relate/events';
import { linkFigures } from '../../src/relate/figures';
import { printed, readProse, sourceSpan } from '../../src/text/prose';
import type { Claim, CompanyKind, Event, Mention, NoteAnnotations } from '../../src/types';
import { foldTable as fold } from '../twins';

/** Who is known in these tests: folded name → id and kind. Detection of companies has tests of its own. */
const known: readonly (readonly [name: string, id: string, kind: CompanyKind])[] = [
	['小米', 'xiaomi', 'company'], ['美团', 'meituan', 'company'], ['京东', 'jd', 'company'], ['比亚迪', 'byd', 'company'], ['特斯拉', 'tesla', 'company'], ['快手', 'kuaishou', 'company'],
	['腾讯', 'tencent', 'company'], ['台积电', 'tsmc', 'company'], ['英特尔', 'intel', 'company'], ['智谱', 'zhipu', 'company'], ['地平线', 'horizon', 'company'], ['蔚来', 'nio', 'company'],
	['小鹏', 'xpeng', 'company'], ['大众', 'volkswagen', 'company'], ['软银', 'softbank', 'fund'], ['红杉', 'sequoia', 'fund'], ['财联社', 'cls', 'media'], ['idc', 'idc', 'research_firm'], ['高盛', 'goldman', 'bank'], ['上交所', 'sse', 'organisation'], ['领英', 'linkedin', 'platform'], ['凯基证券', 'kgi', 'company'],
];

/** A note with its events, claims and figures; `published` as among its properties. */
export function readNote(text: string, published: string | null = null): NoteAnnotations {
	const prose = readProse(text, { fold, format: 'markdown', properties: published === null ? {} : { published } });
	const mentions = mentionsIn(prose.text);
	const dates = completeDates(readDates(prose, prose), prose);
	const figures = linkFigures(prose, mentions, dates, readQuantities(prose, dates, mentions));
	const place = <Found extends Event | Claim>(found: Found): Found => ({ ...found, ...sourceSpan(prose, found) });
	return {
		published: prose.published, script: null, damaged: false, dates: [],
		companies: mentions.map((mention) => ({ ...mention, ...sourceSpan(prose, mention), text: printed(prose, mention) })),
		figures: figures.map((figure) => ({ ...figure, ...sourceSpan(prose, figure), text: printed(prose, figure), subjectText: figure.subject })),
		events: findEvents(prose, mentions, dates, figures).map(place),
		claims: findClaims(prose, mentions, figures).map(place),
	};
}

function mentionsIn(text: string): Mention[] {
	const mentions: Mention[] = [];
	for (let at = 0; at < text.length; at++) {
		const found = known.find(([name]) => text.startsWith(name, at));
		if (found === undefined) continue;
		const [name, id, kind] = found;
		mentions.push({ start: at, end: at + name.length, id, name, kind, confidence: 1 });
		at += name.length - 1;
	}
	return mentions;
}
