import type { Company } from '../types';

/** A name in both scripts. Where one is empty, or is another name altogether, OpenCC converts the name by itself. */
export interface NamePair {
	readonly hans: string;
	readonly hant: string;
}

/**
 * People, companies, places and words that OpenCC's dictionaries get wrong in one direction, Simplified and Traditional side by
 * side; one word where both scripts write it alike. In words like 了如何 a phrase of the dictionary starts where none is meant: 展示瞭如何.
 */
const listed: readonly string[] = [
	'余承东 余承東|余华 余華|余秋雨|余敏|余凯 余凱|余佳文|余永定|余明阳 余明陽|余建军 余建軍|余胜良 余勝良',
	'于东来 于東來|于和伟 于和偉|于欣烈|于英涛 于英濤|于漪|于晓光 于曉光|于永正|于荣光 于榮光|于朦胧 于朦朧|于文文|于晓 于曉|于冠一',
	'范曾|范伟 范偉|范长江 范長江|范丞丞|范迪安|范勇宏|范思哲|范戴克|范加尔 范加爾|范德比尔特 范德比爾特',
	'钟庆后 鍾慶后|宗庆后 宗慶后|游本昌|岳欣禹|涂磊|涂子沛|朴赞郁 朴贊郁|郁亮|郁慕明|郁国祥 郁國祥',
	'杰瑞股份|征和工业 征和工業|王杰|张杰 張杰|梁家杰|干宝 干寶|种师中 種師中|白岩松|当当网 當當網|采埃孚|游族|岩崎|岩山',
	'弗里德曼|杰弗里 傑弗里|恩里克',
	'昇腾 昇騰|昇思|昇辉 昇輝|昇兴 昇興|乾照光电 乾照光電',
	'了如何|了如今|了如下|了如此',
	'这只能 這只能|这只有 這只有|这只要 這只要|这只会 這只會|这只为 這只為|那只能 那只能|那只会 那只會',
	'只股票 隻股票|只个股 隻個股|只新股 隻新股|只基金 隻基金|只债券 隻債券|只ETF 隻ETF|只可转债 隻可轉債|只概念股 隻概念股|只中概股 隻中概股',
	'私有云 私有雲|公有云 公有雲|专有云 專有雲|自有云 自有雲|拥有云 擁有雲|所有云 所有雲|没有云 沒有雲|已有云 已有雲|现有云 現有雲',
	'并表 併表|发卡量 發卡量|发卡行 發卡行|发卡机构 發卡機構|发卡银行 發卡銀行|干法电极 乾法電極|干法工艺 乾法工藝|干法隔膜 乾法隔膜|干散货 乾散貨',
];

/** The built-in names. */
export const builtInNames: readonly NamePair[] = listed.flatMap((line) => line.split('|')).map((entry) => {
	const [hans = '', hant = hans] = entry.split(' ');
	return { hans, hant };
});

const nameRe = /[\u3400-\u9fff]/;

/**
 * The names of companies for {@link createConverters}, without those that are common words as well. An alias is written the other way
 * as the company's name is, where it is part of it: 范式 of 第四范式.
 */
export function namesOf(companies: Iterable<Pick<Company, 'hans' | 'hant' | 'aliases' | 'former' | 'weak'>>): NamePair[] {
	const names: NamePair[] = [];
	for (const { hans, hant, aliases, former, weak } of companies) {
		if (!weak.includes(hans) && !weak.includes(hant)) names.push({ hans, hant });
		for (const alias of new Set([...aliases, ...former])) {
			if (alias.length < 2 || alias === hans || alias === hant || weak.includes(alias) || !nameRe.test(alias)) continue;
			const inHans = hans.length === hant.length ? hans.indexOf(alias) : -1;
			const inHant = hans.length === hant.length ? hant.indexOf(alias) : -1;
			if (inHans >= 0) names.push({ hans: alias, hant: hant.slice(inHans, inHans + alias.length) });
			else if (inHant >= 0) names.push({ hans: hans.slice(inHant, inHant + alias.length), hant: alias });
			else names.push({ hans: alias, hant: '' }, { hans: '', hant: alias });
		}
	}
	return names;
}
