import type { EventRole, EventType, Mention, Span } from '../types';
import { eventTypes } from './event-types';

/** A company in front of or behind the words that tell an event. */
interface Place {
	readonly text: string;
	readonly mention: Mention;
	/** The words of the event, and where they stand. */
	readonly words: string;
	readonly trigger: Span;
	/** Behind the words, and not the second to do the same: 甲减持3万股、乙减持2万股. */
	readonly isAfter: boolean;
	/** What stands right before the company. */
	readonly before: string;
}

/** Code units before a mention that can tell its part. */
const reachBefore = 14;

/** The part of a company in an event, by its side of the trigger and the words beside it. */
export function roleOf(text: string, type: EventType, mention: Mention, trigger: Span): EventRole {
	if (mention.kind === 'organisation') return 'authority';
	const words = text.slice(trigger.start, trigger.end);
	const isAfter = mention.start >= trigger.start && !text.startsWith(words, mention.end);
	const place: Place = { text, mention, words, trigger, isAfter, before: text.slice(Math.max(0, mention.start - reachBefore), mention.start) };
	switch (type) {
		case 'funding':
			return roleInFunding(place);
		case 'acquisition':
			return roleInAcquisition(place);
		case 'lawsuit':
		case 'sanction':
			return roleInCase(place, type);
		case 'share_sale':
			return roleInShareSale(place);
		case 'partnership':
			return 'partner';
		case 'ipo':
			return isSponsor(place) ? 'partner' : besideTrigger(place, type);
		default:
			return besideTrigger(place, type);
	}
}

/** 与甲 is a partner; anybody else has the part of the side on which it stands. */
function besideTrigger(place: Place, type: EventType): EventRole {
	return !place.isAfter && withRe.test(place.before) ? 'partner' : sideOf(place, type);
}

function sideOf({ isAfter }: Place, type: EventType): EventRole {
	const rule = eventTypes[type];
	return isAfter ? rule.after : rule.before;
}

/** What stands between a company and the words of the event behind it. */
function between({ text, mention, trigger }: Place): string {
	return text.slice(mention.end, trigger.start);
}

const withRe = /(?:与|和|同|跟|向|携手|联手|携|联合)$/;

/** 甲、乙及丙为联席保荐人 */
const sponsorRe = /^(?:[、和与及][^,;。]{1,30})?(?:为|任|担任|系|作为)[^,;。]{0,6}(?:保荐|承销|账簿管理)/;

function isSponsor({ text, mention }: Place): boolean {
	return sponsorRe.test(text.slice(mention.end, mention.end + 48));
}

// Rounds

/** Behind one or several investors: 甲领投, 乙、丙等跟投. */
const investorRe = /^(?:、[^,;。]{1,48}|[和与及][^,;。]{1,10}|等[^,;。]{0,6}|[^,;。]{0,4})?(?:联合|共同|独家)?(?:领投|跟投|参投|独家投资|参与投资|[持继]续加注)/;

/** Whether a mention is one of those who put money into a round. */
export function isInvestor(text: string, { end }: Span): boolean {
	return investorRe.test(text.slice(end, end + 60));
}

/** 甲向乙投资, right before the verb. */
const towardsRe = /[向对]$/;
const aidRe = /^(?:赠款|补助|补贴|拨款|无偿)/;
/** 向甲提供补助: whom it is given to. */
const recipientRe = /[为向给对]$/;
/** 甲今年获乙投资 */
const receivesRe = /获|接受|得到|拿到|引入|收到/;
/** 甲由乙领投 */
const passiveRe = /^(?:由|获|被|得到)/;
/** 甲对乙进行战略投资 */
const onOtherRe = /对[^,;。]{2,16}$/;
/** 由甲领投, 投资方包括甲: the investor stands behind these words, and maybe before the verb. */
const ledByRe = /(?:由|获|获得|被|遭|遭到|受|为|来自|引入|(?:投资|资|出资|领投|跟投)[方人者]?(?:还)?(?:包括|有|为)|机构包括|股东包括)[^,;。]{0,12}$/;
/** 获得做某事的甲的投资 */
const receivedFromRe = /(?:获|获得|接受|拿到|得到)[^,;。]{0,30}$/;
/** Verbs that an investor is the subject of, as events are told by them. */
const investsRe = /^(?:领投|跟投|参投|联合领投|独家投资|战略投资|参与投资|追加投资|投资了?|投了|砸下|砸了|豪掷|注入|认购|注资|参与|参与了?本轮|加入)$/;

/** Whether the words of a round are done by the investor. */
export function isInvesting(words: string): boolean {
	return investsRe.test(words);
}

