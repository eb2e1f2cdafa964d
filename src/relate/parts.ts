import { GuardedPattern } from '../text/guarded-pattern';
import type { Span } from '../types';
import { firstWithin, lastWithin, type Scene } from './scene';

/** A part's name is this long at most; longer stretches are sentences. */
const mostPart = 14;

/** Words of a modifier that name no part: 全年营收, 公司总收入, 实现营业收入. */
const wholeRe = /^(?:列账基准|基准|总|全年|年度|季度|单季|季|整体|公司|集团|合并|累计|(?:non-?)?gaap|(?:非)?ifrs|年|月|全部|净|主营|主营业务|营业|经营|同期|期间|当期|本期|期内|当年|全集团|综合|合计|总体|本集团|自身|平均|每年|年均|单月|[上下]?半年|前三季度|首年|第[一二三四五六七八九十]|[首次头]个?|年度经常性|经常性?|财年|去年|今年|其|的|持续|第[一二三四]季度?|[一二三四]季度|q[1-4]|年化|常规|基础|直接|预期|预计|来源|未经审计|约|自结|单季度|[上下]半(?!年)|今|明|前|近|上季|去年同期|我们|本公司|录得|末期|各期|各年度?|各季度?|每期|每年|每季|历年|报告期内?|期|当季|全球|人民币)+$/;
/** What ends the stretch before the name of a part: verbs, connectives, adverbs. */
const edgeRe = /^.{0,200}(?:表示|透露|指出|宣布|认为|跑赢|超过|高于|低于|优于|确认|认列|实现|获得|取得|达到|达成|贡献|来自|来源于|[其当]中|不过|但是|而且|虽然|由于|随著|凭借|依靠|根据|显示|表明|因为|所以|以及|同时|带来|创造|录得|产生|拥有|还有|公布|披露|发布|预计|预期|占|是|为|而|但|在|和|与|及|将|从|把|对|使|让|让其|其|该|此|这|称|季度|年度|财年|年|月份|月|日|季|的(?=.))/;
const tailRe = /(?:上|方面|领域|方向|部分|中|里|端|相关)?的?$/;

const giverRe = /^,?(?:其中|而)?,?([^,。;:、0-9]{2,14}?)(?:则|也|又|还|共|分别|合计){0,4}(?:贡献|带来|创造)了?(?:约|近|超过?|逾)?$/;
/** 在华收入, 在欧洲卖出. */
const abroadRe = /在(?:[华美欧日韩印港台澳]|海外|国内|境外|内地|欧洲|北美|东南亚)$/;
/** 手机业务实现收入: what the part has done. */
const achievesRe = /(业务|部门|板块|分部|事业部|事业群)(?:共|合计)?(?:实现|取得|录得|获得)了?$/;
/** 游戏业务带来的营收 */
const yieldsRe = /所?(?:带来|贡献|产生)$/;
const paysRe = /[来源]自[^,。;]{0,6}$/;

/**
 * Reads what part of the business the words directly before a metric's word name: 2019年会员收入 → 会员; null where they name none. `from` is where
 * the clause or what was said before ends.
 */
export function readPart(scene: Scene, clause: Span, word: Span, figure: Span): string | null {
	const before = word.start >= figure.end ? figure.end : clause.start;
	if (word.start >= figure.end) {
		// 海外市场贡献了5亿元收入
		const giver = giverRe.exec(scene.text.slice(clause.start, figure.start))?.[1];
		if (giver !== undefined && firstWithin(scene.mentions, clause.start, figure.start) === undefined && !wholeRe.test(giver)) return giver;
	}
	// 来自甲的收入
	const payer = scene.text.charAt(word.start - 1) === '的' ? lastWithin(scene.mentions, before, word.start) : undefined;
	if (payer?.end === word.start - 1 && paysRe.test(scene.text.slice(Math.max(0, payer.start - 8), payer.start))) return scene.text.slice(payer.start, payer.end);
	const edges = [scene.mentions, scene.dates, scene.quantities].map((spans) => lastWithin<Span>(spans, before, word.start)?.end ?? 0);
	const from = Math.max(before, word.start - 40, ...edges);
	if (from === word.start) return null;
	const stretch = scene.text.slice(from, word.start).replace(tailRe, '').replace(achievesRe, '$1').replace(yieldsRe, '');
	const place = abroadRe.exec(stretch)?.[0];
	if (place !== undefined) return place;
	const name = stretch.replace(edgeRe, '').replace(/^[的、,:“”( )]{1,4}/, '').replace(/[“”)、 ]{1,4}$/, '');
	return name.length === 0 || name.length > mostPart || wholeRe.test(name) || !/[\p{L}]/u.test(name) || name.length === 1 ? null : name;
}

const isRe = '(?:业务|方面|部分)?(?:收入|营收)?(?:则|就|约|近)?(?:为|达|达到|贡献|占|占比|有|是|约|近|超|超过|逾|贡献了|的)*$';
const opensAmongRe = new GuardedPattern('而其当', /^而?[其当]中/);
const amongRe = new RegExp(`^(?:而)?[其当]中,?(?:的)?([^,。;:、0-9]{2,14}?)${isRe}`);
const nextRe = new RegExp(`^[、,]?(?:而|以及|及|和|与)?([^,。;:、0-9]{2,14}?)${isRe}`);
/** Words of another statement, and of no name. */
const statesRe = /[合总共累]计|总共|投入|花[费了]|支[付出]了|用于|斥资|融资|较|比|增[长加至]|减[少至]|下[降滑跌]|[上提]升|[尚已将]|预[计期]|目标|其中|[今去上前][年季月]/;

