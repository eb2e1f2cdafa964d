// Repair of damaged clippings. A case is the damaged sentence and what it becomes when everything certain is repaired; what is only
// proposed is told by kind. Damage needs company: one odd character in a sound text is not damage, so some cases carry a damaged `tail`.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBuiltInCompanies, readCommonWords } from '../../src/lexicon/built-in-companies';
import { buildLexicon } from '../../src/lexicon/lexicon';
import { createConverters } from '../../src/script/converter';
import { applyRepairs, proposeRepairs, repairKinds, type Repair } from '../../src/script/repair';
import { buildFoldTable } from '../../src/text/fold';

const companies = readBuiltInCompanies();
const fold = buildFoldTable();
const lexicon = buildLexicon(companies, fold, readCommonWords());
const converters = createConverters(companies.filter(({ hans, hant, weak }) => hans !== '' && hant !== '' && !weak.includes(hans) && !weak.includes(hant)));

const propose = (source: string, format: 'markdown' | 'plain' = 'markdown'): Repair[] => proposeRepairs(source, { format, lexicon, fold, converters });
const repair = (source: string, format: 'markdown' | 'plain' = 'markdown'): string => applyRepairs(source, propose(source, format).filter(({ certain }) => certain));
/** `kind: text` of everything that is not certain. */
const proposed = (source: string): string[] => propose(source).filter(({ certain }) => !certain).map(({ start, end, kind }) => `${kind}: ${source.slice(start, end).trim()}`);

const tail = '\n\n由于這種關系,至于對于員工什么也沒有說明。';
const tailRepaired = '\n\n由於這種關係,至於對於員工什麼也沒有說明。';
const becomes = (damaged: string, sound: string): void => expect(repair(damaged + tail)).toBe(sound + tailRepaired);

describe('pinyin glosses', () => {
	it.each([
		['當(dāng)前公司(sī)的環(huán)境轉(zhuǎn)冷', '當前公司(sī)的環境轉冷'],
		['這些廠（chǎng）商們(men)做出選擇（zé）', '這些廠商們做出選擇'],
		['**當(dāng)**前的[環(huán)境](https://example.com/環(huán))', '**當**前的[環境](https://example.com/環(huán))'],
	])('%s becomes %s', (damaged, sound) => expect(repair(damaged)).toBe(sound));

	it('one alone may be the author’s own, and is only proposed', () => {
		expect(repair('山東單(shàn)縣的工廠')).toBe('山東單(shàn)縣的工廠');
		expect(proposed('山東單(shàn)縣的工廠')).toEqual(['gloss: (shàn)']);
	});

	it.each(['圖(a)與圖(e)', '選項(an)有三個', '華為(Huawei)與騰訊(Tencent)', '行(xíng)與重(chóng)兩字'])('%s has none', (sound) => expect(propose(sound)).toEqual([]));

	it('labels stay where others are glosses', () => expect(repair('當(dāng)前見圖(a)與環(huán)境')).toBe('當前見圖(a)與環境'));
});

describe('glosses in other brackets', () => {
	it.each([
		['當【dāng】前的環［huán］境〔jìng〕', '當前的環境〔jìng〕'],
		['業[yè]務轉[zhuǎn]型', '業務轉型'],
	])('%s becomes %s', (damaged, sound) => expect(repair(damaged)).toBe(sound));
});

describe('signs scattered against copying', () => {
	it.each([
		['云川★■■◆的营收◆■涨到13◆■.5亿元■★，利润也涨了★★■。', '云川的营收涨到13.5亿元，利润也涨了。'],
		['**云川**在雾港■★◆卖灯。它◇■卖灯■◆。', '**云川**在雾港卖灯。它卖灯。'],
	])('%s becomes %s', (damaged, sound) => expect(repair(damaged)).toBe(sound));

	it('of one kind are only proposed', () => expect(proposed('云川★■■◆的营收◆■涨到13◆■.5亿元，利润★涨了。')).toEqual(['sign: ★']));

	it.each([
		'■ 要点\n◆ 一，云川卖灯◆\n★★★★☆', '云川的灯★★★★☆，雾港的灯★★★☆☆，晴里的灯★★☆☆☆。', '□是 ■否 □不清楚', '难度：■■■□□，画面：■■■■□，剧情：■■□□□。', '满意■■□一般□□■不满意■■',
		'图例：实绩■◆，预测□◇，目标★◆。', '云川★推荐，雾港☆不推荐', '`云川★■营收◆■涨★◆了`',
	])('%s has none', (sound) => expect(propose(sound).filter(({ kind }) => kind === 'sign')).toEqual([]));
});

