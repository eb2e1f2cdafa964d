import type { SettingDefinitionItem } from 'obsidian';
import { noteTitle } from '../note-title';
import type { Translate } from '../i18n/translate';
import { refusalsBeyond, type Refusal } from '../lexicon/refusals';
import type { SettingsStore } from './settings-store';

/** What the user said is no company, latest first; to delete an entry is to take it back. `changed` draws the tab anew. */
export function refusedList(settings: SettingsStore, t: Translate, changed: () => void): SettingDefinitionItem {
	const latestFirst = [...settings.current.refused].reverse();
	return {
		type: 'list',
		heading: t('settings.refused'),
		emptyState: t('settings.refusedNone'),
		items: latestFirst.map((refusal) => ({ name: nameOf(refusal), desc: describe(refusal, t) })),
		onDelete: (index) => {
			const back = latestFirst.slice(index, index + 1);
			void settings.change({ refused: refusalsBeyond(settings.current.refused, back) }).then(changed);
		},
	};
}

function nameOf(refusal: Refusal): string {
	return refusal.kind === 'mention' ? refusal.anchor.quote : refusal.name;
}

function describe(refusal: Refusal, t: Translate): string {
	switch (refusal.kind) {
		case 'name':
			return t('settings.refusedName');
		case 'company':
			return t('settings.refusedCompany');
		case 'mention':
			return t('settings.refusedMention', { note: noteTitle(refusal.path) });
	}
}
