import { Modal, type App } from 'obsidian';
import type { Translate } from '../i18n/translate';
import type { Edit } from '../script/convert';
import type { Repair } from '../script/repair';
import { groupRepairs, RepairChoice, type RepairGroup, type ShownRepair } from './repair-choice';

/** More of one kind than this nobody reads through; the rest is only counted, and goes with its group. */
const mostShown = 200;

/** Shows what can be repaired, to choose from; resolves to the edits that are wanted, or to null. */
export function chooseRepairs(app: App, t: Translate, title: string, source: string, repairs: readonly Repair[]): Promise<readonly Edit[] | null> {
	return new Promise((resolve) => new RepairPreview(app, t, title, source, repairs, resolve).open());
}

class RepairPreview extends Modal {
	private readonly choice: RepairChoice;
	private wanted: readonly Edit[] | null = null;

	constructor(app: App, private readonly t: Translate, title: string, private readonly source: string, private readonly repairs: readonly Repair[], private readonly decided: (edits: readonly Edit[] | null) => void) {
		super(app);
		this.choice = new RepairChoice(repairs);
		this.setTitle(title);
		this.modalEl.addClass('ira-preview');
	}

	override onOpen(): void {
		const { t, contentEl, choice } = this;
		contentEl.createDiv({ cls: 'ira-preview-summary', text: t('repair.summary') });
		const groupsEl = contentEl.createDiv({ cls: 'ira-repair-groups' });
		const buttonsEl = contentEl.createDiv('modal-button-container');
		const applyEl = buttonsEl.createEl('button', { cls: 'mod-cta', attr: { type: 'button' } });
		const showCount = (): void => {
			const count = choice.edits().length;
			applyEl.setText(t('repair.apply', { count }));
			applyEl.disabled = count === 0;
		};
		for (const group of groupRepairs(this.source, this.repairs)) this.drawGroup(groupsEl, group, showCount);
		showCount();
		applyEl.addEventListener('click', () => {
			this.wanted = choice.edits();
			this.close();
		});
		const cancelEl = buttonsEl.createEl('button', { text: t('action.cancel'), attr: { type: 'button' } });
		cancelEl.addEventListener('click', () => this.close());
		(applyEl.disabled ? cancelEl : applyEl).focus();
	}

	override onClose(): void {
		this.contentEl.empty();
		this.decided(this.wanted);
	}

	private drawGroup(parent: HTMLElement, { kind, repairs, isOnlyShown }: RepairGroup, changed: () => void): void {
		const { t, choice } = this;
		const all = repairs.map(({ repair }) => repair);
		const title = t(`repair.${kind}`, { count: repairs.length });
		const groupEl = parent.createEl('section', { cls: 'ira-repair-group', attr: { 'aria-label': title, 'data-kind': kind } });
		const headEl = groupEl.createEl(isOnlyShown ? 'div' : 'label', { cls: 'ira-repair-head' });
		const allBox = isOnlyShown ? null : headEl.createEl('input', { attr: { type: 'checkbox' } });
		headEl.createSpan({ text: title });
		const boxes: { readonly box: HTMLInputElement; readonly repair: Repair }[] = [];
		const showChoice = (): void => {
			for (const { box, repair } of boxes) box.checked = choice.has(repair);
			const count = choice.countOf(all);
			if (allBox !== null) {
				allBox.checked = count === all.length;
				allBox.indeterminate = count > 0 && count < all.length;
			}
			changed();
		};
		const listEl = groupEl.createEl('ul', { cls: 'ira-repair-list' });
		for (const shown of repairs.slice(0, mostShown)) {
			const rowEl = listEl.createEl('li').createEl(isOnlyShown ? 'div' : 'label', { cls: 'ira-repair-row' });
			if (!isOnlyShown) {
				const box = rowEl.createEl('input', { attr: { type: 'checkbox' } });
				boxes.push({ box, repair: shown.repair });
				box.addEventListener('change', () => {
					choice.set([shown.repair], box.checked);
					showChoice();
				});
			}
			drawRepair(rowEl, shown, isOnlyShown);
		}
		const rest = repairs.length - mostShown;
		if (rest > 0) groupEl.createDiv({ cls: 'ira-preview-more', text: t(isOnlyShown ? 'repair.moreSuspicious' : 'repair.more', { count: rest }) });
		allBox?.addEventListener('change', () => {
			choice.set(all, allBox.checked);
			showChoice();
		});
		showChoice();
	}
}

function drawRepair(parent: HTMLElement, { line, before, printed, text, after }: ShownRepair, isOnlyShown: boolean): void {
	parent.createSpan({ cls: 'ira-preview-line', text: String(line) });
	const textEl = parent.createSpan('ira-repair-text');
	textEl.appendText(before);
	textEl.createEl(isOnlyShown ? 'mark' : 'del', { text: printed });
	if (!isOnlyShown && text !== '') textEl.createEl('ins', { text });
	textEl.appendText(after);
}
