import { describe, expect, it } from 'vitest';
import { itemWords } from '../src/light-item';

/** What the item is known by at the place marked 〔. */
function wordsAt(marked: string): string | null {
	return itemWords(marked.replace('〔', ''), marked.indexOf('〔'));
}

describe('an item of a list or a row of a table is known by the words around the place', () => {
	it.each([
		['in a list', '- 甲\n- 昨日〔商湯虧損。\n', '昨日商湯虧損。'],
		['in a list with numbers', '1. 甲\n2. 〔商汤亏损。', '商汤亏损。'],
		['in a list in a list', '- 甲\n    - 〔商湯虧損。', '商湯虧損。'],
		['as a task', '- [ ] 核對〔商湯虧損。', '核對商湯虧損。'],
		['in a callout', '> [!note] 甲\n> - 〔商湯虧損。', '商湯虧損。'],
		['in a table', '| 公司 | 虧損 |\n| --- | --- |\n| 〔商湯 | 34.28 |', '商湯34.28'],
		['in the header of a table', '正文。\n| 〔商湯 | 小米 |\r\n|:--|--:|\r\n| 1 | 2 |', '商湯小米'],
		['in a table in a quote, far down', `> | 公司 | 虧損 |\n> | --- | --- |\n${'> | 甲 | 1 |\n'.repeat(50)}> | 〔商湯 | 2 |\n`, '商湯2'],
		['in a table without borders', '公司 | 虧損\n--- | ---\n〔商湯 | 34.28', '商湯34.28'],
		['as far as it takes', `- ${'很'.repeat(30)}〔${'長'.repeat(30)}`, '很'.repeat(8) + '長'.repeat(16)],
	])('%s', (_, marked, words) => expect(wordsAt(marked)).toBe(words));
});

describe('nothing is lit', () => {
	it.each([
		['in a heading, whose words an item may have, too', '# 〔商湯科技\n\n- 商湯科技\n'],
		['at the beginning of a company note', '〔商湯科技\n\n- 商湯科技\n'],
		['in a paragraph', '- 甲\n\n〔商湯科技虧損。'],
		['in a line with bars that is no table', '商湯 | 〔商湯科技'],
		['in the properties', '---\naliases:\n  - 〔商湯\n---\n- 商湯\n'],
		['in lines with bars below another table', '| 甲 |\n| --- |\n\n| 〔商湯 |'],
		['at a stress that opens a line', '*〔商湯*科技虧損。'],
		['at an amount that opens a line', '34.28億元是〔商湯的虧損。'],
		['at an item without words', '- 〔\n- 商湯'],
		['in an empty note', '〔'],
		['in an empty line before an item', '〔\n- 商湯'],
		['in the first line of cells, below an empty line', '\n| 〔商湯 |'],
	])('%s', (_, marked) => expect(wordsAt(marked)).toBe(null));
});
