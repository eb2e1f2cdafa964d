import type { Plugin } from 'obsidian';
import { markKinds } from '../marks/mark-kinds';
import type { Parts } from '../parts';
import { settingOfKind } from '../settings/settings';

/** Names of the commands that show or hide one kind of mark. */
const nameOfKind = {
	company: 'command.toggleCompanies',
	figure: 'command.toggleFigures',
	claim: 'command.toggleClaims',
} as const;

/** *Toggle marks*, for all kinds at once and for each. Where some are hidden, all are shown first. */
export function registerToggleMarks(plugin: Plugin, { settings, t }: Parts): void {
	plugin.addCommand({
		id: 'toggle-marks',
		name: t('command.toggleMarks'),
		icon: 'highlighter',
		callback: () => {
			const { showCompanies, showFigures, showClaims } = settings.current;
			const show = !(showCompanies && showFigures && showClaims);
			void settings.change({ showCompanies: show, showFigures: show, showClaims: show });
		},
	});
	for (const kind of markKinds) {
		const key = settingOfKind[kind];
		plugin.addCommand({ id: `toggle-${kind}-marks`, name: t(nameOfKind[kind]), callback: () => void settings.change({ [key]: !settings.current[key] }) });
	}
}