function roleInFunding(place: Place): EventRole {
	const { text, mention, words, trigger, isAfter, before } = place;
	if (isInvestor(text, mention)) return 'investor';
	if (mention.end === trigger.start && towardsRe.test(before)) return 'target';
	if (aidRe.test(words) && recipientRe.test(before)) return eventTypes.funding.before;
	if (!isAfter && receivesRe.test(between(place))) return eventTypes.funding.before;
	if (passiveRe.test(text.slice(mention.end, mention.end + 2))) return eventTypes.funding.before;
	if (!isAfter && words.endsWith('投资') && doneToRe.test(before)) return eventTypes.funding.before;
	if (!isAfter && words.endsWith('投资') && onOtherRe.test(between(place))) return 'investor';
	if (ledByRe.test(before)) return 'investor';
	if (!isAfter && receivedFromRe.test(text.slice(Math.max(0, mention.start - 36), mention.start))) return 'investor';
	if (isInvesting(words)) return isAfter ? 'target' : 'investor';
	return sideOf(place, 'funding');
}

// Whom it is done to

/** 对一家储能公司甲的收购: whom it is done to, behind what it is. */
export const doneToRe = /(?:对|针对|将|把|向|要求)(?:旗下[^,;。]{0,3}|[^,;。]{0,10}(?:公司|厂|商|企业|巨头|龙头|集团|平台|品牌|的))?$/;
const sufferingRe = /(?:被|遭|遭到|由)[^,;。]{0,4}$/;
const suffersRe = /^[^,;。]{0,16}?(?:被|遭)/;

/** Whether the passive stands between a company and the end of the words: 甲突然被收购. */
function suffers({ text, mention, trigger, isAfter }: Place): boolean {
	return !isAfter && suffersRe.test(text.slice(mention.end, Math.max(mention.end, trigger.end)));
}

function roleInCase(place: Place, type: 'lawsuit' | 'sanction'): EventRole {
	const { mention, before } = place;
	const { before: acting, after: suffering } = eventTypes[type];
	if (sufferingRe.test(before)) return acting;
	if (doneToRe.test(before) || suffers(place) || (type === 'sanction' && mention.kind === 'company')) return suffering;
	return sideOf(place, type);
}

// Takeovers and sales

const sellsRe = /^(?:出售|转让|出让|卖出|售出|卖掉|剥离)/;
/** 将工厂卖给, 出售予 */
const sellsToRe = /[给予]$/;
/** 从乙手中买下: who has sold. */
const fromRe = /[从自由向]$/;
const fromHandsRe = /^(?:集团|公司|方面)?(?:手中|手里|手上|处)/;
/** 甲与乙进行收购谈判, the other one with what it is between: 和德国公司乙谈判. */
const besideRe = /(?:与|和|同|跟|向|就|对)(?:[^,;。、与和]{0,10}(?:公司|厂|商|企业|巨头|龙头|集团|平台|品牌|的))?$/;
const negotiatesRe = /洽谈|接洽|谈判|磋商|商谈|的[收并]购/;
/** 甲并入乙, 甲成为乙全资子公司: who takes the other one in stands behind. */
const joinsRe = /^[并嫁]入/;
const ownedRe = /子公司$/;
/** 甲购入厂房、乙以3亿元购入土地: the second one buys, too. */
const buysTooRe = /^(?:[^,;。、]{0,4}以)?[^,;。、]{0,12}购[置入买]/;

function roleInAcquisition(place: Place): EventRole {
	const { text, mention, words, trigger, isAfter, before } = place;
	const { before: buyer, after: bought } = eventTypes.acquisition;
	if (!isAfter && fromHandsRe.test(text.slice(mention.end, mention.end + 3)) && fromRe.test(before)) return 'seller';
	if (joinsRe.test(words)) return isAfter ? buyer : bought;
	if (ownedRe.test(words)) return trigger.start - mention.end <= 1 ? buyer : bought;
	if (!doneToRe.test(before) && sellsToRe.test(words)) return isAfter ? 'buyer' : 'seller';
	if (sufferingRe.test(before)) return buyer;
	if (!isAfter && sellsRe.test(words) && before.endsWith('向')) return 'buyer';
	if (doneToRe.test(before)) return bought;
	if (!isAfter && sellsRe.test(words)) return 'seller';
	if (isAfter && buysTooRe.test(text.slice(mention.end, mention.end + 20))) return buyer;
	if (!isAfter && besideRe.test(before) && negotiatesRe.test(text.slice(mention.end, trigger.end + 6))) return bought;
	return suffers(place) ? bought : sideOf(place, 'acquisition');
}

// Sales of shares

/** Verbs of whoever takes shares. */
const buysRe = /增持|举牌|买[入进回]|购[入买]|回购|受让|吸纳|库藏/;
/** 将所持乙股份出售, 对乙的持股: what is sold may stand before the verb. */
const heldRe = /(?:所持|持有|手中|的|对|向)$/;
/** 甲获乙减持: the holder stands behind the passive. */
const soldByRe = /^[^,;。]{0,8}?(?:获|遭|被)/;

function roleInShareSale(place: Place): EventRole {
	const { words, isAfter, before } = place;
	if (!isAfter && buysRe.test(words) && !doneToRe.test(before)) return 'buyer';
	if (!isAfter && (heldRe.test(before) || soldByRe.test(between(place)))) return 'target';
	return sideOf(place, 'share_sale');
}
