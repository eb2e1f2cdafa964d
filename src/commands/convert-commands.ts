import type { MarkdownView, Menu, Plugin, TAbstractFile, TFile } from 'obsidian';
import type { StringKey } from '../i18n/strings';
import { noteView } from '../note-view';
import type { Parts } from '../parts';
import { targets, type Target } from '../script/targets';
import { isConvertible, type ConvertActions } from './convert-actions';
import { selectedSpans } from './editor-edits';

/** Names of the commands, each with what makes its id. */
const commandOf = {
	hans: ['command.convertToHans', 'hans'],
	hansPhrases: ['command.convertToHansPhrases', 'hans-phrases'],
	hant: ['command.convertToHant', 'hant'],
	taiwan: ['command.convertToTaiwan', 'taiwan'],
	taiwanPhrases: ['command.convertToTaiwanPhrases', 'taiwan-phrases'],
	hongKong: ['command.convertToHongKong', 'hong-kong'],
} as const satisfies Readonly<Record<Target, readonly [StringKey, string]>>;

/** *Convert to …*: of what is selected, else of the note after a look at the changes; of folders and the vault; and *Undo last conversion*. */
export function registerConvertCommands(plugin: Plugin, { app, settings, t }: Parts, actions: ConvertActions): void {
	const withNote = (checking: boolean, target: Target | '', run: (view: MarkdownView, file: TFile, target: Target) => void): boolean => {
		const view = noteView(app);
		if (view?.file === null || view === null || target === '') return false;
		if (!checking) run(view, view.file, target);
		return true;
	};
	const convertActive = (view: MarkdownView, file: TFile, target: Target): void => void actions.convertActive(view, file, target);
	for (const target of targets) {
		const [name, id] = commandOf[target];
		plugin.addCommand({ id: `convert-to-${id}`, name: t(name), icon: 'languages', checkCallback: (checking) => withNote(checking, target, convertActive) });
	}
	plugin.addCommand({ id: 'convert-to-vault-script', name: t('command.convertToVaultScript'), icon: 'languages', checkCallback: (checking) => withNote(checking, settings.current.vaultScript, convertActive) });
	plugin.addCommand({ id: 'convert-folder', name: t('command.convertFolder'), icon: 'folder-sync', callback: () => actions.chooseFolder() });
	plugin.addCommand({ id: 'convert-vault', name: t('command.convertVault'), icon: 'folder-sync', callback: () => actions.convertFiles([app.vault.getRoot()]) });
	plugin.addCommand({ id: 'undo-conversion', name: t('command.undoConversion'), icon: 'undo-2', callback: () => void actions.undo() });
	plugin.registerEvent(
		app.workspace.on('editor-menu', (menu, editor) => {
			if (selectedSpans(editor).length > 0) addTargets(menu, t, (target) => void actions.convertSelection(editor, target));
		}),
	);
	const addConvert = (menu: Menu, files: readonly TAbstractFile[]): void => {
		if (files.some(isConvertible)) menu.addItem((item) => item.setTitle(t('convert.menu')).setIcon('languages').setSection('action').onClick(() => actions.convertFiles(files)));
	};
	plugin.registerEvent(app.workspace.on('file-menu', (menu, file) => addConvert(menu, [file])));
	plugin.registerEvent(app.workspace.on('files-menu', addConvert));
}

/** An entry for every target. */
export function addTargets(menu: Menu, t: Parts['t'], chosen: (target: Target) => void): void {
	for (const target of targets) menu.addItem((item) => item.setTitle(t(commandOf[target][0])).setIcon('languages').setSection('selection').onClick(() => chosen(target)));
}
