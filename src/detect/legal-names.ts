import type { Span } from '../types';
import { placeRe } from './name-shape';

/** Longest legal name, and what may stand in it. */
const mostLegalName = 28;
const legalNameRe = /[\u4e00-\u9fff()]+$/;
/** What stands left of a legal name and does not belong to it. */
const leadRe =
	/^.*(?:由|与|和|及|向|对|为|是|被|在|从|于|即|系|的|了|称|将|经|并|收购|审议|关于|同意|批准|审核|受理|辅导|起诉|控股|参股|入股|持有|增资|成立|设立|创办|创立|组建|更名|改名|委托|聘请|授权|通过|投资|子公司|母公司|总公司|旗下|全资|名为|原名|前身|其中|以及|发行人|申请人|被告|原告|上诉人|债务人|担保人|承租人|出租人|客户|股东|供应商|供货商|承包商|关联公司|关联方|合作方|实控人|(?:上市|挂牌|运营|经营)主体|运营方|出品方|开发商(?![业贸务])|制造商|经销商)/;
/** Full legal names, from the first word that belongs to them to the end of their legal form (有限公司). */
export function findLegalNames(text: string, legalForms: readonly Span[]): Span[] {
	const found: Span[] = [];
	for (const { start, end } of legalForms) {
		const run = legalNameRe.exec(text.slice(Math.max(0, start - mostLegalName), start))?.[0] ?? '';
		const name = run.slice(nameStart(run));
		if (name.length >= 2 && name.length < mostLegalName) found.push({ start: start - name.length, end });
	}
	return found;
}

const legalFormRe = /(?:(?:集团|控股|科技|实业|投资|网络|信息技术|电子|技术|新材料|生物|医药|国际)?(?:集团|控股)?(?:股份)?有限(?:责任)?公司)$/;
const seatRe = /^(?:市|省|特别行政区)?/;
/** Two characters are a word as often as a name. */
const shortestStem = 3;

/** What a company is called without its legal form: 远帆澄海 of 远帆澄海有限公司, also without the place of its seat. */
export function legalStems(name: string): string[] {
	const stem = name.replace(legalFormRe, '');
	const [seat] = [...stem.matchAll(placeRe)];
	const own = seat?.index === 0 ? stem.slice(seat[0].length).replace(seatRe, '') : stem;
	return (own === stem ? [stem] : [stem, own]).filter(({ length }) => length >= shortestStem);
}

/** Where the name begins in the characters before its legal form. A lead word inside a name in brackets, or without two characters behind it, is none. */
function nameStart(run: string): number {
	const opened = run.lastIndexOf('(') > run.lastIndexOf(')') ? run.lastIndexOf('(') + 1 : 0;
	const lead = leadRe.exec(run.slice(opened, run.length - 2))?.[0].length ?? 0;
	const start = opened + lead;
	for (const place of run.slice(start).matchAll(placeRe)) if (place.index > 0 && run.charAt(start + place.index - 1) !== '(' && place.index <= 4) return start + place.index;
	return start;
}
