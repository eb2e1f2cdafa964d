import { Suffixes } from '../detect/suffixes';
import { UnitSet } from '../text/unit-set';
import type { EventType, Mention, Span } from '../types';
import type { EventNote } from './event-note';
import { isAgent, participants } from './event-parties';
import { companyOfPerson } from './persons';
import { firstAfter } from '../text/spans';
import { GuardedPattern } from '../text/guarded-pattern';

/** What sentences without a company of their own are about. */
interface Topic {
	readonly mention: Mention;
	readonly sentence: number;
	readonly line: number;
	readonly opensClause: boolean;
}

/** A company that sentences go on telling of. */
export interface Subject {
	readonly mention: Mention;
	/** Told of in the same paragraph, or by the heading of the section. */
	readonly near: boolean;
}

/** Sentences over which a topic holds, in its own paragraph and beyond. */
const reachInLine = 6;
const reachBeyond = 2;
/** What a heading may hold besides the company that its section is about. */
const headingSlack = 4;

/** Follows what a note is about while its sentences are read in order. */
export class Topics {
	private topic: Topic | null = null;
	private section: { readonly mention: Mention; readonly level: number } | null = null;
	private actor = 0;
	private sentence = 0;
	private line = 0;

	constructor(private readonly note: Pick<EventNote, 'prose' | 'actors' | 'protagonist'>) {}

	/** The company that a sentence goes on telling of when it names none: the subject told last nearby, else the company whose section or whose note it is. */
	at(sentence: number, line: number): Subject | null {
		const { prose, actors } = this.note;
		const end = prose.sentences[sentence]?.start ?? prose.text.length;
		for (let mention = actors.spans[this.actor]; mention !== undefined && mention.end <= end; mention = actors.spans[++this.actor]) this.read(mention);
		this.enterLine(line);
		const { topic } = this;
		if (topic !== null && (topic.line === line ? sentence - topic.sentence <= reachInLine : sentence - topic.sentence <= reachBeyond && prose.lines[line]?.kind !== 'item')) return { mention: topic.mention, near: topic.line === line };
		if (this.section !== null) return { mention: this.section.mention, near: true };
		return this.note.protagonist === null ? null : { mention: this.note.protagonist, near: false };
	}

	private read(mention: Mention): void {
		const { prose } = this.note;
		while ((prose.sentences[this.sentence]?.end ?? Infinity) <= mention.start) this.sentence++;
		let line = this.line;
		while ((prose.lines[line]?.end ?? Infinity) <= mention.start) line++;
		this.enterLine(line);
		if (mention.kind === 'research_firm' || mention.kind === 'organisation') return;
		const { topic } = this;
		// Whoever invests is told of on the way to whom it invests in.
		if (mention.kind === 'fund' && (topic !== null || this.note.protagonist !== null)) return;
		const home = prose.lines[line];
		const heads = home?.kind === 'heading' && home.end - home.start - (mention.end - mention.start) <= headingSlack;
		const isTold = topic !== null && topic.sentence === this.sentence && topic.opensClause;
		if ((isTold && !heads) || isBesideSelf(prose.text, mention)) return;
		if (heads) this.section = { mention, level: home.level };
		if (isTold) return;
		// Who is only named on the way (随着甲、乙入局) is a topic where there is no other.
		const opens = opensClause(prose.text, mention);
		if (topic === null || topic.line !== line || opens) this.topic = { mention, sentence: this.sentence, line, opensClause: opens };
	}

	/** A heading of the same level or a higher one ends the section of a company. */
	private enterLine(line: number): void {
		const { lines } = this.note.prose;
		for (; this.line < line; this.line++) {
			const next = lines[this.line + 1];
			if (next?.kind === 'heading' && this.section !== null && next.level <= this.section.level) this.section = null;
		}
	}
}

const selfAloneRe = new GuardedPattern('司团业', /(?:^|[,。;\n])(?:本|该)?(?:公司|集团|企业)[^,;。:\n]*$/);

/** 公司与甲签约: whom the clause names only beside the one that it is about. */
function isBesideSelf(text: string, mention: Span): boolean {
	return selfAloneRe.before(text, mention.start - 24, mention.start);
}

