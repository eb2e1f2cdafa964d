import type { ViewScript } from './view-script';

/** Characters of numbers, currencies and counted things that the scripts write differently; here none of them stands for two others. */
const pairs = '亿億万萬点點两兩余餘约約过過达達几幾币幣镑鎊欧歐韩韓卢盧铢銖块塊户戶个個张張辆輛项項吨噸岁歲层層亩畝厘釐';

const tables: Readonly<Record<ViewScript, ReadonlyMap<string, string>>> = { hans: tableTo(0), hant: tableTo(1) };

function tableTo(side: 0 | 1): ReadonlyMap<string, string> {
	return new Map(Array.from({ length: pairs.length / 2 }, (_, i) => [pairs.charAt(2 * i + 1 - side), pairs.charAt(2 * i + side)]));
}

/** An amount as a view lists it beside others: as a note prints it, in one script whatever the note's. What is quoted stays as it is. */
export function amountIn(script: ViewScript, printed: string): string {
	let text = '';
	for (const character of printed) text += tables[script].get(character) ?? character;
	return text;
}
