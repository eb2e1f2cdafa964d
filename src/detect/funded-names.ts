import { isCommonWord, type CommonWords } from '../lexicon/lexicon';
import type { Span } from '../types';
import { isFunctionChar, isPlainWord } from './name-shape';

/** Who raises money: a name at the beginning of a clause, behind what the firm is called, if that stands there. */
const raisesRe =
	/(?:^|[\n,。;:!?“(【|丨\t ])((?:[^,。;:“”()\n]{0,24}(?:公司|企业|品牌|厂商|平台|服务商|供应商|开发商|制造商|运营商|独角兽|创企|工作室))?“?)([\u4e00-\u9fff]{2,6}?)”?(?:\([^()]{2,30}\))?(?:近日|日前|今[日天]|昨[日天]|刚刚|[上本这]个?[周月]|[今去]年|年[初内底]|于[^,。;:于]{1,8}|在[^,。;:在]{1,8}[内里间中]|宣布|正式|已经?|又|再次?|连续|官宣|顺利|[总一]?共|累计|先后|陆续|相继|也|曾|刚){0,6}(?:完成|获得?|拿下|斩获|收获|揽获)了?[^,。;:]{0,28}$/;
/** Many, parts of a trade and what only points to a firm raise no money as a firm. */
const notNameRe = /^(?:该|其|此|本|这|那|两|多|各|几|前|后|再|又|已|将|并|也|还|均|都|曾|仅|首|新|一|二|三|四|上|下|去|今|明|双|公司|企业|累计|先后|陆续|相继|接连|连续|共|合计|总|平均|成功)|(?:公司|企业|品牌|平台|项目|团队|行业|领域|赛道|产业|业|板块|市场|们|者|家|年|月|日|内|间|中|里|来|后|前|时|轮|期|季)$|公司|企业|项目|赛道|领域/;
const reach = 72;

/** Finds names of which a text says that they have raised money: 拾叶完成数千万元A轮融资. */
export function findFundedNames(text: string, raisings: readonly Span[], taken: Uint8Array, words: CommonWords): Span[] {
	const found: Span[] = [];
	for (const { start: at } of raisings) {
		const from = Math.max(0, at - reach);
		const match = raisesRe.exec(text.slice(from, at));
		const [whole, lead, name] = match ?? [];
		if (match === null || whole === undefined || lead === undefined || name === undefined) continue;
		if (notNameRe.test(name) || isPlainWord(name, words) || isCommonWord(words, name, 0) || [...name].some(isFunctionChar)) continue;
		const start = from + match.index + whole.indexOf(name, lead.length);
		if (taken[start] === 0 && taken[start + name.length - 1] === 0) found.push({ start, end: start + name.length });
	}
	return found;
}