/** What connects a clause with the one before … */
const connectives = new Set('而 但 但是 然而 不过 其中 同时 此外 另外 例如 比如 近日 日前 随后 曾经 这次 此次 如今 反观 至于'.split(' '));
/** … and what ends an attribute of the company behind it. */
const attributeEnds = new Suffixes<true>('的 商 厂 平台 公司 企业 龙头 巨头 品牌 集团 新秀 独角兽 业者 车企 药企 银行 券商 大厂 旗下 同系 同业 老牌 初创'.split(' ').map((word) => [word, true] as const));
const longestAttribute = 17;
const clauseEnds = new UnitSet(',;。:!?\n*】');
const quote = '“'.charCodeAt(0);

/** Whether a mention is the first word of a clause, behind connecting words and attributes. */
export function opensClause(text: string, mention: Span): boolean {
	const end = mention.start > 0 && text.charCodeAt(mention.start - 1) === quote ? mention.start - 1 : mention.start;
	let start = end;
	while (start > 0 && end - start <= longestAttribute && !clauseEnds.has(text.charCodeAt(start - 1))) start--;
	if (start === end) return true;
	return end - start <= longestAttribute && (attributeEnds.before(text, end) !== null || connectives.has(text.slice(start, end)));
}

const selfRe = /(?:^|[该本此而但且并,])(?:公司|集团|企业)|[这该此][笔宗桩家]|其(?![中他它余实])|双方|后者|前者|该行|我们|它|他们|旗下/;
const bothRe = new GuardedPattern('两二双', /(?:双方|两家|两者|二者)/);
/** Somebody not known as a company, with the number of its share or set against others: 乙则…. */
const strangerRe = /^[^,]{1,10}\([\da-z.]{2,9}\)|^(?!公司|集团|企业|[该本其它]|双方|后者|前者|管理层)[^,;。]{2,10}则/;
const longestOmission = 1;
/** What a clause begins with when its subject was told before: prepositions, adverbs, verbs of announcing, measures of a company. */
const omissionRe = /^(?:甚至|早在|[一二两三四五六七八九十\d]{1,3}(?:年|个月|天|周)[之以]?后|到|至|自|却|悄悄|年底|年内|年初|月底|日前|近日|[上中下]旬|单季|当季|合并|归属|归母|股东|母公司|总|净|经调整|经营|营业|年内|主营|核心|同店|毛利|税|每股|云|另|拟|不|没|未|赴|以|在|于|从|由|因|经|就|向|对|为|把|将|随|与|和|凭|按|再|又|还|也|已|曾|共|正|首(?![批个家款位席])|完成|获|宣布|公告|公布|公开|发布|启动|计划|拟|预计|累计|全年|单季|期内|当季|同期|一举|随后|此后|并|则|被|遭|受|目前|陆续|连续|最终|最快|先后|成功|上市)/;
/** The first company of a clause does not act where only one of these stands before it: 与乙签约, 在交易所挂牌. */
const besideRe = /^(?:[已又再正将还也]{0,2}(?:在|于|与|和|同|跟|携手)|[^,;。]{0,12}[向对给])(?:[^,;。]{0,10}(?:公司|厂|商|企业|巨头|龙头|集团|平台|品牌|的))?$/;
/** The subject told before does it together with somebody named here: 该公司与乙合作. */
const selfOpensRe = new GuardedPattern('该本公集其它我', /^(?:该|本)?(?:公司|集团|其|它|我们)[^,;。]{0,6}(?:与|和|同|携|联合|对|向|跟)/);

/**
 * The companies that a clause goes on telling of without naming them. `span` is the event, `named` who takes part in it by name,
 * `trigger` where its trigger begins.
 */
