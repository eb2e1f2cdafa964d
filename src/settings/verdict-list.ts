import type { SettingDefinitionItem } from 'obsidian';
import type { Translate } from '../i18n/translate';
import { noteTitle } from '../note-title';
import { verdictText } from '../show/claim-verdicts';
import { plain } from '../show/wording';
import type { SettingsStore } from './settings-store';

/** What the user said of claims, latest first; to delete an entry is to take it back. `changed` draws the tab anew. */
export function verdictList(settings: SettingsStore, t: Translate, changed: () => void): SettingDefinitionItem {
	const latestFirst = [...settings.current.verdicts].reverse();
	return {
		type: 'list',
		heading: t('settings.verdicts'),
		emptyState: t('settings.verdictsNone'),
		items: latestFirst.map(({ path, anchor, verdict }) => ({ name: shortened(plain(anchor.quote)), desc: t('settings.verdictIn', { verdict: verdictText(verdict, t), note: noteTitle(path) }) })),
		onDelete: (index) => {
			const back = latestFirst[index];
			void settings.change({ verdicts: settings.current.verdicts.filter((verdict) => verdict !== back) }).then(changed);
		},
	};
}

/** A claim can be very long. */
const mostWords = 80;

function shortened(words: string): string {
	return words.length > mostWords ? `${words.slice(0, mostWords)}…` : words;
}
