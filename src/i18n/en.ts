/** Strings on screen, in English; the model for the other languages. */
export const en = {
	'error.unreadable': 'Could not read {path}. What was known of it is kept.',
	'settings.marks': 'Marks',
	'settings.showCompanies': 'Mark companies',
	'settings.showFigures': 'Mark figures',
	'settings.showClaims': 'Mark claims',
} as const;
