import type { Strings } from './translate';

export const zhHant: Strings = {
	'error.unreadable': '無法讀取 {path}，保留先前的結果。',
	'settings.marks': '標記',
	'settings.showCompanies': '標記公司',
	'settings.showFigures': '標記數字',
	'settings.showClaims': '標記論斷',
};
