import type { EventStatus, EventType } from '../types';
import { GuardedPattern } from '../text/guarded-pattern';

/** The words around a trigger, part by part. */
export interface StatusContext {
	readonly type: EventType;
	readonly lead: string;
	readonly before: string;
	readonly trigger: string;
	readonly after: string;
	readonly rest: string;
	readonly next: string;
	/** Dated before the year of publication: who tells it tells no rumour. */
	readonly isPast: boolean;
}

const deniedBeforeRe = new GuardedPattern('不会未没意获再取止否划防倒暂避弃撤迟拒搁叫缘戟婉驳', /(?:未能|未有|未获|未|没有|没能|没|并未|从未|拒绝|否认|放弃|终止|撤回|搁置|叫停|取消|暂停|暂缓|推迟|中止|不会|无意|无计划|不再|不|避免|防止|阻止|无缘|倒在|折戟|婉拒|驳回)[^,;。]{0,6}$/);
/** Verbs that undo what stands behind them, however far in the clause: 撤回了对甲的诉讼. */
const undoneRe = new GuardedPattern('存未没取止否暂撤弃迟搁叫缘驳', /(?:(?:撤回|撤销|终止|取消|放弃|驳回)了?(?:对|与|和|其|此前|原)|(?:暂缓|推迟|搁置|中止|叫停|[未没]能|无缘)(?:在|于|赴|从|对|与)|否认了?(?!前|原|曾)|不存在)[^,;。]{0,24}$/);
const deniedAfterRe = new GuardedPattern('成之无未流没功落破失否决败阻裂拒吹夭戟崩泡浅疾遂', /(?:失败|未果|落空|告吹|夭折|折戟|受阻|破局|破裂|谈崩|泡汤|否决|被否|遭拒|无果|被拒|搁浅|不成|流产|失效|没有成功|没成功|未成功|没成|失利|不了了之|无疾而终|未能(?:如愿|成功|成行|完成)|未遂)/);
/** How far behind a trigger a word of failing still speaks of it. */
const deniedReach = 10;
/** 收购甲旗下业务的交易终止: the end of the clause speaks of all of it. */
const endedRe = new GuardedPattern('落取止愿叫搁裂崩吹泡', /(?:终止|叫停|中止|取消|搁置|未能如愿|破裂|谈崩|告吹|泡汤|落空)$/);
/** A trigger that tells the end of something. */
const endsRe = new GuardedPattern('败撤终', /失败|撤回|终止/);
/** What goes on without them: 诉讼终止 was a lawsuit, and business that stops has stopped. */
const lasting: ReadonlySet<EventType> = new Set<EventType>(['shutdown', 'product', 'lawsuit', 'sanction', 'policy']);
const notDeniedRe = /(?:不断|不久|不仅|不少|不但|不止|不得不|不同|不过|不乏|不只|不到|不足|未来|不断地|不定期|不完全|从不|无不|不声不响|不知不觉|不约而同|未依法|未经|未按|未及时|未如实)[^,;。]{0,6}$/;
const rumouredRe = new GuardedPattern('传曝媒爆消知疑或据坊', /(?:据传|传出|传闻|被曝|曝出|媒体报道称|另有爆料|有传|盛传|风传|外传|传将|传言|市传|(?:^|[^布网方微表])消息称|消息指|消息人士|知情人士|知情者|市场消息|有消息|疑似|疑因|或将|据称|被传|爆料|网传|谣传|坊间|或于|传[拟正计有])/);
/** What a clause alone says right before (网传,甲去年…) holds whatever is told, though it be long past. */
const hearsayRe = new GuardedPattern('传闻', /(?:据传|网传|盛传|风传|坊间传|传闻[称说]?|有传[闻言][称说]?|市场传[闻言]),?$/);
/** Talks that a newspaper tells of, or people who know, are hearsay until somebody has signed. */
const talksRe = new GuardedPattern('洽谈判磋商探评', /洽谈|接洽|谈判|磋商|商谈|商讨|探讨|探询|评估/);
const toldByPressRe = /(?:媒体?|报章)[^,;。]{0,4}(?:报[道导]|称|指|引述)|据[^,;。]{0,16}报[道导]|[报社刊网]》?[^,;。]{0,4}(?:报[道导]|援引|引述)|(?:人士|知情者)[^,;。]{0,6}(?:透露|称|表示|说|指)/;
/** The one concerned answers that it is not so. */
const untrueRe = new GuardedPattern('否实虚谣假', /(?:[遭被][^,;。]{0,6}否认|予以否认|不属实|不实|子虚乌有|纯属谣言|系谣言|假消息)/);
/** The same in the sentence behind, which opens with the answer: what it says of one piece of news among others is not said of this one. */
const answeredRe = new GuardedPattern('实谣误', /^(?:[^,;。]{1,12}(?:回应|表示|称|澄清|辟谣),?)?(?:该|上述|相关|此|有关)?(?:消息|传闻|传言|报道|说法)[均并都]?(?:不属实|不实|系谣言|为谣言|有误)/);
/** A clause that goes on with the verb of the one before: 计划自今日起,通过交易所减持. */
const goesOnRe = new GuardedPattern('通以由按分向在', /^(?:通过|以|由|按|分|向|在不)/);
const leadReach = 26;
/** 拟以6亿元,收购… */
const soughtRe = /(?:将|要|拟|计划)以[^,;。]{1,20},$/;
/** 甲收购乙的消息传出. */
const rumourRe = new GuardedPattern('传言闻胫', /的(?:消息传出|传闻|传言|消息不胫而走)/);
/** Hearsay that the one concerned has answered. */
const settledRe = /(?:否认|辟谣|澄清|确认|证实|承认)/;
const plannedRe = new GuardedPattern('料拟前划预算备望能筹酝虑寻将意想冲标瞄机谈磋接商探待择争快定要', /(?:(?:^|[^材原资饮燃塑面涂布肥颜香调意废衣木石])料(?!理|号|件|源)|(?:^|[^虚模比])拟(?![人声真合态音物])|年底前|月底前|季末前|计划|规划|预计|预期|打算|准备|有望|(?:^|[^尽不])可能(?![的性])|筹备|筹划|酝酿|考虑|寻求|即将|将会|将于|将在|将与|将全|将正式|将推|将对|将以|将用|将被|将从|将向|将由|将为|将有|将继续|将进|将收|将出|将发|将裁|将上|将成|将开|将投|将完|将赴|将通|将首|将再|将启|将联|将携|将减|将不|将陆续|将分|将关|有意|[曾原本]想|(?:^|[^同])意向|冲刺|冲击|目标|瞄准|宣布[将要]|料将|料于|有机会|可望|洽谈|谈判|磋商|接洽|商谈|探讨|商讨|探询|待|筹|择期|力争|争取|择机|最快|(?:^|[^规制])定在|定于|定档)[^;。]{0,24}$/);
/** 营收有望增长: the verb stands behind the trigger. */
const plannedAfterRe = new GuardedPattern('会将达定超预必料望肯档', /^(?:(?:[^,;。\d]{0,5}[^,;。\d于超及过乎合])?预期(?!的)|[^,;。\d]{0,6}(?:有望|预计|料|可望|定在|定于|定档|势必|必[将定]|肯定|应?会[超达突增升是有接降减大成]|可能?[达超])|[^,;。\d]{0,5}[^,;。\d老名猛战干]将|将)/);
/** Told as done, whatever date the text gives it. */
const doneRe = new GuardedPattern('已早曾刚', /(?:已于|已经|已在|早已|已[^,;。]{0,4}$|刚刚?[^,;。]{0,6}$|曾(?!想|计划|打算|考虑|有意|拟)[^,;。]{0,8}$)/);
/** 会推出, 一定要上市, 要在明年量产: what a verb is sure of is still to come. */
const willRe = new GuardedPattern('会要', /(?:^|[^不么议协机社大布员委工商学酒展峰宴聚晚两理事东股开运集体览博交论例年季监管友公盛闻坛赛国省市党妇校]|[\d今明后]年)会(?:于|[在跟与和同把对向为][^,;。]{1,12})?(?:正式|开始|陆续|逐步|继续|再|全面|率先|首次|大规模)?$|(?:^|[^主重需想首紧不只还若概摘])要(?:于|在[^,;。]{1,12})?(?:正式|开始|陆续|继续|再|全面|率先|大规模)?$/);
const futureBareRe = new GuardedPattern('将', /(?:^|[^把即老名猛战干])将(?:[^其该这自一两它们此之"“,;]{0,8})$/);

/** Verbs whose object stands before them, behind 将: 将工厂卖给甲, 将甲告上法庭. */
const givesRe = new GuardedPattern('列给太纳派院旗轨予庭囊麾', /(?:[给予派]|轨道|太空|法庭|法院|囊中|麾下|旗下|列入|纳入)$/);
/** 将模型升级到二代. */
const turnsRe = new GuardedPattern('为成到至给了', /^(?:[到至为给了]|成(?![长本交功员绩]))/);
const objectRe = /将(?![以于在与向对从会被由为再也不全正首陆继分一])(?=[^,;。]{2,16}$)/;

/** 冲刺科创板, 将裁: what is only striven for, or to come, by the word itself. */
const strivesRe = new GuardedPattern('冲将拟要', /^(?:冲刺$|[将拟要]裁)/);

/** 在被曝拟上市三个月后,…: what was said then is over. */
const afterwardsRe = /(?:^|[,;。])[在自](?:被?[传曝]|拟)[^,;。]*后,$/;

const onceMeantRe = new GuardedPattern('定预打划拟', /(?:原本?|曾|本)(?:计划|定于|定|拟|打算|预计|预定)/);
const calledOffRe = /(?:暂停|暂缓|延后|延期|叫停|取消|搁置|中止|放弃|落空|告吹|泡汤|未能|失败)/;

/**
 * Whether an event is told as done, to come, not come about, or hearsay. `lead` is the sentence before the clause, `before` the clause
 * up to the trigger, `after` what follows the trigger in the clause, `rest` the sentence after the clause, `next` the sentence behind.
 */
export function statusOf({ type, lead: told, before: said, trigger, after, rest, next, isPast }: StatusContext): EventStatus {
	const lead = told.replace(afterwardsRe, '');
	const before = givesRe.test(trigger) || turnsRe.test(after) ? said.replace(objectRe, '把') : said;
	if (onceMeantRe.test(before) && calledOffRe.test(rest)) return 'denied';
	if (deniedAfterRe.test(after.slice(0, deniedReach)) || (!lasting.has(type) && endedRe.test(after.slice(-4))) || (type !== 'shutdown' && type !== 'product' && endsRe.test(trigger))) return 'denied';
	if (undoneRe.test(before)) return 'denied';
	if (deniedBeforeRe.test(before) && !notDeniedRe.test(before)) return 'denied';
	if (untrueRe.test(rest) || answeredRe.test(next)) return 'denied';
	if (rumouredRe.test(before) || hearsayRe.test(lead.slice(-8)) || rumourRe.test(after) || (!isPast && rumouredRe.test(lead) && !settledRe.test(lead) && !settledRe.test(before))) return 'rumoured';
	if (talksRe.test(before) && (toldByPressRe.test(lead) || toldByPressRe.test(before))) return 'rumoured';
	if (doneRe.test(before) && !futureBareRe.test(before)) return 'happened';
	if (plannedRe.test(before) || strivesRe.at(trigger, 0, trigger.length) || willRe.test(before) || futureBareRe.test(before) || plannedAfterRe.test(after) || (goesOnRe.at(before, 0, before.length) && plannedRe.test(lead.slice(-leadReach))) || (before === '' && soughtRe.test(lead))) return 'planned';
	return 'happened';
}