export function carriedSubjects(note: EventNote, sentence: Span, span: Span, trigger: number, named: readonly Mention[], subject: Subject | null, type: EventType): Mention[] {
	const { text } = note.prose;
	const topic = subject?.mention ?? null;
	const words = withoutDates(note, span.start, trigger);
	if (weRe.test(words)) {
		const own = companyBehind(note, span.start) ?? (words.includes('我们') ? sayingCompany(note, span.start) : null);
		if (own !== null && named.every(({ id }) => id !== own.id)) return [own];
		if (own === null && words.includes('我们') && strangerSaysRe.test(text.slice(sentence.start, span.start))) return [];
	}
	// 成立于2004年的某某: somebody nobody knows, and not the one told of.
	if (type === 'founding' && named.length === 0 && foundedThereRe.test(text.slice(trigger, Math.min(span.end, trigger + 24)))) return [];
	if (bothRe.test(words)) return lastTwo(note, trigger).filter((mention) => named.every(({ id }) => id !== mention.id));
	const said = withoutDates(note, sentence.start, trigger);
	if (personRe.at(said, 0, said.length)) return [];
	const boss = named.length > 0 && (named[0]?.start ?? trigger) < trigger ? null : companyOfPerson(note, words, span.start);
	if (boss !== null) return named.some(({ id }) => id === boss.id) ? [] : [boss];
	const first = named.find((mention) => mention.start < trigger && !isAgent(text, mention) && !isVenue(text, mention) && !(type === 'funding' && givenByRe.in(text, Math.max(span.start, mention.start - giverReach), mention.start)));
	const invests = first !== undefined && subject?.near === true && joinsRoundRe.test(text.slice(trigger, trigger + 4)) && named.every(({ start }) => start < trigger);
	if (first !== undefined && !invests && !besideRe.test(withoutDates(note, span.start, first.start))) {
		// 交易所暂缓其上市: it happens to whom the sentence began with.
		const before = words.endsWith('其') ? participants(note, { start: sentence.start, end: span.start })[0] : undefined;
		if (before !== undefined && named.every(({ id }) => id !== before.id)) return [before];
		return topic !== null && selfOpensRe.at(words, 0, words.length) && named.every(({ id }) => id !== topic.id) ? [topic] : [];
	}
	const earlier = participants(note, { start: sentence.start, end: span.start }).filter((mention) => !isAgent(text, mention) && !isVenue(text, mention) && (mention.kind !== 'organisation' || measures.has(type)));
	if (strangerRe.test(words) || (named.length === 0 && bodyRe.test(words))) return [];
	// The last one that opens a clause is its subject; 投资方包括甲、乙 names others on the way.
	const told = earlier.filter((mention) => opensClause(text, mention)).pop() ?? earlier.find((mention) => !isBesideSelf(text, mention));
	if (told !== undefined) return [told];
	if (topic === null) return [];
	if (earlier.length > 0) return [topic];
	if (invests) return named.some(({ id }) => id === topic.id) ? [] : [topic];
	if (type === 'personnel' && subject?.near === true && organRe.test(words)) return [topic];
	const opening = subject?.near === true ? '' : said;
	// A sentence that names somebody else as its subject is not about the topic any more.
	if (opening.length > longestOmission && !selfRe.test(opening) && !omissionRe.test(opening)) return [];
	return words.length <= longestOmission || selfRe.test(words) || selfRe.test(opening) || omissionRe.test(words) || sufferedRe.test(text.slice(trigger, Math.min(span.end, trigger + 16))) ? [topic] : [];
}

/** 获得生产甲板的乙的投资: who gives, and not whose round it is. */
const givenByRe = new GuardedPattern('获受到入', /(?:获得?|接受|拿到|得到|引入)了?[^,;。]{0,30}$/);
const giverReach = 36;

/** What exchanges and authorities do themselves; in others they are only where or before whom it is done (经向交易所申请,公司股票停牌). */
const measures: ReadonlySet<EventType> = new Set<EventType>(['sanction', 'lawsuit', 'policy', 'hearing']);

/** Those of a company without its name: 多位董事辞任. */
const organRe = /^(?:[多数两三四五]位|[多数]名)?(?:独立|核心|联合|共同)?(?:董事|高管|管理层|创始|创办人|监事|合伙人)/;
const foundedThereRe = /^[^,;。]{2,3}于[^,;。]{2,12}的[^,;。]{2}/;