describe('characters without width', () => {
	it.each([
		['營收增\u200b長，公\u00ad司\ufeff說', '營收增長，公司說'],
		['营收增\u2060长\u200b', '营收增长'],
	])('go beside Chinese: %s', (damaged, sound) => expect(repair(damaged)).toBe(sound));

	it.each(['\ufeff營收', 'a\u200bb', '👨\u200d👩', '`增\u200b長`'])('and stay elsewhere: %s', (sound) => expect(propose(sound)).toEqual([]));
});

describe('several spaces in a sentence', () => {
	it('go', () => expect(repair('公司  表示，  今年營收  增長。')).toBe('公司表示，今年營收增長。'));

	it.each(['張三  李四', '| 公司  | 營收  |\n| --- | --- |\n| 商湯  | 一億  |', '公司說明。  \n營收增長。', '　　公司說明，營收增長。'])('and stay in lists, tables and at the edges of lines: %s', (sound) => expect(propose(sound)).toEqual([]));
});

describe('spaces', () => {
	it.each([
		['商湯 科技宣布裁員。', '商湯科技宣布裁員。'],
		['昨日，曠視 科技與英偉 達當場簽約。', '昨日，曠視科技與英偉達當場簽約。'],
		['商汤 科技宣布裁员。', '商汤科技宣布裁员。'],
		['阿里\u00a0巴巴宣布裁員。', '阿里巴巴宣布裁員。'],
	])('inside a name go: %s', (damaged, sound) => expect(repair(damaged)).toBe(sound));

	it('before a full-width sign go', () => {
		expect(repair('寫作工具 Notion ，今年融資。')).toBe('寫作工具 Notion，今年融資。');
		expect(repair('写作工具（ Notion ）今年，融资。')).toBe('写作工具（ Notion）今年，融资。');
	});

	it('around a word that stands between spaces again and again go', () => {
		expect(repair('未來 科技 發展很快，這是 科技 企業的機會，也考驗 科技 ，以及人。')).toBe('未來科技發展很快，這是科技企業的機會，也考驗科技，以及人。');
		expect(repair('各地 科技 園很多，新 汽車 工廠也多。\n社會 的需求在變。')).toBe('各地科技園很多，新汽車工廠也多。\n社會的需求在變。');
		expect(repair('他們 晶圓 產能不足，我們 晶圓 訂單增加，客戶 晶圓 庫存減少。')).toBe('他們晶圓產能不足，我們晶圓訂單增加，客戶晶圓庫存減少。');
	});

	it('others in the same text are proposed', () => expect(proposed('商湯 科技宣布裁員，這是 第一次。')).toEqual(['space: ']));

	it.each([
		'第一章 緒論', '北京 上海 廣州', '尺寸：大 中 小', '記者 王小明 攝影', '使用 AI 訓練 GPU 模型，效果很好。', '這是 一個特別的寫法，只有一次。', '中國 美國 日本', '　　商湯科技裁員。',
	])('%s keeps its own', (sound) => expect(propose(sound)).toEqual([]));

	it('in a list two names are not made one without asking', () => {
		expect(repair('華為 雲 騰訊 音樂')).toBe('華為 雲 騰訊 音樂');
		expect(repair('# 商湯 科技')).toBe('# 商湯科技');
	});

	it('beside a marker stay: they make it one', () => expect(repair('**「商湯」** 科技，商湯 **科技**。')).toBe('**「商湯」** 科技，商湯 **科技**。'));
});

