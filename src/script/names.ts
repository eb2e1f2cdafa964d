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
	'王杰|张杰 張杰|梁家杰|干宝 干寶|种师中 種師中|白岩松|当当网 當當網|采埃孚|游族|岩崎|岩山',
	'弗里德曼|杰弗里 傑弗里|恩里克',
	'昇腾 昇騰|昇思|昇辉 昇輝|昇兴 昇興|乾照光电 乾照光電',
	'了如何|了如今|了如下|了如此',
	'被发明 被發明|被发射 被發射|被发布 被發布|被发展 被發展|被发放 被發放|被发送 被發送|被发起 被發起|被发掘 被發掘|被发行 被發行|被发往 被發往|被发酵 被發酵|被发改委 被發改委|被发回 被發回|被发表 被發表|被发出 被發出|被发给 被發給',
];

/** The built-in names. */
export const builtInNames: readonly NamePair[] = listed.flatMap((line) => line.split('|')).map((entry) => {
	const [hans = '', hant = hans] = entry.split(' ');
	return { hans, hant };
});
