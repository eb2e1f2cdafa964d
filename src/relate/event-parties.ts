import type { CompanyId, CompanyKind, EventRole, EventType, Mention, Span } from '../types';
import type { EventNote } from './event-note';
import { eventTypes } from './event-types';
import { inside } from '../text/spans';
import { GuardedPattern } from '../text/guarded-pattern';

const onlookers: ReadonlySet<CompanyKind> = new Set<CompanyKind>(['bank', 'research_firm', 'fund']);

/** Companies of an event and the part each plays. */
export interface Parties {
	readonly companies: readonly CompanyId[];
	readonly roles: Readonly<Record<CompanyId, EventRole>>;
}

const reportedByRe = new GuardedPattern('据照自引述受', /(?:据|根据|按照|依照|来自|援引|引述|接受)[^,;。]{0,4}$/);
const reportsRe = /^[^,;。]{0,10}的(?:要求|规定|部署|指导)|^[^,;。]{0,6}(?:报道|消息|数据|讯|记者|报告|统计|获悉|援引|要求|规定|部署|指导)/;
/** 甲的竞争对手乙, 甲供应商乙: named only to say who another one is. */
const rivalRe = new GuardedPattern('的前原供代概', /^(?:的(?:主要|老|竞争|直接)?(?:对手|竞争者|竞品|同行)|(?:供应商|供货商|代工厂|代工商|概念股)(?!之一|名单|资格|体系)[^,;。、]{2}|的?(?:前|原)[^,;。]{0,14}(?:创办|创立|创建|成立)的)/);
/** 甲数据显示, 乙分析师: whose papers and people only look on. */
const looksOnRe = new GuardedPattern('数信资统报研榜调监测分策经首口', /^(?:[^,;。:“]{0,10}?(?:数据|信息|资料|统计|报告|研报|榜单|调查|监测|测算|报价)[^,;。:“]{0,6}?(?:显示|指出|称|认为|表明|预计|预测|是,)|的口径|[^,;。:“]{0,12}?(?:分析师|分析员|策略师|经济学家|研究主管|研究员|研究总监|研报|首席经济))/);
/** Whose results a paper tells: 甲的财务报告显示. */
const ownPaperRe = new GuardedPattern('财业年季', /财务|业绩|财报|[年季]报|年度报告|季度报告/);
/** 前甲工程师乙: where somebody worked before. */
const formerRe = new GuardedPattern('前原', /(?:^|[^以之目眼从提空])[前原]$/);
const jobRe = /^[^,;。]{0,12}?(?:工程师|设计师|老将|产品经理|高管|员工|总裁|副总|总监|经理|ceo|cto|科学家|负责人|主管|董事|研究员|首席|合伙人)/;
/** What banks and researchers say of others. */
const judgesRe = /^(?:则|却|也|亦|还|均|都|就)?(?:认为|料|预计|预期|估计|预测|指出|主张|测算|看好|估算|相信|提醒|警告|给出的|将[^,;。]{0,8}目标价|把[^,;。]{0,20}(?:预测|目标价|成长率))/;
const ledByRe = /(?:由|获|获得|被|遭|遭到|受|为|来自|引入|(?:投资|资|出资|领投|跟投)[方人者]?(?:还)?(?:包括|有|为)|机构包括|股东包括)[^,;。]{0,12}$/;
/** 甲、乙及丙为联席保荐人 */
const sponsorsRe = /^(?:[、和与及][^,;。]{1,30})?(?:为|任|担任|系|作为)[^,;。]{0,6}(?:保荐|承销|账簿管理)/;
const grantsRe = /^(?:赠款|补助|补贴|拨款|无偿)/;
const sellsRe = /^(?:出售|转让|出让|卖出|售出|卖掉|剥离)/;
/** Behind whom something is taken over from. */
const fromHandsRe = /^(?:集团|公司|方面)?(?:手中|手里|手上|处)/;
const withRe = /(?:与|和|同|跟|向|携手|联手|携|联合)$/;
/** The same, with what the other one is between: 和德国公司甲谈判. */
const besideRe = /(?:与|和|同|跟|向|就|对)(?:[^,;。、与和]{0,10}(?:公司|厂|商|企业|巨头|龙头|集团|平台|品牌|的))?$/;

/** How far behind a mention is read what it does. */
const reach = 24;

/** Whether a mention only says who reported or judged. */
export function isSource(text: string, mention: Mention): boolean {
	const { start, end } = mention;
	if (rivalRe.at(text, end, end + reach) || (formerRe.in(text, start - 2, start) && jobRe.test(text.slice(end, end + reach)))) return true;
	return reports(text, mention);
}

/** Whether a mention is whose report, data or judgement the text tells. */
export function reports(text: string, mention: Mention): boolean {
	const { start, end } = mention;
	if ((looksOnRe.after(text, end, end + reach) && !ownPaperRe.in(text, end, end + reach)) || (onlookers.has(mention.kind) && judgesRe.test(text.slice(end, end + reach)))) return true;
	return reportedByRe.before(text, start - 8, start) && reportsRe.test(text.slice(end, end + reach));
}