describe('variants in a damaged text', () => {
	it.each([
		['最后,我們采用新的制造方式', '最後,我們採用新的製造方式'],
		['這里的標准并不一致', '這裡的標準並不一致'],
		['他愿意在范圍內復雜地盡快沖擊市場', '他願意在範圍內複雜地儘快衝擊市場'],
		['余額不足,云計算與游戲涌現', '餘額不足,雲計算與遊戲湧現'],
		['髮展的特征與標簽', '發展的特徵與標籤'],
		['干部與骨干,干燥與若干', '幹部與骨幹,乾燥與若干'],
		['老板說,里頭防御放松', '老闆說,裡頭防禦放鬆'],
		['在過去的文章里,我們止步于此', '在過去的文章裡,我們止步於此'],
	])('%s becomes %s', (damaged, sound) => becomes(damaged, sound));

	it.each([
		'皇后與太后', '三公里的里程碑', '只看出口', '几台機器', '系統與體系', '准許與批准', '不准進入', '乾杯與干預', '折扣與曲折', '回合與里民', '上游與游泳', '矽谷與谷歌', '干擾很小', '余承東與于和偉在范冰冰旁邊', '里昂與里約', '阿里巴巴在萬里之外',
		'發佈與公布', '週期與周邊', '佔據與占領', '商湯團隊', '台灣與臺灣', '王后面色凝重',
	])('%s stays', (sound) => becomes(sound, sound));

	it('writes 裏 where the text does', () => expect(repair('家裏的人,城裏的人,這里的人' + tail)).toContain('家裏的人,城裏的人,這裏的人'));
	it('leaves Simplified text alone', () => expect(propose('由于这种关系，对于员工，最后什么也没有说明，这里并不准备采用。')).toEqual([]));
	it('in a Simplified quotation stay', () => becomes('他說:“由于这种关系没有说明”', '他說:“由于这种关系没有说明”'));
	it('undoes what was done to a name', () => expect(repair('阿裡巴巴與阿裏雲裁員。')).toBe('阿里巴巴與阿里雲裁員。'));
	it('are only proposed where the text is sound', () => {
		expect(repair('我們采用新的方式，這樣員工與顧客都滿意。')).toBe('我們采用新的方式，這樣員工與顧客都滿意。');
		expect(proposed('我們采用新的方式，這樣員工與顧客都滿意。')).toEqual(['variant: 采']);
	});
});

describe('characters of the other script', () => {
	const traditional = '公司說明營運狀況，員工與顧客對產品與價格滿意，業績較預測為優。';
	const simplified = '公司说明营运状况，员工与顾客对产品与价格满意，业绩较预测为优。';
	it.each([
		['員工还說裡面没有問題', '員工還說裡面沒有問題'],
		['騰訊視频發佈報告', '騰訊視頻發佈報告'],
	])('go where there is one counterpart: %s', (damaged, sound) => expect(repair(`${traditional}\n\n${damaged}`)).toBe(`${traditional}\n\n${sound}`));
	it('go from Simplified text, too', () => expect(repair(`${simplified}\n\n员工還說没有问题`)).toBe(`${simplified}\n\n员工还说没有问题`));

	it('are proposed where more than one thing can be meant, or they are quoted', () => {
		expect(proposed(`${traditional}\n\n員工发問說話`)).toEqual(['variant: 发']);
		expect(proposed(`${traditional}\n\n員工說「视频」軟體賣得好`)).toEqual(['variant: 视', 'variant: 频']);
	});

	it.each(['并購、雇員與雲端', '原文是：这种关系没有说明', '株式会社的員工說話', '個體戶與着陸'])('%s stays', (sound) => expect(repair(`${traditional}\n\n${sound}`)).toContain(sound));

	it('old forms are proposed among usual ones', () => {
		expect(proposed(`${traditional}\n\n認為因為爲此說明`)).toEqual(['variant: 爲']);
		expect(proposed('爲此說明，認爲業績與員工狀況較優。')).toEqual([]);
	});
});

