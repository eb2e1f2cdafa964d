import { ConfirmationModal, type App } from 'obsidian';
import { nameOfTarget } from '../i18n/target-names';
import type { Translate } from '../i18n/translate';
import { countNotes, type JournalRecord } from './conversion-journal';

/** Asks whether a conversion shall be undone: the last one may be longer ago than it seems. */
export function confirmUndo(app: App, t: Translate, record: JournalRecord, confirmed: () => void): void {
	const { head } = record;
	const when = new Date(head.when).toLocaleString(t('locale'));
	const modal = new ConfirmationModal(app);
	modal.setTitle(t('command.undoConversion'));
	modal.setContent(t('convert.undoQuestion', { scope: head.scope, script: t(nameOfTarget[head.target]), when, count: countNotes(record) }));
	modal.addButton((button) => button.setButtonText(t('convert.undo')).setCta().setInitialFocus().onClick(confirmed));
	modal.addCancelButton(t('action.cancel'));
	modal.open();
}