/** The part that 其中 introduces before a figure: 其中云服务为 → 云服务. */
export function readAmong(text: string, clause: Span, start: number): string | null {
	if (start - clause.start > 32) return null;
	// 其中,甲业务
	const from = clause.start - (text.startsWith('其中,', clause.start - 3) ? 3 : 0);
	return opensAmongRe.at(text, from, start) ? (amongRe.exec(text.slice(from, start))?.[1] ?? null) : null;
}

/** What several parts are called behind their names, and that figures for each follow. */
const severalRe = /(?:[两二三四五六七八九]大)?(?:主要|核心)?(?:业务板块|业务线|业务|板块|分部|事业群|产品线|市场)(?:分别|各自)/;
const betweenPartsRe = /、|以及|[和与及]/;

/** The parts that a list of `count` figures is of: 甲的云、广告和游戏三大板块分别实现营收 → 云, 广告, 游戏. Null where the words before it name no such. */
export function readParts(scene: Scene, clause: Span, start: number, count: number): readonly string[] | null {
	const from = Math.max(clause.start, ...[scene.mentions, scene.dates].map((spans) => lastWithin<Span>(spans, clause.start, start)?.end ?? 0));
	const lead = scene.text.slice(from, start);
	const end = severalRe.exec(lead)?.index ?? 0;
	const names = lead.slice(0, end).replace(/^的/, '').split(betweenPartsRe);
	return names.length === count && names.every((name) => name.length > 1 && name.length <= mostPart && !wholeRe.test(name)) ? names : null;
}

/** The next part of a list that 其中 introduced: 其中云服务5亿元,〔广告〕3亿元. `start` is that of its figure. */
export function readNext(scene: Scene, clause: Span, start: number): string | null {
	const from = Math.max(clause.start, lastWithin(scene.quantities, clause.start, start)?.end ?? 0);
	if (start - from > 32 || firstWithin(scene.mentions, from, start) !== undefined || firstWithin(scene.dates, from, start) !== undefined) return null;
	const name = nextRe.exec(scene.text.slice(from, start))?.[1] ?? null;
	return name === null || statesRe.test(name) ? null : name;
}

const adverbsRe = /(?:[约则也仅更均都共就还已只曾将会可或各]|一度|大概|几乎|合计|总计|分别|高达|目前|如今|现在)+$/;
const takingsRe = /(?:贡献|带来|产生)?的?(?:总)?(?:收入|营收|营业额|销售额)?(?:的?比重|的?比例)?$/;
const openingRe = /^(?:其中|而|但|且|另外|此外|目前|如今|现在|当下|眼下|[今去前明]年|[上下]半年|全年|年内|第?[一二三四]季度?|来自|来源于|源自|的|[、,:“”( )])+/;
/** Words before a company that say that it pays. */
const payerRe = /(?:客户|买家|伙伴|经销商|渠道商|[来源]自)$/;
/** Words of times and of doing, and of no part. */
const notSharerRe = /贡献|个月|[年月日季]$/;
const pronounRe = /^(?:其|它|他们|该|此|这|上述|前者|后者)/;

/** The part that 占 gives a share of the whole to: 云服务约占营收 → 云服务; null where the words before name none. `at` is where 占 stands. */
export function readSharer(scene: Scene, clause: Span, at: number): string | null {
	const { text } = scene;
	const end = at - (adverbsRe.exec(text.slice(clause.start, at))?.[0].length ?? 0);
	const from = Math.max(clause.start, ...[scene.dates, scene.quantities].map((spans) => lastWithin<Span>(spans, clause.start, end)?.end ?? 0));
	const stretch = text.slice(from, end).replace(takingsRe, '');
	const named = lastWithin(scene.mentions, from, from + stretch.length);
	// 第一大客户甲
	if (named?.end === from + stretch.length) return payerRe.test(text.slice(from, named.start)) ? text.slice(named.start, named.end) : null;
	const opened = (named === undefined ? stretch : text.slice(named.end, from + stretch.length)).replace(openingRe, '');
	const name = opened.length > mostPart ? opened.slice(opened.lastIndexOf('的') + 1) : opened;
	return name.length < 2 || name.length > mostPart || wholeRe.test(name) || pronounRe.test(name) || notSharerRe.test(name) || !/[\p{L}]/u.test(name) ? null : name;
}

const nextSharerRe = /^(?:左右|以上)?[、,;]?(?:以及|而|其中|另外|另|其次|再来|和|及)?([^,。;、:0-9]{2,16}?)(?:则|也|均|各)?(?:占(?:比|了|据|到)?|占有|为|达)?(?:约|近|超过?|逾|仅|高达|达)*$/;

/** The next part of a list of shares, from the words between two of them: 云服务占三成,〔广告占〕两成. */
export function readNextSharer(between: string): string | null {
	const name = nextSharerRe.exec(between)?.[1] ?? null;
	return name === null || wholeRe.test(name) || pronounRe.test(name) || notSharerRe.test(name) || statesRe.test(name) ? null : name;
}