describe('furniture is proposed by whole lines, and never certain', () => {
	it.each([
		'分享到：微信 微博', '相關文章：', '上一篇：某某', '點贊(58)', '责任编辑：小林', '返回頂部', '特別聲明：以上內容由用戶上傳。', '您在這裡：首頁 > 科技', '本文不構成投資建議。', '熱門新聞_最新消息_好看視頻', '關(guān)鍵詞(cí)', '[上一篇](https://example.com/1)',
	])('%s', (line) => {
		const furniture = propose(`正文一行。\n${line}\n正文又一行。`).filter(({ kind }) => kind === 'furniture');
		expect(furniture.map(({ certain }) => certain)).toEqual([false]);
		expect(applyRepairs(`正文一行。\n${line}\n正文又一行。`, furniture)).toBe('正文一行。\n正文又一行。');
	});

	it.each(['作者：王小明', '來源：某報', '點擊率上升到三成。', '分享了他的看法。', '收藏家們很滿意，因為這件事影響了整個市場，而且是今年以來最大的一筆交易，買家來自海外，賣家則不願意透露姓名，只說價格合理，雙方都感到十分滿意。', '| 分享到 | 微信 |', '分享到 `代碼`', 'a_b_c'])('%s is none', (line) =>
		expect(propose(`正文一行。\n\n${line}\n`).filter(({ kind }) => kind === 'furniture')).toEqual([]));

	it.each(['点赞(12) 责任编辑：小陈', '来源：某某网 2024-05-02 09:10 字号：大 中 小', '2024-05-02 09:10 | 來源：某某報 | 字號：大 中 小', '來源：某報 責任編輯：小陳'])('a line made of parts of the page: %s', (line) =>
		expect(proposed(`營收增長。\n${line}\n公司說明。`)).toEqual([`furniture: ${line}`]));

	it('what hangs on a title goes without it', () => {
		const source = '# 新創的寒冬2024-05-02 09:10 | 來(lái)源：某某報(bào) | 字號：大 中 小\n公司說明。';
		expect(applyRepairs(source, propose(source))).toBe('# 新創的寒冬\n公司說明。');
	});

	it.each(['來源：某報 2024-05-02', '會議2024-05-02 09:10 來源：某報', '公司2024-05-02發佈報告 | 字號'])('%s tells of the article', (line) => expect(propose(`公司說明。\n\n${line}\n`).filter(({ kind }) => kind === 'furniture')).toEqual([]));

	it('takes with it what is repaired inside', () => {
		const source = '正文當(dāng)前。\r\n關(guān)鍵詞\r\n';
		expect(applyRepairs(source, propose(source))).toBe('正文當前。\r\n');
	});
});

describe('swapped words are shown and stay', () => {
	it.each([['阿里、騰訊、網路都在裁員。', '網路'], ['專用晶元的第一股', '晶元'], ['位元組跳動裁員', '位元組跳動']])('%s', (source, word) => {
		expect(proposed(source)).toEqual([`suspicious: ${word}`]);
		expect(applyRepairs(source, propose(source))).toBe(source);
	});

	it.each(['網路的規模很大。', '用戶、網路與設備', '晶圓代工', '網路安全、雲端'])('%s has none', (sound) => expect(propose(sound)).toEqual([]));
});

describe('what is no text stays as it is', () => {
	const damaged = '由于 商湯 科技 當(dāng)環(huán)';
	it.each([
		'`〔〕`', '```\n〔〕\n```', '$〔〕$', '$$\n〔〕\n$$', '[報告](<〔〕.md>)', '[[〔〕]]', '[[〔〕|報告]]', '![[〔〕.png]]', '%%〔〕%%', '<!-- 〔〕 -->', '<span title="〔〕">報告</span>', 'https://example.com/由于(dāng)', '#由于',
	])('%s', (construct) => {
		const note = construct.replace('〔〕', damaged);
		expect(repair(`報告\n\n${note}\n\n如下${tail}`)).toBe(`報告\n\n${note}\n\n如下${tailRepaired}`);
	});

	it('front matter', () => expect(repair(`---\ntitle: ${damaged}\n---\n報告${tail}`)).toBe(`---\ntitle: ${damaged}\n---\n報告${tailRepaired}`));
	it('but plain text has no syntax', () => expect(repair(`\`${damaged}\`${tail}`, 'plain')).toBe('`由於 商湯科技 當環`' + tailRepaired));
});

