import type { Strings } from './translate';

export const zhHans: Strings = {
	'error.unreadable': '无法读取 {path}，保留此前的结果。',
	'settings.marks': '标记',
	'settings.showCompanies': '标记公司',
	'settings.showFigures': '标记数字',
	'settings.showClaims': '标记论断',
};