/** Those of the mentions that can take part in an event; a newspaper that reports cannot. */
export function actorsAmong(text: string, mentions: readonly Mention[]): Mention[] {
	return mentions.filter((mention) => mention.kind !== 'media' && !isSource(text, mention) && !isOfTicker(text, mention));
}

/** 甲(纳斯达克:ABC): where its shares are listed. */
function isOfTicker(text: string, { kind, start, end }: Mention): boolean {
	return kind === 'organisation' && text[start - 1] === '(' && text[end] === ':';
}

/** Those that a span names, with those that only say who somebody was: 前甲高管离职 is told of 甲. */
export function employers(note: EventNote, span: Span): Mention[] {
	return inside(note.mentions, span).filter((mention) => mention.kind !== 'media' && !reports(note.prose.text, mention));
}

/** Those companies that a span names as taking part. */
export function participants(note: EventNote, span: Span): Mention[] {
	return inside(note.actors, span);
}

const passiveRe = /(?:被|遭|获)[^,;。]{0,14}$/;

/** Right behind the passive, or behind others of a list: 获得甲、乙. */
const agentRe = new GuardedPattern('被遭由获', /(?:被|遭到?|由|获得?)(?:[^,;。]{1,16}[、和及])?$/);
const agentReach = 20;

/** Whether a mention is who does it in a passive: 被美团收购. */
export function isAgent(text: string, mention: Span): boolean {
	return agentRe.before(text, mention.start - agentReach, mention.start);
}

/** Gives every company its part: by type, by its side of the trigger, and by 由 or 与 before it. */
export function assignRoles(text: string, type: EventType, named: readonly Mention[], trigger: Span, carried: readonly CompanyId[]): Parties {
	const founded = type === 'founding' ? named.find((mention) => mention.start >= trigger.end && foundedRe.test(text.slice(trigger.end, mention.start))) : undefined;
	if (founded !== undefined) return { companies: [founded.id], roles: { [founded.id]: 'subject' } };
	const rule = eventTypes[type];
	const roles: Record<CompanyId, EventRole> = {};
	const companies: CompanyId[] = [];
	const add = (id: CompanyId, role: EventRole): void => {
		if (companies.includes(id)) return;
		companies.push(id);
		roles[id] = role;
	};
	// Who is told of before a passive (后被丙收购) or a measure of the authorities suffers it.
	for (const id of carried) add(id, type === 'sanction' || (type !== 'funding' && passiveRe.test(text.slice(Math.max(0, trigger.start - 16), trigger.start))) ? rule.after : rule.before);
	for (const mention of named) if (!isOwnerAside(text, type, named, mention, trigger)) add(mention.id, roleOf(text, type, doneTo(text, named, mention, trigger) ?? mention, trigger));
	return { companies, roles };
}

/** 成立于2014年的乙: what stands behind the verb is what was founded. */
const foundedRe = /^于?[^,;。]{0,12}的$/;

/** Verbs of whoever takes shares. */
const buysRe = /增持|举牌|买[入进回]|购[入买]|回购|受让|吸纳|库藏/;

/** 对一家储能公司甲的收购: whom it is done to, behind what it is. */
const doneToRe = /(?:对|针对|将|把|向|要求)(?:旗下[^,;。]{0,3}|[^,;。]{0,10}(?:公司|厂|商|企业|巨头|龙头|集团|平台|品牌|的))?$/;

const dealings: ReadonlySet<EventType> = new Set<EventType>(['acquisition', 'funding', 'share_sale']);
const ownsRe = /^[^,;。]{0,6}(?:收购|投资|控股|入股|领投|持股|创办|孵化)(?:出来)?的/;

/** 甲投资的乙裁员: named only to say whose 乙 is, where no shares change hands. */
function isOwnerAside(text: string, type: EventType, named: readonly Mention[], { end }: Mention, trigger: Span): boolean {
	if (end >= trigger.start || dealings.has(type)) return false;
	const said = ownsRe.exec(text.slice(end, Math.min(trigger.start, end + 12)));
	return said !== null && named.some(({ start }) => start >= end + said[0].length && start < trigger.start);
}

/** Where the same one is named again as whom it is done to: 甲与乙宣布,甲对乙进行战略投资. */
function doneTo(text: string, named: readonly Mention[], { id, start }: Mention, trigger: Span): Mention | undefined {
	return named.find((other) => other.id === id && other.start > start && other.start < trigger.start && doneToRe.test(text.slice(Math.max(0, other.start - 14), other.start)));
}

const givenToRe = /[向对]$/;

/** Behind one or several investors: 甲领投, 乙、丙等跟投. */
const investsRe = /^(?:、[^,;。]{1,48}|[和与及][^,;。]{1,10}|等[^,;。]{0,6}|[^,;。]{0,4})?(?:联合|共同|独家)?(?:领投|跟投|参投|独家投资|参与投资|[持继]续加注)/;

