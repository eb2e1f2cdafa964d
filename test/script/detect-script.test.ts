// Which script a text is in, told by the characters that only one script has, and signs of a bad conversion.
import stPhrases from 'opencc-js/dict/STPhrases';
import { describe, expect, it } from 'vitest';
import { buildScriptTables, countScripts, detectScript } from '../../src/script/detect-script';

const tables = buildScriptTables();
const scriptOf = (text: string): string | null => detectScript(text, tables).script;
const isDamaged = (text: string): boolean => detectScript(text, tables).damaged;

const hans = '这家公司发布财报，营收与净利润双双增长，说明业务进展顺利，资产质量显著改善，员工们都觉得满意，还准备扩大对华东与华南的投资规模。';
const hant = '這家公司發布財報，營收與淨利潤雙雙增長，說明業務進展順利，資產質量顯著改善，員工們都覺得滿意，還準備擴大對華東與華南的投資規模。';

describe('the script of a text', () => {
	it('is told by characters that only one script has', () => {
		expect(scriptOf(hans)).toBe('hans');
		expect(scriptOf(hant)).toBe('hant');
	});

	it('is mixed where neither has nearly all of them', () => expect(scriptOf(hans + hant)).toBe('mixed'));

	it('is not changed by a name or two in the other', () => {
		expect(scriptOf(`${hant.repeat(5)}余承东`)).toBe('hant');
		expect(scriptOf(`${hans.repeat(5)}商湯`)).toBe('hans');
	});

	it('is told from a few characters only where they agree', () => {
		expect(scriptOf('财报发布说明')).toBe('hans');
		expect(scriptOf('財報發布說明')).toBe('hant');
		expect(scriptOf('财报發布說明')).toBeNull();
	});

	it('cannot be told from what both write alike', () => {
		expect(scriptOf('公司上市')).toBeNull();
		expect(scriptOf('Annual Report 2023, 15%')).toBeNull();
		expect(scriptOf('')).toBeNull();
	});

	it('is not Simplified because of characters that Traditional text uses as well', () => expect(scriptOf(`${hant}皇后、公里、乾坤、著作、余光中、吃飯、台灣、床、溫溫`)).toBe('hant'));
	it('is not Traditional because of characters that Simplified text uses as well', () => expect(scriptOf('乾坤、著作、瞭望、慰藉、宫商角徵羽、甚夥')).not.toBe('hant'));
});

describe('the table', () => {
	const entries = stPhrases.split('|').map((entry) => entry.split(' '));
	it('never calls a character Simplified that a Traditional phrase of OpenCC has', () => {
		const wrong = entries.filter(([, to = '']) => countScripts(to, 0, to.length, tables.units).hans > 0);
		expect(wrong).toEqual([]);
	});

	it('hardly ever calls a character Traditional that a Simplified phrase of OpenCC has', () => {
		const wrong = entries.filter(([from = '']) => countScripts(from, 0, from.length, tables.units).hant > 0);
		expect(wrong.length).toBeLessThan(10);
	});
});

describe('damage', () => {
	it('is a wrong character of several in words that admit one', () => {
		expect(isDamaged(`${hant}這里的后來，對于范圍与規范的采購。`)).toBe(true);
		expect(isDamaged(`${hant}這裡的後來，對於範圍與規範的採購。`)).toBe(false);
	});

	it('is pinyin in brackets', () => {
		expect(isDamaged('財(cái)報(bào)發(fā)布說明')).toBe(true);
		expect(isDamaged(`${hant}（AI）營收（RMB）`)).toBe(false);
	});

	it('is not the same words in Simplified text, where they are right', () => expect(isDamaged(`${hans}这里的后来，对于范围与规范的采购，由于之后。`)).toBe(false));
	it('is not a single accident of words that meet', () => expect(isDamaged(`${hant}三百平方公里面積。`)).toBe(false));
	it('is not where these characters are right in Traditional text', () => expect(isDamaged(`${hant}皇后與公里，制度與批准，系統與風采，征途與范先生，于先生。`)).toBe(false));
});
