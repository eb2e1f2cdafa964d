// Words that a longer match before them would tear apart, beside sentences in which the longer match is right.
import { describe, expect, it } from 'vitest';
import { convertText } from '../../src/script/convert';
import { createConverters } from '../../src/script/converter';

const converters = createConverters([]);
const convert = (text: string): string => convertText(text, 's2tw', { converters, format: 'plain' }).text;

describe('a frequent word keeps its first character', () => {
	it.each([
		['董事长发布公告，龙头发展很快', '董事長發佈公告，龍頭發展很快'],
		['中美发表声明，基金发行', '中美發表聲明，基金發行'],
		['公司有30年历史，走过三年历程', '公司有30年歷史，走過三年歷程'],
		['一出现问题，一出海就亏损', '一出現問題，一出海就虧損'],
		['海关系统与相关系列', '海關系統與相關系列'],
		['国家具体规定，资本家具备', '國家具體規定，資本家具備'],
		['国内制造业，后制度改革', '國內製造業，後制度改革'],
		['有采用新技术，没采购设备', '有採用新技術，沒採購設備'],
		['对表现不满，和面积有关', '對表現不滿，和面積有關'],
		['上传并发布，并发起收购', '上傳並發佈，並發起收購'],
		['数据团队，高汤团队', '數據團隊，高湯團隊'],
		['小王后来说，摄影后期制作', '小王後來說，攝影後期製作'],
	])('%s', (hans, hant) => expect(convert(hans)).toBe(hant));
});

describe('the longer match is right', () => {
	it.each([
		['头发现在很长，理发行业，毛发生长', '頭髮現在很長，理髮行業，毛髮生長'],
		['手表现货，家具有限公司，家具备货', '手錶現貨，傢俱有限公司，傢俱備貨'],
		['控制作用，有限制造成的损失', '控制作用，有限制造成的損失'],
		['王后来到北京，皇后面前', '王后來到北京，皇后面前'],
		['一出戏，汤团好吃，年历', '一齣戲，湯糰好吃，年曆'],
		['高并发场景，骨干部门', '高併發場景，骨幹部門'],
	])('%s', (hans, hant) => expect(convert(hans)).toBe(hant));
});