/** Whether a mention is one of those who put money into a round. */
export function isInvestor(text: string, { end }: Span): boolean {
	return investsRe.test(text.slice(end, end + 60));
}

function roleOf(text: string, type: EventType, mention: Mention, trigger: Span): EventRole {
	const rule = eventTypes[type];
	const before = text.slice(Math.max(0, mention.start - 14), mention.start);
	// 甲减持3万股、乙减持2万股: the second one does it, too.
	const isAfter = mention.start >= trigger.start && !text.startsWith(text.slice(trigger.start, trigger.end), mention.end);
	if (mention.kind === 'organisation') return 'authority';
	switch (type) {
		case 'funding':
			if (isInvestor(text, mention)) return 'investor';
			// 甲向乙投资
			if (mention.end === trigger.start && givenToRe.test(before)) return 'target';
			// 向甲提供补助: whom it is given to.
			if (grantsRe.test(text.slice(trigger.start, trigger.end)) && /[为向给对]$/.test(before)) return rule.before;
			// 甲由乙领投, 甲今年获乙投资: whose round it is.
			if (!isAfter && /(?:获|接受|得到|拿到|引入|收到)/.test(text.slice(mention.end, trigger.start))) return rule.before;
			if (/^(?:由|获|被|得到)/.test(text.slice(mention.end, mention.end + 2))) return rule.before;
			// 甲对乙进行战略投资: who is named before 对.
			if (!isAfter && /对[^,;。]{2,16}$/.test(text.slice(mention.end, trigger.start)) && text.slice(trigger.start, trigger.end).endsWith('投资') && !doneToRe.test(before)) return 'investor';
			// 由甲领投, 获得乙投资: the investor stands before the verb.
			if (ledByRe.test(before)) return 'investor';
			// 获得做某事的甲的投资: between the two words.
			if (!isAfter && /(?:获|获得|接受|拿到|得到)[^,;。]{0,30}$/.test(text.slice(Math.max(0, mention.start - 36), mention.start))) return 'investor';
			return /^(?:领投|跟投|独家投资|投资了|注资|投资|追加投资|参与|参与本轮|参与了本轮|加入)$/.test(text.slice(trigger.start, trigger.end)) ? (isAfter ? 'target' : 'investor') : isAfter ? rule.after : rule.before;
		case 'acquisition':
		case 'lawsuit':
		case 'sanction':
			// 从乙手中买下: who has sold.
			if (type === 'acquisition' && !isAfter && fromHandsRe.test(text.slice(mention.end, mention.end + 3)) && /[从自由向]$/.test(before)) return 'seller';
			// 甲将工厂卖给乙: who sells stands before the verb.
			if (type === 'acquisition' && !doneToRe.test(before) && /[给予]$/.test(text.slice(trigger.start, trigger.end))) return isAfter ? 'buyer' : 'seller';
			if (/(?:被|遭|遭到|由)[^,;。]{0,4}$/.test(before)) return rule.before;
			// 甲向乙出售工厂
			if (type === 'acquisition' && !isAfter && sellsRe.test(text.slice(trigger.start, trigger.end)) && before.endsWith('向')) return 'buyer';
			if (doneToRe.test(before)) return rule.after;
			if (type === 'acquisition' && !isAfter && sellsRe.test(text.slice(trigger.start, trigger.end))) return 'seller';
			// 甲与乙进行收购谈判, 甲购入厂房、乙以3亿元购入土地
			if (type === 'acquisition' && (isAfter ? /^(?:[^,;。、]{0,4}以)?[^,;。、]{0,12}购[置入买]/.test(text.slice(mention.end, mention.end + 20)) : besideRe.test(before) && /洽谈|接洽|谈判|磋商|商谈|的[收并]购/.test(text.slice(mention.end, trigger.end + 6)))) return isAfter ? rule.before : rule.after;
			if (!isAfter && /^[^,;。]{0,16}?(?:被|遭)/.test(text.slice(mention.end, Math.max(mention.end, trigger.end)))) return rule.after;
			return isAfter || (type === 'sanction' && mention.kind === 'company') ? rule.after : rule.before;
		case 'share_sale':
			if (!isAfter && buysRe.test(text.slice(trigger.start, trigger.end)) && !doneToRe.test(before)) return 'buyer';
			// 将所持乙股份出售, 对乙的持股: what is sold may stand before the verb.
			if (!isAfter && /(?:所持|持有|手中|的|对|向)$/.test(before)) return 'target';
			// 甲获乙减持: the holder stands behind the passive.
			if (!isAfter && /^[^,;。]{0,8}?(?:获|遭|被)/.test(text.slice(mention.end, trigger.start))) return 'target';
			return isAfter ? rule.after : rule.before;
		case 'partnership':
			return 'partner';
		default:
			if (type === 'ipo' && sponsorsRe.test(text.slice(mention.end, mention.end + 48))) return 'partner';
			return !isAfter && withRe.test(before) ? 'partner' : isAfter ? rule.after : rule.before;
	}
}
