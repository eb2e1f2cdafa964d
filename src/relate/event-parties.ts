import type { CompanyId, CompanyKind, EventRole, EventType, Mention, Span } from '../types';
import type { EventNote } from './event-note';
import { doneToRe, roleOf } from './event-roles';
import { eventTypes } from './event-types';
import { isJudge } from './owner';
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
const looksOnRe = new GuardedPattern('据息料统报榜查测析略济究径', /^(?:[^,;。:“]{0,10}?(?:数据|信息|资料|统计|报告|研报|榜单|调查|监测|测算|报价)[^,;。:“]{0,6}?(?:显示|指出|称|认为|表明|预计|预测|是,)|的口径|[^,;。:“]{0,12}?(?:分析师|分析员|策略师|经济学家|研究主管|研究员|研究总监|研报|首席经济))/);
/** Whose results a paper tells: 甲的财务报告显示. */
const ownPaperRe = new GuardedPattern('财业年季', /财务|业绩|财报|[年季]报|年度报告|季度报告/);
/** 前甲工程师乙: where somebody worked before. */
const formerRe = new GuardedPattern('前原', /(?:^|[^以之目眼从提空])[前原]$/);
const jobRe = /^[^,;。]{0,12}?(?:工程师|设计师|老将|产品经理|高管|员工|总裁|副总|总监|经理|ceo|cto|科学家|负责人|主管|董事|研究员|首席|合伙人)/;
/** What banks and researchers say of others. */
const judgesRe = /^(?:则|却|也|亦|还|均|都|就)?(?:显示[,:]|统计[,:]|数据[,:]|认为|料|预计|预期|估计|预测|指出|主张|测算|看好|估算|相信|提醒|警告|给出的|将[^,;。]{0,8}目标价|把[^,;。]{0,20}(?:预测|目标价|成长率))/;
/** 将甲2026年的EPS上调至1元: of others, unless it is a goal. */
const revisesRe = /^将[^,;。]{0,24}(?:eps|每股|盈利|获利|净利|营收|预测|预期)(?!润?目标)[^,;。0-9]{0,8}(?:上调|下调|上修|下修|调[高低升降])/;

/** How far behind a mention is read what it does. */
const reach = 24;

/** Whether a mention only says who reported or judged. */
function onlyReports(text: string, mention: Mention): boolean {
	const { start, end } = mention;
	if (rivalRe.at(text, end, end + reach) || (formerRe.in(text, start - 2, start) && jobRe.test(text.slice(end, end + reach)))) return true;
	return reports(text, mention);
}

/** Whether a mention is whose report, data or judgement the text tells. */
export function reports(text: string, mention: Mention): boolean {
	const { start, end } = mention;
	if ((looksOnRe.after(text, end, end + reach) && !ownPaperRe.in(text, end, end + reach)) || (onlookers.has(mention.kind) && judgesRe.test(text.slice(end, end + reach))) || (isJudge(mention) && revisesRe.test(text.slice(end, end + reach + 16)))) return true;
	return reportedByRe.before(text, start - 8, start) && reportsRe.test(text.slice(end, end + reach));
}

/** Those of the mentions that can take part in an event; a newspaper that reports cannot. */
export function actorsAmong(text: string, mentions: readonly Mention[]): Mention[] {
	return mentions.filter((mention) => mention.kind !== 'media' && !onlyReports(text, mention) && !isOfTicker(text, mention) && !isPostedOn(text, mention));
}

/** 甲(纳斯达克:ABC): where its shares are listed. */
function isOfTicker(text: string, { kind, start, end }: Mention): boolean {
	return kind === 'organisation' && text[start - 1] === '(' && text[end] === ':';
}

const postsRe = /^上?(?:[^,;。]{0,4}上)?(?:宣布|发文|发帖|表示|透露|称|公布|回应|承认|写道|官宣)/;

/** 在微博上宣布: where somebody says what he does. */
function isPostedOn(text: string, { kind, start, end }: Mention): boolean {
	return kind === 'platform' && text[start - 1] === '在' && postsRe.test(text.slice(end, end + 10));
}

/** Those that a span names, with those that only say who somebody was: 前甲高管离职 is told of 甲. */
export function employers(note: EventNote, span: Span): Mention[] {
	return note.mentions.inside(span).filter((mention) => mention.kind !== 'media' && !reports(note.prose.text, mention));
}

/** Those companies that a span names as taking part. */
export function participants(note: EventNote, span: Span): Mention[] {
	return note.actors.inside(span);
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

const dealings: ReadonlySet<EventType> = new Set<EventType>(['acquisition', 'funding', 'share_sale']);
const ownsRe = new GuardedPattern('购投控股创孵拆剥', /^[^,;。]{0,6}(?:收购|投资|控股|入股|领投|持股|创办|孵化|拆分|分拆|剥离)(?:出来|出去)?的/);

/** What is somebody's own all the same. */
const ownThingRe = /^[^,;。]{0,8}(?:业务|产品|项目|厂|游戏|app|小程序|数据中心|平台|子公司|部门|品牌|应用|服务|门店)/;

/** 甲投资的乙裁员: named only to say whose 乙 is, where no shares change hands. */
function isOwnerAside(text: string, type: EventType, named: readonly Mention[], { end }: Mention, trigger: Span): boolean {
	if (end >= trigger.start || dealings.has(type)) return false;
	const said = ownsRe.match(text, end, Math.min(trigger.start, end + 12));
	if (said === null) return false;
	return (type === 'shutdown' && !ownThingRe.test(text.slice(end + said[0].length, trigger.start))) || named.some(({ start }) => start >= end + said[0].length && start < trigger.start);
}

/** Where the same one is named again as whom it is done to: 甲与乙宣布,甲对乙进行战略投资. */
function doneTo(text: string, named: readonly Mention[], { id, start }: Mention, trigger: Span): Mention | undefined {
	return named.find((other) => other.id === id && other.start > start && other.start < trigger.start && doneToRe.test(text.slice(Math.max(0, other.start - 14), other.start)));
}
