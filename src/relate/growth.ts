import type { Span } from '../types';

/** A rate of change, as the words beside it tell it. */
export interface Change {
	readonly direction: 'up' | 'down';
	/** Where the words of change begin in the reading. */
	readonly start: number;
	/** The words are of prices (涨, 跌): without anything named, the price of the share. */
	readonly ofPrice: boolean;
}

const down = '插水|急挫|恶化|低了|降价|跌价|收敛|倒退|收挫|低开|少赚|掉|缩|挫|砍掉|砍|下修|下滑|下降|降低|下跌|跌|减少|缩水|萎缩|回落|降|减|下挫|暴跌|缩减|收窄|蒸发|腰斩|大跌|重挫|衰退|年减|月减|季减|下调|走低|收缩|跌去|跌了|少';
const up = '多出|高出|高了|涨价|加薪|调薪|多赚|高开|多卖|拉升|上修|加速|增长|增加|上升|提升|提高|上涨|涨|增|飙升|攀升|扩大|大涨|暴涨|激增|猛增|成长|年增|月增|季增|升|多|上调|走高|跃升|扩张|劲增|翻';
const noun = '(?:率|速|幅|幅度|速度)';
const filler = '(?:了|近|近乎|几乎|约|大约|超|超过|逾|达|达到|高达|为|至少|仅|只有|仅有|不到|不足|最多|将近|过|有|是|在|就|已|又|也|仍|仍有|还|更|则|却|甚至|整整|足足|惊人的|均|都|预计|预估|估|将|可达|上看|挑战|落在|落于|介于|有望|可望|多达|接近|分别|同比|环比|:|-|\\+| )';
const changeRe = new RegExp(`(?:(${down})|(${up}))(${noun})?(了)?(至|到|为)?${filler}{0,4}$`);
const nounRe = new RegExp('(增长速度|成长速度|增速|增幅|涨幅|增长率|成长率|增速度|同比|环比|年增率|月增率|cagr|复合增长率)' + filler + '{0,4}$');
const changeAfterRe = new RegExp(`^(?:以上|左右)?(?:的)?(?:年均|同比|年|复合|年复合|平均|高速|快速|环比){0,4}(?:(${down})|(${up}|增速|增幅|涨幅|cagr)|(跌幅|降幅))(?![^,。;、]?[至到为])`);
/** Words of change are looked for in this many code units beside the figure. */
const reach = 18;
/** 多 and 少 tell a change only in comparisons (比去年多三成) and as 多了, 少了. */
const comparedRe = /(?:比|较)[^,]{0,16}$/;

/** 加速至26%: how fast it grows now. */
const paceRe = new RegExp(`(?:加速|提速|加快|放缓|减速|趋缓)(?:增长)?(?:至|到)${filler}{0,4}$`);
const againstRe = /(?:较|比|由|从)[^,。;0-9]{0,12}的$/;

/** Reads whether the words of the clause beside a percentage or multiple say that it is a change; null where they do not. */
export function readChange(text: string, clause: Span, { start, end }: Span): Change | null {
	const from = Math.max(clause.start, start - reach);
	const before = text.slice(from, start);
	const pace = paceRe.exec(before);
	if (pace !== null) return { direction: 'up', start: start - pace[0].length, ofPrice: false };
	const change = changeRe.exec(before);
	if (change !== null) {
		const [words = '', falls, rises, isRate, done, upTo] = change;
		const compared = falls === '少' || rises === '多' ? done !== undefined || comparedRe.test(before.slice(0, change.index)) : !(falls === '掉' && '裁卖亏烧花'.includes(before.charAt(change.index - 1) || '。'));
		// 增长到60%, 增至60% are levels; 增速到60% is none.
		if (compared && (upTo === undefined || isRate !== undefined)) {
			const verb = falls ?? rises ?? '';
			return { direction: falls !== undefined ? 'down' : 'up', start: start - words.length, ofPrice: verb.includes('涨') || verb.includes('跌') };
		}
		if (compared) return null;
	}
	const rate = nounRe.exec(before);
	if (rate !== null) return { direction: 'up', start: start - rate[0].length, ofPrice: rate[1] === '涨幅' };
	// 较上季的82%下滑7个百分点: what is measured against is a level.
	if (againstRe.test(before)) return null;
	const after = changeAfterRe.exec(text.slice(end, Math.min(clause.end, end + reach)));
	if (after === null) return null;
	const falls = after[1] ?? after[3];
	return { direction: falls !== undefined ? 'down' : 'up', start, ofPrice: /[涨跌]/.test(after[0]) };
}
