/** A name in both scripts. An empty one is derived from the other, character by character. */
export interface NamePair {
	readonly hans: string;
	readonly hant: string;
}

/**
 * People, companies and words that OpenCC's dictionaries get wrong, Simplified and Traditional side by side; one word where both
 * scripts write it alike. Words stand here where a phrase of the dictionary starts inside them: 了如(指掌) in 展示了如何.
 */
const listed: readonly string[] = [
	'余承东 余承東|于东来 于東來|王杰|范伟 范偉|范曾|余华 余華|余秋雨|余英时 余英時|余光中|余敏洪|余凯 余凱|余佳文|余晨|余永定|余明阳 余明陽|余文乐 余文樂|余额宝 餘額寶',
	'于谦 于謙|于和伟 于和偉|于欣烈|于英涛 于英濤|于漪|于右任|于小彤|于晓光 于曉光|于志宁 于志寧|于凤至 于鳳至|于光远 于光遠|于永正|于荣光 于榮光|于朦胧 于朦朧',
	'范冰冰|范玮琪 范瑋琪|范仲淹|范蠡|范增|范晓萱 范曉萱|范志毅|范逸臣|范长江 范長江|范丞丞|范迪安',
	'钟睒睒 鍾睒睒|钟南山 鍾南山|钟汉良 鍾漢良|钟楚曦 鍾楚曦|钟镇涛 鍾鎮濤|钟丽缇 鍾麗緹|钟欣潼 鍾欣潼|钟会 鍾會|钟馗 鍾馗|钱锺书 錢鍾書|钱钟书 錢鍾書|钟鼎文 鍾鼎文|钟宝申 鍾寶申|钟庆后 鍾慶后|宗庆后 宗慶后',
	'游族|游本昌|游鸿明 游鴻明|游锡堃 游錫堃|岳云鹏 岳雲鵬|岳飞 岳飛|岳阳 岳陽|岳麓|涂磊|涂鸦智能 塗鴉智能|朴槿惠|朴智星|朴赞郁 朴贊郁|郁达夫 郁達夫|郁亮|后羿',
	'沈南鹏 沈南鵬|沈抖|沈括|沈从文 沈從文|姜子牙|姜文|谷爱凌 谷愛凌|谷俊山|谷歌|丁磊|杨元庆 楊元慶|俞敏洪|周杰伦 周杰倫|林俊杰 林俊傑|李连杰 李連杰|张杰 張杰|梁家杰',
	'丰子恺 豐子愷|卜凡|万俟|种师道 种師道|仇和|曲艺 曲藝|曲美|干宝 干寶|单于 單于|淳于髡|慕容复 慕容復|柳传志 柳傳志|云南白药 雲南白藥|采埃孚|松下幸之助|松下电器 松下電器|松下|岩崎|岩山科技|白岩松|三只松鼠 三隻松鼠|昇腾 昇騰|昇思',
	'了如何|了如今|了如下|了如此|被发明 被發明|被发现 被發現|被发射 被發射|被发布 被發布|被发展 被發展|被发放 被發放|被发送 被發送|被发起 被發起|被发掘 被發掘|被发行 被發行|被发往 被發往|被发酵 被發酵|被发改委 被發改委|被发回 被發回',
];

/** The built-in names. */
export const builtInNames: readonly NamePair[] = listed.flatMap((line) => line.split('|')).map((entry) => {
	const [hans = '', hant = hans] = entry.split(' ');
	return { hans, hant };
});