describe('always', () => {
	const pieces = ['當(dāng)前', '環(huán)境', '商湯 科技', ' 科技 ', '由于', '這里', '皇后', '復雜', '**粗體**', '`由于`', '[[由于]]', '$x$', '，', '。', '\n', '\r\n', '\r\n\r\n', '分享到：微信', '網路', '阿裡巴巴', 'AI', ' ', '|', '# ', '没有说明', '體', '---\n'];
	const notes = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((some) => some.join(''));
	const formats = fc.constantFrom('markdown' as const, 'plain' as const);

	it('repairing again changes nothing more', () =>
		fc.assert(
			fc.property(notes, formats, (note, format) => {
				expect(repair(repair(note, format), format)).toBe(repair(note, format));
			}),
		));

	it('repairs are in order, overlap only inside furniture, and are of a known kind', () =>
		fc.assert(
			fc.property(notes, formats, (note, format) => {
				let end = 0;
				for (const { start, end: next, kind } of propose(note, format)) {
					expect(repairKinds).toContain(kind);
					if (kind === 'furniture') continue;
					expect(start).toBeGreaterThanOrEqual(end);
					end = next;
				}
			}),
		));

	it('only spaces, glosses and single characters change; line ends and the rest stay byte for byte', () =>
		fc.assert(
			fc.property(notes, formats, (note, format) => {
				for (const { start, end, text, certain } of propose(note, format)) {
					if (!certain) continue;
					const printed = note.slice(start, end);
					expect(text === '' ? /^(?:[ \u00a0]+|[(（][^()（）\s]+[)）])$/.test(printed) : printed.length === 1 && text.length === 1).toBe(true);
				}
			}),
		));
});

describe('the rare character where the frequent one is meant', () => {
	it.each([
		['皇後大道的門店麵對競爭，相距三十公裏', '皇后大道的門店面對競爭，相距三十公里'],
		['若幹年後國傢政策很特彆，為瞭發展', '若干年後國家政策很特別，為了發展'],
		['董事長髮布公告，龍頭髮展，限製係統', '董事長發布公告，龍頭發展，限制系統'],
		['矽穀的穀歌閤作嚮前，纍計關註', '矽谷的谷歌合作向前，累計關注'],
		['並購後合并報表', '併購後合併報表'],
		['餘先生與範小姐，餘承東說', '余先生與范小姐，余承東說'],
	])('%s', (damaged, sound) => becomes(damaged, sound));

	it.each(['瞭解與瞭望，明瞭，簡單明瞭', '傢俱與傢伙，彆扭，嚮往，纍纍', '一隻股票，一齣戲，手錶，稻穀，糰子', '皇后、公里、干擾、關係、註冊、數系、長征', '並行、並且、併購、合併', '剩餘、範圍、由於', '裏面、這裏、心裏'])('%s stays', (sound) => becomes(sound, sound));
});

describe('page furniture of many houses', () => {
	it.each(['核稿編輯：王小明', '你可能也喜歡', '（廣告）', '請繼續往下閱讀', '瀏覽次數：3,021', '加入本報LINE好友', '點讚 收藏 分享', '字号：大 中 小', '打开APP阅读全文', '會員登入', 'Advertisement', 'Related articles', 'Copyright © 2023'])('%s is proposed', (line) =>
		expect(proposed(`營收增長。\n${line}\n公司說明。`)).toEqual([`furniture: ${line}`]));

	it.each(['註冊資本為五千萬元，由三位股東出資。', '收藏市場近年升溫', '投稿數量大增', '訂閱收入佔比提高', '分享經濟', '相关产品收入增长，毛利率提高。', '作者：王明'])('%s is part of the article', (line) => expect(proposed(`營收增長。\n${line}\n公司說明。`)).toEqual([]));
});
