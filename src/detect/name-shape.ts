import { isCommonWord, type CommonWords } from '../lexicon/lexicon';
import { UnitSet } from '../text/unit-set';

/** Terms of the trade that no dictionary of common words has, and that name no firm, alone or before 科技 and its kind. */
const jargon = new Set([
	'具身', '车规', '端侧', '类脑', '多模态', '大模型', '黑科', '金融', '新能源', '互联网', '智能网联', '自动驾驶', '第三代', '消费级', '工业级', '边缘', '元宇宙', '人形', '协作', '扫地', '全屋', '低空', '低轨', '高轨', '近地', '空间', '合成', '脑机', '量子',
	'这家', '一家', '多家', '两家', '几家', '各家', '该', '其', '高', '新', '黑', '硬', '深', '光', '大', '小', '各', '本', '半', '房',
	'电动', '纯电', '混动', '燃油', '互动', '聊天', '仓储', '陪伴', '清洁', '送餐', '配送', '手术', '巡检', '焊接', '搬运', '水下', '仿生', '四足', '双足', '轮式',
	'头部', '腰部', '尾部', '一线', '二线', '上游', '下游', '中游', '老牌', '新兴', '传统', '前沿', '尖端', '关键', '核心',
	'车用', '车载', '线下', '线上', '网路', '摩尔定', '打车', '民用', '商用', '军工', '家用', '医用', '工控', '外资', '内资', '陆资', '民营', '国有', '私募', '公募', '村镇', '股份制', '法人', '散户', '主力', '台股', '美股', '港股', '国籍',
	'财报', '年报', '季报', '中报', '研报', '特专', '盈利', '未盈利', '亏损',
	// Countries as Taiwan writes them; the others are common words.
	'义大利', '纽西兰', '沙乌地', '杜拜', '寮国', '柬埔寨', '澳洲', '新加坡', '马来西亚', '菲律宾', '加拿大', '俄罗斯', '墨西哥', '以色列', '土耳其', '东南亚', '北美', '南美', '中东', '北欧', '西欧', '东欧',
]);

export function isJargon(word: string): boolean {
	return jargon.has(word);
}

/** A word that names nobody: made of common words and terms of the trade from end to end. */
export function isPlainWord(word: string, words: CommonWords): boolean {
	if (jargon.has(word)) return true;
	for (let at = 0; at + 1 < word.length; at += 2) if (!isCommonWord(words, word, at) && !jargon.has(word.slice(at, at + 2))) return false;
	return word.length % 2 === 0;
}

/** Characters that join words of a sentence, and are rare in names. */
export function isFunctionChar(char: string | undefined): boolean {
	return char !== undefined && functionChars.has(char.charCodeAt(0));
}

const functionChars = new UnitSet('的和与及或等是在为对向由被将把从以如了著给让跟同比而且但若因并也都就还又即其该这那各某每本家名个据暨虽有');

/** Whether a time (2019年, 去年, 第三季度) or a word of concession (虽然) ends at an offset: no name goes on before it. */
export function endsAside(text: string, at: number): boolean {
	const before = text.charAt(at - 2);
	switch (text.charAt(at - 1)) {
		case '年':
			return before !== '' && '0123456789今去明前后当同全半上本每〇一二三四五六七八九'.includes(before);
		case '月':
		case '日':
			return before !== '' && '0123456789上本当同次一二三四五六七八九十'.includes(before);
		case '季':
			return before !== '' && '一二三四首上本单第1234'.includes(before);
		case '周':
			return before !== '' && '上本下每当'.includes(before);
		case '度':
			return before === '季' || before === '年';
		case '然':
			return before !== '' && '虽当显果既仍突竟'.includes(before);
		default:
			return false;
	}
}

/** What stands between the members of a list. */
export function isListMark(char: string | undefined): boolean {
	return char === '、' || char === '和' || char === '与' || char === '及';
}

export function isHan(unit: number): boolean {
	return unit >= 0x4e00 && unit <= 0x9fff;
}

/** Of the source: the reading has no capitals. */
export function isCapital(unit: number): boolean {
	return unit >= 0x41 && unit <= 0x5a;
}

const places =
	'北京|上海|天津|重庆|广东|广州|深圳|东莞|佛山|珠海|惠州|中山|浙江|杭州|宁波|温州|嘉兴|绍兴|金华|台州|江苏|南京|苏州|无锡|常州|南通|徐州|扬州|镇江|山东|济南|青岛|烟台|潍坊|福建|福州|厦门|泉州|' +
	'四川|成都|绵阳|湖北|武汉|湖南|长沙|株洲|河南|郑州|洛阳|河北|石家庄|保定|唐山|山西|太原|陕西|西安|安徽|合肥|芜湖|江西|南昌|赣州|辽宁|沈阳|大连|吉林|长春|黑龙江|哈尔滨|云南|昆明|贵州|贵阳|广西|南宁|' +
	'海南|海口|三亚|甘肃|兰州|青海|西宁|宁夏|银川|新疆|乌鲁木齐|西藏|拉萨|内蒙古|呼和浩特|鄂尔多斯|中国|香港|澳门|台湾|台北|新竹|台中|高雄';

/** Places that legal names begin with, and public investors are named after. */
export const placeRe = new RegExp(`(?:${places})`, 'g');
const wholePlaceRe = new RegExp(`^(?:${places})$`);

export function isPlace(word: string): boolean {
	return wholePlaceRe.test(word);
}
