// Conversion of plain sentences: that it is OpenCC's, and where it departs from it, for names.
// The oracle is the library's own converter, which `convertPlain` wraps.
import { describe, expect, it } from 'vitest';
import { configs, isConfig, type Config } from '../../src/script/configs';
import { apply } from '../../src/script/apply';
import { createConverters } from '../../src/script/converter';
import { convertText } from '../../src/script/convert';
import { builtInNames, type NamePair } from '../../src/script/names';

const pair = (both: string): NamePair => {
	const [hans = '', hant = ''] = both.split(' ');
	return { hans, hant };
};
/** Companies as a lexicon would hand them over. */
const companies = [
	'台积电 台積電', '面壁智能 面壁智能', '金山软件 金山軟件', '量子比特', '岩山科技 岩山科技', '范式智能 范式智能', '余仁生 余仁生', '于氏集团 于氏集團', '钟表城 鐘表城', '后浪科技 后浪科技',
	'干将数据 干將數據', '云从科技 雲從科技', '昇显微 昇顯微', '发网 發網', '里工机器人 里工機器人', '采云网络 采雲網絡', '松鼠优盘 松鼠優盤', '英伟达 輝達', '乾元浩 乾元浩', '程序猿科技 程序猿科技', '杰理科技 杰理科技',
].map(pair);
const converters = createConverters(companies);
const empty = createConverters([]);
const convert = (text: string, config: Config): string => convertText(text, config, { converters, format: 'plain' }).text;
const all = Object.keys(configs).filter(isConfig);

describe('without names, every configuration gives what OpenCC gives', () => {
	const sentences = [
		'皇后说：后来头发干了，一只股票的发行价格并不准确。', '这里的里程碑，是在公里之外的城里。', '软件、鼠标、U盘、打印机、信息、服务器和网络里的数据。', '他著名的著作随着时间显著地看着我们。',
		'裡面的麵包與為了衛生的說明，羣眾與台灣、臺灣。', '軟體、滑鼠、隨身碟、印表機、資訊、伺服器與網路。', '土著看著甚麼，升騰與乾坤。', '𠮷野家、𩽾𩾆与㑇，\uD83D以及孤立的\uDE00代理。', 'English, 数字123 和　全角。\r\n第二行\n',
		'', '\uFA0E\uF9A8令飯\u{2F800}', '可在线上', '学校与亜細亜の図書館',
	];
	for (const config of all)
		it(config, () => {
			for (const sentence of sentences)
				expect(apply(sentence, empty.convertNamed(sentence, config))).toBe(empty.convertPlain(sentence, config));
		});

	it('and plain mode is OpenCC, with syntax, names and all', () => {
		expect(convertText('余承东`后台`', 's2tw', { converters, format: 'markdown', plain: true }).text).toBe('餘承東`後臺`');
	});
});

describe('names stay whole in both directions', () => {
	const people = ['余承东 余承東', '于东来 于東來', '余华 余華', '余秋雨 余秋雨', '于和伟 于和偉', '范曾 范曾', '范思哲 范思哲', '范长江 范長江', '宗庆后 宗慶后', '王杰 王杰', '张杰 張杰', '涂磊 涂磊', '朴赞郁 朴贊郁', '郁亮 郁亮', '干宝 干寶', '白岩松 白岩松', '弗里德曼 弗里德曼', '采埃孚 采埃孚', '当当网 當當網', '昇腾 昇騰', '昇思 昇思', '游族 游族', '沈南鹏 沈南鵬', '姜子牙 姜子牙', '谷爱凌 谷愛凌', '岳云鹏 岳雲鵬', '钟睒睒 鍾睒睒', '范冰冰 范冰冰'].map(pair);
	const firms = companies.filter(({ hans, hant }) => hant !== '' && hans !== '英伟达');
	it('there are enough of them', () => expect(people.length + firms.length).toBeGreaterThanOrEqual(32));
	for (const { hans, hant } of [...people, ...firms]) {
		it(`${hans} ↔ ${hant}`, () => {
			for (const config of ['s2tw', 's2hk', 's2twp'] as const) expect(convert(`据说，${hans}与对方达成协议。`, config)).toContain(hant);
			for (const config of ['t2s', 'tw2s', 'hk2s', 'tw2sp'] as const) expect(convert(`據說，${hant}與對方達成協議。`, config)).toContain(hans);
		});
	}

	it('in the regional form that the configuration asks for', () => {
		const some = createConverters([pair('为来后 為來后'), pair('众里 眾里')]);
		const of = (config: Config): string => convertText('据说为来后与众里', config, { converters: some, format: 'plain' }).text;
		expect(of('s2t')).toBe('據說爲來后與衆里');
		expect(of('s2tw')).toBe('據說為來后與眾里');
	});

	it('but a name that the other script replaces by another keeps its own', () => {
		expect(convert('英伟达发布芯片', 's2tw')).toBe('英偉達發佈芯片');
		expect(convert('輝達發佈晶片', 'tw2sp')).toBe('辉达发布芯片');
	});

	it('but a pair whose Traditional side is Simplified is not believed', () => {
		const some = createConverters([pair('东后 东后')]);
		expect(convertText('东后说', 's2tw', { converters: some, format: 'plain' }).text).toBe('東後說');
	});

	it('every built-in name is one that OpenCC alone gets wrong', () => {
		for (const { hans, hant } of builtInNames) {
			const alone = empty.convertPlain(`，${hans}，`, 's2tw') === `，${hant}，` && empty.convertPlain(`，${hant}，`, 'tw2s') === `，${hans}，`;
			expect(alone, hans).toBe(false);
		}
	});
});

describe('surnames are told by what stands beside them', () => {
	it.each([
		['余先生表示满意', '余先生表示滿意'],
		['，范女士与于总说', '，范女士與于總說'],
		['记者范晓、分析师游明山', '記者范曉、分析師游明山'],
		['创始人涂志强', '創始人涂志強'],
		['首席执行官于川表示', '首席執行官于川表示'],
		['创始人于川、总裁于志远，', '創始人于川、總裁于志遠，'],
		['范某与余某某签约', '范某與余某某簽約'],
		['于明亮先生来了。后来于明亮走了', '于明亮先生來了。後來于明亮走了'],
		['范志远说：「发展」。范志远又说', '范志遠說：「發展」。范志遠又說'],
	])('%s', (hans, hant) => expect(convert(hans, 's2tw')).toBe(hant));

	it.each([
		['剩余的余额', '剩餘的餘額'],
		['十余位先生', '十餘位先生'],
		['范围表示数值', '範圍表示數值'],
		['他于博士毕业后创业', '他於博士畢業後創業'],
		['，于总部设厂', '，於總部設廠'],
		['董事长于会上说', '董事長於會上說'],
		['总裁于北京表示，董事长于昨日说', '總裁於北京表示，董事長於昨日說'],
		['分析师于近日，', '分析師於近日，'],
		['董事长游说各方', '董事長遊說各方'],
		['其余老师说', '其餘老師說'],
		['由于老师发言', '由於老師發言'],
		['展示了如何发明', '展示了如何發明'],
		['被发明、被发现的', '被發明、被發現的'],
	])('and not where they are words: %s', (hans, hant) => expect(convert(hans, 's2tw')).toBe(hant));
});