/** Another body of people, right before what it does: 某大学发布. */
const bodyRe = /(?:大学|学院|研究院|研究所|实验室|医院|协会|联盟)(?:宣布|正式|首次|联合|共同|也|再次|率先|成功|还)*$/;

/** 他创办了一家公司: a person does it. */
const personRe = new GuardedPattern('他她此', /^(?:[他她](?!们)|此人)/);

const venueRe = /(?:在|于|至|[^收遭得受]到|登陆|登录|转|赴)$/;

/** 在交易所上市: where it happens. */
export function isVenue(text: string, mention: Mention): boolean {
	return mention.kind === 'organisation' && venueRe.test(text.slice(Math.max(0, mention.start - 2), mention.start));
}

/** 甲领投了上一轮: whose round it is, the text before tells. */
const joinsRoundRe = /^(?:联合|共同)?(?:领投|跟投|参投|参与(?:本|$))/;

/** Whom a court or an authority acts on: 裁定受理其破产重整. */
const sufferedRe = /^[^,;。]{1,12}(?:其(?![中他它余实])|该公司)/;
const weRe = new GuardedPattern('司们', /我们|公司/);
/** 一位投资人说:“我们…”: people of no company that the text tells. */
const strangerSaysRe = /(?:投资[人者]|分析师|人士|专家|教授|学者|律师|消费者|网友|用户)[^,;。]{0,8}(?:说|称|表示|认为|指出|透露|坦言|:)/;
/** Who spoke, right behind what was said (“我们…。”甲总裁某某说). */
const saidByRe = /^,?[^,;。:“\n]{2,24}?(?:说|称|表示|指出|透露|坦言|回应|补充|强调|解释|写)/;
/** Longest quotation whose end is looked for, in code units. */
const longestQuotation = 200;

/** The company of whoever is named behind the quotation that a place is in; null outside one. */
function companyBehind({ prose: { text }, mentions }: EventNote, at: number): Mention | null {
	const rest = text.slice(at, at + longestQuotation);
	const close = rest.indexOf('”');
	const open = rest.indexOf('“');
	if (close < 0 || (open >= 0 && open < close && open > 0)) return null;
	const said = saidByRe.exec(text.slice(at + close + 1, at + close + 32));
	return said === null ? null : (mentions.inside({ start: at + close + 1, end: at + close + 1 + said[0].length }).pop() ?? null);
}

const answerRe = /^\**[^,。:!?]{2,12}:/;
/** A company named this far into a note is the one of its title or first lines. */
const titleReach = 120;

/** The company whose people answer in an interview: the one that its title names. Null outside answers. */
function sayingCompany({ prose, mentions }: EventNote, at: number): Mention | null {
	const line = prose.lines[firstAfter(prose.lines, at)];
	if (line === undefined || !answerRe.test(prose.text.slice(line.start, line.start + 20))) return null;
	const first = mentions.spans.find((mention) => mention.kind !== 'media');
	return first !== undefined && first.start <= titleReach ? first : null;
}

function withoutDates(note: EventNote, start: number, end: number): string {
	const { text } = note.prose;
	let words = '';
	let at = start;
	for (let i = note.dates.firstAfter(start); i < note.dates.spans.length; i++) {
		const date = note.dates.spans[i];
		if (date === undefined || date.start >= end) break;
		if (date.start >= at) words += text.slice(at, date.start);
		at = Math.max(at, date.end);
	}
	words += text.slice(Math.min(at, end), end);
	let marks = 0;
	while (marks < words.length && ',:;'.includes(words.charAt(marks))) marks++;
	return words.slice(marks);
}

/** How far back the two that 双方 means are looked for. */
const bothReach = 300;

function lastTwo(note: EventNote, before: number): Mention[] {
	const { actors } = note;
	const found: Mention[] = [];
	for (let i = actors.firstAfter(before) - 1; i >= 0 && found.length < 2; i--) {
		const mention = actors.spans[i];
		if (mention === undefined || before - mention.end > bothReach) break;
		if (found.every(({ id }) => id !== mention.id)) found.unshift(mention);
	}
	return found;
}
