import type { Mention } from '../types';
import type { EventNote } from './event-note';

/** A short name that opens a clause, before what a person does: 某某宣布造车. */
const opensRe = /^([\u4e00-\u9fff]{2,3}?)(?:宣布|官宣|正式|决定|公开|亲自|再次|首次|带领|率领|领导|拍板|卸任|辞|$)/;
/** What stands between a company and the name of one of its people. */
const officeRe = /(?:创始人|创办人|掌门人?|董事长|总裁|总经理|ceo|首席执行官|行政总裁|主席|老板|董座|执行长|负责人)(?:[、兼及暨][^,;。]{1,10}?)?$/;
/** How far back a person is looked for, how often, and how near the company must stand. */
const reach = 3000;
const mostLooked = 4;
const officeReach = 24;

/** The company of the person whose name opens `words`, which stand at `at`, where the text before has said whose person that is (甲创始人某某). Null for anybody else. */
export function companyOfPerson({ prose: { text }, actors }: Pick<EventNote, 'prose' | 'actors'>, words: string, at: number): Mention | null {
	const name = opensRe.exec(words)?.[1];
	if (name === undefined) return null;
	const window = text.slice(Math.max(0, at - reach), at);
	let place = window.lastIndexOf(name);
	for (let looked = 0; place > 0 && looked < mostLooked; looked++, place = window.lastIndexOf(name, place - 1)) {
		const start = at - window.length + place;
		const owner = actors.spans[actors.firstAfter(start) - 1];
		if (owner !== undefined && owner.end <= start && start - owner.end <= officeReach && !/[,;。]/.test(text.slice(owner.end, start)) && officeRe.test(text.slice(owner.end, start))) return owner;
		if (place === 0) break;
	}
	return null;
}
