// What a new company note says. YAML is written by the app; here it is JSON.
import { describe, expect, it } from 'vitest';
import { companyNoteText, draftCompanyNote, withAlias } from '../../src/commands/company-note-draft';
import { defaultSettings, type Settings } from '../../src/settings/settings';
import type { Company } from '../../src/types';

const sensetime: Company = { id: 'sensetime', hans: '商汤科技', hant: '商湯科技', en: 'SenseTime', aliases: ['商汤'], tickers: ['0020.HK'], kind: 'company', parent: null, former: [], weak: [], traps: [] };

describe('the draft of a company note', () => {
	it('has the names in both scripts and English, the one of the note’s script as its title, and the ticker', () => {
		expect(draftCompanyNote(sensetime, ['商湯科技'], 'hant')).toEqual({ title: '商湯科技', aliases: ['商汤科技', 'SenseTime'], tickers: ['0020.HK'] });
		expect(draftCompanyNote(sensetime, ['商汤科技'], 'hans').title).toBe('商汤科技');
	});

	it('keeps the name that the reader met', () => expect(draftCompanyNote(sensetime, ['湯哥'], 'hant').aliases).toEqual(['商汤科技', 'SenseTime', '湯哥']));

	it('of a company that nobody knows has its name alone', () => expect(draftCompanyNote(null, [' 藍鯨\u00a0實驗 '], 'hant')).toEqual({ title: '藍鯨 實驗', aliases: [], tickers: [] }));
});

describe('the text of a company note', () => {
	const written = (settings: Partial<Settings>, fileName = '商湯科技'): string =>
		companyNoteText(draftCompanyNote(sensetime, ['商湯科技'], 'hant'), fileName, { ...defaultSettings, ...settings }, (properties) => `${JSON.stringify(properties)}\n`);

	it('has the property of the settings', () => {
		expect(written({})).toBe('---\n{"type":"company","aliases":["商汤科技","SenseTime"],"ticker":"0020.HK"}\n---\n');
		expect(written({ companyProperty: '類別', companyValue: '公司' })).toContain('"類別":"公司"');
		expect(written({ companyProperty: '' })).not.toContain('company');
	});

	it('has the title as an alias where the file could not be named so', () => expect(written({}, '商湯科技 1')).toContain('["商湯科技","商汤科技","SenseTime"]'));
});

describe('one more alias', () => {
	it.each([
		['to none', undefined, ['湯哥']],
		['to a list', ['商湯'], ['商湯', '湯哥']],
		['to a single name', '商湯', ['商湯', '湯哥']],
		['to names with commas', '商湯, 汤', ['商湯', '汤', '湯哥']],
		['that is there', ['湯哥'], ['湯哥']],
		['to a list with an empty entry', [null, '商湯'], ['商湯', '湯哥']],
		['to what is no text', [{ short: '商湯' }, 360], [{ short: '商湯' }, 360, '湯哥']],
		['to a number', 360, [360, '湯哥']],
	])('%s', (_, stored, expected) => expect(withAlias(stored, '湯哥')).toEqual(expected));
});
