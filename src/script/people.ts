/** Surnames whose character Simplified writing shares with another word, and that Traditional writing keeps as they are. */
export const surnames = '余于范岳游涂朴郁';
/** After these two a name is told only by its form of address: 于 (at) and 涂 (smear) start too many other things. */
const needAddress = '于';

const personRe = new RegExp(`[${surnames}]`, 'g');
const addressRe = /^(?:某{1,2}|([\u4e00-\u9fff]{0,2}?)(?:先生|女士|小姐|教授|博士|院士|老师|总裁|总经理|董事长|主任|律师|同学|医生|部长|局长|市长|省长|书记|经理|校长|老板|总(?=[，。、；：！？,:;）)”」\s]|表示|说|称|认为|指出|坦言|告诉|透露|$)))(?!期间|毕业|阶段|任内)/;
const speechRe = /^([\u4e00-\u9fff]{1,2}?)(?:表示|说|称|认为|指出|透露|坦言|强调|直言|告诉|解释|补充|回应|写道)/;
/** After 于 these are a time or a place, and no name: 董事长于会上说, 总裁于北京表示. */
const timeOrPlaceRe = /[上中内下后前时日间年月里晚早周初末底]$|^[昨今明本当此其近会]|北京|上海|深圳|广州|杭州|香港|台北|东京|纽约|新加坡|美国|中国|日本|公司|总部|现场|论坛|大学|哈佛|硅谷|海外|国外|国内/;
const pauseRe = /^([\u4e00-\u9fff]{1,2})(?=[、，（(,；;。]|$)/;
const titleRe = /(?:创始人|董事长|总裁|CEO|首席执行官|总经理|教授|博士|院士|主席|院长|总监|合伙人|记者|导演|演员|作家|研究员|分析师|工程师|主任|负责人|书记|律师|掌门人)$/i;
/** What may stand before a person: nothing, punctuation, or a word that takes one. */
const beforeRe = /(?:^|[^\u4e00-\u9fff]|[和与及对向让请跟给据经由是叫聘被])$/;
const mostTitle = 6;
const mostPerson = 12;

/**
 * Offsets of surnames, found by a title, a form of address or a verb of speech beside them: 余先生, 记者范晓, 于某. Whoever is
 * named in full this way is found in the rest of the text as well. For Simplified text.
 */
export function findSurnames(text: string): ReadonlySet<number> {
	const found = new Set<number>();
	const fullNames = new Set<string>();
	for (const { 0: surname, index } of text.matchAll(personRe)) {
		const before = text.slice(Math.max(0, index - mostTitle), index);
		const after = text.slice(index + 1, index + 1 + mostPerson);
		const titled = titleRe.test(before);
		const address = titled || beforeRe.test(before) ? addressRe.exec(after) : null;
		const speech = needAddress.includes(surname) ? afterTitle(titled, after) : titled || beforeRe.test(before) ? speechRe.exec(after) : null;
		const given = address?.[1] ?? speech?.[1] ?? '';
		if (given.length > 1) fullNames.add(surname + given);
		if (address !== null || speech !== null || (titled && !needAddress.includes(surname))) found.add(index);
	}
	for (const name of fullNames)
		for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) found.add(at);
	return found;
}

function afterTitle(titled: boolean, after: string): RegExpExecArray | null {
	const found = titled ? (speechRe.exec(after) ?? pauseRe.exec(after)) : null;
	return found === null || timeOrPlaceRe.test(found[1] ?? '') ? null : found;
}
