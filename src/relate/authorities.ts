import type { Span } from '../types';

const authorityRe = /(?:国务院|部|委|局|院|央行|人民银行|政府|省|市|区|欧盟|欧洲|美国|英国|日本|韩国|德国|法国|印度|荷兰|中国|我国|国家|当局|监管|立法|法院|金管会|证监会|国会|议会|州长|总统|总理|首相|两会|中央|主管机关|大臣|官员|白宫|协会)/;

/** A law by its name: nobody else need be named where it comes into force. */
const lawRe = /《[^《》]{2,30}(?:法|条例|办法|规定|细则|方案|规划|纲要|指引|意见)(?:\([^()]{1,12}\))?》/;

/** How far before its clause the words may name who decided. */
const authorityReach = 40;

/** Whether words name somebody in authority. */
export function namesAuthority(words: string): boolean {
	return authorityRe.test(words);
}

/** Whether a clause, or the words shortly before it, name somebody in authority or a law. */
export function hasAuthority(text: string, clause: Span): boolean {
	return lawRe.test(text.slice(clause.start, clause.end)) || authorityRe.test(text.slice(Math.max(0, clause.start - authorityReach), clause.end));
}
