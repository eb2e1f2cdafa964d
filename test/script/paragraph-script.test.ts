// The script of the paragraph with the cursor. The bar | marks where the cursor is.
import { describe, expect, it } from 'vitest';
import { buildScriptTables } from '../../src/script/detect-script';
import { paragraphScript, type ParagraphScript } from '../../src/script/paragraph-script';

const tables = buildScriptTables();
const at = (marked: string): ParagraphScript => paragraphScript(marked.replace('|', ''), marked.indexOf('|'), tables);

const hans = '这说明发展顺利，财报显示营收增长。';
const hant = '這說明發展順利，財報顯示營收增長。';

describe('the script at the cursor', () => {
	it.each([
		[`${hans}|`, 'hans'],
		[`|${hant}`, 'hant'],
		[`${hans}\n\n這說明|發展順利。\n\n${hans}`, 'hant'],
		[`${hant}\n \t\n|${hans}\n\n${hant}`, 'hans'],
		[`${hant}\r\n\r\n这说明发展顺利|\r\n\r\n${hant}`, 'hans'],
		[`${hans}${hans}${hant}${hant}|${hant}`, 'mixed'],
		['對于|發展，采用關于營收的說明', 'damaged'],
		['|', null],
		['abc|', null],
	] as const)('%s', (marked, script) => expect(at(marked)).toBe(script));

	it('is the one above on an empty line', () => expect(at(`${hans}\n|\n${hant}`)).toBe('hans'));
});
