import { describe, expect, it } from 'vitest';
import { companyDirectory } from '../../src/commands/company-search';
import type { Company, NoteAnnotations } from '../../src/types';
import { foldTable } from '../twins';

function company(id: string, hans: string, hant: string, en: string, other: Partial<Company> = {}): Company {
	return { id, hans, hant, en, aliases: [], tickers: [], kind: 'company', parent: null, former: [], weak: [], traps: [], ...other };
}

/** A note that mentions these, each as `id name`. */
function note(...mentions: string[]): NoteAnnotations {
	const companies = mentions.map((mention) => {
		const [id = '', name = ''] = mention.split(' ');
		return { id, name, start: 0, end: 0, text: name, kind: 'company' as const, confidence: 1 };
	});
	return { published: null, script: null, damaged: false, companies, figures: [], dates: [], events: [], claims: [] };
}

const known = [
	company('megvii', '旷视科技', '曠視科技', 'Megvii', { aliases: ['Face++'] }),
	company('nvidia', '英伟达', '輝達', 'NVIDIA', { tickers: ['NVDA.US'] }),
	company('unitree', '宇树科技', '宇樹科技', 'Unitree'),
	company('xtx', '未提及', '未提及', 'Unmentioned'),
];
const nameOf = (id: string): string => known.find((one) => one.id === id)?.hant ?? id;
const directory = companyDirectory(known, [note('unitree 宇树科技', 'unitree 宇树科技', 'nvidia 輝達'), note('nvidia 英伟达', 'nvidia 英伟达', '~某某 某某')], foldTable, nameOf);
const found = (query: string): string[] => directory.search(query, 10).map(({ id }) => id);

describe('the company directory', () => {
	it('has whom the vault mentions first, by mentions, then everybody else', () => {
		expect(found('')).toEqual(['nvidia', 'unitree', '~某某', 'megvii', 'xtx']);
	});

	it.each(['旷视', '曠視', 'megvii', 'MEGVII', 'Ｍegvii', 'face++', ' 曠視科技 '])('finds a company by %j', (query) => {
		expect(found(query)).toEqual(['megvii']);
	});

	it('finds by ticker, by a name of another region, and by a name that only a note knows', () => {
		expect(found('NVDA')).toEqual(['nvidia']);
		expect(found('輝達')).toEqual(['nvidia']);
		expect(found('某')).toEqual(['~某某']);
	});

	it('has whole names before beginnings, and beginnings before what is inside', () => {
		expect(found('科技')).toEqual(['unitree', 'megvii']);
		expect(found('un')).toEqual(['unitree', 'xtx']);
	});

	it('finds nothing where nothing fits', () => {
		expect(found('沒有這家')).toEqual([]);
	});

	it('shows a company by the name that views show, with its other names and the number of mentions', () => {
		expect(directory.search('宇樹', 1)).toEqual([{ id: 'unitree', name: '宇樹科技', otherNames: ['宇树科技', 'Unitree'], mentions: 2 }]);
		expect(directory.search('face', 1)).toEqual([{ id: 'megvii', name: '曠視科技', otherNames: ['旷视科技', 'Megvii'], mentions: 0 }]);
	});

	it('offers nobody but those that are asked for', () => {
		const some = companyDirectory(known, [note('unitree 宇树科技', '~某某 某某')], foldTable, nameOf, new Set(['unitree', '~某某']));
		expect(some.search('', 10).map(({ id }) => id)).toEqual(['unitree', '~某某']);
	});
});
